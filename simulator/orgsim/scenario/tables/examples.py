"""What to write where a single value stands in place of a table or a list."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from orgsim.scenario.reading.positions import Location

EXAMPLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ages": "ages = { after = '5d', to = 'expedite' }",
        "asks": "asks = { price = 0.4 }",
        "assumptions": "[[assumptions]] above about = 'work.feature.promise'",
        "calendars": "calendars.office.open = 'Mon-Fri 09:00-17:00'",
        "cancelled": "cancelled = { after = '60d', chance = 0.1 }",
        "class": "class = { expedite = 0.1, standard = 0.9 }",
        "cost": "cost = { once = 'GBP 40000' }",
        "decides": "decides = { price = '1 level up' }",
        "designs": "designs.today.teams = { Desk = ['clerk'] }",
        "gates": "gates.board = { opens = 'every Tuesday 14:00' }",
        "handoff": "handoff = { delay = '4h', context_loss = 0.1 }",
        "handoffs": "handoffs = [{ when = { site = 'other' }, delay = '1d' }]",
        "leads_to": "leads_to = { ticket = 0.3 }",
        "limits": "limits = [{ from = 'build', to = 'test', items = 5 }]",
        "marks": "marks.risk = { low = 0.7, high = 0.3 }",
        "misrouted": "misrouted = { chance = 0.3, look = '8min' }",
        "next": "next = { conditions = 0.3, 'pay out' = 0.7 }",
        "outcomes": "outcomes = { 'send back' = 0.15, reject = 0.05 }",
        "people": "people.clerk = { count = 3 }",
        "questions": "questions.price = { effort = '20min' }",
        "re_ranked": "re_ranked = { after = '5d', to = 'expedite' }",
        "reviewers": "reviewers = { count = 3, needed = 2, passes = 0.8 }",
        "rework": "rework = { to = 'build', chance = 0.1 }",
        "sets": "sets = { faults = '+1' }",
        "shared": "shared.lawyer = ['A', 'B']",
        "skills": "skills = ['pricing']",
        "sites": "sites.Pune = { calendar = 'office' }",
        "split": "split = ['laptop', 'account']",
        "teams": "teams = { Desk = ['clerk'] }",
        "units": "units.'Bank / Retail' = ['head of retail']",
        "work": "[work.ticket], and its keys below",
    }
)
"""By key. Names stand between single quotes, as messages have them, which TOML reads as well."""
_BY_NAME: Final = ("calendars", "designs", "gates", "people", "questions", "sites", "work")
"""Sections with a table for each name."""
_OWN_QUESTIONS: Final = ("designs", "NAME", "questions")
"""Where a design says values of questions otherwise; further below they are those of a hand-off."""
_ASKED_BACK: Final = "questions = { chance = 0.3, effort = '15min' }"
_SHORT: Final = ("shared", "teams", "units")
"""The same of which what stands at a name is short for a table."""


def example_of(location: Location) -> str | None:
    """Return what may be written at a location, if there is an example of it."""
    names = [key for key in location if isinstance(key, str)]
    if names[-1:] == ["questions"] and len(names) > len(_OWN_QUESTIONS):
        return _ASKED_BACK
    above = [key for key in names[-3:-1] if key in _SHORT] + [key for key in names[-2:-1] if key in _BY_NAME]
    return EXAMPLES.get((above or names[-1:] or [""])[0])
