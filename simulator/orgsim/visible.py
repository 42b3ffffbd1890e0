"""Text for a reader: what cannot be seen, or could steer a terminal, is shown as an escape."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from typing import Any, Final

LONGEST: Final = 1000
"""Characters of a message that are shown."""

_INVISIBLE: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0d\uffa0\U000e0100-\U000e01ef]"
)
"""Printable characters that show nothing: Unicode's default ignorable ones, and blanks that are not spaces.
The two variation selectors that turn a letter into an emoji and back may stay."""
_DEPTH: Final = 2
"""How deep JSON has a line for each part: Python is slow at lines, and long tables have many parts."""
_SHORT: Final = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def visible(text: str, most: int | None = None) -> str:
    """The text on one line, with control, bidirectional, zero-width and other unseen characters as escapes.

    Spaces of any width become a plain space. With ``most`` the text is cut to so many characters, the last
    three being dots.
    """
    shown = text if most is None else text[: most + 1]
    if not shown.isprintable() or _INVISIBLE.search(shown):
        shown = "".join(map(_shown, shown))
    if most is not None and len(shown) > most:
        return shown[: most - 3] + "..."
    return shown


def visible_lines(text: str) -> str:
    """The same of a text of several lines, whose line ends stay."""
    return "\n".join(map(visible, text.split("\n")))


def one_line(text: str, most: int | None = None) -> str:
    """The same of prose that may have been written on several lines: any white space is one space."""
    return visible(" ".join(text.split()), most)


def json_text(value: Any, *, ascii_only: bool = False) -> str:
    """The value as JSON, unseen characters as escapes too; raises ValueError for a number that is not finite.

    What lies in a table of the whole has a line of its own, such as a row of many.
    """
    encoder = json.JSONEncoder(ensure_ascii=ascii_only, allow_nan=False)
    text = _in_lines(value, encoder.encode, _DEPTH)
    if _is_plain(text.replace("\n", "")):
        return text
    return "\n".join(map(_escaped, text.split("\n")))


def _in_lines(value: Any, encode: Callable[[Any], str], depth: int) -> str:
    """The value with a line for each of its parts down to a depth."""
    if depth == 0 or not value or not isinstance(value, dict | list):
        return encode(value)
    below = depth - 1
    if isinstance(value, list):
        return _indented("[", [_in_lines(inner, encode, below) for inner in value], "]")
    parts = [f"{encode(str(key))}: {_in_lines(inner, encode, below)}" for key, inner in value.items()]
    return _indented("{", parts, "}")


def _indented(opening: str, parts: list[str], closing: str) -> str:
    inside = ",\n".join(parts).replace("\n", "\n  ")
    return f"{opening}\n  {inside}\n{closing}"


def _shown(letter: str) -> str:
    if letter in _SHORT:
        return _SHORT[letter]
    if unicodedata.category(letter) == "Zs":
        return " "
    if _is_plain(letter):
        return letter
    return _escape(letter)


def _escape(letter: str) -> str:
    """As Python and TOML write it: ``\\x1b``, ``\\u202e`` or ``\\U000e0001``."""
    code = ord(letter)
    if code < 0x100:
        return f"\\x{code:02x}"
    if code < 0x10000:
        return f"\\u{code:04x}"
    return f"\\U{code:08x}"


def _escaped(line: str) -> str:
    """A line of JSON with escapes as JSON has them, which stand only inside its strings."""
    if _is_plain(line):
        return line
    return "".join(letter if _is_plain(letter) else json.dumps(letter)[1:-1] for letter in line)


def _is_plain(text: str) -> bool:
    return text.isprintable() and not _INVISIBLE.search(text)
