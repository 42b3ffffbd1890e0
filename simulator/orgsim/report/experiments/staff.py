"""The people that a promise takes, in words, tables and charts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from math import inf
from typing import Any, Final

from orgsim.experiment.staff.conduct import Staffed, StaffResult
from orgsim.experiment.staff.words import (
    elasticity_text,
    factor_text,
    first_level,
    headline,
    mostly_beyond,
    promised_measure,
    scale_words,
    sentences,
    written_scale,
)
from orgsim.experiment.wording import Scale, amount, capital, counted
from orgsim.log.facts import LOST
from orgsim.log.words import LOST_DID
from orgsim.measures import find
from orgsim.report.comparison import NOT_KNOWN, interval_text
from orgsim.report.experiments.rows import ESTIMATE, GROWS, chart, estimate_row, scale_for
from orgsim.report.notes import MATERIAL, Note, generalists
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Paper, Section
from orgsim.report.tables import table
from orgsim.statistics import Interval
from orgsim.table import Table
from orgsim.units import number_text


def staff_notes(result: StaffResult) -> Iterator[Note]:
    """What was chosen, what is not counted, and what a reader may overlook."""
    scenario = result.provenance.scenario
    yield from (Note("generalists", text, True) for text in generalists(scenario, result.designs))
    yield from (Note("generalists", text, True) for text in _beyond(result))
    levers = "; ".join(
        f"with '{posts.title}', {posts.listed}"
        for posts in (result.of(design)[0].posts for design in result.designs)
    )
    yield Note("levers", f"Numbers of people chosen by the search: {levers}. Each is at least one.")
    if result.prices.unpriced:
        names = ", ".join(repr(role) for role in result.prices.unpriced)
        yield Note(
            "cost",
            (
                f"No cost is given for {names}, though other roles have one: the cost is therefore the "
                "number of people."
            ),
            True,
        )
    elif result.prices.currency is None:
        yield Note("cost", "No role has a cost, so the cost is the number of people.")
    yield from _lost(result)


def _beyond(result: StaffResult) -> Iterator[str]:
    """Where people do mostly the work of others."""
    for design in result.designs:
        by_role: dict[str, list[str]] = {}
        for one in result.of(design):
            for role, share in mostly_beyond(result.provenance.scenario, one).items():
                by_role.setdefault(role, []).append(f"{100 * share:.0f}% at {number_text(one.demand)} x")
        for role, shares in by_role.items():
            yield (
                f"With '{result.of(design)[0].posts.title}', people in the role '{role}' do mostly work "
                f"outside their own skills: at least {', '.join(shares)} of their busy time, by offered "
                "load. That staffing is only as good as the assumption of how fast generalists work."
            )


def _lost(result: StaffResult) -> Iterator[Note]:
    """Arrivals that are in no lead time, since they gave up or were turned away."""
    shares = {
        (one.posts.title, one.demand): math.fsum(one.best.sample.estimate(name).mean for name in LOST)
        for one in result.staffed
        if one.best and find(result.limit.measure).name not in LOST
    }
    lost = {where: amount(share, "share") for where, share in shares.items() if share > MATERIAL}
    said = [f"'{title}' {share} at {number_text(demand)} x" for (title, demand), share in lost.items()]
    if said:
        text = f"Arrivals that {LOST_DID} with these people, and so are not in lead times: {', '.join(said)}."
        yield Note("lost", text, True)


Row = tuple[Any, ...]


def costs(result: StaffResult) -> Table:
    """The least cost by design and demand, and the promised measure there; nothing where the promise cannot
    be kept."""
    names = (
        "design",
        "demand",
        "kept",
        "decided",
        "people",
        "cost",
        "cost low",
        "cost high",
        "cost unit",
        *ESTIMATE,
    )
    return table(names, _costs(result))


def people(result: StaffResult) -> Table:
    """The number of each lever, and the people it comes to."""
    return table(("design", "demand", "lever", "role", "number", "people"), _headcounts(result))


def fewer(result: StaffResult) -> Table:
    """The promised measure at the cheapest staffing with one number less; without an estimate where there is
    no time for the work."""
    return table(
        ("design", "demand", "lever", "people", "cost", "load", "piles up", *ESTIMATE), _fewer(result)
    )


def growth(result: StaffResult) -> Table:
    """By what cost grows when demand doubles."""
    limits = tuple(f"{name}{end}" for name, end in product(("factor", "elasticity"), ("", " low", " high")))
    names = "design", "from demand", "to demand", "fitted", *limits
    return table(
        names, ((g.posts.design, *g.demand, g.fitted, *g.factor, *g.elasticity) for g in result.growth)
    )


def cost_unit(result: StaffResult) -> str:
    """The unit of cost: ``GBP per week``, or people."""
    if result.prices.currency is None:
        return "people"
    return f"{result.prices.currency} per week"


def _costs(result: StaffResult) -> Iterator[Row]:
    unit, measure = cost_unit(result), result.limit.measure
    for one in result.staffed:
        if one.best is None:
            yield (
                one.posts.design,
                one.demand,
                False,
                None,
                None,
                None,
                None,
                None,
                unit,
                measure,
                *[None] * 5,
            )
            continue
        sample = one.best.sample
        estimate = estimate_row(measure, sample.header.currency, sample.estimate(measure))
        yield (
            one.posts.design,
            one.demand,
            True,
            one.low == one.high,
            one.best.headcount,
            one.best.cost,
            one.low,
            one.high,
            unit,
            *estimate,
        )


def _headcounts(result: StaffResult) -> Iterator[Row]:
    for one in result.staffed:
        for lever, number in zip(
            one.posts.levers, one.best.numbers if one.best else (), strict=bool(one.best)
        ):
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


SHOWN: Final = 10
"""Designs in the text beside the baseline; the tables have all."""
_EXPLANATION: Final = "least cost that keeps the promise; {measure}: mean [95% interval]"
_FEWER: Final = (
    "One fewer: the cheapest staffing with one of the numbers lower by one, or its offered load where that "
    f"is too much to run. {GROWS} marks staffings with which work piles up, so that no promise can be kept "
    "in the long run."
)


def staff_paper(result: StaffResult) -> Paper:
    """What a staffing has to say."""
    few = _few(result)
    hidden = len(result.designs) - len(few.designs)
    more: tuple[str, ...] = ()
    if hidden:
        more = (f"{counted(hidden, 'more design')} in costs.csv, people.csv and fewer.csv.",)
    return Paper(
        kind="staff",
        headline=f"{headline(result)}.",
        sentences=(*sentences(result, few), *more),
        sections=(*(_of_design(few, design) for design in few.designs), *_growth_section(few)),
        tables={
            "costs": costs(result),
            "people": people(result),
            "fewer": fewer(result),
            "growth": growth(result),
        },
        charts={"cost-of-demand": chart("staff.cost_of_demand", result)},
        provenance=result.provenance,
        notes=tuple(staff_notes(few)),
        record=_record(result),
    )


def _few(result: StaffResult) -> StaffResult:
    """The result of the designs in the text: the cheapest at the first level of demand, and the baseline."""
    costs = {
        one.posts.design: one.best.cost
        for one in result.staffed
        if one.demand == first_level(result) and one.best
    }
    cheapest = sorted(result.designs, key=lambda design: costs.get(design, inf))[:SHOWN]
    shown = {*cheapest, result.baseline}
    return replace(
        result,
        staffed=tuple(one for one in result.staffed if one.posts.design in shown),
        growth=tuple(one for one in result.growth if one.posts.design in shown),
    )


def _of_design(result: StaffResult, design: str) -> Section:
    """A row for each level of demand: people, the numbers chosen, cost, the measure, and the measure with one
    fewer."""
    found = result.of(design)
    posts, unit = found[0].posts, _measure_scale(result)
    levers = (
        Column(lever.words, tuple(_number(one, place) for one in found))
        for place, lever in enumerate(posts.levers)
    )
    money = () if result.prices.currency is None else (_cost_column(result, found),)
    return Section(
        posts.title,
        _EXPLANATION.format(measure=promised_measure(result)),
        Column("Demand", tuple(f"{number_text(one.demand)} x" for one in found), left=True),
        (
            Column("People", tuple(_people(one, result) for one in found)),
            *levers,
            *money,
            Column(_title(result, unit), tuple(_estimate(one, result, unit) for one in found)),
            Column(
                "One fewer", tuple(_one_fewer(one, result, unit) for one in found), left=len(posts.levers) > 1
            ),
        ),
        (_FEWER,) if design == result.designs[-1] else (),
    )


def _number(one: Staffed, place: int) -> str:
    if one.best is None:
        return NOT_KNOWN
    return f"{one.best.numbers[place]:,}"


def _people(one: Staffed, result: StaffResult) -> str | Cell:
    """The headcount; without prices with the limits between which the least lies."""
    if one.best is None:
        return Cell("not possible", "warn")
    text = f"{one.best.headcount:,}"
    if result.prices.currency is not None:
        return text
    return text + _limits(one)


def _cost_column(result: StaffResult, found: Sequence[Staffed]) -> Column:
    texts = (NOT_KNOWN if one.best is None else f"{one.best.cost:,.0f}{_limits(one)}" for one in found)
    return Column(f"Cost ({result.prices.currency}/week)", tuple(texts))


def _limits(one: Staffed) -> str:
    """The limits of the least cost where they are apart."""
    if one.low == one.high:
        return ""
    low, high = ("..." if value == float("inf") else f"{value:,.0f}" for value in (one.low, one.high))
    return f" [{low}, {high}]"


def _title(result: StaffResult, unit: Scale) -> str:
    measure = promised_measure(result)
    if unit.heading:
        return f"{capital(measure)} ({unit.heading})"
    return measure


def _estimate(one: Staffed, result: StaffResult, unit: Scale) -> str:
    """The measure at the chosen staffing, or at the largest that was tried where the promise cannot be
    kept."""
    tried = one.best or one.largest
    if tried is None:
        return NOT_KNOWN
    text = interval_text(tried.sample.estimate(result.limit.measure), unit) + (
        GROWS if tried.sample.growing else ""
    )
    if one.best:
        return text
    return f"{text} with {tried.headcount:,} people"


def _one_fewer(one: Staffed, result: StaffResult, unit: Scale) -> str:
    """The measure with one less of a lever, which is named where there are several."""
    if one.fewer is None:
        return NOT_KNOWN
    tried, lever = (
        one.fewer.tried,
        f"{one.posts.levers[one.fewer.lever].role}: " if len(one.posts.levers) > 1 else "",
    )
    if tried is None:
        return f"{lever}offered load {amount(one.fewer.load, 'share')}"
    return (
        lever
        + interval_text(tried.sample.estimate(result.limit.measure), unit)
        + (GROWS if tried.piles_up else "")
    )


def _measure_scale(result: StaffResult) -> Scale:
    """One scale for all estimates of the promised measure: that of its bound in the base case, where it is a
    time."""
    if written := written_scale(result):
        return written
    every = [tried.sample for one in result.staffed if (tried := one.best or one.largest)]
    bound = Interval(result.limit.bound, result.limit.bound, result.limit.bound, 0)
    return scale_for(
        result.limit.measure, every, [bound, *(sample.estimate(result.limit.measure) for sample in every)]
    )


def _growth_section(result: StaffResult) -> Iterator[Section]:
    if not result.growth:
        return
    found = result.growth
    yield Section(
        "When demand doubles",
        "factor [limits]; elasticity: 1 is in proportion to demand, less means economies of scale",
        Column("Design", tuple(growth.posts.title for growth in found), left=True),
        (
            Column("Demand", tuple(_levels(growth.demand, growth.fitted) for growth in found), left=True),
            Column("Cost is multiplied by", tuple(factor_text(growth) for growth in found)),
            Column("Cost grows", tuple(scale_words(growth) for growth in found), left=True),
            Column("Elasticity", tuple(elasticity_text(growth) for growth in found)),
        ),
    )


def _levels(demand: tuple[float, float], fitted: bool) -> str:
    return f"{number_text(demand[0])} to {number_text(demand[1])} x" + (", fitted" if fitted else "")


def _record(result: StaffResult) -> dict[str, Any]:
    limit = result.limit
    return {
        "promise": {"text": limit.text, "measure": limit.measure, "sense": limit.sense, "bound": limit.bound},
        "unit of the bound": limit.stored_unit,
        "cost unit": cost_unit(result),
        "cost of a person-week": dict(result.prices.by_role),
        "levers": {
            design: [lever.words for lever in result.of(design)[0].posts.levers] for design in result.designs
        },
        "not possible": [
            {"design": one.posts.design, "demand": one.demand, "why": one.why}
            for one in result.staffed
            if one.best is None
        ],
    }
