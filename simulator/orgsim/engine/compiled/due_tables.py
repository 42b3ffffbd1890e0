"""When items are due and where clocks stop, as the kernel's tables have it."""

from __future__ import annotations

from typing import Any

import numpy as np

from orgsim.engine.compiled.codes import STANDING
from orgsim.engine.compiled.layout import Records
from orgsim.log.log import Integers
from orgsim.log.vocabulary import NONE
from orgsim.model.model import Model


def due_tables(model: Model) -> dict[str, Records]:
    """The tables of due moments and clocks, by name."""
    works, sources = model.works, model.sources
    return {
        "work_dues": _copy(works.dues.start),
        "due_moments": _copy(works.dues.values),
        "due_dates": _copy(sources.dues),
        "work_clocks": _copy(works.clock),
        "clock_steps": _steps(model),
        "clock_asks": _asks(model),
    }


def due_at_the_end(model: Model, items: dict[str, Integers]) -> Integers:
    """The due moments of all items once the run is over: what stands is due as if its clock ran on from then,
    and not yet."""
    due, horizon = items["due"], model.header.horizon
    standing = np.flatnonzero(due < NONE)
    if not len(standing):
        return due
    due = due.copy()
    for number in standing.tolist():
        clock = model.header.clocks[int(model.works.clock[items["work"][number]])]
        due[number] = max(clock.finish(horizon, STANDING - int(due[number])), horizon + 1)
    return due


def _steps(model: Model) -> Records:
    """Whether the clock of its work stops in each step."""
    stops = model.service_clocks
    return _copy(stops.steps if stops.any else np.zeros(len(model.steps.kind)))


def _asks(model: Model) -> Records:
    """Whether the clock of each work stops while each question, or other work, is waited for."""
    asked = np.zeros((len(model.works.clock), 1 + len(model.header.questions)), dtype=np.int64)
    for work, places in enumerate(model.service_clocks.asked.rows()):
        asked[work, places] = 1
    return asked


def _copy(values: Any) -> Records:
    """A writable array of its own."""
    return np.array(values, dtype=np.int64, order="C")
