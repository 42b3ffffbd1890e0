"""Sensitivity: which values move the answer."""

from orgsim.experiment.sensitivity.conduct import sensitivity

__all__ = ["sensitivity"]
