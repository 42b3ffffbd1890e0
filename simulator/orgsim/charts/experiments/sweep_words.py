"""What the charts of a sweep say: findings that are computed and hedged."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import chain, groupby
from typing import Final

from orgsim.charts.change import percent, percent_limits, ratio_interval
from orgsim.charts.quantity import Quantity, quantity_for
from orgsim.experiment.sweep import SweepResult, kinds_of, zones
from orgsim.experiment.wording import as_named, capital, spoken
from orgsim.log.measure_names import base_of
from orgsim.measures import find
from orgsim.scenario.factors import short_name
from orgsim.statistics import Interval

_PERCENTILE: Final = re.compile(r"(.+) p([0-9]+)")
_MEANS: Final = ("lead time", "cycle time", "response time")
_MOST_STRETCHES: Final = 5
LOWER, HIGHER, OPEN, UNKNOWN, SAME = "lower", "higher", "inconclusive", "not known", "the same model"
"""As in `orgsim.experiment.sweep`."""


def measure_words(name: str) -> str:
    """A measure in the middle of a sentence: ``mean lead time``, ``lead time P85 of 'loan'``."""
    base = base_of(name)
    of_part = as_named(name).removeprefix(base)
    found = _PERCENTILE.fullmatch(base)
    if found:
        return f"{found[1]} P{found[2]}{of_part}"
    return f"{'mean ' if base in _MEANS else ''}{base}{of_part}"


def measure_unit(result: SweepResult, measure: str, intervals: Sequence[Interval]) -> Quantity:
    """The unit in which estimates of a measure read best together."""
    currency = result.samples[0][result.baseline].header.currency
    return quantity_for(measure, [interval.mean for interval in intervals], currency)


def outcomes(result: SweepResult, design: str, measure: str) -> list[str]:
    """Whether a paired difference is significantly below or above zero at every point, or both designs are
    the same model there."""
    return list(kinds_of(result.differences(design, measure), result.same(design)))


def telling(result: SweepResult, measure: str) -> str:
    """The design to speak of: significantly better than the baseline at most points, else significantly worse
    at most."""
    good, bad = (HIGHER, LOWER) if find(measure).better == "higher" else (LOWER, HIGHER)

    def rank(design: str) -> tuple[int, int]:
        found = outcomes(result, design, measure)
        return found.count(good), found.count(bad)

    return max(result.others, key=rank)


def along_factor(result: SweepResult, measure: str) -> str:
    """The finding of a sweep along one factor."""
    if result.others:
        return _in_one_run(result, measure) or _compared(result, telling(result, measure), measure)
    return _in_one_run(result, measure) or _alone(result, measure)


def over_points(result: SweepResult, measure: str, called: str) -> str:
    """The finding of a sweep over several factors: at how many points a design is surely lower or higher than
    the baseline."""
    if not result.others:
        return _span(result, measure, called)
    once = _in_one_run(result, measure)
    if once is not None:
        return once
    design = telling(result, measure)
    found, words = outcomes(result, design, measure), measure_words(measure)
    ours, base, total = f"'{result.title(design)}'", f"'{result.title(result.baseline)}'", len(found)
    if set(found) == {SAME}:
        return f"{ours} is the same model as {base} at all {total} {called}"
    if set(found) == {UNKNOWN}:
        return capital(f"{words} is not known for {ours} and {base} at any of {total} {called}")
    if not any(kind in (LOWER, HIGHER) for kind in found):
        return capital(
            f"{words} shows no significant difference between {ours} and {base} at any of {total} {called}"
        )
    sure = [kind for kind in (LOWER, HIGHER) if kind in found]
    sure.sort(key=found.count, reverse=True)
    first, *more = (_change_word(measure, kind) for kind in sure)
    said = [f"{first} than with {base} at {_of(found.count(sure[0]), total)} {called}"]
    said += [f"{word} at {found.count(kind)}" for word, kind in zip(more, sure[1:], strict=True)]
    open_ones = found.count(OPEN)
    rest = ""
    if open_ones:
        rest = f"; at {open_ones} the runs are inconclusive"
    rest += f"; at {found.count(SAME)} both are the same model" if SAME in found else ""
    return f"With {ours}, {words} is {' and '.join(said)}{rest}"


def tally(result: SweepResult, measure: str) -> str:
    """Of several alternatives, how many are surely lower and higher somewhere."""
    if len(result.others) < 2:
        return ""
    found = [outcomes(result, design, measure) for design in result.others]
    counts = [
        f"{sum(kind in one for one in found)} significantly {_change_word(measure, kind)} somewhere"
        for kind in (LOWER, HIGHER)
    ]
    return f"Of {len(found)} alternatives to '{result.title(result.baseline)}': {', '.join(counts)}."


def _in_one_run(result: SweepResult, measure: str) -> str | None:
    """That one run of each decides nothing; None where there are more, or nothing is known."""
    every = list(
        chain.from_iterable(
            (sample.estimate(measure) for sample in found.values()) for found in result.samples
        )
    )
    if any(math.isfinite(one.low) for one in every) or all(math.isnan(one.mean) for one in every):
        return None
    return capital(
        f"{measure_words(measure)} in one run of each: one run cannot tell a difference from chance"
    )


def _of(count: int, total: int) -> str:
    if count == total:
        return f"all {total}"
    return f"{count} of {total}"


def _compared(result: SweepResult, design: str, measure: str) -> str:
    found, words = outcomes(result, design, measure), measure_words(measure)
    ours, base = f"'{result.title(design)}'", f"'{result.title(result.baseline)}'"
    name = short_name(result.factors[0])
    if set(found) == {SAME}:
        return f"{ours} is the same model as {base} at every value of {name} {_range(result)}"
    sure = sorted({LOWER, HIGHER} & set(found), key=found.count, reverse=True)
    if not sure:
        if UNKNOWN in found and OPEN not in found:
            return capital(f"{words} is not known for {ours} and {base} at any value of {name}")
        return capital(
            f"{words} shows no significant difference between {ours} and {base} at any value of {name} "
            f"{_range(result)}"
        )
    if not result.factors[0].levels:
        found = _zoned(result.differences(design, measure), result.same(design))
        sure = sorted({LOWER, HIGHER} & set(found), key=found.count, reverse=True)
    if not sure or len(list(groupby(found))) > _MOST_STRETCHES:
        return over_points(result, measure, f"values of {name}")
    if len(set(found)) == 1:
        return (
            f"With {ours}, {words} is {_change_word(measure, sure[0])} than with {base} at every value of "
            f"{name} {_range(result)}"
        )
    stretches = _stretches(result, found)
    at = f"at {name}" if result.factors[0].levels else f"at {name} of"
    said = [
        f"{_change_word(measure, sure[0])} than with {base} {at} {' and '.join(stretches[sure[0]])}",
        *(f"{_change_word(measure, kind)} at {' and '.join(stretches[kind])}" for kind in sure[1:]),
    ]
    return f"With {ours}, {words} is {', and '.join(said)}{_elsewhere(found)}"


def _change_word(measure: str, kind: str) -> str:
    """``shorter`` or ``longer`` of a time, else ``lower`` or ``higher``."""
    return spoken(measure).change(-1.0 if kind == LOWER else 1.0)


def _elsewhere(found: Sequence[str]) -> str:
    """What is said of the other values."""
    if OPEN in found:
        return "; elsewhere inconclusive"
    if UNKNOWN in found:
        return "; elsewhere it is not known"
    if SAME in found:
        return "; elsewhere both are the same model"
    return ""


def _zoned(differences: Sequence[Interval], same: Sequence[bool]) -> list[str]:
    """The kind of the zone in which each point lies."""
    kinds: list[str] = []
    for zone in zones(differences, same):
        kinds += [zone.kind] * (zone.last + 1 - zone.first)
    return kinds


def _range(result: SweepResult) -> str:
    factor, first, last = result.factors[0], result.points[0][0], result.points[-1][0]
    if factor.levels:
        return f"tried ({len(result.points)})"
    return f"from {factor.text(first)} to {factor.text(last)}"


def _stretches(result: SweepResult, found: Sequence[str]) -> dict[str, list[str]]:
    """For each outcome, from where to where it holds."""
    factor, place = result.factors[0], 0
    stretches: dict[str, list[str]] = {}
    for kind, members in groupby(found):
        last = place + len(list(members)) - 1
        low, high = (factor.text(result.points[end][0]) for end in (place, last))
        values = [factor.text(point[0]) for point in result.points[place : last + 1]]
        stretch = low if low == high else f"{low} to {high}"
        stretches.setdefault(kind, []).extend(values if factor.levels else [stretch])
        place = last + 1
    return stretches


def _alone(result: SweepResult, measure: str) -> str:
    """One design: how much the measure differs between two values, with the same random draws."""
    means = [estimate.mean for estimate in result.estimates(result.baseline, measure)]
    known = [place for place, mean in enumerate(means) if math.isfinite(mean)]
    if not known:
        return capital(f"{measure_words(measure)} is not known with '{result.title(result.baseline)}'")
    low, high = min(known, key=means.__getitem__), max(known, key=means.__getitem__)
    first, last = (low, high) if result.factors[0].levels else (known[0], known[-1])
    factor = result.factors[0]
    where = [f"{short_name(factor)} {factor.text(result.points[place][0])}" for place in (first, last)]
    return _change(result, measure, (first, last), where)


def _span(result: SweepResult, measure: str, called: str) -> str:
    means = [
        estimate.mean
        for estimate in result.estimates(result.baseline, measure)
        if math.isfinite(estimate.mean)
    ]
    words, title = measure_words(measure), f"'{result.title(result.baseline)}'"
    if not means:
        return capital(f"{words} is not known with {title}")
    currency = result.samples[0][result.baseline].header.currency
    low, high = (quantity_for(measure, [end], currency).text(end) for end in (min(means), max(means)))
    return f"With {title}, {words} runs from {low} to {high} over {len(result.points)} {called}"


def _change(result: SweepResult, measure: str, ends: tuple[int, int], where: Sequence[str]) -> str:
    """The measure at the second point against the first."""
    design, words = result.baseline, measure_words(measure)
    one, other = (result.samples[place][design] for place in ends)
    title, difference = f"'{one.title}'", other.difference(one, measure)
    if not difference.excludes_zero:
        return capital(
            f"{words} with {title} shows no significant difference between {where[0]} and {where[1]}"
        )
    ratio = ratio_interval(other.values(measure), one.values(measure))
    piles = ", where work piles up" if other.growing else ""
    if ratio is None:
        kind = spoken(measure).change(difference.mean)
        return f"With {title}, {words} is {kind} at {where[1]} than at {where[0]}{piles}"
    link = "as" if ratio.mean >= 2 else "than"
    return (
        f"With {title}, {words} is {percent(ratio)} at {where[1]}{piles} {link} at {where[0]} (95% interval "
        f"{percent_limits(ratio)})"
    )
