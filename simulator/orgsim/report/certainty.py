"""How certain the differences are, in words and tables: what of them chance could have made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orgsim.experiment import Result
from orgsim.experiment.certainty import LEVEL, Certainty
from orgsim.experiment.ranking import designs_detailed, designs_shown
from orgsim.experiment.wording import Scale, resampled_percent, resampled_percent_cell, shown_in, spoken
from orgsim.measures import find
from orgsim.report.choice import COMPARED
from orgsim.report.comparison import SAME, interval_text, short_unit
from orgsim.report.names import Names
from orgsim.report.page import Cell, Column, Page
from orgsim.report.quantities import interval_values, measure_unit
from orgsim.statistics import Interval


def certainty(page: Page, result: Result) -> None:
    """The section of the report, where there is something to say."""
    found = result.certainty
    if found is None:
        return
    what = "whether chance could have made them; not whether the scenario is right"
    page.heading("How certain are the differences?", what)
    about = spoken(result.scenario.decide_on).capital
    base = f"'{result.title(result.baseline)}'"
    page.say(f"{about}, each design minus {base}:")
    page.table(*_decided(result, found))
    for sentence in certainty_sentences(result):
        page.say(sentence, lead="  ")
    if found.headline_measures:
        joint = "intervals hold jointly, 95%" if found.family > 1 else "95% interval"
        page.heading(f"Headline measures ({joint})", f"change from {base}")
        page.table(*_headline_measures(result, found))


def certainty_sentences(result: Result) -> list[str]:
    """What the numbers mean; none where nothing can be said."""
    found = result.certainty
    if found is None:
        return []
    count = len(found.joint)
    said = _best_sentence(result, found)
    meaning = "p-value: how often chance alone makes so large a difference where there is none"
    if count == 1:
        return [*said, f"{meaning}."]
    family = (
        f"The {count} intervals are widened so that all of them hold jointly with 95% confidence (Bonferroni)"
    )
    return [*said, f"{family}. {meaning}, adjusted for {count} comparisons (Holm)."]


def _best_sentence(result: Result, found: Certainty) -> list[str]:
    """Which design is best in how many resamples, where there are any."""
    if not found.best:
        return []
    best = max(found.best, key=lambda design: found.best[design])
    about = spoken(result.scenario.decide_on).text
    often = f"{resampled_percent(found.best[best])} of {found.resamples:,} bootstrap resamples"
    return [f"'{result.title(best)}' is best on {about} in {often}."]


def certainty_record(result: Result) -> dict[str, Any] | None:
    """The same for JSON."""
    found = result.certainty
    if found is None:
        return None
    headline = found.headline_measures
    return {
        "family": f"differences from {result.baseline} in {result.scenario.decide_on}",
        "joint confidence": LEVEL,
        "joint intervals": _intervals(result, result.scenario.decide_on, found.joint),
        "p-value, Holm-adjusted": dict(found.p_values),
        "probability best": dict(found.best) or None,
        "bootstrap resamples": found.resamples,
        "headline measures": {
            "family": f"{found.family} differences from {result.baseline} in {', '.join(headline)}",
            "joint confidence": LEVEL,
            "joint intervals": {name: _intervals(result, name, row) for name, row in headline.items()},
        },
    }


def _intervals(result: Result, name: str, intervals: Mapping[str, Interval]) -> dict[str, Any]:
    size, unit = measure_unit(name, result.headers[result.baseline].currency)
    keys = ("mean", "low", "high", "n", "unit")
    records = {}
    for design, found in intervals.items():
        values = (*interval_values(found, size), unit)
        records[design] = dict(zip(keys, values, strict=True))
    return records


def _decided(result: Result, found: Certainty) -> tuple[Column, list[Column]]:
    """A row for each design: its difference, whether chance could make it, and how often it is best."""
    name = result.scenario.decide_on
    designs = designs_shown(result)
    unit = shown_in(result, name).difference
    cells = tuple(_cell_of(result, found.joint, design, name, unit) for design in designs)
    same = result.same
    p_values = {design: p for design, p in found.p_values.items() if same.get(design) != result.baseline}
    p_texts = tuple(_p_text(p_values.get(design)) for design in designs)
    columns = [
        Column(f"difference ({short_unit(name, unit)})", cells, left=True),
        Column("p-value, Holm-adjusted", p_texts),
    ]
    if found.best:
        shares = tuple(resampled_percent_cell(found.best[design]) for design in designs)
        columns.append(Column("probability best", shares))
    names = Names(result)
    return Column("", tuple(map(names.quoted, designs)), left=True), columns


def _headline_measures(result: Result, found: Certainty) -> tuple[Column, list[Column]]:
    """A row for each measure, a column for each design that is not the baseline."""
    words = dict(COMPARED)
    names = Names(result)
    units = {name: shown_in(result, name).difference for name in found.headline_measures}
    labels = tuple(f"{words[name]} ({short_unit(name, unit)})" for name, unit in units.items())
    rows = found.headline_measures.items()
    columns = []
    for design in designs_detailed(result):
        if design != result.baseline:
            cells = tuple(_cell_of(result, row, design, name, units[name]) for name, row in rows)
            columns.append(Column(names.quoted(design), cells, left=True))
    return Column("", labels, left=True), columns


def _cell_of(result: Result, row: Mapping[str, Interval], design: str, name: str, unit: Scale) -> Cell:
    if design == result.baseline:
        return Cell("baseline", "faint")
    if result.same.get(design) == result.baseline:
        return Cell(SAME, "faint")
    return _cell(row[design], name, unit)


def _cell(interval: Interval, name: str, unit: Scale) -> Cell:
    word, style = _which_way(interval, name)
    text = interval_text(interval, unit, sign=True)
    return Cell(f"{text} {word}".strip(), style)


def _which_way(interval: Interval, name: str) -> tuple[str, str]:
    """Whether a difference is better or worse for sure, and the style of that."""
    if not interval.excludes_zero:
        word = "unclear" if interval.low < interval.high else ""
        return word, "faint"
    if (interval.mean < 0) == (find(name).better == "lower"):
        return "better", "good"
    return "worse", "bad"


def _p_text(p: float | None) -> str:
    if p is None:
        return ""
    if p < 0.001:
        return "<0.001"
    return f"{p:.3f}"
