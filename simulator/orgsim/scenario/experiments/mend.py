"""The section ``[mend]``."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from orgsim.scenario.experiments.fields import Replications
from orgsim.scenario.sections.fields import number, whole
from orgsim.scenario.sections.measured import MeasureField
from orgsim.scenario.sections.names import DesignName
from orgsim.scenario.sections.spec import Spec

Seams = Annotated[int, whole(1, 1_000), number("integer", 1, 1_000)]


class Mend(Spec):
    """What mending each hand-off between two teams would give."""

    design: DesignName | None = Field(None, description="The design to mend; default: the baseline.")
    measure: MeasureField | None = Field(
        None, description="The measure of the gain; default: what is decided on."
    )
    most: Seams = Field(20, description="How many seams at most, those that are crossed most often.")
    replications: Replications = Field(None, description="Runs of each; default: the scenario's.")
