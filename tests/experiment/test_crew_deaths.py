"""Workers may die: what they had in hand is handed out again, and what kills them again and again is
named."""

import os
import signal
import subprocess
import sys
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from select import select

import pytest
from crew_toys import Deadly, HalfSaid, Taken, Toy, ToyJob, in_order, said_slowly, squares
from test_crew import Quick
from until import LONG_ENOUGH, until

from orgsim.errors import EngineError
from orgsim.experiment.crew import processes as crew_processes
from orgsim.experiment.crew.kinds import Alone, Given
from orgsim.experiment.crew.perform import perform
from orgsim.experiment.crew.processes import Processes
from orgsim.experiment.processes import start_method

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")

TESTS = Path(__file__).parents[1]
PERFORMING = sys.modules[perform.__module__]
WANTED = [(ToyJob("a", 0.005), range(1, 101)), (ToyJob("b", 0.005), range(1, 101))]


@pytest.fixture(params=get_all_start_methods())
def method(request, monkeypatch):
    monkeypatch.setattr(crew_processes, "start_method", lambda: get_context(request.param))
    return request.param


def test_the_work_is_the_same_however_processes_are_started(method):
    taken = Taken()
    with Processes(2) as crew:
        assert perform(WANTED, crew, Toy(), taken)
    assert in_order(taken) == squares(WANTED)


class Counted(Processes):
    """Counts how often it is mended."""

    mended = 0

    def mend(self):
        self.mended += 1
        return super().mend()


@pytest.mark.parametrize("times", [1, 2])
def test_after_a_process_was_killed_everything_is_done_all_the_same_and_once(method, times, tmp_path):
    taken = Taken()
    with Counted(2) as crew:
        assert perform(WANTED, crew, Deadly(("a", 40), times, str(tmp_path)), taken)
    assert in_order(taken) == squares(WANTED)
    assert (len(list(tmp_path.iterdir())), crew.mended) == (times, times)


def test_a_process_that_dies_half_way_through_its_answer_is_replaced_as_well(method, tmp_path):
    taken = Taken()
    with Counted(2) as crew:
        assert perform(WANTED, crew, HalfSaid(("a", 40), str(tmp_path)), taken)
    assert in_order(taken) == squares(WANTED)
    assert crew.mended == 1


def test_a_crew_that_ends_at_once_lets_an_answer_come_to_its_end(method, tmp_path):
    with Processes(2) as crew:
        crew.submit(said_slowly, str(tmp_path), 1.0)
        until((tmp_path / "half said").exists)
    assert (tmp_path / "said").exists()


def test_what_kills_its_process_three_times_is_named_and_the_rest_is_kept(tmp_path):
    taken = Taken()
    wanted = [
        (ToyJob("a", 0.05), range(1, 41)),
        (ToyJob("Value streams", 0.6), range(7, 8)),
        (ToyJob("b", 0.6), range(1, 3)),
    ]
    words = r"^Value streams, replication 7: a worker process died 3 times; out of memory\?$"
    with Processes(2) as crew, pytest.raises(EngineError, match=words):
        perform(wanted, crew, Deadly(("Value streams", 7), 9, str(tmp_path)), taken)
    assert len(list(tmp_path.iterdir())) == 3
    assert "a" in taken
    assert all(len(found) == len(set(found)) for found in taken.values())


def test_other_processes_than_ours_are_not_replaced(tmp_path):
    taken = Taken()
    words = r"the workers died \(BrokenProcessPool\) and cannot be replaced"
    with ProcessPoolExecutor(2, start_method()) as executor, pytest.raises(EngineError, match=words):
        perform(WANTED, Given(executor), Deadly(("a", 60), 9, str(tmp_path)), taken)
    assert 0 < taken.count < 200


class Fragile(Alone):
    """Does what is in hand, each task in a second, when nothing more is handed out, and drops all when
    replication 20 is among it."""

    workers = 2
    deaths = (BrokenExecutor,)

    def __init__(self):
        self.in_hand, self.died_with = [], []

    def submit(self, function, /, *arguments):
        self.in_hand.append((Future(), function, arguments))
        return self.in_hand[-1][0]

    def wait(self, futures, patience, when):
        """In the place of the waiting for futures: who has patience hands out nothing more."""
        if patience:
            self.settle()
        return self.really_wait(futures, patience, when)

    really_wait = staticmethod(PERFORMING.wait)

    def settle(self):
        settled, self.in_hand = self.in_hand, []
        numbers = [[r for batch in arguments[1] for r in batch.replications] for _, _, arguments in settled]
        if died := any(20 in mine for mine in numbers):
            self.died_with.append(numbers)
        for future, function, arguments in settled:
            if died:
                future.set_exception(BrokenExecutor())
            else:
                future.set_result([(mine, float(len(mine))) for mine, _ in function(*arguments)])


def test_before_a_task_is_blamed_it_is_tried_with_nothing_else_in_hand(monkeypatch):
    crew = Fragile()
    monkeypatch.setattr(PERFORMING, "wait", crew.wait)
    with pytest.raises(EngineError, match=r"^a, replication 20: a worker"):
        perform([(ToyJob("a", 1.0), range(9, 40))], crew, Quick(), Taken())
    assert crew.died_with == [[[17], [18], [19], [20]], [[17], [18], [19], [20]], [[20]]]


ORPHANS = """
import multiprocessing, os, sys
from pathlib import Path
sys.path[:0] = {path!r}
from crew_toys import Taken, Toy, ToyJob
from orgsim.experiment.crew import processes as crew_processes
from orgsim.experiment.crew.perform import perform

class Pids(Toy):
    def __call__(self, batch):
        Path({folder!r}, str(os.getpid())).touch()
        return super().__call__(batch)

if __name__ == "__main__":
    crew_processes.start_method = lambda: multiprocessing.get_context({method!r})
    with crew_processes.Processes(2) as crew:
        perform([(ToyJob("a", {seconds}), range(1_000_000))], crew, Pids(), Taken())
"""


@pytest.mark.skipif(
    not hasattr(os, "pidfd_open"), reason="the end of a process that is no child is told on Linux only"
)
@pytest.mark.parametrize("seconds", [0.02, 100.0])
def test_processes_do_not_outlive_the_one_that_started_them(method, seconds, tmp_path):
    path = [str(TESTS / "experiment"), str(TESTS / "shared"), str(TESTS.parent / "simulator")]
    folder = tmp_path / "pids"
    folder.mkdir()
    (tmp_path / "script.py").write_text(
        ORPHANS.format(path=path, method=method, seconds=seconds, folder=str(folder))
    )
    with ExitStack() as opened:
        said = opened.enter_context(
            (tmp_path / "said.txt").open("w")
        )  # what its resource tracker says of being killed
        script = opened.enter_context(subprocess.Popen([sys.executable, tmp_path / "script.py"], stderr=said))
        opened.callback(script.kill)
        until(lambda: len(list(folder.iterdir())) == 2 or script.poll() is not None)
        assert script.poll() is None
        workers = [opened.enter_context(Watched(int(file.name))) for file in folder.iterdir()]
        script.kill()
        assert all(worker.ends() for worker in workers)


class Watched:
    """A process that is not ours, alive when this is made: whether it ends can be waited for, and it is not
    left behind."""

    def __init__(self, pid):
        self.descriptor = os.pidfd_open(pid)

    def __enter__(self):
        assert not select([self.descriptor], [], [], 0)[0]
        return self

    def ends(self):
        return bool(select([self.descriptor], [], [], LONG_ENOUGH)[0])

    def __exit__(self, *_):
        if not select([self.descriptor], [], [], 0)[0]:
            signal.pidfd_send_signal(self.descriptor, signal.SIGKILL)
        os.close(self.descriptor)
