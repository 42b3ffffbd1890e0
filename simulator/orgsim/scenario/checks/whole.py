"""Check that the parts of a scenario fit together."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any, Final

from orgsim.scenario.checks.arrivals import arrival_notes
from orgsim.scenario.checks.assumptions import assumption_notes
from orgsim.scenario.checks.calendars import calendar_notes, presence_notes, working_time_notes
from orgsim.scenario.checks.charges import charge_notes
from orgsim.scenario.checks.children import check_children, check_inherited, child_notes
from orgsim.scenario.checks.conditions import check_conditions
from orgsim.scenario.checks.due import check_due, due_notes
from orgsim.scenario.checks.experiments import check_experiments
from orgsim.scenario.checks.files import check_files
from orgsim.scenario.checks.gates import check_gates, gate_notes
from orgsim.scenario.checks.goals import check_goals
from orgsim.scenario.checks.handoffs import check_handoffs, handoff_notes
from orgsim.scenario.checks.limits import check_limits
from orgsim.scenario.checks.marks import check_marks
from orgsim.scenario.checks.measures import check_measures
from orgsim.scenario.checks.names import check_names
from orgsim.scenario.checks.overridden import overridden_notes
from orgsim.scenario.checks.people import check_people, people_notes
from orgsim.scenario.checks.policies import check_policies
from orgsim.scenario.checks.questions import check_questions, question_notes
from orgsim.scenario.checks.releases import check_releases
from orgsim.scenario.checks.routes import check_routes, route_notes
from orgsim.scenario.checks.rules import check_rules
from orgsim.scenario.checks.service_clocks import check_service_clocks
from orgsim.scenario.checks.splits import check_splits
from orgsim.scenario.checks.staffing import check_staffing, staffing_notes
from orgsim.scenario.checks.terms import check_terms
from orgsim.scenario.checks.timers import check_timers, timer_notes
from orgsim.scenario.checks.units import unit_notes
from orgsim.scenario.checks.zones import zone_notes
from orgsim.scenario.findings import Findings
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.tables.own_values import in_common

_NOTES: Final = (
    people_notes,
    route_notes,
    gate_notes,
    child_notes,
    timer_notes,
    due_notes,
    question_notes,
    unit_notes,
    staffing_notes,
    overridden_notes,
    handoff_notes,
    calendar_notes,
    presence_notes,
    arrival_notes,
    working_time_notes,
    zone_notes,
    charge_notes,
    assumption_notes,
)
"""What is worth knowing but is no fault, in the order in which it is said."""

__all__ = ["check", "check_references"]


def check_references(document: Mapping[str, Any], findings: Findings) -> bool:
    """Add a fault for every name in the tables that stands for nothing; the tables may be wrong in other
    ways.

    Return whether there is none.
    """
    are_known = check_names(in_common(document), findings)
    check_experiments(document, findings)
    return are_known


def check(scenario: Scenario, findings: Findings) -> tuple[str, ...]:
    """Add a fault for everything that does not fit together; return what else is worth knowing, a sentence
    each."""
    check_terms(scenario, findings)
    check_measures(scenario, findings)
    check_goals(scenario, findings)
    check_marks(scenario, findings)
    check_conditions(scenario, findings)
    check_splits(scenario, findings)
    check_routes(scenario, findings)
    check_gates(scenario, findings)
    check_children(scenario, findings)
    check_inherited(scenario, findings)
    check_timers(scenario, findings)
    check_rules(scenario, findings)
    check_releases(scenario, findings)
    check_due(scenario, findings)
    check_service_clocks(scenario, findings)
    check_people(scenario, findings)
    check_staffing(scenario, findings)
    check_questions(scenario, findings)
    left_out = check_files(scenario, findings)
    check_policies(scenario, findings)
    check_handoffs(scenario, findings)
    check_limits(scenario, findings)
    if findings.faults:
        return ()
    return (*left_out, *chain.from_iterable(notes(scenario) for notes in _NOTES))
