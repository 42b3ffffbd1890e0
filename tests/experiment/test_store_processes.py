"""What was kept is there and sound, whoever writes beside, and whoever is killed meanwhile."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from observations import observation, same
from until import LONG_ENOUGH

from orgsim.experiment.store import open_store

TESTS = Path(__file__).parents[1]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "replications.sqlite"


def python(code, *arguments):
    """Begin a Python process."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(TESTS.parent / "simulator"), str(TESTS / "shared")]),
    }
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=environment,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


WRITE = """
import sys
from pathlib import Path
from observations import observation
from until import LONG_ENOUGH
from orgsim.experiment import store_file
from orgsim.experiment.store import open_store

store_file.PATIENCE = LONG_ENOUGH
print("ready", flush=True)
input()
with open_store(Path(sys.argv[1])) as store:
    for batch in range(40):
        store.keep(sys.argv[2], [observation(n) for n in range(20 * batch, 20 * batch + 20)])
        store.keep("both", [observation(batch)])
    print(store.trouble)
"""


def test_two_processes_write_at_once(path):
    writers = [python(WRITE, path, key) for key in ("first", "second")]
    for writer in writers:
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.stdin.write("\n")
        writer.stdin.flush()
    assert [writer.communicate(timeout=LONG_ENOUGH)[0] for writer in writers] == ["None\n", "None\n"]
    with open_store(path) as store:
        for key, count in (("first", 800), ("second", 800), ("both", 40)):
            known = store.known(key, range(1000))
            assert same([known[n] for n in range(count)], [observation(n) for n in range(count)])
        assert store.count() == 1640


KILLED = """
import os, random, signal, sqlite3, sys, time
from pathlib import Path
from observations import observation, same
from orgsim.experiment.store import open_store

path, delays, told = Path(sys.argv[1]), random.Random(1), []
open_store(path).close()
with sqlite3.connect(path) as database:
    assert database.execute(f"PRAGMA journal_mode={sys.argv[2]}").fetchone() == (sys.argv[2],)
database.close()

def write(key, pipe):
    with open_store(path) as store:
        for batch in range(10**6):
            store.keep(key, [observation(n) for n in range(30 * batch, 30 * batch + 30)])
            os.write(pipe, b".")

def check(store, key, batches):
    known = store.known(key, range(30 * batches))
    found = [known[n] for n in range(30 * batches)]
    assert same(found, [observation(n) for n in range(30 * batches)]), (key, batches)

for key in map(str, range(20)):
    mine, theirs = os.pipe()
    writer = os.fork()
    if writer == 0:
        write(key, theirs)
    os.close(theirs)
    batches = len(os.read(mine, 1))
    time.sleep(delays.uniform(0.0, 0.05))
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    while said := os.read(mine, 4096):
        batches += len(said)
    os.close(mine)
    told.append(batches)
    with open_store(path) as store:
        check(store, key, batches)
        assert store.trouble is None, store.trouble
        assert store.count() % 30 == 0, "a batch is there in part"
with open_store(path) as store:
    for key, batches in enumerate(told):
        check(store, str(key), batches)
with sqlite3.connect(path) as database:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
database.close()
print(sum(told))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed as only POSIX can")
@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_writers_killed_at_any_moment_leave_what_was_kept(path, journal):
    out, _ = python(KILLED, path, journal).communicate(timeout=LONG_ENOUGH)
    assert int(out) >= 20


FORKED = """
import multiprocessing, sys
from pathlib import Path
from observations import observation
from orgsim.experiment.store import open_store

with open_store(Path(sys.argv[1])) as store:
    for number in range(5):
        store.keep("a", [observation(number)])
        workers = [multiprocessing.get_context("fork").Process(target=int) for _ in range(2)]
        for worker in workers:
            worker.start()
        store.keep("b", [observation(number)])
        for worker in workers:
            worker.join()
    print(store.trouble)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_workers_forked_off_meanwhile_do_no_harm(path):
    assert python(FORKED, path).communicate(timeout=LONG_ENOUGH)[0] == "None\n"
    with open_store(path) as store:
        assert sorted(store.known("a", range(9))) == sorted(store.known("b", range(9))) == [0, 1, 2, 3, 4]
