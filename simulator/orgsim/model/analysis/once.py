"""What is worked out of a model once, and kept for as long as the model lives."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from orgsim.model.model import Model

Found = TypeVar("Found")


def once(function: Callable[[Model], Found]) -> Callable[[Model], Found]:
    """Have a function of a model, which nobody changes, work out its answer once.

    The answer may not hold the model itself, which would then live for ever.
    """
    known: WeakKeyDictionary[Model, Found] = WeakKeyDictionary()

    @wraps(function)
    def kept(model: Model) -> Found:
        if model not in known:
            known[model] = function(model)
        return known[model]

    return kept
