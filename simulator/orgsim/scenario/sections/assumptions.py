"""Assumptions: where a value came from and how far it may be off."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, ValidationInfo, WithJsonSchema, field_validator

from orgsim.scenario.sections.fields import FreeText, Name, choice, words
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError

_BASES = ("measured", "estimated", "guessed")
_BELIEFS = ("uniform", "triangular", "pert")
BeliefField = Annotated[
    Literal["uniform", "triangular", "pert"], choice("a belief", *_BELIEFS), words(*_BELIEFS)
]
_ANY_VALUE = Annotated[
    Any, PlainValidator(lambda value: value), WithJsonSchema({"type": ["string", "number", "boolean"]})
]


class Assumption(Spec):
    """What is known about one value; ``low`` and ``high`` are in the words of the value itself."""

    about: Name = Field(description="The path of a value in this file.")
    label: Name | None = Field(None, description="What readers call it; default: its path.")
    basis: Annotated[
        Literal["measured", "estimated", "guessed"], choice("a basis", *_BASES), words(*_BASES)
    ] = Field(description="Whether it was measured, estimated or guessed.")
    source: FreeText | None = Field(None, description="Who or what says so.")
    low: _ANY_VALUE = Field(None, description="The lowest value it may reasonably have.")
    high: _ANY_VALUE = Field(None, description="The highest value it may reasonably have.")
    belief: BeliefField = Field(
        "uniform",
        description=(
            "What is believed between low and high: all as likely, or the value of the base case most, by a "
            "triangle or PERT."
        ),
    )
    note: FreeText | None = Field(None, description="Anything else worth knowing.")

    @field_validator("belief")
    @classmethod
    def _ranged(cls, belief: str, info: ValidationInfo) -> str:
        if info.data.get("low") is None or info.data.get("high") is None:
            raise MisreadError("a belief needs a range: give 'low' and 'high'")
        return belief
