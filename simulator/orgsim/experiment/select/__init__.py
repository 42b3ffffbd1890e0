"""Select: the best of many designs, with a stated probability of choosing right."""

from orgsim.experiment.select.conduct import select

__all__ = ["select"]
