"""What is summed up of one item: set to nothing when it comes, and written down when it is gone.

What only a mechanism brings about is neither set nor written where the kernel has it not; the columns of the
results for it (`orgsim.engine.compiled.summarise`) are not kept then.
"""

from __future__ import annotations

from orgsim.engine.compiled.access import facts, items, results
from orgsim.engine.compiled.hours import worked
from orgsim.engine.compiled.jit import inlined
from orgsim.engine.compiled.records import Fact, Run
from orgsim.engine.compiled.switched import has_misrouting, has_parts, switch
from orgsim.log.facts import State
from orgsim.log.summary import ITEM_SUMMARY_COLUMNS
from orgsim.log.vocabulary import NONE

GATE, PARTS, ASKING = int(State.GATE), int(State.PARTS), int(State.ASKING)
USUAL_STATES = min(GATE, PARTS, ASKING)
"""So many come first that need no mechanism."""
has_gates = switch("gate")
FIRST_STARTED, ENDED, OUTCOME = (
    ITEM_SUMMARY_COLUMNS.index(name) for name in ("first_started", "ended", "outcome")
)
LEAD_WORKING, CYCLE_WORKING = (ITEM_SUMMARY_COLUMNS.index(name) for name in ("lead_working", "cycle_working"))
HANDOFFS, VISITS, RETURNS, BOUNCES = (
    ITEM_SUMMARY_COLUMNS.index(name) for name in ("handoffs", "visits", "returns", "bounces")
)
SPENT = ITEM_SUMMARY_COLUMNS.index(min(State).column)
"""The columns of the results: of the time spent in each state the first."""


@inlined
def begin_sums(run: Run, fact: Fact) -> None:
    """Nothing has been summed up of an item that comes now."""
    fact.first_started = fact.seam = fact.back_from = NONE
    fact.handoffs = fact.visits = fact.returns = 0
    if has_misrouting():
        fact.bounces = fact.was_looked_at = 0
    for state in range(USUAL_STATES):
        fact.spent[state] = 0
    if has_gates():
        fact.spent[GATE] = 0
    if has_parts():
        fact.spent[PARTS] = fact.spent[ASKING] = 0
    fact.arrived_worked = worked(run, run.working_clock)


@inlined
def write_results(run: Run, slot: int, ended: int, outcome: int) -> None:
    """What is left of an item."""
    fact, number, of = facts(run)[slot], items(run)[slot].number, results(run)
    until = worked(run, run.working_clock)
    of[FIRST_STARTED, number], of[ENDED, number], of[OUTCOME, number] = fact.first_started, ended, outcome
    for state in range(USUAL_STATES):
        of[SPENT + state, number] = fact.spent[state]
    if has_gates():
        of[SPENT + GATE, number] = fact.spent[GATE]
    if has_parts():
        of[SPENT + PARTS, number], of[SPENT + ASKING, number] = fact.spent[PARTS], fact.spent[ASKING]
    of[LEAD_WORKING, number] = until - fact.arrived_worked
    of[CYCLE_WORKING, number] = NONE if fact.first_started == NONE else until - fact.started_worked
    of[HANDOFFS, number], of[VISITS, number], of[RETURNS, number] = fact.handoffs, fact.visits, fact.returns
    if has_misrouting():
        of[BOUNCES, number] = fact.bounces
