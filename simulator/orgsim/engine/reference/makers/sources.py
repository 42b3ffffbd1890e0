"""The maker of what comes from outside: when the items of sources arrive, and what they bring with them
(semantics, section 6)."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, pairwise

from orgsim.chance.philox import Purpose
from orgsim.chance.portable import exp
from orgsim.engine.order import ARRIVAL
from orgsim.engine.reference.draws import UNIT_EXPONENTIAL, Draws, Stream
from orgsim.engine.reference.instants import Moment, Steps
from orgsim.engine.reference.limits import Limit
from orgsim.engine.reference.makers.entrance import Entrance
from orgsim.engine.reference.stops import Scene
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Arrivals
from orgsim.model.model import Model
from orgsim.units.work_clock import WorkClock

ENDLESS = 1 << 31
BACKLOG = int(Arrivals.BACKLOG)


@dataclass(slots=True)
class Source:
    """A source of items; ``made`` counts those that have come. ``dues`` say when what comes at each arrival
    is due, or `NONE`, where a file does."""

    number: int
    kind: int
    work: int
    word: int
    first_step: int
    at_most: int
    valve: int
    batch: Stream | None
    dues: list[int]
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
        """How many of the items that may still come do so with an arrival."""
        if self.batch is None:
            return 1
        return min(int(self.batch.value(self.word + ordinal)), self.left)


def sources_of(model: Model, draws: Draws) -> list[Source]:
    """All sources of a model, in order."""
    sources, found = model.sources, []
    for number, work in enumerate(sources.work.tolist()):
        batch, most = int(sources.batch[number]), int(sources.at_most[number])
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
                dues=sources.dues[sources.dates.start[number] : sources.dates.start[number + 1]].tolist(),
            )
        )
    return found


def arrival_moments(model: Model, draws: Draws, source: Source) -> Iterator[int]:
    """The moments of arrival of a Poisson, renewal, counted or dated source, in order, for ever or as long as
    there are any."""
    if source.kind == Arrivals.COUNTED:
        return _counted(model, draws.stream(Purpose.INTERVAL, UNIT_EXPONENTIAL), source)
    if source.kind == Arrivals.POISSON:
        return _poisson(model, draws.stream(Purpose.INTERVAL, UNIT_EXPONENTIAL), source)
    if source.kind == Arrivals.RENEWAL:
        intervals = draws.stream(Purpose.INTERVAL, int(model.sources.sampler[source.number]))
        clock = int(model.sources.clock[source.number])
        if clock != NONE:
            return _in_opening_time(intervals, source.word, model.header.clocks[clock])
        return _renewal(intervals, source.word)
    return iter(model.sources.dates.rows()[source.number])


def _renewal(intervals: Stream, word: int) -> Iterator[int]:
    moment = 0
    for ordinal in count():
        moment += intervals.value(word + ordinal)
        yield moment


def _in_opening_time(intervals: Stream, word: int, clock: WorkClock) -> Iterator[int]:
    """Intervals count while a clock is open; one that ends as it closes ends when it next opens."""
    moment = 0
    for ordinal in count():
        moment = clock.next_open(clock.finish(moment, intervals.value(word + ordinal)))
        yield moment


def _poisson(model: Model, intervals: Stream, source: Source) -> Iterator[int]:
    """Unit exponential intervals in operational time, turned back through the integral of the rate.

    Source: Cinlar, Introduction to Stochastic Processes (1975), section 4.7.
    """
    moments = model.sources.profile.rows()[source.number]
    first = int(model.sources.profile.start[source.number])
    rates: list[float] = model.sources.rates[first : first + len(moments)].tolist()
    pieces = zip(pairwise([*moments, model.header.horizon + 1]), rates, strict=True)
    (begin, end), rate = next(pieces)
    before, target = 0.0, 0.0
    after = before + rate * (end - begin)
    for word in count(source.word):
        target += intervals.value(word)
        while rate == 0.0 or after < target:
            following = next(pieces, None)
            if following is None:
                return
            (begin, end), rate = following
            before, after = after, after + rate * (end - begin)
        yield math.floor(begin + (target - before) / rate + 0.5)


def _counted(model: Model, intervals: Stream, source: Source) -> Iterator[int]:
    """The least of the uniform moments that are left of each time, one after the other: of ``left`` in the
    rest of a time, the first comes after 1 - exp(-interval / left) of that rest.

    Source: Devroye, Non-Uniform Random Variate Generation (1986), section V.3.1.
    """
    moments = model.sources.profile.rows()[source.number]
    first = int(model.sources.profile.start[source.number])
    numbers = model.sources.rates[first : first + len(moments)].tolist()
    words = count(source.word)
    for (begin, end), number in zip(pairwise(moments), numbers, strict=False):
        passed = 0.0
        for made in range(int(number)):
            part = 1.0 - exp(-intervals.value(next(words)) / (number - made))
            passed += (1.0 - passed) * part
            yield min(math.floor(begin + passed * (end - begin)), end - 1)


class SourceMaker:
    """Makes the items of all sources of a model."""

    def __init__(self, scene: Scene, entrance: Entrance, model: Model, draws: Draws) -> None:
        self.env = scene.env
        self.limits = scene.tokens.limits
        self.entrance = entrance
        self.model = model
        self.draws = draws
        self.sources = sources_of(model, draws)

    def start(self) -> None:
        """Put the backlog in place, then set going what comes later."""
        for source in self.sources:
            if source.is_backlog:
                self._make(source, source.at_most)
        for source in self.sources:
            if source.kind not in (Arrivals.ALWAYS, Arrivals.BACKLOG):
                self.env.process(self._arrive(source))
        endless = [source for source in self.sources if source.kind == Arrivals.ALWAYS]
        for valve in sorted({source.valve for source in endless}):
            self._open_valve(self.limits[valve], deque(source for source in endless if source.valve == valve))

    def _arrive(self, source: Source) -> Steps:
        """Items come at the moments of a source, one at a time or in batches."""
        horizon = self.model.header.horizon
        for ordinal, moment in enumerate(arrival_moments(self.model, self.draws, source)):
            if source.made == source.at_most or moment >= horizon:
                return
            yield Moment(self.env, moment, ARRIVAL + source.number)
            self._make(source, source.batch_size(ordinal), ordinal)

    def _open_valve(self, valve: Limit, sources: deque[Source]) -> None:
        """Sources that always have enough: an item whenever their limit has room, each source in turn."""

        def fill() -> None:
            while sources and not sources[0].left:
                sources.popleft()
            if sources:
                Moment(self.env, self.env.moment, ARRIVAL + sources[0].number).callbacks.append(make)

        def make(_: object) -> None:
            if sources and not valve.full and sources[0].left:
                source = sources[0]
                sources.rotate(-1)
                self._make(source, 1)
                fill()

        valve.on_room = fill
        fill()

    def _make(self, source: Source, count: int, arrival: int = 0) -> None:
        """Let ``count`` items of an arrival come, one after the other."""
        backlog = int(source.is_backlog)
        due = source.dues[arrival] if source.dues else NONE
        for _ in range(count):
            ordinal = source.made
            source.made += 1
            word = source.word + ordinal
            item = self.entrance.next_item(word, source.work, source.first_step)
            self.entrance.come(item, ordinal, backlog, due=due)
