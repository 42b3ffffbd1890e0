"""Factors: values of a scenario that can be varied, by their path in the file."""

from orgsim.scenario.factors.factor import Factor, check_apart, full_name, short_name
from orgsim.scenario.factors.reading import factor, factor_of_values
from orgsim.scenario.tables.matching import paths_matching

__all__ = ["Factor", "check_apart", "factor", "factor_of_values", "full_name", "paths_matching", "short_name"]
