"""How throughput and cycle time depend on work in progress in a line. Source: Hopp and Spearman, Factory
Physics, ch. 7.

``bottleneck`` is the rate of the busiest station, ``raw`` the work on an item in all stations; both in the
same unit.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Curve:
    """Throughput (items per unit of time) and cycle time (time units) at a level of work in progress."""

    throughput: float
    cycle_time: float


def best_case(items: int, bottleneck: float, raw: float) -> Curve:
    """Constant work in perfect order: min(w / T0, rb) and max(T0, w / rb)."""
    return Curve(min(items / raw, bottleneck), max(raw, items / bottleneck))


def worst_case(items: int, raw: float) -> Curve:
    """Everything waits for everything else: 1 / T0 and w T0."""
    return Curve(1 / raw, items * raw)


def practical_worst_case(items: int, bottleneck: float, raw: float) -> Curve:
    """A balanced line of one-person stations with exponential work: w rb / (W0 + w - 1), with W0 = rb T0."""
    critical = bottleneck * raw
    return Curve(items / (critical + items - 1) * bottleneck, raw + (items - 1) / bottleneck)
