"""The file that replications are kept in: several processes may use it at once, and it may fail without
anything being lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

FORMAT: Final = 1
"""Of the table; a file of a later one is left alone."""

PATIENCE: Final = 10.0
"""Seconds to wait while another process writes."""

Row = tuple[Any, ...]

_PARTS: Final = ("", "-wal", "-journal")
"""What belongs to a database on disk, by the end of the name: the file itself, what is yet to be written into
it, what is to be undone."""

_TABLE: Final = """
CREATE TABLE IF NOT EXISTS replications (
    key TEXT NOT NULL, replication INTEGER NOT NULL, version TEXT NOT NULL, observation BLOB NOT NULL,
    PRIMARY KEY (key, replication)
)"""


class StoreFile:
    """A table of replications in an SQLite file; ``trouble`` says once, in words, what is wrong with it.

    A damaged file is given another name and a new one begun. After any other failure nothing more is written,
    and where it cannot be read, nothing is found. No method raises because of the disk.
    """

    def __init__(self, path: Path) -> None:
        """Open the file, which is begun if it is not there."""
        self.path = path
        self.trouble: str | None = None
        self._connection: sqlite3.Connection | None = None
        self._writable = True
        self._identity = _identity(path)
        try:
            self._connection = _connect(path)
        except (sqlite3.Error, OSError) as error:
            self._failed("opened", error)
        self._identity = self._identity or _identity(path)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def read(self, question: str, values: Iterable[Any]) -> list[Row]:
        """The rows that answer a question; none if the file cannot be read."""
        if self._connection is None:
            return []
        try:
            return self._connection.execute(question, tuple(values)).fetchall()
        except sqlite3.Error as error:
            self._failed("read", error)
            return []

    def write(self, statement: str, rows: Sequence[Row]) -> bool:
        """Do the statement with every row, all or nothing, and say whether it is done and will outlive the
        process."""
        for _ in ("the file", "the one in place of a damaged file"):
            if self._connection is None or not self._writable:
                return False
            try:
                with self._connection:
                    self._connection.executemany(statement, rows)
                return True
            except sqlite3.Error as error:
                self._failed("written", error)
        return False

    def shrink(self) -> bool:
        """Give back the room of rows that were deleted, and say whether that is done."""
        if self._connection is None or not self._writable:
            return False
        try:
            self._connection.execute("VACUUM")
        except sqlite3.Error as error:
            self._failed("made smaller", error)
            return False
        return True

    def _failed(self, what: str, error: sqlite3.Error | OSError) -> None:
        """Begin again in place of a damaged file, or go on without."""
        if _is_damaged(error):
            self._begin_anew()
            return
        self._say(f"could not be {what}: {error}; results are kept in memory")
        self._writable = False
        if what == "read":
            self.close()

    def _begin_anew(self) -> None:
        """Set the damaged file aside, unless another process has just done so, and begin another."""
        self.close()
        try:
            if _identity(self.path) == self._identity:
                self._say(
                    f"was damaged; it is now {set_aside(self.path).name} beside it, and a new one is begun"
                )
            self._connection = _connect(self.path)
        except (sqlite3.Error, OSError) as error:
            self._say(f"is damaged and cannot be begun again: {error}; results are kept in memory")
        self._identity = _identity(self.path)

    def _say(self, what: str) -> None:
        self.trouble = self.trouble or f"the cache {self.path} {what}"


def _connect(path: Path) -> sqlite3.Connection:
    """Open the file and set it up; raises `sqlite3.Error`, and OSError for a folder that cannot be made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_symlink():
        raise OSError("it is a link to another file")
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level="IMMEDIATE", check_same_thread=False)
    try:
        connection.text_factory = bytes  # what is damaged need not be text
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    """Set up the connection and, in a new file, the table.

    A log written ahead lets others read while one writes; a file system that cannot have it keeps a journal.
    Either way what is committed outlives the process at once; after a loss of power the last batches may be
    missing.
    """
    found = _format(connection)
    if found > FORMAT:
        raise sqlite3.NotSupportedError("it is of a later version of orgsim")
    connection.execute("PRAGMA synchronous=NORMAL")
    if found < FORMAT:
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode=WAL")
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(_TABLE)
            connection.execute(f"PRAGMA user_version={FORMAT}")


def _format(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _is_damaged(error: Exception) -> bool:
    """Whether an error says that the file is no sound database."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file this is, whatever it is called."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def set_aside(path: Path) -> Path:
    """Give a damaged file another name beside the old one, and return it; raises OSError."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for part in reversed(_PARTS):
        with suppress(FileNotFoundError):
            Path(f"{path}{part}").rename(f"{aside}{part}")
    return aside


def damaged_files(path: Path) -> Iterator[Path]:
    """What was set aside."""
    if path.parent.is_dir():
        yield from sorted(path.parent.glob(f"{path.name}.damaged-*"))


def size_on_disk(path: Path) -> int:
    """Bytes of the file and of what was set aside."""
    parts = (Path(f"{path}{end}") for end in _PARTS)
    return sum(part.stat().st_size for part in (*parts, *damaged_files(path)) if part.exists())
