"""The reference engine: SimPy processes and resources, written to be read. It is the specification of every
primitive."""

from orgsim.engine.reference.offer import Dispatch
from orgsim.engine.reference.run import simulate

__all__ = ["Dispatch", "simulate"]
