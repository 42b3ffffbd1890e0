"""What makes items: a module for each kind of maker, `in_turn`, which asks them in their order, and `item`,
where all that they make comes into being."""

from __future__ import annotations

from enum import IntEnum


class Maker(IntEnum):
    """The kinds of maker, in the order in which they have their turn."""

    SOURCES = 0
