"""Marks: whole numbers that an item carries, and how steps set them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator

from orgsim.scenario.sections.conditions import LARGEST, When
from orgsim.scenario.sections.fields import Chance, Chances, Names, TableAt, TableOf, number, whole
from orgsim.scenario.sections.names import MarkName, WorkName
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError, parse_whole, short

_SIGNED: Final = re.compile(r"[+-]\s*\d+")
_DIGITS: Final = re.compile(r"\d+")
Whole = Annotated[int, whole(-LARGEST, LARGEST), number("integer", -LARGEST, LARGEST)]


def read_add(value: object) -> int:
    """Return what is added: ``1``, ``-1`` or ``"+1"``."""
    return parse_whole(value.replace(" ", "") if isinstance(value, str) else value, -LARGEST, LARGEST)


def read_to(value: object) -> int | str:
    """Return what a mark is set to: a whole number or the name of a level."""
    if isinstance(value, str) and _DIGITS.fullmatch(value.strip()):
        digits = value.strip()
        raise MisreadError(f"{short(value)} is text: write {digits} to set it, '+{digits}' to add")
    if isinstance(value, str) and value.strip():
        return value
    return parse_whole(value, -LARGEST, LARGEST)


Add = Annotated[
    int,
    PlainValidator(read_add),
    WithJsonSchema({"type": ["integer", "string"], "examples": ["+1", -1], "minimum": -LARGEST}),
]
To = Annotated[
    int | str,
    PlainValidator(read_to),
    WithJsonSchema({"type": ["integer", "string"], "examples": [0, "high"], "minimum": -LARGEST}),
]


class Mark(Spec):
    """A whole number that items carry: ``levels`` drawn on arrival, counted from 0, or an ``initial`` one."""

    initial: Whole = Field(0, description="What it is on arrival.")
    least: Whole | None = Field(
        None, description="It stops here; default: 0, or initial where that is below."
    )
    most: Whole | None = Field(None, description="It stops here.")
    levels: Chances[str] = Field(
        default_factory=dict, description="Instead: levels by name with the chance of each, counted from 0."
    )
    work: Names[WorkName] | None = Field(None, description="The work that carries it; default: all.")

    @property
    def lowest(self) -> int:
        """Return the least that it can be."""
        return min(0, self.initial) if self.least is None else self.least

    @property
    def highest(self) -> int:
        """Return the most that it can be."""
        if self.levels:
            return len(self.levels) - 1
        return LARGEST if self.most is None else self.most

    @model_validator(mode="after")
    def _fits(self) -> Mark:
        beside = [key for key in ("initial", "least", "most") if key in self.model_fields_set]
        if self.levels and beside:
            raise MisreadError(
                f"levels are drawn on arrival and counted from 0, so '{beside[0]}' means nothing here",
                key=beside[0],
            )
        if not self.lowest <= self.initial <= self.highest:
            raise MisreadError(
                f"it begins at {self.initial}, which is not between its least, {self.lowest}, and its most, "
                f"{self.highest}"
            )
        return self


MarkField = Annotated[
    Mark,
    BeforeValidator(TableAt("levels", frozenset(Mark.model_fields))),
    BeforeValidator(TableOf("initial"), json_schema_input_type=int | Mark | dict[str, Chance]),
]


class SetsMark(Spec):
    """One mark that is set: ``add`` to it or set it ``to`` something."""

    mark: MarkName = Field(description="The mark.")
    add: Add | None = Field(None, description="What is added, which may be below 0.")
    to: To | None = Field(None, description="What it is set to: a number or the name of a level.")
    chance: Chance = Field(1.0, description="How likely it is.")
    when: When = Field((), description="What must be so; default: always.")

    @model_validator(mode="after")
    def _one_of_both(self) -> SetsMark:
        if (self.add is None) == (self.to is None):
            raise MisreadError(f"the mark '{self.mark}' is either added to ('add') or set ('to')")
        return self


def as_sets(value: Any) -> Any:
    """Return a list of tables: a table of marks with what is added or set becomes one for each."""
    if not isinstance(value, Mapping):
        return value
    return [value] if "mark" in value else [_set(mark, what) for mark, what in value.items()]


def _set(mark: str, what: Any) -> dict[str, Any]:
    return {"mark": mark, **how_set(what)}


def how_set(what: Any) -> dict[str, Any]:
    """Return the table, without its mark, of what is added or set."""
    if isinstance(what, Mapping):
        return dict(what)
    is_added = isinstance(what, str) and _SIGNED.fullmatch(what.strip())
    return {"add" if is_added else "to": what}


SetsField = Annotated[
    tuple[SetsMark, ...],
    BeforeValidator(as_sets, json_schema_input_type=dict[str, int | str] | SetsMark | list[SetsMark]),
]
