"""The measures of a replication, worked out by hand from the stories in conftest."""

import math
import sys
from collections.abc import Callable

import numpy as np
import pytest

from orgsim.log import Log
from orgsim.measures import (
    ITEM_MEASURES,
    MEASURES,
    TEAM_MEASURES,
    by_class,
    by_work,
    identities,
    item_measures,
    measure,
    person_measures,
    seam_measures,
    summarise,
    team_measures,
    team_values,
)

HOUR = 3_600_000_000
NAN = math.nan


def day(log: Log):
    return summarise(log, [0, 12 * HOUR, 24 * HOUR])


def in_hours(found: dict[str, float]) -> dict[str, float]:
    """Times in hours, the rest as it is."""
    return {k: v / HOUR if MEASURES[k].unit in ("time", "working time") else v for k, v in found.items()}


# Arrivals in the window: items 0 to 4 (5 is backlog). Delivered of those: item 0 (lead 13, cycle 12) and 1 (6
# and 6). Still inside: item 4, for 18 hours. A day is a seventh of a week. Rates and averages over time
# include item 5.
EXPECTED = {
    "lead time": 9.5,
    "lead time sd": math.sqrt(2 * 3.5**2),
    "lead time p50": 13.0,  # Kaplan-Meier of 6, 13, 18+: survival 2/3, 1/3
    "lead time p85": NAN,
    "lead time p95": NAN,
    "lead time in working time": 2.0,  # 9-13 and nothing
    "cycle time": 9.0,
    "cycle time p50": 6.0,  # of 6 and 12; item 4 has not started
    "response time": 0.5,  # item 0 after 1 hour, item 1 at once; item 4 waits for 18
    "response time sd": math.sqrt(0.5),
    "response time p50": 1.0,  # Kaplan-Meier of 0, 1, 18+
    "response time p85": NAN,
    "response time in working time": 0.0,  # nobody waits after 9; item 4 for 8 h of the office's day
    "response time in working time p50": 0.0,
    "touch time": 3.0,
    "rework time": 0.5,
    "paused time": 0.0,
    "queue time": 2.5,
    "hand-off time": 1.5,
    "blocked time": 0.0,
    "delay time": 2.0,
    "wait": 4.0,
    "flow efficiency": 7 / 19,
    "hand-offs": 1.0,
    "returns": 0.5,
    "promises kept": 1
    / 5,  # item 0 by an hour; item 1 late; 2 refused; 3 abandoned; 4 still open after its date
    "promises kept excluding losses": 1 / 3,  # items 2 and 3 left out
    "promises not yet due": 0.0,
    "arrivals": 35.0,
    "throughput": 21.0,
    "work in progress": (13 + 6 + 0 + 6 + 18 + 16) / 24,
    "cost of delay": 7 * 3 * (13 + 6 + 18 + 16),
    "cost of delay per item": 53.0,
    "value": 7 * 210.0,
    "refused": 0.2,
    "abandoned": 0.2,
    "queue time of all arrivals": (5 + 0 + 6 + 16)
    / 4,  # items 0, 1, abandoned 3 and still open 4; 2 was refused
    "wait of abandoned items": 6.0,
    "still open": 1.0,
    "still open share": 0.2,
    "percentiles adjusted": 1.0,
    "queue length": (11 + 16 + 12 + 2) / 24,
    "utilisation": 9 / 40,
    "cost": 7 * 16 * 20.0,
    "cost per item": 320 / 3,
}


@pytest.mark.parametrize("name", EXPECTED)
def test_measures_of_everything(everything: Log, name: str) -> None:
    found = in_hours(measure(day(everything), everything.header))
    assert found[name] == pytest.approx(EXPECTED[name], rel=1e-12, nan_ok=True)


def test_a_promise_due_after_the_horizon_is_neither_kept_nor_broken(log_of: Callable[..., Log]) -> None:
    """Of six items, four fall due by 24: one delivered in time, one late, one abandoned, one refused: 1/4 and
    1/2."""
    delivered = [(2, "delivered", 0), (9, "delivered", 1), (2, "delivered", 5)]
    ends = [*delivered, (3, "abandoned", 2), (1, "refused", 3), (3, "abandoned", 4)]
    story = [*((1, "arrived", item) for item in range(6)), *sorted(ends)]
    log = log_of(story, 24, items={"due": [hour * HOUR for hour in (5, 8, 24, 6, 25, 25)]})
    found = measure(day(log), log.header)
    assert (found["promises kept"], found["promises kept excluding losses"]) == (1 / 4, 1 / 2)


def test_promises_of_works_and_classes_count_losses(everything: Log) -> None:
    works, classes = by_work(day(everything), everything.header), by_class(day(everything), everything.header)
    assert {name: row["promises kept"] for name, row in works.items()} == {"loan": 1 / 4, "card": 0.0}
    assert {name: row["promises kept excluding losses"] for name, row in works.items()} == {
        "loan": 1 / 2,
        "card": 0.0,
    }
    assert {name: row["promises kept"] for name, row in classes.items()} == {
        "expedite": 0.0,
        "standard": 1 / 4,
    }


def test_measures_are_the_closed_list(everything: Log) -> None:
    summary = day(everything)
    assert list(measure(summary, everything.header).keys()) == list(MEASURES)
    assert set(item_measures(summary, everything.header)) == set(ITEM_MEASURES)
    assert all(type(value) is float for value in measure(summary, everything.header).values())


def test_the_window_begins_after_the_warm_up(everything: Log) -> None:
    found = in_hours(measure(day(everything), everything.header, 12 * HOUR))
    assert math.isnan(found["lead time"])
    assert math.isnan(found["refused"])
    # Items 0 and 5 are delivered in the second half day, a fourteenth of a week.
    assert found["throughput"] == pytest.approx(28)
    assert found["work in progress"] == pytest.approx((1 + 12 + 4) / 12)
    assert found["utilisation"] == pytest.approx(3 / (5 + 5 + 12))
    assert (found["arrivals"], found["still open"]) == (0, 0)


def test_the_warm_up_must_end_at_an_edge(everything: Log) -> None:
    with pytest.raises(ValueError, match="warm-up"):
        measure(day(everything), everything.header, HOUR)
    with pytest.raises(ValueError, match="warm-up"):
        measure(day(everything), everything.header, 24 * HOUR)


def test_splits_by_work_and_class(everything: Log) -> None:
    works, classes = by_work(day(everything), everything.header), by_class(day(everything), everything.header)
    assert {name: row["lead time"] / HOUR for name, row in works.items()} == {"loan": 13, "card": 6}
    assert {name: row["lead time"] / HOUR for name, row in classes.items()} == {"expedite": 6, "standard": 13}
    assert works["card"]["value"] == pytest.approx(70)
    total = measure(day(everything), everything.header)
    for name in ("throughput", "work in progress", "arrivals", "value", "cost of delay", "still open"):
        assert sum(row[name] for row in works.values()) == pytest.approx(total[name])


def test_teams(everything: Log) -> None:
    found = team_measures(day(everything), everything.header)
    assert found["team"].tolist() == ["Sales", "Legal"]
    np.testing.assert_allclose(found["queue length"], [23 / 24, 18 / 24])
    # Sales: 7 h of the three visits started and the one abandoned; Legal: 18 h of two and one.
    np.testing.assert_allclose(found["wait"] / HOUR, [7 / 4, 18 / 3])
    np.testing.assert_allclose(found["visits"], [28, 21])
    np.testing.assert_allclose(found["wait of abandoned items"] / HOUR, [3, 3])
    np.testing.assert_allclose(found["people at work"], [6 / 24, 3 / 24])
    np.testing.assert_allclose(found["in work"], [6 / 24, 3 / 24])
    # Cyd works 9 of 24 hours, and counts in full beside Ann (8 h) and beside Bob (8 h).
    np.testing.assert_allclose(found["utilisation"], [9 / 32, 9 / 32])
    np.testing.assert_allclose(found["starts"], [21, 14])
    np.testing.assert_allclose(found["abandoned"], [1 / 4, 1 / 3])


def test_team_values_have_a_fixed_order(everything: Log) -> None:
    found, values = (of(day(everything), everything.header, 12 * HOUR) for of in (team_measures, team_values))
    assert list(found) == ["team", *TEAM_MEASURES]
    assert (values.dtype, values.shape) == (np.float64, (2, len(TEAM_MEASURES)))
    for place, name in enumerate(TEAM_MEASURES):
        np.testing.assert_array_equal(values[:, place], found[name])


def test_people(two_days: Log) -> None:
    found = person_measures(summarise(two_days, [0, 24 * HOUR, 48 * HOUR]), two_days.header, 24 * HOUR)
    assert found["person"].tolist() == ["Ann", "Bob", "Cyd"]
    np.testing.assert_allclose(found["utilisation"], [2 / 8, 1 / 8, 0])


def test_seams(everything: Log) -> None:
    found = seam_measures(day(everything), everything.header)
    assert list(zip(found["from"], found["to"], strict=True)) == [("Sales", "Legal"), ("Legal", "Sales")]
    np.testing.assert_allclose(found["hand-offs"], [7, 7])
    np.testing.assert_allclose(found["hand-off time"] / HOUR, [2, 1])
    np.testing.assert_allclose(found["wait after"] / HOUR, [1, 1])
    np.testing.assert_allclose(found["returns"], [0, 7])


def test_littles_law_by_hand(log_of) -> None:
    """Case STAT-01: arrivals at 0, 1, 2, departures at 4, 5, 9, horizon 10; then one more arrival at 8."""
    spans = ((0, 4), (1, 5), (2, 9))
    story = [
        line for item, (a, d) in enumerate(spans) for line in ((a, "arrived", item), (d, "delivered", item))
    ]
    for more, mean_number, mean_age in ((), 1.5, 5.0), (((8, "arrived", 3),), 1.7, 4.25):
        log = log_of(sorted([*story, *more], key=lambda line: line[0]), 10)
        summary = summarise(log, [0, 10 * HOUR])
        found = in_hours(measure(summary, log.header))
        assert found["work in progress"] == pytest.approx(mean_number, abs=1e-12)
        assert found["lead time"] == pytest.approx(5, abs=1e-12)
        assert summary.wip.sum() / HOUR / len(summary.items["work"]) == pytest.approx(mean_age, abs=1e-12)
        # Work in progress equals arrivals per hour times mean time inside, ages counted.
        rate = len(summary.items["work"]) / 10
        assert found["work in progress"] == pytest.approx(rate * mean_age, abs=1e-12)
        # These items never stood in a queue of a team, which the identities say of the last three hours of
        # waiting.
        assert all(violation.startswith("queues") for violation in identities(summary, log.header))


def test_percentiles_are_plain_without_censoring(log_of) -> None:
    story = [line for k in range(20) for line in ((0, "arrived", k), (k + 1, "delivered", k))]
    log = log_of(sorted(story, key=lambda line: line[0]), 30)
    found = in_hours(measure(summarise(log, [0, 30 * HOUR]), log.header))
    assert [found[f"lead time p{p}"] for p in (50, 85, 95)] == [10, 17, 19]
    assert found["percentiles adjusted"] == 0


def test_cycle_time_is_of_the_items_taken_up(log_of) -> None:
    story = [(0, "arrived", 0), (1, "arrived", 1), (2, "started", 1, {"person": 2}), (2, "arrived", 2)]
    story += [(3, "started", 2, {"person": 2}), (5, "delivered", 1)]
    log = log_of(story, 10)
    found = in_hours(measure(summarise(log, [0, 10 * HOUR]), log.header))
    # Item 0 has not started, item 1 took 3 hours, item 2 has been in work for 7.
    assert [found[f"cycle time{what}"] for what in ("", " p50")] == [3, 3]
    assert math.isnan(found["cycle time p85"])


def test_the_spread_of_many_times_is_that_of_numpy(log_of) -> None:
    leads = np.random.default_rng(4).integers(1, 400, 300)
    story = [
        line
        for k, lead in enumerate(leads.tolist())
        for line in ((k, "arrived", k), (k + lead, "delivered", k))
    ]
    log = log_of(sorted(story, key=lambda line: line[0]), 800)
    summary = summarise(log, [0, 800 * HOUR])
    assert summary.wip.tolist() == [leads.sum() * HOUR]
    found = measure(summary, log.header)
    assert found["lead time"] == np.mean(leads * HOUR)
    assert found["lead time sd"] == np.std(leads * HOUR, ddof=1)
    for p in (50, 85, 95):
        assert found[f"lead time p{p}"] == np.quantile(leads * HOUR, p / 100, method="inverted_cdf")


@pytest.mark.parametrize(("clock", "spreads"), [(0, 6), (1, 3)])
def test_times_in_working_time_are_measured_once_where_all_time_is(
    log_of: Callable[..., Log], monkeypatch: pytest.MonkeyPatch, clock: int, spreads: int
) -> None:
    module, measured = sys.modules["orgsim.measures.measure"], []
    spread = module._spread
    monkeypatch.setattr(module, "_spread", lambda time: measured.append(time) or spread(time))
    story = [(0, "arrived", 0), (1, "arrived", 1), (2, "started", 1, {"person": 2}), (2, "arrived", 2)]
    story += [(3, "started", 2, {"person": 2}), (12, "delivered", 1)]
    log = log_of(story, 15, working_clock=clock)
    found = measure(summarise(log, [0, 15 * HOUR]), log.header)
    assert len(measured) == spreads
    for time in ("lead time", "cycle time", "response time"):
        assert (found[time] == found[f"{time} in working time"]) == (clock == 1), time
