"""Values that stand by default where the file says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from orgsim.scenario.reading.paths import path_text, split_path
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.asks import Asks
from orgsim.scenario.sections.designs import POLICIES
from orgsim.scenario.sections.fields import one_or_many
from orgsim.scenario.sections.gates import Gate
from orgsim.scenario.sections.handoffs import Handoff
from orgsim.scenario.sections.leads_to import LeadsTo
from orgsim.scenario.sections.steps import Step
from orgsim.scenario.sections.teams import Team
from orgsim.scenario.tables import editing
from orgsim.scenario.tables.merging import long_form
from orgsim.scenario.tables.own_values import completed
from orgsim.scenario.tables.shape import Shape, shape_of
from orgsim.units import MisreadError, short

NOTHING: Final = object()
"""In the place of a value where none stands by default."""
_MEANT: Final[Mapping[tuple[type[BaseModel], str], object]] = MappingProxyType(
    {
        (Step, "skip"): 0.0,
        (Asks, "number"): 1,
        (LeadsTo, "number"): 1,
        (LeadsTo, "after"): "0h",
        (Handoff, "delay"): "0h",
        (Gate, "papers"): "0h",
        (Gate, "each"): "0h",
    }
)
"""What is meant by keys that are absent, of which the types say only that."""


def value_of(document: Any, path: str) -> Any:
    """Return the value at a path: as the file has it, else as it stands by default.

    Raises `MisreadError` where nothing stands; where something might, it says so.
    """
    try:
        return editing.value_at(document, editing.locate(document, path))
    except MisreadError:
        found = _by_default(document, split_path(path))
        if found is NOTHING:
            raise
        return found


def _by_default(document: Any, keys: tuple[str, ...]) -> Any:
    """The value that stands by default; `MisreadError` where the language knows the key, and has none."""
    *above, last = keys
    if not _is_there(document, keys[:-1]):
        return NOTHING
    table = _table_with(shape_of(Scenario).at(above), last)
    if last not in table.keys:
        return NOTHING
    found = _default(table, last)
    if Team in table.models and last in POLICIES:
        found = document["designs"][keys[1]].get(last, found)
    if isinstance(found, bool | int | float) or (isinstance(found, str) and found):
        return found
    raise _has_none(keys)


def _has_none(keys: tuple[str, ...]) -> MisreadError:
    return MisreadError(
        f"nothing stands at {short(path_text({}, keys))}: {short(keys[-1])} has no value by default, so "
        "write one in the file"
    )


def _is_there(document: Any, keys: tuple[str, ...]) -> bool:
    """Whether a table stands at some keys, or one might of which everything stands by default.

    Raises `MisreadError` for a key on the way that the language knows, and that has no value by default.
    """
    here, at = completed(document, (*keys, "")), Location()
    for place, key in enumerate(keys):
        here = long_form(here, at)
        try:
            found = editing.place_of(here, key)
        except MisreadError:
            if all(_may_be_empty(keys[:end]) for end in range(place + 1, len(keys) + 1)):
                return True
            if _is_known(keys[: place + 1]):
                raise _has_none(keys[: place + 1]) from None
            return False
        here, at = here[found], (*at, found)
    return isinstance(long_form(here, at), Mapping)


def _may_be_empty(keys: tuple[str, ...]) -> bool:
    """Whether a table may stand at some keys that says nothing."""
    shape = shape_of(Scenario).at(keys)
    return _is_known(keys) and bool(shape.models) and all(_reads_nothing(model) for model in shape.models)


def _is_known(keys: tuple[str, ...]) -> bool:
    """Whether the last of some keys is a word of the language, and not a free name."""
    return keys[-1] in _table_with(shape_of(Scenario).at(keys[:-1]), keys[-1]).keys


def _reads_nothing(model: type[BaseModel]) -> bool:
    try:
        model.model_validate({})
    except ValidationError:
        return False
    return True


def _table_with(shape: Shape, key: str) -> Shape:
    """The table at a key of which something might stand: this one, or the only one of a list."""
    table = shape.table_with(key)
    if table.entries is not None and one_or_many in table.readers:
        return table.entries
    return table


def _default(table: Shape, key: str) -> Any:
    """What stands at a key of a table, or is meant, where it says nothing."""
    for model in table.models:
        if (model, key) in _MEANT:
            return _MEANT[model, key]
        for name, info in model.model_fields.items():
            if key == (info.alias or name):
                return info.default
    return NOTHING
