"""Labels that do not overlap along a line, and the geometry of boxes. Those round points are in `leaders`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""

Point = tuple[float, float]


def along(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Centres as near to the wanted ones as they can be without overlap, between two limits.

    They are in the order of ``wanted``. Labels that touch move together to where their moves are least (pool
    adjacent violators). When they do not fit between the limits they keep their order and run past the upper
    one.
    """
    groups: list[_Group] = []
    for k in sorted(range(len(wanted)), key=lambda k: wanted[k]):
        last = _Group([k], [wanted[k] - sizes[k] / 2], sizes[k])
        while groups and groups[-1].end(low, high) > last.begin(low, high):
            last = groups.pop().joined(last)
        groups.append(last)
    centres = [0.0] * len(wanted)
    for group in groups:
        place = group.begin(low, high)
        for k in group.members:
            centres[k] = place + sizes[k] / 2
            place += sizes[k]
    return centres


@dataclass(frozen=True)
class _Group:
    """Labels side by side: which ones, where each would have the group begin, and the width of all."""

    members: list[int]
    begins: list[float]
    width: float

    def begin(self, low: float, high: float) -> float:
        wanted = math.fsum(self.begins) / len(self.begins)
        return max(low, min(wanted, high - self.width))

    def end(self, low: float, high: float) -> float:
        return self.begin(low, high) + self.width

    def joined(self, other: _Group) -> _Group:
        begins = [*self.begins, *(begin - self.width for begin in other.begins)]
        return _Group([*self.members, *other.members], begins, self.width + other.width)


def distance(box: Box, point: Point) -> float:
    """How far a point is from the nearest part of a box."""
    x, y = nearest(box, point)
    return math.hypot(x - point[0], y - point[1])


def nearest(box: Box, point: Point) -> Point:
    """The part of a box that is nearest to a point."""
    left, bottom, right, top = box
    x = min(max(point[0], left), right)
    y = min(max(point[1], bottom), top)
    return x, y


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes have an area in common."""
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]
