"""Numbers on charts: a significant difference has no limit that reads as zero, and points at which work piles
up are counted."""

import pytest
from breakeven_scenarios import CLOCKWORK

from orgsim.charts.change import limits_of, percent_limits
from orgsim.charts.experiments.foot import unsettled
from orgsim.charts.quantity import DAY, Quantity
from orgsim.scenario import loads
from orgsim.scenario.factors import factor, short_name
from orgsim.statistics import Interval


def days(mean: float, half: float) -> Interval:
    return Interval(mean * DAY, (mean - half) * DAY, (mean + half) * DAY, 8)


@pytest.mark.parametrize(
    ("found", "limits"),
    [
        (days(-0.477, 0.449), "95% interval 0.03 to 0.93"),
        (days(2.2, 0.2), "95% interval 2.0 to 2.4"),
        (days(20.0, 19.999), "95% interval 0.001 to 39.999"),
        (days(0.4, 0.5), "95% interval 0.1 to 0.9"),
    ],
)
def test_limits_of_a_significant_difference_are_never_zero(found: Interval, limits: str) -> None:
    unit = Quantity("days", DAY, 2).fitted(found)
    assert limits_of(unit, found) == limits


def test_a_relative_change_has_no_limit_of_zero_either() -> None:
    assert percent_limits(Interval(0.7, 0.402, 0.998, 8)) == "0.2 to 59.8%"
    assert percent_limits(Interval(0.7, 0.6, 0.8, 8)) == "20 to 40%"


class Grown:
    """The part of what was conducted that tells where work in progress grows."""

    growing = (("x = 1", "One"), ("y" * 90, "Two"), ("z" * 90, "Two"), ("v" * 90, "Three"))


def test_points_that_are_too_long_to_name_are_counted_by_design() -> None:
    said = unsettled(Grown())  # type: ignore[arg-type]
    assert "'One' at x = 1; 'Two' at 2 points and 1 more" in said


def test_keys_are_spelt_as_words() -> None:
    assert (
        short_name(factor(loads(CLOCKWORK), "designs.line.handoff.delay", "0h", "3h"))
        == "line hand-off delay"
    )
