"""Meetings: when people are away from their work, and what of their work rests meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from orgsim.log import Header, Log, Verb
from orgsim.log.log import Integers
from orgsim.measures.spells import Spells
from orgsim.measures.tally import integral, worked_stretches


@dataclass(frozen=True, eq=False)
class Meetings:
    """The meetings of people, an entry for each of a person; all arrays have that shape.

    ``begin`` and ``end`` are moments, the horizon where it is not over by then. In the spell ``of`` the
    person has an item in hand, on which nothing is done until ``rests``; -1 where they have none.
    """

    person: Integers
    begin: Integers
    end: Integers
    of: Integers
    rests: Integers

    def by_person(self, header: Header, edges: Integers) -> Integers:
        """Time on shift in meetings by bin and person: int64 (B, P); (B, 0) where there is none at all."""
        people = len(header.people)
        found = np.zeros((len(edges) - 1, people), dtype=np.int64)
        hours = np.array([person.clock for person in header.people], dtype=np.int64)
        of = hours[self.person] if people else self.person
        for clock in np.unique(of).tolist():
            own = np.flatnonzero(of == clock)
            stretches = worked_stretches(edges, header.clocks[clock], self.begin[own], self.end[own])
            widths = np.diff(header.clocks[clock].worked_many(edges))[:, None]
            found += integral(stretches, self.person[own], widths, people)
        return found if found.any() else found[:, :0]


def meetings_of(log: Log, spells: Spells) -> Meetings:
    """The meetings in a log whose records of items make these spells."""
    verb, person, time = (log.column(name) for name in ("verb", "person", "time"))
    away, back = np.flatnonzero(verb == Verb.AWAY), np.flatnonzero(verb == Verb.BACK)
    away, back = away[_by_person(person[away])], back[_by_person(person[back])]
    who, begin = person[away], time[away]
    over = _pairs(who, person[back])
    end = np.full(len(away), log.header.horizon, dtype=np.int64)
    end[over >= 0] = time[back][over[over >= 0]]
    of = _in_hand(spells, who, begin)
    until = spells.until[of] if len(of) else end
    return Meetings(who, begin, end, of, np.where(of >= 0, np.minimum(end, until), begin))


def _by_person(people: Integers) -> Integers:
    return np.argsort(people, kind="stable")


def _pairs(away: Integers, back: Integers) -> Integers:
    """For each time that somebody goes, in the order of the people, the same one at which they come back."""
    place = np.arange(len(away)) - np.searchsorted(away, away) + np.searchsorted(back, away)
    return np.where(place < np.searchsorted(back, away, side="right"), place, -1)


def _in_hand(spells: Spells, people: Integers, moments: Integers) -> Integers:
    """The spell in which each of some people has an item in hand at a moment, or -1."""
    hand = np.flatnonzero(spells.in_hand)
    if not len(people) or not len(hand):
        return np.full(len(people), -1, dtype=np.int64)
    order = hand[np.lexsort((spells.until[hand], spells.time[hand], spells.person[hand]))]
    span = int(max(spells.time[order].max(), moments.max())) + 1
    keys = spells.person[order] * span + spells.time[order]
    found = order[np.maximum(np.searchsorted(keys, people * span + moments, side="right") - 1, 0)]
    holds = (
        (spells.person[found] == people) & (spells.time[found] <= moments) & (spells.until[found] > moments)
    )
    return np.where(holds, found, -1)
