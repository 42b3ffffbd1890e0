"""What work gives its items as they come: a class, and when they are due."""

from __future__ import annotations

from functools import partial

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Integers, Ragged
from orgsim.model.kinds import ELAPSED
from orgsim.model.lowering.calendars import Clocks, Timetable
from orgsim.model.lowering.cases import CaseTable
from orgsim.model.lowering.moments import moments_of
from orgsim.model.lowering.routes import Routes, working_calendar
from orgsim.model.model import Works
from orgsim.scenario import Moments, Work
from orgsim.units import DAY, Span

BEYOND = (100 * DAY, 400 * DAY, 2_400 * DAY)
"""How far after the horizon the next due moment is sought, one after the other."""


def lower_works(routes: Routes, times: tuple[Timetable, Clocks], cases: CaseTable) -> Works:
    """What the items of all work are given."""
    timetable, clocks = times
    works = list(routes.scenario.work.values())
    promise = {id(work): partial(_promise, routes, clocks, work) for work in works}
    usual = [(NONE, ELAPSED) if work.promise is None else promise[id(work)](work.promise) for work in works]
    chances = [[work.classes.get(name, 0.0) for name in routes.scenario.classes] for work in works]
    return Works(
        classes=np.cumsum(np.array(chances), axis=1),
        promise=np.array([length for length, _ in usual], dtype=np.int64),
        clock=np.array([clock for _, clock in usual], dtype=np.int64),
        promises=Ragged.of([cases.add_timed(work.promises, promise[id(work)]) for work in works]),
        dues=Ragged.of([_dues(timetable, work) for work in works]),
    )


def _promise(routes: Routes, clocks: Clocks, work: Work, span: Span) -> tuple[int, int]:
    """A promise in microseconds, and the clock on which it passes."""
    if not span.working:
        return span.microseconds(), ELAPSED
    calendar = work.promise_calendar or working_calendar(routes.scenario)
    return span.microseconds(clocks.usual_day(calendar)), clocks.place(calendar)


def _dues(timetable: Timetable, work: Work) -> Integers:
    """The moments at which items of a work are due, up to the first one after the horizon."""
    found = np.zeros(0, dtype=np.int64)
    if not isinstance(work.due, Moments):
        return found
    for beyond in BEYOND:
        found = moments_of(timetable.beyond(beyond), work.due)
        later = np.flatnonzero(found > timetable.horizon)
        if len(later):
            return found[: later[0] + 1]
    return found
