"""Laws that every run obeys, checked in exact integers on each one: a violation is a fault of the engine or
the log."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import numpy as np

from orgsim.log import NONE, Header, Outcome, State, Summary
from orgsim.log.facts import WORK
from orgsim.log.log import Integers


def identities(summary: Summary, header: Header) -> list[str]:
    """What the run violates, as sentences; empty when all of it holds.

    Little's law over the whole run (Little 1961; with the ages of those inside counted it is an identity of
    sums, not a limit), the same for each queue, conservation of items, the states of each item, and people's
    hours. The summary's bins must run from 0 to the horizon.
    """
    if summary.edges[0] != 0 or summary.edges[-1] != header.horizon:
        return ["the time bins do not cover the run from 0 to the horizon"]
    checks = (_littles_law, _queues, _conservation, _item_states, _hours)
    return list(chain.from_iterable(check(summary, header) for check in checks))


def _littles_law(summary: Summary, header: Header) -> Iterator[str]:
    """The integral of work in progress is the sum of the times that items were inside."""
    inside = int(_residence(summary, header.horizon).sum())
    integral = int(summary.wip.sum())
    if inside != integral:
        yield (
            f"Little's law: work in progress adds up to {integral} item-microseconds, times inside to "
            f"{inside}"
        )
    bad = np.flatnonzero(summary.state.sum(axis=1) != summary.wip)
    if len(bad):
        yield f"states: in {_bins(bad)} the items in all states are not the work in progress"


def _queues(summary: Summary, header: Header) -> Iterator[str]:
    """Each queue's length adds up to the waits of its visits, of those in it up to now.

    Nobody leaves who has not come.
    """
    lengths = summary.queue_length.sum(axis=0)
    waited = summary.waits.sum(axis=0) + summary.still_waiting
    for queue in np.flatnonzero(lengths != waited).tolist():
        length = f"the queue of {header.teams[queue].name} adds up to {int(lengths[queue])} item-microseconds"
        yield f"Little's law: {length}, the waits of its visits to {int(waited[queue])}"
    by_item = int(summary.items["queue"].sum())
    if by_item != int(lengths.sum()):
        yield f"queues: items waited {by_item} microseconds in all, the queues hold {int(lengths.sum())}"
    left = np.cumsum(summary.queued - summary.started - summary.abandoned, axis=0)
    for queue in np.flatnonzero(np.any(left < 0, axis=0)).tolist():
        yield f"queues: more visits left the queue of {header.teams[queue].name} than came to it"
    if np.any(summary.queue_length < 0) or np.any(summary.in_work < 0):
        yield "queues: a length is negative"


def _conservation(summary: Summary, header: Header) -> Iterator[str]:
    """Every item arrives once, and is delivered, refused, gone or inside."""
    outcome = summary.items["outcome"]
    ended = summary.items["ended"]
    arrivals = int(summary.arrivals.sum())
    if arrivals != len(outcome):
        yield f"conservation: {arrivals} arrivals for {len(outcome)} items"
    known = {kind: int(np.count_nonzero(outcome == kind)) for kind in Outcome}
    inside = known.pop(Outcome.STILL_OPEN)
    ends = summary.ends.sum(axis=0)
    for kind, count in known.items():
        if int(ends[kind]) != count:
            yield f"conservation: {ends[kind]} times an item was {kind.key}, but {count} items were"
    gone = int(ends.sum())
    if arrivals != gone + inside:
        yield f"conservation: {arrivals} items arrived, but {gone} are gone and {inside} inside"
    if np.any((ended == NONE) != (outcome == Outcome.STILL_OPEN)):
        yield "conservation: an item has an end without an outcome, or an outcome without an end"


def _item_states(summary: Summary, header: Header) -> Iterator[str]:
    """The times of an item in its states add up to the time from arrival to the end, and none is negative."""
    items = summary.items
    spent = np.zeros_like(items["arrived"])
    least = np.zeros_like(items["arrived"])
    for state in State:
        spent += items[state.column]
        np.minimum(least, items[state.column], out=least)
    bad = np.flatnonzero(spent != _residence(summary, header.horizon))
    if len(bad):
        yield f"states: the times of {_items(bad)} do not add up to the time from arrival to the end"
    negative = np.flatnonzero(least < 0)
    if len(negative):
        yield f"states: a time of {_items(negative)} is negative"
    early = np.flatnonzero((items["first_started"] != NONE) & (items["first_started"] < items["arrived"]))
    if len(early):
        yield f"states: {_items(early)} started before arriving"


def _hours(summary: Summary, header: Header) -> Iterator[str]:
    """Nobody is bound more than they are on shift, or takes up work off shift."""
    for person in np.flatnonzero(np.any(summary.occupied > summary.on_shift, axis=0)).tolist():
        bad = np.flatnonzero(summary.occupied[:, person] > summary.on_shift[:, person])
        yield f"hours: {header.people[person].name} works longer than on shift in {_bins(bad)}"
    for person in np.flatnonzero(summary.off_shift_starts).tolist():
        times = int(summary.off_shift_starts[person])
        yield f"hours: {header.people[person].name} takes up work off shift, {times} times"
    for person in np.flatnonzero(summary.double_booked).tolist():
        times = int(summary.double_booked[person])
        yield f"hours: {header.people[person].name} has two items in hand at once, {times} times"
    if int(summary.team_busy.sum()) != int(summary.busy.sum()):
        yield "hours: the working time of people is not the time worked for teams"
    worked = sum(int(summary.items[state.column].sum()) for state in WORK)
    if int(summary.busy.sum()) != worked:
        yield f"hours: people worked {int(summary.busy.sum())} microseconds, on items {worked} were worked"


def _residence(summary: Summary, horizon: int) -> Integers:
    """How long each item was inside, up to the horizon."""
    ended = summary.items["ended"]
    return np.where(ended == NONE, horizon, ended) - summary.items["arrived"]


def _bins(bad: Integers) -> str:
    return f"bin {_first(bad)}"


def _items(bad: Integers) -> str:
    return f"item {_first(bad)}"


def _first(bad: Integers) -> str:
    if len(bad) == 1:
        return str(bad[0])
    return f"{bad[0]} and {len(bad) - 1} more"
