"""The way out of a step (semantics, section 4.6)."""

from __future__ import annotations

from orgsim.engine.reference.item import Item
from orgsim.engine.reference.plan import Stage


def way_out(item: Item, stage: Stage) -> tuple[int, int]:
    """The next step and whether it is a return for rework; one uniform decides."""
    if stage.only_way is not None:
        return stage.only_way
    u = stage.way_out.value(item.word, item.visit)
    passed, left = 0.0, 1.0
    for way in stage.exits:
        chance = way.chance_at(item.visit) if way.rework else way.chance * left
        passed += chance
        if u < passed:
            return way.to, int(way.rework)
        if way.rework:
            left -= chance
    return stage.exits[-1].to, 0
