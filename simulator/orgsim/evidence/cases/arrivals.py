"""Arrivals more regular than chance, or less."""

from __future__ import annotations

from orgsim.evidence.case import Case, Part, Runs
from orgsim.evidence.cases.one_person import desk, standing
from orgsim.evidence.cases.one_queue import team
from orgsim.evidence.theory.regular_arrivals import gim1, gimc
from orgsim.evidence.theory.shapes import Constant, Erlang, Shape, hyperexponential


def _alone(name: str, title: str, every: str, between: Shape, runs: Runs) -> Case:
    return Case(
        name,
        title,
        "Kleinrock I (1975) chapter 6",
        "An arrival finds a geometric number inside; its ratio s solves s = A((1 - s) / service).",
        (
            Part(
                desk(title.capitalize(), runs, (f'{{ every = "{every}" }}', "exponential(1h)")),
                standing(gim1(between, 1)),
            ),
        ),
    )


def clockwork() -> Case:
    """D/M/1."""
    return _alone("GG1-01", "arrivals like clockwork", "75min", Constant(1.25), Runs(40, 15_000, 400))


def staged_arrivals() -> Case:
    """E4/M/1."""
    return _alone(
        "GG1-02", "fairly regular arrivals", "erlang(k=4, mean=75min)", Erlang(4, 1.25), Runs(40, 14_000, 400)
    )


def bursty_arrivals() -> Case:
    """H2/M/1."""
    between = hyperexponential(1.25, 4)
    return _alone(
        "GG1-03", "arrivals in bursts", "hyperexponential(mean=75min, cv=2)", between, Runs(60, 27_000, 1_000)
    )


def _three(name: str, every: str, between: Shape, runs: Runs) -> Case:
    text = team("Three people", runs, 3, (f'{{ every = "{every}" }}', "exponential(1h)"))
    return Case(
        name,
        f"three people, arrivals every {every}",
        "Takacs (1962) chapter 2",
        (
            "Those who find all three busy wait for an exponential time; a recursion over the busy people "
            "gives "
            "the share."
        ),
        (Part(text, standing(gimc(between, 1, 3))),),
    )


def regular_team() -> Case:
    """D/M/3."""
    return _three("GGC-01", "25min", Constant(1 / 2.4), Runs(40, 5_000, 200))


def staged_team() -> Case:
    """E2/M/3."""
    return _three("GGC-02", "erlang(k=2, mean=25min)", Erlang(2, 1 / 2.4), Runs(40, 6_500, 200))


def bursty_team() -> Case:
    """H2/M/3."""
    between = hyperexponential(1 / 2.4, 4)
    return _three("GGC-03", "hyperexponential(mean=25min, cv=2)", between, Runs(60, 10_500, 400))


CASES = {
    "GG1-01": clockwork,
    "GG1-02": staged_arrivals,
    "GG1-03": bursty_arrivals,
    "GGC-01": regular_team,
    "GGC-02": staged_team,
    "GGC-03": bursty_team,
}
