"""The table of the steps that are delays."""

from __future__ import annotations

from typing import Final

from orgsim.engine.compiled.layout import Records, Table, filled, record_type
from orgsim.model.model import Model

DELAY: Final = record_type(clock="i4")
TABLES: Final = (Table("delays", DELAY),)


def read_tables(model: Model) -> dict[str, Records]:
    """The table as no run changes it, by name."""
    return {"delays": filled(DELAY, len(model.delays.clock), clock=model.delays.clock)}
