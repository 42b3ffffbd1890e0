"""What makes items, a module for each kind of maker. `entrance` is where all that they make comes in."""

from __future__ import annotations

from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.makers.entrance import Entrance
from orgsim.engine.reference.makers.sources import SourceMaker
from orgsim.engine.reference.stops import Scene
from orgsim.model.model import Model

__all__ = ["makers_of"]


def makers_of(scene: Scene, model: Model, draws: Draws) -> list[SourceMaker]:
    """The makers of a run, in the order in which they begin."""
    entrance = Entrance(scene)
    return [SourceMaker(scene, entrance, model, draws)]
