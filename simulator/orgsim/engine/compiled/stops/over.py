"""The end of a step, of whatever kind."""

from __future__ import annotations

from orgsim.engine.compiled.access import exits, items, steps
from orgsim.engine.compiled.choices import way_decided
from orgsim.engine.compiled.jit import inlined
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.marks import set_marks, tell_marks
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import has_marks
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

FINISHED = int(Verb.FINISHED)


@inlined
def step_over(run: Run, slot: int, person: int, verb: int, vote: int) -> int:
    """The step is over, by somebody or by itself (`NONE`): the item chooses its way out and is on it.

    ``verb`` says how it ended, ``vote`` what reviewers have said, if they have; returns the `WayOut`.
    """
    item = items(run)[slot]
    if has_marks():
        set_marks(run, slot, steps(run)[item.step].first_set, steps(run)[item.step].last_set)
    to, kind, way = way_decided(run, slot, vote)
    if has_marks() and way != NONE:
        set_marks(run, slot, exits(run)[way].first_set, exits(run)[way].last_set)
    note(run, verb, slot, person, to, kind)
    if has_marks():
        tell_marks(run, slot)
    item.step = to
    return kind
