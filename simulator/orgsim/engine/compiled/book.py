"""The records of a log summed up one by one as they are written, as the definition of `orgsim.log.summary.Summary` says."""

from __future__ import annotations

from typing import Any

from orgsim.engine.compiled.access import (
    book_clocks,
    busy,
    double,
    edges,
    entries,
    facts,
    gave_up,
    gave_up_waits,
    hands,
    in_bin,
    in_state,
    in_work,
    off_shift,
    over_seam,
    people,
    queue_length,
    queue_waits,
    queued,
    seam_of,
    seams,
    started,
    team_busy,
    waits,
    whole,
    whole_queue,
    whole_state,
    worked_edges,
)
from orgsim.engine.compiled.hours import is_open_at, worked_by
from orgsim.engine.compiled.jit import inlined, merged, part, stays_apart
from orgsim.engine.compiled.journal import (
    ABANDONED,
    ARRIVED,
    BLOCKED,
    DELIVERED,
    FINISHED,
    PAUSED,
    QUEUED,
    RECEIVED,
    REFUSED,
    RESUMED,
    SENT,
    STARTED,
)
from orgsim.log import summary
from orgsim.log.vocabulary import NONE

TOUCH, REWORK, OFF_SHIFT, QUEUE = summary.TOUCH, summary.REWORK, summary.PAUSED, summary.QUEUE
HANDOFF, OUTSIDE, DELAY = summary.HANDOFF, summary.BLOCKED, summary.DELAY
STATES = len(summary.STATES)
WIP, ARRIVALS, DELIVERIES, REFUSALS, ABANDONMENTS = range(5)
"""The columns of ``in_bin``; those who end are the outcomes in the order of `orgsim.log.summary`."""
HANDOFFS, HANDOFF_TIME, STARTS, WAIT, RETURNS = range(5)
"""What is counted of a seam."""


@merged
def read_log(run: Any) -> bool:
    """Sum up the records that have not been read; false when the table of seams has no room for another."""
    while run.read < run.rows:
        if run.seams_found >= len(seams(run)):
            return False
        row = entries(run)[run.read]
        run.read += 1
        if row.item != NONE:
            read_record(run, row)
    return True


@merged
def read_record(run: Any, row: Any) -> None:
    """End the item's spell, count the event and begin the next spell."""
    time, verb, fact = row.time, row.verb, facts(run)[row.item]
    while run.bin + 2 < len(edges(run)) and time >= edges(run)[run.bin + 1]:
        run.bin += 1
    lasted = time - fact.since
    stayed = lasted if fact.waiting else 0
    if lasted > 0 and verb != ARRIVED:
        end_spell(run, fact, time)
    fact.since, fact.bin, fact.queue, fact.state, fact.waiting = time, run.bin, row.queue, QUEUE, 0
    if verb == QUEUED:
        read_queued(run, fact)
    elif verb == STARTED and row.person != NONE:
        read_started(run, fact, row, stayed)
    elif verb == FINISHED:
        read_finished(run, fact, row)
    elif verb == SENT:
        fact.state = HANDOFF
        fact.handoffs += 1
    elif verb == RECEIVED:
        fact.over = row.cause
        seam = seam_between(run, fact.over, fact.queue)
        add_to_seam(run, seam, HANDOFFS, run.bin, 1)
        add_to_seam(run, seam, HANDOFF_TIME, run.bin, lasted)
    elif verb == ARRIVED:
        read_arrived(run, fact)
    elif verb == DELIVERED:
        read_end(run, fact, DELIVERIES)
    else:
        read_rare(run, fact, row, stayed)


@inlined
def read_queued(run: Any, fact: Any) -> None:
    """The item waits in a queue; if it was sent back, this is where to."""
    fact.waiting = 1
    queued(run)[run.bin, fact.queue] += 1
    if fact.back_from != NONE:
        add_to_seam(run, seam_between(run, fact.back_from, fact.queue), RETURNS, fact.back_bin, 1)
        fact.back_from = NONE


@inlined
def read_started(run: Any, fact: Any, row: Any, stayed: int) -> None:
    """A person starts a visit, which may have come over a seam."""
    fact.visits += 1
    started(run)[run.bin, fact.queue] += 1
    waits(run)[run.bin, fact.queue] += stayed
    if fact.first_started == NONE:
        fact.first_started = row.time
    if fact.over != NONE:
        seam = seam_between(run, fact.over, fact.queue)
        add_to_seam(run, seam, STARTS, run.bin, 1)
        add_to_seam(run, seam, WAIT, run.bin, stayed)
    take_in_hand(run, fact, row)


@inlined
def read_finished(run: Any, fact: Any, row: Any) -> None:
    """A step is over, and the hands that had the item are free."""
    let_go(run, fact)
    fact.over = NONE
    fact.returns += row.value
    if row.value == 1 and row.queue != NONE:
        fact.back_from, fact.back_bin = row.queue, run.bin


@inlined
def read_arrived(run: Any, fact: Any) -> None:
    """A new item is in progress: the rest of this bin, and the whole of each later one."""
    fact.first_started = fact.ended = fact.person = fact.over = fact.back_from = NONE
    fact.outcome = fact.handoffs = fact.visits = fact.returns = 0
    for state in range(STATES):
        fact.spent[state] = 0
    in_bin(run)[run.bin, ARRIVALS] += 1
    in_bin(run)[run.bin, WIP] += edges(run)[run.bin + 1] - fact.since
    whole(run)[run.bin] += 1


@inlined
def read_end(run: Any, fact: Any, column: int) -> None:
    """An item is gone in one of the ways that ``in_bin`` counts: what `read_arrived` gave is taken back from here on."""
    fact.ended, fact.outcome, fact.state = fact.since, column - 1, NONE
    in_bin(run)[run.bin, column] += 1
    in_bin(run)[run.bin, WIP] -= edges(run)[run.bin + 1] - fact.since
    whole(run)[run.bin] -= 1


@part
def read_rare(run: Any, fact: Any, row: Any, stayed: int) -> None:
    """Everything that does not happen to every item."""
    stays_apart()
    verb = row.verb
    if verb == STARTED:
        fact.state = DELAY
    elif verb == BLOCKED:
        fact.state = OUTSIDE
    elif verb == PAUSED:
        let_go(run, fact)
        fact.waiting = 1
    elif verb == RESUMED:
        take_in_hand(run, fact, row)
    elif verb == REFUSED:
        read_end(run, fact, REFUSALS)
    elif verb == ABANDONED:
        fact.over = NONE
        gave_up(run)[run.bin, fact.queue] += 1
        gave_up_waits(run)[run.bin, fact.queue] += stayed
        if row.cause == NONE:
            read_end(run, fact, ABANDONMENTS)


@inlined
def end_spell(run: Any, fact: Any, time: int) -> None:
    """Book the time of an item's present spell up to now."""
    if fact.state == TOUCH or fact.state == REWORK:
        end_in_hand(run, fact, time)
        return
    length = time - fact.since
    fact.spent[fact.state] += length
    spread(run, in_state(run), whole_state(run), fact.state, fact, time)
    if fact.waiting:
        queue_waits(run)[fact.queue] += length
        spread(run, queue_length(run), whole_queue(run), fact.queue, fact, time)


@inlined
def spread(run: Any, sums: Any, wholes: Any, group: int, fact: Any, time: int) -> None:
    """Add the elapsed time of a spell to its group, bin by bin: what is left of the first, of the last, and those between as a whole."""
    first, last = fact.bin, run.bin
    if first == last:
        sums[first, group] += time - fact.since
        return
    sums[first, group] += edges(run)[first + 1] - fact.since
    sums[last, group] -= edges(run)[last + 1] - time
    wholes[first, group] += 1
    wholes[last, group] -= 1


@inlined
def end_in_hand(run: Any, fact: Any, time: int) -> None:
    """Book a spell in somebody's hands: what they worked, and what lies off their shift."""
    number = people(run)[fact.person].clock
    reading = worked_by(run, book_clocks(run)[number], time)
    total, length = reading - fact.worked, time - fact.since
    fact.spent[fact.state] += total
    fact.spent[OFF_SHIFT] += length - total
    begin, begin_worked = fact.since, fact.worked
    for place in range(fact.bin, run.bin + 1):
        end, end_worked = time, reading
        if place < run.bin:
            end, end_worked = edges(run)[place + 1], worked_edges(run)[number, place + 1]
        book_hands(run, fact, place, end - begin, end_worked - begin_worked)
        begin, begin_worked = end, end_worked


@inlined
def book_hands(run: Any, fact: Any, place: int, length: int, done: int) -> None:
    """Add time in somebody's hands to a bin, of which they worked a part."""
    in_state(run)[place, fact.state] += done
    in_state(run)[place, OFF_SHIFT] += length - done
    in_work(run)[place, fact.queue] += length
    team_busy(run)[place, fact.queue] += done
    busy(run)[place, fact.person] += done


@inlined
def seam_between(run: Any, left: int, reached: int) -> int:
    """The number of a pair of teams."""
    seam = seam_of(run)[left, reached]
    if seam == NONE:
        seam = run.seams_found
        run.seams_found += 1
        seam_of(run)[left, reached] = seam
        seams(run)[seam, 0], seams(run)[seam, 1] = left, reached
    return seam


@inlined
def add_to_seam(run: Any, seam: int, what: int, place: int, amount: int) -> None:
    """Add to one of the sums of a pair of teams."""
    over_seam(run)[seam, what * (len(edges(run)) - 1) + place] += amount


@inlined
def take_in_hand(run: Any, fact: Any, row: Any) -> None:
    """Somebody has the item in hand, who should be on shift and have nothing else."""
    number, time = row.person, row.time
    person = people(run)[number]
    clock = book_clocks(run)[person.clock]
    fact.person, fact.state = number, REWORK if row.visit > 1 else TOUCH
    off_shift(run)[number] += not (person.starts <= time < person.ends and is_open_at(run, clock, time))
    double(run)[number] += hands(run)[number] > 0
    hands(run)[number] += 1
    fact.worked = worked_by(run, clock, time)


@inlined
def let_go(run: Any, fact: Any) -> None:
    """Whoever has the item in hand puts it away."""
    if fact.person != NONE:
        hands(run)[fact.person] -= 1
        fact.person = NONE


@part
def close_book(run: Any) -> None:
    """Book the spells that are under way at the horizon."""
    stays_apart()
    while run.bin + 2 < len(edges(run)):
        run.bin += 1
    for number in range(run.numbered):
        fact = facts(run)[number]
        if fact.state != NONE:
            end_spell(run, fact, run.horizon)
