"""Optimise: the best version of one design, or the front of best versions, found in some replications and
evaluated in others."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from orgsim.errors import UsageError
from orgsim.experiment.designs import alone
from orgsim.experiment.factors import ComparedDesigns, check_moves, factors_of
from orgsim.experiment.laboratory import Changes, Laboratory
from orgsim.experiment.optimise.search import Searched, dominates, knee, search, undominated
from orgsim.experiment.optimise.trials import Point, Problem, VersionTrial, VersionTrials, aims_of, means_of
from orgsim.experiment.provenance import Provenance
from orgsim.experiment.sample import Sample
from orgsim.scenario.checks.bounds import MeasureLimit, limit_of
from orgsim.scenario.factors import Factor
from orgsim.scenario.reading.paths import split_path

_LOOKED_AT: Final = 200
"""Values of a range that are looked at."""


def beyond_means(trials: VersionTrials) -> tuple[str, ...]:
    """The values beyond the people and the cost allowed, in words, those of a factor together.

    Raises `UsageError` where nobody set the limit that leaves a factor a single value: then it is not what
    was asked.
    """
    means = trials.problem.means
    if means.people is None and means.cost is None:
        return ()
    least, found = _least(trials), []
    for place, factor in enumerate(trials.problem.factors):
        there = factor.amounts or factor.grid(_LOOKED_AT)
        there = there if len(there) <= _LOOKED_AT else factor.grid(_LOOKED_AT)
        out = [trials.over((*least[:place], amount, *least[place + 1 :])) > 0 for amount in there]
        if not any(out):
            continue
        words = _spans(factor, there, out)
        if means.is_usual and sum(out) >= len(there) - 1:
            raise UsageError(
                f"{words} would take more than the {means.people} people that the design has, so there is "
                "nothing to choose from: say how many there may be with --headcount, or what they may cost "
                "with --cost"
            )
        found.append(words)
    return tuple(found)


def _least(trials: VersionTrials) -> Point:
    """The version with every factor at the end of its range that takes fewest people and least money."""
    problem = trials.problem

    def taken(point: Point) -> tuple[float, int]:
        people, cost = problem.means.taken(problem.changes(point))
        return cost, people

    least: Point = tuple(factor.low for factor in problem.factors)
    for place, factor in enumerate(problem.factors):
        other = (*least[:place], factor.high, *least[place + 1 :])
        least = min(least, other, key=taken)
    return least


def _spans(factor: Factor, amounts: Sequence[float], out: Sequence[bool]) -> str:
    """The values that are out, neighbours as a span: ``people.clerk.count 5 to 8``."""
    spans = []
    for is_out, members in groupby(zip(amounts, out, strict=True), key=lambda one: one[1]):
        inside = [factor.text(amount) for amount, _ in members]
        if is_out:
            spans.append(inside[0] if len(inside) == 1 else f"{inside[0]} to {inside[-1]}")
    return f"{factor.path} {', '.join(spans)}"


FRESH: Final = 100_001
"""The first of the replications on which what was found is judged, which no search uses."""


@dataclass(frozen=True, eq=False)
class Version:
    """A version of the design, ``point`` None for the base case: its people, their cost per week, and what it
    measures.

    ``searched`` are the replications in which it was chosen, ``fresh`` are others: only those say what to
    expect.
    """

    point: Point | None
    people: int
    cost: float
    searched: Sample
    fresh: Sample


@dataclass(frozen=True, eq=False)
class OptimiseResult:
    """The design as ``written`` and the ``found`` versions: the best one, or those of the front in the order
    of the first objective.

    ``tried`` is all that was run, and ``ties`` what does not differ significantly from the found ones in the
    search. ``kept`` says whether anything tried keeps to every limit; if not, the found one breaks them
    least. ``no_scenario`` counts what could not be run, and says why; ``beyond`` are values asked for that no
    version can have which keeps to the people and the cost allowed.
    """

    problem: Problem
    written: Version
    found: tuple[Version, ...]
    tried: tuple[VersionTrial, ...]
    ties: tuple[VersionTrial, ...]
    searched: Searched
    kept: bool
    no_scenario: tuple[int, str]
    beyond: tuple[str, ...]
    provenance: Provenance

    @property
    def title(self) -> str:
        """The design's name for readers."""
        return self.written.fresh.title

    @property
    def changed(self) -> bool:
        """Whether the best version is another than the base case."""
        return self.own != 0

    @property
    def own(self) -> int | None:
        """The place among the found versions of the base case, None where it is not among them."""
        keys = [version.fresh.job.key for version in self.found]
        if self.written.fresh.job.key in keys:
            return keys.index(self.written.fresh.job.key)
        return None

    @property
    def currency(self) -> str | None:
        """The currency of money measures."""
        return self.written.fresh.header.currency


def optimise(laboratory: Laboratory) -> OptimiseResult:
    """Run the ``[optimise]`` of a scenario; raises `UsageError` for what cannot be sought, and what
    `Laboratory.samples` raises."""
    problem = problem_of(laboratory)
    trials = VersionTrials(laboratory, problem)
    beyond = beyond_means(trials)
    laboratory.listener.say(f"searching: at most {problem.budget:,} versions of '{problem.design}'")
    searched = search(trials, laboratory.seed)
    best = best_of(trials)
    laboratory.listener.say(
        f"evaluating what was found on fresh replications, {FRESH:,} to {FRESH + problem.replications - 1:,}"
    )
    written, *found = _versions(laboratory, problem, best)
    named = [("the base case", written.fresh)]
    named += [(problem.words(one.point), version.fresh) for one, version in zip(best, found, strict=True)]
    provenance = laboratory.provenance(problem.replications, named)
    provenance = replace(
        provenance,
        points=len({written.fresh.job.key, *(trial.sample.job.key for trial in trials.run.values())}),
    )
    ties = _ties(problem, trials, best)
    tried, kept = tuple(trials.run.values()), best[0].violation == 0
    return OptimiseResult(
        problem, written, tuple(found), tried, ties, searched, kept, trials.no_scenario, beyond, provenance
    )


def problem_of(laboratory: Laboratory) -> Problem:
    """What the section asks for; raises `UsageError` and `ScenarioError`."""
    scenario, spec = laboratory.scenario, laboratory.scenario.optimise
    if spec is None:
        raise UsageError(
            "there is nothing to vary: give --vary PATH=LOW..HIGH, or a section [optimise] in the scenario"
        )
    design = spec.design or scenario.baseline
    factors = factors_of(scenario, spec.vary)
    _check_own(design, factors)
    written = alone(scenario, design)
    check_moves(laboratory, factors, ComparedDesigns((design,), written))
    return Problem(
        design=design,
        written=written,
        factors=factors,
        aims=aims_of(scenario, design, spec.objectives),
        limits=tuple(limit_of(scenario, constraint) for constraint in spec.constraints),
        means=means_of(laboratory, design, spec, factors),
        replications=spec.replications or max(2, scenario.replications),
        budget=spec.budget,
    )


def best_of(trials: VersionTrials) -> list[VersionTrial]:
    """The best trial, or those that no other beats in every objective; where none keeps to all limits, the
    one that breaks them least."""
    found = trials.chosen_from
    if found[0].violation > 0:
        return [min(found, key=lambda trial: (trial.violation, trial.losses))]
    if len(trials.problem.aims) == 1:
        return [min(found, key=lambda trial: (trial.losses, trial.point))]
    front = [
        trial
        for trial, stays in zip(found, undominated([trial.losses for trial in found]), strict=True)
        if stays
    ]
    front.sort(key=lambda trial: (trial.losses, trial.point))
    return [
        trial for place, trial in enumerate(front) if place == 0 or trial.losses != front[place - 1].losses
    ]


def _check_own(design: str, factors: Sequence[Factor]) -> None:
    """Raise `UsageError` for a value of another design."""
    for factor in factors:
        keys = split_path(factor.places[0].path)
        if keys[0] == "designs" and keys[1] != design:
            raise UsageError(
                f"{factor.path} belongs to '{keys[1]}', and '{design}' is to be made better: say which with "
                "--design"
            )


def _versions(laboratory: Laboratory, problem: Problem, best: Sequence[VersionTrial]) -> list[Version]:
    """The base case and the chosen trials, run on fresh replications."""
    points: list[Changes] = [problem.written, *(problem.changes(trial.point) for trial in best)]
    fresh = range(FRESH, FRESH + problem.replications)
    first = laboratory.samples([problem.written], problem.replications, (problem.design,), problem.asked)[0][
        problem.design
    ]
    judged = [
        found[problem.design] for found in laboratory.samples(points, fresh, (problem.design,), problem.asked)
    ]
    searched = [first, *(trial.sample for trial in best)]
    at: list[Point | None] = [None, *(trial.point for trial in best)]
    return [
        Version(point, *problem.means.taken(changes), sample, other)
        for point, changes, sample, other in zip(at, points, searched, judged, strict=True)
    ]


def _ties(problem: Problem, trials: VersionTrials, best: Sequence[VersionTrial]) -> tuple[VersionTrial, ...]:
    """Trials that keep to the limits and that no chosen one which beats them does so beyond chance, each
    comparison at 95%."""
    rest = [trial for trial in trials.chosen_from if trial.violation == 0 and trial not in best]
    close = [
        trial for trial in rest if all(_alike(problem, one, trial) for one in best if _beats(one, trial))
    ]
    return tuple(sorted(close, key=lambda trial: trial.losses))


def _beats(one: VersionTrial, other: VersionTrial) -> bool:
    return one.losses == other.losses or dominates(one.losses, other.losses)


def _alike(problem: Problem, one: VersionTrial, other: VersionTrial) -> bool:
    """Whether two trials cannot be told apart in any objective."""
    return not any(aim.difference(one.sample, other.sample).excludes_zero for aim in problem.aims)


def standing(limit: MeasureLimit, sample: Sample) -> str:
    """``kept`` or ``broken``, and ``on average`` where the 95% interval is on both sides of the bound;
    ``not known`` without a value."""
    found = sample.estimate(limit.measure)
    if math.isnan(found.mean):
        return "not known"
    word = "kept" if limit.kept(found.mean) else "broken"
    sure = limit.kept(found.low) == limit.kept(found.high) == limit.kept(found.mean)
    if sure or math.isnan(found.low):
        return word
    return f"{word} on average"


def still_undominated(result: OptimiseResult) -> list[bool]:
    """Which of the found versions no other found one beats on average on fresh replications."""
    losses = [[aim.loss(version.fresh) for aim in result.problem.aims] for version in result.found]
    return [bool(stays) for stays in undominated(losses)]


def letter(place: int) -> str:
    """What a version of a front is called: A, B, ... Z, AA, AB."""
    return (letter(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


def staffing(sample: Sample) -> dict[tuple[str, str], int]:
    """People by team and role, teams in the order of the design; who serves several is under all of their
    names."""
    header = sample.header
    found: dict[tuple[str, str], int] = {}
    for person in sorted(header.people, key=lambda one: (len(one.teams) > 1, one.teams)):
        teams = ", ".join(header.teams[team].name for team in person.teams) or "without a team"
        found[teams, person.role] = found.get((teams, person.role), 0) + 1
    return found


def moves(result: OptimiseResult, version: Version) -> list[tuple[str, str, str]]:
    """For each factor its name, its value in the base case and in a version; all of them, changed or not."""
    assert version.point is not None
    names = [
        factor_words(factor.path, [other.path for other in result.problem.factors])
        for factor in result.problem.factors
    ]
    written = [_written(result, place) for place in range(len(names))]
    there = [
        factor.text(amount) for factor, amount in zip(result.problem.factors, version.point, strict=True)
    ]
    return list(zip(names, written, there, strict=True))


def factor_words(path: str, every: list[str]) -> str:
    """The last two keys of a path, or all of it where two would be called the same."""

    def short(one: str) -> str:
        return " ".join(split_path(one)[-2:]).replace("_", " ")

    if [short(other) for other in every].count(short(path)) > 1:
        return path
    return short(path)


def front_knee(result: OptimiseResult) -> int | None:
    """The version at which the front bends, by the fresh runs."""
    if len(result.found) > 2:
        return knee([[aim.loss(one.fresh) for aim in result.problem.aims] for one in result.found])
    return None


def _written(result: OptimiseResult, place: int) -> str:
    factor = result.problem.factors[place]
    return factor.written_text or str(result.provenance.scenario.value(factor.places[0].path))
