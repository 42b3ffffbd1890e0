"""The maker of what comes from outside: when the items of sources arrive, and what they bring with them
(semantics, section 6)."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from orgsim.chance.philox import Purpose
from orgsim.engine.compiled.access import (
    dates,
    due_dates,
    limits,
    piece_moments,
    rates,
    sources,
)
from orgsim.engine.compiled.arithmetic import exp
from orgsim.engine.compiled.draws import UNIFORM, UNIT_EXPONENTIAL, as_float, as_uniform, draw, single_draw
from orgsim.engine.compiled.events import ARRIVAL, schedule
from orgsim.engine.compiled.hours import finish, next_open
from orgsim.engine.compiled.jit import inlined
from orgsim.engine.compiled.limits import is_full, open_valve
from orgsim.engine.compiled.makers.item import chosen_class, due_of, item_comes, next_item
from orgsim.engine.compiled.model_records import Source, Word
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import has_counted, has_due_moments, has_hours, has_limits
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Arrivals
from orgsim.units.work_clock import NEVER

POISSON, RENEWAL, DATED = int(Arrivals.POISSON), int(Arrivals.RENEWAL), int(Arrivals.DATED)
ALWAYS, BACKLOG = int(Arrivals.ALWAYS), int(Arrivals.BACKLOG)
COUNTED = int(Arrivals.COUNTED)
BATCH: Final = np.uint64(int(Purpose.BATCH))
ZERO: Final = np.uint64(0)


@inlined
def next_moment(run: Run, source: Source) -> int:
    """The moment of a source's next arrival, `NEVER` when there is none; it is asked for at the start and at
    each arrival."""
    word = source.word + np.uint64(source.arrivals)
    if source.kind == POISSON:
        return next_poisson(run, source, word)
    if source.kind == RENEWAL:
        interval = draw(run, source.interval_stream, source.sampler, word, 0)
        if has_hours() and source.clock != NONE:
            return next_open(run, source.clock, finish(run, source.clock, interval))
        source.moment += interval
        return source.moment
    if has_counted() and source.kind == COUNTED:
        return next_counted(run, source, word)
    place = source.first_date + source.arrivals
    return dates(run)[place] if place < source.end_date else NEVER


@inlined
def next_poisson(run: Run, source: Source, word: Word) -> int:
    """A unit exponential interval in operational time, turned back through the integral of the rate.

    Source: Cinlar, Introduction to Stochastic Processes (1975), section 4.7.
    """
    source.target += as_float(draw(run, source.interval_stream, UNIT_EXPONENTIAL, word, 0))
    while source.piece < source.end_piece:
        piece = source.piece
        end = piece_moments(run)[piece + 1] if piece + 1 < source.end_piece else run.horizon + 1
        if (
            rates(run)[piece] != 0.0
            and source.integral + rates(run)[piece] * (end - piece_moments(run)[piece]) >= source.target
        ):
            return math.floor(
                piece_moments(run)[piece] + (source.target - source.integral) / rates(run)[piece] + 0.5
            )
        source.integral += rates(run)[piece] * (end - piece_moments(run)[piece])
        source.piece += 1
    return NEVER


@inlined
def next_counted(run: Run, source: Source, word: Word) -> int:
    """The least of the uniform moments that are left of a time, of which ``integral`` have come and the share
    ``target`` has passed; the last of its moments is the end of them all.

    Source: Devroye, Non-Uniform Random Variate Generation (1986), section V.3.1.
    """
    while source.piece + 1 < source.end_piece and source.integral == rates(run)[source.piece]:
        source.piece += 1
        source.integral = source.target = 0.0
    if source.piece + 1 >= source.end_piece:
        return NEVER
    interval = as_float(draw(run, source.interval_stream, UNIT_EXPONENTIAL, word, 0))
    part = 1.0 - exp(-interval / (rates(run)[source.piece] - source.integral))
    source.target += (1.0 - source.target) * part
    source.integral += 1.0
    begin, end = piece_moments(run)[source.piece], piece_moments(run)[source.piece + 1]
    return min(math.floor(begin + source.target * (end - begin)), end - 1)


@inlined
def schedule_next(run: Run, number: int) -> None:
    """Let a source's next arrival come, if there is to be one before the horizon."""
    source = sources(run)[number]
    if source.made < source.at_most:
        moment = next_moment(run, source)
        if moment < run.horizon:
            schedule(run, moment, ARRIVAL + number, number, 1)


@inlined
def arrive(run: Run, number: int) -> None:
    """The moment of an arrival has come: a batch of items, or one, will be made."""
    source = sources(run)[number]
    size = 1
    if source.batch != NONE:
        word = source.word + np.uint64(source.arrivals)
        size = single_draw(run, source.batch, word, BATCH, ZERO, 0)
    source.arrivals += 1
    run.batch_source, run.batch_left = number, min(size, source.at_most - source.made)
    if run.batch_left == 0:
        schedule_next(run, number)


@inlined
def fill_limit(run: Run, number: int) -> None:
    """A source that always has enough makes an item, if its limit still has room; another takes the next
    turn."""
    limit = limits(run)[sources(run)[number].valve]
    if limit.valve == NONE or is_full(limit):
        return
    mine = sources(run)[limit.valve].after
    if sources(run)[mine].made < sources(run)[mine].at_most:
        limit.valve = mine
        run.batch_source, run.batch_left = mine, 1


@inlined
def make_of_source(run: Run) -> int:
    """Make the next item of a batch; returns its slot."""
    source = sources(run)[run.batch_source]
    ordinal = source.made
    source.made += 1
    word = source.word + np.uint64(ordinal)
    slot = next_item(run, word, source.work, source.first_step, class_of(run, source, word))
    due = due_of(run, slot, source)
    if has_due_moments() and source.kind == DATED and due == NONE:
        due = due_dates(run)[source.first_date + source.arrivals - 1]
    item_comes(run, slot, NONE, ordinal, due, source.kind == BACKLOG)
    return slot


@inlined
def item_of_source_rests(run: Run) -> None:
    """An item of a batch has come to rest; the last one of an arrival lets the next arrival come."""
    run.batch_left -= 1
    if run.batch_left == 0:
        source = sources(run)[run.batch_source]
        if has_limits() and source.kind == ALWAYS:
            open_valve(run, limits(run)[source.valve])
        elif source.kind != BACKLOG:
            schedule_next(run, run.batch_source)


@inlined
def class_of(run: Run, source: Source, word: Word) -> int:
    """The class of service of an item: a draw where there is a choice."""
    if source.only_class != NONE:
        return source.only_class
    u = as_uniform(draw(run, source.class_stream, UNIFORM, word, 0))
    return chosen_class(run, u, source.first_class, source.classes)
