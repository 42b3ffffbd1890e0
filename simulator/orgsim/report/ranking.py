"""The best of many designs, in order."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import Final

from orgsim.experiment import Result
from orgsim.experiment.ranking import BEST_SHOWN, DETAILED, designs_shown, is_folded, ranked
from orgsim.experiment.wording import shown_in, spoken
from orgsim.report.comparison import SAME, interval_text, short_unit
from orgsim.report.names import Names
from orgsim.report.page import Cell, Column, Page

_CELLS: Final = MappingProxyType(
    {
        "better": Cell("better", "good"),
        "undecided": Cell("unclear", "faint"),
        "worse": Cell("worse", "bad"),
        "same": Cell(SAME, "faint"),
    }
)
"""What the table says of the outcome of a comparison."""


def ranking(page: Page, result: Result) -> None:
    """The section of the report, where there are more designs than it shows."""
    if not is_folded(result):
        return
    name = result.scenario.decide_on
    order = ranked(result)
    unit = shown_in(result, name)
    designs = designs_shown(result)
    about = spoken(name)
    which = f"the best {BEST_SHOWN} of {len(order):,} designs and the baseline"
    page.heading(f"Ranking by {about.text}", f"{which}; mean [95% interval]")
    ranks = tuple(f"{order.index(design) + 1:,}" for design in designs)
    texts = tuple(interval_text(result.estimate(design, name), unit) for design in designs)
    against = tuple(_against(result, design) for design in designs)
    page.table(
        Column("design", tuple(map(Names(result).quoted, designs)), left=True),
        [
            Column("rank", ranks),
            Column(f"{about.text} ({short_unit(name, unit)})", texts),
            Column("against the baseline", against, left=True),
        ],
    )
    rest = (
        f"Below are all measures of the best {DETAILED} and the baseline; "
        "result.json and the CSV tables hold every design."
    )
    page.say(rest, "faint")


def _against(result: Result, design: str) -> Cell:
    if design == result.baseline:
        return Cell("baseline", "faint")
    outcome = next(found.outcome for found in result.verdict.comparisons if found.design == design)
    if math.isnan(result.difference(design, result.scenario.decide_on).mean):
        return Cell("not known", "faint")
    return _CELLS[outcome]
