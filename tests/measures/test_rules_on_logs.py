"""Rules judged on logs written by hand: whom they are about, who violates them, when and how often."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from orgsim.log import NONE, Log, MarkFacts, StepFacts
from orgsim.log.requirements import Requirement
from orgsim.measures.rules import Asked, Judged, RuleOfWork, judge
from orgsim.measures.rules.rule import AGE, CLASS, DUE_IN, MARK, VALUE
from orgsim.units.work_clock import NEVER

HOUR = 3_600_000_000
ENTER, CHECK, BOARD, PAY, SEEN = range(5)
ANN, BOB, CYD = range(3)
STEPS = (
    *(StepFacts("enter", 0, "a"), StepFacts("check", 0, "b")),
    *(StepFacts("board", 0, None, takes_people=False), StepFacts("pay", 0, "c"), StepFacts("seen", 1, "a")),
)
Told = tuple[float, str, int, dict[str, int]]
LogOf = Callable[..., Log]


def begin(hour: float, item: int, step: int, person: int, verb: str = "started") -> Told:
    return hour, verb, item, {"step": step, "person": person, "queue": 0}


def end(hour: float, item: int, step: int) -> Told:
    return hour, "finished", item, {"step": step}


def did(item: int, step: int, person: int, hour: float, until: float) -> list[Told]:
    return [begin(hour, item, step, person), end(until, item, step)]


def came(*items: int, hour: float = 0) -> list[Told]:
    return [(hour, "arrived", item, {}) for item in items]


def rule(requires: str, *steps: int, **more: Any) -> RuleOfWork:
    return RuleOfWork("the rule", Requirement(requires), 0, steps, **more)


def judged(log_of: LogOf, one: RuleOfWork, *story: list[Told], warm_up: float = 0, **changes: Any) -> Judged:
    rows = sorted((row for rows in story for row in rows), key=lambda row: row[0])
    return judge(log_of(rows, 48, steps=STEPS, **changes), [one], int(warm_up * HOUR))


def listed(found: Judged) -> list[tuple[Any, ...]]:
    """Item, hour, people, step, other step, times."""
    return [
        (one.item, one.moment / HOUR, one.people, one.step, one.other, one.times) for one in found.violations
    ]


def test_four_eyes_compare_who_worked_on_the_steps_of_one_item(log_of: LogOf) -> None:
    same = [*did(0, ENTER, ANN, 1, 2), *did(0, CHECK, ANN, 3, 4)]
    other = [*did(1, ENTER, ANN, 5, 6), *did(1, CHECK, BOB, 7, 8)]
    alone = did(2, ENTER, ANN, 9, 10)
    found = judged(log_of, rule("different people", ENTER, CHECK), came(0, 1, 2), same, other, alone)
    assert found.counts.tolist() == [[2, 1]]
    assert listed(found) == [(0, 3.0, (ANN,), CHECK, ENTER, 1)]


def test_four_eyes_see_whoever_takes_up_paused_work_and_whoever_does_a_step_again(log_of: LogOf) -> None:
    paused = [begin(1, 0, ENTER, ANN), begin(3, 0, ENTER, BOB, "resumed"), end(4, 0, ENTER)]
    back = [*did(0, CHECK, CYD, 5, 6), *did(0, ENTER, CYD, 7, 8), *did(0, CHECK, BOB, 9, 10)]
    found = judged(log_of, rule("different people", CHECK, ENTER), came(0), paused, back)
    assert listed(found) == [(0, 7.0, (CYD,), ENTER, CHECK, 2)]


def test_separation_of_duties_is_over_all_items_and_the_first_duty_counts(log_of: LogOf) -> None:
    first = [*did(0, ENTER, ANN, 1, 2), *did(0, PAY, BOB, 3, 4)]
    second = [*did(1, ENTER, BOB, 5, 6), *did(1, PAY, CYD, 7, 8)]
    third = [*did(2, ENTER, ANN, 9, 10), *did(2, PAY, ANN, 11, 12)]
    found = judged(log_of, rule("not both", ENTER, PAY), came(0, 1, 2), first, second, third)
    assert found.counts.tolist() == [[3, 2]]
    assert listed(found) == [(1, 5.0, (BOB,), ENTER, PAY, 1), (2, 11.0, (ANN,), PAY, ENTER, 1)]


def test_what_people_did_in_the_warm_up_is_known_and_its_items_are_not_counted(log_of: LogOf) -> None:
    early = [*came(0), *did(0, ENTER, ANN, 1, 2), *did(0, PAY, ANN, 3, 4)]
    late = [*came(1, hour=20), *did(1, PAY, ANN, 21, 22)]
    found = judged(log_of, rule("not both", ENTER, PAY), early, late, warm_up=10)
    assert found.counts.tolist() == [[1, 1]]
    assert listed(found) == [(1, 21.0, (ANN,), PAY, ENTER, 1)]


def test_backlog_is_not_judged_since_its_steps_may_lie_before_the_log(log_of: LogOf) -> None:
    story = [*came(0, 1), *did(0, PAY, ANN, 1, 2), *did(1, PAY, ANN, 3, 4)]
    found = judged(log_of, rule("one before other", ENTER, PAY), story, items={"backlog": [1, 0]})
    assert listed(found) == [(1, 3.0, (ANN,), PAY, ENTER, 1)]


def test_a_step_must_be_over_before_another_begins_and_a_gate_must_have_approved(log_of: LogOf) -> None:
    order = rule("one before other", ENTER, BOARD, PAY)
    good = [*did(0, ENTER, ANN, 1, 2), (3, "tabled", 0, {"step": BOARD, "cause": 0})]
    good += [(4, "decided", 0, {"step": BOARD, "value": 0}), *did(0, PAY, BOB, 5, 6)]
    back = [*did(1, ENTER, ANN, 7, 8), (9, "tabled", 1, {"step": BOARD, "cause": 0})]
    back += [(10, "decided", 1, {"step": BOARD, "value": 1}), *did(1, PAY, BOB, 11, 12)]
    early = [(13, "tabled", 2, {"step": BOARD, "cause": 0})]
    found = judged(log_of, order, came(0, 1, 2), good, back, early)
    assert found.counts.tolist() == [[3, 2]]
    assert listed(found) == [(1, 11.0, (BOB,), PAY, BOARD, 1), (2, 13.0, (), BOARD, ENTER, 1)]


def test_a_time_limit_runs_from_the_end_of_a_step_to_the_end_of_another(log_of: LogOf) -> None:
    limit = rule("within", ENTER, CHECK, limit=5 * HOUR)
    just = [*did(0, ENTER, ANN, 1, 2), *did(0, CHECK, BOB, 3, 7)]
    late = [*did(1, ENTER, ANN, 2, 3), *did(1, CHECK, BOB, 7, 8.5)]
    never = did(2, ENTER, ANN, 3, 4)
    gone = [*did(3, ENTER, ANN, 4, 5), (6, "cancelled", 3, {})]
    not_yet = did(4, ENTER, ANN, 44, 45)
    found = judged(log_of, limit, came(0, 1, 2, 3, 4), just, late, never, gone, not_yet)
    assert found.counts.tolist() == [[3, 2]]
    assert listed(found) == [(1, 8.0, (BOB,), CHECK, ENTER, 1), (2, 9.0, (), CHECK, ENTER, 1)]


def test_a_time_limit_of_one_step_runs_from_the_arrival_in_working_time_too(log_of: LogOf) -> None:
    limit = rule("within", CHECK, limit=5 * HOUR, in_working_time=True)  # open from 9 to 17
    story = [*came(0), *did(0, CHECK, BOB, 13, 15), *came(1, hour=1)]
    found = judged(log_of, limit, story)
    assert found.counts.tolist() == [[2, 2]]
    assert listed(found) == [(0, 14.0, (BOB,), CHECK, NONE, 1), (1, 14.0, (), CHECK, NONE, 1)]


def test_a_limit_that_has_run_out_before_an_item_is_gone_is_broken(log_of: LogOf) -> None:
    story = [*came(0), (6, "abandoned", 0, {"cause": NONE, "queue": 0})]
    found = judged(log_of, rule("within", CHECK, limit=5 * HOUR), story)
    assert listed(found) == [(0, 5.0, (), CHECK, NONE, 1)]


def board(item: int, hour: float, value: int) -> Told:
    return hour, "decided", item, {"step": BOARD, "value": value}


def test_the_last_word_of_a_gate_counts(log_of: LogOf) -> None:
    asked = rule("approved", PAY, at_gates=(BOARD,))
    yes = [board(0, 1, 1), board(0, 2, 0), *did(0, PAY, ANN, 3, 4)]
    no = [board(1, 1, 0), board(1, 2, 1), *did(1, PAY, ANN, 5, 6)]
    never = [*did(2, PAY, BOB, 7, 8), *did(2, PAY, BOB, 9, 10)]
    found = judged(log_of, asked, came(0, 1, 2), yes, no, never)
    assert found.counts.tolist() == [[3, 2]]
    assert listed(found) == [(1, 5.0, (ANN,), PAY, BOARD, 1), (2, 7.0, (BOB,), PAY, BOARD, 2)]


def test_approval_is_asked_at_delivery_where_no_step_is_named(log_of: LogOf) -> None:
    story = [*came(0, 1), *did(0, PAY, ANN, 1, 2), (2, "delivered", 0, {}), *did(1, PAY, ANN, 3, 4)]
    found = judged(log_of, rule("approved", at_gates=(BOARD,)), story)
    assert found.counts.tolist() == [[1, 1]]
    assert listed(found) == [(0, 2.0, (ANN,), NONE, BOARD, 1)]


PARTS = {"part": [0, 1, 1, 0], "parent": [NONE, 0, 0, 0]}


def test_what_happens_to_a_part_has_happened_to_its_item(log_of: LogOf) -> None:
    story = [*came(0, 1, 2, 3), *did(1, ENTER, ANN, 1, 2), (2, "delivered", 1, {}), *did(2, CHECK, ANN, 3, 4)]
    other = did(3, CHECK, ANN, 5, 6)  # a child is an item of its own
    found = judged(log_of, rule("different people", ENTER, CHECK), story, other, items=PARTS)
    assert listed(found) == [(0, 3.0, (ANN,), CHECK, ENTER, 1)]
    delivered = judged(log_of, rule("approved", at_gates=(BOARD,)), story, items=PARTS)
    assert delivered.counts.tolist() == [[0, 0]]  # the end of a part is not that of the item


def test_a_rule_is_about_one_kind_of_work(log_of: LogOf) -> None:
    story = [*came(0, 1), *did(0, ENTER, ANN, 1, 2), *did(1, SEEN, ANN, 3, 4)]
    found = judged(log_of, rule("not both", ENTER, SEEN), story, items={"work": [0, 1]})
    assert found.counts.tolist() == [[1, 0]]


SPANS = {
    "its class": (Asked(CLASS, ((0, 0),)), {"service_class": [0, 1]}),
    "what it earns": (Asked(VALUE, ((5001, NEVER),)), {"value": [5001, 5000]}),
    "its age": (Asked(AGE, ((3 * HOUR, NEVER),)), {"arrived": [0, HOUR]}),
    "its promise": (Asked(DUE_IN, ((-NEVER, -1),)), {"due": [3 * HOUR - 1, 3 * HOUR]}),
    "no promise": (Asked(DUE_IN, ((NEVER, NEVER),)), {"due": [NONE, 3 * HOUR]}),
}


@pytest.mark.parametrize("about", SPANS)
def test_a_condition_is_read_as_the_rule_is_judged(log_of: LogOf, about: str) -> None:
    asked, items = SPANS[about]
    story = [*came(0, 1), *did(0, PAY, ANN, 3, 4), *did(1, PAY, ANN, 3, 4)]
    found = judged(log_of, rule("one before other", ENTER, PAY, when=((asked,),)), story, items=items)
    assert [one[0] for one in listed(found)] == [0]


def test_marks_and_classes_are_as_the_log_last_told_them(log_of: LogOf) -> None:
    risky = Asked(MARK, ((1, 1),), mark=0, initial=0)
    urgent = Asked(CLASS, ((0, 0),))
    story = [
        *came(0, 1, 2, 3),
        (0, "marked", 0, {"cause": 0, "value": 1}),
        (5, "ranked", 1, {"cause": 1, "value": 0}),
    ]
    story += [(0, "marked", 2, {"cause": 0, "value": 1}), (2, "marked", 2, {"cause": 0, "value": 0})]
    story += [row for item in range(4) for row in did(item, PAY, ANN, 3, 4)]
    story += did(1, PAY, BOB, 6, 7)
    order = rule("one before other", ENTER, PAY, when=((risky,), (urgent,)))
    found = judged(log_of, order, story, marks=(MarkFacts("risk", ("low", "high")),))
    assert listed(found) == [(0, 3.0, (ANN,), PAY, ENTER, 1), (1, 6.0, (BOB,), PAY, ENTER, 1)]


def test_a_limit_asks_its_condition_once_the_step_has_set_its_marks(log_of: LogOf) -> None:
    risky = Asked(MARK, ((1, 1),), mark=0, initial=0)
    story = [*came(0, 1), *did(0, ENTER, ANN, 1, 2), (2, "marked", 0, {"cause": 0, "value": 1})]
    story += [*did(1, ENTER, ANN, 1, 2), (4, "marked", 1, {"cause": 0, "value": 1})]
    found = judged(log_of, rule("within", ENTER, CHECK, limit=HOUR, when=((risky,),)), story)
    assert listed(found) == [(0, 3.0, (), CHECK, ENTER, 1)]


def test_judging_changes_nothing_of_the_log(log_of: LogOf) -> None:
    log = log_of([*came(0), *did(0, ENTER, ANN, 1, 2), *did(0, CHECK, ANN, 3, 4)], 48, steps=STEPS)
    before = log.digest(), {name: values.copy() for name, values in log.items.items()}
    judge(log, [rule("different people", ENTER, CHECK)])
    assert log.digest() == before[0]
    assert all(np.array_equal(log.items[name], values) for name, values in before[1].items())


def test_somebody_who_does_the_same_step_again_violates_no_more(log_of: LogOf) -> None:
    story = [*did(0, ENTER, ANN, 1, 2), *did(0, CHECK, ANN, 3, 4), *did(0, CHECK, ANN, 5, 6)]
    found = judged(log_of, rule("different people", ENTER, CHECK), came(0), story)
    assert listed(found) == [(0, 3.0, (ANN,), CHECK, ENTER, 1)]


def test_a_time_that_runs_is_not_begun_again(log_of: LogOf) -> None:
    story = [*did(0, ENTER, ANN, 1, 2), *did(0, ENTER, ANN, 5, 6), *did(0, CHECK, BOB, 7, 8)]
    again = [*did(0, ENTER, ANN, 9, 10), *did(0, CHECK, BOB, 11, 12)]
    found = judged(log_of, rule("within", ENTER, CHECK, limit=5 * HOUR), came(0), story, again)
    assert listed(found) == [(0, 7.0, (BOB,), CHECK, ENTER, 1)]


def test_a_part_that_is_not_needed_ends_no_time_of_its_item_and_its_class_is_its_own(log_of: LogOf) -> None:
    story = [*came(0, 1, 2, 3), (1, "withdrawn", 1, {}), (1, "ranked", 2, {"cause": 1, "value": 0})]
    found = judged(log_of, rule("within", CHECK, limit=5 * HOUR), story, items=PARTS)
    assert [one[:2] for one in listed(found)] == [(0, 5.0), (3, 5.0)]
    urgent = rule("one before other", ENTER, PAY, when=((Asked(CLASS, ((0, 0),)),),))
    assert listed(judged(log_of, urgent, story, did(0, PAY, ANN, 3, 4), items=PARTS)) == []


def test_a_split_begins_as_work_does(log_of: LogOf) -> None:
    story = [*came(0), (1, "split", 0, {"step": BOARD})]
    found = judged(log_of, rule("one before other", ENTER, BOARD), story)
    assert listed(found) == [(0, 1.0, (), BOARD, ENTER, 1)]
