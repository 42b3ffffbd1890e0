"""What the section of an experiment varies, as factors.

Those on which nothing depends are refused where they were asked for, and said where only some designs are
moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from orgsim.errors import Fault, ScenarioError, UsageError
from orgsim.experiment.laboratory import Changes, Laboratory
from orgsim.experiment.variant import Variant
from orgsim.scenario import Scenario
from orgsim.scenario.experiments import EXPERIMENTS, Vary
from orgsim.scenario.factors import Factor, check_apart, factor, factor_of_values, short_name
from orgsim.scenario.reading.paths import split_path
from orgsim.units import listed

_ABOUT_THE_EXPERIMENT: Final = (
    *(
        "title",
        "seed",
        "replications",
        "precision",
        "at_most",
        "decide_on",
        "goals",
        "baseline",
        "assumptions",
    ),
    *EXPERIMENTS,
)
"""Keys of a scenario that say what is done with it."""


def factors_of(scenario: Scenario, varied: Sequence[Vary]) -> tuple[Factor, ...]:
    """The factors that a section names.

    Raises `ScenarioError` with every path at which nothing stands, and `UsageError` for what cannot be
    varied.
    """
    found: list[Factor] = []
    faults: list[Fault] = []
    for vary in varied:
        try:
            found.append(_factor(scenario, vary))
        except ScenarioError as error:
            faults += error.faults
    if faults:
        raise ScenarioError(faults)
    check_apart(found)
    for one in found:
        _check_changes_runs(one)
    return tuple(found)


def _check_changes_runs(found: Factor) -> None:
    """Raise `UsageError` for a value that no replication depends on."""
    key = split_path(found.path)[0]
    if key in _ABOUT_THE_EXPERIMENT:
        raise UsageError(f"{found.path} cannot be varied: it is the same in the whole experiment")


def assumed_factors(scenario: Scenario) -> tuple[Factor, ...]:
    """A factor for every assumption with a range; raises `UsageError` when there is none."""
    ranged = [line for line in scenario.assumptions if line.low is not None and line.high is not None]
    if not ranged:
        raise UsageError(
            "no assumption has a range: give 'low' and 'high' in [[assumptions]], or say what to vary"
        )
    return tuple(factor(scenario, line.about) for line in ranged)


def _factor(scenario: Scenario, vary: Vary) -> Factor:
    if vary.values is not None:
        return factor_of_values(scenario, vary.path, vary.values)
    return factor(scenario, vary.path, vary.low, vary.high)


_BETWEEN = 5
"""Values within a range that are looked at where its ends give the same model."""

Variants = dict[float, Variant]
"""The designs by the amount of a factor."""


@dataclass(frozen=True)
class ComparedDesigns:
    """``designs`` of the scenario, after the ``base`` changes that leave them alone in it."""

    designs: tuple[str, ...]
    base: Changes = field(default_factory=dict)


def check_moves(
    laboratory: Laboratory, factors: Sequence[Factor], compared: ComparedDesigns, *, asked: bool = True
) -> None:
    """See to it that every factor changes at least one of the designs.

    The report of the experiment says which designs a factor leaves as they are, and where it gives them
    unlike numbers of people.
    Raises `UsageError` for a factor that was ``asked`` for and changes none.
    """
    for one in factors:
        there = _variants(laboratory, one, compared, (one.low, one.high))
        if len(there) > 1 and _still(laboratory, there):
            there |= _variants(laboratory, one, compared, _between(one))
        if len(there) > 1:
            _tell_still(laboratory, one, there, asked=asked)
            _tell_people(laboratory, one, there)


def _tell_still(laboratory: Laboratory, factor: Factor, there: Variants, *, asked: bool) -> None:
    still = _still(laboratory, there)
    if not still:
        return
    named = listed([f"'{title}'" for title in still.values()])
    if asked and len(still) == len(next(iter(there.values())).models):
        span = (
            f"every value from {factor.text(factor.low)} to {factor.text(factor.high)} gives the same model"
        )
        raise UsageError(f"{factor.path} changes nothing in {named}: {span}")
    laboratory.remark(
        f"{short_name(factor)} changes nothing in {named}: it is the same model at every value."
    )


def _tell_people(laboratory: Laboratory, factor: Factor, there: Variants) -> None:
    """Where designs that have as many people as in the file no longer have."""
    if len(set(_people(laboratory.written).values())) > 1:
        return
    for amount in sorted(there, reverse=True):
        people = _people(there[amount])
        if len(set(people.values())) > 1:
            counts = listed([f"{count:,} with '{title}'" for title, count in people.items()])
            laboratory.remark(
                f"The designs do not have the same people at {short_name(factor)} {factor.text(amount)}: "
                f"{counts}."
            )
            return


def _people(variant: Variant) -> dict[str, int]:
    """How many people each design has, by its title."""
    return {model.header.title: len(model.header.people) for model in variant.models.values()}


def _between(factor: Factor) -> tuple[float, ...]:
    """Some amounts within the range."""
    if factor.levels and factor.amounts:
        return factor.amounts[:_BETWEEN]
    return factor.grid(_BETWEEN)


def _variants(
    laboratory: Laboratory, factor: Factor, compared: ComparedDesigns, amounts: Iterable[float]
) -> Variants:
    """The designs at some amounts, without those that make no scenario."""
    found: Variants = {}
    for amount in amounts:
        try:
            found[amount] = laboratory.variant({**compared.base, **factor.changes(amount)}, compared.designs)
        except ScenarioError:
            continue
    return found


def _still(laboratory: Laboratory, there: Variants) -> Mapping[str, str]:
    """The titles of the designs that are the same model, measured alike, at all amounts."""
    keys: dict[str, set[str]] = {}
    titles: dict[str, str] = {}
    for variant in there.values():
        for design, job in variant.jobs(laboratory.seed, variant.stated or 0, ()).items():
            keys.setdefault(design, set()).add(job.key)
            titles[design] = job.title
    return {design: titles[design] for design, found in keys.items() if len(found) == 1}
