"""Questions: when they come up, who answers, who is held meanwhile, and where the item goes on."""

import pytest
from both_engines import agreed, compare_text

from orgsim.chance.philox import Purpose, block, cause_word, child_word, source_word, step_word
from orgsim.chance.sampler import sample
from orgsim.engine import compiled, simulate
from orgsim.errors import DeadlockError, ScenarioError
from orgsim.log import NONE, Log, Verb
from orgsim.measures import measure, person_measures, summarise
from orgsim.measures.summarise import bin_edges
from orgsim.model import lower
from orgsim.model.analysis.asked import held_notes
from orgsim.model.analysis.load import offered_load
from orgsim.scenario import loads

HOME = """
title = "A test"
horizon = "2d"
people = { ann = { skills = ["a"], count = 1 }, bob.skills = ["price"] }
work.job.arrivals = { dates = [2027-01-04T01:00:00] }
work.job.steps = [
  { name = "a", effort = "3h", asks = [{ question = "price", number = 2, hold = true }] },
]
questions.price.effort = "1h"
[designs.d]
teams = { A = ["ann"], B = ["bob"] }
"""
TWO = HOME.replace("01:00:00]", "01:00:00, 2027-01-04T01:00:00]")
FREE = TWO.replace("hold = true", "hold = false")


def story(log: Log, *verbs: Verb) -> list[tuple[float, str, int, int]]:
    """Hour, verb, item and person of the records with some verbs."""
    return [
        (record[0] / 3.6e9, Verb(record[1]).key, record[2], record[6])
        for record in log.records.tolist()
        if record[1] in verbs
    ]


CALLS = (Verb.ASKED, Verb.ANSWERED)


def test_questions_come_up_in_the_middle_of_work_and_who_is_held_goes_on_when_answered() -> None:
    log = agreed(TWO)
    # three portions of an hour each, two answers of an hour each; ann begins nothing else meanwhile
    assert story(log, *CALLS, Verb.FINISHED)[:8] == [
        (2.0, "asked", 0, 0),
        (3.0, "finished", 2, 1),
        (3.0, "answered", 0, 0),
        (4.0, "asked", 0, 0),
        (5.0, "finished", 3, 1),
        (5.0, "answered", 0, 0),
        (6.0, "finished", 0, 0),
        (7.0, "asked", 1, 0),
    ]
    assert story(log, Verb.DELIVERED)[-1] == (11.0, "delivered", 1, NONE)


def test_who_is_not_held_takes_up_other_work_and_the_item_comes_back_to_the_head() -> None:
    log = agreed(FREE)
    ends = [row for row in story(log, Verb.DELIVERED) if row[2] in (0, 1)]
    assert ends == [(6.0, "delivered", 0, NONE), (7.0, "delivered", 1, NONE)]
    resumed = story(log, Verb.RESUMED)
    assert [row[:3] for row in resumed] == [
        (3.0, "resumed", 0),
        (4.0, "resumed", 1),
        (5.0, "resumed", 0),
        (6.0, "resumed", 1),
    ]
    assert all(row[3] == NONE for row in story(log, *CALLS))


def test_records_name_the_question_its_place_and_the_answer() -> None:
    rows = [record for record in agreed(HOME).records.tolist() if record[1] in CALLS]
    assert [(row[7], row[8]) for row in rows] == [(0, 0), (1, NONE), (0, 1), (2, NONE)]


def test_the_one_who_asked_takes_it_up_again_if_free_else_anybody() -> None:
    team = FREE.replace("count = 1", "count = 2").replace(", 2027-01-04T01:00:00]", "]")
    # person 0 has worked an hour and person 1 nothing, who would take anything else
    assert [row[3] for row in story(agreed(team), Verb.RESUMED)] == [0, 0]
    busy = team.replace("01:00:00]", "01:00:00, 2027-01-04T01:30:00, 2027-01-04T02:15:00]")
    log = agreed(busy.replace("number = 2", "number = 1"))
    # at 3:30 the first answer comes: both have the second and the third item in hand, and 1 is free at 3:00
    first = [row for row in story(log, Verb.ASKED, Verb.STARTED, Verb.RESUMED) if row[2] == 0]
    assert {row[3] for row in first if row[1] == "resumed"} == {1}


def test_the_asker_decides_at_once_and_no_answer_comes() -> None:
    log = agreed(f"{HOME}decides = {{ price = 'the asker' }}\n")
    assert story(log, *CALLS) == [
        (2.0, "asked", 0, 0),
        (2.0, "answered", 0, 0),
        (3.0, "asked", 0, 0),
        (3.0, "answered", 0, 0),
    ]
    assert story(log, Verb.DELIVERED) == [(4.0, "delivered", 0, NONE)]


def test_the_team_decides_without_the_skill_and_alone_the_asker_answers_what_does_not_hold() -> None:
    log = agreed(f"{HOME.replace('count = 1', 'count = 2')}decides = {{ price = 'the team' }}\n")
    assert {row[3] for row in story(log, Verb.FINISHED) if row[2] > 0} == {1}
    alone = HOME.replace("hold = true", "hold = false")
    log = agreed(f"{alone}decides = {{ price = 'the team' }}\n")
    assert [row[3] for row in story(log, Verb.FINISHED)] == [0, 0, 0]


def test_another_team_may_decide_by_a_share() -> None:
    text = HOME.replace("number = 2, hold = true", "number = 40").replace('"2d"', '"20d"')
    log = agreed(f"{text}decides = {{ price = {{ 'the asker' = 0.5, B = 0.5 }} }}\n")
    asked = len(story(log, Verb.ASKED))
    own = [row for row in story(log, Verb.ANSWERED) if row[3] == 0]
    assert asked == 40 and 10 < len(own) < 30
    assert {row[3] for row in story(log, Verb.FINISHED) if row[2] > 0} == {1}


def test_draws_of_an_answer_depend_on_the_work_alone() -> None:
    text = HOME.replace('effort = "1h"', 'effort = "exponential(1h)"').replace("hold = true", "hold = false")
    model = lower(loads(text), "d")
    log = agreed(text)
    found = [record[8] for record in log.records.tolist() if record[1] == Verb.QUEUED and record[2] > 0]
    words = [child_word(source_word("job"), cause_word("job/a/price"), 1, ordinal) for ordinal in (0, 1)]
    drawn = [block((1, 0), (word, Purpose.EFFORT, step_word("question", "price"), 1)) for word in words]
    sampler = int(model.steps.sampler[1])
    assert found == [sample(model.samplers, sampler, *pair) for pair in drawn]
    other = agreed(f"{text}decides = {{ price = 'the team' }}\n")
    efforts = [record[8] for record in other.records.tolist() if record[1] == Verb.QUEUED and record[2] > 0]
    assert efforts == found


def test_who_is_held_stays_bound_overnight_and_goes_on_on_shift() -> None:
    text = HOME.replace('horizon = "2d"', 'horizon = "3d"\ncalendars.day.open = "daily 00:00-02:30"')
    text = text.replace("count = 1", 'calendar = "day"').replace("number = 2", "number = 1")
    text = text.replace('effort = "3h"', 'effort = "2h"')
    log = agreed(text)
    # asked at 2 h, answered at 3 h, off shift from 2:30 to 24 h; the second hour ends at 25 h
    assert story(log, *CALLS, Verb.DELIVERED)[-2:] == [
        (3.0, "answered", 0, 0),
        (25.0, "delivered", 0, NONE),
    ]
    summary = summarise(log, bin_edges(log.header))
    assert summary.held.sum(axis=0).tolist() == [int(0.5 * 3.6e9), 0]
    assert int(summary.off_shift_starts.sum()) == 0


def test_time_held_counts_in_utilisation_apart_from_work() -> None:
    log = agreed(HOME)
    edges = bin_edges(log.header)
    summary = summarise(log, edges)
    found = measure(summary, log.header)
    assert found["held share"] == pytest.approx(2 / 96)
    assert found["utilisation"] == pytest.approx((3 + 2 + 2) / 96)
    assert found["asking time"] == pytest.approx(2 * 3.6e9)
    assert person_measures(summary, log.header)["held"].tolist() == [2 * 3.6e9, 0]
    assert found["throughput"] == pytest.approx(3.5)  # answers are no items of their own


def test_an_answer_from_outside_takes_its_delay() -> None:
    log = agreed(HOME.replace('price.effort = "1h"', 'price.delay = "90min"'))
    assert story(log, Verb.DELIVERED)[-1] == (7.0, "delivered", 0, NONE)


def test_questions_pass_every_limit() -> None:
    text = TWO.replace('B = ["bob"]', 'B = { people = ["bob"], wip_limit = 1 }')
    text = text.replace('A = ["ann"]', 'A = { people = ["ann"], wip_limit = 2 }')
    log = agreed(text.replace("count = 1", "count = 2"))
    assert story(log, Verb.BLOCKED) == []
    assert [row[0] for row in story(log, Verb.QUEUED)][2:4] == [2.0, 2.0]


def test_what_is_displaced_after_an_answer_has_the_rest_of_its_portions_left() -> None:
    text = HOME.replace('title = "A test"', 'title = "A test"\nclasses = ["urgent", "usual"]')
    text = text.replace('A = ["ann"]', 'A = { people = ["ann"], order = "class", preempt = true }')
    urgent = 'work.now = { class = "urgent", arrivals = { dates = [2027-01-04T03:15:00] }, '
    urgent += 'steps = [{ name = "now", skill = "a", effort = "1h" }] }\n'
    log = agreed(text.replace("questions.price", f"{urgent}questions.price"))
    left = [record[8] / 3.6e9 for record in log.records.tolist() if record[1] == Verb.PAUSED]
    assert left == [1.75]
    assert story(log, Verb.ASKED)[1] == (5.0, "asked", 0, 0)


def test_people_who_only_wait_for_each_other_are_an_error() -> None:
    text = """
    title = "A circle"
    horizon = "2d"
    people = { ann.skills = ["a", "of b"], bob.skills = ["b", "of a"] }
    work.one = { arrivals = { dates = [2027-01-04T01:00:00] }, steps = [
      { name = "a", effort = "2h", asks = [{ question = "of a", hold = true }] } ] }
    work.two = { arrivals = { dates = [2027-01-04T01:30:00] }, steps = [
      { name = "b", effort = "2h", asks = [{ question = "of b", hold = true }] } ] }
    questions = { "of a".effort = "1h", "of b".effort = "1h" }
    designs.d.teams = { A = ["ann"], B = ["bob"] }
    """
    model = lower(loads(text), "d")
    for engine in (simulate, compiled.simulate):
        with pytest.raises(DeadlockError, match=r"'ann' \(asks 'of a' at 'a'\), 'bob'"):
            engine(model, 1, 0)
    assert compare_text(text) == []


def test_who_leaves_is_held_no_more_and_a_colleague_goes_on() -> None:
    text = HOME.replace("count = 1 }", "until = 2027-01-04T02:30:00 }, cat.skills = ['a']")
    text = text.replace('effort = "3h"', 'effort = "2h"').replace("number = 2", "number = 1")
    log = agreed(text.replace('A = ["ann"]', 'A = ["ann", "cat"]'))
    assert story(log, *CALLS, Verb.RESUMED) == [
        (2.0, "asked", 0, 0),
        (2.5, "asked", 0, NONE),
        (3.0, "answered", 0, NONE),
        (3.0, "resumed", 0, 1),
    ]


def test_more_urgent_work_displaces_who_is_held() -> None:
    text = HOME.replace('title = "A test"', 'title = "A test"\nclasses = ["urgent", "usual"]')
    text = text.replace('A = ["ann"]', 'A = { people = ["ann"], order = "class", preempt = true }')
    urgent = 'work.now = { class = "urgent", arrivals = { dates = [2027-01-04T02:30:00] }, '
    urgent += 'steps = [{ name = "now", skill = "a", effort = "1h" }] }\n'
    log = agreed(text.replace("questions.price", f"{urgent}questions.price"))
    assert story(log, *CALLS, Verb.PAUSED, Verb.RESUMED)[:4] == [
        (2.0, "asked", 0, 0),
        (2.5, "asked", 0, NONE),
        (3.0, "answered", 0, NONE),
        (3.5, "resumed", 0, 0),
    ]
    assert story(log, Verb.PAUSED) == []


def test_what_a_part_has_asked_is_withdrawn_with_it() -> None:
    text = """
    title = "A race"
    horizon = "2d"
    people = { ann.skills = ["a"], bob.skills = ["b"], cat.skills = ["price"] }
    work.job.arrivals = { dates = [2027-01-04T01:00:00] }
    work.job.steps = [
      { name = "both", split = ["a", "b"], join = "any" },
      { name = "a", effort = "2h" },
      { name = "b", effort = "2h", asks = [{ question = "price", hold = true }] },
    ]
    questions.price.effort = "5h"
    designs.d.teams = { A = ["ann"], B = ["bob"], C = ["cat"] }
    """
    log = agreed(text)
    assert story(log, Verb.WITHDRAWN) == [(3.0, "withdrawn", 3, NONE), (3.0, "withdrawn", 2, NONE)]
    late = agreed(text.replace('effort = "2h", asks', 'effort = "4h", asks'))
    assert story(late, Verb.WITHDRAWN)[0] == (3.0, "withdrawn", 2, NONE)


def test_the_answer_to_a_part_has_the_class_that_the_whole_is_given() -> None:
    text = """
    title = "More urgent meanwhile"
    horizon = "2d"
    classes = ["expedite", "standard"]
    people = { ann.skills = ["a"], bob.skills = ["b"], cat.skills = ["price"] }
    work.job.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T01:00:00, 2027-01-04T01:00:00] }
    work.job.re_ranked = { at = 2027-01-04T02:30:00, to = "expedite" }
    work.job.steps = [
      { name = "both", split = ["a", "b"] },
      { name = "a", effort = "1h" },
      { name = "b", effort = "1h", asks = ["price"] },
    ]
    questions.price.effort = "5h"
    [designs.d]
    order = "class"
    teams = { A = ["ann"], B = ["bob"], C = ["cat"] }
    """
    text = text.replace('asks = ["price"]', 'asks = "price"')
    log = agreed(text)
    ranked = [(row[0] / 3.6e9, row[2]) for row in log.records.tolist() if row[1] == Verb.RANKED]
    answers = {row[2] for row in log.records.tolist() if row[1] == Verb.QUEUED and row[3] == 3}
    first, second, third = sorted(answers)
    # the first answer is in hand and keeps its class; the two that wait change after the parts that asked
    order = [number for moment, number in ranked if moment == 2.5]
    assert first not in order and {second, third} <= set(order)
    assert order.index(second) == order.index(log.items["parent"][second]) + 1


@pytest.mark.parametrize("hold", ["true", "false"])
def test_what_a_cancelled_item_has_asked_is_withdrawn_before_it(hold: str) -> None:
    text = TWO.replace("work.job.steps", 'work.job.cancelled = { after = "90min" }\nwork.job.steps')
    log = agreed(text.replace("hold = true", f"hold = {hold}"))
    assert story(log, Verb.WITHDRAWN, Verb.CANCELLED)[:2] == [
        (2.5, "withdrawn", 2, NONE),
        (2.5, "cancelled", 0, NONE),
    ]


def test_a_team_in_which_only_the_held_asker_could_answer_is_not_asked() -> None:
    text = HOME.replace('skills = ["a"], count = 1', 'skills = ["a", "price"]')
    log = agreed(text)
    assert {row[3] for row in story(log, Verb.FINISHED) if row[2] > 0} == {1}
    unheld = agreed(text.replace("hold = true", "hold = false"))
    assert {row[3] for row in story(unheld, Verb.FINISHED) if row[2] > 0} == {0}


def test_conditions_decide_what_comes_up_and_chances_hold_per_visit() -> None:
    text = HOME.replace('title = "A test"', 'title = "A test"\nmarks.size = { small = 0.5, large = 0.5 }')
    text = text.replace("number = 2, hold = true", 'when = { size = "large" }')
    text = text.replace("dates = [2027-01-04T01:00:00]", 'every = "2h", at_most = 20').replace("2d", "9d")
    model = lower(loads(text), "d")
    log = agreed(text)
    sizes = {}
    for record in log.records.tolist():
        if record[1] == Verb.MARKED:
            sizes[record[2]] = record[8]
    asked = {row[2] for row in story(log, Verb.ASKED)}
    assert asked == {item for item, size in sizes.items() if size == 1} and len(asked) > 3
    assert len(model.questions.question) == 1


def test_a_scenario_whose_questions_nobody_asks_is_the_same_model() -> None:
    without = HOME.replace(', asks = [{ question = "price", number = 2, hold = true }]', "")
    alone = without.replace('questions.price.effort = "1h"\n', "")
    assert lower(loads(without), "d").digest() == lower(loads(alone), "d").digest()


def test_the_load_counts_answers() -> None:
    text = HOME.replace("dates = [2027-01-04T01:00:00]", 'rate = "1 per d"').replace(
        "number = 2", "number = 3"
    )
    loads_of = {group.people: group.load for group in offered_load(lower(loads(text), "d")).groups}
    assert loads_of[0,] == pytest.approx(3 / 24) and loads_of[1,] == pytest.approx(3 / 24)
    halved = f"{text}decides = {{ price = {{ 'the asker' = 0.5, 'the team' = 0.5 }} }}\n"
    halved = halved.replace("hold = true", "hold = false")
    loads_of = {group.people: group.load for group in offered_load(lower(loads(halved), "d")).groups}
    assert loads_of[0,] == pytest.approx(4.5 / 24) and loads_of[1,] == 0.0


FAULTS = {
    "asks a chance above 1": (
        'asks = [{ question = "price", number = 2, hold = true }]',
        "asks = { price = 1.5 }",
        "several questions in a visit are a number",
    ),
    "unknown question": ('question = "price"', 'question = "prise"', "did you mean 'price'"),
    "no effort": ('questions.price.effort = "1h"', "questions.price = {}", "say how long an answer takes"),
    "both": ('price.effort = "1h"', 'price = { effort = "1h", delay = "1h" }', "either an effort or a delay"),
    "skill outside": (
        'price.effort = "1h"',
        'price = { delay = "1h", skill = "a" }',
        "an answer from outside takes no skill",
    ),
    "nobody": ('bob.skills = ["price"]', "bob = {}", "nobody in a team has the skill 'price'"),
    "not work": (
        'effort = "3h", asks',
        'delay = "3h", asks',
        "a delay takes no people, so 'asks' means nothing",
    ),
    "both names": (
        "questions.price.effort",
        'work.price = { arrivals = "1 per d", steps = [{ name = "b", skill = "a", effort = "1h" }] }\n'
        "questions.price.effort",
        "is both a question and a kind of work",
    ),
    "only the asker": (
        'skills = ["a"], count = 1 }, bob.skills = ["price"]',
        'skills = ["a", "price"] }, bob = {}',
        "only the asker could answer",
    ),
    "person-days": ('effort = "1h"', 'effort = "1 person-day"', "write the effort of an answer in hours"),
    "a right to what": ("[designs.d]", "[designs.d]\ndecides = { price = 'Board' }", "Board"),
    "shares": ("[designs.d]", "[designs.d]\ndecides = { price = { 'the asker' = 0.5 } }", "add up to 0.5"),
    "alone in the team": ("[designs.d]", "[designs.d]\ndecides = { price = 'the team' }", "only the asker"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(fault: str) -> None:
    old, new, said = FAULTS[fault]
    assert old in HOME
    with pytest.raises(ScenarioError, match=said):
        loads(HOME.replace(old, new))


def test_a_right_to_decide_what_comes_from_outside_is_a_fault() -> None:
    text = HOME.replace('price.effort = "1h"', 'price.delay = "1h"')
    with pytest.raises(ScenarioError, match="comes from outside, after a delay"):
        loads(f"{text}decides = {{ price = 'B' }}\n")


def test_a_question_that_nobody_asks_is_noted() -> None:
    found = loads(HOME.replace("questions.price", 'questions.tax.delay = "1h"\nquestions.price'))
    assert "questions.tax: no step asks this." in found.notes


def test_designs_may_change_what_is_asked_and_what_an_answer_takes() -> None:
    text = (
        HOME
        + """
    [designs.other]
    extends = "d"
    questions.price.effort = "2h"
    work.job.steps.a.asks.price.number = 1
    """
    )
    log = simulate(lower(loads(text), "other"), 1, 0)
    assert story(log, *CALLS) == [(2.5, "asked", 0, 0), (4.5, "answered", 0, 0)]


def test_a_note_says_that_the_load_leaves_out_the_time_held() -> None:
    assert "busier than it says" in " ".join(held_notes(lower(loads(HOME), "d")))
    assert not list(held_notes(lower(loads(FREE), "d")))


def test_who_gives_up_before_anything_was_asked_goes_on_without_questions():
    text = """
title = "Patience that leads to a delay"
horizon = "1d"
people = { ann.skills = ["write"], bob.skills = ["price"] }
questions.price.effort = "1h"
work.offer.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T01:00:00] }
work.offer.steps = [
  { name = "write", effort = "4h", asks = { price = 1.0 }, patience = { time = "1h", then = "file" } },
  { name = "file", delay = "2h" },
]
[designs.d.teams]
A = ["ann"]
B = ["bob"]
"""
    log = agreed(text)
    gone = [record for record in log.records.tolist() if record[1] == Verb.DELIVERED]
    assert [(record[0] / 3.6e9, record[2]) for record in gone] == [(4.0, 2), (4.0, 1), (8.0, 0)]
    assert log.items["part"].tolist() == [0, 0, 2], "the third is the answer to the first"
