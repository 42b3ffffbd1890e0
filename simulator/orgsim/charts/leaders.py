"""Names beside points on a plane.

No name is on another, and no line from a name to its point goes across another line or point.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Final

from orgsim.charts.spread import Box, Point, distance, nearest, overlap

NEAR: Final = 0.11
"""Up to so many inches from its point a name needs no line to it."""

_DOT: Final = 0.05
"""How near to another point a line may pass, in inches."""

_SIDES: Final = tuple((math.cos(k * math.pi / 8), math.sin(k * math.pi / 8)) for k in range(16))
_DISTANCES: Final = (0.07, 0.14, 0.2, 0.28, 0.38, 0.5, 0.64, 0.8, 1.0, 1.25)
_TRIALS: Final = 12
_UNNAMED: Final = 20.0
_COVERED: Final = 0.3
_OVER_ANOTHER: Final = 1.5


@dataclass(frozen=True)
class Obstacles:
    """What a name keeps clear of, and what it may cover where there is no better place (thin lines)."""

    firm: Sequence[Box]
    soft: Sequence[Box] = ()


@dataclass(frozen=True, eq=False)
class Place:
    """Where a name may stand, how bad that is, and the line from its point to its box where it needs one.

    It is as bad as it is far from its point in inches, and worse by as many as it covers of lines.
    """

    box: Box
    badness: float
    leader: tuple[Point, Point] | None

    def agrees(self, other: Place) -> bool:
        """Whether two names can stand together."""
        if overlap(self.box, other.box):
            return False
        if self.leader and crosses_box(self.leader, other.box):
            return False
        if other.leader and crosses_box(other.leader, self.box):
            return False
        return not (self.leader and other.leader and cross(self.leader, other.leader))


def around(
    points: Sequence[Point], sizes: Sequence[Point], taken: Obstacles, frame: Box, furthest: float = 1.3
) -> list[Place | None]:
    """Places for names of given sizes (width, height) near their points.

    They are clear of what is taken and within the frame; None where there is no place at most ``furthest``
    inches away. Names are set one after the other, in several orders of which the best is kept; the first
    names matter most.
    """
    room = _Room(points, taken, frame, furthest)
    choices = [room.choices(k, sizes[k]) for k in range(len(points))]
    agree = cache(Place.agrees)
    trials = [_in_order(order, choices, agree) for order in _orders(points)]
    return min(trials, key=_badness)


def leader_of(box: Box, point: Point) -> tuple[Point, Point] | None:
    """The line from a point to the nearest part of its name; None where the name is near enough without."""
    if distance(box, point) <= NEAR:
        return None
    return point, nearest(box, point)


def cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two lines have a point in common, other than one at which both begin."""
    a, b = one
    c, d = other
    if a == c:
        forward = (b[0] - a[0]) * (d[0] - a[0]) + (b[1] - a[1]) * (d[1] - a[1]) > 0
        return forward and _turn(a, b, d) == 0
    first_meets = _turn(a, b, c) * _turn(a, b, d) <= 0
    return first_meets and _turn(c, d, a) * _turn(c, d, b) <= 0


def crosses_box(line: tuple[Point, Point], box: Box) -> bool:
    """Whether a line goes through the inside of a box (Liang & Barsky 1984)."""
    (x, y), (to_x, to_y) = line
    left, bottom, right, top = box
    low, high = 0.0, 1.0
    for start, step, least, most in ((x, to_x - x, left, right), (y, to_y - y, bottom, top)):
        if step == 0:
            if not least < start < most:
                return False
            continue
        first, last = sorted([(least - start) / step, (most - start) / step])
        low = max(low, first)
        high = min(high, last)
    return high - low > 1e-9


def gap(line: tuple[Point, Point], point: Point) -> float:
    """How far a point is from a line."""
    (x, y), (to_x, to_y) = line
    length = (to_x - x) ** 2 + (to_y - y) ** 2
    share = 0.0
    if length > 0:
        along = (point[0] - x) * (to_x - x) + (point[1] - y) * (to_y - y)
        share = min(max(along / length, 0.0), 1.0)
    near_x = x + share * (to_x - x)
    near_y = y + share * (to_y - y)
    return math.hypot(near_x - point[0], near_y - point[1])


def _turn(a: Point, b: Point, c: Point) -> int:
    """1, -1 or 0: whether c lies left of the way from a to b, right of it, or on it."""
    area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return int(area > 1e-12) - int(area < -1e-12)


@dataclass(frozen=True)
class _Room:
    """What stands before any name does, and how far from its point a name may be."""

    points: Sequence[Point]
    taken: Obstacles
    frame: Box
    furthest: float

    def choices(self, k: int, size: Point) -> list[Place]:
        """The places that a name can have as far as the others' names are not concerned, the best first."""
        point = self.points[k]
        rivals = [other for other in self.points if other != point]
        boxes = [box for box in _boxes(point, size) if self._free(box, point)]
        places = [Place(box, self._badness(box, point, rivals), leader_of(box, point)) for box in boxes]
        clear = [place for place in places if _clear(place, point, rivals)]
        return sorted(clear, key=lambda place: place.badness)

    def _free(self, box: Box, point: Point) -> bool:
        if not self._inside(box) or distance(box, point) > self.furthest:
            return False
        return not any(overlap(box, other) for other in self.taken.firm)

    def _inside(self, box: Box) -> bool:
        left, bottom, right, top = self.frame
        across = left <= box[0] and box[2] <= right
        return across and bottom <= box[1] and box[3] <= top

    def _badness(self, box: Box, point: Point, rivals: Sequence[Point]) -> float:
        covered = sum(overlap(box, other) for other in self.taken.soft)
        return distance(box, point) + _COVERED * covered + _OVER_ANOTHER * _is_towards(box, point, rivals)


def _clear(place: Place, point: Point, rivals: Sequence[Point]) -> bool:
    """Whether the name can only be taken for that of its own point."""
    if place.leader is None:
        away = max(distance(place.box, point), 0.06)
        return not any(distance(place.box, rival) < 1.5 * away for rival in rivals)
    others = [rival for rival in rivals if math.dist(rival, point) > 2 * _DOT]
    near = any(distance(place.box, rival) < NEAR for rival in rivals)
    return not near and not any(gap(place.leader, rival) < _DOT for rival in others)


def _is_towards(box: Box, point: Point, rivals: Sequence[Point]) -> bool:
    """Whether the way from a point to its name goes over another that is so near that their dots touch."""
    x, y = point
    to_x, to_y = nearest(box, point)
    length = math.hypot(to_x - x, to_y - y)
    for rival in rivals:
        away = math.dist(rival, point)
        along = (rival[0] - x) * (to_x - x) + (rival[1] - y) * (to_y - y)
        if away <= 2 * _DOT and along > 0.5 * away * length:
            return True
    return False


def _boxes(point: Point, size: Point) -> Iterator[Box]:
    """Boxes at several distances on sixteen sides of a point."""
    x, y = point
    width, height = size
    for away, (right, up) in product(_DISTANCES, _SIDES):
        middle_x = x + right * away + _sign(right) * width / 2
        middle_y = y + up * away + _sign(up) * height / 2
        left, bottom = middle_x - width / 2, middle_y - height / 2
        yield left, bottom, middle_x + width / 2, middle_y + height / 2


def _sign(value: float) -> int:
    return int(value > 0.2) - int(value < -0.2)


def _orders(points: Sequence[Point]) -> list[list[int]]:
    """Orders in which to set names: as given, along both axes, each also reversed, and some by chance.

    The last are always the same.
    """
    count = list(range(len(points)))
    across = sorted(count, key=lambda k: (points[k][0], k))
    upwards = sorted(count, key=lambda k: (points[k][1], k))
    orders = [count, across, upwards]
    orders += [order[::-1] for order in orders]
    dice = random.Random(len(points))
    return orders + [dice.sample(count, len(count)) for _ in range(_TRIALS)]


def _in_order(
    order: Sequence[int], choices: Sequence[Sequence[Place]], agree: Callable[[Place, Place], bool]
) -> list[Place | None]:
    """The first place of each name that agrees with the names that stand already.

    ``agree`` tells it of two places; in other orders most of the pairs are the same.
    """
    places: list[Place | None] = [None] * len(choices)
    for k in order:
        standing = [place for place in places if place is not None]
        agreeing = (place for place in choices[k] if all(agree(place, other) for other in standing))
        places[k] = next(agreeing, None)
    return places


def _badness(places: Sequence[Place | None]) -> float:
    """All distances, and much more for each name without a place, the first ones most."""
    badness = []
    for k, place in enumerate(places):
        unnamed = _UNNAMED / (1 + 0.1 * k)
        badness.append(unnamed if place is None else place.badness)
    return math.fsum(badness)
