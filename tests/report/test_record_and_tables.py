"""JSON and tables have the same numbers, finite or None, with units."""

import json
import math

import pytest

from orgsim.errors import UsageError
from orgsim.log import State
from orgsim.measures import MEASURES
from orgsim.report import item_table
from orgsim.report.item_table import items
from orgsim.report.notes import notes
from orgsim.report.record import to_json
from orgsim.report.run_folder import write_run
from orgsim.report.tables import TABLES
from orgsim.report.terminal import terminal
from orgsim.table import write_blocks


def test_the_record_is_json_without_nan(result_of):
    record = to_json(
        result_of({"work.case.arrivals": {"dates": ["2030-01-01"]}, "assumptions": []}, replications=1)
    )
    assert json.loads(json.dumps(record, allow_nan=False)) == record
    assert record["measures"]["lead time"]["designs"]["desks"] == {
        "mean": None,
        "low": None,
        "high": None,
        "n": 0,
    }


def test_the_record_has_every_measure_with_its_unit(result):
    record = to_json(result)
    assert set(record["measures"]) == set(MEASURES)
    assert record["measures"]["lead time"]["unit"] == "h"
    assert record["measures"]["cost per item"]["unit"] == "EUR"
    assert record["measures"]["cost of delay"]["unit"] == "EUR per week"
    lead = result.estimate("desks", "lead time")
    assert record["measures"]["lead time"]["designs"]["desks"]["mean"] == pytest.approx(lead.mean / 3.6e9)


@pytest.mark.parametrize(("name", "unit"), [("lead time p80", "h"), ("response time within 90min", "share")])
def test_a_measure_with_a_parameter_goes_through_everything(result_of, name, unit):
    found = result_of({"decide_on": name})
    record = to_json(found)
    assert list(record["measures"]) == [*MEASURES, name]
    assert (
        record["measures"][name]["unit"] == record["verdict"]["comparisons"][0]["difference"]["unit"] == unit
    )
    words = (
        "lead time P80" if name == "lead time p80" else "the share of items with a response time within 90min"
    )
    assert words in record["verdict"]["headline"]
    for kind in ("measures", "differences", "replications"):
        rows = [row for row in TABLES[kind](found).to_records() if row["measure"] == name]
        assert rows and all(row["unit"] == unit for row in rows)
    assert record["measures"]["lead time"] == to_json(result_of({}))["measures"]["lead time"]
    shown = " ".join(terminal(found, 100).split())
    assert record["verdict"]["comparisons"][0]["sentence"] in shown
    assert ("Lead time P80 (h)" if unit == "h" else "Response time within 90min (%)") in shown


def test_the_keys_of_the_record_are_those_of_the_documentation(result):
    assert list(to_json(result)) == [
        *(
            "ok",
            "orgsim",
            "time zones",
            "title",
            "designs",
            "baseline",
            "run",
            "verdict",
            "payback",
            "robustness",
            "goals",
            "functions",
            "rules",
            "delivery",
            "measures",
        ),
        *("teams", "people", "seams", "work", "classes", "notes", "assumptions"),
    ]


def test_values_of_every_replication_on_request(result):
    found = to_json(result, replications=True)["by replication"]["desks"]
    assert list(found) == ["replications", "measures", "teams", "people", "seams", "work", "classes"]
    assert found["replications"] == [1, 2, 3]
    assert found["measures"]["lead time"] == result.values("desks", "lead time", unit="h").tolist()
    team = result.teams("desks")[0]["team"]
    assert found["teams"][team]["wait"] == result.values("desks", "wait", team=team, unit="h").tolist()
    rows = TABLES["part_replications"](result).to_records()
    own = [row for row in rows if (row["design"], row["part"], row["measure"]) == ("desks", "team", "wait")]
    assert [(row["replication"], row["name"]) for row in own[:3]] == [(1, team), (2, team), (3, team)]
    assert [row["value"] for row in own[:3]] == found["teams"][team]["wait"]
    assert {row["part"] for row in rows} == {"team", "person", "seam", "work", "class"}
    assert all(row["unit"] for row in rows)


def test_items_of_any_replication(result):
    for replication in (1, 3):
        rows = items(result, replication, "desks").to_records()
        assert {(row["design"], row["replication"]) for row in rows} == {("desks", replication)}
        lead = [row["lead time"] for row in rows if row["outcome"] == "delivered"]
        assert sum(lead) / len(lead) == pytest.approx(
            result.values("desks", "lead time", unit="h")[replication - 1]
        )
    with pytest.raises(UsageError, match="no replication 4 of which to list the items: there are 1 to 3"):
        items(result, 4)
    with pytest.raises(UsageError, match="no design 'nobody'"):
        items(result, 1, "nobody")


def test_the_calendar_of_working_time_is_named(result, result_of):
    assert to_json(result)["run"]["working time calendar"] == "always"
    office = result_of({"calendars": {"office": {"open": "Mon-Fri 09:00-17:00"}}})
    assert to_json(office)["run"]["working time calendar"] == "office"


def test_tables_are_tidy_and_agree_with_the_record(result):
    record = to_json(result)
    for row in TABLES["measures"](result).to_records():
        known = record["measures"][row["measure"]]
        assert row["unit"] == known["unit"]
        assert {key: row[key] for key in ("mean", "low", "high", "n")} == known["designs"][row["design"]]
    for row in TABLES["differences"](result).to_records():
        assert row["baseline"] == "desks"
        assert row["mean"] == record["measures"][row["measure"]]["differences"][row["design"]]["mean"]


def test_replications_average_to_the_measures(result):
    rows = [
        row
        for row in TABLES["replications"](result).to_records()
        if row["measure"] == "lead time" and row["design"] == "desks"
    ]
    assert [row["replication"] for row in rows] == [1, 2, 3]
    mean = to_json(result)["measures"]["lead time"]["designs"]["desks"]["mean"]
    assert sum(row["value"] for row in rows) / 3 == pytest.approx(mean)


@pytest.mark.parametrize("kind", ["teams", "people", "seams", "works", "classes"])
def test_parts_have_units(result, kind):
    rows = TABLES[kind](result).to_records()
    assert rows
    assert all(row["unit"] for row in rows)


def test_items_are_those_of_the_first_replication(result):
    rows = TABLES["items"](result).to_records()
    delivered = [row for row in rows if row["design"] == "desks" and row["outcome"] == "delivered"]
    lead = sum(row["lead time"] for row in delivered) / len(delivered)
    assert lead == pytest.approx(result.values("desks", "lead time")[0] / 3.6e9)
    assert all(
        math.isclose(sum(row[state.measure] for state in State), row["lead time"], abs_tol=1e-6)
        for row in rows
    )
    assert delivered[0]["arrived"].endswith("+00:00")
    assert delivered[0]["number"] == 1


def test_a_promise_that_never_falls_due_is_no_moment(result_of):
    changes = {
        "calendars": {"office": {"open": "Mon 09:00-10:00"}},
        "work.case.promise": "3000 working h",
    }
    rows = TABLES["items"](result_of(changes)).to_records()
    assert {row["due"] for row in rows} == {""}


def test_the_register_is_a_table(result):
    (row,) = TABLES["assumptions"](result).to_records()
    assert row == {
        "about": "designs.desks.handoff.delay",
        "value": "30min",
        "basis": "guessed",
        "low": "5min",
        "high": "2h",
        "source": "nobody asked",
        "note": "",
    }


@pytest.mark.parametrize(
    ("arrivals", "words"),
    [
        ({"dates": ["2017-01-02", "2027-01-05", "2027-01-24"]}, "1 of 3 moments lie outside the run"),
        ({"rate": "0 per w"}, "nothing arrives within the run"),
        ({"rate": "0.001 per w"}, "fewer than one arrival is expected"),
    ],
)
def test_demand_that_is_not_there_is_a_warning_of_the_run(result_of, arrivals, words):
    (note,) = [note for note in notes(result_of({"work.case.arrivals": arrivals})) if words in note.text]
    assert note.warning


@pytest.mark.parametrize(
    ("start", "zone", "arrived", "started", "due"),
    [
        ("2027-03-27", "Europe/London", "2027-03-29T09:00:00+01:00", "09:00:00+01:00", "11:00:00+01:00"),
        ("2027-10-30", "Europe/London", "2027-11-01T09:00:00+00:00", "09:00:00+00:00", "11:00:00+00:00"),
        (
            "2027-04-03",
            "Australia/Lord_Howe",
            "2027-04-05T09:00:00+10:30",
            "09:00:00+10:30",
            "11:00:00+10:30",
        ),
        ("2027-10-02", "Australia/Adelaide", "2027-10-04T09:00:00+10:30", "09:00:00+10:30", "11:00:00+10:30"),
        ("2027-04-03", "Asia/Kolkata", "2027-04-05T09:00:00+05:30", "09:00:00+05:30", "11:00:00+05:30"),
    ],
)
def test_moments_after_a_change_of_clocks_are_what_clocks_show(result_of, start, zone, arrived, started, due):
    """An item comes at nine, local; somebody is free; two hours are promised: nothing of it moves with the
    clocks."""
    changes = {
        "start": start,
        "time_zone": zone,
        "horizon": "1w",
        "warm_up": "none",
        "work.case.arrivals": {"dates": [arrived[:19]]},
        "work.case.promise": "2h",
    }
    rows = TABLES["items"](result_of(changes)).to_records()
    assert {row["arrived"] for row in rows} == {arrived}
    assert {row["first started"] for row in rows} == {arrived[:11] + started}
    assert {row["due"] for row in rows} == {arrived[:11] + due}


def test_many_items_are_listed_only_on_request(result, tmp_path, monkeypatch):
    count = item_table.count_items(result)
    monkeypatch.setattr(item_table, "MOST", count)
    monkeypatch.setattr("orgsim.report.notes.MOST", count)
    assert item_table.is_listed(result) and not [note for note in notes(result) if note.subject == "items"]
    monkeypatch.setattr(item_table, "MOST", count - 1)
    monkeypatch.setattr("orgsim.report.notes.MOST", count - 1)
    assert not item_table.is_listed(result) and item_table.is_listed(result, 1)
    told = [note.text for note in notes(result) if note.subject == "items"]
    assert told == [
        (
            f"items.csv lists the items of a replication, here {count:,}, only on request: --items 1 (in "
            "Python, items=1 of save)."
        )
    ]
    names = {path.name for path in write_run(result, tmp_path, formats=())}
    assert "items.csv" not in names and "teams.csv" in names
    names = {path.name for path in write_run(result, tmp_path, formats=(), items=1)}
    assert "items.csv" in names
    write_run(result, tmp_path, formats=())
    assert not (tmp_path / "items.csv").exists()


def test_items_in_blocks_are_the_same_rows(result, monkeypatch, tmp_path):
    whole = items(result)
    whole.to_csv(tmp_path / "whole.csv")
    monkeypatch.setattr(item_table, "BLOCK", 7)
    with (tmp_path / "blocks.csv").open("w", encoding="utf-8", newline="") as file:
        write_blocks(item_table.item_blocks(result), file)
    assert (tmp_path / "blocks.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()
