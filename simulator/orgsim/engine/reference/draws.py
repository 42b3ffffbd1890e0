"""Draws keyed by the work (semantics, section 3), read from blocks that NumPy's own Philox fills."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from orgsim.chance.philox import Purpose, block, blocks, uniform, uniforms, whole_block
from orgsim.chance.portable import log, log_array
from orgsim.chance.sampler import Samplers, Shape, sample, sample_many

BLOCK: Final = 512
"""Items in a block."""
MOST_BLOCKS: Final = 64
"""Blocks that a stream keeps; the oldest goes when there are more, and what is asked of it later is drawn one
by one."""
SINGLE_DRAWS: Final = 6
"""Later visits are rare: so many draws one by one before a block is filled for them."""
SOURCE_BITS: Final = 32
"""By so many bits the word of an item is above its number in its source."""
UNIFORM: Final = -1
"""Instead of the row of a distribution: the bare uniform."""
UNIT_EXPONENTIAL: Final = -2
"""Instead of the row of a distribution: ``-log(1 - u)``."""


class Stream:
    """The draws for one purpose, distribution and step, by item and visit."""

    __slots__ = (
        "_blocks",
        "_constant",
        "_first",
        "_gone",
        "_in_line",
        "_key",
        "_samplers",
        "_singles",
        "_values",
        "_visit",
        "_what",
    )

    def __init__(
        self, samplers: Samplers, key: tuple[int, int], what: tuple[int, int, int], in_line: frozenset[int]
    ) -> None:
        self._in_line = in_line
        self._samplers = samplers
        self._key = key
        self._what = what
        row = what[1]
        constant = row >= 0 and samplers.shape[row] == Shape.CONSTANT
        self._constant: int | None = sample(samplers, row, 0, 0) if constant else None
        self._first = 0
        self._visit = -1
        self._values: list[Any] = []
        self._blocks: dict[tuple[int, int], list[Any]] = {}
        self._gone: set[tuple[int, int]] = set()
        self._singles: dict[tuple[int, int], int] = {}

    def value(self, item: int, visit: int = 0) -> Any:
        """The draw for an item word and a visit: an integer of the distribution, or the uniform."""
        if self._constant is not None:
            return self._constant
        if visit == self._visit:
            place = item - self._first
            if 0 <= place < BLOCK:
                return self._values[place]
        return self._look_up(item, visit)

    def _look_up(self, item: int, visit: int) -> Any:
        if item >> SOURCE_BITS not in self._in_line:
            return self._single(item, visit)
        slot = (item // BLOCK, visit)
        values = self._blocks.get(slot)
        if values is None:
            if slot in self._gone:
                return self._single(item, visit)
            if visit > 1 and self._singles.get(slot, 0) < SINGLE_DRAWS:
                self._singles[slot] = self._singles.get(slot, 0) + 1
                return self._single(item, visit)
            values = self._fill(slot)
        if visit <= 1:
            self._first, self._visit, self._values = slot[0] * BLOCK, visit, values
        return values[item % BLOCK]

    def _single(self, item: int, visit: int) -> Any:
        purpose, row, step = self._what
        first, second = block(self._key, (item, purpose, step, visit))
        if row >= 0:
            return sample(self._samplers, row, first, second)
        return uniform(first) if row == UNIFORM else -log(1.0 - uniform(first))

    def _fill(self, slot: tuple[int, int]) -> list[Any]:
        purpose, row, step = self._what
        if len(self._blocks) >= MOST_BLOCKS:
            oldest = next(iter(self._blocks))
            del self._blocks[oldest]
            self._gone.add(oldest)
        first, second = blocks(self._key, (slot[0] * BLOCK, purpose, step, slot[1]), BLOCK)
        if row >= 0:
            values: list[Any] = sample_many(self._samplers, row, first, second).tolist()
        else:
            values = (uniforms(first) if row == UNIFORM else -log_array(1.0 - uniforms(first))).tolist()
        self._blocks[slot] = values
        return values


class Draws:
    """All chance of one replication. The same arguments give the same value, in whatever order they are asked
    for."""

    def __init__(
        self, samplers: Samplers, seed: int, replication: int, sources: Iterable[int] = (0,)
    ) -> None:
        """``sources`` are the words of sources, whose items follow one another; others are drawn one by
        one."""
        self._in_line = frozenset(word >> SOURCE_BITS for word in sources)
        self._samplers = samplers
        self._key = (seed, replication)
        self._streams: dict[tuple[int, int, int], Stream] = {}

    def stream(self, purpose: Purpose, row: int, step: int = 0) -> Stream:
        """The draws of distribution ``row`` for a purpose and a step word."""
        found = self._streams.get((purpose, row, step))
        if found is None:
            found = self._streams[purpose, row, step] = Stream(
                self._samplers, self._key, (int(purpose), row, step), self._in_line
            )
        return found

    def value(self, purpose: Purpose, row: int, item: int, step: int = 0, visit: int = 0) -> int:
        """A value of distribution ``row`` for an item word, step word and visit."""
        return int(self.stream(purpose, row, step).value(item, visit))

    def words(self, counter: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
        """All four words of a block."""
        return whole_block(self._key, counter)

    def sampled(self, row: int, first: int, second: int) -> int:
        """The value of distribution ``row`` from two words."""
        return sample(self._samplers, row, first, second)

    def single_uniform(self, purpose: Purpose, item: int, step: int, visit: int) -> float:
        """The same for what nothing is drawn beside of, item after item."""
        counter = (item, int(purpose), step, visit)
        return uniform(block(self._key, counter)[0])

    def uniform(self, purpose: Purpose, item: int, step: int = 0, visit: int = 0) -> float:
        """A uniform in (0, 1) for an item word, step word and visit."""
        return float(self.stream(purpose, UNIFORM, step).value(item, visit))
