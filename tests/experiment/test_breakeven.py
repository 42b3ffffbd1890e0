"""Thresholds of small scenarios, where they can be worked out by hand."""

import pytest
from breakeven_scenarios import CLOCKWORK, DELAY, QUEUES, SPEED, searched, vary

from orgsim.errors import ScenarioError, UsageError
from orgsim.experiment.breakeven.conduct import breakeven
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.scenario import loads


def test_the_handoff_that_makes_both_equal_is_found():
    result = searched(CLOCKWORK, DELAY)
    (line,) = result.lines
    (threshold,) = line.thresholds
    assert threshold.at == pytest.approx(0.5, abs=1e-3)
    assert threshold.low <= 0.5 <= threshold.high and threshold.high - threshold.low <= 3 / 500
    assert (result.winner(threshold.below), result.winner(-threshold.below)) == ("Line", "Desk")
    assert line.distance(threshold) == pytest.approx((0.5 - 1) / 3, abs=1e-3)
    assert result.titles == ("Desk", "Line") and result.winner(result.side(result.written)) == "Desk"


def test_designs_named_the_other_way_round_turn_the_difference_and_not_the_answer():
    result = searched(CLOCKWORK, DELAY, design="line", against="desk")
    (threshold,) = result.lines[0].thresholds
    assert threshold.at == pytest.approx(0.5, abs=1e-3)
    assert result.winner(threshold.below) == "Line"
    assert result.lines[0].looks[0.0].difference.mean < 0


def test_more_is_better_where_the_measure_says_so():
    result = searched(CLOCKWORK, DELAY, measure="flow efficiency")
    assert result.lines[0].looks[3.0].difference.mean == pytest.approx(1 - 2 / 5)
    assert result.winner(result.lines[0].stretches[-1].side) == "Desk"


def test_without_a_value_every_assumption_is_asked_and_the_nearest_comes_first():
    result = searched(CLOCKWORK)
    assert result.assumed
    assert [line.factor.path for line in result.lines] == [
        "designs.line.handoff.delay",
        "designs.desk.generalist_speed",
        "work.case.arrivals.every",
    ]
    delay, speed, arrivals = result.lines
    assert delay.nearest.at == pytest.approx(0.5, abs=0.02)
    assert speed.nearest.at == pytest.approx(2 / 3, abs=0.003)
    assert result.winner(speed.nearest.below) == "Line"
    assert arrivals.thresholds == [] and {stretch.side for stretch in arrivals.stretches} == {1}


def test_two_values_give_a_grid_on_which_the_line_of_equals_lies():
    result = searched(CLOCKWORK, SPEED, DELAY, points=6)
    grid = result.grid
    assert result.lines == () and [len(axis) for axis in grid.axes] == [6, 6]
    for (speed, delay), look in grid.looks.items():
        assert look.difference.mean / 3.6e9 == pytest.approx(2 / speed - 2 - delay, abs=1e-3)
        if abs(2 / speed - 2 - delay) > 1e-3:
            assert result.side(look) == (1 if 2 / speed < 2 + delay else -1)


def test_values_that_make_no_scenario_are_kept_with_the_reason():
    result = searched(QUEUES, vary("people.clerk.count", 3, 5), design="split")
    line = result.lines[0]
    assert "3" in line.looks[3.0].trouble and "clerk" in line.looks[3.0].trouble
    assert line.sides.amounts == (4, 5)
    assert result.provenance.points == 2


def test_words_are_all_looked_at():
    result = searched(
        QUEUES, {"path": "designs.split.serve", "values": ["at random", "in turn", "by least load"]}
    )
    line = result.lines[0]
    assert len(line.looks) == 3 and line.thresholds == []
    assert all(result.winner(result.side(look)).startswith("One queue") for look in line.looks.values())


def test_the_same_values_are_asked_whatever_is_known_already():
    first = searched(CLOCKWORK, DELAY)
    with Laboratory(
        loads(CLOCKWORK, overrides={"breakeven.vary": [DELAY]}), Setting(cores=2, engine="reference")
    ) as laboratory:
        once, again = breakeven(laboratory), breakeven(laboratory)
    for result in (once, again):
        assert list(result.lines[0].looks) == list(first.lines[0].looks)
        assert [look.difference for look in result.lines[0].looks.values()] == [
            look.difference for look in first.lines[0].looks.values()
        ]
    assert again.provenance.simulated == once.provenance.simulated


def test_work_that_piles_up_is_flagged():
    result = searched(QUEUES, vary("work.case.arrivals", "3 per h", "9 per h"), points=3)
    assert result.lines[0].looks[9.0].growing and not result.lines[0].looks[3.0].growing
    assert any("9 per h" in words for words, _ in result.provenance.growing)


ONE = QUEUES[: QUEUES.index("[designs.split]")]


@pytest.mark.parametrize(
    ("text", "section", "message"),
    [
        (CLOCKWORK, {"vary": [DELAY], "design": "nobody"}, "nobody"),
        (CLOCKWORK, {"vary": [DELAY], "design": "desk", "against": "desk"}, "itself"),
        (CLOCKWORK, {"vary": [vary("designs.line.handoff.dealy", "0h", "3h")]}, "delay"),
        (CLOCKWORK, {"vary": [vary("designs.line.handoff.delay", "3h", "0h")]}, "above"),
        (CLOCKWORK, {"vary": [vary("designs.line.handoff.delay", "0h", "much")]}, "much"),
        (
            CLOCKWORK,
            {"vary": [DELAY, SPEED, vary("work.case.arrivals.every", "8h", "9h")]},
            "3 values to vary",
        ),
        (CLOCKWORK, {"vary": [DELAY], "measure": "utilisation"}, "decided"),
        (ONE, {"vary": [vary("work.case.arrivals", "1 per h", "2 per h")]}, "one design"),
        (QUEUES, {}, "no assumption has a range"),
    ],
)
def test_what_cannot_be_sought_is_said(text, section, message):
    with pytest.raises((ScenarioError, UsageError), match=message):
        searched(text, **section)


def test_one_replication_gives_no_threshold():
    with pytest.raises(UsageError, match="two replications"):
        searched(CLOCKWORK.replace("replications = 3", "replications = 1"), DELAY)
