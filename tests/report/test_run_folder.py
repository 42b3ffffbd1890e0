import csv
import hashlib
import json
import tomllib
from datetime import date, datetime

import pytest
from quick import QUICK
from small_case import TEXT

from orgsim.experiment import Options
from orgsim.report.again import run_again
from orgsim.report.record import to_json
from orgsim.report.run_folder import FolderError, prepare, ranges, write_run
from orgsim.report.tables import TABLES
from orgsim.report.toml_text import toml_text

FILES = {
    *("provenance.json", "result.json", "report.txt", "scenario.toml", "as_run.toml"),
    *(
        f"{name}.csv"
        for name in TABLES
        if name not in ("goals", "rules", "violations", "delivery", "functions")
    ),
}


def test_the_files_of_a_run(result, tmp_path):
    written = write_run(result, tmp_path / "out", formats=())
    assert {path.name for path in written} == FILES
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES
    assert json.loads((tmp_path / "out/result.json").read_text()) == to_json(result)
    with (tmp_path / "out/measures.csv").open(newline="") as file:
        header, *rows = csv.reader(file)
    assert header == ["design", "measure", "unit", "mean", "low", "high", "n"]
    assert len(rows) == len(TABLES["measures"](result))


def test_where_it_came_from(result, tmp_path):
    write_run(result, tmp_path, formats=(), command=["orgsim", "run"])
    found = json.loads((tmp_path / "provenance.json").read_text())
    assert found["command"] == ["orgsim", "run"]
    assert found["scenario"]["sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert found["models"] == dict(result.digests)
    assert (found["seed"], found["replications asked"], found["replications"]) == (1, 3, [[1, 3]])
    assert set(found["packages"]) == {"numpy", "simpy", "llvmlite", "scipy", "pydantic", "tzdata"}
    assert (found["engine"], found["cross-check"]) == (result.ran.engine, result.ran.cross_check or None)
    assert set(found["files"]) == FILES


def test_a_run_again_gives_the_same(result, tmp_path):
    write_run(result, tmp_path, formats=())
    again = run_again(tmp_path, Options(**QUICK))
    assert to_json(again) == to_json(result)


def test_an_interrupted_run_again_gives_the_same(result, tmp_path):
    from dataclasses import replace

    kept = {design: (rows[0], rows[2]) for design, rows in result.summaries.items()}
    part = replace(result, summaries=kept)
    write_run(part, tmp_path, formats=())
    again = run_again(tmp_path, Options(**QUICK))
    assert again.finished == 2
    assert to_json(again) == to_json(part)


def test_a_run_of_a_scenario_with_files_finds_them_again(tmp_path):
    from orgsim.experiment import run
    from orgsim.scenario import load

    (tmp_path / "effort.csv").write_text("hours\n0.5\n1\n1.5\n")
    (tmp_path / "base.toml").write_text(
        TEXT.replace("exponential(1h)", "empirical(file='effort.csv', column='hours', unit=h)")
    )
    (tmp_path / "case.toml").write_text('extends = "base.toml"\ntitle = "Extended"\n')
    result = run(
        load(tmp_path / "case.toml", overrides={"people.clerk.from": date(2027, 1, 5)}), Options(2, cores=1)
    )
    write_run(result, tmp_path / "out", formats=())
    assert to_json(run_again(tmp_path / "out", Options(cores=1))) == to_json(result)
    (tmp_path / "effort.csv").write_text("hours\n0.5\n1\n2\n")
    with pytest.raises(FolderError, match="other numbers"):
        run_again(tmp_path / "out", Options(cores=1))


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"orgsim": "0.1.0"}', '{"orgsim": "0.1.0", "replications": 3}']
)
def test_a_folder_without_a_run(tmp_path, text):
    (tmp_path / "provenance.json").write_text(text)
    with pytest.raises(FolderError, match="is not the folder of a run"):
        run_again(tmp_path)


def test_only_an_empty_folder_or_that_of_a_run_is_written_to(result, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(FolderError, match="is not empty"):
        prepare(tmp_path)
    with pytest.raises(FolderError, match="is a file"):
        prepare(tmp_path / "mine.txt")
    assert prepare(tmp_path / "a/b/c").is_dir()


def test_what_an_earlier_run_wrote_is_removed_and_nothing_outside(result, tmp_path):
    folder = tmp_path / "out"
    write_run(result, folder, formats=())
    (tmp_path / "outside.txt").write_text("stays")
    (folder / "mine.txt").write_text("stays")
    (folder / "old.csv").write_text("goes")
    provenance = json.loads((folder / "provenance.json").read_text())
    provenance["files"] += ["old.csv", "../outside.txt", "no/such.csv"]
    (folder / "provenance.json").write_text(json.dumps(provenance))
    write_run(result, folder, formats=())
    assert {path.name for path in folder.iterdir()} == FILES | {"mine.txt"}
    assert (tmp_path / "outside.txt").exists()


def test_ranges_of_numbers():
    assert ranges([1, 2, 3, 5, 7, 8]) == [[1, 3], [5, 5], [7, 8]]
    assert ranges([]) == []


DOCUMENT = {
    "title": 'a "quoted"\nline \\ \x7f é',
    "start": date(2027, 1, 4),
    "moment": datetime(2027, 1, 4, 9, 30),
    "numbers": [1, 2.5, -0.1, 1e30, True],
    "empty": {},
    "people": {"clerk": {"count": 2, "skills": {"a b": 1.0}}},
    "work": {
        "case": {
            "steps": [{"name": "x", "rework": [{"to": "x", "chance": 0.1}], "next": {}}],
            "a.b": {"c": []},
        }
    },
}


def test_toml_reads_back_as_it_was():
    assert tomllib.loads(toml_text(DOCUMENT)) == DOCUMENT


def test_the_scenario_as_run_is_the_scenario(result):
    assert tomllib.loads(toml_text(result.scenario.document)) == tomllib.loads(TEXT)
