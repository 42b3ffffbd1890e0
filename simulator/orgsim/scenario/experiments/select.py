"""The section ``[select]``."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema

from orgsim.scenario.experiments.fields import Experiment
from orgsim.scenario.sections.fields import Chance, number, whole
from orgsim.scenario.sections.measured import MeasureField


class Select(Experiment):
    """The best of many designs, with a stated probability of choosing right."""

    measure: MeasureField | None = Field(None, description="The measure; default: what is decided on.")
    zone: Annotated[
        Any, PlainValidator(lambda value: value), WithJsonSchema({"type": ["string", "number"]})
    ] = Field(
        None, description="The smallest difference worth detecting, or a share of the baseline; default: 2%."
    )
    confidence: Chance = Field(0.95, description="The probability of choosing right.")
    budget: Annotated[int, whole(40, 10_000_000), number("integer", 40, 10_000_000)] = Field(
        10_000, description="The most replications in all."
    )
