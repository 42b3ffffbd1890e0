"""Optimise: the best version of a design."""

from orgsim.experiment.optimise.conduct import optimise

__all__ = ["optimise"]
