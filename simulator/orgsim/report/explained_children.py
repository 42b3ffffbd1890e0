"""What work leads to: its record, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from orgsim.experiment.wording import figures, percent
from orgsim.log.words import OUTCOME_WORDS
from orgsim.scenario import Occasion, Work
from orgsim.scenario.sections.conditions import when_text
from orgsim.scenario.sections.leads_to import CLASS
from orgsim.units import listed

_WHEN: Final[Mapping[str, str]] = {
    **{outcome.key: f"is {words.label.lower()}" for outcome, words in OUTCOME_WORDS.items()},
    "late": "is still open at its due moment",
    "arrived": "arrives",
}


def of_leads_to(work: Work) -> list[dict[str, Any]]:
    """Return what work leads to, as the file has it."""
    return [
        {
            "work": found.work,
            "on": [_occasion(one) for one in found.occasions],
            "when": when_text(found.when) or None,
            "chance": found.chance,
            "number": "1" if found.number is None else str(found.number),
            "after": None if found.after is None else str(found.after),
            "inherits": list(found.inherits),
        }
        for found in work.leads_to.values()
    ]


def _occasion(one: Occasion) -> dict[str, str] | str:
    return one.event if one.step is None else {one.event: one.step}


def child_sentences(line: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a line of the demand says of items that other items bring, a sentence each."""
    if line.get("brought by other items"):
        count = figures(line["brought by other items"])
        why = {
            (True, False): "lead to them",
            (False, True): "wait for them",
            (True, True): "lead to them or wait for them",
        }[bool(line["led to"]), bool(line["waited for"])]
        yield f"About {count} of them come because other items {why}."
    for found in line.get("leads to", ()):
        when = " or ".join(map(_when, found["on"]))
        only = "" if found["when"] is None else f", where {found['when']}"
        what = f"'{found['work']}'" if found["number"] == "1" else f"{found['number']} of '{found['work']}'"
        chance = "" if found["chance"] == 1 else f" with a chance of {percent(found['chance'])}"
        after = "at once" if found["after"] is None else f"after {found['after']}"
        yield (
            f"When an item of '{line['work']}' {when}{only}, it leads to {what}{chance}, {after}"
            f"{same_text(found['inherits'])}."
        )


def same_text(inherits: Sequence[str]) -> str:
    """Return what of an item those that it brings take over."""
    if not inherits:
        return ""
    said = [CLASS if name == CLASS else f"'{name}'" for name in inherits]
    return f", with the same {listed(said)}"


def _when(one: Mapping[str, str] | str) -> str:
    if isinstance(one, str):
        return _WHEN[one]
    (event, step), *_ = one.items()
    return f"has {event} '{step}'" if event == "finished" else f"starts '{step}'"
