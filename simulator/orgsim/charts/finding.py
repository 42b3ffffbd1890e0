"""Findings: what a chart shows, as one sentence that is computed from the runs and hedged when they do not decide."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from orgsim.charts.change import percent, percent_limits, percent_open, ratio_interval
from orgsim.charts.quantity import Quantity, quantity_for
from orgsim.measures import find, unstable
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment import Result


@dataclass(frozen=True)
class Subject:
    """What a finding is about: a measure, the words for it, and the unit it is told in."""

    name: str
    words: str
    unit: Quantity


def subject(result: Result, name: str, words: str) -> Subject:
    """A subject in the unit that suits its largest value among the designs."""
    means = [result.estimate(design, name).mean for design in result.designs]
    return Subject(name, words, quantity_for(name, means, result.headers[result.baseline].currency))


def compare(result: Result, about: Subject) -> str:
    """The baseline against the design that says most: the best of those surely better, or else the closest call.

    With one design the sentence is about it alone.
    """
    design = telling(result, about.name)
    if design:
        return _one(result, about, design, result.difference(design, about.name))
    others = [result.title(design) for design in result.designs if design != result.baseline]
    missing = f"; it is not known with {others[0]}{' and others' if others[1:] else ''}" if others else ""
    return _alone(result, about) + missing


def piling_up(result: Result, what: str = "work in progress") -> str | None:
    """That work piles up, where it surely does by a tenth or more and how fast at worst; None where that is not sure.

    ``what`` grows: ``work in progress``, or ``the number of items in queues``.
    """
    courses = {design: result.courses(design) for design in result.designs}
    if what != "work in progress":
        courses = {d: np.array([s.queue_length.sum(axis=1) / s.widths for s in rows]) for d, rows in result.summaries.items()}
    pace = {d: found for d, rows in courses.items() if (found := unstable(rows, result.edges(d))) is not None}
    if not pace:
        return None
    worst = max(pace, key=lambda design: pace[design].mean)
    found, others = pace[worst], [result.title(design) for design in pace if design != worst]
    rest = f" and {others[0]}" if len(others) == 1 else f" and {len(others)} other designs" if others else ""
    where = f" with {result.title(worst)}" if others else ""
    return (
        f"Work piles up with {result.title(worst)}{rest}: over the second half of the run, {what}{where} grows by "
        f"{100 * found.mean:.0f} % of its average (99 % interval {100 * found.low:.0f} to {100 * found.high:.0f} %)"
    )


def telling(result: Result, name: str) -> str | None:
    """The design that says most against the baseline; None when there is none to compare with."""
    others = [design for design in result.designs if design != result.baseline]
    known = {design: result.difference(design, name) for design in others}
    known = {design: difference for design, difference in known.items() if not math.isnan(difference.mean)}
    return _telling(known, lower_wins=find(name).better != "higher") if known else None


def tally(result: Result, about: Subject) -> str:
    """How many designs are lower and higher than the baseline for sure, where there are several to speak of."""
    known = [result.difference(design, about.name) for design in result.designs if design != result.baseline]
    if len(known) < 2 or result.finished < 2:
        return ""
    lower = sum(difference.high < 0 for difference in known)
    higher = sum(difference.low > 0 for difference in known)
    rest = len(known) - lower - higher
    counts = [f"{n} {word}" for n, word in ((lower, "lower"), (higher, "higher"), (rest, "undecided")) if n]
    return f"Of {len(known)} alternatives to {result.title(result.baseline)}: {', '.join(counts)}."


def with_interval(unit: Quantity, interval: Interval, per: str = "") -> str:
    """A value with its limits in words; ``per`` follows the value."""
    if math.isnan(interval.mean):
        return "not known"
    value = unit.text(interval.mean) + per
    if math.isnan(interval.low):
        return f"{value} (one run, no interval)"
    if interval.low == interval.high:
        return f"{value} in every run"
    low = unit.text(interval.low) if unit.before else unit.number(interval.low)
    return f"{value} (95 % interval {low} to {unit.text(interval.high)})"


def sentence(text: str) -> str:
    """The text with a capital at the beginning."""
    return text[:1].upper() + text[1:]


def _alone(result: Result, about: Subject) -> str:
    name, design = about.name, result.baseline
    estimate = result.estimate(design, name)
    if math.isnan(estimate.mean):
        return sentence(f"{about.words} is not known with {result.title(design)}")
    return sentence(f"{about.words} is {with_interval(about.unit, estimate)} with {result.title(design)}")


def _telling(known: dict[str, Interval], lower_wins: bool) -> str:
    """The design to speak of: the best if any is surely better, else the best of the undecided, else the best of all."""
    order = sorted(known, key=lambda design: known[design].mean if lower_wins else -known[design].mean)
    first = known[order[0]]
    if first.excludes_zero and (first.mean < 0) == lower_wins:
        return order[0]
    sure = [d for d in order if known[d].excludes_zero and (known[d].mean < 0) == lower_wins]
    open_ones = [d for d in order if not known[d].excludes_zero]
    return (sure or open_ones or order)[0]


def _one(result: Result, about: Subject, design: str, difference: Interval) -> str:
    ours, base = result.title(design), result.title(result.baseline)
    values, theirs = result.values(design, about.name), result.values(result.baseline, about.name)
    ratio = ratio_interval(values, theirs)
    if math.isnan(difference.low):
        return _single(result, about, design)
    if difference.low == difference.high == 0:
        return sentence(f"{about.words} is the same with {ours} as with {base} in every run")
    if not difference.excludes_zero:
        limits = percent_open(ratio) if ratio else _between(about.unit, difference)
        return sentence(f"{about.words} may not differ between {ours} and {base} (95 % interval of the difference {limits})")
    if ratio:
        return sentence(
            f"With {ours}, {about.words} is {percent(ratio)} {'as' if ratio.mean >= 2 else 'than'} with {base} "
            f"(95 % interval {percent_limits(ratio)})"
        )
    change = "lower" if difference.mean < 0 else "higher"
    return f"With {ours}, {about.words} is {change} than with {base} (95 % interval of the difference {_between(about.unit, difference)})"


def _single(result: Result, about: Subject, design: str) -> str:
    """One run of each: what was seen, and that it decides nothing."""
    ours, base = (about.unit.text(result.estimate(key, about.name).mean) for key in (design, result.baseline))
    return (
        f"In a single run, {about.words} is {ours} with {result.title(design)} and {base} with "
        f"{result.title(result.baseline)}: one run cannot tell a difference from chance"
    )


def _between(unit: Quantity, difference: Interval) -> str:
    return f"{unit.text(difference.low, sign=True)} to {unit.text(difference.high, sign=True)}"
