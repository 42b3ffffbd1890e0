"""Axes along a factor: marks stand at their values, and times begin at zero."""

import pytest
from swept import swept

from orgsim.charts.experiments.factor_axis import aside, value_limits


def test_marks_of_designs_stand_at_their_value() -> None:
    number, words_ = (swept(name).factors[0] for name in ("line", "words"))
    assert aside(number, 0, 8) == 0.0
    assert abs(aside(words_, 0, 8)) < 0.01 * len(words_.levels)


@pytest.mark.parametrize("means", [(22.0, 23.0), (20.0, 40.0)])
def test_axes_of_times_begin_at_zero_whatever_the_values(means: tuple[float, float]) -> None:
    assert value_limits(means, means, from_zero=True)[0] == 0.0
    assert value_limits((22.0, 23.0), (22.0, 23.0))[0] > 0
