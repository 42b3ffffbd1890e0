"""The compiled engine against the SimPy engine: as it is shipped, and as numba makes it of the sources, in a
process of its own in which every place in the kernel's tables is checked."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from multiprocessing import get_context
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from both_engines import compare_bundle, compare_endless, compare_text, cramped, differences, numbered
from differential_cases import CASES, text_of
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from random_arrivals import FOLDER
from random_models import Writer

from orgsim.engine import compiled
from orgsim.engine.compiled.codes import DONE, GOING
from orgsim.engine.compiled.state import beginning, grow
from orgsim.engine.compiled.switches import EVERY_SWITCH
from orgsim.engine.compiled.tables import PLACES
from orgsim.errors import ScenarioError
from orgsim.measures import bin_edges
from orgsim.model import Model, lower
from orgsim.scenario import loads

SEED = 20261122
Call = Callable[..., Any]
BUNDLE, BUNDLES = 50, 6
PHASES = (Phase.explicit, Phase.generate, Phase.shrink)
LOUD = (
    HealthCheck.too_slow,
    HealthCheck.filter_too_much,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
)


SHIPPED = {compiled.KERNEL_VARIABLE: "shipped"}
CHECKED = {compiled.KERNEL_VARIABLE: "numba", "NUMBA_BOUNDSCHECK": "1"}


@contextmanager
def kernel(way: dict[str, str]) -> Iterator[Call]:
    """Call a function in a process with such a kernel."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        with patch.dict(os.environ, way):
            why_not = pool.submit(compiled.missing).result()
        if why_not:
            pytest.skip(why_not)
        pool.submit(compiled.prepare).result()
        yield lambda function, *arguments: pool.submit(function, *arguments).result()


@pytest.fixture(scope="module")
def checked() -> Iterator[Call]:
    """Call a function in a process whose kernel numba makes, and checks its bounds."""
    with kernel(CHECKED) as call:
        yield call


@pytest.fixture(scope="module")
def shipped() -> Iterator[Call]:
    """Call a function in a process with the kernel that is shipped."""
    with kernel(SHIPPED) as call:
        yield call


@pytest.fixture(params=["shipped", "checked"])
def either(request: pytest.FixtureRequest) -> Call:
    """Each of them."""
    return request.getfixturevalue(request.param)


WAYS = tuple(zip(("shipped", "checked") * (BUNDLES // 2), range(BUNDLES), strict=True))


@pytest.mark.parametrize(("way", "bundle"), WAYS)
def test_random_models_have_the_same_log_and_summary_on_both_engines(request, way, bundle):
    seen, found = request.getfixturevalue(way)(
        compare_bundle, SEED, range(bundle * BUNDLE, (bundle + 1) * BUNDLE)
    )
    assert not found, f"python benchmarks/differential.py: {found}"
    assert seen["models"] == BUNDLE
    assert seen["records"] > 5000


ENDLESS = "patience of next to no time that comes back"


@pytest.mark.parametrize("case", CASES)
def test_cases_that_random_models_hardly_reach(checked, case):
    assert not checked(compare_endless if case == ENDLESS else compare_text, text_of(case))


class Shrinking(Writer):
    """A writer who leaves out whatever the smallest throws of the dice would put in."""

    def often(self, chance: float) -> bool:
        return self.dice.random() > 1 - chance


@given(dice=st.randoms(use_true_random=False), wide=st.booleans())
@settings(
    max_examples=60, deadline=None, database=None, phases=PHASES, suppress_health_check=LOUD, derandomize=True
)
def test_random_models_that_shrink(checked, dice, wide):
    text = Shrinking(dice, wide=wide).model().text()
    try:
        lower(loads(text, folder=FOLDER), "d")
    except ScenarioError:
        assume(False)
    assert not checked(compare_text, text), text


def test_samples_from_a_file(either, tmp_path):
    (tmp_path / "hours.csv").write_text("hours\n0.5\n1\n2.25\n0\n", encoding="utf-8")
    (tmp_path / "sizes.csv").write_text("size\n1\n2\n70\n", encoding="utf-8")
    text = """
        title = "A file"
        horizon = "9d"
        people.ann = { count = 3, skills = ["do"] }
        [work.job.arrivals]
        every = 'empirical(file="hours.csv", column="hours", unit=h)'
        batch = 'empirical(file="sizes.csv", column="size")'
        [[work.job.steps]]
        name = "do"
        effort = 'mixture(0.5 * empirical(file="hours.csv", column="hours", unit=h), 0.5 * 0h)'
        [[work.job.steps]]
        name = "wait"
        delay = 'empirical(file="hours.csv", column="hours", unit=h)'
        [designs.d.teams]
        One = ["ann"]
    """
    assert not either(differences, lower(loads(text, folder=tmp_path), "d"), (3, 4))


@cache
def of_series_seven(number: int) -> Model:
    return numbered(7, number)[1]


def digests(tasks: list[tuple[int, int]]) -> list[object]:
    """Logs and summaries of random models in four threads: number of the model, replication."""

    def one(task: tuple[int, int]) -> object:
        model = models[task[0]]
        log = compiled.simulate(model, SEED, task[1])
        summary = compiled.summary(model, SEED, task[1], bin_edges(model.header))
        return log.digest(), summary.wip.tobytes(), summary.busy.tobytes(), summary.items["ended"].tobytes()

    models = {number: of_series_seven(number) for number, _ in tasks}
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(one, tasks))


MOVING = (*range(12), *range(13, 21))
"""Models of the series, without one that stands still."""


def test_threads_and_their_order_change_nothing(shipped):
    tasks = [(number, replication) for number in MOVING for replication in (0, 1)]
    forwards, backwards, twice = (
        shipped(digests, order) for order in (tasks, tasks[::-1], sorted(tasks * 2, key=lambda task: task[1]))
    )
    assert forwards == backwards[::-1]
    assert Counter(twice) == Counter(forwards * 2)
    assert len(set(forwards)) > 30


def stopped_at_the_third_question(whole_log: bool) -> str:
    """What a run says that is told to stop, and how often it has asked."""
    asked = []
    model = lower(loads(text_of("a flood that mostly gives up or waits in a delay")), "d")
    middle = () if whole_log else (bin_edges(model.header),)
    run = compiled.simulate if whole_log else compiled.summary
    with cramped():
        try:
            run(model, 1, 0, *middle, lambda: len(asked) == 2 or bool(asked.append(0)))
        except compiled.Stopped as stopped:
            return f"{stopped}, after {len(asked) + 1} questions"
    return "came to its end"


@pytest.mark.parametrize("whole_log", [True, False])
def test_a_run_that_is_told_to_stop_stops_at_once(shipped, whole_log):
    assert (
        shipped(stopped_at_the_third_question, whole_log)
        == "stopped before the end of the run, after 3 questions"
    )


@pytest.mark.parametrize("edges", [[0], [1, 10**12], [0, 5], [0, 7, 7, 10**15], [0, 10**15], [0, 9, 8], []])
def test_bins_run_from_the_start_to_the_horizon(shipped, edges):
    model = numbered(7, 0)[1]
    assert 9 < model.header.horizon < 10**15
    with pytest.raises(ValueError, match="time bins must rise from 0 to the horizon"):
        shipped(compiled.summary, model, 1, 0, np.array(edges, dtype=np.int64))


def beyond_the_end() -> str:
    """What a run says whose tables are shorter than they are said to be."""
    from orgsim.engine.compiled import machine

    model = numbered(7, 0)[1]
    state = beginning(model, 0).state((1, 0))
    state.run["length"][0, PLACES["steps"]] = 0
    go_on = machine.kernel(EVERY_SWITCH)
    try:
        while (code := go_on(state.run, 1000)) not in (GOING, DONE):
            grow(state, code)
    except IndexError as error:
        return str(error)
    return "not seen"


def test_bounds_are_checked(checked):
    assert checked(beyond_the_end) == "a place beyond the end of a table of the kernel"


def test_it_is_ready_once_prepared_and_says_why_it_is_missing(either, monkeypatch):
    assert either(compiled.is_ready)
    assert either(compiled.missing) is None
    monkeypatch.setattr(compiled, "find_spec", lambda name: name != "numba" or None)
    assert compiled.missing() is None
    monkeypatch.setenv(compiled.KERNEL_VARIABLE, "numba")
    assert compiled.missing().startswith("numba is not installed")
    monkeypatch.setattr(compiled, "find_spec", lambda name: None)
    monkeypatch.delenv(compiled.KERNEL_VARIABLE)
    assert compiled.missing().startswith("llvmlite is not installed")
