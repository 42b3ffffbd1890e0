"""The section ``[uncertainty]``."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from orgsim.scenario.experiments.fields import Experiment, Varied
from orgsim.scenario.sections.fields import number, whole
from orgsim.scenario.sections.measured import MeasureField


class Uncertainty(Experiment):
    """How the uncertainty of inputs carries over to the answer: all are drawn from what is believed of them,
    again and again."""

    vary: Varied = Field(
        (), description="The values that are uncertain; default: every assumption with a range."
    )
    measure: MeasureField | None = Field(None, description="The measure; default: what is decided on.")
    points: Annotated[int, whole(8, 65_536), number("integer", 8, 65_536)] = Field(
        64, description="How many draws from the beliefs."
    )
