"""What moves the answer, as a paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from orgsim.experiment.sensitivity.conduct import SensitivityResult
from orgsim.experiment.sensitivity.morris import Screening
from orgsim.experiment.sensitivity.sobol import Shares
from orgsim.experiment.sensitivity.tornado import Tornado
from orgsim.experiment.sensitivity.words import finding, subject, told, unit_of
from orgsim.report.experiments.quantities import ESTIMATE, estimate_row
from orgsim.report.experiments.sensitivity_morris import screened_rows, screening_section, screening_sentences
from orgsim.report.experiments.sensitivity_sobol import shares_rows, shares_section, shares_sentences
from orgsim.report.experiments.sensitivity_tornado import swing_rows, swings_section, swings_sentences
from orgsim.report.notes import Note
from orgsim.report.paper import Paper, Section
from orgsim.report.quantities import measure_unit
from orgsim.report.tables import table
from orgsim.scenario.factors import Factor
from orgsim.table import Table

if TYPE_CHECKING:
    from matplotlib.figure import Figure

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
        charts={method: lambda: _chart(result)},
        conducted=result.conducted,
        notes=tuple(_notes(result)),
        record={
            "method": method,
            "measure": result.answer.measure,
            "design": result.answer.design,
            "against": result.answer.against,
            "unit": measure_unit(result.answer.measure, result.answer.currency)[1],
            "factors": [_factor(factor) for factor in result.factors],
        },
    )


def _as_written(result: SensitivityResult) -> str:
    answer, found = result.answer, result.written.interval
    text = told(found, unit_of(result), sign=answer.against is not None)
    hedge = " (inconclusive: the interval includes zero)" if answer.against is not None and not answer.side(found) else ""
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


def _tables(result: SensitivityResult) -> dict[str, Table]:
    found = result.found
    if isinstance(found, Tornado):
        ends = ("path", "value", "amount", "unit of value", *ESTIMATE, "change", "change low", "change high", "verdict")
        return {"ends": table(ends, swing_rows(result, found))}
    points = table(("point", *(factor.path for factor in result.factors), *ESTIMATE), _points(result, found))
    if isinstance(found, Screening):
        effects = ("path", "measure", "unit", "mu star", "low", "high", "mu", "sigma", "noise", "mu star by chance", "trajectories")
        return {"effects": table(effects, screened_rows(result, found)), "points": points}
    shares = ("path", "first", "first low", "first high", "total", "total low", "total high", "noise in total", "base points")
    return {"shares": table(shares, shares_rows(found)), "points": points}


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
                    yield Note("values", f"At {swing.factor.path} = {swing.factor.text(end.amount)}: {end.found.trouble}.", True)
        return
    troubles = result.found.cube.troubles
    if troubles:
        what = "trajectories" if isinstance(result.found, Screening) else "rows of points"
        text = f"The answer is not known at {len(troubles)} points, such as: {troubles[0]}. {result.found.left_out} {what} are left out."
        yield Note("values", text, True)


def _factor(factor: Factor) -> dict[str, Any]:
    """A factor for JSON."""
    written = None if factor.written != factor.written else factor.text(factor.written)
    return {"path": factor.path, "from": factor.text(factor.low), "to": factor.text(factor.high), "base case": written}


def _chart(result: SensitivityResult) -> Figure:
    if isinstance(result.found, Tornado):
        from orgsim.charts.experiments.tornado import tornado

        return tornado(result, result.found)
    if isinstance(result.found, Screening):
        from orgsim.charts.experiments.morris import morris

        return morris(result, result.found)
    from orgsim.charts.experiments.sobol import sobol

    return sobol(result, result.found)
