"""The rows of the kernel's tables that say what a model says, each with what becomes of it in a run, as
`records` explains."""

from __future__ import annotations

from typing import Protocol

import numpy as np

Word = np.uint64


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
    looks_for: int
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


class WorkWorth(Protocol):
    """What of the worth of items of a work is settled as they come."""

    told: int
    first_value: int
    last_value: int
    first_cost: int
    last_cost: int


class Ask(Protocol):
    """What a step asks."""

    word: Word
    chance: float
    question: int
    number: int
    when: int
    holds: int
    rule: int
    first: int
    last: int


class Decider(Protocol):
    """Who answers."""

    upto: float
    step: int


class AskBack(Protocol):
    """What is asked at a hand-off."""

    chance: float
    number: int
    when: int


class Cause(Protocol):
    """What is asked at a hand-off to a step, as draws know it."""

    word: Word


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
    delegates: int
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
    placed: int
    placed_before: int
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
    each: int
    first_member: int
    last_member: int
    there: int
    sits_until: int


class Crossing(Protocol):
    """A way over from one team to another."""

    sampler: int
    clock: int
    retyping: int
    first_set: int
    last_set: int
    loss: float
    returns: float


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
    clock: int
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
    when: int
    only_class: int
    first_class: int
    classes: int
    promise: int
    promise_clock: int
    first_promise: int
    last_promise: int


class Timer(Protocol):
    """What befalls items as time passes."""

    word: Word
    when: int
    delay: int
    clock: int
    to: int
    first_moment: int
    last_moment: int
    chance: float


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
    rule: int
