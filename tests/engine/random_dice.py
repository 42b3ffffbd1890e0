"""Dice of their own for parts of random models, so that what one part draws moves no other."""

from __future__ import annotations

import random
from copy import deepcopy


def next_bits(dice: random.Random) -> int:
    """The 64 bits that plain dice would draw next, not drawn; from those of Hypothesis they are."""
    if type(dice) is random.Random:
        dice = deepcopy(dice)
    return dice.getrandbits(64)


def apart(what: str, dice: random.Random) -> random.Random:
    """Dice for a part, decided by those of the whole and its name.

    Drawing nothing from plain dice leaves every model of a series as it is. Those of Hypothesis have no state
    that could be read, so that a number is drawn from them.
    """
    seed = dice.getstate() if type(dice) is random.Random else dice.getrandbits(64)
    return random.Random(f"{what} {seed}")
