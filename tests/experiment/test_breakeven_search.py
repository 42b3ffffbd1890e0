"""The search for a change of sign, on functions whose zeros are known."""

import math

import numpy as np
import pytest

from orgsim.experiment.breakeven.search import FINE, MOST_ROUNDS, SAME_MODEL, Search, Sides
from orgsim.statistics import Interval

NOTHING = Interval(math.nan, math.nan, math.nan, 0)


def sought(mean, half, low=0.0, high=14.0, points=9, whole=False):
    """The search, when it wants nothing more, and how many values each round took."""
    search, rounds = Search(low, high, whole), []
    wanted = sorted({float(round(x)) if whole else float(x) for x in np.linspace(low, high, points)})
    while wanted:
        rounds.append(len(wanted))
        search.learn({x: advantage(mean(x), half(x)) for x in wanted})
        wanted = search.wanted()
    return search, rounds


def advantage(mean, half):
    return NOTHING if mean is None else Interval(mean, mean - half, mean + half, 20)


SMOOTH = {
    "a line": (lambda x: x - 0.4, lambda x: 0.2),
    "a falling line": (lambda x: 9.87 - x, lambda x: 0.7),
    "a steep curve": (lambda x: math.exp(x) - 50, lambda x: 3 + 0.02 * math.exp(x)),
    "a pole": (lambda x: 1 / (14.5 - x) - 0.4, lambda x: 0.2 / (14.5 - x)),
    "a narrow interval": (lambda x: x**3 - 100, lambda x: 0.01),
    "two zeros": (lambda x: (x - 3) * (x - 9), lambda x: 1.5),
    "three zeros": (lambda x: (x - 3) * (x - 7.1) * (x - 11), lambda x: 4.0),
}


@pytest.mark.parametrize("kind", SMOOTH)
def test_thresholds_are_where_a_fine_grid_has_them(kind):
    mean, half = SMOOTH[kind]
    sides = sought(mean, half)[0].sides()
    grid = np.linspace(0, 14, 1_400_001)
    means, halves = np.array([mean(x) for x in grid]), np.array([half(x) for x in grid])
    undecided = np.abs(means) <= halves
    zeros = grid[:-1][(means[:-1] >= 0) != (means[1:] >= 0)]
    begins, ends = grid[1:][undecided[1:] & ~undecided[:-1]], grid[:-1][undecided[:-1] & ~undecided[1:]]
    found = sides.thresholds()
    assert [threshold.at for threshold in found] == pytest.approx(list(zeros), abs=FINE * 14 / 10)
    for threshold, begin, end in zip(found, begins, ends, strict=True):
        slack = max(0.1 * (end - begin), FINE * 14)
        assert threshold.low == pytest.approx(begin, abs=slack)
        assert threshold.high == pytest.approx(end, abs=slack)
        assert threshold.low <= threshold.at <= threshold.high
        assert threshold.below == np.sign(mean(begin - slack))


@pytest.mark.parametrize("kind", SMOOTH)
def test_it_takes_few_rounds_and_few_values(kind):
    search, rounds = sought(*SMOOTH[kind])
    assert len(rounds) <= 12
    assert len(search.known) <= 9 + 15 * len(search.sides().thresholds())


def test_a_jump_is_enclosed():
    sides = sought(lambda x: 1.0 if x > 5.123 else -1.0, lambda x: 0.1)[0].sides()
    (threshold,) = sides.thresholds()
    assert threshold.low <= 5.123 <= threshold.high
    assert threshold.high - threshold.low <= 14 * FINE


def test_nothing_is_invented_where_nothing_is_decided():
    search, rounds = sought(lambda x: 0.1 * math.sin(9 * x), lambda x: 0.3)
    assert rounds == [9]
    assert search.sides().thresholds() == []
    assert [(part.low, part.high, part.side) for part in search.sides().stretches()] == [(0, 14, 0)]


def test_one_winner_everywhere_takes_no_second_look():
    search, rounds = sought(lambda x: 1 + x, lambda x: 0.5)
    assert rounds == [9]
    assert search.sides().thresholds() == []
    assert [part.side for part in search.sides().stretches()] == [1]


def test_where_the_same_side_wins_before_and_after_there_is_no_threshold():
    sides = sought(lambda x: (x - 7) ** 2 - 0.01, lambda x: 2.0)[0].sides()
    assert sides.thresholds() == []
    assert [part.side for part in sides.stretches()] == [1, 0, 1]
    assert sides.stretches()[1].low == pytest.approx(7 - math.sqrt(2.01), abs=0.1)


@pytest.mark.parametrize(("zero", "low", "high"), [(0.2, None, 0.7), (13.9, 13.4, None)])
def test_a_limit_beyond_the_range_is_not_known(zero, low, high):
    (threshold,) = sought(lambda x: x - zero, lambda x: 0.5)[0].sides().thresholds()
    assert threshold.at == pytest.approx(zero, abs=0.01)
    for found, expected in ((threshold.low, low), (threshold.high, high)):
        assert found is None if expected is None else found == pytest.approx(expected, abs=0.06)


def test_all_whole_numbers_are_told_by_their_neighbours():
    search, _ = sought(lambda x: x - 5.3, lambda x: 1.0, 1, 10, 10, whole=True)
    (threshold,) = search.sides().thresholds()
    assert (threshold.between, threshold.low, threshold.high, threshold.below) == ((5, 6), 4, 7, -1)
    assert [(part.low, part.high) for part in search.sides().stretches()] == [(1, 4), (5, 6), (7, 10)]


def test_many_whole_numbers_are_narrowed_down_to_neighbours():
    search, _ = sought(lambda x: x - 433.5, lambda x: 3.2, 0, 1000, 9, whole=True)
    (threshold,) = search.sides().thresholds()
    assert (threshold.between, threshold.low, threshold.high) == ((433, 434), 430, 437)
    assert len(search.known) < 40


def test_amounts_that_cannot_be_compared_take_no_part():
    search, _ = sought(lambda x: None if x > 7.5 else x - 2, lambda x: 0.2)
    (threshold,) = search.sides().thresholds()
    assert threshold.at == pytest.approx(2, abs=0.01)
    assert max(search.sides().amounts) == 7


def test_a_gap_in_which_nothing_can_be_compared_ends_the_search():
    search, rounds = sought(lambda x: None if 3 < x < 4 else x - 3.5, lambda x: 0.2)
    assert len(rounds) < MOST_ROUNDS
    (threshold,) = search.sides().thresholds()
    assert threshold.low <= 3 < 4 <= threshold.high


def test_no_difference_at_all_is_not_decided():
    sides = sought(lambda x: 0.0, lambda x: 0.0)[0].sides()
    assert sides.thresholds() == [] and [part.side for part in sides.stretches()] == [0]


def test_a_function_without_rest_comes_to_an_end():
    random = np.random.default_rng(1)
    search, rounds = sought(lambda x: float(random.normal()), lambda x: 0.5)
    assert len(rounds) <= MOST_ROUNDS + 1
    assert search.sides().thresholds()


NOISY = 7.0
"""An amount of the first grid at which noise makes a difference significant at 95%, though not among all nine
amounts."""


@pytest.mark.parametrize("sign", [1, -1])
def test_noise_at_one_amount_makes_no_thresholds(sign):
    search, rounds = sought(lambda x: sign * (1.3 if x == NOISY else x - 20), lambda x: 1.0)
    assert search.known[NOISY].excludes_zero and rounds[0] == 9
    assert search.sides().thresholds() == []
    assert [part.side for part in search.sides().stretches()] == [-sign, 0, -sign]


def test_a_difference_at_one_amount_that_is_significant_among_all_of_them_makes_two_thresholds():
    search, _ = sought(lambda x: 5.0 if x == NOISY else x - 20, lambda x: 1.0)
    assert [threshold.below for threshold in search.sides().thresholds()] == [-1, 1]


def test_noise_beside_a_threshold_makes_no_second_one():
    def mean(x):
        return x - 6 if x <= 5.25 or x >= 7 else math.copysign(0.5, math.sin(1e4 * x))

    search, _ = sought(mean, lambda x: 0.3)
    sides = {search.known[amount].mean > 0 for amount in search.known if 5.25 < amount < 7}
    (threshold,) = search.sides().thresholds()
    assert sides == {True, False}
    assert 5.25 <= threshold.low <= threshold.at <= threshold.high <= 7


def noisy(means, **kinds):
    """The sides for means at whole amounts from 0, with 20 replications and intervals of 1 on either side."""
    return Sides(
        tuple(map(float, range(len(means)))), tuple(advantage(mean, 1.0) for mean in means), False, **kinds
    )


def test_noise_in_a_part_without_a_winner_makes_no_winner_there():
    means = [-4, -4, -4, -0.5, 0.3, 1.3, 0.2, -0.4, -0.3]
    assert noisy(means).thresholds() == []
    assert [part.side for part in noisy(means).stretches()] == [-1, 0]
    assert len(noisy(means, grid=frozenset()).thresholds()) == 2


def test_words_are_in_no_order_so_that_each_stands_for_itself():
    search = Search(0, 8, discrete=True, given=True, ordered=False)
    search.learn({float(place): advantage(1.3 if place == 4 else -4, 1.0) for place in range(9)})
    assert [part.side for part in search.sides().stretches()] == [-1, 1, -1]


@pytest.mark.parametrize("sign", [1, -1])
def test_where_both_are_the_same_model_up_to_an_end_that_is_a_threshold(sign):
    nothing = Interval(0.0, 0.0, 0.0, 20)
    advantages = [nothing, nothing, *(advantage(sign * x, 0.5) for x in (2.0, 3.0, 4.0))]
    rising = Sides((0.0, 1.0, 2.0, 3.0, 4.0), tuple(advantages), False, frozenset({0.0, 1.0}))
    falling = Sides((0.0, 1.0, 2.0, 3.0, 4.0), tuple(advantages[::-1]), False, frozenset({3.0, 4.0}))
    (low,), (high,) = rising.thresholds(), falling.thresholds()
    assert (low.at, low.low, low.high, low.below, low.above) == (1, 1, 1, SAME_MODEL, sign)
    assert (high.at, high.low, high.high, high.below, high.above) == (3, 3, 3, sign, SAME_MODEL)
    assert [(part.low, part.high, part.side, part.same) for part in rising.stretches()] == [
        (0, 1, 0, True),
        (1, 4, sign, False),
    ]


def test_where_both_are_the_same_model_between_two_that_one_wins_there_is_no_threshold():
    advantages = [advantage(4.0, 1.0), Interval(0.0, 0.0, 0.0, 20), advantage(0.5, 1.0), advantage(4.0, 1.0)]
    found = Sides((0.0, 1.0, 2.0, 3.0), tuple(advantages), False, frozenset({1.0}))
    assert found.thresholds() == []
    parts = [(part.side, part.same) for part in found.stretches()]
    assert parts == [(1, False), (0, True), (0, False), (1, False)]
    assert [part.high for part in found.stretches()][:2] == [1, 1]
