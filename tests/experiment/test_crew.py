"""Work is done completely and once, in batches of about the same time, whoever does it."""

import signal
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass

import pytest
from crew_toys import Failing, Taken, Toy, ToyJob, in_order, squares
from until import LONG_ENOUGH

from orgsim.errors import EngineError
from orgsim.experiment.crew.kinds import Alone, Given, Threads
from orgsim.experiment.crew.perform import perform
from orgsim.experiment.crew.processes import Processes
from orgsim.experiment.crew.supply import AHEAD, FIRST, LONGEST, SHORTEST
from orgsim.experiment.listener import Listener
from orgsim.experiment.processes import start_method

WANTED = [
    (ToyJob("a"), range(1, 41)),
    (ToyJob("b", 0.002), [3, 1, 8]),
    (ToyJob("none"), []),
    (ToyJob("c"), [*range(1, 5), *range(90, 99)]),
]
EXPECTED = squares(entry for entry in WANTED if entry[1])


class GivenThreads(Given):
    def __init__(self):
        super().__init__(ThreadPoolExecutor(2))

    def __exit__(self, *_):
        self.executor.shutdown()


class GivenProcesses(GivenThreads):
    def __init__(self):
        Given.__init__(self, ProcessPoolExecutor(2, start_method()))


CREWS = {
    "alone": Alone,
    "threads": lambda: Threads(2),
    "processes": lambda: Processes(2),
    "given threads": GivenThreads,
    "given processes": GivenProcesses,
}
every_crew = pytest.mark.parametrize("kind", CREWS)


class Said(Alone):
    """Says that each replication took so many seconds, and keeps what it was handed: the replications of each
    batch, task by task."""

    def __init__(self, seconds):
        self.seconds = seconds
        self.tasks = []

    def submit(self, function, /, *arguments):
        future = super().submit(function, *arguments)
        batches = arguments[1]
        self.tasks.append([len(batch.replications) for batch in batches])
        brought = [(mine, self.seconds * len(mine)) for mine, _ in future.result()]
        future._result = brought
        return future


@dataclass(frozen=True)
class Quick(Toy):
    """Takes no time, and is expected to take as long as the job says."""

    def __call__(self, batch):
        return [(replication, replication**2) for replication in batch.replications]


@every_crew
def test_everything_is_done_and_done_once_on_every_crew(kind):
    taken, told = Taken(), []
    with CREWS[kind]() as crew:
        assert perform(WANTED, crew, Toy(), taken, Listener(lambda done, total: told.append((done, total))))
    assert in_order(taken) == EXPECTED
    assert told == sorted(told)
    assert told[-1] == (56, 56)


def test_a_crew_can_be_asked_again():
    with Processes(2) as crew:
        for _ in range(2):
            taken = Taken()
            assert perform(WANTED, crew, Toy(), taken)
            assert in_order(taken) == EXPECTED


def test_nothing_wanted_is_done_at_once():
    assert perform([], Alone(), Toy(), Taken())


def sizes(expected, measured, replications=1000):
    crew = Said(measured)
    taken = Taken()
    assert perform([(ToyJob("a", expected), range(replications))], crew, Quick(), taken)
    assert in_order(taken) == squares([(ToyJob("a"), range(replications))])
    return [batch for task in crew.tasks for batch in task]


@pytest.mark.parametrize(("expected", "measured"), [(0.002, 0.004), (0.02, 0.004), (0.004, 0.004)])
def test_sizes_begin_as_expected_and_adapt_to_what_is_measured(expected, measured):
    found = sizes(expected, measured)
    assert found[0] == round(FIRST / expected)
    assert set(found[1:4]) == {round(LONGEST / measured)}


def test_one_odd_measurement_counts_by_half():
    crew = Said(0.004)
    assert perform(
        [(ToyJob("a", 0.004), range(400))], crew, Quick(), lambda *_: setattr(crew, "seconds", 0.012)
    )
    assert [task[0] for task in crew.tasks[:3]] == [25, 125, 62]  # 4 ms, 4 ms, then (4 + 12) / 2 ms


def test_batches_become_smaller_at_the_end():
    found = sizes(0.004, 0.004)
    assert found == sorted(found[:1]) + sorted(found[1:], reverse=True)
    # while one worker is left with its share and the next one, half of what is left is taken, but at least a
    # twentieth of a second
    assert found[-1] <= SHORTEST / 0.004 + 1


def test_a_long_replication_is_a_batch_of_its_own():
    assert sizes(0.2, 5.0, 8) == [1] * 8


def test_nothing_is_handed_out_together_with_a_long_replication():
    crew, taken = Said(5.0), Taken()
    wanted = [(ToyJob("long", 5.0), range(1)), (ToyJob("short", 0.001), range(10_000))]
    assert perform(wanted, crew, Quick(), taken)
    assert crew.tasks[0] == [1]
    assert in_order(taken) == squares(wanted)


def test_a_job_is_known_by_what_was_measured_of_it():
    slow, quick = ToyJob("slow", 0.001), ToyJob("quick", 0.001)
    handed = []

    class Told(Said):
        def submit(self, function, /, *arguments):
            (batch,) = arguments[1][:1]
            self.seconds = {"slow": 0.1, "quick": 0.001}[batch.job.title]
            handed.extend((batch.job.title, len(batch.replications)) for batch in arguments[1])
            return super().submit(function, *arguments)

    perform([(slow, range(200)), (quick, range(2000)), (slow, range(200, 400))], Told(0), Quick(), Taken())
    assert handed[:2] == [("slow", 100), ("slow", 5)]
    first_quick = handed.index(next(batch for batch in handed if batch[0] == "quick"))
    assert max(size for _, size in handed[first_quick:]) > 300
    assert max(size for title, size in handed[first_quick:] if title == "slow") <= 5


def test_small_jobs_are_handed_out_together_and_a_batch_has_one_job():
    crew = Said(0.001)
    taken = Taken()
    wanted = [(ToyJob(f"job {number}", 0.001), range(5)) for number in range(200)]
    assert perform(wanted, crew, Quick(), taken)
    assert in_order(taken) == squares(wanted)
    assert crew.tasks[1] == [5] * 16


def test_little_is_handed_out_ahead():
    handed, in_hand, full = [], [], threading.Event()

    class Counting(GivenThreads):
        def submit(self, function, /, *arguments):
            handed.append(super().submit(function, *arguments))
            in_hand.append(sum(not future.done() for future in handed))
            if len(handed) == AHEAD * self.workers:
                full.set()
            return handed[-1]

    @dataclass(frozen=True)
    class Patient(Quick):
        """Brings nothing before as much is handed out as may be."""

        def __call__(self, batch):
            assert full.wait(LONG_ENOUGH)
            return super().__call__(batch)

    with Counting() as crew:
        assert perform([(ToyJob("a", 0.02), range(100))], crew, Patient(), Taken())
    assert max(in_hand) == AHEAD * crew.workers


@pytest.mark.parametrize("kind", ["alone", "threads", "processes", "given threads", "given processes"])
def test_an_error_of_the_model_ends_everything_and_keeps_what_is_done(kind):
    taken = Taken()
    with CREWS[kind]() as crew, pytest.raises(EngineError, match="work stands still"):
        perform([(ToyJob("a", 0.02), range(200))], crew, Failing(("a", 50)), taken)
    done = [replication for replication, _ in taken["a"]]
    # a task has at most so many, and besides the one with the error at most three are in hand
    largest = round(LONGEST / 0.02)
    assert 50 - largest < len(done) == len(set(done)) < 50 + 3 * largest
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_error_of_whoever_takes_is_passed_on():
    def full(job, observations):
        raise OSError("disk full")

    with Threads(2) as crew, pytest.raises(OSError, match="disk full"):
        perform(WANTED, crew, Toy(), full)
