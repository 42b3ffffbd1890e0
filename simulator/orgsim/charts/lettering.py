"""Text that fits: measured in inches, and wrapped between words."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from orgsim.charts.style import families
from orgsim.charts.words import cut, cut_within, one_line

LEADING: Final = 1.28
"""The distance between two lines over the size of the font."""

_HARD: Final = "\u00a0"
_TIED: Final = re.compile(
    r"(?<=\d) (?=(?:%|h|min|s|days?|weeks?|runs?|per week)(?:\W|$))|(?<=[A-Z]{3}) (?=[\d\u2212])|"
    r"(?<=9[59]%) (?=interval)"
)


def width_of(text: str, size: float, bold: bool = False) -> float:
    """The width of one line of text in inches."""
    return _measured(text, bold) * (size / text_to_path.FONT_SCALE) / 72


@lru_cache(maxsize=4096)
def _measured(text: str, bold: bool) -> float:
    """The width of one line of text in points, at the size at which matplotlib measures all sizes: once."""
    weight = "bold" if bold else "normal"
    font = FontProperties(family=families(), size=text_to_path.FONT_SCALE, weight=weight)
    width, _, _ = text_to_path.get_text_width_height_descent(text, font, False)
    return float(width)


@lru_cache(maxsize=4096)
def _advance(word: str, bold: bool) -> float:
    """How much longer a line gets by a word and a space, in sizes of the font.

    The fitting of its letters to their neighbours is left out.
    """
    return (_measured(f"n{word} n", bold) - _measured("nn", bold)) / text_to_path.FONT_SCALE


def _fits(line: str, about: float, width: float, font: tuple[float, bool]) -> bool:
    """Whether a line, which is ``about`` so long, fits.

    It is measured only where that is not clear, for that takes time.
    """
    size, bold = font
    if abs(width - about) > size / 72:
        return about < width
    return width_of(line, size, bold) <= width


def height_of(lines: int, size: float) -> float:
    """The height of so many lines in inches."""
    return lines * size * LEADING / 72


def wrap(text: str, width: float, size: float, bold: bool = False, most: int = 99) -> list[str]:
    """Lines of at most ``width`` inches, in which numbers stay with their units.

    What is beyond ``most`` lines is cut off with "…".
    """
    lines: list[str] = []
    about = 0.0
    for word in _TIED.sub(_HARD, one_line(text)).split(" "):
        about += _advance(word, bold) * size / 72
        if lines and _fits(f"{lines[-1]} {word}", about, width, (size, bold)):
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.extend(_pieces(word, width, size, bold))
            about = _advance(lines[-1], bold) * size / 72
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        lines = [*lines[: most - 1], _kept(rest, width, (size, bold), cut)]
    return [line.replace(_HARD, " ") for line in lines]


def balance(text: str, width: float, size: float, bold: bool = False, most: int = 99) -> list[str]:
    """The text in as few lines as `wrap` needs, of about the same length where the last would be short."""
    lines = wrap(text, width, size, bold, most)
    if len(lines) == 1 or width_of(lines[-1], size, bold) > 0.4 * width:
        return lines
    widest = max(width_of(word, size, bold) for word in text.split() or [text])
    narrow = width
    least = min(widest, width)
    while 0.97 * narrow >= least and len(wrap(text, 0.97 * narrow, size, bold)) == len(lines):
        narrow *= 0.97
    return wrap(text, narrow, size, bold, most)


def shorten(text: str, width: float, size: float, bold: bool = False) -> str:
    """The text, or as much of its beginning and its end as fits with "…" between: names often differ at
    their ends, and units stand there."""
    return _kept(text, width, (size, bold), cut_within)


def _kept(text: str, width: float, letters: tuple[float, bool], shorter: Callable[[str, int], str]) -> str:
    """The text, or as much of it as fits by a way to make it shorter."""
    text = one_line(text)
    if width_of(text, *letters) <= width:
        return text
    kept = len(text)
    while kept > 1 and width_of(shorter(text, kept), *letters) > width:
        kept -= 1
    return shorter(text, kept)


def _pieces(word: str, width: float, size: float, bold: bool) -> list[str]:
    """A word, cut where it is wider than a line."""
    if _fits(word, _advance(word, bold) * size / 72, width, (size, bold)):
        return [word]
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_of(pieces[-1] + letter, size, bold) > width:
            pieces.append(letter)
        else:
            pieces[-1] += letter
    return pieces
