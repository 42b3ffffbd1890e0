"""Hand-offs between people with queues of their own: what comes back, is typed again, or goes to a wrong
team first."""

from __future__ import annotations

import math

from orgsim.evidence.theory.networks import Network, jackson
from orgsim.evidence.theory.single import mm1


def in_line(rate: float, services: list[float], delay: float = 0.0) -> float:
    """The mean lead time in a line of M/M/1 stations with hand-offs of some delay between them.

    What leaves M/M/1 is a Poisson stream, which a delay only moves: every station behaves as if it stood
    alone. Source: Burke (1956); Jackson (1957).
    """
    return math.fsum(mm1(rate, service).lead_time for service in services) + delay * (len(services) - 1)


def sent_back(rate: float, services: tuple[float, float], share: float, delay: float) -> float:
    """The mean lead time where a share of what the second station receives is sent back, and the first does
    it again.

    The first station is met 1 / (1 - share) times, as with Bernoulli feedback, the second once; so often too
    there is a hand-off forward, and one fewer back. Source: Jackson (1957).
    """
    first, second = services
    visits = 1 / (1 - share)
    inside = rate * visits * mm1(rate * visits, first).lead_time + rate * mm1(rate, second).lead_time
    return inside / rate + delay * (2 * visits - 1)


def typed_again(rate: float, service: float, typed: float) -> float:
    """The mean lead time at a station whose work is exponential and takes a constant time longer, with
    Poisson arrivals.

    S = E + t has the second moment 2 m^2 + 2 m t + t^2. Source: Pollaczek and Khinchine.
    """
    mean = service + typed
    second = 2 * service**2 + 2 * service * typed + typed**2
    return mean + rate * second / (2 * (1 - rate * mean))


def bounces(chance: float, again: float) -> float:
    """The mean number of wrong teams that have an item: none with 1 - chance, else geometric."""
    return chance / (1 - again)


def bounced(rate: float, chance: float, again: float, service: float, look: float) -> Network:
    """A right team and two wrong ones, to one of which a share of new items goes first; each hands on to the
    other wrong one again and again, else to the right one.

    New items go to the right team or, equally, to a wrong one. Source: Jackson (1957).
    """
    routing = [[0.0, 0.0, 0.0], [1 - again, 0.0, again], [1 - again, again, 0.0]]
    external = [rate * (1 - chance), rate * chance / 2, rate * chance / 2]
    return jackson(external, routing, [service, look, look], [1, 1, 1])


def asked_back(rate: float, service: float, share: float) -> float:
    """The mean time through two desks of which the second asks the first about a share of the items.

    Arrivals are Poisson, work and answers are exponential with the mean ``service`` and an answer waits in
    line, so that it is one more pass through the first desk: a network of two M/M/1 (Jackson 1957; Kelly
    1975, *Journal of Applied Probability* 12:542).
    """
    first = 1 / service - (1 + share) * rate
    return (1 + share) / first + 1 / (1 / service - rate)


def asking(rate: float, service: float, share: float) -> float:
    """The mean time in that of waiting for an answer: a share of one pass through the first desk."""
    return share / (1 / service - (1 + share) * rate)
