"""The section ``[sweep]``."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from orgsim.scenario.experiments.fields import Experiment, Measures, Varied
from orgsim.scenario.sections.fields import choice, number, whole, words

_SAMPLINGS = ("grid", "latin hypercube", "sobol")


class Sweep(Experiment):
    """Runs the designs at many values of one parameter or several."""

    vary: Varied = Field(min_length=1, description="The values to vary.")
    sampling: Annotated[
        Literal["grid", "latin hypercube", "sobol"],
        choice("a way to choose points", *_SAMPLINGS),
        words(*_SAMPLINGS),
    ] = Field("grid", description="How points are chosen: every combination, or spread over the ranges.")
    points: Annotated[int | None, whole(2, 100_000), number("integer", 2, 100_000)] = Field(
        None,
        description="Values of each parameter on a grid (default 9, or 6 for two), "
        "or points in all (default 64).",
    )
    measures: Measures = Field((), description="What to show; default: what is decided on.")
