"""The design that utilisation alone would choose, where that is not the one that is best on what is decided
on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from orgsim.experiment.ranking import ranked
from orgsim.experiment.wording import amount, spoken
from orgsim.statistics import paired_interval

if TYPE_CHECKING:
    from orgsim.experiment.result import Result

CLEAR: Final = 0.01
"""A difference in utilisation below which nobody would choose by it."""


def busiest_is_not_best(result: Result) -> str:
    """That keeping people busy would choose a design which is worse on what is decided on, in a sentence.

    Empty where the busiest design is the best, where the runs do not separate the two in both, or where the
    utilisation differs by less than `CLEAR`.
    """
    best = ranked(result)[0]
    busy = {design: result.estimate(design, "utilisation").mean for design in result.designs}
    busiest = max(busy, key=lambda design: busy[design])
    if not busy[busiest] - busy[best] >= CLEAR:
        return ""
    names = ("utilisation", result.scenario.decide_on)
    apart = [paired_interval(result.values(busiest, name), result.values(best, name)) for name in names]
    if not all(difference.excludes_zero for difference in apart):
        return ""
    about = spoken(result.scenario.decide_on).text
    return (
        f"Judged by utilisation alone, '{result.title(busiest)}' would be chosen: people are busy for "
        f"{amount(busy[busiest], 'share')} of their time there, and for {amount(busy[best], 'share')} with "
        f"'{result.title(best)}', which is the better on {about}."
    )
