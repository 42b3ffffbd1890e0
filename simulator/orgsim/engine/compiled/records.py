"""The rows of the kernel's tables and the tables themselves as types, for those who read and check the
kernel: numba does not look at them.

A row has the fields of its record in `orgsim.engine.compiled.tables`, where they are explained; a test
compares them.
"""

from __future__ import annotations

from typing import Protocol

from orgsim.engine.compiled.model_records import (
    Word,
)
from orgsim.engine.compiled.rows import Numbers


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
    meeting: int
    missed: int
    called_worked: int
    called_bin: int
    in_hand: int
    double_booked: int
    off_shift_starts: int
    piece_worked: int
    held: int


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
    came_from: int
    back_to: int
    work: int
    service_class: int
    next_class: int
    tokens: int
    cost_case: int
    due: int
    until: int
    clock: int


class ItemList(Protocol):
    """A linked list of items."""

    first: int
    last: int


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
    still: int
    made: int
    rule: int
    place: int
    passes: int
    open: int
    standing: int


class Call(Protocol):
    """The questions of a visit."""

    ahead: int
    portion: int
    rows: int
    row: int
    ordinal: int
    size: int
    left: int
    place: int
    question: int
    asker: int
    asked_by: int
    worker: int
    desk: int


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
    bounces: int
    was_looked_at: int


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
    questions: int
    sent_back: int
    misrouted: int
    added: int


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
    look: int
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
    parts_may_fail: int
    bin_ends: int
    marks: int
    most_records: int
    first_answer: int
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
