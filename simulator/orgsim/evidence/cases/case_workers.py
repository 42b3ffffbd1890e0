"""Functions in a row, or people who do the whole case."""

from __future__ import annotations

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import organisation

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
    serve = "at random"
    generalist_speed = 1.0
    case_worker = true
    teams.One = {{ people = ["reader"], serves = ["read", "check", "sign", "mail"] }}
    teams.Two = {{ people = ["checker"], serves = ["read", "check", "sign", "mail"] }}
    teams.Three = {{ people = ["signer"], serves = ["read", "check", "sign", "mail"] }}
    teams.Four = {{ people = ["mailer"], serves = ["read", "check", "sign", "mail"] }}

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
    text = scenario(
        "Functions or case workers", Runs(50, 7_500, 1_000), STEPS.format(effort="exponential(1h)")
    )
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
        Check("lead time", organisation.cases_pooled_constant(4, 0.8, 1), "in_turn"),
        Check("lead time", organisation.cases_pooled_constant(4, 0.8, 1), "pooled"),
    )
    text = scenario("Without variability", Runs(40, 5_500, 600), STEPS.format(effort="1h"))
    return Case(
        "ORG-02",
        "the same with constant steps: the line is fine",
        "Friedman (1965); Crommelin (1932)",
        "In a line of equal constant steps only the first one queues: M/D/1 and three hours more. Case "
        "workers fed at "
        "random are M/D/1 with steps four times as long, and wait four times as long. With constant work "
        "turns are as "
        "good as one queue: who was given a case first is free first.",
        (Part(text, checks),),
    )


CASES = {
    "ORG-01": functions_or_cases,
    "ORG-02": without_variability,
}
