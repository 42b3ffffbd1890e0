"""Work for crews that needs no simulation, in a module of its own so that other processes can import it."""

import os
import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from time import sleep

from until import until

from orgsim.errors import EngineError
from orgsim.experiment.crew.work import enough


@dataclass(frozen=True)
class ToyJob:
    title: str
    seconds: float = 0.001

    @property
    def key(self) -> str:
        return self.title


@dataclass(frozen=True)
class Toy:
    """Observes the replication and its square, after as long as the job says; one replication of a job may be
    a bad one."""

    bad: tuple[str, int] = ("", 0)

    def __call__(self, batch):
        brought = []
        for replication in batch.replications:
            if enough():
                break
            sleep(batch.job.seconds)
            if self.bad == (batch.job.title, replication):
                self.misbehave()
            brought.append((replication, replication**2))
        return brought

    def expected(self, job):
        return job.seconds

    def misbehave(self):
        raise NotImplementedError


@dataclass(frozen=True)
class Failing(Toy):
    """Ends with an error of the model."""

    def misbehave(self):
        raise EngineError("work stands still")


@dataclass(frozen=True)
class HalfSaid(Toy):
    """Dies, the first time only, when half of its answer is in the pipe; ``place`` is a folder for the mark
    of that."""

    place: str = ""

    def misbehave(self):
        mark = Path(self.place) / "died"
        if not mark.exists():
            mark.touch()
            Connection._send = half_sent

    def expected(self, job):
        return job.seconds


def half_sent(connection, answer, *_):
    os.write(connection.fileno(), answer[: len(answer) // 2])
    os.kill(os.getpid(), signal.SIGKILL)


def said_slowly(place, seconds):
    """Leaves so much time between the halves of its answer, and a mark in a folder after each."""

    def send(connection, answer, *_):
        os.write(connection.fileno(), answer[: len(answer) // 2])
        (Path(place) / "half said").touch()
        sleep(seconds)
        os.write(connection.fileno(), answer[len(answer) // 2 :])
        (Path(place) / "said").touch()

    Connection._send = send


@dataclass(frozen=True)
class Waiting(Toy):
    """Makes the file ``mark`` at the bad replication and waits until it is enough, and goes on as if nothing
    had been."""

    mark: str = ""

    def misbehave(self):
        Path(self.mark).touch()
        until(enough)


@dataclass(frozen=True)
class Deadly(Toy):
    """Kills the process it runs in, so many times: each leaves a file in the folder ``marks``."""

    times: int = 1
    marks: str = ""

    def misbehave(self):
        deaths = len(list(Path(self.marks).iterdir()))
        if deaths < self.times:
            (Path(self.marks) / str(deaths)).touch()
            os.kill(os.getpid(), signal.SIGKILL)


class Taken(dict):
    """What was taken, by title: a list of observations in the order they came."""

    def __call__(self, job, observations):
        self.setdefault(job.title, []).extend(observations)

    @property
    def count(self):
        return sum(map(len, self.values()))


def squares(wanted):
    """What is to be taken of all that is wanted, in order of the replications."""
    return {job.title: [(r, r**2) for r in sorted(replications)] for job, replications in wanted}


def in_order(taken):
    return {title: sorted(observations) for title, observations in taken.items()}
