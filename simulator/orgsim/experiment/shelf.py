"""The shelf: what a store has of the replications of a run, and what it is to keep of them."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from orgsim.experiment.engines import Chosen
from orgsim.experiment.jobs import Job
from orgsim.experiment.keeping import size_of_summary
from orgsim.experiment.kept_summary import suits
from orgsim.experiment.store import SUMMARIES, Form, Store
from orgsim.log import Summary

MOST: Final = 256 * 10**6
"""Bytes of the replications of all runs that stay in a file."""
QUICK: Final = 8 * 2**20
"""Bytes of a summary that are written as soon as the compiled engine has made it."""

_ENGINES: Final[tuple[Chosen, ...]] = ("reference", "compiled")
_BY_ENGINE: Final = "by "
_ADDRESS: Final = "orgsim cross-check 1"
_MARK: Final = b"CHK1"
_RECORD: Final = struct.Struct("<4sIq")
"""Mark, checksum and the moment, -1 for all of the replication."""


@dataclass(frozen=True)
class Check:
    """A cross-check that found the same log, ``until`` a moment (microseconds) where that was not done to the
    end."""

    until: int | None
    replication: int = 1


def _to_bytes(check: Check) -> bytes:
    moment = -1 if check.until is None else check.until
    return _RECORD.pack(_MARK, zlib.crc32(struct.pack("<q", moment)), moment)


def _from_bytes(replication: object, written: object) -> Check | None:
    if replication != 1 or not isinstance(written, bytes) or len(written) != _RECORD.size:
        return None
    mark, checksum, moment = _RECORD.unpack(written)
    if mark != _MARK or checksum != zlib.crc32(struct.pack("<q", moment)) or moment < -1:
        return None
    return Check(None if moment < 0 else moment)


CHECKS: Final = Form[Check](_to_bytes, _from_bytes)


class Shelf:
    """The replications ``numbers`` of the ``jobs`` of a run, by design, in a store.

    They are kept by the engine that ran them, so that a run that goes on does so on the engine with which it
    was ``begun``, and says rightly which that was. On the compiled engine summaries that take as long to
    write as to make are not kept.
    """

    def __init__(
        self,
        store: Store,
        jobs: Mapping[str, Job],
        numbers: Sequence[int] = (),
        engines: Sequence[Chosen] = (),
    ) -> None:
        """Look which are there of some ``engines``."""
        self._store, self._jobs = store, jobs
        self.begun: Chosen | None = None
        self._known: dict[str, set[int]] = {}
        for engine in engines:
            there = self._there(engine, set(numbers))
            if _count(there) > _count(self._known):
                self.begun, self._known = engine, there

    def _there(self, engine: Chosen, numbers: set[int]) -> dict[str, set[int]]:
        return {
            design: self._store.numbers(_key(job, engine)) & numbers for design, job in self._jobs.items()
        }

    def summaries(self) -> Iterator[tuple[str, Summary]]:
        """What is there, one after the other, with its design: replication by replication, and nothing that
        cannot be of this run."""
        if self.begun is None:
            return
        pairs: list[tuple[int, str]] = []
        for design, numbers in self._known.items():
            pairs += [(number, design) for number in numbers]
        for number, design in sorted(pairs):
            job = self._jobs[design]
            found = self._store.read(_key(job, self.begun), [number], SUMMARIES)
            if number in found and suits(found[number], job):
                yield design, found[number]

    def keep(self, job: Job, engine: Chosen, summaries: Sequence[Summary]) -> None:
        """Keep replications of a job."""
        for summary in summaries:
            if engine == "reference" or size_of_summary(summary) <= QUICK:
                self._store.write(_key(job, engine), [summary], SUMMARIES)

    def check(self) -> Check | None:
        """The cross-check of these models, if one was done."""
        return self._store.read(self._check_key(), [1], CHECKS).get(1)

    def keep_check(self, until: int | None) -> None:
        """Note that a cross-check found the same log, until a moment where it was not done to the end."""
        self._store.write(self._check_key(), [Check(until)], CHECKS)

    def forget(self) -> None:
        """Delete all that is there of these jobs: nothing of it is to be believed."""
        self._store.remove([_key(job, engine) for job, engine in product(self._jobs.values(), _ENGINES)])

    def limit(self) -> None:
        """Let the oldest replications of runs go, where there are too many."""
        self._store.limit(f"% {_BY_ENGINE}%", MOST)

    def _check_key(self) -> str:
        keys = sorted(job.key for job in self._jobs.values())
        return hashlib.sha256(repr((_ADDRESS, keys)).encode()).hexdigest()


def _key(job: Job, engine: Chosen) -> str:
    return f"{job.key} {_BY_ENGINE}{engine}"


def _count(known: Mapping[str, set[int]]) -> int:
    return sum(map(len, known.values()))
