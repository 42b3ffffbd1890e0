"""The verdict: one sentence for each design that is compared, hedged where the interval includes zero."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from orgsim.experiment.condition import condition_sentence
from orgsim.experiment.losses import losses_sentence
from orgsim.experiment.ranking import is_folded
from orgsim.experiment.verdict_words import alone, comparison_sentence, none_better, tally
from orgsim.measures import find
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment.result import Result

OUTCOMES: Final = ("better", "undecided", "worse", "same")
"""What a comparison may come to; the headline is about the first of these that there is."""


@dataclass(frozen=True)
class Comparison:
    """One design against the baseline: ``outcome`` is one of `OUTCOMES`, ``same`` where both are the same model.

    ``losses`` says that it loses more or fewer items than the baseline, where that is material; it ends the ``sentence`` too.
    """

    design: str
    outcome: str
    difference: Interval
    sentence: str
    losses: str = ""


@dataclass(frozen=True)
class Verdict:
    """The comparisons and the headline, which ends with the ``condition``: what the answer depends on, as far as that was tested.

    ``rest`` are the sentences that follow the headline: those of the other comparisons or, where these are many, how many are better.
    """

    measure: str
    headline: str
    comparisons: tuple[Comparison, ...]
    condition: str = ""
    rest: tuple[str, ...] = ()

    @property
    def main(self) -> Comparison | None:
        """The comparison of the headline: of the best of the designs that are better, else of those that are open, else of all."""
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
    comparisons = tuple(_compare(result, design, is_same=same.get(design) == result.baseline) for design in others)
    main = _main(name, comparisons)
    condition = condition_sentence(result.robustness)
    headline = " ".join(part for part in (_statement(result, comparisons, main), condition) if part)
    return Verdict(name, headline, comparisons, condition, _rest(result, comparisons, main))


def outcome_of(difference: Interval, name: str) -> str:
    """Whether a design with this difference of a measure from the baseline is ``better``, ``worse`` or ``undecided``."""
    if not difference.excludes_zero:
        return "undecided"
    lower_wins = find(name).better == "lower"
    return "better" if (difference.mean < 0) == lower_wins else "worse"


def _compare(result: Result, design: str, *, is_same: bool) -> Comparison:
    difference = result.difference(design, result.scenario.decide_on)
    if is_same:
        sentence = f"'{result.title(design)}' is the same model as '{result.title(result.baseline)}': they cannot differ."
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
        return f"{said} {main.losses}" if main.losses else said
    return main.sentence


def _rest(result: Result, comparisons: tuple[Comparison, ...], main: Comparison | None) -> tuple[str, ...]:
    if is_folded(result):
        return (tally(result, [comparison.outcome for comparison in comparisons]),)
    return tuple(comparison.sentence for comparison in comparisons if comparison is not main)
