"""The order in which things happen within an instant (semantics, section 2)."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

NUMBERS: Final = 1 << 40
"""Room for the numbers within one kind."""
MOST_EVENTS: Final = 1_000_000
"""More events than this at one moment never end."""


class Kind(IntEnum):
    """Events that are due together happen by their kind, and within one kind by number."""

    END_OF_WORK = 1
    END_OF_DELAY = 2
    CHILD = 3
    ARRIVAL = 4
    BACK = 5
    PEOPLE = 6
    GATE_OPENS = 7
    LET_GO = 8
    SHIFT = 9
    PATIENCE = 10
    DUE = 11
    TIMER = 12


END_OF_WORK: Final = NUMBERS * Kind.END_OF_WORK
END_OF_DELAY: Final = NUMBERS * Kind.END_OF_DELAY
CHILD: Final = NUMBERS * Kind.CHILD
ARRIVAL: Final = NUMBERS * Kind.ARRIVAL
BACK: Final = NUMBERS * Kind.BACK
PEOPLE: Final = NUMBERS * Kind.PEOPLE
GATE_OPENS: Final = NUMBERS * Kind.GATE_OPENS
LET_GO: Final = NUMBERS * Kind.LET_GO
SHIFT: Final = NUMBERS * Kind.SHIFT
PATIENCE: Final = NUMBERS * Kind.PATIENCE
DUE: Final = NUMBERS * Kind.DUE
TIMER: Final = NUMBERS * Kind.TIMER


AGENDA: Final = 1 << 25
"""Room for the places on the agendas of one gate at one moment, in the numbers of those let go."""
TIMERS: Final = 1 << 8
"""Room for the rules of one item, in the numbers of what befalls items as time passes."""


def in_words(key: int) -> tuple[str, int]:
    """The kind of an event in words, and its number."""
    kind, number = divmod(key, NUMBERS)
    if not kind:
        return "the start", number
    return Kind(kind).name.lower().replace("_", " "), number
