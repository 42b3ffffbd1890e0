"""What `check` passes can be lowered and run: a run never ends in a fault of the scenario."""

import random

import pytest
from random_arrivals import FOLDER
from random_models import Writer

from orgsim.engine import simulate
from orgsim.errors import ScenarioError
from orgsim.experiment.variant import lowered
from orgsim.model.analysis.notes import model_notes
from orgsim.model.analysis.overload import overloads
from orgsim.scenario import loads

MODELS = 40


def written(number: int, *, wide: bool) -> str:
    """A random scenario, sound or not, that interrupts work where it would not."""
    text = Writer(random.Random(f"check {number}"), wide=wide).model().text()
    return text.replace("preempt = false", "preempt = true") if number % 3 == 0 else text


@pytest.mark.parametrize("wide", [False, True])
def test_what_check_passes_is_not_refused_later(wide: bool) -> None:
    passed = 0
    for number in range(MODELS):
        try:
            scenario = loads(written(number, wide=wide), folder=FOLDER)
        except ScenarioError:
            continue
        models = lowered(scenario, ("d",), 1)
        model_notes(scenario, models)
        overloads(models["d"])
        if not wide:
            simulate(models["d"], 1, 1)
        passed += 1
    assert passed >= MODELS // 4
