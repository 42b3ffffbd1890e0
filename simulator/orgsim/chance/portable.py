"""Logarithm, exponential and normal quantile from ``+ - * / sqrt`` alone: the same bits on every machine.

Each function exists for one float and for an array, made from the same polynomials, and the two agree bit for
bit. The error is at most two units in the last place.
"""

from __future__ import annotations

import math
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Number = TypeVar("Number", float, Floats)

LN2_HIGH: Final = 0.6931471803691238
"""The first 32 bits of ln 2, so that its product with an exponent is exact."""
LN2_LOW: Final = 1.9082149292705877e-10
SQRT_HALF: Final = 0.7071067811865476
INVERSE_LN2: Final = 1.4426950408889634
LARGEST_EXPONENT: Final = 709.0

ODD_RECIPROCALS: Final = tuple(1.0 / odd for odd in range(25, 1, -2))
"""1/25, 1/23 ... 1/3: the series of the inverse hyperbolic tangent, highest power first."""
INVERSE_FACTORIALS: Final = tuple(1.0 / math.factorial(n) for n in range(14, 1, -1))
"""1/14! ... 1/2!: the series of the exponential, highest power first."""


def horner(coefficients: tuple[float, ...], x: Number) -> Number:
    """The polynomial with these coefficients, highest power first, at ``x``."""
    total = x * 0.0 + coefficients[0]
    for coefficient in coefficients[1:]:
        total = total * x + coefficient
    return total


def _log_of_mantissa(mantissa: Number) -> tuple[Number, Number]:
    """ln m = 2 s + (2 s) s^2 (1/3 + s^2/5 + ...) with s = (m - 1) / (m + 1), as its large and its small
    part."""
    s = (mantissa - 1.0) / (mantissa + 1.0)
    twice, square = s + s, s * s
    return twice, twice * (square * horner(ODD_RECIPROCALS, square))


def log(x: float) -> float:
    """The natural logarithm of a positive finite float."""
    mantissa, exponent = math.frexp(x)
    if mantissa < SQRT_HALF:
        mantissa, exponent = mantissa + mantissa, exponent - 1
    large, small = _log_of_mantissa(mantissa)
    return exponent * LN2_HIGH + (large + (small + exponent * LN2_LOW))


def log_array(x: Floats) -> Floats:
    """`log` of each element."""
    mantissa, exponent = np.frexp(x)
    low = mantissa < SQRT_HALF
    mantissa = np.where(low, mantissa + mantissa, mantissa)
    exponents = (exponent - low).astype(np.float64)
    large, small = _log_of_mantissa(mantissa)
    return np.asarray(exponents * LN2_HIGH + (large + (small + exponents * LN2_LOW)))


def _exp_of_remainder(remainder: Number) -> Number:
    return 1.0 + (remainder + remainder * remainder * horner(INVERSE_FACTORIALS, remainder))


def exp(x: float) -> float:
    """The exponential; arguments are held within plus or minus 709, where the result is finite and
    positive."""
    x = min(max(x, -LARGEST_EXPONENT), LARGEST_EXPONENT)
    k = math.floor(x * INVERSE_LN2 + 0.5)
    return math.ldexp(_exp_of_remainder((x - k * LN2_HIGH) - k * LN2_LOW), k)


def exp_array(x: Floats) -> Floats:
    """`exp` of each element."""
    x = np.minimum(np.maximum(x, -LARGEST_EXPONENT), LARGEST_EXPONENT)
    k = np.floor(x * INVERSE_LN2 + 0.5)
    return np.asarray(np.ldexp(_exp_of_remainder((x - k * LN2_HIGH) - k * LN2_LOW), k.astype(np.int64)))


# Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988),
# PPND16: numerators and denominators for the centre, the shoulders and the tails, highest power first.
CENTRE: Final = (
    (2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
     1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0),
    (5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
     5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0),
)  # fmt: skip
SHOULDER: Final = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
     1.27045825245236838258e0,
     3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
     1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0),
)  # fmt: skip
TAIL: Final = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
     2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
     7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0),
)  # fmt: skip
Rational = tuple[tuple[float, ...], tuple[float, ...]]


def _ratio(rational: Rational, x: Number) -> Number:
    return horner(rational[0], x) / horner(rational[1], x)


def normal_quantile(p: float) -> float:
    """The standard normal quantile of ``p`` in (0, 1)."""
    q = p - 0.5
    if abs(q) <= 0.425:
        return q * _ratio(CENTRE, 0.180625 - q * q)
    r = math.sqrt(-log(min(p, 1.0 - p)))
    z = _ratio(SHOULDER, r - 1.6) if r <= 5.0 else _ratio(TAIL, r - 5.0)
    return -z if q < 0.0 else z


def normal_quantile_array(p: Floats) -> Floats:
    """`normal_quantile` of each element."""
    q = p - 0.5
    r = np.sqrt(-log_array(np.minimum(p, 1.0 - p)))
    outer = np.where(r <= 5.0, _ratio(SHOULDER, r - 1.6), _ratio(TAIL, r - 5.0))
    return np.where(
        np.abs(q) <= 0.425, q * _ratio(CENTRE, 0.180625 - q * q), np.where(q < 0.0, -outer, outer)
    )
