"""What an item does at a step: a module for each kind, `at_step`, which chooses among the kinds, and `over`,
where the steps of all kinds end.

Here are the tables of the kinds, which are those of the Model: a record has a column's number as a field of
its name. The tables of work are those of steps and teams themselves.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final, get_type_hints

import numpy as np

from orgsim.engine.compiled.layout import Records, Table, filled, record_type
from orgsim.model.arrays import Floats, Integers, Words
from orgsim.model.model import Model, Stops

_FORMATS: Final = {Integers: "i8", Floats: "f8", Words: "u8"}


def _record_of(columns: type) -> np.dtype[Any]:
    """The record for a row of some columns."""
    kinds = get_type_hints(columns)
    return record_type(**{field.name: _FORMATS[kinds[field.name]] for field in fields(columns)})


TABLES: Final = tuple(Table(name, _record_of(columns)) for name, columns in get_type_hints(Stops).items())


def read_tables(model: Model) -> dict[str, Records]:
    """The tables, which no run changes, by name."""
    found = {}
    for table in TABLES:
        columns = getattr(model.stops, table.name)
        values = {name: getattr(columns, name) for name in table.record.names or ()}
        found[table.name] = filled(table.record, len(next(iter(values.values()))), **values)
    return found
