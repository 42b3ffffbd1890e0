"""The measures of the parts of an organisation in every replication, as a tidy table and as lists for
JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, product
from types import MappingProxyType
from typing import Any, Final

from orgsim.experiment import Result
from orgsim.experiment.parts import PLACES, Rows
from orgsim.measures import ITEM_MEASURES
from orgsim.report.quantities import measure_unit, part_unit
from orgsim.table import Table

PARTS: Final = MappingProxyType(
    {"teams": "team", "people": "person", "seams": "seam", "work": "work", "classes": "service_class"}
)
"""The keys of JSON by the kinds of `orgsim.experiment.parts`."""
_COLUMNS: Final = ("design", "replication", "part", "name", "measure", "unit", "value")
Row = tuple[Any, ...]


def part_replications(result: Result) -> Table:
    """Every measure of every team, person, seam, work type and class in every replication."""
    parts = product(PARTS.values(), result.designs)
    return _table(chain.from_iterable(_rows(result, design, kind) for kind, design in parts))


def part_blocks(result: Result) -> Iterator[Table]:
    """The same rows in a table for each kind and design, one after the other."""
    for kind, design in product(PARTS.values(), result.designs):
        yield _table(_rows(result, design, kind))


def _table(rows: Iterable[Row]) -> Table:
    columns = list(zip(*rows, strict=True)) or [()] * len(_COLUMNS)
    return Table(dict(zip(_COLUMNS, columns, strict=True)))


def _rows(result: Result, design: str, kind: str) -> Iterator[Row]:
    numbers = result.numbers
    word = kind.removeprefix("service_")
    for part, found in result.part_rows(design, kind).items():
        name = name_of(part, kind)
        units = units_of(result, found, kind)
        for place, row in found.items():
            for measure, value in row.items():
                if measure in units:
                    size, unit = units[measure]
                    yield design, numbers[place], word, name, measure, unit, value / size


def name_of(part: tuple[str, ...], kind: str) -> str:
    """A part in one text: a seam is ``Sales -> Legal``."""
    return " -> ".join(part) if kind == "seam" else part[0]


def units_of(result: Result, found: Any, kind: str) -> dict[str, tuple[float, str]]:
    """What to divide each measure of a part by, and the unit in which it is then given."""
    names = list(next(iter(found.values())))
    if kind in PLACES:
        return {name: part_unit(name) for name in names}
    currency = result.headers[result.baseline].currency
    return {name: measure_unit(name, currency) for name in names if name in ITEM_MEASURES}


def by_replication(result: Result, design: str) -> dict[str, Any]:
    """For JSON: the numbers of the replications, and of each measure of the whole and of each part a list of
    its values."""
    currency = result.headers[result.baseline].currency
    sizes = {name: measure_unit(name, currency)[0] for name in result.measures}
    return {
        "replications": list(result.numbers),
        "measures": {name: (result.values(design, name) / size).tolist() for name, size in sizes.items()},
        **{key: _lists(result, result.part_rows(design, kind), kind) for key, kind in PARTS.items()},
    }


def _lists(result: Result, rows: Rows, kind: str) -> dict[str, dict[str, list[float | None]]]:
    """By part and measure the values, None in a replication that has none of the part."""
    count = result.finished
    return {
        name_of(part, kind): _values(found, units_of(result, found, kind), count)
        for part, found in rows.items()
    }


def _values(found: Any, units: dict[str, tuple[float, str]], count: int) -> dict[str, list[float | None]]:
    return {
        measure: [found[place][measure] / size if place in found else None for place in range(count)]
        for measure, (size, _) in units.items()
    }
