"""`orgsim cache`."""

import importlib

import pytest
from observations import observation

from orgsim.experiment import store as store_module
from orgsim.experiment.store import open_store


@pytest.fixture
def path(folder, monkeypatch):
    """Where the file of the store is, which is not there yet."""
    monkeypatch.setenv("ORGSIM_CACHE", str(folder / "cache"))
    return folder / "cache" / "replications.sqlite"


@pytest.fixture
def filled(path, monkeypatch):
    """A file with 3 replications, and 2 of another version."""
    with open_store(path) as store:
        store.keep("a", [observation(n) for n in (1, 2, 3)])
        with monkeypatch.context() as patched:
            patched.setattr(store_module, "numbers_version", lambda: "another")
            store.keep("b", [observation(n) for n in (1, 2)])
    return path


def test_a_cache_that_is_not_there_is_not_begun(orgsim_command, path):
    ran = orgsim_command("cache")
    assert ran.code == 0
    assert ran.out.splitlines()[:3] == [f"Place         {path}", "Replications  0", "Size          0.0 MiB"]
    assert not path.exists()


def test_what_is_cached(orgsim_command, filled):
    ran = orgsim_command("cache")
    assert "Replications  5, 2 of them of other versions: see --clear-old\n" in ran.out
    record = orgsim_command("cache", "--json").json
    assert record.pop("bytes of machine code") >= 0
    assert record == {
        "ok": True,
        "place": str(filled),
        "replications": 5,
        "of other versions": 2,
        "cleared": 0,
        "bytes": filled.stat().st_size,
        "trouble": None,
    }


def test_what_is_of_other_versions_is_cleared(orgsim_command, filled):
    ran = orgsim_command("cache", "--clear-old")
    assert ran.out.startswith("Cleared: 2 replications.\n")
    with open_store(filled) as store:
        assert sorted(store.known("a", range(5))) == [1, 2, 3]
        assert store.count() == 3


def test_everything_is_cleared(orgsim_command, filled):
    filled.with_name(f"{filled.name}.damaged-1").write_text("damaged")
    record = orgsim_command("cache", "--clear", "--json").json
    assert (record["cleared"], record["replications"]) == (5, 0)
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]


def test_another_folder(orgsim_command, filled, folder):
    assert orgsim_command("cache", "--cache", folder / "other", "--json").json["replications"] == 0
    assert orgsim_command("cache", "--cache", filled.parent, "--json").json["replications"] == 5


def test_damage_is_told(orgsim_command, path):
    path.parent.mkdir()
    path.write_text("no database")
    ran = orgsim_command("cache")
    assert ran.code == 0
    assert ran.err.startswith(f"note: the cache {path} was damaged")
    assert orgsim_command("cache").err == ""


def test_what_cannot_be_cleared_is_an_error(orgsim_command, folder, monkeypatch):
    (folder / "file").write_text("")
    monkeypatch.setenv("ORGSIM_CACHE", str(folder / "file"))
    ran = orgsim_command("cache", "--clear", "--json")
    assert ran.code == 1
    assert ran.json["ok"] is False
    assert "could not be opened" in ran.json["error"]


def test_the_machine_code_that_is_shown_is_that_of_the_compiled_engine(
    orgsim_command, path, monkeypatch, tmp_path
):
    pytest.importorskip("llvmlite", reason="the compiled engine needs llvmlite")
    native = importlib.import_module("orgsim.engine.compiled.native")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / name)
    place = native.place_of("some text")
    native.keep(place, b"x" * 3_000_000)
    ran = orgsim_command("cache", "--clear")
    assert "Machine code  2.9 MiB, of the compiled engine" in ran.out
    assert place.exists()
