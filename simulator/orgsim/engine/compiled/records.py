"""The rows of the kernel's tables and the tables themselves as types, for those who read and check the
kernel: numba does not look at them.

A row has the fields of its record in `orgsim.engine.compiled.tables`, where they are explained; a test
compares them.
"""

from __future__ import annotations

from typing import Protocol, TypeVar

import numpy as np

Word = np.uint64
Row_co = TypeVar("Row_co", covariant=True)


class Rows(Protocol[Row_co]):
    """A table of rows."""

    def __getitem__(self, row: int) -> Row_co:
        """A row."""

    def __len__(self) -> int:
        """How many there are."""


class Grid(Protocol[Row_co]):
    """A table of rows of rows."""

    def __getitem__(self, place: tuple[int, int]) -> Row_co:
        """The row in a row and a column."""


class Numbers(Rows[int], Protocol):
    """A table of whole numbers."""

    def __setitem__(self, row: int, number: int) -> None:
        """Write a number."""


class NumberGrid(Grid[int], Protocol):
    """A table of rows of whole numbers."""

    def __setitem__(self, place: tuple[int, int], number: int) -> None:
        """Write the number in a row and a column."""

    def __len__(self) -> int:
        """How many rows there are."""


class Step(Protocol):
    """A step."""

    word: Word
    work: int
    kind: int
    row: int
    skill: int
    sampler: int
    patience: int
    patience_to: int
    same_column: int
    other_column: int
    person_column: int
    visit_column: int
    first_exit: int
    last_exit: int
    only_way: int
    first_queue: int
    last_queue: int
    serve: int
    chooser: int
    first_limit: int
    last_limit: int
    limited: int
    bucket: int
    first_set: int
    last_set: int
    skip_when: int
    first_length: int
    last_length: int
    first_patience: int
    last_patience: int
    skips: float
    urgency: float


class Exit(Protocol):
    """A way out of a step."""

    to: int
    at_most: int
    rework: int
    when: int
    case: int
    first_set: int
    last_set: int
    first_chance: int
    last_chance: int
    chance: float
    falling: float


class Case(Protocol):
    """A condition, and what holds then."""

    when: int
    clock: int
    value: float


class Clause(Protocol):
    """A row of a condition."""

    trait: int
    yes: int
    no: int
    low: int
    high: int


class MarkKind(Protocol):
    """A mark."""

    word: Word
    initial: int
    least: int
    most: int
    first_level: int
    last_level: int


class Setter(Protocol):
    """What sets a mark."""

    mark: int
    adds: int
    when: int
    place: int
    amount: int
    chance: float


class Team(Protocol):
    """A team, its queue and its present state."""

    order: int
    preempt: int
    takes: int
    limit: int
    case_worker: int
    group: int
    heads: int
    first_member: int
    last_member: int
    first_clock: int
    last_clock: int
    first_idle: int
    first_word: int
    last_word: int
    queued: int
    load: int
    first_lane: int
    wakes_at: int
    still_waiting: int


class Member(Protocol):
    """Somebody in a team."""

    person: int
    rank: int


class Group(Protocol):
    """Teams that share people."""

    first_team: int
    last_team: int
    most_rank: int
    preempts: int
    keeps_hours: int
    kept: int
    stirred: int
    open_until: int


class Person(Protocol):
    """A person."""

    clock: int
    first_speed: int
    first_team: int
    last_team: int
    first_count: int
    first_seat: int
    starts: int
    ends: int
    item: int
    kept: int
    began: int
    began_worked: int
    booked: int
    done: int
    in_hand: int
    double_booked: int
    off_shift_starts: int


class Clock(Protocol):
    """Opening hours."""

    first: int
    end: int
    place: int
    opens_next: int
    closes: int
    offset: int


class Limit(Protocol):
    """A limit on work in progress."""

    size: int
    refuses: int
    valve: int
    held: int
    stuck: int
    waiting: int
    first: int
    last: int
    moving: int


class Gate(Protocol):
    """A gate and what waits at it."""

    opened: int
    last_opening: int
    batch: int
    least: int
    agenda: int
    order: int
    waiting: int
    first: int
    last: int
    up: int
    last_up: int
    called: int
    placed: int
    placed_at: int
    is_due: int
    word: Word
    members: int
    quorum: int
    present: float
    reviewers: int
    needed: int
    first_pass: int
    last_pass: int


class Crossing(Protocol):
    """A way over from one team to another."""

    sampler: int
    clock: int
    loss: float


class Source(Protocol):
    """A source of items."""

    word: Word
    kind: int
    work: int
    first_step: int
    sampler: int
    batch: int
    valve: int
    after: int
    promise_clock: int
    only_class: int
    first_class: int
    classes: int
    first_piece: int
    end_piece: int
    first_date: int
    end_date: int
    interval_stream: int
    class_stream: int
    first_promise: int
    last_promise: int
    promise: int
    at_most: int
    made: int
    arrivals: int
    piece: int
    integral: float
    target: float
    moment: int


class Rule(Protocol):
    """What brings children."""

    word: Word
    trigger: int
    at_step: int
    work: int
    first_step: int
    chance: float
    number: int
    delay: int
    clock: int
    same_class: int
    only_class: int
    first_class: int
    classes: int
    promise: int
    promise_clock: int
    first_promise: int
    last_promise: int


class Brood(Protocol):
    """Children of one fact that are to be scheduled."""

    word: Word
    rule: int
    parent: int
    occurrence: int
    service_class: int
    whole: int
    branch: int
    made: int
    size: int


class Child(Protocol):
    """A child that is to come."""

    word: Word
    ordinal: int
    rule: int
    parent: int
    service_class: int
    after: int


class Sampler(Protocol):
    """A distribution."""

    shape: int
    start: int
    size: int
    a: float
    b: float
    c: float


class Stream(Protocol):
    """Draws for one purpose."""

    step: Word
    base: Word
    purpose: Word
    row: int
    visit: int


class Item(Protocol):
    """An item inside."""

    word: Word
    effort: int
    joined: int
    head: int
    number: int
    step: int
    visit: int
    queue: int
    origin: int
    home: int
    counted: int
    ticket: int
    lane: int
    person: int
    keeper: int
    crossing: int
    outside: int
    before: int
    after: int
    child: int
    work: int
    service_class: int
    tokens: int


class ItemList(Protocol):
    """A linked list of items."""

    first: int
    last: int


class Split(Protocol):
    """A step that is a split."""

    first: int
    last: int
    needed: int
    finishes: int


class Branch(Protocol):
    """A branch of a split."""

    first_step: int
    word: Word


class Part(Protocol):
    """An item as a part, or what waits for parts."""

    word: Word
    whole: int
    first: int
    sibling: int
    ordinal: int
    parent: int
    missing: int
    left: int
    closed_by: int
    verb: int
    made: int


class Lane(Protocol):
    """Waiting items that the same people can take."""

    team: int
    skill: int
    only: int
    never: int
    bucket: int
    first: int
    last: int
    before: int
    after: int


class Event(Protocol):
    """What is due."""

    time: int
    key: int
    slot: int
    ticket: int


class Fact(Protocol):
    """What is summed up of an item inside."""

    since: int
    first_started: int
    arrived_worked: int
    started_worked: int
    spent: Numbers
    bin: int
    state: int
    seam: int
    back_from: int
    back_bin: int
    handoffs: int
    visits: int
    returns: int


class Bin(Protocol):
    """Sums of a bin of time."""

    wip: int
    inside: int
    arrivals: int
    ends: Numbers
    time: Numbers
    whole: Numbers


class BinOfTeam(Protocol):
    """Sums of a team in a bin."""

    length: int
    whole: int
    in_work: int
    busy: int
    queued: int
    started: int
    waits: int
    gave_up: int
    gave_up_waits: int


class BinOfSeam(Protocol):
    """Sums of a seam in a bin."""

    handoffs: int
    handoff_time: int
    visits: int
    wait: int
    returns: int


class Run(Protocol):
    """The run as a whole."""

    horizon: int
    now: int
    key_0: Word
    key_1: Word
    at_this_moment: int
    last_key: int
    numbered: int
    capacity: int
    rows: int
    due: int
    gap: int
    slots_used: int
    free_item: int
    lanes_used: int
    free_lane: int
    lanes_open: int
    batch_source: int
    batch_left: int
    first_in: int
    last_in: int
    to_dispatch: int
    dispatching: int
    group: int
    phase: int
    rank: int
    last_kept: int
    event_margin: int
    memory_width: int
    inside: int
    summed: int
    working_clock: int
    seams_found: int
    bin: int
    bin_ends: int
    marks: int
    most_records: int
    going_on: int
    going_on_for: int
    first_brood: int
    last_brood: int
    free_child: int
    children_used: int
    children_due: int
    children_made: int
    too_late: int
    at: Numbers
    length: Numbers
    width: Numbers
