"""A step that is time that passes without people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from orgsim.engine.compiled.access import items, steps, table_of
from orgsim.engine.compiled.choices import length_of
from orgsim.engine.compiled.codes import REST
from orgsim.engine.compiled.events import END_OF_DELAY, schedule
from orgsim.engine.compiled.hours import after
from orgsim.engine.compiled.jit import inlined
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.rows import Rows
from orgsim.engine.compiled.switched import switch
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind

DELAY, STARTED = int(StepKind.DELAY), int(Verb.STARTED)


class Delay(Protocol):
    """A step that is a delay."""

    clock: int


delays: Callable[[Run], Rows[Delay]] = table_of("delays")
has_delays = switch("delay")


@inlined
def begin_delay(run: Run, slot: int) -> int:
    """The time begins to pass."""
    item = items(run)[slot]
    step = steps(run)[item.step]
    length = length_of(run, slot)
    note(run, STARTED, slot, NONE, NONE, length)
    schedule(
        run, after(run, length, delays(run)[step.row].clock), END_OF_DELAY + item.number, slot, item.ticket
    )
    return REST
