"""The compiled engine: the same Model in, the same log out as the reference, some forty times faster.

Its kernel is written in Python, translated by numba beforehand and shipped as LLVM text, which llvmlite turns
to machine code here. Nothing of it is imported before it is used. `simulate` gives the full log; `summary`
gives the `Summary` of a replication without ever holding its log, which is what experiments use.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

from orgsim.engine.compiled.ends import Stop, Stopped, Unloadable
from orgsim.engine.compiled.shipped import KERNEL_VARIABLE
from orgsim.errors import EngineError

if TYPE_CHECKING:
    from orgsim.log.log import Integers, Log
    from orgsim.log.summary import Summary
    from orgsim.model.model import Model


@contextmanager
def _loading() -> Iterator[None]:
    """Raise `Unloadable` for whatever llvmlite, LLVM, numba or a damaged file may raise."""
    try:
        yield
    except (EngineError, MemoryError):
        raise
    except Exception as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        raise Unloadable(f"the compiled engine does not load here ({what})") from error


def missing() -> str | None:
    """Why the compiled engine cannot be used here, or None if it can."""
    needed = ("llvmlite", "numba") if os.environ.get(KERNEL_VARIABLE) == "numba" else ("llvmlite",)
    for name in needed:
        if find_spec(name) is None:
            python = f"{sys.version_info.major}.{sys.version_info.minor}"
            return f"{name} is not installed (it may not support Python {python} yet)"
    return None


def is_ready(models: Iterable[Model] | None = None) -> bool:
    """Whether the machine code for these models is in memory or on disk, so that none is to be made.

    Without models that for any. Raises `Unloadable`.
    """
    with _loading():
        from orgsim.engine.compiled.machine import is_compiled
        from orgsim.engine.compiled.switches import needed_by

        return is_compiled(needed_by(models))


def prepare(models: Iterable[Model] | None = None) -> None:
    """Compile the engine for these models, or load it from disk; without models, for any.

    Threads and processes may do so at once. Raises `Unloadable`.
    """
    with _loading():
        from orgsim.engine.compiled.machine import kernel
        from orgsim.engine.compiled.switches import needed_by

        kernel(needed_by(models))


def simulate(model: Model, seed: int, replication: int, stop: Stop | None = None) -> Log:
    """Run one replication and return its log, the same as the SimPy engine's.

    Raises `DeadlockError` and `EndlessInstantError`, and `Stopped` once ``stop`` says so.
    """
    from orgsim.engine.compiled.run import log_of

    return log_of(model, (seed, replication), stop)


def summary(model: Model, seed: int, replication: int, edges: Integers, stop: Stop | None = None) -> Summary:
    """Run one replication and return its summary over the time bins between ``edges``, that of its log.

    Raises the same errors, and ValueError for bins that do not rise from 0 to the horizon.
    """
    from orgsim.engine.compiled.run import summary_of_run

    return summary_of_run(model, (seed, replication), edges, stop)


__all__ = [
    "KERNEL_VARIABLE",
    "Stop",
    "Stopped",
    "Unloadable",
    "is_ready",
    "missing",
    "prepare",
    "simulate",
    "summary",
]
