"""Memory that threads have freed goes back to the system."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress


def give_back() -> None:
    """Give free memory back, on Linux with the GNU C library; elsewhere nothing is done.

    Its allocator keeps what each thread has freed for that thread (GNU C Library manual, "The GNU
    Allocator"): summaries that threads have made and others have folded would count until the end.
    """
    if sys.platform != "linux":
        return
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)
