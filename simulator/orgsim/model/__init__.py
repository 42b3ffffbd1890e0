"""The Model: a design of a scenario lowered to a closed set of flow primitives, as plain arrays.

What lowers a scenario is imported when it is first used: a process that is given models needs no scenarios.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from orgsim.model.model import Model

if TYPE_CHECKING:
    from orgsim.model.lowering.design import lower, lower_all

__all__ = ["Model", "lower", "lower_all"]


def __getattr__(name: str) -> Any:
    """`lower` and `lower_all`, once they are asked for."""
    if name not in ("lower", "lower_all"):
        raise AttributeError(f"module 'orgsim.model' has no attribute '{name}'")
    from orgsim.model.lowering import design

    return getattr(design, name)
