"""Engines run a Model and write a Log. They know no statistics.

The reference engine is imported when it is first used: where only the compiled one runs, SimPy is not needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from orgsim.engine.reference import Dispatch
    from orgsim.log.log import Log
    from orgsim.model.model import Model

__all__ = ["Dispatch", "simulate"]


def simulate(
    model: Model, seed: int, replication: int, dispatch: Mapping[str, Dispatch] | None = None
) -> Log:
    """Run one replication on the reference engine and return its log.

    ``dispatch`` gives teams, by name, a rule of the user's own instead of the built-in order and choice of
    person.
    Raises `DeadlockError` and `EndlessInstantError`.
    """
    from orgsim.engine import reference

    return reference.simulate(model, seed, replication, dispatch)


def __getattr__(name: str) -> Any:
    """The type of a dispatch rule, once it is asked for."""
    if name != "Dispatch":
        raise AttributeError(f"module 'orgsim.engine' has no attribute '{name}'")
    from orgsim.engine.reference import Dispatch

    return Dispatch
