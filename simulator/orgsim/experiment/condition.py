"""The condition of an answer: the value nearest to the base case at which it changes, as far as the test of its robustness knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from orgsim.experiment.ends import SCREENED, End, Outcome, Robustness, Trial
from orgsim.experiment.wording import counted

_SAID: Final[dict[Outcome, str]] = {
    "reversed": "is reversed",
    "inconclusive": "becomes inconclusive",
    "decided": "becomes clear",
}
"""What is said of an answer that changes, the worst first."""
_AMOUNT: Final = re.compile(r"(-?[0-9][0-9.,_]*)(\D*)")


@dataclass(frozen=True)
class Condition:
    """The nearest change of an answer: what becomes of it, the assumption, the end of its range, and how many others change it so.

    Nearest is the end that lies fewest shares of its own range from the base case (`End.move`); of equal ones, that of the assumption
    that moves the difference most.
    """

    outcome: Outcome
    trial: Trial
    end: End
    others: int

    @property
    def where(self) -> str:
        """Between which values it changes: ``somewhere between hand-off delay 0 and 2 working h (base case)``."""
        if not self.trial.graded or not self.trial.base:
            base = f" (base case: {self.trial.base})" if self.trial.base else ""
            return f"where {self.trial.name} is {self.end.text}{base}"
        base = f"{self.trial.base} (base case)"
        if self.end is self.trial.low:
            return f"somewhere between {self.trial.name} {_pair(self.end.text, base)}"
        return f"somewhere between {self.trial.name} {_pair(base, self.end.text)}"


def condition_of(found: Robustness) -> Condition | None:
    """The nearest end at which the answer is reversed, else at which it is inconclusive or decided; None where it holds."""
    every = [(one, end) for one in (*found.tested, *found.glimpsed) for end in one.ends]
    for outcome in _SAID:
        changed = [(one, end) for one, end in every if end.outcome == outcome]
        if changed:
            trial, end = min(changed, key=lambda pair: pair[1].move)
            return Condition(outcome, trial, end, len({one.path for one, _ in changed} - {trial.path}))
    return None


def condition_sentence(found: Robustness | None) -> str:
    """What the answer depends on, in a sentence; empty where that was not tested.

    It costs no run: the values between which the answer changes are those that the test of its robustness has run.
    """
    words = "" if found is None else condition_words(found)
    if found is None or not words:
        return ""
    condition = condition_of(found)
    return f"This answer {words}{'' if condition is None else _hint(condition)}."


def condition_words(found: Robustness) -> str:
    """What the answer depends on as a predicate: ``is reversed somewhere between ...``; empty where that is not known."""
    condition = condition_of(found)
    if condition is not None:
        return f"{_SAID[condition.outcome]} {condition.where}{_few(found, condition)}{_others(condition)}"
    if not found.tested:
        return f"depends on no assumption ({found.screened} tested)"
    if not found.holds:
        return ""
    which = "assumption" if len(found.tested) == 1 else f"{len(found.tested)} assumptions"
    matter = "matters" if len(found.tested) == 1 else "matter"
    return f"holds at the low and high values of the {which} that {matter} most ({found.screened} tested)"


def _few(found: Robustness, condition: Condition) -> str:
    """That a change was seen in the few runs of the screening only."""
    if condition.trial in found.tested:
        return ""
    return f", as seen in {counted(min(SCREENED, found.replications), 'simulated run')}"


def _others(condition: Condition) -> str:
    if not condition.others:
        return ""
    if condition.others == 1:
        return ", and within the range of 1 other assumption"
    return f", and within the ranges of {condition.others} other assumptions"


def _hint(condition: Condition) -> str:
    """How to learn the value at which it is reversed, where there is one to be learnt."""
    if condition.outcome != "reversed" or not condition.trial.graded:
        return ""
    return "; `orgsim breakeven` finds the exact value"


def _pair(low: str, high: str) -> str:
    """Two values, their unit once where they share it: ``0 and 2 working h (base case)``."""
    one, other = (_AMOUNT.fullmatch(text.replace(" (base case)", "")) for text in (low, high))
    unit = one.group(2) if one is not None else ""
    if one is None or other is None or unit in ("", "%") or unit != other.group(2):
        return f"{low} and {high}"
    return f"{low.replace(unit, '', 1)} and {high}"
