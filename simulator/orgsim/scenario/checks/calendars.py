"""Say what a calendar or a date of a person does not do although it looks as if it did."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import chain

from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.calendars import ALWAYS, Calendar
from orgsim.scenario.sections.hours import MINUTES_OF_DAY
from orgsim.scenario.sections.people import Role
from orgsim.scenario.sections.steps import Step
from orgsim.units import elapsed, listed, zone

_DAY = timedelta(days=1)
_NAMED = 3
"""So many dates are named; the rest is counted."""


def calendar_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for every calendar that never opens in the run, and for exceptions that do not do
    what they say."""
    run = scenario.start, run_end(scenario)
    notes = []
    for name, calendar in scenario.calendars.items():
        if not _opens(calendar, run):
            notes.append(f"calendars.{name} is never open within the run{_its_people(scenario, name)}.")
        notes += _exception_notes(name, calendar, run)
    return notes


def presence_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for every date of a role that lies outside the run."""
    end = run_end(scenario)
    return list(chain.from_iterable(_outside(scenario, role, end) for role in scenario.people.items()))


def working_time_notes(scenario: Scenario) -> list[str]:
    """Return a sentence that names the calendar of working time, where the file has several and chooses
    none."""
    own = [name for name in scenario.calendars if name != ALWAYS]
    if len(own) < 2 or not counts_first_calendar(scenario):
        return []
    return [
        f"Working time is counted on the calendar '{scenario.working_time}', the first of {len(own)} in the "
        "file: this "
        f'holds for measures in working time{_uses(scenario)}. Write working_time = "{own[1]}" if another '
        "is meant."
    ]


def counts_first_calendar(scenario: Scenario) -> bool:
    """Return whether no calendar of working time is named, so that the first of the file is taken."""
    return not scenario.document.get("working_time")


def run_end(scenario: Scenario) -> datetime:
    """Return the first moment after the run."""
    return scenario.start.astimezone(UTC) + timedelta(microseconds=scenario.horizon.microseconds())


def _uses(scenario: Scenario) -> str:
    """What else is in working time, by the work that says so."""
    promised = [
        f"'{name}'"
        for name, work in scenario.work.items()
        if work.promise is not None and work.promise.working and work.promise_calendar is None
    ]
    steps = chain.from_iterable(work.steps for work in scenario.work.values())
    passing = [f"'{step.name}'" for step in steps if _passes_working_time(step)]
    promises = f", the promise of {listed(promised)}" if promised else ""
    return f"{promises}, the delay of {listed(passing)}" if passing else promises


def _passes_working_time(step: Step) -> bool:
    """Whether a step is a delay in working time that names no calendar."""
    return step.delay is not None and step.delay.working and step.calendar is None


def _its_people(scenario: Scenario, calendar: str) -> str:
    roles = [f"'{name}'" for name, role in scenario.people.items() if role.calendar == calendar]
    return f", so that nobody in {listed(roles)} ever works" if roles else ""


def _opens(calendar: Calendar, run: tuple[datetime, datetime]) -> bool:
    """Whether a calendar is open at some moment of the run."""
    local = zone(calendar.time_zone)
    day, last = run[0].astimezone(local).date() - _DAY, run[1].astimezone(local).date()
    while day <= last:
        midnight = datetime.combine(day, datetime.min.time())
        for begin, end in calendar.hours_on(day):
            opening = (midnight + timedelta(minutes=begin)).replace(tzinfo=local).astimezone(UTC)
            closing = (midnight + timedelta(minutes=end)).replace(tzinfo=local).astimezone(UTC)
            if opening < run[1] and closing > run[0]:
                return True
        day += _DAY
    return False


def _exception_notes(name: str, calendar: Calendar, run: tuple[datetime, datetime]) -> Iterator[str]:
    local = zone(calendar.time_zone)
    first, last = run[0].astimezone(local).date(), run[1].astimezone(local).date()
    written = sorted({*calendar.closed, *calendar.special})
    within = [day for day in written if first <= day <= last]
    if written and not within:
        yield (
            f"calendars.{name}: all its dated exceptions lie outside the run, from {first} to {last}, and "
            "change nothing."
        )
    idle_blocks = [block for block in _blocks(within) if all(_idle(calendar, day) for day in block)]
    idle = list(chain.from_iterable(idle_blocks))
    if idle:
        usual = "change nothing, because the weekly hours are the same on them"
        one = "changes nothing, because the weekly hours are the same on it"
        yield f"calendars.{name}: {_dates(idle)} {one if len(idle) == 1 else usual}."
    open_still = [day for day in within if _spills(calendar, day)]
    if open_still:
        yield _small_hours(name, calendar, open_still)


def _blocks(days: list[date]) -> list[list[date]]:
    """Days that follow each other together: a week-end in a closed fortnight is none of its own."""
    blocks: list[list[date]] = []
    for day in days:
        if blocks and day - blocks[-1][-1] == _DAY:
            blocks[-1].append(day)
        else:
            blocks.append([day])
    return blocks


def _idle(calendar: Calendar, day: date) -> bool:
    return calendar.hours_on(day) == calendar.usual_hours(day)


def _spills(calendar: Calendar, day: date) -> bool:
    """Whether a closed day is open still in its small hours, by a shift that began the day before."""
    return not calendar.hours_on(day) and any(
        end > MINUTES_OF_DAY for _, end in calendar.hours_on(day - _DAY)
    )


def _small_hours(name: str, calendar: Calendar, days: list[date]) -> str:
    until = max(end for _, end in calendar.hours_on(days[0] - _DAY)) - MINUTES_OF_DAY
    closed = "is closed" if len(days) == 1 else "are closed"
    return (
        f"calendars.{name}: {_dates(days)} {closed}, but not from 00:00 to "
        f"{until // 60:02}:{until % 60:02}: hours belong to "
        "the day on which they begin, so the shift of the evening before goes on. Shorten that shift with "
        "'special', or "
        "close that day too."
    )


def _outside(scenario: Scenario, role: tuple[str, Role], end: datetime) -> Iterator[str]:
    name, spec = role
    last = end.astimezone(zone(scenario.time_zone))
    if spec.starts is not None and spec.starts >= end:
        yield (
            f"people.{name} begins on {spec.starts.date()}, after the end of the run ({last.date()}), and "
            "never works in it."
        )
    elif spec.starts is not None and elapsed(spec.starts, scenario.start) > 0:
        yield (
            f"people.{name}.from is before the start of the run ({scenario.start.date()}), and changes "
            "nothing."
        )
    if spec.ends is not None and spec.ends >= end:
        yield f"people.{name}.until is not before the end of the run ({last.date()}), and changes nothing."


def _dates(days: list[date]) -> str:
    named = [day.isoformat() for day in days[:_NAMED]]
    return listed([*named, f"{len(days) - _NAMED} more"] if len(days) > _NAMED else named)
