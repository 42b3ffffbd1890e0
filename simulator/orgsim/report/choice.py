"""Which measures a report compares, in what order and under which words."""

from __future__ import annotations

import math
import re
from typing import Final

from orgsim.experiment import Result
from orgsim.experiment.wording import capital
from orgsim.log.catalogue import CANCELLED_HOURS, DURATIONS
from orgsim.log.facts import UNDELIVERED, Outcome
from orgsim.log.measure_names import base_of, part_of
from orgsim.log.words import OUTCOME_WORDS, STATE_WORDS
from orgsim.measures import find

COMPARED: Final = (
    ("lead time", "Lead time, mean"),
    ("lead time p50", "Lead time P50"),
    ("lead time p85", "Lead time P85"),
    ("lead time p95", "Lead time P95"),
    ("cycle time", "Cycle time, mean"),
    ("wait", "Waiting"),
    ("flow efficiency", "Flow efficiency"),
    ("throughput", "Throughput"),
    ("work in progress", "Work in progress"),
    ("utilisation", "Utilisation"),
    ("hand-offs", "Hand-offs"),
    ("returns", "Returns"),
    ("bounces", "Wrong teams first"),
    ("misrouted", "Sent to a wrong team"),
    ("failure demand", "Failure demand"),
    ("promises kept", "Promises kept"),
    ("cost per item", "Cost"),
    ("cost of delay", "Cost of delay"),
    ("value", "Value"),
    *((outcome.key, OUTCOME_WORDS[outcome].label) for outcome in (*UNDELIVERED, Outcome.STILL_OPEN)),
    (CANCELLED_HOURS, "Hours lost to cancelled work"),
)
"""Measures in the comparison and the words that stand for them."""
_MAY_BE_NONE: Final = (*(outcome.key for outcome in UNDELIVERED), CANCELLED_HOURS)

_COUNTED: Final = ("hand-offs", "returns", "bounces", "misrouted", "failure demand")
"""Measures that are left out where there is nothing of the kind."""


def compared(result: Result) -> list[tuple[str, str]]:
    """The measures that a report of a result compares: those known in some design.

    Money, losses, rejections and cancellations of which there are none are not among them.
    """
    rows = list(COMPARED)
    decided = result.verdict.measure
    if decided not in dict(COMPARED):
        rows.insert(0, (decided, row_words(decided)))
    return [(name, words) for name, words in rows if _telling(result, name)]


def row_words(name: str) -> str:
    """The words for a measure that is not among those compared always."""
    base, part = base_of(name), part_of(name)
    words = re.sub(r" p([0-9]+)$", r" P\1", base)
    if base in DURATIONS:
        words = f"{base}, mean"
    of_part = "" if part is None else f" of '{part}'"
    return capital(words + of_part)


def states(result: Result) -> list[tuple[str, str]]:
    """The states in which items of some design spend any time."""
    rows = [(state.measure, words.label) for state, words in STATE_WORDS.items()]
    return [row for row in rows if any(_mean(result, design, row[0]) > 0.0 for design in result.designs)]


def _telling(result: Result, name: str) -> bool:
    means = [_mean(result, design, name) for design in result.designs]
    known = [mean for mean in means if not math.isnan(mean)]
    if find(name).unit in ("money", "money per week") or name in (*_MAY_BE_NONE, *_COUNTED):
        return any(known)
    return bool(known)


def _mean(result: Result, design: str, name: str) -> float:
    return result.estimate(design, name).mean
