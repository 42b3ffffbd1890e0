"""What a header tells of people."""

from datetime import UTC, datetime

import numpy as np

from orgsim.log.header import Header, PersonFacts
from orgsim.units.work_clock import WorkClock

PRESENT = {
    "a": (0, 0, 60),
    "b": (0, 0, 60),
    "c": (1, 0, 60),
    "d": (0, 15, 60),
    "e": (0, 0, 35),
    "f": (0, 40, 30),
}
"""For each person their clock, and when they come and go; the last one never is there."""


def test_people_are_on_shift_in_their_hours_and_dates() -> None:
    clocks = WorkClock.of([(0, 10), (20, 40)]), WorkClock.of([(5, 60)])
    people = [PersonFacts(name, "r", (0,), *present) for name, present in PRESENT.items()]
    header = Header(
        "d", "D", datetime(2027, 1, 4, tzinfo=UTC), 60, (), (), (), tuple(people), (), (), clocks, 0
    )
    expected = {"a": (10, 10, 10), "b": (10, 10, 10), "c": (15, 10, 30), "d": (0, 10, 10), "e": (10, 10, 5)}
    found = header.on_shift(np.array([0, 20, 30, 60]))
    assert found.dtype == np.int64
    assert found.T.tolist() == [list(hours) for hours in (*expected.values(), (0, 0, 0))]
