"""Turn what pydantic complains about into faults in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.paths import path_text
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.tables.examples import example_of
from orgsim.scenario.tables.homes import home_of
from orgsim.scenario.tables.keys import forms_at, keys_at, written_keys
from orgsim.units import MisreadError, nearest, short

_SHAPES = {
    "model_type": "should be a table of keys and values",
    "model_attributes_type": "should be a table of keys and values",
    "dict_type": "should be a table or a list of names in quotes",
    "tuple_type": "should be a list",
    "list_type": "should be a list",
    "string_type": "should be text in quotes",
}

_TABLES: Final = frozenset(_SHAPES) - {"string_type"}


def translate(
    error: ValidationError, model: type[BaseModel], findings: Findings, above: Location = ()
) -> None:
    """Add every complaint of ``error``, met while reading ``model``, to the findings."""
    for detail in error.errors(include_url=False):
        location = above + tuple(key for key in detail["loc"] if not str(key).startswith("<"))
        if detail["type"] == "too_short" and detail["input"]:
            continue
        inner = detail.get("ctx", {}).get("error")
        if isinstance(inner, ValidationError):
            translate(inner, model, findings, location)
        elif isinstance(inner, MisreadError):
            findings.add(
                location if inner.key is None else (*location, inner.key), inner.message, inner.suggestion
            )
        else:
            message, suggestion = _words(dict(detail), model, location)
            findings.add(location, message, suggestion)


def _words(detail: dict[str, Any], model: type[BaseModel], location: Location) -> tuple[str, str | None]:
    kind, key = detail["type"], detail["loc"][-1] if detail["loc"] else ""
    if kind == "missing":
        return f"'{key}' is missing", None
    if kind == "extra_forbidden":
        return _unknown_key(model, detail["loc"][:-1], str(key), location)
    if kind == "too_short":
        return f"{short(key)} is empty, and should not be", None
    if kind in ("tuple_type", "list_type") and isinstance(detail["input"], Mapping):
        return (
            (
                f"a list of tables is needed: write [[{_path(location)}]], in double brackets, above each of "
                "them"
            ),
            None,
        )
    if kind in ("model_type", "model_attributes_type", "dict_type") and _are_tables(detail["input"]):
        return f"one table is needed, not a list of them: write [{_path(location)}], in single brackets", None
    example = example_of(location) if kind in _TABLES and not _has_parts(detail["input"]) else None
    if example is not None:
        return (
            f"{short(detail['input'])} alone does not say what is meant: write, for example, {example}",
            None,
        )
    if kind in _SHAPES:
        return f"{short(detail['input'])} stands where it {_SHAPES[kind]}", None
    return str(detail["msg"]).removeprefix("Value error, "), None


def _path(location: Location) -> str:
    """The location as the name of a table is written."""
    return path_text({}, tuple(key for key in location if isinstance(key, str)))


def _has_parts(value: Any) -> bool:
    return isinstance(value, Mapping | list)


def _are_tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(entry, Mapping) for entry in value)


_INSTEAD: Final = {
    "every": ", whose intervals are alike at all times: write instead the mean number for an elapsed time, "
    'such as rate = "40 per w", '
    "or the moments themselves as 'dates' or in a 'file'"
}
"""What to write in place of a form of arrivals to which no weights can be added."""


def _unknown_key(
    model: type[BaseModel], location: tuple[str | int, ...], key: str, whole: Location
) -> tuple[str, str | None]:
    """What to say of a key that the table at a location does not take; another form of the table may take
    it."""
    form = str(location[-1]).strip("<>") if location else ""
    forms = forms_at(model, location)
    takers = [f"'{other}'" for other, keys in forms.items() if key in keys and other != form]
    if f"'{key}'" in takers:
        return f"'{key}' and '{form}' are of two different forms: write one of them", None
    if takers:
        with_keys = " or ".join([", ".join(takers[:-1]), takers[-1]] if len(takers) > 1 else takers)
        instead = _INSTEAD.get(form, "") if "'rate'" in takers else ""
        return f"'{key}' goes with {with_keys}, and not with '{form}'{instead}", None
    own = forms.get(form, keys_at(model, location))
    hint = nearest(key, own) or nearest(key, forms)
    home = home_of(key, whole, written_keys(model)) if key not in own else None
    return f"unknown key {short(key)}{'' if home is None else f': {home}'}", None if hint == key else hint
