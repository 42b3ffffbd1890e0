"""Assumptions: where a value came from and how far it may be off."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, WithJsonSchema

from orgsim.scenario.fields import FreeText, Name, choice, words
from orgsim.scenario.spec import Spec

_BASES = ("measured", "estimated", "guessed")
_ANY_VALUE = Annotated[
    Any, PlainValidator(lambda value: value), WithJsonSchema({"type": ["string", "number", "boolean"]})
]


class Assumption(Spec):
    """What is known about one value; ``low`` and ``high`` are as written, in the words of the value itself."""

    about: Name = Field(description="The path of a value in this file.")
    basis: Annotated[Literal["measured", "estimated", "guessed"], choice("a basis", *_BASES), words(*_BASES)] = Field(
        description="Whether it was measured, estimated or guessed."
    )
    source: FreeText | None = Field(None, description="Who or what says so.")
    low: _ANY_VALUE = Field(None, description="The lowest value it may reasonably have.")
    high: _ANY_VALUE = Field(None, description="The highest value it may reasonably have.")
    note: FreeText | None = Field(None, description="Anything else worth knowing.")
