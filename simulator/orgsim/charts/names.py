"""The column of names at the left of a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from orgsim.charts.lettering import height_of, width_of, wrap
from orgsim.charts.page import Page
from orgsim.charts.style import INK, LABEL

_WIDEST: Final = 1.55
_GAP: Final = 0.12


@dataclass(frozen=True)
class NameColumn:
    """Names in wrapped lines, and the ``width`` of the column with the gap behind it."""

    lines: tuple[tuple[str, ...], ...]
    width: float

    def write(self, page: Page, middles: Sequence[float], bold: bool = True) -> None:
        """Write the names right-aligned, each round its middle (inches from the top of the body)."""
        for lines, middle in zip(self.lines, middles, strict=True):
            top = middle - height_of(len(lines), LABEL) / 2
            weight = "bold" if bold else "normal"
            page.lines(self.width - _GAP, top, lines, fontsize=LABEL, color=INK, ha="right", fontweight=weight)


def name_column(names: Sequence[str], widest: float = _WIDEST, most: int = 4, bold: bool = True) -> NameColumn:
    """A column as wide as the names need, at most ``widest`` inches, names in at most so many lines."""
    lines = tuple(tuple(wrap(name, widest, LABEL, bold, most)) for name in names)
    width = max((width_of(line, LABEL, bold) for one in lines for line in one), default=0.0)
    return NameColumn(lines, width + _GAP)
