"""Scenarios: what is asked, in the user's words, validated and checked."""

from orgsim.scenario.arrivals import (
    AlwaysEnough,
    AnyArrivals,
    Arrivals,
    Dated,
    DatedFile,
    Piece,
    Pieces,
    Poisson,
    Renewal,
    Seasonal,
    Wave,
)
from orgsim.scenario.assumptions import Assumption
from orgsim.scenario.calendars import ALWAYS, Calendar
from orgsim.scenario.designs import Design, Handoff, HandoffBetween, RouteLimit, Shared
from orgsim.scenario.files import Files
from orgsim.scenario.hours import WeeklyHours
from orgsim.scenario.loading import load, loads, setting
from orgsim.scenario.people import Role
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.schema import schema
from orgsim.scenario.starter import starter
from orgsim.scenario.steps import DONE, Patience, Rework, Step
from orgsim.scenario.teams import GeneralistSpeed, Team
from orgsim.scenario.work import Limit, Work

__all__ = [
    "ALWAYS",
    "DONE",
    "AlwaysEnough",
    "AnyArrivals",
    "Arrivals",
    "Assumption",
    "Calendar",
    "Dated",
    "DatedFile",
    "Design",
    "Files",
    "GeneralistSpeed",
    "Handoff",
    "HandoffBetween",
    "Limit",
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
