"""The stops of a Model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.stops.delay import delays
from orgsim.engine.reference.stops.gate import at_gates
from orgsim.engine.reference.stops.split import splits
from orgsim.engine.reference.stops.stop import Scene, Stop
from orgsim.engine.reference.stops.work import works
from orgsim.model.model import Model

KINDS: Final[tuple[Callable[[Scene, Model, Draws], Mapping[int, Stop]], ...]] = (
    works,
    delays,
    at_gates,
    splits,
)
"""What makes the stops of a kind, by step."""


def stops_of(scene: Scene, model: Model, draws: Draws) -> list[Stop]:
    """The stop of each step."""
    found: dict[int, Stop] = {}
    for stops in KINDS:
        found |= stops(scene, model, draws)
    return [found[step] for step in range(len(model.steps.kind))]
