"""Scenarios: what is asked, in the user's words, validated and checked."""

from orgsim.scenario.loading import load, loads
from orgsim.scenario.reading.files import Files
from orgsim.scenario.reading.settings import setting
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.schema import schema
from orgsim.scenario.sections.arrivals import (
    AlwaysEnough,
    AnyArrivals,
    Arrivals,
    CountedFile,
    Dated,
    DatedFile,
    NoArrivals,
    Piece,
    Pieces,
    Poisson,
    Renewal,
    Seasonal,
    Wave,
)
from orgsim.scenario.sections.assumptions import Assumption
from orgsim.scenario.sections.calendars import ALWAYS, Calendar
from orgsim.scenario.sections.designs import Design, RouteLimit, Shared
from orgsim.scenario.sections.due import DueColumn
from orgsim.scenario.sections.gates import Gate
from orgsim.scenario.sections.handoffs import Handoff, HandoffBetween, Misrouted
from orgsim.scenario.sections.hours import WeeklyHours
from orgsim.scenario.sections.leads_to import LeadsTo, Occasion
from orgsim.scenario.sections.moments import Moments
from orgsim.scenario.sections.people import Role
from orgsim.scenario.sections.step_values import Patience
from orgsim.scenario.sections.steps import DONE, Rework, Step
from orgsim.scenario.sections.teams import GeneralistSpeed, Team
from orgsim.scenario.sections.work import Limit, Work
from orgsim.scenario.starter import starter

__all__ = [
    "ALWAYS",
    "DONE",
    "AlwaysEnough",
    "AnyArrivals",
    "Arrivals",
    "Assumption",
    "Calendar",
    "CountedFile",
    "Dated",
    "DatedFile",
    "Design",
    "DueColumn",
    "Files",
    "Gate",
    "GeneralistSpeed",
    "Handoff",
    "HandoffBetween",
    "LeadsTo",
    "Limit",
    "Misrouted",
    "Moments",
    "NoArrivals",
    "Occasion",
    "Patience",
    "Piece",
    "Pieces",
    "Poisson",
    "Renewal",
    "Rework",
    "Role",
    "RouteLimit",
    "Scenario",
    "Seasonal",
    "Shared",
    "Step",
    "Team",
    "Wave",
    "WeeklyHours",
    "Work",
    "load",
    "loads",
    "schema",
    "setting",
    "starter",
]
