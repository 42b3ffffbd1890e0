"""What can be said of meetings before anything is run: who is there when a gate opens, and how much of
their time it takes."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.visit_sums import Visits
from orgsim.model.arrays import Floats
from orgsim.model.kinds import StepKind
from orgsim.model.model import Model
from orgsim.scenario.sections.gates import at_least

Coming = tuple[Visits, float | None]
"""The visits of an item, and how many such items come; None where there are always enough."""


def at_work(model: Model, gate: int) -> Floats:
    """Whether (1) or not (0) each member of a gate who has a name is on shift at each of its moments: shape
    (openings, members)."""
    gates, people = model.gates, model.people
    first, last = gates.opens.start[gate : gate + 2].tolist()
    opens = gates.opens.values[first:last]
    columns = []
    for person in gates.people.rows()[gate]:
        clock = model.header.clocks[int(people.clock[person])]
        there = (opens >= people.starts[person]) & (opens < people.ends[person])
        on_shift = np.array([clock.is_open(moment) for moment in opens.tolist()], dtype=bool)
        columns.append((there & on_shift).astype(np.float64))
    return np.array(columns, dtype=np.float64).reshape(len(columns), len(opens)).T


def quorum_chances(model: Model, gate: int) -> Floats:
    """The chance of a quorum at each of the moments of a gate, other meetings left aside."""
    gates = model.gates
    first, last = gates.opens.start[gate : gate + 2].tolist()
    quorum, present = int(gates.quorum[gate]), float(gates.present[gate])
    if not gates.people.rows()[gate]:
        return np.full(last - first, at_least(int(gates.members[gate]), quorum, present))
    counts = at_work(model, gate).sum(axis=1).astype(np.int64).tolist()
    chances = {count: at_least(count, quorum, present) for count in set(counts)}
    return np.array([chances[count] for count in counts], dtype=np.float64)


def items_at_gates(model: Model, coming: Iterable[Coming]) -> dict[int, float | None]:
    """How many items come to each gate over the horizon; None where that has no bound."""
    steps, gate_of = model.steps, model.stops.at_gates.gate
    found: dict[int, list[float]] = defaultdict(list)
    unknown: set[int] = set()
    for visits, items in coming:
        for step, times in visits.steps.items():
            if steps.kind[step] != StepKind.GATE:
                continue
            gate = int(gate_of[steps.row[step]])
            if items is None:
                unknown.add(gate)
            else:
                found[gate].append(items * times)
    numbers = range(len(model.gates))
    return {gate: None if gate in unknown else math.fsum(found[gate]) for gate in numbers}


def meeting_times(model: Model, items: dict[int, float | None]) -> dict[int, float]:
    """For each person who is a member of gates the microseconds that these are expected to take of their
    time over the horizon: as many items as come and there is room for, at the meetings at which they are."""
    times: dict[int, float] = defaultdict(float)
    for gate, members in enumerate(model.gates.people.rows()):
        each = float(model.gates.each[gate])
        if not members or not each:
            continue
        meets = quorum_chances(model, gate)
        room = float(model.gates.agenda[gate]) * math.fsum(meets.tolist())
        bounded = model.gates.agenda[gate] != NONE and model.gates.batch[gate] == NONE
        come = items[gate]
        taken = room if come is None and bounded else come or 0.0
        taken = min(taken, room) if bounded else taken
        there, weight = at_work(model, gate), math.fsum(meets.tolist())
        for member, person in enumerate(members):
            share = float(np.dot(there[:, member], meets)) / weight if weight else 1.0 - bool(len(meets))
            times[person] += taken * each * share * float(model.gates.present[gate])
    return times
