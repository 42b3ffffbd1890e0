"""When items arrive (semantics, section 6)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import count

from orgsim.chance.philox import Purpose
from orgsim.chance.portable import log
from orgsim.engine.reference.draws import Draws
from orgsim.model.model import Arrivals, Model


def arrival_moments(model: Model, draws: Draws, source: int) -> Iterator[int]:
    """The moments of arrival of a Poisson, renewal or dated source, in order, for ever or as long as there are any."""
    sources = model.sources
    kind = Arrivals(int(sources.kind[source]))
    if kind == Arrivals.POISSON:
        return _poisson(model, draws, source)
    if kind == Arrivals.RENEWAL:
        return _renewal(draws, int(sources.sampler[source]), int(sources.word[source]))
    return iter(sources.dates.rows()[source])


def _renewal(draws: Draws, sampler: int, word: int) -> Iterator[int]:
    moment = 0
    for ordinal in count():
        moment += draws.value(Purpose.INTERVAL, sampler, word + ordinal)
        yield moment


def _poisson(model: Model, draws: Draws, source: int) -> Iterator[int]:
    """Unit exponential intervals in operational time, turned back through the integral of the rate.

    Source: Cinlar, Introduction to Stochastic Processes (1975), section 4.7.
    """
    sources, word = model.sources, int(model.sources.word[source])
    moments = sources.profile.rows()[source]
    first = int(sources.profile.start[source])
    rates = sources.rates[first : first + len(moments)].tolist()
    moments.append(model.header.horizon + 1)
    piece, integral, target = 0, 0.0, 0.0
    for ordinal in count():
        target += -log(1.0 - draws.uniform(Purpose.INTERVAL, word + ordinal))
        while rates[piece] == 0.0 or integral + rates[piece] * (moments[piece + 1] - moments[piece]) < target:
            integral += rates[piece] * (moments[piece + 1] - moments[piece])
            piece += 1
            if piece == len(rates):
                return
        yield math.floor(moments[piece] + (target - integral) / rates[piece] + 0.5)

