"""How a summary is written: whole numbers with their shapes, bit for bit, and nothing that could be run."""

from __future__ import annotations

import struct
import zlib
from dataclasses import fields
from typing import TYPE_CHECKING, Final

import numpy as np

from orgsim.log import Outcome, State, Summary
from orgsim.log.log import Integers
from orgsim.log.summary import ITEM_SUMMARY_COLUMNS
from orgsim.measures import identities

if TYPE_CHECKING:
    from orgsim.experiment.jobs import Job

_MARK: Final = b"SUM1"
_HEADER: Final = struct.Struct("<4sIq7I")
"""Mark, checksum and seed, then the lengths B, Q, P, S, N, and the bytes as they are and unpacked."""
_NUMBER: Final = np.dtype("<i8")
_QUICK: Final = 1
"""The level of compression: a third of the room for some 10 ms each; more would save little."""
_FIELDS: Final = tuple(field.name for field in fields(Summary) if field.name not in ("items", "seed", "replication"))


def to_bytes(summary: Summary) -> bytes:
    """The numbers of a summary: a header with lengths and a checksum, then little-endian int64, compressed."""
    arrays = [*(getattr(summary, name) for name in _FIELDS), *(summary.items[name] for name in ITEM_SUMMARY_COLUMNS)]
    numbers = b"".join(np.ascontiguousarray(array, _NUMBER).tobytes() for array in arrays)
    packed = zlib.compress(numbers, _QUICK)
    bins, teams = summary.queue_length.shape
    lengths = bins, teams, len(summary.double_booked), len(summary.seams), len(summary.items["arrived"])
    shape = (summary.seed, *lengths, len(packed), len(numbers))
    return _HEADER.pack(_MARK, _checksum(summary.replication, shape, packed), *shape) + packed


def from_bytes(replication: object, written: object) -> Summary | None:
    """The summary of that replication, its arrays read-only; None for anything but what `to_bytes` wrote of it."""
    if not isinstance(replication, int) or not isinstance(written, bytes) or len(written) < _HEADER.size:
        return None
    mark, checksum, *shape = _HEADER.unpack_from(written)
    packed = memoryview(written)[_HEADER.size :]
    seed, *lengths, size, whole = shape
    shapes = _shapes(*lengths)
    if mark != _MARK or size != len(packed) or whole != _NUMBER.itemsize * sum(map(_count, shapes)):
        return None
    if checksum != _checksum(replication, tuple(shape), packed):
        return None
    numbers = _unpacked(packed, whole)
    return None if numbers is None else _summary(numbers, shapes, seed, replication)


def _checksum(replication: int, shape: tuple[int, ...], packed: bytes | memoryview) -> int:
    """CRC-32 of all that is written, and of the replication it is written for."""
    return zlib.crc32(packed, zlib.crc32(struct.pack("<2q7I", replication, *shape)))


def _shapes(bins: int, teams: int, people: int, seams: int, items: int) -> list[tuple[int, ...]]:
    """The shapes of the fields, then of the items' columns."""
    shapes: dict[str, tuple[int, ...]] = dict.fromkeys(_FIELDS, (bins, teams))
    shapes |= dict.fromkeys(("wip", "arrivals"), (bins,))
    shapes |= dict.fromkeys(("busy", "on_shift"), (bins, people))
    by_seam = ("handoffs", "handoff_time", "seam_visits", "seam_wait", "returns")
    others: dict[str, tuple[int, ...]] = {
        "edges": (bins + 1,),
        "state": (bins, len(State)),
        "ends": (bins, len(Outcome)),
        "still_waiting": (teams,),
        "seams": (seams, 2),
        "off_shift_starts": (people,),
        "double_booked": (people,),
    }
    shapes |= dict.fromkeys(by_seam, (bins, seams)) | others
    return [*(shapes[name] for name in _FIELDS), *((items,) for _ in ITEM_SUMMARY_COLUMNS)]


def _count(shape: tuple[int, ...]) -> int:
    return int(np.prod(shape, dtype=np.int64))


def _unpacked(packed: memoryview, size: int) -> bytes | None:
    """What was compressed, where it is of that size: never more is made of it."""
    unpacking = zlib.decompressobj()
    try:
        numbers = unpacking.decompress(packed, size + 1)
    except zlib.error:
        return None
    return numbers if len(numbers) == size else None


def _summary(numbers: bytes, shapes: list[tuple[int, ...]], seed: int, replication: int) -> Summary:
    whole = np.frombuffer(numbers, _NUMBER).astype(np.int64, copy=False)
    pieces = np.split(whole, np.cumsum(list(map(_count, shapes)))[:-1])
    arrays = [piece.reshape(shape) for piece, shape in zip(pieces, shapes, strict=True)]
    found: dict[str, Integers] = dict(zip(_FIELDS, arrays, strict=False))
    items = dict(zip(ITEM_SUMMARY_COLUMNS, arrays[len(_FIELDS) :], strict=True))
    return Summary(items=items, seed=seed, replication=replication, **found)


def suits(summary: Summary, job: Job) -> bool:
    """Whether a summary can be one of a job; what a store gives need not."""
    header = job.header
    lengths = len(header.teams), len(header.people)
    if (summary.queue_length.shape[1], summary.busy.shape[1]) != lengths or summary.seed != job.seed:
        return False
    if not np.array_equal(summary.edges, job.edges):
        return False
    items = summary.items
    limits = {"work": len(header.works), "service_class": len(header.classes), "outcome": len(Outcome)}
    places = [(items[name], limit) for name, limit in limits.items()]
    places += [(summary.seams, len(header.teams)), (items["parent"] + 1, len(items["parent"]) + 1)]
    return all(_within(values, limit) for values, limit in places) and not identities(summary, header)


def _within(values: Integers, limit: int) -> bool:
    """Whether all values are from 0 on and below a limit."""
    return values.size == 0 or bool(values.min() >= 0 and values.max() < limit)
