"""How many records a replication can be expected to write, before anything is run."""

from __future__ import annotations

import math
from math import inf
from typing import Final

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model import Model
from orgsim.model.analysis.load import expected_items, on_shifts
from orgsim.model.analysis.visits import Visits, expected_visits

AN_ITEM: Final = 2
"""Records of every item: arrived, delivered."""
A_VISIT: Final = 3
"""Records of a visit by a person: queued, started, finished."""
A_DELAY: Final = 2
"""Records of a step without people: started, finished."""
A_HANDOFF: Final = 2
"""Records of a hand-off: sent, received."""


def expected_records(model: Model) -> float:
    """Records of one replication: items over the horizon times those of the visits that an item can be expected to make.

    Interruptions, limits and people who come and go are left out, and so is work that people have no time for.
    """
    total, known = 0.0, expected_visits(model)
    records = np.where(model.steps.takes_people, A_VISIT, A_DELAY).tolist()
    for source, first in enumerate(model.sources.first_step.tolist()):
        visits = known.of(first)
        items = expected_items(model, source)
        total += (_endless(model, source, visits) if items is None else items) * _records(records, visits)
    return total


def _records(records: list[int], visits: Visits) -> float:
    """Records of one item, from those of a visit of each step."""
    stops = math.fsum(visited * records[step] for step, visited in visits.steps.items())
    return AN_ITEM + stops + A_HANDOFF * math.fsum(visits.crossings.values())


def _endless(model: Model, source: int, visits: Visits) -> float:
    """The items that a source of always enough can be expected to bring: by the time people have, and by the room under its limit.

    With room for N items a passage takes the time of its steps, and N - 1 waits for a share of the people each: as in a closed network
    of equal single stations with exponential times (Buzen 1973).
    """
    means = model.samplers.mean[model.steps.sampler].tolist()
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
    return 0.0 if items == inf else items


def _closed(by_time: float, by_room: float, room: int) -> float:
    """Items with room for so many at a time, of whom the others are in the way of each."""
    if by_room == 0 or by_time == 0:
        return 0.0
    return 1 / (1 / by_room + (1 - 1 / room) / by_time) if by_room < inf else by_time
