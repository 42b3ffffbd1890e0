"""Staff: the least cost of people that keeps a promise, for each level of demand and each design.

Scalability is how that cost grows when demand doubles.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from orgsim.errors import UsageError
from orgsim.experiment.demand import scaled
from orgsim.experiment.designs import baseline_of
from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.provenance import Provenance
from orgsim.experiment.staff.levers import Numbers, Posts, Prices, posts_of, prices_of
from orgsim.experiment.staff.search import StaffingTrials, Tried, least_steady, one_fewer, search
from orgsim.measures import find
from orgsim.scenario.checks.bounds import MeasureLimit, limit_of
from orgsim.units import number_text

Limits = tuple[float, float, float]
"""The best value, the lower and the upper limit."""


@dataclass(frozen=True)
class Cost:
    """The least cost at a level of demand: ``best``, and the limits between which it surely lies; ``high``
    may be infinite."""

    demand: float
    best: float
    low: float
    high: float


@dataclass(frozen=True)
class Growth:
    """By what the cost of a design is multiplied while demand grows from one level to another, mean and
    limits.

    ``elasticity`` is the power of demand with which cost grows: 1 is in proportion, less means economies of
    scale. Where ``fitted`` no two of the levels are one double the other: the power is that of a straight
    line through all logarithms, and the factor what it makes of a doubling.
    """

    posts: Posts
    demand: tuple[float, float]
    factor: Limits
    elasticity: Limits
    fitted: bool = False


def growth_of(posts: Posts, costs: Sequence[Cost]) -> list[Growth]:
    """The growth between each two levels of which one is double the other, else one through all; none from
    one level.

    The limits of a factor are those that the limits of the costs allow, so that they hold whenever those do.
    """
    pairs = [
        (one, other) for one, other in product(costs, costs) if math.isclose(other.demand, 2 * one.demand)
    ]
    if pairs:
        return [_doubling(posts, one, other) for one, other in pairs]
    if len({cost.demand for cost in costs}) > 1:
        return [_fitted(posts, costs)]
    return []


def _doubling(posts: Posts, one: Cost, other: Cost) -> Growth:
    factor = other.best / one.best, other.low / one.high, other.high / one.low
    return Growth(posts, (one.demand, other.demand), factor, _each(_log2, factor))


def _fitted(posts: Posts, costs: Sequence[Cost]) -> Growth:
    """The slope of the line of least squares is a sum of logarithms of cost with fixed weights, which is
    least and most at their limits."""
    logs = [math.log(cost.demand) for cost in costs]
    mean = math.fsum(logs) / len(logs)
    spread = math.fsum((log - mean) ** 2 for log in logs)
    weights = [(log - mean) / spread for log in logs]
    best = math.fsum(weight * math.log(cost.best) for weight, cost in zip(weights, costs, strict=True))
    low = math.fsum(
        weight * math.log(cost.low if weight > 0 else cost.high)
        for weight, cost in zip(weights, costs, strict=True)
    )
    high = math.fsum(
        weight * math.log(cost.high if weight > 0 else cost.low)
        for weight, cost in zip(weights, costs, strict=True)
    )
    elasticity = best, low, high
    levels = sorted(cost.demand for cost in costs)
    return Growth(
        posts, (levels[0], levels[-1]), _each(lambda power: 2.0**power, elasticity), elasticity, fitted=True
    )


def _log2(factor: float) -> float:
    if factor > 0:
        return math.log2(factor)
    return -math.inf


def _each(function: Callable[[float], float], values: Limits) -> Limits:
    return function(values[0]), function(values[1]), function(values[2])


@dataclass(frozen=True, eq=False)
class Fewer:
    """The cheapest staffing with one less of the ``lever`` (a place): as ``tried``, None where the ``load``
    leaves no time for the work."""

    lever: int
    numbers: Numbers
    load: float
    tried: Tried | None


@dataclass(frozen=True, eq=False)
class Staffed:
    """The cheapest staffing of a design that keeps the promise at a level of demand; None with the reason
    ``why`` not.

    The least cost lies between ``low``, the cheapest tried that the runs do not rule out, and ``high``, the
    cheapest tried that surely keeps the promise (infinite where none was found). ``largest`` has the most
    people of all that were ``tried``, a number of staffings.
    """

    posts: Posts
    demand: float
    best: Tried | None
    fewer: Fewer | None
    low: float
    high: float
    tried: int
    largest: Tried | None = None
    why: str = ""


@dataclass(frozen=True, eq=False)
class StaffResult:
    """What keeping a promise takes: ``staffed`` by design and then by level of demand, and how it grows with
    demand."""

    limit: MeasureLimit
    prices: Prices
    baseline: str
    staffed: tuple[Staffed, ...]
    growth: tuple[Growth, ...]
    provenance: Provenance

    def of(self, design: str) -> list[Staffed]:
        """What was found for a design, by rising demand."""
        return [found for found in self.staffed if found.posts.design == design]

    @property
    def designs(self) -> tuple[str, ...]:
        """The designs, in the order of the scenario."""
        return tuple(dict.fromkeys(found.posts.design for found in self.staffed))


def staff(laboratory: Laboratory) -> StaffResult:
    """Run the ``[staff]`` of a scenario.

    Raises `UsageError` when it has none, for a promise that more people would not help to keep and for demand
    that cannot be multiplied, and what `Laboratory.samples` raises.
    """
    scenario, spec = laboratory.scenario, laboratory.scenario.staff
    if spec is None:
        raise UsageError(
            "there is no promise to keep: give --promise 'lead time p85 <= 10 working days', or a section "
            "[staff]"
        )
    designs = spec.designs or tuple(scenario.designs)
    limit = _promise(limit_of(scenario, spec.promise))
    levels = sorted(set(spec.demand))
    demands = {level: scaled(scenario, level) for level in levels}
    prices = prices_of(laboratory, designs)
    replications = spec.replications or scenario.replications
    staffed: list[Staffed] = []
    for design in designs:
        posts, start = posts_of(scenario, design, prices.by_role, spec.most), None
        for level in levels:
            laboratory.listener.say(f"staffing '{posts.title}' for {number_text(level)} times the demand")
            staffed.append(
                _staffed(StaffingTrials(laboratory, posts, limit, demands[level], replications), level, start)
            )
            start = staffed[-1].best.numbers if staffed[-1].best else start
    return StaffResult(
        limit,
        prices,
        baseline_of(scenario, designs),
        tuple(staffed),
        _growth(staffed),
        _provenance_of(laboratory, staffed, replications),
    )


def _promise(limit: MeasureLimit) -> MeasureLimit:
    """The promise, which has to be one that more people help to keep; raises `UsageError`."""
    measure = find(limit.measure)
    better = "lower" if limit.measure == "utilisation" else measure.better
    if measure.name in ("cost", "cost per item"):
        raise UsageError(
            f"'{limit.text}' is no promise that more people help to keep: the cost is what is made least here"
        )
    if better != ("lower" if limit.sense == "<=" else "higher"):
        other = ">=" if limit.sense == "<=" else "<="
        hint = "promise a lead time, a response time or promises kept"
        if better:
            hint = f"write '{limit.text.replace(limit.sense, other)}'"
        raise UsageError(f"'{limit.text}' is no promise that more people help to keep: {hint}")
    return limit


def _staffed(trials: StaffingTrials, demand: float, start: Numbers | None) -> Staffed:
    """The cheapest staffing; the search begins with as many of each as kept the promise at less demand."""
    posts = trials.posts
    fewest = tuple(1 for _ in posts.levers) if start is None or len(posts.levers) == 1 else start
    steady = least_steady(trials, fewest)
    if steady is None:
        why = f"the most people ({posts.most:,} of a role) have no time for all of the work"
        return Staffed(posts, demand, None, None, math.nan, math.nan, 0, why=why)
    search(trials, steady)
    best, largest = trials.cheapest_kept(), max(trials.known.values(), key=lambda tried: tried.headcount)
    if best is None:
        return Staffed(
            posts, demand, None, None, math.nan, math.nan, len(trials.known), largest, _why(largest)
        )
    fewer = _fewer(trials, best)
    low = min(tried.cost for tried in trials.known.values() if not tried.surely_broken)
    high = min((tried.cost for tried in trials.known.values() if tried.surely_kept), default=math.inf)
    return Staffed(posts, demand, best, fewer, low, high, len(trials.known), largest)


def _why(largest: Tried) -> str:
    """Why no staffing keeps the promise, as far as was tried."""
    if not math.isfinite(largest.excess.mean):
        return "in some run there is nothing to measure it on, however many people there are"
    if largest.nobody_waits:
        return (
            f"not even {largest.headcount:,} people keep it, with whom nothing ever waits for anybody: no "
            "number of people does"
        )
    return f"not even {largest.headcount:,} people keep it, the most that were allowed"


def _fewer(trials: StaffingTrials, best: Tried) -> Fewer | None:
    """The cheapest staffing with one number less, run if there is time for the work with it; one with which
    there is none only last."""
    options = {
        place: numbers for place, numbers in one_fewer(best.numbers).items() if trials.posts.allowed(numbers)
    }
    if not options:
        return None
    lever = min(
        options,
        key=lambda place: (not trials.steady(options[place]), trials.posts.cost(options[place]), place),
    )
    numbers = options[lever]
    tried = None
    if trials.steady(numbers):
        tried = trials.judge([numbers])[0]
    return Fewer(lever, numbers, trials.load(numbers), tried)


def _growth(staffed: Sequence[Staffed]) -> tuple[Growth, ...]:
    found: list[Growth] = []
    for posts in {id(one.posts): one.posts for one in staffed}.values():
        costs = [
            Cost(one.demand, one.best.cost, one.low, one.high)
            for one in staffed
            if one.posts is posts and one.best
        ]
        found += growth_of(posts, costs)
    return tuple(found)


def _provenance_of(laboratory: Laboratory, staffed: Sequence[Staffed], replications: int) -> Provenance:
    """The account, with the growth of work in progress at the chosen staffings; its points are all staffings
    that were run."""
    shown = [(_words(found.demand), found.best or found.largest) for found in staffed]
    provenance = laboratory.provenance(
        replications, [(words, tried.sample) for words, tried in shown if tried]
    )
    return replace(provenance, points=sum(one.tried for one in staffed))


def _words(demand: float) -> str:
    if demand == 1.0:
        return "the base-case demand"
    return f"{number_text(demand)} times the demand"
