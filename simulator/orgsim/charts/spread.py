"""Labels that do not overlap: along a line, and round points on a plane."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""

Point = tuple[float, float]


def along(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Centres as near to the wanted ones as they can be without overlap, between two limits, in the order of ``wanted``.

    Labels that touch move together to where their moves are least (pool adjacent violators). When they do not fit
    between the limits they keep their order and run past the upper one.
    """
    groups: list[_Group] = []
    for k in sorted(range(len(wanted)), key=lambda k: wanted[k]):
        groups.append(_Group([k], [wanted[k] - sizes[k] / 2], sizes[k]))
        while len(groups) > 1 and groups[-2].begin(low, high) + groups[-2].width > groups[-1].begin(low, high):
            last = groups.pop()
            groups[-1] = groups[-1].joined(last)
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
        wanted = sum(self.begins) / len(self.begins)
        return max(low, min(wanted, high - self.width))

    def joined(self, other: _Group) -> _Group:
        begins = [*self.begins, *(begin - self.width for begin in other.begins)]
        return _Group([*self.members, *other.members], begins, self.width + other.width)


def around(points: Sequence[Point], sizes: Sequence[Point], taken: Sequence[Box], frame: Box) -> list[Box | None]:
    """Places for labels of given sizes near their points, clear of each other and of what is taken, within the frame.

    None where there is no place. Labels are set one after the other, in several orders of which the best is kept.
    """
    count = range(len(points))
    orders = [list(count), list(reversed(count)), *(sorted(count, key=lambda k: (points[k][axis], k)) for axis in (0, 1))]
    orders += [order[::-1] for order in orders[2:]]
    trials = [_in_order(order, (points, sizes), taken, frame) for order in orders]
    return min(trials, key=lambda trial: trial[0])[1]


def _in_order(
    order: Sequence[int], labels: tuple[Sequence[Point], Sequence[Point]], taken: Sequence[Box], frame: Box
) -> tuple[float, list[Box | None]]:
    """The places that labels get in one order, and how bad they are together, the first labels mattering most."""
    points, sizes = labels
    places: list[Box | None] = [None] * len(points)
    badness = 0.0
    for k in order:
        rivals = [point for point in points if point != points[k]]
        occupied = [*taken, *(box for box in places if box is not None)]
        found = min(_choices((points[k], sizes[k]), occupied, frame, rivals), default=None)
        places[k] = found[1] if found else None
        badness += found[0] if found else 10.0 / (1 + k)
    return badness, places


def _choices(label: tuple[Point, Point], taken: Sequence[Box], frame: Box, rivals: Sequence[Point]) -> Iterable[tuple[float, Box]]:
    """Free places for one label, and how bad each is: far from its point, or as near to a rival."""
    point, size = label
    for rank, box in enumerate(_places(point, size)):
        inside = box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]
        if inside and not any(overlap(box, other) for other in taken):
            away = distance(box, point)
            unclear = any(away > 0.7 * distance(box, rival) for rival in rivals)
            yield away + 0.001 * rank + unclear, box


def distance(box: Box, point: Point) -> float:
    """How far a point is from the nearest part of a box."""
    x, y = nearest(box, point)
    return math.hypot(x - point[0], y - point[1])


def nearest(box: Box, point: Point) -> Point:
    """The part of a box that is nearest to a point."""
    return min(max(point[0], box[0]), box[2]), min(max(point[1], box[1]), box[3])


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes have an area in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _places(point: Point, size: tuple[float, float]) -> Iterable[Box]:
    (x, y), (width, height) = point, size
    sides = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
    for away in (0.07, 0.14, 0.24, 0.36, 0.5, 0.66):
        for right, up in sides:
            middle_x = x + right * (away + width / 2)
            middle_y = y + up * (away + height / 2) * (1 if right == 0 else 0.8)
            yield middle_x - width / 2, middle_y - height / 2, middle_x + width / 2, middle_y + height / 2
