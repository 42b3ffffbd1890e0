"""Sites: where people and teams are, and the hours that are kept there."""

from __future__ import annotations

from pydantic import Field

from orgsim.scenario.sections.names import CalendarName
from orgsim.scenario.sections.spec import Spec


class Site(Spec):
    """A place at which people are."""

    calendar: CalendarName | None = Field(
        None, description="When its people work, unless they name a calendar of their own."
    )
