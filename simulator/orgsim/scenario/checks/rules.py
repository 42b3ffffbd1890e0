"""Check rules: that their steps are of one kind of work, and that they ask for what a log tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final

from orgsim.log.requirements import Requirement
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.rules import Rule
from orgsim.scenario.sections.work import Work
from orgsim.units import listed, short

_OF_PEOPLE: Final = (Requirement.DIFFERENT_PEOPLE, Requirement.NOT_BOTH)
_OF_A_STEP: Final = ("step", "team", "unit", "visit")
"""Keys of conditions that are of a step, while a rule is about an item and several steps."""


def check_rules(scenario: Scenario, findings: Findings) -> None:
    """Add faults for rules on steps of different work, on steps that nobody does, on gates that the work does
    not meet, and for conditions that mean nothing of an item as a whole."""
    for number, rule in enumerate(scenario.rules):
        at = ("rules", number)
        _check_when(scenario, rule, at, findings)
        works = rule.works(scenario.work)
        if not works:
            key, message = _apart(scenario, rule)
            findings.add((*at, key), message)
        for name in works:
            _check_steps(scenario.work[name], name, rule, at, findings)


def _apart(scenario: Scenario, rule: Rule) -> tuple[str, str]:
    """Why there is no kind of work that a rule could be about, and the key that says so."""
    where = {step: _works_with(scenario, step) for step in rule.steps}
    together = [name for name in scenario.work if all(name in names for names in where.values())]
    if together:
        return "gate", f"no step of {_either(together)} is at the gate {short(rule.gate)}"
    told = [f"{short(step)} is a step of {_either(names)}" for step, names in where.items()]
    return "steps", f"a rule is about steps of one kind of work, and {listed(told)}"


def _either(names: Sequence[str]) -> str:
    return listed([short(name) for name in names], "or")


def _works_with(scenario: Scenario, step: str) -> list[str]:
    """The kinds of work that have a step."""
    return [name for name, work in scenario.work.items() if step in {one.name for one in work.steps}]


def _check_steps(work: Work, name: str, rule: Rule, at: Location, findings: Findings) -> None:
    """Add faults for what a rule asks of the steps of a kind of work that is named."""
    own = {step.name: step for step in work.steps}
    for place, step in enumerate(rule.steps):
        if step in own and rule.require in _OF_PEOPLE and not own[step].takes_people:
            message = f"nobody does {short(step)}, so no two people can: name steps that people do"
            findings.add((*at, "steps", place), message)
    if rule.gate is not None and not rule.steps_at_gate(work):
        findings.add((*at, "gate"), f"no step of {short(name)} is at the gate {short(rule.gate)}")


def _check_when(scenario: Scenario, rule: Rule, at: Location, findings: Findings) -> None:
    """Add faults for keys that are of a step, and for marks that the work does not carry."""
    tests = chain.from_iterable(((number, key) for key in table) for number, table in enumerate(rule.when))
    for number, key in tests:
        place = (*at, "when", number, key)
        if key in _OF_A_STEP:
            findings.add(
                place,
                f"'{key}' is of one step, and a rule is about an item: ask for its class, value or marks",
            )
        elif key == "work":
            findings.add(place, "write it beside the rule: work = '...'")
        elif key in scenario.marks:
            carried = scenario.marks[key].work
            lacking = [
                name for name in rule.works(scenario.work) if carried is not None and name not in carried
            ]
            if lacking:
                findings.add(place, f"'{lacking[0]}' does not carry the mark '{key}'")
