"""What the facts of an item mean for a service clock, by their verbs (semantics, section 6)."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from orgsim.log.facts import Verb


class ClockEffect(IntEnum):
    """Where an item is from a fact on, as far as clocks are concerned."""

    NONE = 0
    """Where it was."""
    AT_STEP = 1
    """At its step."""
    ON_ITS_WAY = 2
    """At no step."""
    ASKING = 3
    """Asking, at its step or, without a cause, on its way."""
    IN_PARTS = 4
    """At its step, and in parts."""
    JOINED = 5
    """Where it was, in parts no more."""
    GONE = 6


_AT_STEP: Final = (Verb.QUEUED, Verb.STARTED, Verb.TABLED, Verb.ANSWERED)
_ON_ITS_WAY: Final = (
    *(Verb.FINISHED, Verb.DECIDED, Verb.SKIPPED, Verb.RETURNED, Verb.MISROUTED),
    *(Verb.BLOCKED, Verb.UNBLOCKED, Verb.SENT, Verb.RECEIVED, Verb.ABANDONED),
)
_GONE: Final = (Verb.DELIVERED, Verb.REFUSED, Verb.REJECTED, Verb.WITHDRAWN, Verb.CANCELLED)
_OF_VERBS: Final = {
    **dict.fromkeys(_AT_STEP, ClockEffect.AT_STEP),
    **dict.fromkeys(_ON_ITS_WAY, ClockEffect.ON_ITS_WAY),
    **dict.fromkeys(_GONE, ClockEffect.GONE),
    Verb.ASKED: ClockEffect.ASKING,
    Verb.SPLIT: ClockEffect.IN_PARTS,
    Verb.MERGED: ClockEffect.JOINED,
}
_BY_NUMBER: Final = {int(verb): effect for verb, effect in _OF_VERBS.items()}
CLOCK_EFFECTS: Final = tuple(_BY_NUMBER.get(verb, ClockEffect.NONE) for verb in range(max(Verb) + 1))
"""By the number of a verb; one that is abandoned without a cause is gone."""
