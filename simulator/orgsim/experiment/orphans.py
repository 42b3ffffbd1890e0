"""Processes that do not outlive the one that started them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from multiprocessing import connection, parent_process
from typing import Final

LOOKS: Final = 0.2
"""Seconds after which a process looks up whether it is still wanted."""


def end_with_starter(is_told: Callable[[], bool] = lambda: False) -> None:
    """In a process that was started: have it end at once when it is told to, and when the one that started it
    is no more."""
    threading.Thread(target=_watch, args=(is_told, os.getppid()), daemon=True).start()


def _watch(is_told: Callable[[], bool], parent: int) -> None:
    """End this process when it is time.

    The starter's end closes a pipe, unless processes forked later hold it open too; then this process has
    another parent.
    """
    starter = parent_process()
    watched = [] if starter is None else [starter.sentinel]
    while not is_told() and not connection.wait(watched, LOOKS) and os.getppid() == parent:
        pass
    os._exit(1)
