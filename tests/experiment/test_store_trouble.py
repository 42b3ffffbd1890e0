"""Whatever is wrong with the disk, no result is lost, and the user is told once."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from observations import observation, same
from until import LONG_ENOUGH

from orgsim.experiment import store_file
from orgsim.experiment.store import open_store, store_path

TESTS = Path(__file__).parents[1]
IN_MEMORY = "results are kept in memory"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "replications.sqlite"


@pytest.fixture
def filled(path):
    """A sound file with 100 replications in it."""
    with open_store(path) as store:
        store.keep("a", [observation(n) for n in range(100)])
    return path


def works(store):
    """It keeps and knows, wherever it does so."""
    store.keep("new", [observation(7)])
    return same(store.known("new", [7]).values(), [observation(7)])


def damage(path):
    """Overwrite all but the first page."""
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))


def names(path):
    return sorted(file.name for file in path.parent.iterdir())


def rewritten(path, statement, *values):
    """The file after somebody else's hand."""
    with sqlite3.connect(path) as connection:
        connection.execute(statement, values)
    connection.close()


@pytest.mark.parametrize(
    "odd",
    [
        None,
        "text",
        3,
        2.5,
        b"",
        b"x" * 24,
        b"OBS1" + b"\xff" * 40,
        "\ud800".encode("utf-16", "surrogatepass"),
    ],
)
def test_a_row_of_another_kind_is_not_known_and_the_others_are(path, odd):
    with open_store(path) as store:
        store.keep("a", [observation(n) for n in range(3)])
    rewritten(path, "CREATE TABLE other AS SELECT * FROM replications")
    rewritten(path, "DROP TABLE replications")
    rewritten(path, "ALTER TABLE other RENAME TO replications")
    rewritten(path, "UPDATE replications SET observation = ? WHERE replication = 1", odd)
    with open_store(path) as store:
        assert same(store.known("a", range(3)).values(), [observation(0), observation(2)])
        assert store.trouble is None


@pytest.mark.parametrize("number", ["x", 1.5, None, b"1", 2**62])
def test_a_row_of_a_replication_that_is_none_is_not_known(path, number):
    with open_store(path) as store:
        store.keep("a", [observation(1)])
    rewritten(path, "CREATE TABLE other (key, replication, version, observation)")
    rewritten(path, "INSERT INTO other SELECT key, ?, version, observation FROM replications", number)
    rewritten(path, "DROP TABLE replications")
    rewritten(path, "ALTER TABLE other RENAME TO replications")
    with open_store(path) as store:
        assert store.known("a", [1, 2]) == {}


def test_text_that_is_none_is_only_not_known(path):
    with open_store(path) as store:
        store.keep("a", [observation(1)])
    rewritten(path, "UPDATE replications SET observation = CAST(x'ff00fe' AS TEXT)")
    with open_store(path) as store:
        assert store.known("a", [1]) == {}
        assert store.trouble is None


@pytest.mark.parametrize(
    "table", ["CREATE TABLE replications (a, b)", "CREATE VIEW replications AS SELECT 1 AS key"]
)
def test_a_table_of_another_shape_is_left_and_told(path, table):
    rewritten(path, table)
    rewritten(path, "PRAGMA user_version=1")
    with open_store(path) as store:
        assert store.known("a", [1]) == {}
        assert IN_MEMORY in store.trouble
        assert works(store)


@pytest.mark.skipif(sys.platform == "win32", reason="links as POSIX has them")
def test_what_a_link_leads_to_is_not_written_to(path, tmp_path):
    (tmp_path / "precious").touch()
    path.symlink_to(tmp_path / "precious")
    with open_store(path) as store:
        assert "is a link" in store.trouble
        assert works(store)
    assert (tmp_path / "precious").read_bytes() == b""


def test_a_folder_in_its_place(path):
    path.mkdir()
    with open_store(path) as store:
        assert IN_MEMORY in store.trouble
        assert works(store)


def test_nobody_at_home(monkeypatch):
    monkeypatch.delenv("ORGSIM_CACHE", raising=False)
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: Path("~") / name)
    with open_store(store_path()) as store:
        assert IN_MEMORY in store.trouble
        assert works(store)


FULL = """
import resource, sys
from pathlib import Path
from observations import observation, same
from orgsim.experiment.store import open_store

with open_store(Path(sys.argv[1])) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
    kept = None
    for batch in range(60):
        store.keep("a", [observation(n) for n in range(20 * batch, 20 * batch + 20)])
        kept = 20 * batch if store.trouble and kept is None else kept
    known = store.known("a", range(1200))
    assert same([known[n] for n in range(1200)], [observation(n) for n in range(1200)])
print(kept)
print(store.trouble)
"""


def test_a_full_disk(path):
    pytest.importorskip("resource", reason="the size of files is limited as only POSIX can")
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(TESTS.parent / "simulator"), str(TESTS / "shared")]),
    }
    call = [sys.executable, "-c", FULL, path, "1000000"]
    ran = subprocess.run(
        call, env=environment, text=True, capture_output=True, timeout=LONG_ENOUGH, check=True
    )
    kept, trouble = ran.stdout.splitlines()
    assert trouble.startswith(f"the cache {path} could not be written: ")
    assert trouble.endswith(IN_MEMORY)
    assert int(kept) >= 20
    with open_store(path) as store:
        assert sorted(store.known("a", range(1200))) == list(range(int(kept)))
        assert works(store)
        assert store.trouble is None


def test_a_place_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    with open_store(tmp_path / "file" / "folder" / "replications.sqlite") as store:
        assert works(store)
        assert store.count() == 1
        assert store.trouble.endswith(IN_MEMORY)


def test_a_folder_in_the_place_of_the_file(tmp_path):
    with open_store(tmp_path) as store:
        assert works(store)
        assert "could not be opened" in store.trouble


def test_a_file_of_a_later_version_is_left_alone(filled):
    with sqlite3.connect(filled) as database:
        database.execute("PRAGMA user_version=2")
    database.close()
    before = filled.read_bytes()
    with open_store(filled) as store:
        assert works(store)
        assert store.known("a", [1]) == {}
        assert "later version of orgsim" in store.trouble
        assert not store.clear()
    assert filled.read_bytes() == before


def test_a_file_that_is_locked(filled, monkeypatch):
    monkeypatch.setattr(store_file, "PATIENCE", 0.01)
    other = sqlite3.connect(filled, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_store(filled) as store:
        assert list(store.known("a", [5])) == [5]
        assert works(store)
        assert "is locked" in store.trouble
        other.execute("ROLLBACK")
        other.close()
        assert list(store.known("a", [6])) == [6]
        store.keep("later", [observation(8)])
        assert list(store.known("later", [8])) == [8]
    with open_store(filled) as store:
        assert store.known("new", [7]) == store.known("later", [8]) == {}, "it waited for the lock again"


@pytest.mark.parametrize(
    "content", [b"no database", b"no database " * 1000, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_file_that_is_no_database_is_set_aside(path, content):
    path.write_bytes(content)
    with open_store(path) as store:
        assert works(store)
        assert "it is now replications.sqlite.damaged-1 beside it, and a new one is begun" in store.trouble
    assert (path.parent / "replications.sqlite.damaged-1").read_bytes() == content
    with open_store(path) as store:
        assert list(store.known("new", [7])) == [7]
        assert store.trouble is None


def test_what_was_not_yet_written_into_a_damaged_file_is_set_aside_with_it(filled):
    with open_store(filled) as other, open_store(filled) as store:
        other.keep("b", [observation(1)])
        damage(filled)
        assert store.known("a", range(100)) == {}
        assert works(store)
        assert "was damaged" in store.trouble
        assert "replications.sqlite.damaged-1-wal" in names(filled)
        assert store.known("b", [1]) == {}
    with open_store(filled) as store:
        assert list(store.known("new", [7])) == [7]


@pytest.mark.parametrize("first", ["known", "keep"])
def test_damage_found_on_the_way(filled, first):
    damage(filled)
    with open_store(filled) as store:
        assert store.trouble is None
        if first == "known":
            assert store.known("a", range(100)) == {}
        assert works(store)
        assert "was damaged" in store.trouble
        assert store.size() > filled.stat().st_size
    with open_store(filled) as store:
        assert list(store.known("new", [7])) == [7]
        assert store.clear()
    assert names(filled) == ["replications.sqlite"]


def test_a_row_that_is_damaged_is_not_known_and_is_replaced(filled):
    with sqlite3.connect(filled) as database:
        database.execute("UPDATE replications SET observation = zeroblob(5000) WHERE replication = 5")
        database.execute("UPDATE replications SET replication = 1000 WHERE replication = 6")
    database.close()
    with open_store(filled) as store:
        assert sorted(store.known("a", [4, 5, 6, 7, 1000])) == [4, 7]
        store.keep("a", [observation(5)])
        assert same(store.known("a", [5]).values(), [observation(5)])
        assert store.trouble is None


def test_two_stores_that_find_the_same_damage_begin_one_file(path):
    path.write_bytes(b"no database " * 1000)
    damaged = store_file._identity(path)
    with open_store(path) as first:
        first.keep("a", [observation(1)])
        late = store_file.StoreFile(path)
        late._identity = damaged
        late._begin_anew()
        late.close()
        first.keep("a", [observation(2)])
    assert names(path) == ["replications.sqlite", "replications.sqlite.damaged-1"]
    with open_store(path) as store:
        assert sorted(store.known("a", [1, 2])) == [1, 2]


def test_nothing_that_is_read_is_run():
    for module in ("observation", "store", "store_file"):
        assert "pickle" not in (Path(store_file.__file__).parent / f"{module}.py").read_text()
