"""Arrivals become sources: rates as step functions of time, dated moments, backlog (semantics, section 6)."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import numpy as np

from orgsim.chance.philox import source_word
from orgsim.log.vocabulary import NONE
from orgsim.model.calendars import Clocks
from orgsim.model.model import Arrivals, Ragged, Sources
from orgsim.model.routes import Routes
from orgsim.model.samplers import SamplerTable
from orgsim.scenario import AlwaysEnough, Dated, DatedFile, Pieces, Poisson, Renewal
from orgsim.scenario.arrivals import Seasonal
from orgsim.units import zone
from orgsim.units.work_clock import WorkClock

WAVE_STEPS = 256
WEEK = 7 * 24 * 3600 * 1_000_000
HOUR = timedelta(hours=1)
Factor = Callable[[int], float]


@dataclass
class SourceRow:
    """One source before it is put into arrays."""

    work: int
    name: str
    kind: Arrivals
    first_step: int
    sampler: int = NONE
    batch: int = NONE
    at_most: int = NONE
    valve: int = NONE
    moments: list[int] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    dates: list[int] = field(default_factory=list)


def lower_sources(routes: Routes, clocks: Clocks, table: SamplerTable, valves: list[int], horizon: int) -> Sources:
    """The sources of all work, and of its backlog; ``valves`` is for each step the limit that makes it wait, or `NONE`."""
    rows: list[SourceRow] = []
    for number, name in enumerate(routes.works):
        work = routes.work(name)
        first = routes.position(name, work.steps[0].name)
        for step, count in work.backlog.items():
            if count:
                rows.append(SourceRow(number, f"{name} backlog", Arrivals.BACKLOG, routes.position(name, step), at_most=count))
        rows.append(_source(routes, clocks, table, (number, name, first), horizon))
        if rows[-1].kind == Arrivals.ALWAYS:
            rows[-1].valve = valves[first]
    return _arrays(rows)


def _source(routes: Routes, clocks: Clocks, table: SamplerTable, place: tuple[int, str, int], horizon: int) -> SourceRow:
    number, name, first = place
    arrivals = routes.work(name).arrivals
    row = SourceRow(number, name, Arrivals.ALWAYS, first)
    row.at_most = NONE if arrivals.at_most is None else arrivals.at_most
    row.batch = NONE if arrivals.batch is None else table.add(arrivals.batch)
    if isinstance(arrivals, Renewal):
        row.kind, row.sampler = Arrivals.RENEWAL, table.add(arrivals.every)
    elif isinstance(arrivals, Dated | DatedFile):
        row.kind, row.dates = Arrivals.DATED, _dates(routes, clocks, arrivals, horizon)
    elif not isinstance(arrivals, AlwaysEnough):
        row.kind = Arrivals.POISSON
        row.moments, row.rates = _Profile(routes, clocks, arrivals, horizon).pieces()
    return row


def _dates(routes: Routes, clocks: Clocks, arrivals: Dated | DatedFile, horizon: int) -> list[int]:
    scenario = routes.scenario
    if isinstance(arrivals, DatedFile):
        moments = scenario.files.moments(arrivals.file, arrivals.column, zone(scenario.time_zone))
    else:
        moments = arrivals.moments
    return [moment for moment in sorted(map(clocks.moment, moments)) if 0 <= moment < horizon]


class _Profile:
    """The rate of a Poisson source over time: constant between the moments at which anything about it changes."""

    def __init__(self, routes: Routes, clocks: Clocks, arrivals: Poisson | Pieces, horizon: int) -> None:
        self.scenario = routes.scenario
        self.clocks = clocks
        self.horizon = horizon
        self.arrivals = arrivals

    def pieces(self) -> tuple[list[int], list[float]]:
        """Moments and the rate per microsecond from each of them on; the first moment is 0."""
        changes, factors = {0}, []
        for moments, factor in self._parts():
            changes |= {moment for moment in moments if 0 < moment < self.horizon}
            factors.append(factor)
        moments = sorted(changes)
        return moments, [math.prod(factor(moment) for factor in factors) for moment in moments]

    def _parts(self) -> Iterator[tuple[list[int], Factor]]:
        arrivals = self.arrivals
        yield self._base()
        if arrivals.during is not None:
            yield self._during(arrivals.during)
        if arrivals.by_hour or arrivals.by_weekday or arrivals.by_month:
            yield self._seasons(arrivals)
        if arrivals.wave is not None:
            yield self._wave(arrivals.wave.amplitude, arrivals.wave.period.microseconds())

    def _base(self) -> tuple[list[int], Factor]:
        if isinstance(self.arrivals, Poisson):
            rate = self.arrivals.rate.per_microsecond
            return [0], lambda _: rate
        starts = [self.clocks.moment(piece.starts) for piece in self.arrivals.pieces]
        rates = [0.0, *(piece.rate.per_microsecond for piece in self.arrivals.pieces)]
        return starts, lambda moment: rates[bisect_right(starts, moment)]

    def _during(self, calendar: str) -> tuple[list[int], Factor]:
        """Only while a calendar is open, the faster for it: an ordinary week brings as many."""
        clock: WorkClock = self.clocks.clocks[self.clocks.place(calendar)]
        scale = WEEK / self.clocks.usual_week(calendar)
        edges = [*clock.opens.tolist(), *clock.closes.tolist()]
        return edges, lambda moment: scale if clock.is_open(moment) else 0.0

    def _seasons(self, arrivals: Seasonal) -> tuple[list[int], Factor]:
        """Weights by local hour, weekday and month, each scaled to a mean of 1."""
        local = zone(self.scenario.time_zone)
        start = self.scenario.start
        since_the_hour = (start.minute * 60 + start.second) * 1_000_000 + start.microsecond
        weights = [
            [weight * len(cycle) / math.fsum(cycle) for weight in cycle]
            for cycle in (arrivals.by_hour or (1.0,) * 24, arrivals.by_weekday or (1.0,) * 7, arrivals.by_month or (1.0,) * 12)
        ]
        hours = [hour * 3_600_000_000 - since_the_hour for hour in range(self.horizon // 3_600_000_000 + 2)]

        def factor(moment: int) -> float:
            when: datetime = (start.astimezone(UTC) + timedelta(microseconds=moment)).astimezone(local)
            return weights[0][when.hour] * weights[1][when.weekday()] * weights[2][when.month - 1]

        return hours, factor

    def _wave(self, amplitude: float, period: int) -> tuple[list[int], Factor]:
        """The mean of 1 + amplitude sin over each step, rounded so that every machine has the same."""
        step = 2.0 * math.pi / WAVE_STEPS
        levels = [
            1.0 + amplitude * round((math.cos(k * step) - math.cos((k + 1) * step)) / step, 12) for k in range(WAVE_STEPS)
        ]
        steps = self.horizon * WAVE_STEPS // period + 1
        moments = [k * period // WAVE_STEPS for k in range(steps + 1)]
        return moments, lambda moment: levels[(bisect_right(moments, moment) - 1) % WAVE_STEPS]


def _arrays(rows: list[SourceRow]) -> Sources:
    def integers(values: list[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        return np.array(values, dtype=np.int64)

    return Sources(
        work=integers([row.work for row in rows]),
        word=np.array([source_word(row.name) for row in rows], dtype=np.uint64),
        kind=integers([row.kind for row in rows]),
        first_step=integers([row.first_step for row in rows]),
        sampler=integers([row.sampler for row in rows]),
        batch=integers([row.batch for row in rows]),
        at_most=integers([row.at_most for row in rows]),
        valve=integers([row.valve for row in rows]),
        profile=Ragged.of([row.moments for row in rows]),
        rates=np.array([rate for row in rows for rate in row.rates], dtype=np.float64),
        dates=Ragged.of([row.dates for row in rows]),
    )

