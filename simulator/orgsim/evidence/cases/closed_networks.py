"""A fixed number of items that go round: a finished one is replaced at once."""

from __future__ import annotations

from collections.abc import Sequence

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import closed
from orgsim.evidence.theory.closed import Closed, Stop

THINKING = """
people = { processor = {}, disk = {}, drum = {} }

[work.job]
arrivals = "always enough"
limit = 20

[[work.job.steps]]
name = "think"
delay = "exponential(4h)"

[[work.job.steps]]
name = "compute"
skill = "processor"
effort = "exponential(7.5min)"
next = { "read" = 0.625, "swap" = 0.3125, "done" = 0.0625 }

[[work.job.steps]]
name = "read"
skill = "disk"
effort = "exponential(18min)"
next = "compute"

[[work.job.steps]]
name = "swap"
skill = "drum"
effort = "exponential(12min)"
next = "compute"

[designs.system]
teams = { Processor = ["processor"], Disk = ["disk"], Drum = ["drum"] }
"""


THREE_ITEMS = """
people = { front = { count = 2 }, middle = {}, back = {} }

[work.job]
arrivals = "always enough"
limit = 3

[[work.job.steps]]
name = "open"
skill = "front"
effort = "exponential(30min)"
next = { "work" = 0.5, "check" = 0.5 }

[[work.job.steps]]
name = "work"
skill = "middle"
effort = "exponential(36min)"
next = "rest"

[[work.job.steps]]
name = "check"
skill = "back"
effort = "exponential(48min)"

[[work.job.steps]]
name = "rest"
delay = "exponential(1h)"

[designs.system]
teams = { Front = ["front"], Middle = ["middle"], Back = ["back"] }
"""


HUB = """
people = { hub = {}, east = {}, south = {}, west = {} }

[work.job]
arrivals = "always enough"
limit = 6

[[work.job.steps]]
name = "sort"
skill = "hub"
effort = "exponential(72s)"
next = { "go east" = 0.4, "go south" = 0.2, "go west" = 0.1, "done" = 0.3 }

[[work.job.steps]]
name = "go east"
skill = "east"
effort = "exponential(12min)"
next = "done"

[[work.job.steps]]
name = "go south"
skill = "south"
effort = "exponential(24min)"
next = "done"

[[work.job.steps]]
name = "go west"
skill = "west"
effort = "exponential(36min)"

[designs.system]
teams = { Hub = ["hub"], East = ["east"], South = ["south"], West = ["west"] }
"""


def _rounds(solution: Closed, teams: Sequence[tuple[str, Stop]]) -> tuple[Check, ...]:
    """Throughput, and the items at each team: those waiting and those in work."""
    checks = [Check("throughput", solution.throughput)]
    for (name, stop), inside in zip(teams, solution.inside, strict=False):
        busy = solution.throughput * stop.demand
        checks += [Check("queue length", inside - busy, team=name), Check("in work", busy, team=name)]
    return tuple(checks)


def terminals() -> Case:
    """Twenty users, a processor and two disks."""
    stops = [Stop(2.0), Stop(3.0), Stop(1.0), Stop(4.0, None)]
    teams = [("Processor", stops[0]), ("Disk", stops[1]), ("Drum", stops[2])]
    checks = (Check("work in progress", 20.0), *_rounds(closed.closed(stops, 20), teams))
    return Case(
        "CQN-01",
        "printed: twenty customers who think and come back",
        "Jain (1991) p. 577; Reiser and Lavenberg (1980)",
        "Product form; a delay step is a station without queue. A delivered item is replaced at once. Lead "
        "time, 60 hours, "
        "is left to Little's law: runs would have to be far longer than it.",
        (Part(scenario("Twenty customers who come back", Runs(40, 1_900, 300), THINKING), checks),),
    )


def printed_closed() -> Case:
    """Two published networks."""
    return Case(
        "CQN-02",
        "printed: three items with two people in front; six items round a hub",
        "Bolch et al. (1998) pp. 331-333; Buzen (1973)",
        (
            "Product form by convolution; a station of two people works at twice the rate when two or more "
            "are "
            "there."
        ),
        (_pairs(), _central()),
    )


def _pairs() -> Part:
    stops = [Stop(0.5, 2), Stop(0.3), Stop(0.4), Stop(1.0, None)]
    teams = [("Front", stops[0]), ("Middle", stops[1]), ("Back", stops[2])]
    solution = closed.closed(stops, 3)
    checks = (Check("lead time", 3 / solution.throughput), *_rounds(solution, teams))
    return Part(scenario("Three items, two people in front", Runs(40, 3_000, 50), THREE_ITEMS), checks)


def _central() -> Part:
    stops = [Stop(0.02), Stop(0.08), Stop(0.08), Stop(0.06)]
    teams = [(name, stop) for name, stop in zip(("Hub", "East", "South", "West"), stops, strict=True)]
    solution = closed.closed(stops, 6)
    checks = (Check("lead time", 6 / solution.throughput), *_rounds(solution, teams))
    return Part(scenario("Six items round a hub", Runs(50, 800, 30), HUB), checks)


CASES = {
    "CQN-01": terminals,
    "CQN-02": printed_closed,
}
