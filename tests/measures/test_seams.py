"""Which hand-offs, starts and returns a seam counts, told by hand."""

from collections.abc import Callable

import numpy as np
import pytest

from orgsim.log import Log, TeamFacts
from orgsim.measures import seam_measures, summarise

HOUR = 3_600_000_000
SALES, LEGAL, VAULT = range(3)
TEAMS = tuple(TeamFacts(name) for name in ("Sales", "Legal", "Vault"))
CYD = {"person": 2}


def at(queue: int, **more: int) -> dict[str, int]:
    return {"queue": queue} | more


def over(source: int, target: int) -> dict[str, int]:
    return {"queue": target, "cause": source}


def seams_of(
    log_of: Callable[..., Log], *story: tuple, edges: tuple[int, ...] = (0, 48)
) -> dict[tuple[int, int], list[list[float]]]:
    """Of one item, by pair of teams and by bin: hand-offs, hours on the way, visits, hours waited,
    returns."""
    lines = [(hour, verb, 0, *more) for hour, verb, *more in ((0, "arrived"), *story)]
    summary = summarise(log_of(lines, 48, teams=TEAMS), [edge * HOUR for edge in edges])
    columns = (
        summary.handoffs,
        summary.handoff_time / HOUR,
        summary.seam_visits,
        summary.seam_wait / HOUR,
        summary.returns,
    )
    bins = np.stack(columns, axis=2).tolist()
    return {tuple(pair): [row[seam] for row in bins] for seam, pair in enumerate(summary.seams.tolist())}


SENT = ((1, "sent", over(SALES, LEGAL)), (3, "received", over(SALES, LEGAL)), (3, "queued", at(LEGAL)))


def test_a_start_over_a_seam_waits_in_the_queue_behind_it(log_of: Callable[..., Log]) -> None:
    assert seams_of(log_of, *SENT, (7, "started", at(LEGAL) | CYD)) == {(SALES, LEGAL): [[1, 2, 1, 4, 0]]}


def test_what_is_on_its_way_at_the_horizon_makes_no_seam(log_of: Callable[..., Log]) -> None:
    assert seams_of(log_of, SENT[0]) == {}


def test_what_still_waits_behind_the_seam_is_a_handoff_without_a_start(log_of: Callable[..., Log]) -> None:
    assert seams_of(log_of, *SENT) == {(SALES, LEGAL): [[1, 2, 0, 0, 0]]}


def test_work_displaced_behind_the_seam_is_one_visit_that_waits_twice(log_of: Callable[..., Log]) -> None:
    hold = [(7, "started", at(LEGAL) | CYD), (8, "paused", at(LEGAL)), (20, "resumed", at(LEGAL) | CYD)]
    assert seams_of(log_of, *SENT, *hold) == {(SALES, LEGAL): [[1, 2, 1, 4 + 12, 0]]}


@pytest.mark.parametrize("end", ["finished", "abandoned"])
def test_the_next_step_in_the_same_team_has_crossed_no_seam(log_of: Callable[..., Log], end: str) -> None:
    begun = [(4, "started", at(LEGAL) | CYD)] if end == "finished" else []
    stay = [(5, end, at(LEGAL, cause=1)), (5, "queued", at(LEGAL)), (9, "started", at(LEGAL) | CYD)]
    waited = 1 if begun else 2  # until it was started, or abandoned
    assert seams_of(log_of, *SENT, *begun, *stay) == {(SALES, LEGAL): [[1, 2, 1, waited, 0]]}


def test_a_full_limit_behind_the_seam_is_no_part_of_the_wait(log_of: Callable[..., Log]) -> None:
    way = [
        *SENT[:2],
        (3, "blocked"),
        (9, "unblocked"),
        (9, "queued", at(LEGAL)),
        (10, "started", at(LEGAL) | CYD),
    ]
    assert seams_of(log_of, *way) == {(SALES, LEGAL): [[1, 2, 1, 1, 0]]}


def test_rework_within_a_team_is_a_seam_of_the_team_with_itself(log_of: Callable[..., Log]) -> None:
    again = [(2, "finished", at(VAULT, value=1)), (2, "queued", at(VAULT)), (5, "started", at(VAULT) | CYD)]
    assert seams_of(log_of, *again) == {(VAULT, VAULT): [[0, 0, 0, 0, 1]]}


def test_rework_sent_back_counts_when_it_leaves_and_only_if_it_is_queued(log_of: Callable[..., Log]) -> None:
    back = [
        (2, "finished", at(VAULT, value=1)),
        (2, "sent", over(VAULT, SALES)),
        (30, "received", over(VAULT, SALES)),
    ]
    assert seams_of(log_of, *back, edges=(0, 24, 48)) == {(VAULT, SALES): [[0, 0, 0, 0, 0], [1, 28, 0, 0, 0]]}
    queued = seams_of(log_of, *back, (30, "queued", at(SALES)), edges=(0, 24, 48))
    assert queued == {(VAULT, SALES): [[0, 0, 0, 0, 1], [1, 28, 0, 0, 0]]}


def test_another_items_queue_is_not_where_rework_comes_to(log_of: Callable[..., Log]) -> None:
    story = [
        (0, "arrived", 0),
        (0, "arrived", 1),
        (2, "finished", 0, at(VAULT, value=1)),
        (3, "queued", 1, at(LEGAL)),
    ]
    assert summarise(log_of(story, 48, teams=TEAMS), [0, 48 * HOUR]).seams.tolist() == []


def test_pairs_rise_and_each_has_a_count(log_of: Callable[..., Log]) -> None:
    pairs = [(VAULT, SALES), (SALES, VAULT), (LEGAL, SALES), (SALES, LEGAL), (VAULT, SALES)]
    crossings = [
        line
        for k, pair in enumerate(pairs)
        for line in ((k, "sent", over(*pair)), (k + 1, "received", over(*pair)))
    ]
    found = seams_of(log_of, *crossings)
    assert list(found) == [(SALES, LEGAL), (SALES, VAULT), (LEGAL, SALES), (VAULT, SALES)]
    assert [rows[0][0] for rows in found.values()] == [1, 1, 1, 2]


def test_a_hundred_teams_cost_no_more_than_their_seams(log_of: Callable[..., Log]) -> None:
    teams = tuple(TeamFacts(f"Team {k}") for k in range(100))
    story = [(0, "arrived", 0), (1, "sent", 0, over(98, 99)), (2, "received", 0, over(98, 99))]
    summary = summarise(log_of(story, 48, teams=teams), np.arange(49) * HOUR)
    assert summary.seams.tolist() == [[98, 99]]
    for values in (
        summary.handoffs,
        summary.handoff_time,
        summary.seam_visits,
        summary.seam_wait,
        summary.returns,
    ):
        assert values.shape == (48, 1)


def test_the_window_keeps_the_seams_over_which_something_moved_in_it(log_of: Callable[..., Log]) -> None:
    story = [(0, "arrived", 0), *((hour, verb, 0, *more) for hour, verb, *more in SENT)]
    story += [(30, "sent", 0, over(LEGAL, VAULT)), (33, "received", 0, over(LEGAL, VAULT))]
    log = log_of(story, 48, teams=TEAMS)
    summary = summarise(log, [0, 24 * HOUR, 48 * HOUR])
    whole, late = (seam_measures(summary, log.header, since * HOUR) for since in (0, 24))
    assert list(zip(whole["from"], whole["to"], strict=True)) == [("Sales", "Legal"), ("Legal", "Vault")]
    assert list(zip(late["from"], late["to"], strict=True)) == [("Legal", "Vault")]
    assert late["hand-offs"].tolist() == [7]
    assert late["hand-off time"].tolist() == [3 * HOUR]
    assert np.isnan(late["wait after"]).all()
