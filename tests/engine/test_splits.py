"""Split and join: which parts come, when an item goes on, and what becomes of the others."""

from collections.abc import Callable

import numpy as np
import pytest
from replay import Replay

from orgsim.chance.philox import cause_word, child_word, source_word
from orgsim.engine import compiled, simulate
from orgsim.errors import ScenarioError
from orgsim.log import NONE, Log, Verb
from orgsim.measures import measure, summarise, whole_items
from orgsim.measures.summarise import bin_edges
from orgsim.model import lower
from orgsim.scenario import loads

Story = Callable[..., list[str]]
HOME = """
people = { ann.skills = ["a"], bob.skills = ["b"], cat.skills = ["end"] }
work.job.arrivals = { every = "1h", at_most = 2 }
work.job.steps = [
  { name = "both", split = ["a", "b"] },
  { name = "a", effort = "1h" },
  { name = "b", effort = "2h" },
  { name = "end", effort = "30min" },
]
designs.d.teams = { A = ["ann"], B = ["bob"], C = ["cat"] }
horizon = "1d"
"""
JOINS = "split merged withdrawn abandoned refused delivered"


def log_of(text: str, design: str = "d") -> Log:
    return simulate(lower(loads(f'title = "A test"\n{text}'), design), 1, 0)


def with_split(more: str) -> str:
    return HOME.replace('split = ["a", "b"]', f'split = ["a", "b"], {more}')


def moments(text: str, verb: Verb) -> list[tuple[float, int]]:
    log = log_of(text)
    of = log.column("verb") == verb
    hours = (log.column("time")[of] / 3.6e9).tolist()
    return list(zip(hours, log.column("item")[of].tolist(), strict=True))


def test_an_item_goes_on_when_its_last_part_is_done() -> None:
    # item 0 comes at 1 h with parts 1 and 2, item 3 at 2 h with parts 4 and 5; b ends at 3 h and 5 h
    assert moments(HOME, Verb.SPLIT) == [(1.0, 0), (2.0, 3)]
    assert moments(HOME, Verb.MERGED) == [(3.0, 0), (5.0, 3)]
    assert moments(HOME, Verb.DELIVERED) == [
        (2.0, 1),
        (3.0, 2),
        (3.0, 4),
        (3.5, 0),
        (5.0, 5),
        (5.5, 3),
    ]


def test_the_first_to_be_done_ends_the_others_and_frees_who_has_them_in_hand() -> None:
    text = with_split('join = "any"')
    # part a of item 0 ends at 2 h, when bob stops b and begins that of item 3, which stops at 3 h
    assert moments(text, Verb.WITHDRAWN) == [(2.0, 2), (3.0, 5)]
    assert moments(text, Verb.MERGED) == [(2.0, 0), (3.0, 3)]
    starts = moments(text, Verb.STARTED)
    assert (2.0, 5) in starts and (2.0, 4) in starts


def test_the_rest_may_be_finished_and_then_joins_nothing() -> None:
    text = with_split('join = "any", rest = "finish"')
    assert moments(text, Verb.WITHDRAWN) == []
    assert moments(text, Verb.MERGED) == [(2.0, 0), (3.0, 3)]
    assert [(time, item) for time, item in moments(text, Verb.DELIVERED) if item in (2, 5)] == [
        (3.0, 2),
        (5.0, 5),
    ]


@pytest.mark.parametrize(
    ("join", "merged"), [("1", 2.0), ("2", 3.0), ("3", 4.0), ('"all"', 4.0), ('"any"', 2.0)]
)
def test_a_number_of_parts_may_be_enough(join: str, merged: float) -> None:
    text = HOME.replace('["a", "b"]', f'["a", "b", "wait"], join = {join}').replace(
        '{ name = "end"', '{ name = "wait", delay = "3h" }, { name = "end"'
    )
    assert moments(text, Verb.MERGED)[0] == (merged, 0)


def test_a_part_in_a_queue_a_delay_a_hand_off_or_outside_a_limit_is_withdrawn() -> None:
    text = """
    people = { ann.skills = ["a"], bob.skills = ["b", "c"], cat.skills = ["first"] }
    work.job.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T01:00:00] }
    work.job.steps = [
      { name = "first", effort = "0h" },
      { name = "many", split = { a = ["a"], b = ["b"], late = ["late"], c = ["c"] }, join = "any" },
      { name = "a", effort = "1h" },
      { name = "b", effort = "5h" },
      { name = "c", effort = "5h" },
      { name = "late", delay = "9h" },
    ]
    [designs.d]
    handoffs = [{ from = "C", to = "D", delay = "4h" }]
    [designs.d.teams]
    A = ["ann"]
    B = { people = ["bob"], serves = ["b"], wip_limit = 1 }
    C = ["cat"]
    D = { people = { bob = 0 }, serves = ["c"] }
    [designs.d.shared]
    """
    text = text.replace('D = { people = { bob = 0 }, serves = ["c"] }', 'D = ["dan"]')
    text = text.replace('bob.skills = ["b", "c"]', 'bob.skills = ["b"], dan.skills = ["c"]')
    text = text.replace("    [designs.d.shared]\n", "")
    model = lower(loads(f'title = "t"\nhorizon = "1d"\n{text}'), "d")
    log = simulate(model, 1, 0)
    assert Replay(model, log).violations() == []
    records = log.records.tolist()
    before = {}
    found = []
    for record in records:
        if record[1] == Verb.WITHDRAWN:
            found.append(Verb(before[record[2]]))
        before[record[2]] = record[1]
    # the first item's b is in hand, the second's outside the limit until it is let in and started
    assert found == [Verb.STARTED, Verb.STARTED, Verb.SENT, Verb.STARTED, Verb.STARTED, Verb.SENT]


def test_too_few_parts_end_the_item_as_the_last_of_them_ended() -> None:
    text = HOME.replace('{ name = "b", ', '{ name = "b", patience = "30min", ')
    # bob has part 2 in hand until 3 h; part 5 gives up at 2:30, and so part 4 is withdrawn and item 3 ends
    assert moments(text, Verb.ABANDONED) == [(2.5, 5), (2.5, 3)]
    assert moments(text, Verb.WITHDRAWN) == [(2.5, 4)]
    refused = HOME.replace(
        'B = ["bob"]', 'B = { people = ["bob"], wip_limit = { items = 1, when_full = "refuse" } }'
    )
    assert moments(refused, Verb.REFUSED) == [(2.0, 5), (2.0, 3)]
    enough = text.replace('split = ["a", "b"]', 'split = ["a", "b"], join = 1')
    assert moments(enough, Verb.ABANDONED) == []


def test_branches_have_steps_in_line_and_parts_depend_on_nothing_else() -> None:
    text = HOME.replace('["a", "b"]', '{ one = ["a", "c"], two = "b" }').replace(
        '{ name = "end"', '{ name = "c", delay = "4h" }, { name = "end"'
    )
    assert moments(text, Verb.MERGED)[0] == (6.0, 0)
    log = log_of(text)
    arrived = log.records[log.column("verb") == Verb.ARRIVED].tolist()
    assert [record[8] for record in arrived[:3]] == [0, 0, 1]
    parts = {name: log.items[name].tolist()[:3] for name in ("parent", "part", "due")}
    assert parts == {"parent": [NONE, 0, 0], "part": [0, 1, 1], "due": [NONE, NONE, NONE]}


def test_the_word_of_a_part_is_that_of_its_branch() -> None:
    text = HOME.replace('"1h"', '"exponential(1h)"', 2).replace('every = "exponential(1h)"', 'every = "1h"')
    model = lower(loads(f'title = "t"\n{text}'), "d")
    word = child_word(source_word("job"), cause_word("job/both/a"), 1, 0)
    assert int(model.stops.branches.word[0]) == cause_word("job/both/a")
    log = simulate(model, 1, 0)
    queued = [r for r in log.records.tolist() if r[1] == Verb.QUEUED and r[2] == 1]
    from orgsim.chance.philox import Purpose, block
    from orgsim.chance.sampler import sample

    first, second = block((1, 0), (word, Purpose.EFFORT, int(model.steps.word[1]), 1))
    assert queued[0][8] == sample(model.samplers, int(model.steps.sampler[1]), first, second)


def test_an_item_keeps_its_place_within_a_limit_while_it_is_in_parts() -> None:
    text = HOME.replace("work.job.steps", "work.job.limit = 1\nwork.job.steps", 1)
    assert moments(text, Verb.SPLIT) == [(1.0, 0), (3.5, 3)]


def test_parts_share_the_marks_of_the_whole_and_it_comes_back_in_new_parts() -> None:
    text = HOME.replace(
        'split = ["a", "b"]', 'split = ["a", "b"], rework = { to = "both", chance = 1, when = { tries = 2 } }'
    ).replace('effort = "1h"', 'effort = "1h", sets = { tries = "+1" }')
    text = text.replace('effort = "2h"', 'effort = "2h", sets = { tries = "+1" }')
    text = text.replace("at_most = 2", "at_most = 1") + "marks.tries = 0\n"
    # both parts count one mark: 2 after the first join, so it goes back once, and 4 after the second
    assert moments(text, Verb.MERGED) == [(3.0, 0), (5.0, 0)]
    log = log_of(text)
    marked = log.records[log.column("verb") == Verb.MARKED].tolist()
    assert [record[8] for record in marked] == [1, 2, 3, 4]


def test_parts_are_in_no_measure_of_items_but_in_queues() -> None:
    model = lower(loads(f'title = "t"\n{HOME}'), "d")
    log = simulate(model, 1, 0)
    summary = summarise(log, bin_edges(model.header))
    found = measure(summary, model.header)
    assert found["arrivals"] == 2 * 7 and found["throughput"] == 2 * 7
    assert found["lead time"] == 3.0 * 3.6e9 and found["parts time"] == 2.5 * 3.6e9
    assert whole_items(summary).sum() == 2 * 3.0 * 3.6e9 and summary.wip.sum() > 2 * 3.0 * 3.6e9
    assert summary.queued.sum() == 6


@pytest.mark.parametrize(
    "more", ['join = "all"', 'join = "any"', 'join = "any", rest = "finish"', "join = 1"]
)
def test_both_engines_and_the_page_agree(more: str) -> None:
    text = with_split(more).replace('every = "1h", at_most = 2', 'every = "exponential(80min)"')
    model = lower(loads(f'title = "t"\n{text}'), "d")
    log, other = simulate(model, 1, 0), compiled.simulate(model, 1, 0)
    assert np.array_equal(log.records, other.records)
    assert Replay(model, log).violations() == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('["a", "b"]', '["a"]', "a split has two branches or more"),
        ('["a", "b"]', '["a", "a"]', "'a' is in two branches"),
        ('["a", "b"]', '{ x = ["a"], y = ["b", "a"] }', "'a' is in two branches"),
        ('["a", "b"]', '["a", "b"], join = 3', "3 parts are waited for, but there are 2 branches"),
        ('["a", "b"]', '["a", "b"], join = "both"', 'write "all", "any" or a number of parts'),
        ('["a", "b"]', '["a", "c"]', "'c' is the name of no step"),
        ('effort = "30min"', 'effort = "30min", join = 1', "'join' is for a split"),
        ('effort = "1h"', 'effort = "1h", next = "end"', "'end' is not in the branch 'a' of 'both'"),
        (
            'effort = "30min"',
            'effort = "30min", rework = { to = "a", chance = 0.1 }',
            "to which only that split leads",
        ),
        (
            '{ name = "both"',
            '{ name = "b2", effort = "1h", skill = "b", split = ["a", "b"] }, { name = "both"',
            "a step has either",
        ),
    ],
)
def test_what_makes_no_sense_is_said(old: str, new: str, says: str) -> None:
    with pytest.raises(ScenarioError, match=says.replace('"', ".")):
        loads('title = "t"\n' + HOME.replace(old, new, 1))
