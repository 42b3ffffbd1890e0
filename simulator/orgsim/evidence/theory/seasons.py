"""Demand with a season and nobody to wait for: the infinite-server queue."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin


def wave_inside(rate: float, swing: float, period: float, mean: float, time: float) -> float:
    """Mean number in progress at ``time`` when arrivals come at rate + swing sin(2 pi t / period), long after
    the start.

    m(t) = rate mean + swing (u sin gt - g cos gt) / (u^2 + g^2), u = 1/mean, g = 2 pi / period.
    Source: Eick, Massey and Whitt (1993), Operations Research 41(4).
    """
    end, turn = 1 / mean, 2 * pi / period
    return rate * mean + swing / (end**2 + turn**2) * (end * sin(turn * time) - turn * cos(turn * time))


def wave_amplitude_and_lag(swing: float, period: float, mean: float) -> tuple[float, float]:
    """How far the number in progress swings, and how long after demand it peaks. Source: as `wave_inside`."""
    end, turn = 1 / mean, 2 * pi / period
    return swing / hypot(end, turn), atan2(turn, end) / turn
