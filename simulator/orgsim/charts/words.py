"""Names, lists and beginnings of texts, as sentences on charts give them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from orgsim.visible import visible

if TYPE_CHECKING:
    from orgsim.experiment import Result

_LONGEST_NAME: Final = 60
"""Letters of a name in a sentence, so that the numbers behind it always find room."""

_BREAKS: Final = re.compile(r"[\t\r\n\v\f]+")
_GOES_ON: Final = re.compile(r"\d|[.,]\d")
_NUMBER_AT_END: Final = re.compile(r"[-+\u2212±]?\d[\d.,]*$")


def quoted(name: str) -> str:
    """A name in single quotes; a very long one ends in "…"."""
    return f"'{clip(name, _LONGEST_NAME)}'"


def named(result: Result, design: str) -> str:
    """A design's title in quotes."""
    return quoted(result.title(design))


def one_line(text: str) -> str:
    """The text with line ends and tabs as spaces, and what cannot be seen as escapes."""
    return visible(_BREAKS.sub(" ", text))


def clip(text: str, letters: int) -> str:
    """The text on one line, or as much of its beginning as so many letters allow with "…" behind it."""
    text = one_line(text)
    if len(text) <= letters:
        return text
    return cut(text, letters - 1)


def cut(text: str, kept: int) -> str:
    """The first letters and "…"; a number that would be cut is left out: half of it is another number."""
    head = text[:kept]
    if _GOES_ON.match(text[kept:]):
        head = _NUMBER_AT_END.sub("", head)
    return head.rstrip() + "…"
