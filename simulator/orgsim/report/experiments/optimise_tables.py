"""Tidy tables of an optimisation: the versions found, their people, and everything that was tried."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from orgsim.experiment.optimise.conduct import FRESH, OptimiseResult, Version, letter, staffing
from orgsim.experiment.optimise.trials import Trial, never_settles
from orgsim.experiment.sample import Sample
from orgsim.log.measure_names import find
from orgsim.report.experiments.quantities import ESTIMATE, estimate_row
from orgsim.report.quantities import given_in, interval_values
from orgsim.report.tables import table
from orgsim.table import Table

Row = tuple[Any, ...]


def versions_table(result: OptimiseResult) -> Table:
    """Each objective and limit of each version, on fresh replications and on those of the search."""
    names = ("version", *_factors(result), "people", "cost per week", "replications", *ESTIMATE)
    return table(names, _versions(result))


def people_table(result: OptimiseResult) -> Table:
    """People by version, team and role."""
    rows = ((name, team, role, count) for name, one in _named(result) for (team, role), count in staffing(one.fresh).items())
    return table(("version", "team", "role", "people"), rows)


def tried_table(result: OptimiseResult) -> Table:
    """Each objective and limit of everything that was tried, in the replications of the search."""
    names = ("number", *_factors(result), "state", "violation", *ESTIMATE)
    return table(names, _tried(result))


def _versions(result: OptimiseResult) -> Iterator[Row]:
    count = result.problem.replications
    for name, one in _named(result):
        for luck, sample in ((f"{FRESH}-{FRESH + count - 1}", one.fresh), (f"1-{count}", one.searched)):
            for estimate in _estimates(result, sample):
                yield name, *_values(result, one.point), one.people, one.cost, luck, *estimate


def _named(result: OptimiseResult) -> list[tuple[str, Version]]:
    several = len(result.found) > 1
    found = [(letter(place) if several else "best found", one) for place, one in enumerate(result.found)]
    return [("base case", result.written), *found]


def _tried(result: OptimiseResult) -> Iterator[Row]:
    chosen = {one.point for one in result.found}
    ties = {trial.point for trial in result.ties}
    for number, trial in enumerate(result.tried, 1):
        state = "tie" if trial.point in ties else _state(trial)
        if trial.point in chosen:
            state = "found"
        for estimate in _estimates(result, trial.sample):
            yield number, *_values(result, trial.point), state, trial.violation, *estimate


def _state(trial: Trial) -> str:
    if trial.violation == 0:
        return "beaten"
    return "never settles" if never_settles(trial.sample) else "breaks a limit"


def _estimates(result: OptimiseResult, sample: Sample) -> Iterator[Row]:
    for aim in result.problem.aims:
        size, unit = given_in(find(aim.like).unit, result.currency)
        yield aim.key, unit, *interval_values(aim.estimate(sample), size)
    for measure in dict.fromkeys(limit.measure for limit in result.problem.limits):
        if measure not in [aim.measure for aim in result.problem.aims if aim.team is None]:
            yield estimate_row(measure, result.currency, sample.estimate(measure))


def _factors(result: OptimiseResult) -> tuple[str, ...]:
    return tuple(factor.path for factor in result.problem.factors)


def _values(result: OptimiseResult, point: tuple[float, ...] | None) -> tuple[str, ...]:
    """The values of a version in words, none for the base case."""
    if point is None:
        return ("base case",) * len(result.problem.factors)
    return tuple(factor.text(amount) for factor, amount in zip(result.problem.factors, point, strict=True))
