"""Morris's screening: which inputs matter at all, from few runs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True)
class MorrisIndices:
    """For each input, over the trajectories, of its effects per unit of the input's range: all of shape
    (inputs,).

    ``mu`` is their mean, ``mu_star`` the mean of their sizes (which signs cannot cancel), ``sigma`` their
    standard deviation: zero for an input whose effect is linear and independent of the others. The unit is
    that of the output.
    """

    mu: Numbers
    mu_star: Numbers
    sigma: Numbers


def morris_points(inputs: int, trajectories: int, random: np.random.Generator, levels: int = 4) -> Numbers:
    """Points of shape (trajectories, inputs + 1, inputs) in the unit cube, at which to run the model.

    Within a trajectory each point moves one input, each in its turn in random order, by levels / (2 (levels -
    1)) up or down on a grid of ``levels`` (Morris 1991, *Technometrics* 33:161, section 3). Raises ValueError
    unless there is an input, there are two trajectories, and ``levels`` is even.
    """
    if inputs < 1 or trajectories < 2 or levels < 2 or levels % 2:
        raise ValueError(
            f"Morris needs inputs, two trajectories and even levels, not {inputs}, {trajectories} and "
            f"{levels}"
        )
    shape = (trajectories, inputs)
    low = random.integers(0, levels // 2, shape) / (levels - 1)
    high = low + levels / (2 * (levels - 1))
    up = random.integers(0, 2, shape).astype(bool)
    turn = random.permuted(np.tile(np.arange(inputs), (trajectories, 1)), axis=1)
    moved = turn[:, None, :] < np.arange(inputs + 1)[None, :, None]
    return np.where(moved == up[:, None, :], high[:, None, :], low[:, None, :])


def morris_indices(points: npt.ArrayLike, outputs: npt.ArrayLike) -> MorrisIndices:
    """Indices from the ``outputs``, of shape (trajectories, inputs + 1), at the ``points`` of
    ``morris_points``.

    The effect of an input in a trajectory is the change of the output over the change of that input (Morris
    1991, equation 1; mu* after Campolongo, Cariboni & Saltelli 2007, *Environmental Modelling & Software*
    22:1509). Run all points under common random numbers, or average them over replications: noise is read as
    ``sigma``. Raises ValueError when the shapes do not fit, a step does not move exactly one input, or an
    output is NaN.
    """
    place, output = np.asarray(points, dtype=np.float64), np.asarray(outputs, dtype=np.float64)
    if (
        place.ndim != 3
        or place.shape[0] < 2
        or place.shape[1] != place.shape[2] + 1
        or output.shape != place.shape[:2]
    ):
        raise ValueError(f"outputs of shape {output.shape} do not fit trajectories of shape {place.shape}")
    steps, changes = np.diff(place, axis=1), np.diff(output, axis=1)
    moves = steps != 0
    if np.isnan(output).any() or not (moves.sum(axis=1) == 1).all() or not (moves.sum(axis=2) == 1).all():
        raise ValueError(
            "each step of a trajectory must move one input, each input once, and no output may be NaN"
        )
    effects = (changes[:, :, None] * moves).sum(axis=1) / steps.sum(axis=1)
    return MorrisIndices(effects.mean(axis=0), np.abs(effects).mean(axis=0), effects.std(axis=0, ddof=1))
