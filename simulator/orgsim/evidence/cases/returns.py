"""Work that comes back, and what a high load does."""

from __future__ import annotations

from collections.abc import Callable

from orgsim.evidence.case import Calculation, Case, Check, Part, Runs, scenario
from orgsim.evidence.cases.children import part_of_calls
from orgsim.evidence.theory import rework, single

ITERATION = """
people = { designer = { skills = ["designing"] } }

[work.part]
arrivals = "always enough"
limit = 1

[[work.part.steps]]
name = "A"
skill = "designing"
effort = "4h"

[[work.part.steps]]
name = "B"
skill = "designing"
effort = "7h"
rework = { to = "A", chance = 0.2 }

[[work.part.steps]]
name = "C"
skill = "designing"
effort = "6h"
rework = [{ to = "B", chance = 0.3 }, { to = "A", chance = 0.1 }]

[designs.team]
teams.Design = ["designer"]
"""


def iteration() -> Case:
    """Design steps that send work back."""
    total = rework.expected_totals([4, 7, 6], [[0, 1, 0], [0.2, 0, 0.8], [0.1, 0.3, 0]])[0]
    checks = (
        Check("lead time", total, share=0.01),
        Check("touch time", 17.0, share=0.01),
        Check("rework time", total - 17, share=0.02),
        Check("throughput", 1 / total, share=0.01),
    )
    return Case(
        "ORG-07",
        "design steps that send work back",
        "Smith and Eppinger (1997), Management Science 43(8):1104-1120",
        "The expected time from a step is its own and that of the steps that may follow: r = d + P r. "
        "Each step is met at least once, so the touch time is 4 + 7 + 6.",
        (Part(scenario("Steps that send work back", Runs(40, 16_000, 0), ITERATION), checks),),
    )


def failure_demand() -> Case:
    """Contacts that come back."""
    return Case(
        "ORG-08",
        "failure demand: a share of contacts comes back",
        "Seddon (2009) for the mechanism; Jackson (1957)",
        "With a share f coming back at once the load is 0.5 / (1 - f); an item makes 1 / (1 - f) contacts. "
        "The second two parts have each contact as an item of its own.",
        (
            _failures(0.2, Runs(40, 5_200, 200)),
            _failures(0.4, Runs(50, 21_000, 600)),
            part_of_calls(0.2, Runs(40, 9_000, 200)),
            part_of_calls(0.4, Runs(50, 30_000, 600)),
        ),
    )


def _failures(share: float, runs: Runs) -> Part:
    body = f"""
        people = {{ agent = {{}} }}

        [work.call]
        arrivals = "0.5 per h"

        [[work.call.steps]]
        name = "answer"
        skill = "agent"
        effort = "exponential(1h)"
        rework = {{ to = "answer", chance = {share} }}

        [designs.desk]
        teams.Desk = ["agent"]
    """
    contact = rework.with_failure_demand(0.5, 1, share)
    checks = (
        Check("wait", contact.wait, team="Desk"),
        Check("lead time", contact.lead_time / (1 - share)),
        Check("utilisation", contact.utilisation),
        Check("work in progress", contact.inside),
    )
    return Part(scenario(f"A share of {share} comes back", runs, body), checks)


def sensitivity() -> Case:
    """The claim that 75% to 95% utilisation makes things 25 times worse."""
    return Case(
        "ORG-09",
        "from 75% to 95% utilisation",
        "Reinertsen (2009); Kleinrock I (1975)",
        (
            "25 is the ratio of the slopes dL/d rho = 1/(1 - rho)^2; the mean grows 6.33-fold, the variance "
            "31.67-fold."
        ),
        calculations=(
            Calculation("slope of work in progress", 25.0, lambda: _grows(rework.load_sensitivity)),
            Calculation("variance of work in progress", 95 / 3, lambda: _grows(rework.inside_variance)),
            Calculation(
                "mean work in progress", 19 / 3, lambda: _grows(lambda busy: single.mm1(busy, 1).inside)
            ),
        ),
        sampled=False,
    )


def _grows(measure: Callable[[float], float]) -> float:
    return measure(0.95) / measure(0.75)


CASES = {
    "ORG-07": iteration,
    "ORG-08": failure_demand,
    "ORG-09": sensitivity,
}
