"""Experiments: replications of the designs of a scenario under common random numbers, and what they say."""

from orgsim.experiment.engines import Ran
from orgsim.experiment.result import Result
from orgsim.experiment.run import Options, run
from orgsim.experiment.verdict import Verdict

__all__ = ["Options", "Ran", "Result", "Verdict", "run"]
