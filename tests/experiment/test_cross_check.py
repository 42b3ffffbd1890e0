"""The cross-check: the same log or an error, and Ctrl-C at any time."""

import os
import re
import signal
import sys
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest
from small_case import TEXT
from stand_in import StandIn
from until import until

from orgsim.engine import compiled, simulate
from orgsim.errors import EngineError
from orgsim.experiment import Options, Ran, cross_check, expected, run
from orgsim.experiment.cross_check import Seen, begins_with, compare, fingerprint, first_difference, repeated
from orgsim.experiment.expected import first_edges, first_part
from orgsim.log import Log
from orgsim.measures import bin_edges, summarise
from orgsim.model import Model, lower
from orgsim.scenario import loads
from orgsim.units import HOUR

COMPILED = Options(cores=2, engine="compiled")


@pytest.fixture(scope="module")
def model() -> Model:
    return lower(loads(TEXT), "desks")


def other(log: Log, row: int, **changes: int) -> Log:
    """The log with one record changed."""
    from orgsim.log import COLUMNS

    records = log.records.copy()
    for name, value in changes.items():
        records[row, COLUMNS.index(name)] = value
    return replace(log, records=records)


def test_without_it_nothing_is_run_twice(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cross_check.CrossCheck, "__enter__", None)
    result = run(loads(TEXT), Options(cores=2, engine="compiled", cross_check=False))
    assert result.ran == Ran("compiled", "left out")
    assert "simulate" not in stand_in.calls


def test_another_log_is_an_error_that_keeps_both(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(compiled, "simulate", lambda *arguments: other(simulate(*arguments[:3]), 7, time=123))
    monkeypatch.setattr("tempfile.mkdtemp", lambda **_: str(tmp_path))
    with pytest.raises(EngineError) as caught:
        run(loads(TEXT), COMPILED)
    assert re.search(
        r"the engines differ on (desks|counter), replication 1 with seed 1: record 8 is '", str(caught.value)
    )
    assert str(tmp_path) in str(caught.value)
    with np.load(tmp_path / "simpy.npz") as one, np.load(tmp_path / "compiled.npz") as two:
        assert (one["records"] != two["records"]).sum() == 1
        assert np.array_equal(one["arrived"], two["arrived"])


def test_another_summary_of_the_same_log_is_an_error(stand_in: StandIn, model: Model) -> None:
    seen = repeated(model, 1, bin_edges(model.header), model.header.horizon)
    good = summarise(simulate(model, 1, 1), bin_edges(model.header))
    compare(model, ("desks", 1), seen, good)
    with pytest.raises(
        EngineError, match="the same log of desks, replication 1 with seed 1, but not the same summary"
    ):
        compare(model, ("desks", 1), seen, replace(good, busy=good.busy + 1))


def test_an_error_of_one_engine_only_is_an_error(stand_in: StandIn, model: Model) -> None:
    seen = Seen(model.header.horizon, error="time stands still")
    with pytest.raises(EngineError, match="that the compiled one lacks: time stands still"):
        compare(model, ("desks", 1), seen, summarise(simulate(model, 1, 1), bin_edges(model.header)))


def test_an_error_of_the_simpy_engine_is_seen(monkeypatch: pytest.MonkeyPatch, model: Model) -> None:
    def stuck(*_: object) -> Log:
        raise EngineError("stuck")

    monkeypatch.setattr(cross_check, "simulate", stuck)
    horizon = model.header.horizon
    assert repeated(model, 1, bin_edges(model.header), horizon) == Seen(horizon, error="stuck")


def test_ctrl_c_while_it_is_waited_for_keeps_the_results(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> list[object]:
        raise KeyboardInterrupt

    monkeypatch.setattr(cross_check, "wait", interrupted)
    result = run(loads(TEXT), COMPILED)
    assert (result.finished, result.asked) == (3, 3)
    assert result.ran.sentence == "Compiled engine; the cross-check on the SimPy engine did not finish."


def test_ctrl_c_during_the_replications_keeps_those_that_are_finished(stand_in: StandIn) -> None:
    def progress(done: int, total: int) -> None:
        if done >= 12:
            raise KeyboardInterrupt

    result = run(loads(TEXT), Options(20, cores=1, engine="compiled"), progress)
    assert 5 <= result.finished < 20
    assert result.ran == Ran("compiled", "not finished")


def test_ctrl_c_stops_the_replications_in_hand(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each replication here lasts until it is told to stop."""
    first = iter([True])

    def summary(model: Model, seed: int, replication: int, edges: object, stop: object) -> object:
        if replication == 1 and next(first, None):
            return summarise(simulate(model, seed, replication), edges)
        os.kill(os.getpid(), signal.SIGINT)
        until(stop)
        raise stand_in.Stopped

    monkeypatch.setattr(compiled, "summary", summary)
    result = run(loads(TEXT), Options(4, cores=2, engine="compiled", cross_check=False, designs=["desks"]))
    assert (result.finished, result.asked) == (1, 4)


def test_a_process_that_is_gone_leaves_the_check_unfinished(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = cross_check.CrossCheck.__enter__

    def begun(self: cross_check.CrossCheck) -> cross_check.CrossCheck:
        begin(self)
        for process in self.processes:
            process.kill()
        return self

    monkeypatch.setattr(cross_check.CrossCheck, "__enter__", begun)
    assert run(loads(TEXT), COMPILED).ran == Ran("compiled", "not finished")


def test_no_process_is_left(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[cross_check.CrossCheck] = []
    leave = cross_check.CrossCheck.__exit__
    monkeypatch.setattr(
        cross_check.CrossCheck, "__exit__", lambda self, *what: (kept.append(self), leave(self, *what))[1]
    )
    run(loads(TEXT), COMPILED)
    assert kept
    assert not any(process.is_alive() for process in kept[0].processes)


def test_differences_are_told_in_words(model: Model) -> None:
    log = simulate(model, 1, 1)
    told = first_difference(log, other(log, 0, time=5))
    assert re.match(
        r"record 1 is 'arrived' at .* on the SimPy engine and 'arrived' at 0\.000000 h \(5 microseconds\)",
        told,
    )
    assert "step 'file'" in first_difference(log, other(log, 1, visit=9))
    assert "queue 'Files'" in first_difference(log, other(log, 1, visit=9))
    shorter = replace(log, records=log.records[:-2])
    assert first_difference(log, shorter).endswith("and missing on the compiled one")
    moved = replace(log, items={**log.items, "due": log.items["due"] + 1})
    assert first_difference(log, moved) == "the records are the same, but not the items' due"


def test_a_fingerprint_sees_every_number(model: Model) -> None:
    edges = bin_edges(model.header)
    summary = summarise(simulate(model, 1, 1), edges)
    assert fingerprint(summary) == fingerprint(summarise(simulate(model, 1, 1), edges))
    changed = {**summary.items, "returns": summary.items["returns"] + 1}
    assert (
        len(
            {
                fingerprint(summary),
                fingerprint(replace(summary, items=changed)),
                fingerprint(replace(summary, replication=2)),
            }
        )
        == 3
    )


def test_the_longest_designs_are_repeated_first_and_shared_out_evenly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cross_check, "expected_records", float)
    monkeypatch.setattr(cross_check, "WORTH_A_PROCESS", 1)
    assert cross_check.shares({"a": 3, "b": 5, "c": 2, "d": 1}, 2) == [{"b": 5, "d": 1}, {"a": 3, "c": 2}]  # type: ignore[dict-item]
    assert cross_check.shares({"a": 3, "b": 5}, 4) == [{"b": 5}, {"a": 3}]  # type: ignore[dict-item]


def test_little_is_repeated_in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cross_check, "expected_records", float)
    few, many = {"a": 100, "b": 200}, {"a": 9_000_000, "b": 8_000_000, "c": 16_000, "d": 15_000}
    assert len(cross_check.shares(few, 4)) == 1  # type: ignore[arg-type]
    assert len(cross_check.shares(many, 4)) == 2  # type: ignore[arg-type]


def test_the_first_part_of_a_model_writes_the_first_records_of_the_whole(model: Model) -> None:
    edges = bin_edges(model.header)
    until = int(edges[len(edges) // 2])
    whole, part = simulate(model, 1, 1), simulate(first_part(model, until), 1, 1)
    count = int((whole.records[:, 0] <= until).sum())
    assert 0 < count < len(whole.records)
    assert np.array_equal(part.records, whole.records[:count])


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked with what is enough here")
@pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning")
def test_of_a_long_replication_the_beginning_is_repeated(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cross_check, "start_method", lambda: get_context("fork"))
    monkeypatch.setattr(expected, "ENOUGH", 100)
    monkeypatch.setattr(cross_check, "ENOUGH", 100)
    result = run(loads(TEXT), COMPILED)
    edges = result.edges("desks")
    assert result.ran.until in edges[1:-1]
    assert re.fullmatch(
        r"Compiled engine; the beginning of replication 1 of each design \(.*\) was repeated "
        r"on the SimPy engine: the same log\.",
        result.ran.sentence,
    )


def test_a_fault_in_the_beginning_is_found(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(expected, "ENOUGH", 100)
    monkeypatch.setattr(compiled, "simulate", lambda *arguments: other(simulate(*arguments[:3]), 7, time=123))
    monkeypatch.setattr("tempfile.mkdtemp", lambda **_: str(tmp_path))
    with pytest.raises(EngineError, match="record 8 is '"):
        run(loads(TEXT), COMPILED)


def test_the_summary_of_the_whole_must_begin_as_that_of_the_part(stand_in: StandIn, model: Model) -> None:
    edges = bin_edges(model.header)
    until = int(edges[len(edges) // 2])
    good = summarise(simulate(model, 1, 1), edges)
    part = summarise(simulate(first_part(model, until), 1, 1), first_edges(edges, until))
    assert begins_with(good, part)
    assert not begins_with(replace(good, busy=good.busy + 1), part)


def test_where_demand_comes_late_more_is_repeated(monkeypatch: pytest.MonkeyPatch, model: Model) -> None:
    edges = bin_edges(model.header)
    monkeypatch.setattr(cross_check, "ENOUGH", 100)
    early = repeated(model, 1, edges, int(edges[1]))
    part = simulate(first_part(model, early.until), 1, 1)
    assert early.until > edges[1]
    assert len(part.records) >= 50
    assert early.log == part.digest()


def test_where_the_first_bin_holds_much_more_an_hour_in_it_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    text = TEXT.replace('horizon = "3w"', 'horizon = "52w"')
    large = lower(loads(text), "desks")
    edges = bin_edges(large.header)
    assert edges[1] == 24 * HOUR
    monkeypatch.setattr(expected, "expected_records", lambda model: 1_000_000.0)
    monkeypatch.setattr(expected, "ENOUGH", 100)
    shift = large.header.on_shift(np.array([0, large.header.horizon], dtype=np.int64)).sum()
    until = expected.first_moment({"desks": large}, edges)
    assert 0 < until < edges[1] and until % HOUR == 0
    worked = large.header.on_shift(np.array([0, until - HOUR, until], dtype=np.int64)).sum(axis=1)
    assert worked[0] < shift / 10_000 <= worked.sum()
    assert expected.later_moment(edges, until) == min(2 * until, edges[1])
    assert list(first_edges(edges, until)) == [0, until]


def test_how_far_it_went_is_told_where_more_was_repeated_than_foreseen(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = lower(loads(TEXT), "desks")
    edges = bin_edges(model.header)
    summary = summarise(simulate(model, 1, 1), edges)
    check = cross_check.CrossCheck(cross_check.OnBothEngines({"desks": model}, 1, edges), 1)
    check.until, further = int(edges[1]), int(edges[4])
    part = simulate(first_part(model, further), 1, 1)
    seen = Seen(further, part.digest(), fingerprint(summarise(part, first_edges(edges, further))))

    class Line:
        def recv(self) -> tuple[str, Seen]:
            return "desks", seen

    check.connections = [Line()]  # type: ignore[list-item]
    monkeypatch.setattr(cross_check, "wait", lambda connections, _: list(connections))
    assert check.outcome({"desks": summary}) == Ran("compiled", "same log", further)
