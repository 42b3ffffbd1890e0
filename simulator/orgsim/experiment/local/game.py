"""The game that functions play: each chooses a policy, and each combination has a value for each of them.

It is a finite game in normal form. The walk is that of best replies in turn; a combination from which nobody
moves is a Nash equilibrium in pure strategies (Nash 1951, *Annals of Mathematics* 54:286), up to what the
runs distinguish. A walk that comes back to where it was goes on for ever: nobody settles.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

from orgsim.statistics import Interval

Profile = tuple[int, ...]
"""The place of the chosen policy of each function; 0 is as today."""

Gain = Callable[[int, Profile, Profile], Interval]
"""What a function gains when the first combination becomes the second: above zero is better for it. The
function with the number of all functions is the whole."""


def combinations(policies: Sequence[int]) -> list[Profile]:
    """Every combination of so many policies of each function, today first."""
    return list(product(*map(range, policies)))


@dataclass(frozen=True)
class Move:
    """A function goes from the combination ``before`` to ``after``: its ``own`` gain, and that of the
    ``whole``."""

    function: int
    before: Profile
    after: Profile
    own: Interval
    whole: Interval


@dataclass(frozen=True)
class Walk:
    """The moves from today. Unless it is ``settled`` the last moves, from the place ``again`` on, repeat for
    ever."""

    moves: tuple[Move, ...]
    end: Profile
    settled: bool
    again: int = 0


@dataclass(frozen=True)
class Game:
    """Functions with so many ``policies`` each, and what they ``gain`` between two combinations."""

    policies: tuple[int, ...]
    gain: Gain

    @property
    def whole(self) -> int:
        """The number that stands for the whole."""
        return len(self.policies)

    @property
    def today(self) -> Profile:
        """Each function as today."""
        return (0,) * len(self.policies)

    @property
    def profiles(self) -> list[Profile]:
        """Every combination, today first."""
        return combinations(self.policies)

    def replies(self, function: int, profile: Profile) -> list[Profile]:
        """The combinations to which one function can go from another combination."""
        before, after = profile[:function], profile[function + 1 :]
        places = (place for place in range(self.policies[function]) if place != profile[function])
        return [(*before, place, *after) for place in places]

    def best_reply(self, function: int, profile: Profile) -> Profile:
        """The combination of most gain to a function among those of surely some; else where it is."""
        best, most = profile, 0.0
        for reply in self.replies(function, profile):
            gain = self.gain(function, profile, reply)
            if gain.low > 0 and gain.mean > most:
                best, most = reply, gain.mean
        return best

    def is_equilibrium(self, profile: Profile) -> bool:
        """Whether nobody surely gains by moving alone."""
        return all(self.best_reply(one, profile) == profile for one in range(self.whole))

    @property
    def equilibria(self) -> list[Profile]:
        """Every combination from which nobody moves."""
        return [profile for profile in self.profiles if self.is_equilibrium(profile)]

    @property
    def best(self) -> Profile:
        """The combination that is best for the whole on average; of several as good, the one with least
        changes."""
        found, most = self.today, 0.0
        for profile in sorted(self.profiles, key=_changes):
            gain = self.gain(self.whole, self.today, profile).mean
            if not math.isnan(gain) and gain > most:
                found, most = profile, gain
        return found

    def walk(self) -> Walk:
        """Best replies in turn from today, until nobody moves or all repeats."""
        profile, moves = self.today, list[Move]()
        seen: dict[tuple[Profile, int], int] = {}
        turn, stayed = 0, 0
        while stayed < self.whole:
            if (profile, turn) in seen:
                return Walk(tuple(moves), profile, settled=False, again=seen[profile, turn])
            seen[profile, turn] = len(moves)
            reply = self.best_reply(turn, profile)
            stayed += 1
            if reply != profile:
                moves.append(self._move(turn, profile, reply))
                profile, stayed = reply, 0
            turn = (turn + 1) % self.whole
        return Walk(tuple(moves), profile, settled=True)

    def _move(self, function: int, before: Profile, after: Profile) -> Move:
        own, whole = self.gain(function, before, after), self.gain(self.whole, before, after)
        return Move(function, before, after, own, whole)

    def costs_nobody(self, profile: Profile) -> bool:
        """Whether a combination is surely worse than today for nobody, and neither for the whole."""
        gains = (self.gain(one, self.today, profile) for one in range(self.whole + 1))
        return all(gain.high >= 0 for gain in gains)


def _changes(profile: Profile) -> tuple[int, Profile]:
    return sum(place > 0 for place in profile), profile
