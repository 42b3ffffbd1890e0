"""Local: each function takes the policy that is best for its own measure, beside what is best for the
whole."""

from orgsim.experiment.local.conduct import local

__all__ = ["local"]
