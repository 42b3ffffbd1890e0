"""The organisations and experiments whose intervals are counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

from orgsim.errors import UsageError
from orgsim.evidence.case import Runs, scenario
from orgsim.evidence.cases.one_queue import team
from orgsim.evidence.coverage_bench import P85
from orgsim.evidence.coverage_experiments import (
    Claim,
    Experiment,
    best_of,
    equal_designs,
    intervals,
    until_precise,
)
from orgsim.evidence.coverage_scenarios import NAMES, REWORK, SILOS, alike
from orgsim.evidence.coverage_theory import pooled_cases, rework_line
from orgsim.evidence.theory import networks, organisation, shared_queue, single
from orgsim.statistics.selection import Contest
from orgsim.statistics.sequential import Precision

REPLICATIONS: Final = 10
EXPONENTIAL: Final = "exponential(1h)"


@dataclass(frozen=True)
class Study:
    """Scenarios, the experiment that is made with them again and again, and what it claims; ``runs`` is about
    how many it takes."""

    name: str
    title: str
    scenarios: tuple[str, ...]
    claims: tuple[Claim, ...]
    experiment: Experiment
    runs: int


def one_person() -> Study:
    """M/M/1 at 50%."""
    text = team("One person", Runs(REPLICATIONS, 10_200, 200), 1, ('"0.5 per h"', EXPONENTIAL))
    claims = (
        Claim("mean", single.mm1(0.5, 1).lead_time),
        Claim("P85", single.mm1_lead_time_quantile(0.5, 1, 0.85), P85),
    )
    return Study(
        "MM1", "one person, half busy", (text,), claims, partial(intervals, REPLICATIONS), REPLICATIONS
    )


def three_people() -> Study:
    """M/M/3 at 60%."""
    text = team("Three people", Runs(REPLICATIONS, 4_200, 200), 3, ('"1.8 per h"', EXPONENTIAL))
    claims = (
        Claim("mean", shared_queue.mmc(1.8, 1, 3).lead_time),
        Claim("P85", shared_queue.mmc_lead_time_quantile(1.8, 1, 3, 0.85), P85),
    )
    return Study(
        "MM3", "three people on one queue", (text,), claims, partial(intervals, REPLICATIONS), REPLICATIONS
    )


def rework() -> Study:
    """Two teams, the second of which sends a fifth back."""
    text = scenario("A fifth comes back", Runs(REPLICATIONS, 12_200, 200), REWORK)
    claims = (
        Claim("mean", networks.jackson([0.4, 0], [[0, 1], [0.2, 0]], [1, 1], [1, 1]).lead_time),
        Claim("P85", rework_line(0.4, 1, 0.2).quantile(0.85), P85),
    )
    return Study(
        "REWORK",
        "two teams, a fifth comes back",
        (text,),
        claims,
        partial(intervals, REPLICATIONS),
        REPLICATIONS,
    )


def _gain(rate: float) -> float:
    """The difference of mean lead times: case workers less functions."""
    return organisation.cases_pooled(3, rate, 1) - organisation.functional(3, rate, 1)


def silos_or_stream() -> Study:
    """Three functions in a row, or three case workers on one queue."""
    text = scenario("Functions or a stream", Runs(REPLICATIONS, 8_200, 200), SILOS.format(rate=0.5))
    tail = pooled_cases(0.5, 3, 1).quantile(0.85) - networks.tandem_lead_time_quantile(0.5, 1, 3, 0.85)
    claims = (
        Claim("difference of means", _gain(0.5), design=1, against=0),
        Claim("difference of P85", tail, P85, design=1, against=0),
    )
    return Study(
        "SILO",
        "functions or case workers",
        (text,),
        claims,
        partial(intervals, REPLICATIONS),
        2 * REPLICATIONS,
    )


def stopped_share() -> Study:
    """M/M/1 until the mean is known to 2%."""
    text = team("One person", Runs(20, 6_200, 200), 1, ('"0.5 per h"', EXPONENTIAL))
    claims = (Claim("mean, to 2%", single.mm1(0.5, 1).lead_time),)
    return Study(
        "STOP-MM1",
        "until the mean is known to 2%",
        (text,),
        claims,
        partial(until_precise, Precision(0.02, relative=True)),
        40,
    )


def stopped_difference() -> Study:
    """Functions or case workers until the difference is known to two minutes."""
    text = scenario("Functions or a stream", Runs(20, 8_200, 200), SILOS.format(rate=0.3))
    claims = (Claim("difference, to 0.03 h", _gain(0.3), design=1, against=0),)
    return Study(
        "STOP-SILO",
        "until the difference is known",
        (text,),
        claims,
        partial(until_precise, Precision(0.03)),
        60,
    )


def equal() -> Study:
    """Five designs that are equal but for chance."""
    texts = alike("Five alike", Runs(REPLICATIONS, 1_200, 200), ["1h"] * 5)
    claims = tuple(
        Claim(f"10 at once, {name}", promise="at least as often") for name in ("Bonferroni", "Tukey")
    )
    return Study(
        "EQUAL",
        "five equal designs",
        texts,
        claims,
        partial(equal_designs, 5, REPLICATIONS),
        10 * REPLICATIONS,
    )


BEST: Final = 2


def best() -> Study:
    """Five designs of which one is better by exactly the zone, in which choosing is hardest."""
    delays = ["1h" if number == BEST else "67.5min" for number in range(len(NAMES))]
    contest = Contest(len(NAMES), zone=0.125, level=0.95, first=REPLICATIONS)
    claims = (
        Claim("best of 5, Kim-Nelson", promise="at least as often"),
        Claim("best of 5, OCBA", promise="none"),
    )
    texts = alike("One is better", Runs(REPLICATIONS, 1_700, 200), delays)
    return Study(
        "BEST", "one design is better by the zone", texts, claims, partial(best_of, contest, BEST), 120
    )


STUDIES: Final[Mapping[str, Callable[[], Study]]] = MappingProxyType(
    {
        "MM1": one_person,
        "MM3": three_people,
        "REWORK": rework,
        "SILO": silos_or_stream,
        "STOP-MM1": stopped_share,
        "STOP-SILO": stopped_difference,
        "EQUAL": equal,
        "BEST": best,
    }
)

FAST: Final = ("SILO", "STOP-MM1", "EQUAL", "BEST")
"""One of each kind."""


def study_of(name: str) -> Study:
    """The study of a name, built again with its exact answers. Raises KeyError."""
    return STUDIES[name]()


def chosen_studies(only: Sequence[str] | None = None, *, fast: bool = False) -> list[str]:
    """Names of studies in order; ``only`` picks them by how the name begins, case ignored, and ``fast``
    leaves the quick ones.

    Raises `UsageError` when a part fits none, or none is left.
    """
    wanted = tuple(part.upper() for part in only or ())
    for part in only or ():
        if not any(name.startswith(part.upper()) for name in STUDIES):
            raise UsageError(f"there is no case '{part}'; the cases are {', '.join(STUDIES)}")
    names = [name for name in STUDIES if not wanted or name.startswith(wanted)]
    found = [name for name in names if not fast or name in FAST]
    if not found:
        raise UsageError(f"of the cases asked for none is quick: those are {', '.join(FAST)}")
    return found
