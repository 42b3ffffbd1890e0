"""The section ``[curve]``."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, field_validator

from orgsim.scenario.experiments.fields import Experiment
from orgsim.scenario.sections.fields import Chance, one_or_many
from orgsim.units import MisreadError


class Curve(Experiment):
    """Utilisation against lead time, for each team and for the whole, from runs at several levels of
    demand."""

    load: Annotated[tuple[Chance, ...], BeforeValidator(one_or_many, json_schema_input_type=list[float])] = (
        Field(
            (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95),
            json_schema_extra={"minItems": 2},
            description="How busy the busiest of all designs are to be; demand is scaled so that they are.",
        )
    )

    @field_validator("load")
    @classmethod
    def _rising(cls, load: tuple[float, ...]) -> tuple[float, ...]:
        if not all(share > 0 for share in load):
            raise MisreadError("a load is a share above 0, such as 0.8 or 80%")
        if len(set(load)) < 2:
            raise MisreadError("'load' needs two different values or more")
        return tuple(sorted(set(load)))
