"""What an optimisation found, in one sentence and in words, hedged as far as the fresh runs demand."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from orgsim.experiment.optimise.conduct import (
    FRESH,
    OptimiseResult,
    Version,
    letter,
    moves,
    standing,
    still_undominated,
)
from orgsim.experiment.optimise.trials import Aim, never_settles
from orgsim.experiment.wording import (
    Scale,
    basis_of,
    counted,
    digits_of,
    fixed,
    place_of,
    scale,
    spoken,
    with_limits,
)
from orgsim.log.measure_names import find
from orgsim.scenario.checks.bounds import MeasureLimit
from orgsim.statistics import Interval
from orgsim.units import listed


def sentences(result: OptimiseResult) -> Iterator[str]:
    """What changes, what the search itself believed, how much was tried, which limits hold."""
    problem = result.problem
    if len(result.found) == 1:
        yield _changes(result, result.found[0])
    else:
        yield _own_place(result)
    for limit in problem.limits:
        held = (f"{name} {_checked(result, limit, one)}" for name, one in _shown(result))
        yield f"'{limit.text}', checked on fresh replications: {'; '.join(held)}."
    yield _tried(result)
    if result.beyond:
        yield (
            f"Not tried, since no version{_within(result)} can have it: {'; '.join(result.beyond)}. "
            f"{_how_to_allow(result)}"
        )
    count, reason = result.no_scenario
    if count:
        yield (
            f"Left out for making no scenario: {count:,} more{', the first' if count > 1 else ''}, since "
            f"{reason}."
        )
    yield from _believed(result)
    if result.ties:
        others = "another version" if len(result.ties) == 1 else f"{len(result.ties):,} other versions"
        whom = "the best one" if len(problem.aims) == 1 else "those that none beats"
        yield (
            f"In the search, {others} did not differ significantly from {whom} (each at 95%): 'tie' in the "
            "table of what was tried."
        )


def _checked(result: OptimiseResult, limit: MeasureLimit, version: Version) -> str:
    unit = scale(find(limit.measure).unit, result.currency, limit.bound)
    return f"{with_limits(version.fresh.estimate(limit.measure), unit)}, {standing(limit, version.fresh)}"


def people_text(result: OptimiseResult, version: Version) -> str:
    """``24 people for GBP 33,991 per week``; no money where nobody costs any."""
    people = counted(version.people, "person", "people")
    if version.cost <= 0:
        return people
    return f"{people} for {scale('money per week', result.currency, version.cost).text(version.cost)}"


def _changes(result: OptimiseResult, version: Version) -> str:
    changed = [
        f"{name} {before} -> {after}" for name, before, after in moves(result, version) if before != after
    ]
    before, after = people_text(result, result.written), people_text(result, version)
    people = f"{after} as before" if before == after else f"{after} instead of {before}"
    return f"What changes: {listed(changed) if changed else 'nothing'}; {people}."


def _own_place(result: OptimiseResult) -> str:
    """How the base case stands to the front."""
    if result.own is not None:
        return f"{letter(result.own)} is the base case."
    beaten = []
    for place, one in enumerate(result.found):
        differences = [(aim, aim.difference(one.fresh, result.written.fresh)) for aim in result.problem.aims]
        if all(
            difference.excludes_zero and (difference.mean > 0) == aim.highest
            for aim, difference in differences
        ):
            beaten.append(letter(place))
    if beaten:
        return f"The base case is significantly beaten in every objective by {listed(beaten)}."
    return "None of them significantly beats the base case in every objective."


def _tried(result: OptimiseResult) -> str:
    searched, tried = result.searched, len(result.tried)
    within = _within(result)
    if searched.all_tried:
        return f"All {tried:,} versions{within} were tried: only chance can hide a better one."
    of = f" of {searched.allowed:,}" if searched.allowed is not None else ""
    steps = " No version a single step away from the best is better." if searched.no_better_step else ""
    return (
        f"{tried:,}{of} versions{within} were tried, of a budget of {result.problem.budget:,}, by "
        f"differential evolution: a better one may exist.{steps}"
    )


def _how_to_allow(result: OptimiseResult) -> str:
    if result.problem.means.is_usual:
        return (
            "Nobody said how many people there may be, so there are as many as before: --headcount allows "
            "more."
        )
    return "More people or a higher cost would allow it."


def _within(result: OptimiseResult) -> str:
    means, parts = result.problem.means, []
    if means.people is not None:
        parts.append(f"{means.people:,} people")
    if means.cost is not None:
        parts.append(scale("money per week", result.currency, means.cost).text(means.cost))
    return f" with at most {' and '.join(parts)}" if parts else ""


def _believed(result: OptimiseResult) -> Iterator[str]:
    """What the search itself measured, beside the fresh runs."""
    last = FRESH + result.problem.replications - 1
    fresh = (
        f"All figures are from fresh replications ({FRESH:,} to {last:,}), which played no part in the choice"
    )
    if len(result.found) > 1:
        stays = still_undominated(result)
        gone = [letter(place) for place, stay in enumerate(stays) if not stay]
        are = "is" if len(gone) == 1 else "are"
        yield f"{fresh}." + (f" There, {listed(gone)} {are} beaten by another on average." if gone else "")
        return
    searched = [
        (aim, unit_of(result, aim).text(aim.estimate(result.found[0].searched).mean))
        for aim in result.problem.aims
    ]
    values = listed([f"{aim.words} {value}" for aim, value in searched])
    yield (
        f"{fresh}. The search itself saw {values}; the best of many is partly chance, so rely on the fresh "
        "figures."
    )


def _shown(result: OptimiseResult) -> list[tuple[str, Version]]:
    if len(result.found) == 1:
        best = [("best found", result.found[0])] if result.changed else []
        return [*best, ("base case", result.written)]
    return [*((letter(place), one) for place, one in enumerate(result.found)), ("base case", result.written)]


def headline(result: OptimiseResult) -> str:
    """What was found, hedged as far as the fresh runs demand."""
    if not result.kept:
        return _nothing_keeps(result)
    if len(result.problem.aims) > 1:
        return _front(result)
    return _best(result)


def caption(result: OptimiseResult) -> str:
    """The headline without a full stop and without how many versions there are, for a chart that shows
    them."""
    return headline(result).removesuffix(_unbeaten(result)).rstrip(".")


def _unbeaten(result: OptimiseResult) -> str:
    return f" {len(result.found)} versions are beaten by none in all objectives."


def _best(result: OptimiseResult) -> str:
    aim, (found,) = result.problem.aims[0], result.found
    unit, title = unit_of(result, aim), f"'{result.title}'"
    ours, theirs = aim.estimate(found.fresh), aim.estimate(result.written.fresh)
    tried = "version" if result.searched.all_tried else "version tried"
    if not result.changed:
        return f"No {tried} of {title} beats the base case on {aim.words}: {with_limits(theirs, unit)}."
    broken = [
        f"'{limit.text}'"
        for limit in result.problem.limits
        if standing(limit, result.written.fresh).startswith("broken")
    ]
    if broken:
        value = f"{aim.words} {with_limits(ours, unit)}"
        return (
            f"{title} breaks in the base case {listed(broken)}; the best {tried} has "
            f"{value}{_kept(result, found)}."
        )
    difference = aim.difference(found.fresh, result.written.fresh)
    told = ObjectiveDifference(result, aim, difference)
    both = told.levels(ours.mean, theirs.mean)
    if not difference.excludes_zero:
        unclear = f"{both}; the 95% interval of the difference, {told.limits(sign=True)}, includes zero"
        return (
            f"The best {tried} of {title} shows no significant difference from the base case in {aim.words}: "
            f"{unclear}."
        )
    if (difference.mean > 0) != aim.highest:
        return (
            f"No {tried} of {title} beats the base case: the best one is worse on fresh replications in "
            f"{aim.words}, {both}."
        )
    about = spoken(aim.like)
    change = f"{told.size} {about.change(difference.mean)} than in the base case"
    share = told.share(theirs.mean)
    more = f"{share}; {both}; 95% interval {told.limits()}"
    return (
        f"In the best {tried} of {title}, {aim.words} {about.verb} {change} ({more}){_kept(result, found)}."
    )


def _kept(result: OptimiseResult, version: Version) -> str:
    """How the limits hold for a version on fresh replications, as the end of a sentence."""
    held = [(limit.text, standing(limit, version.fresh)) for limit in result.problem.limits]
    broken = [f"'{text}'" for text, word in held if not word.startswith("kept")]
    if broken:
        return f", but on fresh replications it does not keep {listed(broken)}"
    if not held:
        return ""
    sure = all(word == "kept" for _, word in held)
    return f", and it keeps {'the limit' if len(held) == 1 else 'all limits'}{'' if sure else ', on average'}"


def _front(result: OptimiseResult) -> str:
    aims, found = result.problem.aims, result.found
    names = listed([aim.text for aim in aims])
    if len(found) == 1:
        values = listed(
            [f"{aim.words} {unit_of(result, aim).text(aim.estimate(found[0].fresh).mean)}" for aim in aims]
        )
        return (
            f"There is no trade-off between {names}: one version of '{result.title}' was best in all, with "
            f"{values}."
        )
    pairs = combinations(range(len(aims)), 2)
    apart = next((said for one, other in pairs if (said := _apart(result, one, other))), "")
    if apart:
        return f"{apart}{_unbeaten(result)}"
    said = listed(
        [
            f"{aims[place].words} by {_signed(_between(result, place), result, aims[place])}"
            for place in range(len(aims))
        ]
    )
    return (
        f"The runs do not show that {names} conflict: of the {len(found)} versions that none beats, the "
        f"first and the last differ in {said}."
    )


def _apart(result: OptimiseResult, one: int, other: int) -> str:
    """That the best version in one objective is significantly worse in another than the best in that, and
    vice versa; else nothing.

    The versions are the best in the search, and their paired differences those on fresh replications.
    """
    aims, (first, last) = result.problem.aims, (_best_in(result, one), _best_in(result, other))
    parts = []
    for place, sign in ((one, -1), (other, 1)):
        aim = aims[place]
        change = aim.difference(result.found[last].fresh, result.found[first].fresh)
        better = (change.mean > 0) == aim.highest
        if not change.excludes_zero or better != (sign > 0):
            return ""
        size = change if change.mean > 0 else change.negated
        parts.append(
            f"{aim.words} {'rises' if change.mean > 0 else 'falls'} by "
            f"{_signed(size, result, aim, sign=False)}"
        )
    return (
        f"The {aims[one].text} and the {aims[other].text} conflict: from version {letter(first)}, best in "
        f"the first, to version {letter(last)}, best in the second, {listed(parts)}."
    )


def _best_in(result: OptimiseResult, place: int) -> int:
    """The place among the found versions of the one that was best in an objective in the search."""
    aim = result.problem.aims[place]
    return min(range(len(result.found)), key=lambda version: aim.loss(result.found[version].searched))


def _between(result: OptimiseResult, place: int) -> Interval:
    """The paired difference of the last version from the first on fresh replications."""
    return result.problem.aims[place].difference(result.found[-1].fresh, result.found[0].fresh)


def _nothing_keeps(result: OptimiseResult) -> str:
    (found,) = result.found
    tried = (
        f"{'all' if result.searched.all_tried else 'the'} {len(result.tried):,} versions of '{result.title}' "
        "that were tried"
    )
    broken = [
        f"'{limit.text}'"
        for limit in result.problem.limits
        if not limit.kept(found.searched.estimate(limit.measure).mean)
    ]
    reasons = [f"breaks {listed(broken)}"] if broken else []
    if never_settles(found.searched):
        reasons.append("has work in progress that never settles")
    if any(math.isnan(aim.estimate(found.searched).mean) for aim in result.problem.aims):
        reasons.append("delivers nothing that could be measured")
    what = "is one in which work in progress settles and something is delivered"
    if result.problem.limits:
        what = "keeps to every limit"
    changed = [f"{name} {after}" for name, before, after in moves(result, found) if before != after]
    return (
        f"None of {tried} {what}; the nearest ({listed(changed) if changed else 'base case'}) "
        f"{listed(reasons)}."
    )


def _signed(difference: Interval, result: OptimiseResult, aim: Aim, *, sign: bool = True) -> str:
    """A difference with its interval; ``sign`` writes a plus where it is due."""
    unit = unit_of(result, aim).difference
    if difference.low == difference.high:
        return unit.text(difference.mean, sign=sign)
    low, high = (unit.figure(limit, sign=sign) for limit in (difference.low, difference.high))
    return f"{unit.text(difference.mean, sign=sign)} (95% interval {unit.with_unit(f'{low} to {high}')})"


_LEVEL_DIGITS: Final = 3
"""Significant digits of two values that are compared, where their difference needs no more."""


@dataclass(frozen=True)
class ObjectiveDifference:
    """A difference in an objective with as many digits as the inputs are worth."""

    result: OptimiseResult
    aim: Aim
    difference: Interval

    def levels(self, value: float, other: float) -> str:
        """Two values of the objective with their unit, to the place of the difference or three digits,
        whichever is finer."""
        size = self._unit.size
        place = max(self._place, place_of(max(abs(value), abs(other)) / size, _LEVEL_DIGITS))
        return self._unit.with_unit(f"{fixed(value / size, place)} against {fixed(other / size, place)}")

    def share(self, base: float) -> str:
        """The size of the difference beside a base: whole percents from one on."""
        if base == 0:
            return "a different"
        percent = 100 * abs(self.difference.mean / base)
        return f"{fixed(percent, 0 if percent >= 1 else place_of(percent, 1))}%"

    @property
    def size(self) -> str:
        """The difference without its sign, with its unit."""
        return self._unit.difference.with_unit(self._figure(abs(self.difference.mean)))

    def limits(self, *, sign: bool = False) -> str:
        """The limits of the difference with the unit, without a ``sign`` the smaller one first."""
        ends = (
            [self.difference.low, self.difference.high]
            if sign
            else sorted(map(abs, (self.difference.low, self.difference.high)))
        )
        low, high = (("+" if sign and end > 0 else "") + self._figure(end) for end in ends)
        return self._unit.difference.with_unit(f"{low} to {high}")

    @property
    def _unit(self) -> Scale:
        return unit_of(self.result, self.aim)

    def _figure(self, value: float) -> str:
        return fixed(value / self._unit.size, self._place)

    @property
    def _place(self) -> int:
        digits = digits_of(basis_of(self.result.provenance.scenario), self.difference)
        return place_of(self.difference.mean / self._unit.size, digits)


def unit_of(result: OptimiseResult, aim: Aim) -> Scale:
    """The scale in which an objective of all versions reads best."""
    means = [aim.estimate(one.fresh).mean for one in (result.written, *result.found)]
    return scale(find(aim.like).unit, result.currency, *means)
