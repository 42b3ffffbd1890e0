"""Exact results for small organisations, each a formula with its source. They answer without simulating
anything.

Times, rates and work share one unit of time of the reader's choice. Kendall's notation names the models:
M/M/3 is Poisson arrivals, exponential work and three people on one queue.
"""
