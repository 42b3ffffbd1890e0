"""Faults planted in logs and summaries, each of which some law must catch."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from orgsim.log import Log
from orgsim.measures import Summary, identities, summarise

HOUR = 3_600_000_000

Story = list[tuple]
SALES, ANN, CYD = {"queue": 0}, {"queue": 0, "person": 0}, {"queue": 0, "person": 2}
SOUND: Story = [
    (9, "arrived", 0),
    (9, "queued", 0, SALES),
    (10, "started", 0, ANN),
    (12, "finished", 0, ANN),
    (12, "delivered", 0),
]


def violations(log: Log) -> str:
    return "\n".join(identities(summarise(log, np.arange(0, log.header.horizon + 1, HOUR)), log.header))


def test_a_sound_log_has_no_violation(log_of: Callable[..., Log]) -> None:
    assert violations(log_of(SOUND, 24)) == ""


@pytest.mark.parametrize(
    ("story", "says"),
    [
        ([*SOUND, (13, "delivered", 0)], "2 times an item was delivered, but 1 items were"),
        ([SOUND[0], *SOUND], "2 arrivals for 1 items"),
        (
            [SOUND[0], (9, "queued", 0, SALES), (18, "started", 0, ANN)],
            "Ann takes up work off shift, 1 times",
        ),
        (
            [*SOUND[:2], (10, "started", 0, ANN), (16, "paused", 0, ANN), (17, "resumed", 0, ANN)],
            "Ann takes up work off",
        ),
        ([*SOUND[:3], (12, "finished", 0, ANN), (13, "delivered", 0)], "queues: items waited"),
        ([SOUND[0], (10, "started", 0, ANN)], "more visits left the queue of Sales than came to it"),
        (
            [*SOUND[:3], (10, "arrived", 1), (10, "queued", 1, SALES), (11, "started", 1, ANN), *SOUND[3:]],
            "Ann has two items in hand at once, 1 times",
        ),
    ],
)
def test_faults_of_an_engine_are_caught(log_of: Callable[..., Log], story: Story, says: str) -> None:
    assert says in violations(log_of(story, 24))


def test_two_items_at_once_make_more_work_than_hours(log_of: Callable[..., Log]) -> None:
    story = [
        line for k in (0, 1) for line in ((9, "arrived", k), (9, "queued", k, SALES), (9, "started", k, CYD))
    ]
    assert "Cyd works longer than on shift in bin 9" in violations(
        log_of(sorted(story, key=lambda row: row[0]), 24)
    )


def test_work_after_leaving_is_caught(log_of: Callable[..., Log]) -> None:
    log = log_of(SOUND, 24)
    people = (replace(log.header.people[0], ends=11 * HOUR), *log.header.people[1:])
    assert "Ann works longer than on shift in bin 11" in violations(log_of(SOUND, 24, people=people))


def test_an_item_table_that_disagrees_with_the_records_is_caught(log_of: Callable[..., Log]) -> None:
    said = violations(log_of(SOUND, 24, items={"arrived": [8 * HOUR]}))
    assert "Little's law" in said
    assert "the times of item 0 do not add up" in said


def test_an_item_without_records_is_caught(log_of: Callable[..., Log]) -> None:
    log = log_of(SOUND, 24)
    items = {name: np.append(values, values[-1:]) for name, values in log.items.items()}
    assert "1 arrivals for 2 items" in violations(replace(log, items=items))


def tampered(summary: Summary, name: str) -> Summary:
    """The summary with one microsecond, or one event, more in the last bin of an array."""
    values = getattr(summary, name).copy()
    values.reshape(len(values), -1)[-1, 0] += 1
    return replace(summary, **{name: values})


NAMES = ["wip", "state", "queue_length", "busy", "team_busy", "arrivals", "ends"]


@pytest.mark.parametrize(
    "name", [*NAMES, "started", "waits", "still_waiting", "off_shift_starts", "double_booked"]
)
def test_one_microsecond_too_much_is_caught(log_of: Callable[..., Log], name: str) -> None:
    log = log_of(SOUND, 24)
    summary = summarise(log, [0, 12 * HOUR, 24 * HOUR])
    assert identities(tampered(summary, name), log.header)


@pytest.mark.parametrize("name", ["touch", "queue", "ended", "outcome", "arrived"])
def test_a_wrong_item_column_is_caught(log_of: Callable[..., Log], name: str) -> None:
    log = log_of(SOUND, 24)
    summary = summarise(log, [0, 24 * HOUR])
    items = dict(summary.items) | {name: summary.items[name] + 1}
    assert identities(replace(summary, items=items), log.header)


def test_a_time_below_zero_is_caught_though_the_sum_is_right(log_of: Callable[..., Log]) -> None:
    log = log_of(SOUND, 24)
    summary = summarise(log, [0, 24 * HOUR])
    items = dict(summary.items) | {
        "delay": summary.items["delay"] - HOUR,
        "blocked": summary.items["blocked"] + HOUR,
    }
    assert identities(replace(summary, items=items), log.header) == ["states: a time of item 0 is negative"]


def test_bins_must_cover_the_run(log_of: Callable[..., Log]) -> None:
    log = log_of(SOUND, 24)
    assert "do not cover" in identities(summarise(log, [0, 12 * HOUR]), log.header)[0]
