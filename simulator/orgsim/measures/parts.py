"""Measures of the parts of an organisation over the window: its teams, its people, and the seams between
teams."""

from __future__ import annotations

from itertools import chain
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from orgsim.log import Header, Summary
from orgsim.log.log import Integers
from orgsim.measures.measure import WEEK, first_bin
from orgsim.units import HOUR

Column = npt.NDArray[Any]

TEAM_MEASURES: Final = (
    *("queue length", "wait", "in work", "people at work", "utilisation"),
    *("visits", "starts", "abandoned", "wait of abandoned items"),
)
"""The measures of a team by name, in this order wherever they are kept without their names."""


def team_measures(summary: Summary, header: Header, warm_up: int = 0) -> dict[str, Column]:
    """The `TEAM_MEASURES`, each an array (Q,) by team; the key ``team`` gives the names."""
    names = np.array([team.name for team in header.teams], dtype=object)
    return {"team": names, **dict(zip(TEAM_MEASURES, team_values(summary, header, warm_up).T, strict=True))}


def team_values(summary: Summary, header: Header, warm_up: int = 0) -> npt.NDArray[np.float64]:
    """The `TEAM_MEASURES` of each team in the order of the header: float64 (Q, T).

    ``queue length`` and ``in work`` (items in the hand of a person) are averages over time. ``visits`` per
    week are those first taken up (``starts``) or abandoned in the window. ``wait`` is the mean wait of a
    visit: all that it waits in the team's queue, before it is taken up or abandoned and after each
    interruption. Little's law ties them: queue length is visits per time x wait, but for the ages of visits
    that wait at either end of the window; over a whole run this is an identity (`identities`).
    ``people at work`` is the average number of people working for the team while on shift. ``utilisation`` is
    that of the people who serve the team, whatever team their work was for: people shared by several teams
    count in full in each. ``abandoned`` is the share of visits that were abandoned.
    """
    start, window = first_bin(summary, warm_up), header.horizon - warm_up
    started, abandoned = _since(summary.started, start), _since(summary.abandoned, start)
    visits = started + abandoned
    serves = _serves(header)
    columns = {
        "queue length": _since(summary.queue_length, start) / window,
        "wait": _ratios(_since(summary.waits, start), visits),
        "in work": _since(summary.in_work, start) / window,
        "people at work": _since(summary.team_busy, start) / window,
        "utilisation": _ratios(
            _since(summary.occupied, start) @ serves, _since(summary.on_shift, start) @ serves
        ),
        "visits": visits * WEEK / window,
        "starts": started * WEEK / window,
        "abandoned": _ratios(abandoned, visits),
        "wait of abandoned items": _ratios(_since(summary.abandoned_waits, start), abandoned),
    }
    return np.stack([columns[name] for name in TEAM_MEASURES], axis=1)


def person_measures(summary: Summary, header: Header, warm_up: int = 0) -> dict[str, Column]:
    """Measures by person, each an array (P,): names, ``busy`` (at work or in meetings), where there are any
    ``in meetings``, ``held`` (waiting with an item for an answer) and ``on shift`` in microseconds,
    ``utilisation``."""
    start = first_bin(summary, warm_up)
    held, shift = _since(summary.held, start), _since(summary.on_shift, start)
    busy = _since(summary.occupied, start) - held
    meets = {"in meetings": _since(summary.meeting, start)} if summary.meeting.shape[1] else {}
    return {
        "person": np.array([person.name for person in header.people], dtype=object),
        "role": np.array([person.role for person in header.people], dtype=object),
        "busy": busy,
        **meets,
        "held": held,
        "on shift": shift,
        "utilisation": _ratios(busy + held, shift),
    }


def seam_measures(summary: Summary, header: Header, warm_up: int = 0) -> dict[str, Column]:
    """Measures by seam, one entry for each pair of teams between which anything moved in the window.

    ``from`` and ``to`` are names; ``hand-offs`` and ``returns`` per week; ``hand-off time`` the mean time on
    the way, ``wait after`` the mean wait in the receiving queue of the visits that came this way and were
    taken up or abandoned (all of it, as in `team_values`), both in microseconds. Where the whole run has any:
    ``questions`` asked of the sender on receipt, items ``sent back`` on receipt and those handed on by a team
    to which they were ``misrouted``, each per week, and ``added work``, hours of effort per week that lost
    context and typing again add.
    """
    start, weeks = first_bin(summary, warm_up), (header.horizon - warm_up) / WEEK
    handed, returned = _since(summary.handoffs, start), _since(summary.returns, start)
    visits = _since(summary.seam_visits, start)
    moved = np.flatnonzero(handed + returned + visits)
    names = np.array([team.name for team in header.teams], dtype=object)
    source, target = summary.seams[moved].T
    return {
        "from": names[source],
        "to": names[target],
        "hand-offs": handed[moved] / weeks,
        "hand-off time": _ratios(_since(summary.handoff_time, start), handed)[moved],
        "wait after": _ratios(_since(summary.seam_wait, start), visits)[moved],
        "returns": returned[moved] / weeks,
        **{name: sums[moved] / weeks for name, sums in _rare_of_seams(summary, start).items()},
    }


def _rare_of_seams(summary: Summary, start: int) -> dict[str, Column]:
    """What only mechanisms bring about at seams, of which there is any: numbers, and hours of effort."""
    numbers = {
        "questions": summary.seam_questions,
        "sent back": summary.sent_back,
        "misrouted": summary.handed_on,
    }
    found: dict[str, Column] = {
        name: _since(values, start) for name, values in numbers.items() if values.shape[1]
    }
    if summary.added_effort.shape[1]:
        found["added work"] = _since(summary.added_effort, start) / HOUR
    return found


def _since(values: Integers, start: int) -> Integers:
    """The sum over the bins from ``start`` on."""
    return np.asarray(values[start:].sum(axis=0), dtype=np.int64)


def _ratios(parts: Integers, wholes: Integers) -> Column:
    """Part over whole, entry by entry, NaN where the whole is zero."""
    result = np.full(np.shape(wholes), np.nan)
    np.divide(parts, wholes, out=result, where=wholes != 0)
    return result


def _serves(header: Header) -> Integers:
    """Which person (P) serves which team (Q), as 0 and 1 of shape (P, Q)."""
    serves = np.zeros((len(header.people), len(header.teams)), dtype=np.int64)
    counts = [len(person.teams) for person in header.people]
    people = np.repeat(np.arange(len(counts)), np.array(counts, dtype=np.int64))
    teams = list(chain.from_iterable(person.teams for person in header.people))
    serves[people, teams] = 1
    return serves
