"""Calls: an item asks something in the middle of its work, and waits for the answer (semantics,
section 12)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import simpy

from orgsim.chance.philox import child_word
from orgsim.engine.reference.instants import Steps, Turn
from orgsim.engine.reference.item import Item, Part, Person
from orgsim.engine.reference.plan import BackRow, Stage
from orgsim.engine.reference.questions import Ask, Decider
from orgsim.engine.reference.stops.stop import Scene
from orgsim.engine.reference.team import Team
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

ASKED: Final = int(Verb.ASKED)
ANSWERED: Final = int(Verb.ANSWERED)
DELIVERED: Final = int(Verb.DELIVERED)
REJECTED: Final = int(Verb.REJECTED)


@dataclass(eq=False)
class Call:
    """What an item, ``whole``, waits for: an answer or other work; ``over`` comes true with the verb with
    which it has ended, and its number."""

    scene: Scene
    whole: Item
    over: simpy.Event
    answer: Part = field(init=False)

    def end_of(self, part: Part, verb: int) -> None:
        """The answer has been given, or what was asked for is gone."""
        part.is_over = True
        self.whole.join = None
        self.over.succeed((verb, part.item.number))

    def withdraw_parts(self) -> None:
        """The answer is not needed any more, and if it is still to come it never does."""
        self.scene.withdrawal.withdraw_part(self.answer, self.whole)

    def open_parts(self) -> Iterator[Item]:
        """The answer; other work is no part."""
        if self.answer.item.awaited is None:
            yield self.answer.item


def call(scene: Scene, item: Item, person: Person) -> Steps:
    """Ask what has come up in the work of somebody; returns who has done the next portion, once it is done,
    or nobody if the item is gone, since what it has asked for is."""
    ask, ordinal, word = scene.questions.next_of(item)
    item.question = ask.question
    decider = None if ask.rule != NONE else scene.questions.decider(ask, word)
    if decider is not None and decider.step == NONE:
        scene.floor.hold(item, person)
        _note_asked(scene, item, person.number)
        turn = _go_on(scene, item, NONE)
    else:
        home = NONE if decider is None else _home(scene, item, (ask, person), decider)
        _begin(scene, item, person, ask)
        waits_for = _called(scene, item)
        if decider is None:
            scene.bring_awaited(waits_for.answer, ask.rule, word, ordinal)
            waits_for.answer.item.passes_limits = True
        else:
            scene.bring_answer(waits_for.answer, (decider.step, home), word, ordinal)
        verb, answer = yield waits_for.over
        if verb != DELIVERED:
            return _fail(scene, item, verb)
        turn = _go_on(scene, item, answer) if item.person is not None else _wait(scene, item, answer, person)
    item.place += 1
    return (yield turn)


def ask_back(scene: Scene, item: Item, stage: Stage, row: BackRow) -> Steps:
    """Ask whoever did a step of an item last what comes up on receipt of a hand-off, one thing after the
    other; nothing where nobody else has, or all of their team have left."""
    if item.worker == NONE or item.desk == item.queue or not _is_manned(scene.floor.teams[item.desk]):
        return
    item.question = NONE
    for place in range(scene.questions.on_receipt(row, stage, item)):
        item.place = place
        _note_asked(scene, item, NONE)
        waits_for = _called(scene, item)
        part = waits_for.answer
        step = row.steps[item.work]
        word = child_word(item.word, stage.back_word, item.visit, place)
        scene.bring_answer(part, (step, item.desk), word, place)
        part.item.last_people = {step: item.worker}
        _, answer = yield waits_for.over
        scene.journal.note_of_team(ANSWERED, item, NONE, answer, NONE)


def _is_manned(team: Team) -> bool:
    """Whether somebody of a team has not left."""
    return any(person.ends > team.env.moment for person in team.people)


def _called(scene: Scene, item: Item) -> Call:
    """What an item waits for from now on."""
    waits_for = item.join = Call(scene, item, scene.env.event())
    waits_for.answer = Part(waits_for)
    return waits_for


def _fail(scene: Scene, item: Item, verb: int) -> None:
    """What an item has asked for is gone by a verb, and so the item is gone in the same way."""
    scene.floor.let_go(item)
    item.queue = NONE
    if verb == REJECTED:
        item.step = item.visit = NONE
    scene.journal.note(verb, item, NONE, NONE)
    item.failed = verb


def _begin(scene: Scene, item: Item, person: Person, ask: Ask) -> None:
    """Wait for an answer, with the person or without."""
    if ask.holds:
        scene.floor.hold(item, person)
    else:
        scene.floor.release(item, person)
    _note_asked(scene, item, person.number if ask.holds else NONE)


def _note_asked(scene: Scene, item: Item, person: int) -> None:
    scene.journal.note_of_team(ASKED, item, person, item.question, item.place)


def _go_on(scene: Scene, item: Item, answer: int) -> Turn:
    """Whoever was held goes on."""
    assert item.person is not None
    scene.journal.note_of_team(ANSWERED, item, item.person.number, answer, NONE)
    return scene.floor.go_on(item, item.person)


def _wait(scene: Scene, item: Item, answer: int, person: Person) -> Turn:
    """Be back in the queue, at the head of its class, for the one who asked if they are free now."""
    item.head, item.asker = -scene.env.moment - 1, person
    scene.journal.note_of_team(ANSWERED, item, NONE, answer, NONE)
    team = scene.floor.teams[item.queue]
    scene.floor.work_has_come(team)
    return team.request(item)


def _home(scene: Scene, item: Item, asked: tuple[Ask, Person], decider: Decider) -> int:
    """The team at which a question is asked: its decider's, or the asking one if that can answer it. Where
    the person waits, a team in which somebody else can answer, if the rule of the step might choose
    another."""
    ask, person = asked
    queue, answering = decider.queues[item.queue], scene.stops[decider.step]
    teams = getattr(answering, "teams", None)
    if not ask.holds:
        return item.queue if queue == NONE else queue
    if queue != NONE or teams is None:
        return queue
    skill: int = getattr(answering, "skill")  # noqa: B009
    fit = [team for team in teams.able if _others(scene.floor.teams[team], skill, person)]
    if item.queue in fit:
        return item.queue
    return NONE if fit == teams.able or not fit else fit[0]


def _others(team: Team, skill: int, person: Person) -> bool:
    """Whether anybody else of a team has a skill, and has not left."""
    now = team.env.moment
    return any(one is not person and one.speeds[skill] > 0.0 and one.ends > now for one in team.people)
