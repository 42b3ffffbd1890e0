"""The portable arithmetic of `orgsim.chance` once more, for the kernel: the same bits from the same
operations in the same order."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from orgsim.chance import gamma, philox, portable
from orgsim.engine.compiled.jit import bits_of, float_of, inlined, wide_product
from orgsim.engine.compiled.rows import Rows

Word = np.uint64

SHIFT: Final = np.uint64(12)
ONE: Final = np.uint64(1)
MULTIPLIER_0, MULTIPLIER_1 = (np.uint64(word) for word in philox.MULTIPLIERS)
WEYL_0, WEYL_1 = (np.uint64(word) for word in philox.WEYL)
MANTISSA: Final = (1 << 52) - 1
HALF: Final = 1022 << 52
"""The bits of the exponent of numbers from 1/2 to 1."""

ODD_RECIPROCALS, INVERSE_FACTORIALS = portable.ODD_RECIPROCALS, portable.INVERSE_FACTORIALS
CENTRE_OVER, CENTRE_UNDER = portable.CENTRE
SHOULDER_OVER, SHOULDER_UNDER = portable.SHOULDER
TAIL_OVER, TAIL_UNDER = portable.TAIL
LN2_HIGH, LN2_LOW, INVERSE_LN2 = portable.LN2_HIGH, portable.LN2_LOW, portable.INVERSE_LN2
SQRT_HALF, LARGEST_EXPONENT = portable.SQRT_HALF, portable.LARGEST_EXPONENT
LOWEST_SCORE, NODES_PER_SCORE, NODES = gamma.LOWEST_SCORE, gamma.NODES_PER_SCORE, gamma.NODES


@inlined
def whole_block(
    key_0: Word, key_1: Word, item: Word, purpose: Word, step: Word, visit: Word
) -> tuple[Word, Word, Word, Word]:
    """The four words of the Philox block for a counter, all uint64; the item is never the largest integer."""
    c0, c1, c2, c3 = item + ONE, purpose, step, visit
    for _ in range(10):
        high_0, low_0 = wide_product(MULTIPLIER_0, c0)
        high_1, low_1 = wide_product(MULTIPLIER_1, c2)
        c0, c1, c2, c3 = high_1 ^ c1 ^ key_0, low_1, high_0 ^ c3 ^ key_1, low_0
        key_0, key_1 = key_0 + WEYL_0, key_1 + WEYL_1
    return c0, c1, c2, c3


@inlined
def block(key_0: Word, key_1: Word, item: Word, purpose: Word, step: Word, visit: Word) -> tuple[Word, Word]:
    """The first two words of a block."""
    c0, c1, _, _ = whole_block(key_0, key_1, item, purpose, step, visit)
    return c0, c1


@inlined
def uniform(word: Word) -> float:
    """The uniform of a word, strictly between 0 and 1."""
    return (np.int64(word >> SHIFT) + 0.5) * 2.0**-52


@inlined
def horner(coefficients: tuple[float, ...], x: float) -> float:
    """The polynomial with these coefficients, highest power first, at ``x``."""
    total = x * 0.0 + coefficients[0]
    for power in range(1, len(coefficients)):
        total = total * x + coefficients[power]
    return total


@inlined
def log(x: float) -> float:
    """The natural logarithm of a positive normal float."""
    bits = bits_of(x)
    exponent = (bits >> 52) - 1022
    mantissa = float_of((bits & MANTISSA) | HALF)
    if mantissa < SQRT_HALF:
        mantissa, exponent = mantissa + mantissa, exponent - 1
    s = (mantissa - 1.0) / (mantissa + 1.0)
    twice, square = s + s, s * s
    small = twice * (square * horner(ODD_RECIPROCALS, square))
    return exponent * LN2_HIGH + (twice + (small + exponent * LN2_LOW))


@inlined
def exp(x: float) -> float:
    """The exponential; arguments are held within plus or minus 709."""
    x = min(max(x, -LARGEST_EXPONENT), LARGEST_EXPONENT)
    k = math.floor(x * INVERSE_LN2 + 0.5)
    remainder = (x - k * LN2_HIGH) - k * LN2_LOW
    value = 1.0 + (remainder + remainder * remainder * horner(INVERSE_FACTORIALS, remainder))
    half = k // 2
    return value * float_of((1023 + half) << 52) * float_of((1023 + k - half) << 52)


@inlined
def normal_quantile(p: float) -> float:
    """The standard normal quantile of ``p`` in (0, 1)."""
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        return q * (horner(CENTRE_OVER, r) / horner(CENTRE_UNDER, r))
    r = math.sqrt(-log(min(p, 1.0 - p)))
    if r <= 5.0:
        z = horner(SHOULDER_OVER, r - 1.6) / horner(SHOULDER_UNDER, r - 1.6)
    else:
        z = horner(TAIL_OVER, r - 5.0) / horner(TAIL_UNDER, r - 5.0)
    return -z if q < 0.0 else z


@inlined
def gamma_at(values: Rows[float], start: int, score: float) -> float:
    """The quantile at a normal score, linear between the nodes of the table that begins at ``start``."""
    place = (score - LOWEST_SCORE) * NODES_PER_SCORE
    node = min(max(int(place), 0), NODES - 2)
    low = values[start + node]
    return low + (values[start + node + 1] - low) * (place - node)
