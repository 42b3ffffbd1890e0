"""Engines run a Model and write a Log. They know no statistics."""

from orgsim.engine.reference import Dispatch, simulate

__all__ = ["Dispatch", "simulate"]
