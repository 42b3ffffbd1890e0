"""Uncertainty in words, for reports and charts alike."""

from __future__ import annotations

import math
from typing import Final

from orgsim.experiment.shown import basis_of, digits_of
from orgsim.experiment.uncertainty.conduct import UncertaintyResult
from orgsim.experiment.uncertainty.spread import Split, Spread
from orgsim.experiment.wording import Scale, decimals, scale
from orgsim.measures import find
from orgsim.statistics import Interval

_WHOLE: Final = 0.9995
_TINY: Final = 0.0005


def finding(result: UncertaintyResult) -> str:
    """The answer in one sentence, without a full stop."""
    count, spread = len(result.beliefs), result.subject
    believed = f"Given the uncertainty of {count} value{'' if count == 1 else 's'}"
    unit = unit_of(result)
    digits = digits_of(basis_of(result.conducted.scenario), spread.mean)
    reach = f"runs from {range_text(spread, unit, sign=bool(result.others), digits=digits)} (5 to 95%)"
    if not result.others:
        subject = f"{result.measure} of '{result.title(result.baseline)}'"
        return f"{believed}, {subject} {reach} over {len(result.kept)} draws; {split_text(spread.split)}"
    winner, loser, share = leading(result)
    return (
        f"{believed}, '{winner}' is better than '{loser}' on {result.measure} in {percent(share.mean)} of {len(result.kept)} draws of "
        "the inputs; "
        f"'{result.title(result.best)}' minus '{result.title(result.baseline)}' {reach}; {split_text(spread.split)}"
    )


def leading(result: UncertaintyResult) -> tuple[str, str, Interval]:
    """Of the best design and the baseline the title of the one that is better in more draws, that of the other, and the share."""
    titles, share = (result.title(result.best), result.title(result.baseline)), result.is_better(result.best)
    if share.mean >= 0.5:
        return (*titles, share)
    return titles[1], titles[0], result.is_worse(result.best)


def caption(result: UncertaintyResult) -> str:
    """The finding in fewer words, for what stands over a chart that shows the rest."""
    values, draws = f"{len(result.beliefs)} value{'' if len(result.beliefs) == 1 else 's'}", f"{len(result.kept)} draws"
    if not result.others:
        unit = unit_of(result)
        reach = range_text(result.subject, unit)
        return f"Given the uncertainty of {values}, {result.measure} runs from {reach} (5 to 95% of {draws})"
    winner, loser, share = leading(result)
    limits = f"95% interval {percent(share.low)} to {percent(share.high)}"
    often = f"in {percent(share.mean)} of {draws} ({limits}), given the uncertainty of {values}"
    return f"'{winner}' is better than '{loser}' on {result.measure} {often}"


def split_text(found: Split) -> str:
    """What the variance is made of: ``97% of its variance comes from the inputs, 3% from chance in the runs``."""
    share = found.share.mean
    if math.isnan(share):
        return "nothing varies"
    if share >= _WHOLE and found.chance == 0:
        return "all of its variance comes from the inputs, none from chance in the runs"
    return f"{percent(share)} of its variance comes from the inputs, {percent(1 - share)} from chance in the runs"


def unit_of(result: UncertaintyResult) -> Scale:
    """The unit of the measure in everything that is said of it: that which suits the means over the draws."""
    currency = result.written[result.baseline].header.currency
    values = (spread.mean.mean for spread in result.spreads.values())
    return scale(find(result.measure).unit, currency, *values)


def range_text(spread: Spread, unit: Scale, *, sign: bool = False, digits: int = 3) -> str:
    """Both ends of a range with the unit: ``-3.10 to +0.20 days``."""
    places = min(decimals(max(map(abs, spread.range)) / unit.size, digits), 6)
    low, high = (unit.figure(end, sign=sign, digits=places) for end in spread.range)
    return unit.with_unit(f"{low} to {high}")


def percent(share: float) -> str:
    """A share as a whole number of percent, but for what is nearly none or nearly all."""
    if 0 < share < _TINY:
        return "<0.1%"
    if _WHOLE < share < 1:
        return ">99.9%"
    if 0 < share < 0.01 or 0.99 < share < 1:
        return f"{100 * share:.1f}%"
    return f"{100 * share:.0f}%"


def percent_limits(found: Interval) -> str:
    """A share with its limits: ``93% [83%, 98%]``."""
    return f"{percent(found.mean)} [{percent(found.low)}, {percent(found.high)}]"
