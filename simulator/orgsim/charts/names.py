"""The column of names at the left of a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from orgsim.charts.lettering import height_of, width_of, wrap
from orgsim.charts.page import Page
from orgsim.charts.style import GREY, INK, LABEL, SMALL
from orgsim.charts.words import wrapped_apart

_WIDEST: Final = 1.55
_GAP: Final = 0.12


@dataclass(frozen=True)
class NameColumn:
    """Names in wrapped lines, a note under each or none; ``width`` is that of the column and its gap."""

    lines: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
    width: float

    @property
    def row(self) -> float:
        """The least height of a row, so that no name touches the next."""
        named = zip(self.lines, self.notes, strict=True)
        lines = [len(name) + bool(note) for name, note in named]
        return height_of(max(lines, default=0), LABEL) + 0.08

    def write(self, page: Page, middles: Sequence[float]) -> None:
        """Write the names right-aligned, each round its middle (inches from the top of the body)."""
        right = self.width - _GAP
        for lines, note, middle in zip(self.lines, self.notes, middles, strict=True):
            top = middle - height_of(len(lines) + bool(note), LABEL) / 2
            page.lines(right, top, lines, fontsize=LABEL, color=INK, ha="right", fontweight="bold")
            if note:
                under = top + height_of(len(lines), LABEL)
                page.lines(right, under, [note], fontsize=SMALL, color=GREY, ha="right")


def name_column(names: Sequence[str], notes: Sequence[str] = (), widest: float = _WIDEST) -> NameColumn:
    """A column as wide as the names need, at most ``widest`` inches, with names in at most four lines."""
    found = wrapped_apart(names, lambda name: wrap(name, widest, LABEL, bold=True, most=4))
    lines = tuple(map(tuple, found))
    wide = [width_of(line, LABEL, True) for line in chain.from_iterable(lines)]
    wide += [width_of(note, SMALL) for note in notes]
    under = tuple(notes) or ("",) * len(lines)
    return NameColumn(lines, under, max(wide, default=0.0) + _GAP)
