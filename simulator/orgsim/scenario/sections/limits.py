"""The most of everything: a scenario beyond is refused before anything is laid out in memory.

Each limit lies well above real organisations, and low enough for 2 GiB of memory. `docs/scenario.md` lists
them.
"""

from __future__ import annotations

from typing import Final

MOST_PEOPLE: Final = 100_000
"""People of all roles together."""

MOST_STEPS: Final = 20_000
"""Steps of all work together."""

MOST_DESIGNS: Final = 1_000
"""Designs of a scenario."""

MOST_TEAMS: Final = 5_000
"""Teams of one design, whose pairs are looked at one by one for hand-offs."""

MOST_TEAMS_IN_ALL: Final = 20_000
"""Teams of all designs together."""

MOST_PLACES: Final = 100_000_000
"""People times teams, and people times skills, of all designs together: each is a table in memory."""

MOST_DATES: Final = 1_000_000
"""Closed dates of one calendar, counted as often as they are written."""

MOST_OPENINGS: Final = 4_000_000
"""Opening times of all calendars over the horizon, for each design: 1,000 years of two a day are 730,000."""

MOST_RATES: Final = 4_000_000
"""Changes of an arrival rate over the horizon: one an hour for 400 years."""

MOST_EXPECTED: Final = 10_000_000
"""Items expected in one replication, where the scenario does not say ``most_items``."""

MOST_AT_ONCE: Final = 250_000
"""Items with which what is always enough fills a limit at the start: engines allow a million events at one
moment, and an item has its coming, and the ends of steps that take no time."""

REPLICATIONS_OF_MOST: Final = 10
"""So many replications of the most items are the most in all replications of all designs together."""

EVENTS_OF_AN_ITEM: Final = 200
"""So many events of each of the most items are the most events expected in one replication."""
