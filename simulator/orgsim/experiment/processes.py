"""Processes of this machine: how many there may be, how they are started, and how they leave Ctrl-C to their
starter."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from typing import Final

PATIENCE: Final = 0.2
"""Seconds after which whoever waits looks up, so that Ctrl-C is heard on every system."""


def cores_to_use(wanted: int | None) -> int:
    """How many cores to use: as many as wanted, by default all that this process may."""
    if wanted is not None:
        return max(1, wanted)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def start_method() -> BaseContext:
    """Fork where that is safe (Linux, one thread): it starts at once. Else the platform's own way."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")


@contextmanager
def born_deaf() -> Iterator[None]:
    """A context: processes that are started in it hear no Ctrl-C before they are `deaf`; this one hears it at
    the end.

    Where signals cannot be held back (Windows), nothing changes.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def deaf() -> None:
    """Leave Ctrl-C to the process that gathers the results."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
