"""Where an item is: the team that counts it, and which of several teams takes it (semantics, section 4.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from orgsim.engine.reference.draws import Stream
from orgsim.engine.reference.item import Item
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Serve

ASTRAY: Final = int(Serve.ASTRAY)
IN_TURN: Final = int(Serve.IN_TURN)
AT_RANDOM: Final = int(Serve.AT_RANDOM)


@dataclass(frozen=True, slots=True)
class Teams:
    """The teams that serve a step, and how one of several is chosen."""

    able: list[int]
    only: int | None
    """The team, where there is only one."""
    serve: int
    chooser: int
    choice: Stream


def teams_of(able: list[int], serve: int, chooser: int, choice: Stream) -> Teams:
    """The teams that serve a step by a rule; of those that take it for theirs none is the only one."""
    certain = len(able) == 1 and serve != ASTRAY
    return Teams(able, able[0] if certain else None, serve, chooser, choice)


class Places:
    """How many items each team counts as its own, and the turns of teams that are chosen in turn."""

    def __init__(self, heads: list[int]) -> None:
        self.heads = heads
        self.load = [0] * len(heads)
        self.turns: dict[int, int] = {}

    def come(self, item: Item, teams: Teams) -> None:
        """Be with a team of those that serve the step: the only one, where it is, where it was, or as the
        rule chooses."""
        queue = teams.only
        if queue is None:
            queue = self._team(item, teams)
        item.queue = item.counted = queue
        self.load[queue] += 1

    def come_back(self, item: Item, team: int) -> None:
        """Be with the team that handed the item over."""
        item.queue = item.counted = team
        self.load[team] += 1

    def leave(self, item: Item) -> None:
        """Be counted nowhere any more; the last team is kept in mind."""
        self.load[item.counted] -= 1
        item.counted = NONE

    def _team(self, item: Item, teams: Teams) -> int:
        if teams.serve == ASTRAY:
            return _wrong_team(item, teams)
        if item.queue in teams.able:
            return item.queue
        if item.home not in teams.able:
            item.home = self._choose(item, teams)
        return item.home

    def _choose(self, item: Item, teams: Teams) -> int:
        able = teams.able
        if teams.serve == IN_TURN:
            turn = self.turns.get(teams.chooser, 0)
            self.turns[teams.chooser] = turn + 1
            return able[turn % len(able)]
        if teams.serve == AT_RANDOM:
            return _one_of(able, item, teams)
        return min(able, key=lambda queue: (self.load[queue] / self.heads[queue], queue))


def _wrong_team(item: Item, teams: Teams) -> int:
    """One of the wrong teams that the item is not with; where there is none, the one that it is with."""
    return _one_of([team for team in teams.able if team != item.queue] or teams.able, item, teams)


def _one_of(able: list[int], item: Item, teams: Teams) -> int:
    """One of several teams at random."""
    return able[min(int(teams.choice.value(item.word, item.visit) * len(able)), len(able) - 1)]
