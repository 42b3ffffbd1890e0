"""Sections of a scenario that say which experiments to run on it."""

from orgsim.scenario.experiments.breakeven import Breakeven
from orgsim.scenario.experiments.curve import Curve
from orgsim.scenario.experiments.fields import Constraint, Vary
from orgsim.scenario.experiments.local import Local
from orgsim.scenario.experiments.mend import Mend
from orgsim.scenario.experiments.optimise import Optimise
from orgsim.scenario.experiments.select import Select
from orgsim.scenario.experiments.sensitivity import Sensitivity
from orgsim.scenario.experiments.staff import Staff
from orgsim.scenario.experiments.sweep import Sweep
from orgsim.scenario.experiments.uncertainty import Uncertainty

EXPERIMENTS = (
    "sweep",
    "breakeven",
    "sensitivity",
    "uncertainty",
    "optimise",
    "select",
    "staff",
    "curve",
    "local",
    "mend",
)
"""The names of the sections."""

__all__ = [
    "EXPERIMENTS",
    "Breakeven",
    "Constraint",
    "Curve",
    "Local",
    "Mend",
    "Optimise",
    "Select",
    "Sensitivity",
    "Staff",
    "Sweep",
    "Uncertainty",
    "Vary",
]
