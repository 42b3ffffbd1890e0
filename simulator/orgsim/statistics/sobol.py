"""Sobol's indices: how much of the variance of the output each input explains."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from orgsim.statistics.interval import Interval

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True)
class SobolIndices:
    """For each input, the share of the output's variance that it explains ``first`` on its own and in
    ``total``.

    The total counts all that it does together with others as well. Each is an Interval whose ``mean`` is the
    estimate from all points and whose ``n`` is the number of base points; shares have no unit, and an
    estimate may pass 0 or 1.
    """

    first: tuple[Interval, ...]
    total: tuple[Interval, ...]


def sobol_points(inputs: int, count: int, random: np.random.Generator) -> Numbers:
    """Points of shape (count, inputs + 2, inputs) in the unit cube, at which to run the model: count (inputs
    + 2) runs.

    Row by row they are a point of A, one of B, and that of A with one coordinate from B, for each coordinate
    (Saltelli et al. 2010, *Computer Physics Communications* 181:259, section 3), A and B being halves of a
    scrambled Sobol sequence of ``2 * inputs`` dimensions. Raises ValueError unless there is an input and
    ``count`` is a power of two.
    """
    from scipy.stats import qmc

    if inputs < 1 or count < 2 or count & (count - 1):
        raise ValueError(
            f"Sobol's indices need an input and a power of two of points, not {inputs} and {count}"
        )
    halves = qmc.Sobol(2 * inputs, scramble=True, seed=random).random(count)
    a, b = halves[:, None, :inputs], halves[:, None, inputs:]
    mixed = np.where(np.eye(inputs, dtype=bool), b, a)
    return np.concatenate([a, b, mixed], axis=1)


def sobol_indices(
    outputs: npt.ArrayLike, random: np.random.Generator, level: float = 0.95, draws: int = 1_000
) -> SobolIndices:
    """Indices from ``outputs``, of shape (count, inputs + 2), at the points of ``sobol_points``.

    With the variance V of the outputs at A and B, the first index is mean(B (AB_i - A)) / V and the total one
    mean((A - AB_i)^2) / 2V (Saltelli et al. 2010, table 2, b and f; outputs less their mean). The limits are
    percentiles over ``draws`` resamples of the rows (Archer, Saltelli & Sobol 1997); for the points of a
    Sobol sequence they are rather wide. Average each point over replications: noise counts as the work of
    every input and swells the totals. Raises ValueError when the shape does not fit, an output is NaN, the
    outputs do not vary, or ``level`` or ``draws`` makes no sense.
    """
    output = np.asarray(outputs, dtype=np.float64)
    if output.ndim != 2 or output.shape[0] < 2 or output.shape[1] < 3 or np.isnan(output).any():
        raise ValueError(
            f"Sobol's indices need outputs of shape (count, inputs + 2) without NaN, not {output.shape}"
        )
    if not 0 < level < 1 or draws < 2 or np.ptp(output[:, :2]) == 0:
        raise ValueError(
            "Sobol's indices need outputs that vary, a level between 0 and 1, and two draws or more"
        )
    count, estimates = len(output), _shares(output)
    resampled = np.array([_shares(output[random.integers(0, count, count)]) for _ in range(draws)])
    low, high = np.quantile(resampled, [(1 - level) / 2, (1 + level) / 2], axis=0)
    first, total = (
        tuple(Interval(float(m), float(a), float(b), count, level) for m, a, b in zip(*rows, strict=True))
        for rows in zip(estimates, low, high, strict=True)
    )
    return SobolIndices(first, total)


def _shares(output: Numbers) -> Numbers:
    """The first and the total index of each input, of shape (2, inputs)."""
    both = output[:, :2]
    a, b, mixed = np.split(output - both.mean(), [1, 2], axis=1)
    first, total = (b * (mixed - a)).mean(axis=0), ((a - mixed) ** 2).mean(axis=0) / 2
    return np.asarray(np.stack([first, total]) / both.var())
