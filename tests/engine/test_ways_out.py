"""What follows a step: rework first, then the chances that are left."""

import numpy as np
import pytest

from orgsim.chance.philox import Purpose, block, source_word, step_word, uniform
from orgsim.engine import simulate
from orgsim.log import NONE, Verb
from orgsim.model import lower
from orgsim.scenario import loads

ROUTE = """
title = "Ways out"
horizon = "4w"
people.ann = {{ count = 60, skills = ["a"] }}
work.job.arrivals = {{ dates = [2027-01-04], batch = 2000 }}
work.job.steps = [{steps}]
designs.d.teams.Team = ["ann"]
"""


def ways(steps, seed=1):
    """For every end of a step: (item, step, visit, next step or "done", rework or not) in the order of the
    log."""
    log = simulate(lower(loads(ROUTE.format(steps=steps)), "d"), seed, 0)
    names = [step.name for step in log.header.steps]
    ends = log.records[log.column("verb") == Verb.FINISHED].tolist()
    return [
        (item, names[step], visit, "done" if to == NONE else names[to], rework)
        for _, _, item, step, visit, _, _, to, rework in ends
    ]


def u(item, step, visit, seed=1):
    """The uniform that decides a way out, from its definition on the semantics page."""
    return uniform(
        block((seed, 0), (source_word("job") + item, Purpose.WAY_OUT, step_word("job", step), visit))[0]
    )


def test_without_chances_the_steps_follow_one_another_and_no_draw_is_needed():
    found = ways('{ name = "a", effort = "1min" }, { name = "b", skill = "a", effort = "1min" }')
    assert {(step, to) for _, step, _, to, _ in found} == {("a", "b"), ("b", "done")}


def test_branches_follow_the_uniform_in_the_order_of_the_file():
    steps = """{ name = "a", effort = "1min", next = { c = 0.2, b = 0.5, done = 0.3 } },
               { name = "b", skill = "a", effort = "1min" },
               { name = "c", skill = "a", effort = "1min", next = "done" }""".replace("\n", "")
    for item, step, visit, to, rework in ways(steps):
        if step == "a":
            draw = u(item, "a", visit)
            assert (to, rework) == ("c" if draw < 0.2 else "b" if draw < 0.7 else "done", 0)


def test_rework_comes_first_and_branches_share_what_is_left():
    steps = """{ name = "a", effort = "1min" },
               { name = "b", skill = "a", effort = "1min", rework = [{ to = "a", chance = 0.1 },
                   { to = "b", chance = 0.3 }],
               next = { c = 0.25, done = 0.75 } }, { name = "c", skill = "a", effort = "1min" }""".replace(
        "\n", ""
    )
    # 0.1 to a, 0.3 to b itself, then 0.6 x 0.25 = 0.15 to c and the other 0.45 is done
    for item, step, visit, to, rework in ways(steps):
        if step == "b":
            draw = u(item, "b", visit)
            want = (
                ("a", 1)
                if draw < 0.1
                else ("b", 1)
                if draw < 0.4
                else ("c", 0)
                if draw < 0.55
                else ("done", 0)
            )
            assert (to, rework) == want


def test_falling_rework_halves_the_chance_at_each_visit_and_at_most_ends_it():
    steps = '{ name = "a", effort = "1min", rework = { to = "a", chance = 0.8, falling = 0.5, at_most = 3 } }'
    # 0.8, 0.4, 0.2 at the first three visits, and none at the fourth
    found = ways(steps)
    for item, step, visit, to, rework in found:
        chance = 0.8 * 0.5 ** (visit - 1) if visit <= 3 else 0.0
        assert (to, rework) == (("a", 1) if u(item, step, visit) < chance else ("done", 0))
    assert max(visit for _, _, visit, _, _ in found) == 4


def test_visits_count_per_step_and_item():
    steps = """{ name = "a", effort = "1min" }, { name = "b", skill = "a", effort = "1min",
               rework = { to = "a", chance = 1, at_most = 2 } }""".replace("\n", "")
    by_item = {}
    for item, step, visit, _, _ in ways(steps):
        by_item.setdefault(item, []).append((step, visit))
    assert set(map(tuple, by_item.values())) == {(("a", 1), ("b", 1), ("a", 2), ("b", 2), ("a", 3), ("b", 3))}


def test_every_visit_draws_its_own_effort():
    steps = '{ name = "a", effort = "exponential(10min)", rework = { to = "a", chance = 1, at_most = 2 } }'
    log = simulate(lower(loads(ROUTE.format(steps=steps)), "d"), 1, 0)
    queued = log.records[log.column("verb") == Verb.QUEUED]
    efforts = np.array([queued[queued[:, 4] == visit][:, [2, 8]] for visit in (1, 2, 3)])
    first, second, third = (dict(rows.tolist()) for rows in efforts)
    assert all(len({first[item], second[item], third[item]}) == 3 for item in first)


@pytest.mark.parametrize("chance", [0.0, 1.0])
def test_sure_ways_are_always_and_impossible_ones_never_taken(chance):
    steps = f"""{{ name = "a", effort = "1min", next = {{ b = {chance}, done = {1 - chance} }} }},
                {{ name = "b", skill = "a", effort = "1min" }}""".replace("\n", "")
    assert {to for _, step, _, to, _ in ways(steps) if step == "a"} == {"b" if chance else "done"}
