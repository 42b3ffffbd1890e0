"""Values that are varied although nothing depends on them: refused where they were asked for, said where only some designs are moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from orgsim.errors import ScenarioError, UsageError
from orgsim.experiment.laboratory import Changes, Laboratory
from orgsim.experiment.select.words import listed
from orgsim.experiment.variant import Variant
from orgsim.scenario.factors import Factor, short_name

_BETWEEN = 5
"""Values within a range that are looked at where its ends give the same model."""

Variants = dict[float, Variant]
"""The designs by the amount of a factor."""


@dataclass(frozen=True)
class Compared:
    """``designs`` of the scenario, after the ``base`` changes that leave them alone in it."""

    designs: tuple[str, ...]
    base: Changes = field(default_factory=dict)


def check_moves(laboratory: Laboratory, factors: Sequence[Factor], compared: Compared, *, asked: bool = True) -> None:
    """See to it that every factor changes at least one of the designs.

    The report of the experiment says which designs a factor leaves as they are, and where it gives them unlike numbers of people.
    Raises `UsageError` for a factor that was ``asked`` for and changes none.
    """
    for factor in factors:
        there = _variants(laboratory, factor, compared, (factor.low, factor.high))
        if len(there) > 1 and _still(laboratory, there):
            there |= _variants(laboratory, factor, compared, _between(factor))
        if len(there) > 1:
            _tell_still(laboratory, factor, there, asked=asked)
            _tell_people(laboratory, factor, there)


def _tell_still(laboratory: Laboratory, factor: Factor, there: Variants, *, asked: bool) -> None:
    still = _still(laboratory, there)
    if not still:
        return
    named = listed([f"'{title}'" for title in still.values()])
    if asked and len(still) == len(next(iter(there.values())).models):
        span = f"every value from {factor.text(factor.low)} to {factor.text(factor.high)} gives the same model"
        raise UsageError(f"{factor.path} changes nothing in {named}: {span}")
    laboratory.remark(f"{short_name(factor)} changes nothing in {named}: it is the same model at every value.")


def _tell_people(laboratory: Laboratory, factor: Factor, there: Variants) -> None:
    """Where designs that have as many people as in the file no longer have."""
    if len(set(_people(laboratory.written).values())) > 1:
        return
    for amount in sorted(there, reverse=True):
        people = _people(there[amount])
        if len(set(people.values())) > 1:
            counts = listed([f"{count:,} with '{title}'" for title, count in people.items()])
            laboratory.remark(f"The designs do not have the same people at {short_name(factor)} {factor.text(amount)}: {counts}.")
            return


def _people(variant: Variant) -> dict[str, int]:
    """How many people each design has, by its title."""
    return {model.header.title: len(model.header.people) for model in variant.models.values()}


def _between(factor: Factor) -> tuple[float, ...]:
    """Some amounts within the range."""
    return factor.amounts[:_BETWEEN] if factor.levels and factor.amounts else factor.grid(_BETWEEN)


def _variants(laboratory: Laboratory, factor: Factor, compared: Compared, amounts: Iterable[float]) -> Variants:
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
