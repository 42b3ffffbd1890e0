"""What items are worth: money by work and class, or by marks, and what of it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import Any, Final, TypeVar

import numpy as np

from orgsim.chance.distribution import Distribution
from orgsim.log.header import DrawnValue, WorkFacts, Worth
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Floats, Integers, Ragged
from orgsim.model.kinds import Trait
from orgsim.model.lowering.cases import CaseTable
from orgsim.model.lowering.conditions import Collected
from orgsim.model.lowering.routes import Routes
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.model.mechanisms import Worths
from orgsim.scenario import Work
from orgsim.scenario.sections.cases import Chosen
from orgsim.scenario.sections.conditions import Test, When
from orgsim.scenario.sections.worth import HUNDREDTHS, DrawnMoney
from orgsim.units import Money, MoneyRate, Span

Value = TypeVar("Value")
COLUMNS: Final = ("shape", "a", "b", "c", "start", "size", "mean")
"""The columns of a table of distributions."""
_BY_CLASS: Final = {"work", "class"}


def work_facts(routes: Routes) -> tuple[WorkFacts, ...]:
    """What the log's header says of each kind of work."""
    return tuple(_facts(routes, name, work) for name, work in routes.scenario.work.items())


def _facts(routes: Routes, name: str, work: Work) -> WorkFacts:
    classes = routes.scenario.classes
    worths = tuple(_worth(routes, name, work, one) for one in classes)
    value = max(worth.value for worth in worths)
    cost = max(worth.cost_of_delay for worth in worths)
    differ = len(set(worths)) > 1 or worths[0].drawn is not None
    costs = costs_of_delay(work, name, classes)
    by_case = costs if len(costs) > len(classes) else ()
    return WorkFacts(name, value, cost, worths if differ else (), by_case)


def _worth(routes: Routes, name: str, work: Work, service_class: str) -> Worth:
    cost = _cost_of_delay(work, name, service_class)
    if work.values is not None and goes_by_marks(work.values):
        return Worth(max(_mean(routes, value) for value in work.values.values), cost)
    value = _of_class(work.values, name, service_class)
    if isinstance(value, DrawnMoney):
        drawn, mean = _drawn(routes, value)
        return Worth(mean / HUNDREDTHS, cost, drawn)
    return Worth(0.0 if value is None else value.amount, cost)


def _mean(routes: Routes, value: Money | DrawnMoney) -> float:
    return _drawn(routes, value)[1] / HUNDREDTHS if isinstance(value, DrawnMoney) else value.amount


def _cost_of_delay(work: Work, name: str, service_class: str) -> float:
    """The cost of delay of items of a class, per microsecond; where it goes by marks, the highest."""
    costs = work.costs_of_delay
    if costs is not None and goes_by_marks(costs):
        return max(rate.per_microsecond for rate in costs.values)
    rate: MoneyRate | None = _of_class(costs, name, service_class)
    return 0.0 if rate is None else rate.per_microsecond


def costs_of_delay(work: Work, name: str, classes: tuple[str, ...]) -> tuple[float, ...]:
    """The cost of delay per microsecond in each class and, where it goes by marks, then in each case."""
    by_class = tuple(_cost_of_delay(work, name, one) for one in classes)
    costs = work.costs_of_delay
    if costs is None or not goes_by_marks(costs):
        return by_class
    return (*by_class, *(rate.per_microsecond for rate in costs.values))


def urgencies(routes: Routes, means: list[float]) -> Floats:
    """Cost of delay over mean effort of each step by class, and then by the cases of its work: shape (S,
    columns)."""
    classes, works = routes.scenario.classes, routes.scenario.work
    costs = {name: costs_of_delay(work, name, classes) for name, work in works.items()}
    width = max(map(len, costs.values()))
    rows = []
    for (name, _), mean in zip(routes.steps, means, strict=True):
        row = (*costs[name], *costs[name][-1:] * (width - len(costs[name])))
        rows.append([0.0 if mean <= 0.0 else cost / mean for cost in row])
    return np.array(rows, dtype=np.float64)


def _drawn(routes: Routes, value: DrawnMoney) -> tuple[DrawnValue, float]:
    """A value that is drawn, in a table of its own, and its mean in hundredths."""
    table = SamplerTable(routes.scenario.files)
    row = table.add(value.hundredths)
    mean, samplers = table.mean(row), table.finish()
    columns = tuple(tuple(getattr(samplers, name).tolist()) for name in COLUMNS)
    return DrawnValue(row, columns, tuple(samplers.values.tolist())), mean


def goes_by_marks(chosen: Chosen[Any]) -> bool:
    """Whether cases ask for more of an item than its work and class, so that each is settled on arrival."""
    tables = chain.from_iterable(when for when, _ in chosen.cases)
    return any(not _BY_CLASS.issuperset(table) for table in tables)


def _of_class(chosen: Chosen[Value] | None, work: str, service_class: str) -> Value | None:
    """What holds of items of a work and a class, where cases ask for nothing else."""
    if chosen is None:
        return None
    item = {"work": work, "class": service_class}
    holding = (value for when, value in chosen.cases if _holds(when, item))
    return next(holding, chosen.otherwise)


def _holds(when: When, item: dict[str, str]) -> bool:
    return any(all(_is(test, item[key]) for key, test in table.items()) for table in when)


def _is(test: Test, name: str) -> bool:
    return (name in test.names) != test.excluded


def lower_worths(routes: Routes, table: SamplerTable, cases: CaseTable, conditions: Collected) -> Worths:
    """What engines need to know of values and costs of delay."""
    works = routes.scenario.work
    leading = chain.from_iterable(work.leads_to.values() for work in works.values())
    led_to = {found.work for found in leading}
    values = {name: work.values for name, work in works.items()}
    by_marks = [one is not None and goes_by_marks(one) for one in values.values()]
    told = [_is_drawn(one) and name in led_to for name, one in values.items()]
    told = [one or other for one, other in zip(by_marks, told, strict=True)]
    costs = [cases.add(_with_the_last(work, routes), float) for work in works.values()]
    rows = [
        cases.add(value if own else None, partial(_sampler, table))
        for value, own in zip(values.values(), by_marks, strict=True)
    ]
    asked = Trait.VALUE in conditions.finish().trait.tolist()
    return Worths(
        value=_value_rows(routes, table, [asked or one for one in told]),
        values=Ragged.of(rows),
        told=np.array(told, dtype=np.int64),
        costs=Ragged.of(costs),
    )


def _with_the_last(work: Work, routes: Routes) -> Chosen[int] | None:
    """For each case of a cost of delay that goes by marks, the last included, its place among all."""
    costs = work.costs_of_delay
    if costs is None or not goes_by_marks(costs):
        return None
    whens = [*(when for when, _ in costs.cases), ()]
    first = len(routes.scenario.classes)
    return Chosen(tuple((when, first + place) for place, when in enumerate(whens)), NONE)


def _is_drawn(chosen: Chosen[Money | DrawnMoney] | None) -> bool:
    return chosen is not None and any(isinstance(value, DrawnMoney) for value in chosen.values)


def _value_rows(routes: Routes, table: SamplerTable, wanted: list[bool]) -> Integers:
    """For each work and class the sampler of the value in hundredths, of the work of which it is wanted;
    where it goes by marks, that of the last case."""
    classes = routes.scenario.classes
    rows = np.full((len(routes.works), len(classes)), NONE, dtype=np.int64)
    for number, (name, value) in enumerate(_each_value(routes)):
        for place, service_class in enumerate(classes):
            one = _last_or_of_class(value, name, service_class)
            if wanted[number] and one is not None:
                rows[number, place] = _sampler(table, one)
    return rows


def _each_value(routes: Routes) -> Iterator[tuple[str, Chosen[Money | DrawnMoney] | None]]:
    return ((name, work.values) for name, work in routes.scenario.work.items())


def _last_or_of_class(
    chosen: Chosen[Money | DrawnMoney] | None, work: str, service_class: str
) -> Money | DrawnMoney | None:
    if chosen is not None and goes_by_marks(chosen):
        return chosen.otherwise
    return _of_class(chosen, work, service_class)


def _sampler(table: SamplerTable, value: Money | DrawnMoney) -> int:
    return table.add(_hundredths(value))


def _hundredths(value: Money | DrawnMoney) -> Distribution:
    if isinstance(value, DrawnMoney):
        return value.hundredths
    parameters: dict[str, Any] = {"value": Span(HUNDREDTHS * value.amount, "us")}
    return Distribution("constant", parameters)
