"""The Model: a design of a scenario lowered to a closed set of flow primitives, as plain arrays.

What lowers a scenario is imported when it is first used: a process that is given models needs no scenarios.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from orgsim.model.model import Model

if TYPE_CHECKING:
    from orgsim.model.lowering.design import lower

__all__ = ["Model", "lower"]


def __getattr__(name: str) -> Any:
    """`lower`, once it is asked for."""
    if name != "lower":
        raise AttributeError(f"module 'orgsim.model' has no attribute '{name}'")
    from orgsim.model.lowering.design import lower

    return lower
