"""The end of a step, of whatever kind."""

from __future__ import annotations

from orgsim.engine.compiled.access import items
from orgsim.engine.compiled.choices import way_out
from orgsim.engine.compiled.jit import inlined
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.records import Run
from orgsim.log.facts import Verb

FINISHED = int(Verb.FINISHED)


@inlined
def step_over(run: Run, slot: int, person: int) -> None:
    """The step is over, by somebody or by itself (`NONE`): the item chooses its way out and is on it."""
    item = items(run)[slot]
    to, again = way_out(run, item)
    note(run, FINISHED, slot, person, to, again)
    item.step = to
