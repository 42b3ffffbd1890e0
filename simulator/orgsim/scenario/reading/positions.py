"""Find the line on which each key of a TOML text stands.

The standard reader of TOML keeps no lines. This scanner goes once through a text that the reader has
accepted, and notes where keys and list entries begin; it does not interpret values.
"""

from __future__ import annotations

import re
import tomllib
from contextlib import suppress

Location = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')
_LONG = re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}', re.DOTALL)
_SCALAR = re.compile(r"[^,\]}#\n]+")


def scan(text: str) -> dict[Location, int]:
    """Return the line, from 1, of every key and list entry of a TOML text that can be read.

    Tables are named by keys and list entries by numbers from 0. What comes after something the scanner cannot
    follow is left out.
    """
    scanner = Scanner(text.replace("\r\n", "\n"))
    with suppress(LostError, RecursionError):
        scanner.document()
    return scanner.lines


class LostError(Exception):
    """The text is not what the scanner expected."""


class Scanner:
    """Goes through a text from its beginning to its end, and calls `header` and `value` on the way."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Location, int] = {}
        self._text = text
        self._at = 0
        self._line = 1
        self._sizes: dict[Location, int] = {}

    def document(self) -> None:
        """Go through the whole text; raise `LostError` where it cannot be followed."""
        table: Location = ()
        self._match(_BLANK)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._match(_BLANK)

    def header(self, here: Location, line: int, *, listed: bool) -> None:
        """Meet the name of a table in brackets; ``listed`` in double ones."""

    def value(self, here: Location, line: int) -> None:
        """Meet a key with a value, before its line is noted."""

    def _header(self) -> Location:
        line = self._line
        listed = self._text.startswith("[[", self._at)
        self._expect("[[" if listed else "[")
        keys = self._keys()
        self._expect("]]" if listed else "]")
        above: Location = ()
        for key in keys[:-1]:
            above = self._last_entry((*above, key), line)
        here = (*above, keys[-1])
        self.header(here, line, listed=listed)
        if not listed:
            return self._last_entry(here, line)
        self._note(here, line)
        entry = (*here, self._sizes.get(here, 0))
        self._sizes[here] = self._sizes.get(here, 0) + 1
        self._note(entry, line)
        return entry

    def _last_entry(self, here: Location, line: int) -> Location:
        self._note(here, line)
        return (*here, self._sizes[here] - 1) if here in self._sizes else here

    def _pair(self, table: Location) -> None:
        line = self._line
        here = (*table, *self._keys())
        self.value(here, line)
        for length in range(len(table) + 1, len(here) + 1):
            self._note(here[:length], line)
        self._match(_SPACE)
        self._expect("=")
        self._match(_SPACE)
        self._value(here)

    def _keys(self) -> list[str]:
        keys = []
        while True:
            self._match(_SPACE)
            keys.append(self._key())
            self._match(_SPACE)
            if not self._text.startswith(".", self._at):
                return keys
            self._expect(".")

    def _key(self) -> str:
        quoted = self._match(_QUOTED)
        if quoted:
            return _unquoted(quoted)
        bare = self._match(_BARE_KEY)
        if not bare:
            raise LostError
        return bare

    def _value(self, here: Location) -> None:
        sign = self._text[self._at : self._at + 1]
        if sign == "[":
            self._entries(here)
        elif sign == "{":
            self._inline(here)
        elif not (self._match(_LONG) or self._match(_QUOTED) or self._match(_SCALAR)):
            raise LostError

    def _entries(self, here: Location) -> None:
        self._expect("[")
        number = 0
        self._match(_BLANK)
        while not self._text.startswith("]", self._at):
            self._note((*here, number), self._line)
            self._value((*here, number))
            number += 1
            self._next("]")
        self._expect("]")

    def _inline(self, here: Location) -> None:
        self._expect("{")
        self._match(_BLANK)
        while not self._text.startswith("}", self._at):
            self._pair(here)
            self._next("}")
        self._expect("}")

    def _next(self, end: str) -> None:
        self._match(_BLANK)
        if not self._text.startswith(end, self._at):
            self._expect(",")
            self._match(_BLANK)

    def _note(self, here: Location, line: int) -> None:
        self.lines.setdefault(here, line)

    def _expect(self, sign: str) -> None:
        if not self._text.startswith(sign, self._at):
            raise LostError
        self._at += len(sign)

    def _match(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        taken = found.group() if found else ""
        self._at += len(taken)
        self._line += taken.count("\n")
        return taken


def _unquoted(token: str) -> str:
    if "\\" not in token:
        return token[1:-1]
    try:
        return str(tomllib.loads(f"key = {token}")["key"])
    except ValueError:
        raise LostError from None
