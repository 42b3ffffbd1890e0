"""What makes items, a module for each kind of maker. `entrance` is where all that they make comes in."""

from __future__ import annotations

from typing import Protocol

from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.makers.awaited import AwaitedMaker
from orgsim.engine.reference.makers.children import ChildMaker
from orgsim.engine.reference.makers.entrance import Entrance
from orgsim.engine.reference.makers.parts import PartMaker
from orgsim.engine.reference.makers.questions import AnswerMaker
from orgsim.engine.reference.makers.sources import SourceMaker
from orgsim.engine.reference.stops import Scene
from orgsim.model.model import Model

__all__ = ["Maker", "makers_of"]


class Maker(Protocol):
    """Something that makes items."""

    def start(self) -> None:
        """Set going what it makes."""


def makers_of(scene: Scene, model: Model, draws: Draws) -> list[Maker]:
    """The makers of a run, in the order in which they begin."""
    entrance = Entrance(scene, model, draws)
    return [
        SourceMaker(scene, entrance, model, draws),
        ChildMaker(scene, entrance, model, draws),
        PartMaker(scene, entrance, model),
        AnswerMaker(scene, entrance, model),
        AwaitedMaker(scene, entrance, model),
    ]
