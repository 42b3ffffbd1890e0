"""What moves the answer, as a paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from orgsim.experiment.sensitivity.conduct import (
    PERCENT,
    TURNS,
    SensitivityResult,
    finding,
    subject,
    told,
    turns,
    unit_of,
)
from orgsim.experiment.sensitivity.methods import RangeEnd, Screening, Shares, Swing, Tornado, turn
from orgsim.experiment.wording import Scale, counted
from orgsim.report.comparison import NOT_KNOWN, interval_text
from orgsim.report.experiments.rows import ESTIMATE, GROWS, chart, estimate_row, factor_record, range_columns
from orgsim.report.notes import Note
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Paper, Section
from orgsim.report.quantities import interval_values, measure_unit
from orgsim.report.tables import table
from orgsim.scenario.factors import full_name, short_name
from orgsim.table import Table

if TYPE_CHECKING:
    from matplotlib.figure import Figure


_READ_MORRIS: Final = (
    "mu*: mean size of the effect of a value over its whole range, wherever the others lie. mu: the same "
    "with signs. sigma: how much the effect differs with where the others lie, chance included; it is large "
    "where values work together or the effect is no straight line.",
    (
        "Noise: the part of sigma that is chance in the runs; an effect of chance alone would have the mu* "
        "in the last column."
    ),
)


def screening_sentences(found: Screening) -> Iterator[str]:
    """Which values have no significant effect, and what the intervals rest on."""
    still = [full_name(one.factor) for one in found.screened if not one.matters]
    if still and len(still) < len(found.screened):
        yield f"Not significant: {', '.join(still)}."
    walked = counted(found.trajectories - found.left_out, "trajectory", "trajectories")
    yield f"Intervals are over {walked} through the ranges, and rough where they are few."


def screening_section(result: SensitivityResult, found: Screening) -> Section:
    """A row for each factor."""
    rows = found.screened
    unit = unit_of(result)
    columns = (
        *range_columns(one.factor for one in rows),
        Column(
            "mu*",
            tuple(Cell(interval_text(one.mu_star, unit), "" if one.matters else "faint") for one in rows),
        ),
        Column("mu", tuple(unit.figure(one.mu, sign=True) for one in rows)),
        Column("sigma", tuple(unit.figure(one.sigma) for one in rows)),
        Column("noise", tuple(unit.figure(one.noise) for one in rows)),
        Column("mu* by chance", tuple(unit.figure(one.floor) for one in rows)),
    )
    label = Column("value", tuple(short_name(one.factor) for one in rows), left=True)
    heading = f"{unit.heading}: mean [95% interval]".lstrip(": ")
    return Section(f"Effects on {subject(result.answer)}", heading, label, columns, _READ_MORRIS)


def screened_rows(result: SensitivityResult, found: Screening) -> Iterator[tuple[Any, ...]]:
    """A row for each factor."""
    answer = result.answer
    size, unit = measure_unit(answer.measure, answer.currency)
    for one in found.screened:
        values = (
            one.mu_star.mean,
            one.mu_star.low,
            one.mu_star.high,
            one.mu,
            one.sigma,
            one.noise,
            one.floor,
        )
        yield one.factor.path, answer.measure, unit, *(value / size for value in values), one.mu_star.n


_READ_SOBOL: Final = (
    "First: what a value explains on its own, were it known. Total: what it explains with all it does "
    "together with others; totals may add up to more than 100%. Noise: the part of the total that is chance "
    "in the runs, on average; more replications make it smaller.",
    "Estimates from few points may pass 0 and 100%: then take more.",
)


def shares_sentences(result: SensitivityResult, found: Shares) -> Iterator[str]:
    """How far the answer spreads, what is done by values together, and what chance adds."""
    unit = unit_of(result)
    yield (
        f"Over the ranges the answer has a standard deviation of {unit.text(found.deviation)}; "
        f"{PERCENT.text(found.noise)} of its square is chance in the runs, which adds up to "
        f"{PERCENT.text(max(one.noise for one in found.shares))} to a total."
    )
    yield (
        f"On their own the values explain {told(found.sum_of_first, PERCENT)}; what is left to 100% they do "
        "together, and chance does."
    )
    if found.rough and found.ranks:
        yield (
            f"Some intervals are wider than 50%: {found.base} base points are few, take --points "
            f"{found.enough}."
        )


def shares_section(found: Shares) -> Section:
    """A row for each factor."""
    rows = found.shares
    columns = (
        *range_columns(one.factor for one in rows),
        Column("first %", tuple(interval_text(one.first, PERCENT) for one in rows)),
        Column("total %", tuple(interval_text(one.total, PERCENT) for one in rows)),
        Column("noise %", tuple(PERCENT.figure(one.noise) for one in rows)),
    )
    label = Column("value", tuple(short_name(one.factor) for one in rows), left=True)
    return Section("Shares of the variance", "estimate [95% interval]", label, columns, _READ_SOBOL)


def shares_rows(found: Shares) -> Iterator[tuple[Any, ...]]:
    """A row for each factor; shares of 1."""
    for one in found.shares:
        first, total = ((interval.mean, interval.low, interval.high) for interval in (one.first, one.total))
        yield one.factor.path, *first, *total, one.noise, one.first.n


_STYLES: Final = {"turned": "bad", "open": "warn", "decided": "warn", "": ""}
_READ_TORNADO: Final = (
    "Each value goes to the ends of its range while the others stay at the base case, so that nothing is "
    "said of values that move together: --method morris and --method sobol do that."
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
    rows: list[tuple[Swing, RangeEnd]] = []
    for swing in found.swings:
        rows += [(swing, end) for end in swing.ends]
    unit = unit_of(result)
    columns = [
        Column("base case", tuple(swing.factor.written_text or NOT_KNOWN for swing, _ in rows), left=True),
        Column("at", tuple(swing.factor.text(end.amount) for swing, end in rows), left=True),
        Column(
            f"answer {unit.heading}".strip(),
            tuple(_answer(end, unit, sign=result.answer.against is not None) for _, end in rows),
        ),
        Column(f"change {unit.heading}".strip(), tuple(_change(end, unit) for _, end in rows)),
    ]
    if result.answer.against is not None:
        columns.append(Column("verdict", tuple(_verdict(result, end) for _, end in rows), left=True))
    names = tuple(short_name(swing.factor) if end is swing.ends[0] else "" for swing, end in rows)
    title = f"What changes {subject(result.answer)}"
    return Section(
        title,
        "mean [95% interval]; changes are paired",
        Column("value", names, left=True),
        tuple(columns),
        (_READ_TORNADO,),
    )


def swing_rows(result: SensitivityResult, found: Tornado) -> Iterator[tuple[Any, ...]]:
    """A row for each end."""
    answer = result.answer
    size, _ = measure_unit(answer.measure, answer.currency)
    for swing in found.swings:
        factor = swing.factor
        for end in swing.ends:
            estimate = estimate_row(answer.measure, answer.currency, end.found.interval)
            verdict = TURNS[turn(answer, result.written, end)]
            yield (
                factor.path,
                factor.text(end.amount),
                end.amount,
                factor.unit,
                *estimate,
                *interval_values(end.change, size)[:3],
                verdict,
            )


def _answer(end: RangeEnd, unit: Scale, *, sign: bool) -> str:
    if not end.known:
        return NOT_KNOWN
    return interval_text(end.found.interval, unit, sign=sign) + GROWS * end.found.growing


def _change(end: RangeEnd, unit: Scale) -> Cell:
    if not end.known:
        return Cell(NOT_KNOWN, "faint")
    return Cell(interval_text(end.change, unit, sign=True), "" if end.change.excludes_zero else "faint")


def _verdict(result: SensitivityResult, end: RangeEnd) -> Cell:
    kind = turn(result.answer, result.written, end)
    return Cell(TURNS[kind].removesuffix(" the verdict").replace(" the verdict", ""), _STYLES[kind])


_METHODS = {Tornado: "tornado", Screening: "morris", Shares: "sobol"}


def sensitivity_paper(result: SensitivityResult) -> Paper:
    """What is to be said of what moves the answer."""
    method = _METHODS[type(result.found)]
    return Paper(
        kind="sensitivity",
        headline=f"{finding(result)}.",
        sentences=(_as_written(result), *_sentences(result)),
        sections=(_section(result),),
        tables=_tables(result),
        charts={method: _chart(result)},
        provenance=result.provenance,
        notes=tuple(_notes(result)),
        record={
            "method": method,
            "measure": result.answer.measure,
            "design": result.answer.design,
            "against": result.answer.against,
            "unit": measure_unit(result.answer.measure, result.answer.currency)[1],
            "factors": [factor_record(factor) for factor in result.factors],
        },
    )


def _as_written(result: SensitivityResult) -> str:
    answer, found = result.answer, result.written.interval
    text = told(found, unit_of(result), sign=answer.against is not None)
    hedge = ""
    if answer.against is not None and not answer.side(found):
        hedge = " (inconclusive: the interval includes zero)"
    return f"In the base case, {subject(answer)} is {text}{hedge}."


def _sentences(result: SensitivityResult) -> Iterator[str]:
    if isinstance(result.found, Tornado):
        yield from swings_sentences(result, result.found)
    elif isinstance(result.found, Screening):
        yield from screening_sentences(result.found)
    else:
        yield from shares_sentences(result, result.found)


def _section(result: SensitivityResult) -> Section:
    if isinstance(result.found, Tornado):
        return swings_section(result, result.found)
    if isinstance(result.found, Screening):
        return screening_section(result, result.found)
    return shares_section(result.found)


_ENDS: Final = (
    "path",
    "value",
    "amount",
    "unit of value",
    *ESTIMATE,
    "change",
    "change low",
    "change high",
    "verdict",
)
_EFFECTS: Final = (
    *("path", "measure", "unit", "mu star", "low", "high", "mu", "sigma", "noise"),
    *("mu star by chance", "trajectories"),
)
_SHARES: Final = (
    *("path", "first", "first low", "first high", "total", "total low", "total high"),
    *("noise in total", "base points"),
)


def _tables(result: SensitivityResult) -> dict[str, Table]:
    found = result.found
    if isinstance(found, Tornado):
        return {"ends": table(_ENDS, swing_rows(result, found))}
    points = table(("point", *(factor.path for factor in result.factors), *ESTIMATE), _points(result, found))
    if isinstance(found, Screening):
        return {"effects": table(_EFFECTS, screened_rows(result, found)), "points": points}
    return {"shares": table(_SHARES, shares_rows(found)), "points": points}


def _points(result: SensitivityResult, found: Screening | Shares) -> Iterator[tuple[Any, ...]]:
    answer, cube = result.answer, found.cube
    amounts = cube.amounts.reshape(-1, len(cube.factors)).tolist()
    for number, (row, one) in enumerate(zip(amounts, cube.found, strict=True), 1):
        words = (factor.text(amount) for factor, amount in zip(cube.factors, row, strict=True))
        yield number, *words, *estimate_row(answer.measure, answer.currency, one.interval)


def _notes(result: SensitivityResult) -> Iterator[Note]:
    """Where the answer is not known."""
    if isinstance(result.found, Tornado):
        for swing in result.found.swings:
            for end in swing.ends:
                if end.found.trouble:
                    yield Note(
                        "values",
                        f"At {swing.factor.path} = {swing.factor.text(end.amount)}: {end.found.trouble}.",
                        True,
                    )
        return
    troubles = result.found.cube.troubles
    if troubles:
        what = "rows of points"
        if isinstance(result.found, Screening):
            what = "trajectories"
        text = (
            f"The answer is not known at {len(troubles)} points, such as: {troubles[0]}. "
            f"{result.found.left_out} {what} are left out."
        )
        yield Note("values", text, True)


def _chart(result: SensitivityResult) -> Callable[[], Figure]:
    if isinstance(result.found, Tornado):
        return chart("sensitivity.tornado", result, result.found)
    if isinstance(result.found, Screening):
        return chart("sensitivity.morris", result, result.found)
    return chart("sensitivity.sobol", result, result.found)
