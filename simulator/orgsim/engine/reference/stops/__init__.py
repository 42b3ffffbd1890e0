"""What an item does at a step, a module for each kind: `Stop` is what they have in common, `stops_of` builds
those of a Model."""

from orgsim.engine.reference.stops.build import stops_of
from orgsim.engine.reference.stops.stop import Scene, Stop

__all__ = ["Scene", "Stop", "stops_of"]
