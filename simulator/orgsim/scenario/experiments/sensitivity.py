"""The section ``[sensitivity]``."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from orgsim.scenario.experiments.fields import Replications, Varied
from orgsim.scenario.sections.fields import choice, number, whole, words
from orgsim.scenario.sections.measured import MeasureField
from orgsim.scenario.sections.names import DesignName
from orgsim.scenario.sections.spec import Spec

_METHODS = ("tornado", "morris", "sobol")


class Sensitivity(Spec):
    """Which values move the answer: one at a time (tornado), or all together (Morris, Sobol)."""

    vary: Varied = Field((), description="The values to vary; default: every assumption with a range.")
    method: Annotated[
        Literal["tornado", "morris", "sobol"], choice("a method", *_METHODS), words(*_METHODS)
    ] = Field(
        "tornado", description="How: one at a time, screening by Morris, or shares of variance by Sobol."
    )
    design: DesignName | None = Field(
        None, description="The design whose difference from another is looked at; default: the best."
    )
    against: DesignName | None = Field(
        None,
        description=(
            "The design it is compared with; default: the baseline. The same as 'design': that design by "
            "itself."
        ),
    )
    measure: MeasureField | None = Field(None, description="The measure; default: what is decided on.")
    points: Annotated[int | None, whole(2, 65_536), number("integer", 2, 65_536)] = Field(
        None,
        description="Trajectories of Morris (default 10) or base points of Sobol (default "
        "64, a power of two).",
    )
    replications: Replications = Field(
        None, description="Runs of each design at each point; default: the scenario's."
    )
