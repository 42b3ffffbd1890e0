"""The measures of one replication over the window from the end of the warm-up to the horizon.

Measures of an item (lead time, waits, hand-offs) are over the items that *arrived* in the window and were delivered,
without the backlog of the start. Rates and averages over time (throughput, work in progress, costs) are over the
window itself, whatever item they come from. A measure that does not exist (no item was delivered) is NaN.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

import numpy as np

from orgsim.log import NONE, Header
from orgsim.measures.spells import STATES, Flags, Integers
from orgsim.measures.summary import ABANDONED, DELIVERED, REFUSED, UNFINISHED, Summary
from orgsim.statistics import kaplan_meier_quantile

WEEK: Final = 7 * 24 * 3600 * 1_000_000
MATERIAL: Final = 0.01
"""The share of unfinished arrivals above which percentiles are flagged as adjusted."""

_PERCENTILES: Final = (50, 85, 95)
_STATE_WORDS: Final = ("touch", "rework", "paused", "queue", "hand-off", "blocked", "delay")


def measure(summary: Summary, header: Header, warm_up: int = 0) -> dict[str, float]:
    """All of `MEASURES` over ``[warm_up, horizon]``.

    Raises ValueError when ``warm_up`` (microseconds) is not the lower edge of a time bin.
    """
    start = first_bin(summary, warm_up)
    weeks = (header.horizon - warm_up) / WEEK
    items = item_measures(summary, header, warm_up)
    on_shift, busy = summary.on_shift[start:].sum(axis=0), int(summary.busy[start:].sum())
    cost = float(on_shift @ np.array([person.cost for person in header.people], dtype=np.float64)) / weeks
    return items | {
        "queue length": float(summary.queue_length[start:].sum()) / (header.horizon - warm_up),
        "utilisation": ratio(busy, int(on_shift.sum())),
        "cost": cost,
        "cost per item": ratio(cost, items["throughput"]),
    }


def item_measures(summary: Summary, header: Header, warm_up: int = 0, where: Flags | None = None) -> dict[str, float]:
    """The `ITEM_MEASURES` of all items, or of those that the mask ``where`` (items,) marks."""
    chosen = slice(None) if where is None else where
    items = {name: values[chosen] for name, values in summary.items.items()}
    arrived = items["arrived"] >= warm_up
    arrived &= items["backlog"] == 0
    came = {name: values[arrived] for name, values in items.items()}
    done = {name: values[came["outcome"] == DELIVERED] for name, values in came.items()}
    return {
        **_times(came, done, header),
        **_states(done),
        "hand-offs": mean(done["handoffs"]),
        "returns": mean(done["returns"]),
        "promises kept": _promises_kept(came, header.horizon),
        **_flows(items, header, warm_up),
        **_shares(came),
    }


def by_work(summary: Summary, header: Header, warm_up: int = 0) -> dict[str, dict[str, float]]:
    """The `ITEM_MEASURES` of each work type by its name."""
    column = summary.items["work"]
    return {work.name: item_measures(summary, header, warm_up, column == k) for k, work in enumerate(header.works)}


def by_class(summary: Summary, header: Header, warm_up: int = 0) -> dict[str, dict[str, float]]:
    """The `ITEM_MEASURES` of each class of service by its name."""
    column = summary.items["service_class"]
    return {name: item_measures(summary, header, warm_up, column == k) for k, name in enumerate(header.classes)}


def first_bin(summary: Summary, warm_up: int) -> int:
    """The bin that begins at ``warm_up``; raises ValueError when none does."""
    place = int(np.searchsorted(summary.edges, warm_up))
    if place >= len(summary.edges) - 1 or summary.edges[place] != warm_up:
        raise ValueError(f"the warm-up must end where a time bin begins, and {warm_up} microseconds is no such moment")
    return place


def mean(values: Integers) -> float:
    """The mean, NaN when there are no values."""
    return float(values.mean()) if len(values) else math.nan


def ratio(part: float, whole: float) -> float:
    """``part`` over ``whole``, NaN when ``whole`` is zero."""
    return part / whole if whole else math.nan


def _times(came: Mapping[str, Integers], done: Mapping[str, Integers], header: Header) -> dict[str, float]:
    """Mean, standard deviation and percentiles of lead and cycle time."""
    result: dict[str, float] = {}
    kinds = {
        "lead time": ("arrived", None),
        "lead time in working time": ("arrived", "lead_working"),
        "cycle time": ("first_started", None),
        "cycle time in working time": ("first_started", "cycle_working"),
    }
    counted = np.isin(came["outcome"], (DELIVERED, UNFINISHED))
    for name, (since, working) in kinds.items():
        known = counted & (came[since] != NONE)
        until = np.where(came["ended"] == NONE, header.horizon, came["ended"])
        durations = (came[working] if working else until - came[since])[known]
        observed = (came["outcome"] == DELIVERED)[known]
        result |= _spread(name, durations, observed)
    return result


def _spread(name: str, durations: Integers, observed: Flags) -> dict[str, float]:
    """Mean and standard deviation of the times observed; percentiles of all, those unfinished being censored."""
    ended = durations[observed]
    percentiles = kaplan_meier_quantile(durations, observed, [p / 100 for p in _PERCENTILES])
    deviation = float(ended.std(ddof=1)) if len(ended) > 1 else math.nan
    adjusted = {f"{name} p{p}": float(value) for p, value in zip(_PERCENTILES, percentiles, strict=True)}
    return {name: mean(ended), f"{name} sd": deviation, **adjusted}


def _states(done: Mapping[str, Integers]) -> dict[str, float]:
    """Mean time per item in each state, and what follows from those."""
    times = {f"{word} time": mean(done[state]) for state, word in zip(STATES, _STATE_WORDS, strict=True)}
    worked = int(done["touch"].sum() + done["rework"].sum())
    wait = sum(times[f"{word} time"] for word in ("queue", "hand-off", "blocked", "paused"))
    return times | {"wait": wait, "flow efficiency": ratio(worked, int((done["ended"] - done["arrived"]).sum()))}


def _promises_kept(came: Mapping[str, Integers], horizon: int) -> float:
    """Share kept of the promises that fell due by the horizon, of items delivered or still inside.

    Later ones are left out, kept or not: an early delivery would be counted, and the slow ones not yet.
    """
    due = (came["due"] != NONE) & (came["due"] <= horizon) & np.isin(came["outcome"], (DELIVERED, UNFINISHED))
    kept = (came["outcome"] == DELIVERED) & (came["ended"] <= came["due"])
    return mean(kept[due])


def _flows(items: Mapping[str, Integers], header: Header, warm_up: int) -> dict[str, float]:
    """Rates and averages over the window, of every item that was inside it."""
    window, weeks = header.horizon - warm_up, (header.horizon - warm_up) / WEEK
    until = np.where(items["ended"] == NONE, header.horizon, items["ended"])
    inside = np.maximum(until - np.maximum(items["arrived"], warm_up), 0)
    out = (items["outcome"] == DELIVERED) & (items["ended"] >= warm_up)
    delay = np.array([work.cost_of_delay for work in header.works], dtype=np.float64)[items["work"]]
    value = np.array([work.value for work in header.works], dtype=np.float64)[items["work"]]
    accrued = float(inside @ delay)
    return {
        "arrivals": float(np.count_nonzero((items["arrived"] >= warm_up) & (items["backlog"] == 0)) / weeks),
        "throughput": float(np.count_nonzero(out) / weeks),
        "work in progress": float(inside.sum()) / window,
        "cost of delay": accrued / weeks,
        "cost of delay per item": ratio(accrued, int(np.count_nonzero(out))),
        "value": float(value[out].sum()) / weeks,
    }


def _shares(came: Mapping[str, Integers]) -> dict[str, float]:
    """What became of the arrivals in the window."""
    outcome = came["outcome"]
    unfinished = int(np.count_nonzero(outcome == UNFINISHED))
    share = ratio(unfinished, len(outcome))
    return {
        "refused": mean(outcome == REFUSED),
        "abandoned": mean(outcome == ABANDONED),
        "wait of those who gave up": mean(came["queue"][outcome == ABANDONED]),
        "unfinished": float(unfinished),
        "unfinished share": share,
        "percentiles adjusted": float(share > MATERIAL),
    }
