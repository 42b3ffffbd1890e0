"""Uncertainty: how the uncertainty of inputs carries over to the answer."""

from orgsim.experiment.uncertainty.conduct import uncertainty

__all__ = ["uncertainty"]
