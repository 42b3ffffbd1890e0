"""The measures of one replication over the window from the end of the warm-up to the horizon.

Measures of an item (lead time, waits, hand-offs) are over the items that *arrived* in the window and were
delivered, without the backlog of the start and without parts; response time is over those taken up by a
person. What is lost shows in measures over everybody who came: shares abandoned and refused, promises kept,
and queue time of all arrivals, which is over the delivered, the abandoned and the still open, up to the
horizon (who was refused entry never waited in a queue). Rates and averages over time (throughput, work in
progress, costs) are over the window itself, whatever item they come from. A measure that does not exist (no
item was delivered) is NaN.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from orgsim.log import NONE, Header, Outcome, State, Summary
from orgsim.log.catalogue import (
    CANCELLED_HOURS,
    CANCELLED_SHARE,
    PERCENTILES,
    RELATIVE_P85,
    WEEKLY_VARIATION,
)
from orgsim.log.facts import UNDELIVERED, WAITING, WORK
from orgsim.log.log import Integers
from orgsim.log.vocabulary import AWAITED
from orgsim.measures.journeys import journeys
from orgsim.measures.spells import Flags
from orgsim.measures.times import Watched, item_times
from orgsim.measures.worth import ItemWorth, worth_of
from orgsim.statistics import kaplan_meier_quantile

HOUR: Final = 3600 * 1_000_000
WEEK: Final = 7 * 24 * HOUR
MATERIAL: Final = 0.01
"""The share of arrivals still open above which percentiles are flagged as adjusted."""

_SHARES: Final = tuple(p / 100 for p in PERCENTILES)
_CROSSED: Final = MappingProxyType({"hand-offs": "handoffs", "returns": "returns", "bounces": "bounces"})
_PROMISED: Final = ("outcome", "due", "ended")
_FLOWING: Final = ("outcome", "arrived", "ended", "work")
_UNPROMISED: Final = (Outcome.REJECTED, Outcome.CANCELLED)
"""Outcomes after which an item has no promise any more."""
_IS_LOST: Final = np.array([outcome.is_lost for outcome in Outcome])


def measure(summary: Summary, header: Header, warm_up: int = 0) -> dict[str, float]:
    """All of `MEASURES` over ``[warm_up, horizon]``.

    Raises ValueError when ``warm_up`` (microseconds) is not the lower edge of a time bin.
    """
    start = first_bin(summary, warm_up)
    weeks = (header.horizon - warm_up) / WEEK
    items = item_measures(summary, header, warm_up)
    on_shift, held = summary.on_shift[start:].sum(axis=0), int(summary.held[start:].sum())
    bound = int(summary.occupied[start:].sum())
    cost = float(on_shift @ np.array([person.cost for person in header.people], dtype=np.float64)) / weeks
    cost += charged_per_week(header, warm_up)
    return items | {
        "queue length": float(summary.queue_length[start:].sum()) / (header.horizon - warm_up),
        "utilisation": ratio(bound, int(on_shift.sum())),
        "held share": ratio(held, int(on_shift.sum())),
        "cost": cost,
        "cost per item": ratio(cost, items["throughput"]),
    }


def charged_per_week(header: Header, warm_up: int = 0) -> float:
    """Return what a design costs per week beside its people, over ``[warm_up, horizon]``."""
    weeks = (header.horizon - warm_up) / WEEK
    return math.fsum(charge.within(warm_up, header.horizon) for charge in header.charges) / weeks


def item_measures(
    summary: Summary, header: Header, warm_up: int = 0, where: Flags | None = None
) -> dict[str, float]:
    """The `ITEM_MEASURES` of all items, or of those that the mask ``where`` (items,) marks."""
    items = summary.items
    mine = counted(items, warm_up)
    if (items["part"] > 0).any():
        where = (items["part"] <= 0) if where is None else where & (items["part"] <= 0)
    came = np.flatnonzero(mine if where is None else mine & where)
    everybody = items if where is None else _rows(items, _FLOWING, np.flatnonzero(where))
    times = _times(item_times(items, came, header))
    return {
        **times,
        **_states(items, came[items["outcome"][came] == Outcome.DELIVERED]),
        **_promises(_rows(items, _PROMISED, came), header.horizon),
        RELATIVE_P85: ratio(times["lead time p85"], times["lead time p50"]),
        "arrivals": len(came) / ((header.horizon - warm_up) / WEEK),
        "failure demand": mean((items["parent"][came] != NONE) & (items["part"][came] != AWAITED)),
        **journeys(items, came),
        **_flows(everybody, worth_of(summary, header, where), header, warm_up),
        **_shares(items["outcome"][came], items["queue"][came]),
        **_cancelled(items, came, (header.horizon - warm_up) / WEEK),
    }


def counted(items: Mapping[str, Integers], warm_up: int) -> Flags:
    """The items that measures of items are over: those that arrived after the warm-up, without backlog and
    parts."""
    found: Flags = (items["arrived"] >= warm_up) & (items["backlog"] == 0) & (items["part"] <= 0)
    return found


def by_work(summary: Summary, header: Header, warm_up: int = 0) -> dict[str, dict[str, float]]:
    """The `ITEM_MEASURES` of each work type by its name."""
    column = summary.items["work"]
    return {
        work.name: item_measures(summary, header, warm_up, column == k) for k, work in enumerate(header.works)
    }


def by_class(summary: Summary, header: Header, warm_up: int = 0) -> dict[str, dict[str, float]]:
    """The `ITEM_MEASURES` of each class of service by its name."""
    column = summary.items["service_class"]
    return {
        name: item_measures(summary, header, warm_up, column == k) for k, name in enumerate(header.classes)
    }


def first_bin(summary: Summary, warm_up: int) -> int:
    """The bin that begins at ``warm_up``; raises ValueError when none does."""
    place = int(np.searchsorted(summary.edges, warm_up))
    if place >= len(summary.edges) - 1 or summary.edges[place] != warm_up:
        raise ValueError(
            f"the warm-up must end where a time bin begins, and {warm_up} microseconds is no such moment"
        )
    return place


def mean(values: Integers) -> float:
    """The mean, NaN when there are no values."""
    return float(values.sum(dtype=np.float64)) / len(values) if len(values) else math.nan


def ratio(part: float, whole: float) -> float:
    """``part`` over ``whole``, NaN when ``whole`` is zero."""
    return part / whole if whole else math.nan


def _rows(items: Mapping[str, Integers], names: tuple[str, ...], chosen: Integers) -> dict[str, Integers]:
    """The named columns of the items at the positions ``chosen``."""
    return {name: items[name][chosen] for name in names}


def _times(times: Iterable[tuple[str, Watched]]) -> dict[str, float]:
    """Mean, standard deviation and percentiles of each time; of one that is the same as the one before it,
    those of that one."""
    found: dict[str, float] = {}
    before: Watched | None = None
    spread: tuple[float, ...] = ()
    for name, time in times:
        if before is None or not time.is_same(before):
            before = None  # so that its arrays are let go of
            spread = _spread(time)
        before = time
        found |= zip(_named(name), spread, strict=True)
    return found


def _named(time: str) -> tuple[str, ...]:
    """The measures of a time by name, in the order of `_spread`."""
    return (time, f"{time} sd", *(f"{time} p{p}" for p in PERCENTILES))


def _spread(time: Watched) -> tuple[float, ...]:
    """Mean and standard deviation of the times that ended; percentiles of all, the others being censored."""
    average, deviation = _mean_and_deviation(time.lasted[time.ended])
    percentiles = kaplan_meier_quantile(time.lasted, time.ended, _SHARES)
    return (average, deviation, *percentiles.tolist())


def _mean_and_deviation(times: Integers) -> tuple[float, float]:
    """Mean and standard deviation; NaN where there are too few times."""
    average = mean(times)
    if len(times) < 2:
        return average, math.nan
    squares = times - average
    np.square(squares, out=squares)
    return average, math.sqrt(squares.sum() / (len(times) - 1))


def _states(items: Mapping[str, Integers], done: Integers) -> dict[str, float]:
    """Mean time in each state of the items at the positions ``done``, what follows from that, and what they
    crossed."""
    times = {state.measure: mean(items[state.column][done]) for state in State}
    worked = sum(int(items[state.column][done].sum()) for state in WORK)
    elapsed = int((items["ended"][done] - items["arrived"][done]).sum())
    wait = math.fsum(times[state.measure] for state in WAITING)
    crossed = {name: mean(items[column][done]) for name, column in _CROSSED.items()}
    crossed["misrouted"] = mean((items["bounces"][done] > 0).astype(np.int64))
    return {**times, "wait": wait, "flow efficiency": ratio(worked, elapsed), **crossed}


def _promises(came: Mapping[str, Integers], horizon: int) -> dict[str, float]:
    """Share kept of the promises that fell due by the horizon: of all items, and of those that are not lost.

    A promise is broken by whoever is lost, or a design that loses more would keep more. Promises that
    fall due later are left out, kept or not: an early delivery would be counted, and the slow ones not yet.
    Nothing is promised of an item that a gate has rejected, or that was cancelled.
    """
    promised = (came["due"] != NONE) & ~np.isin(came["outcome"], _UNPROMISED)
    due = promised & (came["due"] <= horizon)
    kept = (came["outcome"] == Outcome.DELIVERED) & (came["ended"] <= came["due"])
    served = due & ~_IS_LOST[came["outcome"]]
    until = np.where(came["outcome"] == Outcome.DELIVERED, came["ended"], horizon)
    return {
        "promises kept": mean(kept[due]),
        "promises kept excluding losses": mean(kept[served]),
        "promises not yet due": float(np.count_nonzero(promised & ~due)),
        **_lateness((until - came["due"])[served]),
    }


def _lateness(late: Integers) -> dict[str, float]:
    """What items are late, each by so many microseconds, below zero where it is early.

    What is still open is late by as much as it is at the end: the least that it will be.
    """
    return {
        "lateness": mean(late),
        "tardiness": mean(np.maximum(late, 0)),
        "largest lateness": float(late.max()) if len(late) else math.nan,
    }


def _flows(items: Mapping[str, Integers], worth: ItemWorth, header: Header, warm_up: int) -> dict[str, float]:
    """Rates and averages over the window, of every item that was inside it."""
    window, weeks = header.horizon - warm_up, (header.horizon - warm_up) / WEEK
    until = np.where(items["ended"] == NONE, header.horizon, items["ended"])
    inside = np.maximum(until - np.maximum(items["arrived"], warm_up), 0)
    out = (items["outcome"] == Outcome.DELIVERED) & (items["ended"] >= warm_up)
    accrued = float(inside @ worth.cost_of_delay)
    return {
        "throughput": float(np.count_nonzero(out) / weeks),
        WEEKLY_VARIATION: _weekly_variation(items["ended"][out] - warm_up, int(weeks)),
        "work in progress": float(inside.sum()) / window,
        "cost of delay": accrued / weeks,
        "cost of delay per item": ratio(accrued, int(np.count_nonzero(out))),
        "value": float(worth.value[out].sum()) / weeks,
    }


def _weekly_variation(delivered: Integers, weeks: int) -> float:
    """Standard deviation over mean of the number of items delivered in each of so many whole weeks, NaN of
    fewer than two weeks or of none delivered; ``delivered`` are microseconds from the begin of the first."""
    if weeks < 2:
        return math.nan
    average, deviation = _mean_and_deviation(np.bincount(delivered // WEEK, minlength=weeks)[:weeks])
    return ratio(deviation, average)


def _cancelled(items: Mapping[str, Integers], came: Integers, weeks: float) -> dict[str, float]:
    """The time worked on the items at the positions ``came`` that were cancelled: in hours per week, and as a
    share of that worked on all of them."""
    worked = np.zeros_like(came)
    parts = np.flatnonzero(items["part"] > 0)
    in_parts = np.zeros_like(items["part"])
    for state in WORK:
        worked += items[state.column][came]
        np.add.at(in_parts, items["parent"][parts], items[state.column][parts])
    if len(parts):
        worked += in_parts[came]
    lost = int(worked[items["outcome"][came] == Outcome.CANCELLED].sum())
    return {CANCELLED_HOURS: lost / HOUR / weeks, CANCELLED_SHARE: ratio(lost, int(worked.sum()))}


def _shares(outcome: Integers, queue: Integers) -> dict[str, float]:
    """What became of the arrivals in the window, from their outcomes and their times in queues."""
    still_open = int(np.count_nonzero(outcome == Outcome.STILL_OPEN))
    share = ratio(still_open, len(outcome))
    return {
        **{kind.key: mean(outcome == kind) for kind in UNDELIVERED},
        "queue time of all arrivals": mean(queue[outcome != Outcome.REFUSED]),
        "wait of abandoned items": mean(queue[outcome == Outcome.ABANDONED]),
        Outcome.STILL_OPEN.key: float(still_open),
        "still open share": share,
        "percentiles adjusted": float(share > MATERIAL),
    }
