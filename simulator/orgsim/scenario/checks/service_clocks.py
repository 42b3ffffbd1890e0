"""Check clocks of promises: a promise in working time, and places in which they can stop."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.service_clock import ServiceClock
from orgsim.scenario.sections.work import Work
from orgsim.units import nearest, short


def check_service_clocks(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for a clock without a promise that passes on it, and for places in which it cannot stop."""
    for name, work in scenario.work.items():
        if work.clock is not None:
            at: Location = ("work", name, "clock")
            message = _unused(work)
            if message:
                findings.add(at, message)
            _check_places(work, work.clock, (*at, "stops_in"), findings)


def places_of(work: Work) -> Iterator[str]:
    """Yield where a clock of a work may stop: its steps, and what these ask."""
    yield from (step.name for step in work.steps)
    yield from (ask.target for ask in chain.from_iterable(step.asks.values() for step in work.steps))


def _unused(work: Work) -> str:
    """Why nothing passes on a clock."""
    if work.due is not None:
        return "a due moment is a date, which no clock moves: write a promise, such as '8 working h'"
    if work.promises is None:
        return "nothing passes on this clock: write a promise, such as '8 working h'"
    elapsed = [span for span in work.promises.values if not span.working]
    if elapsed:
        return (
            f"the promise of '{elapsed[0]}' is elapsed time, and the clock shows opening time: write "
            f"'{_in_working_time(str(elapsed[0]))}', counted in opening hours"
        )
    return ""


def _in_working_time(text: str) -> str:
    """An elapsed span in the unit of working time that people would mean."""
    return (
        "8 working h"
        if not text.endswith(("h", "min"))
        else text.replace("h", " working h").replace("min", " working min")
    )


def _check_places(work: Work, clock: ServiceClock, at: Location, findings: Findings) -> None:
    known = list(dict.fromkeys(places_of(work)))
    for number, name in enumerate(clock.stops_in):
        if name not in known:
            message = f"{short(name)} is neither a step of this work nor anything that its steps ask"
            findings.add((*at, number), message, nearest(name, known))
    if all(step.name in clock.stops_in for step in work.steps):
        findings.add(at, "the clock stops in every step, so that nothing is ever late")
