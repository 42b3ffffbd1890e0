"""What Python calls of the kernel, compiled once and kept on disk.

The machine code lies in a folder whose name holds a hash of every source that went into it, of where they lie, and of the versions of
Python, NumPy and numba, since numba itself notices only changes in the file of the function it is asked for, and looks for what was
written from the same place. Several processes may fill the folder at once: numba writes each file under another name first. Where no
folder can be written, the kernel is compiled again in each process.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import llvmlite
import numba
import numpy as np
from numba.core.caching import IndexDataCacheFile

from orgsim.engine.compiled.book import close_book
from orgsim.engine.compiled.kernel import DONE, GOING, advance

_SUM: Final = hashlib.sha256().digest_size
PACKAGE: Final = Path(__file__).parents[2]
SOURCES: Final = ("chance", "engine", "log/summary.py", "log/vocabulary.py", "model/model.py", "units/work_clock.py")
"""Files and folders of the package that the kernel is made of."""


@numba.njit(nogil=True, error_model="numpy")
def go_on(runs: Any, chunks: int) -> int:
    """Let so many chunks of things happen, until something is missing or the run is over, and say which."""
    run = runs[0]
    for _ in range(chunks):
        code = advance(run)
        if code == DONE and run.summed:
            close_book(run)
        if code != GOING:
            return code
    return GOING


def sources() -> Iterator[Path]:
    """The files that the kernel is made of."""
    for name in SOURCES:
        place = PACKAGE / name
        yield from sorted(place.rglob("*.py")) if place.is_dir() else [place]


def fingerprint() -> str:
    """What the machine code depends on, as a name."""
    hasher = hashlib.sha256()
    versions = (sys.version, np.__version__, numba.__version__, llvmlite.__version__)
    hasher.update(repr((str(PACKAGE), versions, numba.config.BOUNDSCHECK, numba.config.OPT)).encode())
    for file in sources():
        hasher.update(file.read_bytes())
    return hasher.hexdigest()[:20]


def folder() -> Path:
    """Where the machine code of this version lies."""
    from orgsim.writing import cache_folder

    return cache_folder() / f"kernel-{fingerprint()}"


def keep_on_disk(function: Any) -> None:
    """Let numba look for a function's machine code in the folder, and leave it there, if that can be written."""
    place = folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
    before = numba.config.CACHE_DIR
    numba.config.CACHE_DIR = str(place)
    try:
        function.enable_caching()
    except RuntimeError:
        return
    finally:
        numba.config.CACHE_DIR = before
    check_what_is_kept(function)


def check_what_is_kept(function: Any) -> None:
    """Have numba keep a checksum with the machine code and believe no file without one: damaged code could end the process."""
    kept = getattr(getattr(function, "_cache", None), "_cache_file", None)
    if isinstance(kept, IndexDataCacheFile):
        kept.__class__ = Checked


class Checked(IndexDataCacheFile):
    """Numba's files of machine code with a checksum; a damaged one counts as none, and one that cannot be written is left."""

    def save(self, key: Any, data: Any) -> None:
        """Keep machine code, if there is room."""
        with suppress(OSError):
            super().save(key, data)

    def _load_index(self) -> Any:
        try:
            return super()._load_index()
        except Exception:
            return {}

    def _save_data(self, name: str, data: Any) -> None:
        content = self._dump(data)
        with self._open_for_write(self._data_path(name)) as file:
            file.write(hashlib.sha256(content).digest() + content)

    def _load_data(self, name: str) -> Any:
        written = Path(self._data_path(name)).read_bytes()
        if hashlib.sha256(written[_SUM:]).digest() != written[:_SUM]:
            raise OSError(f"{name} is damaged")
        return pickle.loads(written[_SUM:])


def is_compiled() -> bool:
    """Whether the kernel is in memory or on disk."""
    return bool(go_on.overloads) or any(folder().rglob("*.nbi"))


keep_on_disk(go_on)
