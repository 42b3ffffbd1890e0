"""The verdict: one sentence for each design that is compared, hedged where the interval includes zero.

With it the condition of the answer (the value nearest to the base case at which it changes, as far as the
test of its robustness knows), and the items that designs lose in unlike numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from orgsim.experiment.ends import End, Outcome, Robustness, Trial
from orgsim.experiment.losses import losses_sentence
from orgsim.experiment.ranking import is_folded
from orgsim.experiment.verdict_words import alone, comparison_sentence, none_better, tally
from orgsim.experiment.wording import counted
from orgsim.measures import find
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment.result import Result

_SAID: Final[dict[Outcome, str]] = {
    "reversed": "is reversed",
    "inconclusive": "becomes inconclusive",
    "decided": "becomes clear",
}
"""What is said of an answer that changes, the worst first."""
_AMOUNT: Final = re.compile(r"(-?[0-9][0-9.,_]*)(\D*)")


@dataclass(frozen=True)
class Condition:
    """The nearest change of an answer: what becomes of it, the assumption, the end of its range, and how many
    others change it so.

    Nearest is the end that lies fewest shares of its own range from the base case (`End.move`); of equal
    ones, that of the assumption that moves the difference most.
    """

    outcome: Outcome
    trial: Trial
    end: End
    others: int

    @property
    def where(self) -> str:
        """Between which values it changes:
        ``somewhere between hand-off delay 0 and 2 working h (base case)``."""
        if not self.trial.graded or not self.trial.base:
            base = ""
            if self.trial.base:
                base = f" (base case: {self.trial.base})"
            return f"where {self.trial.name} is {self.end.text}{base}"
        base = f"{self.trial.base} (base case)"
        if self.end is self.trial.low:
            return f"somewhere between {self.trial.name} {_pair(self.end.text, base)}"
        return f"somewhere between {self.trial.name} {_pair(base, self.end.text)}"


def condition_of(found: Robustness) -> Condition | None:
    """The nearest end at which the answer is reversed, else at which it is inconclusive or decided; None
    where it holds."""
    every: list[tuple[Trial, End]] = []
    for one in (*found.tested, *found.glimpsed):
        every += [(one, end) for end in one.ends]
    for outcome in _SAID:
        changed = [(one, end) for one, end in every if end.outcome == outcome]
        if changed:
            trial, end = min(changed, key=lambda pair: pair[1].move)
            return Condition(outcome, trial, end, len({one.path for one, _ in changed} - {trial.path}))
    return None


def condition_sentence(found: Robustness | None) -> str:
    """What the answer depends on, in a sentence; empty where that was not tested.

    It costs no run: the values between which the answer changes are those that the test of its robustness has
    run.
    """
    words = "" if found is None else condition_words(found)
    if found is None or not words:
        return ""
    condition = condition_of(found)
    return f"This answer {words}{'' if condition is None else _hint(condition)}."


def condition_words(found: Robustness) -> str:
    """What the answer depends on as a predicate: ``is reversed somewhere between ...``; empty where that is
    not known."""
    condition = condition_of(found)
    if condition is not None:
        return f"{_SAID[condition.outcome]} {condition.where}{_few(found, condition)}{_others(condition)}"
    if not found.tested:
        return f"depends on no assumption ({found.screened} tested)"
    if not found.holds:
        return ""
    which = "assumption"
    if len(found.tested) != 1:
        which = f"{len(found.tested)} assumptions"
    matter = "matters" if len(found.tested) == 1 else "matter"
    return f"holds at the low and high values of the {which} that {matter} most ({found.screened} tested)"


def _few(found: Robustness, condition: Condition) -> str:
    """That a change was seen in the few runs of the screening only."""
    if condition.trial in found.tested:
        return ""
    return f", as seen in {counted(condition.end.difference.n, 'simulated run')}"


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


OUTCOMES: Final = ("better", "undecided", "worse", "same")
"""What a comparison may come to; the headline is about the first of these that there is."""


@dataclass(frozen=True)
class Comparison:
    """One design against the baseline: ``outcome`` is one of `OUTCOMES`, ``same`` where both are the same
    model.

    ``losses`` says that it loses more or fewer items than the baseline, where that is material; it ends the
    ``sentence`` too.
    """

    design: str
    outcome: str
    difference: Interval
    sentence: str
    losses: str = ""


@dataclass(frozen=True)
class Verdict:
    """The comparisons and the headline, which ends with the ``condition``: what the answer depends on, as far
    as that was tested.

    ``rest`` are the sentences that follow the headline: those of the other comparisons or, where these are
    many, how many are better.
    """

    measure: str
    headline: str
    comparisons: tuple[Comparison, ...]
    condition: str = ""
    rest: tuple[str, ...] = ()

    @property
    def main(self) -> Comparison | None:
        """The comparison of the headline: of the best of the designs that are better, else of those that are
        open, else of all."""
        return _main(self.measure, self.comparisons)

    @property
    def text(self) -> str:
        """Everything that it says, the headline in the first line."""
        return "\n".join([self.headline, *self.rest])

    def __repr__(self) -> str:
        """Return the text, which is what a prompt and a notebook should show."""
        return self.text


def judge(result: Result) -> Verdict:
    """Compare every design with the baseline on the measure that the scenario decides on."""
    name = result.scenario.decide_on
    same = result.same
    others = [design for design in result.designs if design != result.baseline]
    comparisons = tuple(
        _compare(result, design, is_same=same.get(design) == result.baseline) for design in others
    )
    main = _main(name, comparisons)
    condition = condition_sentence(result.robustness)
    headline = " ".join(part for part in (_statement(result, comparisons, main), condition) if part)
    return Verdict(name, headline, comparisons, condition, _rest(result, comparisons, main))


def outcome_of(difference: Interval, name: str) -> str:
    """Whether a design with this difference of a measure from the baseline is ``better``, ``worse`` or
    ``undecided``."""
    if not difference.excludes_zero:
        return "undecided"
    lower_wins = find(name).better == "lower"
    if (difference.mean < 0) == lower_wins:
        return "better"
    return "worse"


def _compare(result: Result, design: str, *, is_same: bool) -> Comparison:
    difference = result.difference(design, result.scenario.decide_on)
    if is_same:
        sentence = (
            f"'{result.title(design)}' is the same model as '{result.title(result.baseline)}': they cannot "
            "differ."
        )
        return Comparison(design, "same", difference, sentence)
    losses = losses_sentence(result, design)
    sentence = comparison_sentence(result, design)
    whole = f"{sentence} {losses}" if losses else sentence
    return Comparison(design, outcome_of(difference, result.scenario.decide_on), difference, whole, losses)


def _main(measure: str, comparisons: tuple[Comparison, ...]) -> Comparison | None:
    sign = 1.0 if find(measure).better == "lower" else -1.0
    for outcome in OUTCOMES:
        of_it = [comparison for comparison in comparisons if comparison.outcome == outcome]
        if of_it:
            return min(of_it, key=lambda comparison: sign * comparison.difference.mean)
    return None


def _statement(result: Result, comparisons: tuple[Comparison, ...], main: Comparison | None) -> str:
    if main is None:
        return alone(result)
    if main.outcome == "worse" and len(comparisons) > 1:
        said = none_better(result, main.design)
        if main.losses:
            return f"{said} {main.losses}"
        return said
    return main.sentence


def _rest(result: Result, comparisons: tuple[Comparison, ...], main: Comparison | None) -> tuple[str, ...]:
    if is_folded(result):
        return (tally(result, [comparison.outcome for comparison in comparisons]),)
    return tuple(comparison.sentence for comparison in comparisons if comparison is not main)
