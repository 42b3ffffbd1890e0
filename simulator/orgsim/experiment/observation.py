"""What is kept of a replication, and how it is written: numbers with their shapes, bit for bit, and nothing that could be run."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import Final

import numpy as np

from orgsim.model.model import Floats

_MARK: Final = b"OBS1"
_HEADER: Final = struct.Struct("<4sIIIII")
"""Mark, checksum, then M, B, Q and T."""
_NUMBER: Final = np.dtype("<f8")


@dataclass(frozen=True, eq=False)
class Observation:
    """What is kept of a replication; a number that does not exist is NaN.

    ``values`` (M,) are the measures in the order of the job's names, ``course`` (B,) is work in progress by time bin, averaged over
    the bin, and ``teams`` (Q, T) are the team measures of each team, in the order of the model's queues.
    """

    replication: int
    values: Floats
    course: Floats
    teams: Floats


def to_bytes(observation: Observation) -> bytes:
    """The numbers of an observation: a header with the shapes and a checksum, then little-endian float64."""
    parts = (observation.values, observation.course, observation.teams)
    numbers = b"".join(np.asarray(part, _NUMBER).tobytes() for part in parts)
    shapes = (len(observation.values), len(observation.course), *observation.teams.shape)
    return _HEADER.pack(_MARK, _checksum(observation.replication, shapes, numbers), *shapes) + numbers


def from_bytes(replication: object, written: object) -> Observation | None:
    """The observation of that replication, its arrays read-only; None for anything but what `to_bytes` wrote of it."""
    if not isinstance(replication, int) or not isinstance(written, bytes) or len(written) < _HEADER.size:
        return None
    mark, checksum, *shapes = _HEADER.unpack_from(written)
    values, course, queues, measures = shapes
    numbers = memoryview(written)[_HEADER.size :]
    if mark != _MARK or len(numbers) != _NUMBER.itemsize * (values + course + queues * measures):
        return None
    if checksum != _checksum(replication, shapes, numbers):
        return None
    whole = np.frombuffer(numbers, _NUMBER).astype(np.float64, copy=False)
    teams = whole[values + course :].reshape(queues, measures)
    return Observation(replication, whole[:values], whole[values : values + course], teams)


def _checksum(replication: int, shapes: tuple[int, ...] | list[int], numbers: bytes | memoryview) -> int:
    """CRC-32 of all that is written, and of the replication it is written for."""
    return zlib.crc32(numbers, zlib.crc32(struct.pack("<q4I", replication, *shapes)))
