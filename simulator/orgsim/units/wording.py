"""Say what cannot be read, find the word that was probably meant, and list names in a sentence."""

from __future__ import annotations

import difflib
import reprlib
from collections.abc import Iterable, Sequence
from datetime import date, time


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
    """Return the ``repr`` of a value, shortened to at most 60 characters."""
    if isinstance(value, int) and abs(value) > 10**50:
        return f"a whole number of {value.bit_length() * 3 // 10} digits or so"
    if isinstance(value, date | time):
        return value.isoformat()
    text = repr(value[:60]) if isinstance(value, str) else reprlib.repr(value)
    if len(text) <= 60:
        return text
    return text[:57] + "..."
