"""The smallest difference worth detecting, in the unit of a measure."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from orgsim.errors import UsageError
from orgsim.experiment.constraints import limit_of
from orgsim.experiment.sample import Sample
from orgsim.scenario import Scenario
from orgsim.scenario.experiments.fields import read_constraint
from orgsim.units import MisreadError, parse_chance

USUAL: Final = "2%"


@dataclass(frozen=True)
class Zone:
    """A difference of ``size`` in the unit of its measure, as ``text`` asks for; ``share`` is that of the baseline's mean, if it is one.

    The size of a share is NaN until it is `measured`.
    """

    size: float
    text: str
    share: float | None = None

    def measured(self, measure: str, baseline: Sample) -> Zone:
        """The zone with its size, once the baseline is known; raises `UsageError` where there is nothing to take a share of."""
        if self.share is None:
            return self
        mean = abs(baseline.estimate(measure).mean)
        if mean == 0 or math.isnan(mean):
            raise UsageError(f"zone {self.text}: the baseline has no {measure} of which this could be a share; say the difference outright")
        return replace(self, size=self.share * mean)


def zone_of(scenario: Scenario, written: object, measure: str) -> Zone:
    """The zone that a section asks for: ``2h``, ``GBP 5``, a number, or a percentage of the mean of the baseline.

    Nothing has to be run for it. Raises `UsageError` for what is no difference of the measure, and for one that is not above zero.
    """
    text = USUAL if written is None else str(written).strip()
    if not text.endswith("%"):
        return Zone(_above_zero(_stated(scenario, text, measure), text), text)
    try:
        share = parse_chance(text)
    except MisreadError as error:
        raise UsageError(f"zone {text}: {error}") from error
    return Zone(math.nan, text, _above_zero(share, text))


def _stated(scenario: Scenario, text: str, measure: str) -> float:
    """A difference with its unit, read as the bound of a constraint is."""
    try:
        limit = limit_of(scenario, read_constraint(f"{measure} <= {text}"))
    except MisreadError as error:
        raise UsageError(f"zone {text}: {error}") from error
    except UsageError as error:
        raise UsageError(str(error).replace(f"'{measure} <= {text}'", f"zone {text}")) from error
    if limit.measure != measure:
        raise UsageError(f"zone {text}: {measure} is elapsed time, and so is a difference of it: write, for example, '2h'")
    return limit.bound


def _above_zero(size: float, text: str) -> float:
    if size <= 0:
        raise UsageError(f"zone {text}: the smallest difference worth detecting is above zero")
    return size
