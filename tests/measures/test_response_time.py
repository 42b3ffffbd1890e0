"""Response time: from asked to first taken up by a person."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

import pytest

from orgsim.evidence.case import Case, Check, Part, Runs
from orgsim.evidence.cases.one_queue import team
from orgsim.evidence.theory.shared_queue import erlang_c, mmc, mmc_wait_quantile
from orgsim.evidence.validate import Effort, judged
from orgsim.experiment import Options, run
from orgsim.log import Log, StepFacts
from orgsim.measures import item_measures, measure, named_measures, summarise
from orgsim.scenario import loads

HOUR = 3_600_000_000
CYD = {"person": 2}


def test_response_time_is_the_wait_of_a_queue_that_is_shared() -> None:
    """M/M/3, 67 % busy: P(wait > t) = C exp(-(c mu - lambda) t), by the rule of the cases with an exact
    answer."""
    rate, people = 2.0, 3
    checks = (
        Check("response time", mmc(rate, 1, people).wait, share=0.03),
        Check("response time p85", mmc_wait_quantile(rate, 1, people, 0.85), share=0.03),
        Check("response time p95", mmc_wait_quantile(rate, 1, people, 0.95), share=0.03),
        *(
            Check(
                f"response time within {limit:g}h",
                1 - erlang_c(rate, people) * math.exp(-(people - rate) * limit),
                share=0.01,
            )
            for limit in (0, 0.5, 2)
        ),
    )
    text = team("Three people", Runs(40, 2_000, 100), people, (f'"{rate} per h"', "exponential(1h)"))
    results = judged(
        Case("X-05", "response time", "Erlang (1917)", "C", (Part(text, checks),)), Effort(cores=1)
    )
    assert [(result.measure, result.verdict) for result in results if not result.agrees] == []
    assert not any(result.repeated for result in results)


def test_a_delay_before_people_is_part_of_it(log_of: Callable[..., Log]) -> None:
    story = [
        (0, "arrived", 0),
        (0, "started", 0),
        (3, "finished", 0),
        (4, "started", 0, CYD),
        (9, "delivered", 0),
    ]
    log = log_of(story, 10)
    assert measure(summarise(log, [0, 10 * HOUR]), log.header)["response time"] == 4 * HOUR


def test_items_that_wait_at_the_horizon_are_censored(log_of: Callable[..., Log]) -> None:
    story = [
        (0, "arrived", 0),
        (1, "arrived", 1),
        (2, "arrived", 2),
        (3, "started", 1, CYD),
        (5, "started", 2, CYD),
    ]
    log = log_of(story, 10)
    found = measure(summarise(log, [0, 10 * HOUR]), log.header)
    # Items 1 and 2, still in hand, answered after 2 and 3 hours; item 0 has waited for 10.
    assert [found[f"response time{what}"] / HOUR for what in ("", " sd", " p50")] == pytest.approx(
        [2.5, math.sqrt(0.5), 3]
    )
    assert math.isnan(found["response time p85"])


def test_who_gives_up_or_is_refused_has_none(log_of: Callable[..., Log]) -> None:
    story = [(0, "arrived", 0), (0, "arrived", 1), (0, "arrived", 2), (0, "refused", 2, {"cause": 0})]
    story += [(1, "started", 0, CYD), (2, "abandoned", 1), (5, "abandoned", 0)]
    log = log_of(story, 10)
    summary, header = summarise(log, [0, 10 * HOUR]), log.header
    found = measure(summary, header) | named_measures(summary, header, 0, ("response time within 2h",))
    assert math.isnan(found["response time"]) and math.isnan(found["response time within 2h"])


def test_work_without_people_has_none(log_of: Callable[..., Log]) -> None:
    """Item 0 of a kind that only takes time, item 1 delivered without its step with people, item 2 still
    before it."""
    story = [(0, "arrived", 0), (0, "started", 0), (1, "arrived", 1), (2, "delivered", 1), (4, "arrived", 2)]
    log = log_of(story, 10, items={"work": [1, 0, 0]})
    header = replace(
        log.header, steps=(StepFacts("check", 0, "law"), StepFacts("wait", 1, None, takes_people=False))
    )
    log = replace(log, header=header)
    summary = summarise(log, [0, 10 * HOUR])
    assert math.isnan(measure(summary, header)["response time"])
    # Only item 2 waits for a person. It is inside for 6 hours, so what lies beyond is not known.
    assert named_measures(summary, header, 0, ["response time within 5h"])["response time within 5h"] == 0
    only = summary.items["work"] == 1
    assert math.isnan(item_measures(summary, header, where=only)["response time p50"])


def test_in_working_time_the_night_does_not_count(log_of: Callable[..., Log]) -> None:
    """Office hours are 9 to 17: item 0 waits from 16 to 10, which is 2 h of them; item 1 from 17 to 9, none;
    item 2 still does."""
    story = [
        (16, "arrived", 0),
        (17, "arrived", 1),
        (33, "started", 1, CYD),
        (34, "started", 0, CYD),
        (35, "arrived", 2),
    ]
    log = log_of(story, 38)
    asked = [
        "response time in working time within 1 working h",
        "response time in working time within 2 working h",
    ]
    summary, header = summarise(log, [0, 38 * HOUR]), log.header
    found = measure(summary, header) | named_measures(summary, header, 0, asked)
    assert found["response time in working time"] == 1 * HOUR
    assert found["response time in working time p50"] == 2 * HOUR
    assert [found[name] for name in asked] == pytest.approx([1 / 3, 2 / 3])


FIRST_ANSWER = """
title = "First answers in opening hours"
start = 2027-03-05
horizon = "1w"
warm_up = "none"
replications = 1
decide_on = "response time in working time within 2 working h"
calendars.office = { open = "Mon-Fri 10:00-16:00" }
people.ann = { calendar = "office" }
[work.letter]
arrivals = { dates = [2027-03-05T14:00:00, 2027-03-05T15:00:00, 2027-03-05T15:30:00] }
steps = [{ name = "answer", skill = "ann", effort = "3h" }]
[designs.d.teams]
Desk = ["ann"]
"""
"""Friday: the first is taken up at once and worked on until 16, and Monday 10-11; then the second, which has
waited 1 h and 1 h; from 14 the third, which has waited half an hour and 4 h."""


@pytest.mark.parametrize("engine", ["reference", "compiled"])
def test_the_share_answered_within_working_hours(engine: Literal["reference", "compiled"]) -> None:
    result = run(loads(FIRST_ANSWER), Options(engine=engine, cores=1, cross_check=False))
    assert result.values("d", result.scenario.decide_on).tolist() == pytest.approx([2 / 3])
    assert result.values("d", "response time in working time").tolist() == [6.5 * HOUR / 3]
    assert result.values("d", "response time in working time p85").tolist() == [4.5 * HOUR]
