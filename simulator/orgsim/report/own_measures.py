"""What each function is measured on, in a report, as a table and as records."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, Final

from orgsim.experiment import Result
from orgsim.experiment.own_measures import Own, own_measures
from orgsim.experiment.ranking import designs_detailed, ranked
from orgsim.experiment.wording import Scale, as_named, scale, spoken, with_limits
from orgsim.measures import find
from orgsim.report.comparison import interval_text
from orgsim.report.names import Names
from orgsim.report.page import Cell, Column, Page
from orgsim.report.quantities import interval_values, measure_unit
from orgsim.table import Table

_MEANING: Final = "what its leader answers for, mean [95% interval]"
_NAMES: Final = ("function", "measure", "unit", "design", "mean", "low", "high", "n", "best for it")


def functions(page: Page, result: Result) -> None:
    """The section of the report; nothing where no function has a measure of its own."""
    found = own_measures(result)
    if not found:
        return
    names, scales = Names(result), [_scale(result, own) for own in found]
    page.heading("Functions", _MEANING)
    rows = zip(found, scales, strict=True)
    labels = tuple(f"{own.function}: {as_named(own.measure)} ({unit.heading})" for own, unit in rows)
    columns = [_column(result, found, scales, design, names) for design in designs_detailed(result)]
    page.table(Column("", labels, left=True), columns)
    for own in found:
        page.say(_sentence(result, own), lead="  ")


def _scale(result: Result, own: Own) -> Scale:
    means = (value.mean for value in own.values.values())
    return scale(find(own.measure).unit, result.headers[result.baseline].currency, *means)


def _column(result: Result, found: tuple[Own, ...], scales: list[Scale], design: str, names: Names) -> Column:
    rows = zip(found, scales, strict=True)
    return Column(names.quoted(design), tuple(_cell(own, design, unit) for own, unit in rows))


def _cell(own: Own, design: str, unit: Scale) -> Cell:
    value = own.values[design]
    if math.isnan(value.mean):
        return Cell("not known", "faint")
    return Cell(interval_text(value, unit), "good" if design == own.best else "")


def _sentence(result: Result, own: Own) -> str:
    """What the function would choose, and what it gives up for the whole."""
    whole = result.title(ranked(result)[0])
    if not own.best:
        return f"{own.function}: {spoken(own.measure).text} is known of no design."
    if own.given_up is None:
        return f"{own.function}: '{whole}' is best for it and for the whole."
    unit = scale(find(own.measure).unit, result.headers[result.baseline].currency, own.given_up.mean)
    text = with_limits(own.given_up, unit.difference)
    best, whole = f"'{result.title(own.best)}'", f"'{whole}', best for the whole"
    if not own.given_up.excludes_zero:
        return f"{own.function}: {best} and {whole}, are not told apart ({text})."
    name = spoken(own.measure).text
    return f"{own.function}: {best} would be best for it; under {whole}, it gives up {text} of {name}."


def function_records(result: Result) -> list[dict[str, Any]]:
    """The same for JSON: means with limits by design, the design that is best for it and what it gives up."""
    return [_record(result, own) for own in own_measures(result)]


def _record(result: Result, own: Own) -> dict[str, Any]:
    size, unit = measure_unit(own.measure, result.headers[result.baseline].currency)
    keys = ("mean", "low", "high", "n")
    given_up = None
    if own.given_up is not None:
        given_up = dict(zip(keys, interval_values(own.given_up, size), strict=True))
    return {
        "function": own.function,
        "measured on": own.measure,
        "unit": unit,
        "designs": {
            design: dict(zip(keys, interval_values(value, size), strict=True))
            for design, value in own.values.items()
        },
        "best for it": own.best or None,
        "best for the whole": ranked(result)[0],
        "given up": given_up,
    }


def function_table(result: Result) -> Table:
    """The measure of each function by design: mean and 95% interval over the replications."""
    rows = list(_rows(result))
    return Table({name: [row[place] for row in rows] for place, name in enumerate(_NAMES)})


def _rows(result: Result) -> Iterator[tuple[Any, ...]]:
    for own in own_measures(result):
        size, unit = measure_unit(own.measure, result.headers[result.baseline].currency)
        for design, value in own.values.items():
            limits = interval_values(value, size)
            yield own.function, own.measure, unit, design, *limits, int(design == own.best)
