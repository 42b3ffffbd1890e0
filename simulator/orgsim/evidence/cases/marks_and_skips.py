"""What items carry decides their way: inspections by Bayes' rule, and steps that some skip."""

from __future__ import annotations

import math
from typing import Final

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory.inspection import inspected
from orgsim.evidence.theory.shapes import Constant, Mixture, exponential
from orgsim.evidence.theory.single import mg1, mm1

DEFECT: Final = 0.3
CATCHES: Final = (0.6, 0.8)
BUILD, INSPECT, IN_THE_FIELD = 2.0, 1.0, 10.0
"""Hours of work, and of the delay of an item that fails in the field."""

INSPECTIONS = f"""
people = {{ maker = {{ skills = ["make"] }} }}
marks.defect = {{ initial = 0, most = 1 }}

[work.part]
arrivals = "always enough"
limit = 1

[[work.part.steps]]
name = "build"
skill = "make"
effort = "{BUILD:g}h"
sets = [{{ mark = "defect", add = 1, chance = {DEFECT} }}]

[[work.part.steps]]
name = "first inspection"
skill = "make"
effort = "{INSPECT:g}h"
rework = {{ to = "build", chance = {CATCHES[0]}, when = {{ defect = 1 }}, sets = {{ defect = 0 }} }}

[[work.part.steps]]
name = "second inspection"
skill = "make"
effort = "{INSPECT:g}h"
rework = {{ to = "build", chance = {CATCHES[1]}, when = {{ defect = 1 }}, sets = {{ defect = 0 }} }}
next = [{{ when = {{ defect = 1 }}, is = "in the field" }}, {{ is = "done" }}]

[[work.part.steps]]
name = "in the field"
delay = "{IN_THE_FIELD:g}h"

[designs.team]
teams.Makers = ["maker"]
"""


def two_inspections() -> Case:
    """Defects that two inspections let through."""
    found = inspected(DEFECT, CATCHES)
    work = found.builds * BUILD + math.fsum(found.visits) * INSPECT
    delay = found.faulty * IN_THE_FIELD
    once = BUILD + 2 * INSPECT
    checks = (
        Check("delay time", delay),
        Check("touch time", once, share=0.01),
        Check("rework time", work - once),
        Check("lead time", work + delay, share=0.01),
        Check("throughput", 1 / (work + delay), share=0.01),
    )
    return Case(
        "MARK-01",
        "two inspections, each of which misses some defects",
        "Bayes' rule; Feller I (1968), chapter V.2",
        "An item is built 1 / (1 - p (1 - m)) times, m being the chance that both miss a defect; of those "
        "that pass, p m / (1 - p + p m) have one, which waits for 10 h in the field.",
        (Part(scenario("Two inspections", Runs(40, 16_000, 0), INSPECTIONS), checks),),
    )


REVIEWS = """
people = { maker = {}, reviewer = {} }
marks.risk = { low = 0.4, high = 0.6 }

[work.change]
arrivals = "0.5 per h"
steps = [
  { name = "make", skill = "maker", effort = "exponential(1h)" },
  { name = "review", skill = "reviewer", effort = "exponential(1h)", skip = { when = { risk = "low" } } },
]

[designs.d]
teams = { Makers = ["maker"], Reviewers = ["reviewer"] }
"""


def skipped_review() -> Case:
    """A review that low risk skips."""
    made, reviewed = mm1(0.5, 1), mm1(0.5 * 0.6, 1)
    checks = (
        Check("wait", made.wait, team="Makers"),
        Check("wait", reviewed.wait, team="Reviewers"),
        Check("utilisation", reviewed.utilisation, team="Reviewers"),
        Check("lead time", made.lead_time + 0.6 * reviewed.lead_time),
    )
    return Case(
        "SKIP-01",
        "a review that items of low risk skip",
        "Burke (1956); Jackson (1957)",
        "What leaves M/M/1 is Poisson, and so is the share that is reviewed: two queues as if by themselves.",
        (Part(scenario("A review that some skip", Runs(40, 16_000, 400), REVIEWS), checks),),
    )


SIZES = """
people = { clerk = {} }
marks.size = { small = 0.75, large = 0.25 }

[work.form]
arrivals = "0.5 per h"

[[work.form.steps]]
name = "check"
skill = "clerk"
effort = [{ when = { size = "large" }, is = "exponential(2h)" }, { is = "40min" }]

[designs.d]
teams.Desk = ["clerk"]
"""


def two_sizes() -> Case:
    """Items of two sizes in one queue."""
    queue = mg1(0.5, Mixture(((0.75, Constant(2 / 3)), (0.25, exponential(2)))))
    checks = (
        Check("queue time", queue.wait),
        Check("lead time", queue.lead_time),
        Check("utilisation", queue.utilisation),
    )
    return Case(
        "MARK-02",
        "an effort that depends on the size of an item",
        "Pollaczek (1930) and Khinchine (1932); Kleinrock I (1975), section 5.6",
        "The efforts of all items are a mixture: Wq = lambda E[S^2] / 2 (1 - rho), of its mean square.",
        (Part(scenario("Two sizes", Runs(40, 16_000, 400), SIZES), checks),),
    )


CASES = {
    "MARK-01": two_inspections,
    "MARK-02": two_sizes,
    "SKIP-01": skipped_review,
}
