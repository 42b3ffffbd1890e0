"""Working time on a calendar as elapsed time, and hand-offs that the receiver's calendar makes far longer."""

import re

import pytest
from committee import COMMITTEE

from orgsim.model import lower
from orgsim.model.analysis.elapsed_equivalent import elapsed_equivalent
from orgsim.model.analysis.notes import model_notes
from orgsim.model.analysis.working_delays import WorkingDelays
from orgsim.scenario import loads
from orgsim.units import HOUR

BOARD = "Wed 14:00-16:00"


def scenario_of(delay="4 working h", more="", start="2027-01-04", board=BOARD):
    handoff = f'[designs.d.handoff]\ndelay = "{delay}"\n{more.removeprefix(", ")}\n'
    return loads(f'start = {start}\nhorizon = "8w"\n{COMMITTEE.replace(BOARD, board)}{handoff}')


def on(calendar, hours, **more):
    return elapsed_equivalent(scenario_of(), calendar, hours * HOUR, **more)


def test_eight_working_hours_of_a_working_week():
    # Begun at 9 on Monday it ends at 17: 8 h. Begun as the office closes on Friday it ends on Monday at 17:
    # 72 h.
    found = on("office", 8)
    assert found.shortest == 8 * HOUR
    assert found.longest == 72 * HOUR
    # The end never comes sooner than the start of the next opening plus eight hours: mean over the week, by
    # hand: each weekday: 24 h of beginnings. Within hours 9-17 of Mon-Thu the end is 24 h on; Fri: 72 h on;
    # out of hours the wait until 9:00 plus 8 h. Mon-Thu: 8 h at 24, Fri: 8 h at 72. Nights Mon-Thu 17-9: 16
    # h, mean wait 8 + 8 = 16. The week-end, Fri 17 to Mon 9: 64 h, mean 32 + 8 = 40.
    mean = (4 * 8 * 24 + 8 * 72 + 4 * 16 * 16 + 64 * 40) / 168
    assert found.mean == pytest.approx(mean * HOUR, rel=0.01)


def test_four_hours_of_a_board_that_meets_two_hours_a_week():
    # Begun in the office's hours: two meetings are needed, so the end is the second Wednesday at 16:00 from
    # then.
    found = on("board", 4, begins_in="office")
    assert found.longest < 14 * 24 * HOUR + 1
    assert found.shortest == pytest.approx(7 * 24 * HOUR + 2 * HOUR, abs=HOUR)


def test_the_weeks_of_a_long_time_are_counted_out():
    assert on("board", 200, begins_in="board").mean == pytest.approx(100 * 7 * 24 * HOUR, rel=0.02)


def test_a_calendar_that_is_always_open_adds_nothing():
    found = on("always", 7)
    assert (found.mean, found.shortest, found.longest) == (7 * HOUR, 7 * HOUR, 7 * HOUR)
    assert on("always", 0) is None


@pytest.mark.parametrize("start", ["2027-01-04", "2027-01-07T13:37:00", "2027-01-10T23:45:00"])
def test_when_the_run_starts_changes_little(start):
    scenario = scenario_of(start=start)
    found = elapsed_equivalent(scenario, "office", 8 * HOUR)
    assert found.mean == pytest.approx(on("office", 8).mean, rel=0.02)


def test_the_mean_agrees_with_the_clock_itself():
    scenario = scenario_of()
    model = lower(scenario, "d")
    delay = WorkingDelays(scenario, model).between(0, 1)
    clock = model.header.clocks[int(model.handoffs.clock[0])]
    office = model.header.clocks[model.header.people[0].clock]
    starts = [t for t in range(0, 7 * 24 * HOUR, HOUR // 4) if office.is_open(t)]
    mean = sum(clock.finish(t, 4 * HOUR) - t for t in starts) / len(starts)
    assert delay.elapsed.mean == pytest.approx(mean)
    assert (delay.calendar, delay.senders, delay.stated) == ("board", "office", False)


def test_a_hand_off_into_a_board_is_noted_with_both_calendars():
    scenario = scenario_of()
    (note,) = model_notes(scenario, {"d": lower(scenario, "d")})
    assert note.startswith(
        "In 'Committee', the hand-off from 'Files' to 'Board' takes 4 working h on the calendar of the "
        "receiving team, "
        "'board': "
    )
    assert re.search(
        r"'board': 10\.\d days on average, against 16 h on the sender's calendar, 'office'\.", note
    )


@pytest.mark.parametrize(
    ("delay", "more"),
    [("4 working h", ', calendar = "board"'), ("4h", ""), ("4 working h", ', calendar = "office"')],
)
def test_a_stated_calendar_or_elapsed_time_needs_no_note(delay, more):
    scenario = scenario_of(delay, more)
    assert model_notes(scenario, {"d": lower(scenario, "d")}) == ()


def test_no_more_than_thrice_needs_no_note():
    scenario = scenario_of(board="Mon-Fri 09:00-13:00")
    assert model_notes(scenario, {"d": lower(scenario, "d")}) == ()
