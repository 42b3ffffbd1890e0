"""Two kinds of work that differ in length, the newest first."""

from __future__ import annotations

import math

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import closed

QUERIES_AND_REPORTS = """
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


SEARCHES_AND_PRINTS = """
people = { processor = {}, disk = {} }

[work.search]
arrivals = "always enough"
limit = 2

[[work.search.steps]]
name = "think"
delay = "exponential(1h)"

[[work.search.steps]]
name = "plan search"
skill = "processor"
effort = "exponential(6min)"
next = { "look up" = 0.9, "done" = 0.1 }

[[work.search.steps]]
name = "look up"
skill = "disk"
effort = "exponential(20min)"
next = "plan search"

[work.print]
arrivals = "always enough"
limit = 1

[[work.print.steps]]
name = "pause"
delay = "exponential(1h)"

[[work.print.steps]]
name = "plan print"
skill = "processor"
effort = "exponential(24min)"
next = { "fetch" = 0.8, "done" = 0.2 }

[[work.print.steps]]
name = "fetch"
skill = "disk"
effort = "exponential(1h)"
next = "plan print"

[designs.system]
order = "newest first"
preempt = true
teams = { Processor = ["processor"], Disk = ["disk"] }
"""


def two_classes() -> Case:
    """Work whose length depends on its kind, the newest first."""
    return Case(
        "CQN-03",
        "printed: two kinds of work, the newest interrupts",
        "Schwetman (1980); Lazowska et al. (1984) p. 142; Baskett et al. (1975)",
        "Last come, first served with interruption keeps the product form when the work depends on the "
        "kind. The second "
        "network has the visits and the work of the book, and an hour to think: without it the order in "
        "which two "
        "customers of two stations begin is never undone, and there is no long run that does not depend on "
        "it.",
        (_thinkers(), _searches()),
    )


def _thinkers() -> Part:
    solution = closed.mean_values_by_class([[0.025], [0.5]], [15, 5], [1, 15])
    busy = solution.throughput[0] * 0.025 + solution.throughput[1] * 0.5
    checks = (
        Check("throughput", solution.throughput[0], work="query"),
        Check("throughput", solution.throughput[1], work="report"),
        Check("queue time", solution.inside[0][0] / solution.throughput[0] - 0.025, work="query"),
        Check("queue time", solution.inside[1][0] / solution.throughput[1] - 0.5, work="report"),
        Check("utilisation", busy),
        Check("queue length", solution.inside[0][0] + solution.inside[1][0] - busy),
    )
    return Part(scenario("Queries and reports", Runs(40, 1_100, 100), QUERIES_AND_REPORTS), checks)


def _searches() -> Part:
    solution = closed.mean_values_by_class([[1, 3], [2, 4]], [2, 1], [1, 1])
    both = [math.fsum(row[place] for row in solution.inside) for place in (0, 1)]
    busy = [
        solution.throughput[0] * search + solution.throughput[1] * print_
        for search, print_ in ((1, 2), (3, 4))
    ]
    checks = (
        Check("throughput", solution.throughput[0], work="search"),
        Check("throughput", solution.throughput[1], work="print"),
        Check("queue length", both[0] - busy[0], team="Processor"),
        Check("queue length", both[1] - busy[1], team="Disk"),
        Check("utilisation", busy[1], team="Disk"),
    )
    return Part(scenario("Searches and prints", Runs(40, 2_500, 100), SEARCHES_AND_PRINTS), checks)


CASES = {
    "CQN-03": two_classes,
}
