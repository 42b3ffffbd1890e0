"""What is left out of every replication as warm-up, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

import numpy as np
import numpy.typing as npt

from orgsim.experiment.account import Account
from orgsim.experiment.ranking import ALL_SHOWN
from orgsim.experiment.wording import counted
from orgsim.log import Header
from orgsim.measures import Settling, Summary, settling, warm_up_edge
from orgsim.measures.warm_up import GROWTH, is_growing
from orgsim.scenario import Scenario
from orgsim.units import listed

_NAMED = 5
"""Of more designs than a report shows, a note names so many."""
Row = Summary | Account
Rows = Mapping[str, Sequence[Row]]


def stated_warm_up(scenario: Scenario) -> int:
    """The end of the warm-up in microseconds where the scenario states it."""
    if isinstance(scenario.warm_up, str):
        return 0
    return scenario.warm_up.microseconds()


def warm_up_of(
    scenario: Scenario, headers: Mapping[str, Header], found: Rows, first: int | None = None
) -> tuple[int, list[str]]:
    """The end of the warm-up in microseconds, the same for all designs so that they are judged on the same
    items, and notes on it.

    Where it is to be found, that is done in the replications up to number ``first`` (None: all), so that it
    stays while more are added.
    """
    if not all(found.values()):
        return 0, []
    edges = next(iter(found.values()))[0].edges
    growing = [design for design, rows in found.items() if is_growing(_courses(rows), edges)]
    if scenario.warm_up != "auto":
        return stated_warm_up(scenario), _by_text(headers, dict.fromkeys(growing, GROWTH))
    notes, ends = {}, [0]
    for design, rows in found.items():
        edge, note = warm_up_edge(_courses(_first(rows, first)), edges, headers[design])
        ends.append(edge)
        notes[design] = note if design not in growing or GROWTH in note else f"{note} {GROWTH}"
    return max(ends), _by_text(headers, notes)


def _by_text(headers: Mapping[str, Header], notes: Mapping[str, str]) -> list[str]:
    """A note for each text, after the names of the designs that it is about; of many designs some are
    named."""
    about: dict[str, list[str]] = {}
    for design, text in notes.items():
        about.setdefault(text, []).append(f"'{headers[design].title}'")
    return [f"{listed(_some(names))}: {text}" for text, names in about.items()]


def _some(names: list[str]) -> list[str]:
    """The names, or the first of them and how many more there are."""
    if len(names) <= ALL_SHOWN:
        return names
    return [*names[:_NAMED], counted(len(names) - _NAMED, "more design")]


def settlings(headers: Mapping[str, Header], found: Rows) -> dict[str, Settling]:
    """What MSER-5 finds for each design in all of its replications; nothing where there are none."""
    return {
        design: settling(_courses(rows), rows[0].edges, headers[design])
        for design, rows in found.items()
        if rows
    }


def _courses(rows: Sequence[Row]) -> npt.NDArray[np.float64]:
    return np.array([row.wip / np.diff(row.edges) for row in rows], dtype=np.float64)


def _first(rows: Sequence[Row], first: int | None) -> Sequence[Row]:
    """The replications up to a number, all where an interruption has left none of those."""
    return tuple(row for row in rows if first is None or row.replication <= first) or rows


def warm_up_in(
    scenario: Scenario,
    headers: Mapping[str, Header],
    first: int,
    summaries: Mapping[tuple[str, int], Summary],
) -> int | None:
    """The end of the warm-up, None where it is to be found and the first replications of some design are not
    all there."""
    if scenario.warm_up != "auto":
        return stated_warm_up(scenario)
    if any((design, number) not in summaries for design, number in product(headers, range(1, first + 1))):
        return None
    rows = {design: [summaries[design, number] for number in range(1, first + 1)] for design in headers}
    return warm_up_of(scenario, headers, rows, first)[0]
