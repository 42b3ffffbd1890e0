"""Other work that a step asks for: an item of its own kind, for which the item that asks waits."""

import numpy as np
import pytest
from both_engines import agreed, compare_text, happened

from orgsim.chance.philox import Purpose, cause_word, child_word, source_word, whole_block
from orgsim.chance.sampler import sample
from orgsim.engine import simulate
from orgsim.errors import DeadlockError, ScenarioError
from orgsim.log import NONE, Verb
from orgsim.log.vocabulary import AWAITED
from orgsim.measures.measure import by_work, item_measures
from orgsim.measures.summarise import bin_edges, summarise
from orgsim.model import lower
from orgsim.model.analysis.load import expected_children
from orgsim.report.explain import explain
from orgsim.scenario import loads

HOME = """
title = "A test"
horizon = "2d"
classes = ["expedite", "standard"]
people = { ann = { skills = ["build"], count = 1 }, bob.skills = ["scan", "sign"] }
[work.change]
arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T01:00:00] }
steps = [{ name = "build", effort = "2h", asks = [{ work = "review", hold = true }] }]
[work.review]
promise = "2h"
steps = [{ name = "scan", effort = "1h" }, { name = "sign", effort = "1h" }]
[designs.d]
teams = { A = ["ann"], B = ["bob"] }
"""
FREE = HOME.replace("hold = true", "hold = false")
HALVES = '[{ name = "halves", split = ["scan", "sign"] }, { name = "scan", patience = "30min", effort'
ENDS = (Verb.DELIVERED, Verb.ABANDONED, Verb.REFUSED, Verb.REJECTED, Verb.CANCELLED, Verb.WITHDRAWN)


def test_the_item_waits_until_the_other_is_delivered_by_its_own_steps() -> None:
    log = agreed(HOME)
    # items 0 and 1 are changes; ann waits with each, and bob does both steps of its review
    assert happened(log, Verb.ASKED, Verb.ANSWERED, Verb.DELIVERED) == [
        (2.0, "asked", 0),
        (4.0, "delivered", 2),
        (4.0, "answered", 0),
        (5.0, "delivered", 0),
        (6.0, "asked", 1),
        (8.0, "delivered", 3),
        (8.0, "answered", 1),
        (9.0, "delivered", 1),
    ]
    assert log.items["parent"].tolist() == [NONE, NONE, 0, 1]
    assert log.items["part"].tolist() == [0, 0, AWAITED, AWAITED]
    assert (log.items["due"] - log.items["arrived"])[2:].tolist() == [2 * 3_600_000_000] * 2


def test_who_is_not_held_takes_up_other_work_and_the_item_comes_back_to_the_head() -> None:
    assert happened(agreed(FREE), Verb.ASKED, Verb.ANSWERED, Verb.RESUMED)[:6] == [
        (2.0, "asked", 0),
        (3.0, "asked", 1),
        (4.0, "answered", 0),
        (4.0, "resumed", 0),
        (6.0, "answered", 1),
        (6.0, "resumed", 1),
    ]


def test_what_is_drawn_depends_on_the_item_the_cause_and_the_visit_alone() -> None:
    text = FREE.replace('effort = "1h" }, {', 'effort = "exponential(1h)" }, {')
    text = text.replace("hold = false", 'number = "poisson(mean=1.5)"')
    model, log = lower(loads(text), "d"), agreed(text)
    cause, word = cause_word("change/asks/build/review"), source_word("change")
    counts = [int(np.count_nonzero(log.items["parent"] == one)) for one in (0, 1)]
    for item, count in enumerate(counts):
        _, first, second, _ = whole_block((1, 0), (word + item, Purpose.CHILDREN, cause, 1))
        number = int(model.questions.number[0])
        assert sample(model.samplers, number, first, second) == count
    first_review = int(np.flatnonzero(log.items["parent"] == 0)[0])
    scanned = [row for row in log.records.tolist() if row[2] == first_review and row[1] == Verb.QUEUED]
    drawn = whole_block((1, 0), (child_word(word, cause, 1, 0), Purpose.EFFORT, int(model.steps.word[1]), 1))
    assert scanned[0][8] == sample(model.samplers, int(model.steps.sampler[1]), drawn[0], drawn[1])


@pytest.mark.parametrize(
    ("own", "inherits", "classes"),
    [
        ("", "", [0, 0]),
        ('class = "standard"', "", [1, 1]),
        ('class = "standard"', 'inherits = ["class"], ', [0, 0]),
    ],
)
def test_its_class_is_that_of_its_kind_else_that_of_the_item(
    own: str, inherits: str, classes: list[int]
) -> None:
    text = HOME.replace("[work.change]\n", '[work.change]\nclass = "expedite"\n')
    text = text.replace("[work.review]\n", f"[work.review]\n{own}\n").replace("hold", f"{inherits}hold")
    assert agreed(text).items["service_class"][2:].tolist() == classes


def test_marks_are_its_own_unless_it_inherits_them() -> None:
    text = HOME.replace("[work.change]\n", "[marks]\nrisk = 3\n[work.change]\n", 1)
    text = text.replace('"scan", effort = "1h"', '"scan", effort = "1h", sets = { risk = "+1" }')
    assert [row[8] for row in agreed(text).records.tolist() if row[1] == Verb.MARKED] == [4, 4]
    seen = text.replace('"build", effort = "2h"', '"build", effort = "2h", sets = { risk = 7 }')
    assert [row[8] for row in agreed(seen).records.tolist() if row[1] == Verb.MARKED] == [4, 7, 4, 7]


@pytest.mark.parametrize(
    ("change", "verb"),
    [
        (('"scan", effort', '"scan", patience = "30min", effort'), "abandoned"),
        (('{ name = "sign", effort = "1h" }', '{ name = "sign", gate = "g" }'), "rejected"),
        (("[work.review]\n", '[work.review]\ncancelled = { after = "90min" }\n'), "cancelled"),
        (('[{ name = "scan", effort', HALVES), "abandoned"),
    ],
)
@pytest.mark.parametrize("hold", ["true", "false"])
def test_what_comes_to_nothing_takes_the_item_with_it(change: tuple[str, str], verb: str, hold: str) -> None:
    gate = '[gates.g]\nopens = "every 2h"\noutcomes = { reject = 1.0 }\n'
    busy = "[work.other]\narrivals = { dates = [2027-01-04T01:30:00] }\n"
    busy += "steps = [{ name = 'look', skill = 'scan', effort = '9h' }]\n"
    text = HOME.replace(*change).replace("hold = true", f"hold = {hold}")
    text = text.replace("[designs.d]", (busy if verb == "abandoned" else gate) + "[designs.d]")
    log = agreed(text)
    ends = [row for row in happened(log, *ENDS) if log.items["work"][row[2]] < 2]
    of_first = [row for row in ends if row[2] == 0 or log.items["parent"][row[2]] == 0]
    assert [row[1] for row in of_first] == [verb, verb]
    assert of_first[0][0] == of_first[1][0] and of_first[1][2] == 0


def test_an_item_whose_part_has_asked_in_vain_ends_likewise() -> None:
    text = HOME.replace("[work.review]\n", '[work.review]\ncancelled = { after = "90min" }\n')
    text = text.replace('[{ name = "build"', '[{ name = "all", split = ["build", "rest"] }, { name = "build"')
    text = text.replace("hold = true }] }]", 'hold = true }] }, { name = "rest", delay = "9h" }]')
    # of items 0 and 3 the parts are 1, 2, 4 and 5; the first asks at 02:00 for item 6
    ends = [row for row in happened(agreed(text), *ENDS) if row[0] < 4.0]
    assert [row[1:] for row in ends] == [
        ("cancelled", 6),
        ("cancelled", 1),
        ("withdrawn", 2),
        ("cancelled", 0),
    ]


def test_what_is_asked_for_never_comes_if_the_item_is_withdrawn_in_the_same_moment() -> None:
    text = HOME.replace(
        '[{ name = "build"', '[{ name = "all", split = ["build", "scan it"], join = "any" }, { name = "build"'
    )
    text = text.replace(
        "hold = true }] }]", 'hold = true }] }, { name = "scan it", skill = "scan", effort = "1h" }]'
    )
    log = agreed(text)
    assert happened(log, Verb.ASKED)[0] == (2.0, "asked", 1)
    assert happened(log, Verb.WITHDRAWN)[0] == (2.0, "withdrawn", 1)
    assert 1 not in log.items["parent"].tolist()


def test_the_last_of_a_chain_is_cancelled_first() -> None:
    text = HOME.replace("[work.change]\n", '[work.change]\ncancelled = { after = "3h" }\n')
    text = text.replace('"scan", effort = "1h"', '"scan", effort = "1h", asks = "licence"')
    text = text.replace(
        "[designs.d]", "[work.licence]\nsteps = [{ name = 'wait', delay = '9h' }]\n[designs.d]"
    )
    rows = [row for row in agreed(text).records.tolist() if row[1] == Verb.CANCELLED]
    assert [(row[2], row[7]) for row in rows] == [(3, 2), (2, 0), (0, NONE), (1, NONE)]


def test_it_passes_every_limit_since_a_team_full_of_who_waits_could_go_on_no_more() -> None:
    text = HOME.replace('["ann"], B = ["bob"] }', '["ann", "bob"] }').replace(
        "[designs.d]\n", "[designs.d]\nwip_limit = 1\n"
    )
    log = agreed(text.replace("[work.review]\n", "[work.review]\nlimit = 1\n"))
    assert happened(log, Verb.DELIVERED)[-1] == (9.0, "delivered", 1)


def test_people_who_are_held_for_one_another_are_found_through_other_work() -> None:
    text = HOME.replace('["scan", "sign"]', '["scan"]').replace("count = 1 }", "count = 2 }")
    text = text.replace('skills = ["build"]', 'skills = ["build", "sign"]')
    # both wait for reviews, which bob has scanned, and which only they could sign
    with pytest.raises(DeadlockError) as caught:
        simulate(lower(loads(text), "d"), 1, 0)
    moment, limits, joins, held = caught.value.args
    assert (moment / 3.6e9, limits, joins) == (4.0, [], [])
    assert held == [("ann 1", "review", "build"), ("ann 2", "review", "build")]
    assert compare_text(text) == []


def test_it_counts_in_full_in_the_measures_of_its_kind_and_is_no_failure_demand() -> None:
    model = lower(loads(HOME), "d")
    log = simulate(model, 1, 0)
    summary = summarise(log, bin_edges(model.header))
    found = by_work(summary, model.header)["review"]
    assert (found["lead time"], found["promises kept"], found["failure demand"]) == (7.2e9, 1.0, 0.0)
    assert item_measures(summary, model.header)["failure demand"] == 0.0
    assert found["arrivals"] == pytest.approx(2 * 3.5)


def test_load_counts_what_is_asked_for_in_all_generations() -> None:
    text = FREE.replace("hold = false", "chance = 0.5").replace(
        '"scan", effort = "1h"', '"scan", effort = "1h", asks = { change = 0.4 }'
    )
    # x = 2 + 0.4 y, y = 0.5 x
    assert expected_children(lower(loads(text), "d")) == pytest.approx([0.5, 1.25])
    assert "'build' waits for 'review' in 50% of visits" in explain(loads(text), ["d"])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('"scan", effort = "1h"', '"scan", effort = "1h", asks = "change"'), "'change', which waits for"),
        (('work = "review"', 'work = "reviev"'), "did you mean 'review'?"),
        (('work = "review"', 'work = "review", question = "x"'), "write two entries"),
        (("teams = {", 'decides = { review = "the team" }\nteams = {'), "has teams of its own"),
        (('["scan", "sign"]', '["sign"]'), "only the asker could do 'scan' of 'review'"),
        (('work = "review"', 'work = "review", inherits = ["risk"]'), "risk"),
        (("[work.review]", "[questions.review]\neffort = '1h'\n[work.review]"), "give one of them another"),
    ],
)
def test_faults(change: tuple[str, str], said: str) -> None:
    text = HOME.replace(*change)
    if "only the asker" in said:
        text = text.replace('skills = ["build"]', 'skills = ["build", "scan"]')
    with pytest.raises(ScenarioError, match=said.replace("?", r"\?")):
        loads(text)


def test_a_design_changes_what_is_asked_for_by_path() -> None:
    text = HOME + "[designs.rare]\nextends = 'd'\nwork.change.steps.build.asks.review.chance = 0.0\n"
    assert [lower(loads(text), name).questions.chance.tolist() for name in ("d", "rare")] == [[1.0], [0.0]]
