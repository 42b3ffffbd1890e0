"""Designs in order of what is decided on, and those of many that a report shows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from orgsim.measures import find
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment.result import Result

ALL_SHOWN: Final = 12
"""Up to so many designs a report shows all of them, in the order of the file."""
BEST_SHOWN: Final = 10
"""Of more it ranks so many of the best, and the baseline."""
DETAILED: Final = 3
"""Of more it gives all measures of so many of the best, and of the baseline."""


def ranked(result: Result) -> tuple[str, ...]:
    """All designs, the best mean of the measure decided on in front; those of which it is not known come
    last."""
    name = result.scenario.decide_on
    sign = -1.0 if find(name).better == "higher" else 1.0
    means = {design: sign * result.estimate(design, name).mean for design in result.designs}
    return tuple(sorted(result.designs, key=lambda design: (math.isnan(means[design]), means[design])))


def in_favour(measure: str, difference: Interval) -> Interval:
    """A difference of a measure in the direction that is better: above zero is a gain."""
    return difference.negated if find(measure).better == "lower" else difference


def designs_shown(result: Result) -> tuple[str, ...]:
    """The designs that a report shows: all where they are few, else the best and the baseline, best first."""
    return _best(result, BEST_SHOWN)


def designs_detailed(result: Result) -> tuple[str, ...]:
    """The designs of which a report gives all measures: all where they are few, else fewer of the best, and
    the baseline."""
    return _best(result, DETAILED)


def _best(result: Result, most: int) -> tuple[str, ...]:
    if len(result.designs) <= ALL_SHOWN:
        return result.designs
    best = ranked(result)[:most]
    if result.baseline in best:
        return best
    return (*best, result.baseline)


def is_folded(result: Result) -> bool:
    """Whether there are more designs than a report shows."""
    return len(designs_shown(result)) < len(result.designs)
