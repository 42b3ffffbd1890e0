"""Where the next replications help most to tell the best design from the others."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def ocba_shares(means: npt.ArrayLike, variances: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """The share of all replications that each design should have had; the best has the *smallest* mean.

    ``means`` and ``variances`` have shape (designs,) and come from independent replications. With d_i the
    distance to the best mean, the shares of the others are as s_i^2 / d_i^2, and the best has s_b sqrt(sum
    (share_i / s_i)^2), which maximises the probability of correct selection for a large budget (Chen, Lin,
    Yucesan & Chick 2000, *Discrete Event Dynamic Systems* 10:251, theorem 1; Chen & Lee 2010, *Stochastic
    Simulation Optimization*). Raises ValueError when there are fewer than two designs, a tie for the best, a
    negative variance or NaN, or no variance in any design but the best.
    """
    mean, variance = np.asarray(means, dtype=np.float64), np.asarray(variances, dtype=np.float64)
    if (
        mean.ndim != 1
        or len(mean) < 2
        or mean.shape != variance.shape
        or not (variance >= 0).all()
        or np.isnan(mean).any()
    ):
        raise ValueError("allocation needs the mean and the variance, not negative, of two designs or more")
    best = int(mean.argmin())
    others = np.arange(len(mean)) != best
    distance = mean[others] - mean[best]
    if not (distance > 0).all() or not variance[others].any():
        raise ValueError("allocation needs one best design, and variance in another")
    shares = np.zeros_like(mean)
    shares[others] = variance[others] / distance**2
    shares[best] = np.sqrt(variance[best] * (variance[others] / distance**4).sum())
    return np.asarray(shares / shares.sum())


def ocba_allocation(
    means: npt.ArrayLike, variances: npt.ArrayLike, counts: npt.ArrayLike, add: int
) -> npt.NDArray[np.int64]:
    """How ``add`` more replications are best spread over the designs, of shape (designs,); whole numbers that
    sum to ``add``.

    ``counts``, of shape (designs,), are those run so far. The shares are those of ``ocba_shares``; a design
    that already has more than its share gets none, and the rest is shared again among the others. Fractions
    are dropped and what they leave goes to the best design (Chen & Lee 2010, appendix). Raises ValueError as
    ``ocba_shares`` does, and when ``add`` < 1 or ``counts`` has another shape.
    """
    shares, run = ocba_shares(means, variances), np.asarray(counts, dtype=np.int64)
    if add < 1 or run.shape != shares.shape:
        raise ValueError(
            f"allocation needs at least one replication to add and a count for each design, not {add} and "
            f"{run.shape}"
        )
    short = shares > 0
    while True:
        missing = np.where(short, (run[short].sum() + add) * shares / shares[short].sum() - run, 0.0)
        if (missing >= 0).all():
            break
        short &= missing >= 0
    increments = np.floor(missing).astype(np.int64)
    increments[np.asarray(means, dtype=np.float64).argmin()] += add - increments.sum()
    return increments
