"""Thresholds as tables for readers."""

from __future__ import annotations

from typing import Final

from orgsim.experiment.breakeven.duel import Look
from orgsim.experiment.breakeven.result import BreakevenResult, Grid, Line
from orgsim.experiment.breakeven.words import interval_text, value_text, winner_text
from orgsim.experiment.wording import Scale
from orgsim.report.comparison import SAME
from orgsim.report.comparison import interval_text as estimate_text
from orgsim.report.experiments.breakeven_brief import brief_names, brief_range, brief_threshold, brief_title, brief_written
from orgsim.report.experiments.quantities import GROWS, scale_for
from orgsim.report.experiments.rows import evenly, folded
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Section
from orgsim.scenario.factors import short_name

_INTERVAL = "[all values at which the paired 95% interval of the difference includes zero]"
_STYLES: Final = {1: "good", -1: "bad", 0: "faint"}


def unit_of(result: BreakevenResult) -> Scale:
    """The unit of the measure in everything that is said of a search: that which suits its values at all points."""
    measure = result.duel.measure
    samples = [sample for look in result.looks() for sample in look.samples.values()]
    return scale_for(measure, samples, [sample.estimate(measure) for sample in samples])


def thresholds_section(result: BreakevenResult, line: Line) -> Section:
    """The thresholds of one parameter."""
    found = line.thresholds
    return Section(
        f"Thresholds of {line.factor.path}",
        _INTERVAL,
        Column("threshold", tuple(value_text(line, threshold) for threshold in found), left=True),
        (
            Column("interval", tuple(interval_text(line, threshold) for threshold in found), left=True),
            Column("wins below", tuple(winner_text(result, threshold.below) for threshold in found), left=True),
            Column("wins above", tuple(winner_text(result, threshold.above) for threshold in found), left=True),
        ),
        ("Whole numbers and words: the limits are the nearest values at which the winner is decided.",) if line.sides.discrete else (),
    )


def values_section(result: BreakevenResult, line: Line) -> Section:
    """Both designs and their difference at every value that was looked at."""
    measure, looks = result.duel.measure, list(line.looks.values())
    unit = unit_of(result)
    means = (
        Column(title, tuple(_estimate(look, design, measure, unit) for look in looks))
        for title, design in zip(result.titles, (result.duel.design, result.duel.against), strict=True)
    )
    return Section(
        f"{measure[:1].upper()}{measure[1:]} by {line.factor.path}",
        f"{unit.heading}: mean [95% interval]; difference: {unit.difference.heading}, paired".lstrip(": "),
        Column(short_name(line.factor), tuple(map(line.factor.text, line.looks)), left=True),
        (
            *means,
            Column("difference", tuple(_change(result, look, unit) for look in looks)),
            Column("wins", tuple(_winner(result, look) for look in looks), left=True),
        ),
    )


def assumptions_section(result: BreakevenResult) -> Section:
    """Every assumption with the threshold that is nearest to the base case."""
    lines = result.lines
    return Section(
        "What would change the answer",
        "the nearest first, the others at the base case; " + _INTERVAL,
        Column("assumption", brief_names([short_name(line.factor) for line in lines]), left=True),
        (
            Column("range", tuple(brief_range(line.factor) for line in lines), left=True),
            Column("base case", tuple(brief_written(line.factor) for line in lines), left=True),
            Column("threshold", tuple(brief_threshold(line, line.nearest) for line in lines), left=True),
            Column("wins above it", tuple(_wins_above(result, line) for line in lines), left=True),
        ),
    )


def grid_section(result: BreakevenResult, grid: Grid) -> Section:
    """The difference at every combination, in the colour of who wins."""
    measure, (first, second) = result.duel.measure, grid.factors
    unit = unit_of(result)
    shown = [grid.axes[1][place] for place in evenly(len(grid.axes[1]))]
    columns = (
        Column(second.text(other), tuple(_corner(result, grid.looks[one, other], unit) for one in grid.axes[0])) for other in shown
    )
    few = len(shown) < len(grid.axes[1])
    across = (f"{len(shown)} of {len(grid.axes[1]):,} values across, evenly chosen: cells.csv has all.",) if few else ()
    section = Section(
        f"'{result.titles[0]}' minus '{result.titles[1]}': {measure} ({unit.heading})",
        f"down: {first.path}; across: {second.path}; in brackets where inconclusive, 'same' where both are the same model",
        Column("", tuple(map(first.text, grid.axes[0])), left=True),
        tuple(columns),
        across,
    )
    return folded(section, (), "{shown} of {count} values down, evenly chosen: cells.csv has all.")


def _wins_above(result: BreakevenResult, line: Line) -> str:
    """Who wins above the nearest threshold; nothing where there is none."""
    if not line.stretches:
        return "cannot be compared"
    return "" if line.nearest is None else brief_title(winner_text(result, line.nearest.above))


def _estimate(look: Look, design: str, measure: str, unit: Scale) -> str:
    if not look.samples:
        return "-"
    sample = look.samples[design]
    return estimate_text(sample.estimate(measure), unit) + (GROWS if sample.growing else "")


def _change(result: BreakevenResult, look: Look, unit: Scale) -> Cell:
    if look.trouble:
        return Cell("-", "faint")
    if look.same:
        return Cell(SAME, "faint")
    return Cell(estimate_text(look.difference, unit, sign=True) + (GROWS if look.growing else ""), _STYLES[result.side(look)])


def _winner(result: BreakevenResult, look: Look) -> str:
    if look.trouble:
        return "cannot be compared"
    return SAME if look.same else winner_text(result, result.side(look))


def _corner(result: BreakevenResult, look: Look, unit: Scale) -> Cell:
    if look.trouble:
        return Cell("-", "faint")
    if look.same:
        return Cell("same", "faint")
    text = unit.figure(look.difference.mean, sign=True) + (GROWS if look.growing else "")
    return Cell(text if look.difference.excludes_zero else f"({text})", _STYLES[result.side(look)])
