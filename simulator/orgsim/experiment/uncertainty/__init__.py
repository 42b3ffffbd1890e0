"""Uncertainty: what follows from not knowing values exactly."""

from orgsim.experiment.uncertainty.conduct import uncertainty

__all__ = ["uncertainty"]
