"""The names of designs in tables: whole where they are short, else without their middle; never two alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from orgsim.experiment import Result
from orgsim.experiment.wording import first_difference
from orgsim.report.page import shortened, width_of
from orgsim.visible import one_line

LONGEST: Final = 36
"""Columns of a terminal that a name in a table may take, without its quotes."""
_LONGEST_NAME: Final = 24
"""Letters from which on a name is given without the words in its middle."""


class Names:
    """The titles of a result's designs as the tables of its report give them, the same in all of them."""

    def __init__(self, result: Result) -> None:
        """Shorten what is too long."""
        titles = {design: one_line(result.title(design)) for design in result.designs}
        self._brief = dict(zip(titles, brief_names(list(titles.values())), strict=True))

    def quoted(self, design: str) -> str:
        """The name in quotes."""
        return f"'{self._brief[design]}'"


def brief_names(names: list[str], width: int = LONGEST) -> list[str]:
    """Each name, without its middle where it is wider than ``width``.

    Of names that would then read the same the part from their first difference on is kept instead.
    """
    short = [shortened(name, width) for name in names]
    counts = Counter(short)
    found = []
    for name, brief in zip(names, short, strict=True):
        if counts[brief] == 1 or name == brief:
            found.append(brief)
        else:
            found.append(_from(name, first_difference(name, names), width))
    return found


def _from(name: str, place: int, width: int) -> str:
    """The beginning of a name and what follows a place in it, a word or so before it included."""
    head = name[: width // 4]
    rest = name[max(place - 4, 0) :]
    if width_of(head + rest) + 3 > width:
        rest = rest[: width - len(head) - 6] + "..."
    return f"{head}...{rest}"


def without_middles(names: Sequence[str]) -> tuple[str, ...]:
    """Names without the words in their middle where they are long, as long as they stay apart."""
    found = tuple(map(_without_middle, names))
    if len(set(found)) < len(set(names)):
        return tuple(names)
    return found


def _without_middle(name: str) -> str:
    words = name.split()
    if len(name) <= _LONGEST_NAME or len(words) < 3:
        return name
    middle = len(words) // 2
    head, tail = words[:middle], words[middle + 1 :]
    while len(_dotted(head, tail)) > _LONGEST_NAME and len(head) + len(tail) > 2:
        if len(head) > len(tail):
            head.pop()
        else:
            tail.pop(0)
    return _dotted(head, tail)


def _dotted(head: list[str], tail: list[str]) -> str:
    return f"{' '.join(head)} … {' '.join(tail)}"
