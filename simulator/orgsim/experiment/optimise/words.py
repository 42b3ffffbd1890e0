"""What an optimisation found, in words."""

from __future__ import annotations

import math
from collections.abc import Iterator

from orgsim.experiment.constraints import Limit
from orgsim.experiment.optimise.aims import Aim
from orgsim.experiment.optimise.conduct import FRESH, OptimiseResult, Version, letter, standing, still_undominated
from orgsim.experiment.optimise.pareto import knee
from orgsim.experiment.select.words import listed, with_limits
from orgsim.experiment.wording import Scale, scale
from orgsim.log.measure_names import find
from orgsim.scenario.paths import split_path


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
        yield f"Not tried, since no version{_within(result)} can have it: {'; '.join(result.beyond)}. {_how_to_allow(result)}"
    count, reason = result.no_scenario
    if count:
        yield f"Left out for making no scenario: {count:,} more{', the first' if count > 1 else ''}, since {reason}."
    yield from _believed(result)
    if result.ties:
        others = "another version" if len(result.ties) == 1 else f"{len(result.ties):,} other versions"
        whom = "the best one" if len(problem.aims) == 1 else "those that none beats"
        yield f"In the search, {others} did not differ significantly from {whom} (each at 95%): 'tie' in the table of what was tried."


def _checked(result: OptimiseResult, limit: Limit, version: Version) -> str:
    unit = scale(find(limit.measure).unit, result.currency, limit.bound)
    return f"{with_limits(version.fresh.estimate(limit.measure), unit)}, {standing(limit, version.fresh)}"


def unit_of(result: OptimiseResult, aim: Aim) -> Scale:
    """The scale in which an objective of all versions reads best."""
    means = [aim.estimate(one.fresh).mean for one in (result.written, *result.found)]
    return scale(find(aim.like).unit, result.currency, *means)


def people_text(result: OptimiseResult, version: Version) -> str:
    """``24 people for GBP 33,991 per week``; no money where nobody costs any."""
    people = f"{version.people:,} {'person' if version.people == 1 else 'people'}"
    if version.cost <= 0:
        return people
    return f"{people} for {scale('money per week', result.currency, version.cost).text(version.cost)}"


def moves(result: OptimiseResult, version: Version) -> list[tuple[str, str, str]]:
    """For each factor its name, its value in the base case and in a version; all of them, changed or not."""
    assert version.point is not None
    names = [factor_words(factor.path, [other.path for other in result.problem.factors]) for factor in result.problem.factors]
    written = [_written(result, place) for place in range(len(names))]
    there = [factor.text(amount) for factor, amount in zip(result.problem.factors, version.point, strict=True)]
    return list(zip(names, written, there, strict=True))


def factor_words(path: str, every: list[str]) -> str:
    """The last two keys of a path, or all of it where two would be called the same."""
    def short(one: str) -> str:
        return " ".join(split_path(one)[-2:]).replace("_", " ")

    return path if [short(other) for other in every].count(short(path)) > 1 else short(path)


def front_knee(result: OptimiseResult) -> int | None:
    """The version at which the front bends, by the fresh runs."""
    return knee([[aim.loss(one.fresh) for aim in result.problem.aims] for one in result.found]) if len(result.found) > 2 else None


def _written(result: OptimiseResult, place: int) -> str:
    factor = result.problem.factors[place]
    if not math.isnan(factor.written):
        return factor.text(factor.written)
    return str(result.conducted.scenario.value(factor.places[0].path))


def _changes(result: OptimiseResult, version: Version) -> str:
    changed = [f"{name} {before} -> {after}" for name, before, after in moves(result, version) if before != after]
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
        if all(difference.excludes_zero and (difference.mean > 0) == aim.highest for aim, difference in differences):
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
        f"{tried:,}{of} versions{within} were tried, of a budget of {result.problem.budget:,}, by differential evolution: a better one may "
        f"exist.{steps}"
    )


def _how_to_allow(result: OptimiseResult) -> str:
    if result.problem.means.is_usual:
        return "Nobody said how many people there may be, so there are as many as before: --headcount allows more."
    return "More people or a higher cost would allow it."


def _within(result: OptimiseResult) -> str:
    means = result.problem.means
    parts = [
        *([f"{means.people:,} people"] if means.people is not None else []),
        *([scale("money per week", result.currency, means.cost).text(means.cost)] if means.cost is not None else []),
    ]
    return f" with at most {' and '.join(parts)}" if parts else ""


def _believed(result: OptimiseResult) -> Iterator[str]:
    """What the search itself measured, beside the fresh runs."""
    last = FRESH + result.problem.replications - 1
    fresh = f"All figures are from fresh replications ({FRESH:,} to {last:,}), which played no part in the choice"
    if len(result.found) > 1:
        stays = still_undominated(result)
        gone = [letter(place) for place, stay in enumerate(stays) if not stay]
        are = "is" if len(gone) == 1 else "are"
        yield f"{fresh}." + (f" There, {listed(gone)} {are} beaten by another on average." if gone else "")
        return
    searched = [(aim, unit_of(result, aim).text(aim.estimate(result.found[0].searched).mean)) for aim in result.problem.aims]
    values = listed([f"{aim.words} {value}" for aim, value in searched])
    yield f"{fresh}. The search itself saw {values}; the best of many is partly chance, so rely on the fresh figures."


def _shown(result: OptimiseResult) -> list[tuple[str, Version]]:
    if len(result.found) == 1:
        best = [("best found", result.found[0])] if result.changed else []
        return [*best, ("base case", result.written)]
    return [*((letter(place), one) for place, one in enumerate(result.found)), ("base case", result.written)]
