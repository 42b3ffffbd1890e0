"""Working time on its calendar and as elapsed time: as a record, and in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from orgsim.experiment.wording import HOUR, amount
from orgsim.log.vocabulary import NONE
from orgsim.model import Model
from orgsim.model.analysis.crossings import Teams
from orgsim.model.analysis.elapsed_equivalent import ElapsedEquivalent, elapsed_equivalent
from orgsim.model.analysis.working_delays import WorkingDelay, WorkingDelays
from orgsim.model.kinds import ELAPSED
from orgsim.model.lowering.routes import working_calendar
from orgsim.report.explained_marks import of_cases
from orgsim.scenario import ALWAYS, DueColumn, Scenario, Step, Work
from orgsim.scenario.checks.calendars import counts_first_calendar
from orgsim.units import listed


def equivalent(found: ElapsedEquivalent | None) -> dict[str, float] | None:
    """An elapsed equivalent as JSON holds it, in hours."""
    if found is None:
        return None
    return {
        "mean hours": found.mean / HOUR,
        "shortest hours": found.shortest / HOUR,
        "longest hours": found.longest / HOUR,
    }


def working_time(scenario: Scenario) -> dict[str, Any]:
    """On which calendar working time is counted, whether the file names it, and how many calendars it has."""
    own = [name for name in scenario.calendars if name != ALWAYS]
    return {
        "calendar": working_calendar(scenario),
        "named": not counts_first_calendar(scenario),
        "calendars": len(own),
    }


def of_step(scenario: Scenario, step: Step, mean: float) -> dict[str, Any]:
    """The calendar of a delay in working time, with its elapsed equivalent; ``mean`` in microseconds."""
    if step.delay is None or not step.delay.working:
        return {"calendar": None, "elapsed": None}
    calendar = step.calendar or working_calendar(scenario)
    return {"calendar": calendar, "elapsed": equivalent(elapsed_equivalent(scenario, calendar, mean))}


def of_promise(scenario: Scenario, model: Model, work: int) -> dict[str, Any] | None:
    """The promise of a work type: as the file says it and in hours.

    If it is in working time, its calendar and elapsed equivalent stand beside it.
    """
    told = scenario.work[model.header.works[work].name]
    written = told.promise
    promised = int(model.works.promise[work])
    if written is None or promised == NONE:
        return None
    record: dict[str, Any] = {"written": str(written), "hours": promised / HOUR}
    record["cases"] = of_cases(told.promises)
    if told.clock is not None:
        record["stops in"] = list(told.clock.stops_in)
    if int(model.works.clock[work]) == ELAPSED:
        return {**record, "calendar": None, "elapsed": None}
    calendar = told.promise_calendar or working_calendar(scenario)
    elapsed = equivalent(elapsed_equivalent(scenario, calendar, promised))
    return {**record, "calendar": calendar, "elapsed": elapsed}


def of_due(work: Work) -> dict[str, Any]:
    """When items of a work are due, as the file says it; nothing where it does not."""
    if work.due is None:
        return {}
    column = work.due.column if isinstance(work.due, DueColumn) else None
    return {"due": {"at": None if column else str(work.due), "column": column}}


def of_handoff(delays: WorkingDelays, origin: Teams, target: Teams) -> dict[str, Any]:
    """The calendar of a hand-off in working time and what it takes; nothing where its teams differ in it."""
    found = (delays.between(*pair) for pair in delays.different(origin, target))
    first = next(found, None)
    if first is None or any(not _alike(first, delay) for delay in found):
        names = ("calendar", "calendar stated", "elapsed", "elapsed on sender's calendar")
        return dict.fromkeys(names)
    return {
        "calendar": first.calendar,
        "calendar stated": first.stated,
        "elapsed": equivalent(first.elapsed),
        "elapsed on sender's calendar": equivalent(first.on_senders),
    }


def _alike(first: WorkingDelay, other: WorkingDelay | None) -> bool:
    if other is None:
        return False
    same = (first.mean, first.calendar, first.stated, first.senders)
    return same == (other.mean, other.calendar, other.stated, other.senders)


def takes(elapsed: dict[str, float] | None) -> str:
    """An elapsed equivalent in words, with its limits where it depends on when it begins."""
    if elapsed is None:
        return "a time that this calendar never gives"
    mean = amount(elapsed["mean hours"] * HOUR, "time")
    shortest = elapsed["shortest hours"] * HOUR
    longest = elapsed["longest hours"] * HOUR
    if longest - shortest < HOUR / 60:
        return f"{mean} of elapsed time"
    limits = f"{amount(shortest, 'time')} to {amount(longest, 'time')}, depending on when it begins"
    return f"{mean} of elapsed time on average ({limits})"


def delay_sentences(steps: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A sentence for each step whose delay is in working time."""
    for step in steps:
        if step["calendar"] is not None:
            hours = amount(step["mean hours"] * HOUR, "working time")
            calendar = f"on the calendar '{step['calendar']}'"
            yield f"'{step['step']}': {hours} {calendar} take {takes(step['elapsed'])}."


def due_sentence(line: dict[str, Any]) -> str | None:
    """When items of a work type are due; ``None`` where nothing says so."""
    due = line.get("due")
    if due is None:
        return None
    if due["column"] is not None:
        return f"Each '{line['work']}' is due as the column '{due['column']}' of the arrivals' file says."
    return f"Each '{line['work']}' is due at the first of these moments after it arrives: {due['at']}."


def promise_sentence(line: dict[str, Any]) -> str | None:
    """What is promised for a work type; ``None`` where nothing is."""
    promise = line["promise"]
    if promise is None:
        return None
    cases = "".join(f"within {case['is']} where {case['when']}, else " for case in promise["cases"])
    what = f"'{line['work']}' is promised {cases}within {promise['written']}"
    if promise["calendar"] is None:
        return f"{what}."
    on = f"{what} on the calendar '{promise['calendar']}': {takes(promise['elapsed'])}."
    stops = promise.get("stops in")
    if not stops:
        return on
    names = listed([f"'{name}'" for name in stops], "and")
    return f"{on} The clock of '{line['work']}' stops in {names}."


def handoff_sentences(handoffs: Iterable[dict[str, Any]]) -> list[str]:
    """A sentence for each kind of hand-off in working time: on whose calendar it passes, what it takes."""
    found: dict[str, None] = {}
    for line in handoffs:
        if line["calendar"] is not None:
            whose = "named in the file" if line["calendar stated"] else "of the receiving team"
            hours = amount(line["mean delay hours"] * HOUR, "working time")
            calendar = f"on the calendar '{line['calendar']}', {whose}"
            found[f"{hours} {calendar}, take {takes(line['elapsed'])}."] = None
    return list(found)


def working_time_sentence(record: dict[str, Any]) -> str | None:
    """On which calendar working time is counted; ``None`` where the file has no calendar."""
    if not record["calendars"]:
        return None
    chosen = "" if record["named"] else ", the first of the file"
    return f"Working time is counted on the calendar '{record['calendar']}'{chosen}."
