"""Ctrl-C keeps what is finished, and what is in hand; a second one waits for nothing."""

import signal
import subprocess
import sys
from concurrent.futures import Future
from multiprocessing import get_all_start_methods
from pathlib import Path

import pytest
from crew_toys import Taken, Toy, ToyJob, Waiting
from test_crew import CREWS, every_crew
from until import LONG_ENOUGH

from orgsim.experiment.crew.kinds import Alone
from orgsim.experiment.crew.perform import perform
from orgsim.experiment.interruption import Interruption

TESTS = Path(__file__).parents[1]
LONG = [(ToyJob("a", 0.01), range(10_000))]


class Impatient(Taken):
    """Presses Ctrl-C so many times once enough was taken and it is ``ready``; ``before`` is how much was
    taken then."""

    def __init__(self, presses=1, press=lambda: signal.raise_signal(signal.SIGINT), ready=lambda: True):
        super().__init__()
        self.presses, self.press, self.ready, self.before = presses, press, ready, 0

    def __call__(self, job, observations):
        super().__call__(job, observations)
        if self.count >= 30 and not self.before and self.ready():
            self.before = self.count
            for _ in range(self.presses):
                self.press()


def interrupt():
    raise KeyboardInterrupt


@every_crew
def test_ctrl_c_keeps_what_is_finished_and_takes_what_is_in_hand(kind):
    taken = Impatient()
    with CREWS[kind]() as crew:
        assert perform(LONG, crew, Toy(), taken) is False
    done = [replication for replication, _ in taken["a"]]
    assert 30 <= len(done) == len(set(done)) < 1000
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.parametrize("kind", ["threads", "processes", "given threads"])
def test_workers_are_told_and_bring_what_they_have(kind, tmp_path):
    mark = tmp_path / "waiting"
    taken = Impatient(ready=mark.exists)
    with CREWS[kind]() as crew:
        assert perform(LONG, crew, Waiting(("a", 15), str(mark)), taken) is False
    # the batch of 10 to 19 was broken off after 15
    assert (15, 225) in taken["a"]
    assert (16, 256) not in taken["a"]


class Deaf(Alone):
    """Its worker hears Ctrl-C before this process does."""

    submitted = 0

    def submit(self, function, /, *arguments):
        self.submitted += 1
        future = Future()
        future.set_exception(KeyboardInterrupt())
        return future


def test_an_interruption_that_a_worker_hears_counts_as_well():
    crew = Deaf()
    assert perform(LONG, crew, Toy(), Taken()) is False
    assert crew.submitted == 1


def test_an_interruption_by_other_means_counts_as_well():
    taken = Impatient(press=interrupt)
    with CREWS["threads"]() as crew:
        assert perform(LONG, crew, Toy(), taken) is False
    assert taken.count >= taken.before


@every_crew
def test_after_a_second_ctrl_c_nothing_more_is_taken(kind):
    taken = Impatient(presses=2)
    with CREWS[kind]() as crew:
        assert perform(LONG, crew, Toy(), taken) is False
    assert taken.count == taken.before


def test_a_crew_that_was_interrupted_can_be_asked_again():
    with CREWS["processes"]() as crew:
        assert perform(LONG, crew, Toy(), Impatient()) is False
        taken = Taken()
        assert perform([(ToyJob("b"), range(50))], crew, Toy(), taken)
        assert taken.count == 50


def test_who_attends_to_the_signal_already_goes_on_doing_so():
    heard = []
    before = signal.signal(signal.SIGINT, lambda *_: heard.append(1))
    try:
        with Interruption() as interruption:
            signal.raise_signal(signal.SIGINT)
        assert (heard, interruption.asked) == ([1], False)
    finally:
        signal.signal(signal.SIGINT, before)


SCRIPT = """
import multiprocessing, os, signal, sys
sys.path[:0] = {path!r}
from crew_toys import Taken, Toy, ToyJob
from until import until
from orgsim.experiment.crew import processes as crew_processes
from orgsim.experiment.crew.perform import perform
from orgsim.experiment.listener import Listener

def pressed(done, total):
    if done >= 30 and not told:
        for number in range({presses}):
            told.append(1)
            os.killpg(os.getpgid(0), signal.SIGINT)  # the terminal tells all processes of the group
            heard(number)

def heard(number):
    # signals of one kind that come before the first is heard are one, and
    # a thread may be told instead of this one
    interruption = signal.getsignal(signal.SIGINT).__self__
    until(lambda: interruption.asked or number)

told = []
if __name__ == "__main__":
    crew_processes.start_method = lambda: multiprocessing.get_context({method!r})
    taken = Taken()
    wanted = [(ToyJob("long", {seconds}), range(1)), (ToyJob("a", 0.01), range(10_000))]
    with crew_processes.Processes(2) as crew:
        print(perform(wanted, crew, Toy(), taken, Listener(pressed)), 30 <= taken.count < 1000)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no process groups of this kind")
@pytest.mark.parametrize("method", get_all_start_methods())
@pytest.mark.parametrize(("presses", "seconds"), [(1, 0.01), (2, 1000.0)])
def test_processes_leave_ctrl_c_to_the_one_that_gathers_and_are_ended_at_once_by_a_second(
    method, presses, seconds, tmp_path
):
    path = [str(TESTS / "experiment"), str(TESTS / "shared"), str(TESTS.parent / "simulator")]
    (tmp_path / "script.py").write_text(
        SCRIPT.format(path=path, method=method, presses=presses, seconds=seconds)
    )
    call = [sys.executable, tmp_path / "script.py"]
    ran = subprocess.run(call, capture_output=True, text=True, timeout=LONG_ENOUGH, start_new_session=True)
    assert (ran.stdout, ran.stderr) == ("False True\n", "")
