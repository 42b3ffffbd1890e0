"""The same sweep gives the same tables on one core, on all, on a Dask cluster, and when a worker is killed in
the middle."""

import os
import signal
import sys

import pytest
from small_case import TEXT
from until import LONG_ENOUGH

from orgsim.experiment.crew.cluster import Cluster
from orgsim.experiment.crew.processes import Processes
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.listener import Listener
from orgsim.experiment.sweep import sweep
from orgsim.report.experiments.sweep import sweep_paper
from orgsim.scenario import loads

DELAY = "designs.desks.handoff.delay"
SECTION = {"vary": [{"path": DELAY, "from": "0h", "to": "4h"}], "points": 3, "replications": 10}
SHORT = TEXT.replace('"3w"', '"1w"')


def tables(listener=None, **setting):
    with Laboratory(
        loads(SHORT, overrides={"sweep": SECTION}), Setting(cross_check=False, **setting), listener
    ) as laboratory:
        paper = sweep_paper(sweep(laboratory))
    return {name: table.to_records() for name, table in paper.tables.items()}


@pytest.fixture(scope="module")
def alone():
    return tables(cores=1)


@pytest.mark.parametrize("engine", ["reference", "auto"])
def test_on_two_cores(alone, engine):
    assert tables(cores=2, engine=engine) == alone


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    pytest.importorskip("distributed")
    from test_crew_cluster import Machines

    if sys.platform == "win32":
        pytest.skip("the workers are killed by a signal")
    found = Machines(tmp_path_factory.mktemp("cluster"))
    found.worker()
    found.worker()
    yield found
    found.end()


def test_on_a_cluster_of_two_workers(alone, cluster):
    assert tables(cluster=cluster.address, engine="reference") == alone


def test_when_a_worker_of_the_cluster_is_killed_in_the_middle(alone, cluster):
    killed = []
    cluster.worker()
    with Cluster(cluster.address) as crew:
        crew._client.wait_for_workers(3, timeout=LONG_ENOUGH)

    def kill(done, total):
        if not killed and done < total:
            killed.append(cluster.started.pop())
            os.killpg(killed[0].pid, signal.SIGKILL)
            killed[0].wait()

    assert tables(Listener(kill), cluster=cluster.address, engine="reference") == alone
    assert killed


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_when_a_process_of_this_machine_is_killed_in_the_middle(alone, monkeypatch):
    crews, killed = [], []
    begin = Processes.__enter__
    monkeypatch.setattr(Processes, "__enter__", lambda crew: (crews.append(crew), begin(crew))[1])

    def kill(done, total):
        if not killed and done < total:
            killed.append(next(iter(crews[0]._executor._processes)))
            os.kill(killed[0], signal.SIGKILL)

    assert tables(Listener(kill), cores=2, engine="reference") == alone
    assert killed
