"""Make a balance of work small: parts that share no group, and bundles and groups that are alike as one."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Final

from orgsim.model.joined import Joined

Row = dict[int, float]
"""What all of a bundle takes of the time of each group that can do it, by group."""

_SAME: Final = 1e-11
"""Relative difference up to which two costs are one but for rounding."""


@dataclass(frozen=True)
class Part:
    """Bundles, and the groups that can do them; ``members`` are the groups that each one stands for."""

    rows: list[Row]
    members: dict[int, list[int]]

    def members_of(self, groups: Iterable[int]) -> list[int]:
        """All groups that some groups stand for."""
        return list(chain.from_iterable(self.members[group] for group in groups))

    def without(self, groups: Collection[int]) -> Part:
        """The part that is left when some groups do nothing more, and others do all that they can do."""
        out = set(groups)
        rows = [{group: cost for group, cost in row.items() if group not in out} for row in self.rows]
        return Part([row for row in rows if row], self.members)

    def only(self, groups: Collection[int]) -> Part:
        """The part of the bundles that nobody but some groups can do."""
        inside = set(groups)
        return Part([row for row in self.rows if inside.issuperset(row)], self.members)


def whole(rows: list[Row]) -> Part:
    """The part in which each group stands for itself."""
    return Part(rows, {group: [group] for group in chain.from_iterable(rows)})


def apart(part: Part) -> list[Part]:
    """The smallest parts of a part, so that no group does bundles of two of them; groups without bundles are
    in none."""
    joined = Joined()
    for row in part.rows:
        joined.join(row)
    found: dict[int, list[Row]] = defaultdict(list)
    for row in part.rows:
        found[joined.lowest(next(iter(row)))].append(row)
    return [
        Part(rows, {group: part.members[group] for group in chain.from_iterable(rows)})
        for rows in found.values()
    ]


def merged(part: Part) -> Part:
    """The part with bundles that are alike as one, and groups that are alike as one."""
    before = -1
    while before != len(part.rows) + len(part.members):
        before = len(part.rows) + len(part.members)
        part = _with_alike_groups_joined(Part(_with_alike_rows_joined(part.rows), part.members))
    return part


def _with_alike_rows_joined(rows: list[Row]) -> list[Row]:
    """Bundles that cost the same groups in the same proportions, added up."""
    alike: dict[object, list[Row]] = defaultdict(list)
    for row in rows:
        alike[_kind(row)].append(row)
    return [_sum(same) if len(same) > 1 else same[0] for same in alike.values()]


def _sum(rows: list[Row]) -> Row:
    return {group: math.fsum(row[group] for row in rows) for group in rows[0]}


def _with_alike_groups_joined(part: Part) -> Part:
    """Groups whom the same bundles cost in the same proportions, with their speeds added up."""
    columns: dict[int, Row] = {group: {} for group in part.members}
    for place, row in enumerate(part.rows):
        for group, cost in row.items():
            columns[group][place] = cost
    alike: dict[object, list[int]] = defaultdict(list)
    for group, column in columns.items():
        alike[_kind(column)].append(group)
    if len(alike) == len(columns):
        return part
    rows: list[Row] = [{} for _ in part.rows]
    for same in alike.values():
        for place, cost in columns[same[0]].items():
            rows[place][same[0]] = (
                cost if len(same) == 1 else 1.0 / math.fsum(1.0 / columns[group][place] for group in same)
            )
    return Part(rows, {same[0]: part.members_of(same) for same in alike.values()})


def _kind(costs: Row) -> object:
    """What is the same for all that have the same places and, but for rounding, the same proportions."""
    if len(costs) == 1:
        return tuple(costs)
    places = sorted(costs)
    first = costs[places[0]]
    return tuple(places), tuple(f"{costs[place] / first:.11e}" for place in places)


@dataclass(frozen=True)
class Weights:
    """What costs come from where all groups do all bundles in one proportion:
    ``cost[b, g] = efforts[b] / times[g]``."""

    efforts: list[float]
    times: dict[int, float]

    @property
    def level(self) -> float:
        """The load if it is the same for all groups."""
        return math.fsum(self.efforts) / math.fsum(self.times.values())


def weights(part: Part) -> Weights | None:
    """The weights behind the costs of a part whose groups are all joined; `None` where there are none."""
    rows_of: dict[int, list[int]] = {group: [] for group in part.members}
    for place, row in enumerate(part.rows):
        for group in row:
            rows_of[group].append(place)
    start = next(iter(part.members))
    times, efforts, waiting = {start: 1.0}, dict[int, float](), [start]
    while waiting:
        group = waiting.pop()
        for place in rows_of[group]:
            if place not in efforts:
                row = part.rows[place]
                efforts[place] = row[group] * times[group]
                new = {other: efforts[place] / cost for other, cost in row.items() if other not in times}
                times.update(new)
                waiting += new
    known = [efforts[place] for place in range(len(part.rows))]
    pairs = zip(known, part.rows, strict=True)
    exact = all(_is_exact(effort, row, times) for effort, row in pairs)
    return Weights(known, times) if exact else None


def _is_exact(effort: float, row: Row, times: dict[int, float]) -> bool:
    """Whether each cost of a bundle is its effort over the time of the group."""
    return all(abs(effort / times[group] - cost) <= _SAME * cost for group, cost in row.items())
