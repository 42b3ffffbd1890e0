"""A report of many designs ranks them, shows the best and the baseline, and stays short; the tables are
whole."""

import re

import pytest
from quick import QUICK

from orgsim.experiment import run
from orgsim.experiment.ranking import ALL_SHOWN, BEST_SHOWN, DETAILED, designs_detailed, designs_shown, ranked
from orgsim.experiment.runs import Options
from orgsim.report.markup import result_html
from orgsim.report.names import brief_names
from orgsim.report.notes import LONGEST, MOST_ALIKE, Note, notes_shown
from orgsim.report.record import to_json
from orgsim.report.tables import TABLES
from orgsim.report.teams import MOST_TEAMS, _longest_waits
from orgsim.report.terminal import terminal
from orgsim.scenario import loads
from orgsim.statistics import Interval

HEAD = """
title = "Many desks"
horizon = "1d"
warm_up = "none"
people.clerk.count = 4
work.case.arrivals = "4 per h"
work.case.steps = [
    { name = "file", skill = "clerk", effort = "exponential(20min)" },
    { name = "check", skill = "clerk", effort = "exponential(10min)" },
]
"""
DESIGN = """
[designs.d{0}]
title = "Way number {0} of the many ways to share out four clerks"
handoff = {{ delay = "{1}min" }}
teams.Front = {{ people = {{ clerk = 2 }}, serves = ["file"] }}
teams.Back = {{ people = {{ clerk = 2 }}, serves = ["check"] }}
"""
MOST_LINES = 260


def many(count):
    """The longer the hand-off of a design takes, the later it stands in the ranking; the baseline is the last
    but one."""
    text = HEAD + "".join(DESIGN.format(number, 5 * number) for number in range(1, count + 1))
    return run(loads(text, overrides={"baseline": f"d{count - 1}"}), Options(replications=3, **QUICK))


@pytest.fixture(scope="module")
def hundred():
    return many(100)


@pytest.fixture(scope="module")
def page(hundred):
    return terminal(hundred)


def test_a_hundred_designs_make_a_short_report(page):
    lines = page.splitlines()
    assert len(lines) <= MOST_LINES
    assert max(map(len, lines)) <= 100


def test_the_number_of_lines_does_not_grow_with_the_designs(page):
    assert abs(len(terminal(many(20)).splitlines()) - len(page.splitlines())) <= 20


def test_the_best_and_the_baseline_are_shown_in_order(hundred, page):
    assert ranked(hundred) == tuple(f"d{number}" for number in range(1, 101))
    assert designs_shown(hundred) == (*(f"d{number}" for number in range(1, BEST_SHOWN + 1)), "d99")
    assert designs_detailed(hundred) == (*(f"d{number}" for number in range(1, DETAILED + 1)), "d99")
    section = page.split("Ranking by lead time")[1].split("\n\n")[0]
    ranks = [line.split("'")[2].split()[0] for line in section.splitlines() if line.startswith("'")]
    assert ranks == [*map(str, range(1, BEST_SHOWN + 1)), "99"]


def test_the_verdict_counts_the_others(hundred):
    assert hundred.verdict.headline.startswith(
        "With 'Way number 1 of the many ways to share out four clerks', lead time is "
    )
    (rest,) = hundred.verdict.rest
    assert rest.startswith(
        "Of 99 alternatives to 'Way number 99 of the many ways to share out four clerks', on lead time: "
    )


def test_names_keep_what_tells_them_apart(page):
    assert "'Way number 1 of...out four clerks'" in page and "'Way number 99 of...out four clerks'" in page


def test_tables_and_json_are_whole(hundred):
    record = to_json(hundred)
    assert len(record["designs"]) == len(record["verdict"]["ranking"]) == 100
    assert len(record["verdict"]["comparisons"]) == 99
    assert len({row["design"] for row in TABLES["measures"](hundred).to_records()}) == 100


def test_a_notebook_shows_as_few(hundred):
    html = result_html(hundred)
    assert "Way number 1 of" in html and "Way number 60" not in html


def test_few_designs_are_all_shown_in_the_order_of_the_file():
    found = many(ALL_SHOWN)
    assert designs_shown(found) == found.designs
    assert "Ranking by" not in terminal(found)


def test_of_many_notes_on_a_subject_the_first_are_printed():
    alike = [Note("load", f"Number {number}.") for number in range(MOST_ALIKE + 3)]
    shown = notes_shown([*alike, Note("other", "Alone.")])
    assert [note.text for note in shown[:MOST_ALIKE]] == [note.text for note in alike[:MOST_ALIKE]]
    assert shown[MOST_ALIKE].text == "3 more notes of this kind (load) in result.json."
    assert shown[-1].text == "Alone."


def test_names_that_differ_in_their_middle_alone_stay_apart():
    names = [
        f"A long name that differs only in the {number} middle of it, and not at its end"
        for number in range(12)
    ]
    short = brief_names([*names, "Short"])
    assert len(set(short)) == 13 and short[-1] == "Short"
    assert all(len(name) <= 36 for name in short)


def test_a_note_without_end_is_shortened_between_words():
    (note,) = notes_shown([Note("run", "'A name' and " * 200, warning=True)])
    assert (
        len(note.text) <= LONGEST and note.text.endswith(" ... (the rest is in result.json)") and note.warning
    )


def test_of_many_teams_those_with_the_longest_waits_are_shown():
    rows = [{"team": f"T{number}", "wait": Interval(float(number % 7), 0.0, 9.0, 5)} for number in range(30)]
    kept = _longest_waits(rows)
    assert len(kept) == MOST_TEAMS
    assert min(row["wait"].mean for row in kept) >= 4.0
    assert [row["team"] for row in kept] == sorted(
        (row["team"] for row in kept), key=lambda team: int(team[1:])
    )
    assert _longest_waits(rows[:MOST_TEAMS]) == rows[:MOST_TEAMS]


def test_the_waits_of_teams_have_one_unit(page):
    section = page.split("\nTeams ")[1].split("\nNotes")[0]
    assert len(set(re.findall(r"Wait \((.*?)\)", section))) == 1
    assert section.count("Wait (") == DETAILED + 1
