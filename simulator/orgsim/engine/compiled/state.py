"""The tables of the kernel at the start of a run, and larger ones when it has run out of room."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

import numpy as np

from orgsim.engine.compiled import tables
from orgsim.engine.compiled.kernel import CAME_FULL, EVENTS_FULL, ITEMS_FULL, LANES_FULL, SEAMS_FULL
from orgsim.engine.compiled.summarise import book_of, closed_book
from orgsim.engine.compiled.tables import BLOCK, Records
from orgsim.engine.compiled.tabulate import ENDLESS, bounds, clock_rows, group_rows, interval_stream, memory_width, read_tables, table
from orgsim.log.log import Integers
from orgsim.log.vocabulary import COLUMNS, NONE
from orgsim.model.model import Arrivals, Model

FEWEST: Final = 256
"""Records of a table that grows, at the start."""
READ: Final = frozenset((*tables.TABLES[: tables.TABLES.index("teams")], "edges", "worked_edges", "on_shift"))
"""Tables that no run changes."""
WRITTEN: Final = ("drawn", "log")
"""Tables that are written before they are read."""
UNTOUCHED: Final = ("came", "facts")
"""Tables of zeros with room for so many items that few runs need more; memory that is not reached is never taken."""
SHARED: Final = READ | {*WRITTEN, *UNTOUCHED}
MANY: Final = 1 << 14


class State:
    """One run as the kernel sees it: ``run`` is its record, ``tables`` are the arrays whose addresses stand there, by name."""

    def __init__(self, run: Records, given: dict[str, Records]) -> None:
        self.run = run
        self.tables = given
        shown = [given[name] for name in tables.TABLES]
        run["at"][0] = [_address(table) for table in shown]
        run["length"][0] = [len(table) for table in shown]
        run["width"][0] = [table.size // max(1, len(table)) for table in shown]

    def __getitem__(self, name: str) -> int:
        """A number of the run's record."""
        return int(self.run[name][0])

    def put(self, name: str, table: Records) -> None:
        """Give the run a longer table in the place of the one of that name."""
        self.tables[name] = table
        place = tables.TABLES.index(name)
        self.run["at"][0, place] = _address(table)
        self.run["length"][0, place] = len(table)

    def again(self) -> State:
        """Another run from the same beginning: the tables that are only read are shared, the others copied."""
        kept = {name: table if name in SHARED else table.copy() for name, table in self.tables.items()}
        kept |= {name: np.empty_like(self.tables[name]) for name in WRITTEN}
        return State(self.run.copy(), kept | {name: np.zeros(MANY, self.tables[name].dtype) for name in UNTOUCHED})


def first_state(model: Model, key: tuple[int, int], rows: int, edges: Integers | None = None) -> State:
    """The state before anything has happened.

    ``key`` is seed and replication, ``rows`` the length of the log at least, ``edges`` the limits of the bins if it is to be summed up.
    """
    state = _beginning(model, rows, None if edges is None else np.asarray(edges, dtype=np.int64).tobytes()).again()
    state.run["key_0"], state.run["key_1"] = key
    return state


@lru_cache(maxsize=16)
def _beginning(model: Model, rows: int, edges: bytes | None) -> State:
    """What all runs of a model begin with."""
    read = read_tables(model)
    people, teams, limits = len(model.people.clock), len(model.queues.order), len(model.limits.items)
    margin, streams = people + 16, len(read["streams"])
    events_margin = people + teams + limits + 16
    run = table(
        tables.RUN, 1, horizon=model.header.horizon, row_margin=margin, lane_margin=4,
        event_margin=events_margin, memory_width=memory_width(model), lanes_free=FEWEST, first_in=NONE, group=NONE,
    )  # fmt: skip
    kept = dict(  # noqa: C408
        teams=_teams(model),
        idle_with=_idle_with(model),
        free=np.zeros(people, dtype=np.int64),
        groups=_groups(model),
        people=_people(model),
        clocks=_clocks(model),
        limits=table(tables.LIMIT, limits, size=model.limits.items, refuses=model.limits.refuses, valve=NONE),
        blocked=np.zeros((limits, limits), dtype=np.int64),
        sources=_sources(model),
        turns=np.zeros(int(max(model.steps.chooser, default=0)) + 1, dtype=np.int64),
        stirred=np.zeros(len(model.queues.order), dtype=np.int64),
        drawn=np.empty((2 * streams, BLOCK), dtype=np.int64),
        newest=np.full(2 * streams, NONE, dtype=np.int64),
        items=_chained(table(tables.ITEM, FEWEST, number=NONE), 0, NONE),
        memory=np.zeros((FEWEST, memory_width(model)), dtype=np.int32),
        lanes=_chained(table(tables.LANE, FEWEST), 0, NONE),
        events=table(tables.EVENT, max(FEWEST, 2 * events_margin)),
        came=table(tables.CAME, MANY),
        log=np.empty((max(rows, 4 * margin), len(COLUMNS)), dtype=np.int64),
    )
    bins = None if edges is None else np.frombuffer(edges, dtype=np.int64)
    book = closed_book() if bins is None else book_of(model.header, bins, kept["clocks"], MANY)
    return State(run, read | kept | book)


def empty_run() -> Records:
    """A run in which nothing will happen."""
    return table(tables.RUN, 1)


def grow(state: State, code: int) -> None:
    """Give the table that was full twice the room."""
    if code == ITEMS_FULL:
        size = len(state.tables["items"])
        items = _chained(_twice(state.tables["items"]), size, state["free_item"])
        items["number"][size:] = NONE
        state.run["free_item"] = size
        state.put("items", items)
        state.put("memory", _twice(state.tables["memory"]))
    elif code == LANES_FULL:
        size = len(state.tables["lanes"])
        state.put("lanes", _chained(_twice(state.tables["lanes"]), size, state["free_lane"]))
        state.run["free_lane"], state.run["lanes_free"] = size, state["lanes_free"] + size
    else:
        for name in {EVENTS_FULL: ["events"], CAME_FULL: ["came", "facts"], SEAMS_FULL: ["seams", "over_seam"]}[code]:
            state.put(name, _twice(state.tables[name]))


def _address(table: Records) -> int:
    """Where a table lies in memory."""
    place: int = table.ctypes.data
    return place


def _twice(records: Records) -> Records:
    """A copy with as much room again, filled with zeros; copied as bytes, since NumPy copies records field by field."""
    larger = np.zeros((2 * len(records), *records.shape[1:]), dtype=records.dtype)
    larger.view(np.uint8).reshape(-1)[: records.nbytes] = records.view(np.uint8).reshape(-1)
    return larger


def _chained(records: Records, start: int, following: int) -> Records:
    """Records from ``start`` on, each pointing to the next free one and the last to ``following``."""
    records["after"][start:] = np.arange(start + 1, len(records) + 1)
    records["after"][-1] = following
    return records


def _teams(model: Model) -> Records:
    queues = model.queues
    members = [np.flatnonzero(rank != NONE) for rank in model.people.rank.T]
    groups = {team: number for number, teams in enumerate(group_rows(model)) for team in teams}
    (first_member, last_member), (first_clock, last_clock) = bounds(members), bounds(list(clock_rows(model)))
    return table(
        tables.TEAM, len(queues.order), order=queues.order, preempt=queues.preempt, takes=queues.takes, limit=queues.limit,
        case_worker=queues.case_worker, group=[groups[team] for team in range(len(queues.order))], heads=queues.people,
        first_member=first_member, last_member=last_member, first_clock=first_clock, last_clock=last_clock,
        idle=[len(people) for people in members], first_lane=NONE, wakes_at=2**62,
    )  # fmt: skip


def _groups(model: Model) -> Records:
    rows, clocks = list(group_rows(model)), list(clock_rows(model))
    first, last = bounds(rows)
    return table(
        tables.GROUP, len(rows), first_team=first, last_team=last,
        most_rank=[max(0, int(model.people.rank[:, teams].max(initial=0))) for teams in rows],
        preempts=[bool(model.queues.preempt[teams].any()) for teams in rows],
        keeps_hours=[any(clocks[team] for team in teams) for teams in rows],
    )  # fmt: skip


def _people(model: Model) -> Records:
    people = model.people
    first, last = bounds([np.flatnonzero(rank != NONE) for rank in people.rank])
    first_skill, last_skill = bounds([np.flatnonzero(speeds > 0.0) for speeds in people.speed])
    return table(
        tables.PERSON, len(people.clock), clock=people.clock, first_speed=np.arange(len(people.clock)) * people.speed.shape[1],
        first_team=first, last_team=last, first_skill=first_skill, last_skill=last_skill,
        starts=people.starts, ends=people.ends, item=NONE, kept=NONE,
    )  # fmt: skip


def _idle_with(model: Model) -> Records:
    """How many people of each team have each skill."""
    serves = (model.people.rank != NONE).astype(np.int64)
    return np.ascontiguousarray(serves.T @ (model.people.speed > 0.0).astype(np.int64))


def _clocks(model: Model) -> Records:
    clocks = model.header.clocks
    first, end = bounds([clock.opens for clock in clocks])
    return table(
        tables.CLOCK, len(clocks), first=first, end=end, place=np.array(first) - 1, always=[clock.is_always for clock in clocks]
    )


def _sources(model: Model) -> Records:
    sources, works, classes = model.sources, model.works, model.works.classes.shape[1]
    (first_piece, end_piece), (first_date, end_date) = _rows(sources.profile), _rows(sources.dates)
    stream = interval_stream(model)
    return table(
        tables.SOURCE, len(sources.work), word=sources.word, kind=sources.kind, work=sources.work, first_step=sources.first_step,
        sampler=sources.sampler, batch=sources.batch, valve=sources.valve, after=_turns(model),
        promise=works.promise[sources.work], promise_clock=works.clock[sources.work],
        only_class=[_certain(row) for row in works.classes[sources.work].tolist()], first_class=sources.work * classes, classes=classes,
        first_piece=first_piece, end_piece=end_piece, piece=first_piece, first_date=first_date, end_date=end_date,
        interval_stream=stream, class_stream=stream + 1, at_most=np.where(sources.at_most == NONE, ENDLESS, sources.at_most),
    )  # fmt: skip


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


def _certain(cumulative: list[float]) -> int:
    """The class that every item has, or `NONE` where there is a choice."""
    chances = [high - low for low, high in zip([0.0, *cumulative], cumulative, strict=False)]
    return chances.index(1.0) if 1.0 in chances else NONE
