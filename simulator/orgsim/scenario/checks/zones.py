"""Say where the rules of a time zone are not those that this version of orgsim was built with."""

from __future__ import annotations

from datetime import timedelta

from orgsim.scenario.scenario import Scenario
from orgsim.units import changed_zones, known_release, zone_release


def zone_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for each time zone in use whose rules during the run were other ones when this
    version was built."""
    names = {scenario.time_zone, *(calendar.time_zone for calendar in scenario.calendars.values())}
    last = scenario.start + timedelta(microseconds=scenario.horizon.microseconds())
    installed, known = zone_release(), known_release()
    return [
        f"the time zone '{name}' has other rules in the installed tzdata {installed} than in tzdata "
        f"{known}, with which this "
        "version of orgsim was built: a machine with the other one gives other numbers."
        for name in changed_zones(names, scenario.start.year, last.year)
    ]
