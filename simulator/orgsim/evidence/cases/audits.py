"""What is found by an audit of a sample at the end of a quarter, and by a rule on every item at once."""

from __future__ import annotations

from typing import Final

from orgsim.evidence.case import Case, Check, Part, Runs, scenario

QUARTER: Final = 91 * 24
QUARTERS: Final = 9
CHANGES: Final = QUARTER * QUARTERS
"""One an hour, the last as the last audit begins."""
RUNS: Final = Runs(20, CHANGES + 1)
BODY: Final = """
people = {{ clerk = {{}} }}
marks.faults = {{ initial = 1 }}

[work.change]
arrivals = {{ every = "1h", at_most = {changes} }}
leads_to = [{leads_to}]
steps = [{steps}]

{more}

[designs.only]
teams.Office = ["clerk"]
"""
AUDITED: Final = """
[work.audit]
leads_to = [{{ work = "repair", chance = 0.9 }}]
steps = [{{ name = "sample", gate = "every {quarter}h" }}]

[work.repair]
steps = [{{ name = "repair", delay = "0h" }}]
"""
CHECK: Final = (
    '{ name = "check", delay = "0h", rework = { to = "build", chance = 0.7, sets = { faults = 0 }, '
    'when = { faults = ">= 1" }, at_most = 1 } }'
)
BUILD: Final = '{ name = "build", delay = "0h" }'


def _sampled() -> Part:
    """One change in ten is looked at when the quarter ends; nine faults of ten are found then."""
    body = BODY.format(
        changes=CHANGES,
        leads_to='{ work = "audit", chance = 0.1 }',
        steps=BUILD,
        more=AUDITED.format(quarter=QUARTER),
    )
    checks = (
        Check("arrivals", 0.1 * CHANGES / RUNS.horizon, work="audit"),
        Check("arrivals", 0.1 * 0.9 * CHANGES / RUNS.horizon, work="repair"),
        Check("lead time", (QUARTER - 1) / 2, work="audit"),
    )
    return Part(scenario("A quarterly audit of a sample", RUNS, body), checks)


def _every_one() -> Part:
    """Every change is checked at once, by a rule that finds seven faults of ten; the rest escapes."""
    body = BODY.format(
        changes=CHANGES,
        leads_to='{ work = "incident", when = { faults = ">= 1" } }',
        steps=f"{BUILD}, {CHECK}",
        more='[work.incident]\nsteps = [{ name = "restore", delay = "0h" }]',
    )
    checks = (
        Check("returns", 0.7, work="change"),
        Check("arrivals", 0.3 * CHANGES / RUNS.horizon, work="incident"),
    )
    return Part(scenario("A rule on every change", RUNS, body), checks)


def audit_or_rule() -> Case:
    """A quarterly audit of one in ten that finds 90%, and a rule on each that finds 70%."""
    return Case(
        "RULE-01",
        "a quarterly audit of a sample against a rule on every item",
        "by counting",
        "Of a tenth nine tenths are found: 9%, after (T - 1) / 2 on average where a change comes each hour "
        "and the last of a quarter is in time. The rule finds 70% at once, and 30% escape.",
        (_sampled(), _every_one()),
    )


CASES = {"RULE-01": audit_or_rule}
