"""The verdict: one sentence for each design that is compared, hedged where the interval includes zero."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orgsim.errors import UsageError
from orgsim.experiment.wording import scale, share_of
from orgsim.measures import MEASURES
from orgsim.scenario import Scenario
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment.result import Result


def decision(scenario: Scenario) -> str:
    """The measure that a scenario's verdict rests on; raises `UsageError` for a percentile that is not measured."""
    if scenario.decide_on not in MEASURES:
        raise UsageError(f"'{scenario.decide_on}' is not measured, so nothing can be decided on it; the percentiles are p50, p85 and p95")
    return scenario.decide_on


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
    def text(self) -> str:
        """Everything that it says, one sentence a line."""
        return "\n".join([self.headline, *(comparison.sentence for comparison in self.comparisons)])

    def __repr__(self) -> str:
        """Return the text, which is what a prompt and a notebook should show."""
        return self.text


def judge(result: Result) -> Verdict:
    """Compare every design with the baseline on the measure that the scenario decides on."""
    name = decision(result.scenario)
    comparisons = tuple(_compare(result, design, name) for design in result.designs if design != result.baseline)
    return Verdict(name, _headline(result, name, comparisons), comparisons)


def _compare(result: Result, design: str, name: str) -> Comparison:
    difference = result.difference(design, name)
    outcome = _outcome(difference, name)
    return Comparison(design, outcome, difference, _sentence(result, design, difference, outcome))


def _outcome(difference: Interval, name: str) -> str:
    if not difference.excludes_zero:
        return "undecided"
    lower_wins = MEASURES[name].better == "lower"
    return "better" if (difference.mean < 0) == lower_wins else "worse"


def _sentence(result: Result, design: str, difference: Interval, outcome: str) -> str:
    name = decision(result.scenario)
    unit, currency = MEASURES[name].unit, result.headers[design].currency
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
    return f"{title} has {share_of(difference.mean, theirs.mean)} {name} than {base}: {figures}."


def _headline(result: Result, name: str, comparisons: tuple[Comparison, ...]) -> str:
    base = _named(result, result.baseline)
    if not comparisons:
        return f"{base} is the only design: there is nothing to compare it with."
    better = [c for c in comparisons if c.outcome == "better"]
    open_ones = [c for c in comparisons if c.outcome == "undecided"]
    lowest = MEASURES[name].better == "lower"
    if better:
        best = min(better, key=lambda c: c.difference.mean if lowest else -c.difference.mean)
        return f"On {name}, {_named(result, best.design)} is better than {base}."
    if open_ones:
        return f"On {name}, these runs do not separate {base} from {_list([_named(result, c.design) for c in open_ones])}."
    return f"On {name}, {base} is best."


def _named(result: Result, design: str) -> str:
    """A design's title in quotes, which read well whatever the title is."""
    return f"'{result.title(design)}'"


def _list(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
