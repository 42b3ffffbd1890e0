"""What the schema of the scenario file says about the value at a path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any

from orgsim.scenario.schema import schema
from orgsim.scenario.sections.designs import OWN_VALUES

Form = Mapping[str, Any]


def forms_at(keys: tuple[str, ...]) -> tuple[Form, ...]:
    """Return the forms that the value at a path may take, as JSON Schema without references and
    alternatives.

    A value that a design says otherwise takes the forms of that which it stands for.
    """
    if keys[:1] == ("designs",) and keys[2:3] and keys[2] in OWN_VALUES:
        keys = keys[2:]
    whole = _schema()
    here: list[Form] = list(_forms(whole, whole))
    for key in keys:
        named = [node for node in here if key in node.get("properties", {})]
        below = chain.from_iterable(_below(node, key) for node in named or here)
        here = list(chain.from_iterable(_forms(whole, inner) for inner in below))
    return tuple(here)


def words_at(forms: tuple[Form, ...], value: object) -> tuple[str, ...]:
    """Return the words that may stand in the place of a word; none where it is not one of a few."""
    return next((tuple(form["enum"]) for form in forms if value in form.get("enum", ())), ())


def number_at(forms: tuple[Form, ...]) -> tuple[bool, tuple[float, float | None]]:
    """Return whether the number is a whole one, and its limits; there may be none above. A chance lies
    between 0 and 1."""
    if any(form.get("type") == ["number", "string"] for form in forms):
        return False, (0.0, 1.0)
    form = next(
        (form for form in forms if form.get("type") in ("integer", "number", ["integer", "string"])), {}
    )
    whole = "integer" in form.get("type", ())
    return whole, (float(form.get("minimum", 1 if whole else 0)), form.get("maximum"))


@cache
def _schema() -> Form:
    """The schema, which takes longer to make than all that is asked of it."""
    return schema()


def _forms(whole: Form, node: Form) -> Iterator[Form]:
    if "$ref" in node:
        node = whole["$defs"][node["$ref"].rpartition("/")[2]]
    if "anyOf" in node and "properties" not in node:
        for choice in node["anyOf"]:
            yield from _forms(whole, choice)
    else:
        yield node


def _below(node: Form, key: str) -> Iterator[Form]:
    if key in node.get("properties", {}):
        yield node["properties"][key]
    elif isinstance(node.get("additionalProperties"), Mapping):
        yield node["additionalProperties"]
    elif "items" in node:
        yield node["items"]
