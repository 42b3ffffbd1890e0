"""Counter-based uniforms: Philox 4x64-10, keyed by the work.

Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, section 4.3.
The block for a counter is the one that ``numpy.random.Philox(key=..., counter=...)`` gives first: NumPy adds
1 to the counter before it.
"""

from __future__ import annotations

import hashlib
from enum import IntEnum
from typing import Final

import numpy as np
import numpy.typing as npt

Words = npt.NDArray[np.uint64]

MULTIPLIERS: Final = (0xD2E7470EE14C6C93, 0xCA5A826395121157)
WEYL: Final = (0x9E3779B97F4A7C15, 0xBB67AE8584CAA73B)
ROUNDS: Final = 10
MASK: Final = (1 << 64) - 1


class Purpose(IntEnum):
    """What a draw decides: the second word of the counter."""

    INTERVAL = 1
    BATCH = 2
    SERVICE_CLASS = 3
    EFFORT = 4
    WAY_OUT = 5
    HANDOFF = 6
    PATIENCE = 7
    CHOICE = 8
    PRESENCE = 9
    VOTE = 10
    SKIP = 11
    MARK = 12
    CHILDREN = 13
    CHILD_DELAY = 14
    DECIDER = 15
    RETURNED = 23
    VALUE = 24
    TIMER = 25
    RETYPING = 30


def source_word(name: str) -> int:
    """The high half of the item words of a source: the first 32 bits of SHA-256 of its name, shifted up by
    32."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") << 32


def gate_word(name: str) -> int:
    """The high half of the words by which the presence of members of a gate is drawn."""
    return source_word(f"gate {name}")


def step_word(work: str, step: str) -> int:
    """The step word: the first 64 bits of SHA-256 of ``work/step``."""
    return int.from_bytes(hashlib.sha256(f"{work}/{step}".encode()).digest()[:8], "big")


def cause_word(cause: str) -> int:
    """The word of a cause of children, such as ``ticket/delivered//bug``: the first 64 bits of its
    SHA-256."""
    return int.from_bytes(hashlib.sha256(cause.encode()).digest()[:8], "big")


def child_word(parent: int, cause: int, occurrence: int, ordinal: int) -> int:
    """The item word of a child: of the key (0, 0), which no replication has, and of where it comes from."""
    return block((0, 0), (parent, cause, occurrence, ordinal))[0]


def block(key: tuple[int, int], counter: tuple[int, int, int, int]) -> tuple[int, int]:
    """The first two of the four 64-bit words for one counter; all arguments are unsigned 64-bit integers."""
    c0, c1, _, _ = whole_block(key, counter)
    return c0, c1


def whole_block(key: tuple[int, int], counter: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """All four words for one counter."""
    c0, c1, c2, c3 = _plus_one(counter)
    k0, k1 = key
    for _ in range(ROUNDS):
        first, second = MULTIPLIERS[0] * c0, MULTIPLIERS[1] * c2
        c0, c1 = (second >> 64) ^ c1 ^ k0, second & MASK
        c2, c3 = (first >> 64) ^ c3 ^ k1, first & MASK
        k0, k1 = (k0 + WEYL[0]) & MASK, (k1 + WEYL[1]) & MASK
    return c0, c1, c2, c3


def _plus_one(counter: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    c0, c1, c2, c3 = counter
    if c0 != MASK:
        return c0 + 1, c1, c2, c3
    value = (c0 | c1 << 64 | c2 << 128 | c3 << 192) + 1
    return value & MASK, value >> 64 & MASK, value >> 128 & MASK, value >> 192 & MASK


def blocks(key: tuple[int, int], counter: tuple[int, int, int, int], count: int) -> tuple[Words, Words]:
    """`block` for ``count`` counters whose first words follow one another: the first two words as two uint64
    arrays."""
    generator = np.random.Philox(
        key=np.array(key, dtype=np.uint64), counter=np.array(counter, dtype=np.uint64)
    )
    words = generator.random_raw(4 * count).reshape(count, 4)
    return words[:, 0], words[:, 1]


def uniform(word: int) -> float:
    """The uniform of a word: ``((w >> 12) + 1/2) / 2**52``, strictly between 0 and 1."""
    return ((word >> 12) + 0.5) * 2.0**-52


def uniforms(words: Words) -> npt.NDArray[np.float64]:
    """`uniform` of an array of words."""
    return ((words >> np.uint64(12)).astype(np.float64) + 0.5) * 2.0**-52
