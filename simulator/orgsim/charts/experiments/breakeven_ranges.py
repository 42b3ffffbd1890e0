"""For each assumption who wins over its range, and how near its threshold is to the base case."""

from __future__ import annotations

from itertools import chain
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.breakeven import colours_of
from orgsim.charts.experiments.foot import foot
from orgsim.charts.lettering import balance, height_of, shorten, width_of
from orgsim.charts.page import INNER, Page, Words, begin
from orgsim.charts.panels import dot
from orgsim.charts.style import GREY, INK, RULE, SMALL
from orgsim.experiment.breakeven.duel import BreakevenResult, Line
from orgsim.experiment.breakeven.finding import finding, limits_text, value_text
from orgsim.experiment.breakeven.search import Threshold
from orgsim.experiment.wording import capital
from orgsim.scenario.factors import short_name

_HOW: Final = (
    "Each bar is the range of one assumption, the others at the base case; its colour is the design that is "
    "significantly better there, pale where the 95% interval of the difference includes zero{same}. Diamond: "
    "base case. Upright line: threshold, with its 95% interval in brackets."
)
_ROW: Final = 0.5
_KEY: Final = 0.26
_NAMES: Final = 1.75
_ENDS: Final = 0.75
_BAR: Final = 5.5
_THIN: Final = 1.5
_SAME: Final = ", thin where both are the same model"
_GAP: Final = 0.05


def ranges(result: BreakevenResult) -> Figure:
    """A row for each assumption, the one whose threshold is nearest at the top."""
    words = Words(finding(result, short_name), _shown(result), foot(result.provenance, _how(result)))
    page = begin(words, _KEY + _ROW * len(result.lines) + 0.06)
    row = (page.height - _KEY) / len(result.lines)
    width = INNER - _NAMES - 2 * _ENDS
    axes = page.axes((_NAMES + _ENDS, _KEY, width, page.height - _KEY))
    axes.set_xlim(0, 1)
    axes.set_ylim(len(result.lines) - 0.5, -0.5)
    axes.axis("off")
    _key(page, result)
    for place, line in enumerate(result.lines):
        middle = _KEY + row * (place + 0.5)
        _names(page, line, middle)
        _bar(axes, line, place, colours_of(result))
        _mark(axes, line, place)
        _words(page, line, middle, width)
    return page.figure


def _shown(result: BreakevenResult) -> str:
    first, second = result.titles
    return (
        f"{capital(result.duel.measure)}: which of '{first}' and '{second}' is better over the range of each "
        "assumption."
    )


def _how(result: BreakevenResult) -> str:
    same = any(stretch.same for stretch in chain.from_iterable(line.stretches for line in result.lines))
    return _HOW.format(same=_SAME if same else "")


def _key(page: Page, result: BreakevenResult) -> None:
    x, room = 0.0, (INNER - 1.2) / 2 - 0.3
    texts = (*(f"in favour of '{title}'" for title in result.titles), "inconclusive")
    for colour, text in zip((*colours_of(result), RULE), texts, strict=True):
        text = shorten(text, room, SMALL, bold=True)
        page.small(x, 0.08, "■", color=colour, ha="left")
        page.small(x + 0.12, 0.08, text, fontweight="bold", color=INK, ha="left")
        x += width_of(text, SMALL, True) + 0.3


def _names(page: Page, line: Line, middle: float) -> None:
    """The assumption in at most two lines, and the ends of its range on both sides of the bar."""
    lines = balance(short_name(line.factor), _NAMES - 0.05, SMALL, most=2)
    page.lines(0, middle - height_of(len(lines), SMALL) / 2, lines, fontsize=SMALL, color=INK)
    for x, side, amount in (
        (_NAMES + _ENDS - 0.08, "right", line.factor.low),
        (INNER - _ENDS + 0.08, "left", line.factor.high),
    ):
        text = shorten(line.factor.text(amount), _ENDS - 0.1, SMALL)
        page.small(x, middle, text, color=GREY, ha=side)


def _bar(axes: Axes, line: Line, place: int, colours: tuple[str, str]) -> None:
    """Stretches in the colour of who wins."""
    axes.plot([0, 1], [place, place], color=RULE, linewidth=_BAR, zorder=1, solid_capstyle="butt")
    for stretch in line.stretches:
        ends = [_share(line, stretch.low), _share(line, stretch.high)]
        if stretch.same:
            _stroke(axes, ends, place, (_BAR, "white"))
        width = _THIN if stretch.same else _BAR
        _stroke(axes, ends, place, (width, {1: colours[0], -1: colours[1], 0: RULE}[stretch.side]))


def _stroke(axes: Axes, ends: list[float], place: int, look: tuple[float, str]) -> None:
    """A stretch of a bar with a width and a colour; a square where it is one amount."""
    width, colour = look
    if ends[0] == ends[1]:
        look_of_one: dict[str, Any] = {"marker": "s", "markersize": width, "markeredgewidth": 0, "zorder": 2}
        dot(axes, (ends[0], place), colour, filled=True, **look_of_one)
    axes.plot(ends, [place, place], color=colour, linewidth=width, zorder=2)


def _mark(axes: Axes, line: Line, place: int) -> None:
    """The thresholds with their intervals as brackets above the bar, and the base case."""
    for threshold in line.thresholds:
        low, high = _limits(line, threshold)
        at = _share(line, threshold.at)
        axes.plot([at, at], [place - 0.16, place + 0.13], color=INK, linewidth=1.2, zorder=4)
        axes.plot(
            [low, low, high, high],
            [place - 0.1, place - 0.16, place - 0.16, place - 0.1],
            color=INK,
            linewidth=0.8,
            zorder=4,
        )
    if line.factor.low <= line.factor.written <= line.factor.high:
        at = _share(line, line.factor.written)
        dot(axes, (at, place), INK, filled=False, marker="D", markersize=4.2, zorder=5)


def _words(page: Page, line: Line, middle: float, width: float) -> None:
    """The nearest threshold above the bar, the base case below it."""
    nearest = line.nearest
    if nearest is not None:
        text = f"{value_text(line, nearest)} {limits_text(line, nearest)}"
        _label(page, text, (_share(line, nearest.at) * width, middle - 0.15), INK)
    written = line.factor.written_text
    if written is not None:
        share = min(max(_share(line, line.factor.written), 0.0), 1.0)
        _label(page, f"base case {written}", (share * width, middle + 0.135), GREY)


def _label(page: Page, text: str, place: tuple[float, float], colour: str) -> None:
    """Words centred over a point of a bar, moved sideways where they would leave the page."""
    left = _NAMES + _ENDS
    text = shorten(text, INNER - _NAMES, SMALL)
    half = width_of(text, SMALL) / 2
    x = min(max(left + place[0], _NAMES + _GAP + half), INNER - half)
    page.small(x, place[1], text, color=colour, ha="center")


def _limits(line: Line, threshold: Threshold) -> tuple[float, float]:
    low = 0.0
    if threshold.low is not None:
        low = _share(line, threshold.low)
    high = 1.0
    if threshold.high is not None:
        high = _share(line, threshold.high)
    return low, high


def _share(line: Line, amount: float) -> float:
    return (amount - line.factor.low) / (line.factor.high - line.factor.low)
