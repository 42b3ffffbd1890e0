"""How long an item waits at a step before it gives up."""

from __future__ import annotations

from orgsim.engine.compiled.access import items, steps
from orgsim.engine.compiled.choices import draw_of_step
from orgsim.engine.compiled.conditions import row_of_case
from orgsim.engine.compiled.events import PATIENCE, schedule
from orgsim.engine.compiled.jit import inlined
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import has_cases, has_patience
from orgsim.engine.compiled.tables import PATIENCE as PATIENCE_DRAW
from orgsim.log.vocabulary import NONE


@inlined
def begin_patience(run: Run, slot: int) -> None:
    """Let the patience of this visit run out, if the step has any; whoever has begun by then has another
    ticket."""
    item = items(run)[slot]
    step = steps(run)[item.step]
    if has_patience() and step.patience != NONE:
        row = step.patience
        if has_cases() and step.first_patience < step.last_patience:
            row = row_of_case(run, slot, step.first_patience, step.last_patience, row)
        length = draw_of_step(run, item, PATIENCE_DRAW, row)
        schedule(run, run.now + length, PATIENCE + item.number, slot, item.ticket)
