"""So many people of each role, as they stand in teams and gates."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema

from orgsim.scenario.sections.names import RoleKey
from orgsim.units import parse_whole


def read_head_count(value: object) -> int | Literal["all"]:
    """Return how many of a role, or ``"all"``; raise `MisreadError` for anything else."""
    return "all" if value == "all" else parse_whole(value, 1, 100_000, what="a number of people")


HeadCount = Annotated[
    int | Literal["all"],
    PlainValidator(read_head_count),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 1}, {"const": "all"}]}),
]


def everybody(value: Any) -> Any:
    """Return head counts by role: roles in a list, or one that stands alone, come with everybody."""
    if isinstance(value, str):
        return {value: "all"}
    return (
        dict.fromkeys(value, "all")
        if isinstance(value, list) and all(isinstance(x, str) for x in value)
        else value
    )


HeadCounts = Annotated[
    dict[RoleKey, HeadCount],
    BeforeValidator(everybody, json_schema_input_type=list[str] | dict[str, HeadCount]),
]
