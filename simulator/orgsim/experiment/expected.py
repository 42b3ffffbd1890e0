"""How many records a replication can be expected to write, before anything is run, and how many of them the
cross-check repeats."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from math import inf
from typing import Final

import numpy as np

from orgsim.log.header import Header
from orgsim.log.log import Integers
from orgsim.log.vocabulary import NONE
from orgsim.model import Model
from orgsim.model.analysis.load import inflows, on_shifts
from orgsim.model.analysis.visit_sums import Visits
from orgsim.model.analysis.visits import expected_visits
from orgsim.model.kinds import Arrivals
from orgsim.units import HOUR

AN_ITEM: Final = 2
"""Records of every item: arrived, delivered."""
A_VISIT: Final = 3
"""Records of a visit by a person: queued, started, finished."""
A_DELAY: Final = 2
"""Records of a step without people: started, finished, or tabled, decided."""
AT_THE_START: Final = 2
"""Records of an item that fills a limit at the start and goes no further: arrived, queued."""
A_HANDOFF: Final = 2
"""Records of a hand-off: sent, received."""
AN_ANSWER: Final = 5
"""Records of an answer beside those of its visit: asked, arrived, delivered, answered, resumed."""


def expected_records(model: Model) -> float:
    """Records of one replication: items over the horizon times those of the visits that an item can be
    expected to make, and openings of gates.

    Interruptions, limits and people who come and go are left out, and so is work that people have no time
    for.
    """
    total, known = float(len(model.gates.opens.values)), expected_visits(model)
    records = _records_of_steps(model)
    drawn = _drawn_on_arrival(model)
    works = model.steps.work.tolist()
    for inflow in inflows(model):
        visits, items = known.of(inflow.first_step), inflow.items
        if items is None:
            items = _endless(model, inflow.source, visits)
            total += AT_THE_START * _filled(model, inflow.source, items)
        total += items * (_records(records, visits) + drawn[works[inflow.first_step]])
    return total


def _records_of_steps(model: Model) -> list[int]:
    """Records of a visit, by step."""
    records = np.where(model.steps.takes_people, A_VISIT, A_DELAY)
    records[list(model.questions.answers | model.questions_back.answers)] += AN_ANSWER
    return list(map(int, records))


def _drawn_on_arrival(model: Model) -> list[int]:
    """How many marks an item of each work is given by chance as it comes: a record each."""
    drawn = np.diff(model.marks.first_level) > 0
    return list(map(int, np.count_nonzero(model.marks.carried.astype(bool) & drawn, axis=1)))


def _records(records: list[int], visits: Visits) -> float:
    """Records of one item, from those of a visit of each step."""
    stops = math.fsum(visited * records[step] for step, visited in visits.steps.items())
    return AN_ITEM + stops + A_HANDOFF * math.fsum(visits.crossings.values())


def _endless(model: Model, source: int, visits: Visits) -> float:
    """The items that a source of always enough can be expected to bring: by the time people have, and by the
    room under its limit.

    With room for N items a passage takes the time of its steps, and N - 1 waits for a share of the people
    each: as in a closed network of equal single stations with exponential times (Buzen 1973).
    """
    means = {step: visits.length(model, step) for step in visits.steps}
    takes_people = model.steps.takes_people.tolist()
    horizon, valve = model.header.horizon, int(model.sources.valve[source])
    effort = math.fsum(visited * means[step] for step, visited in visits.steps.items() if takes_people[step])
    passage = math.fsum(visited * means[step] for step, visited in visits.steps.items())
    open_time = sum(on_shifts(model))
    by_time = open_time / effort if effort else inf
    by_room = horizon * int(model.limits.items[valve]) / passage if valve != NONE and passage else inf
    most = int(model.sources.at_most[source])
    found = by_time if valve == NONE else _closed(by_time, by_room, int(model.limits.items[valve]))
    items = min(found, inf if most == NONE else float(most))
    if items == inf:
        return 0.0
    return items


def _filled(model: Model, source: int, served: float) -> float:
    """The items with which a source of always enough fills its limit, beside those that are served; sources
    with the same limit take turns."""
    valve, most = int(model.sources.valve[source]), int(model.sources.at_most[source])
    if valve == NONE:
        return 0.0
    turns = np.count_nonzero((model.sources.kind == Arrivals.ALWAYS) & (model.sources.valve == valve))
    room = int(model.limits.items[valve]) / int(turns)
    return room if most == NONE else min(room, max(0.0, most - served))


def _closed(by_time: float, by_room: float, room: int) -> float:
    """Items with room for so many at a time, of whom the others are in the way of each."""
    if by_room == 0 or by_time == 0:
        return 0.0
    if by_room < inf:
        return 1 / (1 / by_room + (1 - 1 / room) / by_time)
    return by_time


ENOUGH: Final = 10_000
"""Records of a replication that the cross-check repeats, some .07 s of the SimPy engine; a whole replication
where it has fewer than twice as many."""


def repeated_records(records: float) -> float:
    """How many records of a replication that has so many are repeated."""
    if records <= 2 * ENOUGH:
        return records
    return ENOUGH


def first_moment(models: Mapping[str, Model], edges: Integers) -> int:
    """Up to when replication 1 is repeated: to one of the ``edges``, or to an hour in the first bin, where
    the longest of the models has written `ENOUGH` records, as expected."""
    if not models:
        return int(edges[-1])
    most, design = max((expected_records(model), design) for design, model in models.items())
    if most <= 2 * ENOUGH:
        return int(edges[-1])
    share = ENOUGH / most
    if share * int(edges[-1]) < int(edges[1]):
        return _hour_after(models[design].header, int(edges[1]), share)
    return _edge_after(edges, share)


def later_moment(edges: Integers, until: int) -> int:
    """The moment in the first bin that is twice as far as another one, else the edge that is at least as far
    as that, or the last."""
    if 2 * until < int(edges[1]):
        return 2 * until
    return _edge_after(edges, 2 * until / int(edges[-1]))


def first_part(model: Model, until: int) -> Model:
    """The model with its horizon at a moment: the records of its runs are the first of those of the whole."""
    if until == model.header.horizon:
        return model
    return replace(model, header=replace(model.header, horizon=until))


def first_edges(edges: Integers, until: int) -> Integers:
    """The time bins up to a moment."""
    return np.append(edges[: int(np.searchsorted(edges, until))], until)


def _hour_after(header: Header, limit: int, share: float) -> int:
    """The first hour by which people have been on shift for a share of all their time, ``limit`` at most: a
    large organisation writes a million records in a day, and next to none before it opens."""
    hours = np.append(np.arange(0, limit, HOUR, dtype=np.int64), limit)
    passed = header.on_shift(hours).sum(axis=1).cumsum()
    whole = header.on_shift(np.array([0, header.horizon], dtype=np.int64)).sum()
    place = int(np.searchsorted(passed, share * float(whole)))
    return int(hours[min(place + 1, len(hours) - 1)])


def _edge_after(edges: Integers, share: float) -> int:
    """The first edge at or after a share of the whole."""
    place = int(np.searchsorted(edges, share * int(edges[-1])))
    return int(edges[min(max(place, 1), len(edges) - 1)])
