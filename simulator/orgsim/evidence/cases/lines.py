"""Work that passes several teams."""

from __future__ import annotations

from collections.abc import Sequence

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import networks
from orgsim.evidence.theory.networks import Network, jackson

FOUR_TEAMS = """
people = { clerk = {}, lawyer = {}, broker = {}, reader = {} }

[work.file]
arrivals = "4 per h"

[[work.file.steps]]
name = "read"
skill = "reader"
effort = "exponential(3min)"

[[work.file.steps]]
name = "sort"
skill = "clerk"
effort = "exponential(2.4min)"
next = { "review" = 0.5, "trade" = 0.5 }

[[work.file.steps]]
name = "review"
skill = "lawyer"
effort = "exponential(1.8min)"
next = "sort"

[[work.file.steps]]
name = "trade"
skill = "broker"
effort = "exponential(3.6min)"
next = { "sort" = 0.6, "done" = 0.4 }

[designs.functions]
teams = { Clerks = ["clerk"], Lawyers = ["lawyer"], Brokers = ["broker"], Readers = ["reader"] }
"""


REWORK = """
[people]
developer = { count = 3 }
tester = {}
operator = {}

[work.change]
arrivals = "1 per h"

[[work.change.steps]]
name = "develop"
skill = "developer"
effort = "exponential(100min)"

[[work.change.steps]]
name = "test"
skill = "tester"
effort = "exponential(2000s)"
rework = { to = "develop", chance = 0.3 }

[[work.change.steps]]
name = "deploy"
skill = "operator"
effort = "exponential(15min)"
rework = { to = "develop", chance = 0.05 }

[designs.functions]
teams = { Development = ["developer"], Test = ["tester"], Operations = ["operator"] }
"""


def _teams(net: Network, names: Sequence[str]) -> tuple[Check, ...]:
    """Queue, wait per visit and load of each team."""
    checks: list[Check] = []
    for name, station in zip(names, net.stations, strict=True):
        checks.append(Check("queue length", station.queue_length, team=name))
        checks.append(Check("wait", station.wait, team=name))
        checks.append(Check("utilisation", station.utilisation, team=name))
    return tuple(checks)


def four_teams() -> Case:
    """A published network with loops."""
    routing = [[0.0, 0.5, 0.5, 0.0], [1.0, 0.0, 0.0, 0.0], [0.6, 0.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0]]
    net = jackson([0, 0, 0, 4], routing, [0.04, 0.03, 0.06, 0.05], [1, 1, 1, 1])
    checks = (
        Check("lead time", net.lead_time),
        Check("work in progress", net.inside),
        *_teams(net, ["Clerks", "Lawyers", "Brokers", "Readers"]),
    )
    return Case(
        "NET-01",
        "printed: four teams with loops",
        "Jackson (1963); Bolch et al. (1998) example 7.4",
        "Each team is M/M/1 at the rate at which work comes to it, first visits and returns together.",
        (Part(scenario("Four teams with loops", Runs(100, 1_100, 50), FOUR_TEAMS), checks),),
    )


def rework() -> Case:
    """Development, test and deployment with returns."""
    net = jackson([1, 0, 0], [[0, 1, 0], [0.3, 0, 0.7], [0.05, 0, 0]], [5 / 3, 5 / 9, 0.25], [3, 1, 1])
    checks = (
        Check("lead time", net.lead_time),
        Check("flow efficiency", net.touch_time / net.lead_time),
        Check("returns", net.stations[0].rate - 1),
        *_teams(net, ["Development", "Test", "Operations"]),
    )
    return Case(
        "NET-02",
        "failed tests and roll-backs go back to development",
        "Jackson (1957)",
        "As for NET-01; work is counted once for each visit.",
        (Part(scenario("Failed tests and roll-backs", Runs(40, 21_000, 500), REWORK), checks),),
    )


def tandem() -> Case:
    """Four desks in a row."""
    steps = "".join(
        f'\n[[work.case.steps]]\nname = "{name}"\nskill = "{name}er"\neffort = "exponential(1h)"\n'
        for name in ("read", "check", "sign", "mail")
    )
    people = (
        'people = { reader = {}, checker = {}, signer = {}, mailer = {} }\n\n[work.case]\narrivals = "0.8 '
        'per h"\n'
    )
    teams = (
        "\n[designs.functions]\nteams = { Read = ['reader'], Check = ['checker'], Sign = ['signer'], Mail = "
        "['mailer'] }\n"
    )
    checks = (
        Check("lead time", 20.0),
        Check("lead time p85", networks.tandem_lead_time_quantile(0.8, 1, 4, 0.85)),
        Check("work in progress", 16.0),
        Check("queue length", 3.2, team="Mail"),
    )
    return Case(
        "NET-03",
        "four desks in a row",
        "Burke (1956), Reich (1957)",
        (
            "What leaves M/M/1 is Poisson again, and an item's times at the desks are independent: an Erlang "
            "lead time."
        ),
        (Part(scenario("Four desks in a row", Runs(40, 11_000, 800), people + steps + teams), checks),),
    )


NOT_THE_CONSTRAINT = """
people = { preparer = {}, finisher = {} }

[work.part]
arrivals = { dates = 2027-01-04T00:00:00, batch = 20 }

[[work.part.steps]]
name = "prepare"
skill = "preparer"
effort = "30min"

[[work.part.steps]]
name = "finish"
skill = "finisher"
effort = "1h"

[designs.before]
teams = { Preparers = ["preparer"], Finishers = ["finisher"] }

[designs.faster]
extends = "before"
work.part.steps.prepare.effort = "15min"
"""


def _as_fast(design: str, first: float) -> tuple[Check, ...]:
    """Twenty parts that come together, of which each takes so long at the ``first`` step and an hour at the
    second."""
    items, hours = 20, 25.0
    waits = items * (items - 1) / 2 * (1 - first)
    return (
        Check("throughput", items / hours, design),
        Check("wait", waits / items, design, team="Finishers"),
        Check("queue length", waits / hours, design, team="Finishers"),
        Check("lead time", first + (items + 1) / 2, design),
    )


def faster_elsewhere() -> Case:
    """A step twice as fast that is not the constraint."""
    checks = (*_as_fast("before", 0.5), *_as_fast("faster", 0.25))
    return Case(
        "FAST-01",
        "a step twice as fast that is not the constraint",
        "Goldratt and Cox (1984); arithmetic",
        "The k-th of twenty parts comes to the constraint after k times the first step and is done an hour "
        "after the one before: the k-th waits (k - 1)(1 h - first), and as many are done as before.",
        (Part(scenario("Faster where it does not matter", Runs(1, 25), NOT_THE_CONSTRAINT), checks),),
        sampled=False,
    )


CASES = {
    "FAST-01": faster_elsewhere,
    "NET-01": four_teams,
    "NET-02": rework,
    "NET-03": tandem,
}
