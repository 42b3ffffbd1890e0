"""Findings: what a chart shows, as one sentence.

It is computed from the runs, and hedged when they do not decide.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from orgsim.charts.change import limits_of, open_limits, ratio_interval, relative
from orgsim.charts.quantity import Quantity, decimals_for, quantity_for
from orgsim.charts.words import named
from orgsim.experiment.wording import SpokenMeasure, capital, nothing_stated, shown_in, spoken
from orgsim.measures import find, unstable
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment import Result


@dataclass(frozen=True)
class Subject:
    """What a finding is about: a measure by its ``name``, the words for it, and the unit it is told in."""

    name: str
    words: SpokenMeasure
    unit: Quantity

    @property
    def text(self) -> str:
        """The measure with its verb, as in "lead time is"."""
        return f"{self.words.text} {self.words.verb}"

    @property
    def directions(self) -> tuple[str, str]:
        """The words for less and for more of it."""
        return self.words.less, self.words.more


def subject(result: Result, name: str) -> Subject:
    """A measure of a result as a subject, in the unit that it has wherever the result is shown."""
    means = [result.estimate(design, name).mean for design in result.designs]
    return Subject(name, spoken(name), unit_of(result, name, means))


def unit_of(result: Result, name: str, values: Iterable[float]) -> Quantity:
    """The unit of a measure in every chart and table of a result.

    Its decimals suit the largest of some values.
    """
    known = [value for value in values if math.isfinite(value)]
    if find(name).unit not in ("time", "working time"):
        return quantity_for(name, known, result.headers[result.baseline].currency)
    shown = shown_in(result, name)
    largest = max(map(abs, known), default=0.0)
    return Quantity(shown.unit, shown.size, decimals_for(largest / shown.size))


def compare(result: Result, about: Subject) -> str:
    """The baseline against the design that says most.

    That is the best of those surely better, or else the closest call. With one design the sentence is about
    it alone.
    """
    design = telling(result, about.name)
    if design:
        return _one(result, about, design, result.difference(design, about.name))
    others = [named(result, design) for design in result.designs if design != result.baseline]
    if not others:
        return _alone(result, about)
    more = " and others" if others[1:] else ""
    return f"{_alone(result, about)}; not known with {others[0]}{more}"


def piling_up(result: Result, what: str = "work in progress") -> str | None:
    """That work piles up, where it surely does by a tenth or more, and how fast at worst; else None.

    ``what`` grows: ``work in progress``, or ``the number of items in queues``.
    """
    courses = {design: result.courses(design) for design in result.designs}
    if what != "work in progress":
        courses = {d: _queued(result, d) for d in result.designs}
    found = {design: unstable(rows, result.edges(design)) for design, rows in courses.items()}
    pace = {design: growth for design, growth in found.items() if growth is not None}
    if not pace:
        return None
    worst = max(pace, key=lambda design: pace[design].mean)
    growth = pace[worst]
    limits = f"99% interval {100 * growth.low:.0f} to {100 * growth.high:.0f}%"
    if len(pace) > 1:
        what = f"{what} with {named(result, worst)}"
    return (
        f"Work piles up with {_listed(result, worst, pace)}: over the second half of the run, "
        f"{what} grows by {100 * growth.mean:.0f}% of its average ({limits})"
    )


def _queued(result: Result, design: str) -> np.ndarray:
    """Items in queues averaged over each time bin, by replication: float64 (R, B)."""
    return np.array([account.queued / np.diff(account.edges) for account in result.account(design)])


def _listed(result: Result, worst: str, pace: Mapping[str, Interval]) -> str:
    """The design where it is worst, and the other one or how many others."""
    others = [design for design in pace if design != worst]
    first = named(result, worst)
    if not others:
        return first
    if len(others) == 1:
        return f"{first} and {named(result, others[0])}"
    return f"{first} and {len(others)} other designs"


def telling(result: Result, name: str) -> str | None:
    """The design that says most against the baseline; None when there is none to compare with."""
    others = [design for design in result.designs if design != result.baseline]
    known = {design: result.difference(design, name) for design in others}
    known = {design: difference for design, difference in known.items() if not math.isnan(difference.mean)}
    if not known:
        return None
    return _telling(known, lower_wins=find(name).better != "higher")


def tally(result: Result, about: Subject) -> str:
    """How many designs are lower and higher than the baseline for sure, where there are several."""
    known = [result.difference(design, about.name) for design in result.designs if design != result.baseline]
    if len(known) < 2 or result.finished < 2:
        return ""
    less, more = about.directions
    lower = sum(difference.high < 0 for difference in known)
    higher = sum(difference.low > 0 for difference in known)
    rest = len(known) - lower - higher
    counts = {less: lower, more: higher, "not clearly different": rest}
    parts = [f"{count} {_is(count)} {word}" for word, count in counts.items() if count]
    those = f"{len(known)} alternatives"
    if result.folded:
        those = f"the {those} shown"
    return f"Of {those} to {named(result, result.baseline)}, {', '.join(parts)}."


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def with_interval(unit: Quantity, interval: Interval, per: str = "") -> str:
    """A value with its limits in words; ``per`` follows the value."""
    if math.isnan(interval.mean):
        return "not known"
    value = unit.text(interval.mean) + per
    if math.isnan(interval.low):
        return f"{value} (one run, no interval)"
    if interval.low == interval.high:
        return f"{value} in every run"
    return f"{value} (95% interval {unit.number(interval.low)} to {unit.number(interval.high)})"


def _alone(result: Result, about: Subject) -> str:
    name, design = about.name, result.baseline
    estimate = result.estimate(design, name)
    if math.isnan(estimate.mean):
        return capital(f"{about.text} not known with {named(result, design)}")
    return capital(f"{about.text} {with_interval(about.unit, estimate)} with {named(result, design)}")


def _telling(known: dict[str, Interval], lower_wins: bool) -> str:
    """The design to speak of: the best of those surely better, else of the undecided, else of all."""
    sign = 1 if lower_wins else -1
    order = sorted(known, key=lambda design: sign * known[design].mean)
    better = [design for design in order if (known[design].mean < 0) == lower_wins]
    sure = [design for design in better if known[design].excludes_zero]
    undecided = [design for design in order if not known[design].excludes_zero]
    choices = sure or undecided or order
    return choices[0]


def _one(result: Result, about: Subject, design: str, difference: Interval) -> str:
    ours, base = named(result, design), named(result, result.baseline)
    if result.same.get(design) == result.baseline:
        value = about.unit.text(result.estimate(design, about.name).mean)
        return f"{ours} is the same model as {base}: with both, {about.text} {value}"
    why = nothing_stated(result, about.name)
    if why:
        return f"{ours} and {base} cannot be compared on {about.words.text}: {why}"
    if math.isnan(difference.low):
        return _single(result, about, design)
    if difference.low == difference.high == 0:
        return capital(f"{about.text} the same with {ours} as with {base} in every run")
    unit = about.unit.change.fitted(difference)
    if not difference.excludes_zero:
        limits = open_limits(unit, difference, about.directions)
        return f"The runs do not separate {ours} from {base} in {about.words.text} (95% interval {limits})"
    direction = about.directions[difference.mean > 0]
    size = f"{unit.text(abs(difference.mean))} {direction}"
    how_sure = _how_much(result, about, design) + limits_of(unit, difference)
    return f"With {ours}, {about.text} {size} than with {base} ({how_sure})"


def _how_much(result: Result, about: Subject, design: str) -> str:
    """The size of a difference beside the baseline; nothing for shares: their difference is in points."""
    if about.unit.name == "%":
        return ""
    ratio = ratio_interval(result.values(design, about.name), result.values(result.baseline, about.name))
    if ratio is None:
        return ""
    return f"{relative(ratio)}; "


def _single(result: Result, about: Subject, design: str) -> str:
    """One run of each: what was seen, and that it decides nothing."""
    ours = about.unit.text(result.estimate(design, about.name).mean)
    base = about.unit.text(result.estimate(result.baseline, about.name).mean)
    return (
        f"In a single run, {about.text} {ours} with {named(result, design)} and {base} with "
        f"{named(result, result.baseline)}: one run cannot tell a difference from chance"
    )
