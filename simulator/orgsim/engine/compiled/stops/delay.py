"""A step that is time that passes without people."""

from __future__ import annotations

from orgsim.engine.compiled.access import delays, items, steps
from orgsim.engine.compiled.choices import draw_of_step, way_out
from orgsim.engine.compiled.codes import ENTER, REST
from orgsim.engine.compiled.events import END_OF_DELAY, schedule
from orgsim.engine.compiled.hours import after
from orgsim.engine.compiled.jit import inlined
from orgsim.engine.compiled.journal import note_delay, note_delay_over
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.tables import LENGTH
from orgsim.model.model import StepKind

DELAY = int(StepKind.DELAY)


@inlined
def begin_delay(run: Run, slot: int) -> int:
    """The time begins to pass."""
    item = items(run)[slot]
    step = steps(run)[item.step]
    length = draw_of_step(run, item, LENGTH, step.sampler)
    note_delay(run, slot, length)
    schedule(
        run, after(run, length, delays(run)[step.row].clock), END_OF_DELAY + item.number, slot, item.ticket
    )
    return REST


@inlined
def end_delay(run: Run, slot: int) -> int:
    """The time is over."""
    item = items(run)[slot]
    way = way_out(run, item)
    note_delay_over(run, slot, way)
    item.step = way[0]
    return ENTER
