"""The Model: one design of a scenario as flow primitives in plain arrays. Positions are integers, `NONE`
means none.

Shapes: S steps, Q queues (one per team), P people, K skills, L limits, N sources, W work types. All times are
int64 microseconds since the start, efforts at speed 1.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import Field, dataclass, field, fields
from enum import IntEnum
from functools import cached_property
from itertools import chain, pairwise
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from orgsim.chance.sampler import Samplers
from orgsim.log.header import Header
from orgsim.log.vocabulary import NONE

Integers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Words = npt.NDArray[np.uint64]

OPTIONAL: Final = MappingProxyType({"unused": NONE})
UNUSED_AT_0: Final = MappingProxyType({"unused": 0})
"""Marks what belongs to an optional mechanism: where it is empty, or nothing but what is ``unused``, a model
is the same as without it."""
ELAPSED = -1
"""Instead of a clock: the time passes day and night."""


class StepKind(IntEnum):
    """What a step is. Each kind but work has a table of its own in `Stops`."""

    WORK = 0
    """People of a team do it."""
    DELAY = 1
    """Time that passes without people."""
    GATE = 2
    """A gate lets it go."""
    SPLIT = 3
    """The item waits for parts of it, which go their ways at the same time."""


class Order(IntEnum):
    """How waiting items are ordered (see the semantics page, section 5)."""

    FIFO = 0
    CLASS = 1
    COST_OF_DELAY = 2
    SHORTEST = 3
    NEWEST = 4


class Takes(IntEnum):
    """Which free person takes an item."""

    LEAST_BUSY = 0
    FASTEST = 1
    LOWEST = 2


class Trait(IntEnum):
    """What a condition can ask of an item; marks count on from `MARK`, by their position."""

    WORK = 0
    CLASS = 1
    STEP = 2
    TEAM = 3
    """The team that it was with last, or `NONE`."""
    VISIT = 4
    AGE = 5
    """Microseconds since it arrived."""
    DUE_IN = 6
    """Microseconds left of its promise, `NEVER` without one."""
    VALUE = 7
    """What it earns, in hundredths; `LACKING` where its work earns nothing."""
    MARK = 8


FAILS = -2
"""Instead of the next row of a condition: it does not hold."""
LACKING = -(1 << 40)
"""The value of a mark that work does not carry, which no condition allows."""


class Serve(IntEnum):
    """How one of several teams is chosen."""

    LEAST_LOAD = 0
    IN_TURN = 1
    AT_RANDOM = 2


class WayOut(IntEnum):
    """What a way out of a step is."""

    ONWARD = 0
    RETURN = 1
    REJECTION = 2


class Arrivals(IntEnum):
    """The kinds of source."""

    POISSON = 0
    RENEWAL = 1
    DATED = 2
    ALWAYS = 3
    BACKLOG = 4


class Trigger(IntEnum):
    """What sets off children of an item: a fact of it, or (`LATE`) that its due moment has passed while it is
    open."""

    ARRIVED = 0
    STARTED = 1
    """A visit of a step has begun; at a gate, when it is tabled."""
    FINISHED = 2
    """A visit of a step is over; at a gate, when it is decided."""
    ABANDONED = 3
    """It has stopped waiting and is gone."""
    REFUSED = 4
    DELIVERED = 5
    LATE = 6
    REJECTED = 7
    """A gate has rejected it, and it is gone."""


@dataclass(frozen=True, eq=False)
class Ragged:
    """Rows of unequal length in one array: row i is ``values[start[i]:start[i + 1]]``."""

    start: Integers
    values: Integers

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]] | Sequence[Integers]) -> Ragged:
        """Join the rows end to end."""
        start = np.cumsum([0, *map(len, rows)]).astype(np.int64)
        parts = [np.asarray(row, dtype=np.int64) for row in rows]
        return cls(start, np.concatenate([np.zeros(0, dtype=np.int64), *parts]))

    def rows(self) -> list[list[int]]:
        """The rows as lists."""
        values, start = self.values.tolist(), self.start.tolist()
        return [values[begin:end] for begin, end in pairwise(start)]


@dataclass(frozen=True, eq=False)
class Sparse:
    """A table of which most cells are ``empty``: row i has ``values`` in ``columns`` from ``start[i]`` to
    ``start[i + 1]``."""

    width: int
    empty: float
    start: Integers
    columns: Integers
    values: npt.NDArray[Any]

    @classmethod
    def of(cls, rows: Sequence[Mapping[int, float]], width: int, empty: float, kind: npt.DTypeLike) -> Sparse:
        """The table of rows that say by column what is in them."""
        kept = [sorted(pair for pair in row.items() if pair[1] != empty) for row in rows]
        start = np.cumsum([0, *map(len, kept)]).astype(np.int64)
        cells = list(chain.from_iterable(kept))
        columns = np.array([column for column, _ in cells], dtype=np.int64)
        return cls(width, empty, start, columns, np.array([value for _, value in cells], dtype=kind))

    def rows(self) -> list[dict[int, Any]]:
        """What each row has, by column, in the order of the columns."""
        columns, values = self.columns.tolist(), self.values.tolist()
        ends = pairwise(self.start.tolist())
        return [dict(zip(columns[begin:end], values[begin:end], strict=True)) for begin, end in ends]

    def dense(self) -> npt.NDArray[Any]:
        """The whole table, of shape (rows, ``width``)."""
        table = np.full((len(self.start) - 1, self.width), self.empty, dtype=self.values.dtype)
        table[np.repeat(np.arange(len(table)), np.diff(self.start)), self.columns] = self.values
        return table


@dataclass(frozen=True, eq=False)
class Steps:
    """Steps (S). ``kind`` is a `StepKind` and ``row`` the position in the table of that kind, `NONE` for
    work.

    ``sampler`` draws the effort or the length. What follows is of those that take people, `NONE` or empty in
    others."""

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
    """``urgency`` by class (S, classes), where that is not the same for all; else no row."""
    skips: Floats = field(metadata=UNUSED_AT_0)
    """How likely it is that an item that comes skips the step, and under which condition."""
    skip_when: Integers = field(metadata=OPTIONAL)
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
    """The branches of splits: the step at which a part begins, and the word of its cause."""

    first_step: Integers
    word: Words


@dataclass(frozen=True, eq=False)
class Stops:
    """The tables of the kinds of step, of columns each, and the branches of splits."""

    delays: Delays
    at_gates: GateSteps = field(metadata=OPTIONAL)
    splits: Splits = field(metadata=OPTIONAL)
    branches: Branches = field(metadata=OPTIONAL)


@dataclass(frozen=True, eq=False)
class Gates:
    """Gates (G). ``opens`` has the moments at which each opens, ``papers`` for each of these the last one at
    which an item may have been tabled.

    ``members`` of it (0: none need be there) are there with chance ``present`` each, drawn by ``word``, of
    whom a ``quorum`` is needed. Of ``reviewers`` (0: no vote) ``needed`` must let an item pass, each with the
    first of the chances ``passes`` from ``first_pass`` to ``last_pass`` whose condition holds.

    ``batch`` items open it at once (`NONE`: no number does); with fewer than ``least`` it is passed over;
    ``agenda`` is the most items at an opening (`NONE`: all), in an `Order`."""

    batch: Integers
    least: Integers
    agenda: Integers
    order: Integers
    opens: Ragged
    papers: Integers
    word: npt.NDArray[np.uint64]
    members: Integers
    quorum: Integers
    present: Floats
    reviewers: Integers
    needed: Integers
    first_pass: Integers
    last_pass: Integers
    passes_when: Integers
    passes: Floats

    def __len__(self) -> int:
        """How many there are."""
        return len(self.batch)


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
class Conditions:
    """Conditions as rows to be gone through: where a `Trait` of the item lies between ``low`` and ``high``,
    both included, row ``yes`` follows, else row ``no``; `NONE` is the end at which the condition holds, and
    `FAILS` that at which it does not.

    A condition is the row with which it begins; `NONE` always holds.
    """

    trait: Integers
    low: Integers
    high: Integers
    yes: Integers
    no: Integers


@dataclass(frozen=True, eq=False)
class Cases:
    """Cases: the row of a condition, and what holds then: a sampler, a chance, or a time on a ``clock``."""

    when: Integers
    value: Floats
    clock: Integers


@dataclass(frozen=True, eq=False)
class Marks:
    """Marks (M): what they are on arrival, their limits, and by work (W, M) whether it carries them.

    Those with ``levels`` are drawn on arrival under ``word``: cumulative chances, of mark m from
    ``first_level[m]`` to ``first_level[m + 1]``, none where it is not drawn.
    """

    initial: Integers
    least: Integers
    most: Integers
    word: npt.NDArray[np.uint64]
    first_level: Integers
    levels: Floats
    carried: Integers


@dataclass(frozen=True, eq=False)
class Sets:
    """What sets marks: the mark, whether ``amount`` is added or is what it becomes, with a ``chance`` drawn
    at ``place`` among those of its step, and the row of a condition or `NONE`."""

    mark: Integers
    adds: Integers
    amount: Integers
    chance: Floats
    when: Integers
    place: Integers


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
    `NONE`, clock, loss."""

    kind: Integers
    sampler: Integers
    clock: Integers
    loss: Floats


@dataclass(frozen=True, eq=False)
class Sources:
    """Sources (N). ``rates`` per microsecond hold from ``moments`` on, rows by ``profile``; dated moments by
    ``dates``."""

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


@dataclass(frozen=True, eq=False)
class Works:
    """Work types (W): cumulative chances of the classes (W, classes), promise in microseconds or `NONE` and
    its clock."""

    classes: Floats
    promise: Integers
    clock: Integers
    promises: Ragged = field(metadata=OPTIONAL)
    """Rows of `Cases`: the first whose condition holds stands in for ``promise``."""
    value: Integers = field(metadata=OPTIONAL)
    """Samplers of the value in hundredths (W, classes), all `NONE` where no condition asks for it."""


@dataclass(frozen=True, eq=False)
class Children:
    """Rules by which an item brings others, its children; ``of_work`` are those of each work type.

    ``trigger`` is a `Trigger` and ``at_step`` the step that it is of, else `NONE`; ``word`` the word of the
    cause. ``work`` and ``first_step`` are those of the children. They come with a ``chance``, as many as the
    sampler ``number`` says (`NONE`: one), after the sampler ``delay`` (`NONE`: at once) on ``clock``, with
    the class of the item (``same_class``) or one of their own."""

    trigger: Integers
    at_step: Integers
    word: npt.NDArray[np.uint64]
    work: Integers
    first_step: Integers
    chance: Floats
    number: Integers
    delay: Integers
    clock: Integers
    same_class: Integers
    of_work: Ragged

    @property
    def any(self) -> bool:
        """Whether there are rules."""
        return len(self.work) > 0


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
