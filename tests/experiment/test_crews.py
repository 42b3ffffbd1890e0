"""Which crew works where."""

import subprocess
import sys
from concurrent.futures import Executor, ThreadPoolExecutor

import pytest

from orgsim.errors import UsageError
from orgsim.experiment.crew.cluster import Cluster
from orgsim.experiment.crew.kinds import Alone, Given, crew_for
from orgsim.experiment.crew.processes import Processes


def test_one_core_works_alone_and_many_are_processes():
    assert isinstance(crew_for(1, None, None), Alone)
    crew = crew_for(3, None, None)
    assert (type(crew), crew.workers) == (Processes, 3)


def test_an_executor_of_the_users_own_is_used_and_left_open():
    with ThreadPoolExecutor(3) as executor:
        with crew_for(1, executor, None) as crew:
            assert (type(crew), crew.workers) == (Given, 3)
        assert executor.submit(int, "7").result() == 7


def test_an_executor_that_does_not_say_how_many_it_has_gets_enough_to_do():
    assert Given(Executor()).workers >= 2


def test_a_cluster_is_chosen_by_its_address():
    pytest.importorskip("distributed")
    assert isinstance(crew_for(2, None, "tcp://127.0.0.1:9"), Cluster)


def test_only_one_of_them_can_be_asked_for():
    with pytest.raises(UsageError, match="an executor and a cluster"):
        crew_for(2, Executor(), "tcp://127.0.0.1:9")


def test_dask_is_not_loaded_unless_it_is_asked_for():
    code = (
        "import sys, orgsim.experiment.crew; sys.exit('distributed' in sys.modules or 'dask' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
