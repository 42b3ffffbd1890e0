"""Hand-offs: what is typed again at one, what comes back over it, and what is sent to a wrong team first."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from replay import Replay

from orgsim.chance.philox import Purpose, block, source_word, step_word, uniform
from orgsim.engine import compiled, simulate
from orgsim.errors import ScenarioError
from orgsim.log import NONE, Log, Verb
from orgsim.measures import measure, summarise
from orgsim.measures.summarise import bin_edges
from orgsim.model import lower
from orgsim.model.analysis.load import offered_load
from orgsim.scenario import loads

SEAMS = """
horizon = "8d"
people = { ann.skills = ["ask"], bob.skills = ["answer"], cat.skills = ["other"], dan.skills = ["more"] }
marks.faults = 0
work.job.arrivals = { every = "4h", at_most = ITEMS }
work.job.steps = [
  { name = "ask", effort = "1h" },
  { name = "answer", effort = "2h" },
]
designs.d.teams = { A = ["ann"], B = ["bob"], C = ["cat"], D = ["dan"] }
"""
Story = list[tuple[float, str, str, str | None, int]]


def scenario(text: str, items: int = 1) -> str:
    return f'title = "A test"\n{SEAMS.replace("ITEMS", str(items))}{text}'


def log_of(text: str, seed: int = 1, design: str = "d", items: int = 1) -> Log:
    """The log of a design, which both engines write and the page allows."""
    model = lower(loads(scenario(text, items)), design)
    log = simulate(model, seed, 0)
    assert compiled.simulate(model, seed, 0).digest() == log.digest()
    assert Replay(model, log).violations() == []
    return log


def story(text: str, verbs: str, seed: int = 1) -> Story:
    """Hour, verb, step, team and value of the records with some verbs."""
    log = log_of(text, seed)
    wanted, teams = verbs.split(), [team.name for team in log.header.teams]
    found: Story = []
    for time, verb, _, step, _, queue, _, _, value in log.records.tolist():
        word = Verb(verb).key
        if word in wanted:
            team = None if queue == NONE else teams[queue]
            found.append((time / 3.6e9, word, log.header.steps[step].name, team, value))
    return found


def u(purpose: Purpose, item: int, step: str, visit: int, work: str = "job", seed: int = 1) -> float:
    return uniform(block((seed, 0), (source_word(work) + item, purpose, step_word(work, step), visit))[0])


# What is typed again


def test_what_is_typed_again_is_added_to_the_effort_after_the_context_lost():
    found = story(
        'designs.d.handoff = { delay = "1h", context_loss = 0.5, retyping = "10min" }', "queued finished"
    )
    hour = 3_600_000_000
    # 2 h of work and half of it again, and 10 min that lose nothing
    assert found == [
        (4.0, "queued", "ask", "A", hour),
        (5.0, "finished", "ask", "A", 0),
        (6.0, "queued", "answer", "B", 3 * hour + 600_000_000),
        (6.0 + 3 + 1 / 6, "finished", "answer", "B", 0),
    ]


def test_a_mistake_in_typing_is_a_mark_that_is_set_when_the_item_is_received():
    text = 'designs.d.handoff = { retyping = { effort = "0min", sets = { faults = "+1" } } }'
    found = story(text, "sent received marked queued")
    assert [(hour, verb) for hour, verb, *_ in found] == [
        (4.0, "queued"),
        (5.0, "sent"),
        (5.0, "received"),
        (5.0, "marked"),
        (5.0, "queued"),
    ]


def test_what_is_typed_again_is_drawn_for_the_visit_and_so_is_a_mistake():
    text = """
        designs.d.handoff.retyping.effort = "uniform(0min, 60min)"
        designs.d.handoff.retyping.sets = [{ mark = "faults", add = 1, chance = 0.3 }]
    """
    log = log_of(text, items=11)
    answers = log.column("step") == 1
    queued = log.column("value")[answers & (log.column("verb") == Verb.QUEUED)]
    expected = [7_200_000_000 + 3.6e9 * u(Purpose.RETYPING, item, "answer", 1) for item in range(11)]
    assert np.abs(queued - expected).max() <= 1
    marked = log.column("item")[log.column("verb") == Verb.MARKED].tolist()
    place = 1 << 16
    assert marked == [i for i in range(11) if u(Purpose.MARK, i, "answer", 1 + (place << 32)) < 0.3]
    assert 0 < len(marked) < 11


def test_the_first_line_that_holds_says_what_is_typed_again():
    text = """
        designs.d.handoff = { retyping = "1h" }
        designs.d.handoffs = [{ from = "A", to = "B", retyping = "30min" }]
    """
    efforts = [row[4] for row in story(text, "queued")]
    assert efforts == [3_600_000_000, 7_200_000_000 + 1_800_000_000]


# What comes back


def returning(chance: float, more: str = "") -> str:
    return f"""
        designs.d.handoff = {{ delay = "1h", returns = {chance}{more} }}
        designs.d.handoffs = [{{ from = "B", to = "A", delay = "30min", context_loss = 1.0 }}]
    """


def seed_with(*returned: bool) -> int:
    """The first seed with which the first visits of 'answer' are sent back or not, at a chance of one in
    two."""
    wanted = list(enumerate(returned, 1))
    draws = (
        seed
        for seed in range(1, 500)
        if all((u(Purpose.RETURNED, 0, "answer", visit, seed=seed) < 0.5) == back for visit, back in wanted)
    )
    return next(draws)


def test_what_is_sent_back_goes_over_the_same_crossing_and_the_step_before_is_done_again():
    verbs = "sent received returned queued started finished delivered"
    found = story(returning(0.5), verbs, seed_with(True, False))
    hour = 3_600_000_000
    assert found == [
        (4.0, "queued", "ask", "A", hour),
        (4.0, "started", "ask", "A", hour),
        (5.0, "finished", "ask", "A", 0),
        (5.0, "sent", "answer", "B", NONE),
        (6.0, "received", "answer", "B", NONE),
        (6.0, "returned", "answer", "B", 1),
        # back over the same crossing in half an hour, which doubles the effort
        (6.0, "sent", "ask", "A", NONE),
        (6.5, "received", "ask", "A", NONE),
        (6.5, "queued", "ask", "A", 2 * hour),
        (6.5, "started", "ask", "A", 2 * hour),
        (8.5, "finished", "ask", "A", 0),
        (8.5, "sent", "answer", "B", NONE),
        (9.5, "received", "answer", "B", NONE),
        (9.5, "queued", "answer", "B", 2 * hour),
        (9.5, "started", "answer", "B", 2 * hour),
        (11.5, "finished", "answer", "B", 0),
        (11.5, "delivered", "answer", None, NONE),
    ]


def test_the_work_done_again_is_rework_and_the_return_is_counted_at_its_seam():
    log = log_of(returning(0.5), seed_with(True, True, False))
    summary = summarise(log, bin_edges(log.header))
    items = summary.items
    assert items["returns"].tolist() == [2]
    assert items["rework"].tolist() == [(2 + 2 + 2) * 3_600_000_000]
    assert items["handoffs"].tolist() == [5]
    back = summary.seams.tolist().index([1, 0])
    assert summary.returns.sum(axis=0)[back] == summary.returns.sum() == 2
    model = lower(loads(scenario(returning(0.5))), "d")
    same = compiled.summary(model, seed_with(True, True, False), 0, bin_edges(log.header))
    assert same.returns.tolist() == summary.returns.tolist()


def test_a_return_is_not_sent_back_again():
    # what A has sent back to B cannot be refused by B: it was B's own
    log = log_of(returning(0.9), seed_with(True, True))
    steps = log.column("step")[log.column("verb") == Verb.RETURNED]
    assert set(steps.tolist()) == {1}


def test_how_long_the_step_takes_again_is_said_by_cases_of_its_effort():
    cases = 'effort = [{ when = { visit = ">= 2" }, is = "6min" }, { is = "1h" }]'
    model = lower(loads(scenario(returning(0.5)).replace('effort = "1h"', cases)), "d")
    log = simulate(model, seed_with(True, False), 0)
    of_ask = (log.column("step") == 0) & (log.column("verb") == Verb.STARTED)
    assert log.column("value")[of_ask].tolist() == [3_600_000_000, 720_000_000]


# A wrong team first


def test_a_new_item_waits_at_a_wrong_team_is_looked_at_and_handed_on():
    text = """
        designs.d.handoff = { delay = "1h", context_loss = 0.5, retyping = "10min", returns = 0.99 }
        designs.d.misrouted = { chance = 1.0, look = "20min", to = ["C"], step = "ask" }
    """
    found = story(text.replace(", returns = 0.99", ""), "misrouted sent received queued started finished")
    hour, look = 3_600_000_000, "ask (misrouted)"
    assert found[:8] == [
        (4.0, "misrouted", look, "C", 1),
        (4.0, "queued", look, "C", hour // 3),
        (4.0, "started", look, "C", hour // 3),
        (4.0 + 1 / 3, "finished", look, "C", 0),
        (4.0 + 1 / 3, "sent", "ask", "A", NONE),
        (5.0 + 1 / 3, "received", "ask", "A", NONE),
        (5.0 + 1 / 3, "queued", "ask", "A", hour + hour // 2 + hour // 6),
        (5.0 + 1 / 3, "started", "ask", "A", hour + hour // 2 + hour // 6),
    ]


def test_what_a_wrong_team_hands_on_is_not_sent_back_to_it():
    text = """
        designs.d.handoff = { returns = 0.99 }
        designs.d.misrouted = { chance = 1.0, look = "20min", to = ["C"], step = "ask" }
    """
    log = log_of(text, 3)
    assert set(log.column("step")[log.column("verb") == Verb.RETURNED].tolist()) == {2}


def test_it_bounces_between_wrong_teams_as_drawn_and_never_to_the_one_that_has_it():
    text = """
        designs.d.misrouted = { chance = 0.6, again = 0.5, look = "1min", to = ["B", "C", "D"] }
        designs.e = { extends = "d", misrouted = { chance = 0.6, again = 0.5, look = "2h", to = ["C", "D"] } }
    """
    bounced = {}
    for design in "de":
        log = log_of(text, design=design, items=40)
        items = summarise(log, bin_edges(log.header)).items
        bounced[design] = items["bounces"].tolist()
        teams = log.records[log.column("verb") == Verb.MISROUTED][:, [2, 5]].tolist()
        teams.sort(key=lambda row: row[0])
        assert all(one != two for one, two in pairwise(teams))
    look, expected = "ask (misrouted)", []
    for item in range(40):
        count = int(u(Purpose.SKIP, item, look, 1) >= 0.4)
        while count and u(Purpose.WAY_OUT, item, look, count) < 0.5:
            count += 1
        expected.append(count)
    # the draws are of the item and the step: whom the design sends it to changes nothing of how often
    assert bounced["d"] == bounced["e"] == expected
    assert max(expected) > 2


def test_who_comes_again_is_not_sent_astray_again():
    more = """
        designs.d.misrouted = [
          { chance = 1.0, look = "20min", step = "ask" },
          { chance = 1.0, look = "20min", step = "answer" },
        ]
    """
    rework = 'effort = "2h", rework = { to = "ask", chance = 1.0, at_most = 2 }'
    model = lower(loads(scenario(more).replace('effort = "2h"', rework)), "d")
    log = simulate(model, 1, 0)
    assert compiled.simulate(model, 1, 0).digest() == log.digest()
    assert Replay(model, log).violations() == []
    astray = log.column("step")[log.column("verb") == Verb.MISROUTED]
    assert [log.header.steps[step].name for step in astray] == ["ask (misrouted)", "answer (misrouted)"]


def test_bounces_are_measures():
    text = """
        designs.d.misrouted = { chance = 0.6, again = 0.5, look = "1min" }
    """
    log = log_of(text, items=40)
    summary = summarise(log, bin_edges(log.header))
    found, delivered = measure(summary, log.header), summary.items["ended"] != NONE
    assert found["bounces"] == pytest.approx(summary.items["bounces"][delivered].mean())
    assert found["misrouted"] == pytest.approx((summary.items["bounces"][delivered] > 0).mean())
    assert 0.4 < found["misrouted"] < 0.8


def test_nothing_typed_sent_back_or_misrouted_is_the_same_model():
    plain = lower(loads(scenario('designs.d.handoff = { delay = "1h" }')), "d")
    none = """
        designs.d.handoff = { delay = "1h", retyping = "0min", returns = 0 }
        designs.d.misrouted = { chance = 0, look = "20min" }
    """
    assert lower(loads(scenario(none)), "d").digest() == plain.digest()


# What is worked out before a run


def test_loads_count_what_is_typed_what_comes_back_and_what_is_looked_at():
    text = """
        designs.d.handoff = { retyping = "12min" }
        designs.d.handoffs = [{ from = "A", to = "B", returns = 0.5, retyping = "30min" }]
        designs.d.misrouted = { chance = 0.5, again = 0.5, look = "1h", to = ["C", "D"], step = "ask" }
    """
    load = offered_load(lower(loads(scenario(text)), "d"))
    visits = load.visits(0)
    # a chance of one half to be looked at, then as often again as one half: once per item
    assert visits.steps[0] == pytest.approx(1.0)
    # 'ask' is done twice, since half of all hand-offs to 'answer' come back, and these once
    assert visits.steps[1] == pytest.approx(2.0)
    assert visits.steps[2] == pytest.approx(1.0)
    hours = {step: effort / 3.6e9 for (step, _), effort in load.efforts.items() if step in (1, 2)}
    # received by 'ask': from a wrong team by half of all items, and once back from 'answer'
    assert hours[1] == pytest.approx(2 * 1.0 + 1.5 * 0.2)
    assert hours[2] == pytest.approx(2.0 + 0.5)
    assert sum(effort for (step, _), effort in load.efforts.items() if step == 0) / 3.6e9 == pytest.approx(
        1.0
    )


# Faults


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("designs.d.handoff.returns = 1.0", "go on for ever"),
        ('designs.d.handoff.retyping = "1 person-day"', "whose working day"),
        ('designs.d.handoff.retyping = { sets = { faults = "+1" } }', "effort"),
        ('designs.d.handoff.retyping = { effort = "1min", sets = { fault = "+1" } }', "fault"),
        ('designs.d.handoff.retyping = { effort = "1min", sets = { faults = "+0" } }', "changes nothing"),
        ('designs.d.handoff.retypes = "1min"', "retyping"),
        ("designs.d.misrouted = { chance = 0.5 }", "look"),
        ('designs.d.misrouted = { chance = 0.5, look = "1min", again = 1 }', "go on for ever"),
        ('designs.d.misrouted = { chance = 0.5, look = "1min", step = "asks" }', "asks"),
        ('designs.d.misrouted = { chance = 0.5, look = "1min", to = ["E"] }', "E"),
        (
            'designs.d.misrouted = { chance = 0.5, look = "1min", to = ["C"], again = 0.1 }',
            "Name two or more",
        ),
    ],
)
def test_what_cannot_be_is_said(text: str, said: str) -> None:
    with pytest.raises(ScenarioError) as error:
        loads(scenario(text))
    assert said in str(error.value)


def test_nothing_is_typed_again_for_a_look_but_context_is_lost():
    text = """
        designs.d.handoff = { context_loss = 1.0, retyping = "10min" }
        designs.d.misrouted = { chance = 1.0, again = 0.9, look = "1min", to = ["C", "D"], step = "ask" }
    """
    look = "ask (misrouted)"
    seed = next(seed for seed in range(1, 100) if u(Purpose.WAY_OUT, 0, look, 1, seed=seed) < 0.9)
    first, *others = [row[4] for row in story(text, "queued", seed) if row[2] == look]
    assert first == 60_000_000
    assert others and set(others) == {120_000_000}


def test_typing_again_sets_no_mark_that_the_work_does_not_carry():
    text = 'designs.d.handoff = { retyping = { effort = "0min", sets = { faults = "+1" } } }'
    other = """
        work.else.arrivals = { every = "5h", at_most = 1 }
        work.else.steps = [{ name = "other", effort = "1h" }, { name = "more", effort = "1h" }]
    """
    marks = "marks.faults = { initial = 0, work = ['else'] }"
    model = lower(loads(scenario(text + other).replace("marks.faults = 0", marks)), "d")
    log = simulate(model, 1, 0)
    assert compiled.simulate(model, 1, 0).digest() == log.digest()
    assert Replay(model, log).violations() == []
    marked = log.column("item")[log.column("verb") == Verb.MARKED].tolist()
    assert marked == np.flatnonzero(log.items["work"] == 1).tolist()


def test_what_was_sent_back_goes_to_those_who_sent_it_though_another_team_could_do_it():
    # bob could ask as well: what comes from A goes back to A
    seed = seed_with(True, False)
    text = scenario(returning(0.5)).replace('bob.skills = ["answer"]', 'bob.skills = ["answer", "ask"]')
    first = text + ('\ndesigns.d.serve = "in turn"\n')
    model = lower(loads(first), "d")
    log = simulate(model, seed, 0)
    assert compiled.simulate(model, seed, 0).digest() == log.digest()
    asked = log.records[(log.column("step") == 0) & (log.column("verb") == Verb.QUEUED)]
    assert asked[:, 5].tolist() == [0, 0]
