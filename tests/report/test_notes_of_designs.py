"""What lowering shows of designs is a warning in the report of a run."""

from orgsim.experiment.run import Options, run
from orgsim.report.notes import notes
from orgsim.scenario import loads

TEXT = """
title = "Committee"
start = 2027-01-04
horizon = "2w"
warm_up = "none"
replications = 2
[calendars.office]
open = "Mon-Fri 09:00-17:00"
[calendars.board]
open = "Wed 14:00-16:00"
[people.clerk]
calendar = "office"
[people.member]
calendar = "board"
[work.case]
arrivals = "1 per w"
steps = [{ name = "file", skill = "clerk", effort = "1h" }, { name = "decide", skill = "member", effort = "10min" }]
[designs.d]
handoff = { delay = "4 working h" }
teams.Files = ["clerk"]
teams.Board = ["member"]
[designs.e]
extends = "d"
"""


def test_the_receivers_calendar_and_one_model_are_warned_of_and_working_time_is_noted():
    found = notes(run(loads(TEXT), Options(cores=1, cross_check=False, engine="reference")))
    warnings = [note.text for note in found if note.warning]
    assert any("takes 4 working h on the calendar of the receiving team, 'board': 10.4 days on average" in text for text in warnings)
    assert any(text.startswith("'d' and 'e' are the same model") for text in warnings)
    assert any("Working time is counted on the calendar 'office', the first of 2 in the file" in note.text for note in found)
