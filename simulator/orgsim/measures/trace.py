"""How a run went over time: averages by time bin, and the curves of a cumulative flow diagram."""

from __future__ import annotations

import numpy as np

from orgsim.log import STATES, Header, Summary
from orgsim.table import Table

_TIME = "microseconds"


def states_over_time(summary: Summary) -> Table:
    """Average work in progress of each time bin, and how many of those items were in each state.

    One row a bin, in the order of time: ``from`` and ``to`` in microseconds, ``work in progress``, and a column for
    each of `STATES` (which add up to it).
    """
    widths = summary.widths
    columns = {"from": summary.edges[:-1], "to": summary.edges[1:], "work in progress": summary.wip / widths}
    for place, name in enumerate(STATES):
        columns[name] = summary.state[:, place] / widths
    units = dict.fromkeys(("work in progress", *STATES), "items")
    return Table(columns, {"from": _TIME, "to": _TIME} | units)


def queues_over_time(summary: Summary, header: Header) -> Table:
    """Average queue length and items in work of each team in each time bin, one row a team and bin, team by team.

    Columns: ``team``, ``from`` and ``to`` in microseconds, ``queue length``, ``in work``, and ``starts``, the visits
    begun in the bin.
    """
    bins, teams = summary.queue_length.shape
    names = np.array([team.name for team in header.teams], dtype=object)
    widths = summary.widths[:, None]
    columns = {
        "team": np.repeat(names, bins),
        "from": np.tile(summary.edges[:-1], teams),
        "to": np.tile(summary.edges[1:], teams),
        "queue length": (summary.queue_length / widths).T.reshape(-1),
        "in work": (summary.in_work / widths).T.reshape(-1),
        "starts": summary.started.T.reshape(-1),
    }
    return Table(columns, {"from": _TIME, "to": _TIME, "queue length": "items", "in work": "items"})


def cumulative_flow(summary: Summary) -> Table:
    """Items that had arrived, been started by a person, been delivered, or gone undelivered by the end of each bin.

    One row for the start and one for each bin: ``time`` in microseconds and the counts so far. The vertical distance
    between ``arrived`` and ``delivered`` plus ``gone`` is the work in progress (a cumulative flow diagram).
    """
    started = summary.items["first_started"]
    begun, _ = np.histogram(started[started >= 0], bins=summary.edges)
    gone = summary.refusals + summary.abandonments
    curves = {"arrived": summary.arrivals, "started": begun, "delivered": summary.deliveries, "gone": gone}
    totals = {name: np.concatenate([[0], np.cumsum(counts)]) for name, counts in curves.items()}
    return Table({"time": summary.edges} | totals, {"time": _TIME} | dict.fromkeys(curves, "items"))
