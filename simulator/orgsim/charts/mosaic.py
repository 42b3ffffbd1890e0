"""Panels for the designs side by side, in as many rows as they need, each under its design's title."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from orgsim.charts.lettering import height_of, wrap
from orgsim.charts.page import INNER, Page
from orgsim.charts.style import HEADING, INK
from orgsim.charts.words import wrapped_apart

if TYPE_CHECKING:
    from orgsim.experiment import Result

_ACROSS: Final = 4
_GAP: Final = 0.22


@dataclass(frozen=True)
class Panel:
    """Where a design's panel lies in the body (inches), and whether it is the leftmost of its row."""

    design: str
    left: float
    top: float
    height: float
    leftmost: bool


@dataclass(frozen=True)
class Mosaic:
    """How the panels are arranged: so many ``across``, each ``width`` inches wide.

    Titles are in ``head`` inches above them.
    """

    titles: dict[str, list[str]]
    left: float
    width: float
    head: float
    across: int

    @property
    def rows(self) -> int:
        """The number of rows."""
        return math.ceil(len(self.titles) / self.across)

    def least(self, panel: float, foot: float) -> float:
        """The least height of a body whose panels have a certain height and room under them."""
        return self.rows * (self.head + panel + foot)

    def panels(self, page: Page, foot: float) -> Iterator[Panel]:
        """The place of each design's panel, its title being written; ``foot`` is the room under each."""
        row = page.height / self.rows
        for place, (design, lines) in enumerate(self.titles.items()):
            down, across = divmod(place, self.across)
            left = self.left + across * (self.width + _GAP)
            top = down * row
            page.lines(left, top, lines, fontsize=HEADING, color=INK, fontweight="bold")
            height = row - self.head - foot
            yield Panel(design, left, top + self.head, height, leftmost=across == 0)


def mosaic(result: Result, left: float, above: float) -> Mosaic:
    """Panels for all designs, with room at the left of each row and ``above`` each panel, under its title."""
    across = min(_ACROSS, len(result.designs))
    width = (INNER - left - (across - 1) * _GAP) / across
    names = [result.title(design) for design in result.designs]
    lines = wrapped_apart(names, lambda name: wrap(name, width, HEADING, bold=True, most=3))
    titles = dict(zip(result.designs, lines, strict=True))
    most = max(map(len, titles.values()))
    head = height_of(most, HEADING) + above
    return Mosaic(titles, left, width, head, across)
