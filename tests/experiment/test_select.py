"""The command chooses as procedure KN does, keeps to its budget, and knows when more is better."""

import numpy as np
import pytest
from quick import QUICK

from orgsim.errors import UsageError
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.select import STEP, headline, select
from orgsim.scenario import loads
from orgsim.statistics.selection import Contest, kim_nelson

TEXT = """
title = "Which counter?"
horizon = "2d"
warm_up = "none"
replications = 10
people.clerk = { count = 3 }
work.case.arrivals = "5 per h"
work.case.steps = [{ name = "file", skill = "clerk", effort = "exponential(30min)" }]
designs.one.teams.All = ["clerk"]
designs.three.teams."Desk {1..3}" = { clerk = 1 }
designs.three.serve = "at random"
designs.three.title = "Three desks, each with its own queue"
designs.new.teams.All = ["clerk"]
designs.new.order = "shortest first"
designs.two.teams = { Big = { clerk = 2 }, Small = { clerk = 1 } }
"""


def chosen(changes=None, **more):
    scenario = loads(TEXT).override({"select": {"zone": "5min", **(changes or {})}, **more})
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        return select(laboratory)


@pytest.fixture(scope="module")
def usual():
    return chosen()


def test_the_choice_is_that_of_procedure_kn_on_the_same_replications(usual):
    scenario = loads(TEXT)
    designs = tuple(scenario.designs)
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        known = laboratory.samples([{}], max(map(usual.observed, designs)) + STEP, designs)[0]

    def observe(places, replications):
        return np.array(
            [
                known[designs[place]].values("lead time")[replications.start : replications.stop]
                for place in places
            ]
        )

    expected = kim_nelson(observe, Contest(len(designs), 5 * 60e6, 0.95, 10, STEP))
    assert usual.decided
    assert usual.best == designs[expected.best]
    assert tuple(map(usual.observed, designs)) == expected.observed
    assert len(set(expected.observed)) > 1


def test_the_best_of_one_queue_or_three_is_known(usual):
    assert usual.best in ("one", "new")
    assert "Choose '" in headline(usual)
    assert usual.ranked[-1] == "three"
    assert usual.behind("three").low > 0
    assert sum(usual.shares.values()) == pytest.approx(1)


def test_a_budget_that_ends_too_soon_is_owned_up_to():
    result = chosen({"zone": "1s", "budget": 100, "designs": ["one", "new", "three"]})
    assert not result.decided
    assert result.used <= 100
    assert {"one", "new"} & set(result.alive)
    assert sum(result.chances.values()) == pytest.approx(1)
    assert set(result.chances) == set(result.alive)
    assert headline(result).startswith("No choice with 95% confidence yet")


def test_a_budget_that_just_reaches_gives_the_same_choice(usual):
    assert chosen({"budget": usual.used}).best == usual.best
    assert chosen({"budget": usual.used}).decided
    assert not chosen({"budget": usual.used - 1}).decided


def test_more_is_better_where_it_is():
    share = chosen({"measure": "lead time within 1h", "zone": "0.05"})
    assert share.best in ("one", "new")
    assert share.behind("three").high < 0
    assert share.zone.size == 0.05
    assert "highest lead time within 1h" in headline(share)


def test_the_zone_is_a_share_of_the_baselines_mean_unless_it_is_said():
    result = chosen({"zone": "20%", "designs": ["three", "one"]})
    first = result.samples["one"].values("lead time")[:10]
    assert result.zone.size == pytest.approx(0.2 * first.mean())
    assert result.zone.share == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"designs": ["one"]}, "one design only"),
        ({"budget": 40, "replications": 20}, "give 80 or more"),
        ({"zone": "0h"}, "above zero"),
        ({"zone": "GBP 3"}, "compared with a time"),
        ({"zone": "2 working h"}, "elapsed time"),
        ({"zone": "much"}, "zone much"),
        ({"confidence": 0.2}, "between 25% and 100%"),
    ],
)
def test_what_cannot_be_chosen_is_said(changes, said):
    with pytest.raises(UsageError, match=said):
        chosen(changes)


def test_a_measure_that_is_not_known_is_said():
    with pytest.raises(UsageError, match="no lead time in replication"):
        chosen(**{"work.case.steps.file.effort": "700h"})


@pytest.mark.parametrize("zone", ["much", "0%", "0h", "GBP 3"])
def test_a_zone_that_is_none_is_refused_before_anything_runs(zone):
    with Laboratory(loads(TEXT).override({"select": {"zone": zone}})) as laboratory:
        with pytest.raises(UsageError, match="zone"):
            select(laboratory)
        assert laboratory.simulated == 0
