"""The columns of the log: every record is one row of nine integers. `orgsim.log.facts` has the verbs.

A column that a verb does not use holds `NONE`. ``step``, ``queue``, ``person`` and limits are positions in
the log's header; ``visit`` counts from 1 how often the item has come to the step.
"""

from __future__ import annotations

from typing import Final

NONE: Final = -1
AWAITED: Final = -1
"""In the column of parts among the items of a log: an item of its own, for which another waits."""

COLUMNS: Final = ("time", "verb", "item", "step", "visit", "queue", "person", "cause", "value")
