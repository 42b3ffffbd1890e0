"""What happens at a step, by its kind."""

from __future__ import annotations

from orgsim.engine.compiled.access import items, steps
from orgsim.engine.compiled.choices import NO_VOTE
from orgsim.engine.compiled.codes import ENTER
from orgsim.engine.compiled.gates import GATE, has_gates
from orgsim.engine.compiled.jit import merged
from orgsim.engine.compiled.joins import has_split
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.places import come_to_team
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.stops.delay import DELAY, begin_delay, has_delays
from orgsim.engine.compiled.stops.gate import table
from orgsim.engine.compiled.stops.over import FINISHED, step_over
from orgsim.engine.compiled.stops.split import KIND, begin_split
from orgsim.engine.compiled.stops.work import WORK, hand_over, receive
from orgsim.engine.compiled.switched import has_misrouting
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

MISROUTED = int(Verb.MISROUTED)


@merged
def come(run: Run, slot: int) -> None:
    """Take an item to its place, such as its team, before limits are passed. It is counted nowhere now."""
    item = items(run)[slot]
    if steps(run)[item.step].kind == WORK:
        come_to_team(run, item)
        if has_misrouting() and steps(run)[item.step].looks_for != NONE:
            note(run, MISROUTED, slot, NONE, steps(run)[item.step].looks_for, item.visit)


@merged
def begin(run: Run, slot: int) -> int:
    """Begin what the step is; returns where the item goes on, or `REST`."""
    if has_delays() and steps(run)[items(run)[slot].step].kind == DELAY:
        return begin_delay(run, slot)
    if has_gates() and steps(run)[items(run)[slot].step].kind == GATE:
        return table(run, slot)
    if has_split() and steps(run)[items(run)[slot].step].kind == KIND:
        return begin_split(run, slot)
    return hand_over(run, slot)


@merged
def time_is_over(run: Run, slot: int) -> int:
    """What passes without people is over: a hand-off, or the step."""
    if has_delays() and steps(run)[items(run)[slot].step].kind == DELAY:
        step_over(run, slot, NONE, FINISHED, NO_VOTE)
        return ENTER
    return receive(run, slot)
