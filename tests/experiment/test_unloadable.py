"""Where the compiled engine does not load, SimPy takes over and says so."""

import sys

import pytest
from small_case import TEXT
from stand_in import stand_in

from orgsim.engine import compiled
from orgsim.experiment import engines, run
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.listener import Listener
from orgsim.experiment.runs import Options
from orgsim.scenario import loads

__all__ = ["stand_in"]

BROKEN = "the compiled engine does not load here (OSError: libllvmlite is broken)"


@pytest.fixture
def broken(stand_in, monkeypatch):
    """An engine that is worth starting and does not start."""

    def prepare(models):
        raise compiled.Unloadable(BROKEN)

    monkeypatch.setattr(compiled, "prepare", prepare)
    monkeypatch.setattr(engines, "COLD_START", -1000.0)
    monkeypatch.setattr(engines, "WARM_START", -1000.0)


@pytest.mark.parametrize("check", [True, False])
def test_a_run_goes_on_on_simpy(broken, check):
    told = []
    scenario = loads(TEXT)
    result = run(scenario, Options(cores=1, cross_check=check), say=told.append)
    assert told[0].startswith("Running on the compiled engine")
    assert told[-1] == f"Running on the SimPy engine instead: {BROKEN}."
    assert (result.ran.engine, result.finished) == ("reference", 3)
    with pytest.raises(compiled.Unloadable, match="libllvmlite is broken"):
        run(scenario, Options(cores=1, engine="compiled"))


@pytest.mark.parametrize("cores", [1, 2])
def test_an_experiment_goes_on_on_simpy(broken, cores):
    told = []
    with Laboratory(loads(TEXT), Setting(cores=cores), Listener(None, told.append)) as laboratory:
        (samples,) = laboratory.samples([{}], 2)
        assert len(samples["desks"].values("lead time")) == 2
        assert laboratory.provenance(2, []).ran.engine == "reference"
    assert told[-1] == f"Running on the SimPy engine instead: {BROKEN}."
    with (
        Laboratory(loads(TEXT), Setting(cores=cores, engine="compiled")) as laboratory,
        pytest.raises(compiled.Unloadable),
    ):
        laboratory.samples([{}], 2)


def test_what_cannot_be_imported_is_said_in_words(monkeypatch):
    monkeypatch.setitem(sys.modules, "orgsim.engine.compiled.machine", None)
    with pytest.raises(compiled.Unloadable, match=r"does not load here \(ModuleNotFoundError"):
        compiled.is_ready()
    monkeypatch.setattr(engines, "COLD_START", 1e9)
    size = engines.Size(1e9, 1e6, 1e6)
    choice = engines.choose("auto", size, 1, check=True, dispatch=False)
    assert choice.engine == "reference"
    assert "does not load here" in choice.sentence
