"""Procedure KN: its constants, its definition step by step, and how often it is right where that is
hardest."""

from collections.abc import Iterator

import numpy as np
import pytest

from orgsim.statistics.selection import Contest, Observe, Selection, kim_nelson, kn_constants

NEEDED = 931
"""The .5 % quantile of Binomial(1,000, .95): a probability of correct selection of .95 or more passes it."""


def replay(values: np.ndarray) -> Observe:
    """Designs whose replications are the columns of ``values``."""
    return lambda designs, replications: values[np.ix_(designs, replications)]


def slippage(
    seed: int, designs: int, shared: float, own: float = 1, times: int = 1000
) -> Iterator[np.ndarray]:
    """Noise of variance ``shared`` + ``own``; design 1 is smaller by .5 than all others, which are equal: the
    hardest case."""
    random = np.random.default_rng(seed)
    for _ in range(times):
        values = random.normal(0, shared**0.5, 1000) + random.normal(0, own**0.5, (designs, 1000))
        values[1] -= 0.5
        yield values


def defined(values: np.ndarray, contest: Contest) -> tuple[int, list[int]]:
    """Procedure KN in plain loops, as the paper states it: the best, and the replications at which each
    left."""
    k, n0 = contest.designs, contest.first
    h2 = kn_constants(contest)[1]
    bound = {
        (i, j): h2 * float(np.var(values[i, :n0] - values[j, :n0], ddof=1)) / contest.zone**2
        for i in range(k)
        for j in range(k)
    }
    alive, left, r = list(range(k)), [0] * k, n0
    while True:
        mean = values[:, :r].mean(axis=1)
        stay = []
        for i in alive:
            widths = {j: max(0.0, contest.zone / (2 * r) * (bound[i, j] - r)) for j in alive if j != i}
            if all(mean[i] <= mean[j] + width for j, width in widths.items()):
                stay.append(i)
        for i in set(alive) - set(stay):
            left[i] = r
        alive = stay
        if len(alive) == 1:
            left[alive[0]] = r
            return alive[0], left
        r += 1


@pytest.mark.parametrize(
    ("designs", "first", "eta", "h2"),
    [(4, 10, 0.564680187, 10.1642434), (3, 20, 0.185362803, 7.04378652), (10, 10, 0.85908343, 15.4635017)],
)
def test_published_constants(designs: int, first: int, eta: float, h2: float) -> None:
    """Case STAT-07."""
    assert kn_constants(Contest(designs, 1, first=first)) == pytest.approx((eta, h2), rel=1e-8)


@pytest.mark.parametrize(("designs", "shared"), [(2, 0.0), (5, 0.0), (5, 4.0)])
def test_probability_of_correct_selection(designs: int, shared: float) -> None:
    contest = Contest(designs, 0.5, first=10)
    right = sum(kim_nelson(replay(values), contest).best == 1 for values in slippage(21, designs, shared))
    assert right >= NEEDED


def test_common_random_numbers_save_replications() -> None:
    """Of a variance of 3 two thirds are shared: differences have a third of their variance, and take under
    half the replications."""
    contest, spent = Contest(5, 0.5, first=10), []
    for shared, own in ((0, 3), (2, 1)):
        spent.append(
            np.mean([sum(kim_nelson(replay(v), contest).observed) for v in slippage(22, 5, shared, own, 100)])
        )
    assert spent[1] < spent[0] / 2


def test_it_is_the_definition() -> None:
    contest = Contest(4, 0.5, first=12)
    for values in slippage(23, 4, 0.5, times=100):
        best, left = defined(values, contest)
        assert kim_nelson(replay(values), contest) == Selection(best, tuple(left))


def test_asking_for_more_at_once_changes_no_decision() -> None:
    for values in slippage(24, 5, 0.3, times=100):
        one, many = (kim_nelson(replay(values), Contest(5, 0.5, first=10, step=step)) for step in (1, 16))
        assert many.best == one.best
        assert all(0 <= b - a < 16 for a, b in zip(one.observed, many.observed, strict=True))


def test_a_clear_winner_takes_the_first_stage_alone() -> None:
    values = np.random.default_rng(25).normal(size=(3, 50)) + np.array([[20], [10], [30]])
    asked: list[tuple[tuple[int, ...], range]] = []
    found = kim_nelson(
        lambda designs, runs: asked.append((designs, runs)) or replay(values)(designs, runs), Contest(3, 1.0)
    )
    assert found == Selection(1, (20, 20, 20))
    assert asked == [((0, 1, 2), range(20))]


def test_equal_designs_end_with_the_first() -> None:
    same = np.tile(np.random.default_rng(26).normal(size=60), (3, 1))
    assert kim_nelson(replay(same), Contest(3, 0.1)) == Selection(0, (20, 20, 20))


def test_what_is_observed_must_fit() -> None:
    for wrong in (np.zeros((2, 19)), np.full((2, 20), np.nan), np.full((2, 20), np.inf)):
        with pytest.raises(ValueError, match="2 designs in 20 replications"):
            kim_nelson(lambda designs, replications, wrong=wrong: wrong, Contest(2, 1.0))


@pytest.mark.parametrize(
    "wrong", [{"designs": 1}, {"zone": 0}, {"level": 0.3}, {"level": 1}, {"first": 1}, {"step": 0}]
)
def test_a_contest_must_make_sense(wrong: dict) -> None:
    with pytest.raises(ValueError, match="contest"):
        Contest(**({"designs": 3, "zone": 1.0} | wrong))
