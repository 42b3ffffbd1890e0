"""What each function is measured on, beside what the whole is: which design suits it best, and what it gives
up under the one that is best for the whole."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from orgsim.experiment.ranking import in_favour, ranked
from orgsim.log.measure_names import find
from orgsim.scenario.scenario import Scenario
from orgsim.statistics import Interval, paired_interval

if TYPE_CHECKING:
    from orgsim.experiment.result import Result


@dataclass(frozen=True)
class Own:
    """A ``function`` (a team or a unit) by its name and the ``measure`` that its leader answers for.

    ``best`` is the design with the best mean of it, empty where it is known of none. ``given_up`` is what the
    function loses under the design that is best for the whole, a paired difference; below zero it gains. It
    is None where the two are the same.
    """

    function: str
    measure: str
    values: Mapping[str, Interval]
    best: str
    given_up: Interval | None


def functions_of(scenario: Scenario) -> tuple[tuple[str, str], ...]:
    """The functions with a measure of their own in any design, each with that measure, in the order of the
    file."""
    found: dict[tuple[str, str], None] = {}
    for design in scenario.designs.values():
        of_units = [(name, unit.measured_on) for name, unit in design.units.items()]
        of_teams = [(name, team.measured_on) for name, team in design.teams.items()]
        for name, measure in chain(of_units, of_teams):
            if measure is not None:
                found[name, measure] = None
    return tuple(found)


def own_measures(result: Result) -> tuple[Own, ...]:
    """What each function of the designs of a result is measured on, and what it gives up for the whole."""
    scenario = result.scenario.with_designs({name: result.scenario.designs[name] for name in result.designs})
    whole = ranked(result)[0]
    return tuple(_own(result, name, measure, whole) for name, measure in functions_of(scenario))


def _own(result: Result, function: str, measure: str, whole: str) -> Own:
    values = {design: result.estimate(design, measure) for design in result.designs}
    sign = -1.0 if find(measure).better == "lower" else 1.0
    known = [design for design in result.designs if not math.isnan(values[design].mean)]
    if not known:
        return Own(function, measure, values, "", None)
    best = max(known, key=lambda design: sign * values[design].mean)
    given_up = None
    if best != whole:
        difference = paired_interval(result.values(best, measure), result.values(whole, measure))
        given_up = in_favour(measure, difference)
    return Own(function, measure, values, best, given_up)
