"""Splits: branches that an item goes through at the same time, as parts of it; or that are other work."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BeforeValidator, PlainValidator, WithJsonSchema

from orgsim.scenario.sections.fields import choice, names, words
from orgsim.scenario.sections.names import BranchName
from orgsim.units import MisreadError, parse_whole, short

ALL: Final = "all"
ANY: Final = "any"
MOST_BRANCHES: Final = 1000


def read_branches(value: Any) -> Any:
    """Return branches by name: a step, or a kind of work, that stands alone is a branch of its own name.

    What cannot be read is returned as it stands.
    """
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list | tuple):
        return value
    if not all(isinstance(name, str) for name in listed):
        return value
    return {
        name if name not in listed[:place] else f"{name} {place}": [name] for place, name in enumerate(listed)
    }


def enough(branches: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return branches of which there are some, with a step each."""
    if len(branches) < 2:
        raise MisreadError("a split has two branches or more")
    empty = next((name for name, steps in branches.items() if not steps), None)
    if empty is not None:
        raise MisreadError(f"the branch '{empty}' has no step")
    return branches


def read_join(value: object) -> int | str:
    """Return how many parts are waited for: a number, or one of two words."""
    if isinstance(value, str) and value in (ALL, ANY):
        return value
    if isinstance(value, bool) or not isinstance(value, int):
        raise MisreadError(f'{short(value)} is no join: write "all", "any" or a number of parts')
    return parse_whole(value, 1, MOST_BRANCHES)


Branch = Annotated[tuple[BranchName, ...], BeforeValidator(names)]
SplitField = Annotated[
    dict[str, Branch],
    AfterValidator(enough),
    BeforeValidator(read_branches, json_schema_input_type=list[str] | dict[str, str | list[str]]),
]
JoinField = Annotated[
    int | str,
    PlainValidator(read_join),
    WithJsonSchema({"anyOf": [{"enum": [ALL, ANY]}, {"type": "integer", "minimum": 1}]}),
]
RestField = Annotated[
    Literal["stop", "finish"],
    choice("what happens to the other parts", "stop", "finish"),
    words("stop", "finish"),
]


def needed(join: int | str, branches: Mapping[str, Any]) -> int:
    """Return how many parts an item waits for."""
    if isinstance(join, int):
        return join
    return len(branches) if join == ALL else 1
