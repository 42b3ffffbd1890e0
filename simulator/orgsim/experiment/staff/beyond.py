"""Who does mostly work outside their own skills, so that a staffing rests on how fast generalists are assumed to be."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from orgsim.experiment.staff.conduct import Staffed
from orgsim.model.load import OfferedLoad
from orgsim.scenario import Scenario

MOSTLY: Final = 0.5
"""The share of busy time from which on work is mostly of one kind."""


def mostly_beyond(scenario: Scenario, one: Staffed) -> dict[str, float]:
    """The roles whose people do mostly work outside their own skills at the staffing found, each with the least `share_beyond`."""
    if one.best is None:
        return {}
    return {role: share for role, share in share_beyond(scenario, OfferedLoad(one.best.sample.job.model)).items() if share > MOSTLY}


def share_beyond(scenario: Scenario, load: OfferedLoad) -> dict[str, float]:
    """The least share of each role's busy time that is work outside its own skills, from 0 to 1, shared as evenly as skills allow.

    It is least since a role is taken to do all of the work in its own skills by itself, at the slowest of its own speeds.
    """
    people, busy = load.model.header.people, defaultdict[str, float](float)
    for group in load.groups:
        for person in group.people:
            busy[people[person].role] += group.asked / len(group.people)
    return {role: max(0.0, 1.0 - _own(scenario, load, role) / asked) for role, asked in busy.items() if asked > 0}


def _own(scenario: Scenario, load: OfferedLoad, role: str) -> float:
    """The time that all of the work in a role's own skills would take its people, in microseconds."""
    header, total = load.model.header, 0.0
    own = scenario.people[role].skills or {role: 1.0}
    members = [place for place, person in enumerate(header.people) if person.role == role]
    for (step, _), effort in load.efforts.items():
        if header.steps[step].skill in own:
            speeds = load.model.people.speed[members, int(load.model.steps.skill[step])]
            total += effort / float(speeds[speeds > 0].min()) if (speeds > 0).any() else 0.0
    return total
