"""Factors: what can be varied, how far, and what that changes."""

import math
import pickle
from functools import partial

import pytest

from orgsim.errors import ScenarioError, UsageError
from orgsim.scenario import Scenario, load, loads
from orgsim.scenario.factors import check_apart, factor, factor_of_values, paths_matching

TEXT = """
horizon = "1w"
classes = ["urgent", "usual"]
people.clerk = { count = 6, cost = "GBP 30/h", share = 0.9 }
people.boss = { count = 2, cost = "GBP 50/h" }

[work.case]
arrivals = "40 per w"
class = { urgent = 0.2, usual = 0.8 }
value = "GBP 900"
promise = "3 working days"
limit = 12

[[work.case.steps]]
name = "look"
skill = "clerk"
effort = "lognormal(median=90min, p90=4h)"
rework = { to = "look", chance = "15%" }
next = { decide = 0.5, post = 0.3, done = 0.2 }

[[work.case.steps]]
name = "decide"
skill = "boss"
effort = "0.5h"
rework = { to = "look", chance = 0.3 }

[[work.case.steps]]
name = "post"
delay = "mixture(0.3 * 1h, 0.7 * exponential(4h))"

[designs.one]
handoff = { delay = "exponential(2h)", context_loss = 0.1 }
teams.All = ["clerk", "boss"]

[designs.two]
order = "class"
preempt = false
serve = "in turn"
handoff = { delay = "0.5h", context_loss = 0.1 }
teams."Pod {1..2}" = { clerk = 3, boss = 1 }

[designs.three]
extends = "two"

[[assumptions]]
about = "designs.one.handoff.delay"
basis = "guessed"
low = "0 h"
high = "0.5 d"

[[assumptions]]
about = "work.case.steps.look.effort"
basis = "guessed"
low = "lognormal(median=30min, p90=1h)"
high = "lognormal(median=150min, p90=10h)"

[[assumptions]]
about = "people.boss.count"
basis = "guessed"
high = 3
"""
ZEROS = TEXT.replace('delay = "exponential(2h)"', 'delay = "0 working h"').replace(
    'delay = "0.5h"', 'delay = "0h"'
)
LOOK = "work.case.steps.look.effort"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return loads(TEXT)


@pytest.mark.parametrize(
    ("named", "amounts", "unit", "words"),
    [
        (("designs.one.handoff.delay",), (0, 2, 12), "h", ("0h", "2h", "12h")),
        (("designs.two.handoff.delay", "6min", "4h"), (0.1, 0.5, 4), "h", ("0.1h", "0.5h", "4h")),
        (("designs.one.handoff.context_loss",), (0, 0.1, 1), "", ("0", "0.1", "1")),
        (("designs.one.handoff.context_loss", None, "20%"), (0, 0.1, 0.2), "", ("0", "0.1", "0.2")),
        (("work.case.steps.look.rework.chance", 0.05, "40%"), (5, 15, 40), "%", ("5%", "15%", "40%")),
        (("people.clerk.count",), (2, 6, 30), "", ("2", "6", "30")),
        (("people.boss.count",), (1, 2, 10), "", ("1", "2", "10")),
        (("people.clerk.cost",), (6, 30, 150), "GBP/h", ("GBP 6/h", "GBP 30/h", "GBP 150/h")),
        (("people.clerk.share",), (0.18, 0.9, 1), "", ("0.18", "0.9", "1")),
        (
            ("work.case.arrivals", "2 per d", "60 per w"),
            (14, 40, 60),
            "per w",
            ("14 per w", "40 per w", "60 per w"),
        ),
        (("work.case.value",), (180, 900, 4500), "GBP", ("GBP 180", "GBP 900", "GBP 4500")),
        (
            ("work.case.promise", "1 working day"),
            (1, 3, 15),
            "working days",
            ("1 working day", "3 working days", "15 working days"),
        ),
        ((LOOK,), (30, 90, 150), "min", ("median 30min", "median 90min", "median 150min")),
        (
            ("work.case.steps.post.delay", 0.5, 2),
            (0.5, 1, 2),
            "times the base case",
            ("0.5 times the base case", "base case", "2 times the base case"),
        ),
        (('designs.two.teams."Pod {1..2}".people.clerk',), (1, 3, 15), "", ("1", "3", "15")),
        (("work.case.limit", 4, 40), (4, 12, 40), "", ("4", "12", "40")),
    ],
)
def test_a_range_is_given_registered_or_usual_and_told_in_the_unit_of_the_file(
    scenario, named, amounts, unit, words
):
    found = factor(scenario, *named)
    assert (found.path, found.unit, found.levels) == (named[0], unit, ())
    assert (found.low, found.written, found.high) == amounts
    assert tuple(map(found.text, amounts)) == words


@pytest.mark.parametrize(
    "path",
    [
        "designs.one.handoff.delay",
        "people.clerk.cost",
        LOOK,
        "work.case.class.urgent",
        "work.case.steps.look.next.done",
        "work.case.steps.*.effort",
        "work.case.steps.*.rework.chance",
        "people.*.cost",
        "designs.*.handoff.context_loss",
        "designs.two.preempt",
    ],
)
def test_the_amount_written_changes_nothing_and_is_explicit(scenario, path):
    found = factor(scenario, path)
    changes = found.changes(found.written)
    assert changes
    assert (
        scenario.override(changes).document
        == scenario.override({here: scenario.value(here) for here in changes}).document
    )
    for amount in {found.low, found.high} - {found.written}:
        assert scenario.override(found.changes(amount)).document != scenario.document


def test_chances_beside_one_share_the_rest(scenario):
    found = factor(scenario, "work.case.steps.look.next.done")
    at = "work.case.steps.look.next"
    assert found.changes(0.6) == {f"{at}.done": 0.6, f"{at}.decide": 0.25, f"{at}.post": 0.15}
    assert found.changes(0.2) == {f"{at}.done": 0.2, f"{at}.decide": 0.5, f"{at}.post": 0.3}
    listed = factor_of_values(scenario, "work.case.class.urgent", [0.1, "50%"])
    assert listed.changes(1) == {"work.case.class.urgent": "50%", "work.case.class.usual": 0.5}


def test_a_range_between_distributions_moves_all_of_their_parameters(scenario):
    found = factor(scenario, LOOK)
    assert found.changes(30) == {LOOK: "lognormal(median=30min, p90=1h)"}
    assert found.changes(60) == {LOOK: "lognormal(median=60min, p90=2.5h)"}
    assert found.changes(90) == {LOOK: "lognormal(median=90min, p90=4h)"}
    assert found.changes(120) == {LOOK: "lognormal(median=120min, p90=7h)"}
    assert found.changes(150) == {LOOK: "lognormal(median=150min, p90=10h)"}
    assert found.changes(300) == {LOOK: "lognormal(median=300min, p90=20h)"}
    in_hours = factor(scenario, LOOK, "lognormal(median=1h, p90=90min)", "lognormal(median=2h, p90=6h)")
    assert in_hours.changes(75) == {LOOK: "lognormal(median=75min, p90=2.75h)"}


@pytest.mark.parametrize(
    "limits",
    [("30min", "3h"), ("exponential(30min)", "exponential(3h)"), ("lognormal(mean=30min, cv=1)", "3h")],
)
def test_a_range_between_others_moves_the_main_parameter_in_its_ratio(scenario, limits):
    found = factor(scenario, LOOK, *limits)
    assert found.changes(30) == {LOOK: "lognormal(median=30min, p90=1.333h)"}
    assert found.changes(180) == {LOOK: "lognormal(median=180min, p90=8h)"}


def test_several_values_that_differ_are_multiplied_alike(scenario):
    found = factor(scenario, "work.case.steps.*.effort")
    assert (found.low, found.written, found.high, found.unit) == (0.2, 1, 5, "times the base case")
    assert found.changes(2) == {
        LOOK: "lognormal(median=180min, p90=8h)",
        "work.case.steps.decide.effort": "1h",
    }
    assert factor(scenario, "work.case.steps.*.effort", 0.5, 2).changes(2) == found.changes(2)
    people = factor(scenario, "people.*.count")
    assert (people.low, people.high) == (0.5, 5)
    assert people.changes(0.6) == {"people.clerk.count": 4, "people.boss.count": 1}


def test_several_values_stay_within_what_makes_sense_for_each(scenario):
    found = factor(scenario, "work.case.steps.*.rework.chance")
    assert (found.low, found.high) == (0.2, 3.333)
    scenario.override(found.changes(found.high))


def test_several_values_get_the_same_where_a_limit_is_given_or_they_are_the_same(scenario):
    found = factor(scenario, "work.case.steps.*.effort", "15min", "3h")
    assert (found.low, found.written, found.high, found.unit) == (15, 90, 180, "min")
    assert found.changes(45) == {
        LOOK: "lognormal(median=45min, p90=2h)",
        "work.case.steps.decide.effort": "0.75h",
    }
    assert factor(scenario, "people.*.count", 3, 4).changes(4) == {
        "people.clerk.count": 4,
        "people.boss.count": 4,
    }
    chances = factor(scenario, "work.case.steps.*.rework.chance", 0.1, 0.4)
    assert list(chances.changes(20).values()) == ["20%", 0.2]
    same = factor(scenario, "designs.*.handoff.context_loss")
    assert (same.low, same.written, same.high) == (0, 0.1, 1)
    assert list(same.changes(0.3).values()) == [0.3, 0.3, 0.3]


def test_words_and_switches_are_levels(scenario):
    serve = factor(scenario, "designs.two.serve")
    assert serve.levels == ("by least load", "in turn", "at random", "by type")
    assert (serve.low, serve.written, serve.high, serve.whole, serve.unit) == (0, 1, 3, True, "")
    assert serve.changes(2) == {"designs.two.serve": "at random"}
    preempt = factor(scenario, "designs.two.preempt")
    assert preempt.levels == (False, True)
    assert [preempt.text(amount) for amount in preempt.grid(2)] == ["no", "yes"]
    assert factor(scenario, "designs.*.serve").changes(0) == {
        "designs.two.serve": "by least load",
        "designs.three.serve": "by least load",
    }


def test_given_values_are_taken_in_their_order(scenario):
    handoffs = [{"delay": "1h"}, {"delay": "0.5h", "context_loss": 0.1}, {"delay": "4h", "context_loss": 0}]
    found = factor_of_values(scenario, "designs.two.handoff", handoffs)
    assert (found.low, found.written, found.high, found.whole, found.levels) == (
        0,
        1,
        2,
        True,
        tuple(handoffs),
    )
    assert found.changes(2) == {"designs.two.handoff": handoffs[2]}
    assert found.text(1) == "delay 0.5h, context_loss 0.1"
    counts = factor_of_values(scenario, "people.*.count", [2, 4])
    assert counts.changes(1) == {"people.clerk.count": 4, "people.boss.count": 4}
    stated = factor_of_values(scenario, "people.clerk.count", [9, 6, 20])
    assert (stated.levels, stated.stated, stated.written, stated.grid(2)) == ((), (6, 9, 20), 6, (6, 9, 20))
    assert [stated.at(share) for share in (0, 0.3, 0.4, 0.7, 1)] == [6, 6, 9, 20, 20]


def test_what_is_written_need_not_be_among_the_given_values(scenario):
    found = factor_of_values(scenario, "designs.two.preempt", [True, 0])
    assert math.isnan(found.written)
    assert found.text(found.written) == "no"
    with pytest.raises(UsageError, match=r"designs\.two\.preempt: nan is not the place"):
        found.changes(found.written)
    with pytest.raises(UsageError, match="2 is not the place, from 0, of one of 2 values"):
        found.changes(2)


@pytest.mark.parametrize(
    ("named", "count", "amounts"),
    [
        (("designs.one.handoff.delay", "0h", "12h"), 8, (0, 1.7, 3.4, 5.1, 6.9, 8.6, 10.3, 12)),
        (("designs.one.handoff.delay", "0h", "12h"), 2, (0, 12)),
        (("designs.one.handoff.delay", "1.2345h", "3h"), 3, (1.2345, 2.12, 3)),
        (("designs.one.handoff.context_loss",), 5, (0, 0.25, 0.5, 0.75, 1)),
        (("people.clerk.count", 2, 6), 3, (2, 4, 6)),
        (("people.clerk.count", 2, 5), 50, (2, 3, 4, 5)),
        (("people.clerk.count", 121, 3000), 4, (121, 1080, 2040, 3000)),
        (("designs.two.serve",), 4, (0, 1, 2, 3)),
    ],
)
def test_a_grid_has_round_amounts_and_both_ends(scenario, named, count, amounts):
    assert factor(scenario, *named).grid(count) == amounts


def test_every_point_of_a_grid_is_told_apart(scenario):
    for limits in (("0h", "12h"), ("1000.1h", "1000.9h"), ("0.001h", "100h")):
        found = factor(scenario, "designs.one.handoff.delay", *limits)
        grid = found.grid(41)
        assert len({found.text(amount) for amount in grid}) == len(grid) == 41


def test_shares_rise_over_the_range_and_whole_amounts_have_equal_ones(scenario):
    delay = factor(scenario, "designs.one.handoff.delay", "2h", "12h")
    assert [delay.at(share) for share in (0, 0.25, 0.37, 1)] == [2, 4.5, 5.7, 12]
    count = factor(scenario, "people.clerk.count", 3, 7)
    found = [count.at(share / 1000) for share in range(1001)]
    assert found == sorted(found)
    assert [found[:1000].count(amount) for amount in (3, 4, 5, 6, 7)] == [200] * 5
    assert count.at(1) == 7
    with pytest.raises(UsageError, match=r"1\.5 is no share"):
        count.at(1.5)


def test_an_amount_is_told_with_the_figures_a_reader_wants(scenario):
    found = factor(scenario, "designs.one.handoff.delay")
    assert found.text(math.pi) == "3.14h"
    assert found.text(0.0123456) == "0.0123h"
    assert found.changes(math.pi) == {"designs.one.handoff.delay": f"exponential({math.pi!r}h)"}
    assert factor(scenario, "people.clerk.count", 1, 20000).text(12345) == "12345"


def test_a_star_stands_for_every_key_and_entry_that_leads_somewhere(scenario):
    assert paths_matching(scenario, "people.*.cost") == ("people.clerk.cost", "people.boss.cost")
    assert paths_matching(scenario, "*.case.steps.*.delay") == ("work.case.steps.post.delay",)
    assert paths_matching(scenario, "designs.*.teams.*.people.boss") == (
        "designs.one.teams.All.people.boss",
        'designs.two.teams."Pod {1..2}".people.boss',
        'designs.three.teams."Pod {1..2}".people.boss',
    )
    assert paths_matching(scenario, 'work . case."limit"') == ('work . case."limit"',)
    assert paths_matching(scenario, "work.case.class.*") == (
        "work.case.class.urgent",
        "work.case.class.usual",
    )


@pytest.mark.parametrize(
    ("path", "message", "nearest"),
    [
        ("people.clrk.count", "nothing stands at", "clerk"),
        ("people.*.cuont", "nothing stands at", "count"),
        ("work.case.steps.*.efort", "nothing stands at", "effort"),
        ("horizon.*", "no keys and no entries", None),
        ("people..count", "is not a path", None),
    ],
)
def test_where_nothing_stands_the_nearest_word_is_named(tmp_path, path, message, nearest):
    (tmp_path / "case.toml").write_text(TEXT)
    scenario = load(tmp_path / "case.toml")
    for make in (factor, partial(factor_of_values, values=[1, 2])):
        with pytest.raises(ScenarioError, match=message) as raised:
            make(scenario, path)
        (fault,) = raised.value.faults
        assert (fault.path, fault.suggestion) == (path, nearest)
        assert fault.file == str(tmp_path / "case.toml")


@pytest.mark.parametrize(
    ("named", "message"),
    [
        (("designs.two.teams",), "no single value"),
        (("designs.one.teams.All.people.clerk",), "no quantity"),
        (("designs.*.teams.*.people.clerk",), r"designs\.one\.teams\.All\.people\.clerk: .*no quantity"),
        (("people.clerk.count", 9, 1), r"^people\.clerk\.count: 9 is above 1$"),
        (("people.clerk.count", 3, 3.0), "nothing lies between 3 and 3.0"),
        (("people.clerk.count", 0, 3), "out of range"),
        (("people.clerk.count", 1.5, 3), "not a whole number"),
        (("people.clerk.count", "1h", 3), "'1h' is not a number"),
        (("work.case.arrivals", "1h", "2h"), "cannot be compared with '40 per w'"),
        (("work.case.arrivals", "-2 per h", "3 per h"), "'-2 per h' is negative: a rate is not"),
        (("work.case.arrivals", "-2h", "3h"), "'-2h' cannot be compared with '40 per w'"),
        (
            ("work.case.arrivals", "1 per h", "9 per us"),
            "'9 per us' is more than one arrival in a microsecond",
        ),
        (("work.case.value", "GBP 5", "GBP -9"), "'GBP -9' is out of range: money is not negative"),
        (("designs.one.handoff.delay", "-1 day", "2d"), "'-1 day' is negative: a span of time is not"),
        (("designs.one.handoff.delay", "1 day", "2e9 days"), "'2e9 days' is longer than 1000 years"),
        (("work.case.arrivals", 1, 2), "1 cannot be compared with '40 per w'"),
        (("work.case.value", "EUR 5", "EUR 9"), "cannot be compared"),
        (("designs.one.handoff.delay", "1 working h", "2 working h"), "cannot be compared"),
        (("designs.one.handoff.context_loss", 0, 1.5), "out of range"),
        (("designs.two.serve", "in turn", "at random"), "one of a few values"),
        (("work.case.class.*",), "move one of them"),
        (("work.case.steps.*.effort", "1h", 5), "5 cannot be compared"),
    ],
)
def test_what_cannot_be_varied_is_said_in_plain_words(scenario, named, message):
    with pytest.raises(UsageError, match=message):
        factor(scenario, *named)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([], "at least two"),
        ([0.1], "at least two"),
        ("0.1", "at least two"),
        ([0.1, 0.1], "given twice"),
        ([0.1, "2h"], "not a chance"),
    ],
)
def test_values_that_make_no_list_are_said_in_plain_words(scenario, values, message):
    with pytest.raises(UsageError, match=f"work.case.class.urgent: .*{message}"):
        factor_of_values(scenario, "work.case.class.urgent", values)


def test_a_zero_and_a_chance_alone_in_its_table_need_words():
    zero = loads(
        TEXT.replace('delay = "0.5h", context_loss = 0.1', 'delay = "0h"').replace(
            "post = 0.3, done = 0.2", "post = 0.5"
        )
    )
    with pytest.raises(UsageError, match="range cannot be told"):
        factor(zero, "designs.two.handoff.delay")
    with pytest.raises(UsageError, match="zero, so its range cannot be told"):
        factor(loads(ZEROS), "designs.*.handoff.delay")
    certain = loads(
        TEXT.replace("next = { decide = 0.5, post = 0.3, done = 0.2 }", "next = { decide = 1, post = 0 }")
    )
    with pytest.raises(UsageError, match="no other chance above zero"):
        factor(certain, "work.case.steps.look.next.decide")
    assert factor(certain, "work.case.steps.look.next.post").changes(0.25) == {
        "work.case.steps.look.next.post": 0.25,
        "work.case.steps.look.next.decide": 0.75,
    }


def test_factors_that_set_the_same_value_are_told_apart(scenario):
    effort = factor(scenario, "work.case.steps.*.effort")
    check_apart([effort, factor(scenario, "work.case.arrivals"), factor(scenario, "work.case.class.urgent")])
    with pytest.raises(UsageError, match="move the same value"):
        check_apart([effort, factor(scenario, LOOK)])
    handoffs = factor_of_values(scenario, "designs.two.handoff", [{}, {"delay": "1h"}])
    with pytest.raises(UsageError, match="move the same value"):
        check_apart([factor(scenario, "designs.two.handoff.delay"), handoffs])
    with pytest.raises(UsageError, match="add up to 1"):
        check_apart([factor(scenario, "work.case.class.urgent"), factor(scenario, 'work.case."class".usual')])


def test_a_mark_moves_in_whole_numbers_and_not_as_a_chance(scenario):
    marked = loads(f"{TEXT}\n[marks]\nfaults = {{ initial = 1, most = 9 }}\n")
    found = factor(marked, "marks.faults.initial", 0, 3)
    assert (found.low, found.high, found.changes(3)) == (0, 3, {"marks.faults.initial": 3})


def test_factors_are_values(scenario):
    handoffs = factor_of_values(scenario, "designs.two.handoff", [{}, {"delay": "1h"}])
    found = factor(scenario, LOOK), factor(scenario, "designs.two.serve"), handoffs
    for one in found:
        again = pickle.loads(pickle.dumps(one))
        assert again.changes(one.high) == one.changes(one.high)
    assert factor(scenario, LOOK) == found[0]
    assert len({*found, factor(scenario, LOOK)}) == 3


@pytest.mark.parametrize("limits", [("every 7d", "every 28d"), ("7d", "28d")])
def test_the_time_between_openings_moves(limits):
    scenario = loads(
        """
        title = "A board"
        horizon = "26w"
        people.ann.skills = ["do"]
        gates.board.opens = "every 14d"
        work.job.arrivals = "1 per d"
        work.job.steps = [{ name = "do", effort = "1h" }, { name = "board", gate = "board" }]
        designs.d.teams.A = ["ann"]
        """
    )
    found = factor(scenario, "gates.board.opens", *limits)
    assert (found.low, found.high) == (7.0, 28.0)
    assert found.changes(21.0) == {"gates.board.opens": "every 21d"}
    assert found.text(21.0) == "every 21d"


BARE = """
title = "Little is said"
horizon = "2w"
people = { ann = {}, bob = {} }
marks.faults = {}
questions.price = { skill = "bob", effort = "5min" }
gates.board = { opens = "every Tuesday 14:00", members = ["bob"] }
[work.job]
arrivals = "1 per h"
leads_to = "fix"
cancelled = "60d"
[[work.job.steps]]
name = "do"
skill = "ann"
effort = "10min"
asks = "price"
sets = { faults = "+1" }
[[work.job.steps]]
name = "check"
skill = "bob"
effort = "5min"
rework = { to = "do", chance = 0.1 }
[[work.job.steps]]
name = "board"
gate = "board"
[work.fix]
steps = [{ name = "fix", skill = "ann", effort = "10min" }]
[designs.d]
order = "class"
teams.T = ["ann", "bob"]
[designs.e]
teams = { A = ["ann"], B = ["bob"] }
"""


@pytest.mark.parametrize(
    ("path", "low", "high", "base"),
    [
        ("people.ann.count", 1, 3, 1),
        ("people.ann.share", 0.5, 1, 1),
        ("marks.faults.initial", 0, 2, 0),
        ("gates.board.present", 0.5, 0.9, 1),
        ("gates.board.papers", "1d", "2d", 0),
        ("gates.board.outcomes.reject", 0.1, 0.3, 0),
        ("work.job.leads_to.fix.chance", 0.1, 0.5, 1),
        ("work.job.leads_to.fix.number", 1, 2, 1),
        ("work.job.cancelled.chance", 0.1, 0.5, 1),
        ("work.job.steps.do.skip", 0, 0.5, 0),
        ("work.job.steps.do.asks.price.chance", 0.2, 0.7, 1),
        ("work.job.steps.do.sets.faults.chance", 0.2, 0.7, 1),
        ("work.job.steps.check.rework.falling", 0.2, 0.7, 1),
        ("designs.e.handoff.context_loss", 0.1, 0.2, 0),
        ("designs.e.handoff.delay", "1h", "3h", 0),
        ("designs.e.work.job.steps.do.skip", 0, 0.5, 0),
        ("designs.e.work.job.steps.do.asks.price.chance", 0.2, 0.7, 1),
        ("designs.e.work.job.leads_to.fix.chance", 0.2, 0.7, 1),
        ("designs.e.work.job.cancelled.chance", 0.2, 0.7, 1),
        ("designs.e.people.ann.count", 1, 3, 1),
        ("designs.e.gates.board.present", 0.5, 0.9, 1),
    ],
)
def test_what_stands_by_default_has_its_path(path: str, low: object, high: object, base: float) -> None:
    scenario = loads(BARE)
    found = factor(scenario, path, low, high)
    assert found.written == base
    changed = scenario.override(found.changes(found.high))
    assert factor(changed, path, low, high).written == found.high


def test_words_that_stand_by_default_have_their_path() -> None:
    assert "fifo" in factor(loads(BARE), "designs.e.order").levels
    inherited = factor(loads(BARE), "designs.d.teams.T.order")
    assert inherited.text(inherited.written) == "class"
    switch = factor(loads(BARE), "designs.e.teams.A.preempt")
    assert switch.text(switch.written) == "no"


@pytest.mark.parametrize(
    ("path", "missing"),
    [
        ("work.job.promise", "work.job.promise"),
        ("work.job.limit.items", "work.job.limit"),
        ("designs.e.wip_limit", "designs.e.wip_limit"),
        ("designs.e.teams.A.wip_limit", "designs.e.teams.A.wip_limit"),
        ("designs.e.work.job.patience", "designs.e.work.job.patience"),
    ],
)
def test_what_has_no_value_by_default_is_to_be_written_first(path: str, missing: str) -> None:
    key = missing.rpartition(".")[2]
    with pytest.raises(
        ScenarioError,
        match=f"nothing stands at '{missing}': '{key}' has no value by default, so write one in the file",
    ):
        factor(loads(BARE), path, 1, 2)


def test_a_star_finds_what_is_written_only() -> None:
    text = BARE.replace("ann = {}, bob = {}", "ann = { count = 2 }, bob = {}")
    assert [place.path for place in factor(loads(text), "people.*.count", 1, 3).places] == [
        "people.ann.count"
    ]


@pytest.mark.parametrize("path", ["people.ann.cuont", "work.job.steps.do.skp", "designs.e.handof.delay"])
def test_what_no_file_may_say_is_nowhere(path: str) -> None:
    with pytest.raises(ScenarioError, match="there is no"):
        factor(loads(BARE), path, 1, 2)
