"""What Python calls of the kernel: `go_on`, loaded when it is first used.

The shipped text is turned to machine code by `orgsim.engine.compiled.native`. With ``ORGSIM_KERNEL=numba`` in
the environment, numba makes the text of the sources in this process instead: for those who change the kernel,
and (with ``NUMBA_BOUNDSCHECK=1``) for tests that check every place in its tables. That text is kept in the
cache folder too, until a source changes.
"""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final

from orgsim.engine.compiled import shipped
from orgsim.engine.compiled.native import Kernel, keep, kept, kernel_of, place_of
from orgsim.writing import cache_folder

_LOCK: Final = Lock()


def go_on(runs: Any, chunks: int) -> int:
    """Let so many chunks of things happen, until something is missing or the run is over, and say which."""
    return kernel()(runs, chunks)


def kernel() -> Kernel:
    """The kernel; several threads may ask at once, and one of them makes it."""
    with _LOCK:
        return _kernel()


@cache
def _kernel() -> Kernel:
    return kernel_of(_text())


def is_compiled() -> bool:
    """Whether the kernel's machine code is in memory or on disk."""
    if _kernel.cache_info().currsize:
        return True
    if shipped.is_from_sources() and kept(_place_of_text()) is None:
        return False
    return kept(place_of(_text())) is not None


def _text() -> str:
    """The shipped text, or that of the sources, made now or before."""
    if not shipped.is_from_sources():
        return shipped.text()
    place = _place_of_text()
    found = kept(place)
    if found is None:
        from orgsim.engine.compiled.build import text_of_sources

        found = text_of_sources().encode()
        keep(place, found)
    return found.decode()


def _place_of_text() -> Path:
    """The file for what numba makes of the sources."""
    import llvmlite
    import numba
    import numpy as np

    versions = (sys.version, np.__version__, numba.__version__, llvmlite.__version__)
    about = (shipped.digest_of_sources(), versions, numba.config.BOUNDSCHECK)
    return cache_folder() / f"kernel-{hashlib.sha256(repr(about).encode()).hexdigest()[:20]}.ll"
