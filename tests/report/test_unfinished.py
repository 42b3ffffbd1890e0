"""Results come as a whole: whatever kills the process meanwhile, a folder holds those of one run or says that
they are unfinished."""

import json
import os
import signal
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from small_case import TEXT

from orgsim.errors import ScenarioError, UsageError
from orgsim.report.again import run_again
from orgsim.report.experiment_folder import Asked, begin, begun
from orgsim.report.kept import PROVENANCE, UNFINISHED, FolderError, kept_run
from orgsim.report.run_folder import former_files, is_run_folder, listed, prepare, settle, write_run
from orgsim.scenario import loads
from orgsim.visible import json_text
from orgsim.writing import Replacement, WriteError, write_text

ONE, OTHER = (
    ("items.csv", "measures.csv", "charts/comparison.png"),
    ("measures.csv", "report.txt", "charts/lead-time.png"),
)
"""The files of two runs."""


def write(folder, run, names):
    """Write the small files of a run as those of a real one are."""
    prepare(folder)
    with Replacement(folder, former_files(folder), PROVENANCE) as new:
        (new.begun / "charts").mkdir()
        for name in names:
            write_text(new.begun / name, run)
        record = {"orgsim": "1", "run": run, "files": listed(new.begun)}
        write_text(new.begun / PROVENANCE, json.dumps(record))
        settle(new, {"experiment": "run"})


def state(folder):
    """All files by their names, with what they hold."""
    return {
        path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()
    }


def found_in(folder):
    """The run that a folder holds, none at all, or that it says that it is unfinished."""
    found = {name: text for name, text in state(folder).items() if not name.startswith(".orgsim-")}
    note = found.pop(UNFINISHED, None)
    if not found and note is None:
        return "nothing"
    assert is_run_folder(folder)
    if PROVENANCE not in found:
        for read in (kept_run, run_again):
            with pytest.raises(FolderError, match=r"^the results in .* are unfinished: .* run it again$"):
                read(folder)
        return "unfinished"
    known = json.loads(found.pop(PROVENANCE))
    mine = {name: text for name, text in found.items() if name in known["files"]}
    assert {*mine, PROVENANCE} == set(known["files"])
    assert set(mine.values()) == {known["run"]}
    assert note is not None or mine == found
    return known["run"]


def moves_of(folder, monkeypatch, before_each):
    """Have something done before each file of a folder comes or goes, given its number from 0."""
    number, places = count(), (folder, folder / "charts")

    def watched(really):
        def move(path, *target, **how):
            if any(place.parent in places for place in (path, *target)):
                before_each(next(number))
            return really(path, *target, **how)

        return move

    monkeypatch.setattr(Path, "replace", watched(Path.replace))
    monkeypatch.setattr(Path, "unlink", watched(Path.unlink))


def killed_at(number, folder):
    """Write the other run in a process that kills itself before so many files have come or gone; whether it
    came to that."""
    child = os.fork()
    if child == 0:
        with pytest.MonkeyPatch.context() as patched:
            moves_of(folder, patched, lambda now: now < number or os.kill(os.getpid(), signal.SIGKILL))
            try:
                write(folder, "other", OTHER)
            finally:
                os._exit(0)
    return os.waitpid(child, 0)[1] == signal.SIGKILL


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that kills itself in the middle")
@pytest.mark.parametrize("before", ["nothing", "one"])
def test_a_process_killed_between_any_two_files_leaves_one_run_or_says_so(tmp_path, before):
    seen = []
    for number in count():
        folder = tmp_path / str(number)
        folder.mkdir()
        if before == "one":
            write(folder, "one", ONE)
        if not killed_at(number, folder):
            break
        seen.append(found_in(folder))
        write(folder, "other", OTHER)
        assert found_in(folder) == "other"
        assert not (folder / UNFINISHED).exists()
        assert set(OTHER) <= set(state(folder)) and "items.csv" not in state(folder)
    order = [before, "unfinished", "other"]
    assert list(dict.fromkeys(seen)) == order
    assert seen == sorted(seen, key=order.index)


def test_after_an_error_in_the_middle_everything_is_as_before(tmp_path):
    write(tmp_path, "one", ONE)
    before = state(tmp_path)
    stays = (
        f"could not be written: in use by a spreadsheet; the former results in {tmp_path} stay as they were"
    )
    for number in count():
        with pytest.MonkeyPatch.context() as patched:
            moves_of(tmp_path, patched, partial(in_use, number, tmp_path / "items.csv"))
            try:
                write(tmp_path, "other", OTHER)
            except WriteError as error:
                assert str(error).endswith(stays)
                assert state(tmp_path) == before
                continue
        break
    assert number > 8
    assert found_in(tmp_path) == "other"


def in_use(number, path, now):
    """Fail at that number."""
    if now == number:
        raise PermissionError(13, "in use by a spreadsheet", str(path))


def test_what_is_left_of_an_unfinished_run_goes_and_nothing_else(result, tmp_path):
    folder = tmp_path / "out"
    write_run(result, folder, formats=())
    files = json.loads((folder / PROVENANCE).read_text())["files"]
    (folder / PROVENANCE).unlink()
    for path in (tmp_path / "mine.txt", folder / "mine.txt", folder / "gone.csv"):
        path.write_text("mine")
    (folder / UNFINISHED).write_text(json.dumps({"files": [*files, "gone.csv", "../mine.txt", UNFINISHED]}))
    write_run(result, folder, formats=())
    assert set(state(folder)) == {*files, "mine.txt"}
    assert (tmp_path / "mine.txt").exists()


@pytest.mark.parametrize("text", ["", "[]", "no JSON", '{"files": 3}', '{"files": [3, null]}'])
def test_a_note_that_says_nothing_stops_nobody(tmp_path, text):
    (tmp_path / UNFINISHED).write_text(text)
    write(tmp_path, "one", ONE)
    assert found_in(tmp_path) == "one"


def test_what_was_begun_stays_noted_where_its_results_cannot_be_put_in_place(tmp_path):
    begin(Asked("run", loads(TEXT), 1), tmp_path)
    with pytest.MonkeyPatch.context() as patched:
        moves_of(tmp_path, patched, partial(in_use, 4, tmp_path / "items.csv"))
        with pytest.raises(WriteError):
            write(tmp_path, "one", ONE)
    assert begin(Asked("run", loads(TEXT), 1), tmp_path) is True
    write(tmp_path, "one", ONE)
    assert set(state(tmp_path)) == {*ONE, PROVENANCE}


def test_an_experiment_that_is_begun_again_still_knows_which_files_may_be_there(tmp_path):
    asked = Asked("sweep", loads(TEXT), 1)
    assert begin(asked, tmp_path) is False
    assert begin(asked, tmp_path) is True
    note = json.loads((tmp_path / UNFINISHED).read_text())
    (tmp_path / UNFINISHED).write_text(json.dumps(note | {"files": ["points.csv"]}))
    (tmp_path / "points.csv").write_text("")
    assert begin(asked, tmp_path) is True
    assert begin(Asked("sweep", loads(TEXT), 2), tmp_path) is False
    assert tmp_path / "points.csv" in former_files(tmp_path)


@pytest.mark.parametrize("error", [UsageError("there is nothing to vary"), ScenarioError([])])
@pytest.mark.parametrize("note", [{"experiment": "sweep", "seed": 3, "files": ["points.csv"]}, None])
def test_what_cannot_be_conducted_leaves_the_folder_and_the_note_of_an_earlier_kill(tmp_path, note, error):
    """Results that are a mixture have no provenance: without their note the folder would be refused."""
    folder, asked = tmp_path / "out", Asked("sweep", loads(TEXT), 1)
    if note is not None:
        folder.mkdir()
        (folder / "points.csv").write_text("of the run that was killed")
        (folder / UNFINISHED).write_text(f"{json_text(note)}\n")
    before = state(tmp_path)
    with pytest.raises(type(error)), begun(asked, folder) as is_begun:
        assert not is_begun
        raise error
    assert state(tmp_path) == before
    assert folder.exists() == (note is not None)
    assert begin(asked, folder) is False


def test_what_was_begun_before_the_same_command_could_not_be_conducted_stays_begun(tmp_path):
    asked = Asked("sweep", loads(TEXT), 1)
    begin(asked, tmp_path)
    with pytest.raises(UsageError), begun(asked, tmp_path) as is_begun:
        assert is_begun
        raise UsageError("not now")
    assert begin(asked, tmp_path) is True
