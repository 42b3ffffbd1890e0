"""A choice among many designs in words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from orgsim.experiment.select.conduct import SelectResult
from orgsim.experiment.shown import basis_of, digits_of
from orgsim.experiment.wording import Scale, fixed, place_of, scale
from orgsim.log.measure_names import find
from orgsim.statistics import Interval

NAMED: Final = 5
"""Designs that are named in a sentence before the rest is counted."""


def headline(result: SelectResult) -> str:
    """Which design to choose, and whether that is sure."""
    if len(result.twins) == len(result.samples) - 1:
        return f"{listed(_quoted(result, result.samples))} are the same model: there is nothing to choose between."
    best, unit = result.title(result.best), unit_of(result)
    estimate = result.estimate(result.best)
    value = with_limits(estimate, unit, digits_of(basis_of(result.conducted.scenario), estimate))
    extreme = f"the {'highest' if find(result.measure).better == 'higher' else 'lowest'} {result.measure}"
    if result.decided:
        sure = f"with {percent(result.confidence)} confidence for differences of {zone_text(result)} or more"
        return f"Choose '{best}'{_or_twins(result)}: of {len(result.samples)} designs it has {extreme}, {value}, {sure}."
    others = [design for design in result.alive if design != result.best]
    rivals = first_of(_quoted(result, [design for design in others if design not in result.twins] or others))
    return (
        f"No choice with {percent(result.confidence)} confidence yet: '{best}' has {extreme} so far, {value}, but the budget of "
        f"{result.budget:,} replications ended before {rivals} could be ruled out."
    )


def _or_twins(result: SelectResult) -> str:
    """`` or 'B', which are the same model``; nothing where the best is like no other."""
    return f" or {first_of(_quoted(result, result.twins))}, which are the same model" if result.twins else ""


def _quoted(result: SelectResult, designs: Iterable[str]) -> list[str]:
    return [f"'{result.title(design)}'" for design in designs]


def sentences(result: SelectResult) -> Iterator[str]:
    """What the choice rests on, how firm it is, and what it cost."""
    share = ""
    if result.zone.share is not None:
        share = f" ({result.zone.text} of the baseline's mean over the first {result.first} replications)"
    yield (
        f"The smallest difference worth detecting is {zone_text(result)}{share}; a design nearer to the best than that counts as good as "
        "the best."
    )
    if not result.decided:
        order = sorted(result.chances, key=lambda design: -result.chances[design])
        chances = first_of([f"'{result.title(design)}' in {percent(result.chances[design])}" for design in order])
        yield (
            f"In bootstrap resamples of these replications, the best is {chances} of the resamples: that says how firmly these runs "
            "choose, and is no guarantee. A larger budget, or a larger difference worth detecting, would decide."
        )
    if dropped := [design for design in result.ranked if design not in (*result.alive, *result.twins)]:
        after = first_of([f"'{result.title(design)}' after {result.observed(design):,}" for design in dropped])
        yield f"Dropped: {after} replications."
    yield f"{result.used:,} of at most {result.budget:,} replications were used."


def zone_text(result: SelectResult) -> str:
    """The smallest difference worth detecting, with its unit."""
    if result.zone.share is None and any(sign.isalpha() for sign in result.zone.text):
        return result.zone.text
    return unit_of(result).text(result.zone.size)


def unit_of(result: SelectResult) -> Scale:
    """The scale in which the means of all designs read best together."""
    return scale(find(result.measure).unit, result.currency, *(result.estimate(design).mean for design in result.samples))


def with_limits(interval: Interval, unit: Scale, digits: int | None = None) -> str:
    """``22.5 days (95% interval 22.3 to 22.7 days)``, the mean with so many significant ``digits`` if they are given."""
    if math.isnan(interval.mean) or math.isnan(interval.low):
        return unit.text(interval.mean)
    if digits is not None:
        place = place_of(interval.mean / unit.size, digits)
        mean, low, high = (fixed(value / unit.size, place) for value in (interval.mean, interval.low, interval.high))
        return f"{unit.with_unit(mean)} (95% interval {unit.with_unit(f'{low} to {high}')})"
    low, high = unit.figure(interval.low), unit.figure(interval.high)
    return f"{unit.text(interval.mean)} (95% interval {unit.with_unit(f'{low} to {high}')})"


def percent(share: float) -> str:
    """A share with three figures."""
    return f"{100 * share:.3g}%"


def first_of(words: Sequence[str]) -> str:
    """The first few words, and how many more there are."""
    rest = len(words) - NAMED
    return listed(words) if rest < 2 else listed([*words[:NAMED], f"{rest:,} more"])


def listed(words: Sequence[str]) -> str:
    """Words with commas, and 'and' before the last."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]
