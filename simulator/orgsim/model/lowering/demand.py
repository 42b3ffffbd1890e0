"""Arrivals become sources: rates as step functions of time, dated moments, backlog (semantics, section 6)."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from orgsim.chance.philox import source_word
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Floats, Integers, Ragged
from orgsim.model.kinds import Arrivals
from orgsim.model.lowering.calendars import Clocks
from orgsim.model.lowering.rhythm import Rhythm
from orgsim.model.lowering.routes import Routes
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.model.model import Sources
from orgsim.scenario import (
    AlwaysEnough,
    CountedFile,
    Dated,
    DatedFile,
    DueColumn,
    NoArrivals,
    Pieces,
    Poisson,
    Renewal,
)
from orgsim.scenario.checks.arrivals import first_time
from orgsim.scenario.sections.arrivals import AnyArrivals, Seasonal
from orgsim.units import EPOCH, elapsed, elapsed_each, zone
from orgsim.units.local_times import in_order_once


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
    clock: int = NONE
    moments: Integers = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    rates: Floats = field(default_factory=lambda: np.zeros(0))
    dates: Integers = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    dues: Integers = field(default_factory=lambda: np.zeros(0, dtype=np.int64))


@dataclass
class Demand:
    """What the sources of one lowering share."""

    routes: Routes
    clocks: Clocks
    table: SamplerTable
    horizon: int
    rhythms: dict[tuple[object, ...], Rhythm] = field(default_factory=dict)

    def rhythm(self, arrivals: Seasonal) -> Rhythm:
        """What a rate swings with, the same for all that name the same hours, weights and wave."""
        weights = (arrivals.by_weekday, arrivals.by_hour, arrivals.by_month)
        wave = arrivals.wave and (arrivals.wave.amplitude, arrivals.wave.period.microseconds())
        key = (arrivals.during, *weights, wave)
        if key not in self.rhythms:
            self.rhythms[key] = Rhythm(self.routes.scenario, self.clocks, arrivals, self.horizon)
        return self.rhythms[key]


def lower_sources(
    routes: Routes, clocks: Clocks, table: SamplerTable, valves: list[int], horizon: int
) -> Sources:
    """The sources of all work, and of its backlog; ``valves`` is for each step the limit that makes it wait,
    or `NONE`."""
    rows: list[SourceRow] = []
    demand = Demand(routes, clocks, table, horizon)
    for number, name in enumerate(routes.works):
        work = routes.work(name)
        first = routes.way_to(name, work.steps[0].name)
        for step, count in work.backlog.items():
            if count:
                rows.append(
                    SourceRow(
                        number,
                        f"{name} backlog",
                        Arrivals.BACKLOG,
                        routes.position(name, step),
                        at_most=count,
                    )
                )
        if work.arrivals is None or isinstance(work.arrivals, NoArrivals):
            continue
        rows.append(_with_arrivals(SourceRow(number, name, Arrivals.ALWAYS, first), work.arrivals, demand))
        if rows[-1].kind == Arrivals.ALWAYS:
            rows[-1].valve = valves[first]
    return _arrays(rows)


def _with_arrivals(row: SourceRow, arrivals: AnyArrivals, demand: Demand) -> SourceRow:
    """A source that brings work in this way."""
    row.at_most = NONE if arrivals.at_most is None else arrivals.at_most
    row.batch = NONE if arrivals.batch is None else demand.table.add(arrivals.batch)
    if isinstance(arrivals, Renewal):
        row.kind, row.sampler = Arrivals.RENEWAL, demand.table.add(arrivals.every)
        row.clock = NONE if arrivals.during is None else demand.clocks.place(arrivals.during)
    elif isinstance(arrivals, Dated | DatedFile):
        row.kind, row.dates = Arrivals.DATED, _dates(demand, arrivals)
        row.dues = np.full(len(row.dates), NONE)
        due = demand.routes.work(row.name).due
        if isinstance(arrivals, DatedFile) and isinstance(due, DueColumn):
            row.dates, row.dues = _dates_and_dues(demand, arrivals, due)
    elif isinstance(arrivals, CountedFile):
        row.kind = Arrivals.COUNTED
        row.moments, row.rates = _counts(demand, arrivals)
    elif not isinstance(arrivals, AlwaysEnough):
        row.kind = Arrivals.POISSON
        row.moments, row.rates = _profile(demand, arrivals)
    return row


def _dates(demand: Demand, arrivals: Dated | DatedFile) -> Integers:
    """The moments of dated arrivals within the horizon, in order."""
    scenario = demand.routes.scenario
    if isinstance(arrivals, DatedFile):
        written = scenario.files.moments(
            arrivals.file, arrivals.column, zone(scenario.time_zone), arrivals.dates_as
        ).values
        moments = written - elapsed(EPOCH, scenario.start)
    else:
        moments = np.array(elapsed_each(scenario.start, arrivals.moments), dtype=np.int64)
    return np.sort(moments[(moments >= 0) & (moments < demand.horizon)])


def _dates_and_dues(demand: Demand, arrivals: DatedFile, due: DueColumn) -> tuple[Integers, Integers]:
    """The moments of dated arrivals within the horizon, in order, and when what comes then is due or
    `NONE`."""
    scenario = demand.routes.scenario
    columns = (arrivals.column, due.column)
    own = zone(scenario.time_zone)
    dates, dues = scenario.files.due_moments(arrivals.file, columns, own, arrivals.dates_as).values
    start = elapsed(EPOCH, scenario.start)
    since = dates - start
    within = (since >= 0) & (since < demand.horizon)
    return since[within], np.where(dues < dates, NONE, dues - start)[within]


def _counts(demand: Demand, arrivals: CountedFile) -> tuple[Integers, Floats]:
    """The moments at which times with arrivals begin and end, and how many come from each on; only of times
    that begin within the run."""
    scenario = demand.routes.scenario
    numbers = np.array(scenario.files.counts(arrivals.counts, arrivals.column).values, dtype=np.float64)
    each = arrivals.each.microseconds()
    begins = first_time(scenario, arrivals) + each * np.arange(len(numbers), dtype=np.int64)
    within = (begins >= 0) & (begins < demand.horizon)
    if not within.any():
        return np.zeros(0, dtype=np.int64), np.zeros(0)
    moments = np.append(begins[within], begins[within][-1] + each)
    return moments, np.append(numbers[within], 0.0)


def _profile(demand: Demand, arrivals: Poisson | Pieces) -> tuple[Integers, Floats]:
    """The rate of a Poisson source per microsecond, and the moments from which on it holds; the first moment
    is 0."""
    rhythm = demand.rhythm(arrivals)
    if isinstance(arrivals, Poisson):
        return _without_repeats(rhythm.edges, arrivals.rate.per_microsecond * rhythm.at_edges)
    starts = [demand.clocks.moment(piece.starts) for piece in arrivals.pieces]
    rates = [0.0, *(piece.rate.per_microsecond for piece in arrivals.pieces)]
    within = np.array([start for start in starts if 0 < start < demand.horizon], dtype=np.int64)
    moments = in_order_once([rhythm.edges, within])
    base = np.array(rates)[np.searchsorted(starts, moments, side="right")]
    return _without_repeats(moments, base * rhythm.factors(moments))


def _without_repeats(moments: Integers, rates: Floats) -> tuple[Integers, Floats]:
    """The moments at which the rate really changes, with the rates."""
    changes = np.append(True, rates[1:] != rates[:-1])
    return moments[changes], rates[changes]


def _arrays(rows: list[SourceRow]) -> Sources:
    def integers(values: list[int]) -> Integers:
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
        rates=np.concatenate([np.zeros(0), *(row.rates for row in rows)]),
        dates=Ragged.of([row.dates for row in rows]),
        clock=integers([row.clock for row in rows]),
        dues=np.concatenate([np.zeros(0, dtype=np.int64), *(row.dues for row in rows)]),
    )
