"""Queues with phases: chains whose level is a count without bound and whose rates repeat from level 1 on.

Solved by matrix-geometric methods. Source: Neuts (1981); the reduction is Latouche and Ramaswami (1993).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from orgsim.evidence.theory.chain import Matrix, Vector


@dataclass(frozen=True)
class Levels:
    """Rates by blocks: ``bottom`` within level 0 (off its diagonal), ``enter`` 0 to 1, ``leave`` 1 to 0; from
    level 1 on ``up``, ``local`` (off its diagonal) and ``down``."""

    bottom: Matrix
    enter: Matrix
    leave: Matrix
    up: Matrix
    local: Matrix
    down: Matrix


def solve(levels: Levels) -> tuple[Vector, Vector, Matrix]:
    """Return the shares of level 0, of level 1, and the matrix R with which every higher level follows: p' =
    p R."""
    local = _with_diagonal(levels.local, levels.up, levels.down)
    ratio = _ratio(levels, local)
    low = _with_diagonal(levels.bottom, levels.enter)
    first = _with_diagonal(levels.local, levels.up, levels.leave) + ratio @ levels.down
    system = np.block([[low, levels.enter], [levels.leave, first]])
    weights = np.concatenate(
        [np.ones(len(low)), np.linalg.solve(np.eye(len(ratio)) - ratio, np.ones(len(ratio)))]
    )
    system[:, -1] = weights
    aim = np.zeros(len(system))
    aim[-1] = 1.0
    shares = np.linalg.solve(system.T, aim)
    return shares[: len(low)], shares[len(low) :], ratio


def mean_level(levels: Levels) -> float:
    """Mean level in the long run: p1 (I - R)^-2 1."""
    _, first, ratio = solve(levels)
    inverse = np.linalg.inv(np.eye(len(ratio)) - ratio)
    return float(first @ inverse @ inverse @ np.ones(len(ratio)))


def _with_diagonal(block: Matrix, *beside: Matrix) -> Matrix:
    """Set the diagonal of a block so that its rows, with the blocks beside it, add up to zero."""
    rows = np.sum([whole.sum(axis=1) for whole in (block, *beside)], axis=0) - block.diagonal()
    whole = np.array(block, dtype=np.float64)
    np.fill_diagonal(whole, -rows)
    return whole


def _ratio(levels: Levels, local: Matrix) -> Matrix:
    """R = up (-local - up G)^-1, where G says in which phase the level below is first met."""
    size = len(local)
    high, low = np.linalg.solve(-local, levels.up), np.linalg.solve(-local, levels.down)
    met, path = low.copy(), high.copy()
    while np.abs(1 - met.sum(axis=1)).max() > 1e-14 and np.abs(path).max() > 1e-300:
        both = np.eye(size) - (high @ low + low @ high)
        high, low = np.linalg.solve(both, high @ high), np.linalg.solve(both, low @ low)
        met = met + path @ low
        path = path @ high
    return np.asarray(levels.up @ np.linalg.inv(-local - levels.up @ met), dtype=np.float64)
