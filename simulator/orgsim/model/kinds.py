"""The kinds of things in a Model, and the numbers that stand for them in its arrays."""

from enum import IntEnum

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
    EARLIEST_DUE = 5


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
    ASTRAY = 3
    """Any but the one it is with, at random: a wrong one, which only looks at the item."""


class WayOut(IntEnum):
    """What a way out of a step is."""

    ONWARD = 0
    RETURN = 1
    REJECTION = 2
    ASTRAY = 3
    """From one wrong team to another."""


class Arrivals(IntEnum):
    """The kinds of source."""

    POISSON = 0
    RENEWAL = 1
    DATED = 2
    ALWAYS = 3
    BACKLOG = 4
    COUNTED = 5
    """A known number in each of some times, at random within it."""


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
    CANCELLED = 8
    ASKS = 9
    SPLITS = 10
    """Other work is asked for at a step, which waits for it, or is a branch of a split; no fact sets this
    off."""
