import pytest
from small_case import TEXT

from orgsim.experiment.wording import percent
from orgsim.report.explain import explain
from orgsim.report.explained_teams import several
from orgsim.report.explanation import explanation
from orgsim.report.page import width_of
from orgsim.scenario import loads


def explained(changes=None, width=100, designs=None):
    scenario = loads(TEXT, overrides=changes)
    return explain(scenario, designs or tuple(scenario.designs), width)


def words(text):
    return " ".join(text.split())


@pytest.mark.parametrize("width", [80, 100])
def test_no_line_is_wider_than_the_terminal(width):
    assert max(map(width_of, explained(width=width).splitlines())) <= width


def test_demand_and_steps_are_said_once():
    text = explained()
    assert text.count("Steps of 'case'") == 1
    assert "About 605 items of 'case' are expected, 202 per week." in text
    assert "'decide': 10% of items go back to 'file'." in text


def test_a_design_became_teams():
    text = words(explained())
    assert "Files: 2 x clerk: clerk. 168 h a week ('always'). First come, first served." in text
    assert "Of those free, the least busy so far takes it. Does 'file'." in text
    assert "1 x judge: at speed 0.9 clerk and judge." in text


def test_the_hand_offs_that_will_be_paid():
    text = explained(designs=("desks",))
    assert "Files -> Court      1.11    30.0 min          none" in text
    assert "No item has to change teams." in explained(designs=("counter",))


def test_policies_in_words():
    changes = {
        "classes": ["expedite", "standard"],
        "designs.desks.order": "class",
        "designs.desks.preempt": True,
        "designs.desks.case_worker": True,
        "designs.desks.wip_limit": {"items": 5, "when_full": "refuse"},
        "designs.desks.takes": "lowest number",
        "designs.desks.teams.Files": {"people": ["clerk"], "unit": "Bank / Desk"},
    }
    text = words(explained(changes))
    assert (
        "The most urgent class first, interrupting work that is less urgent, the person who starts an item "
        "keeps it" in text
    )
    assert "at most 5 items at once, others are refused entry." in text
    assert "Of those free, the first in the list takes it. Part of Bank / Desk." in text


def test_alike_teams_stand_together():
    changes = {
        "designs.desks.teams": {"Desk {1..2}": {"clerk": 1}},
        "designs.desks.shared": {"judge": ["Desk 1", "Desk 2"]},
    }
    text = words(explained(changes))
    assert "Desk 1 and Desk 2, each:" in text
    assert "1 x judge, shared by these teams: judge." in text
    assert "Where several teams could take an item, it goes to the one with the least work per person" in text


def test_overload_is_named():
    text = words(explained({"work.case.arrivals": "2 per h"}))
    assert (
        "! In 'Desks', everybody in 'Files' has an offered load of 111%: the queue grows for as long as "
        "work keeps coming." in text
    )


def test_what_is_left_out_of_the_demand_is_noted():
    text = words(explained({"work.case.arrivals": {"dates": ["2017-01-02", "2027-01-05", "2027-01-24"]}}))
    assert (
        "Notes - work.case.arrivals: 1 of 3 moments lie outside the run (2027-01-04 to 2027-01-25) and is "
        "left out" in text
    )
    assert "Notes" not in words(explained())


def test_always_enough_is_said():
    text = words(explained({"work.case.arrivals": "always enough", "work.case.limit": 4}))
    assert "There is always enough 'case': a new item comes whenever its limit leaves room." in text


def test_the_record_is_ready_for_json():
    record = explanation(loads(TEXT), "desks")
    assert record["steps"][0]["written"] == "exponential(mean=1h)"
    assert record["steps"][0]["mean hours"] == pytest.approx(1.0)
    (back,) = record["steps"][1]["rework"]
    assert {key: back[key] for key in ("to", "chance", "falling", "at_most")} == {
        "to": "file", "chance": 0.1, "falling": 1.0, "at_most": None,
    }  # fmt: skip
    assert (back["when"], back["cases"], back["sets"]) == (None, [], [])
    assert record["hand-offs"][0]["mean delay hours"] == pytest.approx(0.5)
    row = record["offered load"][0]
    assert row["hours offered"] == pytest.approx(row["offered load"] * row["hours on shift"])


def test_names_for_narrow_columns():
    assert several(["a"]) == "a"
    assert several(["a", "b", "c"], "or") == "a, b or c"
    assert several(["a", "b", "c", "d"]) == "a, b and 2 more"


def test_shares():
    assert [percent(share) for share in (0.4, 1.125, 25.0)] == ["40%", "112%", "2,500%"]


CALENDARS = """
title = "Committee"
horizon = "8w"
[calendars.office]
open = "Mon-Fri 09:00-17:00"
[calendars.board]
open = "Wed 14:00-16:00"
[people.clerk]
calendar = "office"
count = 3
[people.member]
calendar = "board"
[work.case]
arrivals = "1 per w"
promise = "10 working days"
limit = 40
[[work.case.steps]]
name = "file"
skill = "clerk"
effort = "10 person-days"
[[work.case.steps]]
name = "post"
delay = "4 working h"
[[work.case.steps]]
name = "copy"
skill = "clerk"
effort = "80h"
[[work.case.steps]]
name = "decide"
skill = "member"
effort = "10min"
[designs.d]
handoff = { delay = "4 working h" }
limits = [{ from = "file", to = "copy", items = 1, when_full = "refuse" }]
teams.Files = ["clerk"]
teams.Board = { people = ["member"], wip_limit = 1 }
"""


def of_calendars(**changes):
    return words(explain(loads(CALENDARS, overrides=changes), ("d",)))


def test_working_time_is_shown_with_its_calendar_and_as_elapsed_time():
    text = of_calendars()
    assert (
        "4.00 working h on the calendar 'board', of the receiving team, take 10.4 days of elapsed time on "
        "average (" in text
    )
    assert "'post': 4.00 working h on the calendar 'office' take" in text
    assert "'case' is promised within 10 working days on the calendar 'office': 13." in text
    assert "Working time is counted on the calendar 'office', the first of the file." in text
    assert (
        "- Working time is counted on the calendar 'office', the first of 2 in the file: this holds for"
        in text
    )
    assert (
        "- In 'd', the hand-off from 'Files' to 'Board' takes 4 working h on the calendar of the receiving "
        "team" in text
    )
    stated = of_calendars(working_time="office", **{"designs.d.handoff.calendar": "office"})
    assert "4.00 working h on the calendar 'office', named in the file, take" in stated
    assert "Working time is counted on the calendar 'office'." in stated


def test_working_time_is_in_the_record_with_its_calendar():
    record = explanation(loads(CALENDARS), "d")
    assert record["working time"] == {"calendar": "office", "named": False, "calendars": 2}
    handoff = record["hand-offs"][0]
    assert (handoff["calendar"], handoff["calendar stated"]) == ("board", False)
    assert handoff["elapsed"]["mean hours"] > 10 * handoff["elapsed on sender's calendar"]["mean hours"]
    post = record["steps"][1]
    # Begun when the office opens it is done in 4 h; begun on Friday with nearly all of the 4 h to go, after
    # the week-end.
    assert (post["calendar"], post["elapsed"]["shortest hours"]) == ("office", 4.0)
    assert post["elapsed"]["longest hours"] == 4.0 + 64.0
    promise = record["demand"][0]["promise"]
    assert (promise["written"], promise["hours"], promise["calendar"]) == ("10 working days", 80.0, "office")
    assert promise["elapsed"]["longest hours"] == pytest.approx(14 * 24, abs=24)


def test_an_effort_is_written_in_person_days_or_hours_and_never_in_days_of_24_hours():
    text = of_calendars()
    assert "file clerk 10.0 person-days 1.00" in text
    assert "copy clerk 80.0 h 1.00" in text
    assert [step["mean person-days"] for step in explanation(loads(CALENDARS), "d")["steps"]][:3] == [
        10.0,
        None,
        10.0,
    ]


def test_limits_of_work_of_a_stretch_and_of_a_team_are_said():
    text = of_calendars()
    assert "Limits on work in progress At most 40 items of 'case' at once; others wait outside." in text
    assert "At most 1 item at once from 'file' to 'copy'; others are refused entry." in text
    assert "at most 1 item at once, others wait outside" in text
    assert explanation(loads(CALENDARS), "d")["limits"] == [
        {"team": None, "work": "case", "from": None, "to": None, "items": 40, "refuses": False},
        {"team": None, "work": None, "from": "file", "to": "copy", "items": 1, "refuses": True},
        {"team": "Board", "work": None, "from": None, "to": None, "items": 1, "refuses": False},
    ]


def test_of_very_many_alike_teams_the_first_are_named():
    teams = {"Desk {1..30}": {"clerk": 1}}
    changes = {"people.clerk.count": 30, "designs.desks.teams": {**teams, "Court": ["judge"]}}
    text = words(explained(changes, designs=("desks",)))
    assert "Desk 9, Desk 10 and 20 more, each:" in text


def test_a_team_that_does_no_step_of_a_work_is_not_said_to_do_nothing_of_it():
    other = {"arrivals": "1 per d", "steps": [{"name": "seal", "skill": "judge", "effort": "1min"}]}
    text = words(explained({"work.other": other}, designs=("desks",)))
    assert "Does every step of 'other'" not in text.split("Court:")[0]
    assert "nothing of" not in text


def test_a_split_is_told_by_its_branches():
    text = """
    horizon = "4w"
    people.clerk = { count = 2, skills = ["a", "b"] }
    [work.case]
    arrivals = "1 per d"
    steps = [
      { name = "both", split = ["a", "b"] },
      { name = "a", effort = "1h" },
      { name = "b", effort = "2h" },
    ]
    [designs.one]
    teams.T = ["clerk"]
    """
    said = explain(loads(text), ["one"])
    row = next(line for line in said.splitlines() if line.startswith("both"))
    assert row.split() == ["both", "in", "branches", "1.00"]
    assert "'both' splits an item into 2 parts, 'a' and 'b', which go on at the same time" in " ".join(
        said.split()
    )


def test_what_befalls_work_as_time_passes_is_told_in_words_and_as_a_record():
    text = """
    horizon = "4w"
    classes = ["expedite", "standard"]
    people.clerk = { skills = ["a"] }
    [work.case]
    arrivals = "1 per d"
    cancelled = { at = "first Monday of the month 09:00", chance = 0.1, when = { age = "> 1d" } }
    ages = { after = "5d", to = "expedite" }
    steps = [{ name = "a", effort = "1h" }]
    [designs.one]
    teams.T = ["clerk"]
    """
    said = words(explain(loads(text), ["one"]))
    moments = "at each of these moments: first Monday of the month 09:00 if age > 1d."
    assert f"Open items of 'case' are cancelled, with a chance of 10%, {moments}" in said
    assert "Open items of 'case' are of the class 'expedite' from then on, 5d after they arrive." in said
    assert "the offered load are counted as if none were, and so are upper bounds." in said
    record = explanation(loads(text), "one")["demand"][0]["in time"]
    assert [(rule["to"], rule["after"]) for rule in record] == [(None, None), ("expedite", "5d")]
