"""The first part of a replication: as much of it as the cross-check repeats on the SimPy engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import numpy as np

from orgsim.experiment.expected import expected_records
from orgsim.log.log import Integers
from orgsim.model import Model

ENOUGH: Final = 25_000
"""Records of a replication that the cross-check repeats, some .2 s of the SimPy engine; a whole replication where it has fewer
than twice as many."""


def repeated_records(records: float) -> float:
    """How many records of a replication that has so many are repeated."""
    return records if records <= 2 * ENOUGH else ENOUGH


def first_moment(models: Mapping[str, Model], edges: Integers) -> int:
    """Up to which of the ``edges`` replication 1 is repeated: where the longest of the models has written `ENOUGH` records, as expected."""
    most = max(map(expected_records, models.values()), default=0.0)
    return int(edges[-1]) if most <= 2 * ENOUGH else _edge_after(edges, ENOUGH / most)


def later_moment(edges: Integers, until: int) -> int:
    """The edge that is at least twice as far as another one, or the last."""
    return _edge_after(edges, 2 * until / int(edges[-1]))


def first_part(model: Model, until: int) -> Model:
    """The model with its horizon at a moment: the records of its runs are the first of those of the whole."""
    return model if until == model.header.horizon else replace(model, header=replace(model.header, horizon=until))


def first_edges(edges: Integers, until: int) -> Integers:
    """The time bins up to one of their edges."""
    return edges[: int(np.searchsorted(edges, until)) + 1]


def _edge_after(edges: Integers, share: float) -> int:
    """The first edge at or after a share of the whole."""
    place = int(np.searchsorted(edges, share * int(edges[-1])))
    return int(edges[min(max(place, 1), len(edges) - 1)])
