"""A result as tidy tables: one row for each number, with its unit and its interval."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, product
from typing import Any, Final

from orgsim.experiment import Result
from orgsim.report.assumptions import register
from orgsim.report.delivery import delivery_table
from orgsim.report.goals import goal_table
from orgsim.report.item_table import items
from orgsim.report.own_measures import function_table
from orgsim.report.part_replications import part_replications
from orgsim.report.quantities import interval_values, measure_unit, part_unit
from orgsim.report.rules import rules_table
from orgsim.report.violations import violations
from orgsim.statistics import Interval
from orgsim.table import Table

_ESTIMATE: Final = ("measure", "unit", "mean", "low", "high", "n")
_REPLICATIONS: Final = ("design", "replication", "measure", "unit", "value")
Row = tuple[Any, ...]


def measures(result: Result) -> Table:
    """Every measure of every design: mean and 95% interval over the replications."""
    rows = (
        (design, *_estimate(result, name, result.estimate(design, name)))
        for design, name in product(result.designs, result.measures)
    )
    return table(("design", *_ESTIMATE), rows)


def differences(result: Result) -> Table:
    """Every measure of every other design minus that of the baseline: mean and paired 95% interval."""
    others = [design for design in result.designs if design != result.baseline]
    rows = (
        (design, result.baseline, *_estimate(result, name, result.difference(design, name)))
        for design, name in product(others, result.measures)
    )
    return table(("design", "baseline", *_ESTIMATE), rows)


def replications(result: Result) -> Table:
    """Every measure of every replication."""
    return table(_REPLICATIONS, chain.from_iterable(_measured(result, design) for design in result.designs))


def replication_blocks(result: Result) -> Iterator[Table]:
    """The same rows in a table for each design, one after the other."""
    for design in result.designs:
        yield table(_REPLICATIONS, _measured(result, design))


def _measured(result: Result, design: str) -> Iterator[Row]:
    """Every measure of a design in every replication."""
    values = {name: result.values(design, name).tolist() for name in result.measures}
    units = {name: measure_unit(name, _currency(result)) for name in result.measures}
    for place, number in enumerate(result.numbers):
        for name, (size, unit) in units.items():
            yield design, number, name, unit, values[name][place] / size


def teams(result: Result) -> Table:
    """The measures of every team."""
    return _parts(result, result.teams, ("team",))


def people(result: Result) -> Table:
    """The measures of every person."""
    return _parts(result, result.people, ("person", "role"))


def seams(result: Result) -> Table:
    """The measures of every pair of teams that exchange work."""
    return _parts(result, result.seams, ("from", "to"))


def works(result: Result) -> Table:
    """The measures of items by work type."""
    return _split(result, result.works, "work")


def classes(result: Result) -> Table:
    """The measures of items by class of service."""
    return _split(result, result.classes, "class")


def assumptions(result: Result) -> Table:
    """The register of assumptions."""
    names = ("about", "value", "basis", "low", "high", "source", "note")
    return table(
        names, (tuple(getattr(entry, name) for name in names) for entry in register(result.scenario))
    )


TABLES: Final[dict[str, Callable[[Result], Table]]] = {
    "measures": measures,
    "differences": differences,
    "replications": replications,
    "part_replications": part_replications,
    "teams": teams,
    "people": people,
    "seams": seams,
    "works": works,
    "classes": classes,
    "items": items,
    "rules": rules_table,
    "violations": violations,
    "delivery": delivery_table,
    "functions": function_table,
    "assumptions": assumptions,
    "goals": goal_table,
}
"""Every table by its name, which is that of its file without ``.csv``."""


def table(names: Sequence[str], rows: Iterable[Row]) -> Table:
    """Rows as a table."""
    found = list(rows)
    return Table({name: [row[place] for row in found] for place, name in enumerate(names)})


def _currency(result: Result) -> str | None:
    return result.headers[result.baseline].currency


def _estimate(result: Result, name: str, interval: Interval) -> Row:
    size, unit = measure_unit(name, _currency(result))
    return name, unit, *interval_values(interval, size)


def _parts(result: Result, of: Callable[[str], list[dict[str, Any]]], keys: tuple[str, ...]) -> Table:
    return table(("design", *keys, *_ESTIMATE), _part_rows(result, of, keys))


def _part_rows(
    result: Result, of: Callable[[str], list[dict[str, Any]]], keys: tuple[str, ...]
) -> Iterator[Row]:
    for design in result.designs:
        for part in of(design):
            for name in part:
                if name not in keys:
                    size, unit = part_unit(name)
                    yield (
                        design,
                        *(str(part[key]) for key in keys),
                        name,
                        unit,
                        *interval_values(part[name], size),
                    )


def _split(result: Result, of: Callable[[str], dict[str, dict[str, Interval]]], key: str) -> Table:
    return table(("design", key, *_ESTIMATE), _split_rows(result, of))


def _split_rows(
    result: Result, of: Callable[[str], dict[str, dict[str, Interval]]]
) -> Iterator[tuple[object, ...]]:
    for design in result.designs:
        for part, measured in of(design).items():
            for name, interval in measured.items():
                yield design, part, *_estimate(result, name, interval)
