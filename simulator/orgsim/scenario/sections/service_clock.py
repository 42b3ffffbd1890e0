"""The clock on which a promise passes: its calendar, and where it stops."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from orgsim.scenario.sections.fields import Name, TableOf, one_or_many
from orgsim.scenario.sections.names import CalendarName
from orgsim.scenario.sections.spec import Spec


class ServiceClock(Spec):
    """A promise passes in opening time of a calendar, and not while its item waits for somebody outside."""

    told_first: ClassVar = ("calendar", "stops_in")
    calendar: CalendarName | None = Field(
        None, description="In whose opening time the promise passes; default: working_time's."
    )
    stops_in: Annotated[
        tuple[Name, ...], BeforeValidator(one_or_many, json_schema_input_type=Name | list[Name])
    ] = Field((), description="Steps of the work, and what they ask, in which the clock stops.")


ServiceClockField = Annotated[
    ServiceClock, BeforeValidator(TableOf("calendar"), json_schema_input_type=str | ServiceClock)
]
