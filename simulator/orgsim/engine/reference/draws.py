"""Draws keyed by the work (semantics, section 3), read from blocks that vectorised NumPy fills."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from orgsim.chance.philox import Purpose, block, blocks, uniform, uniforms
from orgsim.chance.sampler import Samplers, Shape, sample, sample_many

BLOCK: Final = 512
"""Items in a block."""
MOST_BLOCKS: Final = 4096
"""Blocks kept; the oldest half goes when there are more."""
SINGLE_DRAWS: Final = 6
"""Later visits are rare: so many draws one by one before a block is filled for them."""
UNIFORM: Final = -1
"""Instead of the row of a distribution: the bare uniform."""

Slot = tuple[int, int, int, int, int]


class Draws:
    """All chance of one replication. The same arguments give the same value, in whatever order they are asked for."""

    def __init__(self, samplers: Samplers, seed: int, replication: int) -> None:
        self._samplers = samplers
        self._key = (seed, replication)
        self._constant = {
            row: int(np.floor(samplers.a[row] + 0.5))
            for row in range(len(samplers.shape))
            if samplers.shape[row] == Shape.CONSTANT
        }
        self._blocks: dict[Slot, list[Any]] = {}
        self._singles: dict[Slot, int] = {}

    def value(self, purpose: Purpose, row: int, item: int, step: int = 0, visit: int = 0) -> int:
        """A value of distribution ``row`` for an item word, step word and visit."""
        if row in self._constant:
            return self._constant[row]
        return int(self._draw((purpose, row, item // BLOCK, step, visit), item))

    def uniform(self, purpose: Purpose, item: int, step: int = 0, visit: int = 0) -> float:
        """A uniform in (0, 1) for an item word, step word and visit."""
        return float(self._draw((purpose, UNIFORM, item // BLOCK, step, visit), item))

    def _draw(self, slot: Slot, item: int) -> Any:
        values = self._blocks.get(slot)
        if values is None:
            if slot[4] > 1 and self._singles.get(slot, 0) < SINGLE_DRAWS:
                self._singles[slot] = self._singles.get(slot, 0) + 1
                return self._single(slot, item)
            values = self._fill(slot)
        return values[item % BLOCK]

    def _single(self, slot: Slot, item: int) -> float | int:
        purpose, row, _, step, visit = slot
        first, second = block(self._key, (purpose, item, step, visit))
        return uniform(first) if row == UNIFORM else sample(self._samplers, row, first, second)

    def _fill(self, slot: Slot) -> list[Any]:
        purpose, row, number, step, visit = slot
        if len(self._blocks) >= MOST_BLOCKS:
            for old in list(self._blocks)[: MOST_BLOCKS // 2]:
                del self._blocks[old]
            self._singles.clear()
        items = np.uint64(number * BLOCK) + np.arange(BLOCK, dtype=np.uint64)
        first, second = blocks(self._key, purpose, items, step, visit)
        drawn = uniforms(first) if row == UNIFORM else sample_many(self._samplers, row, first, second)
        values: list[Any] = drawn.tolist()
        self._blocks[slot] = values
        return values
