"""Items that wait for one another for ever: found at the right moment and named, and nothing else."""

import numpy as np
import pytest
from both_engines import compare_text
from replay import Replay

from orgsim.engine import compiled, simulate
from orgsim.engine.standstill import Wait, circle_of, standing_among
from orgsim.errors import DeadlockError
from orgsim.model import lower
from orgsim.scenario import loads

Circle = tuple[float, list[str], list[str], list[tuple[str, str, str]]]
"""The hour, full limits, steps at which items are in parts, people with question and step."""
JOIN = """
title = "Parts wait for a place that is kept by who waits for the item"
horizon = "2d"
people = { ann = { skills = ["draft", "law"], count = 1 }, bob.skills = ["money"] }
work.paper.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T01:00:00] }
work.paper.steps = [
  { name = "draft", effort = "1h" },
  { name = "checks", split = ["law", "money"] },
  { name = "law", effort = "1h" },
  { name = "money", effort = "5h" },
]
[designs.d]
limits = [{ work = "paper", from = "checks", to = "checks", items = 1 }]
teams = { Legal = { people = ["ann"], wip_limit = 1 }, Money = ["bob"] }
"""
# the first paper is in parts from 02:00 on, while the second is drafted; at 03:00 that waits for its place
LIMITS = ["checks to checks", "team Legal"]
HELD = """
title = "Who is held waits for who is held"
horizon = "2d"
people = { ann = { skills = ["a", "of b"], count = 1 }, bob = { skills = ["b", "of a"] } }
work.one.arrivals = { dates = [2027-01-04T01:00:00] }
work.one.steps = [{ name = "a", effort = "2h", asks = [{ question = "of a", hold = true }] }]
work.two.arrivals = { dates = [2027-01-04T01:30:00] }
work.two.steps = [{ name = "b", effort = "2h", asks = [{ question = "of b", hold = true }] }]
questions = { "of a".effort = "1h", "of b".effort = "1h" }
[designs.d]
teams = { A = ["ann"], B = ["bob"] }
"""
BOTH = [("ann", "of a", "a"), ("bob", "of b", "b")]


def circle(text: str) -> Circle | None:
    """What stands still for ever, as both engines and the replay say it; none if nothing does."""
    model = lower(loads(text), "d")
    assert compare_text(text) == []
    try:
        log = simulate(model, 1, 0)
    except DeadlockError as error:
        with pytest.raises(DeadlockError) as other:
            compiled.summary(model, 1, 0, np.array([0, model.header.horizon]))
        assert other.value.args == error.args
        moment, *named = error.args
        return (moment / 3.6e9, *named)
    assert Replay(model, log).violations() == []
    return None


def test_parts_that_wait_for_a_place_kept_by_who_waits_for_their_item() -> None:
    assert circle(JOIN) == (3.0, LIMITS, ["checks"], [])
    with pytest.raises(DeadlockError) as error:
        simulate(lower(loads(JOIN), "d"), 1, 0)
    assert str(error.value) == (
        "work stands still for ever from 3.000 h after the start on: every item inside the full limits "
        "'checks to checks', 'team Legal' waits for room in one of them, or at 'checks' for parts that do; "
        "raise one of these limits"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("wip_limit = 1", "wip_limit = 2"),
        ("items = 1", "items = 2"),
        ('["law", "money"]', '["law", "money"], join = "any"'),
        ("steps = [", 'cancelled = "20h"\nwork.paper.steps = ['),
    ],
)
def test_more_room_another_join_or_a_cancellation_to_come_is_no_circle(old: str, new: str) -> None:
    assert circle(JOIN.replace(old, new, 1)) is None


def test_a_cancellation_that_comes_only_after_the_end_frees_nothing() -> None:
    assert circle(JOIN.replace("steps = [", 'cancelled = "3d"\nwork.paper.steps = [', 1))[0] == 3.0


def test_after_a_cancellation_has_come_to_nothing_the_circle_is_found() -> None:
    never = 'cancelled = { after = "9h", when = { step = "law" } }\nwork.paper.steps = ['
    # both might still be cancelled at 10:00
    assert circle(JOIN.replace("steps = [", never, 1)) == (10.0, LIMITS, ["checks"], [])


def test_a_part_that_may_still_fail_is_waited_for() -> None:
    text = JOIN.replace('effort = "5h" }', 'effort = "5h", patience = "30d" }')
    assert circle(text) == (7.0, LIMITS, ["checks"], [])


def test_of_two_parts_of_which_one_is_needed_the_last_one_closes_the_circle() -> None:
    # the money goes to the same team after 5 h, and waits outside it as the law does
    text = JOIN.replace(
        'split = ["law", "money"]', 'split = { law = ["law"], money = ["money", "sign"] }, join = "any"'
    )
    text = text.replace(
        'effort = "5h" },', 'effort = "5h" },\n  { name = "sign", skill = "law", effort = "1h" },'
    )
    assert circle(text) == (7.0, LIMITS, ["checks"], [])


def test_people_who_could_only_answer_each_other() -> None:
    assert circle(HELD) == (2.5, [], [], BOTH)
    with pytest.raises(DeadlockError) as error:
        simulate(lower(loads(HELD), "d"), 1, 0)
    assert str(error.value) == (
        "work stands still for ever from 2.500 h after the start on: 'ann' (asks 'of a' at 'a'), 'bob' (asks "
        "'of b' at 'b') are held by what they have asked for, which nobody else could do; let one of these "
        "not hold, or somebody else do it"
    )


def test_who_only_waits_behind_a_circle_is_not_named() -> None:
    text = HELD.replace('"of b"], count = 1 }', '"of b"], count = 1 }, cat.skills = ["c"]')
    text = text.replace('B = ["bob"]', 'B = ["bob"], C = ["cat"]').replace(
        "questions =",
        "work.three.arrivals = { dates = [2027-01-04T01:00:00] }\nwork.three.steps = "
        '[{ name = "c", effort = "2.5h", asks = [{ question = "of a", hold = true }] }]\nquestions =',
    )
    assert circle(text) == (2.5, [], [], BOTH)


NEAR = {
    "a colleague who is off shift": ('bob = { skills = ["b", "of a"] }', 'bob = { skills = ["b", "of a"] }, '
    'cat = { skills = ["of a"], calendar = "night" }', 'B = ["bob"]', 'B = ["bob", "cat"]'),
    "somebody who joins later": ('bob = { skills = ["b", "of a"] }', 'bob = { skills = ["b", "of a"] }, '
    'cat = { skills = ["of a"], from = 2027-01-05T10:00:00 }', 'B = ["bob"]', 'B = ["bob", "cat"]'),
    "nobody is held": ("hold = true", "hold = false", 'A = ["ann"]', 'A = ["ann"]'),
    "an item that will be cancelled": (
        "work.one.steps", 'work.one.cancelled = "9h"\nwork.one.steps', 'A = ["ann"]', 'A = ["ann"]'),
}  # fmt: skip


@pytest.mark.parametrize("name", NEAR)
def test_what_is_to_come_is_no_circle(name: str) -> None:
    one, other, three, four = NEAR[name]
    text = HELD.replace(one, other).replace(three, four)
    night = 'horizon = "2d"\ncalendars.night.open = "Mon-Sun 20:00-23:00"'
    assert circle(text.replace('horizon = "2d"', night) if "night" in text else text) is None


URGENT = HELD.replace('horizon = "2d"', 'horizon = "2d"\nclasses = ["urgent", "usual"]').replace(
    "work.two.arrivals", 'work.two.class = "usual"\nwork.two.arrivals'
)
URGENT = URGENT.replace("work.one.arrivals", 'work.one.class = "CLASS"\nwork.one.arrivals')
URGENT = URGENT.replace('["bob"]', '{ people = ["bob"], order = "class", preempt = true }')


def test_who_may_be_displaced_by_something_more_urgent_is_not_held_for_ever() -> None:
    # the answer to an urgent question displaces what bob waits with, at once or never
    assert circle(URGENT.replace("CLASS", "urgent")) is None
    assert circle(URGENT.replace("CLASS", "usual")) is None
    assert circle(URGENT.replace("preempt = true", "preempt = false").replace("CLASS", "usual")) == (
        2.5, [], [], BOTH,
    )  # fmt: skip


def test_when_who_else_could_answer_leaves_the_circle_closes() -> None:
    text = HELD.replace(
        '"of a"] }', '"of a"] }, cat = { skills = ["of a", "c"], until = 2027-01-04T05:00:00 }'
    )
    text = text.replace('["bob"]', '["bob", "cat"]').replace(
        "questions =",
        "work.three.arrivals = { dates = [2027-01-04T01:00:00] }\n"
        'work.three.steps = [{ name = "c", effort = "20h" }]\nquestions =',
    )
    assert circle(text) == (5.0, [], [], BOTH)


def test_a_part_is_freed_by_the_other_unless_that_waits_in_the_circle_too() -> None:
    text = """
    title = "Two parts"
    horizon = "2d"
    people = { ann = { skills = ["a", "of b"], count = 1 }, bob.skills = ["b", "of a"], cat.skills = ["c"] }
    questions = { "of a".effort = "1h", "of b".effort = "1h" }
    work.job.arrivals = { dates = [2027-01-04T01:00:00] }
    work.job.steps = [
      { name = "both", split = ["a", "b"], join = "any" },
      { name = "a", effort = "2h", asks = [{ question = "of a", hold = true }] },
      { name = "b", effort = "2h", asks = [{ question = "of b", hold = true }] },
    ]
    designs.d.teams = { A = ["ann"], B = ["bob"], C = ["cat"] }
    """
    assert circle(text) == (2.0, [], [], BOTH)
    third = text.replace('["a", "b"], join', '["a", "b", "c"], join')
    assert circle(third.replace("    ]\n", '      { name = "c", effort = "9h" },\n    ]\n')) is None


def test_parts_that_are_finished_are_freed_only_by_what_cancels_their_item() -> None:
    text = """
    title = "Two parts, the last of which is finished"
    horizon = "2d"
    people = { ann = { skills = ["a", "of b"], count = 1 }, bob.skills = ["b", "of a"] }
    questions = { "of a".effort = "1h", "of b".effort = "1h" }
    work.job.arrivals = { dates = [2027-01-04T01:00:00] }
    work.job.steps = [
      { name = "both", split = ["a", "b"], join = "any", rest = "finish" },
      { name = "a", effort = "2h", asks = [{ question = "of a", hold = true }] },
      { name = "b", effort = "2h", asks = [{ question = "of b", hold = true }] },
    ]
    designs.d.teams = { A = ["ann"], B = ["bob"] }
    """
    assert circle(text) == (2.0, [], [], BOTH)
    assert circle(text.replace("work.job.steps", 'work.job.cancelled = "9h"\n    work.job.steps')) is None


ERRAND = """
title = "Other work that only those could do who wait for it"
horizon = "2d"
people = { ann = { skills = ["build", "sign"], count = 2 }, bob.skills = ["scan"] }
work.change.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T01:00:00] }
work.change.steps = [{ name = "build", effort = "2h", asks = [{ work = "review", hold = true }] }]
work.review.steps = [
  { name = "halves", split = ["scan", "sign"] },
  { name = "scan", effort = "1h" },
  { name = "sign", effort = "1h" },
]
[designs.d]
teams = { A = ["ann"], B = ["bob"] }
"""


def test_who_is_held_for_other_work_is_found_through_its_parts() -> None:
    both = [("ann 1", "review", "build"), ("ann 2", "review", "build")]
    assert circle(ERRAND) == (2.0, [], ["halves"], both)
    with pytest.raises(DeadlockError, match=r"\(in parts at 'halves'\)"):
        simulate(lower(loads(ERRAND), "d"), 1, 0)
    asking = ERRAND.replace('"scan", effort = "1h"', '"scan", effort = "1h", asks = "licence"')
    asking = asking.replace('["scan", "sign"] },', '["scan"] },').replace(
        "[designs.d]", 'work.licence.steps = [{ name = "give", skill = "sign", effort = "1h" }]\n[designs.d]'
    )
    asking = asking.replace('  { name = "sign", effort = "1h" },\n', "")
    # bob scans the second review from 02:30 on, when the first one begins to wait
    assert circle(asking.replace('{ name = "halves", split = ["scan"] },', "")) == (3.0, [], [], both)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('["scan", "sign"] }', '["scan", "sign"], join = "any" }'),
        ('"sign", effort = "1h"', '"sign", effort = "1h", patience = "9h"'),
        ("work.change.steps", 'work.change.cancelled = "9h"\nwork.change.steps'),
        ("work.review.steps", 'work.review.cancelled = "9h"\nwork.review.steps'),
        ("hold = true", "hold = false"),
    ],
)
def test_other_work_that_may_be_done_or_gone_is_no_circle(old: str, new: str) -> None:
    assert circle(ERRAND.replace(old, new, 1)) is None


def test_a_part_fails_with_what_it_has_asked_for() -> None:
    text = JOIN.replace('effort = "5h" }', 'effort = "5h", asks = "review" }').replace(
        "[designs.d]",
        'work.review.steps = [{ name = "wait", delay = "30h" }]\nwork.review.cancelled = "3h"\n[designs.d]',
    )
    assert circle(text) is None
    assert circle(text.replace('work.review.cancelled = "3h"\n', ""))[0] == 3.0


def test_who_has_been_let_in_keeps_nobody_outside_a_limit() -> None:
    # at 02:00 two parts of the first item are withdrawn: one of the second is let into the step, the other
    # into the team, and for the former there is room in the team as well
    assert (
        circle("""
    title = "Room for all"
    horizon = "2d"
    people = { ann.skills = ["a", "b"], cat.skills = ["c"] }
    work.job.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T01:00:00] }
    work.job.steps = [
      { name = "all", split = ["a", "b", "c"], join = "any" },
      { name = "a", effort = "9h" },
      { name = "b", effort = "9h" },
      { name = "c", effort = "1h" },
    ]
    [designs.d]
    limits = [{ work = "job", from = "a", to = "a", items = 1 }]
    teams = { T = { people = ["ann"], wip_limit = 2 }, C = ["cat"] }
    """)
        is None
    )


def test_a_gate_that_opens_later_is_no_circle() -> None:
    text = JOIN.replace('{ name = "money", effort = "5h" }', '{ name = "money", gate = "board" }')
    text = text.replace("[designs.d]", 'gates.board = { opens = "every day 12:00" }\n[designs.d]')
    text = text.replace('["law", "money"]', '["law", "money"], join = "any"')
    assert circle(text.replace(', bob.skills = ["money"]', "").replace(', Money = ["bob"]', "")) is None


def test_the_graph_counts_who_goes_on() -> None:
    waits = {1: Wait((2,)), 2: Wait((1, 3), needed=2), 3: Wait((4,)), 5: Wait((1,)), 6: Wait((6,))}
    assert standing_among(waits, {}) == {1, 2, 5, 6}
    assert standing_among(waits, {1: [6, 3]}) == {6}
    still = {key: waits[key] for key in (1, 2, 5, 6)}
    assert circle_of(still) == [waits[1], waits[2], waits[6]]
