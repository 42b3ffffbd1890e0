"""Estimates of time against workloads of which the end is known, on a clock that is set; and nothing is
silent for long."""

import random
import signal
import sys
import time

import pytest

from orgsim.cli.heartbeat import Heartbeat
from orgsim.cli.progress import Progress
from orgsim.cli.remaining import Remaining, remaining_text


class Clock:
    """A clock that is set."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def news(start, steps):
    """Moments at which so much is done: after a ``start`` without news, and a step of each number of
    seconds."""
    moment, found = start, []
    for done, seconds in enumerate(steps, 1):
        moment += seconds
        found.append((moment, done))
    return found


def in_parallel(workers, seconds):
    """The moments at which tasks of some lengths end on so many workers, each taking the next one."""
    free, ends = [0.0] * workers, []
    for each in seconds:
        place = free.index(min(free))
        free[place] += each
        ends.append(free[place])
    return [(moment, done) for done, moment in enumerate(sorted(ends), 1)]


LUCK = random.Random(1)
WORKLOADS = {
    "even": news(0, [0.5] * 200),
    "a slow start": news(60, [0.5] * 200),
    "slower half way": news(2, [0.2] * 300 + [0.6] * 300),
    "faster half way": news(2, [1.0] * 60 + [0.25] * 240),
    "ever slower": news(0, [0.1 + 0.002 * place for place in range(400)]),
    "noisy": news(5, [LUCK.expovariate(2) for _ in range(400)]),
    "in lumps": [(8.0 * lump, 16 * lump) for lump in range(1, 21)],
    "few long ones on two workers": in_parallel(2, [20.0] * 12),
    "many on 16 workers": in_parallel(16, [LUCK.uniform(2, 6) for _ in range(600)]),
    "hours": news(30, [40.0] * 300),
}


def estimates(workload):
    """What is told right after each piece of news and half a second later, with what was left then."""
    clock, (end, total) = Clock(), workload[-1]
    remaining, start = Remaining(clock), clock.now
    following = [moment for moment, _ in workload[1:]] + [end]
    for (moment, done), then in zip(workload, following, strict=True):
        clock.now = start + moment
        remaining.learn(done, total)
        if then > moment:
            yield moment, remaining.seconds(), end - moment
        if then > moment + 0.4:
            clock.now += 0.4
            yield moment + 0.4, remaining.seconds(), end - moment - 0.4


@pytest.mark.parametrize("name", WORKLOADS)
def test_what_is_left_is_told_within_a_half_in_the_last_third(name):
    workload = WORKLOADS[name]
    end = workload[-1][0]
    told = [(found, left) for moment, found, left in estimates(workload) if moment > end * 2 / 3 and left > 1]
    for found, left in told:
        assert found is not None
        assert 0.5 * left - 5 <= found <= 1.5 * left + 10, (found, left)
    good = sum(abs(found - left) <= 0.5 * left for found, left in told if left > 10)
    assert good >= 0.9 * sum(left > 10 for _, left in told)


@pytest.mark.parametrize("name", WORKLOADS)
def test_minutes_are_never_announced_seconds_before_the_end(name):
    assert all(found < 90 for _, found, left in estimates(WORKLOADS[name]) if left < 3 and found is not None)


def test_what_is_done_together_and_told_one_by_one_is_no_slow_pace():
    clock = Clock()
    remaining = Remaining(clock)
    for lump in range(6):
        for place in range(1000):
            remaining.learn(1000 * lump + place + 1, 40_000)
            found = remaining.seconds()
            assert found is None or found <= 80
        clock.now += 2.0
    assert found == pytest.approx(68, abs=4)


def test_the_start_of_the_workers_is_no_part_of_the_pace():
    clock = Clock()
    remaining = Remaining(clock)
    clock.now += 200.0
    remaining.learn(2, 1000)
    assert remaining.seconds() is None
    for done in range(3, 103):
        clock.now += 0.05
        remaining.learn(done, 1000)
    assert remaining.seconds() == pytest.approx(0.05 * 898, rel=0.1)


def test_another_stretch_begins_at_nothing():
    clock = Clock()
    remaining = Remaining(clock)
    for done in range(1, 60):
        clock.now += 10.0
        remaining.learn(done, 60)
    for done in range(1, 40):
        clock.now += 0.1
        remaining.learn(done, 100)
    assert remaining.seconds() == pytest.approx(6.1, rel=0.1)


def test_it_counts_down_with_the_clock_and_grows_where_news_are_overdue():
    clock = Clock()
    remaining = Remaining(clock)
    for done in range(1, 21):
        clock.now += 1.0
        remaining.learn(done, 60)
    first = remaining.seconds()
    clock.now += 1.0
    assert remaining.seconds() == pytest.approx(first - 1.0)
    clock.now += 60.0
    assert remaining.seconds() > first


def test_effort_is_what_counts_where_replications_do_not_take_as_long():
    clock = Clock()
    progress = Progress(quiet=True, clock=clock)
    seconds = [0.1] * 100 + [2.0] * 100
    for done, each in enumerate(seconds[:110], 1):
        clock.now += each
        progress.effort(sum(seconds[:done]), sum(seconds))
        progress(done, 200)
    assert progress._remaining.seconds() == pytest.approx(180, rel=0.1)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "a few seconds left"),
        (9, "a few seconds left"),
        (42, "about 40 s left"),
        (200, "about 3 min left"),
        (9000, "about 2.5 h left"),
    ],
)
def test_the_words_for_what_is_left(seconds, text):
    assert remaining_text(seconds) == text


def test_without_a_terminal_there_is_a_line_a_minute(capsys):
    clock = Clock()
    progress = Progress(clock=clock)
    for second in range(1, 301):
        clock.now += 1.0
        if second <= 150:
            progress(second, 200)
        progress.beat()
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 5
    assert lines[0] == "60 of 200 replications, about 2 min left"
    assert lines[-1].startswith("150 of 200 replications")


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setattr("orgsim.cli.progress.is_terminal", lambda stream: True)


def test_a_terminal_is_never_still_for_ten_seconds(capsys, terminal):
    clock = Clock()
    progress = Progress(clock=clock)
    progress.announce("Compiling the fast engine, once: about 2 s.")
    seen = 0
    for second in range(1, 41):
        clock.now += 1.0
        progress.beat()
        shown = len(capsys.readouterr().err)
        seen = second if shown else seen
        assert second - seen < 10


def test_what_is_waited_for_is_told_with_how_long_it_has_taken(capsys, terminal):
    clock = Clock()
    progress = Progress(clock=clock)
    progress.say("writing tables and charts")
    clock.now += 12.0
    progress.beat()
    assert "writing tables and charts, 12 s so far" in capsys.readouterr().err


def test_quiet_says_nothing(capsys):
    clock = Clock()
    progress = Progress(quiet=True, clock=clock)
    progress(1, 10)
    clock.now += 600.0
    progress.beat()
    progress.announce("a line")
    assert capsys.readouterr().err == ""


def test_a_signal_that_comes_while_something_is_written_is_told_after_it(capsys, monkeypatch, terminal):
    progress = Progress(clock=Clock())
    monkeypatch.setattr(
        "orgsim.cli.progress._rewrite", lambda text: progress.announce("Stopping.") if text else None
    )
    progress.say("at it")
    assert capsys.readouterr().err == "Stopping.\n"


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no such timer")
def test_the_heart_beats_while_something_else_is_waited_for(monkeypatch):
    monkeypatch.setattr("orgsim.cli.heartbeat.EVERY", 0.02)
    beats = []
    with Heartbeat(lambda: beats.append(1)):
        time.sleep(0.5)
    assert len(beats) > 3
    assert signal.getsignal(signal.SIGALRM) == signal.SIG_DFL
    before = len(beats)
    time.sleep(0.1)
    assert len(beats) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such timer")
def test_a_timer_of_somebody_else_is_left_alone():
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    try:
        with Heartbeat(lambda: None):
            assert signal.getsignal(signal.SIGALRM) == signal.SIG_IGN
        assert signal.getsignal(signal.SIGALRM) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
