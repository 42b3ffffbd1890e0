"""The kernel of a model has the switches that the model needs, and gives the numbers of the one that has them
all.

Here one kernel serves for every set: its switches are no constants, but are set between two runs.
"""

from __future__ import annotations

import ctypes
import os
import re
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from both_engines import attempt, numbered
from differential_cases import CASES, text_of

from orgsim.engine import compiled
from orgsim.engine.compiled import shipped, switches
from orgsim.engine.compiled.switches import EVERY_SWITCH, MOST_AT_LENGTH, NO_SWITCH, Switches
from orgsim.measures import bin_edges
from orgsim.model import Model, lower
from orgsim.scenario import loads

pytest.importorskip("llvmlite", reason="machine code is made by llvmlite")
native = pytest.importorskip("orgsim.engine.compiled.native")
machine = pytest.importorskip("orgsim.engine.compiled.machine")

SERIES, MODELS = 20261130, 30
HANGS = 1
"""Processor seconds after which a model is taken to go on for ever: usually it takes some hundredths."""
LONG = (
    "patience of next to no time that comes back",
    "hundreds of delays and hand-offs that end in the same moments",
)
"""Cases that take long, and show nothing here that others do not."""
LEFT_OUT = {
    "limits": "limits.give_back",
    "patience": "work.give_up",
    "preemption": "dispatch.interrupt",
    "case_workers": "dispatch.start_kept",
    "turnover": "kernel.come_or_go",
    "hours": "hours.finish_later",
    "delegates": "dispatch.wake_delegates",
    "gate": "gate.open_gate",
    "shortest_first": "lanes.cut",
    "conditions": "conditions.condition_holds",
    "marks": "marks.set_marks",
    "skips": "skips.skip",
    "cases": "conditions.case_of",
    "children": "broods.begin_broods",
    "lateness": "service_clocks.minds_lateness",
    "due_moments": "item.next_due",
    "service_clocks": "service_clocks.turn_clock",
    "misrouting": "places.wrong_team",
    "returns": "work.send_back",
    "retyping": "work.type_again",
}
"""A function that no other mechanism needs; the rest of a mechanism stands in functions that go on without
it."""
Run = Callable[[Model, Switches | None], tuple[object, ...]]


@cache
def runner() -> Run:
    """Run a model with some switches on, or with those that it needs, and give the log and the summary in
    short."""
    text = re.sub(r"^(@switch\.\w+) = external constant", r"\1 = global", shipped.text(), flags=re.M)
    go_on = native._function(native.object_of(text.replace("global i8", "global i8 0"), native.host()))
    (engine,) = go_on.__defaults__
    places = {name: engine.get_global_value_address(switches.PREFIX + name) for name in EVERY_SWITCH}
    assert all(places.values())

    def set_to(on: Switches) -> Callable[..., int]:
        for name, place in places.items():
            ctypes.c_byte.from_address(place).value = name in on
        return go_on

    def in_short(model: Model, on: Switches | None) -> tuple[object, ...]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(machine, "kernel", lambda needed: set_to(needed if on is None else on))
            log = attempt(compiled.simulate, model, 1, 0)
            summary = attempt(compiled.summary, model, 1, 0, bin_edges(model.header))
        if isinstance(log, str):
            return log, summary
        return log.digest(), summary.wip.tobytes(), summary.busy.tobytes(), summary.items["ended"].tobytes()

    return in_short


@cache
def models() -> dict[str, Model]:
    """Random models, and the cases that these hardly reach."""
    found = {f"model {number}": numbered(SERIES, number)[1] for number in range(MODELS)}
    cases = {name: lower(loads(text_of(name)), "d") for name in CASES if name not in LONG}
    return found | cases | {"counts of a file": of_counts()}


def of_counts() -> Model:
    """A model whose arrivals are counted, in a file."""
    text = """
        horizon = "1d"
        people.ann = { count = 2, skills = ["do"] }
        work.job.arrivals = { counts = "n.csv", column = "n", each = "2h" }
        work.job.steps = [{ name = "do", effort = "20min" }]
        designs.d.teams.Team = ["ann"]
    """
    with TemporaryDirectory() as folder:
        (Path(folder) / "n.csv").write_text("n\n3\n0\n7\n", encoding="utf-8")
        return lower(loads(text, folder=Path(folder)), "d")


@cache
def with_all() -> dict[str, tuple[object, ...]]:
    """What the models give with all switches on."""
    run = runner()
    return {name: run(model, EVERY_SWITCH) for name, model in models().items()}


@pytest.fixture(scope="module")
def apart() -> Iterator[Executor]:
    """A process that makes the kernel and the models once for all; whatever it loads is not in this one."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        yield pool


def other_with_fewer() -> list[str]:
    """The models that give something else with the switches that they need."""
    run = runner()
    return [name for name, model in models().items() if run(model, None) != with_all()[name]]


def sets_needed() -> int:
    """How many sets of switches the models need."""
    return len({switches.needed(model) for model in models().values()})


def test_a_model_gives_the_same_with_the_switches_that_it_needs_as_with_all(apart):
    assert apart.submit(other_with_fewer).result() == []
    assert apart.submit(sets_needed).result() > 20


def differ_without(name: str) -> bool:
    """Whether some model that needs a switch gives something else without it; a process in which one goes on
    for ever is ended."""
    run = runner()
    for number, model in models().items():
        if name in switches.needed(model):
            signal.setitimer(signal.ITIMER_PROF, HANGS)
            if run(model, EVERY_SWITCH - {name}) != with_all()[number]:
                return True
    return False


def survives_as_it_is_without(name: str) -> bool:
    """Whether a process of its own comes to its end, and with models that give the same without a switch. A
    kernel without what it needs may read anywhere: to crash and to go on for ever is something else too."""
    child = os.fork()
    if not child:
        try:
            os._exit(int(differ_without(name)))
        finally:
            os._exit(1)
    return os.waitpid(child, 0)[1] == 0


def needless_switches() -> list[str]:
    """The switches without which all models give the same."""
    with_all()
    return [name for name in sorted(EVERY_SWITCH) if survives_as_it_is_without(name)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process for each switch is forked")
def test_without_a_switch_that_they_need_models_give_something_else(apart):
    assert apart.submit(needless_switches).result() == []


def test_a_kind_of_step_has_its_switch():
    text = """
        title = "A delay"
        horizon = "1d"
        people.ann.skills = ["do"]
        work.job.arrivals = "1 per h"
        work.job.steps = [{ name = "do", effort = "1h" }, { name = "wait", delay = "1h" }]
        designs.d.teams.A = ["ann"]
    """
    assert switches.needed(lower(loads(text), "d")) == {"delay"}
    assert (
        switches.needed(lower(loads(text.replace(', { name = "wait", delay = "1h" }', "")), "d")) == NO_SWITCH
    )


def test_the_text_asks_for_every_switch_and_has_a_value_for_each_once_composed():
    assert set(re.findall(r"^@switch\.(\w+) = external constant i8$", shipped.text(), re.M)) == EVERY_SWITCH
    text = switches.composed(shipped.text(), frozenset({"limits", "hours"}))
    assert "external" not in text
    assert set(re.findall(r"^@switch\.(\w+) = internal constant i8 1$", text, re.M)) == {"limits", "hours"}
    assert len(re.findall(r"^@switch\.\w+ = internal constant i8 0$", text, re.M)) == len(EVERY_SWITCH) - 2


def test_what_a_model_does_not_use_is_left_out():
    def functions(on: Switches) -> set[str]:
        module = native.optimised(switches.composed(shipped.text(), on), native.host())
        return {function.name for function in module.functions if not function.is_declaration}

    every, none = functions(EVERY_SWITCH), functions(NO_SWITCH)
    assert every >= set(LEFT_OUT.values())
    assert not none & set(LEFT_OUT.values())
    assert len(none) < len(every) / 2


def test_a_set_of_switches_is_a_word_in_the_name_of_a_file():
    names = list(switches.NEEDED)
    sets = [frozenset(names[:count]) for count in range(len(names) + 1)] + [
        frozenset({name}) for name in names
    ]
    assert [switches.switches_of(switches.code_of(on)) for on in sets] == sets
    assert len({native.place_of("", on) for on in sets}) == len(set(sets))


def test_there_is_no_other_switch():
    pytest.importorskip("numba", reason="it knows the switches")
    from orgsim.engine.compiled.switched import switch

    with pytest.raises(ValueError, match="there is no switch 'patients'"):
        switch("patients")


@pytest.fixture
def made(monkeypatch, tmp_path) -> list[Switches]:
    """The sets of switches of which kernels are made, in a process that has loaded none and on an empty
    disk."""
    sets: list[Switches] = []
    text = "".join(f"@switch.{name} = external constant i8\n" for name in EVERY_SWITCH)

    def code(text: str, target: object) -> bytes:
        sets.append(frozenset(re.findall(r"@switch\.(\w+) = internal constant i8 1", text)))
        return switches.code_of(sets[-1]).encode()

    monkeypatch.setattr(shipped, "text", lambda: text)
    monkeypatch.setattr(native, "cache_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(native, "object_of", code)
    monkeypatch.setattr(native, "_function", lambda code: switches.switches_of(code.decode()))
    monkeypatch.setattr(machine, "_LOADED", {})
    return sets


ONE, TWO, THREE = (frozenset(list(EVERY_SWITCH)[:count]) for count in (1, 2, 3))


def test_the_smallest_kernel_that_has_enough_is_taken_and_one_is_made_only_where_there_is_none(
    made, monkeypatch
):
    assert not machine.is_compiled(NO_SWITCH)
    assert [machine.kernel(on) for on in (TWO, ONE, TWO, NO_SWITCH, THREE, TWO, ONE)] == [TWO] * 4 + [
        THREE
    ] + [TWO] * 2
    assert made == [TWO, THREE]
    monkeypatch.setattr(machine, "_LOADED", {})
    assert [machine.is_compiled(on) for on in (ONE, THREE, EVERY_SWITCH)] == [True, True, False]
    assert [machine.kernel(on) for on in (THREE, ONE)] == [THREE] * 2, "what is in memory comes first"
    assert made == [TWO, THREE], "the others were on disk"


def test_a_compact_kernel_on_disk_serves_only_models_whose_own_would_be_compact(made, monkeypatch):
    few, many = (frozenset(sorted(EVERY_SWITCH)[:count]) for count in (MOST_AT_LENGTH, MOST_AT_LENGTH + 1))
    machine.kernel(EVERY_SWITCH)
    assert machine.kernel(few) == EVERY_SWITCH, "it is in memory"
    monkeypatch.setattr(machine, "_LOADED", {})
    assert [machine.is_compiled(on) for on in (few, many)] == [False, True]
    assert [machine.kernel(on) for on in (few, many)] == [few, EVERY_SWITCH]
    assert made == [EVERY_SWITCH, few]


def test_a_kernel_that_is_damaged_is_made_again_with_the_same_switches(made, monkeypatch):
    machine.kernel(TWO)
    native.place_of(shipped.text(), TWO).write_bytes(b"damaged")
    monkeypatch.setattr(machine, "_LOADED", {})
    assert not machine.is_compiled(ONE)
    assert machine.kernel(ONE) == TWO
    assert made == [TWO, TWO]


def test_a_file_of_another_name_is_no_kernel(made):
    usual = native.place_of(shipped.text(), NO_SWITCH)
    usual.parent.mkdir()
    for odd in ("zz", "", "-", "3 copy"):
        usual.with_name(f"{usual.stem[:-1]}{odd}.o").write_bytes(b"")
    assert not machine.is_compiled(NO_SWITCH)
    assert machine.kernel(ONE) == ONE


def test_one_kernel_serves_several_models(made):
    few = [numbered(SERIES, number)[1] for number in range(3)]
    compiled.prepare(few)
    assert made == [frozenset().union(*map(switches.needed, few))]
    assert compiled.is_ready(few[:2])
    assert not compiled.is_ready()
    compiled.prepare()
    assert made[1:] == [EVERY_SWITCH]
