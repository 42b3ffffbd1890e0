"""Names, lists and beginnings of texts, as sentences on charts give them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from orgsim.units.measures import DURATIONS
from orgsim.visible import visible

if TYPE_CHECKING:
    from orgsim.experiment import Result

_LONGEST_NAME: Final = 60
"""Letters of a name in a sentence, so that the numbers behind it always find room."""

_PERCENTILE: Final = re.compile(r"(.+) p([0-9]+)")
_PHRASES: Final = {
    "promises kept": "the share of promises kept",
    "promises kept excluding losses": "the share of promises kept excluding losses",
    "hand-offs": "the number of hand-offs per item",
    "returns": "the number of returns per item",
    "arrivals": "the arrival rate",
    "work in progress": "average work in progress",
    "queue length": "the average number of items in queues",
    "value": "the value delivered",
    "cost": "the cost of people",
    "abandoned": "the share of abandoned items",
    "refused": "the share of items refused entry",
    "still open": "the number of items still open at the end",
    "still open share": "the share of items still open at the end",
    "wait of abandoned items": "the wait of abandoned items",
}
"""Measures whose bare name does not make a sentence with "is"."""

_BREAKS: Final = re.compile(r"[\t\r\n\v\f]+")
_GOES_ON: Final = re.compile(r"\d|[.,]\d")
_NUMBER_AT_END: Final = re.compile(r"[-+\u2212±]?\d[\d.,]*$")


def quoted(name: str) -> str:
    """A name in single quotes; a very long one ends in "…"."""
    return f"'{clip(name, _LONGEST_NAME)}'"


def named(result: Result, design: str) -> str:
    """A design's title in quotes."""
    return quoted(result.title(design))


def listing(names: Sequence[str], last: str = "and") -> str:
    """Names one after the other: ``'A', 'B' and 'C'``."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"


def sentence(text: str) -> str:
    """The text with a capital at the beginning."""
    return text[:1].upper() + text[1:]


def measure_words(name: str) -> str:
    """A measure as the subject of a sentence that goes on with "is": ``mean lead time``, ``the share of promises kept``."""
    if found := _PERCENTILE.fullmatch(name):
        return f"the {_ordinal(int(found[2]))} percentile of {found[1]}"
    if " within " in name:
        return f"the share of items with a {name}"
    if name.endswith(" sd"):
        return f"the standard deviation of {name.removesuffix(' sd')}"
    return f"mean {name}" if name in DURATIONS else _PHRASES.get(name, name)


def measure_heading(name: str) -> str:
    """A measure as a heading or the name of an axis: ``mean lead time``, ``lead time P85``."""
    if found := _PERCENTILE.fullmatch(name):
        return f"{found[1]} P{found[2]}"
    return f"mean {name}" if name in DURATIONS else name


def _ordinal(number: int) -> str:
    ending = "th" if number // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def one_line(text: str) -> str:
    """The text with line ends and tabs as spaces, and what cannot be seen as escapes."""
    return visible(_BREAKS.sub(" ", text))


def clip(text: str, letters: int) -> str:
    """The text on one line, or as much of its beginning as so many letters allow with "…" behind it."""
    text = one_line(text)
    return text if len(text) <= letters else cut(text, letters - 1)


def cut(text: str, kept: int) -> str:
    """The first letters and "…"; a number that would be cut is left out, since half of it is another number."""
    head = text[:kept]
    if _GOES_ON.match(text[kept:]):
        head = _NUMBER_AT_END.sub("", head)
    return head.rstrip() + "…"
