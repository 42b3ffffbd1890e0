"""Integrals and counts by time bin: by hand, and against a slow count of every hour on random logs."""

import pickle

import numpy as np
import pytest

from orgsim.log import NONE, Log, Outcome, State, Verb
from orgsim.measures import bin_edges, identities, summarise
from orgsim.units.work_clock import WorkClock

HOUR = 3_600_000_000
SALES, LEGAL = 0, 1


def test_two_days_by_day(two_days: Log) -> None:
    summary = summarise(two_days, [0, 24 * HOUR, 48 * HOUR])
    # Inside from 10 to 24 and from 24 to 39.
    assert (summary.wip / HOUR).tolist() == [14, 15]
    # Ann 6 h on the first day, 2 on the second, Bob 1; all three are on shift 8, 8 and 24 h a day.
    assert (summary.busy / HOUR).tolist() == [[6, 0, 0], [2, 1, 0]]
    assert (summary.on_shift / HOUR).tolist() == [[8, 8, 24], [8, 8, 24]]
    # Ann has it in hand from 11 to 24 and from 24 to 35; Bob for an hour.
    assert (summary.in_work / HOUR).tolist() == [[13, 0], [11, 1]]
    assert (summary.team_busy / HOUR).tolist() == [[6, 0], [2, 1]]
    assert (summary.queue_length / HOUR).tolist() == [[1, 0], [0, 1]]
    assert (summary.waits / HOUR).tolist() == [[1, 0], [0, 1]]
    hours = dict(zip(State, (summary.state.T / HOUR).tolist(), strict=True))
    spent = {state: by_day for state, by_day in hours.items() if any(by_day)}
    assert spent == {State.TOUCH: [6, 3], State.PAUSED: [7, 9], State.QUEUE: [1, 1], State.HANDOFF: [0, 2]}


def test_seams_of_two_days(two_days: Log) -> None:
    summary = summarise(two_days, [0, 24 * HOUR, 48 * HOUR])
    assert summary.seams.tolist() == [[SALES, LEGAL]]
    assert summary.handoffs.tolist() == [[0], [1]]
    assert (summary.handoff_time / HOUR).tolist() == [[0], [2]]
    assert summary.seam_visits.tolist() == [[0], [1]]
    assert (summary.seam_wait / HOUR).tolist() == [[0], [1]]
    assert summary.returns.tolist() == [[0], [0]]


def test_everything_by_half_day(everything: Log) -> None:
    summary = summarise(everything, [0, 12 * HOUR, 24 * HOUR])
    # Sales until 12: item 0 waits 0-1, 3-5, 11-12, item 3 4-7, item 4 8-12; after it item 4 for 12 h.
    # Legal until 12: item 0 8-9, item 3 7-10, item 5 12 h; after it item 5 for 2 h.
    assert (summary.queue_length / HOUR).tolist() == [[11, 16], [12, 2]]
    assert summary.queued.tolist() == [[5, 3], [0, 0]]
    assert summary.arrivals.tolist() == [6, 0]
    assert summary.deliveries.tolist() == [1, 2]
    assert summary.losses.tolist() == [2, 0]
    assert summary.ends[:, [Outcome.REFUSED, Outcome.ABANDONED]].tolist() == [[1, 1], [0, 0]]
    # Stays that end until 12, in Sales: item 0 after 1 h and, displaced, after 2 h, item 1 at once, item 3
    # gives up after 3 h; in Legal: item 0 after 1 h, item 3 gives up after 3 h. At 12 item 0 after 1 h, at 14
    # item 5 after 14 h.
    assert summary.started.tolist() == [[2, 1], [1, 1]]
    assert (summary.waits / HOUR).tolist() == [[6, 4], [1, 14]]
    assert (summary.still_waiting / HOUR).tolist() == [16, 0]  # item 4, from 8 to the horizon
    assert summary.abandoned.tolist() == [[1, 1], [0, 0]]
    assert (summary.abandoned_waits / HOUR).tolist() == [[3, 3], [0, 0]]


def test_seams_of_everything(everything: Log) -> None:
    summary = summarise(everything, [0, 24 * HOUR])
    assert summary.seams.tolist() == [[SALES, LEGAL], [LEGAL, SALES]]
    assert (summary.handoff_time / HOUR).tolist() == [[2, 1]]
    assert (summary.seam_wait / HOUR).tolist() == [[1, 1]]
    assert summary.returns.tolist() == [[0, 1]]


def test_dates_cut_a_persons_hours(log_of) -> None:
    log = log_of([], 48)
    ann = log.header.people[0]
    people = (type(ann)("Ann", "seller", (0,), 0, 12 * HOUR, 34 * HOUR),)
    summary = summarise(log_of([], 48, people=people), [0, 24 * HOUR, 48 * HOUR])
    # 12-17 on the first day, 9-10 on the second.
    assert (summary.on_shift / HOUR).tolist() == [[5], [1]]


def random_log(log_of, seed: int) -> Log:
    """Items that pass random verbs at whole hours, in hand of people who may be off shift or have others in
    hand."""
    random = np.random.default_rng(seed)
    horizon, stories = 60, []
    for item in range(12):
        hour = int(random.integers(0, 50))
        stories += [(hour, "arrived", item)]
        for _ in range(int(random.integers(1, 6))):
            queue, person, visit = (
                int(random.integers(2)),
                int(random.integers(3)),
                int(random.integers(1, 3)),
            )
            at = {"queue": queue, "visit": visit}
            steps = [("blocked", {}), ("unblocked", {}), ("sent", at | {"cause": 1 - queue})]
            steps += [("received", at | {"cause": 1 - queue}), ("queued", at)]
            steps += [
                ("started", at | {"person": person}),
                ("paused", at),
                ("resumed", at | {"person": person}),
            ]
            steps += [("finished", at | {"person": person}), ("started", {}), ("finished", {})]
            for verb, columns in steps:
                stories += [(hour, verb, item, columns)]
                hour += 0 if verb in ("unblocked", "received", "finished") else int(random.integers(0, 4))
        stories += [(hour, "delivered", item)]
    return log_of(sorted((line for line in stories if line[0] <= horizon), key=lambda line: line[0]), horizon)


AFTER = dict.fromkeys((Verb.QUEUED, Verb.PAUSED), State.QUEUE)
AFTER |= {Verb.BLOCKED: State.BLOCKED, Verb.SENT: State.HANDOFF}


def slow_count(log: Log) -> dict[str, np.ndarray]:
    """The integrals in hours, hour by hour and item by item."""
    horizon = log.header.horizon // HOUR
    found = {
        "wip": np.zeros(horizon, int),
        "state": np.zeros((horizon, len(State)), int),
        "queue_length": np.zeros((horizon, 2), int),
        "in_work": np.zeros((horizon, 2), int),
        "busy": np.zeros((horizon, 3), int),
        "team_busy": np.zeros((horizon, 2), int),
    }
    for item in range(len(log.items["work"])):
        rows = log.records[log.column("item") == item]
        for hour in range(horizon):
            past = rows[rows[:, 0] <= hour * HOUR]
            if not len(past) or past[-1][1] == Verb.DELIVERED:
                continue
            _, verb, _, _, visit, queue, person, _, _ = past[-1].tolist()
            found["wip"][hour] += 1
            state = AFTER.get(Verb(verb), State.DELAY)
            if person != NONE and verb in (Verb.STARTED, Verb.RESUMED):
                found["in_work"][hour, queue] += 1
                clock: WorkClock = log.header.clocks[log.header.people[person].clock]
                on_shift = clock.is_open(hour * HOUR)
                found["busy"][hour, person] += on_shift
                found["team_busy"][hour, queue] += on_shift
                state = (State.TOUCH if visit == 1 else State.REWORK) if on_shift else State.PAUSED
            elif state == State.QUEUE:
                found["queue_length"][hour, queue] += 1
            found["state"][hour, state] += 1
    return found


@pytest.mark.parametrize("seed", range(8))
def test_integrals_agree_with_a_slow_count(log_of, seed: int) -> None:
    log = random_log(log_of, seed)
    hourly, bins = slow_count(log), np.array([0, 7, 24, 25, 40, 60])
    summary = summarise(log, bins * HOUR)
    for name, values in hourly.items():
        expected = np.add.reduceat(values, bins[:-1], axis=0)
        np.testing.assert_array_equal(getattr(summary, name), expected * HOUR, err_msg=name)
    assert [v for v in identities(summary, log.header) if not v.startswith("hours")] == []


def test_bins_do_not_change_totals(log_of) -> None:
    log = random_log(log_of, 99)
    coarse, fine = summarise(log, [0, log.header.horizon]), summarise(log, bin_edges(log.header))
    for name in (
        "wip",
        "state",
        "queue_length",
        "in_work",
        "busy",
        "on_shift",
        "waits",
        "handoffs",
        "seam_wait",
    ):
        np.testing.assert_array_equal(getattr(coarse, name)[0], getattr(fine, name).sum(axis=0), err_msg=name)


def test_a_summary_survives_pickling(everything: Log) -> None:
    summary = summarise(everything, [0, 24 * HOUR])
    copy = pickle.loads(pickle.dumps(summary))
    assert copy.same_as(summary)
    assert not copy.same_as(summarise(everything, [0, 12 * HOUR, 24 * HOUR]))


@pytest.mark.parametrize(
    ("horizon", "width", "bins"),
    [
        (52 * 7 * 24, 24, 364),
        (60, 1 / 12, 720),
        (24 * 14 + 0.3, 1, 336),
        (24 * 7 * 156, 24 * 7, 156),
        (1, 1 / 400, 400),
    ],
)
def test_bin_edges_are_round_and_cover_the_run(log_of, horizon: float, width: float, bins: int) -> None:
    header = log_of([], horizon).header
    edges = bin_edges(header)
    assert (edges[0], edges[-1], len(edges) - 1) == (0, header.horizon, bins)
    assert edges[1] == width * HOUR
