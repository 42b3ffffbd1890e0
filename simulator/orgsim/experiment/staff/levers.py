"""The levers of a design's staffing: whole numbers of people that may be chosen, each of which keeps the
design adding up, and their prices.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from orgsim.experiment.designs import alone, count_path
from orgsim.experiment.laboratory import Changes, Laboratory
from orgsim.model.analysis.load import cost_per_week
from orgsim.scenario import Scenario
from orgsim.scenario.reading.paths import path_text
from orgsim.scenario.sections.teams import expand_name


@dataclass(frozen=True)
class Prices:
    """Cost of a person-week by role in a ``currency``; without one each person counts as one, and cost is
    headcount.

    ``unpriced`` are the roles without a cost, where others have one.
    """

    by_role: Mapping[str, float]
    currency: str | None
    unpriced: tuple[str, ...] = ()


def prices_of(laboratory: Laboratory, designs: Sequence[str]) -> Prices:
    """The prices of the roles that some designs use: cost per hour on shift times hours on shift in a week,
    over the run."""
    found: dict[str, float] = {}
    currency = None
    for model in laboratory.models({}, designs).values():
        currency = model.header.currency
        for number, person in enumerate(model.header.people):
            if person.role not in found:
                found[person.role] = cost_per_week(model, number)
    unpriced = tuple(role for role, price in found.items() if price <= 0.0)
    if unpriced:
        return Prices(dict.fromkeys(found, 1.0), None, unpriced if len(unpriced) < len(found) else ())
    return Prices(found, currency)


Numbers = tuple[int, ...]
"""People by lever: of a lever over several teams, in each of them."""


@dataclass(frozen=True)
class Lever:
    """The number of people of a ``role`` in each of the ``teams``, ``now`` in the base case; one more is
    ``size`` people more.

    ``path`` is where the number stands, None where it is the count of the role: everybody in one team, or the
    rest that teams share.
    """

    role: str
    words: str
    teams: tuple[str, ...]
    path: str | None
    now: int

    @property
    def size(self) -> int:
        """People by which the design grows when the number does."""
        if self.path is None:
            return 1
        return len(self.teams)


@dataclass(frozen=True)
class Posts:
    """The posts of one design: its levers, what a person of each role costs in a week, and the ``most``
    people of one role.

    ``base`` are changes that leave this design alone in the scenario, ``counts`` the paths of the numbers of
    people by role.
    """

    design: str
    title: str
    levers: tuple[Lever, ...]
    prices: Mapping[str, float]
    most: int
    base: Changes
    counts: Mapping[str, str]

    @property
    def now(self) -> Numbers:
        """The numbers in the base case."""
        return tuple(lever.now for lever in self.levers)

    @property
    def listed(self) -> str:
        """The levers as a reader is told."""
        return ", ".join(lever.words for lever in self.levers)

    def step_cost(self, place: int) -> float:
        """What one more of a lever costs in a week."""
        return self.levers[place].size * self.prices[self.levers[place].role]

    def cost(self, numbers: Numbers) -> float:
        """What the people cost in a week."""
        return math.fsum(number * self.step_cost(place) for place, number in enumerate(numbers))

    def by_role(self, numbers: Numbers) -> dict[str, int]:
        """People in all by role."""
        found: Counter[str] = Counter()
        for lever, number in zip(self.levers, numbers, strict=True):
            found[lever.role] += number * lever.size
        return dict(found)

    def headcount(self, numbers: Numbers) -> int:
        """People in all."""
        return sum(self.by_role(numbers).values())

    def allowed(self, numbers: Numbers) -> bool:
        """Whether each number is one or more, and no role has more people than the most."""
        return min(numbers) >= 1 and max(self.by_role(numbers).values()) <= self.most

    def changes(self, numbers: Numbers) -> dict[str, Any]:
        """The values by path of the design with these people."""
        found = dict(self.base)
        for role, count in self.by_role(numbers).items():
            found[self.counts[role]] = count
        for lever, number in zip(self.levers, numbers, strict=True):
            if lever.path is not None:
                found[lever.path] = number
        return found

    def words(self, numbers: Numbers) -> str:
        """The people as a reader is told: ``2 x adviser per Stream, 1 x lawyer``."""
        return ", ".join(
            f"{number} x {lever.words}" for lever, number in zip(self.levers, numbers, strict=True)
        )


def posts_of(scenario: Scenario, design: str, prices: Mapping[str, float], most: int) -> Posts:
    """The posts of a design: a lever for each role in its written teams, and for each role that teams share.

    The people of a role whom the design leaves without a team are no lever, and cost nothing.
    """
    base = alone(scenario, design)
    title = scenario.designs[design].title
    levers = (*_in_teams(scenario, design), *_shared(scenario, design))
    counts = {lever.role: count_path(scenario, design, lever.role) for lever in levers}
    return Posts(design, title, levers, prices, most, base, counts)


def _in_teams(scenario: Scenario, design: str) -> list[Lever]:
    spec, found = scenario.designs[design], []
    for written in scenario.value(path_text({}, ("designs", design, "teams"))):
        teams = tuple(expand_name(written))
        for role, count in spec.teams[teams[0]].people.items():
            path = path_text({}, ("designs", design, "teams", written, "people", role))
            if count == "all":
                found.append(Lever(role, role, teams, None, scenario.of(design).people[role].count))
            else:
                found.append(Lever(role, f"{role} {_where(written, teams)}", teams, path, count))
    return found


def _shared(scenario: Scenario, design: str) -> list[Lever]:
    """The specialists who are left for several teams when each team has taken its own."""
    spec, found = scenario.designs[design], []
    for role, shared in spec.shared.items():
        own = sum(count for team in spec.teams.values() if isinstance(count := team.people.get(role, 0), int))
        rest = scenario.of(design).people[role].count - own
        found.append(Lever(role, f"{role} shared", shared.teams, None, rest))
    return found


def _where(written: str, teams: Sequence[str]) -> str:
    """``in Sales``, or ``per Stream`` for what is written ``Stream {1..3}``."""
    if len(teams) == 1:
        return f"in {teams[0]}"
    before, _, rest = written.partition("{")
    return f"per {' '.join((before + rest.partition('}')[2]).split()) or 'team'}"
