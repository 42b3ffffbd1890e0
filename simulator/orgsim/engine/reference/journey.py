"""The way of an item through the organisation, as a SimPy process (semantics, section 4)."""

from __future__ import annotations

from typing import Final

from orgsim.engine.reference.choices import way_out
from orgsim.engine.reference.instants import Steps
from orgsim.engine.reference.item import Item, waited_for
from orgsim.engine.reference.plan import Stage
from orgsim.engine.reference.stops import Scene
from orgsim.engine.reference.stops.work import keeps
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

REFUSED: Final = int(Verb.REFUSED)
DELIVERED: Final = int(Verb.DELIVERED)
SKIPPED: Final = int(Verb.SKIPPED)


class Journeys:
    """What happens to items: they pass limits, stay at a step until it is over, and go on to the next."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def journey(self, item: Item) -> Steps:
        """The life of one item, from its arrival until it is gone."""
        scene = self.scene
        while item.step != NONE:
            stop = scene.stops[item.step]
            stage = stop.stage
            origin = item.queue
            item.visit = self._visits(item) if stage.looped else 1
            if item.next_class is not None:
                scene.ranks.at_next_step(item, item.next_class)
            if stage.skippable and item.back_to is None and scene.skips.is_skipped(item):
                self._skip(item, stage)
                continue
            if item.keeper is not None and not keeps(scene, item, item.keeper):
                item.keeper = None
            if item.counted != NONE:
                scene.places.leave(item)
            stop.come(item)
            if (item.tokens or (stage.limited and not item.passes_limits)) and not (
                yield from scene.tokens.pass_limits(item, stage)
            ):
                return self._end(item, REFUSED)
            verb = yield from stop.stay(item, origin)
            if verb != NONE:
                return self._end(item, verb)
        item.visit = NONE
        scene.journal.note(DELIVERED, item, NONE, NONE)
        return self._end(item, DELIVERED)

    def _skip(self, item: Item, stage: Stage) -> None:
        """Go on past a step, as from its end but never back."""
        scene = self.scene
        to = way_out(item, stage, scene.conditions, onward=True).to
        scene.journal.note(SKIPPED, item, to, NONE)
        item.step = to
        scene.env.count_one()

    def _visits(self, item: Item) -> int:
        """Count a visit to a step that can be seen again."""
        visits = item.visits = item.visits or {}
        visits[item.step] = visits.get(item.step, 0) + 1
        return visits[item.step]

    def _end(self, item: Item, verb: int) -> None:
        """Be gone: no team counts it, its tokens are free for others, and the item of which it is a part may
        go on."""
        if item.counted != NONE:
            self.scene.places.leave(item)
        if item.tokens:
            self.scene.tokens.give_back(item, [])
        if item.part is not None or item.awaited is not None:
            self._tell(item, verb)

    def _tell(self, item: Item, verb: int) -> None:
        """Tell the item that waits for this one, if it still does, how it has ended."""
        part = waited_for(item)
        if part is not None and part.join is not None:
            part.join.end_of(part, verb)
