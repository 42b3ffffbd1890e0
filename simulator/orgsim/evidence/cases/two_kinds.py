"""Two kinds of work that differ in length, the newest first."""

from __future__ import annotations

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
    solution = closed.mean_values_by_class([[0.025], [0.5]], [15, 5], [1, 15])
    checks = tuple(
        check
        for name, items, throughput in zip(("query", "report"), (15, 5), solution.throughput, strict=True)
        for check in (Check("throughput", throughput, work=name), Check("lead time", items / throughput, work=name))
    )
    busy = solution.throughput[0] * 0.025 + solution.throughput[1] * 0.5
    waiting = sum(row[0] for row in solution.inside) - busy
    checks += (Check("utilisation", busy), Check("queue length", waiting))
    return Part(scenario("Queries and reports", Runs(40, 900, 100), QUERIES_AND_REPORTS), checks)


CASES = {
    "CQN-03": two_classes,
}
