"""The tidy tables of a staffing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from orgsim.experiment.staff.conduct import StaffResult
from orgsim.report.experiments.quantities import ESTIMATE, estimate_row
from orgsim.report.tables import table
from orgsim.table import Table

Row = tuple[Any, ...]


def costs(result: StaffResult) -> Table:
    """The least cost by design and demand, and the promised measure there; nothing where the promise cannot be kept."""
    names = ("design", "demand", "kept", "decided", "people", "cost", "cost low", "cost high", "cost unit", *ESTIMATE)
    return table(names, _costs(result))


def people(result: StaffResult) -> Table:
    """The number of each lever, and the people it comes to."""
    return table(("design", "demand", "lever", "role", "number", "people"), _people(result))


def fewer(result: StaffResult) -> Table:
    """The promised measure at the cheapest staffing with one number less; without an estimate where there is no time for the work."""
    return table(("design", "demand", "lever", "people", "cost", "load", "piles up", *ESTIMATE), _fewer(result))


def growth(result: StaffResult) -> Table:
    """By what cost grows when demand doubles."""
    limits = tuple(f"{name}{end}" for name in ("factor", "elasticity") for end in ("", " low", " high"))
    names = "design", "from demand", "to demand", "fitted", *limits
    return table(names, ((g.posts.design, *g.demand, g.fitted, *g.factor, *g.elasticity) for g in result.growth))


def cost_unit(result: StaffResult) -> str:
    """The unit of cost: ``GBP per week``, or people."""
    return "people" if result.prices.currency is None else f"{result.prices.currency} per week"


def _costs(result: StaffResult) -> Iterator[Row]:
    unit, measure = cost_unit(result), result.limit.measure
    for one in result.staffed:
        if one.best is None:
            yield one.posts.design, one.demand, False, None, None, None, None, None, unit, measure, *[None] * 5
            continue
        sample = one.best.sample
        estimate = estimate_row(measure, sample.header.currency, sample.estimate(measure))
        yield one.posts.design, one.demand, True, one.low == one.high, one.best.headcount, one.best.cost, one.low, one.high, unit, *estimate


def _people(result: StaffResult) -> Iterator[Row]:
    for one in result.staffed:
        for lever, number in zip(one.posts.levers, one.best.numbers if one.best else (), strict=bool(one.best)):
            yield one.posts.design, one.demand, lever.words, lever.role, number, number * lever.size


def _fewer(result: StaffResult) -> Iterator[Row]:
    measure = result.limit.measure
    for one in result.staffed:
        if one.fewer is None:
            continue
        numbers, tried = one.fewer.numbers, one.fewer.tried
        estimate: Row = (measure, *[None] * 5)
        if tried is not None:
            estimate = estimate_row(measure, tried.sample.header.currency, tried.sample.estimate(measure))
        lever, piles_up = one.posts.levers[one.fewer.lever].words, None if tried is None else tried.piles_up
        people, cost = one.posts.headcount(numbers), one.posts.cost(numbers)
        yield one.posts.design, one.demand, lever, people, cost, one.fewer.load, piles_up, *estimate
