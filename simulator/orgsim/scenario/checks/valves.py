"""The limits at the first step of work, which hold back what there is always enough of."""

from __future__ import annotations

from dataclasses import dataclass

from orgsim.scenario.checks.staffing import Staffing
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.arrivals import AlwaysEnough
from orgsim.scenario.sections.designs import RouteLimit
from orgsim.scenario.sections.work import Limit


@dataclass(frozen=True)
class Valve:
    """A limit that an item takes before its first step, and its place in the scenario."""

    location: Location
    limit: Limit | RouteLimit


def limits_at_first_step(scenario: Scenario, name: str, key: str) -> list[Valve]:
    """Return the limits that an item of a work takes before its first step in a design, in their order.

    A wip_limit counts where it refuses, or where one team alone does the step.
    """
    work, design = scenario.work[name], scenario.designs[key]
    first = work.steps[0]
    found: list[Valve] = []
    if work.limit is not None:
        found.append(Valve(("work", name, "limit"), work.limit))
    for number, limit in enumerate(design.limits):
        if (
            limit.work in (None, name)
            and limit.from_step == first.name
            and work.has_in_order(limit.from_step, limit.to_step)
        ):
            found.append(Valve(("designs", key, "limits", number), limit))
    teams = Staffing(scenario, design).performers(name, first) if first.takes_people else []
    for team in teams:
        own = design.teams[team].wip_limit
        if own is not None and (own.when_full == "refuse" or len(teams) == 1):
            found.append(Valve(("designs", key, "teams", team, "wip_limit"), own))
    return found


def at_start(scenario: Scenario, key: str) -> dict[str, tuple[Valve, float]]:
    """Return, for each work of which there is always enough, the limit that holds it back in a design and the
    items that fill it at the start."""
    found: dict[str, tuple[Valve, float]] = {}
    for name, work in scenario.work.items():
        if not isinstance(work.arrivals, AlwaysEnough):
            continue
        valves = [valve for valve in limits_at_first_step(scenario, name, key) if waits(valve)]
        if valves:
            most = work.arrivals.at_most
            room = valves[0].limit.items
            found[name] = (valves[0], float(room if most is None else min(room, most)))
    return found


def place_of(valve: Valve, findings: Findings) -> Location:
    """Return where a limit is written: for its team, or for all teams of the design."""
    found = valve.location
    if "wip_limit" not in found or findings.has(found):
        return found
    return (*found[:2], "wip_limit")


def waits(valve: Valve) -> bool:
    """Return whether items wait where the limit is full."""
    return valve.limit.when_full == "wait"
