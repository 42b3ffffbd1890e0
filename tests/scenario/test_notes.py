"""What does nothing although it looks as if it did, and what is taken for granted, is said."""

import pytest

from orgsim.scenario import loads

TEXT = """
start = 2027-01-04
horizon = "2w"
{top}
[calendars.office]
open = "Mon-Fri 09:00-17:00"
{office}
[calendars.night]
open = "Mon-Fri 22:00-06:00"
{night}
[people.clerk]
count = 2
calendar = "office"
{clerk}
[people.guard]
calendar = "night"
[work.case]
arrivals = "1 per d"
{work}
steps = [{{ name = "do", skill = "clerk", effort = "1h" }}, {{ name = "wait", delay = "{delay}"{step} }}]
[designs.one.teams]
Desk = ["clerk"]
Gate = ["guard"]
{designs}
"""
PARTS = dict.fromkeys(("top", "office", "night", "clerk", "work", "step", "designs"), "") | {"delay": "1h"}


def notes(named: bool = True, **parts: str) -> tuple[str, ...]:
    top = {"top": 'working_time = "office"'} if named else {}
    return loads(TEXT.format(**(PARTS | top | parts))).notes


SPARE = "No step takes the skill 'guard'."


def own(**parts: str) -> list[str]:
    return [note for note in notes(**parts) if note != SPARE]


def test_nothing_to_say() -> None:
    assert own() == []


def test_working_time_on_the_first_of_several_calendars_is_said_with_what_uses_it() -> None:
    parts = {"work": 'promise = "1 working day"', "delay": "4 working h"}
    (note,) = own(named=False, **parts)
    assert note == (
        "Working time is counted on the calendar 'office', the first of 2 in the file: this holds for "
        "measures in working time, the promise of 'case', the delay of 'wait'. Write working_time = "
        '"night" if another is meant.'
    )
    assert own(named=True, **parts) == []


def test_working_time_of_an_only_calendar_is_plain() -> None:
    text = TEXT.format(**PARTS).replace('[calendars.night]\nopen = "Mon-Fri 22:00-06:00"\n', "")
    assert not any("working time" in note for note in loads(text.replace('calendar = "night"', "")).notes)


@pytest.mark.parametrize(
    ("parts", "note"),
    [
        (
            {"night": 'closed = ["2027-01-07"]'},
            (
                "calendars.night: 2027-01-07 is closed, but not from 00:00 to 06:00: hours belong to the day "
                "on which they begin"
            ),
        ),
        (
            {"night": 'special = { "2027-01-07" = "closed" }'},
            "2027-01-07 is closed, but not from 00:00 to 06:00",
        ),
        (
            {"night": 'closed = ["2027-01-06..2027-01-08"]\nspecial = { "2027-01-05" = "20:00-03:30" }'},
            "2027-01-06 is closed, but not from 00:00 to 03:30",
        ),
        (
            {"office": 'closed = ["2027-01-09"]'},
            "calendars.office: 2027-01-09 changes nothing, because the weekly hours are the same",
        ),
        (
            {"office": 'closed = ["2027-01-09", "2027-01-16"]'},
            (
                "calendars.office: 2027-01-09 and 2027-01-16 change nothing, because the weekly hours are "
                "the same on them."
            ),
        ),
        (
            {"office": 'special = { "2027-01-07" = "09:00-17:00" }'},
            "calendars.office: 2027-01-07 changes nothing",
        ),
        (
            {"office": 'closed = ["2026-12-25", "2028-12-25"]'},
            (
                "calendars.office: all its dated exceptions lie outside the run, from 2027-01-04 to "
                "2027-01-18, and change nothing."
            ),
        ),
        (
            {"office": 'closed = ["2027-01-04..2027-01-18"]'},
            "calendars.office is never open within the run, so that nobody in 'clerk' ever works.",
        ),
        (
            {"clerk": "from = 2027-02-01"},
            "people.clerk begins on 2027-02-01, after the end of the run (2027-01-18), and never works",
        ),
        (
            {"clerk": "from = 2026-02-01"},
            "people.clerk.from is before the start of the run (2027-01-04), and changes nothing.",
        ),
        (
            {"clerk": "until = 2027-02-01"},
            "people.clerk.until is not before the end of the run (2027-01-18), and changes nothing.",
        ),
        (
            {
                "designs": """
[designs.two]
extends = "one"
order = "shortest first"
[designs.two.teams]
Desk = { people = ["clerk"], order = "fifo" }
Gate = { people = ["guard"], order = "fifo" }
"""
            },
            "designs.two.order changes nothing, because every team says its own 'order'.",
        ),
        (
            {
                "designs": """
[designs.mid]
[designs.mid.teams]
Desk = { people = ["clerk"], order = "fifo" }
Gate = { people = ["guard"], order = "fifo" }
[designs.two]
extends = "mid"
order = "shortest first"
"""
            },
            (
                "designs.two.order changes nothing, because every team says its own 'order', which it takes "
                "from designs.mid."
            ),
        ),
        (
            {
                "designs": '[designs.two]\nextends = "one"\nhandoff = { delay = "2h" }\n'
                'handoffs = [{ from = "Desk", to = "Gate" },'
                ' { from = "Gate", to = "Desk", delay = "1h" }]'
            },
            "designs.two.handoff changes nothing, because 'handoffs' has a line for every pair of teams.",
        ),
        (
            {"designs": '[designs.two]\nextends = "one"\norder = "class"'},
            "designs.two: the order 'class' is that of arrival, because all work has the class 'standard'.",
        ),
        (
            {"designs": '[designs.two]\nextends = "one"\norder = "class"\npreempt = true'},
            (
                "designs.two: the order 'class' is that of arrival, and nothing is interrupted, because all "
                "work has the class"
            ),
        ),
    ],
)
def test_what_changes_nothing_is_said(parts: dict[str, str], note: str) -> None:
    assert any(note in found for found in own(**parts)), own(**parts)


@pytest.mark.parametrize(
    "parts",
    [
        {"night": 'closed = ["2027-01-11"]'},
        {"night": 'closed = ["2027-01-07"]\nspecial = { "2027-01-06" = "22:00-24:00" }'},
        {"office": 'closed = ["2027-01-07..2027-01-12"]'},
        {"office": 'closed = ["2026-12-25", "2027-01-07"]'},
        {
            "top": 'working_time = "office"\nclasses = ["urgent", "standard"]',
            "work": "class = { urgent = 0.1, standard = 0.9 }",
            "designs": '[designs.two]\nextends = "one"\norder = "class"\npreempt = true',
        },
        {"clerk": "from = 2027-01-06\nuntil = 2027-01-13"},
        {
            "designs": (
                '[designs.two]\nextends = "one"\norder = "shortest first"\nteams.Desk = { people = '
                '["clerk"], order = "fifo" }'
            )
        },
    ],
)
def test_what_does_something_is_not_noted(parts: dict[str, str]) -> None:
    assert own(**parts) == []
