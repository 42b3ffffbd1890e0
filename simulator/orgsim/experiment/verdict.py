"""The verdict: one sentence for each design that is compared, hedged where the interval includes zero."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orgsim.experiment.wording import scale, share_of
from orgsim.measures import find
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment.result import Result


@dataclass(frozen=True)
class Comparison:
    """One design against the baseline: ``outcome`` is ``better``, ``worse`` or ``undecided``."""

    design: str
    outcome: str
    difference: Interval
    sentence: str


@dataclass(frozen=True)
class Verdict:
    """The comparisons and the headline."""

    measure: str
    headline: str
    comparisons: tuple[Comparison, ...]

    @property
    def main(self) -> Comparison | None:
        """The comparison of the headline: of the best of the designs that are better, else of those that are open, else of all."""
        for outcome in ("better", "undecided", "worse"):
            of_it = [comparison for comparison in self.comparisons if comparison.outcome == outcome]
            if of_it:
                sign = 1.0 if find(self.measure).better == "lower" else -1.0
                return min(of_it, key=lambda comparison: sign * comparison.difference.mean)
        return None

    @property
    def text(self) -> str:
        """Everything that it says, one sentence a line."""
        return "\n".join([self.headline, *(comparison.sentence for comparison in self.comparisons)])

    def __repr__(self) -> str:
        """Return the text, which is what a prompt and a notebook should show."""
        return self.text


def judge(result: Result) -> Verdict:
    """Compare every design with the baseline on the measure that the scenario decides on."""
    name = result.scenario.decide_on
    comparisons = tuple(_compare(result, design, name) for design in result.designs if design != result.baseline)
    return Verdict(name, _headline(result, name, comparisons), comparisons)


def _compare(result: Result, design: str, name: str) -> Comparison:
    difference = result.difference(design, name)
    outcome = outcome_of(difference, name)
    return Comparison(design, outcome, difference, _sentence(result, design, difference, outcome))


def outcome_of(difference: Interval, name: str) -> str:
    """Whether a design with this difference of a measure from the baseline is ``better``, ``worse`` or ``undecided``."""
    if not difference.excludes_zero:
        return "undecided"
    lower_wins = find(name).better == "lower"
    return "better" if (difference.mean < 0) == lower_wins else "worse"


def _sentence(result: Result, design: str, difference: Interval, outcome: str) -> str:
    name = result.scenario.decide_on
    unit, currency = find(name).unit, result.headers[design].currency
    ours, theirs = result.estimate(design, name), result.estimate(result.baseline, name)
    title, base = _named(result, design), _named(result, result.baseline)
    values = scale(unit, currency, ours.mean, theirs.mean)
    change = scale(unit, currency, difference.mean, difference.low, difference.high)
    figures = (
        f"{values.text(ours.mean)} against {values.text(theirs.mean)}, a difference of {change.text(difference.mean, sign=True)} "
        f"(95 % interval {change.figure(difference.low, sign=True)} to {change.text(difference.high, sign=True)})"
    )
    if math.isnan(difference.low):
        return f"{title} and {base} cannot be compared: fewer than two replications have a {name}."
    if outcome == "undecided":
        return f"{title} may or may not differ from {base} in {name}: {figures}; the interval includes zero."
    share = share_of(difference.mean, theirs.mean)
    what = f"{share.replace('less', 'fewer')} items with a {name}" if " within " in name else f"{share} {name}"
    return f"{title} has {what} than {base}: {figures}."


def _headline(result: Result, name: str, comparisons: tuple[Comparison, ...]) -> str:
    base = _named(result, result.baseline)
    if not comparisons:
        return f"{base} is the only design: there is nothing to compare it with."
    main = Verdict(name, "", comparisons).main
    open_ones = [c for c in comparisons if c.outcome == "undecided"]
    if main is not None and main.outcome == "better":
        return f"On {name}, {_named(result, main.design)} is better than {base}."
    if open_ones:
        return f"On {name}, these runs do not separate {base} from {_list([_named(result, c.design) for c in open_ones])}."
    return f"On {name}, {base} is best."


def _named(result: Result, design: str) -> str:
    """A design's title in quotes, which read well whatever the title is."""
    return f"'{result.title(design)}'"


def _list(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
