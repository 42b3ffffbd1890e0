"""The Model: one design of a scenario as flow primitives in plain arrays. Positions are integers, `NONE`
means none.

Shapes: S steps, Q queues (one per team), P people, K skills, L limits, N sources, W work types. All times are
int64 microseconds since the start, efforts at speed 1.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import Field, dataclass, field, fields
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from orgsim.chance.sampler import Samplers
from orgsim.log.header import Header
from orgsim.model.arrays import OPTIONAL, UNUSED_AT_0, Floats, Integers, Ragged, Sparse, Words
from orgsim.model.kinds import StepKind
from orgsim.model.mechanisms import (
    Cases,
    Children,
    Conditions,
    Gates,
    Marks,
    Questions,
    QuestionsBack,
    ServiceClocks,
    Sets,
    Timers,
    Worths,
)


@dataclass(frozen=True, eq=False)
class Steps:
    """Steps (S). ``kind`` is a `StepKind` and ``row`` the position in the table of that kind, `NONE` for
    work.

    ``sampler`` draws the effort or the length. What follows is of those that take people, a patience also of
    those at gates, `NONE` or empty in others."""

    work: Integers
    word: npt.NDArray[np.uint64]
    kind: Integers
    row: Integers
    sampler: Integers
    exits: Ragged
    limits: Ragged
    skill: Integers
    same_person: Integers
    other_person: Integers
    patience: Integers
    patience_to: Integers
    queues: Ragged
    serve: Integers
    chooser: Integers
    urgency: Floats
    """Cost of delay per microsecond over mean effort in microseconds, at a gate over one microsecond."""
    sets: Ragged = field(metadata=OPTIONAL)
    """Rows of `Sets`, in order, of a step that ends."""
    urgencies: Floats = field(metadata=UNUSED_AT_0)
    """``urgency`` by class (S, classes), where that is not the same for all, and then by the cases of the
    cost of delay of its work; else no row."""
    skips: Floats = field(metadata=UNUSED_AT_0)
    """How likely it is that an item that comes skips the step, and under which condition."""
    skip_when: Integers = field(metadata=OPTIONAL)
    looks_for: Integers = field(metadata=OPTIONAL)
    """Of a look that a wrong team has at an item, the step that it was sent for."""
    lengths: Ragged = field(metadata=OPTIONAL)
    patiences: Ragged = field(metadata=OPTIONAL)
    """Rows of `Cases` with samplers: the first whose condition holds stands in for ``sampler`` or
    ``patience``."""

    @property
    def takes_people(self) -> npt.NDArray[np.bool_]:
        """Which steps people do."""
        found: npt.NDArray[np.bool_] = self.kind == StepKind.WORK
        return found


@dataclass(frozen=True, eq=False)
class Delays:
    """Steps that are delays, by row: the clock on which the time passes (`ELAPSED` or a position)."""

    clock: Integers


@dataclass(frozen=True, eq=False)
class GateSteps:
    """Steps at which items wait for a gate, by row: which of `Gates`."""

    gate: Integers


@dataclass(frozen=True, eq=False)
class Splits:
    """Steps that split items into parts, by row: rows of `Branches` from ``first`` to ``last``, how many
    parts the item waits for, and whether the others are finished (1) or withdrawn (0)."""

    first: Integers
    last: Integers
    needed: Integers
    finishes: Integers


@dataclass(frozen=True, eq=False)
class Branches:
    """The branches of splits: the step at which a part begins, and the word of its cause. A branch that is
    other work comes by the ``rule`` of `Children` that is named, else `NONE`."""

    first_step: Integers
    word: Words
    rule: Integers = field(metadata=OPTIONAL)


@dataclass(frozen=True, eq=False)
class Stops:
    """The tables of the kinds of step, of columns each, and the branches of splits."""

    delays: Delays
    at_gates: GateSteps = field(metadata=OPTIONAL)
    splits: Splits = field(metadata=OPTIONAL)
    branches: Branches = field(metadata=OPTIONAL)


@dataclass(frozen=True, eq=False)
class Exits:
    """Ways out of steps: target step (`NONE`: the end), chance, its factor per visit, most visits, and in
    ``rework`` a `WayOut`. Returns come first, then rejection; the chances of others are of what these leave.

    ``when`` is the row of a condition or `NONE`, ``case`` counts the cases of what follows a step: the first
    that holds has all its ways. ``sets`` has rows of `Sets`, of rework that is taken.
    """

    to: Integers
    chance: Floats
    falling: Floats
    at_most: Integers
    rework: Integers
    when: Integers = field(metadata=OPTIONAL)
    case: Integers = field(metadata=UNUSED_AT_0)
    sets: Ragged = field(metadata=OPTIONAL)
    chances: Ragged = field(metadata=OPTIONAL)
    """Rows of `Cases`: the first whose condition holds stands in for ``chance``."""


@dataclass(frozen=True, eq=False)
class Queues:
    """Queues of teams (Q). ``limit`` is a position or `NONE`; queues that share people have the same
    ``group``."""

    order: Integers
    preempt: Integers
    takes: Integers
    limit: Integers
    case_worker: Integers
    group: Integers
    people: Integers
    """How many people serve the queue."""
    delegates: Integers = field(metadata=UNUSED_AT_0)
    """Whether those who hold it at rank 1 take work of it only while nobody at rank 0 is on shift."""


@dataclass(frozen=True, eq=False)
class People:
    """People (P): calendar, presence, ``speeds`` (P, K) with 0 for cannot, ``ranks`` (P, Q) of the queues
    served, else `NONE`.

    ``speed`` and ``rank`` are the whole tables, which engines look things up in; of very many people in very
    many teams they are large, and nothing else may need them.
    """

    clock: Integers
    starts: Integers
    ends: Integers
    speeds: Sparse
    ranks: Sparse

    @cached_property
    def speed(self) -> Floats:
        """``speeds`` as a whole table."""
        return self.speeds.dense()

    @cached_property
    def rank(self) -> Integers:
        """``ranks`` as a whole table."""
        return self.ranks.dense()


@dataclass(frozen=True, eq=False)
class Limits:
    """Limits (L): most items, and whether a full one refuses (1) or makes wait (0)."""

    items: Integers
    refuses: Integers


@dataclass(frozen=True, eq=False)
class Handoffs:
    """``kind`` (Q, Q) is the row of a crossing from one queue to another, or `NONE`; rows: delay sampler or
    `NONE`, clock, loss; the chance that it is sent back; what is typed again, a sampler or `NONE`, and rows
    of `Sets` of the marks that this sets."""

    kind: Integers
    sampler: Integers
    clock: Integers
    loss: Floats
    returns: Floats = field(metadata=UNUSED_AT_0)
    retyping: Integers = field(metadata=OPTIONAL)
    sets: Ragged = field(metadata=OPTIONAL)


@dataclass(frozen=True, eq=False)
class Sources:
    """Sources (N). ``rates`` per microsecond hold from ``moments`` on, rows by ``profile``; of a counted
    source they are numbers of arrivals up to the next moment. Dated moments by ``dates``."""

    work: Integers
    word: npt.NDArray[np.uint64]
    kind: Integers
    first_step: Integers
    sampler: Integers
    batch: Integers
    at_most: Integers
    valve: Integers
    profile: Ragged
    rates: Floats
    dates: Ragged
    clock: Integers = field(metadata=OPTIONAL)
    """The clock on which the intervals of a renewal source run, or `NONE`: in elapsed time."""
    dues: Integers = field(metadata=OPTIONAL)
    """When what comes at each of the ``dates`` is due, or `NONE`."""


@dataclass(frozen=True, eq=False)
class Works:
    """Work types (W): cumulative chances of the classes (W, classes), promise in microseconds or `NONE` and
    its clock."""

    classes: Floats
    promise: Integers
    clock: Integers
    promises: Ragged = field(metadata=OPTIONAL)
    """Rows of `Cases`: the first whose condition holds stands in for ``promise``."""
    dues: Ragged = field(metadata=OPTIONAL)
    """Moments at which items are due, in order: each at the first after it comes."""


@dataclass(frozen=True, eq=False)
class Model:
    """One design, lowered. It is all that an engine is given besides seed and replication."""

    header: Header
    steps: Steps
    stops: Stops
    exits: Exits
    queues: Queues
    people: People
    limits: Limits
    handoffs: Handoffs
    sources: Sources
    works: Works
    children: Children = field(metadata=OPTIONAL)
    samplers: Samplers
    gates: Gates = field(metadata=OPTIONAL)
    conditions: Conditions = field(metadata=OPTIONAL)
    marks: Marks = field(metadata=OPTIONAL)
    sets: Sets = field(metadata=OPTIONAL)
    cases: Cases = field(metadata=OPTIONAL)
    timers: Timers = field(metadata=OPTIONAL)
    service_clocks: ServiceClocks = field(metadata=OPTIONAL)
    questions: Questions = field(metadata=OPTIONAL)
    questions_back: QuestionsBack = field(metadata=OPTIONAL)
    worths: Worths

    @property
    def asks(self) -> bool:
        """Whether anything is asked, in the course of work or at a hand-off."""
        return self.questions.any or self.questions_back.any

    @property
    def answers(self) -> set[int]:
        """The steps that are answers to questions of any kind."""
        return self.questions.answers | self.questions_back.answers

    def digest(self) -> str:
        """SHA-256 of every array and every clock: two models with the same digest give the same logs and
        summaries."""
        hasher = hashlib.sha256(f"{self.header.horizon}|{self.header.working_clock}".encode())
        for array in _arrays(self):
            hasher.update(f"{array.dtype.str}{array.shape}".encode())
            hasher.update(np.ascontiguousarray(array).tobytes())
        for clock in self.header.clocks:
            hasher.update(clock.opens.tobytes() + b"|" + clock.closes.tobytes())
        return hasher.hexdigest()


def _arrays(part: Any) -> Iterator[npt.NDArray[Any]]:
    for each in fields(part):
        value = getattr(part, each.name)
        if "unused" in each.metadata:
            if _is_unused(each, value):
                continue
            yield np.frombuffer(each.name.encode(), dtype=np.uint8)
        if isinstance(value, np.ndarray):
            yield value
        elif isinstance(value, Sparse):
            yield value.dense()
        elif each.name != "header":
            yield from _arrays(value)


def _is_unused(each: Field[Any], value: Any) -> bool:
    """Whether an optional part says nothing."""
    if isinstance(value, np.ndarray):
        return bool((value == each.metadata["unused"]).all())
    if isinstance(value, Ragged):
        return not value.values.size
    return not len(getattr(value, fields(value)[0].name))
