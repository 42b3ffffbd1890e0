"""The form of every experiment's report: text, JSON and notes."""

import json
import math
from dataclasses import replace

import pytest

from orgsim.experiment.engines import Ran
from orgsim.experiment.provenance import Caution, Provenance
from orgsim.report.notes import Note
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Paper, Section, every_note, foot, paper_record, paper_text
from orgsim.report.tables import table
from orgsim.scenario import loads

SCENARIO = loads("""
title = "Notes from two desks"
horizon = "4w"
warm_up = "1w"
people.clerk.count = 1
work.case.arrivals = "1 per d"
work.case.steps = [{ name = "answer", skill = "clerk", effort = "1h" }]
designs.one.teams.Desk = ["clerk"]
""")
WEEK = 604_800_000_000
PROVENANCE = Provenance(
    SCENARIO, seed=7, replications=20, points=3, warm_up=(WEEK, WEEK), simulated=50, remembered=10, ran=Ran()
)


@pytest.fixture
def paper() -> Paper:
    label = Column("value", ("1h", "2h"), left=True)
    section = Section(
        "Lead time (h)", "mean", label, (Column("One", ("3.0", Cell("4.0", "good"))),), ("A remark.",)
    )
    return Paper(
        kind="sweep",
        headline="It matters.",
        sentences=("How much is not known.",),
        sections=(section,),
        tables={"points": table(("value", "mean"), [("1h", 3.0), ("2h", math.nan)])},
        charts={},
        provenance=PROVENANCE,
        notes=(Note("plain", "This is a note.", False), Note("grave", "This is a warning.", True)),
        record={"sampling": "grid"},
    )


def test_the_text_has_all_parts_in_order(paper: Paper) -> None:
    text = paper_text(paper)
    parts = [
        "Notes from two desks",
        "Finding",
        "It matters.",
        "How much",
        "Lead time (h)",
        "4.0",
        "A remark.",
    ]
    parts += ["Notes\n", "! This is a w", "- This is a n", "orgsim "]
    places = [text.index(part) for part in parts[1:]]
    assert places == sorted(places) and text.startswith(parts[0])


@pytest.mark.parametrize("width", [60, 100, 160])
def test_no_line_is_wider_than_asked(paper: Paper, width: int) -> None:
    assert max(map(len, paper_text(paper, width).splitlines())) <= width


def test_colour_only_where_asked(paper: Paper) -> None:
    assert "\x1b[" not in paper_text(paper)
    assert "\x1b[" in paper_text(paper, colour=True)


def test_warnings_come_first_and_what_never_settles_is_one(paper: Paper) -> None:
    grown = replace(PROVENANCE, cautions=tuple(Caution("growing", f"x = {k}", "One", 1.0) for k in range(5)))
    first, *rest = every_note(replace(paper, provenance=grown))
    assert first.warning and "'One' at x = 0; 'One' at x = 1; 'One' at x = 2 and in 2 more" in first.text
    assert [note.warning for note in rest] == sorted((note.warning for note in rest), reverse=True)


def test_the_record_is_json_without_what_json_lacks(paper: Paper) -> None:
    record = json.loads(json.dumps(paper_record(paper), allow_nan=False))
    assert (
        record["experiment"] == "sweep"
        and record["sampling"] == "grid"
        and record["headline"] == "It matters."
    )
    assert record["tables"]["points"] == [{"value": "1h", "mean": 3.0}, {"value": "2h", "mean": None}]
    assert record["run"]["seed"] == 7 and record["run"]["simulated"] == 50 and record["run"]["cached"] == 10
    assert record["notes"][0]["warning"] is True


def test_the_foot_says_what_it_takes_to_see_the_same_again() -> None:
    said = foot(PROVENANCE)
    assert (
        "Seed 7, 20 replications of each design at 3 points" in said
        and "the first week excluded as warm-up" in said
    )
    assert "Every replication was cached from an earlier run." in foot(replace(PROVENANCE, ran=None))
    assert "1 week to 2 weeks" in foot(replace(PROVENANCE, warm_up=(WEEK, 2 * WEEK)))
    assert "1 replication of each design at 1 point," in foot(replace(PROVENANCE, replications=1, points=1))
