"""Processes that do not outlive the one that started them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from multiprocessing import connection, parent_process
from typing import Final

LOOKS: Final = 0.2
"""Seconds after which a process looks up whether it is still wanted."""


def end_with_starter(look: Callable[[], None] = lambda: None) -> None:
    """In a process that was started: have it end at once when the one that started it is no more.

    ``look`` is called now and then, and may end it for another reason.
    """
    threading.Thread(target=_watch, args=(look, os.getppid()), daemon=True).start()


def _watch(look: Callable[[], None], parent: int) -> None:
    """End this process when it is time.

    The starter's end closes a pipe, unless processes forked later hold it open too; then this process has
    another parent.
    """
    starter = parent_process()
    watched = [] if starter is None else [starter.sentinel]
    while not connection.wait(watched, LOOKS) and os.getppid() == parent:
        look()
    os._exit(1)
