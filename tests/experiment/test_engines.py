"""Which engine runs, why, and that it changes no number."""

import numpy as np
import pytest
from quick import ENGINE
from small_case import TEXT
from stand_in import StandIn

from orgsim.engine import compiled, simulate
from orgsim.errors import EngineError, UsageError
from orgsim.experiment import Options, Ran, Result, engines, run
from orgsim.experiment.engines import (
    COLD_START,
    ENGINES,
    WARM_START,
    Size,
    choose,
    compiled_seconds,
    reference_seconds,
    size_of,
)
from orgsim.experiment.expected import expected_records
from orgsim.measures import MEASURES
from orgsim.model import lower
from orgsim.scenario import load, loads

ENDLESS = """
title = "Always busy"
horizon = "200h"
people.a.count = 2
people.b.count = 1
work.job.arrivals = "always enough"
work.job.steps = [
    { name = "cut", skill = "a", effort = "exponential(1h)" },
    { name = "wait", delay = "30min" },
    { name = "sew", skill = "b", effort = "exponential(30min)" },
]
designs.line.teams.Line = { people = ["a", "b"], wip_limit = LIMIT }
"""


def every_value(found: Result) -> np.ndarray:
    return np.array([[found.values(design, name) for name in MEASURES] for design in found.designs])


@pytest.mark.parametrize("cores", [1, 3])
def test_the_numbers_are_the_same_on_either_engine(stand_in: StandIn, cores: int) -> None:
    reference = run(loads(TEXT), Options(cores=1, engine="reference"))
    other = run(loads(TEXT), Options(cores=cores, engine="compiled"))
    assert np.array_equal(every_value(reference), every_value(other), equal_nan=True)
    assert stand_in.calls.count("summary") == 6
    assert (reference.ran, other.ran) == (Ran(), Ran("compiled", "same log"))


def test_a_broken_identity_is_an_error_on_the_compiled_engine_too(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    from orgsim.experiment import jobs

    monkeypatch.setattr(jobs, "identities", lambda *_: ["a law is broken"])
    with pytest.raises(EngineError, match="replication 1: a law is broken"):
        run(loads(TEXT), Options(cores=1, engine="compiled"))


@pytest.mark.parametrize(
    "path", ["scenarios/hello.toml", "scenarios/silo_vs_stream.toml", "scenarios/theory/buzacott.toml"]
)
def test_records_are_expected_to_a_tenth(path: str) -> None:
    scenario = load(path)
    run_once = compiled.simulate if ENGINE == "compiled" else simulate
    for design in scenario.designs:
        model = lower(scenario, design)
        assert expected_records(model) == pytest.approx(len(run_once(model, 1, 1).records), rel=0.1)


@pytest.mark.parametrize("limit", [1, 2, 8])
def test_records_of_endless_work_are_expected_within_a_half(limit: int) -> None:
    model = lower(loads(ENDLESS.replace("LIMIT", str(limit))), "line")
    assert expected_records(model) == pytest.approx(len(simulate(model, 1, 1).records), rel=0.5)


def test_the_items_that_fill_a_limit_at_the_start_are_expected() -> None:
    text = ENDLESS.replace("LIMIT", "4_000").replace('"200h"', '"10h"')
    model = lower(loads(text), "line")
    assert expected_records(model) == pytest.approx(len(simulate(model, 1, 1).records), rel=0.05)


SMALL, LARGE = Size(600, 200, 100), Size(60_000_000, 600_000, 300_000)


@pytest.mark.parametrize(
    ("size", "ready", "engine"),
    [(SMALL, True, "reference"), (LARGE, True, "compiled"), (LARGE, False, "compiled")],
)
def test_auto_takes_the_one_that_is_done_first(
    stand_in: StandIn, size: Size, ready: bool, engine: str
) -> None:
    stand_in.ready = ready
    assert choose("auto", size, 2, check=True, dispatch=False).engine == engine
    start = WARM_START if ready else COLD_START
    times = {
        "reference": reference_seconds(size, 2),
        "compiled": start + compiled_seconds(size, 2, check=True),
    }
    assert min(times, key=lambda name: times[name]) == engine


def test_whether_the_engine_is_compiled_is_asked_only_where_it_matters(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To know it takes as long as loading llvmlite."""
    monkeypatch.setattr(stand_in, "is_ready", None)
    stand_in.put_in_place(monkeypatch)
    for size in (SMALL, LARGE):
        choose("auto", size, 2, check=True, dispatch=False)


def test_a_compilation_ahead_is_part_of_the_time(stand_in: StandIn) -> None:
    medium = Size(300_000, 3_000, 3_000)
    assert choose("auto", medium, 2, check=True, dispatch=False).engine == "compiled"
    stand_in.ready = False
    assert choose("auto", medium, 2, check=True, dispatch=False).engine == "reference"


def test_replications_that_follow_are_part_of_the_time(stand_in: StandIn) -> None:
    """Alone this run is not worth making machine code; with those that test its verdict it is."""
    stand_in.ready = False
    scenario = loads(TEXT)
    said: list[str] = []
    for ahead in (0, 10**5):
        run(scenario, Options(2, cores=1, cross_check=False, ahead=ahead), say=said.append)
    assert said[0].endswith("too few to be worth starting the compiled one.")
    assert said[1].startswith("Running on the compiled engine: about ")
    assert Size(10.0, 2.0, 1.0).followed(15, 5) == Size(40.0, 2.0, 1.0)


def test_the_flagship_runs_on_the_compiled_engine_the_first_time_too(stand_in: StandIn) -> None:
    stand_in.ready = False
    scenario = load("scenarios/silo_vs_stream.toml")
    models = {design: lower(scenario, design) for design in scenario.designs}
    size = size_of([(model, scenario.replications) for model in models.values()])
    assert choose("auto", size, 2, check=True, dispatch=False).engine == "compiled"


def test_one_replication_is_not_run_twice(stand_in: StandIn) -> None:
    once = Size(50_000_000, 50_000_000, 50_000_000)
    assert choose("auto", once, 2, check=True, dispatch=False).engine == "reference"
    assert choose("auto", once, 2, check=False, dispatch=False).engine == "compiled"


def test_auto_runs_on_simpy_where_llvmlite_is_missing_and_says_so_once(stand_in: StandIn) -> None:
    stand_in.why_not = "llvmlite is not installed"
    said: list[str] = []
    result = run(loads(TEXT), Options(cores=1), say=said.append)
    assert said == ["Running on the SimPy engine: llvmlite is not installed."]
    assert (result.ran, stand_in.calls) == (Ran(), [])


def test_the_compiled_engine_cannot_be_had_where_llvmlite_is_missing(stand_in: StandIn) -> None:
    stand_in.why_not = "llvmlite is not installed"
    with pytest.raises(UsageError, match="llvmlite is not installed"):
        run(loads(TEXT), Options(engine="compiled"))


def test_a_dispatch_rule_of_ones_own_runs_on_simpy(stand_in: StandIn) -> None:
    rules = {"Files": lambda *_: None}
    assert choose("auto", LARGE, 2, check=True, dispatch=bool(rules)).sentence.startswith(
        "Running on the SimPy engine: a dispatch rule"
    )
    with pytest.raises(UsageError, match="a dispatch rule of your own takes part"):
        run(loads(TEXT), Options(dispatch=rules, engine="compiled"))


def test_an_engine_that_does_not_exist_is_named(stand_in: StandIn) -> None:
    with pytest.raises(UsageError, match="there is no engine 'fast'"):
        run(loads(TEXT), Options(engine="fast"))  # type: ignore[arg-type]


def test_the_first_compilation_is_announced_before_it_begins(stand_in: StandIn) -> None:
    stand_in.ready = False
    said: list[str] = []

    def say(text: str) -> None:
        said.append(text)
        assert "prepare" not in stand_in.calls

    run(loads(TEXT), Options(2, cores=1, engine="compiled", cross_check=False), say=say)
    assert said == [
        "Running on the compiled engine: as asked.",
        "Compiling the fast engine, once: about 2 s.",
    ]


def test_every_engine_has_a_sentence() -> None:
    assert set(ENGINES) - {"auto"} == {engine for engine, _ in engines._SENTENCES}
    assert all(Ran(*known).sentence.endswith(".") for known in engines._SENTENCES)


def test_a_study_takes_the_same_options(stand_in: StandIn) -> None:
    from orgsim.notebook import Study

    said: list[str] = []
    result = Study(loads(TEXT)).run(2, 3, say=said.append, cores=1, engine="compiled", cross_check=False)
    assert (result.finished, result.seed, result.ran) == (2, 3, Ran("compiled", "left out"))
    assert said == ["Running on the compiled engine: as asked."]
