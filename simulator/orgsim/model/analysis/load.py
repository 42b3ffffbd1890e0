"""The load that a Model's demand offers its people, worked out before anything is run.

Work asked for is arrivals over the horizon times expected visits (`visits`) times mean effort, with the
context that is surely lost; capacity is time on shift over the horizon. Work that several people could do is
shared out in the way that loads the busiest least (`balance`), so that a load above 1 cannot be worked off by
any rule of dispatch. Work that gives up waiting or is refused counts as asked for. What is "always enough" is
left out: it takes what time there is.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.balance.parts import Row
from orgsim.model.analysis.balance.shares import shared_out
from orgsim.model.analysis.children import all_generations, brought, first_steps
from orgsim.model.analysis.crossings import Teams
from orgsim.model.analysis.meetings import items_at_gates, meeting_times
from orgsim.model.analysis.once import once
from orgsim.model.analysis.visit_sums import Visits
from orgsim.model.analysis.visits import expected_visits
from orgsim.model.kinds import Arrivals
from orgsim.model.model import Model
from orgsim.units import WEEK

Kind = tuple[tuple[int, ...], tuple[tuple[int, float], ...]]
"""The teams that people serve, and their speed in each skill that they have."""


@dataclass(frozen=True)
class GroupLoad:
    """People with the same speeds who serve the same teams, by position, and what is asked of them.

    ``on_shift`` and ``asked`` are microseconds over the horizon; groups of one ``level`` share one load.
    """

    people: tuple[int, ...]
    teams: tuple[int, ...]
    on_shift: int
    load: float
    level: int

    @property
    def asked(self) -> float:
        """The working time asked of the group, at its speeds."""
        return self.load * self.on_shift


class OfferedLoad:
    """What is asked of whom. ``groups`` are in the order of the people; ``sources`` holds items by source,
    `None` for endless, and ``inflows`` these and the items that others lead to.

    ``efforts`` is work asked for over the horizon by step and the teams one of which does it, in microseconds
    at speed 1, and ``endless`` are the work types of which there is always enough. `offered_load` keeps it
    with its model.
    """

    def __init__(self, model: Model) -> None:
        """Work everything out."""
        self.header = model.header
        self.sources = items_of_sources(model)
        self.inflows = inflows(model)
        self._visits = expected_visits(model)
        self.efforts = self._efforts(model)
        pairs = zip(self.sources, model.sources.work.tolist(), strict=True)
        self.endless = [work for items, work in pairs if items is None]
        self.groups = self._groups(model)

    def visits(self, first: int) -> Visits:
        """The visits of an item that begins at a step."""
        return self._visits.of(first)

    def _efforts(self, model: Model) -> dict[tuple[int, Teams], float]:
        efforts: dict[tuple[int, Teams], float] = defaultdict(float)
        for inflow in self.inflows:
            if not inflow.items:
                continue
            visits = self.visits(inflow.first_step)
            for step, teams in visits.asked:
                efforts[step, teams] += _effort(model, visits, inflow.items, (step, teams))
        return dict(efforts)

    def _groups(self, model: Model) -> tuple[GroupLoad, ...]:
        people = model.people
        by_kind: dict[Kind, list[int]] = defaultdict(list)
        for person, (teams, speeds) in enumerate(zip(people.ranks.rows(), people.speeds.rows(), strict=True)):
            by_kind[tuple(teams), tuple(speeds.items())].append(person)
        times = on_shifts(model)
        shifts = [sum(times[person] for person in people) for people in by_kind.values()]
        costs = chain(self._costs(model, list(by_kind), shifts), self._meetings(model, by_kind, shifts))
        loads, levels = shared_out(costs, len(by_kind))
        return tuple(
            GroupLoad(tuple(people), teams, shift, float(load), int(level))
            for ((teams, _), people), shift, load, level in zip(
                by_kind.items(), shifts, loads, levels, strict=True
            )
        )

    def _meetings(self, model: Model, by_kind: dict[Kind, list[int]], shifts: list[int]) -> Iterator[Row]:
        """For each group the share of its time that meetings take, which nobody else can give."""
        if not model.gates.each.any():
            return
        coming = [(self.visits(inflow.first_step), inflow.items) for inflow in self.inflows]
        times = meeting_times(model, items_at_gates(model, coming))
        for group, people in enumerate(by_kind.values()):
            taken = math.fsum(times.get(person, 0.0) for person in people)
            if taken and shifts[group]:
                yield {group: taken / shifts[group]}

    def _costs(self, model: Model, kinds: list[Kind], shifts: list[int]) -> Iterator[Row]:
        """For each bundle of work the share of a group's time that it takes, by the groups that can do it."""
        bundles: dict[tuple[int, Teams], float] = defaultdict(float)
        for (step, teams), effort in self.efforts.items():
            bundles[int(model.steps.skill[step]), teams] += effort
        speeds = [dict(kind_speeds) for _, kind_speeds in kinds]
        serving: dict[int, list[int]] = defaultdict(list)
        for group, (teams_served, _) in enumerate(kinds):
            for team in teams_served:
                serving[team].append(group)
        for (skill, able), effort in bundles.items():
            row: Row = {}
            for group in sorted(set(chain.from_iterable(serving[team] for team in able))):
                speed = speeds[group].get(skill, 0.0)
                if speed > 0.0 and shifts[group] > 0:
                    row[group] = effort / speed / shifts[group]
            yield row


def _effort(model: Model, visits: Visits, items: float, asked: tuple[int, Teams]) -> float:
    """What some items ask for at a step of the teams one of which does it."""
    typed = items * visits.typed[asked]
    if asked in visits.efforts:
        return typed + items * visits.efforts[asked]
    return typed + items * visits.asked[asked] * float(model.samplers.mean[model.steps.sampler[asked[0]]])


@dataclass(frozen=True)
class Inflow:
    """Items that begin at a step, so many over the run or (None) always enough, from a ``source`` or, as
    others lead to them, from `NONE`."""

    first_step: int
    items: float | None
    source: int


@once
def inflows(model: Model) -> list[Inflow]:
    """What comes, by source, and then by work type what other work leads to."""
    firsts = model.sources.first_step.tolist()
    found = [
        Inflow(first, items, source)
        for source, (first, items) in enumerate(zip(firsts, items_of_sources(model), strict=True))
    ]
    children, steps = expected_children(model), first_steps(model)
    return [*found, *(Inflow(steps[work], children[work], NONE) for work in sorted(steps))]


@once
def offered_load(model: Model) -> OfferedLoad:
    """What the demand of a model asks of its people, worked out once for all who ask."""
    return OfferedLoad(model)


@once
def on_shifts(model: Model) -> list[int]:
    """Microseconds that each person is on shift over the horizon."""
    people = model.people
    presences = list(zip(people.clock.tolist(), people.starts.tolist(), people.ends.tolist(), strict=True))
    times = {presence: _on_shift(model, *presence) for presence in set(presences)}
    return [times[presence] for presence in presences]


def _on_shift(model: Model, clock: int, starts: int, ends: int) -> int:
    horizon = model.header.horizon
    starts, ends = min(starts, horizon), min(ends, horizon)
    return model.header.clocks[clock].work(starts, max(starts, ends))


def cost_per_week(model: Model, person: int) -> float:
    """What a person costs in a week of the horizon, in the scenario's money, by the time that they are on
    shift."""
    return model.header.people[person].cost * on_shifts(model)[person] / model.header.horizon * WEEK


def expected_items(model: Model, source: int) -> float | None:
    """How many items a source can be expected to bring over the horizon; `None` where there is always
    enough."""
    return items_of_sources(model)[source]


@once
def items_of_sources(model: Model) -> list[float | None]:
    """`expected_items` of every source."""
    return [_items(model, source) for source in range(len(model.sources.kind))]


@once
def expected_children(model: Model) -> list[float]:
    """How many items of each work type others can be expected to lead to, as in the long run and without
    those of work of which there is always enough."""
    total = np.zeros(len(model.works.promise))
    if model.children.any:
        for first, items in zip(model.sources.first_step.tolist(), items_of_sources(model), strict=True):
            total += (items or 0.0) * brought(model, first)
        total = all_generations(model, total)
    found: list[float] = total.tolist()
    return found


def _items(model: Model, source: int) -> float | None:
    sources, kind = model.sources, int(model.sources.kind[source])
    most = int(sources.at_most[source])
    if kind == Arrivals.ALWAYS:
        return None
    if kind == Arrivals.BACKLOG:
        return float(most)
    batch = int(sources.batch[source])
    items = _moments(model, source, kind) * (1.0 if batch == NONE else float(model.samplers.mean[batch]))
    return items if most == NONE else min(items, float(most))


def counted_before(model: Model, source: int, moment: float) -> float:
    """Expected arrivals of a counted source before a moment, evenly over each of its times."""
    begin, end = model.sources.profile.start[source : source + 2].tolist()
    edges = model.sources.profile.values[begin:end]
    sums = np.concatenate([[0.0], np.cumsum(model.sources.rates[begin:end])])[: len(edges)]
    return float(np.interp(moment, edges, sums)) if len(edges) else 0.0


def _moments(model: Model, source: int, kind: int) -> float:
    """Expected arrivals over the horizon, a batch being one; those of a renewal source by its rate in the
    long run of elapsed or opening time."""
    sources, horizon = model.sources, model.header.horizon
    if kind == Arrivals.RENEWAL:
        clock = int(sources.clock[source])
        time = horizon if clock == NONE else model.header.clocks[clock].work(0, horizon)
        return time / float(model.samplers.mean[sources.sampler[source]])
    if kind == Arrivals.DATED:
        return float(sources.dates.start[source + 1] - sources.dates.start[source])
    begin, end = sources.profile.start[source : source + 2].tolist()
    if kind == Arrivals.COUNTED:
        return counted_before(model, source, horizon)
    if end - begin == 1:
        return (horizon - int(sources.profile.values[begin])) * float(sources.rates[begin])
    moments = np.append(sources.profile.values[begin:end], horizon)
    return float(np.diff(moments) @ sources.rates[begin:end])
