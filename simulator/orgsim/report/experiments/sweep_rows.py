"""Which of very many points of a sweep the text shows beside evenly chosen ones."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from orgsim.experiment.sweep import SweepResult
from orgsim.experiment.zones import zones


def is_along_one(result: SweepResult) -> bool:
    """Whether the points are in order along one factor, so that there are zones."""
    return len(result.factors) == 1 and result.sampling == "grid" and not result.factors[0].levels


def turning_points(result: SweepResult, measure: str, others: Sequence[str]) -> tuple[list[int], str]:
    """Points at which the answer turns, and what they are.

    Along one factor they are those on both sides of where a zone of one of the ``others`` ends; where there are no zones, or only one,
    those with the lowest and the highest value of the measure.
    """
    if is_along_one(result):
        borders = [place for design in others for place in _borders(result, design, measure)]
        if borders:
            return list(dict.fromkeys(borders)), "those between which it changes whether a difference is significant"
    return list(_extremes(result, measure, others)), f"those with the lowest and the highest {measure}"


def _borders(result: SweepResult, design: str, measure: str) -> Iterator[int]:
    """The last point of each zone but the last, and the first of the next."""
    for zone, following in pairwise(zones(result.differences(design, measure), result.same(design))):
        yield from (zone.last, following.first)


def _extremes(result: SweepResult, measure: str, others: Sequence[str]) -> Iterator[int]:
    """The points of the lowest and the highest mean of all; none where nothing is known."""
    estimates = [result.estimates(design, measure) for design in (result.baseline, *others)]
    means = {(one.mean, place) for of in estimates for place, one in enumerate(of) if not math.isnan(one.mean)}
    if means:
        yield from (min(means)[1], max(means)[1])
