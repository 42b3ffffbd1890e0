"""Of tables with very many rows the text shows some: evenly chosen ones, and those at which something turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from orgsim.report.page import Column
from orgsim.report.paper import Section

ALL_ROWS: Final = 30
"""Up to so many rows a table of the text has all of them."""
EVENLY: Final = 13
"""Of more it has so many from end to end."""
TURNING: Final = 12
"""Beside them it has at most so many at which something turns."""


def evenly(count: int) -> list[int]:
    """Places from end to end of so many: all where they are few."""
    if count <= ALL_ROWS:
        return list(range(count))
    return [round(step * (count - 1) / (EVENLY - 1)) for step in range(EVENLY)]


def folded(section: Section, turning: Sequence[int], remark: str) -> Section:
    """The section with few enough rows: evenly chosen ones and those of the places that are ``turning``, the foremost of these first.

    The ``remark``, with ``{shown}`` and ``{count}``, says so below it.
    """
    count = len(section.label.cells)
    if count <= ALL_ROWS:
        return section
    places = sorted({*evenly(count), *turning[:TURNING]})
    return replace(
        section,
        label=_some(section.label, places),
        columns=tuple(_some(column, places) for column in section.columns),
        remarks=(*section.remarks, remark.format(shown=len(places), count=f"{count:,}")),
    )


def _some(column: Column, places: Sequence[int]) -> Column:
    return replace(column, cells=tuple(column.cells[place] for place in places))
