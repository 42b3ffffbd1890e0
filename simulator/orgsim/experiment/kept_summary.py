"""How a summary is written: whole numbers in as few bytes as they need, with their shapes, and nothing that
could be run."""

from __future__ import annotations

import math
import struct
import zlib
from dataclasses import fields
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import numpy as np

from orgsim.log import Outcome, State, Summary
from orgsim.log.log import Integers
from orgsim.log.summary import ITEM_SUMMARY_COLUMNS
from orgsim.measures import identities

if TYPE_CHECKING:
    from orgsim.experiment.jobs import Job

_MARK: Final = b"SUM4"
_HEADER: Final = struct.Struct("<4sI2q10I")
"""Mark, checksum, seed and children too late, then the lengths B, Q, P, S and N, P again or 0 for
meetings, and S again or 0 for each of what only mechanisms bring about at seams."""
_BY_SEAM: Final = ("handoffs", "handoff_time", "seam_visits", "seam_wait", "returns")
_RARE_BY_SEAM: Final = ("seam_questions", "sent_back", "handed_on", "added_effort")
_WIDTHS: Final = (1, 2, 4, 8)
"""Bytes of a number: as few as all of an array need, which takes less than half the room and hardly any
time."""
_NUMBERS: Final = ("seed", "replication", "too_late")
_FIELDS: Final = tuple(field.name for field in fields(Summary) if field.name not in ("items", *_NUMBERS))


def to_bytes(summary: Summary) -> bytes:
    """The numbers of a summary: a header with lengths and a checksum, the width of each array, then
    little-endian integers."""
    arrays = [
        *(getattr(summary, name) for name in _FIELDS),
        *(summary.items[name] for name in ITEM_SUMMARY_COLUMNS),
    ]
    widths = [_width(array) for array in arrays]
    numbers = (
        np.ascontiguousarray(array, f"<i{width}").tobytes()
        for array, width in zip(arrays, widths, strict=True)
    )
    body = b"".join((bytes(widths), *numbers))
    bins, teams = summary.queue_length.shape
    items, people = len(summary.items["arrived"]), len(summary.double_booked)
    lengths = bins, teams, people, len(summary.seams), items, summary.meeting.shape[1]
    rare = (getattr(summary, name).shape[1] for name in _RARE_BY_SEAM)
    shape = summary.seed, summary.too_late, *lengths, *rare
    return _HEADER.pack(_MARK, _checksum(summary.replication, shape, body), *shape) + body


def from_bytes(replication: object, written: object) -> Summary | None:
    """The summary of that replication, its arrays read-only; None for anything but what `to_bytes` wrote of
    it."""
    if not isinstance(replication, int) or not isinstance(written, bytes) or len(written) < _HEADER.size:
        return None
    mark, checksum, *shape = _HEADER.unpack_from(written)
    body = memoryview(written)[_HEADER.size :]
    if mark != _MARK or checksum != _checksum(replication, tuple(shape), body):
        return None
    seed, too_late, *lengths = shape
    shapes = _shapes(tuple(lengths))
    widths, numbers = bytes(body[: len(shapes)]), body[len(shapes) :]
    if len(widths) != len(shapes) or not set(widths) <= set(_WIDTHS):
        return None
    sizes = [width * math.prod(shape) for width, shape in zip(widths, shapes, strict=True)]
    if sum(sizes) != len(numbers):
        return None
    begins = accumulate(sizes, initial=0)
    arrays = [_array(numbers, *where) for where in zip(begins, widths, shapes, strict=False)]
    found: dict[str, Integers] = dict(zip(_FIELDS, arrays, strict=False))
    items = dict(zip(ITEM_SUMMARY_COLUMNS, arrays[len(_FIELDS) :], strict=True))
    return Summary(items=items, seed=seed, replication=replication, too_late=too_late, **found)


def _width(array: Integers) -> int:
    """The bytes that each number of an array needs."""
    if not array.size:
        return 1
    low, high = int(array.min()), int(array.max())
    return next(width for width in _WIDTHS if -(2 ** (8 * width - 1)) <= low and high < 2 ** (8 * width - 1))


def _array(numbers: memoryview, begin: int, width: int, shape: tuple[int, ...]) -> Integers:
    """An array that begins at some byte."""
    found = np.frombuffer(numbers, f"<i{width}", math.prod(shape), begin).astype(np.int64).reshape(shape)
    found.flags.writeable = False
    return found


def _checksum(replication: int, shape: tuple[int, ...], body: bytes | memoryview) -> int:
    """CRC-32 of all that is written, and of the replication it is written for."""
    return zlib.crc32(body, zlib.crc32(struct.pack("<3q10I", replication, *shape)))


def _shapes(lengths: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The shapes of the fields, then of the items' columns."""
    bins, teams, people, seams, items, in_meetings, *rare = lengths
    shapes: dict[str, tuple[int, ...]] = dict.fromkeys(_FIELDS, (bins, teams))
    shapes |= dict.fromkeys(("wip", "arrivals"), (bins,))
    shapes |= dict.fromkeys(("busy", "held", "on_shift"), (bins, people))
    others: dict[str, tuple[int, ...]] = {
        "edges": (bins + 1,),
        "meeting": (bins, in_meetings),
        "state": (bins, len(State)),
        "ends": (bins, len(Outcome)),
        "still_waiting": (teams,),
        "seams": (seams, 2),
        "off_shift_starts": (people,),
        "double_booked": (people,),
    }
    shapes |= dict.fromkeys(_BY_SEAM, (bins, seams)) | others
    shapes |= {name: (bins, width) for name, width in zip(_RARE_BY_SEAM, rare, strict=True)}
    return [*(shapes[name] for name in _FIELDS), *((items,) for _ in ITEM_SUMMARY_COLUMNS)]


def suits(summary: Summary, job: Job) -> bool:
    """Whether a summary can be one of a job; what a store gives need not."""
    header = job.header
    lengths = len(header.teams), len(header.people)
    if (summary.queue_length.shape[1], summary.busy.shape[1]) != lengths or summary.seed != job.seed:
        return False
    if not np.array_equal(summary.edges, job.edges):
        return False
    if summary.meeting.shape[1] not in (0, len(header.people)):
        return False
    if any(getattr(summary, name).shape[1] not in (0, len(summary.seams)) for name in _RARE_BY_SEAM):
        return False
    items = summary.items
    limits = {"work": len(header.works), "service_class": len(header.classes), "outcome": len(Outcome)}
    places = [(items[name], limit) for name, limit in limits.items()]
    places += [(summary.seams, len(header.teams)), (items["parent"] + 1, len(items["parent"]) + 1)]
    return all(_within(values, limit) for values, limit in places) and not identities(summary, header)


def _within(values: Integers, limit: int) -> bool:
    """Whether all values are from 0 on and below a limit."""
    return values.size == 0 or bool(values.min() >= 0 and values.max() < limit)
