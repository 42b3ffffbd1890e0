"""Say what cannot be read, find the word that was probably meant, and list names in a sentence."""

from __future__ import annotations

import difflib
import reprlib
from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Final

_LONGEST: Final = 60
"""The most characters of a value in a message."""
_DOTS: Final = "..."


class MisreadError(ValueError):
    """A written value that cannot be read.

    ``suggestion`` is the nearest right word, and ``key`` the one key of a table that the message is about;
    either may be ``None``.
    """

    def __init__(self, message: str, suggestion: str | None = None, key: str | None = None) -> None:
        """Keep the message in plain words, the nearest right word and the key."""
        super().__init__(message)
        self.key = key
        self.message = message
        self.suggestion = suggestion

    def __reduce__(self) -> tuple[type[MisreadError], tuple[str, str | None, str | None]]:
        """Return what it takes to copy the error to another process."""
        return MisreadError, (self.message, self.suggestion, self.key)

    def __str__(self) -> str:
        """Return the message with its suggestion."""
        if self.suggestion is None:
            return self.message
        return f"{self.message}; did you mean '{self.suggestion}'?"


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Return the one of ``words`` that ``word`` was probably meant to be, or ``None``."""
    by_lower = {known.lower(): known for known in words}
    close = difflib.get_close_matches(word[:100].lower(), by_lower, n=1, cutoff=0.6)
    if not close:
        return None
    return by_lower[close[0]]


def listed(names: Sequence[str], last: str = "and") -> str:
    """Return names as a sentence has them: ``A, B and C``."""
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def one_of(word: object, words: Iterable[str], what: str) -> str:
    """Return ``word`` if it is one of ``words``; raise `MisreadError` with the nearest of them otherwise."""
    known = tuple(words)
    if isinstance(word, str) and word in known:
        return word
    choices = ", ".join(f"'{choice}'" for choice in known[:12])
    if len(known) > 12:
        choices += ", ..."
    hint = nearest(word, known) if isinstance(word, str) else None
    raise MisreadError(f"{short(word)} is not {what}: one of {choices}", hint)


def short(value: object) -> str:
    """Return the ``repr`` of a value, shortened to at most 60 characters, its quotes and brackets closed."""
    if isinstance(value, int) and abs(value) > 10**50:
        return f"a whole number of {value.bit_length() * 3 // 10} digits or so"
    if isinstance(value, date | time):
        return value.isoformat()
    return _short_text(value) if isinstance(value, str) else _short_parts(value)


def _short_text(text: str) -> str:
    """The start of a text in quotes, with dots where it goes on."""
    whole = repr(text[:_LONGEST])
    if len(whole) <= _LONGEST:
        return whole
    start = next(
        repr(text[:length])
        for length in range(_LONGEST, 0, -1)
        if len(repr(text[:length])) <= _LONGEST - len(_DOTS)
    )
    return f"{start[:-1]}{_DOTS}{start[-1]}"


def _short_parts(value: object) -> str:
    """A list, a table or anything else, with as many of its parts as there is room for."""
    text = reprlib.repr(value)
    for parts in (3, 1):
        if len(text) > _LONGEST:
            text = _of_parts(parts).repr(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - len(_DOTS)] + _DOTS


def _of_parts(most: int) -> reprlib.Repr:
    shape = reprlib.Repr()
    shape.maxlevel = 2
    shape.maxlist = shape.maxtuple = shape.maxdict = most
    shape.maxstring = shape.maxother = 20
    return shape
