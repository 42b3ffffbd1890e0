"""Warm-up and growth."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from orgsim.log import Header, Log
from orgsim.measures import course, growth, is_growing, summarise, unstable, warm_up_edge

HOUR = 3_600_000_000
DAY = 24 * HOUR


def bins(series: np.ndarray, width: int) -> tuple[np.ndarray, np.ndarray]:
    """The series by replication, and the edges of its bins of ``width`` microseconds."""
    return series.astype(np.float64), np.arange(series.shape[1] + 1, dtype=np.int64) * width


def always(log: Log) -> Header:
    return replace(log.header, people=tuple(replace(person, clock=1) for person in log.header.people))


def test_a_rise_at_the_start_is_left_out(log_of: Callable[..., Log]) -> None:
    log = log_of([], 10)
    noise = np.random.default_rng(1).normal(0, 0.3, (10, 400))
    series = 5 - 5 * 0.9 ** np.arange(400) + noise + 5
    edge, note = warm_up_edge(*bins(series, HOUR), always(log))
    assert 15 * HOUR <= edge <= 60 * HOUR
    assert edge % (5 * HOUR) == 0
    assert "excluded as warm-up" in note
    assert "grows" not in note


def test_batches_are_whole_weeks_where_people_keep_hours(log_of: Callable[..., Log]) -> None:
    log = log_of([], 10)
    week = np.tile([4, 5, 6, 7, 8, 3, 3], 52)
    edge, note = warm_up_edge(*bins(np.stack([week, week]), DAY), log.header)
    assert edge == 0
    assert note == "No warm-up shows (MSER-5 on work in progress, batches of 1 week)."


def test_a_bin_that_is_a_whole_cycle_is_no_batch_of_its_own(log_of: Callable[..., Log]) -> None:
    # Ten weeks are too few for batches of a week, and a bin as long as a cycle is no batch of them: so five
    # bins.
    courses = np.stack([np.tile([4, 5, 6, 7, 8, 3, 3], 10)] * 2)
    assert "batches of 5 days" in warm_up_edge(*bins(courses, DAY), log_of([], 10).header)[1]
    assert "batches of 5 weeks" in warm_up_edge(*bins(courses, 7 * DAY), log_of([], 10).header)[1]


def test_a_queue_that_grows_is_flagged(log_of: Callable[..., Log]) -> None:
    log = log_of([], 10)
    noise = np.random.default_rng(2).normal(0, 1, (10, 200)).cumsum(axis=1)
    courses, edges = bins(50 + np.arange(200) + noise, HOUR)
    assert is_growing(courses, edges)
    assert "this is not a long average" in warm_up_edge(courses, edges, always(log))[1]
    # From 150 to 249 over the second half, of a mean near 200.
    assert growth(courses, edges).mean == pytest.approx(0.5, abs=0.1)
    assert unstable(courses, edges) == growth(courses, edges)


def test_a_steady_queue_is_rarely_flagged() -> None:
    random = np.random.default_rng(3)
    flagged = 0
    for _ in range(200):
        path = np.zeros((10, 200))
        for k in range(1, 200):
            path[:, k] = 0.95 * path[:, k - 1] + random.normal(0, 1, 10)
        flagged += is_growing(*bins(20 + path, HOUR))
    assert flagged <= 4


def test_growth_needs_two_replications() -> None:
    courses, edges = bins(np.arange(100.0)[None, :], HOUR)
    assert np.isnan(growth(courses, edges).low)
    assert not is_growing(courses, edges)
    assert unstable(courses, edges) is None


def test_an_empty_run_has_no_warm_up(log_of: Callable[..., Log]) -> None:
    log = log_of([], 10)
    assert warm_up_edge(*bins(np.zeros((3, 100)), HOUR), always(log))[0] == 0
    assert warm_up_edge(*bins(np.zeros((3, 8)), HOUR), always(log))[1].startswith("No warm-up was removed")


def test_the_course_is_an_average_over_each_bin(everything: Log) -> None:
    # Until 12: item 0 12, item 1 6, item 3 6, item 4 6, item 5 12; after it 1, 12 and 4.
    assert course(summarise(everything, [0, 12 * HOUR, 24 * HOUR])).tolist() == [42 / 12, 17 / 12]
    assert course(summarise(everything, [0, 24 * HOUR])).tolist() == [59 / 24]
