"""Work in progress that is limited and always full: closed networks, CONWIP, machines and those who mend them."""

from __future__ import annotations

from collections.abc import Sequence

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import closed, factory, shared_queue
from orgsim.evidence.theory.closed import Closed, Stop


def _rounds(solution: Closed, items: int, teams: Sequence[tuple[str, Stop]]) -> tuple[Check, ...]:
    """Throughput, time of a round, and the items at each team: those waiting and those in work."""
    checks = [
        Check("throughput", solution.throughput),
        Check("lead time", items / solution.throughput),
        Check("work in progress", float(items)),
    ]
    for (name, stop), inside in zip(teams, solution.inside, strict=False):
        busy = solution.throughput * stop.demand
        checks += [Check("queue length", inside - busy, team=name), Check("in work", busy, team=name)]
    return tuple(checks)


def terminals() -> Case:
    """Twenty users, a processor and two disks."""
    body = """
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
    stops = [Stop(2.0), Stop(3.0), Stop(1.0), Stop(4.0, None)]
    teams = [("Processor", stops[0]), ("Disk", stops[1]), ("Drum", stops[2])]
    checks = _rounds(closed.closed(stops, 20), 20, teams)
    return Case(
        "CQN-01",
        "printed: twenty customers who think and come back",
        "Jain (1991) p. 577; Reiser and Lavenberg (1980)",
        "Product form; a delay step is a station without queue. A delivered item is replaced at once.",
        (Part(scenario("Twenty customers who come back", Runs(40, 1_900, 300), body), checks),),
    )


def _pairs() -> Part:
    body = """
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
    stops = [Stop(0.5, 2), Stop(0.3), Stop(0.4), Stop(1.0, None)]
    teams = [("Front", stops[0]), ("Middle", stops[1]), ("Back", stops[2])]
    checks = _rounds(closed.closed(stops, 3), 3, teams)
    return Part(scenario("Three items, two people in front", Runs(40, 1_300, 50), body), checks)


def _central() -> Part:
    body = """
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
    stops = [Stop(0.02), Stop(0.08), Stop(0.08), Stop(0.06)]
    teams = [(name, stop) for name, stop in zip(("Hub", "East", "South", "West"), stops, strict=True)]
    checks = _rounds(closed.closed(stops, 6), 6, teams)
    return Part(scenario("Six items round a hub", Runs(40, 330, 30), body), checks)


def printed_closed() -> Case:
    """Two published networks."""
    return Case(
        "CQN-02",
        "printed: three items with two people in front; six items round a hub",
        "Bolch et al. (1998) pp. 331-333; Buzen (1973)",
        "Product form by convolution; a station of two people works at twice the rate when two or more are there.",
        (_pairs(), _central()),
    )


def _two_kinds() -> Part:
    kinds = {"query": ("6min", "20min", 0.9), "report": ("24min", "1h", 0.8)}
    body = "people = { processor = {}, disk = {} }\n"
    for name, (compute, read, again) in kinds.items():
        body += f"""
[work.{name}]
arrivals = "always enough"
limit = 1

[[work.{name}.steps]]
name = "compute {name}"
skill = "processor"
effort = "exponential({compute})"
next = {{ "read {name}" = {again}, "done" = {1 - again:.1f} }}

[[work.{name}.steps]]
name = "read {name}"
skill = "disk"
effort = "exponential({read})"
next = "compute {name}"
"""
    body += '\n[designs.system]\norder = "newest first"\npreempt = true\n'
    body += 'teams = { Processor = ["processor"], Disk = ["disk"] }\n'
    solution = closed.mean_values_by_class([[1, 3], [2, 4]], [1, 1], [0, 0])
    checks = tuple(
        check
        for name, throughput in zip(kinds, solution.throughput, strict=True)
        for check in (Check("throughput", throughput, work=name), Check("lead time", 1 / throughput, work=name))
    )
    return Part(scenario("Two kinds of work", Runs(40, 1_900, 100), body), checks)


def _thinkers() -> Part:
    body = """
        people = { processor = {} }

        [work.query]
        arrivals = "always enough"
        limit = 15

        [[work.query.steps]]
        name = "ask"
        delay = "exponential(1h)"

        [[work.query.steps]]
        name = "answer"
        skill = "processor"
        effort = "exponential(90s)"

        [work.report]
        arrivals = "always enough"
        limit = 5

        [[work.report.steps]]
        name = "order"
        delay = "exponential(15h)"

        [[work.report.steps]]
        name = "write"
        skill = "processor"
        effort = "exponential(30min)"

        [designs.system]
        order = "newest first"
        preempt = true
        teams = { Processor = ["processor"] }
    """
    solution = closed.mean_values_by_class([[0.025], [0.5]], [15, 5], [1, 15])
    checks = tuple(
        check
        for name, items, throughput in zip(("query", "report"), (15, 5), solution.throughput, strict=True)
        for check in (Check("throughput", throughput, work=name), Check("lead time", items / throughput, work=name))
    )
    busy = solution.throughput[0] * 0.025 + solution.throughput[1] * 0.5
    waiting = sum(row[0] for row in solution.inside) - busy
    checks += (Check("utilisation", busy), Check("queue length", waiting))
    return Part(scenario("Queries and reports", Runs(40, 900, 100), body), checks)


def two_classes() -> Case:
    """Work whose length depends on its kind, the newest first."""
    return Case(
        "CQN-03",
        "printed: two kinds of work, the newest interrupts",
        "Lazowska et al. (1984) p. 142; Schwetman (1980); Baskett et al. (1975)",
        "Last come, first served with interruption keeps the product form when the work depends on the kind. "
        "The answers are 3/19 and 2/19 for the first network.",
        (_two_kinds(), _thinkers()),
    )


LINE = """
[people]
{people}

[work.job]
arrivals = "always enough"

{steps}
{designs}
"""


def line(efforts: Sequence[tuple[str, int]], limits: Sequence[int]) -> str:
    """A line of stations, each an effort and how many people, and a design for each limit on the items inside."""
    names = "abcdefgh"[: len(efforts)]
    people = "\n".join(f"{name} = {{ count = {count} }}" for name, (_, count) in zip(names, efforts, strict=True))
    steps = "".join(
        f'[[work.job.steps]]\nname = "step {name}"\nskill = "{name}"\neffort = "{effort}"\n\n'
        for name, (effort, _) in zip(names, efforts, strict=True)
    )
    roles = ", ".join(f'"{name}"' for name in names)
    designs = "".join(f"[designs.limit_{limit}]\nteams.Line = {{ people = [{roles}], wip_limit = {limit} }}\n\n" for limit in limits)
    return LINE.format(people=people, steps=steps, designs=designs)


def practical_worst_case() -> Case:
    """CONWIP over four equal stations."""
    limits = (1, 2, 4, 8, 12, 16)
    checks = tuple(
        check
        for limit in limits
        for curve in [factory.practical_worst_case(limit, 0.5, 8)]
        for check in (
            Check("throughput", curve.throughput, f"limit_{limit}"),
            Check("lead time", curve.cycle_time, f"limit_{limit}"),
        )
    )
    return Case(
        "CQN-04",
        "a limit on work in progress over four equal stations",
        "Hopp and Spearman, Factory Physics, chapter 7",
        "All ways of spreading w items over the stations are equally likely, so an item finds (w - 1)/4 ahead of it.",
        (Part(scenario("The practical worst case", Runs(30, 2_200, 200), line([("exponential(2h)", 1)] * 4, limits)), checks),),
    )


def best_case() -> Case:
    """Constant work under a limit, with nothing left to chance."""
    limits = tuple(range(1, 13))
    checks = tuple(
        check
        for limit in limits
        for curve in [factory.best_case(limit, 0.5, 8)]
        for check in (
            Check("throughput", curve.throughput, f"limit_{limit}"),
            Check("lead time", curve.cycle_time, f"limit_{limit}"),
        )
    )
    return Case(
        "FP-01",
        "the best case: constant work under a limit",
        "Hopp and Spearman, Factory Physics, chapter 7",
        "Below the critical limit nothing waits; above it the line gives all it can and every further item only waits.",
        (Part(scenario("The best case", Runs(1, 1_009, 49), line([("2h", 1)] * 4, limits)), checks),),
        sampled=False,
    )


def several_people() -> Case:
    """CONWIP over stations of several people."""
    limits = (1, 4, 8, 12, 20, 26)
    stops = [Stop(2, 1), Stop(5, 2), Stop(10, 6), Stop(3, 2)]
    checks = tuple(Check("throughput", closed.closed(stops, limit).throughput, f"limit_{limit}") for limit in limits)
    efforts = [("exponential(2h)", 1), ("exponential(5h)", 2), ("exponential(10h)", 6), ("exponential(3h)", 2)]
    return Case(
        "FP-02",
        "a limit on work in progress over stations of several people",
        "Hopp and Spearman, Factory Physics, chapter 7; Buzen (1973)",
        "Product form by convolution; better than the practical worst case, since people side by side queue less.",
        (Part(scenario("Stations of several people", Runs(30, 2_400, 300), line(efforts, limits)), checks),),
    )


def _repair(machines: int, times: tuple[str, str], people: int, runs: Runs) -> str:
    body = f"""
        people = {{ engineer = {{ count = {people} }} }}

        [work.machine]
        arrivals = "always enough"
        limit = {machines}

        [[work.machine.steps]]
        name = "run"
        delay = "exponential({times[0]})"

        [[work.machine.steps]]
        name = "repair"
        skill = "engineer"
        effort = "exponential({times[1]})"

        [designs.on_call]
        teams.Engineers = ["engineer"]
    """
    return scenario(f"{machines} machines and {people} on call", runs, body)


def _repairs(machines: int, hours: tuple[float, float], people: int) -> tuple[Check, ...]:
    desk = shared_queue.machine_repair(machines, hours[0], hours[1], people)
    return (
        Check("throughput", desk.rate),
        Check("lead time", machines / desk.rate),
        Check("queue length", desk.queue_length),
        Check("queue time", desk.queue_length / desk.rate),
        Check("utilisation", desk.utilisation),
    )


def ten_machines() -> Case:
    """Ten machines, two people."""
    return Case(
        "MR-01",
        "ten services in production, two people on call",
        "Palm (1947); Gross and Harris",
        "A birth-and-death chain in the number that are down. A run and its repair are one round of an item.",
        (Part(_repair(10, ("10h", "1h"), 2, Runs(40, 4_500, 100)), _repairs(10, (10.0, 1.0), 2)),),
    )


def six_machines() -> Case:
    """Six machines, one person."""
    return Case(
        "MR-02",
        "six services in production, one person on call",
        "Palm (1947); Gross and Harris",
        "As for MR-01.",
        (Part(_repair(6, ("5h", "40min"), 1, Runs(40, 2_000, 50)), _repairs(6, (5.0, 2 / 3), 1)),),
    )


CASES = {
    "CQN-01": terminals,
    "CQN-02": printed_closed,
    "CQN-03": two_classes,
    "CQN-04": practical_worst_case,
    "FP-01": best_case,
    "FP-02": several_people,
    "MR-01": ten_machines,
    "MR-02": six_machines,
}
