"""Ctrl-C while replications are run or waited for: it is noted, those in hand bring what they have, and no lock is left behind."""

import signal
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event

import pytest
from until import LONG_ENOUGH

from orgsim.experiment import processes, tasks
from orgsim.experiment.tasks import Task, Workload
from orgsim.experiment.telling import STOPPING

ENDED = "in hand when Ctrl-C came", None


def until_told(stop: Event) -> list[object]:
    """A batch that is in hand until its worker is told to stop."""
    assert stop.wait(LONG_ENOUGH)
    return [ENDED]


@pytest.mark.parametrize("wait_interrupted", ["before", "after"])
def test_ctrl_c_is_noted_while_futures_are_looked_at(wait_interrupted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Raised in there it would leave the locks of futures held, for which a worker then waits for ever."""
    went_on = []

    def pressed(*arguments):
        if wait_interrupted == "before" and not went_on:
            signal.raise_signal(signal.SIGINT)
        found = wait(*arguments)
        if wait_interrupted == "after" and not went_on:
            signal.raise_signal(signal.SIGINT)
        went_on.append(found)
        return found

    monkeypatch.setattr(tasks, "wait", pressed)
    stop, said = Event(), []
    with ThreadPoolExecutor(1) as executor:
        futures = [executor.submit(until_told, stop) for _ in range(50)]
        assert list(tasks.collected(futures, stop, said.append)) == [ENDED]
    assert len(went_on) == 1
    assert said == [STOPPING]
    assert sum(future.cancelled() for future in futures) == 49
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_second_ctrl_c_waits_for_nothing() -> None:
    stop, in_hand = Event(), Event()
    with ThreadPoolExecutor(2) as executor:
        rounds = tasks.collected([executor.submit(list, [ENDED]), executor.submit(until_told, in_hand)], stop, lambda _: None)
        assert next(rounds) == ENDED
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        rounds.close()
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        in_hand.set()


class PressedWhileTidiedUp:
    """What has Ctrl-C come when Python is done with it: an error raised there is printed and lost."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGINT)


def test_ctrl_c_while_python_tidies_up_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    run = []

    def replicate(model: object, task: Task, *_: object) -> tuple[Task, None]:
        run.append(task)
        if task.replication == 2:
            PressedWhileTidiedUp()
        return task, None

    monkeypatch.setattr(processes, "replicate", replicate)
    every, said = [Task("today", 1, number) for number in range(1, 5)], []
    done = list(processes.here(Workload({"today": None}, every, None, 1, said.append), {}))
    assert [task for task, _ in done] == run == every[:2]
    assert said == [STOPPING]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
