"""What a promise costs, in sentences."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from orgsim.experiment.staff.conduct import Growth, Staffed, StaffResult
from orgsim.experiment.staff.levers import Prices
from orgsim.experiment.wording import Scale, counted, figures, spoken
from orgsim.model import Model
from orgsim.model.analysis.load import offered_load
from orgsim.scenario import Scenario
from orgsim.units import Span, listed, number_text

MOSTLY: Final = 0.5
"""The share of busy time from which on work is mostly of one kind."""


def mostly_beyond(scenario: Scenario, one: Staffed) -> dict[str, float]:
    """The roles whose people do mostly work outside their own skills at the staffing found, each with the
    least `share_beyond`."""
    if one.best is None:
        return {}
    found = share_beyond(scenario, one.best.sample.job.model)
    return {role: share for role, share in found.items() if share > MOSTLY}


def share_beyond(scenario: Scenario, model: Model) -> dict[str, float]:
    """The least share of each role's busy time that is work outside its own skills, from 0 to 1, shared as
    evenly as skills allow.

    It is least since a role is taken to do all of the work in its own skills by itself, at the slowest of its
    own speeds.
    """
    people, busy = model.header.people, defaultdict[str, float](float)
    for group in offered_load(model).groups:
        for person in group.people:
            busy[people[person].role] += group.asked / len(group.people)
    return {
        role: max(0.0, 1.0 - _own(scenario, model, role) / asked) for role, asked in busy.items() if asked > 0
    }


def _own(scenario: Scenario, model: Model, role: str) -> float:
    """The time that all of the work in a role's own skills would take its people, in microseconds."""
    header, total = model.header, 0.0
    own = scenario.people[role].skills or {role: 1.0}
    members = [place for place, person in enumerate(header.people) if person.role == role]
    for (step, _), effort in offered_load(model).efforts.items():
        if header.steps[step].skill in own:
            speeds = model.people.speed[members, int(model.steps.skill[step])]
            total += effort / float(speeds[speeds > 0].min()) if (speeds > 0).any() else 0.0
    return total


_NAMED: Final = 3
"""Designs that a headline names."""
_LONG: Final = MappingProxyType({"d": "days", "w": "weeks"})


def headline(result: StaffResult) -> str:
    """The fewest people of each design at the first level of demand, and by what their cost grows when it
    doubles."""
    base, promise = first_level(result), promise_words(result)
    found = sorted(
        (one.best.cost, place, one)
        for place, one in enumerate(result.staffed)
        if one.demand == base and one.best
    )
    if not found:
        return f"No number of people that was tried keeps {promise}{_at(base)}"
    shown = [one for _, _, one in (found if len(found) <= _NAMED else [found[0], found[-1]])]
    takes = listed([f"{_price(one, result.prices)} with '{one.posts.title}'" for one in shown])
    return f"Keeping {promise}{_at(base)} takes {takes}{_growths(result, shown)}"


def sentences(result: StaffResult, shown: StaffResult) -> Iterator[str]:
    """What is not possible, what is inconclusive and how cost grows in what is ``shown`` of a result, and how
    good the search is."""
    for one in shown.staffed:
        if one.best is None:
            yield f"With '{one.posts.title}'{_at(one.demand)}: {one.why}."
        elif one.low < one.high:
            yield _undecided(one, result.prices)
    yield from (growth_sentence(growth) for growth in shown.growth if growth.fitted)
    several = [design for design in result.designs if len(result.of(design)[0].posts.levers) > 1]
    tried = sum(one.tried for one in result.staffed)
    if several:
        yield (
            f"Where several numbers are chosen, the result is a local optimum among {tried:,} staffings that "
            "were run: neither one person fewer nor a cheaper exchange of one or two people keeps the "
            "promise."
        )
    else:
        yield f"{tried:,} staffings were run."


def growth_sentence(growth: Growth) -> str:
    """How the factor of a doubling was found where no two levels are one double the other."""
    over = f"{number_text(growth.demand[0])} to {number_text(growth.demand[1])} times the demand"
    return (
        f"With '{growth.posts.title}', no level of demand is twice another: the effect of a doubling is that "
        f"of a line fitted to {over}."
    )


def finding(result: StaffResult) -> str:
    """What a chart shows: what the promise takes in the cheapest design, now and at the most demand, as a
    sentence."""
    base, most = first_level(result), max(one.demand for one in result.staffed)
    first = _cheapest(result, base)
    if not first:
        return f"No number of people that was tried keeps {promise_words(result)}{_at(base)}"
    takes = f"Keeping {promise_words(result)} takes {_price(first[0], result.prices)}"
    where, when = _designs(result, first), "now" if base == 1.0 else _at(base).strip()
    if most == base:
        return f"{takes}{where}{_at(base)}"
    then = _cheapest(result, most)
    if not then:
        return f"{takes}{where} {when}; no number of people that was tried keeps it{_at(most)}"
    other = _designs(result, then)
    return (
        f"{takes}{where} {when} and "
        f"{_price(then[0], result.prices)}{'' if other == where else other}{_at(most)}"
    )


def promise_words(result: StaffResult) -> str:
    """The promise as words in a sentence: ``lead time P85 within 35 working days``."""
    bound = result.limit.text.split(result.limit.sense, 1)[1].strip()
    words = promised_measure(result)
    if result.limit.sense == ">=":
        return f"{words} at {bound} or more"
    if written_scale(result):
        return f"{words} within {bound}"
    return f"{words} at {bound} or less"


def promised_measure(result: StaffResult) -> str:
    """The measure of the promise in words, as the file has it: the unit of its bound tells working from
    elapsed time."""
    return spoken(result.limit.text.split(result.limit.sense, 1)[0].strip()).text


def written_scale(result: StaffResult) -> Scale | None:
    """The unit of the bound as it is written in the file, where it is a time."""
    spec = result.provenance.scenario.staff
    bound = spec.promise.bound if spec else None
    if not isinstance(bound, Span) or not bound.amount:
        return None
    before, _, base = bound.unit.rpartition(" ")
    return Scale(result.limit.bound / bound.amount, f"{before} {_LONG.get(base, base)}".strip())


def _cheapest(result: StaffResult, demand: float) -> list[Staffed]:
    """The designs that keep the promise at the least cost at a level of demand; none where no design keeps
    it."""
    kept = [(one.best.cost, one) for one in result.staffed if one.demand == demand and one.best]
    least = min((cost for cost, _ in kept), default=math.inf)
    return [one for cost, one in kept if cost == least]


def _designs(result: StaffResult, found: Sequence[Staffed]) -> str:
    """`` with 'A' or 'B'``; nothing where there is one design."""
    if len(result.designs) == 1:
        return ""
    return " with " + " or ".join(f"'{one.posts.title}'" for one in found)


def factor_text(growth: Growth) -> str:
    """The factor, with its limits where they are apart."""
    mean, low, high = growth.factor
    if low == high:
        return figures(mean)
    return f"{figures(mean)} [{figures(low)}, {_or_more(high)}]"


def _factor_words(growth: Growth) -> str:
    """The factor in a sentence, with its limits where they are apart."""
    mean, low, high = growth.factor
    if low == high:
        return figures(mean)
    limits = (
        f"more than {figures(low)}" if math.isinf(high) else f"between {figures(low)} and {figures(high)}"
    )
    return f"{figures(mean)} ({limits})"


def scale_words(growth: Growth) -> str:
    """Whether cost grows as much as demand, as far as is decided."""
    _, low, high = growth.elasticity
    if high < 1 - 1e-9:
        return "less than demand"
    if low > 1 + 1e-9:
        return "more than demand"
    if low == high:
        return "as demand does"
    return "inconclusive"


def elasticity_text(growth: Growth) -> str:
    """The power of demand with which cost grows, with its limits where they are apart."""
    mean, low, high = growth.elasticity
    if low == high:
        return figures(mean)
    return f"{figures(mean)} [{figures(low)}, {_or_more(high)}]"


def cost_text(value: float, prices: Prices) -> str:
    """A cost per week, or people where there are no prices."""
    if math.isinf(value):
        return "more than was tried"
    if prices.currency is None:
        return counted(round(value), "person", "people")
    return f"{prices.currency} {figures(value)} a week"


def first_level(result: StaffResult) -> float:
    """Demand as it is, where that was asked for, else the least level."""
    levels = [one.demand for one in result.staffed]
    if 1.0 in levels:
        return 1.0
    return min(levels)


def _at(demand: float) -> str:
    if demand == 1.0:
        return ""
    if demand == 2.0:
        return " at twice the demand"
    return f" at {number_text(demand)} times the demand"


def _price(one: Staffed, prices: Prices) -> str:
    assert one.best is not None
    about = "about " if one.low < one.high else ""
    cost = ""
    if prices.currency is not None:
        cost = f" ({cost_text(one.best.cost, prices)})"
    return f"{about}{counted(one.best.headcount, 'person', 'people')}{cost}"


def _growths(result: StaffResult, shown: Sequence[Staffed]) -> str:
    """The factors of the designs that are named, for the first doubling."""
    by_design: dict[str, Growth] = {}
    for growth in result.growth:
        by_design.setdefault(growth.posts.design, growth)
    found = [(one, by_design[one.posts.design]) for one in shown if one.posts.design in by_design]
    if not found:
        return ""
    parts = listed([f"{_factor_words(growth)} with '{one.posts.title}'" for one, growth in found])
    return f"; doubling demand multiplies the cost by {parts}"


def _undecided(one: Staffed, prices: Prices) -> str:
    """Between which limits the least cost lies."""
    assert one.best is not None
    best = f"{one.posts.words(one.best.numbers)} keep the promise on average"
    return (
        f"With '{one.posts.title}'{_at(one.demand)}, the runs are inconclusive after {one.best.excess.n} "
        f"replications: {best}, and the least cost lies between {cost_text(one.low, prices)} and "
        f"{cost_text(one.high, prices)}."
    )


def _or_more(value: float) -> str:
    if math.isinf(value):
        return "..."
    return figures(value)
