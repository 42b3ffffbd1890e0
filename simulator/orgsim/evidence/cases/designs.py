"""The same people and the same work in different organisations."""

from __future__ import annotations

from collections.abc import Callable

from orgsim.evidence.case import Calculation, Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import organisation, rework, single
from orgsim.evidence.theory.shapes import Mixture, exponential
from orgsim.evidence.theory.station import average

STEPS = """
    people = {{ reader = {{}}, checker = {{}}, signer = {{}}, mailer = {{}} }}

    [work.case]
    arrivals = "0.8 per h"

    [[work.case.steps]]
    name = "read"
    skill = "reader"
    effort = "{effort}"

    [[work.case.steps]]
    name = "check"
    skill = "checker"
    effort = "{effort}"

    [[work.case.steps]]
    name = "sign"
    skill = "signer"
    effort = "{effort}"

    [[work.case.steps]]
    name = "mail"
    skill = "mailer"
    effort = "{effort}"

    [designs.functions]
    teams = {{ Read = ["reader"], Check = ["checker"], Sign = ["signer"], Mail = ["mailer"] }}

    [designs.at_random]
    teams = {{ One = ["reader"], Two = ["checker"], Three = ["signer"], Four = ["mailer"] }}
    serve = "at random"
    generalist_speed = 1.0
    case_worker = true

    [designs.in_turn]
    extends = "at_random"
    serve = "in turn"

    [designs.pooled]
    teams.Pool = ["reader", "checker", "signer", "mailer"]
    generalist_speed = 1.0
    case_worker = true
"""


def functions_or_cases() -> Case:
    """Buzacott's comparison."""
    checks = (
        Check("lead time", organisation.functional(4, 0.8, 1), "functions"),
        Check("lead time", organisation.cases_at_random(4, 0.8, 1), "at_random"),
        Check("lead time", organisation.cases_in_turn(4, 0.8, 1), "in_turn"),
        Check("lead time", organisation.cases_pooled(4, 0.8, 1), "pooled"),
        *(Check("touch time", 4.0, design) for design in ("functions", "at_random", "in_turn", "pooled")),
        *(Check("utilisation", 0.8, design) for design in ("functions", "at_random", "in_turn", "pooled")),
    )
    text = scenario("Functions or case workers", Runs(50, 13_500, 1_000), STEPS.format(effort="exponential(1h)"))
    return Case(
        "ORG-01",
        "four functions in a row, or four case workers",
        "after Buzacott (1996), Management Science 42(5):768-782; Loch (1998)",
        "A line of M/M/1 queues; M/E4/1 fed at random; E4/E4/1 fed in turn; M/E4/4 from one queue.",
        (Part(text, checks),),
    )


def without_variability() -> Case:
    """The same with constant steps, where the line wins over lone case workers."""
    checks = (
        Check("lead time", organisation.functional_constant(4, 0.8, 1), "functions"),
        Check("lead time", organisation.cases_at_random_constant(4, 0.8, 1), "at_random"),
        Check("lead time", organisation.cases_pooled_constant(4, 0.8, 1), "pooled"),
    )
    text = scenario("Without variability", Runs(40, 10_000, 600), STEPS.format(effort="1h"))
    return Case(
        "ORG-02",
        "the same with constant steps: the line is fine",
        "Friedman (1965); Crommelin (1932)",
        "In a line of equal constant steps only the first one queues: M/D/1 and three hours more. Case workers fed at "
        "random are M/D/1 with steps four times as long, and wait four times as long.",
        (Part(text, checks),),
    )


def unlike_work() -> Case:
    """Pooling that hurts."""
    body = """
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
        (Part(scenario("Unlike work merged", Runs(50, 32_000, 2_000), body), checks),),
    )


def iteration() -> Case:
    """Design steps that send work back."""
    body = """
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
        (Part(scenario("Steps that send work back", Runs(40, 16_000, 0), body), checks),),
    )


def failure_demand() -> Case:
    """Contacts that come back."""
    return Case(
        "ORG-08",
        "failure demand: a share of contacts comes back",
        "Seddon (2009) for the mechanism; Jackson (1957)",
        "With a share f coming back at once the load is 0.5 / (1 - f); an item makes 1 / (1 - f) contacts.",
        (_failures(0.2, Runs(40, 5_200, 200)), _failures(0.4, Runs(50, 21_000, 600))),
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
    """The claim that 75 % to 95 % utilisation makes things 25 times worse."""
    return Case(
        "ORG-09",
        "from 75 % to 95 % utilisation",
        "Reinertsen (2009); Kleinrock I (1975)",
        "25 is the ratio of the slopes dL/d rho = 1/(1 - rho)^2; the mean grows 6.33-fold, the variance 31.67-fold.",
        calculations=(
            Calculation("slope of work in progress", 25.0, lambda: _grows(rework.load_sensitivity)),
            Calculation("variance of work in progress", 95 / 3, lambda: _grows(rework.inside_variance)),
            Calculation("mean work in progress", 19 / 3, lambda: _grows(lambda busy: single.mm1(busy, 1).inside)),
        ),
        sampled=False,
    )


def _grows(measure: Callable[[float], float]) -> float:
    return measure(0.95) / measure(0.75)


CASES = {
    "ORG-01": functions_or_cases,
    "ORG-02": without_variability,
    "ORG-03": unlike_work,
    "ORG-07": iteration,
    "ORG-08": failure_demand,
    "ORG-09": sensitivity,
}
