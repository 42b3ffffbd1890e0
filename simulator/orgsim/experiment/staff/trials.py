"""What staffings of a design do to a promise: kept, broken, or inconclusive, with as many replications as that takes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from orgsim.experiment.constraints import Limit
from orgsim.experiment.laboratory import Changes, Laboratory
from orgsim.experiment.sample import Sample
from orgsim.experiment.staff.demand import demand_grows
from orgsim.experiment.staff.levers import Numbers, Posts
from orgsim.log.facts import LOST
from orgsim.model import Model
from orgsim.model.load import GroupLoad, OfferedLoad
from orgsim.model.overload import FULL
from orgsim.statistics import Interval, t_interval

MOST_TIMES: Final = 8
"""How many times the replications are run, at most, where they do not decide."""


@dataclass(frozen=True, eq=False)
class Tried:
    """A staffing that was run. ``excess`` is by how much the promise is broken, with its interval; above zero it is.

    Where work ``piles_up`` although demand does not grow, people keep no promise for long, whatever the run shows.
    """

    numbers: Numbers
    cost: float
    headcount: int
    sample: Sample
    excess: Interval
    piles_up: bool = False

    @property
    def kept(self) -> bool:
        """Whether the promise is kept, by the mean."""
        return not self.piles_up and self.excess.mean <= 0.0

    @property
    def sure(self) -> bool:
        """Whether the interval lies on one side of the promise; what was not measured in every run does not keep it."""
        return self.piles_up or not math.isfinite(self.excess.mean) or self.excess.high <= 0.0 or self.excess.low > 0.0

    @property
    def surely_kept(self) -> bool:
        """Whether the interval lies on the right side."""
        return self.kept and self.sure

    @property
    def surely_broken(self) -> bool:
        """Whether the interval lies on the wrong side."""
        return self.sure and not self.kept

    @property
    def nobody_waits(self) -> bool:
        """Whether nothing waited in a queue in any run, so that more people would change nothing."""
        return bool((self.sample.values("queue time") == 0.0).all())


class Trials:
    """Staffings of one design at one level of demand, each run once and remembered in ``known``."""

    def __init__(self, laboratory: Laboratory, posts: Posts, limit: Limit, demand: Changes, replications: int) -> None:
        """Prepare; ``demand`` holds the values by path that make the demand what it is."""
        self.laboratory = laboratory
        self.posts = posts
        self.limit = limit
        self.demand = demand
        self.replications = replications
        self.known: dict[Numbers, Tried] = {}
        self._loads: dict[Numbers, tuple[float, tuple[GroupLoad, ...]]] = {}

    def judge(self, staffings: Iterable[Numbers]) -> list[Tried]:
        """Run what is not known, all in one round, and what is inconclusive again with twice the replications, up to `MOST_TIMES`."""
        asked = list(dict.fromkeys(staffings))
        wanted, replications = [numbers for numbers in asked if numbers not in self.known], self.replications
        while wanted:
            points = [self.changes(numbers) for numbers in wanted]
            for numbers, found in zip(wanted, self._samples(points, replications), strict=True):
                self.known[numbers] = self._tried(numbers, found)
            replications *= 2
            wanted = [numbers for numbers in wanted if not self.known[numbers].sure and replications <= MOST_TIMES * self.replications]
        return [self.known[numbers] for numbers in asked]

    def changes(self, numbers: Numbers) -> Changes:
        """The values by path of the design with these people at this demand."""
        return {**self.posts.changes(numbers), **self.demand}

    def model(self, numbers: Numbers) -> Model:
        """The design with these people at this demand."""
        return self.laboratory.models(self.changes(numbers), (self.posts.design,))[self.posts.design]

    def load(self, numbers: Numbers) -> float:
        """How much of their time the busiest are asked for."""
        return self._load(numbers)[0]

    def busiest(self, numbers: Numbers) -> list[int]:
        """The levers by which the busiest people grow; all where nobody has work."""
        model, (most, groups) = self.model(numbers), self._load(numbers)
        people = {person for group in groups if group.load >= most - 1e-9 for person in group.people}
        homes = {(model.header.people[p].role, model.header.teams[team].name) for p in people for team in model.header.people[p].teams}
        found = [
            place for place, lever in enumerate(self.posts.levers) if any((lever.role, team) in homes for team in lever.teams)
        ]
        return found or list(range(len(numbers)))

    def steady(self, numbers: Numbers) -> bool:
        """Whether these people have time for all of the work.

        Where the promise is about what is lost, it may be kept by any number.
        """
        return self.limit.measure in LOST or self.load(numbers) < FULL

    def worth_trying(self, numbers: Numbers) -> bool:
        """Whether a staffing may keep the promise: allowed, steady, and with more of somebody than each that surely breaks it."""
        beaten = any(tried.surely_broken and _within(numbers, other) for other, tried in self.known.items())
        return self.posts.allowed(numbers) and not beaten and self.steady(numbers)

    def cheapest_kept(self) -> Tried | None:
        """The cheapest staffing known that keeps the promise by its mean; of several the surest."""
        kept = [tried for tried in self.known.values() if tried.kept]
        return min(kept, key=lambda tried: (tried.cost, not tried.sure, tried.excess.mean, tried.numbers), default=None)

    def _samples(self, points: Sequence[Changes], replications: int) -> list[Sample]:
        design = self.posts.design
        found = self.laboratory.samples(points, replications, [design], [self.limit.measure])
        return [samples[design] for samples in found]

    def _tried(self, numbers: Numbers, sample: Sample) -> Tried:
        excess = self.limit.excess(sample.values(self.limit.measure))
        interval = t_interval(excess)
        if interval.n < len(excess):
            interval = Interval(math.inf, math.nan, math.nan, interval.n)
        piles_up = sample.growing and not demand_grows(self.model(numbers))
        return Tried(numbers, self.posts.cost(numbers), self.posts.headcount(numbers), sample, interval, piles_up)

    def _load(self, numbers: Numbers) -> tuple[float, tuple[GroupLoad, ...]]:
        if numbers not in self._loads:
            groups = OfferedLoad(self.model(numbers)).groups
            self._loads[numbers] = max(group.load for group in groups), groups
        return self._loads[numbers]


def _within(numbers: Numbers, other: Numbers) -> bool:
    """Whether a staffing has no more of anybody than another."""
    return all(mine <= theirs for mine, theirs in zip(numbers, other, strict=True))
