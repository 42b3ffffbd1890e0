"""Withdrawing an item, wherever it is: with a person, in a queue, on its way, at a gate, outside a limit."""

from __future__ import annotations

from orgsim.engine.compiled.access import groups, items, members, people, teams
from orgsim.engine.compiled.gates import has_gates, is_at_gate, leave_gate
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.lanes import leave_lane
from orgsim.engine.compiled.limits import leave_line, leave_those_let_in
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import has_awaited, has_case_workers, has_limits, has_questions
from orgsim.engine.compiled.tokens import end
from orgsim.engine.compiled.work import let_go, release, stir
from orgsim.log.vocabulary import NONE


@part
def withdraw(run: Run, slot: int, cause: int, verb: int) -> None:
    """The item is gone, with a verb: who has it in hand or keeps it is free, and its tokens are for
    others."""
    stays_apart()
    item = items(run)[slot]
    if has_awaited() and item.outside == NONE:
        leave_those_let_in(run, slot)
    if has_questions() and item.person != NONE and people(run)[item.person].held:
        let_go(run, item)
    elif item.person != NONE:
        release(run, item)
    elif item.lane != NONE:
        leave_lane(run, slot)
    elif has_limits() and item.outside != NONE:
        leave_line(run, slot)
    elif has_gates() and is_at_gate(run, slot):
        leave_gate(run, slot)
    elif has_case_workers() and item.counted != NONE:
        stop_keeping(run, slot)
    item.ticket += 1
    note(run, verb, slot, NONE, cause, NONE)
    item.person = NONE
    end(run, slot)


@inlined
def stop_keeping(run: Run, slot: int) -> None:
    """A case worker who keeps an item keeps it no more."""
    queue = items(run)[slot].queue
    team = teams(run)[queue]
    for place in range(team.first_member, team.last_member):
        person = people(run)[members(run)[place].person]
        if person.kept == slot:
            person.kept = NONE
            groups(run)[team.group].kept -= 1
            stir(run, queue)
