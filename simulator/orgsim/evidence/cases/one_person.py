"""One person with one queue."""

from __future__ import annotations

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import single
from orgsim.evidence.theory.constant_work import md1_wait_quantile
from orgsim.evidence.theory.shapes import Constant, Erlang, Lognormal
from orgsim.evidence.theory.station import Station

LONG = Runs(50, 15_000, 500)


BODY = """
    [people.analyst]

    [work.request]
    arrivals = {arrivals}

    [[work.request.steps]]
    name = "answer"
    skill = "analyst"
    effort = "{effort}"

    [designs.desk]
    order = "{order}"
    teams.Desk = ["analyst"]
"""


def desk(title: str, runs: Runs, demand: tuple[str, str], order: str = "fifo") -> str:
    """One person; ``demand`` is the arrivals as TOML and the effort."""
    return scenario(title, runs, BODY.format(arrivals=demand[0], effort=demand[1], order=order))


def standing(station: Station) -> tuple[Check, ...]:
    """What is checked of every queue."""
    return (
        Check("lead time", station.lead_time),
        Check("queue time", station.wait),
        Check("queue length", station.queue_length),
        Check("work in progress", station.inside),
        Check("utilisation", station.utilisation),
        Check("throughput", station.rate),
    )


def one_specialist() -> Case:
    """M/M/1 at 80%."""
    checks = (
        *standing(single.mm1(0.8, 1)),
        Check("lead time p85", single.mm1_lead_time_quantile(0.8, 1, 0.85)),
    )
    return Case(
        "MM1-01",
        "one person, 80% busy",
        "Kleinrock I (1975) chapter 3",
        "The lead time is exponential with rate 1/service - arrivals, so its standard deviation is its mean.",
        (Part(desk("One person, 80% busy", LONG, ('"0.8 per h"', "exponential(1h)")), checks),),
    )


def uneven_work() -> Case:
    """M/G/1 with lognormal effort."""
    work, runs = Lognormal(1, 2), Runs(50, 22_000, 500)
    return Case(
        "MG1-01",
        "uneven effort: lognormal, squared coefficient of variation 2",
        "Pollaczek (1930), Khintchine (1932); Kleinrock I (1975) chapter 5",
        "The wait is the work found on arrival, which grows with the second moment of the effort.",
        (
            Part(
                desk("Uneven effort", runs, ('"0.7 per h"', "lognormal(mean=1h, cv=1.4142135623730951)")),
                standing(single.mg1(0.7, work)),
            ),
        ),
    )


def constant_work() -> Case:
    """M/D/1, whose wait is known as a distribution."""
    checks = (
        *standing(single.mg1(0.8, Constant(1))),
        Check("lead time p85", 1 + md1_wait_quantile(0.8, 1, 0.85)),
    )
    return Case(
        "MG1-02",
        "constant effort halves the wait",
        "Erlang (1909), Crommelin (1932)",
        "With constant effort the lead time is the wait plus a constant, so its percentiles are the wait's.",
        (Part(desk("Constant effort", Runs(40, 9_000, 400), ('"0.8 per h"', "1h")), checks),),
    )


def staged_effort() -> Case:
    """M/E2/1."""
    runs = Runs(50, 13_000, 500)
    return Case(
        "MG1-03",
        "effort in two stages",
        "Pollaczek (1930), Khintchine (1932)",
        "As for uneven effort, with E[S^2] = 3/2 for two exponential stages of half an hour.",
        (
            Part(
                desk("Effort in two stages", runs, ('"0.8 per h"', "erlang(k=2, mean=1h)")),
                standing(single.mg1(0.8, Erlang(2, 1))),
            ),
        ),
    )


def shortest_first() -> Case:
    """M/M/1 with the shortest work first."""
    station = single.mm1_shortest_first(0.8, 1)
    return Case(
        "MG1-04",
        "the shortest work first",
        "Phipps (1956)",
        (
            "Work of size x waits for what was found of work no longer than x, and for such work that comes "
            "meanwhile."
        ),
        (
            Part(
                desk("The shortest work first", LONG, ('"0.8 per h"', "exponential(1h)"), "shortest first"),
                standing(station),
            ),
        ),
    )


CASES = {
    "MM1-01": one_specialist,
    "MG1-01": uneven_work,
    "MG1-02": constant_work,
    "MG1-03": staged_effort,
    "MG1-04": shortest_first,
}
