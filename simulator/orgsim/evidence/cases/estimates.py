"""How estimates are made of what was seen: numbers that anybody can work out again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain
from typing import Final

import numpy as np

from orgsim.evidence.case import Calculation, Case
from orgsim.statistics import quantile_interval, t_interval
from orgsim.statistics.allocation import ocba_allocation
from orgsim.statistics.morris import morris_indices, morris_points
from orgsim.statistics.selection import Contest, kn_constants
from orgsim.statistics.simultaneous import bonferroni, holm

_TEN: Final = (1.2, 1.5, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.5, 1.09)
_P_VALUES: Final = (0.01, 0.02, 0.03)
_SLOPES: Final = (3.0, -2.0, 0.5)


def _one_by_one(name: str, exact: Sequence[float], found: Sequence[float]) -> tuple[Calculation, ...]:
    """A number for each of several."""
    pairs = enumerate(zip(exact, map(float, found), strict=True), start=1)
    return tuple(
        Calculation(f"{name}, {place}", wanted, partial(float, value)) for place, (wanted, value) in pairs
    )


def interval_of_a_mean() -> Case:
    """Student's t."""
    return Case(
        "STAT-03",
        "the interval of a mean from ten observations",
        "Law, Simulation Modeling and Analysis, section 4.5",
        "Half the width is t(9, 0.95) or t(9, 0.975) times 0.40928 over the root of ten.",
        calculations=(
            Calculation("mean", 1.343, lambda: t_interval(_TEN).mean),
            Calculation("half width, 90%", 0.23725341445, lambda: t_interval(_TEN, 0.9).half_width),
            Calculation("half width, 95%", 0.29278311298, lambda: t_interval(_TEN).half_width),
        ),
        sampled=False,
    )


def interval_of_a_percentile() -> Case:
    """Order statistics."""
    hundred, two_hundred = (quantile_interval(np.arange(1, n + 1), 0.85) for n in (100, 200))
    return Case(
        "STAT-04",
        "the interval of the 85th percentile of 100 and of 200 observations",
        "Conover, Practical Nonparametric Statistics (1999), section 3.2",
        "Between the ranks l and u lies the percentile with P(l <= Binomial(n, 0.85) < u).",
        calculations=(
            *_one_by_one("ranks of 100", (78, 93), hundred),
            *_one_by_one("ranks of 200", (160, 181), two_hundred),
        ),
        sampled=False,
    )


def constants_of_a_contest() -> Case:
    """Kim and Nelson's procedure."""
    contests = ((4, 10), (3, 20), (10, 10))
    numbers = (
        _one_by_one(
            f"constants, {designs} designs, {first} first",
            _kim_and_nelson(designs, first),
            kn_constants(Contest(designs, 1.0, first=first)),
        )
        for designs, first in contests
    )
    return Case(
        "STAT-07",
        "the constants by which the best of several designs is chosen",
        "Kim and Nelson (2001), ACM TOMACS 11(3):251-273",
        "eta = ((2 x 0.05 / (k - 1))^(-2 / (n - 1)) - 1) / 2, and h^2 = 2 eta (n - 1).",
        calculations=tuple(chain.from_iterable(numbers)),
        sampled=False,
    )


def _kim_and_nelson(designs: int, first: int) -> tuple[float, float]:
    eta = ((2 * 0.05 / (designs - 1)) ** (-2 / (first - 1)) - 1) / 2
    return eta, 2 * eta * (first - 1)


def budget_of_a_contest() -> Case:
    """Replications where they tell most."""
    means, variances = (1.2, 2.1, 3.4, 4.87, 6.05), (3.3, 2.0, 4.5, 5.3, 6.9)
    found = ocba_allocation(means, variances, (12, 6, 5, 5, 4), 100)
    return Case(
        "STAT-08",
        "which designs are run further",
        "Chen and Lee, Stochastic Simulation Optimization (2010)",
        (
            "Of 132 replications each design has a share in proportion to its variance over the square of "
            "its distance from the best; 32 are run already."
        ),
        calculations=_one_by_one("replications of design", (48, 38, 11, 2, 1), found.tolist()),
        sampled=False,
    )


def effects_of_factors() -> Case:
    """Elementary effects of a straight line."""
    points = morris_points(3, 10, np.random.default_rng(33))
    found = morris_indices(points, points @ np.array(_SLOPES))
    return Case(
        "STAT-09",
        "the effects of factors on a straight line",
        "Morris (1991), Technometrics 33(2):161-174",
        "The mean effect of a factor is the size of its slope, and no effect differs from another.",
        calculations=(
            *_one_by_one("mean effect", tuple(map(abs, _SLOPES)), found.mu_star.tolist()),
            *_one_by_one("spread of effects", (0.0, 0.0, 0.0), found.sigma.tolist()),
        ),
        sampled=False,
    )


def several_comparisons() -> Case:
    """P-values of several comparisons."""
    return Case(
        "STAT-11",
        "p-values of several comparisons at once",
        "Bonferroni; Holm (1979), Scandinavian Journal of Statistics 6(2):65-70",
        "Three p-values times three; and the k-th smallest times 4 - k, none below the one before it.",
        calculations=(
            *_one_by_one("Bonferroni", (0.03, 0.06, 0.09), bonferroni(_P_VALUES).tolist()),
            *_one_by_one("Holm", (0.03, 0.04, 0.04), holm(_P_VALUES).tolist()),
        ),
        sampled=False,
    )


CASES = {
    "STAT-03": interval_of_a_mean,
    "STAT-04": interval_of_a_percentile,
    "STAT-07": constants_of_a_contest,
    "STAT-08": budget_of_a_contest,
    "STAT-09": effects_of_factors,
    "STAT-11": several_comparisons,
}
