"""Staff: the least cost of people that keeps a promise, as demand grows."""

from orgsim.experiment.staff.conduct import staff

__all__ = ["staff"]
