"""Spells: how long an item is in one state, booked when the spell ends in the bins of time that it meets."""

from __future__ import annotations

from orgsim.engine.compiled.access import (
    bins,
    bins_of_seams,
    bins_of_teams,
    busy,
    edges,
    facts,
    held,
    in_meetings,
    items,
    people,
    worked_edges,
)
from orgsim.engine.compiled.hours import worked
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.records import BinOfTeam, Fact, Run
from orgsim.engine.compiled.switched import has_meetings
from orgsim.log.facts import State
from orgsim.log.vocabulary import NONE
from orgsim.units.work_clock import NEVER

ASKING = int(State.ASKING)
REWORK, OFF_SHIFT, QUEUE = int(State.REWORK), int(State.PAUSED), int(State.QUEUE)


@inlined
def begin_spell(run: Run, fact: Fact, state: int) -> None:
    """From now on the item is in this state."""
    fact.since, fact.bin, fact.state = run.now, run.bin, state


@inlined
def end_stay(run: Run, slot: int, fact: Fact) -> int:
    """Book the time that an item has waited in its queue, which is returned."""
    number = items(run)[slot].queue
    length = run.now - fact.since
    fact.spent[QUEUE] += length
    first, last = fact.bin, run.bin
    if first == last:
        bins_of_teams(run)[first, number].length += length
    else:
        bins_of_teams(run)[first, number].length += edges(run)[first + 1] - fact.since
        bins_of_teams(run)[last, number].length -= edges(run)[last + 1] - run.now
        bins_of_teams(run)[first, number].whole += 1
        bins_of_teams(run)[last, number].whole -= 1
    return length


@inlined
def end_wait(run: Run, slot: int, fact: Fact) -> int:
    """Book a stay in a queue that an event ends as part of a visit's wait, and of one over a seam; its length
    is returned."""
    length = end_stay(run, slot, fact)
    bins_of_teams(run)[run.bin, items(run)[slot].queue].waits += length
    if fact.seam != NONE:
        bins_of_seams(run)[fact.seam, run.bin].wait += length
    return length


@inlined
def end_visit(run: Run, slot: int, fact: Fact) -> None:
    """Book a visit to a queue that is given up."""
    waited = end_wait(run, slot, fact)
    of_team = bins_of_teams(run)[run.bin, items(run)[slot].queue]
    of_team.gave_up += 1
    of_team.gave_up_waits += waited
    if fact.seam != NONE:
        bins_of_seams(run)[fact.seam, run.bin].visits += 1
    fact.seam = NONE


@inlined
def end_away(run: Run, fact: Fact, state: int) -> int:
    """Book the time that an item has been in a state in which it is with no team, which is returned."""
    length = run.now - fact.since
    fact.spent[state] += length
    first, last = fact.bin, run.bin
    if first == last:
        bins(run)[first].time[state] += length
    else:
        bins(run)[first].time[state] += edges(run)[first + 1] - fact.since
        bins(run)[last].time[state] -= edges(run)[last + 1] - run.now
        bins(run)[first].whole[state] += 1
        bins(run)[last].whole[state] -= 1
    return length


@inlined
def end_in_hand(run: Run, slot: int, fact: Fact, number: int, done: int) -> None:
    """Book the time that an item has been in somebody's hands, of which they worked a part."""
    queue, length = items(run)[slot].queue, run.now - fact.since
    people(run)[number].in_hand -= 1
    if has_meetings():
        done = done_of_piece(run, number)
    fact.spent[fact.state] += done
    fact.spent[OFF_SHIFT] += length - done
    if fact.bin == run.bin:
        book_hands(bins_of_teams(run)[fact.bin, queue], length, done)
        book_work(run, fact, number, fact.bin, done)
    else:
        book_hands_by_bin(run, fact, queue, number)


@inlined
def done_of_piece(run: Run, number: int) -> int:
    """How much somebody has worked on what they have in hand since it was taken up or a meeting was over;
    nothing during one."""
    person = people(run)[number]
    return 0 if person.meeting != NONE else worked(run, person.clock) - person.piece_worked


@inlined
def book_hands(of_team: BinOfTeam, length: int, done: int) -> None:
    """Add time in somebody's hands, of which they worked a part, to a bin of the team."""
    of_team.in_work += length
    of_team.busy += done


@inlined
def book_work(run: Run, fact: Fact, number: int, place: int, done: int) -> None:
    """Add the time that somebody worked to a bin of theirs, and to that of all rework if it is such."""
    busy(run)[place, number] += done
    if fact.state == REWORK:
        bins(run)[place].time[REWORK] += done


@part
def end_asking(run: Run, slot: int, fact: Fact) -> None:
    """Book the time that an item has waited for an answer, and that of the person who is held by it."""
    stays_apart()
    end_away(run, fact, ASKING)
    number = items(run)[slot].person
    if number == NONE:
        return
    clock, begin_worked = people(run)[number].clock, people(run)[number].began_worked
    place, last = fact.bin, run.bin
    while place < last:
        end_worked = worked_edges(run)[clock, place + 1]
        held(run)[place, number] += end_worked - begin_worked
        begin_worked = end_worked
        place += 1
    held(run)[last, number] += worked(run, clock) - begin_worked


@part
def book_hands_by_bin(run: Run, fact: Fact, queue: int, number: int) -> None:
    """Add time in somebody's hands to each bin that it meets."""
    stays_apart()
    clock = people(run)[number].clock
    begin, begin_worked, rests = fact.since, people(run)[number].began_worked, False
    if has_meetings():
        begin_worked, rests = people(run)[number].piece_worked, people(run)[number].meeting != NONE
    for place in range(fact.bin, run.bin):
        end, end_worked = edges(run)[place + 1], worked_edges(run)[clock, place + 1]
        done = 0 if rests else end_worked - begin_worked
        book_hands(bins_of_teams(run)[place, queue], end - begin, done)
        book_work(run, fact, number, place, done)
        begin, begin_worked = end, end_worked
    done = 0 if rests else worked(run, clock) - begin_worked
    book_hands(bins_of_teams(run)[run.bin, queue], run.now - begin, done)
    book_work(run, fact, number, run.bin, done)


@inlined
def cut(run: Run, slot: int, number: int) -> None:
    """A meeting begins or is over, and with it a piece of the time that an item is in somebody's hands."""
    fact = facts(run)[slot]
    end_in_hand(run, slot, fact, number, 0)
    people(run)[number].in_hand += 1
    begin_spell(run, fact, fact.state)


@part
def book_meeting(run: Run, number: int) -> None:
    """Add somebody's time on shift in a meeting to each bin that it meets."""
    stays_apart()
    person = people(run)[number]
    begin_worked = person.called_worked
    for place in range(person.called_bin, run.bin):
        end_worked = worked_edges(run)[person.clock, place + 1]
        in_meetings(run)[place, number] += end_worked - begin_worked
        begin_worked = end_worked
    in_meetings(run)[run.bin, number] += worked(run, person.clock) - begin_worked


@inlined
def next_bin(run: Run) -> None:
    """Go on to the bin of now."""
    last = len(bins(run)) - 1
    while run.bin < last and run.now >= edges(run)[run.bin + 1]:
        run.bin += 1
    run.bin_ends = edges(run)[run.bin + 1] if run.bin < last else NEVER
