"""What lowering shows of designs is a warning in the report of a run."""

from committee import COMMITTEE
from quick import QUICK

from orgsim.experiment.runs import Options, run
from orgsim.report.notes import notes
from orgsim.scenario import loads

START = 'title = "Committee"\nstart = 2027-01-04\nhorizon = "2w"\nwarm_up = "none"\nreplications = 2\n'
TEXT = (
    f'{START}{COMMITTEE}[designs.d.handoff]\ndelay = "4 working h"\n[designs.e]\nextends = "d"\ntitle = "e"\n'
)


def test_the_receivers_calendar_and_one_model_are_warned_of_and_working_time_is_noted():
    found = notes(run(loads(TEXT), Options(**QUICK)))
    warnings = [note.text for note in found if note.warning]
    assert any(
        "takes 4 working h on the calendar of the receiving team, 'board': 10.4 days on average" in text
        for text in warnings
    )
    assert any(text.startswith("'Committee' and 'e' are the same model") for text in warnings)
    assert any(
        "Working time is counted on the calendar 'office', the first of 2 in the file" in note.text
        for note in found
    )
