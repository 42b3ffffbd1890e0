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
from collections.abc import Iterator
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


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A new empty file beside ``path``; it takes that place at the end, and is removed after an error.

    Raises `PlaceError` where something else than a file is there, and OSError where none can be written.
    """
    check_place(path)
    begun = path.with_name(f"{BEGUN}{secrets.token_hex(6)}{path.suffix}")
    os.close(os.open(begun, _FLAGS, _mode(path)))
    try:
        yield begun
        begun.replace(path)
    except BaseException:
        begun.unlink(missing_ok=True)
        raise


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8 with plain line ends; raises as `replacing` does."""
    with replacing(path) as begun:
        begun.write_text(text, encoding="utf-8", newline="\n")


def write_new(path: Path, text: str) -> None:
    """Write a file where there is none, whole or not at all; raises FileExistsError, for a broken link too."""
    opened = os.open(path, _FLAGS, 0o666)
    try:
        with os.fdopen(opened, "w", encoding="utf-8", newline="") as file:
            file.write(text)
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


def cache_folder() -> Path:
    """The user's folder for caches of orgsim; without a home, a place where nothing can be written."""
    import platformdirs

    try:
        found = platformdirs.user_cache_path("orgsim")
    except (OSError, RuntimeError):
        found = Path()
    return found if found.is_absolute() else Path(os.devnull) / "orgsim"


class Replacement:
    """A context in which the new files of a ``folder`` are written to another one in it, ``begun``, until `settle`
    puts them in their places. What is there stays until then, and for good after an error.
    """

    def __init__(self, folder: Path) -> None:
        """Nothing is written yet."""
        self.folder = folder
        self.begun = folder / f"{BEGUN}{secrets.token_hex(6)}"

    def __enter__(self) -> Self:
        """Make the folder to write to, in one that is there; raises OSError."""
        _sweep(self.folder)
        self.begun.mkdir(mode=0o700)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what was not settled."""
        shutil.rmtree(self.begun, ignore_errors=True)

    def settle(self) -> list[Path]:
        """Put every file in its place and return them; raises OSError, and `PlaceError` before anything is moved."""
        whole = (file for file in self.begun.rglob("*") if file.is_file() and not is_begun(file))
        names = sorted(file.relative_to(self.begun) for file in whole)
        for inner in {name.parent for name in names} - {Path()}:
            make_folder(self.folder / inner)
        for name in names:
            check_place(self.folder / name)
        for name in names:
            (self.begun / name).replace(self.folder / name)
        return [self.folder / name for name in names]


def is_begun(path: Path) -> bool:
    """Whether a name is of something that is not yet in its place, or was left behind."""
    return path.name.startswith(BEGUN)


def _sweep(folder: Path) -> None:
    """Remove what a process that was killed has left behind."""
    for path in filter(is_begun, folder.iterdir()):
        with suppress(OSError):
            if time.time() - path.lstat().st_mtime > _ABANDONED:
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
