"""Plant faults in a copy of the compiled engine and see whether the comparison finds them:
``python benchmarks/plant_kernel_faults.py``.

For each fault random models run on the faulty kernel, made as it is shipped, and on the SimPy engine until
they differ; where they do not, also the cases of `differential_cases`, on a kernel that checks its bounds.
Exits with 1 when a fault makes no difference.
"""

from __future__ import annotations

import sys
from pathlib import Path

from planting import Fault, hunt, ran

KERNEL = "engine/compiled"
HANGS = 900
"""Seconds after which a process is taken to go on for ever, also beside others."""
CHECKED = {"ORGSIM_KERNEL": "numba", "NUMBA_BOUNDSCHECK": "1"}
FAULTS = (
    # stops/work.py, places.py, skips.py: hand-offs
    Fault("what is typed again loses context", f"{KERNEL}/stops/work.py",
          "    item.effort = length_of(run, slot)\n", "    item.effort = length_of(run, slot) + typed\n"),
    Fault("a wrong team types again", f"{KERNEL}/stops/work.py",
          "if has_misrouting() and step.looks_for != NONE:\n        return 0",
          "if has_misrouting() and step.looks_for < NONE:\n        return 0"),
    Fault("a return is sent back itself", f"{KERNEL}/stops/work.py",
          "item.step, item.back_to, item.came_from = item.came_from, item.origin, NONE",
          "item.step, item.back_to = item.came_from, item.origin"),
    Fault("a team asks itself at a hand-off", f"{KERNEL}/calls.py",
          "call.worker == NONE or call.desk == item.queue:", "call.worker == NONE:"),
    Fault("who looked at what went astray is asked", f"{KERNEL}/stops/work.py",
          "if has_questions_back() and step.looks_for == NONE:", "if has_questions_back():"),
    Fault("anybody answers what is asked at a hand-off", f"{KERNEL}/stops/call.py",
          "memory(run)[answer, steps(run)[step].person_column] = call.worker + 1",
          "memory(run)[answer, steps(run)[step].person_column] = 0"),
    Fault("a part does not know who worked before the split", f"{KERNEL}/makers/parts.py",
          "tell_worker(run, brood.whole, slot)", "tell_worker(run, slot, slot)"),
    Fault("the whole does not know who closed it", f"{KERNEL}/joins.py",
          "tell_worker(run, slot, whole)", "tell_worker(run, whole, whole)"),
    Fault("what all have left is asked", f"{KERNEL}/calls.py",
          "if not is_manned(run, teams(run)[call.desk]) or not condition_holds", "if not condition_holds"),
    Fault("every question at a hand-off has the draws of the first", f"{KERNEL}/stops/call.py",
          "np.uint64(item.visit), np.uint64(call.place))\n    make_answer",
          "np.uint64(item.visit), ZERO)\n    make_answer"),
    Fault("a wrong team hands on to itself", f"{KERNEL}/places.py",
          "while left > 0 or step_queues(run)[place] == item.queue:", "while left > 0:"),
    Fault("who comes again is sent astray again", f"{KERNEL}/skips.py",
          "if column != NONE and memory(run)[slot, column] > 0:", "if column < NONE:"),
    Fault("a split leaves who may be sent back to", f"{KERNEL}/stops/split.py",
          "    item.came_from = NONE\n", "    item.came_from += 0\n"),
    # calls.py, stops/call.py
    Fault("the portions of a visit leave out the last", f"{KERNEL}/calls.py",
          "item.effort // (call.left + 1)", "item.effort // max(1, call.left)"),
    Fault("a second entry of a step asks what the first does", f"{KERNEL}/calls.py",
          "call.rows >> (call.row - first) & 1", "call.rows & 1"),
    Fault("who decides is drawn without a choice", f"{KERNEL}/calls.py", "if ask.last - place > 1:",
          "if ask.last - place > 2:"),
    Fault("a held asker may be asked themselves", f"{KERNEL}/calls.py",
          "if other != person and is_skilled", "if is_skilled"),
    Fault("anybody takes up what has been answered", f"{KERNEL}/people.py", "if asker != NONE and",
          "if asker < NONE and"),
    Fault("what is answered goes to the end of its class", f"{KERNEL}/stops/call.py",
          "item.head, call.asker = -run.now - 1, call.asked_by", "item.head, call.asker = 0, call.asked_by"),
    Fault("time held is worked again", f"{KERNEL}/stops/call.py",
          "person.began, person.began_worked = run.now, worked(run, person.clock)", "person.began = run.now"),
    Fault("a displaced asker is held on", f"{KERNEL}/work.py", "person.item, person.held = NONE, 0",
          "person.item = NONE"),
    Fault("people held for ever are not found", f"{KERNEL}/calls.py",
          "if people(run)[number].held != STUCK:", "if anybody:"),
    Fault("delegates decide while others are there", f"{KERNEL}/dispatch.py",
          "team.delegates and attended_until(run, team) != NONE", "team.delegates > 1"),
    Fault("nobody tells delegates that the last has left", f"{KERNEL}/dispatch.py",
          "        if team.delegates and team.queued > 0:", "        if team.delegates > 1:"),
    Fault("a delegate who never may is waited for", f"{KERNEL}/calls.py",
          "if only_first and members(run)[place].rank > 0:", "if only_first and number < 0:"),
    Fault("time held is booked to the wrong bin", f"{KERNEL}/spells.py",
          "held(run)[place, number] += end_worked", "held(run)[last, number] += end_worked"),
    # joins.py, withdrawal.py
    Fault("a split waits for one part fewer", f"{KERNEL}/joins.py", "if of.missing == 0:",
          "if of.missing <= 1:"),
    Fault("an item waits for parts that cannot come", f"{KERNEL}/joins.py", "elif of.left < of.missing:",
          "elif of.left < 0:"),
    Fault("what a part leads to when it is delivered comes", f"{KERNEL}/broods.py",
          "parts(run)[slot].ordinal == NONE or is_of_step(verb)", "slot >= 0"),
    Fault("the item is with the team that it was with before", f"{KERNEL}/joins.py",
          "items(run)[whole].queue, items(run)[whole].home =", "_, items(run)[whole].home ="),
    Fault("a withdrawn part in a queue stays there", f"{KERNEL}/withdrawal.py",
          "        leave_lane(run, slot)\n", "        item.ticket += 0\n"),
    # timers.py, ranks.py
    Fault("who is gone stays on the list of a gate", f"{KERNEL}/withdrawal.py",
          "        leave_gate(run, slot)\n", "        pass\n"),
    Fault("a timer with moments rings once", f"{KERNEL}/timers.py", "number + 1)", "number + (1 << 20))"),
    Fault("work in hand changes its class at once", f"{KERNEL}/ranks.py", "if item.person != NONE:",
          "if item.person < NONE:"),
    Fault("an item at a gate keeps its place when its class changes", f"{KERNEL}/ranks.py",
          "    stand_in(run, gate, slot)\n", "    stand_in(run, gate, slot)\n    gate.last = slot\n"),
    # dispatch.py
    Fault("groups are dispatched from the last", f"{KERNEL}/work.py", "waiting[place - 1] < number",
          "waiting[place - 1] > number"),
    Fault("of what is kept the highest starts first", f"{KERNEL}/dispatch.py",
          "items(run)[kept].number < lowest)", "items(run)[kept].number > lowest)"),
    Fault("of two teams that waited as long the higher goes first", f"{KERNEL}/dispatch.py",
          "joined(run, lane) < joined(run, best_lane)", "joined(run, lane) <= joined(run, best_lane)"),
    Fault("the rest of paused work forgets the speed", f"{KERNEL}/work.py",
          "math.floor(person.done * speed + 0.5)", "person.done"),
    Fault("all paused work has the same place", f"{KERNEL}/work.py", "item.head = -run.now - 1",
          "item.head = -1"),
    Fault("who leaves takes along what they kept", f"{KERNEL}/work.py",
          "if person.kept != NONE:\n        slot = person.kept\n",
          "if person.kept > 1 << 30:\n        slot = person.kept\n"),
    Fault("a team that has just been woken sleeps on", f"{KERNEL}/dispatch.py",
          "now < team.wakes_at <= moment", "now <= team.wakes_at <= moment"),
    Fault("the last opening wakes a team", f"{KERNEL}/dispatch.py",
          "soonest = min(soonest, next_open(run, clock, run.now))",
          "soonest = next_open(run, clock, run.now)"),
    Fault("work of no effort keeps its ticket", f"{KERNEL}/work.py",
          "    item.ticket += 1\n    item.person, person.item",
          "    item.ticket += item.effort > 0\n    item.person, person.item"),
    Fault("displaced work keeps its ticket", f"{KERNEL}/work.py",
          "    item.ticket += 1\n    note(run, PAUSED", "    note(run, PAUSED"),
    Fault("after one start a team looks no further", f"{KERNEL}/dispatch.py",
          "if group.preempts or may_offer(run, group):", "if group.preempts:"),
    Fault("hours are never looked at again", f"{KERNEL}/dispatch.py",
          "min(until, clocks(run)[number].closes)", "max(until, clocks(run)[number].closes)"),
    # places.py, choices.py, tokens.py and stops
    Fault("in turn has one counter for all", f"{KERNEL}/places.py", "turns(run)[step.chooser] += 1",
          "turns(run)[0] += 1"),
    Fault("of two teams with one load the higher is chosen", f"{KERNEL}/places.py",
          "load == least and queue < best", "load == least and queue > best"),
    Fault("effort with lost context is cut off", f"{KERNEL}/stops/work.py",
          "(1.0 + crossings(run)[item.crossing].loss) + 0.5)", "(1.0 + crossings(run)[item.crossing].loss))"),
    Fault("rework falls from the first visit on", f"{KERNEL}/choices.py", "for _ in range(visit - 1):",
          "for _ in range(visit):"),
    Fault("who leaves now keeps work", f"{KERNEL}/stops/work.py", " or people(run)[number].ends <= run.now:",
          ":"),
    Fault("a case worker passes limits that are full", f"{KERNEL}/stops/work.py",
          "if not holds(run, slot, limit) and is_full(limits(run)[limit]):", "if False:"),
    Fault("a mark is drawn at the place of another", f"{KERNEL}/marks.py",
          "visit = item.visit + (row.place << PLACES)", "visit = item.visit"),
    Fault("a mark goes beyond its most", f"{KERNEL}/marks.py",
          "min(max(value, kind.least), kind.most)", "max(value, kind.least)"),
    Fault("what a way of rework sets is not set", f"{KERNEL}/stops/over.py",
          "if has_marks() and way != NONE:", "if has_marks() and way > 1 << 30:"),
    Fault("the limit of a condition is not in it", f"{KERNEL}/conditions.py",
          "clause.low <= value <= clause.high", "clause.low <= value < clause.high"),
    Fault("the first case counts whether it holds or not", f"{KERNEL}/choices.py",
          "                if case == NONE and condition_holds(run, slot, way.when):",
          "                if case == NONE:"),
    Fault("a skipped step leads to its last way", f"{KERNEL}/choices.py", "passed += way.chance\n",
          "passed += 0.0\n"),
    Fault("what skips a step is let go of by its maker", f"{KERNEL}/kernel.py",
          "run.going_on, run.going_on_for = slot, maker", "run.going_on, run.going_on_for = slot, NONE"),
    Fault("an item forgets the stream it was in", f"{KERNEL}/places.py",
          "if not serves(run, step, item.home):", "if True:"),
    Fault("a delay keeps the token of the team", f"{KERNEL}/tokens.py",
          "NONE if item.counted == NONE else teams(run)[item.counted].limit",
          "teams(run)[max(item.queue, 0)].limit"),
    Fault("a delay passes on the clock of another", f"{KERNEL}/stops/delay.py", "delays(run)[step.row].clock",
          "delays(run)[0].clock"),
    Fault("papers are due at the opening", f"{KERNEL}/stops/gate.py",
          "            if items(run)[slot].joined <= in_time:", "            if True:"),
    Fault("an agenda takes one too many", f"{KERNEL}/stops/gate.py", "gate.placed - before < gate.agenda",
          "gate.placed - before <= gate.agenda"),
    Fault("a gate is passed over with the least", f"{KERNEL}/stops/gate.py", "return least <= 0",
          "return least < 0"),
    Fault("a gate with a batch waits for one more", f"{KERNEL}/gates.py",
          "if gate.waiting >= gate.batch and not gate.is_due",
          "if gate.waiting > gate.batch and not gate.is_due"),
    Fault("the places of a second list begin anew", f"{KERNEL}/stops/gate.py",
          "if gate.placed_at != run.now:", "if True:"),
    Fault("items wait at a gate in the order of their numbers", f"{KERNEL}/gates.py",
          "place_in(run, gate.order, gate, slot)", "gate.last"),
    Fault("what is up is called twice", f"{KERNEL}/stops/gate.py",
          "if none_up and gate.placed > before:", "if gate.placed > before:"),
    Fault("a meeting counts as work done", f"{KERNEL}/meetings.py",
          "person.missed += worked(run, person.clock) - person.called_worked", "person.missed += 0"),
    Fault("work in hand ends during a meeting", f"{KERNEL}/meetings.py",
          "items(run)[person.item].ticket += 1", "pass"),
    Fault("the book goes on during a meeting", f"{KERNEL}/spells.py",
          "return 0 if person.meeting != NONE else worked", "return worked"),
    Fault("a meeting is booked whole in its last bin", f"{KERNEL}/spells.py",
          "for place in range(person.called_bin, run.bin):\n        end_worked",
          "for place in range(run.bin, run.bin):\n        end_worked"),
    Fault("a person is at two meetings at once", f"{KERNEL}/people.py",
          "on_shift(run, person) and (not has_meetings() or person.meeting == NONE)",
          "on_shift(run, person)"),
    Fault("who is rejected keeps the tokens", f"{KERNEL}/stops/gate.py",
          "    leave(run, slot, REJECTED)\n", ""),
    Fault("who is up moves up on the agenda", f"{KERNEL}/gates.py",
          "schedule(run, item.joined, key, gate.up, item.number)",
          "schedule(run, run.now + gate.each, key, gate.up, item.number)"),
    Fault("a place on an agenda is that of whoever has the slot", f"{KERNEL}/stops/gate.py",
          "if item.number != item_number:", "if item.number == NONE:"),
    Fault("another class sorts an agenda as a list", f"{KERNEL}/ranks.py",
          " and not is_on_agenda(run, slot)", ""),
    # limits.py
    Fault("the last token takes the place of one given back", f"{KERNEL}/limits.py",
          (
          "    for other in range(place, item.tokens):\n        memory(run)[slot, other] = "
          "memory(run)[slot, other + 1]\n"
          ),
          "    memory(run)[slot, place] = memory(run)[slot, item.tokens]\n"),
    Fault("a limit moves only if its holders wait nowhere", f"{KERNEL}/limits.py",
          "if blocked(run)[number, other] > 0 and limits(run)[other].moving:", "if False:"),
    Fault("those let in do not count as moving on", f"{KERNEL}/limits.py",
          "        count_stuck(run, following, number, -1)\n", ""),
    Fault("a source at its end stays at its valve", f"{KERNEL}/limits.py", "last.after = following.after",
          "break"),
    # lanes.py
    Fault("lanes forget whom the item does not want", f"{KERNEL}/lanes.py", " and lane.never == never", ""),
    Fault("the cheapest delay goes first", f"{KERNEL}/lanes.py",
          "return urgency_of(run, one) > urgency_of(run, two)",
          "return urgency_of(run, one) < urgency_of(run, two)"),
    Fault("of the newest the higher number goes first", f"{KERNEL}/lanes.py",
          "one.joined > two.joined or (one.joined == two.joined and one.number < two.number)",
          "one.joined > two.joined or (one.joined == two.joined and one.number > two.number)"),
    Fault("a heap loses the link back of a sibling", f"{KERNEL}/lanes.py",
          (
          "    if item.after != NONE:\n        items(run)[item.after].before = item.before\n    return "
          "merge("
          ), "    return merge("),
    Fault("a closed lane stays in the list", f"{KERNEL}/lanes.py",
          "        lanes(run)[lane.before].after = lane.after\n", "        pass\n"),
    # people.py
    Fault("those who are gone are still wished for", f"{KERNEL}/people.py",
          "is_skilled(run, number, skill) and people(run)[number].ends > run.now",
          "is_skilled(run, number, skill)"),
    Fault("the earliest start is displaced", f"{KERNEL}/people.py", "one.began > two.began or",
          "one.began < two.began or"),
    Fault("shared people serve all their teams alike", f"{KERNEL}/people.py", "if member.rank == rank and",
          "if member.rank >= rank and"),
    Fault("work is displaced off shift too", f"{KERNEL}/people.py",
          "person.item == NONE or not is_at_work(run, person) or", "person.item == NONE or"),
    # draws.py and arithmetic.py
    Fault("later visits have the first one's luck", f"{KERNEL}/draws.py",
          "newest(run)[half] == mine and visit == stream.visit and", "newest(run)[half] == mine and"),
    Fault("another distribution at the same step is not seen", f"{KERNEL}/draws.py",
          " == mine and visit == stream.visit and row == stream.row:", " == mine and visit == stream.visit:"),
    Fault("the second block of draws is the first again", f"{KERNEL}/draws.py", "np.uint64(number * BLOCK)",
          "np.uint64(number * 0)"),
    Fault("all components of a mixture but the last", f"{KERNEL}/draws.py",
          "sampler.start + sampler.size - 1):", "sampler.start + sampler.size - 2):"),
    Fault("a mixture draws twice with one uniform", f"{KERNEL}/draws.py",
          "samplers(run)[component], uniform(second)", "samplers(run)[component], uniform(first)"),
    Fault("the gamma distribution loses its scale", f"{KERNEL}/draws.py", "return sampler.a * gamma_at(",
          "return gamma_at("),
    Fault("triangles are turned round", f"{KERNEL}/draws.py",
          "return triangular(a, b, sampler.c, u)", "return triangular(a, b, sampler.c, 1.0 - u)"),
    Fault("the shoulder of the normal distribution is moved", f"{KERNEL}/arithmetic.py",
          "horner(SHOULDER_OVER, r - 1.6)", "horner(SHOULDER_OVER, r - 1.5)"),
    Fault("a geometric batch is one too small", f"{KERNEL}/draws.py", "return 1.0 + math.floor(",
          "return math.floor("),
    # events.py, hours.py, makers and kernel.py
    Fault("events of one moment come as they were entered", f"{KERNEL}/events.py",
          "if is_pair_below(parent.time, parent.key, time, key):", "if parent.time <= time:"),
    Fault("of two siblings due together the first goes first", f"{KERNEL}/events.py",
          "return is_pair_below(one.time, one.key, two.time, two.key)", "return one.time < two.time"),
    Fault("who sinks stays above those that are due as well", f"{KERNEL}/events.py",
          "if is_pair_below(time, key, least.time, least.key):", "if time <= least.time:"),
    Fault("who fills the gap passes one child only", f"{KERNEL}/events.py",
          "        child = soonest_from(heap, child)\n", ""),
    Fault("of four siblings two are looked at", f"{KERNEL}/events.py",
          "return one + (two - one) * is_sooner(heap[two], heap[one])", "return one"),
    Fault("of four siblings the third is never the first", f"{KERNEL}/events.py",
          "two = first + 2 + is_sooner(heap[first + 3], heap[first + 2])", "two = first + 3"),
    Fault("the last event leaves itself behind", f"{KERNEL}/events.py", "    last.time = NEVER\n", ""),
    Fault("what was in memory before may be due", f"{KERNEL}/events.py", "        fence(run)\n", ""),
    Fault("the event after a gap is taken for the next", f"{KERNEL}/events.py",
          "return heap[soonest_from(heap, 1)].time", "return heap[1].time"),
    Fault("the closing moment is still open", f"{KERNEL}/hours.py",
          "return run.now < clock_now(run, number).closes",
          "return run.now <= clock_now(run, number).closes"),
    Fault("a clock forgets the hours before", f"{KERNEL}/hours.py",
          "clock.offset = before(run)[clock.place] - opens(run)[clock.place]",
          "clock.offset = -opens(run)[clock.place]"),
    Fault("a batch overruns the last item", f"{KERNEL}/makers/sources.py",
          "min(size, source.at_most - source.made)", "size"),
    Fault("arrivals at the horizon", f"{KERNEL}/makers/sources.py", "if moment < run.horizon:",
          "if moment <= run.horizon:"),
    Fault("sources with one valve do not take turns", f"{KERNEL}/makers/sources.py",
          "        limit.valve = mine\n", ""),
    Fault("work starts before everything due has happened", f"{KERNEL}/kernel.py",
          "next_moment(run) > run.now", "next_moment(run) >= run.now"),
    Fault("some item in the table is taken for another", f"{KERNEL}/kernel.py",
          "elif items(run)[slot].number == number:", "else:"),
    # broods.py and makers/children.py
    Fault("children of all visits are the same", f"{KERNEL}/broods.py",
          "np.uint64(brood.occurrence), np.uint64(brood.made)", "ZERO, np.uint64(brood.made)"),
    Fault("children come at the horizon", f"{KERNEL}/broods.py", "if due < run.horizon:",
          "if due <= run.horizon:"),
    Fault("every child has the class of its parent", f"{KERNEL}/broods.py",
          "item.service_class if rule.same_class else NONE", "item.service_class"),
    Fault("children come of items of which the condition does not hold", f"{KERNEL}/broods.py",
          "if is_set_off and (not has_conditions() or condition_holds(run, slot, rule.when)):",
          "if is_set_off:"),
    Fault("children take over the marks of another brood", f"{KERNEL}/broods.py",
          "left_marks(run)[run.first_brood, mark]", "left_marks(run)[0, mark]"),
    Fault("a child takes over every mark", f"{KERNEL}/makers/children.py",
          "if inherits(run)[rule, mark]:", "if run.marks > 0:"),
    Fault("a settled value is that of the class", f"{KERNEL}/conditions.py",
          "return settled_value(run, number) if is_settled(run, slot) else value_of(run, slot)",
          "return value_of(run, slot)"),
    Fault("a part has the cost of delay of its class", f"{KERNEL}/makers/parts.py",
          "            items(run)[slot].cost_case = whole.cost_case\n", "            pass\n"),
    Fault("an item is as urgent as its class", f"{KERNEL}/lanes.py",
          "if has_worths() and item.cost_case != NONE:", "if has_worths() and item.cost_case < NONE:"),
    Fault("children find no room", f"{KERNEL}/kernel.py",
          "run.children_due + CHUNK > len(children(run))", "run.children_due > len(children(run))"),
    Fault("a child lets its row be taken twice", f"{KERNEL}/makers/children.py",
          "    child.after = run.free_child\n", "    child.after = row\n"),
    # book.py and spells.py
    Fault("an event at the limit of two bins is in the first", f"{KERNEL}/kernel.py",
          "if time >= run.bin_ends:", "if time > run.bin_ends:"),
    Fault("a seam is remembered after giving up", f"{KERNEL}/book.py",
          "    fact.seam = NONE\n    begin_spell(run, fact, QUEUE)\n    if to",
          "    begin_spell(run, fact, QUEUE)\n    if to"),
    Fault("returns count when the item is back", f"{KERNEL}/book.py", "fact.back_bin].returns",
          "run.bin].returns"),
    Fault("who gives up is gone wherever they go", f"{KERNEL}/book.py",
          "    if to == NONE:\n        book_gone(run, slot, outcome_of(ABANDONED))",
          "    book_gone(run, slot, outcome_of(ABANDONED))"),
    Fault("a stay after a pause is none", f"{KERNEL}/book.py",
          "    end_wait(run, slot, facts(run)[slot])\n    take_in_hand", "    take_in_hand"),
    Fault("a stay after a pause is no part of the wait", f"{KERNEL}/book.py",
          "    end_wait(run, slot, facts(run)[slot])\n    take_in_hand",
          "    end_stay(run, slot, facts(run)[slot])\n    take_in_hand"),
    Fault("work is booked when it ends", f"{KERNEL}/spells.py",
          "for place in range(fact.bin, run.bin):", "for place in range(run.bin, run.bin):"),
    Fault("a new seam goes on with the counts of the last run", f"{KERNEL}/book.py",
          "        sums.handoffs = sums.handoff_time = sums.visits = sums.wait = sums.returns = 0\n",
          "        sums.handoffs = sums.visits = sums.wait = sums.returns = 0\n"),
    Fault("who is off shift at the horizon has worked", f"{KERNEL}/book.py",
          "worked(run, person.clock) - person.began_worked)\n            elif",
          "run.now - fact.since)\n            elif"),
    # state.py, tabulate.py and entry.py
    Fault("facts do not grow with the items inside", f"{KERNEL}/tables.py",
          'Table("facts", FACT, life=Life.WRITTEN, full=ITEMS_FULL)',
          'Table("facts", FACT, life=Life.WRITTEN)'),
    Fault("results are lost when their table grows", f"{KERNEL}/state.py",
          "    wider[:, : rows.shape[1]] = rows\n", ""),
    Fault("the next run goes on with the turns of the last", f"{KERNEL}/tables.py",
          'Table("turns", life=Life.KEPT)', 'Table("turns", life=Life.WRITTEN)'),
    Fault("the next run begins with the counts of the last", f"{KERNEL}/state.py",
          "                rows[:] = first.tables[name]\n", "                pass\n"),
    Fault("visits and people are written to the same place", f"{KERNEL}/tabulate.py",
          "_columns(model, remembered(model), looped(model))\n    of",
          "_columns(model, remembered(model))\n    of"),
    Fault("the book is closed whenever a table is full", f"{KERNEL}/entry.py",
          "if code == DONE and run.summed:", "if code != GOING and run.summed:"),
)  # fmt: skip


def as_shipped(folder: Path, models: int) -> str:
    """The first difference of a kernel made of the sources in a folder, as it would be shipped, or
    nothing."""
    made = ran(folder, ["-m", "orgsim.engine.compiled.build"], seconds=HANGS, **_surroundings(folder))
    if made is None or made.returncode:
        return "cannot be made" if made is None else f"cannot be made: {made.stderr[-200:]}"
    return _differs(folder, f"--models {models}")


def checked(folder: Path, models: int) -> str:
    """The same of a kernel that checks its bounds, after the random models with the cases that these hardly
    reach."""
    return _differs(folder, f"--cases --models {models}", **CHECKED)


def _differs(folder: Path, arguments: str, **environment: str) -> str:
    """The first difference, or nothing; a kernel that hangs or breaks down is a fault found."""
    command = f"benchmarks/differential.py --stop --cores 1 --seed 5 {arguments}"
    done = ran(folder, command.split(), seconds=HANGS, **_surroundings(folder), **environment)
    if done is None:
        return "does not end"
    if done.returncode == 1 and done.stdout:
        return done.stdout.splitlines()[0][:230]
    return f"breaks down with code {done.returncode}: {done.stderr[-300:]}" if done.returncode else ""


def _surroundings(folder: Path) -> dict[str, str]:
    """What a process in a folder is to know: its own sources, and a cache of its own."""
    caches = dict.fromkeys(("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"), str(folder))
    return {**caches, "PYTHONPATH": str(folder / "simulator")}


if __name__ == "__main__":
    sys.exit(hunt(__doc__, FAULTS, {"as shipped": as_shipped, "checked": checked}, models=150))
