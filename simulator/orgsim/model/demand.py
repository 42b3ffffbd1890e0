"""Arrivals become sources: rates as step functions of time, dated moments, backlog (semantics, section 6)."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from orgsim.chance.philox import source_word
from orgsim.log.vocabulary import NONE
from orgsim.model.calendars import Clocks
from orgsim.model.model import Arrivals, Ragged, Sources
from orgsim.model.rhythm import Floats, Rhythm
from orgsim.model.routes import Routes
from orgsim.model.samplers import SamplerTable
from orgsim.scenario import AlwaysEnough, Dated, DatedFile, Pieces, Poisson, Renewal
from orgsim.units import elapsed_each, zone


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
        row.moments, row.rates = _profile(routes, clocks, arrivals, horizon)
    return row


def _dates(routes: Routes, clocks: Clocks, arrivals: Dated | DatedFile, horizon: int) -> list[int]:
    scenario = routes.scenario
    if isinstance(arrivals, DatedFile):
        moments = scenario.files.moments(arrivals.file, arrivals.column, zone(scenario.time_zone)).values
    else:
        moments = arrivals.moments
    return [moment for moment in sorted(elapsed_each(scenario.start, moments)) if 0 <= moment < horizon]


def _profile(routes: Routes, clocks: Clocks, arrivals: Poisson | Pieces, horizon: int) -> tuple[list[int], list[float]]:
    """The rate of a Poisson source per microsecond, and the moments from which on it holds; the first moment is 0."""
    rhythm = Rhythm(routes.scenario, clocks, arrivals, horizon)
    starts, rates = _base(clocks, arrivals)
    moments = sorted({*rhythm.edges(), *(start for start in starts if 0 < start < horizon)})
    base = np.array(rates)[np.searchsorted(starts, moments, side="right")]
    return _without_repeats(moments, base * rhythm.factors(moments))


def _base(clocks: Clocks, arrivals: Poisson | Pieces) -> tuple[list[int], list[float]]:
    """When the stated rate changes, and the rates per microsecond before the first of these moments and from each on."""
    if isinstance(arrivals, Poisson):
        return [], [arrivals.rate.per_microsecond]
    starts = [clocks.moment(piece.starts) for piece in arrivals.pieces]
    return starts, [0.0, *(piece.rate.per_microsecond for piece in arrivals.pieces)]


def _without_repeats(moments: list[int], rates: Floats) -> tuple[list[int], list[float]]:
    """The moments at which the rate really changes, with the rates."""
    changes = np.append(True, rates[1:] != rates[:-1])
    return np.array(moments, dtype=np.int64)[changes].tolist(), rates[changes].tolist()


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

