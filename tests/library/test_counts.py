"""Numbers that Python code gives are whole and in range, or refused in words before anything runs."""

import numpy as np
import pytest
from library_case import TEXT

import orgsim
from orgsim.experiment import Options

STUDY = orgsim.loads(TEXT)
NO_COUNT = [0, -3, True, False, 2.0, 2.5, float("nan"), "3", "many", [3], 10**9]


@pytest.mark.parametrize("count", NO_COUNT)
def test_a_number_of_replications(count):
    with pytest.raises(orgsim.UsageError, match="replications is a whole number from 1 to 1,000,000"):
        STUDY.run(replications=count)


NO_NUMBER = [("seed", [-1, True, 1.0, 2**63]), ("cores", [0, -1, False, 1.5]), ("at_most", [2, True, 5.0])]


@pytest.mark.parametrize(("name", "values"), NO_NUMBER)
def test_other_numbers(name, values):
    for value in values:
        with pytest.raises(orgsim.UsageError, match=f"{name} is a whole number"):
            orgsim.run(STUDY, **({"replications": "auto"} | {name: value}))


def test_whole_numbers_of_numpy_are_whole_numbers():
    result = STUDY.run(np.int64(2), np.int32(5), cores=np.int8(1))
    assert (result.finished, result.seed) == (2, 5)
    assert Options(np.int64(2)).replications == 2


@pytest.mark.parametrize("count", [0, -3, True, 2.5, "3"])
def test_sliders(count):
    with pytest.raises(orgsim.UsageError, match="replications is a whole number"):
        STUDY.explore("people.clerk.count", replications=count)


PATH = ("work.case.arrivals", "1 per h", "2 per h")


@pytest.mark.parametrize("count", [0, -3, True, 2.5])
@pytest.mark.parametrize(
    ("kind", "key", "more"),
    [
        ("sweep", "replications", {"vary": PATH}),
        ("sweep", "points", {"vary": PATH}),
        ("breakeven", "replications", {"vary": PATH}),
        ("breakeven", "points", {"vary": PATH}),
        ("sensitivity", "replications", {"vary": PATH}),
        ("sensitivity", "points", {"vary": PATH}),
        ("uncertainty", "points", {"vary": PATH}),
        ("optimise", "budget", {"vary": PATH}),
        ("select", "budget", {}),
        ("staff", "replications", {"promise": "lead time <= 1d"}),
        ("staff", "most", {"promise": "lead time <= 1d"}),
        ("curve", "replications", {}),
    ],
)
def test_the_counts_of_experiments(kind, key, more, count):
    with pytest.raises(orgsim.ScenarioError, match=rf"{kind}\.{key}"):
        STUDY.experiment(kind, **more, **{key: count})


@pytest.mark.parametrize(
    ("name", "value"), [("seed", -1), ("seed", True), ("seed", 1.5), ("cores", 0), ("cores", False)]
)
def test_where_an_experiment_runs(name, value):
    with pytest.raises(orgsim.UsageError, match=f"{name} is a whole number"):
        STUDY.sweep(PATH, points=2, replications=2, where={name: value, "cache": False})
