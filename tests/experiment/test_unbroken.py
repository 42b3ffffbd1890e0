"""What is not to be left half way is not: a signal that comes meanwhile raises at its end."""

import signal
from concurrent.futures import Future
from threading import Thread

import pytest
from crew_toys import Taken, Toy, ToyJob

from orgsim.evidence import coverage
from orgsim.experiment.crew.kinds import Alone
from orgsim.experiment.crew.perform import perform
from orgsim.experiment.unbroken import UNBROKEN, Unbroken


class Told(BaseException):
    """What a signal raises."""


@pytest.fixture
def told():
    """A signal that raises `Told`, and how it is given: it comes at once."""
    before = signal.signal(signal.SIGTERM, lambda *_: UNBROKEN.raise_when_whole(Told()))
    yield lambda: signal.raise_signal(signal.SIGTERM)
    signal.signal(signal.SIGTERM, before)


def test_a_signal_raises_at_the_end_of_a_section(told):
    passed = []
    with pytest.raises(Told), UNBROKEN:
        with UNBROKEN:
            told()
            passed.append("inner")
        passed.append("outer")
    assert passed == ["inner", "outer"]


def test_elsewhere_it_raises_at_once_and_only_once(told):
    with pytest.raises(Told):
        told()
    with UNBROKEN:
        pass


def test_an_error_within_a_section_is_followed_by_the_signal(told):
    with pytest.raises(Told) as raised, UNBROKEN:
        told()
        raise ValueError("broken")
    assert isinstance(raised.value.__context__, ValueError)


def test_ctrl_c_raises_at_the_end_as_well_and_is_as_before_then():
    passed = []
    with pytest.raises(KeyboardInterrupt), UNBROKEN:
        signal.raise_signal(signal.SIGINT)
        passed.append("within")
    assert passed == ["within"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_another_thread_has_no_part_in_it(told):
    sections = Unbroken()
    thread = Thread(target=sections.__enter__)
    thread.start()
    thread.join()
    with pytest.raises(Told):
        sections.raise_when_whole(Told())


class Telling:
    """A condition with a signal that comes as soon as it is taken, within the function that takes it."""

    def __init__(self, condition, told):
        self.condition, self.told, self.taken = condition, told, 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()

    def __getattr__(self, name):
        return getattr(self.condition, name)

    def acquire(self):
        self.condition.acquire()
        self.taken += 1
        self.told()

    def release(self):
        self.taken -= 1
        self.condition.release()


def ended_futures(told, results):
    """Futures with these results, whose locks are `Telling`."""
    futures = [Future() for _ in results]
    for future, result in zip(futures, results, strict=True):
        future.set_result(result)
        future._condition = Telling(future._condition, told)
    return futures


class Brings(Alone):
    """Its futures have ended at once, and their locks tell."""

    def __init__(self, told):
        self.told, self.futures = told, []

    def submit(self, function, /, *arguments):
        self.futures += ended_futures(self.told, [function(*arguments)])
        return self.futures[-1]


def test_work_in_hand_is_left_with_nothing_held(told):
    crew = Brings(told)
    with pytest.raises(Told):
        perform([(ToyJob("a"), range(100))], crew, Toy(), Taken())
    assert [future._condition.taken for future in crew.futures] == [0] * len(crew.futures)
    assert crew.futures


def test_experiments_on_intervals_are_left_with_nothing_held(told):
    futures = ended_futures(told, [(0, []), (1, [])])
    with pytest.raises(Told):
        list(coverage._ended(futures, lambda: None))
    assert [future._condition.taken for future in futures] == [0, 0]
