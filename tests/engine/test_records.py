"""The rows of the kernel's tables as mypy knows them have the fields that they have in memory."""

from __future__ import annotations

from importlib import import_module

import numpy as np
import pytest

from orgsim.engine.compiled import model_records, records, tables
from orgsim.model.kinds import StepKind

pytest.importorskip("numba", reason="the modules of the kinds of step are the kernel's")

KINDS = {"i": "int", "u": "Word", "f": "float"}
RECORDS = {table.name: table.record for table in tables.TABLES.values() if table.record.names} | {
    "runs": tables.RUN
}
NAMES = {
    "people": "Person",
    "branches": "Branch",
    "children": "Child",
    "crossings": "Crossing",
    "at_gates": "AtGate",
    "mark_kinds": "MarkKind",
    "asks_back": "AskBack",
    "causes_back": "Cause",
    "work_worths": "WorkWorth",
    "bins_of_teams": "BinOfTeam",
    "bins_of_seams": "BinOfSeam",
}
"""What a row is called where that is not the name of the table without its last letter."""


def kind_of(field: np.dtype) -> str:
    """What a field is to mypy."""
    return "Numbers" if field.shape else KINDS[field.kind]


def row_called(name: str) -> type:
    """A row by its name; that of a kind of step stands in its module."""
    stops = [import_module(f"orgsim.engine.compiled.stops.{kind.name.lower()}") for kind in StepKind]
    stops.append(import_module("orgsim.engine.compiled.gates"))
    (found,) = {vars(place)[name] for place in (records, model_records, *stops) if name in vars(place)}
    return found


@pytest.mark.parametrize("name", RECORDS)
def test_a_row_has_the_fields_of_its_record(name):
    record = RECORDS[name]
    row = row_called(NAMES.get(name, name.removesuffix("s").title()))
    assert row.__annotations__ == {field: kind_of(record[field]) for field in record.names}
