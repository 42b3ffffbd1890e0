"""Items in parallel parts that are joined by all or by the first."""

from __future__ import annotations

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import parallel
from orgsim.evidence.theory.single import mm1


def fork_join() -> Case:
    """Two reviews at the same time."""
    checks = (
        Check("lead time", parallel.fork_join(0.5, 1)),
        Check("parts time", parallel.fork_join(0.5, 1)),
        Check("wait", mm1(0.5, 1).wait, team="Team 1"),
        Check("throughput", 0.5),
    )
    return Case(
        "FJ-01",
        "two reviews at the same time, both awaited",
        "Flatto and Hahn (1984); Nelson and Tantawi (1988)",
        "Each review is an M/M/1 at half load; both together take (12 - load) / 8 of its time.",
        (Part(_scenario("Two reviews", Runs(40, 10_400, 400), 0.5, 2, 'join = "all"'), checks),),
    )


def busy_fork_join() -> Case:
    """Two reviews at the same time, of busy people."""
    checks = (
        Check("lead time", parallel.fork_join(0.8, 1)),
        Check("wait", mm1(0.8, 1).wait, team="Team 1"),
        Check("throughput", 0.8),
    )
    return Case(
        "FJ-02",
        "two reviews at the same time, both awaited, at a load of 80%",
        "Flatto and Hahn (1984); Nelson and Tantawi (1988)",
        "The busier the people, the less it costs to wait for both: 1.4 times one, not 1.44 as at 50%.",
        (Part(_scenario("Two busy reviews", Runs(40, 20_800, 800), 0.8, 2, 'join = "all"'), checks),),
    )


def fork_join_of_three() -> Case:
    """Three reviews at the same time."""
    checks = (
        Check("lead time", parallel.fork_join_of(3, 0.5, 1)),
        Check("wait", mm1(0.5, 1).wait, team="Team 3"),
    )
    return Case(
        "FJ-03",
        "three reviews at the same time, all awaited",
        "Nelson and Tantawi (1988), whose approximation is 1% low here",
        "As many items are inside as the longest of three queues holds, by their stationary distribution.",
        (Part(_scenario("Three reviews", Runs(40, 10_400, 400), 0.5, 3, 'join = "all"'), checks),),
    )


def split_merge() -> Case:
    """One item at a time in parts."""
    return Case(
        "FJ-04",
        "the next item is split when all parts of the one before are done",
        "Pollaczek and Khinchine; Renyi (1953) for the slowest part",
        "The item keeps its place within the limit while it is in parts: an M/G/1 of the slowest part.",
        (_one_at_a_time(0.5, 2), _one_at_a_time(0.4, 3)),
    )


def _one_at_a_time(rate: float, parts: int) -> Part:
    runs = Runs(40, 20_800, 800)
    body = _scenario(f"{parts} parts of one item", runs, rate, parts, 'join = "all"', limit=1)
    first, _ = parallel.slowest(parts, 1)
    checks = (Check("lead time", parallel.split_merge(rate, parts, 1)), Check("parts time", first))
    return Part(body, checks)


def race() -> Case:
    """The first of two ends the other."""
    runs = Runs(40, 10_400, 400)
    checks = (
        Check("lead time", parallel.race(1.0, 1)),
        Check("utilisation", 0.5),
        Check("throughput", 1.0),
    )
    return Case(
        "FJ-05",
        "a race of two: the second is withdrawn when the first is done",
        "lack of memory of the exponential; M/M/1",
        "Both people begin and stop together, so that both queues are that of one person of twice the speed.",
        (Part(_scenario("A race of two", runs, 1.0, 2, 'join = "any"'), checks),),
    )


def fork_join_of_kinds() -> Case:
    """Two reviews at the same time, each a kind of work of its own."""
    body = """
        people = { p1.skills = ["read"], p2.skills = ["check"] }

        [work.item]
        arrivals = "0.5 per h"
        steps = [{ name = "reviews", split = ["first review", "second review"] }]

        [work."first review"]
        steps = [{ name = "read", effort = "exponential(1h)" }]

        [work."second review"]
        steps = [{ name = "check", effort = "exponential(1h)" }]

        [designs.apart]
        teams = { "Team 1" = ["p1"], "Team 2" = ["p2"] }
    """
    checks = (
        Check("lead time", parallel.fork_join(0.5, 1), work="item"),
        Check("parts time", parallel.fork_join(0.5, 1), work="item"),
        Check("lead time", mm1(0.5, 1).lead_time, work="first review"),
        Check("throughput", 0.5, work="second review"),
        Check("failure demand", 0.0),
    )
    return Case(
        "FJ-06",
        "two reviews at the same time, both awaited, each a kind of work with a team of its own",
        "Flatto and Hahn (1984); Nelson and Tantawi (1988)",
        "The law of FJ-01: (12 - load) / 8 times the time of one, which counts as work of its own.",
        (Part(scenario("Two kinds of review", Runs(40, 10_400, 400), body), checks),),
    )


def _scenario(title: str, runs: Runs, rate: float, parts: int, join: str, limit: int | None = None) -> str:
    numbers = range(1, parts + 1)
    names = ", ".join(f'"part {number}"' for number in numbers)
    people = ", ".join(f'p{number} = {{ skills = ["part {number}"] }}' for number in numbers)
    steps = ", ".join(f'{{ name = "part {number}", effort = "exponential(1h)" }}' for number in numbers)
    teams = ", ".join(f'"Team {number}" = ["p{number}"]' for number in numbers)
    body = f"""
        people = {{ {people} }}

        [work.item]
        arrivals = "{rate} per h"
        {"" if limit is None else f"limit = {limit}"}
        steps = [{{ name = "in parts", split = [{names}], {join} }}, {steps}]

        [designs.apart]
        teams = {{ {teams} }}
    """
    return scenario(title, runs, body)


CASES = {
    "FJ-01": fork_join,
    "FJ-02": busy_fork_join,
    "FJ-03": fork_join_of_three,
    "FJ-04": split_merge,
    "FJ-05": race,
    "FJ-06": fork_join_of_kinds,
}
