"""The rows of the kernel's tables as mypy knows them have the fields that they have in memory."""

from __future__ import annotations

import numpy as np
import pytest

from orgsim.engine.compiled import records, tables

KINDS = {"i": "int", "u": "Word", "f": "float"}
RECORDS = {table.name: table.record for table in tables.TABLES.values() if table.record.names} | {
    "runs": tables.RUN
}
NAMES = {
    "people": "Person",
    "crossings": "Crossing",
    "bins_of_teams": "BinOfTeam",
    "bins_of_seams": "BinOfSeam",
}
"""What a row is called where that is not the name of the table without its last letter."""


def kind_of(field: np.dtype) -> str:
    """What a field is to mypy."""
    return "Numbers" if field.shape else KINDS[field.kind]


@pytest.mark.parametrize("name", RECORDS)
def test_a_row_has_the_fields_of_its_record(name):
    record = RECORDS[name]
    row = getattr(records, NAMES.get(name, name.removesuffix("s").title()))
    assert row.__annotations__ == {field: kind_of(record[field]) for field in record.names}
