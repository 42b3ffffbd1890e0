"""What makes designs comparable, and what it takes to get the same numbers again, as the foot of every report
and chart says it."""

from __future__ import annotations

from collections.abc import Iterable

from orgsim.model.analysis.design_differences import design_differences, kinds_of
from orgsim.scenario import Scenario
from orgsim.units import zone_release


def what_is_the_same(scenario: Scenario, designs: Iterable[str]) -> str:
    """What some designs have in common that a comparison of them rests on."""
    first, *others = designs
    found = [design_differences(scenario, design, first) for design in others]
    if any("demand" in kinds_of(differences) for differences in found):
        return "the same random draws, and not all the same demand"
    return "the same demand and the same random draws"


def reproducible() -> str:
    """The sentence, with the release of the time zone data that the calendars were laid out with."""
    zones = f"time zone data (tzdata {zone_release()})"
    return f"Reproducible: same file, version, {zones} and seed give the same numbers."
