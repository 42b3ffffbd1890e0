"""Which hand-off holds between two teams: by the teams that give and receive, and by their sites."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import permutations

from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.designs import Design
from orgsim.scenario.sections.handoffs import HandoffBetween

Pair = tuple[str, str]


def site_of(scenario: Scenario, design: Design, team: str) -> str | None:
    """Return the site of a team: its own, else the one at which all of its people are, if there is one."""
    spec = design.teams[team]
    if spec.site is not None:
        return spec.site
    sites = {scenario.people[role].site for role in spec.people}
    return sites.pop() if len(sites) == 1 else None


def own_lines(scenario: Scenario, design: Design) -> dict[Pair, HandoffBetween]:
    """Return the first line of ``handoffs`` that holds for each pair of teams, by their names; pairs without
    one are not there."""
    found: dict[Pair, HandoffBetween] = {}
    sites = {team: site_of(scenario, design, team) for team in design.teams} if design.handoffs else {}
    for line in design.handoffs:
        for pair in _pairs(line, sites):
            found.setdefault(pair, line)
    return found


def _pairs(line: HandoffBetween, sites: dict[str, str | None]) -> Iterator[Pair]:
    """The pairs of teams for which a line holds."""
    if line.from_team is not None and line.to_team is not None:
        return iter(((line.from_team, line.to_team),))
    return filter(partial(_holds, line, sites), permutations(sites, 2))


def _holds(line: HandoffBetween, sites: dict[str, str | None], pair: Pair) -> bool:
    """Whether the condition of a line holds for a pair of teams."""
    when, (giver, receiver) = line.when, pair
    if when is None or giver not in (when.from_team or pair) or receiver not in (when.to_team or pair):
        return False
    if when.site is None:
        return True
    here, there = sites[giver], sites[receiver]
    same = here == there
    return None not in (here, there) and same == (when.site == "same")
