"""What charts of sensitivity have in common: a row for each value with its name, and the two sides of zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from matplotlib.axes import Axes

from orgsim.charts.experiments.breakeven import fold
from orgsim.charts.experiments.foot import own_colours, two_colours
from orgsim.charts.lettering import height_of, shorten, width_of
from orgsim.charts.names import NameColumn, name_column
from orgsim.charts.page import INNER, Page
from orgsim.charts.panels import inches
from orgsim.charts.quantity import Quantity
from orgsim.charts.style import GREY, LABEL, SMALL
from orgsim.experiment.sensitivity.answer import Answer
from orgsim.experiment.sensitivity.conduct import SensitivityResult
from orgsim.measures import find
from orgsim.scenario.factors import Factor, short_name

FOOT: Final = 0.42
_ROW: Final = 0.42
_NAMES: Final = 1.9
_NOTE: Final = 34


@dataclass(frozen=True)
class Rows:
    """Rows of so many inches with their names, below ``above`` inches for words over the panel."""

    names: NameColumn
    row: float
    above: float

    @property
    def least(self) -> float:
        """The least height of the body."""
        return self.above + self.row * len(self.names.lines) + FOOT

    def panel(self, page: Page, right: float = 0.0) -> Axes:
        """Write the names, and return axes with the rows from 0 at the top, leaving ``right`` inches beside them."""
        count, height = len(self.names.lines), page.height - self.above - FOOT
        self.names.write(page, self.middles(page))
        axes = page.axes((self.names.width, self.above, INNER - self.names.width - right, height))
        axes.set_ylim(count - 0.5, -0.5)
        return axes

    def middles(self, page: Page) -> list[float]:
        """The middle of each row, in inches from the top of the body."""
        count, height = len(self.names.lines), page.height - self.above - FOOT
        return [self.above + height * (row + 0.5) / count for row in range(count)]


def rows(factors: Sequence[Factor], notes: Sequence[str], above: float = 0.0) -> Rows:
    """Rows as high as the longest name with the note under it needs."""
    short = [note if len(note) <= _NOTE else f"{note[: _NOTE - 1].rstrip()}…" for note in notes]
    names = name_column([short_name(factor) for factor in factors], short, _NAMES)
    return Rows(names, max(_ROW, height_of(max(map(len, names.lines)) + 1, LABEL) + 0.08), above)


def range_of(factor: Factor) -> str:
    """The range of a factor, or how many values it takes."""
    return f"{len(factor.levels)} values" if factor.levels else f"{factor.text(factor.low)} to {factor.text(factor.high)}"


def shown(answer: Answer, unit: Quantity) -> str:
    """``Lead time: 'Streams' minus 'Departments', in days``."""
    less = "" if answer.against is None else f" minus '{answer.titles[1]}'"
    return f"{fold(answer.measure)}: '{answer.titles[0]}'{less}{f', in {unit.word}' if unit.word else ''}"


def colours_of(result: SensitivityResult) -> tuple[str, str]:
    """The colour of the design, and that of the one it is compared with: grey where there is none."""
    answer = result.answer
    if answer.against is None:
        return own_colours(result.conducted)[answer.design], GREY
    return two_colours(result.conducted, (answer.design, answer.against))


def sides(page: Page, axes: Axes, result: SensitivityResult, left: float) -> None:
    """Over the panel, whom each side of zero is in favour of, as far as there is room."""
    answer = result.answer
    if answer.against is None:
        return
    (low, high), inch = axes.get_xlim(), inches(axes)
    who = list(zip(answer.titles, colours_of(result), strict=True))
    lower, higher = who if find(answer.measure).better != "higher" else who[::-1]
    zero = left - low / inch.x
    for (title, colour), side, room, align in ((lower, -low, zero, "right"), (higher, high, INNER - zero, "left")):
        if side / inch.x < 0.3:
            continue
        text = f"in favour of '{title}'"
        if width_of(text, SMALL, True) > room - 0.05:
            text = shorten(f"'{title}'", room - 0.05, SMALL, bold=True)
        x = zero + (-0.05 if align == "right" else 0.05)
        page.text(x, 0.08, text, fontsize=SMALL, fontweight="bold", color=colour, ha=align, va="center")
