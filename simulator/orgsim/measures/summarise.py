"""From the log of one replication to its summary."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from orgsim.log import Header, Log, Outcome, Summary, Verb
from orgsim.log.log import Integers
from orgsim.measures.hours import hours_faults
from orgsim.measures.items import is_ending, item_columns, worked_time
from orgsim.measures.meetings import meetings_of
from orgsim.measures.occupancy import occupancy
from orgsim.measures.seams import queue_events, seam_events
from orgsim.measures.spells import ENDS, spells_of
from orgsim.measures.tally import count

_MOST_BINS = 750
_MINUTE = 60_000_000
_WIDTHS = tuple(_MINUTE * minutes for minutes in (1, 5, 15, 60, 240, 1440, 10080))


def bin_edges(header: Header) -> Integers:
    """Limits of time bins from 0 to the horizon: the finest of 1, 5, 15 min, 1, 4 h, 1 d, 1 w that makes at
    most 750.

    A last bin that would be shorter than half the others is joined to the one before. A horizon of fewer than
    100 minutes or more than 750 weeks is cut into 400 equal bins, rounded down to whole microseconds.
    """
    width = next((width for width in _WIDTHS if header.horizon <= width * _MOST_BINS), None)
    if width is None or header.horizon < 100 * width:
        parts = min(400, header.horizon)
        return np.arange(parts + 1, dtype=np.int64) * header.horizon // parts
    edges = np.arange(0, header.horizon, width, dtype=np.int64)
    if header.horizon - edges[-1] < width / 2:
        edges = edges[:-1]
    return np.append(edges, header.horizon)


def summarise(log: Log, edges: npt.ArrayLike) -> Summary:
    """Summarise the facts of ``log`` over the time bins between ``edges`` (microseconds, rising).

    The edges should run from 0 to the horizon: only then do the checks of `identities` hold. Raises
    ValueError for fewer than two edges, edges that do not rise, or records out of the order of time.
    """
    limits = np.asarray(edges, dtype=np.int64)
    if len(limits) < 2 or np.any(limits[1:] <= limits[:-1]):
        raise ValueError("time bins need at least two edges, each later than the one before")
    spells = spells_of(log, limits)
    meetings = meetings_of(log, spells)
    bins, teams = len(limits) - 1, len(log.header.teams)
    came, gone = np.flatnonzero(spells.verb == Verb.ARRIVED), np.flatnonzero(is_ending(spells))
    return Summary(
        edges=limits,
        items=item_columns(log, spells, worked_time(spells, log.header, meetings)),
        seed=log.seed,
        replication=log.replication,
        too_late=log.too_late,
        **occupancy(log, (spells, meetings), limits),
        **hours_faults(spells, log.header),
        **queue_events(spells, bins, teams),
        **seam_events(spells, bins, teams),
        arrivals=count(spells.place[came], 0 * came, bins, 1)[:, 0],
        ends=count(spells.place[gone], ENDS[spells.verb[gone]], bins, len(Outcome)),
    )
