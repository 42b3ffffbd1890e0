"""How sure the verdict is, in words and tables: what of it luck could have made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orgsim.experiment import Result
from orgsim.experiment.certainty import LEVEL, Certainty
from orgsim.experiment.wording import Scale, scale
from orgsim.measures import find
from orgsim.report.choice import COMPARED
from orgsim.report.comparison import interval_text, short_unit
from orgsim.report.page import Cell, Column, Page
from orgsim.report.quantities import interval_values, measure_unit
from orgsim.statistics import Interval


def how_sure(page: Page, result: Result) -> None:
    """The section of the report, where there is something to say."""
    found = result.certainty
    if found is None:
        return
    page.heading("How sure is this?", "whether luck could have made the differences; not whether the scenario is right")
    name = result.scenario.decide_on
    page.say(f"{name[0].upper()}{name[1:]}, each design less '{result.title(result.baseline)}':")
    page.table(*_decided(result, found))
    for sentence in how_sure_sentences(result):
        page.say(sentence, lead="  ")
    if found.board:
        family = "95 % interval" if found.board_family == 1 else f"all {found.board_family} intervals hold together with 95 % confidence"
        page.heading("What a board looks at", f"less {result.title(result.baseline)}; {family}")
        page.table(*_board(result, found))


def how_sure_sentences(result: Result) -> list[str]:
    """What the numbers mean; none where nothing can be said."""
    found = result.certainty
    if found is None:
        return []
    name, count = result.scenario.decide_on, len(found.together)
    best = max(found.best, key=lambda design: found.best[design])
    said = (
        f"Drawn anew {found.draws:,} times from these {result.finished:,} replications, '{result.title(best)}' is best on {name} in "
        f"{_share(found.best[best])} of the draws."
    )
    chance = "Chance (p): how often luck alone makes so large a difference where there is none"
    if count == 1:
        return [said, f"{chance}."]
    family = f"The {count} intervals are widened so that all of them hold at once with 95 % confidence (Bonferroni)"
    return [said, f"{family}. {chance}, allowing for {count} comparisons (Holm)."]


def certainty_record(result: Result) -> dict[str, Any] | None:
    """The same for JSON."""
    found = result.certainty
    if found is None:
        return None
    family = f"differences from {result.baseline} in {result.scenario.decide_on}"
    return {
        "family": family,
        "confidence together": LEVEL,
        "together": _intervals(result, result.scenario.decide_on, found.together),
        "p adjusted by Holm": dict(found.p_values),
        "probability best": dict(found.best),
        "draws": found.draws,
        "board": {
            "family": f"{found.board_family} differences from {result.baseline} in {', '.join(found.board)}",
            "confidence together": LEVEL,
            "together": {name: _intervals(result, name, intervals) for name, intervals in found.board.items()},
        },
    }


def _intervals(result: Result, name: str, intervals: Mapping[str, Interval]) -> dict[str, Any]:
    size, unit = measure_unit(name, result.headers[result.baseline].currency)
    keys = ("mean", "low", "high", "n")
    return {design: dict(zip(keys, interval_values(found, size), strict=True)) | {"unit": unit} for design, found in intervals.items()}


def _decided(result: Result, found: Certainty) -> tuple[Column, list[Column]]:
    """A row for each design: its difference, whether luck could make it, and how often it is best."""
    name, currency = result.scenario.decide_on, result.headers[result.baseline].currency
    unit = scale(find(name).unit, currency, *(interval.mean for interval in found.together.values()))
    cells = tuple(_cell(found.together[d], name, unit) if d in found.together else Cell("baseline", "faint") for d in result.designs)
    return Column("", tuple(map(result.title, result.designs)), left=True), [
        Column(f"Difference ({short_unit(name, unit)})", cells, left=True),
        Column("Chance (p)", tuple(_p_text(found.p_values.get(design)) for design in result.designs)),
        Column("Best in", tuple(_share(found.best[design]) for design in result.designs)),
    ]


def _board(result: Result, found: Certainty) -> tuple[Column, list[Column]]:
    """A row for each measure, a column for each design that is not the baseline."""
    currency, words = result.headers[result.baseline].currency, dict(COMPARED)
    units = {name: scale(find(name).unit, currency, *(i.mean for i in row.values())) for name, row in found.board.items()}
    labels = tuple(f"{words[name]} ({short_unit(name, units[name])})" for name in found.board)
    return Column("", labels, left=True), [
        Column(result.title(design), tuple(_cell(row[design], name, units[name]) for name, row in found.board.items()), left=True)
        for design in found.together
    ]


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
    return "below 0.001" if p < 0.001 else f"{p:.3f}"


def _share(share: float) -> str:
    """A share of draws, which is never said to be all or none of what could happen."""
    if share > 0.9995:
        return "over 99.9 %"
    return "under 0.1 %" if share < 0.0005 else f"{100 * share:.1f} %"
