"""Dispatch: free people take up waiting work, group of teams by group of teams (semantics, section 5)."""

from __future__ import annotations

import math
from itertools import chain
from typing import Final

from orgsim.engine.order import END_OF_WORK, SHIFT
from orgsim.engine.reference.hours import NEVER
from orgsim.engine.reference.instants import Instants, Moment, Turn
from orgsim.engine.reference.item import Item, Person
from orgsim.engine.reference.journal import Journal
from orgsim.engine.reference.team import Team
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

STARTED: Final = int(Verb.STARTED)
PAUSED: Final = int(Verb.PAUSED)
RESUMED: Final = int(Verb.RESUMED)
ASKED: Final = int(Verb.ASKED)


class Group:
    """Teams that share people, directly or through others."""

    def __init__(self, number: int, teams: list[Team], most_rank: int) -> None:
        self.number = number
        self.teams = teams
        self.only_team = teams[0] if len(teams) == 1 else None
        self.ranks = tuple(range(most_rank + 1))
        self.preempts = any(team.preempt for team in teams)
        people = chain.from_iterable(team.people for team in teams)
        self.keeps_hours = not all(person.hours.always for person in people)
        self.kept: list[tuple[int, Item, Person]] = []


class Floor:
    """Where people and work meet. Whatever may let work start calls `stir`; `dispatch` ends the instant."""

    def __init__(self, env: Instants, teams: list[Team], groups: list[Group], journal: Journal) -> None:
        self.env = env
        self.teams = teams
        by_team: dict[int, Group] = {}
        for group in groups:
            by_team |= {team.number: group for team in group.teams}
        self.group_of = [by_team[number] for number in range(len(teams))]
        self.journal = journal

    def stir(self, team: int) -> None:
        """Something has changed in a team: its group is dispatched when everything due has happened."""
        group = self.group_of[team]
        self.env.stirred[group.number] = group

    def stir_all(self, person: Person) -> None:
        """Dispatch all groups that somebody belongs to."""
        for team, rank in enumerate(person.ranks):
            if rank != NONE:
                self.stir(team)

    def work_has_come(self, team: Team) -> None:
        """An item has joined a queue: somebody may start it, unless all who could have their hands full and
        may keep them so."""
        group = self.group_of[team.number]
        if team.idle or group.preempts:
            self.env.stirred[group.number] = group

    def dispatch(self) -> None:
        """Let everybody who is free start what they can."""
        stirred, now = self.env.stirred, self.env.moment
        while stirred:
            group: Group = stirred.pop(min(stirred))
            if group.kept:
                self._start_kept(group, now)
            self._start_offers(group, now)
            while group.preempts and self._interrupt(group, now):
                self._start_offers(group, now)
            if group.keeps_hours:
                for team in group.teams:
                    self._wake(team, team.opens_next(now))

    def _start_offers(self, group: Group, now: int) -> None:
        """Each team puts forward its first item; of these the one that has waited longest starts, until there
        is none."""
        for rank in group.ranks:
            team = group.only_team
            if team is not None:
                while team.queued and team.idle and (offer := team.offer(now, rank)) is not None:
                    self.start(offer[1], offer[2])
            else:
                while offers := [
                    (offer[0], team.number, offer) for team in group.teams if (offer := team.offer(now, rank))
                ]:
                    _, _, (_, item, person) = min(offers, key=lambda candidate: candidate[:2])
                    self.start(item, person)

    def _start_kept(self, group: Group, now: int) -> None:
        """Case workers go on with what they kept, or at the opening of their next shift."""
        for entry in sorted(group.kept, key=lambda kept: kept[0]):
            _, item, person = entry
            if person.may_stop(now):
                group.kept.remove(entry)
                self.start(item, person)
            elif person.meeting is None:
                self._wake(self.teams[item.queue], person.next_shift(now))

    def start(self, item: Item, person: Person) -> None:
        """Give the person to the item; its turn ends when they have done the effort that is left."""
        now = self.env.moment
        if person.kept is None:
            self.teams[item.queue].take_out(item)
        else:
            person.kept = None
        item.start = now
        person.begin(item)
        verb = RESUMED if item.head else STARTED
        self.journal.note_of_team(verb, item, person.number, NONE, item.effort)
        needed = math.floor((item.effort - item.ahead) / person.speeds[item.lane[0]] + 0.5)
        item.turn.end_at(person.hours.finish(now, needed), END_OF_WORK + item.number, person)

    def carry_on(self, item: Item, person: Person, worked: int) -> None:
        """Let the turn of an item end when its person has done what is left of its portion; they have
        ``worked`` on it so much."""
        needed = math.floor((item.effort - item.ahead) / person.speeds[item.lane[0]] + 0.5) - worked
        item.turn.end_at(person.hours.finish(self.env.moment, needed), END_OF_WORK + item.number, person)

    def hold(self, item: Item, person: Person) -> None:
        """The person waits with the item for an answer: they are not free, and do not work."""
        self._book(item, person)
        person.held = True

    def go_on(self, item: Item, person: Person) -> Turn:
        """Whoever was held goes on, at the earliest on shift."""
        person.held = False
        item.start, item.turn = self.env.moment, Turn(self.env)
        self.carry_on(item, person, 0)
        return item.turn

    def let_go_of_call(self, item: Item, person: Person) -> None:
        """Somebody is held no more, and the item waits for its answer without them."""
        self._let_off(item, person)
        self.journal.note_of_team(ASKED, item, NONE, item.question, item.place)

    def keep(self, item: Item, person: Person) -> Turn:
        """A case worker keeps an item: nobody else's work comes before its next step."""
        item.turn = Turn(self.env)
        person.kept, item.person = item, person
        self.group_of[item.queue].kept.append((item.number, item, person))
        return item.turn

    def release(self, item: Item, person: Person) -> None:
        """Take the person from the item and book the time they worked."""
        if person.met:
            self._book(item, person)
        else:
            person.booked += person.hours.work(item.start, self.env.moment)
        person.stop(item)
        group = self.group_of[item.queue]
        if group.only_team is None or group.only_team.queued:
            self.env.stirred[group.number] = group

    def _book(self, item: Item, person: Person) -> None:
        """Book the time that somebody has worked on an item since they took it up."""
        person.booked += person.worked(item, self.env.moment)
        person.met, person.missed = False, 0

    def _let_off(self, item: Item, person: Person) -> None:
        """Somebody is held no more."""
        person.held = False
        person.stop(item)
        self.stir(item.queue)

    def let_go(self, item: Item) -> None:
        """Take an item that is withdrawn from whoever has or keeps it, or out of the queue in which it
        waits."""
        person = item.person
        if person is not None and person.held:
            self._let_off(item, person)
        elif person is not None and person.item is item:
            self.release(item, person)
        elif person is not None:
            person.kept = item.person = None
            group = self.group_of[item.queue]
            group.kept = [entry for entry in group.kept if entry[1] is not item]
            self.stir(item.queue)
        elif item.waits:
            self.teams[item.queue].take_out(item)

    def pause(self, item: Item, person: Person, displaced_by: int) -> None:
        """Stop work in hand: what is left goes back to the head of its class; who is held is let go of."""
        if person.held:
            self.let_go_of_call(item, person)
            return
        now = self.env.moment
        worked = person.worked(item, now)
        item.effort = max(item.ahead, item.effort - math.floor(worked * person.speeds[item.lane[0]] + 0.5))
        item.head, item.asker = -now - 1, None
        self.release(item, person)
        self.journal.note_of_team(PAUSED, item, person.number, displaced_by, item.effort)
        item.turn = item.turn.renewed()
        self.teams[item.queue].join(item)

    def depart(self, person: Person) -> None:
        """Somebody leaves for good: their work goes back to its queue, and what waits for them alone may go
        to others."""
        if person.item is not None:
            self.pause(person.item, person, NONE)
        groups = {
            self.group_of[team].number: self.group_of[team]
            for team, rank in enumerate(person.ranks)
            if rank != NONE
        }
        for group in groups.values():
            for entry in [entry for entry in group.kept if entry[2] is person]:
                group.kept.remove(entry)
                entry[1].person = None
                self.teams[entry[1].queue].join(entry[1])
            for team in group.teams:
                team.regroup()
                self.stir(team.number)
        person.kept = None

    def _interrupt(self, group: Group, now: int) -> bool:
        for team in group.teams:
            found = team.interruption(now) if team.preempt else None
            if found is not None:
                item, person = found
                assert person.item is not None
                self.pause(person.item, person, item.number)
                self.start(item, person)
                return True
        return False

    def _wake(self, team: Team, moment: int) -> None:
        """Dispatch again when somebody who is wanted comes on shift."""
        if moment >= NEVER or self.env.moment < team.wakes_at <= moment:
            return
        team.wakes_at = moment
        Moment(self.env, moment, SHIFT + team.number).callbacks.append(lambda _: self.stir(team.number))
