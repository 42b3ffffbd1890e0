"""People who are interrupted, who have work of their own, and who find no room for what they have done."""

from __future__ import annotations

from collections.abc import Sequence

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import blocking, interruptions, mixed_speeds, single
from orgsim.evidence.theory.shapes import Constant, Shape, exponential

OUTAGES = """
    classes = ["outage", "request"]
    people.analyst = {{}}

    [work.request]
    arrivals = "{rate} per h"
    steps = [{{ name = "answer", skill = "analyst", effort = "{effort}" }}]

    [work.outage]
    class = "outage"
    arrivals = "always enough"
    limit = 1
    steps = [
      {{ name = "all is well", delay = "exponential({up:g}h)" }},
      {{ name = "mend", skill = "analyst", effort = "exponential({down:g}h)" }},
    ]

    [designs.desk]
    order = "class"
    preempt = true
    teams.Desk = ["analyst"]
"""

IN_WORK = """
    people.analyst = {{}}

    [work.request]
    arrivals = "{rate} per h"

    [[work.request.steps]]
    name = "answer"
    skill = "analyst"
    effort = "exponential({piece:.17g}h)"
    next = {{ mend = {chance:.17g}, done = {rest:.17g} }}

    [[work.request.steps]]
    name = "mend"
    skill = "analyst"
    effort = "exponential({down:g}h)"
    next = "answer"

    [designs.desk]
    case_worker = true
    teams.Desk = ["analyst"]
"""

OWN_WORK = """
    classes = ["request", "own"]
    people.analyst = {{}}

    [work.request]
    class = "request"
    arrivals = "0.7 per h"
    steps = [{{ name = "answer", skill = "analyst", effort = "exponential(1h)" }}]

    [work.own]
    class = "own"
    arrivals = "always enough"
    limit = 1
    steps = [{{ name = "own work", skill = "analyst", effort = "{effort}" }}]

    [designs.desk]
    order = "class"
    teams.Desk = ["analyst"]
"""

SLOW_HELPER = """
    people.senior = { skills = { answer = 1.0 } }
    people.junior = { skills = { answer = 0.1 } }

    [work.request]
    arrivals = "0.5 per h"
    steps = [{ name = "answer", effort = "exponential(1h)" }]

    [designs.alone]
    teams.Desk = ["senior"]

    [designs.both]
    takes = "fastest"
    teams.Desk = ["senior", "junior"]
"""


def _outages(rate: float, up: float, down: float, runs: Runs) -> Part:
    body = OUTAGES.format(rate=rate, effort="exponential(1h)", up=up, down=down)
    check = Check("lead time", interruptions.outages(rate, 1, up, down), work="request")
    return Part(scenario("Outages at any time", runs, body), (check,))


def _outages_in_work(rate: float, up: float, down: float, runs: Runs) -> Part:
    """Work of mean 1 h in pieces between outages: a piece ends with the work, or with an outage, whichever
    comes first."""
    ends = 1 + 1 / up
    chance = 1 / up / ends
    body = IN_WORK.format(rate=rate, piece=1 / ends, chance=chance, rest=1 - chance, down=down)
    exact = interruptions.outages_in_work(rate, 1, up, down)
    return Part(scenario("Outages in work", runs, body), (Check("lead time", exact),))


def _both_kinds(name: str, rate: float, up: float, down: float) -> Case:
    runs = Runs(50, 9_500, 500)
    return Case(
        name,
        f"outages of {down:g} h after {up:g} h, at any time or in work only",
        "White and Christie (1958); Gaver (1962); Avi-Itzhak and Naor (1963)",
        (
            "Outages that go on while nobody works also hit who comes to an idle desk that is down. Those in "
            "work make longer completion times in M/G/1."
        ),
        (_outages(rate, up, down, runs), _outages_in_work(rate, up, down, runs)),
    )


def incidents() -> Case:
    """Outages of two hours after ten."""
    return _both_kinds("OUT-01", 0.5, 10, 2)


def meetings() -> Case:
    """Outages of two and a half hours after twenty."""
    return _both_kinds("OUT-02", 0.6, 20, 2.5)


def hare_and_tortoise() -> Case:
    """The same availability, in few long outages and in many short ones."""
    return Case(
        "OUT-03",
        "the same availability from long and from short outages",
        "Hopp and Spearman, Factory Physics, section 8.4.1",
        (
            "Constant work of 15 h takes 15 / 0.75 = 20 h on average, whatever the outages last: they differ "
            "in how much it varies."
        ),
        (_always_busy(744, 248, 200_000), _always_busy(114, 38, 60_000)),
    )


def _always_busy(up: float, down: float, horizon: float) -> Part:
    """A desk that is never idle."""
    body = OUTAGES.format(rate=1, effort="15h", up=up, down=down)
    body = body.replace('arrivals = "1 per h"', 'arrivals = "always enough"\n    limit = 2')
    share = interruptions.availability(up, down)
    checks = (Check("throughput", share / 15, work="request"), Check("utilisation", 1.0))
    return Part(scenario(f"Outages of {down:g} h after {up:g} h", Runs(30, horizon), body), checks)


def _own(effort: str, own: Shape) -> Part:
    exact = interruptions.own_work(0.7, exponential(1), own)
    body = OWN_WORK.format(effort=effort)
    check = Check("queue time", exact, work="request")
    return Part(scenario(f"Own work of {effort}", Runs(50, 9_500, 500), body), (check,))


def own_work() -> Case:
    """Work of one's own between requests."""
    return Case(
        "VAC-01",
        "work of one's own whenever nobody waits",
        "Levy and Yechiali (1975); Fuhrmann and Cooper (1985)",
        "Who comes waits as in M/G/1, and for the rest of a piece of own work, E[V^2] / (2 E[V]).",
        (_own("2h", Constant(2.0)), _own("exponential(2h)", exponential(2))),
    )


def slow_helper() -> Case:
    """A helper who makes things worse."""
    checks = (
        Check("lead time", single.mm1(0.5, 1).lead_time, "alone"),
        Check("lead time", mixed_speeds.fastest_first(0.5, 1, 0.1).lead_time, "both"),
    )
    return Case(
        "HET-02",
        "a slow helper makes everybody wait longer",
        "Larsen and Agrawala (1983); Lin and Kumar (1984)",
        "Whoever is taken by the one who works at a tenth of the speed would have done better to wait.",
        (Part(scenario("A slow helper", Runs(40, 4_600, 200), SLOW_HELPER), checks),),
    )


def _line(means: Sequence[float], rooms: Sequence[int]) -> tuple[str, tuple[Check, ...]]:
    """A line of single people, and a design for each number of places between two of them.

    A place is where an item stands that is not yet in the next team; nobody has more than one item.
    """
    names = "abcde"[: len(means)]
    people = "\n".join(f"people.{name} = {{}}" for name in names)
    steps = "".join(_stop(name, mean) for name, mean in zip(names, means, strict=True))
    designs = "".join(_room(names, room) for room in rooms)
    body = f'{people}\n[work.job]\narrivals = "always enough"\n{steps}{designs}'
    checks = (Check("throughput", blocking.line(means, room), f"room_{room}", share=0.01) for room in rooms)
    return body, tuple(checks)


def _stop(name: str, mean: float) -> str:
    """The places before a person, and their work; of the first, who is never without work, only that."""
    before = "" if name == "a" else f'[[work.job.steps]]\nname = "before {name}"\ndelay = "0s"\n'
    work = f'[[work.job.steps]]\nname = "{name}"\nskill = "{name}"\neffort = "exponential({mean:.17g}h)"\n'
    return before + work


def _room(names: str, room: int) -> str:
    limits = ", ".join(
        f'{{ from = "before {name}", to = "{name}", items = {room + 1} }}' for name in names[1:]
    )
    teams = "".join(f'teams."{name}" = {{ people = ["{name}"], wip_limit = 1 }}\n' for name in names)
    return f"[designs.room_{room}]\nlimits = [{limits}]\n{teams}"


def _lines(lines: Sequence[tuple[Sequence[float], Sequence[int]]], runs: Runs) -> tuple[Part, ...]:
    parts = []
    for means, rooms in lines:
        body, checks = _line(means, rooms)
        parts.append(Part(scenario(f"{len(means)} people in line", runs, body), checks))
    return tuple(parts)


def two_in_line() -> Case:
    """Two people and the places between them."""
    return Case(
        "BLK-01",
        "two people in line, with 0 to 5 places between them",
        "Hunt (1956); Hillier and Boling (1967)",
        "Who has finished keeps the item while there is no place for it: (places + 2) / (places + 3).",
        _lines([((1.0, 1.0), range(6))], Runs(30, 3_000, 100)),
    )


def several_in_line() -> Case:
    """Three to five people in line."""
    return Case(
        "BLK-02",
        "three, four and five people in line with little room",
        "Hunt (1956)",
        "A Markov chain over who works and who is blocked; three without room deliver 22/39 of one.",
        _lines([((1.0,) * 3, (0, 1, 2)), ((1.0,) * 4, (0, 1)), ((1.0,) * 5, (0,))], Runs(30, 3_000, 100)),
    )


def unequal_line() -> Case:
    """Unequal people, and the one in the middle a little faster."""
    return Case(
        "BLK-03",
        "two unequal people in line; the middle one of three a little faster",
        "Hillier and Boling (1966)",
        "As BLK-02. The same work delivers most when the one in the middle has the least of it.",
        _lines([((1.0, 0.8), (2,)), ((1.085, 0.83, 1.085), (0,))], Runs(30, 6_000, 100)),
    )


CASES = {
    "OUT-01": incidents,
    "OUT-02": meetings,
    "OUT-03": hare_and_tortoise,
    "VAC-01": own_work,
    "HET-02": slow_helper,
    "BLK-01": two_in_line,
    "BLK-02": several_in_line,
    "BLK-03": unequal_line,
}
