"""Draws keyed by the work (semantics, section 3). Blocks of draws for items that follow one another keep the
processor's pipelines full."""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np

from orgsim.chance.sampler import LARGEST, Shape
from orgsim.engine.compiled.access import drawn, newest, samplers, streams, values
from orgsim.engine.compiled.arithmetic import block, exp, gamma_at, log, normal_quantile, uniform
from orgsim.engine.compiled.jit import bits_of, float_of, inlined, part, stays_apart
from orgsim.engine.compiled.model_records import Sampler, Stream, Word
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.tables import BLOCK

UNIFORM: Final = -1
"""Instead of the row of a distribution: the bare uniform, as the integer that `as_uniform` turns into it."""
UNIT_EXPONENTIAL: Final = -2
"""Instead of the row of a distribution: the bits of ``-log(1 - u)``."""
SHIFT: Final = np.uint64(12)
FARTHEST: Final = 1 << 32
LOG_BLOCK: Final = BLOCK.bit_length() - 1

CONSTANT, UNIFORMLY, TRIANGULAR = int(Shape.CONSTANT), int(Shape.UNIFORM), int(Shape.TRIANGULAR)
EXPONENTIAL, LOGNORMAL, WEIBULL = int(Shape.EXPONENTIAL), int(Shape.LOGNORMAL), int(Shape.WEIBULL)
GAMMA, MIXTURE, GEOMETRIC = int(Shape.GAMMA), int(Shape.MIXTURE), int(Shape.GEOMETRIC)
POISSON = int(Shape.POISSON)


@inlined
def triangular(low: float, likely: float, high: float, u: float) -> float:
    """The quantile of a triangular distribution."""
    if u * (high - low) < likely - low:
        return low + math.sqrt(u * (high - low) * (likely - low))
    return high - math.sqrt((1.0 - u) * (high - low) * (high - likely))


@part
def quantile_of_gamma(run: Run, sampler: Sampler, u: float) -> float:
    """The quantile of a gamma distribution."""
    stays_apart()
    return sampler.a * gamma_at(values(run), sampler.start, normal_quantile(u))


@part
def quantile_of_poisson(run: Run, sampler: Sampler, u: float) -> float:
    """The quantile of a Poisson distribution, from its cumulative chances."""
    stays_apart()
    found = 0
    while found < sampler.size - 1 and values(run)[sampler.start + found] <= u:
        found += 1
    return float(found)


@inlined
def quantile(run: Run, sampler: Sampler, u: float) -> float:
    """The inverse distribution function of a sampler that is no mixture."""
    shape, a, b = sampler.shape, sampler.a, sampler.b
    if shape == EXPONENTIAL:
        return -a * log(1.0 - u)
    if shape == CONSTANT:
        return a
    if shape == LOGNORMAL:
        return exp(a + b * normal_quantile(u))
    if shape == UNIFORMLY:
        return a + (b - a) * u
    if shape == TRIANGULAR:
        return triangular(a, b, sampler.c, u)
    if shape == WEIBULL:
        return a * exp(b * log(-log(1.0 - u)))
    if shape == GEOMETRIC:
        return 1.0 + math.floor(log(1.0 - u) / a)
    if shape == GAMMA:
        return quantile_of_gamma(run, sampler, u)
    return quantile_of_table(run, sampler, u)


@inlined
def quantile_of_table(run: Run, sampler: Sampler, u: float) -> float:
    """The quantile of a sampler that has a table of values or of cumulative chances."""
    if sampler.shape == POISSON:
        return quantile_of_poisson(run, sampler, u)
    return values(run)[sampler.start + min(int(u * sampler.size), sampler.size - 1)]


@inlined
def draw_of_words(run: Run, row: int, first: Word, second: Word) -> Any:
    """The draw of distribution ``row`` from the first two words of a block."""
    if row == UNIFORM:
        return np.int64(first >> SHIFT)
    u = uniform(first)
    if row == UNIT_EXPONENTIAL:
        return bits_of(-log(1.0 - u))
    sampler = samplers(run)[row]
    if sampler.shape == MIXTURE:
        component = int(sampler.a)
        for place in range(sampler.start, sampler.start + sampler.size - 1):
            component += values(run)[place] <= u
        sampler, u = samplers(run)[component], uniform(second)
    return rounded(quantile(run, sampler, u))


@part
def single_draw(run: Run, row: int, item: Word, purpose: Word, step: Word, visit: int) -> int:
    """One draw for an item word, a purpose, a step word and a visit."""
    stays_apart()
    first, second = block(run.key_0, run.key_1, item, purpose, step, np.uint64(visit))
    return draw_of_words(run, row, first, second)


@inlined
def fill_block(run: Run, stream: Stream, number: int, half: int) -> None:
    """The draws of a stream for `BLOCK` items, of which the first is that of ``number`` blocks after the
    base."""
    item, visit = stream.base + np.uint64(number * BLOCK), np.uint64(stream.visit)
    mean = exponential_mean(run, stream.row)
    for ahead in range(BLOCK):
        first, second = block(
            run.key_0, run.key_1, item + np.uint64(ahead), stream.purpose, stream.step, visit
        )
        if mean > 0.0:
            drawn(run)[half, ahead] = rounded(-mean * log(1.0 - uniform(first)))
        else:
            drawn(run)[half, ahead] = draw_of_words(run, stream.row, first, second)


@inlined
def exponential_mean(run: Run, row: int) -> float:
    """The mean of a distribution that is exponential, the commonest; else 0."""
    return samplers(run)[row].a if row >= 0 and samplers(run)[row].shape == EXPONENTIAL else 0.0


@inlined
def rounded(x: float) -> int:
    """A draw to the nearest whole number, within bounds."""
    return math.floor(min(max(x, 0.0), LARGEST) + 0.5)


@inlined
def draw(run: Run, number: int, row: int, word: Word, visit: int) -> int:
    """The draw of stream ``number``, from distribution ``row``, for an item word and a visit."""
    stream = streams(run)[number]
    ordinal: Any = np.int64(word - stream.base)
    mine = ordinal >> LOG_BLOCK
    half = 2 * number + (mine & 1)
    if newest(run)[half] == mine and visit == stream.visit and row == stream.row:
        return drawn(run)[half, ordinal & (BLOCK - 1)]
    return redraw(run, number, row, word, visit)


@part
def redraw(run: Run, number: int, row: int, word: Word, visit: int) -> int:
    """A draw that is not at hand: the first of a new block fills that, any other is drawn alone."""
    stays_apart()
    stream = streams(run)[number]
    ordinal: Any = np.int64(word - stream.base)
    mine = ordinal >> LOG_BLOCK
    half = 2 * number + (mine & 1)
    if visit == stream.visit and row == stream.row and 0 <= ordinal < FARTHEST and newest(run)[half] < mine:
        fill_block(run, stream, mine, half)
        newest(run)[half] = mine
        return drawn(run)[half, ordinal & (BLOCK - 1)]
    return single_draw(run, row, word, stream.purpose, stream.step, visit)


@inlined
def as_uniform(drawn: int) -> float:
    """The uniform of a draw of `UNIFORM`."""
    return (np.float64(drawn) + 0.5) * 2.0**-52


@inlined
def as_float(drawn: int) -> float:
    """The value of a draw of `UNIT_EXPONENTIAL`."""
    return float_of(drawn)
