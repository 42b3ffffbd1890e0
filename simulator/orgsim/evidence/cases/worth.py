"""What items are worth by what they carry, and what their value decides."""

from __future__ import annotations

from math import exp, fsum
from typing import Final

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory.shapes import Constant, Mixture, exponential
from orgsim.evidence.theory.single import mg1, mm1

SIZES: Final = ((0.75, 2 / 3, 100, 5), (0.25, 2, 900, 40))
"""Chance, mean effort in hours, mean value, and cost of delay per hour of small and large ones."""

BY_MARK = """
people = { clerk = {} }
marks.size = { small = 0.75, large = 0.25 }

[work.claim]
arrivals = "0.5 per h"
value = [{ when = { size = "large" }, is = "exponential(GBP 900)" }, { is = "GBP 100" }]
cost_of_delay = [{ when = { size = "large" }, is = "GBP 40/h" }, { is = "GBP 5/h" }]

[[work.claim.steps]]
name = "check"
skill = "clerk"
effort = [{ when = { size = "large" }, is = "exponential(2h)" }, { is = "40min" }]

[designs.d]
teams.Desk = ["clerk"]
"""


def _by_mark() -> Part:
    """Values and costs of delay that go by size, as the effort does."""
    wait = mg1(0.5, Mixture(((0.75, Constant(2 / 3)), (0.25, exponential(2))))).wait
    lost = fsum(chance * cost * (wait + effort) for chance, effort, _, cost in SIZES)
    checks = (
        Check("value", 0.5 * fsum(chance * value for chance, _, value, _ in SIZES)),
        Check("cost of delay", 0.5 * lost),
        Check("cost of delay per item", lost),
    )
    return Part(scenario("Worth by size", Runs(50, 16_000, 400), BY_MARK), checks)


BY_VALUE = """
people = { clerk = {}, manager = {} }

[work.claim]
arrivals = "0.5 per h"
value = "exponential(GBP 900)"
cost_of_delay = [{ when = { value = ">= GBP 1800" }, is = "GBP 40/h" }, { is = "GBP 5/h" }]

[[work.claim.steps]]
name = "check"
skill = "clerk"
effort = "exponential(1h)"

[[work.claim.steps]]
name = "approve"
skill = "manager"
effort = "exponential(1h)"
skip = { when = { value = "< GBP 900" } }

[designs.d]
teams = { Desk = ["clerk"], Managers = ["manager"] }
"""


def _by_value() -> Part:
    """A value that decides who approves and what a delay costs."""
    approved = exp(-1)
    checked, signed = mm1(0.5, 1), mm1(0.5 * approved, 1)
    cost = 5 + 35 * exp(-2)
    lost = cost * checked.lead_time + (5 * approved + 35 * exp(-2)) * signed.lead_time
    checks = (
        Check("value", 0.5 * 900),
        Check("utilisation", signed.utilisation, team="Managers"),
        Check("wait", signed.wait, team="Managers"),
        Check("lead time", checked.lead_time + approved * signed.lead_time),
        Check("cost of delay", 0.5 * lost),
    )
    return Part(scenario("An approval level", Runs(50, 16_000, 400), BY_VALUE), checks)


def worth_by_marks() -> Case:
    """Value and cost of delay by size, and by a drawn value."""
    return Case(
        "WORTH-01",
        "values and costs of delay by size, and an approval level",
        "Pollaczek (1930) and Khinchine (1932); Burke (1956); Cox and Smith (1961)",
        "The wait is the same for all sizes, so that the cost is the sum of p c (Wq + S) over sizes. Of "
        "exponential values exp(-v / m) exceed v: these are approved, a Poisson stream again.",
        (_by_mark(), _by_value()),
    )


CASES = {"WORTH-01": worth_by_marks}
