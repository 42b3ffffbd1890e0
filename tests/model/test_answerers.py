"""What is said beforehand of questions that nobody is ever there for, and of delegates who never decide."""

from __future__ import annotations

import pytest

from orgsim.engine import simulate
from orgsim.log import Verb
from orgsim.model import lower
from orgsim.model.analysis.notes import model_notes
from orgsim.scenario import loads

BANK = """
title = "A bank"
horizon = "3d"
calendars.early.open = "daily 06:00-14:00"
calendars.late.open = "daily 14:00-22:00"
calendars.middle.open = "daily 10:00-18:00"
calendars.night.open = "daily 22:00-06:00"
calendars.closed = {{ open = "Mon 09:00-10:00", closed = ["2027-01-04"] }}
people.ann = {{ skills = ["a"], calendar = "early" }}
people.bob = {{ skills = ["a"], calendar = "late" }}
people.deputy.calendar = "{deputy}"
people.expert = {{ skills = ["know"], {expert} }}
work.job.arrivals = {{ dates = 2027-01-04T13:00:00, batch = 2 }}
work.job.steps = [{{ name = "a", effort = "4h", asks = [{{ question = "price", hold = true }}] }}]
questions.price = {{ skill = "know", effort = "1h" }}
[designs.d]
{decides}
teams.A = {{ people = ["ann", "bob"], unit = "Bank / Retail" }}
teams.B = ["expert"]
"""
BY_UNIT = """
decides.price = "1 level up"
units."Bank / Retail" = { people = ["ann", "bob"], delegates = ["deputy"] }
"""
NEVER = (
    "designs.d.units: the delegates of 'Bank / Retail' are at work only while somebody who decides for it "
    "is, so they never decide: questions with which all who decide wait themselves are never answered."
)


def noted(deputy: str = "night", expert: str = "count = 1", decides: str = "") -> list[str]:
    """What is said of answers."""
    scenario = loads(BANK.format(deputy=deputy, expert=expert, decides=decides))
    notes = model_notes(scenario, {"d": lower(scenario, "d")})
    return [note for note in notes if "decides" in note or "answer '" in note]


@pytest.mark.parametrize(("deputy", "notes"), [("middle", [NEVER]), ("night", []), ("early", [NEVER])])
def test_delegates_who_are_there_only_with_somebody_who_decides(deputy: str, notes: list[str]) -> None:
    assert noted(deputy, decides=BY_UNIT) == notes


def test_two_who_decide_and_wait_themselves_wait_for_ever() -> None:
    """Both hold a question of their own from their first shift on, and the delegate is never alone."""
    text = BANK.format(deputy="middle", expert="count = 1", decides=BY_UNIT)
    log = simulate(lower(loads(text), "d"), 1, 0)
    verbs = log.column("verb").tolist()
    assert (verbs.count(Verb.ASKED), verbs.count(Verb.ANSWERED)) == (2, 0)
    night = simulate(
        lower(loads(text.replace('deputy.calendar = "middle"', 'deputy.calendar = "night"')), "d"), 1, 0
    )
    assert night.column("verb").tolist().count(Verb.ANSWERED) == 2


@pytest.mark.parametrize("expert", ["from = 2027-01-08", 'calendar = "closed"'])
def test_nobody_with_the_skill_is_ever_there(expert: str) -> None:
    assert noted(expert=expert) == [
        "designs.d: nobody who could answer 'price' is at work at any time of the run, so that whatever asks "
        "it waits to the end."
    ]
    assert noted() == []


def test_nobody_of_the_team_that_decides_is_ever_there() -> None:
    assert noted(expert="from = 2027-01-08", decides='decides.price = "B"') == [
        "designs.d: nobody of 'B', who answer 'price', is at work at any time of the run, so that whatever "
        "asks it waits to the end."
    ]


def test_nobody_is_needed_for_what_the_asker_decides() -> None:
    assert noted(expert="from = 2027-01-08", decides='decides.price = "the asker"') == []
