"""Expected visits where the way of an item depends on its marks and its class, against arithmetic by hand."""

import pytest

from orgsim.model import lower
from orgsim.model.analysis.visits import expected_visits
from orgsim.scenario import loads

TEXT = """
title = "Traits"
horizon = "1w"
classes = ["urgent", "usual"]
people.ann.skills = ["a"]
{marks}
[work.job]
arrivals = "1 per d"
class = {{ urgent = 0.25, usual = 0.75 }}
steps = [{steps}]
[designs.d]
teams.A = ["ann"]
"""


def visits(marks: str, *steps: str) -> list[float]:
    """Expected visits of steps 'a', 'b', 'c' ... with some more keys each."""
    written = [
        f'{{ name = "{name}", skill = "a", effort = "1h"{more} }}'
        for name, more in zip("abcdef", steps, strict=False)
    ]
    model = lower(loads(TEXT.format(marks=marks, steps=", ".join(written))), "d")
    found = expected_visits(model).of(0)
    assert found.unfollowed < 1e-9
    return [found.steps.get(number, 0.0) for number in range(len(steps))]


def near(*expected: float) -> object:
    return pytest.approx(list(expected), rel=1e-9)


def test_shares_of_levels_are_those_of_the_branches_they_take():
    cases = ', next = [{ when = { risk = "high" }, is = "b" }, { is = { c = 0.5, done = 0.5 } }]'
    assert visits("marks.risk = { low = 0.7, high = 0.3 }", cases, ', next = "done"', "") == near(
        1, 0.3, 0.35
    )


def test_the_class_is_followed_through_loops():
    """Urgent ones go back with chance 1/2: 2 visits each, others one."""
    back = ', rework = { to = "a", chance = 0.5, when = { class = "urgent" } }'
    assert visits("", back) == near(0.25 * 2 + 0.75)


def test_a_mark_that_is_set_with_a_chance_splits_the_ways():
    """A fault with chance 1/2 at each visit of a; b finds it with chance 3/4: 1 / (1 - 3/8)."""
    sets = ', sets = [{ mark = "fault", add = 1, chance = 0.5 }]'
    back = ', rework = { to = "a", chance = 0.75, when = { fault = 1 }, sets = { fault = 0 } }'
    assert visits("marks.fault = 0", sets, back) == near(1.6, 1.6)


def test_marks_are_taken_as_drawn_each_by_itself():
    cases = ', next = [{ when = { x = "high", y = "high" }, is = "b" }, { is = "done" }]'
    marks = "marks = { x = { low = 0.6, high = 0.4 }, y = { low = 0.5, high = 0.5 } }"
    assert visits(marks, cases, "") == near(1, 0.2)


def test_the_visit_is_counted_where_a_condition_asks_for_it():
    back = ', rework = { to = "a", chance = 1, when = { visit = "<= 2" } }'
    assert visits("", back) == near(3)


def test_a_mark_that_counts_up_ends_a_loop():
    back = ', sets = { n = "+1" }, rework = { to = "a", chance = 1, when = { n = "< 5" } }'
    assert visits("marks.n = 0", back) == near(5)


def test_the_mean_square_of_an_effort_is_that_over_its_cases():
    """2 h with chance 1/4 and exponential with a mean of 1 h else: E[S^2] = 1/4 x 4 + 3/4 x 2."""
    text = TEXT.format(
        marks="", steps='{ name = "a", effort = { urgent = "2h", usual = "exponential(1h)" } }'
    )
    model = lower(loads(text), "d")
    found = expected_visits(model).of(0)
    hour = 3_600_000_000
    assert found.length(model, 0) / hour == pytest.approx(1.25)
    assert found.square(model, 0) / hour**2 == pytest.approx(2.5)


def test_a_step_that_all_skip_asks_for_nothing():
    model = lower(loads(TEXT.format(marks="", steps='{ name = "a", effort = "1h", skip = true }')), "d")
    found = expected_visits(model).of(0)
    assert (dict(found.steps), dict(found.asked)) == ({}, {})
