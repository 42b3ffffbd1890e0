"""What `orgsim check` and `explain` do grows no faster than what they read: counted in calls of functions,
which no other load disturbs."""

import cProfile
import pstats
import sys
from pathlib import Path

import pytest

from orgsim.experiment.variant import lowered
from orgsim.model import lower
from orgsim.model.analysis.notes import model_notes
from orgsim.model.analysis.overload import overloads
from orgsim.model.analysis.stations import Stations
from orgsim.report.explain import explain
from orgsim.scenario import loads

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
import scale

MOST = 1.2
"""The power of the size with which calls may grow."""
KINDS = {
    "teams that share nobody": lambda n: scale.line_of_teams(n),
    "teams that share specialists": lambda n: scale.ring_of_teams(n, 1.0),
    "streams": lambda n: scale.streams(n),
    "roles of one in one team": lambda n: scale.people_of(10 * n, 1, 10 * n),
    "roles of one in teams of 10": lambda n: scale.people_of(10 * n, 1, 10),
    "steps of one work": lambda n: scale.steps_of(1, 10 * n, n),
    "works of 5 steps": lambda n: scale.steps_of(n, 5, 5),
}


def calls_of(command, text):
    profile = cProfile.Profile()
    profile.runcall(command, text)
    return pstats.Stats(profile).total_calls


def checked(text):
    scenario = loads(text)
    models = lowered(scenario, tuple(scenario.designs), scenario.replications)
    model_notes(scenario, models)
    for model in models.values():
        overloads(model)


def explained(text):
    scenario = loads(text)
    explain(scenario, tuple(scenario.designs))


def theory(text):
    Stations(lower(loads(text), "d"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("command", [checked, explained, theory])
def test_calls_grow_with_the_size(command, kind):
    text = KINDS[kind]
    calls_of(command, text(2))
    small, large = calls_of(command, text(20)), calls_of(command, text(80))
    assert large <= small * 4**MOST
