"""What is believed of a value, as the quantiles of a distribution over its range."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]

_WEIGHT = 4
"""How much more the mode of a PERT distribution weighs than each end."""


def belief_quantile(belief: str, shares: npt.ArrayLike, mode: float = 0.5) -> Numbers:
    """The quantiles at ``shares``, as places from 0 to 1 in the range, of the shape of ``shares``; ``mode``
    is the likeliest place.

    ``uniform``: every place is as likely, and there is no mode. ``triangular``: the density rises on a
    straight line to the mode and falls on one (Law, *Simulation Modeling & Analysis*, section 6.11).
    ``pert``: the beta distribution with parameters 1 + 4 mode and 1 + 4 (1 - mode), whose mean is (0 + 4 mode
    + 1) / 6 (Malcolm, Roseboom, Clark & Fazar 1959, *Operations Research* 7:646); it believes less in the
    ends than the triangle. Raises ValueError for another belief, and for shares or a mode beyond 0 and 1.
    """
    u = np.asarray(shares, dtype=np.float64)
    if not (0 <= mode <= 1 and ((u >= 0) & (u <= 1)).all()):
        raise ValueError("shares and mode must lie between 0 and 1")
    if belief == "uniform":
        return u
    if belief == "triangular":
        return np.where(u < mode, np.sqrt(u * mode), 1 - np.sqrt((1 - u) * (1 - mode)))
    if belief == "pert":
        from scipy.special import betaincinv

        return np.asarray(betaincinv(1 + _WEIGHT * mode, 1 + _WEIGHT * (1 - mode), u))
    raise ValueError(f"{belief!r} is no belief")
