"""Work that is cancelled wherever it is: the exponential race of a lifetime against waiting and service."""

from __future__ import annotations

import math
from typing import Final

from orgsim.evidence.theory.chain import birth_death
from orgsim.evidence.theory.shared_queue import Guarded, guarded

_MOST: Final = 400
"""Items inside after which the chain is cut off."""


def cancelled_anywhere(rate: float, service: float, people: int, lifetime: float) -> Guarded:
    """M/M/c in which each item is cancelled an exponential ``lifetime`` (its mean) after it came, unless it
    is done before, waiting or in hand; ``lost`` is the share that is cancelled.

    All inside leave at rate 1 / lifetime beside the work: a birth-and-death chain. Source: as Palm (1957) of
    those who wait; Ancker and Gafarian (1962), J. Res. NBS 66B:167, of those in service too.
    """
    deaths = [min(n, people) / service + n / lifetime for n in range(1, _MOST + 1)]
    shares = birth_death([rate] * _MOST, deaths)
    inside = math.fsum(n * float(share) for n, share in enumerate(shares))
    return guarded(rate, people, shares, inside / lifetime / rate)


def share_of_work_cancelled(service: float, lifetime: float) -> float:
    """The share of all hours worked that goes into items that are then cancelled.

    Work on an item ends at rate 1 / service done and at rate 1 / lifetime cancelled, after a time that does
    not depend on which it was.
    """
    return service / (service + lifetime)
