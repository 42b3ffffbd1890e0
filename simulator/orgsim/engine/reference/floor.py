"""Dispatch: free people take up waiting work, group of teams by group of teams (semantics, section 5)."""

from __future__ import annotations

import math

import simpy

from orgsim.engine.reference.hours import NEVER
from orgsim.engine.reference.instants import Instants, Kind
from orgsim.engine.reference.item import Item, Person
from orgsim.engine.reference.journal import Journal
from orgsim.engine.reference.team import Team
from orgsim.log.vocabulary import NONE, Verb


class Group:
    """Teams that share people, directly or through others."""

    def __init__(self, number: int, teams: list[Team], most_rank: int) -> None:
        self.number = number
        self.teams = teams
        self.ranks = range(most_rank + 1)
        self.preempts = any(team.preempt for team in teams)
        self.kept: list[tuple[int, Item, Person]] = []


class Floor:
    """Where people and work meet. Whatever may let work start calls `stir`; `dispatch` ends the instant."""

    def __init__(self, env: Instants, teams: list[Team], groups: list[Group], journal: Journal) -> None:
        self.env = env
        self.teams = teams
        self.group_of = {team.number: group for group in groups for team in group.teams}
        self.journal = journal
        self.stirred: dict[int, Group] = {}

    def stir(self, team: int) -> None:
        """Something has changed in a team: its group is dispatched when everything due has happened."""
        group = self.group_of[team]
        self.stirred[group.number] = group

    def waiting(self) -> bool:
        """Whether some group is to be dispatched."""
        return bool(self.stirred)

    def dispatch(self) -> None:
        """Let everybody who is free start what they can."""
        groups = sorted(self.stirred) if len(self.stirred) > 1 else list(self.stirred)
        stirred, self.stirred = self.stirred, {}
        for number in groups:
            self._serve(stirred[number])

    def _serve(self, group: Group) -> None:
        now = int(self.env.now)
        if group.kept:
            self._start_kept(group, now)
        self._start_offers(group, now)
        while group.preempts and self._interrupt(group, now):
            self._start_offers(group, now)
        for team in group.teams:
            self._wake(team, team.opens_next(now))

    def _start_kept(self, group: Group, now: int) -> None:
        for entry in sorted(group.kept, key=lambda kept: kept[0]):
            _, item, person = entry
            if person.on_shift(now):
                group.kept.remove(entry)
                self.start(item, person)
            else:
                self._wake(self.teams[item.queue], person.next_shift(now))

    def _start_offers(self, group: Group, now: int) -> None:
        for rank in group.ranks:
            while True:
                offers = [(offer[0], team.number, offer) for team in group.teams if (offer := team.offer(now, rank))]
                if not offers:
                    break
                _, _, (_, item, person) = min(offers, key=lambda candidate: candidate[:2])
                self.start(item, person)

    def start(self, item: Item, person: Person) -> None:
        """Give the person to the item, whose process goes on from its request."""
        now = int(self.env.now)
        item.ticket += 1
        person.item, person.kept = item, None
        verb = Verb.STARTED if item.head == 0 else Verb.RESUMED
        item.start = now
        self.journal.work(now, verb, item, person.number, NONE, item.effort)
        assert item.turn is not None
        item.turn.succeed(person)

    def keep(self, item: Item, person: Person) -> simpy.Event:
        """A case worker keeps an item: nobody else's work comes before its next step."""
        item.turn = self.env.event()
        person.kept = item
        self.group_of[item.queue].kept.append((item.number, item, person))
        return item.turn

    def depart(self, person: Person) -> None:
        """Somebody leaves for good: their work goes back to its queue, and what waits for them alone may go to others."""
        if person.item is not None:
            self.pause(person.item, person, NONE)
        for group in {self.group_of[team] for team, rank in enumerate(person.ranks) if rank != NONE}:
            for entry in [entry for entry in group.kept if entry[2] is person]:
                group.kept.remove(entry)
                self.teams[entry[1].queue].join(entry[1])
            for team in group.teams:
                team.regroup()
                self.stir(team.number)
        person.kept = None

    def release(self, item: Item, person: Person) -> None:
        """Take the person from the item and book the time they worked."""
        person.booked += person.hours.work(item.start, int(self.env.now))
        person.item = None

    def pause(self, item: Item, person: Person, displaced_by: int) -> None:
        """Stop work in hand: what is left goes back to the head of its class."""
        now = int(self.env.now)
        worked = person.hours.work(item.start, now)
        item.effort = max(0, item.effort - math.floor(worked * person.speeds[item.skill] + 0.5))
        item.head = -now - 1
        self.release(item, person)
        self.journal.work(now, Verb.PAUSED, item, person.number, displaced_by, item.effort)
        assert item.process is not None
        item.process.interrupt(self.teams[item.queue].request(item))

    def _interrupt(self, group: Group, now: int) -> bool:
        for team in group.teams:
            found = team.interruption(now) if team.preempt else None
            if found is not None:
                item, person = found
                victim = person.item
                assert victim is not None
                self.pause(victim, person, item.number)
                self.start(item, person)
                return True
        return False

    def _wake(self, team: Team, moment: int) -> None:
        """Dispatch again when somebody who is wanted comes on shift."""
        if moment >= NEVER or int(self.env.now) < team.wakes_at <= moment:
            return
        team.wakes_at = moment
        event = self.env.at(moment, Kind.SHIFT, team.number)
        event.callbacks.append(lambda _: self.stir(team.number))
