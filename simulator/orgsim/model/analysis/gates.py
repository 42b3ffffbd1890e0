"""What can be said of gates before anything is run: how much comes to them, how much they can take, and how
long somebody waits for the next opening."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.load import offered_load
from orgsim.model.analysis.meetings import items_at_gates, quorum_chances
from orgsim.model.analysis.once import once
from orgsim.model.arrays import Floats, Integers
from orgsim.model.lowering.calendars import Timetable
from orgsim.model.lowering.gates import gates_of, hours_of
from orgsim.model.lowering.moments import Laid
from orgsim.model.lowering.routes import Routes
from orgsim.model.model import Model
from orgsim.scenario import Scenario
from orgsim.scenario.sections.gates import at_least


@dataclass(frozen=True)
class GateLoad:
    """A gate over the horizon: its ``openings``, the most items that they take (``places``, `None` where that
    is not bounded), and how many come to it (``items``, `None` where there is always enough of something).
    ``meets`` is the chance of a quorum.

    ``wait`` is the mean time in microseconds until it lets somebody go who comes at any moment and finds the
    agenda empty; NaN where it depends on how much comes.
    """

    name: str
    openings: int
    places: float | None
    items: float | None
    wait: float
    meets: float

    @property
    def is_overbooked(self) -> bool:
        """Whether more comes to it than it takes."""
        return self.places is not None and self.items is not None and self.items > self.places


@once
def gate_loads(model: Model) -> tuple[GateLoad, ...]:
    """The load of each gate, in the order of the header."""
    items = _items(model)
    return tuple(_load(model, number, items[number]) for number in range(len(model.gates)))


def _load(model: Model, number: int, items: float | None) -> GateLoad:
    gates = model.gates
    first, last = gates.opens.start[number : number + 2].tolist()
    agenda, batch = int(gates.agenda[number]), int(gates.batch[number])
    bounded = agenda != NONE and batch == NONE
    chances = quorum_chances(model, number)
    meets = _mean(model, number, chances)
    opens = expected_openings(gates.opens.values[first:last], chances)
    return GateLoad(
        name=model.header.gates[number],
        openings=last - first,
        places=agenda * (last - first) * meets if bounded else None,
        items=items,
        wait=mean_wait(opens, gates.papers[first:last]) if batch == NONE else math.nan,
        meets=meets,
    )


def _mean(model: Model, number: int, chances: Floats) -> float:
    """The chance of a quorum over all moments; of a gate that has none of these, the chance of any."""
    gates = model.gates
    if len(chances) and len(set(chances.tolist())) > 1:
        return float(np.mean(chances))
    if len(chances):
        return float(chances[0])
    return at_least(int(gates.members[number]), int(gates.quorum[number]), float(gates.present[number]))


def expected_openings(opens: Integers, chances: Floats) -> Floats:
    """For each opening the mean moment of the first from it on that has a quorum, with these chances; the
    last is taken to have one."""
    found = opens.astype(np.float64)
    for place in range(len(found) - 2, -1, -1):
        meets = chances[place]
        found[place] = meets * found[place] + (1.0 - meets) * found[place + 1]
    return found


def mean_wait(opens: Integers | Floats, papers: Integers) -> float:
    """The mean time until the next opening for which one is in time, over the moments up to the last of
    these.

    Openings and the last moments for their papers in microseconds. Source: the mean residual time of renewal
    theory, E[X^2] / 2 E[X], without papers (Cox 1962, Renewal Theory, section 5.4).
    """
    ends = np.maximum(papers, 0).astype(np.float64)
    begins = np.append(0.0, ends[:-1])[: len(ends)]
    widths = ends - begins
    if not widths.sum() > 0.0:
        return math.nan
    waits = opens.astype(np.float64) - (begins + ends) / 2
    return float(np.dot(waits, widths) / widths.sum())


def _items(model: Model) -> dict[int, float | None]:
    """How many items come to each gate over the horizon."""
    offered = offered_load(model)
    firsts = model.sources.first_step.tolist()
    pairs = zip(firsts, offered.sources, strict=True)
    return items_at_gates(model, [(offered.visits(first), items) for first, items in pairs])


def overbooked(model: Model) -> list[tuple[float, str]]:
    """For each gate to which more comes than it takes, how many times as much, and that in a sentence."""
    found = []
    for load in gate_loads(model):
        if load.is_overbooked and load.places is not None and load.items is not None:
            times = load.items / load.places if load.places else math.inf
            found.append((times, f"In '{model.header.title}', {_overbooked(load)}"))
    return sorted(found, reverse=True)


def _overbooked(load: GateLoad) -> str:
    agenda = round((load.places or 0) / load.meets / max(1, load.openings)) if load.meets else 0
    quorum = "" if load.meets == 1.0 else f", {100 * load.meets:.0f}% with a quorum"
    return (
        f"the gate '{load.name}' takes at most {load.places:,.0f} items ({load.openings:,} openings{quorum}, "
        f"{agenda:,} items at each), and about {load.items:,.0f} come to it: what waits there grows."
    )


def moment_notes(scenario: Scenario, design: str) -> Iterator[str]:
    """Yield a sentence for each gate of a design that never opens at a moment, or mostly in closed hours."""
    its = scenario.of(design)
    timetable = Timetable(its)
    routes = Routes.of(its)
    for name, gate in gates_of(routes).items():
        if gate.opens is None:
            continue
        laid = Laid(timetable, gate.opens, hours_of(routes, gate))
        written = laid.written().tolist()
        if not written:
            yield f"The gate '{name}' ({gate.opens}) does not open within the run."
            continue
        closed = sum(not laid.is_open(moment) for moment in written)
        if 2 * closed > len(written):
            what = (
                "skipped" if gate.opens.if_closed == "skip" else "moved to the next opening of the calendar"
            )
            lie = f"{closed:,} of {len(written):,} moments lie in closed hours of the calendar"
            yield (
                f"The gate '{name}' ({gate.opens}): {lie} '{laid.calendar}', and are {what}. With "
                "calendar = 'always' they stay."
            )
