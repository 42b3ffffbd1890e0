"""Files written whole: under a name of their own beside the place, and put there at the end by renaming.

So a file that was there stays until the new one is whole, and what a link in somebody else's folder points
to is never written to: the link itself is replaced.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from orgsim.errors import OrgsimError

BEGUN: Final = ".orgsim-"
"""How the names of files and folders begin that are not yet in their place."""
_FLAGS: Final = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)
_ABANDONED: Final = 24 * 3600.0
"""Seconds after which what another process has begun counts as left behind."""


class PlaceError(OrgsimError):
    """A place in which nothing can be written, or nothing should."""


class WriteError(OrgsimError, OSError):
    """A file that could not be written: ``path``, and the reason as the system has it."""

    def __init__(self, path: Path, error: OSError, remark: str = "") -> None:
        """Of the error that the system gave; what a ``remark`` says more."""
        self.path, self.reason = path, _reason(error)
        super().__init__(f"{path} could not be written: {self.reason}" + (f"; {remark}" if remark else ""))
        self.errno = error.errno


def _reason(error: OSError) -> str:
    """What the system says of an error, without the name of a file."""
    return error.reason if isinstance(error, WriteError) else error.strerror or str(error)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A new empty file beside ``path``; it takes that place at the end, and is removed after an error.

    Raises `PlaceError` where something else than a file is there, and `WriteError` where none can be written.
    """
    check_place(path)
    begun = path.with_name(f"{BEGUN}{secrets.token_hex(6)}{path.suffix}")
    try:
        os.close(os.open(begun, _FLAGS, _mode(path)))
        yield begun
        begun.replace(path)
    except OSError as error:
        _discard(begun)
        raise WriteError(path, error) from error
    except BaseException:
        _discard(begun)
        raise


def _discard(begun: Path) -> None:
    with suppress(OSError):
        begun.unlink()


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8 with plain line ends; raises as `replacing` does."""
    with replacing(path) as begun:
        begun.write_text(text, encoding="utf-8", newline="\n")


def write_new(path: Path, text: str) -> None:
    """Write a file where there is none, whole or not at all.

    Raises FileExistsError, for a broken link too, and `WriteError`.
    """
    opened = os.open(path, _FLAGS, 0o666)
    try:
        with os.fdopen(opened, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise WriteError(path, error) from error
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def check_place(path: Path) -> None:
    """Raise `PlaceError` where something stands that is neither a file nor a link to one."""
    try:
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode):
            found = path.stat()
    except FileNotFoundError:
        return
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise
        return
    if not stat.S_ISREG(found.st_mode):
        raise PlaceError(f"{path} is there already and is no file: it is left as it is")


def _mode(path: Path) -> int:
    """What may be done with a new file: no more than with the one in whose place it comes."""
    return path.lstat().st_mode & 0o666 if path.is_file() and not path.is_symlink() else 0o666


def make_folder(folder: Path) -> Path:
    """Make a folder, or see that it is one and no link to another; raises `PlaceError` and OSError."""
    if folder.is_symlink() or getattr(os.path, "isjunction", lambda _: False)(folder):
        raise PlaceError(
            f"{folder} is a link: nothing is written through it; give the folder that it leads to"
        )
    if folder.exists() and not folder.is_dir():
        raise PlaceError(f"{folder} is a file, not a folder")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def check_writable(folder: Path) -> None:
    """Raise `WriteError` where nothing can be made in a folder."""
    trial = folder / f"{BEGUN}{secrets.token_hex(6)}"
    try:
        trial.mkdir()
        trial.rmdir()
    except OSError as error:
        raise WriteError(folder, error) from error


def cache_folder() -> Path:
    """The user's folder for caches of orgsim; without a home, a place where nothing can be written."""
    import platformdirs

    try:
        found = platformdirs.user_cache_path("orgsim")
    except (OSError, RuntimeError):
        found = Path()
    return found if found.is_absolute() else Path(os.devnull) / "orgsim"


class Replacement:
    """A context in which the new files of a ``folder`` are written to another one in it, ``begun``, until
    `settle` puts them in their places. What is there stays until then, and for good after an error.

    The ``former`` files go when the new ones come. The ``seal``, by its name, says that all that is there
    belongs together: it is taken away before anything else is moved and put in place after everything, so
    that a process that is killed meanwhile leaves a folder without it.
    """

    def __init__(self, folder: Path, former: Iterable[Path] = (), seal: str | None = None) -> None:
        """Nothing is written yet."""
        self.folder, self.former, self.seal = folder, tuple(former), seal
        self.begun = folder / f"{BEGUN}{secrets.token_hex(6)}"

    def __enter__(self) -> Self:
        """Make the folder to write to, in one that is there; raises `WriteError`."""
        _sweep(self.folder)
        try:
            self.begun.mkdir(mode=0o700)
            self._aside.mkdir()
        except OSError as error:
            shutil.rmtree(self.begun, ignore_errors=True)
            raise self._named(error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what was not settled; raises `WriteError`, which names the place in the folder, for any
        OSError."""
        shutil.rmtree(self.begun, ignore_errors=True)
        if isinstance(error, OSError):
            raise self._named(error) from error

    def settle(self) -> list[Path]:
        """Put every file in its place and return them; raises OSError and `PlaceError`, after which all is as
        before."""
        names = self.names()
        for inner in {name.parent for name in names} - {Path()}:
            make_folder(self.folder / inner)
        for name in names:
            check_place(self.folder / name)
        new = [(self.begun / name, self.folder / name) for name in names]
        _move([*self._going(names), *new])
        return [self.folder / name for name in names]

    def names(self) -> list[Path]:
        """The files that are whole, by their names in the folder, the seal at the end."""
        whole = (file for file in self.begun.rglob("*") if file.is_file() and not is_begun(file))
        return sorted(
            (file.relative_to(self.begun) for file in whole), key=lambda name: (str(name) == self.seal, name)
        )

    @property
    def _aside(self) -> Path:
        return self.begun / f"{BEGUN}former"

    def _going(self, names: Iterable[Path]) -> list[tuple[Path, Path]]:
        """The files that go, and where to until the new ones have come; the seal at first."""
        going = {*(self.folder / name for name in names), *self.former}
        there = (path for path in going if path.is_symlink() or path.is_file())
        ordered = sorted(there, key=lambda path: (path.name != self.seal, path))
        return [(path, self._aside / str(number)) for number, path in enumerate(ordered)]

    def _named(self, error: OSError) -> WriteError:
        """The error with the place in the folder, not that of what was begun."""
        path = error.path if isinstance(error, WriteError) else Path(error.filename or self.folder)
        if path.is_relative_to(self.begun):
            path = self.folder / path.relative_to(self.begun)
        if is_begun(path):
            path = self.folder
        is_sealed = self.seal is not None and (self.folder / self.seal).is_file()
        return WriteError(
            path, error, f"the former results in {self.folder} stay as they were" if is_sealed else ""
        )


def _move(moves: Sequence[tuple[Path, Path]]) -> None:
    """Rename each to a place where nothing is; after an error each is where it was."""
    begun: list[tuple[Path, Path]] = []
    try:
        for source, target in moves:
            begun.append((source, target))
            source.replace(target)
    except BaseException:
        for source, target in reversed(begun):
            if os.path.lexists(target) and not os.path.lexists(source):
                target.replace(source)
        raise


def is_begun(path: Path) -> bool:
    """Whether a name is of something that is not yet in its place, or was left behind."""
    return path.name.startswith(BEGUN)


def _sweep(folder: Path) -> None:
    """Remove what a process that was killed has left behind."""
    for path in filter(is_begun, folder.iterdir()):
        with suppress(OSError):
            if time.time() - path.lstat().st_mtime > _ABANDONED:
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
