"""Many written moments at once, in the shapes of ISO 8601 that programs usually write; it takes NumPy.

What has another shape, or cannot be a moment, is left to `parse_moment`, which alone says what is wrong with
it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import tzinfo
from itertools import product
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.units.dates import FIRST_YEAR, LAST_YEAR
from orgsim.units.local_times import in_utc
from orgsim.units.span import DAY, HOUR, MINUTE, SECOND

Micros = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]
Columns = npt.NDArray[np.uint8]
"""The signs of texts of one length: row i holds the i-th sign of each."""

_FRACTIONS: Final = ("", *("." + "f" * digits for digits in range(1, 7)))
_TIMES: Final = ("Thh:mm", *("Thh:mm:ss" + fraction for fraction in _FRACTIONS))
_OFFSETS: Final = ("", "Z", "+HH:MM", "+HHMM")
_SHAPES: Final = ("YYYY-NN-DD", *(f"YYYY-NN-DD{time}{offset}" for time, offset in product(_TIMES, _OFFSETS)))
"""Letters other than T and Z stand for digits.

They are year, month (N), day, hour, minute, second, fraction, hours and minutes of an offset.
"""
_DIGITS: Final = "YNDhmsfHM"
_SIGNS: Final = {"T": b"T ", "+": b"+-"}
_ZERO: Final = np.uint8(ord("0"))
_FIRST_DAYS: Final = (
    np.arange(f"{FIRST_YEAR}-01", f"{LAST_YEAR + 1}-02", dtype="datetime64[M]")
    .astype("datetime64[D]")
    .astype(np.int64)
)
"""The first days of all months, since 1970."""


def _by_length() -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for shape in _SHAPES:
        found[len(shape)].append(shape)
    return dict(found)


_BY_LENGTH: Final = _by_length()


def read_moments(texts: Sequence[str], zone: tzinfo) -> tuple[Micros, Marks]:
    """Return what moments in texts are in microseconds since 1970 in UTC, and which of them could be read:
    shapes (N,).

    Those without an offset are local to ``zone``. What is said of a text that could not be read means
    nothing.
    """
    moments = np.zeros(len(texts), dtype=np.int64)
    read = np.zeros(len(texts), dtype=bool)
    local = np.zeros(len(texts), dtype=bool)
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    for length, shapes in _BY_LENGTH.items():
        places = np.flatnonzero(lengths == length)
        for shape in shapes:
            if not len(places):
                break
            found, good = _read(_columns([texts[place] for place in places.tolist()], length), shape)
            known = places[good]
            moments[known] = found[good]
            read[known] = True
            local[known] = shape[-1] not in "ZM"
            places = places[~good]
    if local.any():
        moments[local] = in_utc(moments[local], zone)
    return moments, read


def _columns(texts: Sequence[str], length: int) -> Columns:
    """The signs of texts; one that is not ASCII is a question mark, which is in no shape."""
    signs = np.frombuffer("".join(texts).encode("ascii", "replace"), dtype=np.uint8)
    return np.ascontiguousarray(signs.reshape(-1, length).T)


def _read(columns: Columns, shape: str) -> tuple[Micros, Marks]:
    """The moments of texts in a shape, less their offsets from UTC where they have such, and which of them
    are in it."""
    good = _is_in_shape(columns, shape)
    year, month, day = (_number(columns, shape, letter) for letter in "YND")
    hour, minute, second = (_number(columns, shape, letter) for letter in "hms")
    ahead, ahead_minutes = (_number(columns, shape, letter) for letter in "HM")
    good &= (year >= FIRST_YEAR) & (year <= LAST_YEAR) & (month >= 1) & (month <= 12)
    place = np.where(good, (year - FIRST_YEAR) * 12 + month - 1, 0)
    good &= (day >= 1) & (day <= _FIRST_DAYS[place + 1] - _FIRST_DAYS[place])
    good &= (hour < 24) & (minute < 60) & (second < 60) & (ahead < 24) & (ahead_minutes < 60)
    shown = (_FIRST_DAYS[place] + day - 1) * DAY + hour * HOUR + minute * MINUTE + second * SECOND
    shown += _number(columns, shape, "f") * 10 ** (6 - shape.count("f"))
    offset = ahead * HOUR + ahead_minutes * MINUTE
    if "+" in shape:
        offset = np.where(columns[shape.index("+")] == ord("-"), -offset, offset)
    return shown - offset, good


def _is_in_shape(columns: Columns, shape: str) -> Marks:
    good = np.ones(columns.shape[1], dtype=bool)
    for signs, letter in zip(columns, shape, strict=True):
        if letter in _DIGITS:
            good &= signs - _ZERO <= 9  # what is less than the sign 0 wraps round to a large number
        else:
            good &= _is_one_of(signs, _SIGNS.get(letter, letter.encode()))
    return good


def _is_one_of(signs: Columns, allowed: bytes) -> Marks:
    found: Marks = signs == allowed[0]
    for other in allowed[1:]:
        found |= signs == other
    return found


def _number(columns: Columns, shape: str, letter: str) -> Micros:
    """The number that the digits of a letter make; zero where the shape has none."""
    total = np.zeros(columns.shape[1], dtype=np.int32)
    for signs in columns[[place for place, one in enumerate(shape) if one == letter]]:
        total *= 10
        total += signs - _ZERO
    return total.astype(np.int64)
