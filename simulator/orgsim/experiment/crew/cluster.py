"""A crew on many machines: the workers of a Dask cluster."""

from __future__ import annotations

import asyncio
import re
import sys
import threading
import time
import uuid
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, CancelledError, Future
from contextlib import suppress
from importlib.util import find_spec
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Final, Self

import numpy as np

from orgsim.errors import EngineError, UsageError
from orgsim.experiment.crew.work import ENOUGH
from orgsim.experiment.processes import PATIENCE
from orgsim.experiment.version_of_numbers import numbers_version
from orgsim.version import __version__

ADDRESS: Final = re.compile(r"(?:tcp|tls|ucx|ucxx|ws|wss|inproc)://\S+:\d+\S*|inproc://\S+")
"""What Dask takes for an address, of which the kinds are those that it speaks."""
ANSWER: Final = 10
"""Seconds in which a scheduler must answer."""
ARRIVAL: Final = 30
"""Seconds in which a first worker must be there."""
COUNTED: Final = 5.0
"""Seconds after which workers are counted again, since they may come and go."""
TOLD: Final = "orgsim_told"
"""The attribute of a Dask worker that holds the names of the crews that it need not work for any more."""


class Cluster:
    """The workers of the cluster whose scheduler is at an address such as ``tcp://host:8786``.

    A worker may die, and others may join. While there are none, the work waits for one.
    """

    def __init__(self, address: str) -> None:
        """Nothing is connected yet; raises `UsageError` where Dask is not installed."""
        if find_spec("distributed") is None:
            raise UsageError("a cluster needs Dask: pip install 'orgsim[cluster]'")
        if not ADDRESS.fullmatch(address):
            raise UsageError(
                f"'{address[:80]}' is no address of a Dask scheduler: write, for example, tcp://host:8786"
            )
        self.address = address
        self._name = uuid.uuid4().hex
        self._client: Any = None
        self._told = False
        self._count, self._counted = 0, 0.0

    def __enter__(self) -> Self:
        """Connect. Raises `UsageError` where no scheduler answers, no worker comes, or one would give other
        numbers."""
        self._connect()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the cluster, which goes on; what is still in hand is forgotten."""
        self._leave()

    @property
    def deaths(self) -> tuple[type[BaseException], ...]:
        """Errors that mean that a worker died, or the scheduler."""
        from distributed.comm import CommClosedError
        from distributed.scheduler import KilledWorker

        return BrokenExecutor, CancelledError, CommClosedError, KilledWorker

    @property
    def workers(self) -> int:
        """Threads of all workers, counted every few seconds; 1 when there are none, and as before when the
        scheduler is no more."""
        if time.monotonic() > self._counted + COUNTED:
            with suppress(OSError):
                self._count = sum(self._client.nthreads().values())
            self._counted = time.monotonic()
        return max(1, self._count)

    def submit(self, function: Callable[..., Any], /, *arguments: Any) -> Future[Any]:
        """Have a function of a module called by a worker. The future cannot be cancelled: the cluster would
        drop even what is at work."""
        future: Future[Any] = Future()
        future.set_running_or_notify_cancel()
        task = _by_a_worker, self._name, numbers_version(), function
        try:
            theirs = self._client.submit(*task, *arguments, pure=False)
            self._client.loop.add_callback(_pass_on, theirs, future)
        except Exception as error:  # which has a class of its own in some versions only
            if self._is_connected():
                raise
            raise BrokenExecutor(str(error)) from error
        return future

    def tell(self, enough: bool) -> None:
        """Tell all workers whether it is enough; nobody when the scheduler is no more."""
        if enough != self._told and self._is_connected():
            with suppress(OSError):
                self._client.run(_tell, self._name, enough, on_error="ignore")
        self._told = enough

    def look_after(self) -> None:
        """The scheduler does."""

    def mend(self) -> bool:
        """Wait until there is a worker, connecting again if need be."""
        self._counted = 0.0
        try:
            if self._is_connected():
                self._wait_for_workers()
            else:
                self._leave()
                self._connect()
        except UsageError:
            return False
        return True

    def _is_connected(self) -> bool:
        return bool(self._client.status == "running")

    def _connect(self) -> None:
        try:
            self._client = _client_of(self.address)
        except (OSError, ValueError) as error:
            raise UsageError(f"no Dask scheduler answers at {self.address} within {ANSWER} s") from error
        try:
            self._wait_for_workers()
            self._compare()
        except BaseException:
            self._client.close()
            raise

    def _wait_for_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=ARRIVAL)
        except OSError as error:  # as which it says that it waited too long
            raise UsageError(f"the cluster at {self.address} has had no worker for {ARRIVAL} s") from error

    def _compare(self) -> None:
        """Raise `UsageError` if a worker would give other numbers than this process."""
        ours = fingerprint()
        for worker, theirs in self._client.run(fingerprint, on_error="return").items():
            if isinstance(theirs, BaseException):
                raise UsageError(
                    f"the worker at {worker} cannot run orgsim {__version__}: {theirs}"
                ) from theirs
            for what, here in ours.items():
                if theirs.get(what) != here:
                    there = theirs.get(what, "none")
                    raise UsageError(
                        f"the worker at {worker} has {what} {there}, and {here} is used here: the numbers "
                        "could differ"
                    )

    def _leave(self) -> None:
        self._client.close()


def _client_of(address: str) -> Any:
    """A client of the scheduler at an address, or the error that it ends with.

    Ctrl-C is raised here at once, while a thread of its own goes on connecting: a client that is broken off
    while it connects would, at the end of the program, wait for ever for its own end (distributed 2026.8).
    """
    found: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_begin_client, args=(address, found), daemon=True).start()
    while True:
        with suppress(Empty):
            client = found.get(timeout=PATIENCE)
            break
    if isinstance(client, BaseException):
        raise client
    return client


def _begin_client(address: str, found: SimpleQueue[Any]) -> None:
    """Connect, and hand over the client or the error."""
    from distributed import Client

    try:
        found.put(Client(address, timeout=ANSWER, set_as_default=False))
    except Exception as error:
        found.put(error)


def fingerprint() -> dict[str, str]:
    """What the numbers of a process depend on, in the order in which a difference explains most."""
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return {
        "Python": python,
        "orgsim": __version__,
        "NumPy": np.__version__,
        "sources of numbers": numbers_version(),
    }


def _by_a_worker(crew: str, version: str, function: Callable[..., Any], *arguments: Any) -> Any:
    """In a worker, which may have joined late: call the function for a crew, if that gives the same numbers
    as there."""
    from distributed import get_worker

    if numbers_version() != version:
        raise EngineError(
            f"the worker at {get_worker().address} has other sources of numbers, NumPy or time zones"
        )
    worker = get_worker()
    token = ENOUGH.set(lambda: crew in getattr(worker, TOLD, ()))
    try:
        return function(*arguments)
    finally:
        ENOUGH.reset(token)


def _tell(crew: str, enough: bool, dask_worker: Any) -> None:
    """In a worker: keep in mind whether it is enough for a crew."""
    told: frozenset[str] = getattr(dask_worker, TOLD, frozenset())
    setattr(dask_worker, TOLD, told | {crew} if enough else told - {crew})


async def _pass_on(theirs: Any, ours: Future[Any]) -> None:
    """In the client's loop: what becomes of a task of the cluster becomes of a future.

    The client's own executor asks what state the task is in after it has fetched the result. Where the worker
    has died meanwhile, the task is lost to it, and the result is taken for an error (distributed 2026.8).
    """
    try:
        ours.set_result(await theirs.result())
    except (asyncio.CancelledError, CancelledError):
        ours.set_exception(CancelledError("the cluster has lost it"))
    except Exception as error:
        ours.set_exception(error)
