"""The names of designs in tables: whole where they are short, else without their middle, and never two alike."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import Final

from orgsim.experiment import Result
from orgsim.report.page import shortened, width_of
from orgsim.visible import one_line

LONGEST: Final = 36
"""Columns of a terminal that a name in a table may take, without its quotes."""


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
    return [
        brief if counts[brief] == 1 or name == brief else _from(name, _first_difference(name, names), width)
        for name, brief in zip(names, short, strict=True)
    ]


def _first_difference(name: str, names: list[str]) -> int:
    """The first place from which a name is unlike every other one."""
    shared = [sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(name, other, strict=False))) for other in set(names) - {name}]
    return max(shared, default=0)


def _from(name: str, place: int, width: int) -> str:
    """The beginning of a name and what follows a place in it, a word or so before it included."""
    head, rest = name[: width // 4], name[max(place - 4, 0) :]
    return head + "..." + rest if width_of(head + rest) + 3 <= width else head + "..." + rest[: width - len(head) - 6] + "..."
