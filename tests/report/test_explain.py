import pytest
from small_case import TEXT

from orgsim.report.explain import explain, percent
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
    assert "decide: 10 % goes back to 'file'." in text


def test_a_design_became_teams():
    text = words(explained())
    assert "Files: 2 x clerk: clerk. 168 h a week ('always'). First come, first served." in text
    assert "Of those free, the least busy so far takes it. Does file." in text
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
    assert "The most urgent class first, interrupting work that comes later, whoever starts an item keeps it" in text
    assert "at most 5 items at once, and what comes then is refused." in text
    assert "Of those free, the first in the list takes it. Part of Bank / Desk." in text


def test_alike_teams_stand_together():
    changes = {"designs.desks.teams": {"Desk {1..2}": {"clerk": 1}}, "designs.desks.shared": {"judge": ["Desk 1", "Desk 2"]}}
    text = words(explained(changes))
    assert "Desk 1 and Desk 2, each:" in text
    assert "1 x judge, shared by these teams: judge." in text
    assert "Where several teams could take an item, it goes to the one with the least work per person" in text


def test_overload_is_named():
    text = words(explained({"work.case.arrivals": "2 per h"}))
    assert "! In Desks, everybody in Files is asked for 111 % of their time: the queue grows for as long as work keeps coming." in text


def test_what_is_left_out_of_the_demand_is_noted():
    text = words(explained({"work.case.arrivals": {"dates": ["2017-01-02", "2027-01-05", "2027-01-24"]}}))
    assert "Notes - work.case.arrivals: 1 of 3 moments lie outside the run (2027-01-04 to 2027-01-25) and is left out" in text
    assert "Notes" not in words(explained())


def test_always_enough_is_said():
    text = words(explained({"work.case.arrivals": "always enough", "work.case.limit": 4}))
    assert "There is always enough 'case': a new item comes whenever its limit leaves room." in text


def test_the_record_is_ready_for_json():
    record = explanation(loads(TEXT), "desks")
    assert record["steps"][0]["written"] == "exponential(mean=1h)"
    assert record["steps"][0]["mean hours"] == pytest.approx(1.0)
    assert record["steps"][1]["rework"] == [{"to": "file", "chance": 0.1, "falling": 1.0, "at_most": None}]
    assert record["hand-offs"][0]["mean delay hours"] == pytest.approx(0.5)
    assert record["load"][0]["hours asked"] == pytest.approx(record["load"][0]["load"] * record["load"][0]["hours on shift"])


def test_names_for_narrow_columns():
    assert several(["a"]) == "a"
    assert several(["a", "b", "c"], "or") == "a, b or c"
    assert several(["a", "b", "c", "d"]) == "a, b and 2 more"


def test_shares():
    assert [percent(share) for share in (0.4, 1.125, 25.0)] == ["40 %", "112 %", "2,500 %"]
