"""A tornado as sentences and tables."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, Final

from orgsim.experiment.sensitivity.conduct import SensitivityResult
from orgsim.experiment.sensitivity.tornado import End, Swing, Tornado, turn
from orgsim.experiment.sensitivity.words import TURNS, subject, turns, unit_of
from orgsim.experiment.wording import Scale
from orgsim.report.comparison import NOT_KNOWN, interval_text
from orgsim.report.experiments.quantities import GROWS, estimate_row
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Section
from orgsim.report.quantities import interval_values, measure_unit
from orgsim.scenario.factors import full_name, short_name

_STYLES: Final = {"turned": "bad", "open": "warn", "decided": "warn", "": ""}
_READ: Final = (
    "Each value goes to the ends of its range while the others stay at the base case, so that nothing is said of values that move "
    "together: --method morris and --method sobol do that."
)


def swings_sentences(result: SensitivityResult, found: Tornado) -> Iterator[str]:
    """Where the verdict becomes another one, and what moves nothing."""
    for swing in found.swings:
        for end, kind in turns(result, swing):
            yield f"{swing.factor.path} = {swing.factor.text(end.amount)} {TURNS[kind]}."
    still = [full_name(swing.factor) for swing in found.swings if swing.known and not swing.moves]
    if still and len(still) < len(found.swings):
        yield f"No significant effect of {', '.join(still)}: the paired intervals of the change include zero."


def swings_section(result: SensitivityResult, found: Tornado) -> Section:
    """A row for each end of each range, the factor that moves the answer most first."""
    rows = [(swing, end) for swing in found.swings for end in swing.ends]
    unit = unit_of(result)
    columns = [
        Column("base case", tuple(_written(swing) for swing, _ in rows), left=True),
        Column("at", tuple(swing.factor.text(end.amount) for swing, end in rows), left=True),
        Column(f"answer {unit.heading}".strip(), tuple(_answer(end, unit, sign=result.answer.against is not None) for _, end in rows)),
        Column(f"change {unit.heading}".strip(), tuple(_change(end, unit) for _, end in rows)),
    ]
    if result.answer.against is not None:
        columns.append(Column("verdict", tuple(_verdict(result, end) for _, end in rows), left=True))
    names = tuple(short_name(swing.factor) if end is swing.ends[0] else "" for swing, end in rows)
    title = f"What changes {subject(result.answer)}"
    return Section(title, "mean [95% interval]; changes are paired", Column("value", names, left=True), tuple(columns), (_READ,))


def swing_rows(result: SensitivityResult, found: Tornado) -> Iterator[tuple[Any, ...]]:
    """A row for each end."""
    answer = result.answer
    size, _ = measure_unit(answer.measure, answer.currency)
    for swing in found.swings:
        factor = swing.factor
        for end in swing.ends:
            estimate = estimate_row(answer.measure, answer.currency, end.found.interval)
            verdict = TURNS[turn(answer, result.written, end)]
            yield factor.path, factor.text(end.amount), end.amount, factor.unit, *estimate, *interval_values(end.change, size)[:3], verdict


def _written(swing: Swing) -> str:
    written = swing.factor.written
    return NOT_KNOWN if math.isnan(written) else swing.factor.text(written)


def _answer(end: End, unit: Scale, *, sign: bool) -> str:
    return NOT_KNOWN if not end.known else interval_text(end.found.interval, unit, sign=sign) + GROWS * end.found.growing


def _change(end: End, unit: Scale) -> Cell:
    if not end.known:
        return Cell(NOT_KNOWN, "faint")
    return Cell(interval_text(end.change, unit, sign=True), "" if end.change.excludes_zero else "faint")


def _verdict(result: SensitivityResult, end: End) -> Cell:
    kind = turn(result.answer, result.written, end)
    return Cell(TURNS[kind].removesuffix(" the verdict").replace(" the verdict", ""), _STYLES[kind])
