"""Draws are keyed by the work: the same whenever and in whatever order they are asked for."""

import numpy as np
import pytest

from orgsim.chance.distribution import parse_distribution
from orgsim.chance.philox import Purpose, block, source_word, step_word, uniform
from orgsim.chance.sampler import sample
from orgsim.engine import simulate
from orgsim.engine.reference import draws as module
from orgsim.engine.reference.draws import Draws
from orgsim.log import Verb
from orgsim.model import lower
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.scenario import Files, loads

KEY = (7, 3)


def samplers():
    rows = SamplerTable(Files())
    for text in ("exponential(1h)", "mixture(0.5 * 10min, 0.5 * exponential(4h))", "90min"):
        rows.add(parse_distribution(text))
    return rows.finish()


def questions(count):
    """Purpose, row (or None for the uniform), item, step and visit, in no order, over many blocks of
    items."""
    dice = np.random.default_rng(5)
    source, step = source_word("loan"), step_word("loan", "check")
    for _ in range(count):
        row = int(dice.integers(0, 6))
        purpose = Purpose(int(dice.integers(4, 6)))
        item = source + int(dice.integers(0, module.BLOCK * 100))
        yield (
            purpose,
            row if row < 5 else None,
            item,
            step if dice.random() < 0.8 else 0,
            int(dice.choice([0, 1, 1, 2, 3, 20])),
        )


def test_draws_equal_their_definition_in_whatever_order_evictions_included(monkeypatch):
    monkeypatch.setattr(module, "MOST_BLOCKS", 8)
    table = samplers()
    places = [int(place) for place in range(len(table.shape))]
    drawn = Draws(table, *KEY)
    for purpose, row, item, step, visit in questions(6000):
        first, second = block(KEY, (item, purpose, step, visit))
        if row is None:
            assert drawn.uniform(purpose, item, step, visit) == uniform(first)
        else:
            assert drawn.value(purpose, places[row], item, step, visit) == sample(
                table, places[row], first, second
            )


def test_blocks_are_given_up_when_there_are_too_many():
    drawn = Draws(samplers(), *KEY)
    stream = drawn.stream(Purpose.EFFORT, 0)
    first = [stream.value(block_number * module.BLOCK, 1) for block_number in range(module.MOST_BLOCKS + 10)]
    assert len(stream._blocks) == module.MOST_BLOCKS
    assert [
        stream.value(block_number * module.BLOCK, 1) for block_number in range(module.MOST_BLOCKS + 10)
    ] == first


def test_a_block_that_is_gone_is_not_filled_again(monkeypatch):
    monkeypatch.setattr(module, "MOST_BLOCKS", 2)
    stream = Draws(samplers(), *KEY).stream(Purpose.EFFORT, 0)
    first = [stream.value(number * module.BLOCK, 1) for number in range(4)]
    kept = dict(stream._blocks)
    assert [stream.value(number * module.BLOCK, 1) for number in range(4)] == first
    assert stream._blocks == kept


@pytest.mark.parametrize("visit", [0, 1, 2, 9])
def test_items_at_the_edges_of_a_block_have_their_own_draws(visit):
    drawn = Draws(samplers(), *KEY)
    for item in (0, 1, module.BLOCK - 1, module.BLOCK, 2 * module.BLOCK - 1, source_word("x") + 5, 2**64 - 2):
        assert drawn.uniform(Purpose.WAY_OUT, item, 11, visit) == uniform(
            block(KEY, (item, Purpose.WAY_OUT, 11, visit))[0]
        )


def test_seeds_and_replications_have_draws_of_their_own():
    asked = [Draws(samplers(), *key).uniform(Purpose.WAY_OUT, 5) for key in ((1, 0), (1, 1), (2, 0), (2, 1))]
    assert len(set(asked)) == 4


BASE = """
title = "One stream"
horizon = "2w"
people.ann = { count = 2, skills = ["a", "b"] }
work.job.arrivals = "1 per h"
work.job.patience = "exponential(1d)"
work.job.steps = [
  { name = "a", effort = "exponential(1h)" },
  { name = "b", effort = "lognormal(median=20min, p90=1h)", rework = { to = "a", chance = 0.3 } },
]
"""
ONE = 'designs.d.teams.Team = ["ann"]\n'


def fates(text, design="d"):
    """What chance gave each item of the job: arrival, efforts and ways out by step and visit."""
    log = simulate(lower(loads(text), design), 1, 0)
    mine = np.flatnonzero(log.items["work"] == [work.name for work in log.header.works].index("job"))
    given = {(int(log.items["number"][item]), "arrival"): int(log.items["arrived"][item]) for item in mine}
    for _, verb, item, step, visit, _, _, cause, value in log.records.tolist():
        if item in mine and verb in (Verb.QUEUED, Verb.FINISHED):
            name = log.header.steps[step].name
            to = "done" if cause < 0 else log.header.steps[cause].name
            given[int(log.items["number"][item]), name, visit, verb] = (
                value if verb == Verb.QUEUED else (to, value)
            )
    return given


def agree(one, other):
    shared = set(one) & set(other)
    return len(shared) > 500 and all(one[key] == other[key] for key in shared)


def test_another_work_type_changes_no_draw_and_nothing_else_of_those_who_do_not_share():
    more = """
    people.bob.skills = ["c"]
    work.other.arrivals = "2 per h"
    work.other.steps = [{ name = "c", effort = "exponential(10min)", rework = { to = "c", chance = 0.5 } }]
    designs.d.teams.Other = ["bob"]
    """
    assert fates(BASE + ONE) == fates(BASE + more + ONE)


def test_a_work_type_before_it_in_the_file_changes_no_draw():
    head, body = BASE.split("work.job.arrivals", 1)
    first = 'work.other = { arrivals = "3 per d", steps = [{ name = "a", effort = "1h" }] }\n'
    assert agree(fates(BASE + ONE), fates(f"{head}{first}work.job.arrivals{body}{ONE}"))


def test_other_teams_orders_and_hand_offs_change_no_draw():
    streams = """
    [designs.d]
    order = "newest first"
    serve = "at random"
    handoff.delay = "exponential(3h)"
    teams.One = { ann = 1 }
    teams.Two = { ann = 1 }
    """
    assert agree(fates(BASE + ONE), fates(BASE + streams))


def test_a_measure_or_a_promise_changes_no_draw_nor_a_record():
    text = (
        BASE.replace("title =", 'decide_on = "throughput"\ntitle =')
        + 'work.job.promise = "2d"\nwork.job.value = "GBP 5"\n'
    )
    one, other = (simulate(lower(loads(each), "d"), 1, 0) for each in (BASE + ONE, text + ONE))
    assert np.array_equal(one.records, other.records)


def test_a_step_elsewhere_in_the_route_changes_no_draw_of_the_others():
    longer = BASE.replace(
        '  { name = "b"', '  { name = "file", skill = "a", effort = "exponential(5min)" },\n  { name = "b"'
    )
    plain, more = fates(BASE + ONE), fates(longer + ONE)
    assert agree({k: v for k, v in plain.items() if "b" in k}, {k: v for k, v in more.items() if "b" in k})
