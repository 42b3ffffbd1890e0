"""Observations are the same bit for bit when they are read again, and are known where nothing that decides
them has changed."""

import pickle
from pathlib import Path

import numpy as np
import platformdirs
import pytest
from observations import observation, same, written

from orgsim.experiment import kept_summary, version_of_numbers
from orgsim.experiment import store as store_module
from orgsim.experiment.jobs import simulated
from orgsim.experiment.observation import Observation, from_bytes, observation_of, to_bytes
from orgsim.experiment.store import open_store, store_path

STRANGE = [np.nan, -np.nan, np.inf, -np.inf, 0.0, -0.0, 5e-324, 1.7976931348623157e308, 0.1]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "replications.sqlite"


TURNED = np.array([[1.0, 3.0], [2.0, 4.0]]).T


@pytest.mark.parametrize("teams", [np.zeros((0, 7)), np.zeros((0, 0)), np.array([STRANGE, STRANGE]), TURNED])
@pytest.mark.parametrize("course", [np.zeros(0), np.array(STRANGE)[::-1]])
def test_numbers_are_read_as_they_were_written(course, teams):
    nan_with_a_note = np.array([0x7FF800000000BEEF], np.uint64).view(np.float64)
    one = Observation(3, nan_with_a_note, course, teams)
    again = from_bytes(3, to_bytes(one))
    assert written(again) == written(one)


@pytest.mark.parametrize("place", [0, 4, 8, 12, 16, 20, 24, 500, -1])
def test_numbers_of_which_a_bit_is_wrong_are_not_known(place):
    sound = to_bytes(observation(3))
    damaged = bytearray(sound)
    damaged[place] ^= 1
    assert from_bytes(3, sound) is not None
    assert from_bytes(3, bytes(damaged)) is None


def test_what_is_no_observation_is_not_known():
    sound = to_bytes(observation(3))
    for damaged in (b"", b"OBS1", sound[:-8], sound + b"\0" * 8, pickle.dumps([1, 2])):
        assert from_bytes(3, damaged) is None


def test_numbers_are_those_of_their_replication():
    assert from_bytes(4, to_bytes(observation(3))) is None


@pytest.mark.parametrize("on_disk", [True, False])
def test_what_was_kept_is_known(path, on_disk):
    with open_store(path if on_disk else None) as store:
        assert store.known("a", range(1, 5)) == {}
        store.keep("a", [observation(2), observation(1)])
        store.keep("b", [observation(2, of=1)])
        store.keep("b", [])
        assert sorted(store.known("a", range(1, 5))) == [1, 2]
        assert same(store.known("a", [2]).values(), [observation(2)])
        assert same(store.known("b", [1, 2, 2]).values(), [observation(2, of=1)])
        assert store.count() == 3
        assert store.trouble is None
    assert path.exists() == on_disk


def test_another_process_knows_it_later(path):
    many = [observation(n) for n in range(1, 1202)]
    with open_store(path) as store:
        store.keep("a", many)
    with open_store(path) as store:
        known = store.known("a", range(1, 3000))
    assert same([known[one.replication] for one in many], many)
    assert len(known) == len(many)


def test_replications_may_be_counted_by_numpy(path):
    with open_store(path) as store:
        store.keep("a", [observation(n) for n in np.arange(3)])
        assert list(store.known("a", np.arange(5))) == [0, 1, 2]
        assert store.trouble is None


def test_what_is_kept_twice_is_there_once(path):
    with open_store(path) as store:
        store.keep("a", [observation(1, of=1), observation(2)])
        store.keep("a", [observation(1)])
        assert same(store.known("a", [1, 2]).values(), [observation(1), observation(2)])
        assert store.count() == 2


def test_numbers_of_another_version_are_not_known(path, monkeypatch):
    with open_store(path) as store:
        store.keep("a", [observation(1), observation(2)])
        monkeypatch.setattr(store_module, "numbers_version", lambda: "another")
        assert store.known("a", [1, 2]) == {}
        store.keep("a", [observation(2)])
        assert (store.count(), store.count_old()) == (2, 1)
        assert store.clear_old()
        assert (store.count(), store.count_old()) == (1, 0)
        assert list(store.known("a", [1, 2])) == [2]


def test_a_store_that_was_cleared_is_small_and_of_use(path):
    with open_store(path) as store:
        store.keep("a", [observation(n) for n in range(200)])
        assert store.clear()
        assert store.count() == 0
        store.keep("a", [observation(1)])
    with open_store(path) as store:
        assert list(store.known("a", [1, 2])) == [1]
        assert 0 < store.size() < 100_000


def test_the_place(monkeypatch, tmp_path):
    monkeypatch.delenv("ORGSIM_CACHE", raising=False)
    assert store_path() == platformdirs.user_cache_path("orgsim") / "replications.sqlite"
    monkeypatch.setenv("ORGSIM_CACHE", str(tmp_path))
    assert store_path() == tmp_path / "replications.sqlite"
    assert store_path("other") == Path("other/replications.sqlite")


@pytest.mark.parametrize("function", [simulated, observation_of, to_bytes, kept_summary.to_bytes])
def test_what_makes_and_keeps_numbers_is_in_their_version(function):
    file = Path(function.__code__.co_filename).relative_to(version_of_numbers.PACKAGE).as_posix()
    assert file in [name for name, _ in version_of_numbers.sources()]


def test_the_version_of_numbers_is_that_of_the_sources(monkeypatch, tmp_path):
    version = version_of_numbers.numbers_version.__wrapped__
    names = [name for name, _ in version_of_numbers.sources()]
    assert names == sorted(names)
    kernel = {"engine/compiled/kernel.py", "engine/compiled/kernel.ll"}
    assert {"chance/philox.py", *kernel, "model/lowering/design.py", "units/span.py"} <= set(names)
    before = version()
    for name, content in version_of_numbers.sources():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    monkeypatch.setattr(version_of_numbers, "PACKAGE", tmp_path)
    assert version() == before
    source = (tmp_path / "units/span.py").read_bytes()
    (tmp_path / "units/span.py").write_bytes(source[:-1] + b" ")
    assert version() != before
    (tmp_path / "units/span.py").write_bytes(source)
    (tmp_path / "units/span.py").rename(tmp_path / "units/spun.py")
    assert version() != before
