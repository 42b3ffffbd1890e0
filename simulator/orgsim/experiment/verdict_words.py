"""The sentences of a verdict. They have no signs, one unit for a measure, and the digits that the inputs are
worth."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orgsim.experiment.wording import (
    Scale,
    SpokenMeasure,
    basis_of,
    counted,
    digits_of,
    fixed,
    nothing_stated,
    place_of,
    shown_in,
    spoken,
)
from orgsim.measures import find
from orgsim.model.analysis.design_differences import design_differences, kinds_of
from orgsim.statistics import Interval
from orgsim.units import listed

if TYPE_CHECKING:
    from orgsim.experiment.result import Result

_MOST_MORE = 4
"""The most digits that a limit near zero has more than the mean."""
_LEVEL_DIGITS = 3
"""The fewest significant digits of the two values that are compared: those that tables give them."""
_LEVEL_PLACES = 6
"""The most digits after the point that a value near zero has for that."""


@dataclass(frozen=True)
class _Told:
    """What a sentence about a design needs: names, the measure, its unit, the values and their difference in
    that unit."""

    ours: str
    base: str
    about: SpokenMeasure
    unit: Scale
    value: float
    other: float
    change: Interval
    digits: int


def comparison_sentence(result: Result, design: str) -> str:
    """A design against the baseline in one sentence."""
    found = _told(result, design)
    if math.isnan(found.change.mean):
        known = "they are" if found.about.plural else "it is"
        return (
            f"{found.ours} and {found.base} cannot be compared on {found.about.text}: {known} not known in "
            "both."
        )
    why = nothing_stated(result, result.scenario.decide_on)
    if why:
        return f"{found.ours} and {found.base} cannot be compared on {found.about.text}: {why}."
    if math.isnan(found.change.low):
        return _single(found)
    if found.change.low == found.change.high == 0:
        same = f"{found.about.capital} {found.about.verb} the same with {found.ours} as with {found.base}"
        return f"{same} in every simulated run."
    if not found.change.excludes_zero:
        return _open(found)
    return (
        f"With {found.ours}, {found.about.text} {found.about.verb} {_change(found)} than with {found.base} "
        f"({_figures(result, found)})."
    )


def none_better(result: Result, design: str) -> str:
    """That the baseline is best, and by how much it is ahead of a design, which is the nearest to it."""
    found = _told(result, design)
    said = (
        f"No other design does better than {found.base} on {found.about.text}: with {found.ours}, the "
        "nearest,"
    )
    they = "they are" if found.about.plural else "it is"
    return f"{said} {they} {_change(found)} ({_figures(result, found)})."


def alone(result: Result) -> str:
    """What an only design measures."""
    about, name = spoken(result.scenario.decide_on), f"'{result.title(result.baseline)}'"
    estimate = result.estimate(result.baseline, result.scenario.decide_on)
    if math.isnan(estimate.mean):
        return f"{name} is the only design, and {about.text} {about.verb} not known in any simulated run."
    unit = shown_in(result, result.scenario.decide_on)
    low, mean, high = (value / unit.size for value in (estimate.low, estimate.mean, estimate.high))
    place = _level_place(mean)
    value = unit.with_unit(fixed(mean, place))
    interval = ""
    if not math.isnan(low):
        interval = f" (95% interval {_limits(Interval(mean, low, high, estimate.n), place)})"
    return (
        f"With {name}, the only design, {about.text} {about.verb} {value}{interval}: there is nothing to "
        "compare it with."
    )


def tally(result: Result, outcomes: Sequence[str]) -> str:
    """How many designs are better and worse than the baseline, where they are too many for a sentence
    each."""
    counts = Counter(outcomes)
    words = {
        "better": "better",
        "undecided": "not separated from it",
        "worse": "worse",
        "same": "the same model",
    }
    said = [f"{counts[outcome]:,} {word}" for outcome, word in words.items() if counts[outcome]]
    about = spoken(result.scenario.decide_on).text
    return (
        f"Of {counted(len(outcomes), 'alternative')} to '{result.title(result.baseline)}', on {about}: "
        f"{listed(said)}."
    )


def _told(result: Result, design: str) -> _Told:
    name = result.scenario.decide_on
    unit, difference = shown_in(result, name), result.difference(design, name)
    limits = (difference.mean / unit.size, difference.low / unit.size, difference.high / unit.size)
    return _Told(
        ours=f"'{result.title(design)}'{_what_else(result, design)}",
        base=f"'{result.title(result.baseline)}'",
        about=spoken(name),
        unit=unit,
        value=result.estimate(design, name).mean / unit.size,
        other=result.estimate(result.baseline, name).mean / unit.size,
        change=Interval(*limits, difference.n),
        digits=digits_of(basis_of(result.scenario), difference),
    )


def _what_else(result: Result, design: str) -> str:
    """In what else than its organisation a design differs from the baseline, in brackets."""
    kinds = kinds_of(design_differences(result.scenario, design, result.baseline))
    return f" (which also differs in {listed(list(kinds))})" if kinds else ""


def _change(found: _Told) -> str:
    """``2.2 days shorter``."""
    place = _place(found.change.mean, found.digits)
    amount = found.unit.difference.with_unit(fixed(abs(found.change.mean), place))
    return f"{amount} {found.about.change(found.change.mean)}"


def _figures(result: Result, found: _Told) -> str:
    """``9%; 22.6 against 24.8 days; 95% interval 2.1 to 2.3``."""
    place = _place(found.change.mean, found.digits)
    limits = sorted(abs(limit) for limit in (found.change.low, found.change.high))
    size = Interval(abs(found.change.mean), limits[0], limits[1], found.change.n)
    parts = [_levels(found, place), f"95% interval {_limits(size, place)}"]
    if find(result.scenario.decide_on).unit != "share" and found.other > 0:
        parts.insert(0, _percent(100 * abs(found.change.mean) / found.other, found.digits))
    return "; ".join(parts)


def _single(found: _Told) -> str:
    """One run of each: what was seen, and that it decides nothing."""
    place = _place(found.change.mean, found.digits)
    ours, theirs = (found.unit.with_unit(_level(value, place)) for value in (found.value, found.other))
    seen = f"{found.about.text} {found.about.verb} {ours} with {found.ours} and {theirs} with {found.base}"
    return f"In one simulated run of each, {seen}: one run cannot tell a difference from chance."


def _open(found: _Told) -> str:
    """That the runs do not decide, and between what limits the difference lies."""
    widest = max(abs(found.change.low), abs(found.change.high))
    place = _place(widest, found.digits)
    less, more = (fixed(abs(limit), place) for limit in (found.change.low, found.change.high))
    change = found.unit.difference
    reach = f"from {change.with_unit(less)} {found.about.less} to {change.with_unit(more)} {found.about.more}"
    runs = f"The {counted(found.change.n, 'simulated run')} of each"
    return (
        f"{runs} do not separate {found.ours} from {found.base} in {found.about.text}: "
        f"{_levels(found, place)}; "
        f"95% interval of the difference {reach}."
    )


def _levels(found: _Told, place: int) -> str:
    """The two values that are compared: ``22.6 against 24.8 days``."""
    one, other = (_level(value, place) for value in (found.value, found.other))
    if found.unit.unit == "%":
        return f"{one}% against {other}%"
    return found.unit.with_unit(f"{one} against {other}")


def _level(value: float, place: int) -> str:
    """A value to the place of the difference, or with the digits that tables give it where these are more, so
    that what is said of it never differs from them."""
    return fixed(value, max(place, _level_place(value)))


def _level_place(value: float) -> int:
    """Digits after the point with which tables give a value, below zero for those before it."""
    return min(place_of(value, _LEVEL_DIGITS), _LEVEL_PLACES)


def _limits(interval: Interval, place: int) -> str:
    """``2.1 to 2.3``; half the width where both limits read as the mean. A limit that is not zero does not
    read as zero."""
    low, mean, high = (fixed(value, place) for value in (interval.low, interval.mean, interval.high))
    if low == mean == high and interval.half_width > 0:
        return f"±{fixed(interval.half_width, _place(interval.half_width, 1))}"
    if interval.low > 0 and round(interval.low, place) == 0:
        place = min(_place(interval.low, 1), place + _MOST_MORE)
    return f"{fixed(interval.low, place)} to {fixed(interval.high, place)}"


def _percent(share: float, digits: int) -> str:
    """A share in percent: whole from one percent on, a decimal with three digits; one digit below."""
    places = place_of(share, 1) if share < 1 else min(_place(share, digits), max(0, digits - 2))
    return f"{fixed(share, places)}%"


def _place(value: float, digits: int) -> int:
    """Digits after the point, below zero for those before it, so that the rounded value has so many
    significant digits."""
    if value == 0 or not math.isfinite(value):
        return 0
    return place_of(float(f"{value:.{digits - 1}e}"), digits)
