"""The best version is found where theory knows it: people in a line, a share of work, a limit on work in
progress."""

import math
from itertools import product

import pytest
from quick import QUICK

from orgsim.errors import ScenarioError, UsageError
from orgsim.evidence.theory.closed import Stop, closed
from orgsim.evidence.theory.shared_queue import mmc
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.optimise.conduct import FRESH, optimise, standing, still_undominated
from orgsim.experiment.optimise.finding import headline, sentences
from orgsim.experiment.optimise.trials import VersionTrials
from orgsim.scenario import loads

HOUR = 3600e6

LINE = """
title = "A line"
horizon = "6w"
warm_up = "3d"
replications = 6
people.first = { count = 3, cost = "EUR 30/h" }
people.second = { count = 3, cost = "EUR 20/h" }
work.case.arrivals = "6 per h"
work.case.steps = [
  { name = "one", skill = "first", effort = "exponential(20min)" },
  { name = "two", skill = "second", effort = "exponential(10min)" },
]
designs.line.title = "The line"
designs.line.teams = { One = ["first"], Two = ["second"] }
designs.pods.title = "Pods"
designs.pods.teams."Pod {1..3}" = { first = 1, second = 1 }
"""
VARY = [
    {"path": "people.first.count", "from": 2, "to": 6},
    {"path": "people.second.count", "from": 1, "to": 6},
]


def line_lead_time(first, second):
    """Mean hours in the line: two M/M/c one after the other (Burke 1956; Jackson 1957), infinite where it is
    not stable."""
    if first <= 2 or second <= 1:
        return math.inf
    return mmc(6, 1 / 3, first).wait + mmc(6, 1 / 6, second).wait + 1 / 2


def found_in(text=LINE, changes=None, **section):
    scenario = loads(text).override({"optimise": {"vary": VARY, **section}, **(changes or {})})
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        return optimise(laboratory)


@pytest.fixture(scope="module")
def line():
    return found_in()


def test_people_are_split_over_a_line_as_theory_has_it(line):
    splits = [(a, b) for a, b in product(range(2, 7), range(1, 7)) if a + b <= 6]
    best = min(splits, key=lambda split: line_lead_time(*split))
    assert best == (4, 2)
    assert line.found[0].point == best
    assert line.searched.all_tried
    assert line.searched.allowed == len(line.tried) == len(splits)


def test_what_is_reported_is_fresh_and_paired(line):
    aim, (found,) = line.problem.aims[0], line.found
    assert [one.replication for one in found.fresh.observations] == list(range(FRESH, FRESH + 6))
    assert [one.replication for one in line.written.fresh.observations] == list(range(FRESH, FRESH + 6))
    assert aim.estimate(found.fresh).mean / HOUR == pytest.approx(line_lead_time(4, 2), rel=0.05)
    assert aim.estimate(line.written.fresh).mean / HOUR == pytest.approx(line_lead_time(3, 3), rel=0.08)
    assert aim.difference(found.fresh, line.written.fresh).high < 0
    assert found.people == line.written.people == 6
    assert found.cost == pytest.approx(168 * (4 * 30 + 2 * 20))
    assert "shorter than in the base case (" in headline(line)
    assert any("first count 3 -> 4" in sentence for sentence in sentences(line))


def test_versions_in_which_work_piles_up_are_not_chosen(line):
    unstable = {trial.point for trial in line.tried if trial.violation > 0}
    assert (
        unstable
        == {trial.point for trial in line.tried if math.isinf(line_lead_time(*map(int, trial.point)))}
        != set()
    )


def test_a_limit_decides_what_may_be_chosen():
    result = found_in(objectives="lowest cost", constraints="lead time <= 45min", headcount=9)
    kept = [
        (a, b) for a, b in product(range(2, 7), range(1, 7)) if a + b <= 9 and line_lead_time(a, b) <= 0.75
    ]
    cheapest = min(kept, key=lambda split: 30 * split[0] + 20 * split[1])
    assert cheapest == (3, 2)
    assert result.found[0].point == cheapest
    assert standing(result.problem.limits[0], result.found[0].fresh) == "kept"


def test_where_nothing_keeps_the_limit_the_nearest_is_reported():
    result = found_in(constraints="lead time <= 31min", headcount=7)
    assert not result.kept
    assert result.found[0].point == (4.0, 3.0) or result.found[0].point == (5.0, 2.0)
    assert headline(result).startswith("None of all")
    assert "breaks 'lead time <= 31min'" in headline(result)


def test_money_is_a_limit_of_its_own():
    result = found_in(cost="EUR 160/h", budget=40)
    assert {trial.point for trial in result.tried} == {
        (float(a), float(b)) for a, b in product(range(2, 7), range(1, 7)) if 30 * a + 20 * b <= 160
    }


def test_the_front_between_two_teams_is_that_of_theory():
    result = found_in(objectives=["lowest wait of team One", "lowest wait of team Two"], headcount=8)
    splits = [(a, b) for a, b in product(range(3, 7), range(2, 7)) if a + b <= 8]
    waits = {split: (mmc(6, 1 / 3, split[0]).wait, mmc(6, 1 / 6, split[1]).wait) for split in splits}
    front = {
        split
        for split, (one, two) in waits.items()
        if not any((a <= one and b <= two) and (a, b) != (one, two) for a, b in waits.values())
    }
    assert {version.point for version in result.found} == front == {(3, 5), (4, 4), (5, 3), (6, 2)}
    assert all(still_undominated(result))


def test_the_search_finds_what_counting_finds():
    text = LINE.partition("designs.pods")[0]
    result = found_in(text, {"people.second.count": 2}, budget=14, headcount=8)
    assert not result.searched.all_tried
    assert len(result.tried) <= 14
    splits = [(a, b) for a, b in product(range(2, 7), range(1, 7)) if a + b <= 8]
    assert result.found[0].point == min(splits, key=lambda split: line_lead_time(*split))
    again = found_in(text, {"people.second.count": 2}, budget=14, headcount=8)
    assert [trial.point for trial in again.tried] == [trial.point for trial in result.tried]
    assert any(f"{len(result.tried)} of {len(splits)} versions" in sentence for sentence in sentences(result))


def test_a_generation_is_asked_for_in_one_go(monkeypatch):
    asked = []
    ask = VersionTrials.ask
    monkeypatch.setattr(
        VersionTrials, "ask", lambda self, points, until: asked.append(ask(self, points, until)) or asked[-1]
    )
    result = found_in(budget=20, headcount=12)
    assert sum(asked) == len(result.tried) <= 20
    assert max(asked) >= 4


FORK = """
title = "A fork"
horizon = "8w"
warm_up = "3d"
replications = 8
people.fast = {}
people.slow = {}
work.case.arrivals = "2.5 per h"
[[work.case.steps]]
name = "sort"
delay = "1min"
next = { "quick" = 0.6, "plain" = 0.4 }
[[work.case.steps]]
name = "quick"
skill = "fast"
effort = "exponential(15min)"
next = "done"
[[work.case.steps]]
name = "plain"
skill = "slow"
effort = "exponential(60min)"
next = "done"
[designs.fork]
teams = { Fast = ["fast"], Slow = ["slow"] }
"""


def test_a_share_of_work_is_found_where_the_square_root_rule_has_it():
    """Two M/M/1 with rates m of service: what is left free of each is in the ratio of sqrt(m) (Buzen & Chen
    1974)."""
    free = 4 + 1 - 2.5
    exact = (4 - math.sqrt(4) * free / (math.sqrt(4) + math.sqrt(1))) / 2.5

    def hours(share):
        return share / (4 - 2.5 * share) + (1 - share) / (1 - 2.5 * (1 - share)) + 1 / 60

    result = found_in(
        FORK, None, vary=[{"path": "work.case.steps.sort.next.quick", "from": 0.7, "to": 0.99}], budget=30
    )
    (found,) = result.found
    assert exact == pytest.approx(14 / 15)
    assert hours(found.point[0]) <= 1.03 * hours(exact)
    assert found.fresh.estimate("lead time").mean / HOUR == pytest.approx(hours(found.point[0]), rel=0.06)
    assert result.searched.no_better_step or len(result.tried) == 30


CONWIP = """
title = "A limit on work in progress"
horizon = "12w"
warm_up = "1w"
replications = 5
people = { a = {}, b = {}, c = {} }
work.job.arrivals = "always enough"
work.job.steps = [
  { name = "one", skill = "a", effort = "exponential(1h)" },
  { name = "two", skill = "b", effort = "exponential(1h)" },
  { name = "three", skill = "c", effort = "exponential(1h)" },
]
designs.line.teams.Line = { people = ["a", "b", "c"], wip_limit = 2 }
"""


def test_a_limit_on_work_in_progress_trades_throughput_for_lead_time():
    result = found_in(
        CONWIP,
        vary=[{"path": "designs.line.teams.Line.wip_limit", "from": 1, "to": 6}],
        objectives=["highest throughput", "lowest lead time"],
    )
    assert [version.point for version in result.found] == [(6.0,), (5.0,), (4.0,), (3.0,), (2.0,), (1.0,)]
    for version in result.found:
        (limit,) = version.point
        exact = closed([Stop(1.0)] * 3, int(limit)).throughput
        assert version.fresh.estimate("throughput").mean == pytest.approx(168 * exact, rel=0.03)
        assert version.fresh.estimate("lead time").mean / HOUR == pytest.approx(limit / exact, rel=0.06)


@pytest.mark.parametrize(
    ("section", "error", "said"),
    [
        ({"vary": "people.third.count"}, ScenarioError, "third"),
        ({"vary": [{"path": "designs.pods.title", "values": ["A", "B"]}]}, UsageError, "belongs to 'pods'"),
        ({"design": "lines"}, ScenarioError, "lines"),
        ({"headcount": 2}, UsageError, "the nearest has 3 people"),
        ({"cost": "USD 500/h"}, UsageError, "EUR"),
        ({"objectives": "lowest wait of team Three"}, UsageError, "no team 'Three'"),
        ({"objectives": "lowest patience of team One"}, UsageError, "no 'patience'"),
        ({"objectives": "utilisation"}, ScenarioError, "lowest"),
        ({"objectives": ["lead time", "lowest lead time"]}, UsageError, "twice"),
        ({"constraints": "lead time <= 5"}, UsageError, "a time"),
    ],
)
def test_what_cannot_be_sought_is_said(section, error, said):
    with pytest.raises(error, match=said):
        found_in(**section)


def test_people_in_pods_are_moved_together():
    path = 'designs.pods.teams."Pod {1..3}".people.first'
    result = found_in(design="pods", vary=[{"path": path, "from": 1, "to": 2}], headcount=9)
    assert {(trial.point, len(trial.sample.header.people)) for trial in result.tried} == {
        ((1.0,), 6),
        ((2.0,), 9),
    }
    assert result.found[0].point == (2.0,)


def test_versions_that_make_no_scenario_are_counted():
    text = LINE.replace("designs.pods.title", 'designs.pods.serve = "in turn"\ndesigns.pods.title')
    vary = [{"path": "designs.pods.serve", "values": ["in turn", "by type", "by least load"]}]
    result = found_in(text, design="pods", vary=vary)
    assert len(result.tried) == 2
    assert result.no_scenario[0] == 1
    assert any(
        "no scenario: 1 more, since" in sentence and "'by type' leaves" in sentence
        for sentence in sentences(result)
    )


def test_where_the_design_is_best_as_it_is_that_is_said():
    result = found_in(LINE.partition("designs.pods")[0], {"people.first.count": 4, "people.second.count": 2})
    assert not result.changed
    assert headline(result).startswith("No version of 'The line' beats the base case")
