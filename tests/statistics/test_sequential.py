"""Replications until a stated precision: the rule by hand, and the coverage of the interval at which it
stops."""

import math
from collections.abc import Callable

import numpy as np
import pytest

from orgsim.statistics import t_interval
from orgsim.statistics.sequential import Precision, Progress, further_replications


def experiment(draw: Callable[[int], np.ndarray], goal: Precision) -> Progress:
    """What an experiment does: batches of replications until the rule asks for none."""
    values = np.empty(0)
    while True:
        found = further_replications(values, goal)
        if not found.further:
            return found
        values = np.append(values, draw(found.further))


def covered(
    draw: Callable[[np.random.Generator, int], np.ndarray], goal: Precision, seed: int, times: int = 1000
) -> tuple[int, float]:
    """How many of ``times`` stopped experiments hold the mean 0 (or 1, if relative), and the mean number of
    replications."""
    random, truth = np.random.default_rng(seed), 1.0 if goal.relative else 0.0
    found = [experiment(lambda n: truth + draw(random, n), goal) for _ in range(times)]
    assert all(each.reached for each in found)
    return sum(each.interval.low <= truth <= each.interval.high for each in found), float(
        np.mean([each.interval.n for each in found])
    )


def normal(random: np.random.Generator, n: int) -> np.ndarray:
    return random.normal(size=n)


def skewed(random: np.random.Generator, n: int) -> np.ndarray:
    """Gamma values of shape 4, mean 0 and variance 1: skewness 1."""
    return (random.gamma(4, 1, n) - 4) / 2


@pytest.mark.parametrize("draw", [normal, skewed])
@pytest.mark.parametrize("width", [0.25, 0.15])
def test_coverage_of_the_stopped_interval(
    draw: Callable[[np.random.Generator, int], np.ndarray], width: float
) -> None:
    """Case STAT-10 after stopping: 931 to 967 of 1,000; with known variance (1.96 / width)^2 replications
    would do."""
    hits, replications = covered(draw, Precision(width), 11)
    assert 931 <= hits <= 967
    assert replications == pytest.approx((1.959964 / width) ** 2, rel=0.2)


def test_coverage_quickly() -> None:
    """Case STAT-10: 181 to 197 of 200, where values are differences of exponential ones."""
    hits, _ = covered(
        lambda random, n: (random.exponential(size=n) - random.exponential(size=n)) / math.sqrt(2),
        Precision(0.2),
        12,
        200,
    )
    assert 181 <= hits <= 197


def test_coverage_of_a_relative_precision() -> None:
    """A share of .25 of the true mean takes .2 of the estimated one: with spread 1 and mean 1, (1.96 / .2)^2
    = 96."""
    hits, replications = covered(normal, Precision(0.25, relative=True), 13)
    assert 931 <= hits <= 967
    assert replications == pytest.approx(96, rel=0.2)


def test_the_rule_by_hand() -> None:
    """Values +1, -1 in turn: s^2 = n / (n - 1), half width t s / sqrt(n)."""
    goal = Precision(0.3, first=10, growth=1.5, cap=100)
    turns = np.tile([1.0, -1.0], 50)
    half = 2.262157163 / 3  # t(.975, 9) sqrt(10 / 9) / sqrt(10)
    found = further_replications(turns[:10], goal)
    assert found.wanted == math.ceil(10 * (half / 0.3) ** 2) == 64
    assert (found.further, found.reached) == (5, False)
    assert (
        further_replications(turns[:10], Precision(0.3, first=10, growth=10, cap=1000)).further == 64 + 1 - 10
    )
    assert further_replications(turns[:10], Precision(0.3, first=10, growth=10, cap=40)).further == 30
    assert further_replications(turns[:4], goal).further == 6
    early = further_replications(
        [1.0, 1.01, 0.99, 1.0, 1.0, 1.01], goal
    )  # The first stage is run whole, however near they are.
    assert (early.further, early.reached) == (4, False)
    end = further_replications(turns[:60], goal)
    assert (end.further, end.reached, end.words) == (0, True, "")
    assert (end.interval.low, end.interval.high, end.interval.n) == pytest.approx((-0.3, 0.3, 60))


def test_one_more_than_looks_sufficient() -> None:
    turns = np.tile([1.0, -1.0], 50)
    width = t_interval(turns[:40]).half_width
    assert further_replications(turns[:40], Precision(width * 1.0001)).further == 1
    assert further_replications(turns[:40], Precision(width * 1.1)).reached


def test_the_cap_is_admitted() -> None:
    values = np.random.default_rng(14).normal(size=40)
    found = further_replications(values, Precision(0.1, cap=40))
    assert (found.further, found.reached, found.interval) == (0, False, t_interval(values))
    assert (
        f"Stopped at the cap: 40 values give a half width of {found.interval.half_width:.3g}" in found.words
    )
    assert f"would take about {found.wanted:,.0f}" in found.words
    width = t_interval(values).half_width
    assert further_replications(values, Precision(width * 1.0001, cap=40)).reached


def test_values_far_from_normal_are_named() -> None:
    """Skewness 2 takes 25 * 4 = 100 values by Cochran's rule; 0, 0, 0, 4 have skewness 2 / sqrt(3), 33.3
    values."""
    found = further_replications([0, 0, 0, 4], Precision(10, first=3))
    assert found.skewness == pytest.approx(2 / math.sqrt(3))
    assert found.normal_from == 34
    assert found.skewed
    assert "far from normal (skewness 1.2): 4 of them, where 34 would do" in found.words
    assert not further_replications(np.tile([0, 0, 0, 4], 9), Precision(10)).skewed


def test_replications_without_the_measure() -> None:
    """NaN counts as run, not as a value; an experiment in which nothing is ever measured ends at its cap."""
    some = np.where(np.arange(20) % 2, np.nan, np.arange(20.0))
    assert further_replications(some, Precision(100)).interval.n == 10
    none = experiment(lambda n: np.full(n, np.nan), Precision(1, cap=50))
    assert not none.reached
    assert "too few for an interval" in none.words


def test_equal_differences_need_no_more() -> None:
    for relative in (False, True):
        for value in (0.0, 3.0):
            assert further_replications(np.full(20, value), Precision(0.1, relative)).reached
    opposite = np.tile([1.0, -1.0], 10)  # Mean 0: no number of replications is near enough to it.
    assert further_replications(opposite, Precision(0.1, relative=True)).further == 20
    hopeless = further_replications(opposite, Precision(0.1, relative=True, cap=20))
    assert (hopeless.further, hopeless.wanted) == (0, math.inf)
    assert hopeless.words == "Stopped at the cap: 20 values give a half width of 0.48."


@pytest.mark.parametrize("wrong", [{"width": 0}, {"level": 1}, {"first": 2}, {"cap": 10}, {"growth": 1}])
def test_precision_must_make_sense(wrong: dict) -> None:
    with pytest.raises(ValueError, match="precision"):
        Precision(**({"width": 1.0} | wrong))
