"""The curve: levels of demand by how busy the busiest are, and waits beside theory where theory is exact."""

import math

import pytest
from quick import QUICK

from orgsim.errors import ScenarioError, UsageError
from orgsim.experiment.curve import curve
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.scenario import loads

TANDEM = """
title = "One after the other"
horizon = "3000h"
warm_up = "200h"
replications = 6
[people.clerk]
count = {people}
[people.judge]
[work.case]
arrivals = "1 per h"
[[work.case.steps]]
name = "file"
skill = "clerk"
effort = "{effort}"
[[work.case.steps]]
name = "decide"
skill = "judge"
effort = "exponential(6min)"
[designs.a]
teams.Files = ["clerk"]
teams.Court = ["judge"]
[curve]
load = [0.5, 0.8]
"""
TWO = """
title = "Busy and less busy"
horizon = "200h"
warm_up = "none"
replications = 2
people.clerk.count = 2
work.case.arrivals = "1 per h"
work.case.steps = [{ name = "answer", skill = "clerk", effort = "exponential(30min)" }]
designs.quick.teams.Desk = ["clerk"]
designs.slow.teams.Desk = ["clerk"]
designs.slow.generalist_speed = 1.0
designs.slow.handoff.delay = "1h"
"""
LIMITED = {"people": ["clerk"], "wip_limit": 3}


def conducted(text, **changes):
    scenario = loads(text, overrides=changes or None)
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        return curve(laboratory)


@pytest.mark.parametrize(
    ("people", "effort"), [(1, "exponential(20min)"), (3, "exponential(1h)"), (1, "erlang(k=3, mean=20min)")]
)
def test_the_intervals_of_a_first_team_contain_exact_waits(people, effort):
    result = conducted(TANDEM.format(people=people, effort=effort))
    for level in result.levels:
        first, second = result.teams("a", level)
        assert first.utilisation.mean == pytest.approx(level.load, rel=0.1)
        assert first.excess.low < 0 < first.excess.high
        if "erlang" not in effort:  # what leaves is Poisson (Burke 1956)
            assert second.excess.low < 0 < second.excess.high


def test_demand_is_scaled_so_that_the_busiest_of_all_designs_are_as_busy_as_asked():
    result = conducted(TWO.replace("designs.slow.generalist_speed = 1.0\n", ""), **{"curve.load": [0.3, 0.6]})
    assert [level.multiple for level in result.levels] == pytest.approx([1.0, 1.2, 2.4], rel=1e-3)
    assert [queue.load for level in result.levels for queue in level.queues["quick"]] == pytest.approx(
        [0.25, 0.3, 0.6], rel=1e-3
    )


def test_what_waits_at_the_start_is_allowed_for():
    result = conducted(TWO, **{"work.case.backlog": 40, "curve.load": [0.3, 0.6]})
    assert [queue.load for level in result.levels for queue in level.queues["quick"]] == pytest.approx(
        [0.3, 0.6], rel=2e-3
    )
    assert result.levels[0].multiple == pytest.approx(1.0, rel=1e-2)
    with pytest.raises(UsageError, match="no demand makes the busiest 5% busy"):
        conducted(TWO, **{"work.case.backlog": 40, "curve.load": [0.05, 0.6]})


def test_levels_that_never_settle_end_what_is_spoken_of():
    text = TWO.replace('"200h"', '"400h"').replace("replications = 2", "replications = 8")
    result = conducted(text, **{"curve.load": [0.5, 1.0]})
    grown = result.levels[-1].samples["quick"].growing
    assert [level.load for level in result.settled("quick")] == ([0.25, 0.5] if grown else [0.25, 0.5, 1.0])
    team = result.teams("quick", result.levels[-1])[0]
    assert team.formula == math.inf and team.excess is None


def test_what_comes_at_stated_moments_cannot_be_scaled():
    with pytest.raises(UsageError, match="cannot be multiplied"):
        conducted(TWO, **{"work.case.arrivals": {"dates": ["2027-01-05"]}})
    with pytest.raises(UsageError, match="cannot be multiplied"):
        conducted(
            TWO,
            **{
                "work.case.arrivals": "always enough",
                "designs.quick.teams.Desk": LIMITED,
                "designs.slow.teams.Desk": LIMITED,
            },
        )


@pytest.mark.parametrize(
    ("load", "message"),
    [
        ([0.0, 0.5], "above 0"),
        ([0.5, 0.5], "two different"),
        ("50%", "two different"),
        ([], "two different"),
        ([0.5, 1.2], "1.2"),
    ],
)
def test_loads_that_make_no_sense(load, message):
    with pytest.raises(ScenarioError, match=message):
        loads(TWO, overrides={"curve.load": load})


def test_people_of_several_teams_are_counted_as_shared():
    shared = 'designs.quick.teams = { One = [], Two = [] }\ndesigns.quick.shared = { clerk = ["One", "Two"] }'
    text = TWO.replace('designs.quick.teams.Desk = ["clerk"]', shared)
    result = conducted(text, **{"curve.load": [0.25, 0.5]})
    assert [(team.people, team.shared) for team in result.teams("quick", result.levels[0])] == [
        (2, 2),
        (2, 2),
    ]
    assert [(team.people, team.shared) for team in result.teams("slow", result.levels[0])] == [(2, 0)]
