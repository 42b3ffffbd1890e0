"""The crews there are, and which one works where."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ThreadPoolExecutor
from contextvars import copy_context
from types import TracebackType
from typing import Any, Final, Self

from orgsim.errors import UsageError
from orgsim.experiment.crew.perform import Crew
from orgsim.experiment.crew.processes import Processes
from orgsim.experiment.memory import give_back


class Alone:
    """This process itself, one task after the other."""

    workers = 1
    deaths: Final[tuple[type[BaseException], ...]] = ()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is to be ended."""

    def submit(self, function: Callable[..., Any], /, *arguments: Any) -> Future[Any]:
        """Call the function at once."""
        future: Future[Any] = Future()
        try:
            future.set_result(function(*arguments))
        except Exception as error:
            future.set_exception(error)
        return future

    def tell(self, enough: bool) -> None:
        """Nobody else is to be told."""

    def look_after(self) -> None:
        """Nobody can have died."""

    def mend(self) -> bool:
        """Nobody can have died."""
        return True


class Given:
    """Whatever executor a user has: threads, processes, loky, MPI. It is the user's to mend and to shut
    down."""

    deaths: Final[tuple[type[BaseException], ...]] = (BrokenExecutor, CancelledError)

    def __init__(self, executor: Executor) -> None:
        """Use the executor, with as many workers as it says it has."""
        self.executor = executor
        self.workers: int = getattr(executor, "_max_workers", None) or 2 * (os.cpu_count() or 1)
        self._are_threads = type(executor) is ThreadPoolExecutor

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the executor as it is."""

    def submit(self, function: Callable[..., Any], /, *arguments: Any) -> Future[Any]:
        """Have the function called by the executor: threads know what this thread knows, such as when it is
        enough."""
        if self._are_threads:
            return self.executor.submit(copy_context().run, function, *arguments)
        return self.executor.submit(function, *arguments)

    def tell(self, enough: bool) -> None:
        """Those who are not threads cannot be told."""

    def look_after(self) -> None:
        """Only the user can."""

    def mend(self) -> bool:
        """Only the user can."""
        return False


class Threads(Given):
    """As many threads as there are cores, for the compiled engine, which runs outside the interpreter's
    lock."""

    def __init__(self, cores: int) -> None:
        """Nothing runs yet."""
        super().__init__(ThreadPoolExecutor(cores, "crew"))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the threads, after what they have in hand, and leave no memory with them."""
        self.executor.shutdown(wait=True, cancel_futures=True)
        give_back()


def crew_for(cores: int, executor: Executor | None, cluster: str | None) -> Crew:
    """The crew that works on an executor of the user's own, on a cluster, or on so many cores of this
    machine.

    Raises `UsageError` where there are both, or where the cluster cannot be used.
    """
    if executor is not None and cluster is not None:
        raise UsageError("an executor and a cluster: only one of them can do the work")
    if executor is not None:
        return Given(executor)
    if cluster is not None:
        from orgsim.experiment.crew.cluster import Cluster

        return Cluster(cluster)
    return Alone() if cores == 1 else Processes(cores)
