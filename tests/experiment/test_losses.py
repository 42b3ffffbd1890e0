"""What a verdict adds where designs lose items in unlike numbers."""

import math
from dataclasses import replace

import numpy as np
import pytest
from quick import QUICK

from orgsim.experiment import Options, Result, run
from orgsim.experiment.losses import MATERIAL, difference_in_losses
from orgsim.experiment.wording import fixed
from orgsim.log import Outcome
from orgsim.log.catalogue import ITEM_MEASURES
from orgsim.measures import item_measures
from orgsim.scenario import loads

DESK = """
horizon = "1w"
warm_up = "none"
people.agent.count = 2
work.call.arrivals = "18 per h"
[[work.call.steps]]
name = "answer"
skill = "agent"
effort = "exponential(10min)"
patience = "exponential(20min)"
[designs]
wait = { title = "Wait", teams.Desk = ["agent"] }
limit.title = "Limit"
limit.teams.Desk = { people = ["agent"], wip_limit = { items = 3, when_full = "refuse" } }
"""


def result(changes: dict[str, object] | None = None) -> Result:
    return run(loads(DESK, overrides=changes), Options(**{**QUICK, "replications": 6}))  # type: ignore[arg-type]


def test_more_losses_are_told_with_the_times_they_flatter() -> None:
    found = result()
    one = found.verdict.comparisons[0]
    lost = {d: np.mean(found.values(d, "abandoned") + found.values(d, "refused")) for d in found.designs}
    assert one.outcome == "better" and lost["limit"] > lost["wait"] + MATERIAL
    percents = f"{fixed(100 * lost['limit'], 0)}% against {fixed(100 * lost['wait'], 0)}%"
    assert one.losses == f"'Limit' also loses more items ({percents}), whose times are not counted."
    assert one.losses in found.verdict.headline


def test_fewer_losses_are_told_too() -> None:
    one = result({"baseline": "limit"}).verdict.comparisons[0]
    assert "'Wait' also loses fewer items (" in one.losses


def test_losses_that_hardly_differ_are_not_told() -> None:
    rare = {"work.call.arrivals": "2 per h", "designs.limit.teams.Desk.wip_limit.items": 40}
    found = result(rare)
    assert abs(difference_in_losses(found, "limit").mean) < MATERIAL
    assert all(not one.losses for one in found.verdict.comparisons)


IMPATIENT: dict[str, object] = {
    "people.agent.count": 4,
    "work.call.arrivals": "6 per h",
    "work.call.steps.answer.effort": "exponential(1h)",
    "work.call.steps.answer.patience": "20min",
    "designs.limit.teams.Desk.wip_limit.items": 4,
}
"""Refusing who would have to wait loses more items than letting them give up."""


@pytest.mark.parametrize(("decided", "baseline"), [("abandoned", "wait"), ("refused", "limit")])
def test_a_design_that_loses_more_items_in_all_does_not_win_in_silence(decided: str, baseline: str) -> None:
    found = result(IMPATIENT | {"decide_on": decided, "baseline": baseline})
    (one,) = found.verdict.comparisons
    lost = {d: np.mean(found.values(d, "abandoned") + found.values(d, "refused")) for d in found.designs}
    ours, theirs = (fixed(100 * lost[design], 0) for design in (one.design, baseline))
    more = "more" if lost[one.design] > lost[baseline] else "fewer"
    assert one.outcome == "better"
    assert one.losses == (
        f"'{found.title(one.design)}' also loses {more} items ({ours}% against {theirs}%), counting all that "
        "abandoned or were refused entry."
    )
    assert one.losses in found.verdict.headline


def test_losses_that_only_take_another_way_are_told() -> None:
    same = {"work.call.steps.answer.patience": "1s", "designs.limit.teams.Desk.wip_limit.items": 4}
    found = result(IMPATIENT | same | {"decide_on": "abandoned"})
    (one,) = found.verdict.comparisons
    assert one.outcome == "better" and abs(difference_in_losses(found, "limit").mean) < MATERIAL
    assert "'Limit' does not clearly lose more or fewer items (" in one.losses


def test_a_verdict_on_the_only_way_of_losing_items_does_not_repeat_itself() -> None:
    never = {"decide_on": "abandoned", "designs.limit.teams.Desk.wip_limit.items": 4000}
    found = result(IMPATIENT | never | {"designs.wait.teams.Desk": {"people": {"agent": 3}}})
    assert abs(difference_in_losses(found, "limit").mean) > MATERIAL
    assert found.verdict.comparisons[0].losses == ""


@pytest.mark.parametrize(
    ("decided", "clause"),
    [
        ("lead time p85", ", whose times are not counted."),
        ("wait", ", whose times are not counted."),
        ("response time within 10min", ", which are not counted in this share."),
        ("promises kept excluding losses", ", which are not counted in this share."),
        ("flow efficiency", ", which are not counted in this share."),
        ("returns", ", which are not counted in this mean."),
        ("queue time of all arrivals", ", of which those that were refused entry are not counted."),
        ("promises kept", ")."),
        ("work in progress", ")."),
        ("throughput", ")."),
        ("cost per item", ")."),
    ],
)
def test_what_is_not_counted_is_that_which_the_measure_leaves_out(decided: str, clause: str) -> None:
    found = result(IMPATIENT | {"decide_on": decided, "work.call.promise": "2h"})
    (one,) = found.verdict.comparisons
    assert one.losses.startswith("'Limit' also loses more items (") and one.losses.endswith(clause)


def test_where_all_losses_are_left_out_of_a_measure_their_times_are() -> None:
    patient = {"work.call.steps.answer.patience": "1000h", "decide_on": "queue time of all arrivals"}
    (one,) = result(IMPATIENT | patient).verdict.comparisons
    assert one.losses.endswith(", whose times are not counted.")


UNMOVED = {
    "throughput",
    "promises not yet due",
    "value",
    "still open",
    "percentiles adjusted",
    "rejected",
    "failure demand",
} | {*("cancelled", "hours lost to cancelled work", "cancelled work share")}
UNMOVED_BY_REFUSALS = {"work in progress", "cost of delay", "cost of delay per item"}
"""Rates, counts and averages over time to which those lost, or refused, add nothing: no means over items."""


@pytest.mark.parametrize("kind", [kind for kind in Outcome if kind.is_lost])
def test_a_measure_says_of_itself_which_losses_it_leaves_out(kind: Outcome) -> None:
    more = {"work.call.cost_of_delay": "GBP 9/h", "work.call.promise": "2h"}
    found = result(IMPATIENT | {"designs.limit.teams.Desk.wip_limit.items": 6} | more)
    summary, header = found.summary("limit", 1), found.headers["limit"]
    stays = summary.items["outcome"] != kind
    assert not stays.all()
    every = item_measures(summary, header)
    rest = item_measures(replace(summary, items={k: v[stays] for k, v in summary.items.items()}), header)
    unmoved = {name for name in every if math.isclose(every[name], rest[name], rel_tol=1e-12)}
    says = {name for name, measure in ITEM_MEASURES.items() if kind in measure.leaves_out}
    others = UNMOVED | UNMOVED_BY_REFUSALS if kind is Outcome.REFUSED else UNMOVED
    assert unmoved - others == says


DROPPED = """
horizon = "4w"
warm_up = "none"
people = { ann = {}, bob = {} }
work.job.arrivals = "4 per d"
work.job.cancelled = "exponential(2d)"
work.job.steps = [
  { name = "do", skill = "ann", effort = "exponential(5h)" },
  { name = "board", gate = { opens = "every 8h", outcomes = { reject = 0.02 } } },
]
[designs.one]
teams.A = ["ann"]
[designs.strict]
extends = "one"
work.job.steps.board.gate.outcomes.reject = 0.4
work.job.cancelled.after = "exponential(20d)"
"""


@pytest.mark.parametrize(
    ("decided", "clause"),
    [
        ("lead time", ", whose times are not counted."),
        ("lead time p85 of job", ", whose times are not counted."),
        ("returns", ", which are not counted in this mean."),
        ("promises kept", ", which are not counted in this share."),
        ("queue time of all arrivals", ""),
        ("throughput", ""),
    ],
)
def test_items_that_are_cancelled_or_rejected_are_told_where_their_times_are_missing(
    decided: str, clause: str
) -> None:
    found = run(
        loads(DROPPED, overrides={"decide_on": decided, "work.job.promise": "2d"}),
        Options(**{**QUICK, "replications": 6}),  # type: ignore[arg-type]
    )
    (one,) = found.verdict.comparisons
    if not clause:
        assert not one.losses
        return
    items = "items of 'job'" if decided.endswith("job") else "items"
    more, fewer = f"With 'strict' more {items} were rejected", f"With 'strict' fewer {items} were cancelled"
    assert more in one.losses and fewer in one.losses
    assert one.losses.count(clause.removesuffix(".")) == 2 and one.losses in found.verdict.headline
