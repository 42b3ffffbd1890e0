"""A folder of somebody else: nothing in it is believed unchecked, and nothing is written through its
links."""

import json
import os
import re
from pathlib import Path
from shutil import copytree

import pytest
from quick import QUICK
from small_case import TEXT

from orgsim.errors import OrgsimError
from orgsim.experiment import Options
from orgsim.report import again
from orgsim.report.again import run_again
from orgsim.report.kept import LARGEST, FolderError, kept_object
from orgsim.report.run_folder import write_run


@pytest.fixture(scope="module")
def honest(result, tmp_path_factory):
    """The folder of a run as it was written."""
    folder = tmp_path_factory.mktemp("honest") / "F"
    write_run(result, folder, formats=())
    return folder


@pytest.fixture
def folder(honest, tmp_path):
    """A folder of the same run, to be spoiled."""
    return Path(copytree(honest, tmp_path / "F"))


def changed(folder, **values):
    file = folder / "provenance.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | values))


@pytest.mark.parametrize(
    "values",
    [
        {"replications": [[1, 10**12]]},
        {"replications": [[1, 3]] * 100_000},
        {"replications": [[3, 1]]},
        {"replications": [[1]]},
        {"replications": []},
        {"replications": [[1.0, 3.0]]},
        {"replications": [["1", "3"]]},
        {"replications asked": 10**12},
        {"replications asked": True},
        {"seed": -1},
        {"seed": 2**63},
        {"seed": "1"},
        {"designs": "desks"},
        {"designs": []},
        {"designs": ["desks", "desks"]},
        {"replications": [[1, 1], [1, 3]]},
        {"until": {"precision": "none", "at most": 10}},
        {"designs": [["desks"]]},
        {"designs": ["no such"]},
        {"models": []},
        {"warm-up microseconds": -1},
        {"warm-up microseconds": 1e30},
        {"until": {"precision": "2%"}},
        {"until": {"precision": "2%", "at most": 10**12}},
        {"until": 3},
        {"robustness": "yes"},
        {"scenario": None},
        {"scenario": {"folder": 3}},
        {"orgsim": None},
    ],
    ids=lambda values: str(values)[:60],
)
def test_an_account_that_cannot_be_is_refused_before_anything_runs(folder, values, monkeypatch):
    monkeypatch.setattr(again, "run", None)
    changed(folder, **values)
    with pytest.raises(FolderError):
        run_again(folder)


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"warm-up microseconds": 12_345}, "warm-up microseconds: 12,345 is not where a time bin begins"),
        ({"warm-up microseconds": 2**62}, "is not where a time bin begins"),
        ({"replications asked": 500}, "replications asked: not as in its result.json"),
        ({"until": {"precision": "2%", "at most": 10}}, "until.precision: not as in its result.json"),
    ],
)
def test_an_account_that_does_not_fit_the_run_is_refused(folder, values, why):
    changed(folder, **values)
    with pytest.raises(FolderError, match=re.escape(why)) as caught:
        run_again(folder, Options(**QUICK))
    assert str(caught.value).startswith(f"{folder} is not the folder of a run: ")


NESTED = '{"orgsim": ' + "[" * 60 + "]" * 60 + "}"


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"a":' * 100_000, '{"orgsim": NaN}', "[]", "1" * 5000, NESTED, "\x00"]
)
@pytest.mark.parametrize("name", ["provenance.json", "result.json"])
def test_json_that_no_run_writes_is_refused(folder, name, text):
    (folder / name).write_text(text)
    with pytest.raises(FolderError):
        run_again(folder, Options(**QUICK))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes as POSIX has them")
@pytest.mark.parametrize("name", ["provenance.json", "result.json", "as_run.toml"])
def test_what_is_no_file_or_too_large_is_not_read(folder, name):
    file = folder / name
    file.unlink()
    os.mkfifo(file)
    with pytest.raises(FolderError, match="is no file"):
        run_again(folder, Options(**QUICK))
    file.unlink()
    with file.open("wb") as opened:
        opened.truncate(LARGEST + 1)
    with pytest.raises(FolderError, match="is larger than"):
        run_again(folder, Options(**QUICK))


def test_files_elsewhere_are_read_only_where_the_user_says_so(result, tmp_path, monkeypatch):
    from orgsim.experiment import run
    from orgsim.scenario import load

    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs/effort.csv").write_text("hours\n0.5\n1\n")
    text = TEXT.replace("exponential(1h)", "empirical(file='effort.csv', column='hours', unit=h)")
    (tmp_path / "theirs/case.toml").write_text(text)
    result = run(load(tmp_path / "theirs/case.toml"), Options(2, **QUICK))
    folder = tmp_path / "here/F"
    write_run(result, folder, formats=())
    monkeypatch.chdir(tmp_path / "here")
    with pytest.raises(FolderError, match="--allow-outside"):
        run_again(folder, Options(**QUICK))
    assert run_again(folder, Options(**QUICK), allow_outside=True).finished == 2
    changed(folder, scenario={"folder": "/", "allow outside": True})
    with pytest.raises(FolderError, match="--allow-outside"):
        run_again(folder, Options(**QUICK))
    monkeypatch.chdir(tmp_path)
    changed(folder, scenario={"folder": str(tmp_path / "theirs"), "allow outside": True})
    assert run_again(folder, Options(**QUICK)).finished == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links as POSIX has them")
def test_a_run_is_not_written_through_links(result, folder, tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("mine")
    for name in ("items.csv", "report.txt", "provenance.json"):
        (folder / name).rename(tmp_path / name)
        (folder / name).symlink_to(precious)
    (folder / "provenance.json").unlink()
    (folder / "provenance.json").symlink_to(tmp_path / "provenance.json")
    before = (tmp_path / "provenance.json").read_text()
    with pytest.raises(FolderError):
        write_run(result, folder, formats=())
    (folder / "provenance.json").unlink()
    (folder / "provenance.json").write_text(before)
    write_run(result, folder, formats=())
    assert precious.read_text() == "mine"
    assert not (folder / "items.csv").is_symlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links as POSIX has them")
def test_folders_that_are_links_are_left(result, folder, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (folder / "charts").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "G").symlink_to(folder)
    for place in (folder, tmp_path / "G"):
        with pytest.raises(FolderError, match="is a link"):
            write_run(result, place, formats=["svg"])
    assert not list((tmp_path / "elsewhere").iterdir())
    assert (folder / "report.txt").exists()


@pytest.mark.parametrize("blocked", ["items.csv", "report.txt"])
def test_a_former_result_stays_where_a_new_one_cannot_be_written(result, folder, blocked):
    (folder / blocked).unlink()
    (folder / blocked).mkdir()
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises(FolderError, match="is no file"):
        write_run(result, folder, formats=())
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_a_former_result_stays_where_writing_fails(result, folder, monkeypatch):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    monkeypatch.setattr("orgsim.report.run_folder.terminal", lambda result: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_run(result, folder, formats=())
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_an_object_is_read_as_it_is(tmp_path):
    (tmp_path / "a.json").write_text('{"a": [1, {"b": null}]}')
    assert kept_object(tmp_path / "a.json") == {"a": [1, {"b": None}]}
    assert issubclass(FolderError, OrgsimError)
