"""A run keeps what is finished: nothing of it is simulated twice, whatever became of the one before, and the
numbers are the same."""

import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import fields, replace
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest
import small_case

from orgsim.engine import simulate
from orgsim.errors import EngineError, UsageError
from orgsim.experiment import Options, Ran, Result, cross_check, jobs, keeping, run, shelf
from orgsim.experiment.crew import processes as crew_processes
from orgsim.experiment.crew import work
from orgsim.experiment.jobs import Job, job_of
from orgsim.experiment.kept_summary import from_bytes, suits, to_bytes
from orgsim.experiment.listener import STOPPING
from orgsim.experiment.observation import Observation
from orgsim.experiment.runs import tidy
from orgsim.experiment.shelf import CHECKS, Check, Shelf
from orgsim.experiment.store import SUMMARIES, Store, open_store
from orgsim.log import Summary
from orgsim.measures import bin_edges, summarise
from orgsim.model import lower
from orgsim.scenario import loads

TEXT = small_case.TEXT.replace('"3w"', '"1w"')
ALONE = Options(replications=4, cores=1, engine="reference")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "kept.sqlite") as found:
        yield found


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the replications that are simulated."""
    seen: list[int] = []

    def simulated(job: Job, replication: int, *more: object) -> Summary:
        seen.append(replication)
        return jobs.simulated(job, replication, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "simulated", simulated)
    return seen


@pytest.fixture(scope="module")
def job() -> Job:
    model = lower(loads(TEXT), "desks")
    return job_of(model, 1, bin_edges(model.header))


@pytest.fixture(scope="module")
def summary(job: Job) -> Summary:
    return summarise(simulate(job.model, 1, 1), job.edges)


def same(one: Result, other: Result) -> bool:
    """Whether two results hold the same summaries in the same order."""
    pairs = [zip(one.summaries[design], other.summaries[design], strict=True) for design in one.designs]
    return one.designs == other.designs and all(
        mine.same_as(theirs) for pair in pairs for mine, theirs in pair
    )


def test_a_second_run_simulates_nothing_and_gives_the_same(store: Store, done: list[int]) -> None:
    first = run(loads(TEXT), replace(ALONE, store=store))
    assert (len(done), first.ran.simulated, first.ran.cached) == (8, 8, 0)
    second = run(loads(TEXT), replace(ALONE, store=store))
    assert (len(done), second.ran.simulated, second.ran.cached) == (8, 0, 8)
    assert same(first, second)
    assert (first.warm_up, first.notes) == (second.warm_up, second.notes)


def test_more_replications_simulate_only_the_new_ones(store: Store, done: list[int]) -> None:
    run(loads(TEXT), replace(ALONE, store=store))
    done.clear()
    more = run(loads(TEXT), replace(ALONE, replications=6, store=store))
    assert sorted(done) == [5, 5, 6, 6]
    assert same(more, run(loads(TEXT), replace(ALONE, replications=6)))


def test_what_stages_simulate_and_take_is_counted_once(store: Store) -> None:
    wanted = replace(ALONE, replications="auto", precision="0.04h", at_most=24, store=store)
    one = loads(TEXT, overrides={"horizon": "1w"})
    first = run(one, wanted)
    assert first.finished > 20
    assert (first.ran.simulated, first.ran.cached) == (2 * first.finished, 0)
    again = run(one, wanted)
    assert (again.ran.simulated, again.ran.cached) == (0, 2 * first.finished)
    more = run(one, replace(wanted, replications=first.finished + 1, precision=None, at_most=None))
    assert (more.ran.simulated, more.ran.cached) == (2, 2 * first.finished)


@pytest.mark.parametrize("changes", [{"seed": 2}, {"horizon": "2w"}, {"people.clerk.count": 9}])
def test_what_would_give_other_numbers_is_not_taken(
    store: Store, done: list[int], changes: dict[str, object]
) -> None:
    run(loads(TEXT), replace(ALONE, store=store))
    done.clear()
    other = run(loads(TEXT, overrides=changes), replace(ALONE, store=store))
    assert len(done) == 8
    assert same(other, run(loads(TEXT, overrides=changes), ALONE))


def test_designs_that_are_the_same_model_are_simulated_once(done: list[int]) -> None:
    twins = TEXT + '\n[designs.twin]\nextends = "desks"\ntitle = "Twin"\n'
    found = run(loads(twins), replace(ALONE, designs=["desks", "twin"]))
    assert sorted(done) == [1, 2, 3, 4]
    assert [one.same_as(two) for one, two in zip(*found.summaries.values(), strict=True)] == [True] * 4


def test_a_run_that_fails_keeps_what_was_finished(
    store: Store, done: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = work.simulated

    def failing(job: Job, replication: int, *more: object) -> Summary:
        if replication == 3:
            raise EngineError("work stands still")
        return counted(job, replication, *more)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(work, "simulated", failing)
        with pytest.raises(EngineError, match="work stands still"):
            run(loads(TEXT), replace(ALONE, store=store))
    before = len(done)
    assert before >= 2
    again = run(loads(TEXT), replace(ALONE, store=store))
    assert again.ran.cached + len(done) - before == 8
    assert again.ran.cached > 0
    assert same(again, run(loads(TEXT), ALONE))


class PressedWhileTidiedUp:
    """What has Ctrl-C come when Python is done with it: an error raised there is printed and lost."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGINT)


def test_ctrl_c_while_python_tidies_up_is_not_lost(done: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    counted, said = work.simulated, list[str]()

    def simulated(job: Job, replication: int, *more: object) -> Summary:
        if replication == 2:
            PressedWhileTidiedUp()
        return counted(job, replication, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "simulated", simulated)
    found = run(loads(TEXT), replace(ALONE, replications=20), None, said.append)
    assert found.finished == len(done) // 2
    assert 1 <= found.finished < 20
    assert STOPPING in said


@pytest.mark.skipif(
    sys.platform != "linux", reason="processes are forked with what is put in the place of the engine"
)
@pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning")
def test_what_a_killed_process_had_in_hand_is_done_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def deadly(job: Job, replication: int, *more: object) -> Summary:
        if replication == 3 and not (tmp_path / "died").exists():
            (tmp_path / "died").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return jobs.simulated(job, replication, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "simulated", deadly)
    monkeypatch.setattr(crew_processes, "start_method", lambda: get_context("fork"))
    found = run(loads(TEXT), replace(ALONE, cores=2))
    assert (tmp_path / "died").exists()
    assert same(found, run(loads(TEXT), ALONE))


def test_an_executor_of_ones_own_may_do_it() -> None:
    with ThreadPoolExecutor(2) as executor:
        found = run(loads(TEXT), replace(ALONE, executor=executor))
    assert same(found, run(loads(TEXT), ALONE))


def test_a_rule_of_ones_own_is_not_kept_and_runs_nowhere_else(store: Store) -> None:
    rules = {"Desk": lambda waiting, free, now: None}
    with ThreadPoolExecutor(1) as executor, pytest.raises(UsageError, match="leave out executor and cluster"):
        Options(dispatch=rules, executor=executor)
    run(loads(TEXT), replace(ALONE, store=store, dispatch={"Files": first_of_all}))
    assert store.count() == 0


def first_of_all(waiting: list[object], free: list[object], now: object) -> tuple[object, object]:
    """The first who waits, by the first who is free."""
    return waiting[0], free[0]


def test_a_run_goes_on_with_the_engine_it_was_begun_on(store: Store, stand_in: object) -> None:
    said: list[str] = []
    wanted = replace(ALONE, engine="compiled", store=store)
    first = run(loads(TEXT), wanted)
    assert first.ran == Ran("compiled", "same log")
    again = run(loads(TEXT), replace(wanted, engine="auto", replications=6), None, said.append)
    assert said[0] == "Running on the compiled engine: as the cached replications were."
    assert (again.ran, again.ran.cached) == (Ran("compiled", "same log"), 8)
    asked = run(loads(TEXT), replace(wanted, engine="reference"))
    assert (asked.ran, asked.ran.cached) == (Ran(), 0)
    assert same(asked, first)


def test_a_cross_check_is_done_once(store: Store, stand_in: object, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = replace(ALONE, engine="compiled", store=store)
    unchecked = run(loads(TEXT), replace(wanted, cross_check=False))
    assert unchecked.ran == Ran("compiled", "left out")
    checked = run(loads(TEXT), wanted)
    assert (checked.ran, checked.ran.simulated) == (Ran("compiled", "same log"), 2)
    monkeypatch.setattr(cross_check.CrossCheck, "__enter__", None)
    assert run(loads(TEXT), wanted).ran == Ran("compiled", "same log")


def test_where_the_engines_differ_nothing_is_kept(
    store: Store, stand_in: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def differ(*_: object) -> Ran:
        raise EngineError("the engines differ")

    monkeypatch.setattr(cross_check.CrossCheck, "outcome", differ)
    with pytest.raises(EngineError, match="the engines differ"):
        run(loads(TEXT), replace(ALONE, engine="compiled", store=store))
    assert store.count() == 0


def test_what_is_too_large_to_be_kept_is_gone_once_it_is_reported(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = run(loads(TEXT), replace(ALONE, store=store))
    tidy(kept, store)
    assert store.count() == 8
    monkeypatch.setattr(keeping, "ROOM", 0)
    one = loads(TEXT, overrides={"warm_up": "none", "seed": 3})
    folded = run(one, replace(ALONE, store=store))
    assert folded.accounts
    assert store.count() == 16
    tidy(folded, store)
    assert store.count() == 8


def test_of_all_runs_the_latest_stay(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in (1, 2):
        latest = run(loads(TEXT), replace(ALONE, store=store, seed=seed))
    store.keep("an experiment", [Observation(1, np.zeros(9), np.zeros(9), np.zeros((1, 1)))])
    tidy(latest, store)
    assert store.count() == 17
    monkeypatch.setattr(shelf, "MOST", 8 * len(to_bytes(latest.summaries["desks"][0])))
    tidy(latest, store)
    assert 9 <= store.count() < 13
    assert run(loads(TEXT), replace(ALONE, store=store, seed=2)).ran.cached >= 7
    assert store.known("an experiment", [1])


DAMAGED: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "cut": lambda written: written[:-1],
    "longer": lambda written: written + b"x",
    "a bit": lambda written: written[:60] + bytes([written[60] ^ 1]) + written[61:],
    "header": lambda written: b"SUM1" + written[4:],
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_row_is_simulated_again(store: Store, tmp_path: Path, done: list[int], damage: str) -> None:
    first = run(loads(TEXT), replace(ALONE, store=store))
    with closing(sqlite3.connect(tmp_path / "kept.sqlite")) as file, file:
        rows = file.execute("SELECT key, observation FROM replications WHERE replication = 2").fetchall()
        for key, written in rows:
            file.execute(
                "UPDATE replications SET observation = ? WHERE key = ? AND replication = 2",
                (DAMAGED[damage](written), key),
            )
    done.clear()
    assert same(run(loads(TEXT), replace(ALONE, store=store)), first)
    assert done == [2, 2]


def test_a_summary_is_written_bit_for_bit(summary: Summary) -> None:
    written = to_bytes(summary)
    found = from_bytes(1, written)
    assert found is not None
    assert found.same_as(summary)
    assert from_bytes(2, written) is None
    assert not found.items["arrived"].flags.writeable


def test_only_what_can_be_of_the_job_is_taken(job: Job, summary: Summary) -> None:
    assert suits(summary, job)
    assert not suits(replace(summary, seed=2), job)
    assert not suits(replace(summary, edges=summary.edges[:-1]), job)
    assert not suits(replace(summary, busy=summary.busy[:, 1:]), job)
    assert not suits(replace(summary, wip=summary.wip + 1), job)
    for name in ("work", "service_class", "outcome", "parent"):
        for value in (-2, 10**9):
            odd = np.full_like(summary.items[name], value)
            assert not suits(replace(summary, items={**summary.items, name: odd}), job)


def test_every_field_of_a_summary_is_written(summary: Summary) -> None:
    """Else a new one would come back as something else."""
    for field in fields(Summary):
        value = getattr(summary, field.name)
        if isinstance(value, np.ndarray) and value.size:
            found = from_bytes(1, to_bytes(replace(summary, **{field.name: value + 1})))
            assert found is not None
            assert np.array_equal(getattr(found, field.name), value + 1)


def test_a_note_of_a_cross_check_is_of_these_models(store: Store, job: Job) -> None:
    Shelf(store, {"desks": job}).keep_check(5)
    assert Shelf(store, {"desks": job}).check() == Check(5)
    assert Shelf(store, {"desks": replace(job, key="other")}).check() is None
    assert CHECKS.from_bytes(1, CHECKS.to_bytes(Check(None))) == Check(None)
    assert CHECKS.from_bytes(2, CHECKS.to_bytes(Check(None))) is None
    assert CHECKS.from_bytes(1, b"CHK1" + bytes(12)) is None


def test_a_shelf_gives_what_is_there_in_order(store: Store, job: Job, summary: Summary) -> None:
    Shelf(store, {"desks": job}).keep(
        job, "reference", [replace(summary, replication=number) for number in (3, 1)]
    )
    store.write("other", [summary], SUMMARIES)
    found = Shelf(store, {"desks": job}, range(1, 9), ("reference", "compiled"))
    assert [(design, one.replication) for design, one in found.summaries()] == [("desks", 1), ("desks", 3)]
    assert found.begun == "reference"
    assert Shelf(store, {"desks": job}, range(1, 9), ("compiled",)).begun is None
