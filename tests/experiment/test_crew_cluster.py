"""A Dask cluster does the same work, also when workers die, and what makes it unusable is said in words."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("distributed")
from crew_toys import Deadly, Failing, Taken, Toy, ToyJob, Waiting, in_order, squares
from distributed.comm import CommClosedError
from test_crew_interruption import Impatient
from until import LONG_ENOUGH, until

from orgsim.errors import EngineError, UsageError
from orgsim.experiment.crew import cluster as crew_cluster
from orgsim.experiment.crew.cluster import Cluster
from orgsim.experiment.crew.perform import perform

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")

WANTED = [(ToyJob("a", 0.005), range(1, 101)), (ToyJob("b", 0.005), range(1, 101))]
HERE = Path(__file__).parent
QUIET = {
    **os.environ,
    "PYTHONPATH": os.pathsep.join(
        [str(HERE), str(HERE.parent / "shared"), str(HERE.parents[1] / "simulator")]
    ),
    "DASK_DISTRIBUTED__WORKER__MEMORY__TERMINATE": "False",
}


class Machines:
    """A scheduler and worker processes on this machine, each in a process group of its own."""

    def __init__(self, folder):
        self.file = folder / "scheduler.json"
        self.folder = folder
        self.started = []
        self.start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show")
        until(self.is_there)
        self.address = json.loads(self.file.read_text())["address"]

    def is_there(self):
        """Whether the scheduler has written its file, to the end."""
        assert self.started[0].poll() is None
        try:
            json.loads(self.file.read_text())
        except (FileNotFoundError, json.JSONDecodeError):
            return False
        return True

    def start(self, kind, *options):
        command = [sys.executable, "-m", "dask", kind, "--scheduler-file", self.file, *options]
        log = (self.folder / f"{kind}-{len(self.started)}.txt").open("w")
        self.started.append(
            subprocess.Popen(command, env=QUIET, stdout=log, stderr=log, start_new_session=True)
        )
        log.close()

    def worker(self, *options):
        self.start(
            "worker",
            "--host",
            "127.0.0.1",
            "--nthreads",
            "1",
            "--no-dashboard",
            "--local-directory",
            self.folder,
            *options,
        )

    def end(self):
        while self.started:
            process = self.started.pop()
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture(scope="module")
def machines(tmp_path_factory):
    found = Machines(tmp_path_factory.mktemp("cluster"))
    found.worker()
    found.worker()
    yield found
    found.end()


@pytest.fixture
def crew(machines):
    with Cluster(machines.address) as crew:
        crew._client.wait_for_workers(2, timeout=LONG_ENOUGH)
        yield crew


def test_a_cluster_does_the_same_as_this_process(crew):
    taken = Taken()
    assert perform(WANTED, crew, Toy(), taken)
    assert in_order(taken) == squares(WANTED)


def test_after_a_worker_was_killed_everything_is_done_all_the_same_and_once(crew, tmp_path):
    taken = Taken()
    assert perform(WANTED, crew, Deadly(("a", 40), 1, str(tmp_path)), taken)
    assert in_order(taken) == squares(WANTED)
    assert len(list(tmp_path.iterdir())) == 1


def test_what_has_come_stays_when_its_worker_dies_in_that_moment(crew, monkeypatch):
    client = crew._client
    really = client._gather

    async def gather(futures, *arguments, **options):
        found = await really(futures, *arguments, **options)
        for future in futures:
            future._state.lose()  # as when the scheduler tells that the worker has gone
        return found

    monkeypatch.setattr(client, "_gather", gather)
    assert crew.submit(divmod, 7, 4).result(LONG_ENOUGH) == (1, 3)


def test_a_client_that_is_closed_is_a_worker_that_died(machines):
    with Cluster(machines.address) as crew:
        crew._client.close()
        with pytest.raises(crew.deaths):
            crew.submit(abs, -3)


def test_what_the_cluster_gives_up_is_handed_out_again(crew, monkeypatch):
    taken, given_up = Taken(), []
    submit = crew._client.submit

    def lost(function, /, *arguments, **options):
        future = submit(function, *arguments, **options)
        if not given_up:
            given_up.append(future)
            crew._client.cancel(given_up, force=True)
        return future

    monkeypatch.setattr(crew._client, "submit", lost)
    assert perform(WANTED, crew, Toy(), taken)
    assert given_up
    assert in_order(taken) == squares(WANTED)


def test_an_error_of_the_model_ends_everything(crew):
    with pytest.raises(EngineError, match="work stands still"):
        perform(WANTED, crew, Failing(("a", 40)), Taken())


def test_after_ctrl_c_workers_bring_what_they_have_and_work_no_more(crew, tmp_path):
    mark = tmp_path / "waiting"
    taken = Impatient(ready=mark.exists)
    assert perform([(ToyJob("a", 0.01), range(10_000))], crew, Waiting(("a", 15), str(mark)), taken) is False
    assert (15, 225) in taken["a"]
    assert (16, 256) not in taken["a"]
    again = Taken()
    assert perform(WANTED, crew, Toy(), again)
    assert in_order(again) == squares(WANTED)


def test_workers_that_would_give_other_numbers_are_refused(machines, monkeypatch):
    theirs, crew = crew_cluster.fingerprint(), Cluster(machines.address)
    monkeypatch.setattr(crew_cluster, "__version__", "0.0.1")
    with (
        pytest.raises(
            UsageError,
            match=rf"the worker at tcp://.* has orgsim {theirs['orgsim']}, and 0\.0\.1 is used here",
        ),
        crew,
    ):
        pass


def test_a_worker_that_joined_late_and_would_give_other_numbers_is_noticed(crew, monkeypatch):
    monkeypatch.setattr(crew_cluster, "numbers_version", lambda: "another")
    with pytest.raises(
        EngineError, match=r"the worker at tcp://.* has other sources of numbers, NumPy or time zones"
    ):
        perform(WANTED, crew, Toy(), Taken())


def test_an_address_at_which_nothing_answers_is_said(monkeypatch):
    monkeypatch.setattr(crew_cluster, "ANSWER", 1)
    with (
        pytest.raises(UsageError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9"),
        Cluster("tcp://127.0.0.1:9"),
    ):
        pass


@pytest.mark.parametrize("address", ["nonsense://x:1", "nonsense", "tcp://host", "tcp://", ""])
def test_what_is_no_address_is_refused_at_once(address):
    with pytest.raises(UsageError, match="is no address of a Dask scheduler"):
        Cluster(address)


def test_without_dask_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setattr(crew_cluster, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"pip install 'orgsim\[cluster\]'"):
        Cluster("tcp://127.0.0.1:9")


def test_a_scheduler_without_workers_is_said_and_one_that_dies_ends_the_work(tmp_path, monkeypatch):
    monkeypatch.setattr(crew_cluster, "ARRIVAL", 1)
    lonely = Machines(tmp_path)
    try:
        with pytest.raises(UsageError, match="has had no worker for 1 s"), Cluster(lonely.address):
            pass
        monkeypatch.setattr(crew_cluster, "ARRIVAL", LONG_ENOUGH)
        lonely.worker()

        def end():
            monkeypatch.setattr(crew_cluster, "ANSWER", 1)
            lonely.end()

        taken = Impatient(press=end)
        with (
            Cluster(lonely.address) as crew,
            pytest.raises(EngineError, match=r"the workers died .* and cannot be replaced"),
        ):
            perform([(ToyJob("a", 0.01), range(10_000))], crew, Toy(), taken)
        assert taken.count >= taken.before
    finally:
        lonely.end()


def test_a_scheduler_that_dies_while_it_is_asked_is_no_error_yet(crew, monkeypatch):
    """What was in hand says so, and then it is told in words."""

    def gone(*_, **__):
        raise CommClosedError("the scheduler is no more")

    before = crew.workers
    monkeypatch.setattr(crew._client, "nthreads", gone)
    monkeypatch.setattr(crew._client, "run", gone)
    crew._counted = 0.0
    assert crew.workers == before == 2
    crew.tell(True)


def test_ctrl_c_while_connecting_is_raised_at_once(monkeypatch):
    """Connecting goes on in a thread of its own: broken off there, the program could not end."""
    monkeypatch.setattr(crew_cluster, "_begin_client", lambda *_: signal.raise_signal(signal.SIGINT))
    with pytest.raises(KeyboardInterrupt), Cluster("tcp://127.0.0.1:1"):
        pass
