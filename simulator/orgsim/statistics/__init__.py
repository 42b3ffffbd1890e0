"""Statistics of simulation output: intervals, quantiles under censoring, and the length of the warm-up.

What every run needs is imported here. What only a planned experiment needs is imported from its own module,
so that no run waits for it: ``batch_means``, ``simultaneous``, ``sequential`` (replications until a stated
precision), ``selection``, ``allocation`` and ``best_design`` (the best of several), ``morris`` and ``sobol``
(sensitivity).
"""

from orgsim.statistics.interval import NO_INTERVAL, Interval, paired_interval, t_interval
from orgsim.statistics.quantile import kaplan_meier_quantile, kaplan_meier_share, quantile, quantile_interval
from orgsim.statistics.student import t_quantile
from orgsim.statistics.warm_up import Truncation, mser5

__all__ = [
    "NO_INTERVAL",
    "Interval",
    "Truncation",
    "kaplan_meier_quantile",
    "kaplan_meier_share",
    "mser5",
    "paired_interval",
    "quantile",
    "quantile_interval",
    "t_interval",
    "t_quantile",
]
