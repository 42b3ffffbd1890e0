"""Which keys may stand where in a scenario."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel


def keys_at(model: type[BaseModel], location: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys that the table at a location below ``model`` may have; none where names are free."""
    found: list[Any] = [model]
    for key in location:
        found = [inner for here in found for inner in _below(here, key)]
    return tuple(key for here in found for key in written_keys(here))


def written_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys of a model as they are written in a file."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that an annotation speaks of, however deep inside."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    for argument in get_args(annotation):
        yield from models_in(argument)


def _below(model: type[BaseModel], key: str | int) -> list[type[BaseModel]]:
    for name, field in model.model_fields.items():
        if key == (field.alias or name):
            return list(models_in(field.annotation))
    return [model]
