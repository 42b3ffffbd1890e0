"""Cases STAT-03 to STAT-11 of the exact numbers, each from its own data."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from exact_numbers import exact_numbers
from scipy.stats import binom

from orgsim.statistics import mser5, quantile_interval, t_interval, t_quantile
from orgsim.statistics.allocation import ocba_allocation
from orgsim.statistics.batch_means import batch_means
from orgsim.statistics.morris import morris_indices, morris_points
from orgsim.statistics.selection import Contest, kn_constants
from orgsim.statistics.simultaneous import bonferroni, holm, studentised_range_quantile
from orgsim.statistics.sobol import sobol_indices, sobol_points


def exactly(value: Any) -> Any:
    return pytest.approx(value, rel=1e-9, abs=1e-9)


def test_stat_03_the_t_interval() -> None:
    wanted = exact_numbers("STAT-03")
    x = [1.2, 1.5, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.5, 1.09]
    for level, half_width in ((0.90, wanted["hw90"]), (0.95, wanted["hw95"])):
        found = t_interval(x, level)
        assert (found.mean, found.half_width) == exactly((wanted["mean"], half_width))


def test_stat_04_order_statistics() -> None:
    """Between the ranks l and u lies the quantile with P(l <= Binomial(n, p) < u)."""
    wanted, p = exact_numbers("STAT-04"), 0.85
    assert quantile_interval(np.arange(1, 101), p) == (wanted["low"], wanted["high"])
    assert quantile_interval(np.arange(1, 201), p) == tuple(wanted["n200"])
    low, high = quantile_interval(np.arange(1, 101), p)
    assert binom.cdf(high - 1, 100, p) - binom.cdf(low - 1, 100, p) == exactly(wanted["coverage"])


def test_stat_05_batch_means() -> None:
    """Autoregressive series: the estimated variance of the mean, over 2,000 of them, within 2 %."""
    wanted = exact_numbers("STAT-05")
    phi, n, batches, random = 0.9, 1000, 20, np.random.default_rng(31)
    series = np.empty((n, 2_000))
    series[0] = random.normal(0, (1 / (1 - phi**2)) ** 0.5, 2_000)
    for now in range(1, n):
        series[now] = phi * series[now - 1] + random.normal(0, 1, 2_000)
    found = [batch_means(each, batches) for each in series.T]
    assert {each.size for each in found} == {n // batches}
    estimate = np.mean([each.interval.half_width**2 for each in found]) / t_quantile(0.975, batches - 1) ** 2
    assert estimate == pytest.approx(wanted["E_batch_estimate"], rel=0.02)


def test_stat_06_the_end_of_the_warm_up() -> None:
    wanted = exact_numbers("STAT-06")
    i = np.arange(200)
    found = mser5(5 + 10 * 0.9**i + (7919 * i % 11 - 5) / 5, 5)
    assert (found.batches, found.observations) == (wanted["d_batches"], wanted["d_obs"])
    assert (found.statistic, found.statistics[0]) == exactly((wanted["statistic"], wanted["statistic_d0"]))


def test_stat_07_constants_of_kim_and_nelson() -> None:
    wanted = exact_numbers("STAT-07")
    for name, (designs, first) in {
        "k4_n10_a05": (4, 10),
        "k3_n20_a05": (3, 20),
        "k10_n10_a05": (10, 10),
    }.items():
        assert kn_constants(Contest(designs, 1.0, first=first)) == exactly(
            (wanted[name]["eta"], wanted[name]["h2"])
        )


def test_stat_08_ocba() -> None:
    mean, variance, first = [1.2, 2.1, 3.4, 4.87, 6.05], [3.3, 2.0, 4.5, 5.3, 6.9], [12, 6, 5, 5, 4]
    assert ocba_allocation(mean, variance, first, 100).tolist() == exact_numbers("STAT-08")["increment"]


def ishigami(x: np.ndarray) -> np.ndarray:
    a, b, c = np.moveaxis(np.pi * (2 * x - 1), -1, 0)
    return np.sin(a) + 7 * np.sin(b) ** 2 + 0.1 * c**4 * np.sin(a)


def test_stat_09_sobol() -> None:
    wanted = exact_numbers("STAT-09")
    random = np.random.default_rng(32)
    output = ishigami(sobol_points(3, 4096, random))
    found = sobol_indices(output, random, draws=10)
    assert [each.mean for each in found.first] == pytest.approx(wanted["S1"], abs=0.02)
    assert [each.mean for each in found.total] == pytest.approx(wanted["ST"], abs=0.02)
    assert output[:, :2].var() == pytest.approx(wanted["V"], rel=0.02)


def test_stat_09_morris() -> None:
    wanted = exact_numbers("STAT-09")
    points = morris_points(3, 10, np.random.default_rng(33))
    found = morris_indices(points, points @ np.array([3.0, -2.0, 0.5]))
    assert found.mu_star.tolist() == pytest.approx(wanted["morris_mu_star"], abs=1e-12)
    assert found.sigma.tolist() == pytest.approx(wanted["morris_sigma"], abs=1e-12)


def test_stat_10_coverage() -> None:
    """The bands, and intervals of the mean in them. Whole experiments on queues are counted by
    `orgsim coverage`."""
    wanted = exact_numbers("STAT-10")
    for times, (least, most) in wanted["accept_hits"].items():
        assert [int(binom.ppf(share, int(times), 0.95)) for share in (0.005, 0.995)] == [least, most]
        samples = np.random.default_rng(34).exponential(size=(int(times), 40, 25)).mean(axis=2)
        assert least <= sum(found.low <= 1 <= found.high for found in map(t_interval, samples)) <= most


def test_stat_11_several_comparisons() -> None:
    wanted = exact_numbers("STAT-11")
    assert bonferroni(wanted["raw"]).tolist() == exactly(wanted["bonferroni"])
    assert holm(wanted["raw"]).tolist() == exactly(wanted["holm"])
    assert studentised_range_quantile(0.95, 3, 27) == pytest.approx(wanted["q_05_3_27"], rel=1e-7)
    assert studentised_range_quantile(0.95, 4, 36) == pytest.approx(wanted["q_05_4_36"], rel=1e-7)
