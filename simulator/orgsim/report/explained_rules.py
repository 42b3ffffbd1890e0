"""Rules as a record, and in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from orgsim.log.requirements import Requirement
from orgsim.scenario import Scenario
from orgsim.scenario.sections.conditions import when_text
from orgsim.units import listed


def of_rules(scenario: Scenario) -> list[dict[str, Any]]:
    """Return the rules that are judged on the log of each run."""
    return [
        {
            "rule": rule.name,
            "requires": rule.require.value,
            "work": list(rule.works(scenario.work)),
            "steps": list(rule.steps),
            "time": None if rule.time is None else str(rule.time),
            "gate": rule.gate,
            "when": when_text(rule.when) or None,
        }
        for rule in scenario.rules
    ]


def rule_sentences(rules: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what each rule requires, a sentence each."""
    for rule in rules:
        steps = [f"'{step}'" for step in rule["steps"]]
        about = listed([f"'{work}'" for work in rule["work"]], "or")
        where = "" if rule["when"] is None else f", where {rule['when']}"
        yield f"'{rule['rule']}', of each item of {about}{where}: {_required(rule, steps)}."


def _required(rule: Mapping[str, Any], steps: Sequence[str]) -> str:
    match Requirement(rule["requires"]):
        case Requirement.DIFFERENT_PEOPLE:
            return f"{listed(steps)} are done by different people"
        case Requirement.NOT_BOTH:
            return f"nobody does {listed(steps, 'or')} who has done another of these steps, of any item"
        case Requirement.ONE_BEFORE_OTHER:
            return f"{listed(steps[:-1])} must be over before {steps[-1]} begins{_in_order(steps)}"
        case Requirement.WITHIN:
            origin = f"the end of {steps[0]}" if len(steps) > 1 else "its arrival"
            return f"{steps[-1]} is over within {rule['time']} of {origin}"
        case Requirement.APPROVED:
            then = f"before {listed(steps, 'or')} begins" if steps else "before it is delivered"
            return f"'{rule['gate']}' has approved it {then}"


def _in_order(steps: Sequence[str]) -> str:
    return ", in this order" if len(steps) > 2 else ""
