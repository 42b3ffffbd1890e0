"""The way out of a step (semantics, sections 4.7 and 9)."""

from __future__ import annotations

from orgsim.engine.reference.conditions import Conditions
from orgsim.engine.reference.item import Item
from orgsim.engine.reference.plan import Exit, Stage
from orgsim.log.vocabulary import NONE


def way_out(item: Item, stage: Stage, conditions: Conditions, *, onward: bool = False) -> Exit:
    """The way that an item takes; one uniform decides. ``onward`` is never back."""
    if stage.only_way is not None:
        return stage.only_way
    u = stage.way_out.value(item.word, item.visit)
    if stage.unconditional and not onward:
        return _by_chance(item, stage, u)
    passed, left, case = 0.0, 1.0, NONE
    taken = stage.exits[-1]
    for way in stage.exits:
        if way.kind:
            holds = not onward and conditions.hold(way.when, item)
            chance = way.chance_at(item.visit, _chance(way, item, conditions)) if holds else 0.0
            left -= chance
        else:
            if case == NONE and conditions.hold(way.when, item):
                case = way.case
            if way.case != case:
                continue
            taken, chance = way, way.chance * left
        passed += chance
        if u < passed:
            return way
    return taken


def _by_chance(item: Item, stage: Stage, u: float) -> Exit:
    """The way that a uniform gives where no way asks for a condition."""
    passed, left = 0.0, 1.0
    for way in stage.exits:
        chance = way.chance_at(item.visit, way.chance) if way.kind else way.chance * left
        passed += chance
        if u < passed:
            return way
        if way.kind:
            left -= chance
    return stage.exits[-1]


def _chance(way: Exit, item: Item, conditions: Conditions) -> float:
    """The chance of a return at the first visit."""
    return conditions.first(way.chances, way.chance, item) if way.chances else way.chance
