"""The stations of a Model: people who share work with each other, and the queue that theory sees before them.

Work that one of several teams may do is divided among them by their people; people of a team are one station
as far as they can do each other's work, at the average of their speeds. Visits are those of `OfferedLoad`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain

import numpy as np

from orgsim.chance.moments import squared_variation
from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.approximation import Station
from orgsim.model.analysis.load import offered_load, on_shifts
from orgsim.model.joined import Joined
from orgsim.model.kinds import Arrivals
from orgsim.model.model import Model


@dataclass(frozen=True)
class TeamQueue:
    """What theory says of a team: how many ``people`` serve it, the ``load`` of these, and the stations its
    visits go to, by share."""

    people: int
    load: float
    stations: tuple[tuple[float, Station], ...]

    def wait(self, multiple: float = 1.0) -> float:
        """The mean wait per visit in elapsed microseconds at so many times the demand; NaN for a team that
        nothing visits."""
        if not self.stations:
            return math.nan
        return math.fsum(share * station.at(multiple).wait for share, station in self.stations)


@dataclass(frozen=True)
class _Visits:
    """Visits over the horizon of one step to one team, from one inflow: how many, and moments of the time
    each takes."""

    inflow: int
    step: int
    team: int
    count: float
    mean: float
    square: float


class Stations:
    """The stations of a model, and ``queues`` with a `TeamQueue` for each team in the order of the header."""

    def __init__(self, model: Model) -> None:
        """Work everything out."""
        self.model = model
        self._offered = offered_load(model)
        self._shifts = on_shifts(model)
        self._serving = [
            [person for person in people if self._shifts[person] > 0] for people in model.header.serving
        ]
        self._speeds = model.people.speeds.rows()
        self._known: dict[tuple[int, int], list[int]] = {}
        self._visits = list(chain.from_iterable(map(self._of_inflow, range(len(self._offered.inflows)))))
        self._members = self._joined()
        work: dict[int, list[_Visits]] = defaultdict(list)
        for visits in self._visits:
            work[self._station_of(visits)].append(visits)
        people: dict[int, list[int]] = defaultdict(list)
        for person, station in enumerate(self._members):
            people[station].append(person)
        self._stations = {station: self._station(people[station], visits) for station, visits in work.items()}
        self.queues = self._queues()

    def _of_inflow(self, number: int) -> list[_Visits]:
        inflow = self._offered.inflows[number]
        items = inflow.items
        if not items:
            return []
        found = self._offered.visits(inflow.first_step)
        asked: dict[int, float] = defaultdict(float)
        for (step, _), visits in found.asked.items():
            asked[step] += visits
        rows = []
        for (step, teams), visits in found.asked.items():
            longer = asked[step] / found.steps[step]
            typed = found.typed[step, teams] * longer / visits if visits else 0.0
            mean, square = longer * found.length(self.model, step), longer**2 * found.square(self.model, step)
            mean, square = mean + typed, square + 2.0 * mean * typed + typed**2
            for team, share in self._shares(step, sorted(teams)):
                slow, slower = self._slowness(step, team)
                rows.append(
                    _Visits(number, step, team, items * visits / longer * share, mean * slow, square * slower)
                )
        return rows

    def _able(self, step: int, team: int) -> list[int]:
        """The people of a team who can do a step and are there at some time."""
        skill = int(self.model.steps.skill[step])
        if (skill, team) not in self._known:
            able = [person for person in self._serving[team] if self._speeds[person].get(skill, 0.0) > 0.0]
            self._known[skill, team] = able
        return self._known[skill, team]

    def _shares(self, step: int, teams: list[int]) -> list[tuple[int, float]]:
        """How the visits of a step are divided among teams: by the people who can do it."""
        able = {team: len(self._able(step, team)) for team in teams}
        total = sum(able.values())
        return [(team, count / total) for team, count in able.items() if count]

    def _slowness(self, step: int, team: int) -> tuple[float, float]:
        """Mean and mean square of 1 / speed over the people of a team who can do a step."""
        skill = int(self.model.steps.skill[step])
        speeds = np.array([self._speeds[person][skill] for person in self._able(step, team)])
        return float(np.mean(1.0 / speeds)), float(np.mean(1.0 / speeds**2))

    def _joined(self) -> list[int]:
        """For each person the station, named after its first person: those who can do the same work for the
        same team are one."""
        joined = Joined()
        for step, team in {(visits.step, visits.team) for visits in self._visits}:
            joined.join(self._able(step, team))
        return [joined.lowest(person) for person in range(len(self._shifts))]

    def _station_of(self, visits: _Visits) -> int:
        return self._members[self._able(visits.step, visits.team)[0]]

    def _station(self, people: list[int], work: list[_Visits]) -> Station:
        open_time, count = (
            sum(self._shifts[person] for person in people),
            math.fsum(visits.count for visits in work),
        )
        mean = math.fsum(visits.count * visits.mean for visits in work) / count
        square = math.fsum(visits.count * visits.square for visits in work) / count
        return Station(
            people=len(people),
            load=count * mean / open_time,
            effort=mean,
            effort_variation=max(0.0, square / mean**2 - 1.0) if mean > 0 else 0.0,
            arrival_variation=self._arrival_variation(work, count),
            stretch=self.model.header.horizon * len(people) / open_time,
        )

    def _arrival_variation(self, work: list[_Visits], count: float) -> float:
        """That of the source, thinned, where all comes straight from one; else 1, as of many streams together
        (Palm 1943)."""
        numbers = {visits.inflow for visits in work}
        inflow = self._offered.inflows[min(numbers)]
        first = inflow.first_step
        once = abs(self._offered.visits(first).steps[first] - 1.0) < 1e-9
        if len(numbers) > 1 or not once or any(visits.step != first for visits in work):
            return 1.0
        if inflow.source == NONE:
            return 1.0
        share = min(1.0, count / (inflow.items or 0.0))
        return share * self._source_variation(inflow.source) + 1.0 - share

    def _source_variation(self, source: int) -> float:
        """The variance of the number of arrivals over its mean, in the long run; a batch counts all its
        items."""
        sources, samplers = self.model.sources, self.model.samplers
        renewal = int(sources.kind[source]) == Arrivals.RENEWAL
        between = squared_variation(samplers, int(sources.sampler[source])) if renewal else 1.0
        batch = int(sources.batch[source])
        if batch == NONE:
            return between
        mean = float(samplers.mean[batch])
        return between * mean + squared_variation(samplers, batch) * mean

    def _queues(self) -> tuple[TeamQueue, ...]:
        counts: list[dict[int, list[float]]] = [defaultdict(list) for _ in self._serving]
        for visits in self._visits:
            counts[visits.team][self._station_of(visits)].append(visits.count)
        sums = [{station: math.fsum(parts) for station, parts in of_team.items()} for of_team in counts]
        return tuple(self._queue(team, of_team) for team, of_team in enumerate(sums))

    def _queue(self, team: int, counts: dict[int, float]) -> TeamQueue:
        people = self.model.header.serving[team]
        loads = [
            self._stations[name].load if (name := self._members[person]) in self._stations else 0.0
            for person in people
        ]
        open_time = [self._shifts[person] for person in people]
        total = math.fsum(counts.values())
        load = float(np.dot(loads, open_time) / sum(open_time)) if sum(open_time) else 0.0
        stations = tuple(
            (count / total, self._stations[place]) for place, count in sorted(counts.items()) if count > 0
        )
        return TeamQueue(len(people), load, stations)
