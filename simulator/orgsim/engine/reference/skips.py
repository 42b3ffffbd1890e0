"""Whether an item that comes to a step skips it (semantics, section 4)."""

from __future__ import annotations

from orgsim.chance.philox import Purpose
from orgsim.engine.reference.conditions import Conditions
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.item import Item
from orgsim.log.vocabulary import NONE
from orgsim.model.model import Model


class Skips:
    """The steps that may be skipped, each with a chance and a condition."""

    def __init__(self, model: Model, draws: Draws, conditions: Conditions) -> None:
        self._draws = draws
        self._conditions = conditions
        steps = model.steps
        self._chances: list[float] = steps.skips.tolist()
        self._whens: list[int] = steps.skip_when.tolist()
        self._words: list[int] = steps.word.tolist()
        self._looks_for: list[int] = steps.looks_for.tolist()

    def is_skipped(self, item: Item) -> bool:
        """Whether an item that has just come to its step skips it.

        It is sent to a wrong team at most once, before it first comes to the step that it is sent for.
        """
        looks_for = self._looks_for[item.step]
        if looks_for != NONE and item.came_from == item.step:
            return False
        if looks_for != NONE and looks_for in (item.visits or {}):
            return True
        chance = self._chances[item.step]
        if chance <= 0.0 or not self._conditions.hold(self._whens[item.step], item):
            return False
        if chance >= 1.0:
            return True
        return self._draws.uniform(Purpose.SKIP, item.word, self._words[item.step], item.visit) < chance
