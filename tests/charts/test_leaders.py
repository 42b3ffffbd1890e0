"""Names round points on a plane: none on another, no line from a name to its point that misleads."""

import math
from functools import cache
from itertools import combinations

import numpy as np
import pytest

from orgsim.charts.leaders import NEAR, Obstacles, Place, around, cross, crosses_box, gap
from orgsim.charts.spread import Box, Point, distance, nearest, overlap

FRAME = (0.0, 0.0, 2.0, 2.4)


def dots(points: list[Point]) -> list[Box]:
    return [(x - 0.045, y - 0.045, x + 0.045, y + 0.045) for x, y in points]


def scattered(seed: int) -> tuple[list[Point], list[Point]]:
    """Points and sizes of names: some all over the frame, some in a crowd, some in a row."""
    generator = np.random.default_rng(seed)
    count = int(generator.integers(2, 13))
    spread = float(generator.choice([0.05, 0.3, 1.0]))
    middle = generator.uniform(0.4, 1.6, 2)
    places = np.clip(
        middle + spread * generator.normal(size=(count, 2)) * [1.0, float(generator.choice([0.02, 1.0]))],
        0.05,
        1.95,
    )
    points = [(x, y) for x, y in places]  # NumPy's numbers, as measures are
    return points, [(float(width), 0.13) for width in generator.uniform(0.2, 0.9, count)]


@cache
def placed(seed: int) -> tuple[list[Point], list[Place | None]]:
    points, sizes = scattered(seed)
    return points, around(points, sizes, Obstacles(dots(points)), FRAME)


@pytest.mark.parametrize("seed", range(60))
def test_names_and_their_lines_never_cross_or_overlap(seed: int) -> None:
    points, places = placed(seed)
    standing = [(point, place) for point, place in zip(points, places, strict=True) if place is not None]
    for (_, one), (_, other) in combinations(standing, 2):
        assert not overlap(one.box, other.box)
        if one.leader and other.leader:
            assert not cross(one.leader, other.leader)
        assert not (one.leader and crosses_box(one.leader, other.box))
        assert not (other.leader and crosses_box(other.leader, one.box))
    for _, place in standing:
        assert not any(overlap(place.box, dot) for dot in dots(points))
        assert (
            place.box[0] >= FRAME[0]
            and place.box[1] >= FRAME[1]
            and place.box[2] <= FRAME[2]
            and place.box[3] <= FRAME[3]
        )


@pytest.mark.parametrize("seed", range(60))
def test_a_name_cannot_be_taken_for_that_of_another_point(seed: int) -> None:
    points, places = placed(seed)
    for point, place in zip(points, places, strict=True):
        if place is None:
            continue
        rivals = [rival for rival in points if rival != point]
        if place.leader is None:
            assert distance(place.box, point) <= NEAR
            assert all(distance(place.box, rival) > distance(place.box, point) for rival in rivals)
        else:
            assert place.leader[0] == point
            assert all(gap(place.leader, rival) >= 0.05 for rival in rivals if math.dist(rival, point) > 0.1)


def test_few_points_all_have_names() -> None:
    for seed in range(60):
        points, places = placed(seed)
        if len(points) <= 5:
            assert None not in places, seed


def test_two_teams_that_lie_close_are_not_swapped() -> None:
    """The left one of two points has its name on the left."""
    points = [(1.0, 1.0), (1.06, 1.02)]
    left, right = around(points, [(0.45, 0.13), (0.9, 0.13)], Obstacles(dots(points)), FRAME)
    assert left is not None and right is not None
    assert left.box[0] + left.box[2] < right.box[0] + right.box[2]


def test_three_touching_points_in_a_row_have_lines_that_leave_over_no_other() -> None:
    points = [(1.06, 1.02), (1.02, 1.01), (0.98, 1.0)]
    for point, place in zip(
        points, around(points, [(0.5, 0.13)] * 3, Obstacles(dots(points)), FRAME), strict=True
    ):
        assert place is not None
        to_x, to_y = nearest(place.box, point)
        for rival in points:
            along = (rival[0] - point[0]) * (to_x - point[0]) + (rival[1] - point[1]) * (to_y - point[1])
            assert (
                rival == point
                or along <= 0.5 * math.dist(rival, point) * math.dist((to_x, to_y), point) + 1e-9
            )


def test_what_crossing_means() -> None:
    assert cross(((0, 0), (2, 2)), ((0, 2), (2, 0)))
    assert cross(((0, 0), (2, 0)), ((1, 0), (1, 1)))
    assert not cross(((0, 0), (1, 1)), ((2, 0), (2, 5)))
    assert not cross(((0, 0), (1, 1)), ((0, 0), (-1, 1)))
    assert crosses_box(((0, 0), (2, 2)), (0.9, 0.9, 1.1, 1.1)) and not crosses_box(
        ((0, 0), (2, 2)), (1.0, 0.0, 1.5, 0.5)
    )


def test_two_places_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are set in many orders, in which most pairs of places are the same."""
    asked: list[tuple[Place, Place]] = []
    agrees = Place.agrees
    monkeypatch.setattr(Place, "agrees", lambda one, other: asked.append((one, other)) or agrees(one, other))
    points, sizes = scattered(5)
    around(points, sizes, Obstacles(dots(points)), FRAME)
    assert asked
    assert len({(id(one), id(other)) for one, other in asked}) == len(asked)
