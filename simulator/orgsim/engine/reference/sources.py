"""When items arrive, and what they bring with them (semantics, section 6)."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from orgsim.chance.philox import Purpose
from orgsim.engine.reference.draws import UNIFORM, UNIT_EXPONENTIAL, Draws, Stream
from orgsim.log.vocabulary import NONE
from orgsim.model.model import ELAPSED, Arrivals, Model
from orgsim.units.work_clock import WorkClock

ENDLESS = 1 << 31
BACKLOG = int(Arrivals.BACKLOG)


@dataclass(slots=True)
class Source:
    """A source of items; ``made`` counts those that have come. ``promise`` is `NONE` or microseconds on
    ``clock`` (None: elapsed)."""

    number: int
    kind: int
    work: int
    word: int
    first_step: int
    at_most: int
    valve: int
    batch: Stream | None
    classes: list[float]
    only_class: int | None
    class_draws: Stream
    promise: int
    clock: WorkClock | None
    made: int = 0

    @property
    def is_backlog(self) -> bool:
        """Whether its items are there at the start."""
        return self.kind == BACKLOG

    @property
    def left(self) -> int:
        """How many items may still come."""
        return self.at_most - self.made

    def batch_size(self, ordinal: int) -> int:
        """How many items come with an arrival."""
        return 1 if self.batch is None else int(self.batch.value(self.word + ordinal))

    def service_class(self, word: int) -> int:
        """The class of service of an item: a draw where there is a choice."""
        if self.only_class is not None:
            return self.only_class
        return min(bisect_right(self.classes, self.class_draws.value(word)), len(self.classes) - 1)

    def due(self, now: int) -> int:
        """The moment promised to an item that comes now, or `NONE`."""
        if self.promise == NONE:
            return NONE
        return now + self.promise if self.clock is None else self.clock.finish(now, self.promise)


def sources_of(model: Model, draws: Draws) -> list[Source]:
    """All sources of a model, in order."""
    sources, works, found = model.sources, model.works, []
    for number, work in enumerate(sources.work.tolist()):
        clock, batch, most = int(works.clock[work]), int(sources.batch[number]), int(sources.at_most[number])
        found.append(
            Source(
                number=number,
                kind=int(sources.kind[number]),
                work=work,
                word=int(sources.word[number]),
                first_step=int(sources.first_step[number]),
                at_most=ENDLESS if most == NONE else most,
                valve=int(sources.valve[number]),
                batch=None if batch == NONE else draws.stream(Purpose.BATCH, batch),
                classes=works.classes[work].tolist(),
                only_class=_certain(works.classes[work].tolist()),
                class_draws=draws.stream(Purpose.SERVICE_CLASS, UNIFORM),
                promise=int(works.promise[work]),
                clock=None if clock == ELAPSED else model.header.clocks[clock],
            )
        )
    return found


def _certain(cumulative: list[float]) -> int | None:
    """The class that every item has, if there is one."""
    chances = [high - low for low, high in zip([0.0, *cumulative], cumulative, strict=False)]
    return chances.index(1.0) if 1.0 in chances else None


def arrival_moments(model: Model, draws: Draws, source: Source) -> Iterator[int]:
    """The moments of arrival of a Poisson, renewal or dated source, in order, for ever or as long as there
    are any."""
    if source.kind == Arrivals.POISSON:
        return _poisson(model, draws.stream(Purpose.INTERVAL, UNIT_EXPONENTIAL), source)
    if source.kind == Arrivals.RENEWAL:
        return _renewal(
            draws.stream(Purpose.INTERVAL, int(model.sources.sampler[source.number])), source.word
        )
    return iter(model.sources.dates.rows()[source.number])


def _renewal(intervals: Stream, word: int) -> Iterator[int]:
    moment = 0
    for ordinal in count():
        moment += intervals.value(word + ordinal)
        yield moment


def _poisson(model: Model, intervals: Stream, source: Source) -> Iterator[int]:
    """Unit exponential intervals in operational time, turned back through the integral of the rate.

    Source: Cinlar, Introduction to Stochastic Processes (1975), section 4.7.
    """
    moments = model.sources.profile.rows()[source.number]
    first = int(model.sources.profile.start[source.number])
    rates: list[float] = model.sources.rates[first : first + len(moments)].tolist()
    moments.append(model.header.horizon + 1)
    piece, integral, target = 0, 0.0, 0.0
    for word in count(source.word):
        target += intervals.value(word)
        while rates[piece] == 0.0 or integral + rates[piece] * (moments[piece + 1] - moments[piece]) < target:
            integral += rates[piece] * (moments[piece + 1] - moments[piece])
            piece += 1
            if piece == len(rates):
                return
        yield math.floor(moments[piece] + (target - integral) / rates[piece] + 0.5)
