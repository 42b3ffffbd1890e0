"""What mending seams would give, as a paper."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, Final

from orgsim.experiment.mend import COST, MendResult, Seam, gain, headline, unit_of
from orgsim.experiment.sample import Sample
from orgsim.experiment.wording import Scale, as_named, counted, figures, scale, spoken, with_limits
from orgsim.measures import find
from orgsim.report.comparison import NOT_KNOWN, interval_text
from orgsim.report.experiments.rows import ESTIMATE, chart, estimate_row
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Paper, Section
from orgsim.report.quantities import interval_values, measure_unit
from orgsim.report.tables import table
from orgsim.statistics import Interval

_MENDED: Final = (
    "Mended: work crosses at once, and nothing is lost, typed again, asked or sent back on the way. What "
    "that would cost, and work that is sent to a wrong team first, are not counted."
)
_GAINS: Final = (
    "Gains are paired differences; above zero is better. Those of seams hold jointly at 95% (Bonferroni). "
    "They need not add up: work that arrives sooner may wait longer further on."
)
_NAMES: Final = ("from", "to", "hand-offs per week", "gain low jointly", "gain high jointly", *ESTIMATE)


def mend_paper(result: MendResult) -> Paper:
    """What mending seams has to say."""
    return Paper(
        kind="mend",
        headline=headline(result),
        sentences=tuple(_sentences(result)),
        sections=(_section(result),),
        tables={"seams": table(_NAMES, _rows(result))},
        charts={"gains": chart("mend.gains", result)},
        provenance=result.provenance,
        record=_record(result),
    )


def _sentences(result: MendResult) -> Iterator[str]:
    if len(result.seams) > 1:
        unit = unit_of(result)
        yield (
            f"All {len(result.seams)} seams mended together give {with_limits(result.of_all, unit)} of "
            f"{spoken(result.measure).text}."
        )
    if result.left_out:
        yield (
            f"{counted(result.left_out, 'seam')} crossed less often left out: 'most' says how many are "
            "mended."
        )
    if result.free:
        listed = ", ".join(f"'{giver}' to '{receiver}'" for giver, receiver in result.free[:5])
        more = f" and {len(result.free) - 5} more" if len(result.free) > 5 else ""
        yield f"These hand-offs cost nothing as they are: {listed}{more}."


def _section(result: MendResult) -> Section:
    label = Column("Seam", tuple(f"{seam.giver} -> {seam.receiver}" for seam in result.seams), left=True)
    if len(result.seams) > 1:
        label = Column("Seam", (*label.cells, "all of these"), left=True)
    columns = [
        Column("Hand-offs per week", tuple(_often(result))),
        Column(f"Gain in {as_named(result.measure)}", tuple(_gains(result))),
    ]
    if result.tells_cost:
        columns.append(Column("Cost of delay saved", tuple(_saved(result))))
    note = "mean [95% interval]"
    return Section("What mending gives", note, label, tuple(columns), (_MENDED, _GAINS))


def _often(result: MendResult) -> Iterator[str]:
    for seam in result.seams:
        yield NOT_KNOWN if math.isnan(seam.per_week) else figures(seam.per_week)
    if len(result.seams) > 1:
        total = math.fsum(seam.per_week for seam in result.seams)
        yield NOT_KNOWN if math.isnan(total) else figures(total)


def _gains(result: MendResult) -> Iterator[Cell]:
    for seam in result.seams:
        yield _cell(result.gain(seam), unit_of(result))
    if len(result.seams) > 1:
        yield _cell(result.of_all, unit_of(result))


def _cell(found: Interval, unit: Scale) -> Cell:
    text = f"{interval_text(found, unit, sign=True)} {unit.heading}".rstrip()
    if found.low > 0:
        return Cell(text, "good")
    return Cell(text, "bad" if found.high < 0 else "faint")


def _saved(result: MendResult) -> Iterator[Cell]:
    samples = [seam.mended for seam in result.seams]
    if len(samples) > 1:
        samples.append(result.together)
    found = [result.saved(sample) for sample in samples]
    unit = scale(find(COST).unit, result.currency, *(one.mean for one in found)).difference
    for one in found:
        yield _cell(one, unit)


def _rows(result: MendResult) -> Iterator[tuple[Any, ...]]:
    for seam in result.seams:
        yield from _rows_of(result, seam)
    if len(result.seams) > 1:
        for measure in _measures(result):
            nothing = "", "", math.nan, math.nan, math.nan
            yield (*nothing, *estimate_row(measure, result.currency, _of(result, result.together, measure)))


def _rows_of(result: MendResult, seam: Seam) -> Iterator[tuple[Any, ...]]:
    size, _ = measure_unit(result.measure, result.currency)
    _, low, high, _ = interval_values(result.gain(seam), size)
    for measure in _measures(result):
        jointly = (low, high) if measure == result.measure else (math.nan, math.nan)
        row = estimate_row(measure, result.currency, _of(result, seam.mended, measure))
        yield (seam.giver, seam.receiver, seam.per_week, *jointly, *row)


def _measures(result: MendResult) -> tuple[str, ...]:
    return (result.measure, COST) if result.tells_cost else (result.measure,)


def _of(result: MendResult, mended: Sample, measure: str) -> Interval:
    return gain(measure, result.today, mended)


def _record(result: MendResult) -> dict[str, Any]:
    best = result.seams[0]
    size, unit = measure_unit(result.measure, result.currency)
    mean, low, high, _ = interval_values(result.of_all, size)
    return {
        "design": result.design,
        "measure": result.measure,
        "best": {"from": best.giver, "to": best.receiver},
        "significant": [
            {"from": seam.giver, "to": seam.receiver}
            for seam in result.seams
            if result.gain(seam).excludes_zero
        ],
        "together": {"mean": mean, "low": low, "high": high, "unit": unit},
        "left out": result.left_out,
        "cost nothing": [{"from": giver, "to": receiver} for giver, receiver in result.free],
    }
