"""What the kernel and its Python side agree on: why the kernel stops, and how much room it needs to go on."""

from __future__ import annotations

from typing import Final

GOING, DONE, LOG_FULL, ITEMS_FULL, LANES_FULL, EVENTS_FULL, RESULTS_FULL, SEAMS_FULL, DEADLOCK, ENDLESS = (
    range(10)
)
CHILDREN_FULL, BROODS_FULL = 10, 11
"""Why the kernel stops: it was told to, the run is over, a table is full, or the run cannot go on."""
ENTER, PASS, ASK, REST, STANDSTILL, TURNED_AWAY, GAVE_UP = range(7)
"""Where an item goes on: it comes to its step, passes its limits, joins the queue, or has come to rest; or
nothing can move. What was turned away, or gave up, is gone."""
BEFORE_ALL: Final = -1
"""The moment of what sets the run going, which is before everything and no event of the organisation's."""
HELD, STUCK = 1, 2
"""What people are who wait with an item for an answer: held, or held for ever."""
STANDS, MAY_BE_GONE = 1, -1
"""Of an item: it stands still; or it goes on, since it may be cancelled, with all that it waits for."""
STANDING: Final = -2
"""The due moment of an item whose clock stands is this less what is left of its promise."""
CHUNK: Final = 48
"""Things that happen before it is asked again whether there is room."""
MOST_RECORDS: Final = 6
MOST_LANES: Final = 2
MOST_SEAMS: Final = 2
"""What one thing adds to the log (marks apart), to the lanes and to the seams at most."""
