"""What an item does at a step: a module for each kind, one for its tables, and `at_step`, which chooses among
the kinds.

Here the tables of all kinds come together.
"""

from __future__ import annotations

from typing import Final

from orgsim.engine.compiled.layout import Records
from orgsim.engine.compiled.stops import delay_table
from orgsim.model.model import Model

TABLES: Final = (*delay_table.TABLES,)
"""The tables of the kinds of step; those of work are the tables of steps and teams themselves."""


def read_tables(model: Model) -> dict[str, Records]:
    """The tables that no run changes, by name."""
    return delay_table.read_tables(model)
