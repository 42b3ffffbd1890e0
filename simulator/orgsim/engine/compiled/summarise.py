"""The Summary from the book of a run that is over."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.engine.compiled import tables
from orgsim.engine.compiled.due_tables import due_at_the_end
from orgsim.engine.compiled.layout import Records
from orgsim.engine.compiled.state import State
from orgsim.engine.compiled.switches import Switches
from orgsim.log import facts
from orgsim.log.log import Integers
from orgsim.log.summary import ITEM_SUMMARY_COLUMNS, Summary
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind
from orgsim.model.model import Model

SEAM_SUMS: Final = {
    "handoffs": "handoffs", "handoff_time": "handoff_time", "seam_visits": "visits", "seam_wait": "wait",
    "returns": "returns",
}  # fmt: skip
"""Fields of the Summary and those of `BIN_OF_SEAM`."""
RARE_SEAM_SUMS: Final = {
    "seam_questions": ("questions", "questions_back"), "sent_back": ("sent_back", "returns"),
    "handed_on": ("misrouted", "misrouting"), "added_effort": ("added", "losses"),
}  # fmt: skip
"""The same of those that only mechanisms fill, and the switch under which the kernel does: without seams
where there is nothing in the whole run."""
_IN_PARTS: Final = ("parts", 0)
RARE: Final = {
    "parent": ("children", NONE),
    "part": _IN_PARTS,
    facts.State.PARTS.column: _IN_PARTS,
    facts.State.ASKING.column: _IN_PARTS,
    facts.State.GATE.column: (StepKind.GATE.name.lower(), 0),
    "value": ("worths", NONE),
    "cost_case": ("worths", NONE),
    "bounces": ("misrouting", 0),
}
"""Columns of items that only mechanisms fill: the switch under which the kernel does, and what is there
without. They take no memory then."""


def results_of(model: Model, state: State, needed: Switches) -> dict[str, Integers]:
    """What is known of each item, in a copy unless nobody will use the table again.

    ``needed`` are the switches of the model.
    """
    rows = state.tables["results"][:, : state["numbered"]]
    found = {}
    for name, column in zip(ITEM_SUMMARY_COLUMNS, rows, strict=False):
        switch, without = RARE.get(name, (None, NONE))
        if switch is not None and switch not in needed:
            found[name] = np.broadcast_to(np.int64(without), column.shape)
        else:
            found[name] = column.copy() if state.is_spare else column
    if model.service_clocks.any:
        found["due"] = due_at_the_end(model, found)
    return found


def summary_of(model: Model, state: State, key: tuple[int, int], needed: Switches) -> Summary:
    """The Summary from the tables of a run that is over; ``key`` is seed and replication, ``needed`` the
    switches of the model."""
    book, edges = state.tables, state.tables["edges"]
    widths = np.diff(edges)[:, None]
    bins, of_teams = (
        book["bins"],
        {name: book["bins_of_teams"][name].copy() for name in tables.BIN_OF_TEAM.names or ()},
    )
    queue_length = of_teams["length"] + _whole(of_teams["whole"], widths)
    return Summary(
        edges=edges,
        items=results_of(model, state, needed),
        wip=bins["wip"] + _whole(bins["inside"][:, None], widths)[:, 0],
        state=_states(bins["time"] + _whole(bins["whole"], widths), of_teams, queue_length),
        queue_length=queue_length,
        busy=book["busy"].copy(),
        meeting=_where_any(book["in_meetings"]),
        held=book["held"].copy(),
        on_shift=book["on_shift"],
        **{name: bins[name].copy() for name in ("arrivals", "ends")},
        **{name: of_teams[name] for name in ("in_work", "queued", "started", "waits")},
        team_busy=of_teams["busy"],
        abandoned=of_teams["gave_up"],
        abandoned_waits=of_teams["gave_up_waits"],
        still_waiting=book["teams"]["still_waiting"].copy(),
        off_shift_starts=book["people"]["off_shift_starts"].copy(),
        double_booked=book["people"]["double_booked"].astype(np.int64),
        seed=key[0],
        replication=key[1],
        too_late=state["too_late"],
        **_seams(book, state["seams_found"], needed),
    )


def _where_any(sums: Integers) -> Integers:
    """A copy of sums by bin and person or seam, without these where there is nothing."""
    return np.array(sums, order="C") if sums.any() else np.zeros((len(sums), 0), dtype=np.int64)


def _states(away: Integers, of_teams: dict[str, Integers], queue_length: Integers) -> Integers:
    """Add what follows from what the teams did to the times away from them and in rework: shape (B,
    states)."""
    away[:, facts.State.QUEUE] = queue_length.sum(axis=1)
    away[:, facts.State.TOUCH] = of_teams["busy"].sum(axis=1) - away[:, facts.State.REWORK]
    away[:, facts.State.PAUSED] = (of_teams["in_work"] - of_teams["busy"]).sum(axis=1)
    return away


def _whole(change: Integers, widths: Integers) -> Integers:
    """The time of stretches in the bins that lie wholly within them."""
    return np.asarray((np.cumsum(change, axis=0) - change) * widths, dtype=np.int64)


def _seams(book: dict[str, Records], count: int, needed: Switches) -> dict[str, Integers]:
    """The pairs of teams in order, and what was counted of each by bin."""
    pairs = book["seams"][:count]
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    sums = book["bins_of_seams"][:count][order].T
    usual = {name: np.ascontiguousarray(sums[field]) for name, field in SEAM_SUMS.items()}
    rare = {
        name: _where_any(sums[field] if switch in needed else sums["handoffs"][:, :0])
        for name, (field, switch) in RARE_SEAM_SUMS.items()
    }
    return {"seams": pairs[order]} | usual | rare
