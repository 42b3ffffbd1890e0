"""A difference in an objective of an optimisation, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from orgsim.experiment.optimise.conduct import OptimiseResult
from orgsim.experiment.optimise.trials import Aim
from orgsim.experiment.wording import Scale, basis_of, digits_of, fixed, place_of, scale
from orgsim.log.measure_names import find
from orgsim.statistics import Interval

_LEVEL_DIGITS: Final = 3
"""Significant digits of two values that are compared, where their difference needs no more."""


@dataclass(frozen=True)
class ObjectiveDifference:
    """A difference in an objective with as many digits as the inputs are worth."""

    result: OptimiseResult
    aim: Aim
    difference: Interval

    def levels(self, value: float, other: float) -> str:
        """Two values of the objective with their unit, to the place of the difference or three digits,
        whichever is finer."""
        size = self._unit.size
        place = max(self._place, place_of(max(abs(value), abs(other)) / size, _LEVEL_DIGITS))
        return self._unit.with_unit(f"{fixed(value / size, place)} against {fixed(other / size, place)}")

    def share(self, base: float) -> str:
        """The size of the difference beside a base: whole percents from one on."""
        if base == 0:
            return "a different"
        percent = 100 * abs(self.difference.mean / base)
        return f"{fixed(percent, 0 if percent >= 1 else place_of(percent, 1))}%"

    @property
    def size(self) -> str:
        """The difference without its sign, with its unit."""
        return self._unit.difference.with_unit(self._figure(abs(self.difference.mean)))

    def limits(self, *, sign: bool = False) -> str:
        """The limits of the difference with the unit, without a ``sign`` the smaller one first."""
        ends = (
            [self.difference.low, self.difference.high]
            if sign
            else sorted(map(abs, (self.difference.low, self.difference.high)))
        )
        low, high = (("+" if sign and end > 0 else "") + self._figure(end) for end in ends)
        return self._unit.difference.with_unit(f"{low} to {high}")

    @property
    def _unit(self) -> Scale:
        return unit_of(self.result, self.aim)

    def _figure(self, value: float) -> str:
        return fixed(value / self._unit.size, self._place)

    @property
    def _place(self) -> int:
        digits = digits_of(basis_of(self.result.provenance.scenario), self.difference)
        return place_of(self.difference.mean / self._unit.size, digits)


def unit_of(result: OptimiseResult, aim: Aim) -> Scale:
    """The scale in which an objective of all versions reads best."""
    means = [aim.estimate(one.fresh).mean for one in (result.written, *result.found)]
    return scale(find(aim.like).unit, result.currency, *means)
