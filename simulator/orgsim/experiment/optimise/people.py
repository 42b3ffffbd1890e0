"""The people and the money that a version of a design takes, before anything is run."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from orgsim.errors import UsageError
from orgsim.experiment.laboratory import Changes, Laboratory
from orgsim.experiment.levers import adding_up, alone, heads
from orgsim.model import Model
from orgsim.model.analysis.load import cost_per_week
from orgsim.scenario.experiments import Optimise
from orgsim.scenario.factors import Factor
from orgsim.scenario.reading.paths import split_path
from orgsim.units import WEEK

_SLACK: Final = 1e-9
"""The share by which a sum of costs may pass its limit by rounding alone."""


@dataclass(frozen=True, eq=False)
class Means:
    """The most ``people`` of a design in all and the most they may ``cost`` per week, None where nothing is said.

    ``is_usual`` says that nobody set a limit, and that the people are those that the design has.
    """

    laboratory: Laboratory
    design: str
    people: int | None
    cost: float | None
    by_role: dict[str, float]
    is_usual: bool = False

    def taken(self, changes: Changes) -> tuple[int, float]:
        """How many people a version has, and what they cost per week of the horizon."""
        found = heads(self.laboratory.scenario, self.design, changes)
        if any(_is_about_cost(path) for path in changes):
            return sum(found.values()), weekly_cost(self.laboratory.models(changes, (self.design,))[self.design])
        return sum(found.values()), math.fsum(count * self.by_role.get(role, 0.0) for role, count in found.items())

    def excess(self, changes: Changes) -> float:
        """By which shares of their limits people and cost are too many, added up; 0 where they keep to them."""
        if self.people is None and self.cost is None:
            return 0.0
        people, cost = self.taken(changes)
        over = [
            *([people / self.people - 1] if self.people is not None else []),
            *([cost / self.cost - 1] if self.cost else []),
        ]
        return math.fsum(share for share in over if share > _SLACK)


def means_of(laboratory: Laboratory, design: str, spec: Optimise, factors: Sequence[Factor]) -> Means:
    """The limits that a section sets.

    Where it sets none and several of the ``factors`` are numbers of people, there are as many people as in the design as it is, so that
    they are shared out; the range of a single one is the limit itself.

    Raises `UsageError` for a limit on cost where nobody costs anything, or in another currency.
    """
    written = alone(laboratory.scenario, design)
    model = laboratory.models(written, (design,))[design]
    by_role = {person.role: cost_per_week(model, place) for place, person in enumerate(model.header.people)}
    people = spec.headcount
    is_usual = people is None and spec.cost is None and sum(moves_people(laboratory, design, factor) for factor in factors) > 1
    if is_usual:
        people = sum(heads(laboratory.scenario, design, written).values())
    if spec.cost is not None:
        if not any(by_role.values()):
            raise UsageError(f"cost {spec.cost}: nobody in '{design}' has a cost; give people a cost, such as cost = \"GBP 40/h\"")
        if spec.cost.currency != model.header.currency:
            raise UsageError(f"cost {spec.cost}: the scenario's money is {model.header.currency}")
    cost = None if spec.cost is None else spec.cost.per_microsecond * WEEK
    return Means(laboratory, design, people, cost, by_role, is_usual)


def moves_people(laboratory: Laboratory, design: str, factor: Factor) -> bool:
    """Whether the design has more people at one end of a factor's range than at the other."""
    scenario, written = laboratory.scenario, alone(laboratory.scenario, design)
    changes = (adding_up(scenario, design, factor.changes(end)) for end in (factor.low, factor.high))
    counts = {sum(heads(scenario, design, {**written, **change}).values()) for change in changes}
    return len(counts) > 1


def weekly_cost(model: Model) -> float:
    """What the people of a model cost per week on shift, over the horizon."""
    return math.fsum(cost_per_week(model, person) for person in range(len(model.header.people)))


def _is_about_cost(path: str) -> bool:
    """Whether a path leads to what a person costs or when they are there."""
    keys = split_path(path)
    return keys[0] == "calendars" or (keys[0] == "people" and keys[-1] != "count")
