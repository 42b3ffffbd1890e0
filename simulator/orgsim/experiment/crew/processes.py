"""A crew of processes on this machine, which do not outlive the one that started them."""

from __future__ import annotations

import ctypes
import os
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import suppress
from math import inf
from time import monotonic
from types import TracebackType
from typing import Any, Final, Self

from orgsim.experiment.crew.work import ENOUGH
from orgsim.experiment.orphans import end_with_starter
from orgsim.experiment.processes import born_deaf, deaf, start_method
from orgsim.experiment.unbroken import UNBROKEN

GO_ON, ENOUGH_DONE, AT_ONCE = 0, 1, 2
"""What the processes are told: through a byte that they share, and not an event, whose lock a process that is
killed would keep."""

NOTICED: Final = 2.0
"""Seconds in which Python's pool notices that a process died, unless it waits for the rest of an answer."""


class Processes:
    """As many processes as there are ``cores``. Those that are forked inherit the machine code of an engine
    that is loaded."""

    deaths: Final[tuple[type[BaseException], ...]] = (BrokenExecutor,)

    def __init__(self, cores: int) -> None:
        """Nothing runs yet."""
        self.workers = cores
        self._executor: Any = None  # whose private parts are looked at
        self._futures: set[Future[Any]] = set()

    def __enter__(self) -> Self:
        """Begin."""
        self._begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes: at once those that are still at work."""
        with UNBROKEN:
            for future in list(self._futures):
                future.cancel()
        self._told.value = AT_ONCE if self._futures else ENOUGH_DONE
        self._executor.shutdown(wait=True, cancel_futures=True)

    def submit(self, function: Callable[..., Any], /, *arguments: Any) -> Future[Any]:
        """Have a function of a module called in a process; raises `BrokenExecutor` once one died."""
        with UNBROKEN, born_deaf():
            future: Future[Any] = self._executor.submit(_called, function, *arguments)
            self._futures.add(future)
            future.add_done_callback(self._futures.discard)
        return future

    def tell(self, enough: bool) -> None:
        """Tell the processes whether it is enough."""
        self._told.value = ENOUGH_DONE if enough else GO_ON

    def look_after(self) -> None:
        """End all processes where one died and nobody noticed.

        Python's pool waits for the rest of an answer half of which has come, for ever where its process was
        killed meanwhile. Without processes, and without the end of the pipe that this one holds for them, it
        is told that there is no rest.
        """
        processes = list((self._executor._processes or {}).values())
        if all(process.is_alive() for process in processes):
            self._died = inf
            return
        self._died = min(self._died, monotonic())
        if monotonic() < self._died + NOTICED:
            return
        for process in processes:
            process.kill()
        with suppress(OSError):
            self._executor._result_queue._writer.close()

    def mend(self) -> bool:
        """Begin again with other processes."""
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._begin()
        return True

    def _begin(self) -> None:
        context = start_method()
        self._told = context.RawValue(ctypes.c_byte, GO_ON)
        self._died = inf
        self._executor = ProcessPoolExecutor(self.workers, context, _start, (self._told,))


def _start(told: Any) -> None:
    """In a process: what it listens to."""
    deaf()
    ENOUGH.set(lambda: told.value != GO_ON)
    _HAND.is_told = lambda: bool(told.value == AT_ONCE)
    end_with_starter(_HAND.end_if_told)


class _Hand:
    """In a process: whether it has work in hand, and may be ended at once.

    Not while it takes work or brings an answer: whoever reads half of one waits for the rest.
    """

    def __init__(self) -> None:
        """Nothing is in hand."""
        self.is_told: Callable[[], bool] = lambda: False
        self._lock = threading.Lock()
        self._is_full = False

    def __enter__(self) -> None:
        with self._lock:
            self._is_full = True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._is_full = False

    def end_if_told(self) -> None:
        """End this process if it is told to end at once and has work in hand."""
        with self._lock:
            if self._is_full and self.is_told():
                os._exit(1)


_HAND: Final = _Hand()


def _called(function: Callable[..., Any], *arguments: Any) -> Any:
    """In a process: call a function, unless all is to end at once."""
    with _HAND:
        return None if _HAND.is_told() else function(*arguments)
