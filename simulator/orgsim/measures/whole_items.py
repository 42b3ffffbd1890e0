"""Items without their parts: a `Summary` counts both, and what is said of the items of a kind of work does
not."""

from __future__ import annotations

import numpy as np

from orgsim.log import NONE, Outcome, Summary
from orgsim.log.log import Integers
from orgsim.measures.spells import bin_of
from orgsim.measures.tally import count, elapsed_stretches, integral


def whole_items(summary: Summary) -> Integers:
    """Work in progress without parts, integrated over each time bin: int64 (B,)."""
    parts = np.flatnonzero(summary.items["part"] > 0)
    if not len(parts):
        return summary.wip
    ended = summary.items["ended"][parts]
    until = np.where(ended == NONE, summary.edges[-1], ended)
    stretches = elapsed_stretches(summary.edges, summary.items["arrived"][parts], until)
    inside = integral(stretches, np.zeros_like(until), summary.widths[:, None], 1)[:, 0]
    return np.asarray(summary.wip - inside, dtype=np.int64)


def part_events(summary: Summary) -> tuple[Integers, Integers, Integers]:
    """Parts that came, that were delivered, and that were gone without that in each bin: int64 (B,) each."""
    items, bins = summary.items, len(summary.widths)
    parts = np.flatnonzero(items["part"] > 0)
    came = count(bin_of(summary.edges, items["arrived"][parts]), 0 * parts, bins, 1)[:, 0]
    over = parts[items["ended"][parts] != NONE]
    ends = count(bin_of(summary.edges, items["ended"][over]), items["outcome"][over], bins, len(Outcome))
    delivered = ends[:, Outcome.DELIVERED]
    return came, delivered, ends.sum(axis=1) - delivered
