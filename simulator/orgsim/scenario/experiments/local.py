"""The section ``[local]``."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema, field_validator

from orgsim.scenario.experiments.fields import Replications
from orgsim.scenario.sections.fields import Name
from orgsim.scenario.sections.measured import MeasureField
from orgsim.scenario.sections.names import DesignName
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError

Values = Annotated[dict[str, Any], WithJsonSchema({"type": "object"})]


class Function(Spec):
    """A team, unit or other function that chooses among policies by a measure of its own."""

    measured_on: MeasureField | None = Field(
        None, description="The measure that its leader answers for; default: that of its team or unit."
    )
    policies: dict[Name, Values] = Field(
        min_length=1, description="What it may choose beside today's policy: by name, values by their path."
    )

    @field_validator("policies")
    @classmethod
    def _with_changes(cls, policies: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        for name, values in policies.items():
            if name == "as today":
                raise MisreadError("'as today' is a policy of every function: leave it out")
            if not values:
                raise MisreadError(f"the policy '{name}' changes nothing: write values by their path")
        return policies


class Local(Spec):
    """Each function takes the policy best for its own measure, beside what is best for the whole."""

    design: DesignName | None = Field(
        None, description="The design in which they choose; default: the baseline."
    )
    measure: MeasureField | None = Field(
        None, description="The measure of the whole; default: what is decided on."
    )
    functions: dict[Name, Function] = Field(min_length=1, description="The functions, by name.")
    replications: Replications = Field(None, description="Runs of each combination; default: the scenario's.")
