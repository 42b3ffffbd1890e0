"""The tables of the kernel as they are when nothing has happened yet."""

from __future__ import annotations

from itertools import chain
from typing import Any, Final

import numpy as np

from orgsim.engine.compiled import tables
from orgsim.engine.compiled.codes import CHUNK, MOST_RECORDS, MOST_SEAMS
from orgsim.engine.compiled.layout import Records, filled
from orgsim.engine.compiled.people_tables import (
    bounds,
    clock_rows,
    counts_of_people,
    group_rows,
    idle_places,
    seats_of_people,
    words_of_teams,
)
from orgsim.engine.compiled.tables import BLOCK, WORD
from orgsim.engine.compiled.tabulate import (
    ENDLESS,
    certain,
    interval_stream,
    memory_width,
    most_members,
    most_parts,
    most_timers,
    promises_of,
    read_tables,
)
from orgsim.engine.standstill import parts_may_fail
from orgsim.log.header import Header
from orgsim.log.log import ITEM_COLUMNS, Integers
from orgsim.log.summary import ITEM_SUMMARY_COLUMNS
from orgsim.log.vocabulary import COLUMNS, NONE
from orgsim.model.kinds import Arrivals
from orgsim.model.model import Model
from orgsim.units.work_clock import NEVER

FEWEST: Final = 256
"""Rows of a table that grows, at the start."""
MANY: Final = 1 << 13
"""Items that may come before their table grows; memory that is not reached is never taken."""
FEWEST_SEAMS: Final = 4 + CHUNK * MOST_SEAMS
"""Pairs of teams for which there is room at the start."""


def first_run(model: Model, edges: Integers | None) -> Records:
    """The record of a run, whose first event sets it going."""
    return filled(
        tables.RUN, 1, horizon=model.header.horizon, event_margin=_most_events(model),
        memory_width=memory_width(model), marks=len(model.marks.initial), most_records=_most_records(model),
        first_answer=min(model.answers, default=len(model.steps.kind)), going_on=NONE,
        first_in=NONE, group=NONE, free_item=NONE, free_lane=NONE, free_child=NONE, due=1,
        summed=edges is not None, parts_may_fail=parts_may_fail(model),
        working_clock=model.header.working_clock,
        bin_ends=NEVER if edges is None or len(edges) == 2 else edges[1],
    )  # fmt: skip


def _most_events(model: Model) -> int:
    """The most events that one thing schedules: a shift of each team of a group, or an arrival for each token
    given back, also by the parts that are withdrawn, the timers of an item that comes, and when
    items are due whose clocks go on."""
    tokens = len(model.limits.items) * (1 + most_parts(model))
    gates = (4 + most_parts(model)) * (len(model.gates) > 0) + most_members(model)
    clocks = 2 * model.service_clocks.any
    return len(model.queues.order) + tokens + 5 + gates + most_timers(model) + clocks


def _most_records(model: Model) -> int:
    """The most records that one thing adds to the log: of every mark one more, where steps
    are skipped one for that, one for each part that is withdrawn, or two if it may ask something, and one
    where its class may change."""
    skips = bool(model.steps.skips.any() or (model.steps.looks_for != NONE).any())
    withdrawn = most_parts(model) * (1 + model.asks)
    rare = skips + model.timers.any + 2 * most_members(model) + withdrawn
    return MOST_RECORDS + len(model.marks.initial) + rare


def first_tables(model: Model, rows: int, edges: Integers | None) -> dict[str, Records]:
    """All tables by name: those of the model, those of the run with ``rows`` of log at least, and the book if
    it is to be summed up."""
    read, people, limits = read_tables(model), len(model.people.clock), len(model.limits.items)
    columns = ITEM_COLUMNS if edges is None else ITEM_SUMMARY_COLUMNS
    room = rows + CHUNK * _most_records(model)
    kept = dict(  # noqa: C408
        teams=_teams(model),
        idle=_idle(model),
        idlers=_idlers(model),
        free=np.zeros(people, dtype=np.int64),
        groups=_groups(model),
        people=_people(model),
        clocks=_clocks(model),
        limits=filled(
            tables.LIMIT, limits, size=model.limits.items, refuses=model.limits.refuses, valve=NONE
        ),
        blocked=np.zeros((limits, limits), dtype=np.int64),
        sources=_sources(model),
        broods=filled(tables.BROOD, MOST_RECORDS * len(model.children.work) + 1),
        left_marks=_marks_by(MOST_RECORDS * len(model.children.work) + 1, model),
        children=filled(tables.CHILD, FEWEST),
        taken_marks=_marks_by(FEWEST, model),
        gates=_gates(model),
        turns=np.zeros(int(max(model.steps.chooser, default=0)) + 1, dtype=np.int64),
        stirred=np.zeros(len(model.queues.order), dtype=np.int64),
        drawn=np.empty((2 * len(read["streams"]), BLOCK), dtype=np.int64),
        newest=np.full(2 * len(read["streams"]), NONE, dtype=np.int64),
        items=filled(tables.ITEM, FEWEST),
        memory=np.zeros((FEWEST, memory_width(model)), dtype=np.int32),
        parts=filled(tables.PART, FEWEST),
        calls=filled(tables.CALL, FEWEST),
        lanes=filled(tables.LANE, FEWEST + CHUNK * _most_records(model)),
        events=filled(tables.EVENT, FEWEST + CHUNK * _most_events(model)),
        results=np.empty((len(columns), MANY), dtype=np.int64),
        marks=np.zeros((FEWEST, max(1, 2 * len(model.marks.initial))), dtype=np.int64),
        log=np.empty((room if edges is None else 0, len(COLUMNS)), dtype=np.int64),
    )
    book = _closed_book() if edges is None else _book(model.header, edges, FEWEST)
    return read | kept | book


def _marks_by(rows: int, model: Model) -> Integers:
    """Room for the marks of the parents of so many broods or children."""
    return np.zeros((rows, max(1, len(model.marks.initial))), dtype=np.int64)


def _book(header: Header, edges: Integers, items: int) -> dict[str, Records]:
    """The empty tables of the book for bins between ``edges``, with room for so many items inside.

    Raises ValueError when the bins do not run from 0 to the horizon.
    """
    if len(edges) < 2 or edges[0] != 0 or edges[-1] != header.horizon or np.any(np.diff(edges) <= 0):
        raise ValueError("time bins must rise from 0 to the horizon")
    bins, teams, people = len(edges) - 1, len(header.teams), len(header.people)
    return {
        "edges": np.array(edges, dtype=np.int64),
        "worked_edges": np.array([clock.worked_many(edges) for clock in header.clocks], dtype=np.int64),
        "on_shift": header.on_shift(edges),
        "facts": filled(tables.FACT, items),
        "bins": filled(tables.BIN, bins),
        "bins_of_teams": filled(tables.BIN_OF_TEAM, (bins, teams)),
        "busy": np.zeros((bins, people), dtype=np.int64),
        "in_meetings": np.zeros((bins, people), dtype=np.int64),
        "held": np.zeros((bins, people), dtype=np.int64),
        "seam_of": np.full((teams, teams), NONE, dtype=np.int64),
        "seams": np.zeros((FEWEST_SEAMS, 2), dtype=np.int64),
        "bins_of_seams": filled(tables.BIN_OF_SEAM, (FEWEST_SEAMS, bins)),
    }


def _closed_book() -> dict[str, Records]:
    """The tables of a run of which the whole log is wanted."""
    return {name: np.zeros((0, 1), dtype=np.int64) for name in tables.OF_BOOK}


def _teams(model: Model) -> Records:
    queues = model.queues
    members = [np.flatnonzero(rank != NONE) for rank in model.people.rank.T]
    groups: dict[int, int] = {}
    for number, teams in enumerate(group_rows(model)):
        groups |= dict.fromkeys(teams, number)
    first_word, last_word = words_of_teams(model)
    (first_member, last_member), (first_clock, last_clock) = bounds(members), bounds(list(clock_rows(model)))
    return filled(
        tables.TEAM, len(queues.order), order=queues.order, preempt=queues.preempt, takes=queues.takes,
        limit=queues.limit,
        case_worker=queues.case_worker, group=[groups[team] for team in range(len(queues.order))],
        heads=queues.people,
        delegates=queues.delegates,
        first_member=first_member, last_member=last_member, first_clock=first_clock, last_clock=last_clock,
        first_idle=idle_places(model), first_word=first_word, last_word=last_word, first_lane=NONE,
        wakes_at=NEVER,
    )  # fmt: skip


def _groups(model: Model) -> Records:
    rows, clocks = list(group_rows(model)), list(clock_rows(model))
    first, last = bounds(rows)
    return filled(
        tables.GROUP, len(rows), first_team=first, last_team=last,
        most_rank=[max(0, int(model.people.rank[:, teams].max(initial=0))) for teams in rows],
        preempts=[bool(model.queues.preempt[teams].any()) for teams in rows],
        keeps_hours=[any(clocks[team] for team in teams) for teams in rows],
    )  # fmt: skip


def _people(model: Model) -> Records:
    people = model.people
    first, last = bounds([np.flatnonzero(rank != NONE) for rank in people.rank])
    (first_count, _), (first_seat, _) = bounds(counts_of_people(model)), bounds(seats_of_people(model))
    return filled(
        tables.PERSON, len(people.clock), clock=people.clock,
        first_speed=np.arange(len(people.clock)) * people.speed.shape[1],
        first_team=first, last_team=last, first_count=first_count, first_seat=first_seat,
        starts=people.starts, ends=people.ends, item=NONE, kept=NONE,
        meeting=NONE,
    )  # fmt: skip


def _idle(model: Model) -> Records:
    """How many people each team has, all and by skill."""
    places = [place for place in chain.from_iterable(counts_of_people(model)) if place != NONE]
    return np.bincount(places, minlength=len(model.queues.order) * (1 + model.people.speed.shape[1])).astype(
        np.int64
    )


def _idlers(model: Model) -> Records:
    """A bit for each member of each team."""
    words = np.zeros(words_of_teams(model)[1][-1], dtype=np.int64)
    for seat in chain.from_iterable(seats_of_people(model)):
        if seat == NONE:
            continue
        words[seat // WORD] |= np.int64(1) << np.int64(seat % WORD)
    return words


def _clocks(model: Model) -> Records:
    clocks = model.header.clocks
    first, end = bounds([clock.opens for clock in clocks])
    return filled(
        tables.CLOCK, len(clocks), first=first, end=end, place=np.array(first) - 1,
        opens_next=[clock.next_open(0) for clock in clocks],
    )  # fmt: skip


def _sources(model: Model) -> Records:
    sources, works, classes = model.sources, model.works, model.works.classes.shape[1]
    (first_piece, end_piece), (first_date, end_date) = _rows(sources.profile), _rows(sources.dates)
    stream = interval_stream(model)
    return filled(
        tables.SOURCE, len(sources.work), word=sources.word, kind=sources.kind, work=sources.work,
        first_step=sources.first_step,
        sampler=sources.sampler, batch=sources.batch, valve=sources.valve, after=_turns(model),
        clock=sources.clock,
        promise=works.promise[sources.work], promise_clock=works.clock[sources.work],
        **promises_of(model, sources.work),
        only_class=[certain(row) for row in works.classes[sources.work].tolist()],
        first_class=sources.work * classes, classes=classes,
        first_piece=first_piece, end_piece=end_piece, piece=first_piece, first_date=first_date,
        end_date=end_date,
        interval_stream=stream, class_stream=stream + 1,
        at_most=np.where(sources.at_most == NONE, ENDLESS, sources.at_most),
    )  # fmt: skip


def _gates(model: Model) -> Records:
    gates = model.gates
    opened, last = _rows(gates.opens)
    return filled(
        tables.GATE, len(gates), opened=opened, last_opening=last, batch=_most(gates.batch),
        least=gates.least, agenda=_most(gates.agenda), order=gates.order, first=NONE, last=NONE,
        up=NONE, last_up=NONE, placed_at=NONE, word=gates.word, members=gates.members, quorum=gates.quorum,
        present=gates.present, reviewers=gates.reviewers, needed=gates.needed,
        first_pass=gates.first_pass, last_pass=gates.last_pass,
        each=gates.each, first_member=gates.people.start[:-1], last_member=gates.people.start[1:],
    )  # fmt: skip


def _most(numbers: Integers) -> Integers:
    """Numbers that may be `NONE`, which is as many as there may be."""
    return np.where(numbers == NONE, ENDLESS, numbers)


def _rows(ragged: Any) -> tuple[Any, Any]:
    return ragged.start[:-1], ragged.start[1:]


def _turns(model: Model) -> list[int]:
    """For each source the one that takes its turn next at the same valve."""
    sources = model.sources
    turns = [NONE] * len(sources.work)
    for valve in set(sources.valve[sources.kind == Arrivals.ALWAYS].tolist()):
        ring = np.flatnonzero((sources.valve == valve) & (sources.kind == Arrivals.ALWAYS)).tolist()
        for source, following in zip(ring, [*ring[1:], ring[0]], strict=True):
            turns[source] = following
    return turns
