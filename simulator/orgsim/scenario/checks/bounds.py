"""Constraints and goals in the terms of a run: which measure of it, and a bound in the unit of that
measure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch
from typing import TYPE_CHECKING, Final, Literal

from orgsim.errors import UsageError
from orgsim.log.catalogue import DURATIONS, Measure
from orgsim.log.measure_names import find
from orgsim.scenario.checks.terms import currency_of
from orgsim.scenario.experiments import Constraint
from orgsim.scenario.scenario import Scenario
from orgsim.units import MINUTE, WEEK, Money, MoneyRate, Rate, Span

IN_WORKING_TIME: Final = " in working time"
_TIMES: Final = ("time", "working time")

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class MeasureLimit:
    """A measure that is at most (``<=``) or at least (``>=``) a ``bound`` in its own unit; ``text`` is how it
    was written.

    Times are microseconds, shares of 1, rates per week. ``measure`` may be another than the one written: a
    bound in working days on a lead time is one on the lead time in working time.
    """

    measure: str
    sense: Literal["<=", ">="]
    bound: float
    text: str

    @property
    def stored_unit(self) -> str:
        """The unit of the bound as it is held: of times microseconds."""
        unit = find(self.measure).unit
        return "microseconds" if unit in ("time", "working time") else unit

    def excess(self, values: npt.ArrayLike) -> Floats:
        """By how much each value (...) breaks the limit, in the unit of the measure: above zero where it
        does."""
        import numpy as np

        beyond = np.asarray(values, dtype=np.float64) - self.bound
        if self.sense == "<=":
            return beyond
        return -beyond

    def kept(self, value: float) -> bool:
        """Whether a value keeps the limit; what is not known does not."""
        return bool(self.excess(value) <= 0.0)


def limit_of(scenario: Scenario, constraint: Constraint) -> MeasureLimit:
    """What a constraint asks of the runs of a scenario.

    Working days are usual days of the calendar of working-time measures. Raises `UsageError` for a bound that
    is no quantity of the measure's kind.
    """
    measure = find(constraint.measure)
    if isinstance(constraint.bound, Span):
        measure = _of_time(measure, constraint.bound, constraint.text)
    bound = _size(constraint.bound, scenario, measure, constraint.text)
    return MeasureLimit(measure.name, constraint.sense, bound, constraint.text)


def _of_time(measure: Measure, span: Span, text: str) -> Measure:
    """The measure in the kind of time that the bound is in."""
    if measure.unit not in _TIMES:
        raise _misfit(measure, text)
    if span.hands_on:
        raise UsageError(
            f"'{text}': '{span}' is hands-on work, and a time that passes is elapsed ('2d') or working ('2 "
            "working days')"
        )
    if measure.unit == "working time" and not span.working:
        raise UsageError(
            f"'{text}': {measure.name} is working time, and '{span}' is elapsed time: write, for example, "
            "'10 working days'"
        )
    if measure.unit == "time" and span.working:
        return _twin(measure, text)
    return measure


def _twin(measure: Measure, text: str) -> Measure:
    """The same measure in working time."""
    name = max((name for name in DURATIONS if measure.name.startswith(name)), key=len, default="")
    if name + IN_WORKING_TIME not in DURATIONS:
        raise UsageError(
            f"'{text}': {measure.name} is not measured in working time: write the bound in elapsed time "
            "(min, h, d, w)"
        )
    return find(name + IN_WORKING_TIME + measure.name.removeprefix(name))


@singledispatch
def _size(bound: object, scenario: Scenario, measure: Measure, text: str) -> float:
    """A bound in the unit of the measure."""
    raise _misfit(measure, text)


@_size.register
def _(bound: Span, scenario: Scenario, measure: Measure, text: str) -> float:
    if not bound.counts_days:
        return bound.micro()
    return bound.micro(scenario.calendars[scenario.working_calendar].usual_day * MINUTE)


@_size.register(float)
@_size.register(int)
def _(bound: float, scenario: Scenario, measure: Measure, text: str) -> float:
    if measure.unit in (*_TIMES, "money", "money per week"):
        raise _misfit(measure, text)
    if measure.unit == "share" and not 0 <= bound <= 1:
        raise UsageError(f"'{text}': {measure.name} is a share: write, for example, '85%' or '0.85'")
    return float(bound)


@_size.register
def _(bound: Rate, scenario: Scenario, measure: Measure, text: str) -> float:
    if measure.unit != "per week":
        raise _misfit(measure, text)
    return bound.per_microsecond * WEEK


@_size.register
def _(bound: Money, scenario: Scenario, measure: Measure, text: str) -> float:
    if measure.unit != "money":
        raise _misfit(measure, text)
    _check_currency(bound.currency, scenario, text)
    return bound.amount


@_size.register
def _(bound: MoneyRate, scenario: Scenario, measure: Measure, text: str) -> float:
    if measure.unit != "money per week":
        raise _misfit(measure, text)
    _check_currency(bound.currency, scenario, text)
    return bound.per_microsecond * WEEK


def _check_currency(currency: str, scenario: Scenario, text: str) -> None:
    known = currency_of(scenario)
    if known is None:
        raise UsageError(f"'{text}': the scenario says of nothing what it costs or is worth")
    if currency != known:
        raise UsageError(f"'{text}': the money here is in {currency}, and in the scenario in {known}")


_EXAMPLES: Final = {
    "time": "a time, such as '2h' or '10 working days'",
    "working time": "a working time, such as '10 working days'",
    "share": "a share, such as '85%'",
    "money": "money, such as 'GBP 900'",
    "money per week": "money for a time, such as 'GBP 900/w'",
    "items": "a number of items, such as '12'",
    "per week": "a rate, such as '40 per w'",
    "hours per week": "a number of hours per week, such as '12'",
    "times": "a number per item, such as '1.5'",
    "ratio": "a number, such as '1.8'",
    "flag": "0 or 1",
}


def _misfit(measure: Measure, text: str) -> UsageError:
    return UsageError(f"'{text}': {measure.name} is compared with {_EXAMPLES[measure.unit]}")
