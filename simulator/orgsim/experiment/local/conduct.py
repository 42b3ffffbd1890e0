"""Each function for itself: every combination of policies, run with the same random draws."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from orgsim.errors import ScenarioError, UsageError
from orgsim.experiment.designs import alone
from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.local.game import Gain, Game, Profile, Walk, combinations
from orgsim.experiment.own_measures import functions_of
from orgsim.experiment.provenance import Provenance
from orgsim.experiment.ranking import in_favour
from orgsim.experiment.sample import Sample
from orgsim.scenario import Scenario
from orgsim.scenario.experiments.local import Local
from orgsim.statistics import Interval

MOST: Final = 256
"""Combinations of policies that can be meant."""
TODAY: Final = "as today"
"""The policy that every function has."""


@dataclass(frozen=True, eq=False)
class LocalResult:
    """What functions gain and lose: ``samples`` by combination of the ``policies`` of the ``functions``.

    ``measures`` are those of the functions in their order, and then that of the whole.
    """

    design: str
    functions: tuple[str, ...]
    policies: tuple[tuple[str, ...], ...]
    measures: tuple[str, ...]
    samples: Mapping[Profile, Sample]
    game: Game
    walk: Walk
    best: Profile
    provenance: Provenance

    @property
    def whole(self) -> int:
        """The number that stands for the whole beside those of the functions."""
        return len(self.functions)

    @property
    def currency(self) -> str | None:
        """The currency of measures of money."""
        return self.samples[self.game.today].header.currency

    @property
    def lost(self) -> Interval:
        """What the whole loses where each function does what is best for itself, in units of its measure."""
        return self.game.gain(self.whole, self.walk.end, self.best)

    def given_up(self, function: int) -> Interval:
        """What a function gives up at the whole's best, against each for itself; below zero it gains."""
        return self.game.gain(function, self.best, self.walk.end)

    def estimate(self, function: int, profile: Profile) -> Interval:
        """A function's own measure, or that of the whole, at a combination."""
        return self.samples[profile].estimate(self.measures[function])

    def words(self, profile: Profile) -> str:
        """A combination as a reader is told."""
        return combination(self.functions, self.policies, profile)

    @property
    def free(self) -> list[tuple[int, int]]:
        """Functions and their policies that alone, from today, are surely worse for nobody."""
        found: list[tuple[int, int]] = []
        for function in range(self.whole):
            replies = self.game.replies(function, self.game.today)
            found += [(function, reply[function]) for reply in replies if self.game.costs_nobody(reply)]
        return found


def combination(functions: Iterable[str], policies: Sequence[Sequence[str]], profile: Profile) -> str:
    """A combination of policies in words."""
    chosen = zip(functions, policies, profile, strict=True)
    changed = [f"{function} '{names[place]}'" for function, names, place in chosen if place]
    return ", ".join(changed) or "everybody as today"


def local(laboratory: Laboratory) -> LocalResult:
    """Run the ``[local]`` of a scenario.

    Raises `UsageError` when it has none, for a policy that cannot be taken or changes nothing, for two
    functions that set the same value and for more than 256 combinations, and what `Laboratory.samples`
    raises.
    """
    scenario, spec = laboratory.scenario, laboratory.scenario.local
    if spec is None:
        raise UsageError(
            "no function has policies to choose from: write a section [local] with "
            "functions.NAME.measured_on and functions.NAME.policies"
        )
    design = spec.design or scenario.baseline
    options = [[{}, *one.policies.values()] for one in spec.functions.values()]
    names = tuple((TODAY, *one.policies) for one in spec.functions.values())
    _check(spec)
    base = alone(scenario, design)
    _check_policies(laboratory, spec, base, design)
    measures = (*_measured_on(scenario, spec, design), spec.measure or scenario.decide_on)
    counts = tuple(map(len, names))
    profiles = combinations(counts)
    points = [{**base, **_changes(options, profile)} for profile in profiles]
    replications = spec.replications or scenario.replications
    laboratory.listener.say(
        f"{len(profiles):,} combinations of policies, {len(profiles) * replications:,} replications"
    )
    found = laboratory.samples(points, replications, (design,), tuple(dict.fromkeys(measures)))
    samples = {profile: one[design] for profile, one in zip(profiles, found, strict=True)}
    game = Game(counts, _gain(samples, measures))
    provenance = laboratory.provenance(
        replications, [(combination(spec.functions, names, key), one) for key, one in samples.items()]
    )
    result = LocalResult(
        design, tuple(spec.functions), names, measures, samples, game, game.walk(), game.best, provenance
    )
    _check_effects(result)
    return result


def _measured_on(scenario: Scenario, spec: Local, design: str) -> list[str]:
    """The measure of each function: its own, else that of the team or unit of its name; raises `UsageError`
    where neither says one."""
    known = dict(functions_of(scenario.with_designs({design: scenario.designs[design]})))
    found = [one.measured_on or known.get(name, "") for name, one in spec.functions.items()]
    silent = [name for name, measure in zip(spec.functions, found, strict=True) if not measure]
    if silent:
        raise UsageError(
            f"what is '{silent[0]}' measured on? Write local.functions.{silent[0]}.measured_on, or "
            f"measured_on of a team or unit of that name in '{design}'"
        )
    return found


def _gain(samples: Mapping[Profile, Sample], measures: Sequence[str]) -> Gain:
    def gain(function: int, before: Profile, after: Profile) -> Interval:
        measure = measures[function]
        return in_favour(measure, samples[after].difference(samples[before], measure))

    return gain


def _changes(options: Sequence[Sequence[Mapping[str, Any]]], profile: Profile) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for policies, place in zip(options, profile, strict=True):
        found |= policies[place]
    return found


def _check(spec: Local) -> None:
    """Raise `UsageError` for too many combinations, and for a value that two functions set."""
    count = math.prod(1 + len(one.policies) for one in spec.functions.values())
    if count > MOST:
        raise UsageError(f"{count:,} combinations of policies: at most {MOST} can be meant; leave some out")
    owners: dict[str, str] = {}
    for name, function in spec.functions.items():
        for path in chain.from_iterable(function.policies.values()):
            if owners.setdefault(path, name) != name:
                raise UsageError(
                    f"'{owners[path]}' and '{name}' both set {path}: one function decides on a value"
                )


def _check_policies(laboratory: Laboratory, spec: Local, base: Mapping[str, Any], design: str) -> None:
    """Raise `UsageError` for a policy that makes no scenario."""
    for name, function in spec.functions.items():
        for policy, values in function.policies.items():
            try:
                laboratory.variant({**base, **values}, (design,))
            except ScenarioError as error:
                raise UsageError(f"policy '{policy}' of '{name}': {error.faults[0].message}") from error


def _check_effects(result: LocalResult) -> None:
    """Raise `UsageError` for a policy with which the design is the same model as today."""
    today = result.samples[result.game.today]
    for function, name in enumerate(result.functions):
        for reply in result.game.replies(function, result.game.today):
            if result.samples[reply].is_same_model(today):
                policy = result.policies[function][reply[function]]
                raise UsageError(f"policy '{policy}' of '{name}' changes nothing in '{result.design}'")
