"""Branches of a split that are other work: items of a kind of their own, joined like parts."""

import numpy as np
import pytest
from both_engines import agreed, happened

from orgsim.chance.philox import Purpose, cause_word, child_word, source_word, whole_block
from orgsim.chance.sampler import sample
from orgsim.engine import simulate
from orgsim.errors import ScenarioError
from orgsim.log import NONE, Verb
from orgsim.log.vocabulary import AWAITED
from orgsim.measures.measure import by_work, item_measures
from orgsim.measures.summarise import bin_edges, summarise
from orgsim.model import lower
from orgsim.model.analysis.load import expected_children
from orgsim.report.explain import explain
from orgsim.report.explanation import explanation
from orgsim.scenario import loads

HOME = """
title = "A test"
horizon = "2d"
classes = ["expedite", "standard"]
people = { ann.skills = ["draft", "welcome"], bob.skills = ["create", "grant"] }
[work.newcomer]
arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T01:00:00] }
steps = [
  { name = "prepare", split = ["account", "draft"] },
  { name = "draft", effort = "1h" },
  { name = "welcome", effort = "1h" },
]
[work.account]
promise = "2h"
steps = [{ name = "create", effort = "1h" }, { name = "grant", effort = "1h" }]
[designs.d]
teams = { A = ["ann"], B = ["bob"] }
"""
FIRST = HOME.replace('"draft"] }', '"draft"], join = "any" }')
ENDS = (Verb.DELIVERED, Verb.ABANDONED, Verb.REFUSED, Verb.REJECTED, Verb.CANCELLED, Verb.WITHDRAWN)


def test_the_item_waits_for_its_part_and_for_the_other_work() -> None:
    log = agreed(HOME)
    # newcomers 0 and 3 with accounts 1 and 4 and parts 2 and 5; bob creates both, and then grants both
    assert happened(log, Verb.SPLIT, Verb.MERGED, Verb.DELIVERED) == [
        (1.0, "split", 0),
        (1.0, "split", 3),
        (2.0, "delivered", 2),
        (3.0, "delivered", 5),
        (4.0, "delivered", 1),
        (4.0, "merged", 0),
        (5.0, "delivered", 0),
        (5.0, "delivered", 4),
        (5.0, "merged", 3),
        (6.0, "delivered", 3),
    ]
    assert log.items["parent"].tolist() == [NONE, 0, 0, NONE, 3, 3]
    assert log.items["part"].tolist() == [0, AWAITED, 1, 0, AWAITED, 1]
    assert log.items["number"].tolist() == [0, 0, 1, 1, 0, 1]
    assert (log.items["due"] - log.items["arrived"])[[1, 4]].tolist() == [2 * 3_600_000_000] * 2


def test_what_is_not_needed_is_cancelled() -> None:
    rows = [row for row in agreed(FIRST).records.tolist() if row[1] in (Verb.CANCELLED, Verb.WITHDRAWN)]
    # ann is done with the first draft at 2 h, with the second at 3 h
    assert [(row[0] / 3.6e9, Verb(row[1]), row[2], row[7]) for row in rows] == [
        (2.0, Verb.CANCELLED, 1, 0),
        (3.0, Verb.CANCELLED, 4, 3),
    ]


def test_what_is_not_needed_may_be_finished() -> None:
    log = agreed(FIRST.replace('"any"', '"any", rest = "finish"'))
    assert happened(log, Verb.MERGED) == [(2.0, "merged", 0), (3.0, "merged", 3)]
    assert [row for row in happened(log, *ENDS) if row[2] in (1, 4)] == [
        (4.0, "delivered", 1),
        (5.0, "delivered", 4),
    ]


def test_two_of_three_quotations_of_one_kind() -> None:
    text = HOME.replace('["account", "draft"]', '["account", "account", "account"], join = 2')
    text = text.replace('  { name = "draft", effort = "1h" },\n', "")
    model, log = lower(loads(text), "d"), agreed(text)
    assert [Verb(row[1]) for row in log.records.tolist() if row[7] == 0 and row[2] == 3] == [Verb.CANCELLED]
    words = [cause_word(f"newcomer/prepare/{name}") for name in ("account", "account 1", "account 2")]
    assert model.stops.branches.word.tolist() == words


def test_what_is_drawn_depends_on_the_item_the_branch_and_the_visit_alone() -> None:
    text = HOME.replace('"create", effort = "1h"', '"create", effort = "exponential(1h)"')
    model, log = lower(loads(text), "d"), agreed(text)
    word = child_word(source_word("newcomer"), cause_word("newcomer/prepare/account"), 1, 0)
    created = [row for row in log.records.tolist() if row[2] == 1 and row[1] == Verb.QUEUED]
    step = next(place for place, step in enumerate(model.header.steps) if step.name == "create")
    drawn = whole_block((1, 0), (word, Purpose.EFFORT, int(model.steps.word[step]), 1))
    assert created[0][8] == sample(model.samplers, int(model.steps.sampler[step]), drawn[0], drawn[1])


@pytest.mark.parametrize(
    ("own", "classes"), [("", [0, 0]), ('class = "standard"', [1, 1])], ids=["of the item", "of its kind"]
)
def test_its_class_is_that_of_its_kind_else_that_of_the_item(own: str, classes: list[int]) -> None:
    text = HOME.replace("[work.newcomer]\n", '[work.newcomer]\nclass = "expedite"\n')
    log = agreed(text.replace("[work.account]\n", f"[work.account]\n{own}\n"))
    assert log.items["service_class"][[1, 4]].tolist() == classes


def test_marks_people_and_teams_are_its_own() -> None:
    text = HOME.replace("[work.newcomer]\n", "[marks]\nrisk = 3\n[work.newcomer]\n", 1)
    text = text.replace('"create", effort = "1h"', '"create", effort = "1h", sets = { risk = "+1" }')
    text = text.replace('"draft", effort = "1h"', '"draft", effort = "1h", sets = { risk = "+5" }')
    assert [row[8] for row in agreed(text).records.tolist() if row[1] == Verb.MARKED] == [4, 8, 4, 8]
    # the last to be done is an account, yet 'welcome' is for the team that did the draft, without a hand-off
    handed = HOME.replace("[designs.d]", '[designs.d]\nhandoff = { delay = "3h" }')
    assert happened(agreed(handed), Verb.SENT) == []


@pytest.mark.parametrize(
    ("change", "verb"),
    [
        (('"create", effort', '"create", patience = "30min", effort'), "abandoned"),
        (("[work.account]\n", '[work.account]\nlimit = { items = 1, when_full = "refuse" }\n'), "refused"),
        (('{ name = "grant", effort = "1h" }', '{ name = "grant", gate = "g" }'), "rejected"),
        (("[work.account]\n", '[work.account]\ncancelled = { after = "90min" }\n'), "cancelled"),
    ],
)
def test_what_comes_to_nothing_has_failed_like_a_part(change: tuple[str, str], verb: str) -> None:
    text = HOME.replace(*change)
    if verb == "rejected":
        text += '[gates.g]\nopens = "every 2h"\noutcomes = { reject = 1.0 }\n'
    log = agreed(text)
    # the second newcomer is gone with its account, in the same way; its part is withdrawn
    assert [row[1] for row in happened(log, *ENDS) if row[2] in (3, 4)] == [verb, verb]
    enough = text.replace('"draft"] }', '"draft"], join = "any" }')
    assert (happened(agreed(enough), Verb.DELIVERED)[-1])[2] == 3


def test_failure_goes_up_through_what_asks_for_the_item_that_is_split() -> None:
    text = HOME.replace("[work.account]\n", '[work.account]\ncancelled = { after = "90min" }\n')
    text = text.replace("arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T01:00:00] }\n", "", 1)
    text += "[work.team]\narrivals = { dates = [2027-01-04T01:00:00] }\n"
    text += "steps = [{ name = 'found', skill = 'welcome', effort = '2h', asks = 'newcomer' }]\n"
    # team 0 asks for newcomer 1 with account 2, which is cancelled
    assert happened(agreed(text), Verb.ASKED, Verb.CANCELLED, Verb.WITHDRAWN) == [
        (2.0, "asked", 0),
        (3.5, "cancelled", 2),
        (3.5, "cancelled", 1),
        (3.5, "cancelled", 0),
    ]


def test_it_takes_the_tokens_of_its_kind_and_of_its_team() -> None:
    log = agreed(HOME.replace("[work.account]\n", "[work.account]\nlimit = 1\n"))
    assert happened(log, Verb.BLOCKED, Verb.UNBLOCKED) == [(1.0, "blocked", 4), (3.0, "unblocked", 4)]
    log = agreed(
        HOME.replace("[designs.d]\n", "[designs.d]\nteams.B.wip_limit = 1\n")
        .replace('B = ["bob"] }', "}")
        .replace("teams = {", "teams.B.people = ['bob']\nteams.A = ['ann']\n#")
    )
    assert happened(log, Verb.BLOCKED, Verb.UNBLOCKED) == [(1.0, "blocked", 4), (3.0, "unblocked", 4)]


def test_it_needs_no_token_that_the_item_holds() -> None:
    # a limit for all work between two steps, of which both kinds have the names
    text = HOME.replace(
        '"create", effort = "1h" }, { name = "grant"',
        '"prepare", skill = "create", effort = "1h" }, { name = "welcome", skill = "grant"',
    )
    text = text.replace(
        "[designs.d]\n", "[designs.d]\nlimits = [{ from = 'prepare', to = 'welcome', items = 1 }]\n"
    )
    assert happened(agreed(text), Verb.BLOCKED, Verb.UNBLOCKED, Verb.MERGED) == [
        (1.0, "blocked", 3),
        (3.0, "merged", 0),
        (4.0, "unblocked", 3),
        (6.0, "merged", 3),
    ]


def test_it_counts_in_full_in_the_measures_of_its_kind_and_is_no_failure_demand() -> None:
    model = lower(loads(HOME), "d")
    summary = summarise(simulate(model, 1, 0), bin_edges(model.header))
    found = by_work(summary, model.header)["account"]
    assert (found["lead time"], found["promises kept"]) == (3.5 * 3.6e9, 0.0)
    assert found["arrivals"] == pytest.approx(2 * 3.5)
    assert item_measures(summary, model.header)["failure demand"] == 0.0


def test_load_counts_all_generations() -> None:
    text = HOME.replace('"create", effort = "1h"', '"create", effort = "1h", asks = { newcomer = 0.4 }')
    # n = 2 + 0.4 a, a = n
    assert expected_children(lower(loads(text), "d")) == pytest.approx([4 / 3, 10 / 3])


def test_explain_tells_other_work_from_parts() -> None:
    text = " ".join(explain(loads(HOME), ["d"]).split())
    assert "2 parts, an item of 'account' and 'draft', which go on at the same time" in text
    assert "About 2.00 of them come because other items wait for them." in text
    steps = explanation(loads(HOME), "d")["steps"]
    split = next(step["split"] for step in steps if step["step"] == "prepare")
    assert split["other work"] == {"account": "account"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"account", "draft"]', '"acount", "draft"]', "did you mean 'account'"),
        ('["account", "draft"]', '{ it = ["account", "draft"], b = "welcome" }', "be a branch by itself"),
        ('name = "welcome"', 'name = "account", skill = "welcome"', "both a step and a kind of work"),
        (
            'name = "create", effort',
            'name = "create", asks = "newcomer", effort',
            "which waits for 'newcomer'",
        ),
        ('["account", ', '["account", "newcomer", ', "'newcomer', which waits for 'newcomer': 1 times"),
        ('"draft"] }', '"draft"], join = 3 }', "3 parts are waited for, but there are 2 branches"),
    ],
)
def test_faults(old: str, new: str, said: str) -> None:
    with pytest.raises(ScenarioError, match=said):
        loads(HOME.replace(old, new, 1))


def test_without_other_work_in_branches_the_model_is_as_before() -> None:
    plain = HOME.replace('["account", "draft"]', '["draft", "other"]')
    plain = plain.replace(
        '{ name = "welcome"', '{ name = "other", skill = "draft", effort = "1h" }, { name = "welcome"'
    )
    plain = plain.replace("[work.account]\n", '[work.account]\narrivals = "1 per d"\n')
    branches = lower(loads(plain), "d").stops.branches
    assert np.array_equal(branches.rule, [NONE, NONE])
