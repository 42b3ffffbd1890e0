"""One person who is interrupted: outages that come at any time or only in work, and work of one's own when
nobody waits."""

from __future__ import annotations

from orgsim.evidence.theory.shapes import Shape
from orgsim.evidence.theory.single import mg1
from orgsim.evidence.theory.station import require_stable


def outages(rate: float, service: float, up: float, down: float) -> float:
    """Mean lead time with exponential work, and outages that come and go whether anybody works or not.

    The times between outages and their lengths are exponential with means ``up`` and ``down``; interrupted
    work is resumed. With x = 1/up, y = 1/down and m = 1/service, the mean number inside is
    rate ((x + y)^2 + m x) / ((x + y) (m y - rate (x + y))). Source: White and Christie (1958).
    """
    fails, mended, served = 1 / up, 1 / down, 1 / service
    require_stable(rate * service / availability(up, down))
    both = fails + mended
    inside = rate * (both**2 + served * fails) / (both * (served * mended - rate * both))
    return inside / rate


def outages_in_work(rate: float, service: float, up: float, down: float) -> float:
    """Mean lead time with exponential work, and exponential outages that come only while somebody works.

    An M/G/1 queue of completion times: work S and the outages within it. Their second moment is
    E[S^2] (1 + down/up)^2 + 2 E[S] down^2 / up. Source: Gaver (1962); Avi-Itzhak and Naor (1963).
    """
    stretched = 1 + down / up
    mean = service * stretched
    second = 2 * service**2 * stretched**2 + 2 * service * down**2 / up
    require_stable(rate * mean)
    return rate * second / (2 * (1 - rate * mean)) + mean


def availability(up: float, down: float) -> float:
    """The share of time without an outage. Source: Hopp and Spearman, Factory Physics, section 8.4.1."""
    return up / (up + down)


def own_work(rate: float, work: Shape, own: Shape) -> float:
    """Mean wait for one person who, whenever nobody waits, takes up work of their own and finishes it first.

    That of M/G/1, and the mean rest of a piece of own work, E[V^2] / (2 E[V]). Source: Levy and Yechiali
    (1975); Fuhrmann and Cooper (1985).
    """
    return mg1(rate, work).wait + own.moment(2) / (2 * own.moment(1))
