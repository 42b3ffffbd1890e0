"""The JSON Schema of a scenario file, for editors."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from orgsim.scenario.scenario import Scenario

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what a user writes in a scenario file, quantities being texts with their
    units."""
    written = Scenario.model_json_schema(by_alias=True, mode="validation", schema_generator=_Written)
    _may_extend(written)
    _may_extend(written["$defs"]["Design"])
    del written["$defs"]["Team"]["required"]  # who is in it may stand in the design that its own extends
    described = {"$schema": DIALECT, **written}
    return {
        **described,
        "title": "orgsim scenario",
        "description": "One demand, one set of people, several designs.",
    }


def _may_extend(part: dict[str, Any]) -> None:
    """Let a part leave out what it may take from the one it extends."""
    part["anyOf"] = [{"required": part.pop("required")}, {"required": ["extends"]}]


class _Written(GenerateJsonSchema):
    """Leaves out what only the reader of a file needs to know."""

    def sort(self, value: Any, parent_key: str | None = None) -> Any:
        """Return the schema in the order of the file, without defaults that cannot be written and without
        nulls."""
        return _cleaned(value)


def _cleaned(value: Any, *, names: bool = False) -> Any:
    if isinstance(value, list):
        return [_cleaned(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    kept = {
        key: _cleaned(inner, names=key in ("properties", "$defs"))
        for key, inner in value.items()
        if names or not _needless(key, inner)
    }
    return kept if names else _without_null(kept)


def _needless(key: str, value: Any) -> bool:
    """Return whether a key says nothing to someone who writes a file: titles made from names, defaults of
    ``null``."""
    return (key == "title" and isinstance(value, str)) or (key == "default" and value in (None, "", [], {}))


def _without_null(value: dict[str, Any]) -> dict[str, Any]:
    choices = value.get("anyOf")
    if not isinstance(choices, list):
        return value
    left = [choice for choice in choices if choice != {"type": "null"}]
    rest = {key: inner for key, inner in value.items() if key != "anyOf"}
    return {**left[0], **rest} if len(left) == 1 else {"anyOf": left, **rest}
