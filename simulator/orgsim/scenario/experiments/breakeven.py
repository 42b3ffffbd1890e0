"""The section ``[breakeven]``."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, field_validator

from orgsim.scenario.experiments.fields import Replications, Varied, Vary
from orgsim.scenario.sections.fields import number, whole
from orgsim.scenario.sections.measured import MeasureField
from orgsim.scenario.sections.names import DesignName
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError


class Breakeven(Spec):
    """Seeks the value of a parameter at which one design stops beating another.

    Without ``vary``, every assumption of the register with a range is asked how near its threshold is; with
    two values, a map shows who wins.
    """

    vary: Varied = Field((), description="The value whose threshold is sought, or two for a map.")
    design: DesignName | None = Field(
        None, description="The design that is to beat the other; default: the best one in the base case."
    )
    against: DesignName | None = Field(None, description="The other design; default: the baseline.")
    measure: MeasureField | None = Field(
        None, description="What they are compared on; default: what is decided on."
    )
    points: Annotated[int | None, whole(3, 1000), number("integer", 3, 1000)] = Field(
        None,
        description=(
            "Values looked at before a threshold is narrowed down, and along each side of a map; default: 9, "
            "5 for assumptions."
        ),
    )
    replications: Replications = Field(
        None, description="Runs of both designs at each value; default: the scenario's."
    )

    @field_validator("vary")
    @classmethod
    def _one_or_two(cls, vary: tuple[Vary, ...]) -> tuple[Vary, ...]:
        if len(vary) > 2:
            raise MisreadError(
                f"{len(vary)} values to vary: a threshold is sought along one, and a map has two"
            )
        return vary
