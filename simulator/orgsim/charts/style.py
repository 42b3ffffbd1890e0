"""How charts look: fonts, colours and the settings they are drawn under."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from itertools import cycle
from typing import Any, Final

import matplotlib.style
from matplotlib.font_manager import fontManager

from orgsim.log.facts import State

_OWN: Final = "DejaVu Sans"
_FOREIGN: Final = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Microsoft YaHei",
    "Yu Gothic",
    "PingFang SC",
    "Hiragino Sans",
)


@cache
def families() -> list[str]:
    """The font that comes with matplotlib, and after it what is installed for scripts that it lacks.

    With the first a chart is the same on every machine.
    """
    installed = set(fontManager.get_font_names())
    return [_OWN, *(name for name in _FOREIGN if name in installed)]


TITLE, SUBTITLE, HEADING, LABEL, SMALL, FOOTER = 12.0, 8.5, 8.5, 7.5, 7.0, 6.2
"""Font sizes in points on a page 7.2 inches wide, which is printed at nearly that width on A4."""

INK: Final = "#1A1A1A"
GREY: Final = "#595959"
RULE: Final = "#D0D0D0"
SHADE: Final = "#F0F0F0"

DESIGN_COLOURS: Final = (
    "#555555",
    "#0072B2",
    "#D55E00",
    "#009E73",
    "#CC79A7",
    "#E69F00",
    "#56B4E9",
    "#8C6D31",
)
"""Grey for the baseline, then colours that the colour-blind tell apart (Okabe & Ito 2008), then a brown."""

STATE_COLOURS: Final[Mapping[State, str]] = {
    State.TOUCH: "#0072B2",
    State.REWORK: "#56B4E9",
    State.PAUSED: "#BFBFBF",
    State.QUEUE: "#E69F00",
    State.HANDOFF: "#D55E00",
    State.BLOCKED: "#7A3B69",
    State.DELAY: "#E5DFD3",
    State.GATE: "#CC79A7",
    State.PARTS: "#9DB4C0",
    State.ASKING: "#8C8C5A",
}
"""Blues for work, warm colours for waiting that an organisation can change, pale ones where it hardly can."""

_SETTINGS: Final[Mapping[str, Any]] = {
    "font.size": LABEL,
    "text.color": INK,
    "text.parse_math": False,
    "text.hinting": "none",
    "axes.edgecolor": GREY,
    "axes.labelcolor": GREY,
    "axes.labelsize": LABEL,
    "axes.linewidth": 0.6,
    "axes.unicode_minus": True,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": GREY,
    "ytick.color": GREY,
    "xtick.labelsize": SMALL,
    "ytick.labelsize": SMALL,
    "xtick.major.width": 0.6,
    "ytick.major.width": 0.6,
    "xtick.major.size": 2.5,
    "ytick.major.size": 2.5,
    "grid.color": RULE,
    "grid.linewidth": 0.5,
    "lines.solid_capstyle": "butt",
    "svg.fonttype": "path",
    "svg.hashsalt": "orgsim",
    "pdf.fonttype": 42,
    "savefig.facecolor": "white",
    "figure.facecolor": "white",
    "path.simplify": True,
}


_DRAWN_IN: Final[ContextVar[bool]] = ContextVar("drawn in the house style", default=False)


@contextmanager
def house_style() -> Iterator[None]:
    """Draw or save under matplotlib's own defaults and the house settings; put the user's back afterwards.

    Within such a context another one changes nothing.
    """
    if _DRAWN_IN.get():
        yield
        return
    token = _DRAWN_IN.set(True)
    try:
        with matplotlib.style.context(["default", {**_SETTINGS, "font.family": families()}]):
            yield
    finally:
        _DRAWN_IN.reset(token)


def design_colours(designs: Sequence[str], baseline: str) -> dict[str, str]:
    """A colour for each design: grey for the baseline, others in their order; past the eighth they repeat."""
    others = [design for design in designs if design != baseline]
    grey, *colours = DESIGN_COLOURS
    return {baseline: grey} | dict(zip(others, cycle(colours), strict=False))


def dark(colour: str) -> bool:
    """Whether white text reads better on a colour (``#RRGGBB``) than black (WCAG luminance below 0.18)."""
    red, green, blue = (_linear(int(colour[k : k + 2], 16) / 255) for k in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18


def _linear(part: float) -> float:
    """A part of an sRGB colour as linear light, both between 0 and 1."""
    if part <= 0.03928:
        return part / 12.92
    return float(((part + 0.055) / 1.055) ** 2.4)
