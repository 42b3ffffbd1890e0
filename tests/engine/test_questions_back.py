"""Questions at hand-offs: when the receiver asks, who answers, and where the item goes on."""

from __future__ import annotations

import json

import pytest
from both_engines import agreed
from replay import Replay

from orgsim.chance.philox import Purpose, cause_word, child_word, source_word, uniform, whole_block
from orgsim.engine import compiled, simulate
from orgsim.errors import ScenarioError
from orgsim.log import NONE, Log, Verb
from orgsim.measures import summarise
from orgsim.measures.summarise import bin_edges
from orgsim.model import lower
from orgsim.model.analysis.load import offered_load
from orgsim.report.explain import explain
from orgsim.report.explanation import explanation
from orgsim.scenario import loads

ONE = """
title = "A test"
horizon = "2d"
people = { ann.skills = ["ask"], bob.skills = ["answer"], cat.skills = ["other"], dan.skills = ["more"] }
work.job.arrivals = { dates = [2027-01-04T01:00:00] }
work.job.steps = [
  { name = "ask", effort = "1h" },
  { name = "answer", effort = "2h" },
]
designs.d.teams = { A = ["ann"], B = ["bob"], C = ["cat"], D = ["dan"] }
"""
TWO_CLERKS = """
title = "A test"
horizon = "2d"
people = { ann.skills = ["ask"], amy = { skills = ["ask"] LEAVES }, bob.skills = ["answer"] }
work.job.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T01:30:00, 2027-01-04T01:45:00] }
work.job.steps = [
  { name = "ask", effort = "1h" },
  { name = "answer", effort = "30min" },
]
designs.d.teams = { A = ["amy", "ann"], B = ["bob"] }
designs.d.takes = "lowest number"
designs.d.handoff.questions = { effort = "30min" }
"""
Row = tuple[float, str, int, int]


def story(log: Log, verbs: str, item: int | None = None) -> list[Row]:
    """Hour, verb, item and person of the records with some verbs."""
    return [
        (record[0] / 3.6e9, Verb(record[1]).key, record[2], record[6])
        for record in log.records.tolist()
        if Verb(record[1]).key in verbs.split() and item in (None, record[2])
    ]


def asked(log: Log) -> list[tuple[float, int]]:
    """When something was asked, and by which item."""
    return [(hour, item) for hour, _, item, _ in story(log, "asked")]


def in_team(log: Log, item: int) -> tuple[str, str]:
    """The step and the team of an answer, where it was queued."""
    row = next(row for row in log.records.tolist() if row[1:3] == [Verb.QUEUED, item])
    return log.header.steps[row[3]].name, log.header.teams[row[5]].name


def test_what_is_unclear_is_asked_before_the_item_joins_the_queue_of_the_receiver():
    more = 'delay = "1h", retyping = "10min", questions = { effort = "30min", number = 2 }'
    log = agreed(f"{ONE}designs.d.handoff = {{ {more} }}")
    # one question after the other; what is typed again is typed after the answers
    assert story(log, "sent received asked answered queued started finished delivered", 0) == [
        (1.0, "queued", 0, NONE),
        (1.0, "started", 0, 0),
        (2.0, "finished", 0, 0),
        (2.0, "sent", 0, NONE),
        (3.0, "received", 0, NONE),
        (3.0, "asked", 0, NONE),
        (3.5, "answered", 0, NONE),
        (3.5, "asked", 0, NONE),
        (4.0, "answered", 0, NONE),
        (4.0, "queued", 0, NONE),
        (4.0, "started", 0, 1),
        (4.0 + 2 + 1 / 6, "finished", 0, 1),
        (4.0 + 2 + 1 / 6, "delivered", 0, NONE),
    ]
    assert in_team(log, 1) == in_team(log, 2) == ("question at a hand-off", "A")
    items = summarise(log, bin_edges(log.header)).items
    assert items["asking"].tolist() == [3_600_000_000, 0, 0]
    assert items["handoff"].tolist() == [3_600_000_000, 0, 0]
    assert items["part"].tolist() == [0, 2, 2]


def test_whoever_worked_on_it_answers_though_somebody_else_of_the_team_is_free():
    log = agreed(TWO_CLERKS.replace("LEAVES", ""))
    # amy hands item 0 over at 2:00, has item 2 in hand until 3:00 and then answers; ann is free at 2:30
    answer = next(row[2] for row in story(log, "arrived") if row[0] == 2.0)
    assert story(log, "arrived started finished", answer) == [
        (2.0, "arrived", answer, NONE),
        (3.0, "started", answer, 0),
        (3.5, "finished", answer, 0),
    ]
    assert story(log, "answered queued", 0)[1:] == [(3.5, "answered", 0, NONE), (3.5, "queued", 0, NONE)]


def test_if_they_have_left_anybody_of_their_team_answers():
    log = agreed(TWO_CLERKS.replace("LEAVES", ", until = 2027-01-04T02:30:00"))
    answer = next(row[2] for row in story(log, "arrived") if row[0] == 2.0)
    # amy leaves at 2:30 with item 2 half done, which ann takes up first since it came first
    assert story(log, "started", answer) == [(3.0, "started", answer, 1)]


def test_if_all_of_the_team_have_left_nothing_is_asked():
    text = ONE.replace('ann.skills = ["ask"]', 'ann = { skills = ["ask"], until = 2027-01-04T02:30:00 }')
    more = 'designs.d.handoff = { delay = "DELAY", questions = { effort = "30min" } }'
    assert asked(agreed(f"{text}{more.replace('DELAY', '1h')}")) == []
    assert asked(agreed(f"{text}{more.replace('DELAY', '0h')}")) == [(2.0, 0)]


def test_after_a_delay_and_a_wrong_team_it_is_still_asked_of_the_last_who_did_a_step():
    text = f"""{ONE}
        designs.d.handoff.questions = {{ effort = "30min" }}
        designs.d.misrouted = {{ chance = 1.0, look = "20min", to = ["C"], step = "answer" }}
    """
    waits = '{ name = "wait", delay = "1h" },\n  { name = "answer"'
    log = agreed(text.replace('{ name = "answer"', waits))
    # at 3:00 it goes astray to C, which asks nothing, looks and hands it on to B
    assert asked(log) == [(3 + 1 / 3, 0)]
    assert in_team(log, 1) == ("question at a hand-off", "A")
    first = agreed(text.replace('step = "answer"', 'step = "ask"'))
    # nobody has done anything of what C hands on to A at first
    assert asked(first) == [(2 + 1 / 3, 0)]


def test_what_is_sent_back_is_not_asked_about_and_asks_when_it_comes_again():
    model = lower(loads(f'{ONE}designs.d.handoff = {{ returns = 0.5, questions.effort = "30min" }}'), "d")
    for seed in range(1, 40):
        log = simulate(model, seed, 0)
        assert compiled.simulate(model, seed, 0).digest() == log.digest()
        assert Replay(model, log).violations() == []
        back = [row[0] for row in story(log, "returned")]
        if len(back) == 1:
            break
    # sent back at 2:00, done again until 3:00 without a question by A, which asks itself nothing
    assert back == [2.0]
    assert asked(log) == [(3.0, 0)]


def test_parts_ask_who_worked_before_the_split_and_the_whole_who_closed_it():
    text = """
        title = "A test"
        horizon = "2d"
        people = { ann.skills = ["a"], bob.skills = ["b", "d"], cat.skills = ["c"] }
        work.job.arrivals = { dates = [2027-01-04T01:00:00] }
        work.job.steps = [
          { name = "a", effort = "1h" },
          { name = "both", split = ["b", "c"] },
          { name = "b", effort = "1h" },
          { name = "c", effort = "3h" },
          { name = "d", effort = "1h" },
        ]
        designs.d.teams = { A = ["ann"], B = ["bob"], C = ["cat"] }
        designs.d.handoff.questions = { effort = "15min" }
    """
    log = agreed(text)
    # both parts ask ann, one after the other; after the join, at 5:30, B asks cat
    assert asked(log) == [(2.0, 1), (2.0, 2), (5.5, 0)]
    answers = [number for number, part in enumerate(log.items["part"].tolist()) if part == 2]
    assert [in_team(log, answer)[1] for answer in answers] == ["A", "A", "C"]


def test_an_item_that_is_cancelled_while_it_asks_takes_its_question_with_it():
    text = f"""{ONE}
        designs.d.handoff.questions = {{ effort = "5h" }}
        work.job.cancelled = [{{ after = "3h" }}]
    """
    log = agreed(text)
    assert story(log, "asked withdrawn cancelled") == [
        (2.0, "asked", 0, NONE),
        (4.0, "withdrawn", 1, NONE),
        (4.0, "cancelled", 0, NONE),
    ]


def test_questions_pass_limits_and_the_item_keeps_its_tokens():
    text = f"""{ONE}
        designs.d.wip_limit = 1
        designs.d.handoff.questions = {{ effort = "30min" }}
    """
    dates = "[2027-01-04T01:00:00, 2027-01-04T01:00:00, 2027-01-04T01:00:00]"
    log = agreed(text.replace("[2027-01-04T01:00:00]", dates))
    # A is full with item 1 when it is asked at 2:00; B is full with item 0, so that item 1 waits outside
    assert asked(log)[0] == (2.0, 0)
    assert [row for row in story(log, "blocked", 1) if row[0] == 3.5 or row[0] == 3.0] == [
        (3.0, "blocked", 1, NONE)
    ]


def test_whether_and_how_often_is_drawn_for_the_item_the_step_and_the_visit():
    chance = 'questions = { effort = "exponential(20min)", chance = 0.4, number = "uniform(1, 3)" }'
    text = ONE.replace("dates = [2027-01-04T01:00:00]", 'every = "1h", at_most = 20')
    log = agreed(f"{text}designs.d.handoff = {{ {chance} }}")
    cause = cause_word("job/answer/hand-off")
    own = [number for number, part in enumerate(log.items["part"].tolist()) if not part]
    for place, number in enumerate(own):
        word = source_word("job") + place
        first, *_ = whole_block((1, 0), (word, Purpose.CHILDREN, cause, 1))
        assert (uniform(first) < 0.4) == bool(story(log, "asked", number))
    answers = [number for number, part in enumerate(log.items["part"].tolist()) if part]
    assert {in_team(log, answer)[0] for answer in answers} == {"question at a hand-off"}
    assert 5 < len(answers) < 40
    assert child_word(source_word("job"), cause, 1, 0) != child_word(source_word("job"), cause, 1, 1)


def test_what_is_asked_hangs_on_a_condition_as_it_is_on_receipt():
    line = 'questions = { effort = "30min", when = { age = "AGE" } }'
    text = f'{ONE}designs.d.handoff = {{ delay = "1h", {line} }}'
    assert asked(agreed(text.replace("AGE", ">= 2h"))) == [(3.0, 0)]
    assert asked(agreed(text.replace("AGE", "> 2h"))) == []


def test_the_first_line_that_holds_says_what_is_asked():
    text = f"""{ONE}
        designs.d.handoff.questions = {{ effort = "30min" }}
        designs.d.handoffs = [{{ from = "A", to = "B", questions = {{ effort = "45min" }} }}]
    """
    log = agreed(text)
    assert in_team(log, 1) == ("question at a hand-off 2", "A")
    assert story(log, "answered", 0) == [(2.75, "answered", 0, NONE)]


def test_a_question_of_that_name_has_draws_of_its_own():
    asks = 'effort = "2h", asks = [{ question = "hand-off" }]'
    text = ONE.replace('effort = "2h"', asks) + 'questions.hand-off = { skill = "other", effort = "1h" }\n'
    model = lower(loads(f'{text}designs.d.handoff.questions = {{ effort = "30min" }}'), "d")
    assert int(model.questions_back.word[1]) == cause_word("job/answer/hand-off 2")
    assert int(model.questions.word[0]) == cause_word("job/answer/hand-off")


def test_nothing_asked_is_the_same_model():
    plain = lower(loads(f'{ONE}designs.d.handoff = {{ delay = "1h" }}'), "d")
    none = f'{ONE}designs.d.handoff = {{ delay = "1h", questions = {{ effort = "1h", chance = 0 }} }}'
    assert lower(loads(none), "d").digest() == plain.digest()
    some = none.replace("chance = 0", "chance = 0.1")
    assert lower(loads(some), "d").digest() != plain.digest()


def test_loads_count_what_is_asked_at_the_team_that_handed_over():
    line = 'questions = { effort = "30min", chance = 0.5, number = 3 }'
    text = f"""{ONE}
        designs.d.handoff = {{ returns = 0.5, {line} }}
        designs.d.handoffs = [{{ from = "B", to = "A" }}]
    """
    model = lower(loads(text), "d")
    load = offered_load(model)
    visits = load.visits(0)
    answer = max(model.answers)
    # 'ask' is done twice, since half of what B receives comes back; what does not asks 1.5 times
    assert visits.steps[answer] == pytest.approx(1.5)
    assert load.efforts[answer, frozenset({0})] / 3.6e9 == pytest.approx(0.75)
    assert visits.questions[frozenset({0}), frozenset({1})] == pytest.approx(1.5)


def test_explain_says_what_is_asked_and_by_whom_it_is_answered():
    text = f"""{ONE}
        designs.d.handoff = {{ questions = {{ effort = "30min", chance = 0.5 }} }}
        designs.d.misrouted = {{ chance = 0.5, look = "1h", to = ["C"], step = "answer" }}
    """
    scenario = loads(text)
    record = explanation(scenario, "d")
    found = {(line["from"][0], line["to"][0]): line for line in record["hand-offs"]}
    assert found["A", "B"]["questions per item"] == pytest.approx(0.25)
    assert found["C", "B"]["questions per item"] == pytest.approx(0.25)
    assert found["A", "C"]["questions per item"] == 0.0
    assert found["A", "B"]["mean answer hours"] == 0.5
    json.dumps(record)
    page = " ".join(explain(scenario, ["d"]).split())
    assert "answered by whoever did a step of the item last, 30.0 min each" in page


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("designs.d.handoff.questions = { chance = 0.3 }", "effort"),
        ('designs.d.handoff.questions = { chance = 3, effort = "1h" }', "several questions"),
        ('designs.d.handoff.questions = { effort = "1 person-day" }', "whose working day"),
        ('designs.d.handoff.questions = { effort = "1h", number = -1 }', "number"),
        ('designs.d.handoff.questions = { effort = "1h", when = { clas = "x" } }', "class"),
        ('designs.d.handoff.questions = { delay = "1h" }', "takes an effort and no delay: leave it out"),
        ('designs.d.handoff.questions = { effort = "1h", hold = true }', "nobody is held"),
        ('designs.d.handoff.questions = "15min"', "questions = { chance = 0.3, effort = .15min. }"),
        ('designs.d.handoff.question = { effort = "1h" }', "questions"),
    ],
)
def test_faults_are_said_in_words(text, said):
    with pytest.raises(ScenarioError, match=said):
        loads(ONE + text)
