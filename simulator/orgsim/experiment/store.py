"""The store: results of replications, cached by what decides them, so that nothing is simulated twice."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Any, Final, Generic, Protocol, Self, TypeVar

from orgsim.experiment import kept_summary, observation
from orgsim.experiment.observation import Observation
from orgsim.experiment.store_file import StoreFile, damaged_files, size_on_disk
from orgsim.experiment.version_of_numbers import numbers_version
from orgsim.log import Summary
from orgsim.writing import cache_folder

FILE: Final = "replications.sqlite"
AT_ONCE: Final = 500
"""Replications asked of the file in one statement; SQLite takes some 1,000."""


class Numbered(Protocol):
    """What is kept of a replication."""

    @property
    def replication(self) -> int:
        """Its number, from 1."""


Kept = TypeVar("Kept", bound=Numbered)


@dataclass(frozen=True)
class Form(Generic[Kept]):
    """How what is kept of a replication is written; ``from_bytes`` gives None for anything but what
    ``to_bytes`` wrote of it."""

    to_bytes: Callable[[Kept], bytes]
    from_bytes: Callable[[object, object], Kept | None]


OBSERVATIONS: Final = Form[Observation](observation.to_bytes, observation.from_bytes)
SUMMARIES: Final = Form[Summary](kept_summary.to_bytes, kept_summary.from_bytes)

_KEEP: Final = (
    "INSERT OR REPLACE INTO replications (key, replication, version, observation) VALUES (?, ?, ?, ?)"
)
_OLDEST: Final = """
DELETE FROM replications WHERE rowid IN (
    SELECT rowid FROM (
        SELECT rowid, SUM(LENGTH(observation)) OVER (ORDER BY rowid DESC) AS newer
        FROM replications WHERE key LIKE ?
    ) WHERE newer > ?
)"""
_NUMBERS: Final = "SELECT replication FROM replications WHERE key = ? AND version = ?"
_KNOWN: Final = (
    "SELECT replication, observation FROM replications WHERE key = ? AND version = ? AND replication IN ({})"
)


class Store:
    """What is kept of replications, by key and number, in a file that several processes may use at once, or
    in memory.

    What `keep` has returned from outlives the process. A disk that is full, a place that cannot be written, a
    file that is locked, damaged or of a later version loses no result: what cannot be written stays in
    memory, and `trouble` says what is wrong. Nothing is known of what another version of the numbers has
    written. Threads may share a store; processes open one each.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the file; without one everything stays in memory."""
        self.path = path
        self._lock = RLock()
        self._memory: dict[str, dict[int, Observation]] = {}
        self._file = None if path is None else StoreFile(path)

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    @property
    def trouble(self) -> str | None:
        """The first thing that went wrong with the file, in words for the user."""
        return None if self._file is None else self._file.trouble

    def known(self, key: str, replications: Sequence[int]) -> dict[int, Observation]:
        """What was observed in those of the replications that are known, by number."""
        with self._lock:
            here = self._memory.get(key, {})
            found = {number: here[number] for number in replications if number in here}
            return found | self.read(
                key, [number for number in replications if number not in here], OBSERVATIONS
            )

    def numbers(self, key: str) -> set[int]:
        """The numbers of the replications in the file, sound or not."""
        with self._lock:
            rows = () if self._file is None else self._file.read(_NUMBERS, (key, numbers_version()))
            return {row[0] for row in rows if isinstance(row[0], int)}

    def keep(self, key: str, observations: Sequence[Observation]) -> None:
        """Keep what some replications gave; it is in the file when this returns, or in memory where the file
        cannot be written."""
        if not self.write(key, observations, OBSERVATIONS):
            with self._lock:
                self._memory.setdefault(key, {}).update((one.replication, one) for one in observations)

    def read(self, key: str, replications: Sequence[int], form: Form[Kept]) -> dict[int, Kept]:
        """What the file holds of some replications, by number, as far as it is sound."""
        with self._lock:
            wanted = list(map(int, replications))
            found: dict[int, Kept] = {}
            for begin in range(0, len(wanted), AT_ONCE):
                found |= self._read(key, wanted[begin : begin + AT_ONCE], form)
            return found

    def write(self, key: str, rows: Sequence[Kept], form: Form[Kept]) -> bool:
        """Write what some replications gave to the file, and say whether it is there."""
        with self._lock:
            if self._file is None:
                return False
            written = [(key, int(one.replication), numbers_version(), form.to_bytes(one)) for one in rows]
            return self._file.write(_KEEP, written)

    def remove(self, keys: Sequence[str]) -> None:
        """Delete all replications of some keys from the file, and give their room back."""
        with self._lock:
            if self._file is not None and self._file.write(
                "DELETE FROM replications WHERE key = ?", [(key,) for key in keys]
            ):
                self._file.shrink()

    def limit(self, pattern: str, size: int) -> None:
        """Delete the oldest replications whose keys are ``LIKE`` a pattern, so that those of at most so many
        bytes stay."""
        with self._lock:
            if self._file is not None:
                self._file.write(_OLDEST, [(pattern, size)])

    def count(self) -> int:
        """How many replications are kept, by any version of the numbers."""
        return self._number("SELECT COUNT(*) FROM replications") + sum(map(len, self._memory.values()))

    def count_old(self) -> int:
        """How many of them are of another version of the numbers and will not be asked for."""
        return self._number("SELECT COUNT(*) FROM replications WHERE version <> ?", numbers_version())

    def size(self) -> int:
        """Bytes on disk, damaged files that were set aside included."""
        return 0 if self.path is None else size_on_disk(self.path)

    def clear_old(self) -> bool:
        """Delete what is of another version of the numbers, and say whether that is done."""
        return self._delete("DELETE FROM replications WHERE version <> ?", numbers_version())

    def clear(self) -> bool:
        """Delete everything, also what was set aside, and say whether that is done; other processes may go on
        using the file.

        Raises OSError for a file set aside that cannot be deleted.
        """
        self._memory.clear()
        for damaged in damaged_files(self.path) if self.path else ():
            damaged.unlink()
        return self._delete("DELETE FROM replications")

    def close(self) -> None:
        """Let go of the file; what is in memory stays."""
        with self._lock:
            if self._file is not None:
                self._file.close()

    def _read(self, key: str, replications: Sequence[int], form: Form[Kept]) -> dict[int, Kept]:
        """What the file holds of some replications, as far as it is sound."""
        if self._file is None:
            return {}
        question = _KNOWN.format(",".join("?" * len(replications)))
        rows = self._file.read(question, (key, numbers_version(), *replications))
        read = [form.from_bytes(number, written) for number, written in rows if number in replications]
        return {one.replication: one for one in read if one is not None}

    def _number(self, question: str, *values: Any) -> int:
        with self._lock:
            return 0 if self._file is None else sum(row[0] for row in self._file.read(question, values))

    def _delete(self, statement: str, *values: Any) -> bool:
        with self._lock:
            return self._file is None or (self._file.write(statement, [values]) and self._file.shrink())


def open_store(path: Path | None) -> Store:
    """The store in a file, which is begun if it is not there, or in memory for None; raises nothing, see
    `Store.trouble`."""
    return Store(path)


def store_path(folder: str | Path | None = None) -> Path:
    """The file of the store in a folder, by default that of ``ORGSIM_CACHE``, else the user's folder for
    caches."""
    named = folder or os.environ.get("ORGSIM_CACHE")
    return (Path(named) if named else cache_folder()) / FILE
