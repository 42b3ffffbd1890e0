"""Curves of a sweep along one factor: a panel for each measure, a line with its band for each design.

What the charts of a sweep say are findings that are computed and hedged.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, groupby, product
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.change import percent, percent_limits, ratio_interval
from orgsim.charts.experiments.factor_axis import (
    NAMES,
    LineEnd,
    aside,
    factor_axis,
    height_for,
    is_written_within,
    mark_written,
    name_ends,
    value_limits,
)
from orgsim.charts.experiments.foot import ONE_RUN, foot, own_colours
from orgsim.charts.lettering import shorten
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import grid, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, quantity_for
from orgsim.charts.style import HEADING
from orgsim.charts.words import sentence
from orgsim.experiment.sample import Sample
from orgsim.experiment.sweep import SweepResult, kinds_of, zones
from orgsim.experiment.wording import spoken
from orgsim.measures import find
from orgsim.scenario.factors import short_name
from orgsim.statistics import Interval

_HOW_BANDS: Final = (
    "Dots: the values that were run. Bands: 95% intervals over the runs, each for one value by itself."
)
_HOW_BARS: Final = "Upright lines: 95% intervals over the runs, each for one value by itself."
_PAIRED: Final = " Differences are paired, run by run, so one may be significant where intervals overlap."
_HOLLOW: Final = " Hollow: work in progress never settles there."
_MOST: Final = 4
_LEFT: Final = 0.48
_HEAD: Final = 0.36
_FOOT: Final = 0.44
_PANEL: Final = 1.45
_ALONE: Final = 2.3
_TIMES: Final = ("time", "working time")
"""Units whose axis begins at zero, so that it is the same however many values are run."""
_DARKEST: Final = 0.16
"""How dark a band is at most, 1 being opaque."""


@dataclass(frozen=True)
class _Line:
    """A design's line: places on the axis, its estimates, where it is hollow, and its look; bands are the paler the more there are."""

    title: str
    places: tuple[float, ...]
    found: list[Interval]
    growing: tuple[bool, ...]
    colour: str
    alpha: float


def curves(result: SweepResult) -> Figure:
    """A panel for each measure, at most four, one below the other on the same axis of the factor."""
    measures = result.measures[:_MOST]
    words = Words(along_factor(result, measures[0]), _shown(result), foot(result.provenance, _how(result)))
    known = (result.estimates(design, measure) for design, measure in product(result.designs, measures))
    if not any(math.isfinite(one.mean) for one in chain.from_iterable(known)):
        return empty(words, "Nothing was delivered at any value, so there is nothing to compare.")
    names = height_for([result.title(design) for design in result.designs])
    panel = max(_ALONE if len(measures) == 1 else _PANEL, names)
    page = begin(words, (_HEAD + panel) * len(measures) + _FOOT)
    height = (page.height - _FOOT) / len(measures) - _HEAD
    for row, measure in enumerate(measures):
        box = (_LEFT, _HEAD + row * (_HEAD + height), INNER - _LEFT - NAMES, height)
        _panel(page, box, result, (measure, row == 0, row == len(measures) - 1))
    return page.figure


def _shown(result: SweepResult) -> str:
    factor = result.factors[0]
    outside = ""
    if math.isfinite(factor.written) and not is_written_within(factor):
        outside = f" Base case it is {factor.text(factor.written)}, outside what was tried."
    left_out = (
        f" {len(result.measures) - _MOST} more measures are in the tables."
        if len(result.measures) > _MOST
        else ""
    )
    return f"By {short_name(factor)}.{outside} {tally(result, result.measures[0])}{left_out}".replace(
        "  ", " "
    ).strip()


def _how(result: SweepResult) -> str:
    if len(next(iter(result.samples[0].values())).observations) < 2:
        return ONE_RUN
    hollow = _HOLLOW if any(sample.growing for found in result.samples for sample in found.values()) else ""
    return (
        (_HOW_BARS if result.factors[0].levels else _HOW_BANDS) + hollow + (_PAIRED if result.others else "")
    )


def _panel(
    page: Page, box: tuple[float, float, float, float], result: SweepResult, what: tuple[str, bool, bool]
) -> None:
    measure, first, last = what
    lines = _lines(result, measure)
    every = [one for line in lines for one in line.found]
    unit = measure_unit(measure, every, next(iter(result.samples[0].values())))
    heading = f"{sentence(measure_words(measure))}{f', {unit.name}' if unit.name else ''}"
    page.heading(0, box[1] - (0.17 if first else 0.06), [shorten(heading, INNER - NAMES, HEADING)])
    axes = page.axes(box)
    factor_axis(axes, result.factors[0], labels=last)
    _value_axis(axes, unit, every, from_zero=find(measure).unit in _TIMES)
    mark_written(axes, result.factors[0], name=first)
    for line in lines:
        _draw(axes, line, unit, joined=not result.factors[0].levels)
    name_ends(page, axes, box, [end for line in lines if (end := _end(line, unit)) is not None])


def _lines(result: SweepResult, measure: str) -> list[_Line]:
    """The lines of all designs; over words their marks stand side by side."""
    colours, lines = own_colours(result.provenance), []
    alpha = min(_DARKEST, 0.5 / len(result.designs))
    for number, design in enumerate(result.designs):
        moved = aside(result.factors[0], number, len(result.designs))
        places = tuple(point[0] + moved for point in result.points)
        growing = tuple(found[design].growing for found in result.samples)
        lines.append(
            _Line(
                result.title(design),
                places,
                result.estimates(design, measure),
                growing,
                colours[design],
                alpha,
            )
        )
    return lines


def _value_axis(axes: Axes, unit: Quantity, every: list[Interval], from_zero: bool) -> None:
    ends = [unit.of(end) for one in every for end in (one.low, one.high)]
    low, high = value_limits([unit.of(one.mean) for one in every], ends, from_zero)
    axes.set_ylim(low, high)
    ticks = round_ticks(high, low, most=5)
    rule_axis(axes, "y", ticks)
    grid(axes, "y")


def _draw(axes: Axes, line: _Line, unit: Quantity, joined: bool) -> None:
    means, lows, highs = (
        [unit.of(getattr(one, end)) for one in line.found] for end in ("mean", "low", "high")
    )
    if joined:
        axes.fill_between(
            line.places, lows, highs, facecolor=line.colour, alpha=line.alpha, linewidth=0, zorder=1.5
        )
    else:
        axes.vlines(line.places, lows, highs, color=line.colour, linewidth=1.3, zorder=2)
    axes.plot(
        line.places,
        means,
        color=line.colour,
        linewidth=1.4 if joined else 0.5,
        alpha=1.0 if joined else 0.5,
        zorder=2.5,
    )
    for place, mean, growing in zip(line.places, means, line.growing, strict=True):
        fill = "white" if growing else line.colour
        axes.plot(
            [place],
            [mean],
            marker="o",
            markersize=3.4,
            color=line.colour,
            markerfacecolor=fill,
            linestyle="none",
            zorder=3,
        )


def _end(line: _Line, unit: Quantity) -> LineEnd | None:
    """Where a line ends: at its last value that is known."""
    known = [
        (place, one.mean)
        for place, one in zip(line.places, line.found, strict=True)
        if math.isfinite(one.mean)
    ]
    return LineEnd(line.title, known[-1][0], unit.of(known[-1][1]), line.colour) if known else None


_PERCENTILE: Final = re.compile(r"(.+) p([0-9]+)")
_MEANS: Final = ("lead time", "cycle time", "response time")
_MOST_STRETCHES: Final = 5
LOWER, HIGHER, OPEN, UNKNOWN, SAME = "lower", "higher", "inconclusive", "not known", "the same model"
"""As in `orgsim.experiment.sweep`."""


def measure_words(name: str) -> str:
    """A measure in the middle of a sentence: ``mean lead time``, ``lead time P85``."""
    found = _PERCENTILE.fullmatch(name)
    if found:
        return f"{found[1]} P{found[2]}"
    return f"mean {name}" if name in _MEANS else name


def measure_unit(measure: str, intervals: Sequence[Interval], sample: Sample) -> Quantity:
    """The unit in which estimates of a measure read best together."""
    return quantity_for(measure, [interval.mean for interval in intervals], sample.header.currency)


def outcomes(result: SweepResult, design: str, measure: str) -> list[str]:
    """Whether a paired difference is significantly below or above zero at every point, or both designs are the same model there."""
    return list(kinds_of(result.differences(design, measure), result.same(design)))


def telling(result: SweepResult, measure: str) -> str:
    """The design to speak of: significantly better than the baseline at most points, else significantly worse at most."""
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
    """The finding of a sweep over several factors: at how many points a design is surely lower or higher than the baseline."""
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
        return sentence(f"{words} is not known for {ours} and {base} at any of {total} {called}")
    if not any(kind in (LOWER, HIGHER) for kind in found):
        return sentence(
            f"{words} shows no significant difference between {ours} and {base} at any of {total} {called}"
        )
    sure = [kind for kind in (LOWER, HIGHER) if kind in found]
    sure.sort(key=found.count, reverse=True)
    first, *more = (_change_word(measure, kind) for kind in sure)
    said = [f"{first} than with {base} at {_of(found.count(sure[0]), total)} {called}"]
    said += [f"{word} at {found.count(kind)}" for word, kind in zip(more, sure[1:], strict=True)]
    open_ones = found.count(OPEN)
    rest = f"; at {open_ones} the runs are inconclusive" if open_ones else ""
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
    every = [
        one for found in result.samples for one in (sample.estimate(measure) for sample in found.values())
    ]
    if any(math.isfinite(one.low) for one in every) or all(math.isnan(one.mean) for one in every):
        return None
    return sentence(
        f"{measure_words(measure)} in one run of each: one run cannot tell a difference from chance"
    )


def _of(count: int, total: int) -> str:
    return f"all {total}" if count == total else f"{count} of {total}"


def _compared(result: SweepResult, design: str, measure: str) -> str:
    found, words = outcomes(result, design, measure), measure_words(measure)
    ours, base = f"'{result.title(design)}'", f"'{result.title(result.baseline)}'"
    name = short_name(result.factors[0])
    if set(found) == {SAME}:
        return f"{ours} is the same model as {base} at every value of {name} {_range(result)}"
    sure = sorted({LOWER, HIGHER} & set(found), key=found.count, reverse=True)
    if not sure:
        if UNKNOWN in found and OPEN not in found:
            return sentence(f"{words} is not known for {ours} and {base} at any value of {name}")
        return sentence(
            f"{words} shows no significant difference between {ours} and {base} at any value of {name} {_range(result)}"
        )
    if not result.factors[0].levels:
        found = _zoned(result.differences(design, measure), result.same(design))
        sure = sorted({LOWER, HIGHER} & set(found), key=found.count, reverse=True)
    if not sure or len(list(groupby(found))) > _MOST_STRETCHES:
        return over_points(result, measure, f"values of {name}")
    if len(set(found)) == 1:
        return f"With {ours}, {words} is {_change_word(measure, sure[0])} than with {base} at every value of {name} {_range(result)}"
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
    return "; elsewhere both are the same model" if SAME in found else ""


def _zoned(differences: Sequence[Interval], same: Sequence[bool]) -> list[str]:
    """The kind of the zone in which each point lies."""
    return [zone.kind for zone in zones(differences, same) for _ in range(zone.first, zone.last + 1)]


def _range(result: SweepResult) -> str:
    factor, first, last = result.factors[0], result.points[0][0], result.points[-1][0]
    return (
        f"tried ({len(result.points)})"
        if factor.levels
        else f"from {factor.text(first)} to {factor.text(last)}"
    )


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
        return sentence(f"{measure_words(measure)} is not known with '{result.title(result.baseline)}'")
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
        return sentence(f"{words} is not known with {title}")
    currency = result.samples[0][result.baseline].header.currency
    low, high = (quantity_for(measure, [end], currency).text(end) for end in (min(means), max(means)))
    return f"With {title}, {words} runs from {low} to {high} over {len(result.points)} {called}"


def _change(result: SweepResult, measure: str, ends: tuple[int, int], where: Sequence[str]) -> str:
    """The measure at the second point against the first."""
    design, words = result.baseline, measure_words(measure)
    one, other = (result.samples[place][design] for place in ends)
    title, difference = f"'{one.title}'", other.difference(one, measure)
    if not difference.excludes_zero:
        return sentence(
            f"{words} with {title} shows no significant difference between {where[0]} and {where[1]}"
        )
    ratio = ratio_interval(other.values(measure), one.values(measure))
    piles = ", where work piles up" if other.growing else ""
    if ratio is None:
        kind = spoken(measure).change(difference.mean)
        return f"With {title}, {words} is {kind} at {where[1]} than at {where[0]}{piles}"
    link = "as" if ratio.mean >= 2 else "than"
    return f"With {title}, {words} is {percent(ratio)} at {where[1]}{piles} {link} at {where[0]} (95% interval {percent_limits(ratio)})"
