"""Plain text for a terminal: headings, wrapped sentences and tables that keep to the width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, takewhile
from typing import Final

import wcwidth

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
        lines = wcwidth.wrap(
            whole, self.width, initial_indent=first, subsequent_indent=later, break_on_hyphens=False
        )
        return [line.replace("\xa0", " ") for line in lines] or [first]

    def _block(self, columns: Sequence[Column]) -> None:
        widths = [_width(column) for column in columns]
        heads = [
            wcwidth.wrap(one_line(column.title), width, break_on_hyphens=False)
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
    lines = wcwidth.wrap(one_line(column.title), room, break_on_hyphens=False)
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
    letters = list(wcwidth.iter_graphemes(text))
    head = _to_a_word(_beginning(letters, (width - 2) // 2), letters)
    letters.reverse()
    tail = _to_a_word(_beginning(letters, width - 3 - width_of("".join(head))), letters)
    return f"{''.join(head)}...{''.join(reversed(tail))}"


def _beginning(letters: Sequence[str], width: int) -> list[str]:
    """As many of the first letters, each with its marks, as fit."""
    widths = accumulate(map(width_of, letters))
    return [letter for letter, taken in zip(letters, widths, strict=True) if taken <= width]


def _to_a_word(part: list[str], letters: Sequence[str]) -> list[str]:
    """The beginning of a text without the half word at its end, where no more than a few letters are lost."""
    is_cut = not "".join(letters[len(part) : len(part) + 1]).isspace()
    half = list(takewhile(lambda letter: letter != " ", reversed(part)))
    if is_cut and len(half) < len(part) and len(half) <= _HALF_WORD:
        part = part[: len(part) - len(half)]
    while part and part[-1].isspace():
        part.pop()
    return part


def width_of(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide letter, none for a mark on one."""
    return wcwidth.width(text)
