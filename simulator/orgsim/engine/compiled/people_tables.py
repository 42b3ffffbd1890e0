"""Which people and clocks teams have, as rows of numbers for the kernel's tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, product
from typing import Any

import numpy as np

from orgsim.engine.compiled.layout import Records
from orgsim.engine.compiled.tables import WORD
from orgsim.log.vocabulary import NONE
from orgsim.model.model import Model


def group_rows(model: Model) -> Iterator[list[int]]:
    """The teams of each group of teams that share people."""
    for group in sorted(set(model.queues.group.tolist())):
        yield np.flatnonzero(model.queues.group == group).tolist()


def idle_places(model: Model) -> Records:
    """For each team its place among the counts of idle people: all of them, then by skill."""
    return np.arange(len(model.queues.order)) * (1 + model.people.speed.shape[1])


def counts_of_people(model: Model) -> list[list[int]]:
    """For each person the counts of idle people in which they are, of each of their teams and there of each
    of their skills, and `NONE`."""
    places = idle_places(model)
    rows: list[list[int]] = []
    for rank, speeds in zip(model.people.rank, model.people.speed, strict=True):
        counts = [0, *(1 + np.flatnonzero(speeds > 0.0))]
        pairs = product(np.flatnonzero(rank != NONE), counts)
        rows.append([*(int(places[team] + count) for team, count in pairs), NONE])
    return rows


def words_of_teams(model: Model) -> tuple[list[int], list[int]]:
    """For each team where its words of idle people begin and end."""
    return bounds([range(-(-int(count) // WORD)) for count in (model.people.rank != NONE).sum(axis=0)])


def seats_of_people(model: Model) -> list[list[int]]:
    """For each person the bits that say that they are idle, in each of their teams, and `NONE`."""
    first, _ = words_of_teams(model)
    serves = model.people.rank != NONE
    seats = WORD * np.array(first, dtype=np.int64) + np.cumsum(serves, axis=0) - 1
    return [[*row[served].tolist(), NONE] for row, served in zip(seats, serves, strict=True)]


def clock_rows(model: Model) -> Iterator[list[int]]:
    """For each team the clocks of its people that close at times."""
    for rank in model.people.rank.T:
        clocks = dict.fromkeys(model.people.clock[rank != NONE].tolist())
        yield [clock for clock in clocks if not model.header.clocks[clock].is_always]


def bounds(rows: Any) -> tuple[list[int], list[int]]:
    """Where each of some rows begins and ends when they are joined end to end."""
    ends = [0, *accumulate(map(len, rows))]
    return ends[:-1], ends[1:]
