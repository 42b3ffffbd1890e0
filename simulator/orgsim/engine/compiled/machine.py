"""What Python calls of the kernel, loaded when it is first used.

A kernel has the switches that its model needs; `orgsim.engine.compiled.switches` says which these are. The
shipped text is turned to machine code by `orgsim.engine.compiled.native`. With ``ORGSIM_KERNEL=numba`` in
the environment, numba makes the text of the sources in this process instead: for those who change the kernel,
and (with ``NUMBA_BOUNDSCHECK=1``) for tests that check every place in its tables. That text is kept in the
cache folder too, until a source changes.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path
from threading import Lock
from typing import Final

from orgsim.engine.compiled import shipped
from orgsim.engine.compiled.native import Kernel, keep, kept, kept_sets, kernel_of, place_of
from orgsim.engine.compiled.switches import Switches, is_compact
from orgsim.writing import cache_folder

_LOCK: Final = Lock()
_LOADED: Final[dict[Switches, Kernel]] = {}
"""The kernels in memory, by the switches that are on."""


def kernel(needed: Switches) -> Kernel:
    """The smallest kernel at hand that has all the switches that a model needs; one is made where there is
    none.

    What is in memory comes first.

    Several threads may ask at once, and one of them makes it.
    """
    with _LOCK:
        on = _smallest(needed, _LOADED)
        if on is None:
            text = _text()
            on = _smallest_on_disk(needed, text) or needed
            _LOADED[on] = kernel_of(text, on)
        return _LOADED[on]


def is_compiled(needed: Switches) -> bool:
    """Whether the machine code of a kernel with all these switches is in memory or on disk."""
    if _smallest(needed, _LOADED) is not None:
        return True
    if shipped.is_from_sources() and kept(_place_of_text()) is None:
        return False
    text = _text()
    on = _smallest_on_disk(needed, text)
    return on is not None and kept(place_of(text, on)) is not None


def _smallest_on_disk(needed: Switches, text: str) -> Switches | None:
    """The same of the kernels on disk; a compact one only where the kernel of these switches would be compact
    too, since another is faster and takes less memory."""
    on = _smallest(needed, kept_sets(text))
    if on is not None and is_compact(on) and not is_compact(needed):
        return None
    return on


def _smallest(needed: Switches, known: Iterable[Switches]) -> Switches | None:
    """Of some sets of switches the smallest with all that are needed."""
    return min((on for on in known if on >= needed), key=lambda on: (len(on), sorted(on)), default=None)


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
