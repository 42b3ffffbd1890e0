"""Check what items are worth."""

from __future__ import annotations

from itertools import chain

from orgsim.scenario.findings import Findings
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.work import Work
from orgsim.scenario.sections.worth import DrawnMoney


def check_worth(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for a value that is drawn of work that other work leads to, which has no number of its own
    in its source."""
    rules = chain.from_iterable(work.leads_to.values() for work in scenario.work.values())
    led_to = {rule.work for rule in rules}
    for name, work in scenario.work.items():
        if name in led_to and is_drawn(work):
            message = (
                f"other work leads to '{name}', and the value of such work is not drawn: give it by "
                "class, or ask for a mark"
            )
            findings.add(("work", name, "value"), message)


def is_drawn(work: Work) -> bool:
    """Return whether the value of items is drawn in some case."""
    return work.values is not None and any(isinstance(value, DrawnMoney) for value in work.values.values)
