"""Steps that are skipped: settled on coming, by a draw of their own; the visit counts, no way leads back."""

import pytest

from orgsim.chance.philox import Purpose, block, source_word, step_word, uniform
from orgsim.engine import simulate
from orgsim.errors import EndlessInstantError, ScenarioError
from orgsim.log import NONE, Log, Verb
from orgsim.model import lower
from orgsim.model.analysis.visits import expected_visits
from orgsim.scenario import loads

TEXT = """
title = "Skip"
horizon = "4w"
people.ann = {{ count = 60, skills = ["a"] }}
people.bob = {{ skills = ["b"] }}
marks.risk = {{ low = 0.5, high = 0.5 }}
work.job.arrivals = {{ dates = [2027-01-04], batch = 200 }}
work.job.steps = [{steps}]
designs.d = {{ teams = {{ One = ["ann"], Two = ["bob"] }}, {more} }}
"""


def run(*steps: str, more: str = "handoff.delay = '0h'") -> Log:
    return simulate(lower(loads(TEXT.format(steps=", ".join(steps), more=more)), "d"), 1, 0)


def step(name: str, more: str = "", skill: str = "a") -> str:
    return f'{{ name = "{name}", skill = "{skill}", effort = "1min"{more} }}'


def drawn(purpose: Purpose, item: int, name: str, visit: int) -> float:
    return uniform(block((1, 0), (source_word("job") + item, purpose, step_word("job", name), visit))[0])


def skips(log: Log) -> dict[tuple[int, str, int], str]:
    """Where each item goes that skips a step, by item, step and visit."""
    names = [step.name for step in log.header.steps]
    records = log.records[log.column("verb") == Verb.SKIPPED].tolist()
    return {
        (item, names[at], visit): "done" if to == NONE else names[to]
        for _, _, item, at, visit, _, _, to, _ in records
    }


def test_a_chance_to_skip_is_drawn_for_each_visit():
    back = ', rework = { to = "x", chance = 1, at_most = 1 }'
    found = skips(run(step("x", ", skip = 0.3"), step("y", back)))
    expected = {
        (item, "x", visit)
        for item in range(200)
        for visit in (1, 2)
        if drawn(Purpose.SKIP, item, "x", visit) < 0.3
    }
    assert set(found) == expected
    assert set(found.values()) == {"y"}


def test_only_those_that_meet_the_condition_skip():
    log = run(step("x", ', skip = { when = { risk = "low" }, chance = 0.5 }'))
    levels = [record[8] for record in log.records.tolist() if record[1] == Verb.MARKED]
    expected = {
        item for item, level in enumerate(levels) if level == 0 and drawn(Purpose.SKIP, item, "x", 1) < 0.5
    }
    assert {item for item, _, _ in skips(log)} == expected


def test_of_the_ways_out_only_next_is_taken_and_no_mark_is_set():
    more = """, skip = true, rework = { to = "x", chance = 0.9, at_most = 1 }, sets = { risk = "high" },
        next = { y = 0.25, done = 0.75 }""".replace("\n", "")
    log = run(step("x", more), step("y"))
    found = skips(log)
    for item in range(200):
        assert found[item, "x", 1] == ("y" if drawn(Purpose.WAY_OUT, item, "x", 1) < 0.25 else "done")
    assert (log.column("verb") == Verb.MARKED).sum() == 200


def test_what_is_skipped_takes_no_time_and_nobody_and_moves_no_later_draw():
    steps = (step("x", skill="b"), step("y", ", next = { z = 0.5, done = 0.5 }"), step("z"))
    skipping = (step("x", ", skip = true", skill="b"), *steps[1:])
    with_it, without = run(*steps), run(*skipping)
    assert not (without.column("person") == 60).any()
    ways = [
        {(r[2], r[3], r[7]) for r in log.records.tolist() if r[1] == Verb.FINISHED and r[3] > 0}
        for log in (with_it, without)
    ]
    assert ways[0] == ways[1]
    assert without.records[0][0] == without.records[without.column("verb") == Verb.QUEUED][0][0]


def test_a_hand_off_is_between_the_teams_before_and_after():
    log = run(step("x"), step("y", ", skip = true", skill="b"), step("z"), more="handoff.delay = '2h'")
    assert not (log.column("verb") == Verb.SENT).any()
    log = run(step("x"), step("y", ", skip = true"), step("z", skill="b"), more="handoff.delay = '2h'")
    assert (log.column("verb") == Verb.SENT).sum() == 200


def test_a_case_worker_goes_on_with_what_comes_after():
    """Ann starts A and then, rather than B that waits, what of A comes after the step that is skipped."""
    text = """
        title = "Case"
        horizon = "1d"
        people.ann.skills = ["a"]
        people.bob.skills = ["b"]
        work.job.arrivals = { dates = [2027-01-04], batch = 2 }
        [[work.job.steps]]
        name = "x"
        skill = "a"
        effort = "1h"
        [[work.job.steps]]
        name = "y"
        skill = "b"
        effort = "1h"
        skip = true
        [[work.job.steps]]
        name = "z"
        skill = "a"
        effort = "1h"
        [designs.d]
        case_worker = true
        teams = { One = ["ann"], Two = ["bob"] }
    """
    log = simulate(lower(loads(text), "d"), 1, 0)
    started = [(r[2], r[3]) for r in log.records.tolist() if r[1] == Verb.STARTED]
    assert started == [(0, 0), (0, 2), (1, 0), (1, 2)]


def test_everything_may_be_skipped():
    log = run(step("x", ", skip = true"), step("y", ", skip = true"))
    verbs = [Verb(verb).name for verb in log.column("verb").tolist() if verb != Verb.MARKED]
    assert verbs == ["ARRIVED", "SKIPPED", "SKIPPED", "DELIVERED"] * 200


def test_a_loop_that_skips_without_end_is_an_error(monkeypatch):
    monkeypatch.setattr("orgsim.engine.reference.instants.MOST_EVENTS", 1000)
    steps = step("x", ', skip = true, next = [{ when = { risk = "low" }, is = "x" }, { is = "done" }]')
    with pytest.raises(EndlessInstantError, match="arrival"):
        run(steps)


def test_visits_count_those_that_are_not_skipped():
    back = ', rework = { to = "x", chance = 0.5 }'
    steps = (
        step("x", ", skip = 0.25"),
        step("y", back + ', skip = { when = { risk = "high" }, chance = 1 }'),
    )
    model = lower(loads(TEXT.format(steps=", ".join(steps), more="serve = 'in turn'")), "d")
    found = expected_visits(model).of(0).steps
    assert found[1] == pytest.approx(0.5 * 2)
    assert found[0] == pytest.approx(0.75 * (0.5 * 2 + 0.5))


FAULTS = {
    "tied": ("skip = true", 'same_person_as = "x"', "cannot be skipped"),
    "endless": ('skip = true, next = "x"', "", "always skipped"),
    "no chance": ("skip = 2", "", "a chance"),
    "no condition": ('skip = { when = "risk is low" }', "", "is a sentence"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_said(name):
    first, second, words = FAULTS[name]
    steps = (step("x", f", {first}"), step("y", f", {second}" if second else ""))
    with pytest.raises(ScenarioError, match=words):
        run(*steps)


def test_a_design_that_skips_a_step_needs_nobody_for_it_and_says_so():
    text = """
        title = "A board or none"
        horizon = "4w"
        people.ann.skills = ["a"]
        people.bob.skills = ["b"]
        work.job.arrivals = "1 per d"
        work.job.steps = [
            { name = "x", skill = "a", effort = "1h" },
            { name = "board", skill = "b", effort = "1h" },
        ]
        designs.board.teams = { One = ["ann"], Two = ["bob"] }
        designs.none.teams = { One = ["ann"] }
        designs.none.work.job.steps.board.skip = true
    """.replace("\n            {", "{").replace(",\n        ]", "]")
    scenario = loads(text)
    log = simulate(lower(scenario, "none"), 1, 0)
    assert (log.column("verb") == Verb.SKIPPED).sum() > 10
    assert {step.name for step in log.header.steps} == {"x", "board"}
