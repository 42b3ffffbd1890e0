"""Check the members of gates: that there are so many, and that enough of them are ever at work when it
opens."""

from __future__ import annotations

from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.calendars import Calendar
from orgsim.scenario.sections.gates import Gate
from orgsim.scenario.sections.hours import MINUTES_OF_DAY
from orgsim.scenario.sections.moments import EveryDay, OfPeriod, Rule

_DAYS = 7


def check_members(scenario: Scenario, gate: Gate, at: Location, findings: Findings) -> None:
    """Add a fault for more members than a role has people, and for a quorum that is never there."""
    if any(role not in scenario.people for role in gate.roles):
        return
    for role, heads in gate.roles.items():
        there = scenario.people[role].count
        if heads != "all" and heads > there:
            message = f"{heads} of '{role}' are to be members, and there {_are(there)}"
            findings.add((*at, "members", role), message)
            return
    if not gate.roles:
        return
    members = sum(_heads(scenario, gate, role) for role in gate.roles)
    quorum = gate.least_of(members)
    if quorum > members:
        findings.add((*at, "quorum"), f"a quorum of {quorum} of {members} members is never there")
        return
    rules = () if gate.opens is None or gate.batch is not None else gate.opens.at
    most = [_most_at_work(scenario, gate, rule) for rule in rules]
    if most and all(count is not None and count < quorum for count in most):
        count = max(count or 0 for count in most)
        who = "nobody is" if not count else f"only {count:,} of {members:,} members {_is(count)}"
        message = f"{' and '.join(_times(rules))} {who} at work, and {quorum:,} must be there: it never meets"
        findings.add((*at, "opens"), message)


def _are(there: int) -> str:
    return f"is {there}" if there == 1 else f"are {there}"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _times(rules: tuple[Rule, ...]) -> list[str]:
    """The times of day of rules, in words."""
    minutes = [rule.minute for rule in rules if isinstance(rule, EveryDay | OfPeriod)]
    return [f"at {minute // 60:02d}:{minute % 60:02d}" for minute in dict.fromkeys(minutes)]


def _heads(scenario: Scenario, gate: Gate, role: str) -> int:
    heads = gate.roles[role]
    return scenario.people[role].count if heads == "all" else heads


def _most_at_work(scenario: Scenario, gate: Gate, rule: Rule) -> int | None:
    """The most members who are at work at a time of day on any of the days of a rule; `None` where that is
    not plain from weekly hours in one time zone."""
    if not isinstance(rule, EveryDay | OfPeriod) or gate.opens is None:
        return None
    keeps = gate.opens.calendar or scenario.people[next(iter(gate.roles))].calendar
    kept = scenario.calendars[keeps]
    hours = {role: scenario.calendars[scenario.people[role].calendar] for role in gate.roles}
    zone = scenario.time_zone if gate.opens.calendar is None else kept.time_zone
    if any(calendar.special or calendar.time_zone != zone for calendar in (kept, *hours.values())):
        return None
    counts = []
    for weekday in rule.days.weekdays:
        if rule.days.working and not any(line.weekday == weekday for line in kept.open or ()):
            continue
        if not _is_open(kept, weekday, rule.minute, closing=True):
            return None
        there = [role for role in gate.roles if _is_open(hours[role], weekday, rule.minute, closing=False)]
        counts.append(sum(_heads(scenario, gate, role) for role in there))
    return max(counts, default=None)


def _is_open(calendar: Calendar, weekday: int, minute: int, *, closing: bool) -> bool:
    """Whether weekly hours are open at a minute of a weekday, or else they are ``closing`` at it."""
    if calendar.open is None:
        return True
    for line in calendar.open:
        for day, since in ((weekday, minute), ((weekday - 1) % _DAYS, minute + MINUTES_OF_DAY)):
            last = line.close_minute + closing
            if line.weekday == day and line.open_minute <= since < last:
                return True
    return False
