"""What a curve says: how lead time grows with utilisation, and where teams wait longer than theory knows."""

from __future__ import annotations

import math
from dataclasses import dataclass

from orgsim.charts.change import ratio_interval
from orgsim.charts.quantity import decimals_within, number, time_quantity
from orgsim.experiment.curve import BUSY, MEASURE, CurveResult, DemandLevel, TeamLevel, level_words
from orgsim.experiment.wording import counted
from orgsim.statistics import NO_INTERVAL, Interval

_TWICE = (1.75, 2.25)
"""Ratios of means that are called a doubling."""


@dataclass(frozen=True)
class LeadTimeGrowth:
    """How much longer the lead time of a design is at a ``high`` level than at a ``low`` one."""

    low: DemandLevel
    high: DemandLevel
    ratio: Interval


def growth(result: CurveResult, design: str) -> LeadTimeGrowth | None:
    """Between two levels that are the same for all designs, so that what is said of them can be compared;
    None where it is not known."""
    between = _between(result)
    if between is None or between[1] not in result.settled(design):
        return None
    low, high = between
    ratio = _ratio(high, low, design)
    return None if ratio is None else LeadTimeGrowth(low, high, ratio)


def _between(result: CurveResult) -> tuple[DemandLevel, DemandLevel] | None:
    """From which level to which growth is told: as the baseline has it, else the first design of which it is
    known.

    To the highest level that is settled in all designs, but for those in which fewer than two are; from the
    highest at which lead time is surely shorter and at most half, else from the lowest.
    """
    settled = [result.settled(design) for design in result.designs]
    levels = min((levels for levels in settled if len(levels) > 1), key=len, default=())
    for design in (result.baseline, *result.designs):
        ratios = [(level, _ratio(levels[-1], level, design)) for level in levels[:-1]]
        known = [(level, ratio) for level, ratio in ratios if ratio is not None]
        doubled = [level for level, ratio in known if ratio.mean >= 2 and ratio.low > 1]
        if known:
            return (doubled[-1] if doubled else known[0][0]), levels[-1]
    return None


def _ratio(high: DemandLevel, low: DemandLevel, design: str) -> Interval | None:
    return ratio_interval(high.samples[design].values(MEASURE), low.samples[design].values(MEASURE))


def headline(result: CurveResult) -> str:
    """The finding: of the baseline, and then what never settles where another design does, else the other
    design."""
    said, news = clause(result, result.baseline), never_settled(result)
    if news:
        design, level = news[0]
        more = ""
        if len(news) > 1:
            more = f" (and with {counted(len(news) - 1, 'other design')} at some level)"
        return (
            f"{said}; with '{result.title(design)}', work in progress never settles at "
            f"{level_words(level)}{more}"
        )
    others = [design for design in result.designs if design != result.baseline]
    if len(others) == 1:
        return f"{said}; {clause(result, others[0], short=True)}"
    return said


def never_settled(result: CurveResult) -> list[tuple[str, DemandLevel]]:
    """The designs, with the lowest level for each, in which work in progress never settles where in another
    design it does."""
    found = []
    for design in result.designs:
        level = next((level for level in result.levels if level.samples[design].growing), None)
        if level is not None and any(level in result.settled(other) for other in result.designs):
            found.append((design, level))
    return found


def clause(result: CurveResult, design: str, *, short: bool = False) -> str:
    """How lead time grows with utilisation in a design; ``short`` after another clause has said what it is
    about."""
    found, opening = growth(result, design), f"{'with' if short else 'With'} '{result.title(design)}',"
    if found is None:
        return f"{opening} {_without_growth(result, design)}"
    opening = f"{opening} {'it' if short else 'mean lead time'}"
    low, high = (busy(level, design) for level in (found.low, found.high))
    if not (found.ratio.low > 1 or found.ratio.high < 1):
        return f"{opening} does not change significantly between {low} and {high} utilisation"
    figure, limits = _grown(found.ratio), f"(95% interval {_limits(found.ratio)})"
    if _TWICE[0] <= found.ratio.mean <= _TWICE[1]:
        return f"{opening} about doubles between {low} and {high} utilisation {limits}"
    if found.ratio.mean > _TWICE[1]:
        return f"{opening} is {figure} times as long at {high} utilisation as at {low} {limits}"
    kind = "longer" if found.ratio.mean > 1 else "shorter"
    return f"{opening} is {figure}% {kind} at {high} utilisation than at {low} {limits}"


def _without_growth(result: CurveResult, design: str) -> str:
    """Why it cannot be said how lead time grows."""
    if result.settled(design):
        return "the runs are inconclusive on how lead time grows with utilisation"
    lowest = result.levels[0].samples[design]
    if lowest.growing:
        return "work piles up at every level of demand tried"
    return "nothing is delivered at the lowest level of demand tried"


def _grown(ratio: Interval, value: float | None = None) -> str:
    """A ratio, or a ``value`` among its limits: as times from a doubling on, else the change in percent.

    All have as many decimals, which show the first digit of half the interval's width.
    """
    value = ratio.mean if value is None else value
    if ratio.mean >= _TWICE[0]:
        return number(value, max(1 if ratio.mean < 10 else 0, _decimals(ratio.half_width)))
    return number(abs(100 * (value - 1)), _decimals(100 * ratio.half_width))


def _decimals(half: float) -> int:
    return decimals_within(half) if half > 0 else 0


def _limits(ratio: Interval) -> str:
    """``1.9 to 2.3 times``, ``19 to 27%``."""
    low, high = ratio.low, ratio.high
    if ratio.mean < 1:
        low, high = high, low
    unit = " times" if ratio.mean >= _TWICE[0] else "%"
    return f"{_grown(ratio, low)} to {_grown(ratio, high)}{unit}"


def busy(level: DemandLevel, design: str) -> str:
    """The utilisation of all people of a design at a level."""
    return f"{number(100 * level.samples[design].estimate(BUSY).mean, 0)}%"


def against_theory(result: CurveResult, design: str) -> str:
    """Which team's wait differs most from what theory says, and how many surely do, at the level of
    `compared`."""
    title, teams = result.title(design), compared(result, design)
    if not teams:
        return f"With '{title}', there is no level of demand at which waits can be compared with theory"
    at = f"at {level_words(teams[0].level)}"
    sure = [team for team in teams if _excess(team).excludes_zero]
    if not sure:
        if len(teams) > 1:
            return (
                f"With '{title}', no team's wait (of {len(teams)} teams) differs significantly from what "
                f"theory says {at}"
            )
        return (
            f"With '{title}', the wait for '{teams[0].team}' does not differ significantly from what theory "
            f"says {at}"
        )
    worst = max(sure, key=lambda team: abs(_excess(team).mean))
    excess = _excess(worst)
    unit = time_quantity([excess.mean])
    low, high = sorted(map(abs, (excess.low, excess.high)))
    kind = "longer" if excess.mean > 0 else "shorter"
    interval = f"(95% interval {unit.number(low)} to {unit.text(high)})"
    verb = "differs" if len(sure) == 1 else "differ"
    many = (
        f"; the wait{'' if len(sure) == 1 else 's'} for {len(sure)} of {len(teams)} teams {verb} "
        "significantly from it"
    )
    said = (
        f"With '{title}', the wait for '{worst.team}' is {unit.text(abs(excess.mean))} {kind} than theory "
        f"says {at} {interval}"
    )
    return said + (many if len(teams) > 1 else "")


def compared(result: CurveResult, design: str) -> list[TeamLevel]:
    """The visited teams at the settled level nearest to the base-case demand at which theory knows all their
    waits."""
    for level in sorted(result.settled(design), key=lambda level: abs(math.log(level.multiple))):
        teams = [team for team in result.teams(design, level) if not math.isnan(team.formula)]
        if teams and all(team.excess is not None for team in teams):
            return teams
    return []


def _excess(team: TeamLevel) -> Interval:
    return team.excess or NO_INTERVAL
