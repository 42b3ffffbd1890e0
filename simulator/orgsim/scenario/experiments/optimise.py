"""The section ``[optimise]``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, ClassVar, Final

from pydantic import BeforeValidator, Field, PlainValidator

from orgsim.log.measure_names import find
from orgsim.scenario.experiments.fields import Constraints, Experiment, Varied
from orgsim.scenario.sections.fields import MoneyRateField, number, one_or_many, text, whole
from orgsim.scenario.sections.measured import read_measured
from orgsim.scenario.sections.names import DesignName, OfMeasure
from orgsim.units import MisreadError, short

_OBJECTIVE: Final = re.compile(r"\s*(?:(lowest|highest)\s+)?(.+?)(?:\s+of\s+team\s+(.+?))?\s*")


@dataclass(frozen=True)
class Objective:
    """A measure to make as low or as high as can be: of the whole, or of one team (``wait``,
    ``queue length``, ``utilisation``)."""

    measure: str
    highest: bool
    team: str | None
    text: str


def read_objective(value: object) -> Objective:
    """Return what ``lowest lead time p85``, ``throughput`` (the higher, the better) or
    ``lowest wait of team Legal`` says.

    Raises `MisreadError` for anything else.
    """
    found = _OBJECTIVE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise MisreadError(
            f"{short(value)} is not an objective: write 'lowest lead time p85' or 'highest utilisation of "
            "team Legal'"
        )
    sense, measure, team = found.groups()
    name = measure if team is not None else read_measured(measure)
    return Objective(name, _is_highest(sense, name, team, value), team, str(value).strip())


def _is_highest(sense: str | None, name: str, team: str | None, value: object) -> bool:
    """Whether more is sought: as it is said, else what is better of the measure; raises `MisreadError` where
    that is not known."""
    better = find(name).better if team is None else None
    if sense is None and better is None:
        raise MisreadError(f"{short(value)} does not say which way: write 'lowest' or 'highest' before it")
    return sense == "highest" or (sense is None and better == "higher")


ObjectiveField = Annotated[
    Objective, PlainValidator(read_objective), OfMeasure(), text("lowest lead time p85", "highest throughput")
]


class Optimise(Experiment):
    """The best version of a design: people per team, limits on work, or any other values, within
    constraints."""

    told_first: ClassVar = ("design",)
    design: DesignName | None = Field(None, description="The design to make better; default: the baseline.")
    vary: Varied = Field(min_length=1, description="What may be changed.")
    objectives: Annotated[
        tuple[ObjectiveField, ...], BeforeValidator(one_or_many, json_schema_input_type=list[str] | str)
    ] = Field(
        (),
        max_length=4,
        description="What to make lowest or highest; several give a Pareto front. "
        "Default: what is decided on.",
    )
    constraints: Constraints = Field(
        (), description="What must hold, such as 'lead time p85 <= 10 working days'."
    )
    headcount: Annotated[int | None, whole(1, 1_000_000), number("integer", 1, 1_000_000)] = Field(
        None,
        description="The most people in all; default: as many as there are, where "
        "several numbers of people vary.",
    )
    cost: MoneyRateField | None = Field(None, description="The most that people may cost.")
    budget: Annotated[int, whole(10, 1_000_000), number("integer", 10, 1_000_000)] = Field(
        200, description="The most variants to try."
    )
