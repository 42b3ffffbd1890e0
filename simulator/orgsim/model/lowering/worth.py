"""What items are worth: money by work and class, and what of it is drawn."""

from __future__ import annotations

from typing import Any, Final, TypeVar

import numpy as np

from orgsim.chance.distribution import Distribution
from orgsim.log.header import DrawnValue, WorkFacts, Worth
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Integers
from orgsim.model.kinds import Trait
from orgsim.model.lowering.routes import Routes
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.model.mechanisms import Conditions
from orgsim.scenario import Work
from orgsim.scenario.sections.cases import Chosen
from orgsim.scenario.sections.conditions import Test, When
from orgsim.scenario.sections.worth import HUNDREDTHS, DrawnMoney
from orgsim.units import Money, MoneyRate, Span

Value = TypeVar("Value")
COLUMNS: Final = ("shape", "a", "b", "c", "start", "size", "mean")
"""The columns of a table of distributions."""


def work_facts(routes: Routes) -> tuple[WorkFacts, ...]:
    """What the log's header says of each kind of work."""
    return tuple(_facts(routes, name, work) for name, work in routes.scenario.work.items())


def _facts(routes: Routes, name: str, work: Work) -> WorkFacts:
    worths = tuple(_worth(routes, name, work, one) for one in routes.scenario.classes)
    value = max(worth.value for worth in worths)
    cost = max(worth.cost_of_delay for worth in worths)
    differ = len(set(worths)) > 1 or worths[0].drawn is not None
    return WorkFacts(name, value, cost, worths if differ else ())


def _worth(routes: Routes, name: str, work: Work, service_class: str) -> Worth:
    value = of_class(work.values, name, service_class)
    cost = cost_of_delay(work, name, service_class)
    if isinstance(value, DrawnMoney):
        drawn, mean = _drawn(routes, value)
        return Worth(mean / HUNDREDTHS, cost, drawn)
    return Worth(0.0 if value is None else value.amount, cost)


def cost_of_delay(work: Work, name: str, service_class: str) -> float:
    """The cost of delay of items of a class, per microsecond."""
    rate: MoneyRate | None = of_class(work.costs_of_delay, name, service_class)
    return 0.0 if rate is None else rate.per_microsecond


def _drawn(routes: Routes, value: DrawnMoney) -> tuple[DrawnValue, float]:
    """A value that is drawn, in a table of its own, and its mean in hundredths."""
    table = SamplerTable(routes.scenario.files)
    row = table.add(value.hundredths)
    mean, samplers = table.mean(row), table.finish()
    columns = tuple(tuple(getattr(samplers, name).tolist()) for name in COLUMNS)
    return DrawnValue(row, columns, tuple(samplers.values.tolist())), mean


def of_class(chosen: Chosen[Value] | None, work: str, service_class: str) -> Value | None:
    """What holds of items of a work and a class, which is all that cases of money ask for."""
    if chosen is None:
        return None
    item = {"work": work, "class": service_class}
    holding = (value for when, value in chosen.cases if _holds(when, item))
    return next(holding, chosen.otherwise)


def _holds(when: When, item: dict[str, str]) -> bool:
    return any(all(_is(test, item[key]) for key, test in table.items()) for table in when)


def _is(test: Test, name: str) -> bool:
    return (name in test.names) != test.excluded


def value_rows(routes: Routes, table: SamplerTable, conditions: Conditions) -> Integers:
    """For each work and class the sampler of the value in hundredths, as far as conditions ask for it."""
    classes = routes.scenario.classes
    rows = np.full((len(routes.works), len(classes)), NONE, dtype=np.int64)
    if Trait.VALUE not in conditions.trait.tolist():
        return rows
    for number, (name, work) in enumerate(routes.scenario.work.items()):
        for place, service_class in enumerate(classes):
            value = of_class(work.values, name, service_class)
            if value is not None:
                rows[number, place] = table.add(_hundredths(value))
    return rows


def _hundredths(value: Money | DrawnMoney) -> Distribution:
    if isinstance(value, DrawnMoney):
        return value.hundredths
    parameters: dict[str, Any] = {"value": Span(HUNDREDTHS * value.amount, "us")}
    return Distribution("constant", parameters)
