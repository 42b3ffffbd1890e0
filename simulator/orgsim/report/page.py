"""Plain text for a terminal: headings, wrapped sentences and tables that keep to the width."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from orgsim.visible import one_line

NARROWEST: Final = 40
_CODES: Final = {"bold": "1", "faint": "2", "good": "32", "bad": "31", "warn": "33"}
_GAP: Final = 2
_ROOMY: Final = 15
"""Width up to which a heading may stretch a column."""
_WIDEST: Final = 44
"""Width beyond which a cell of words is shortened."""
_NUMBERS: Final = re.compile(r"[-+]?\d[\d,.]*%?( [a-z]+)?( \[.*\].*)?")
"""A number, with its unit, interval and what is said of it: such a cell is as wide as it has to be."""
_HALF_WORD: Final = 6
"""Letters of a word that may be left out so that a shortened text ends with a whole one."""
_WITH_UNIT: Final = re.compile(r"(\d) (%|days|h|min|points|items|working)(?!\w)")
"""A number is not parted from its unit at the end of a line."""


@dataclass(frozen=True)
class Cell:
    """Text with a style: ``bold``, ``faint``, ``good``, ``bad``, ``warn`` or none."""

    text: str
    style: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a table; ``left`` for words, else its cells stand on the right."""

    title: str
    cells: tuple[Cell | str, ...]
    left: bool = False


@dataclass
class Page:
    """Lines of text no wider than ``width``; styles are written only with ``colour``."""

    width: int = 100
    colour: bool = False
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.width = max(self.width, NARROWEST)

    @property
    def text(self) -> str:
        """Everything so far, one trailing line end."""
        return "\n".join(self.lines).rstrip("\n") + "\n"

    def heading(self, title: str, explanation: str = "") -> None:
        """A line in bold after an empty one, with an explanation behind it or, without room, below it."""
        if self.lines:
            self.lines.append("")
        title = one_line(title)
        explanation = one_line(explanation)
        together = width_of(title) + 2 + width_of(explanation) <= self.width
        first = self.styled(title, "bold")
        if explanation and together:
            first += "  " + self.styled(explanation, "faint")
        self.lines.append(first)
        if explanation and not together:
            self.lines += [self.styled(line, "faint") for line in self._wrapped(explanation, "", "")]

    def say(self, text: str, style: str = "", lead: str = "") -> None:
        """A sentence, wrapped; the lines after the first are indented as far as ``lead`` reaches."""
        self.lines += [self.styled(line, style) for line in self._wrapped(text, lead, " " * len(lead))]

    def table(self, label: Column, columns: Sequence[Column]) -> None:
        """A table with a row for each cell of ``label``; columns that do not fit go below, labelled again."""
        rest = list(columns)
        room = self.width - (_width(label) + _GAP)
        while rest:
            block = [rest.pop(0)]
            used = _width(block[0])
            while rest and used + _GAP + _width(rest[0]) <= room:
                used += _GAP + _width(rest[0])
                block.append(rest.pop(0))
            self._block([label, *block])
            if rest:
                self.lines.append("")

    def styled(self, text: str, style: str) -> str:
        """The text in a style, or as it is."""
        if not (self.colour and style and text):
            return text
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m"

    def _wrapped(self, text: str, first: str, later: str) -> list[str]:
        whole = _WITH_UNIT.sub("\\1\xa0\\2", one_line(text))
        lines = textwrap.wrap(
            whole, self.width, initial_indent=first, subsequent_indent=later, break_on_hyphens=False
        )
        return [line.replace("\xa0", " ") for line in lines] or [first]

    def _block(self, columns: Sequence[Column]) -> None:
        widths = [_width(column) for column in columns]
        heads = [
            textwrap.wrap(one_line(column.title), width, break_on_hyphens=False)
            for column, width in zip(columns, widths, strict=True)
        ]
        most = max(map(len, heads))
        at_the_bottom = [[""] * (most - len(lines)) + lines for lines in heads]
        for words in zip(*at_the_bottom, strict=True):
            self._row(columns, widths, [Cell(word, "faint") for word in words])
        for row in range(len(columns[0].cells)):
            self._row(columns, widths, [_cell(column.cells[row]) for column in columns])

    def _row(self, columns: Sequence[Column], widths: Sequence[int], cells: Iterable[Cell]) -> None:
        parts = []
        for column, width, cell in zip(columns, widths, cells, strict=True):
            text = shortened(cell.text, width)
            styled = self.styled(text, cell.style)
            space = " " * (width - width_of(text))
            parts.append(styled + space if column.left else space + styled)
        self.lines.append((" " * _GAP).join(parts).rstrip())


def _cell(cell: Cell | str) -> Cell:
    if isinstance(cell, str):
        return Cell(cell)
    return cell


def _width(column: Column) -> int:
    """As wide as its cells and the lines of its heading, which is wrapped where it is much wider."""
    cells = [one_line(_cell(cell).text) for cell in column.cells]
    body = max(map(width_of, cells), default=1)
    room = min(max(body, _ROOMY), _WIDEST)
    lines = textwrap.wrap(one_line(column.title), room, break_on_hyphens=False)
    head = max(map(width_of, lines), default=0)
    numbers = [cell for cell in cells if _NUMBERS.fullmatch(cell)]
    whole = max(map(width_of, numbers), default=0)
    return max(whole, min(max(body, head), _WIDEST))


def shortened(text: str, width: int) -> str:
    """The text or, where it does not fit, its beginning and its end with three dots between them.

    Numbers are never cut.
    """
    text = one_line(text)
    if width_of(text) <= width or _NUMBERS.fullmatch(text):
        return text
    head = text
    while width_of(head) > (width - 2) // 2:
        head = head[:-1]
    head = _to_a_word(head, text)
    tail = text
    while tail and width_of(tail) > width - 3 - width_of(head):
        tail = tail[1:]
    backwards = _to_a_word(tail[::-1], text[::-1])
    return f"{head}...{backwards[::-1]}"


def _to_a_word(part: str, text: str) -> str:
    """The beginning of a text without the half word at its end, where no more than a few letters are lost."""
    whole, space, half = part.rpartition(" ")
    is_cut = not text[len(part) : len(part) + 1].isspace()
    if space and is_cut and len(half) <= _HALF_WORD:
        return whole.rstrip()
    return part.rstrip()


def width_of(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(map(_columns, text))


def _columns(letter: str) -> int:
    """How many columns of a terminal a letter takes."""
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 2
    return 1
