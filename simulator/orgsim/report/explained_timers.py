"""What befalls work as time passes: its record, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from orgsim.experiment.wording import percent
from orgsim.scenario import Work
from orgsim.scenario.sections.conditions import when_text
from orgsim.scenario.sections.timers import InTime, ReRanked


def of_timers(work: Work) -> dict[str, Any]:
    """Return when items of a work are cancelled or change their class, as the file has it; nothing where they
    never do."""
    if not work.timers:
        return {}
    return {"in time": [_rule(rule) for rule in work.timers]}


def _rule(rule: InTime) -> dict[str, Any]:
    return {
        "to": rule.to if isinstance(rule, ReRanked) else None,
        "after": None if rule.after is None else str(rule.after),
        "at": None if rule.at is None else str(rule.at),
        "chance": rule.chance,
        "when": when_text(rule.when) or None,
    }


def timer_sentences(line: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a line of the demand says of what befalls its items, a sentence each."""
    for rule in line.get("in time", ()):
        items = f"items of '{line['work']}'"
        when = "" if rule["when"] is None else f" if {rule['when']}"
        said = f"with a chance of {percent(rule['chance'])}, " if rule["chance"] < 1 else ""
        what = "cancelled" if rule["to"] is None else f"of the class '{rule['to']}' from then on"
        time = f"{rule['after']} after they arrive"
        if rule["after"] is None:
            time = f"at each of these moments: {rule['at']}"
        yield f"Open {items} are {what}, {said}{time}{when}."
