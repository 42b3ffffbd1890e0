"""How sure it is which design is best."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

_CHUNK = 1_000
"""Resamples held in memory at a time; it changes no draw."""

_TIE = 1e-12
"""Distance, as a share of the largest mean, within which rounding alone may have told two means apart."""


def probability_best(
    values: npt.ArrayLike, random: np.random.Generator, draws: int = 10_000
) -> npt.NDArray[np.float64]:
    """The share of resamples in which each design has the *smallest* mean, of shape (designs,); they sum to
    1.

    ``values`` has shape (designs, replications), under common random numbers or not: whole replications are
    drawn with replacement, the same for all designs, so that what they share stays shared (Efron & Tibshirani
    1993, *An Introduction to the Bootstrap*). Equal means share a resample. ``random`` is the only source of
    chance. The result says how firmly *these* replications choose; it is no probability of correct selection,
    which ``kim_nelson`` gives. Raises ValueError unless there are two designs and two replications or more,
    no NaN, and ``draws`` >= 1.
    """
    table = np.asarray(values, dtype=np.float64)
    if table.ndim != 2 or min(table.shape) < 2 or np.isnan(table).any() or draws < 1:
        raise ValueError(
            f"the best design needs two designs by two replications or more without NaN, not {table.shape}, "
            "and a draw"
        )
    n, wins = table.shape[1], np.zeros(len(table))
    for done in range(0, draws, _CHUNK):
        times_drawn = random.multinomial(n, np.full(n, 1 / n), size=min(_CHUNK, draws - done))
        wins += _wins(times_drawn @ table.T / n)
    return wins / draws


def _wins(means: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """How often each column of ``means``, of shape (draws, designs), is the smallest of its row; ties are
    divided."""
    slack = _TIE * np.abs(means).max(axis=1, keepdims=True)
    lowest = means <= means.min(axis=1, keepdims=True) + slack
    return np.asarray((lowest / lowest.sum(axis=1, keepdims=True)).sum(axis=0))
