"""Break-even: at what value one design stops beating another."""

from orgsim.experiment.breakeven.conduct import breakeven

__all__ = ["breakeven"]
