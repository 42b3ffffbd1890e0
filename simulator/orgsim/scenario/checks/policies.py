"""Check what is right by itself and contradicts something else: interruptions without urgency, work without
end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from orgsim.chance.distribution_mean import Column
from orgsim.scenario.checks.durations import takes_no_time
from orgsim.scenario.checks.files import numbers_in
from orgsim.scenario.checks.routes import reachable, ways
from orgsim.scenario.checks.valves import limits_at_first_step, place_of, waits
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.arrivals import AlwaysEnough, Renewal
from orgsim.scenario.sections.designs import Design
from orgsim.scenario.sections.steps import DONE, Step
from orgsim.scenario.sections.work import Work
from orgsim.units import HOUR, MINUTE

_URGENT = ("class", "newest first")
_ENDLESS = "'always enough' with a limit that refuses would refuse without end: let it wait instead"


def check_policies(scenario: Scenario, findings: Findings) -> None:
    """Add faults for teams that interrupt without urgency, work without end at one moment, and unclear
    person-days."""
    days = _days_of_skills(scenario)
    for name, design in scenario.designs.items():
        _check_preempt(name, design, findings)
    for name, work in scenario.work.items():
        if isinstance(work.arrivals, AlwaysEnough):
            _check_always_enough(scenario, name, findings)
        elif isinstance(work.arrivals, Renewal) and takes_no_time(work.arrivals.every, numbers_in(scenario)):
            message = "an interval of no time brings endless arrivals at once"
            findings.add(("work", name, "arrivals", "every"), message)
        for number, step in enumerate(work.steps):
            _check_person_days(days, step, ("work", name, "steps", number, "effort"), findings)


def _check_preempt(name: str, design: Design, findings: Findings) -> None:
    for team, spec in design.teams.items():
        if spec.preempt and spec.order not in _URGENT:
            own: Location = ("designs", name, "teams", team, "preempt")
            message = (
                f"with the order '{spec.order}' no work is more urgent than other work, so nothing can "
                "interrupt: "
                'write order = "class" or "newest first"'
            )
            findings.add(own if findings.has(own) else ("designs", name, "preempt"), message)


def _check_always_enough(scenario: Scenario, name: str, findings: Findings) -> None:
    """Add faults where nothing holds back work that is always enough, or where it goes round in no time."""
    work = scenario.work[name]
    at: Location = ("work", name, "arrivals")
    unbounded = []
    for key in scenario.designs:
        limits = limits_at_first_step(scenario, name, key)
        for valve in limits:
            if not waits(valve):
                findings.add(place_of(valve, findings), _ENDLESS)
        if not limits:
            unbounded.append(key)
    if unbounded:
        findings.add(at, _unbounded(unbounded[0]))
    if _no_time_at_all(scenario, work):
        message = "'always enough' of work that takes no time at any step brings endless items at one moment"
        findings.add(at, message)
    patience = work.patience_at(work.steps[0])
    column = numbers_in(scenario)
    if patience is not None and any(takes_no_time(time, column) for time in patience.times.values):
        findings.add(
            at, "'always enough' of work that has no patience at its first step gives up without end"
        )


def _unbounded(design: str) -> str:
    return (
        f"'always enough' needs a limit, and in designs.{design} no single limit holds back its first step: "
        "give the work "
        "a 'limit', or a wip_limit to the one team that does that step"
    )


def _no_time_at_all(scenario: Scenario, work: Work) -> bool:
    """Whether an item passes every step that it can reach in no time, and hand-offs too."""
    if any(design.handoff is not None or design.handoffs for design in scenario.designs.values()):
        return False
    reached = reachable(
        {work.steps[0].name}, {step.name: ways(step, work, lasting=False) for step in work.steps}
    )
    return all(_instant(work.step(name), numbers_in(scenario)) for name in reached if name != DONE)


def _instant(step: Step, column: Column) -> bool:
    if step.skip.is_certain:
        return True
    if step.meets is not None:
        return step.meets.batch == 1
    return all(takes_no_time(time, column) for time in step.lengths.values)


def _days_of_skills(scenario: Scenario) -> dict[str, dict[str, int]]:
    """For each skill the calendars of those who have it, with the usual day of each in minutes."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for role in scenario.people.values():
        for skill in role.skills:
            found[skill][role.calendar] = scenario.calendars[role.calendar].usual_day
    return found


def _check_person_days(
    of_skills: Mapping[str, dict[str, int]], step: Step, at: Location, findings: Findings
) -> None:
    """Add a fault where a person-day of a step is longer for some people than for others."""
    if not step.takes_people or not any(effort.counts_days for effort in step.lengths.values):
        return
    days = of_skills.get(step.skill or "", {})
    if len(set(days.values())) > 1:
        lengths = " and ".join(f"{day * MINUTE / HOUR:.3g} h ('{name}')" for name, day in days.items())
        message = (
            f"the people who can do '{step.name}' have different working days, {lengths}: write its effort "
            "in hours"
        )
        findings.add(at, message)
