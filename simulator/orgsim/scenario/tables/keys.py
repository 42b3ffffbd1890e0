"""Which keys may stand where in a scenario."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any, get_args

from pydantic import BaseModel


def keys_at(model: type[BaseModel], location: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys that the table at a location below ``model`` may have; none where names are free."""
    return tuple(chain.from_iterable(map(written_keys, _models_at(model, location))))


def forms_at(model: type[BaseModel], location: tuple[str | int, ...]) -> dict[str, tuple[str, ...]]:
    """Return the forms that the table at a location below ``model`` may have: the key that each needs, and
    all its keys.

    Empty where there is one form only.
    """
    found = _models_at(model, location)
    return {_needed(here): written_keys(here) for here in found} if len(found) > 1 else {}


def _models_at(model: type[BaseModel], location: tuple[str | int, ...]) -> list[type[BaseModel]]:
    """The models that the table at a location below ``model`` may have."""
    found = [model]
    for key in location:
        found = list(chain.from_iterable(_below(here, key) for here in found))
    return found


def _needed(model: type[BaseModel]) -> str:
    """The first key that a table of this form must have, or its own first key where it needs none."""
    own = [
        name for name in model.model_fields if all(name not in base.model_fields for base in _bases(model))
    ]
    name = next((name for name, field in model.model_fields.items() if field.is_required()), own[0])
    return model.model_fields[name].alias or name


def _bases(model: type[BaseModel]) -> list[type[BaseModel]]:
    return [base for base in model.__mro__[1:] if issubclass(base, BaseModel) and base is not BaseModel]


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
