"""Arrivals that are more or less regular than Poisson: GI/M/1 and GI/M/c, and the usual approximations beside
them."""

from __future__ import annotations

from math import comb

from orgsim.evidence.theory.shapes import Shape
from orgsim.evidence.theory.shared_queue import mmc
from orgsim.evidence.theory.station import Station, require_stable


def full_house_root(between: Shape, service: float, people: int) -> float:
    """The root s in (0, 1) of s = A((people/service) (1 - s)), with A the transform of the time between
    arrivals.

    Found by repeated substitution from 0, which rises to the smallest root. Source: Kleinrock I (1975)
    section 6.4.
    """
    require_stable(service / (people * between.moment(1)))
    root, last = 0.0, -1.0
    while abs(root - last) > 1e-16:
        root, last = between.transform(people / service * (1 - root)), root
    return root


def gim1(between: Shape, service: float) -> Station:
    """GI/M/1: wait = service s / (1 - s). Source: Kleinrock I (1975) eq. 6.30."""
    root = full_house_root(between, service, 1)
    return Station(1 / between.moment(1), 1, service * root / (1 - root), service)


def gimc_waits(between: Shape, service: float, people: int) -> float:
    """Chance of having to wait in GI/M/c. Source: Takacs (1962) chapter 2."""
    root = full_house_root(between, service, people)
    total, product = 1 / (1 - root), 1.0
    for j in range(1, people + 1):
        seen = between.transform(j / service)
        product *= seen / (1 - seen)
        slack = (people * (1 - seen) - j) / (people * (1 - root) - j)
        total += comb(people, j) / (product * (1 - seen)) * slack
    return 1 / total / (1 - root)


def gimc(between: Shape, service: float, people: int) -> Station:
    """GI/M/c: those who wait, wait for an exponential time of rate people (1 - s) / service. Source: as
    `gimc_waits`."""
    root = full_house_root(between, service, people)
    wait = gimc_waits(between, service, people) * service / (people * (1 - root))
    return Station(1 / between.moment(1), people, wait, service)


def scv(shape: Shape) -> float:
    """Squared coefficient of variation."""
    return shape.moment(2) / shape.moment(1) ** 2 - 1


def variability_approximation(between: Shape, work: Shape, people: int) -> float:
    """Approximate wait in GI/G/c: that of M/M/c times (ca^2 + cs^2) / 2. For one person this is Kingman's VUT
    formula.

    Source: Allen (1990) section 5.3.6, after Allen and Cunneen; Hopp and Spearman, Factory Physics, chapter
    8.
    """
    poisson = mmc(1 / between.moment(1), work.moment(1), people)
    return (scv(between) + scv(work)) / 2 * poisson.wait
