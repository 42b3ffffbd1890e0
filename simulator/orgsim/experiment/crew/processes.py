"""A crew of processes on this machine, which do not outlive the one that started them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from types import TracebackType
from typing import Any, Final, Self

from orgsim.experiment.crew.work import ENOUGH
from orgsim.experiment.orphans import end_with_starter
from orgsim.experiment.processes import born_deaf, deaf, start_method

GO_ON, ENOUGH_DONE, AT_ONCE = 0, 1, 2
"""What the processes are told: through a byte that they share, and not an event, whose lock a process that is
killed would keep."""


class Processes:
    """As many processes as there are ``cores``. Those that are forked inherit the machine code of an engine
    that is loaded."""

    deaths: Final[tuple[type[BaseException], ...]] = (BrokenExecutor,)

    def __init__(self, cores: int) -> None:
        """Nothing runs yet."""
        self.workers = cores
        self._futures: set[Future[Any]] = set()

    def __enter__(self) -> Self:
        """Begin."""
        self._begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes: at once those that are still at work."""
        for future in list(self._futures):
            future.cancel()
        self._told.value = AT_ONCE if self._futures else ENOUGH_DONE
        self._executor.shutdown(wait=True, cancel_futures=True)

    def submit(self, function: Callable[..., Any], /, *arguments: Any) -> Future[Any]:
        """Have a function of a module called in a process; raises `BrokenExecutor` once one died."""
        with born_deaf():
            future = self._executor.submit(function, *arguments)
        self._futures.add(future)
        future.add_done_callback(self._futures.discard)
        return future

    def tell(self, enough: bool) -> None:
        """Tell the processes whether it is enough."""
        self._told.value = ENOUGH_DONE if enough else GO_ON

    def mend(self) -> bool:
        """Begin again with other processes."""
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._begin()
        return True

    def _begin(self) -> None:
        context = start_method()
        self._told = context.RawValue(ctypes.c_byte, GO_ON)
        self._executor = ProcessPoolExecutor(self.workers, context, _start, (self._told,))


def _start(told: Any) -> None:
    """In a process: what it listens to."""
    deaf()
    ENOUGH.set(lambda: told.value != GO_ON)
    end_with_starter(lambda: bool(told.value == AT_ONCE))
