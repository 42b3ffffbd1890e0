"""Plant faults in a copy of the engine and see whether the tests and the fuzz find them:
``python benchmarks/plant_faults.py``.

Each fault is a small change that a tired author might make. For each, random models are examined until the
first one is wrong; where none is (or ``--every-way``) the exact tests run until the first one fails. Exits
with 1 when a fault is found by neither.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from planting import Fault, hunt, ran

ENGINE = "engine/reference"
TESTS = ("tests/engine", "tests/chance", "tests/model")
APART = ("fuzz", "switches", "machine_code")
"""Tests of the engines that are not asked: random models are searched by themselves, and of the others the
kernel is the subject, which has no fault here."""
PYTEST = "-m pytest -x -q -p no:cacheprovider " + " ".join(
    f"--deselect tests/engine/test_{name}.py" for name in APART
)
HANGS = 900
"""Seconds after which a command is taken to hang; a copy without a fault takes a third of that."""
FAULTS = (
    Fault("a value goes by class where it goes by marks", f"{ENGINE}/worths.py",
          "row = first(self._values[work], self._value[work][item.service_class], item)",
          "row = self._value[work][item.service_class]"),
    Fault("a value is drawn by the order of arrival", f"{ENGINE}/worths.py",
          "self._draws.value(VALUE, row, item.word)", "self._draws.value(VALUE, row, item.number)"),
    Fault("a part has the cost of delay of its class", f"{ENGINE}/makers/parts.py",
          "item.value, item.cost_case = whole.value, whole.cost_case", "item.value = whole.value"),
    Fault("what is typed again loses context", f"{ENGINE}/stops/work.py",
          "math.floor(effort * (1.0 + crossing.loss) + 0.5) + typed",
          "math.floor((effort + typed) * (1.0 + crossing.loss) + 0.5)"),
    Fault("lost context is not told of an effort", f"{ENGINE}/stops/work.py",
          "added = item.effort - effort", "added = typed"),
    Fault("a wrong team types again", f"{ENGINE}/stops/work.py",
          "crossing.types_again and not self.looks", "crossing.types_again"),
    Fault("what was sent back is chosen a team anew", f"{ENGINE}/stops/work.py",
          "scene.places.come_back(item, item.back_to)", "scene.places.come(item, self.teams)"),
    Fault("a wrong team gets back what it has handed on", f"{ENGINE}/stops/work.py",
          "if self.scene.plan.stages[item.came_from].looks_for != NONE:", "if False:"),
    Fault("a return is sent back itself", f"{ENGINE}/stops/work.py",
          "item.step, item.back_to, item.came_from = item.came_from, origin, NONE",
          "item.step, item.back_to = item.came_from, origin"),
    Fault("a team asks itself at a hand-off", f"{ENGINE}/stops/call.py",
          "item.worker == NONE or item.desk == item.queue or", "item.worker == NONE or"),
    Fault("a wrong team asks at a hand-off", f"{ENGINE}/stops/work.py",
          "crossing.asks is not None and not self.looks:", "crossing.asks is not None:"),
    Fault("who looked at what went astray is asked", f"{ENGINE}/stops/work.py",
          "is_told=model.questions_back.any and stage.looks_for == NONE", "is_told=model.questions_back.any"),
    Fault("anybody answers what is asked at a hand-off", f"{ENGINE}/stops/call.py",
          "part.item.last_people = {step: item.worker}", "part.item.last_people = None"),
    Fault("a part does not know who worked before the split", f"{ENGINE}/makers/parts.py",
          "item.worker, item.desk = whole.worker, whole.desk", "item.worker = item.desk = NONE"),
    Fault("what all have left is asked", f"{ENGINE}/stops/call.py",
          "or not _is_manned(scene.floor.teams[item.desk]):", "or False:"),
    Fault("a wrong team hands on to itself", f"{ENGINE}/places.py",
          "[team for team in teams.able if team != item.queue] or teams.able", "teams.able"),
    Fault("who comes again is sent astray again", f"{ENGINE}/skips.py",
          "looks_for in (item.visits or {})", "looks_for < 0"),
    Fault("a second wrong team may be skipped", f"{ENGINE}/skips.py",
          "looks_for != NONE and item.came_from == item.step", "False"),
    Fault("a mark that work does not carry is set", f"{ENGINE}/marks.py",
          "if item.marks[sets.mark] == LACKING:", "if False:"),
    Fault("the portions of a visit leave out the last", f"{ENGINE}/questions.py",
          "item.effort // (len(asked) + 1)", "item.effort // max(1, len(asked))"),
    Fault("anybody takes up what has been answered", f"{ENGINE}/team.py",
          "item.head == -now - 1 and item.asker in free", "False"),
    Fault("who is held is free", f"{ENGINE}/floor.py", "        person.held = True",
          "        person.held, person.item = True, None"),
    Fault("time held is worked again", f"{ENGINE}/floor.py",
          "item.start, item.turn = self.env.moment, Turn(self.env)", "item.turn = Turn(self.env)"),
    Fault("work that is asked for needs tokens", f"{ENGINE}/stops/call.py",
          "waits_for.answer.item.passes_limits = True", "waits_for.answer.item.passes_limits = False"),
    Fault("work that is cancelled leaves who waits for it", f"{ENGINE}/timers.py",
          "part.join.end_of(part, CANCELLED)", "part.is_over = True"),
    Fault("work that is not needed is withdrawn like a part", f"{ENGINE}/withdrawal.py",
          "verb = WITHDRAWN if part.item.awaited is None else CANCELLED", "verb = WITHDRAWN"),
    Fault("an item is with the team of other work in a branch", f"{ENGINE}/stops/split.py",
          "if part.item.awaited is None:", "if True:"),
    Fault("other work needs a token that the item holds", f"{ENGINE}/tokens.py",
          "if not _is_held_above(item, number)", "if number != NONE"),
    Fault("other work changes its class with the item", f"{ENGINE}/stops/split.py",
          "(item for item in self.open_branches() if item.awaited is None)", "self.open_branches()"),
    Fault("other work in a branch has the draws of every visit", f"{ENGINE}/stops/split.py",
          "child_word(item.word, branch.word, item.visit, ordinal)",
          "child_word(item.word, branch.word, 1, ordinal)"),
    Fault("what is answered goes to the end of its class", f"{ENGINE}/stops/call.py",
          "item.head, item.asker = -scene.env.moment - 1, person", "item.head, item.asker = 0, person"),
    Fault("an answer needs the token of its team", f"{ENGINE}/plan.py",
          "(any_team_limit and number not in answers)", "any_team_limit"),
    Fault("a withdrawn item leaves its question open", f"{ENGINE}/withdrawal.py",
          "if part.item.join is not None:", "if False:"),
    Fault("who decides is drawn for the item, not for the answer", f"{ENGINE}/stops/call.py",
          "scene.questions.decider(ask, word)", "scene.questions.decider(ask, item.word)"),
    Fault("who is held may be asked themselves", f"{ENGINE}/stops/call.py",
          "one is not person and one.speeds", "one.speeds"),
    Fault("people who wait for one another wait on", f"{ENGINE}/standstill.py",
          "        if still:", "        if False:"),
    Fault("parts that wait for their item are not looked at", f"{ENGINE}/standstill.py",
          "        if isinstance(item.join, Join):", "        if False:"),
    Fault("a cancellation to come frees nobody", f"{ENGINE}/standstill.py",
          "if any(self._cancelling.get(one.number, 0) > 0 for one in (item, *_above(item))):", "if False:"),
    Fault("a cancellation to come frees nothing but its item", f"{ENGINE}/standstill.py",
          "for one in (item, *_above(item))):", "for one in (item,)):"),
    Fault("who may be displaced is held for ever", f"{ENGINE}/standstill.py",
          "return not any(team.preempt and team.order == order for team in serving)", "return True"),
    Fault("a part is not freed by the end of its item", f"{ENGINE}/standstill.py",
          "[one for one in _above(item) if isinstance(one.join, Join) and not one.join.split.finishes]",
          "[]"),
    Fault("what waits behind a circle is named", "engine/standstill.py",
          "if all(key in reached[other] for other in reached[key])", "if reached[key]"),
    Fault("delegates decide while others are there", f"{ENGINE}/team.py",
          "return rank > 0 and any(person.on_shift(now) for person in self._principals())", "return False"),
    Fault("nobody tells delegates that the last has left", f"{ENGINE}/team.py",
          "return min([*closes, self._next_opening(now)])", "return self._next_opening(now)"),
    Fault("a delegate who never may is waited for", f"{ENGINE}/team.py",
          "if not self.has_delegates or not any(p.on_shift(self.env.moment) for p in always):", "if True:"),
    Fault("a split waits for one part fewer", f"{ENGINE}/stops/split.py",
          "if self.missing == 0:", "if self.missing <= 1:"),
    Fault("parts that are not needed go on", f"{ENGINE}/stops/split.py",
          "if self.split.finishes:", "if True:"),
    Fault("an item waits for parts that cannot come", f"{ENGINE}/stops/split.py",
          "elif self.left < self.missing:", "elif self.left < 0:"),
    Fault("who has a withdrawn part in hand keeps it", f"{ENGINE}/floor.py",
          "            self.release(item, person)\n        elif person is not None:",
          "            pass\n        elif person is not None:"),
    Fault("a withdrawn part keeps its tokens", f"{ENGINE}/withdrawal.py",
          "self.tokens.give_back(item, [])", "pass"),
    Fault("parts of a cancelled item go on", f"{ENGINE}/timers.py", "item.join.withdraw_parts()", "pass"),
    Fault("who is gone stays on the list of a gate", f"{ENGINE}/withdrawal.py",
          "gate.leave(item)", "pass"),
    Fault("what befalls an item asks for no condition", f"{ENGINE}/timers.py",
          "if not scene.conditions.hold(rule.when, item):", "if False:"),
    Fault("at moments all have the draw of the first", f"{ENGINE}/timers.py",
          "minute = rule.moments[number] // MINUTE", "minute = rule.moments[0] // MINUTE"),
    Fault("work in hand changes its class at once", f"{ENGINE}/ranks.py",
          "if item.person is not None and item.person.item is item:", "if False:"),
    Fault("a queue is not sorted when a class changes", f"{ENGINE}/ranks.py",
          "team.sort_again(item)", "pass"),
    Fault("intervals count while it is closed", f"{ENGINE}/makers/sources.py",
          "        if clock != NONE:", "        if False:"),
    Fault("what would come at closing time comes while it is closed", f"{ENGINE}/makers/sources.py",
          "clock.next_open(clock.finish(moment, intervals.value(word + ordinal)))",
          "clock.finish(moment, intervals.value(word + ordinal))"),
    Fault("all that are counted in a time come as the first of many", f"{ENGINE}/makers/sources.py",
          "/ (number - made))", "/ number)"),
    Fault("what comes at a due moment is due at once", f"{ENGINE}/makers/entrance.py",
          "bisect_right(self.dues, now)", "bisect_right(self.dues, now - 1)"),
    Fault("the due moment of a file is that of the next arrival", f"{ENGINE}/makers/sources.py",
          "source.dues[arrival] if source.dues", "source.dues[arrival - 1] if source.dues"),
    Fault("what is due last comes first", f"{ENGINE}/team.py",
          "(0, item.head, item.due_or_never,", "(0, item.head, -item.due_or_never,"),
    Fault("what is never due comes first", f"{ENGINE}/item.py",
          "NEVER if self.due == NONE else self.due", "self.due"),
    Fault("a clock stops while some part still runs", f"{ENGINE}/service_clocks.py",
          "0 < item.open_parts == item.standing_parts", "item.standing_parts > 0"),
    Fault("a promise that has passed is put off", f"{ENGINE}/readings.py",
          "if left <= 0:", "if left < 0:"),
    Fault("a clock that goes on has its whole promise left", f"{ENGINE}/readings.py",
          "self.due = self.clock.finish(now, self.left)", "self.due = self.clock.finish(now, self.until)"),
    Fault("late is told at the due moment before the clock stopped", f"{ENGINE}/makers/children.py",
          "item.clock.turns != turns", "item.clock.turns < turns"),
    Fault("arrivals happen before the ends of delays", "engine/order.py",
          "END_OF_DELAY = 2\n    CHILD = 3\n    ARRIVAL = 4",
          "END_OF_DELAY = 4\n    CHILD = 3\n    ARRIVAL = 2"),
    Fault("patience runs out before people come", "engine/order.py", "PATIENCE = 10", "PATIENCE = 0"),
    Fault("work starts before everything due has happened", f"{ENGINE}/instants.py",
          "if self.stirred and (not queue or queue[0][0] > now):", "if self.stirred:"),
    Fault("the closing moment is still open", "units/work_clock.py",
          "return place >= 0 and moment < self._closes[place]",
          "return place >= 0 and moment <= self._closes[place]"),
    Fault("the latest start is spared", f"{ENGINE}/team.py",
          "(work.service_class, work.start, work.number)", "(work.service_class, -work.start, work.number)"),
    Fault("work is displaced off shift too", f"{ENGINE}/team.py",
          "if p.item and p.may_stop(now) and self._yields(p.item, item)",
          "if p.item and self._yields(p.item, item)"),
    Fault("paused work loses its place at the head", f"{ENGINE}/floor.py",
          "item.head, item.asker = -now - 1, None", "item.head, item.asker = 1, None"),
    Fault("the rest of paused work forgets the speed", f"{ENGINE}/floor.py",
          "math.floor(worked * person.speeds[item.lane[0]] + 0.5)", "worked"),
    Fault("the first to be put aside is taken up first", f"{ENGINE}/floor.py",
          "item.head, item.asker = -now - 1, None", "item.head, item.asker = -(2**50) + now, None"),
    Fault("least busy counts nights", f"{ENGINE}/floor.py",
          "person.booked += person.hours.work(item.start, self.env.moment)",
          "person.booked += self.env.moment - item.start"),
    Fault("shared specialists take the shortest wait", f"{ENGINE}/floor.py",
          "min(offers, key=lambda candidate: candidate[:2])",
          "max(offers, key=lambda candidate: candidate[:2])"),
    Fault("what a case worker keeps starts last", f"{ENGINE}/floor.py",
          (
          "            if group.kept:\n                self._start_kept(group, now)\n            "
          "self._start_offers(group, now)\n"
          ),
          (
          "            self._start_offers(group, now)\n            if group.kept:\n                "
          "self._start_kept(group, now)\n"
          )),
    Fault("what waits for those who leave stays theirs", f"{ENGINE}/floor.py", "team.regroup()",
          "team.waiting()"),
    Fault("a mark is drawn at the place of another", f"{ENGINE}/marks.py",
          "visit = item.visit + (sets.place << PLACES)", "visit = item.visit"),
    Fault("a mark goes beyond its most", f"{ENGINE}/marks.py",
          "min(max(value, kind.least), kind.most)", "max(value, kind.least)"),
    Fault("the way out is chosen before marks are set", f"{ENGINE}/stops/stop.py",
          (
          "    scene.marks.set(item, stage.sets)\n    way = way_out(item, stage, "
          "scene.conditions) if decided is None else decided(item, stage)\n"
          ),
          (
          "    way = way_out(item, stage, scene.conditions) if decided is None else decided(item, stage)\n"
          "    scene.marks.set(item, stage.sets)\n"
          )),
    Fault("the limit of a condition is not in it", f"{ENGINE}/conditions.py", "low <= value <= high",
          "low <= value < high"),
    Fault("the first case counts whether it holds or not", f"{ENGINE}/choices.py",
          "if case == NONE and conditions.hold(way.when, item):", "if case == NONE:"),
    Fault("what skips a step may go back", f"{ENGINE}/choices.py", "holds = not onward and ", "holds = "),
    Fault("a step is skipped by the draw of its way out", f"{ENGINE}/skips.py", "Purpose.SKIP",
          "Purpose.WAY_OUT"),
    Fault("a case worker keeps what they cannot go on with", f"{ENGINE}/journey.py",
          "if item.keeper is not None and not keeps(scene, item, item.keeper):", "if False:"),
    Fault("the last to come outside a limit is let in first", f"{ENGINE}/limits.py", "self.waiting.popleft()",
          "self.waiting.pop()"),
    Fault("a limit lets in one too many", f"{ENGINE}/limits.py", "len(self.holders) >= self.size",
          "len(self.holders) > self.size"),
    Fault("a delay keeps the token of the team", f"{ENGINE}/tokens.py",
          "team = NONE if item.counted == NONE else self.plan.team_limit[item.counted]",
          "team = self.plan.team_limit[item.queue]"),
    Fault("effort with lost context is cut off", f"{ENGINE}/stops/work.py",
          "math.floor(effort * (1.0 + crossing.loss) + 0.5)", "math.floor(effort * (1.0 + crossing.loss))"),
    Fault("rework falls from the first visit on", f"{ENGINE}/plan.py", "for _ in range(visit - 1):",
          "for _ in range(visit):"),
    Fault("rework returns once too often", f"{ENGINE}/plan.py", "if 0 <= self.at_most < visit:",
          "if 0 <= self.at_most < visit - 1:"),
    Fault("an item forgets the stream it was in", f"{ENGINE}/places.py", "if item.home not in teams.able:",
          "if True:"),
    Fault("work with a higher draw gives up though it was begun", f"{ENGINE}/team.py",
          "item.ticket += 1\n        item.waits = False",
          "item.ticket += item.effort == 0\n        item.waits = False"),
    Fault("in turn has one counter for all", f"{ENGINE}/places.py",
          "turn = self.turns.get(teams.chooser, 0)\n            self.turns[teams.chooser] = turn + 1",
          "turn = self.turns.get(0, 0)\n            self.turns[0] = turn + 1"),
    Fault("load counts items and not items per person", f"{ENGINE}/places.py",
          "self.load[queue] / self.heads[queue], queue", "self.load[queue], queue"),
    Fault("the last opening wakes a team", f"{ENGINE}/team.py",
          "return min((hours.clock.next_open(now) for hours in closed), default=NEVER)",
          "return max((hours.clock.next_open(now) for hours in closed), default=NEVER)"),
    Fault("draws forget the visit", f"{ENGINE}/draws.py",
          "block(self._key, (item, purpose, step, visit))", "block(self._key, (item, purpose, step, 1))"),
    Fault("samples are cut off instead of rounded", "chance/sampler.py",
          "return math.floor(min(max(x, 0.0), LARGEST) + 0.5)",
          "return math.floor(min(max(x, 0.0), LARGEST))"),
    Fault("sources with one valve do not take turns", f"{ENGINE}/makers/sources.py", "sources.rotate(-1)",
          "sources.rotate(0)"),
    Fault("patience runs out before gates open", "engine/order.py",
          "GATE_OPENS = 7\n    LET_GO = 8\n    SHIFT = 9\n    PATIENCE = 10",
          "PATIENCE = 7\n    LET_GO = 8\n    SHIFT = 9\n    GATE_OPENS = 10"),
    Fault("who is on an agenda gives up", f"{ENGINE}/stops/gate.py",
          "if item.turn is turn and item in self.gate.waiting:", "if item.turn is turn:"),
    Fault("who gives up stays on the list of the gate", f"{ENGINE}/stops/gate.py",
          "                self.gate.leave(item)\n", ""),
    Fault("patience goes by no cases", f"{ENGINE}/patience.py",
          "conditions.first(self.cases, self.usual, item) if self.cases else self.usual", "self.usual"),
    Fault("the patience of the work counts at gates", "scenario/sections/work.py",
          "return (step.patience or self.patience) if step.takes_people else step.patience",
          "return step.patience or self.patience"),
    Fault("gates let go before others open", "engine/order.py", "GATE_OPENS = 7\n    LET_GO = 8",
          "GATE_OPENS = 8\n    LET_GO = 7"),
    Fault("papers are due at the opening", f"{ENGINE}/gates.py", "if item.joined <= in_time]", "]"),
    Fault("an agenda takes one too many", f"{ENGINE}/gates.py", ": min(self.rules.length, len(found))]",
          ": self.rules.length + 1]"),
    Fault("a gate is passed over with the least", f"{ENGINE}/gates.py", "len(found) >= self.rules.least",
          "len(found) > self.rules.least"),
    Fault("a gate with a batch waits for one more", f"{ENGINE}/gates.py",
          "if len(self.waiting) >= self.rules.batch and not self.is_due",
          "if len(self.waiting) > self.rules.batch and not self.is_due"),
    Fault("a batch that is still full waits for the next item", f"{ENGINE}/gates.py",
          "if self.people else [])\n        self._open_if_full()", "if self.people else [])"),
    Fault("members who are off shift make a quorum", f"{ENGINE}/gates.py",
          "return person.may_stop(self.env.moment) and not person.held", "return not person.held"),
    Fault("a person is at two meetings at once", f"{ENGINE}/item.py",
          "return self.meeting is None and self.on_shift(now)", "return self.on_shift(now)"),
    Fault("all items are let go at the end of the meeting", f"{ENGINE}/gates.py",
          "self.env.moment + place * self.rules.each", "self.env.moment + len(chosen) * self.rules.each"),
    Fault("work goes on during a meeting", f"{ENGINE}/meetings.py",
          "person.item.turn = person.item.turn.renewed()", "pass"),
    Fault("a meeting counts as work done", f"{ENGINE}/meetings.py",
          "person.missed += person.hours.work(person.called, now)", "pass"),
    Fault("whoever is in a meeting starts work", f"{ENGINE}/item.py",
          " or self.meeting is not None:", ":"),
    Fault("nobody is sent for after a meeting", f"{ENGINE}/meetings.py",
          "        self.floor.stir_all(person)\n", ""),
    Fault("a batch forgets to meet after a meeting that has lost its items", f"{ENGINE}/gates.py",
          "        if self.sits_until <= self.env.moment:\n", "        if True:\n"),
    Fault("a withdrawn item stays on the agenda of its gate", f"{ENGINE}/gates.py",
          "        elif item in self.agenda:\n            self.let_go(item)\n", ""),
    Fault("a rejected part has given up", f"{ENGINE}/stops/gate.py", "        return REJECTED\n",
          "        return int(Verb.ABANDONED)\n"),
    Fault("an item rejected in its parts is at its step still", f"{ENGINE}/stops/split.py",
          "            item.step = item.visit = NONE\n", "            pass\n"),
    Fault("who is rejected goes on", f"{ENGINE}/stops/gate.py", "!= WayOut.REJECTION", "!= WayOut.RETURN"),
    Fault("the closing moment is outside the hours of a gate", "model/lowering/moments.py",
          " or self._clock.is_open(moment - 1)", ""),
    Fault("every second counts from the first of the year", "model/lowering/moments.py",
          "rule.days)[:: rule.nth]", "rule.days)[1 :: rule.nth]"),
    Fault("summer time is an hour late", "model/lowering/openings.py",
          "moment.replace(tzinfo=self._zone).astimezone(UTC)",
          "moment.replace(tzinfo=self._zone, fold=1).astimezone(UTC)"),
    Fault("hand-offs take elapsed time", f"{ENGINE}/stops/work.py",
          "scene.plan.after(scene.env.moment, length, crossing.clock),",
          "scene.env.moment + length,"),
    Fault("the draws of a child hang on how many came before", f"{ENGINE}/makers/children.py",
          "child_word(parent.word, rule.word, occurrence, ordinal)",
          "child_word(parent.word, rule.word, occurrence, self.scene.made)"),
    Fault("children come at the horizon", f"{ENGINE}/makers/children.py", "if due >= self.horizon:",
          "if due > self.horizon:"),
    Fault("who is turned away is late all the same", f"{ENGINE}/makers/children.py",
          "ENDS: Final = (Trigger.ABANDONED, Trigger.REFUSED, ", "ENDS: Final = (Trigger.ABANDONED, "),
    Fault("who goes to another step is gone", f"{ENGINE}/makers/children.py",
          "if trigger is None or (verb == ABANDONED and cause != NONE):", "if trigger is None:"),
    Fault("children come of items of which the condition does not hold", f"{ENGINE}/makers/children.py",
          "if is_set_off and self.scene.conditions.hold(rule.when, item):", "if is_set_off:"),
    Fault("a mark that is taken over is 0", f"{ENGINE}/makers/children.py",
          "self.marks = {mark: parent.marks[mark] for mark in rule.marks}",
          "self.marks = dict.fromkeys(rule.marks, 0)"),
)  # fmt: skip


def exact_tests(folder: Path, models: int) -> str:
    """The first exact test that fails, or nothing."""
    found = re.search(
        r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", said(folder, *PYTEST.split(), *TESTS), flags=re.MULTILINE
    )
    return found.group(1).replace("tests/", "") if found else ""


def random_models(folder: Path, models: int) -> str:
    """The first random model that is wrong, or nothing."""
    text = said(folder, "benchmarks/fuzz.py", "--models", str(models), "--seed", "5", "--stop")
    found = re.search(
        r"^--seed 5 --only (\d+): (.*)$|^FAILED (.*)$|^(\w*Error: .*)$", text, flags=re.MULTILINE
    )
    if not found:
        return ""
    if found.group(1):
        return f"model {found.group(1)}: {found.group(2)[:110]}"
    return found.group(3) or found.group(4)


def said(folder: Path, *arguments: str) -> str:
    """What a Python command prints in the folder; one that hangs is a fault found."""
    done = ran(folder, arguments, seconds=HANGS, PYTHONPATH=str(folder / "simulator"))
    if done is None:
        return "FAILED does not end"
    return done.stdout + done.stderr


if __name__ == "__main__":
    sys.exit(hunt(__doc__, FAULTS, {"fuzz": random_models, "tests": exact_tests}, models=200))
