"""One queue for several people: where it helps, and where it hurts."""

from __future__ import annotations

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import mixed_speeds, shared_queue, single
from orgsim.evidence.theory.shapes import Mixture, exponential
from orgsim.evidence.theory.station import average

DESKS_OR_POOL = """
[people.analyst]
count = 5

[work.request]
arrivals = "4 per h"

[[work.request.steps]]
name = "answer"
skill = "analyst"
effort = "exponential(1h)"

[designs.desks]
serve = "at random"
teams."Desk {1..5}" = { analyst = 1 }

[designs.pool]
teams.Pool = ["analyst"]
"""


SENIOR_AND_JUNIOR = """
[people.senior]
skills = { answering = 1.5 }

[people.junior]
skills = { answering = 0.5 }

[work.request]
arrivals = "1.2 per h"

[[work.request.steps]]
name = "answer"
skill = "answering"
effort = "exponential(1h)"

[designs.team]
takes = "fastest"
teams.Team = ["senior", "junior"]
"""


UNLIKE_WORK = """
[people]
nurse = { skills = ["short"] }
surgeon = { skills = ["long"] }
machine = { skills = { short = 2.0, long = 2.0 } }

[work.visit]
arrivals = "0.8 per h"

[[work.visit.steps]]
name = "treat"
skill = "short"
effort = "exponential(1h)"

[work.operation]
arrivals = "0.08 per h"

[[work.operation.steps]]
name = "operate"
skill = "long"
effort = "exponential(10h)"

[designs.separate]
teams = { Nurse = ["nurse"], Surgeon = ["surgeon"] }

[designs.merged]
teams.Machine = ["machine"]
"""


def pooling() -> Case:
    """Five queues of one person against one queue of five."""
    pool = shared_queue.mmc(4, 1, 5)
    checks = (
        Check("lead time", single.mm1(0.8, 1).lead_time, "desks"),
        Check("queue time", single.mm1(0.8, 1).wait, "desks"),
        Check("lead time", pool.lead_time, "pool"),
        Check("queue time", pool.wait, "pool"),
        Check("lead time p85", shared_queue.mmc_lead_time_quantile(4, 1, 5, 0.85), "pool"),
    )
    return Case(
        "MMC-03",
        "five people with a queue each, or one queue for all",
        "Smith and Whitt (1981)",
        "Poisson demand sent at random to five desks is five M/M/1 queues; pooled it is M/M/5.",
        (Part(scenario("Five desks or one pool", Runs(40, 5_000, 400), DESKS_OR_POOL), checks),),
    )


def senior_and_junior() -> Case:
    """M/M/2 with unlike people, the faster one preferred."""
    station = mixed_speeds.fastest_first(1.2, 1.5, 0.5)
    senior, junior = mixed_speeds.busy_shares(1.2, 1.5, 0.5)
    checks = (
        Check("lead time", station.lead_time),
        Check("queue time", station.wait),
        Check("utilisation", station.utilisation),
        Check("utilisation", senior, role="senior"),
        Check("utilisation", junior, role="junior"),
    )
    return Case(
        "HET-01",
        "a senior and a junior, the faster one first",
        "Gumbel (1960), Singh (1970)",
        "A chain that tells apart which of the two is busy when one of them is.",
        (Part(scenario("A senior and a junior", Runs(40, 4_600, 200), SENIOR_AND_JUNIOR), checks),),
    )


def unlike_work() -> Case:
    """Pooling that hurts."""
    separate = average([single.mm1(0.8, 1), single.mm1(0.08, 10)])
    merged = Mixture(((0.8 / 0.88, exponential(0.5)), (0.08 / 0.88, exponential(5))))
    checks = (
        Check("lead time", separate, "separate", share=0.03),
        Check("lead time", single.mg1(0.88, merged).lead_time, "merged", share=0.03),
        Check("lead time", 5.0, "separate", work="visit"),
    )
    return Case(
        "ORG-03",
        "pooling unlike work hurts, even at double speed",
        "Mandelbaum and Reiman (1998), Management Science 44(7):971-981",
        "Two M/M/1 queues, or one M/G/1 at twice the speed whose mixed work varies much more.",
        (Part(scenario("Unlike work merged", Runs(50, 32_000, 2_000), UNLIKE_WORK), checks),),
    )


CASES = {
    "MMC-03": pooling,
    "HET-01": senior_and_junior,
    "ORG-03": unlike_work,
}
