"""Marks: drawn on arrival by their definition, set at the ends of steps, read by the ways out."""

import pytest

from orgsim.chance.philox import Purpose, block, source_word, step_word, uniform
from orgsim.engine import simulate
from orgsim.log import NONE, Log, Verb
from orgsim.model import lower
from orgsim.scenario import loads

TEXT = """
title = "Marks"
horizon = "4w"
classes = ["urgent", "usual"]
people.ann = {{ count = 60, skills = ["a"] }}
{marks}
[work.job]
arrivals = {{ dates = [2027-01-04], batch = {items} }}
class = {{ urgent = 0.5, usual = 0.5 }}
steps = [{steps}]
[designs.d]
teams.Team = ["ann"]
"""


def run(marks: str, steps: str, items: int = 400, seed: int = 1) -> Log:
    return simulate(lower(loads(TEXT.format(marks=marks, steps=steps, items=items)), "d"), seed, 0)


def told(log: Log) -> list[tuple[str, int, int]]:
    """The records of marks: when in the way of the item (a step, or 'arrival'), which mark, the new value."""
    names = [step.name for step in log.header.steps]
    records = log.records[log.column("verb") == Verb.MARKED].tolist()
    return [
        (names[step] if visit else "arrival", mark, value)
        for _, _, _, step, visit, _, _, mark, value in records
    ]


def ways(log: Log) -> dict[tuple[int, str, int], str]:
    """What follows each visit of a step, by item, step and visit."""
    names = [step.name for step in log.header.steps]
    ends = log.records[log.column("verb") == Verb.FINISHED].tolist()
    return {
        (item, names[step], visit): "done" if to == NONE else names[to]
        for _, _, item, step, visit, _, _, to, _ in ends
    }


def drawn(item: int, step: int, visit: int) -> float:
    return uniform(block((1, 0), (source_word("job") + item, Purpose.MARK, step, visit))[0])


def step(name: str, more: str = "") -> str:
    return f'{{ name = "{name}", skill = "a", effort = "1min"{more} }}'


def test_a_level_is_drawn_on_arrival_under_the_word_of_the_mark():
    log = run("marks.risk = { low = 0.2, middle = 0.5, high = 0.3 }", step("a"))
    levels = [value for _, _, value in told(log)]
    for item, level in enumerate(levels):
        u = drawn(item, step_word("mark", "risk"), 0)
        assert level == (0 if u < 0.2 else 1 if u < 0.7 else 2)
    assert set(levels) == {0, 1, 2}


def test_another_mark_before_it_moves_no_draw_of_a_mark():
    alone = told(run("marks.risk = { low = 0.5, high = 0.5 }", step("a")))
    both = told(run("[marks]\nother = { x = 0.5, y = 0.5 }\nrisk = { low = 0.5, high = 0.5 }", step("a")))
    assert [value for _, mark, value in both if mark == 1] == [value for _, _, value in alone]


def test_the_next_step_is_of_the_first_case_that_holds():
    next_steps = """, next = [{ when = { risk = "high" }, is = "c" },
        { when = { risk = "not low" }, is = "b" }, { is = { b = 0.5, done = 0.5 } }]"""
    log = run(
        "marks.risk = { low = 0.4, middle = 0.3, high = 0.3 }",
        ", ".join((step("a", next_steps), step("b", ', next = "done"'), step("c"))).replace("\n", ""),
    )
    levels = [value for _, _, value in told(log)]
    found = ways(log)
    for item, level in enumerate(levels):
        u = uniform(block((1, 0), (source_word("job") + item, Purpose.WAY_OUT, step_word("job", "a"), 1))[0])
        assert found[item, "a", 1] == ("b" if u < 0.5 else "done", "b", "c")[level]


def test_marks_are_set_before_the_way_out_and_rework_sets_its_own():
    """Faults come with chance 1/2 at each visit of 'a'; 'b' sends back who has one, and takes it away."""
    sets = ', sets = [{ mark = "faults", add = 1, chance = 0.5 }]'
    back = (
        ', rework = { to = "a", chance = 1, when = { faults = ">= 1" }, sets = { faults = 0 }, at_most = 9 }'
    )
    log = run("marks.faults = 0", ", ".join((step("a", sets), step("b", back))))
    found = ways(log)
    for (item, name, visit), following in found.items():
        has_fault = drawn(item, step_word("job", "a"), visit) < 0.5
        if name == "b":
            assert following == ("a" if has_fault else "done")
    assert set(told(log)) == {("a", 0, 1), ("b", 0, 0)}
    assert max(visit for _, _, visit in found) > 5


def test_the_way_out_of_a_step_sees_the_marks_that_the_step_has_just_set():
    back = ', sets = { n = "+1" }, rework = { to = "a", chance = 1, when = { n = "< 3" } }'
    assert set(ways(run("marks.n = 0", step("a", back), items=1))) == {(0, "a", 1), (0, "a", 2), (0, "a", 3)}


def test_each_mark_that_a_step_sets_is_drawn_at_its_own_place():
    sets = ', sets = [{ mark = "x", add = 1, chance = 0.5 }, { mark = "y", add = 1, chance = 0.5 }]'
    log = run("[marks]\nx = 0\ny = 0", step("a", sets), items=50)
    changed = log.records[log.column("verb") == Verb.MARKED].tolist()
    expected = {
        (item, mark)
        for item in range(50)
        for mark in (0, 1)
        if drawn(item, step_word("job", "a"), 1 + (mark << 32)) < 0.5
    }
    assert {(record[2], record[7]) for record in changed} == expected


def test_a_mark_stops_at_its_least_and_its_most_and_what_does_not_change_is_not_told():
    marks = "marks.heat = { initial = 2, least = 1, most = 3 }"
    steps = (step("a", ', sets = { heat = "+5" }'), step("b", ", sets = { heat = 3 }"),
             step("c", ', sets = { heat = "-9" }'))  # fmt: skip
    assert told(run(marks, ", ".join(steps), items=1)) == [("a", 0, 3), ("c", 0, 1)]


def test_what_is_set_first_is_seen_by_what_is_set_next():
    sets = """, sets = [{ mark = "x", add = 1 }, { mark = "y", to = 7, when = { x = 1 } },
        { mark = "x", to = 0, when = { y = "> 7" } }]"""
    log = run("[marks]\nx = 0\ny = 0", step("a", sets.replace("\n", "")), items=1)
    assert told(log) == [("a", 0, 1), ("a", 1, 7)]


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        ("{ class = 'urgent' }", lambda cls, visit: cls == 0),
        ("{ class = 'not urgent' }", lambda cls, visit: cls == 1),
        ("{ work = 'job', step = ['a'] }", lambda cls, visit: True),
        ("{ team = 'Team', visit = '>= 2' }", lambda cls, visit: visit >= 2),
        ("[{ class = 'urgent', visit = 1 }, { visit = '2..3' }]", lambda cls, visit: cls == 0 or visit > 1),
        ("{ late = true }", lambda cls, visit: False),
        ("{ due_in = '> 1w' }", lambda cls, visit: True),
    ],
)
def test_a_condition_reads_what_an_item_is_now(when, holds):
    """Each item comes to 'a' three times; the mark counts the visits at whose end the condition held."""
    steps = (
        f'{{ name = "a", skill = "a", effort = "1min", sets = [{{ mark = "x", add = 1, when = {when} }}], '
        'rework = { to = "a", chance = 1, at_most = 2 } }'
    )
    log = run("marks.x = 0", steps, items=20)
    for item, cls in enumerate(log.items["service_class"].tolist()):
        counted = sum(holds(cls, visit) for visit in (1, 2, 3))
        mine = (log.column("verb") == Verb.MARKED) & (log.column("item") == item)
        assert mine.sum() == counted


def test_age_and_promise_are_counted_at_the_moment_of_asking():
    """Effort 1 h with a promise of 2 h: after the second hour it is due, after the third late."""
    text = """
        title = "Late"
        horizon = "1d"
        people.ann.skills = ["a"]
        marks = { late = 0, old = 0, near = 0 }
        work.job.arrivals = { dates = [2027-01-04] }
        work.job.promise = "2h"
        [[work.job.steps]]
        name = "a"
        effort = "1h"
        rework = { to = "a", chance = 1, at_most = 3 }
        sets = [
            { mark = "old", add = 1, when = { age = ">= 2h" } },
            { mark = "near", add = 1, when = { due_in = "0h..1h" } },
            { mark = "tardy", add = 1, when = { late = true } },
        ]
        [designs.d]
        teams.Team = ["ann"]
    """.replace("late = 0", "tardy = 0")
    log = simulate(lower(loads(text), "d"), 1, 0)
    marked = log.records[log.column("verb") == Verb.MARKED].tolist()
    hours = [(record[0] // 3_600_000_000, log.header.marks[record[7]].name) for record in marked]
    assert hours == [
        (1, "near"), (2, "old"), (2, "near"), (3, "tardy"), (3, "old"), (4, "tardy"), (4, "old"),
    ]  # fmt: skip


def test_work_that_does_not_carry_a_mark_has_none():
    text = """
        title = "Two kinds"
        horizon = "1d"
        people.ann.skills = ["a"]
        marks.x = { levels = { low = 0.5, high = 0.5 }, work = ["one"] }
        work.one.arrivals = { dates = [2027-01-04] }
        work.one.steps = [{ name = "a", effort = "1h" }]
        work.two.arrivals = { dates = [2027-01-04] }
        work.two.steps = [{ name = "b", skill = "a", effort = "1h" }]
        designs.d.teams.Team = ["ann"]
    """
    log = simulate(lower(loads(text), "d"), 1, 0)
    (marked,) = log.records[log.column("verb") == Verb.MARKED].tolist()
    assert int(log.items["work"][marked[2]]) == 0
