"""Names, lists and beginnings of texts, as sentences on charts give them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from orgsim.experiment.wording import first_difference
from orgsim.visible import visible

if TYPE_CHECKING:
    from orgsim.experiment import Result

_LONGEST_NAME: Final = 60
"""Letters of a name in a sentence, so that the numbers behind it always find room."""

_FEWEST: Final = 12
"""Letters below which a name says nothing, so that no shorter one is tried."""
Wrap = Callable[[str], list[str]]

_BREAKS: Final = re.compile(r"[\t\r\n\v\f]+")
_GOES_ON: Final = re.compile(r"\d|[.,]\d")
_NUMBER_AT_END: Final = re.compile(r"[-+\u2212±]?\d[\d.,]*$")
_IN_NUMBER: Final = re.compile(r"[-+\u2212±\d][.,]?$")
_NUMBER_AT_BEGINNING: Final = re.compile(r"^[\d.,]*\d")


def quoted(name: str, among: Sequence[str] = ()) -> str:
    """A name in single quotes; a very long one is shortened, and does not read like another ``among`` which
    it stands."""
    return f"'{apart([name, *among], _LONGEST_NAME)[0]}'"


def named(result: Result, design: str) -> str:
    """A design's title in quotes."""
    return quoted(result.title(design), [result.title(one) for one in result.designs])


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


def cut_within(text: str, kept: int) -> str:
    """So many letters of a text, two of three from its beginning, with "…" between; numbers that would be
    cut are left out."""
    at_end = kept // 3
    tail = text[len(text) - at_end :]
    if at_end and _IN_NUMBER.search(text[: len(text) - at_end]):
        tail = _NUMBER_AT_BEGINNING.sub("", tail)
    return cut(text, kept - at_end) + tail.lstrip()


def apart(names: Sequence[str], letters: int) -> list[str]:
    """Each name in at most so many letters; of those whose beginnings read alike, the part from their first
    difference on is kept."""
    lines = [one_line(name) for name in names]
    clipped = [clip(line, letters) for line in lines]
    alike = _alike(lines, clipped)
    return [
        _from(line, first_difference(line, lines), letters) if short in alike and short != line else short
        for line, short in zip(lines, clipped, strict=True)
    ]


def wrapped_apart(names: Sequence[str], wrap: Wrap) -> list[list[str]]:
    """Names in the lines that ``wrap`` gives them, shortened as `apart` has it where they would read alike
    in them."""
    lines = [wrap(name) for name in names]
    shown = ["\n".join(found) for found in lines]
    alike = _alike([one_line(name) for name in names], shown)
    if not alike:
        return lines
    letters = min(len(text) for text in shown if text in alike)
    while letters > _FEWEST:
        letters = letters * 9 // 10
        lines = [wrap(name) for name in apart(names, letters)]
        if not _alike(list(names), ["\n".join(found) for found in lines]):
            break
    return lines


def _alike(names: Sequence[str], shown: Sequence[str]) -> set[str]:
    """What is shown for several different names."""
    pairs = set(zip(names, shown, strict=True))
    counts = Counter(text for _, text in pairs)
    return {text for text, count in counts.items() if count > 1}


def _from(name: str, place: int, letters: int) -> str:
    """The beginning of a name and what follows a place in it, the word before it included where that is
    short."""
    word = name.rfind(" ", 0, max(place - 1, 0)) + 1
    rest = name[word if place - word <= letters // 4 else place :]
    if len(rest) > 2 * letters // 3:
        rest = cut(rest, 2 * letters // 3 - 1)
    head = name[: max(letters - len(rest) - 3, 0)]
    return f"{head.rpartition(' ')[0] or head} … {rest}"
