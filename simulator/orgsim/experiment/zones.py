"""Where along a range a difference is significant: a few zones, whatever noise does at single points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

from orgsim.statistics import Interval
from orgsim.statistics.student import t_quantile

Kind = Literal["lower", "higher", "inconclusive", "not known", "the same model"]
_APART: Final = ("not known", "the same model")
"""Kinds of points over which no zone reaches."""

MANY: Final = 5
"""Points from which on a single significant one must be so among all of them."""


@dataclass(frozen=True)
class Zone:
    """The points from ``first`` to ``last`` at which a difference is of one kind."""

    kind: Kind
    first: int
    last: int


def kind_of(difference: Interval) -> Kind:
    """Whether a paired difference is significantly below or above zero."""
    if math.isnan(difference.mean):
        return "not known"
    if not difference.excludes_zero:
        return "inconclusive"
    return "lower" if difference.mean < 0 else "higher"


def kinds_of(differences: Sequence[Interval], same: Sequence[bool]) -> list[Kind]:
    """The kind of the difference at each point; ``same`` says where the two designs are the same model."""
    return [_kind(one, is_same) for one, is_same in zip(differences, same, strict=True)]


def _kind(difference: Interval, is_same: bool) -> Kind:
    kind = kind_of(difference)
    return "the same model" if is_same and kind != "not known" else kind


def zones(differences: Sequence[Interval], same: Sequence[bool] = ()) -> list[Zone]:
    """The zones of a difference at points in order, which together are all of them.

    A zone of one sign reaches from a significant point to the last before one of the other sign, over points between at which the
    interval includes zero; it counts where at least half of its points are significant. A single significant point among five or
    more counts where it is so at 95% for all points together (Bonferroni). Everything else is inconclusive. Points at which
    the designs are the ``same`` model (False, False ... unless given) are a zone of their own, over which no other reaches.
    """
    kinds = kinds_of(differences, same or [False] * len(differences))
    known = sum(kind not in _APART for kind in kinds)
    while (weak := _weakest(kinds, differences, known)) is not None:
        kinds[weak.first : weak.last + 1] = ["inconclusive"] * (weak.last + 1 - weak.first)
    for block in _blocks(kinds):
        kinds[block.first : block.last + 1] = [block.kind] * (block.last + 1 - block.first)
    return _runs(kinds)


def _weakest(kinds: Sequence[Kind], differences: Sequence[Interval], known: int) -> Zone | None:
    """The block with the fewest significant points of those that do not count, None where all do."""
    weak = []
    for block in _blocks(kinds):
        inside = [place for place in range(block.first, block.last + 1) if kinds[place] == block.kind]
        is_single = len(inside) == 1 and known >= MANY and not _among(differences[inside[0]], known)
        if is_single or 2 * len(inside) < block.last + 1 - block.first:
            weak.append((len(inside), block))
    return min(weak, key=lambda one: (one[0], one[1].first))[1] if weak else None


def _blocks(kinds: Sequence[Kind]) -> list[Zone]:
    """From the first to the last significant point of one sign, with none of the other sign and none unknown between."""
    found: list[Zone] = []
    is_broken = True
    for place, kind in enumerate(kinds):
        if kind in _APART:
            is_broken = True
        elif kind != "inconclusive":
            if found and not is_broken and found[-1].kind == kind:
                found[-1] = Zone(kind, found[-1].first, place)
            else:
                found.append(Zone(kind, place, place))
            is_broken = False
    return found


def _runs(kinds: Sequence[Kind]) -> list[Zone]:
    """Neighbouring points of one kind."""
    found, first = [], 0
    for kind, members in groupby(kinds):
        last = first + len(list(members)) - 1
        found.append(Zone(kind, first, last))
        first = last + 1
    return found


def _among(difference: Interval, count: int) -> bool:
    """Whether a difference is significant at 95% among so many."""
    if difference.n < 2 or difference.half_width == 0:
        return True
    error = difference.half_width / t_quantile(0.975, difference.n - 1)
    return abs(difference.mean) > error * t_quantile(1 - 0.025 / count, difference.n - 1)
