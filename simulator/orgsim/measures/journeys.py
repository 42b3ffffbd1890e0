"""An item and all that it led to: what a client lives through, of which the items are the pieces."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

import numpy as np

from orgsim.log import NONE, Outcome
from orgsim.log.catalogue import CONTACTS, JOURNEY
from orgsim.log.log import Integers
from orgsim.log.vocabulary import AWAITED

_STILL_OPEN: Final = np.iinfo(np.int64).max


def journeys(items: Mapping[str, Integers], came: Integers) -> dict[str, float]:
    """Mean time from the arrival of an item to the end of the last that it led to, directly or not, and mean
    number of these items, itself included.

    Over the items at the positions ``came`` that nothing led to, that were delivered, and of whose journey
    nothing is still open; ``items`` are all there are.
    """
    done = came[(items["parent"][came] == NONE) & (items["outcome"][came] == Outcome.DELIVERED)]
    ended, count = items["ended"][done], np.ones(len(done))
    if (items["parent"] != NONE).any():
        whole = _roots(items["parent"])
        ended = _last_ends(items["ended"], whole)[done]
        count = np.bincount(whole[_is_led_to(items)], minlength=len(whole))[done] + 1.0
    over = ended != _STILL_OPEN
    if not over.any():
        return {JOURNEY: math.nan, CONTACTS: math.nan}
    times = (ended - items["arrived"][done])[over]
    return {JOURNEY: float(times.mean(dtype=np.float64)), CONTACTS: float(count[over].mean())}


def _roots(parent: Integers) -> Integers:
    """The position of the item with which each began (items,): the parent's parent's ... parent."""
    found = np.where(parent == NONE, np.arange(len(parent)), parent)
    while True:
        further = found[found]
        if (further == found).all():
            return found
        found = further


def _last_ends(ended: Integers, whole: Integers) -> Integers:
    """When the last item of what began with each has ended (items,), later than ever where one is still
    open."""
    last = np.full(len(ended), -1, dtype=np.int64)
    np.maximum.at(last, whole, np.where(ended == NONE, _STILL_OPEN, ended))
    return last


def _is_led_to(items: Mapping[str, Integers]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which items came because another led to them: neither parts nor work that somebody waits for."""
    found: np.ndarray[tuple[int], np.dtype[np.bool_]] = (
        (items["parent"] != NONE) & (items["part"] <= 0) & (items["part"] != AWAITED)
    )
    return found
