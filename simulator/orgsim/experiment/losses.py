"""Items that are lost where designs differ in them: their times are in no mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from orgsim.experiment.wording import fixed
from orgsim.log.facts import LOST
from orgsim.measures import find
from orgsim.statistics import Interval, paired_interval, t_interval

if TYPE_CHECKING:
    from orgsim.experiment.result import Result, Values

MATERIAL: Final = 0.005
"""A difference in losses is told where the whole of its paired 95% interval lies beyond this share of arrivals on one side."""


def lost(result: Result, design: str) -> Values:
    """The share of arrivals that are lost, by replication: float64 (R,)."""
    return np.asarray(np.sum([result.values(design, name) for name in LOST], axis=0))


def losses(result: Result, design: str) -> Interval:
    """The share of arrivals that a design loses."""
    return t_interval(lost(result, design))


def difference_in_losses(result: Result, design: str) -> Interval:
    """By how much more of the arrivals a design loses than the baseline, paired."""
    return paired_interval(lost(result, design), lost(result, result.baseline))


def losses_sentence(result: Result, design: str) -> str:
    """That a design loses more or fewer items than the baseline; empty where it does not, or not by a `MATERIAL` share.

    Nothing is added to a verdict on the losses themselves.
    """
    name, difference = result.scenario.decide_on, difference_in_losses(result, design)
    if name in LOST or not (difference.low > MATERIAL or difference.high < -MATERIAL):
        return ""
    ours, theirs = losses(result, design).mean, losses(result, result.baseline).mean
    more = "more" if difference.mean > 0 else "fewer"
    uncounted = ", whose times are not counted" if find(name).unit in ("time", "working time") else ""
    return f"'{result.title(design)}' also loses {more} items ({_percents(ours, theirs)}){uncounted}."


def _percents(ours: float, theirs: float) -> str:
    """Two shares in whole percent, or with as many decimals as tell them apart."""
    texts = [(fixed(100 * ours, digits), fixed(100 * theirs, digits)) for digits in range(4)]
    one, other = next((pair for pair in texts if pair[0] != pair[1]), texts[-1])
    return f"{one}% against {other}%"
