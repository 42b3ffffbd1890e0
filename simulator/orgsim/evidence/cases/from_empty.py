"""How a queue fills up from an empty start."""

from __future__ import annotations

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import single

DESKS = """
[people.analyst]
count = 10

[work.request]
arrivals = "8 per h"

[[work.request.steps]]
name = "answer"
skill = "analyst"
effort = "exponential(1h)"

[designs.desks]
serve = "at random"
teams."Desk {1..10}" = { analyst = 1 }
"""


def from_empty() -> Case:
    """M/M/1 before it settles, ten desks side by side so that one replication sees ten starts."""
    return Case(
        "MM1-02",
        "a new desk fills up from an empty start",
        "Abate and Whitt (1987)",
        "Kolmogorov's equations by uniformisation. Poisson arrivals sent at random to ten desks are ten "
        "independent queues, each with a tenth of the demand.",
        (
            Part(_many_desks(10, 1_700), (_inside_at(10),)),
            Part(_many_desks(50, 2_100), (_inside_at(50), _inside_until(50))),
        ),
    )


def _many_desks(hours: float, replications: int) -> str:
    return scenario(f"Ten new desks, the first {hours:g} hours", Runs(replications, hours), DESKS)


def _inside_at(hours: float) -> Check:
    return Check("still open", 10 * single.mm1_inside_at(0.8, 1, hours), share=0.01)


def _inside_until(hours: float) -> Check:
    return Check("work in progress", 10 * single.mm1_inside_until(0.8, 1, hours), share=0.01)


CASES = {
    "MM1-02": from_empty,
}
