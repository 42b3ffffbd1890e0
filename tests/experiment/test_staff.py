"""The cheapest staffing is the one that theory finds, and where the runs are inconclusive that is said."""

from itertools import product
from math import exp, inf, isclose, log2
from pathlib import Path

import pytest
from staff_cases import DESK, LINE, TEAMS, staffed

from orgsim.errors import UsageError
from orgsim.evidence.theory.shared_queue import erlang_c, mmc
from orgsim.experiment.staff.conduct import Cost, growth_of
from orgsim.experiment.staff.levers import posts_of
from orgsim.scenario import loads

PODS = Path(__file__).parents[2] / "scenarios" / "theory" / "pods_or_pool.toml"

pytestmark = pytest.mark.slow


def within(erlangs, people, seconds=120, work=900):
    """The share answered within some seconds in M/M/c: 1 - C exp(-(c / work - rate) t)."""
    return 1 - erlang_c(erlangs, people) * exp(-(people - erlangs) / work * seconds)


def fewest(erlangs):
    return next(people for people in range(int(erlangs) + 1, 100) if within(erlangs, people) >= 0.8)


@pytest.fixture(scope="module")
def pods():
    return staffed(PODS.read_text(encoding="utf-8"), {"replications": 10, "staff.demand": [1, 2]})


@pytest.fixture(scope="module")
def line():
    return staffed(LINE)


def test_ten_pods_take_40_people_and_one_pool_24_for_the_same_promise(pods):
    assert (10 * fewest(2), fewest(20)) == (40, 24)
    assert {one.posts.design: one.best.headcount for one in pods.staffed if one.demand == 1} == {
        "pods": 40,
        "pool": 24,
    }


def test_all_levels_of_demand_and_the_growth_of_cost_are_exact(pods):
    for one in pods.staffed:
        parts = 10 if one.posts.design == "pods" else 1
        exact = parts * fewest(20 * one.demand / parts)
        assert (one.best.headcount, one.low, one.high) == (exact, exact, exact)
    factors = {growth.posts.design: growth.factor for growth in pods.growth}
    assert factors == {"pods": (1.75, 1.75, 1.75), "pool": (1.875, 1.875, 1.875)}
    assert [growth.elasticity[0] for growth in pods.growth] == [log2(1.75), log2(1.875)]


def test_the_promised_measure_and_that_of_one_fewer_are_those_of_theory(pods):
    for one in pods.staffed:
        parts = 10 if one.posts.design == "pods" else 1
        erlangs, people = 20 * one.demand / parts, one.best.headcount // parts
        for tried, count in ((one.best, people), (one.fewer.tried, people - 1)):
            found = tried.sample.estimate("response time within 120s", level=0.9999)
            assert found.low <= within(erlangs, count) <= found.high
            assert tried.headcount == parts * count


def test_two_roles_in_a_line_are_the_cheapest_pair_of_all(line):
    """Stations in a line are M/M/c each (Jackson 1957), so that every pair can be worked out."""
    for one in line.staffed:
        rate = 4 * one.demand
        pairs = product(range(int(rate) + 1, 30), range(int(rate / 2) + 1, 30))
        kept = [
            (50 * a + 20 * b, a, b)
            for a, b in pairs
            if mmc(rate, 1, a).lead_time + mmc(rate, 0.5, b).lead_time <= 1.92
        ]
        cost, *numbers = min(kept)
        assert (one.best.numbers, one.best.cost) == (tuple(numbers), cost * 168)
        assert (one.low, one.high) == (one.best.cost, one.best.cost)
    assert [one.best.numbers for one in line.staffed] == [(6, 3), (10, 6)]
    assert isclose(line.growth[0].factor[0], 620 / 360)
    assert line.prices.currency == "EUR"


def test_what_is_near_the_bound_is_run_eight_times_as_often_and_flagged():
    """The bound is what six people reach, 0.6 of a standard error away or so: no interval excludes it."""
    hours = mmc(4, 1, 6).lead_time
    one = staffed(DESK, {"staff.promise": f"lead time <= {hours * 60:.4f}min"}).staffed[0]
    tried = one.best if one.best.headcount == 6 else one.fewer.tried
    assert tried.headcount == 6
    assert tried.excess.n == 80
    assert not tried.sure
    assert (one.low, one.high) == (6, 7)


def test_people_who_have_no_time_for_the_work_are_not_run():
    one = staffed(DESK, {"staff.promise": "lead time <= 40h"}).staffed[0]
    assert one.best.headcount == 5
    assert (one.fewer.numbers, one.fewer.load, one.fewer.tried) == ((4,), 1.0, None)


def test_a_promise_that_nobody_can_keep_is_said_to_be_one():
    result = staffed(DESK, {"staff.promise": "lead time <= 30min"})
    assert result.staffed[0].best is None
    assert "no number of people" in result.staffed[0].why
    assert result.growth == ()
    two = staffed(LINE, {"staff.promise": "lead time <= 30min", "staff.demand": 1, "replications": 2})
    assert "no number of people" in two.staffed[0].why


def test_no_more_people_than_the_most_are_tried():
    few = staffed(DESK, {"staff.most": 5, "staff.promise": "lead time <= 65min"}).staffed[0]
    assert few.best is None
    assert few.why == "not even 5 people keep it, the most that were allowed"
    none = staffed(DESK, {"staff.most": 4}).staffed[0]
    assert (none.best, none.tried) == (None, 0)
    assert "no time for all of the work" in none.why


def test_people_enough_for_a_short_run_only_do_not_keep_a_promise():
    """At 99% of their time a queue still grows for months: what a week shows is no promise."""
    changes = {
        "work.case.arrivals": "3.97 per h",
        "horizon": "400h",
        "warm_up": "none",
        "staff.promise": "lead time <= 20h",
    }
    one = staffed(DESK, changes | {"replications": 250}).staffed[0]
    assert one.best.headcount == 5
    assert one.fewer.tried.piles_up
    assert one.fewer.tried.surely_broken
    rising = {
        "work.case.arrivals": {
            "pieces": [{"from": "2027-01-04", "rate": "2 per h"}, {"from": "2027-01-16", "rate": "3 per h"}]
        }
    }
    found = staffed(DESK, changes | rising | {"staff.promise": "lead time <= 3h"}).staffed[0]
    assert found.best is not None
    assert not found.best.piles_up


@pytest.mark.parametrize(
    ("promise", "words"),
    [
        ("lead time >= 3h", "write 'lead time <= 3h'"),
        ("throughput <= 3", "write 'throughput >= 3'"),
        ("cost per item <= EUR 4", "made least here"),
        ("arrivals >= 4", "promise a lead time"),
    ],
)
def test_a_promise_that_people_do_not_help_to_keep_is_refused(promise, words):
    with pytest.raises(UsageError, match=words):
        staffed(LINE, {"staff.promise": promise})


def test_a_scenario_without_a_promise_is_told_so():
    with pytest.raises(UsageError, match="no promise to keep"):
        staffed(DESK, {"staff": None})


def test_levers_keep_a_design_adding_up_and_say_what_they_are():
    scenario = loads(TEAMS)
    posts = {
        design: posts_of(scenario, design, {"adviser": 2.0, "lawyer": 3.0, "porter": 1.0}, 100)
        for design in scenario.designs
    }
    assert [lever.words for lever in posts["whole"].levers] == ["adviser", "lawyer", "porter"]
    assert [lever.words for lever in posts["mixed"].levers] == [
        "adviser per Stream",
        "adviser in Desk",
        "lawyer in Desk",
        "lawyer in Legal",
        "lawyer shared",
    ]
    mixed = posts["child"]
    assert mixed.now == (2, 1, 1, 1, 3)
    assert mixed.by_role((4, 2, 1, 2, 5)) == {"adviser": 14, "lawyer": 8}
    assert (mixed.headcount((4, 2, 1, 2, 5)), mixed.cost((4, 2, 1, 2, 5))) == (22, 52.0)
    alone = scenario.override(mixed.changes((4, 2, 1, 2, 5)))
    assert list(alone.designs) == ["child"]
    assert (alone.people["adviser"].count, alone.people["lawyer"].count) == (14, 8)
    teams = [team.people for team in alone.designs["child"].teams.values()]
    assert teams == [*[{"adviser": 4}] * 3, {"adviser": 2, "lawyer": 1}, {"lawyer": 2}]
    assert not mixed.allowed((40, 1, 1, 1, 1))
    assert not mixed.allowed((1, 1, 0, 1, 1))


def test_prices_are_those_of_a_week_on_shift_and_heads_where_a_role_has_none():
    office = {
        "calendars": {"office": {"open": "Mon-Fri 09:00-17:00"}},
        "people.clerk.calendar": "office",
        "work.case.arrivals": "10 per w",
    }
    changes = {
        "people.clerk.cost": "EUR 10/h",
        "horizon": "8w",
        "warm_up": "1w",
        "replications": 2,
        "staff.promise": "lead time <= 4d",
    }
    assert staffed(DESK, office | changes).prices.by_role == {"clerk": 400.0}
    some = staffed(
        LINE,
        {
            "people.packer.cost": None,
            "staff.demand": 1,
            "staff.promise": "lead time <= 20h",
            "replications": 2,
        },
    )
    assert (some.prices.by_role, some.prices.currency, some.prices.unpriced) == (
        {"turner": 1.0, "packer": 1.0},
        None,
        ("packer",),
    )


def test_growth_of_cost_is_between_the_limits_of_the_costs():
    (found,) = growth_of(None, [Cost(1, 10, 9, 10), Cost(2, 15, 15, 18)])
    assert (found.factor, found.demand, found.fitted) == ((1.5, 1.5, 2.0), (1, 2), False)
    assert found.elasticity == (log2(1.5), log2(1.5), 1.0)
    assert growth_of(None, [Cost(1, 10, 9, 10)]) == []
    assert growth_of(None, [Cost(1, 10, 9, inf), Cost(2, 15, 15, 18)])[0].factor[1] == 0.0


def test_without_a_doubling_the_elasticity_is_the_slope_of_all_levels():
    (found,) = growth_of(None, [Cost(level, *[10 * level**0.7] * 3) for level in (1, 1.2, 1.5)])
    assert found.fitted
    assert all(isclose(value, 0.7) for value in found.elasticity)
    assert all(isclose(value, 2**0.7) for value in found.factor)
    (wide,) = growth_of(None, [Cost(1, 10, 9, 11), Cost(3, 30, 27, 33)])
    assert isclose(wide.elasticity[0], 1)
    assert wide.elasticity[1] < 1 < wide.elasticity[2]


def test_the_same_scenario_gives_the_same_staffing_again():
    one, other = (staffed(LINE, {"staff.demand": 1, "replications": 4}).staffed[0] for _ in range(2))
    assert (one.best.numbers, one.best.excess, one.tried) == (
        other.best.numbers,
        other.best.excess,
        other.tried,
    )
