"""Logs written by hand. Times are given in hours; the world is two teams, three people and one kind of
work."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

import numpy as np
import pytest

from orgsim.log import COLUMNS, NONE, Header, Log, PersonFacts, StepFacts, TeamFacts, Verb, WorkFacts
from orgsim.units.work_clock import NEVER, WorkClock

HOUR = 3_600_000_000
SALES, LEGAL = 0, 1
ANN, BOB, CYD = 0, 1, 2


def header_of(horizon: float, **changes: Any) -> Header:
    """Ann (Sales) and Bob (Legal) work 09-17 every day for 20 an hour; Cyd is always there, serves both, is
    free."""
    office = WorkClock.of([((24 * day + 9) * HOUR, (24 * day + 17) * HOUR) for day in range(30)])
    facts: dict[str, Any] = {
        "design": "silos",
        "title": "Departments",
        "start": datetime(2027, 1, 4),
        "horizon": int(horizon * HOUR),
        "works": (WorkFacts("loan", value=100.0, cost_of_delay=3 / HOUR), WorkFacts("card", value=10.0)),
        "steps": (
            StepFacts("sell", 0, "selling"),
            StepFacts("check", 0, "law"),
            StepFacts("wait", 0, None, takes_people=False),
        ),
        "teams": (TeamFacts("Sales"), TeamFacts("Legal")),
        "people": (
            PersonFacts("Ann", "seller", (SALES,), 0, 0, NEVER, 20 / HOUR),
            PersonFacts("Bob", "lawyer", (LEGAL,), 0, 0, NEVER, 20 / HOUR),
            PersonFacts("Cyd", "generalist", (SALES, LEGAL), 1, 0, NEVER),
        ),
        "limits": ("Sales",),
        "classes": ("expedite", "standard"),
        "clocks": (office, WorkClock.always()),
        "working_clock": 0,
        "currency": "GBP",
    }
    return Header(**(facts | changes))


def write(story: Iterable[tuple[Any, ...]], horizon: float, **changes: Any) -> Log:
    """A log from (hour, verb, item) or (hour, verb, item, columns); ``items`` in the changes overrides item
    columns."""
    given = changes.pop("items", {})
    rows, arrived = [], {}
    for hour, verb, item, *more in story:
        row = dict.fromkeys(COLUMNS, NONE) | {
            "time": int(hour * HOUR),
            "verb": int(Verb[verb.upper()]),
            "item": item,
        }
        rows.append(row | {"visit": 1, "value": 0} | (more[0] if more else {}))
        if verb == "arrived":
            arrived[item] = row["time"]
    count = len(arrived)
    zeros = np.zeros(count, dtype=np.int64)
    items = {
        "work": zeros,
        "number": np.arange(count),
        "parent": zeros + NONE,
        "service_class": zeros + 1,
        "arrived": np.array([arrived[item] for item in range(count)], dtype=np.int64),
        "due": zeros + NONE,
        "backlog": zeros,
        "part": zeros,
        "value": zeros + NONE,
        "cost_case": zeros + NONE,
    }
    items |= {name: np.asarray(values, dtype=np.int64) for name, values in given.items()}
    records = np.array([[row[name] for name in COLUMNS] for row in rows], dtype=np.int64).reshape(
        -1, len(COLUMNS)
    )
    return Log(header_of(horizon, **changes), records, items, seed=1)


@pytest.fixture
def log_of() -> Callable[..., Log]:
    """`write`, for tests."""
    return write


@pytest.fixture
def two_days() -> Log:
    """A loan that Ann sells over night and Bob checks, with 48 hours to the horizon.

    ======  ========  ======================================================================
    hours   state     what
    ======  ========  ======================================================================
    10-11   queue     waits in Sales
    11-17   touch     Ann, 6 h
    17-33   paused    night, 16 h
    33-35   touch     Ann, 2 h
    35-37   handoff   to Legal
    37-38   queue     waits in Legal
    38-39   touch     Bob, 1 h; delivered at 39
    ======  ========  ======================================================================

    Lead 29 h: touch 9, paused 16, queue 2, handoff 2. Office hours from 10 to 39: 7 + 6 = 13; from 11: 12.
    """
    story = [
        (10, "arrived", 0),
        (10, "queued", 0, {"queue": SALES}),
        (11, "started", 0, {"queue": SALES, "person": ANN}),
        (35, "finished", 0, {"queue": SALES, "person": ANN}),
        (35, "sent", 0, {"queue": LEGAL, "cause": SALES}),
        (37, "received", 0, {"queue": LEGAL, "cause": SALES}),
        (37, "queued", 0, {"queue": LEGAL}),
        (38, "started", 0, {"queue": LEGAL, "person": BOB}),
        (39, "finished", 0, {"queue": LEGAL, "person": BOB}),
        (39, "delivered", 0),
    ]
    return write(story, 48)


@pytest.fixture
def everything() -> Log:
    """Six items in a day of 24 hours that between them meet every verb; Cyd, always on shift, does all the
    work.

    Item 0 (loan): queued 0 in Sales, Cyd 1-3, displaced by item 1 until 5, Cyd 5-6, sent 6-8 to Legal, queued
    8, Cyd 9-10, returned for rework to Sales: sent 10-11, queued 11, Cyd 12-13 (visit 2), delivered 13.
    Item 1 (card): arrives 3, blocked, let in at once; queued 3, Cyd 3-5, delay step 5-9, delivered 9.
    Item 2 (loan): arrives 4, refused.
    Item 3 (loan): arrives 4, queued in Sales, gives up at 7 and goes to Legal, waits there 7-10, gives up for
    good. Item 4 (loan): arrives 6, blocked until 8, queued in Sales from 8: never started.
    Item 5 (loan): in the backlog, arrives 0, queued in Legal, Cyd 14-16, delivered 16.
    """
    cyd = {"person": CYD}
    sales, legal = {"queue": SALES}, {"queue": LEGAL}
    story = [
        (0, "arrived", 0),
        (0, "queued", 0, sales),
        (0, "arrived", 5),
        (0, "queued", 5, legal),
        (0, "joined", NONE, cyd),
        (1, "started", 0, sales | cyd),
        (3, "arrived", 1),
        (3, "blocked", 1, {"cause": 0}),
        (3, "unblocked", 1, {"cause": 0}),
        (3, "queued", 1, sales),
        (3, "paused", 0, sales | cyd | {"cause": 1}),
        (3, "started", 1, sales | cyd),
        (4, "arrived", 2),
        (4, "refused", 2, {"cause": 0}),
        (4, "arrived", 3),
        (4, "queued", 3, sales),
        (5, "finished", 1, sales | cyd),
        (5, "started", 1),
        (5, "resumed", 0, sales | cyd),
        (6, "finished", 0, sales | cyd),
        (6, "sent", 0, legal | {"cause": SALES}),
        (6, "arrived", 4),
        (6, "blocked", 4, {"cause": 0}),
        (7, "abandoned", 3, sales | {"cause": 1}),
        (7, "queued", 3, legal),
        (8, "received", 0, legal | {"cause": SALES}),
        (8, "queued", 0, legal),
        (8, "unblocked", 4, {"cause": 0}),
        (8, "queued", 4, sales),
        (9, "finished", 1),
        (9, "delivered", 1),
        (9, "started", 0, legal | cyd),
        (10, "finished", 0, legal | cyd | {"value": 1}),
        (10, "sent", 0, sales | {"cause": LEGAL, "visit": 2}),
        (10, "abandoned", 3, legal),
        (11, "received", 0, sales | {"cause": LEGAL, "visit": 2}),
        (11, "queued", 0, sales | {"visit": 2}),
        (12, "started", 0, sales | cyd | {"visit": 2}),
        (13, "finished", 0, sales | cyd | {"visit": 2}),
        (13, "delivered", 0),
        (14, "started", 5, legal | cyd),
        (16, "finished", 5, legal | cyd),
        (16, "delivered", 5),
        (23, "left", NONE, cyd),
    ]
    items = {"backlog": [0, 0, 0, 0, 0, 1], "work": [0, 1, 0, 0, 0, 0], "service_class": [1, 0, 1, 1, 1, 1]}
    items["due"] = [14 * HOUR, 8 * HOUR, 12 * HOUR, 23 * HOUR, 20 * HOUR, NONE]
    return write(story, 24, items=items)
