"""Releases: which finished steps count as deployments, and which work as their failures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from orgsim.scenario.sections.fields import Name, Names, one_or_many
from orgsim.scenario.sections.names import STEP, Uses, WorkName
from orgsim.scenario.sections.spec import Spec
from orgsim.scenario.sections.work import Work


class Release(Spec):
    """What counts as a deployment on the log of a run, which goes on as if this were not said."""

    told_first: ClassVar = ("step", "failures")
    name: Name = Field("deployments", description="What reports call them; default: deployments.")
    step: Annotated[Name, Uses(STEP)] = Field(description="The step whose end is a deployment.")
    work: Names[WorkName] = Field(
        (), description="The work whose step it is; default: each kind that has it."
    )
    since: Annotated[Name, Uses(STEP)] | None = Field(
        None,
        description="The step from whose beginning lead time counts, in work that has it; else its arrival.",
    )
    failures: Names[WorkName] = Field(
        (), description="Kinds of work that deployed items lead to where a deployment has failed."
    )

    def works(self, works: Mapping[str, Work]) -> tuple[str, ...]:
        """Return the kinds of work whose step it is: as stated, else each that has it."""
        return self.work or tuple(name for name, work in works.items() if self.is_in(work, self.step))

    @staticmethod
    def is_in(work: Work, step: str) -> bool:
        """Return whether a kind of work has a step."""
        return step in {one.name for one in work.steps}


ReleaseField = Annotated[
    tuple[Release, ...], BeforeValidator(one_or_many, json_schema_input_type=Release | list[Release])
]
