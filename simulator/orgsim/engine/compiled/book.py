"""The book: what happens summed up as it happens, as the definition of `orgsim.log.summary.Summary` says.

An item has one `FACT` while it is inside. Its spells end where time may have passed: when it is started,
finished, received or let in, and so each ends in its own way (`orgsim.engine.compiled.spells`). What is left
of an item when it is gone stands in the table of results.
"""

from __future__ import annotations

from orgsim.engine.compiled.access import (
    bins,
    bins_of_seams,
    bins_of_teams,
    edges,
    facts,
    items,
    people,
    seam_of,
    seams,
    steps,
    teams,
)
from orgsim.engine.compiled.hours import worked
from orgsim.engine.compiled.jit import inlined, number_in, part, stays_apart
from orgsim.engine.compiled.people import on_shift
from orgsim.engine.compiled.records import Fact, Run
from orgsim.engine.compiled.spells import (
    begin_spell,
    book_meeting,
    end_asking,
    end_away,
    end_in_hand,
    end_stay,
    end_visit,
    end_wait,
)
from orgsim.engine.compiled.sums import begin_sums, write_results
from orgsim.engine.compiled.switched import (
    has_awaited,
    has_losses,
    has_meetings,
    has_misrouting,
    has_parts,
    has_questions,
    has_questions_back,
    has_returns,
    has_timers,
)
from orgsim.log.facts import Outcome, State, Verb, by_verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import WayOut
from orgsim.units.work_clock import NEVER

ARRIVED, UNBLOCKED, SENT, RECEIVED, QUEUED, STARTED, PAUSED, RESUMED, FINISHED, ABANDONED, DECIDED = (
    int(verb)
    for verb in (
        *(Verb.ARRIVED, Verb.UNBLOCKED, Verb.SENT, Verb.RECEIVED, Verb.QUEUED),
        *(Verb.STARTED, Verb.PAUSED, Verb.RESUMED, Verb.FINISHED, Verb.ABANDONED, Verb.DECIDED),
    )
)
outcome_of = number_in(by_verb(lambda facts: facts.ends, without=NONE))
state_of = number_in(by_verb(lambda facts: facts.opens_alone, without=NONE))
"""By the number of a verb how the item ends, and in which state it is from then on if nobody is named."""
TOUCH, REWORK, QUEUE = int(State.TOUCH), int(State.REWORK), int(State.QUEUE)
HANDOFF, OUTSIDE, PARTS = int(State.HANDOFF), int(State.BLOCKED), int(State.PARTS)
ASKING, ASKED, ANSWERED = int(State.ASKING), int(Verb.ASKED), int(Verb.ANSWERED)
WITHDRAWN, CANCELLED = int(Verb.WITHDRAWN), int(Verb.CANCELLED)
RETURNED, MISROUTED = int(Verb.RETURNED), int(Verb.MISROUTED)
STILL_OPEN = int(Outcome.STILL_OPEN)
RETURN = int(WayOut.RETURN)


@inlined
def book(run: Run, verb: int, slot: int, person: int, cause: int, value: int) -> None:
    """Something happens to an item; the arguments are those of `orgsim.engine.compiled.journal.note`."""
    if has_questions() and (verb == ASKED or verb == ANSWERED):
        book_call(run, slot, verb, person)
        if has_questions_back() and verb == ASKED and cause == NONE:
            bins_of_seams(run)[facts(run)[slot].seam, run.bin].questions += 1
    elif person != NONE:
        book_of_person(run, verb, slot, person, value)
    else:
        book_alone(run, verb, slot, cause, value)


@inlined
def book_alone(run: Run, verb: int, slot: int, cause: int, value: int) -> None:
    """Something happens to an item by nobody's hands."""
    if verb == ARRIVED:
        book_arrived(run, slot)
    elif ends_anywhere(run, slot, verb):
        book_parts(run, slot, verb)
    elif verb == SENT:
        book_sent(run, slot)
    elif verb == RECEIVED:
        book_received(run, slot)
    elif verb == QUEUED:
        book_queued(run, slot, cause)
    elif verb == FINISHED or verb == DECIDED:
        book_finished_alone(run, slot, value == RETURN)
    elif (has_returns() or has_misrouting()) and (verb == RETURNED or verb == MISROUTED):
        book_astray(run, slot, verb)
    elif verb == UNBLOCKED:
        book_unblocked(run, slot)
    elif verb == ABANDONED:
        book_abandoned(run, slot, cause)
    elif outcome_of(verb) != NONE:
        book_gone(run, slot, outcome_of(verb))
    else:
        begin_spell(run, facts(run)[slot], state_of(verb))


@inlined
def book_of_person(run: Run, verb: int, slot: int, person: int, value: int) -> None:
    """Something happens to an item by the hands of a person."""
    if verb == STARTED:
        book_started(run, slot)
    elif verb == RESUMED:
        book_resumed(run, slot)
    elif verb == PAUSED:
        book_paused(run, slot, person)
    elif verb == FINISHED:
        book_finished(run, slot, person, value)


@inlined
def book_arrived(run: Run, slot: int) -> None:
    """A new item is in progress: the rest of this bin, and the whole of each later one."""
    fact, now = facts(run)[slot], bins(run)[run.bin]
    begin_sums(run, fact)
    begin_spell(run, fact, QUEUE)
    now.arrivals += 1
    now.wip += edges(run)[run.bin + 1] - run.now
    now.inside += 1


@inlined
def book_queued(run: Run, slot: int, added: int) -> None:
    """The item waits in a queue, with effort that a hand-off has ``added``, or `NONE`; if it was sent back,
    this is where to."""
    fact, queue = facts(run)[slot], items(run)[slot].queue
    begin_spell(run, fact, QUEUE)
    bins_of_teams(run)[run.bin, queue].queued += 1
    if has_losses() and added != NONE:
        bins_of_seams(run)[fact.seam, run.bin].added += added
    book_back(run, fact, queue)


@inlined
def book_back(run: Run, fact: Fact, queue: int) -> None:
    """If the item was sent back, this is where to."""
    if fact.back_from != NONE:
        bins_of_seams(run)[seam_between(run, fact.back_from, queue), fact.back_bin].returns += 1
        fact.back_from = NONE


@inlined
def book_started(run: Run, slot: int) -> None:
    """A person starts a visit, which may have come over a seam."""
    fact = facts(run)[slot]
    end_wait(run, slot, fact)
    fact.visits += 1
    bins_of_teams(run)[run.bin, items(run)[slot].queue].started += 1
    if fact.first_started == NONE:
        fact.first_started, fact.started_worked = run.now, worked(run, run.working_clock)
    if fact.seam != NONE:
        bins_of_seams(run)[fact.seam, run.bin].visits += 1
    take_in_hand(run, slot, fact)


@part
def book_resumed(run: Run, slot: int) -> None:
    """A person takes up paused work."""
    stays_apart()
    end_wait(run, slot, facts(run)[slot])
    take_in_hand(run, slot, facts(run)[slot])


@inlined
def take_in_hand(run: Run, slot: int, fact: Fact) -> None:
    """Somebody has the item in hand, who should be on shift and have nothing else."""
    person = people(run)[items(run)[slot].person]
    begin_spell(run, fact, REWORK if items(run)[slot].visit > 1 else TOUCH)
    if has_meetings():
        person.piece_worked = worked(run, person.clock)
    person.off_shift_starts += not on_shift(run, person)
    person.double_booked += person.in_hand > 0
    person.in_hand += 1


@part
def book_paused(run: Run, slot: int, number: int) -> None:
    """Somebody puts the item back into its queue."""
    stays_apart()
    end_in_hand(run, slot, facts(run)[slot], number, people(run)[number].done)
    begin_spell(run, facts(run)[slot], QUEUE)


@inlined
def book_finished(run: Run, slot: int, number: int, again: int) -> None:
    """Somebody has finished a step, to which the item may be sent back."""
    fact = facts(run)[slot]
    end_in_hand(run, slot, fact, number, people(run)[number].done)
    begin_spell(run, fact, QUEUE)
    fact.seam = NONE
    if has_misrouting():
        fact.was_looked_at = steps(run)[items(run)[slot].step].looks_for != NONE
    fact.returns += again == RETURN
    if again == RETURN:
        fact.back_from, fact.back_bin = items(run)[slot].queue, run.bin


@inlined
def book_finished_alone(run: Run, slot: int, again: int) -> None:
    """A step that takes no people, or a wait at a gate, has ended."""
    fact = facts(run)[slot]
    end_away(run, fact, fact.state)
    begin_spell(run, fact, QUEUE)
    fact.seam = NONE
    if has_misrouting():
        fact.was_looked_at = 0
    fact.returns += again


@part
def book_astray(run: Run, slot: int, verb: int) -> None:
    """The item is sent to a wrong team, or those who have received it send it back."""
    stays_apart()
    fact = facts(run)[slot]
    begin_spell(run, fact, QUEUE)
    if verb == MISROUTED:
        fact.bounces += 1
        return
    if has_returns():
        bins_of_seams(run)[fact.seam, run.bin].sent_back += 1
    fact.seam = NONE
    fact.returns, fact.was_looked_at = fact.returns + 1, 0
    book_back(run, fact, items(run)[slot].queue)
    fact.back_from, fact.back_bin = items(run)[slot].queue, run.bin


@inlined
def book_sent(run: Run, slot: int) -> None:
    """A hand-off begins."""
    begin_spell(run, facts(run)[slot], HANDOFF)
    facts(run)[slot].handoffs += 1


@inlined
def book_received(run: Run, slot: int) -> None:
    """A hand-off has ended."""
    fact, item = facts(run)[slot], items(run)[slot]
    length = end_away(run, fact, HANDOFF)
    fact.seam = seam_between(run, item.origin, item.queue)
    of_seam = bins_of_seams(run)[fact.seam, run.bin]
    of_seam.handoffs += 1
    of_seam.handoff_time += length
    if has_misrouting():
        of_seam.misrouted += fact.was_looked_at
    begin_spell(run, fact, QUEUE)


@inlined
def seam_between(run: Run, left: int, reached: int) -> int:
    """The number of a pair of teams."""
    seam = seam_of(run)[left, reached]
    return seam if seam != NONE else new_seam(run, left, reached)


@part
def new_seam(run: Run, left: int, reached: int) -> int:
    """Give a pair of teams its number, and clear its sums."""
    stays_apart()
    seam = run.seams_found
    run.seams_found += 1
    seam_of(run)[left, reached] = seam
    seams(run)[seam, 0], seams(run)[seam, 1] = left, reached
    for place in range(len(bins(run))):
        sums = bins_of_seams(run)[seam, place]
        sums.handoffs = sums.handoff_time = sums.visits = sums.wait = sums.returns = 0
        if has_questions_back():
            sums.questions = 0
        if has_returns():
            sums.sent_back = 0
        if has_misrouting():
            sums.misrouted = 0
        if has_losses():
            sums.added = 0
    return seam


@part
def book_unblocked(run: Run, slot: int) -> None:
    """The item is let in."""
    stays_apart()
    end_away(run, facts(run)[slot], OUTSIDE)
    begin_spell(run, facts(run)[slot], QUEUE)


@part
def book_abandoned(run: Run, slot: int, to: int) -> None:
    """The item leaves its queue, or a gate, for another step or for good."""
    stays_apart()
    fact = facts(run)[slot]
    if fact.state != QUEUE:
        end_away(run, fact, fact.state)
    else:
        end_visit(run, slot, fact)
    begin_spell(run, fact, QUEUE)
    if has_misrouting():
        fact.was_looked_at = 0
    if to == NONE:
        book_gone(run, slot, outcome_of(ABANDONED))


@inlined
def ends_anywhere(run: Run, slot: int, verb: int) -> bool:
    """Whether an item is withdrawn or cancelled, wherever it is, or its time in parts is over, or what it has
    asked for is gone."""
    if (has_timers() or has_awaited()) and verb == CANCELLED:
        return True
    if has_awaited() and facts(run)[slot].state == ASKING:
        return True
    return has_parts() and (verb == WITHDRAWN or facts(run)[slot].state == PARTS)


@part
def book_parts(run: Run, slot: int, verb: int) -> None:
    """The time of an item in parts is over, or it is withdrawn or cancelled wherever it is."""
    stays_apart()
    fact, item = facts(run)[slot], items(run)[slot]
    if has_questions() and fact.state == ASKING:
        end_asking(run, slot, fact)
    elif item.person != NONE:
        end_in_hand(run, slot, fact, item.person, people(run)[item.person].done)
    elif fact.state == QUEUE:
        end_wait(run, slot, fact)
    else:
        end_away(run, fact, fact.state)
    if outcome_of(verb) == NONE:
        begin_spell(run, fact, QUEUE)
    else:
        book_gone(run, slot, outcome_of(verb))


@part
def book_call(run: Run, slot: int, verb: int, person: int) -> None:
    """Something has come up in an item's work, somebody is held by it no more, or it is answered."""
    stays_apart()
    fact, item = facts(run)[slot], items(run)[slot]
    if fact.state == ASKING:
        end_asking(run, slot, fact)
    elif item.person != NONE:
        end_in_hand(run, slot, fact, item.person, people(run)[item.person].done)
    if verb == ASKED:
        begin_spell(run, fact, ASKING)
    elif person == NONE:
        begin_spell(run, fact, QUEUE)
    else:
        begin_spell(run, fact, REWORK if item.visit > 1 else TOUCH)
        if has_meetings():
            people(run)[person].piece_worked = worked(run, people(run)[person].clock)
        people(run)[person].double_booked += people(run)[person].in_hand > 0
        people(run)[person].in_hand += 1


@inlined
def book_gone(run: Run, slot: int, outcome: int) -> None:
    """An item is in progress no more: what `book_arrived` gave is taken back from here on."""
    now = bins(run)[run.bin]
    now.wip -= edges(run)[run.bin + 1] - run.now
    now.inside -= 1
    now.ends[outcome] += 1
    write_results(run, slot, run.now, outcome)


@part
def close_book(run: Run) -> None:
    """Book the spells that are under way at the horizon."""
    stays_apart()
    run.now, run.bin, run.bin_ends = run.horizon, len(bins(run)) - 1, NEVER
    if has_meetings():
        for number in range(len(people(run))):
            if people(run)[number].meeting != NONE:
                book_meeting(run, number)
    for slot in range(run.slots_used):
        item, fact = items(run)[slot], facts(run)[slot]
        if item.number != NONE:
            if has_questions() and fact.state == ASKING:
                end_asking(run, slot, fact)
            elif item.person != NONE:
                person = people(run)[item.person]
                end_in_hand(run, slot, fact, item.person, worked(run, person.clock) - person.began_worked)
            elif fact.state == QUEUE:
                teams(run)[item.queue].still_waiting += end_stay(run, slot, fact)
            else:
                end_away(run, fact, fact.state)
            write_results(run, slot, NONE, STILL_OPEN)
