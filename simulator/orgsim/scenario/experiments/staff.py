"""The section ``[staff]``."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from orgsim.scenario.experiments.fields import ConstraintField, Experiment
from orgsim.scenario.sections.fields import Items, factor, number


def levels(value: Any) -> Any:
    """Return a list: a number that stands alone, typed or in quotes, becomes a list of one."""
    return [value] if isinstance(value, int | float | str) else value


Levels = Annotated[
    tuple[Annotated[float, factor(0.01, 1000), number("number", 0.01, 1000)], ...],
    BeforeValidator(levels, json_schema_input_type=list[float] | float),
]


class Staff(Experiment):
    """The least cost of people that keeps a promise, for each level of demand and each design."""

    promise: ConstraintField = Field(
        description="What must hold, such as 'lead time p85 <= 10 working days'."
    )
    demand: Levels = Field(
        (1.0, 1.25, 1.5, 2.0),
        min_length=1,
        description="Levels of demand, as multiples of the scenario's arrivals.",
    )
    most: Items = Field(1000, description="The most people of one role.")
