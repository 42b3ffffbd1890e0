"""What moves the answer: by formula where there is one, and honest where there is none."""

import numpy as np
import pytest
from delays import FIRST, HOUR, RANGES, SECOND, TEXT, THIRD
from quick import QUICK
from small_case import TEXT as DESKS

from orgsim.errors import UsageError
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.sensitivity.conduct import sensitivity
from orgsim.experiment.sensitivity.methods import Screened, turn
from orgsim.scenario import loads
from orgsim.statistics import Interval

DELAY = "designs.desks.handoff.delay"


def conducted(text=TEXT, **section):
    scenario = loads(text).override({f"sensitivity.{key}": value for key, value in section.items()})
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        return sensitivity(laboratory)


def test_tornado_of_a_sum():
    """Each end moves the sum by what it is away from the base case, in every run."""
    result = conducted(vary=RANGES[::-1])
    assert result.answer.against is None
    assert result.written.interval.mean == pytest.approx(17 * HOUR)
    assert [swing.factor.path for swing in result.found.swings] == [FIRST, SECOND, THIRD]
    changes = [[end.change.mean / HOUR for end in swing.ends] for swing in result.found.swings]
    assert changes == [pytest.approx([-1, 2]), pytest.approx([-1.5, 0.5]), pytest.approx([0, 1])]
    assert all(swing.moves for swing in result.found.swings)
    assert not result.found.swings[2].ends[0].change.excludes_zero


def test_tornado_of_one_server():
    """M/M/1: lead time is 1 / (1 - load) hours, 2 h at 0.5 and 4 h at 0.75 (Kleinrock 1975, chapter 3)."""
    text = """
    horizon = "2000h"
    warm_up = "100h"
    replications = 10
    people.clerk.count = 1
    work.case.arrivals = "0.6 per h"
    work.case.steps = [{ name = "answer", skill = "clerk", effort = "exponential(1h)" }]
    designs.desk.teams.Desk = ["clerk"]
    """
    result = conducted(text, vary=[{"path": "work.case.arrivals", "from": "0.5 per h", "to": "0.75 per h"}])
    low, high = (end.found.interval for end in result.found.swings[0].ends)
    change = result.found.swings[0].ends[1].change
    for found, exact in ((low, 2), (high, 4), (change, 1.5)):
        assert abs(found.mean - exact * HOUR) < 2 * found.half_width
    assert high.half_width < HOUR
    assert change.half_width < high.half_width  # it is paired


def test_morris_of_a_sum():
    """mu* is the width of each range, sigma and noise are zero."""
    result = conducted(vary=RANGES, method="morris", points=4)
    found = result.found.screened
    assert [one.factor.path for one in found] == [FIRST, SECOND, THIRD]
    assert [one.mu_star.mean / HOUR for one in found] == pytest.approx([3, 2, 1], rel=1e-6)
    assert [one.mu / HOUR for one in found] == pytest.approx([3, 2, 1], rel=1e-6)
    assert max(max(one.sigma, one.noise) for one in found) < 1e-6 * HOUR
    assert all(one.matters for one in found)


def test_sobol_of_a_sum():
    """The shares of the variance are 9, 4 and 1 of 14, first and total alike."""
    result = conducted(vary=RANGES, method="sobol", points=32, replications=2)
    found = result.found
    for shares in ([one.first for one in found.shares], [one.total for one in found.shares]):
        assert [share.mean for share in shares] == pytest.approx([9 / 14, 4 / 14, 1 / 14], abs=0.05)
        assert all(
            share.low <= exact <= share.high
            for share, exact in zip(shares, [9 / 14, 4 / 14, 1 / 14], strict=True)
        )
    assert found.sum_of_first.mean == pytest.approx(1, abs=0.1)
    assert found.sum_of_first.mean == pytest.approx(sum(one.first.mean for one in found.shares))
    assert found.deviation == pytest.approx(np.sqrt(14 / 12) * HOUR, rel=0.05)
    assert found.noise == 0


@pytest.mark.parametrize(("method", "points"), [("tornado", None), ("morris", 4), ("sobol", 16)])
def test_words_work_in_every_method(method, points):
    """Two words that stand for 5 h and 8 h: a step of a whole range, and all of the variance."""
    vary = [{"path": FIRST, "values": ["5h", "8h"]}, {"path": SECOND, "from": "9h", "to": "9.001h"}]
    result = conducted(vary=vary, method=method, **({} if points is None else {"points": points}))
    if method == "tornado":
        assert [end.change.mean / HOUR for end in result.found.swings[0].ends] == [pytest.approx(3)]
        assert len(result.found.swings[1].ends) == 2
    elif method == "morris":
        assert result.found.screened[0].mu_star.mean / HOUR == pytest.approx(3)
    else:
        assert result.found.shares[0].total.mean == pytest.approx(1, abs=0.3)
        assert result.found.shares[1].total.mean == pytest.approx(0, abs=1e-3)


def test_words_of_many_values_all_have_their_turn():
    values = [f"exponential({hours}h)" for hours in range(5, 12)]
    result = conducted(vary=[{"path": FIRST, "values": values}], method="morris", points=40)
    assert set(result.found.cube.amounts.ravel()) == set(map(float, range(7)))


def test_whole_numbers_count_by_what_they_really_move():
    """From 1 to 2 people there is one step, that of the whole range."""
    text = DESKS.replace("1.2 per h", "0.5 per h").replace(
        'teams.Counter = ["clerk", "judge"]', "teams.Counter = { clerk = 2, judge = 1 }"
    )
    result = conducted(
        text,
        vary=[{"path": "people.clerk.count", "from": 2, "to": 3}],
        method="morris",
        points=3,
        design="counter",
    )
    fewer, more = (
        result.found.cube.values[result.found.cube.amounts[:, :, 0] == count][0].mean() for count in (2, 3)
    )
    one = result.found.screened[0]
    assert one.mu == pytest.approx(more - fewer)
    assert one.sigma == pytest.approx(0, abs=1e-6 * one.mu_star.mean)


def test_the_default_is_the_difference_from_the_baseline_and_what_turns_it():
    result = conducted(
        DESKS, vary=[{"path": DELAY, "from": "0h", "to": "6h"}], measure="lead time", replications=6
    )
    assert (result.answer.design, result.answer.against) == ("counter", "desks")
    low, high = result.found.swings[0].ends
    pairs = high.found.samples["counter"].values("lead time") - high.found.samples["desks"].values(
        "lead time"
    )
    assert high.found.values.tolist() == pairs.tolist()
    assert high.change.mean == pytest.approx(high.found.interval.mean - result.written.interval.mean)
    assert result.answer.side(high.found.interval) == 1
    assert [turn(result.answer, low.found, end) for end in (low, high)] == [
        "",
        {0: "decided", -1: "turned", 1: ""}[result.answer.side(low.found.interval)],
    ]


def test_a_design_by_itself():
    result = conducted(DESKS, design="counter", against="counter")
    assert result.answer.against is None
    assert result.found.swings[0].size == 0  # the counter has no hand-off


def test_noise_is_named():
    """Chance in the runs is in sigma and in the totals, and more replications make it smaller."""
    few, many = (
        conducted(
            DESKS,
            vary=[{"path": "work.case.arrivals", "from": "1 per h", "to": "1.01 per h"}],
            method="morris",
            points=3,
            replications=count,
        )
        for count in (3, 8)
    )
    assert few.found.screened[0].noise > many.found.screened[0].noise > 0
    found = conducted(
        DESKS,
        vary=[
            {"path": DELAY, "from": "0h", "to": "4h"},
            {"path": "work.case.arrivals", "from": "1 per h", "to": "1.3 per h"},
        ],
        method="sobol",
        points=2,
    ).found
    assert 0 < found.noise < 1
    assert all(one.noise > 0 for one in found.shares)


def test_what_matters_is_more_than_chance_would_show():
    screened = [
        Screened(None, 0.0, Interval(1.0, low, 2.0, 10), 1.0, noise)
        for low, noise in ((0.7, 1.0), (0.9, 1.0), (0.1, 0.0))
    ]
    assert [one.matters for one in screened] == [False, True, True]
    assert screened[0].floor == pytest.approx(
        np.abs(np.random.default_rng(1).normal(size=100_000)).mean(), abs=0.01
    )


def test_points_that_make_no_scenario_are_left_out_and_said():
    vary = [{"path": "people.clerk.count", "values": [1, 2]}, {"path": DELAY, "from": "0h", "to": "1h"}]
    result = conducted(
        DESKS + '[designs.two]\nteams."Desk {1..2}" = { clerk = 1 }\nteams.Judge = ["judge"]\n',
        vary=vary,
        design="two",
    )
    one = next(swing for swing in result.found.swings if swing.factor.stated)
    assert not one.known
    assert "clerk" in one.ends[0].found.trouble


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ({"vary": RANGES, "method": "sobol", "points": 24}, "take 32"),
        ({"vary": RANGES, "method": "sobol", "points": 20}, "take 16"),
        ({"vary": [RANGES[0], RANGES[0]], "method": "morris"}, "move the same value"),
        ({}, "no assumption has a range"),
        (
            {"vary": [{"path": "people.clerk.count", "from": 2, "to": 4}], "method": "sobol", "points": 4},
            "none of the 1 values moves",
        ),
    ],
)
def test_mistakes(section, words):
    with pytest.raises(UsageError, match=words):
        conducted(**section)
