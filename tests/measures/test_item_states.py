"""What became of items, against numbers worked out by hand in the fixtures' tables."""

import numpy as np
import pytest

from orgsim.log import Log, State
from orgsim.measures import identities, summarise

HOUR = 3_600_000_000


def hours(log: Log, name: str, bins: int = 4) -> list[float]:
    """An item column in hours; -1 stays -1."""
    edges = np.linspace(0, log.header.horizon, bins + 1).astype(np.int64)
    values = summarise(log, edges).items[name]
    return np.where(values < 0, values, values / HOUR).tolist()


def test_night_pauses_work_and_is_not_touch_time(two_days: Log) -> None:
    expected = dict.fromkeys(State, 0) | {State.TOUCH: 9, State.PAUSED: 16, State.QUEUE: 2, State.HANDOFF: 2}
    assert {state: hours(two_days, state.column)[0] for state in State} == expected


def test_working_time_counts_office_hours(two_days: Log) -> None:
    assert hours(two_days, "lead_working") == [13]
    assert hours(two_days, "cycle_working") == [12]
    assert hours(two_days, "first_started") == [11]
    assert hours(two_days, "ended") == [39]


# Item 0: touch 1-3, 5-6, 9-10; rework 12-13; queue 0-1, 3-5 (displaced), 8-9, 11-12; handoff 6-8, 10-11; 13
# in all. Item 1: touch 3-5, delay 5-9. Item 3: queue 4-10. Item 4: blocked 6-8, queue 8-24. Item 5: queue
# 0-14, touch 14-16.
@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("touch", [4, 2, 0, 0, 0, 2]),
        ("rework", [1, 0, 0, 0, 0, 0]),
        ("paused", [0, 0, 0, 0, 0, 0]),
        ("queue", [5, 0, 0, 6, 16, 14]),
        ("handoff", [3, 0, 0, 0, 0, 0]),
        ("blocked", [0, 0, 0, 0, 2, 0]),
        ("delay", [0, 4, 0, 0, 0, 0]),
        ("first_started", [1, 3, -1, -1, -1, 14]),
        ("ended", [13, 9, 4, 10, -1, 16]),
    ],
)
def test_every_verb_leads_to_its_state(everything: Log, state: str, expected: list[float]) -> None:
    assert hours(everything, state) == expected


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("outcome", [1, 1, 2, 3, 0, 1]),
        ("handoffs", [2, 0, 0, 0, 0, 0]),
        ("visits", [3, 1, 0, 0, 0, 1]),
        ("returns", [1, 0, 0, 0, 0, 0]),
    ],
)
def test_outcomes_and_counts(everything: Log, column: str, expected: list[int]) -> None:
    assert summarise(everything, [0, everything.header.horizon]).items[column].tolist() == expected


def test_both_logs_obey_every_law(two_days: Log, everything: Log) -> None:
    for log in (two_days, everything):
        summary = summarise(log, np.arange(0, log.header.horizon + 1, 2 * HOUR))
        assert identities(summary, log.header) == []


def test_a_log_without_records_is_summarised(log_of) -> None:
    log = log_of([], 10)
    summary = summarise(log, [0, 5 * HOUR, 10 * HOUR])
    assert identities(summary, log.header) == []
    assert summary.wip.tolist() == [0, 0]


def test_records_out_of_order_are_refused(log_of) -> None:
    log = log_of([(2, "arrived", 0), (1, "queued", 0, {"queue": 0})], 10)
    with pytest.raises(ValueError, match="order of time"):
        summarise(log, [0, 10 * HOUR])


def test_edges_must_rise(two_days: Log) -> None:
    with pytest.raises(ValueError, match="edges"):
        summarise(two_days, [0, 5, 5])
    with pytest.raises(ValueError, match="edges"):
        summarise(two_days, [0])
