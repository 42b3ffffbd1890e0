"""The page that every chart is drawn on, in inches: a finding, what is shown, the body, and its foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from orgsim.charts.foot import Foot
from orgsim.charts.lettering import balance, height_of, wrap
from orgsim.charts.style import FOOTER, GREY, HEADING, INK, SMALL, SUBTITLE, TITLE, house_style
from orgsim.visible import visible_lines

WIDTH: Final = 7.2
MARGIN: Final = 0.28
INNER: Final = WIDTH - 2 * MARGIN
_USUAL_HEIGHT: Final = 4.05
_GAP: Final = 0.1
_ASCENT: Final = 0.95
_SCREEN: Final = 144


class HouseFigure(Figure):
    """A figure that is drawn in the house style wherever it is shown.

    ``provenance`` says where its numbers came from, drawn or not.
    """

    provenance: str = ""

    def draw(self, renderer: RendererBase) -> None:
        """Draw with the house's settings, whatever the user's are, and what cannot be seen as escapes."""
        for text in _texts(self):
            text.set_text(visible_lines(text.get_text()))
        with house_style():
            super().draw(renderer)


def _texts(artist: Artist) -> Iterator[Text]:
    """The texts in a figure but for the labels of ticks, which are written as they are drawn."""
    for child in artist.get_children():
        if isinstance(child, Text):
            yield child
        if isinstance(child, Axis):
            yield from (child.label, child.offsetText)
        else:
            yield from _texts(child)


@dataclass(frozen=True)
class Words:
    """The text round a chart: the finding, what is shown in which unit, and what stands at the foot."""

    finding: str
    shown: str
    foot: Foot


@dataclass(frozen=True)
class Page:
    """A figure and where its body lies, in inches.

    It begins ``top`` below the upper edge, and is ``height`` high and `INNER` wide.
    """

    figure: Figure
    top: float
    height: float

    def axes(self, box: tuple[float, float, float, float], **settings: Any) -> Axes:
        """Axes in the body at (left, top, width, height), in inches from the body's upper left corner."""
        left, top, width, height = box
        whole = self._whole
        bottom = whole - self.top - top - height
        place = ((MARGIN + left) / WIDTH, bottom / whole, width / WIDTH, height / whole)
        return self.figure.add_axes(place, **settings)

    def text(self, x: float, y: float, text: str, **settings: Any) -> None:
        """One line of text in the body, ``x`` and ``y`` in inches from its upper left corner."""
        place = ((MARGIN + x) / WIDTH, 1 - (self.top + y) / self._whole)
        self.figure.text(*place, text, **settings)

    def small(self, x: float, middle: float, text: str, **settings: Any) -> None:
        """One line of small text round ``middle``."""
        self.text(x, middle, text, fontsize=SMALL, va="center", **settings)

    def square(self, x: float, middle: float, side: float, colour: str) -> None:
        """A square of ``side`` inches whose left edge is at ``x``, round ``middle``, as in a key."""
        corner = ((MARGIN + x) / WIDTH, 1 - (self.top + middle + side / 2) / self._whole)
        size = (side / WIDTH, side / self._whole)
        on_page = self.figure.transFigure
        square = Rectangle(corner, *size, facecolor=colour, edgecolor="none", transform=on_page)
        self.figure.add_artist(square)

    def lines(self, x: float, top: float, lines: Sequence[str], **settings: Any) -> None:
        """Lines of text at even distances; the first begins ``top`` inches below the top of the body."""
        size = settings["fontsize"]
        for place, line in enumerate(lines):
            baseline = top + height_of(place, size) + _ASCENT * size / 72
            self.text(x, baseline, line, va="baseline", **settings)

    def heading(self, x: float, bottom: float, lines: Sequence[str]) -> None:
        """Lines over a panel, the last of which ends ``bottom`` inches below the top of the body."""
        self.lines(x, bottom - height_of(len(lines), HEADING), lines, fontsize=HEADING, color=INK)

    @property
    def _whole(self) -> float:
        return float(self.figure.get_figheight())


def begin(words: Words, least: float) -> Page:
    """A page with its words, and a body at least ``least`` inches high.

    It is higher where that would leave the page too low.
    The finding is also the figure's label, for whoever wants it as text.
    """
    title = balance(words.finding, INNER, TITLE, bold=True)
    shown = balance(words.shown, INNER, SUBTITLE)
    footer = list(chain.from_iterable(wrap(text, INNER, FOOTER) for text in words.foot.shown))
    top = MARGIN + height_of(len(title), TITLE) + height_of(len(shown), SUBTITLE) + 0.04 + _GAP
    bottom = _GAP + height_of(len(footer), FOOTER) + 0.6 * MARGIN
    body = max(least, _USUAL_HEIGHT - top - bottom)
    figure = HouseFigure(figsize=(WIDTH, top + body + bottom), dpi=_SCREEN)
    FigureCanvasAgg(figure)
    figure.set_label(words.finding)
    figure.provenance = words.foot.provenance
    page = Page(figure, top, body)
    page.lines(0, MARGIN - top, title, fontsize=TITLE, color=INK, fontweight="bold")
    under = MARGIN + height_of(len(title), TITLE) + 0.04 - top
    page.lines(0, under, shown, fontsize=SUBTITLE, color=GREY)
    page.lines(0, body + _GAP, footer, fontsize=FOOTER, color=GREY)
    return page


def empty(words: Words, message: str) -> Figure:
    """A page that says why there is nothing to draw."""
    page = begin(words, 1.5)
    page.text(INNER / 2, page.height / 2, message, ha="center", va="center", fontsize=TITLE, color=GREY)
    return page.figure
