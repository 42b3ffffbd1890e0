"""How many events an experiment announces, against those that its replications wrote."""

import re
from pathlib import Path

import pytest
from quick import QUICK

from orgsim.engine import compiled, simulate
from orgsim.experiment.breakeven import breakeven
from orgsim.experiment.expected import expected_records
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.listener import Listener
from orgsim.experiment.optimise import optimise
from orgsim.experiment.select import select
from orgsim.experiment.sensitivity import sensitivity
from orgsim.experiment.sweep import sweep
from orgsim.experiment.uncertainty import uncertainty
from orgsim.model import lower
from orgsim.scenario import load

SCENARIOS = sorted(Path("scenarios").glob("*.toml")) + sorted(Path("scenarios/theory").glob("*.toml"))
RATE = {"path": "work.request.arrivals", "from": "2 per h", "to": "3 per h"}
COUNT = {"path": "people.analyst.count", "from": 4, "to": 6}


def written(model, replication=1):
    if compiled.missing():
        return len(simulate(model, 1, replication).records)
    return len(compiled.simulate(model, 1, replication, lambda: False).records)


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_events_are_expected_within_a_factor_of_one_and_a_half(path):
    scenario = load(path)
    for design in scenario.designs:
        model = lower(scenario, design)
        assert 1 / 1.5 < expected_records(model) / written(model) < 1.5


def announced(lines):
    """All events that were announced in some lines."""
    found = (re.search(r"about ([\d.,]+)( million)? events", line) for line in lines)
    return sum(float(one[1].replace(",", "")) * (1e6 if one[2] else 1) for one in found if one)


@pytest.mark.parametrize(
    ("experiment", "name", "section"),
    [
        (sweep, "sweep", {"vary": RATE, "points": 5}),
        (sweep, "sweep", {"vary": [RATE, COUNT], "points": 4}),
        pytest.param(breakeven, "breakeven", {"vary": RATE}, marks=pytest.mark.slow),
        pytest.param(sensitivity, "sensitivity", {"vary": [RATE, COUNT]}, marks=pytest.mark.slow),
        pytest.param(uncertainty, "uncertainty", {"vary": RATE, "points": 8}, marks=pytest.mark.slow),
        (optimise, "optimise", {"vary": COUNT}),
        pytest.param(select, "select", {"replications": 10}, marks=pytest.mark.slow),
    ],
)
def test_an_experiment_announces_what_it_runs(experiment, name, section):
    section = {"replications": 2, **section}
    scenario = load("scenarios/hello.toml").override({"horizon": "2w", name: section})
    lines, taken = [], {}
    with Laboratory(scenario, Setting(**QUICK), Listener(message=lines.append)) as laboratory:
        took = laboratory._took

        def noted(known, job, found):
            taken.update({(job.key, one.replication): job for one in found})
            took(known, job, found)

        laboratory._took = noted
        experiment(laboratory)
    ran = sum(written(job.model, replication) for (_, replication), job in taken.items())
    assert 1 / 1.5 < announced(lines) / ran < 1.5


def test_a_large_sweep_announces_all_of_its_parts(monkeypatch):
    monkeypatch.setattr("orgsim.experiment.sweep.AT_ONCE", 4)
    lines = []
    scenario = load("scenarios/hello.toml").override(
        {"horizon": "1w", "sweep": {"vary": RATE, "points": 20, "replications": 2}}
    )
    with Laboratory(scenario, Setting(**QUICK), Listener(message=lines.append)) as laboratory:
        result = sweep(laboratory)
    ran = 2 * sum(written(sample.job.model) for found in result.samples for sample in found.values())
    assert 1 / 1.5 < announced(lines) / ran < 1.5
