"""The summary against its definition, on stories told at random that hold every verb in any order."""

from collections.abc import Callable
from dataclasses import fields, replace

import numpy as np
import pytest
from one_by_one import summarised

from orgsim.log import NONE, Log, Summary, TeamFacts, Verb
from orgsim.measures import summarise

HOUR = 3_600_000_000
TEAMS = tuple(TeamFacts(name) for name in ("Sales", "Legal", "Vault", "Post"))


def any_story(random: np.random.Generator, item: int, horizon: int) -> list[tuple]:
    """An item that arrives, meets verbs in any order at whole hours, and may be gone in the end."""
    hour, story = int(random.integers(horizon)), []
    story.append((hour, "arrived", item))
    verbs = (
        "blocked",
        "unblocked",
        "sent",
        "received",
        "received",
        "queued",
        "queued",
        "started",
        "started",
        "paused",
        "resumed",
        "asked",
        "answered",
        "misrouted",
        "returned",
    )
    for verb in random.choice([*verbs, "finished", "finished", "abandoned"], random.integers(25)).tolist():
        hour += int(random.integers(0, 4))
        columns = {
            "queue": int(random.integers(NONE, 4)),
            "visit": int(random.integers(1, 3)),
            "value": int(random.integers(2)),
        }
        columns["cause"] = int(random.integers(0 if verb == "abandoned" else NONE, 4))
        columns["person"] = int(random.integers(0 if verb == "resumed" else NONE, 3))
        story.append((hour, verb, item, columns))
    end = str(random.choice(["delivered", "refused", "abandoned", ""]))
    return [*story, (hour, end, item, {"queue": int(random.integers(NONE, 4))})] if end else story


def any_log(log_of: Callable[..., Log], seed: int, horizon: int = 40) -> Log:
    """Ten such items; nobody wrote down that the first four arrived."""
    random = np.random.default_rng(seed)
    lines = [line for item in range(10) for line in any_story(random, item, horizon)]
    told = sorted((line for line in lines if line[0] <= horizon), key=lambda line: line[0])
    log = log_of(told, horizon, teams=TEAMS, items={"due": random.integers(0, horizon, 10) * HOUR})
    unseen = (log.column("verb") == Verb.ARRIVED) & (log.column("item") < 4)
    return replace(log, records=log.records[~unseen])


def differences(one: Summary, two: Summary) -> list[str]:
    """The fields and item columns in which two summaries differ, in numbers, shape or type."""
    pairs = {
        field.name: (getattr(one, field.name), getattr(two, field.name))
        for field in fields(Summary)
        if field.name != "items"
    }
    pairs |= {f"items {name}": (one.items[name], two.items[name]) for name in one.items}
    arrays = {name: (np.asarray(a), np.asarray(b)) for name, (a, b) in pairs.items()}
    return [name for name, (a, b) in arrays.items() if not np.array_equal(a, b) or a.dtype != b.dtype]


@pytest.mark.parametrize("seed", range(40))
def test_a_random_log_is_summed_up_as_defined(log_of: Callable[..., Log], seed: int) -> None:
    log = any_log(log_of, seed)
    for edges in ([0, 40], [0, 7, 24, 25, 40], [5, 30]):
        limits = [edge * HOUR for edge in edges]
        summary, defined = summarise(log, limits), summarised(log, limits)
        assert differences(summary, defined) == []
        assert summary.same_as(defined)


def test_the_random_logs_hold_what_they_are_for(log_of: Callable[..., Log]) -> None:
    """Of every array of the summary some random log has a number other than zero, meetings apart."""
    logs = [any_log(log_of, seed) for seed in range(40)]
    summaries = [summarise(log, [0, 20 * HOUR, 40 * HOUR]) for log in logs]
    empty = {field.name for field in fields(Summary)} - {"items", "edges", "seed", "replication", "too_late"}
    empty -= {name for name in empty for summary in summaries if np.any(getattr(summary, name))}
    assert empty == {"meeting"}
    assert max(len(summary.seams) for summary in summaries) >= 10
    assert min(len(summary.seams) for summary in summaries) < 10


def test_the_stories_told_by_hand_are_summed_up_as_defined(two_days: Log, everything: Log) -> None:
    for log in (two_days, everything):
        horizon = log.header.horizon
        for edges in ([0, horizon], [0, 11 * HOUR, 12 * HOUR, horizon]):
            assert differences(summarise(log, edges), summarised(log, edges)) == []


def test_a_log_without_records(log_of: Callable[..., Log]) -> None:
    log = log_of([], 10)
    assert differences(summarise(log, [0, 10 * HOUR]), summarised(log, [0, 10 * HOUR])) == []


def test_meetings_are_summed_up_as_defined(log_of: Callable[..., Log]) -> None:
    def at(hour: int, verb: str, person: int) -> tuple:
        return hour, verb, NONE, {"person": person, "cause": 0}

    mine = {"queue": 0, "person": 0}
    story = [
        (10, "arrived", 0),
        (10, "queued", 0, {"queue": 0}),
        (10, "started", 0, mine),
        at(11, "away", 0),
        at(11, "away", 2),
        at(13, "back", 0),
        at(16, "away", 0),
        at(34, "back", 0),
        (35, "finished", 0, mine),
        (35, "delivered", 0),
    ]
    log = log_of(story, 40)
    for edges in ([0, 40], [0, 12, 16, 33, 40]):
        limits = [edge * HOUR for edge in edges]
        summary = summarise(log, limits)
        assert differences(summary, summarised(log, limits)) == []
        assert (summary.meeting.sum(axis=0) / HOUR).tolist() == [4, 0, 29]
        assert summary.items["touch"][0] == 5 * HOUR
