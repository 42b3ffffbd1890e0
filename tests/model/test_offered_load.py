"""The load worked out beforehand, against arithmetic by hand and against runs."""

import pytest

from orgsim.experiment import run
from orgsim.experiment.runs import Options
from orgsim.model import lower
from orgsim.model.analysis.load import OfferedLoad
from orgsim.model.analysis.overload import overloads
from orgsim.scenario import loads

HEAD = """
horizon = "100d"
warm_up = "none"
[people.clerk]
count = 2
[people.judge]
"""

ONE_TEAM = (
    HEAD
    + """
[work.case]
arrivals = "24 per d"
steps = [{ name = "file", skill = "clerk", effort = "exponential(1h)" }]
[designs.a]
teams.Office = ["clerk", "judge"]
"""
)


def offered(text, design="a", **changes):
    return OfferedLoad(
        lower(
            loads(text, overrides={key.replace("__", "."): value for key, value in changes.items()}), design
        )
    )


def by_role(found):
    facts = found.header.people
    return {facts[group.people[0]].role: group.load for group in found.groups}


def test_arrivals_times_effort_over_time_on_shift():
    assert by_role(offered(ONE_TEAM)) == pytest.approx({"clerk": 0.5, "judge": 0.0})


@pytest.mark.parametrize(
    ("arrivals", "load"),
    [
        ({"every": "erlang(k=4, mean=2h)"}, 0.25),
        ({"every": "2h", "batch": 3}, 0.75),
        ({"rate": "24 per d", "at_most": 240}, 0.05),
        ({"rate": "24 per d", "wave": {"amplitude": 0.5, "period": "10d"}}, 0.5),
        (
            {
                "pieces": [
                    {"from": "2027-01-04", "rate": "24 per d"},
                    {"from": "2027-02-23", "rate": "48 per d"},
                ]
            },
            0.75,
        ),
        ({"dates": ["2027-01-05", "2027-01-06", "2030-01-01"]}, 2 / 4800),
    ],
)
def test_every_kind_of_arrivals(arrivals, load):
    assert by_role(offered(ONE_TEAM, work__case__arrivals=arrivals))["clerk"] == pytest.approx(load, rel=1e-6)


def test_the_backlog_is_asked_for_too():
    assert by_role(offered(ONE_TEAM, work__case__backlog=480))["clerk"] == pytest.approx(0.6)


def test_people_count_for_the_time_they_are_there():
    assert by_role(offered(ONE_TEAM, people__clerk__until="2027-02-23"))["clerk"] == pytest.approx(1.0)


def test_what_is_always_enough_is_left_out():
    found = offered(ONE_TEAM, work__case__arrivals="always enough", work__case__limit=5)
    assert by_role(found)["clerk"] == 0.0
    assert found.endless == [0]


REWORK = (
    HEAD
    + """
[work.case]
arrivals = "12 per d"
[[work.case.steps]]
name = "file"
skill = "clerk"
effort = "1h"
[[work.case.steps]]
name = "judge"
effort = "30min"
rework = [{ to = "file", chance = 0.4, falling = 0.5, at_most = 2 }, { to = "judge", chance = 0.1 }]
next = { archive = 0.75, done = 0.25 }
[[work.case.steps]]
name = "archive"
delay = "1d"
[designs.a]
handoff = { delay = "1h", context_loss = 0.2 }
teams.Office = ["clerk"]
teams.Court = ["judge"]
"""
)


def test_falling_and_bounded_rework_is_followed_visit_by_visit():
    found = offered(REWORK)
    visits = found.visits(0)
    # The chance of a return falls by visit: 0.4, 0.2, then none; of judging again 0.1 each time.
    first, second, later = 1.0, 0.5, 0.5 * 0.3 / 0.9
    assert visits.steps[1] == pytest.approx(first + second + later)
    assert visits.steps[0] == pytest.approx(1 + 0.4 * first + 0.2 * second)
    assert visits.steps[2] == pytest.approx(0.75)
    assert visits.unfollowed == 0.0


def test_context_is_lost_where_the_team_changes():
    found = offered(REWORK)
    visits = found.visits(0).steps
    again = 0.1 * visits[1]
    judged = (visits[1] - again) * 1.2 + again
    assert by_role(found)["judge"] == pytest.approx(12 * judged * 0.5 / 24)
    crossings = found.visits(0).crossings
    assert crossings[frozenset({0}), frozenset({1})] == pytest.approx(visits[0])
    assert crossings[frozenset({1}), frozenset({0})] == pytest.approx(visits[0] - 1)


POOLS = """
horizon = "100d"
warm_up = "none"
people.clerk.count = 3
people.judge.skills = { clerk = 0.5, judge = 1.0 }
[work.case]
arrivals = "48 per d"
steps = [
    { name = "file", skill = "clerk", effort = "exponential(1h)" },
    { name = "decide", skill = "judge", effort = "6min" },
]
[designs.a]
teams.Small = { clerk = 1 }
teams.Large = { clerk = 2 }
teams.Court = ["judge"]
"""


def test_work_is_shared_out_as_evenly_as_can_be_where_teams_are_chosen_by_load():
    # 48 h a day for three clerks and a judge at half speed, who has 4.8 h of their own: 48 + 4.8 / 2 = 24 (3
    # + 1 / 2) x load
    assert sorted(group.load for group in offered(POOLS).groups) == pytest.approx([50.4 / 84] * 3)


def test_chance_or_turn_give_small_teams_as_much_as_large_ones():
    found = offered(POOLS, designs__a__serve="in turn")
    assert sorted(round(group.load, 9) for group in found.groups) == pytest.approx(
        [1 / 3, 2 / 3, (32 + 4.8) / 24]
    )


@pytest.mark.parametrize("text", [ONE_TEAM, REWORK])
def test_people_are_as_busy_in_a_run_as_the_load_says(text):
    scenario = loads(text)
    found, result = offered(text), run(scenario, Options(10, 7))
    for group in found.groups:
        for person in group.people:
            name = found.header.people[person].name
            busy = next(row for row in result.people("a") if row["person"] == name)["utilisation"]
            assert busy.mean == pytest.approx(group.load, abs=3 * busy.half_width + 0.01)


def test_an_overload_is_said_in_a_sentence():
    found = overloads(lower(loads(ONE_TEAM, overrides={"work.case.arrivals": "60 per d"}), "a"))
    assert [round(overload.load, 6) for overload in found] == [1.25]
    assert found[0].text == (
        "In 'a', people in the role 'clerk' in 'Office' have an offered load of 125%: "
        "the queue grows for as long as work keeps coming."
    )


def test_work_that_gives_up_is_still_asked_for():
    changes = {"work.case.arrivals": "60 per d", "work.case.patience": "2d"}
    found = overloads(lower(loads(ONE_TEAM, overrides=changes), "a"))
    assert found[0].text.endswith("work waits until it gives up or is turned away.")


def test_no_overload_no_sentence():
    assert overloads(lower(loads(ONE_TEAM), "a")) == []


def test_work_that_just_fills_the_time():
    text = ONE_TEAM.replace('"24 per d"', '"48 per d"')
    assert overloads(lower(loads(text), "a"))[0].text.endswith(
        "an offered load of 100%: the queue never settles."
    )


@pytest.mark.parametrize(("items", "sentences"), [(4800, 0), (4801, 1)])
def test_work_that_is_there_from_the_start_fills_the_run_or_is_too_much(items, sentences):
    changes = {"work.case.arrivals": {"dates": ["2030-01-01"]}, "work.case.backlog": items}
    found = overloads(lower(loads(ONE_TEAM, overrides=changes), "a"))
    assert [overload.text.endswith("not all of it can be done within the run.") for overload in found] == [
        True
    ] * sentences
