"""The Model: a design of a scenario lowered to a closed set of flow primitives, as plain arrays."""

from orgsim.model.lower import lower
from orgsim.model.model import Model

__all__ = ["Model", "lower"]
