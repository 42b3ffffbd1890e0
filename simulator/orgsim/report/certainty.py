"""How certain the differences are, in words and tables: what of them chance could have made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orgsim.experiment import Result
from orgsim.experiment.certainty import LEVEL, Certainty
from orgsim.experiment.ranking import designs_detailed, designs_shown
from orgsim.experiment.wording import Scale, shown_in, spoken
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
    page.heading("How certain are the differences?", "whether chance could have made them; not whether the scenario is right")
    about = spoken(result.scenario.decide_on).capital
    page.say(f"{about}, each design minus '{result.title(result.baseline)}':")
    page.table(*_decided(result, found))
    for sentence in certainty_sentences(result):
        page.say(sentence, lead="  ")
    if found.headline_measures:
        joint = "intervals hold jointly, 95%" if found.family > 1 else "95% interval"
        page.heading(f"Headline measures ({joint})", f"change from '{result.title(result.baseline)}'")
        page.table(*_headline_measures(result, found))


def certainty_sentences(result: Result) -> list[str]:
    """What the numbers mean; none where nothing can be said."""
    found = result.certainty
    if found is None:
        return []
    count, said = len(found.joint), _best_sentence(result, found)
    meaning = "p-value: how often chance alone makes so large a difference where there is none"
    if count == 1:
        return [*said, f"{meaning}."]
    family = f"The {count} intervals are widened so that all of them hold jointly with 95% confidence (Bonferroni)"
    return [*said, f"{family}. {meaning}, adjusted for {count} comparisons (Holm)."]


def _best_sentence(result: Result, found: Certainty) -> list[str]:
    """Which design is best in how many resamples, where there are any."""
    if not found.best:
        return []
    best = max(found.best, key=lambda design: found.best[design])
    about = spoken(result.scenario.decide_on).text
    return [f"'{result.title(best)}' is best on {about} in {_share(found.best[best])} of {found.resamples:,} bootstrap resamples."]


def certainty_record(result: Result) -> dict[str, Any] | None:
    """The same for JSON."""
    found = result.certainty
    if found is None:
        return None
    return {
        "family": f"differences from {result.baseline} in {result.scenario.decide_on}",
        "joint confidence": LEVEL,
        "joint intervals": _intervals(result, result.scenario.decide_on, found.joint),
        "p-value, Holm-adjusted": dict(found.p_values),
        "probability best": dict(found.best) or None,
        "bootstrap resamples": found.resamples,
        "headline measures": {
            "family": f"{found.family} differences from {result.baseline} in {', '.join(found.headline_measures)}",
            "joint confidence": LEVEL,
            "joint intervals": {name: _intervals(result, name, row) for name, row in found.headline_measures.items()},
        },
    }


def _intervals(result: Result, name: str, intervals: Mapping[str, Interval]) -> dict[str, Any]:
    size, unit = measure_unit(name, result.headers[result.baseline].currency)
    keys = ("mean", "low", "high", "n")
    return {
        design: dict(zip(keys, interval_values(found, size), strict=True)) | {"unit": unit} for design, found in intervals.items()
    }


def _decided(result: Result, found: Certainty) -> tuple[Column, list[Column]]:
    """A row for each design: its difference, whether chance could make it, and how often it is best."""
    name, designs = result.scenario.decide_on, designs_shown(result)
    unit, same = shown_in(result, name).difference, result.same
    cells = tuple(_cell_of(result, found.joint, design, name, unit) for design in designs)
    names = Names(result)
    p_values = {design: p for design, p in found.p_values.items() if same.get(design) != result.baseline}
    columns = [
        Column(f"difference ({short_unit(name, unit)})", cells, left=True),
        Column("p-value, Holm-adjusted", tuple(_p_text(p_values.get(design)) for design in designs)),
    ]
    if found.best:
        columns.append(Column("probability best", tuple(_short_share(found.best[design]) for design in designs)))
    return Column("", tuple(names.quoted(design) for design in designs), left=True), columns


def _headline_measures(result: Result, found: Certainty) -> tuple[Column, list[Column]]:
    """A row for each measure, a column for each design that is not the baseline."""
    words, names = dict(COMPARED), Names(result)
    units = {name: shown_in(result, name).difference for name in found.headline_measures}
    labels = tuple(f"{words[name]} ({short_unit(name, units[name])})" for name in found.headline_measures)
    others = [design for design in designs_detailed(result) if design != result.baseline]
    return Column("", labels, left=True), [
        Column(
            names.quoted(design),
            tuple(_cell_of(result, row, design, name, units[name]) for name, row in found.headline_measures.items()),
            left=True,
        )
        for design in others
    ]


def _cell_of(result: Result, row: Mapping[str, Interval], design: str, name: str, unit: Scale) -> Cell:
    if design == result.baseline:
        return Cell("baseline", "faint")
    if result.same.get(design) == result.baseline:
        return Cell(SAME, "faint")
    return _cell(row[design], name, unit)


def _cell(interval: Interval, name: str, unit: Scale) -> Cell:
    word, style = _which_way(interval, name)
    return Cell(f"{interval_text(interval, unit, sign=True)} {word}".strip(), style)


def _which_way(interval: Interval, name: str) -> tuple[str, str]:
    """Whether a difference is better or worse for sure, and the style of that."""
    if not interval.excludes_zero:
        return ("unclear" if interval.low < interval.high else ""), "faint"
    won = (interval.mean < 0) == (find(name).better == "lower")
    return ("better", "good") if won else ("worse", "bad")


def _p_text(p: float | None) -> str:
    if p is None:
        return ""
    return "<0.001" if p < 0.001 else f"{p:.3f}"


def _short_share(share: float) -> str:
    """The same for a table."""
    return _share(share).replace("more than ", ">").replace("less than ", "<")


def _share(share: float) -> str:
    """A share of resamples, which is never said to be all or none of what could happen."""
    if share > 0.9995:
        return "more than 99.9%"
    return "less than 0.1%" if share < 0.0005 else f"{100 * share:.1f}%"
