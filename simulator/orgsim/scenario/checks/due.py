"""Check when items are due: no promise beside it, moments that come, a file with such a column."""

from __future__ import annotations

from itertools import chain

from orgsim.scenario.checks.gates import openings
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.arrivals import DatedFile
from orgsim.scenario.sections.due import DueColumn
from orgsim.scenario.sections.limits import MOST_OPENINGS
from orgsim.scenario.sections.moments import Moments, OnDate
from orgsim.scenario.sections.work import Work
from orgsim.units import elapsed, localise, zone

BY_DUE = "earliest due date"


def check_due(scenario: Scenario, findings: Findings) -> None:
    """Add faults for work that is due in two ways, at too many moments or at none, or by a column of no
    file."""
    for name, work in scenario.work.items():
        at: Location = ("work", name, "due")
        if work.due is not None and work.promise is not None:
            message = (
                "'promise' is a span from the arrival and 'due' says moments: an item has one due moment, "
                "so write one of them"
            )
            findings.add(at, message)
        if isinstance(work.due, Moments):
            _check_moments(scenario, work.due, at, findings)
        elif work.due is not None and not isinstance(work.arrivals, DatedFile):
            message = (
                "a column of due moments stands in the file of the arrivals: write arrivals = "
                '{ file = "...", column = "..." }, or say moments'
            )
            findings.add(at, message)


def due_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for every design that orders by due date where nothing is due, and for work of which
    only the items of the file are."""
    notes = []
    if orders_by_due(scenario) and not any(map(has_due, scenario.work.values())):
        what = "no work has a promise or is due, so that this order is first in, first out"
        notes.append(f"The order '{BY_DUE}': {what}.")
    for name, work in scenario.work.items():
        if isinstance(work.due, DueColumn) and work.backlog:
            notes.append(f"work.{name}.due: the backlog is in no file, and so never due.")
    return notes


def orders_by_due(scenario: Scenario) -> bool:
    """Return whether some team or gate takes first what is due first."""
    teams = chain.from_iterable(design.teams.values() for design in scenario.designs.values())
    steps = chain.from_iterable(work.steps for work in scenario.work.values())
    gates = (step.meets for step in steps if step.meets is not None)
    return BY_DUE in (*(team.order for team in teams), *(gate.order for gate in gates))


def has_due(work: Work) -> bool:
    """Return whether items of a work have a due moment: a promise, or what is said of when they are due."""
    return work.promise is not None or work.due is not None


def _check_moments(scenario: Scenario, due: Moments, at: Location, findings: Findings) -> None:
    count = openings(scenario, due)
    if count > MOST_OPENINGS:
        message = f"there are about {count:,.0f} such moments over the horizon; at most {MOST_OPENINGS:,}"
        findings.add(at, f"{message} are allowed")
    own = zone(scenario.time_zone if due.calendar is None else scenario.calendars[due.calendar].time_zone)
    dates = [rule.moment for rule in due.at if isinstance(rule, OnDate)]
    past = [moment for moment in dates if elapsed(scenario.start, localise(moment, own)) <= 0]
    if len(past) == len(due.at):
        findings.add(at, f"'{due}' is not after the start: no item would ever be due")
