"""What is left out of every replication as warm-up, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from orgsim.experiment.ranking import ALL_SHOWN
from orgsim.experiment.wording import counted, listed
from orgsim.log import Header
from orgsim.measures import Settling, Summary, course, settling, warm_up_edge
from orgsim.measures.warm_up import GROWTH, is_growing
from orgsim.scenario import Scenario

_NAMED = 5
"""Of more designs than a report shows, a note names so many."""
Summaries = Mapping[str, tuple[Summary, ...]]


def warm_up_of(scenario: Scenario, headers: Mapping[str, Header], summaries: Summaries, first: int | None = None) -> tuple[int, list[str]]:
    """The end of the warm-up in microseconds, the same for all designs so that they are judged on the same items, and notes on it.

    Where it is to be found, that is done in the replications up to number ``first`` (None: all), so that it stays while more are added.
    """
    if not all(summaries.values()):
        return 0, []
    edges = next(iter(summaries.values()))[0].edges
    growing = [design for design, rows in summaries.items() if is_growing(_courses(rows), edges)]
    if scenario.warm_up != "auto":
        stated = 0 if isinstance(scenario.warm_up, str) else scenario.warm_up.microseconds()
        return stated, _by_text(headers, dict.fromkeys(growing, GROWTH))
    notes, found = {}, [0]
    for design, rows in summaries.items():
        edge, note = warm_up_edge(_courses(_first(rows, first)), edges, headers[design])
        found.append(edge)
        notes[design] = note if design not in growing or GROWTH in note else f"{note} {GROWTH}"
    return max(found), _by_text(headers, notes)


def _by_text(headers: Mapping[str, Header], notes: Mapping[str, str]) -> list[str]:
    """A note for each text, after the names of the designs that it is about; of many designs some are named."""
    about: dict[str, list[str]] = {}
    for design, text in notes.items():
        about.setdefault(text, []).append(f"'{headers[design].title}'")
    return [f"{listed(_some(names))}: {text}" for text, names in about.items()]


def _some(names: list[str]) -> list[str]:
    """The names, or the first of them and how many more there are."""
    if len(names) <= ALL_SHOWN:
        return names
    return [*names[:_NAMED], counted(len(names) - _NAMED, "more design")]


def settlings(headers: Mapping[str, Header], summaries: Summaries) -> dict[str, Settling]:
    """What MSER-5 finds for each design in all of its replications; nothing where there are none."""
    return {design: settling(_courses(rows), rows[0].edges, headers[design]) for design, rows in summaries.items() if rows}


def _courses(rows: Sequence[Summary]) -> npt.NDArray[np.float64]:
    return np.array([course(summary) for summary in rows])


def _first(rows: tuple[Summary, ...], first: int | None) -> tuple[Summary, ...]:
    """The replications up to a number, all where an interruption has left none of those."""
    return tuple(summary for summary in rows if first is None or summary.replication <= first) or rows
