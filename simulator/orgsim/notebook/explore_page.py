"""An answer as HTML: the verdict, a compact table of the designs, and the line that says what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from orgsim.charts.footer import footer
from orgsim.experiment import Result
from orgsim.experiment.ranking import designs_shown
from orgsim.experiment.wording import shown_in
from orgsim.measures import find
from orgsim.notebook.explore_state import Exploration
from orgsim.report.choice import COMPARED
from orgsim.report.comparison import interval_text, short_unit
from orgsim.report.markup import table_html
from orgsim.report.page import Cell, Column

STYLE: Final = (
    "<style>"
    ".orgsim-explore{max-width:68em;line-height:1.4}"
    ".orgsim-explore p{margin:.25em 0}"
    ".orgsim-explore .lead{font-weight:600;font-size:1.1em}"
    ".orgsim-explore .fault{border-left:3px solid #d1483a;padding-left:.6em;white-space:pre-wrap}"
    ".orgsim-explore .caution{border-left:3px solid #c98a00;padding-left:.6em}"
    ".orgsim-explore table{font-size:.9em;border-collapse:collapse;margin:.5em "
    "0;font-variant-numeric:tabular-nums}"
    ".orgsim-explore th,.orgsim-explore td{padding:.15em .6em;border:0;border-bottom:1px solid "
    "rgba(128,128,128,.35);"
    "background:transparent;color:inherit;text-align:right;vertical-align:bottom}"
    ".orgsim-explore td{white-space:nowrap}"
    ".orgsim-explore td.l,.orgsim-explore th.l{text-align:left;white-space:normal;max-width:15em}"
    ".orgsim-explore .faint{opacity:.7}"
    ".orgsim-explore .good{color:#1f8f5f}"
    ".orgsim-explore .bad{color:#d1483a}"
    "</style>"
)
_SHOWN: Final = ("lead time", "lead time p85", "work in progress", "utilisation", "throughput")


def answer_html(state: Exploration) -> str:
    """The last good result of an exploration, and above it what is wrong with the values since then."""
    result = state.result
    parts = [
        _paragraph(state.message, "fault") if state.message else "",
        _paragraph(result.verdict.headline, "lead"),
        *(_paragraph(sentence) for sentence in result.verdict.rest),
        *(_paragraph(caution, "caution") for caution in footer(result, "").lines),
        designs_html(result),
        _paragraph(_rests_on(state), "faint"),
    ]
    return f'{STYLE}<div class="orgsim-explore">{"".join(parts)}</div>'


def designs_html(result: Result) -> str:
    """A table with a row for each design, and below each but the baseline one with its paired differences
    from that."""
    names = [*_SHOWN, *({result.verdict.measure} - set(_SHOWN))]
    labels: list[Cell | str] = []
    shown = designs_shown(result)
    for design in shown:
        labels += (
            [result.title(design)] if design == result.baseline else [result.title(design), _change(result)]
        )
    table = table_html(
        Column("mean [95% interval]", tuple(labels), left=True),
        [_column(result, name, shown) for name in names],
    )
    return f'<div style="overflow-x:auto">{table}</div>'


def _change(result: Result) -> Cell:
    return Cell(f"change from '{result.title(result.baseline)}', paired", "faint")


def _column(result: Result, name: str, designs: Sequence[str]) -> Column:
    unit = shown_in(result, name)
    cells: list[Cell | str] = []
    for design in designs:
        cells.append(interval_text(result.estimate(design, name), unit))
        if design != result.baseline:
            difference = result.difference(design, name)
            style = _style(difference.mean, find(name).better) if difference.excludes_zero else "faint"
            cells.append(Cell(interval_text(difference, unit.difference, sign=True), style))
    words = dict(COMPARED).get(name, name)
    return Column(f"{words} ({short_unit(name, unit)})", tuple(cells))


def _style(difference: float, better: str | None) -> str:
    if better is None:
        return ""
    return "good" if (difference < 0) == (better == "lower") else "bad"


def _rests_on(state: Exploration) -> str:
    result = state.result
    last = f"{result.finished} replications, seed {result.seed}, {state.seconds:.2f} s"
    return f"{last}; the figures are those of the last values that made sense" if state.message else last


def _paragraph(text: str, style: str = "") -> str:
    return f'<p class="{style}">{escape(text)}</p>' if style else f"<p>{escape(text)}</p>"
