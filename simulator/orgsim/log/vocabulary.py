"""The closed vocabulary of the log: nine integer columns and fifteen verbs.

Every record is one row of `COLUMNS`; a column that a verb does not use holds `NONE`. ``step``, ``queue``, ``person``
and limits are positions in the log's header; ``visit`` counts from 1 how often the item has come to the step.

============  ==========================================  ==============================  ============================
verb          when                                        cause                           value
============  ==========================================  ==============================  ============================
arrived       an item is asked for                        its first step                  its number within its source
refused       a full limit turns it away: it is gone      the limit
blocked       it must wait outside a full limit           the limit
unblocked     the limit has let it in                     the limit
sent          a hand-off to ``queue`` begins              the queue it leaves
received      the hand-off has ended                      the queue it left
queued        it waits in ``queue`` for ``step``                                          effort due at speed 1
started       ``person`` begins the step, or a delay                                      effort due at speed 1
              begins (queue and person `NONE`)
paused        work on it stops and it is back in          the item that displaced it, or  effort left at speed 1
              ``queue``                                   `NONE` when the person left
resumed       ``person`` takes up paused work                                             effort left at speed 1
finished      the step, or the delay, is over             the next step, `NONE` at the    1 when it returns for
                                                          end                             rework, else 0
abandoned     it gave up waiting in ``queue``             the step it goes to, `NONE`
                                                          when it is gone
delivered     it left the last step: it is done
joined        ``person`` has come
left          ``person`` has gone
============  ==========================================  ==============================  ============================

All efforts are in microseconds. A pause at the end of a shift is not a record: it follows from the person's hours.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final

NONE: Final = -1

COLUMNS: Final = ("time", "verb", "item", "step", "visit", "queue", "person", "cause", "value")


class Verb(IntEnum):
    """What happened. The numbers are part of the log's format."""

    ARRIVED = 1
    REFUSED = 2
    BLOCKED = 3
    UNBLOCKED = 4
    SENT = 5
    RECEIVED = 6
    QUEUED = 7
    STARTED = 8
    PAUSED = 9
    RESUMED = 10
    FINISHED = 11
    ABANDONED = 12
    DELIVERED = 13
    JOINED = 14
    LEFT = 15
