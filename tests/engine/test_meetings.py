"""Members of gates as people: who is there, and what becomes of their work meanwhile."""

from both_engines import compare_text

from orgsim.engine import simulate
from orgsim.measures import identities, measure, person_measures
from orgsim.measures.summarise import bin_edges, summarise
from orgsim.model import lower
from orgsim.scenario import loads

HOUR = 3_600_000_000
OFFICE = 'calendars.office.open = "Mon-Fri 09:00-17:00"\n'
BOARD = (
    OFFICE
    + """
people.ann = { skills = ["act"], calendar = "office" }
people.bob = { skills = ["talk"], calendar = "office" }
[gates.board]
opens = "every day 10:00"
members = ["ann", "bob"]
each = "30min"
[work.job]
arrivals = { dates = [2027-01-04T09:00:00] }
steps = [{ name = "act", effort = "4h" }]
[work.plea]
arrivals = { dates = [2027-01-04T09:30:00, 2027-01-04T09:40:00] }
steps = [{ name = "decision", gate = "board" }, { name = "talk", effort = "1h" }]
[designs.d]
teams = { A = ["ann"], B = ["bob"] }
"""
)
WAY = "opened away back decided started finished"


def run(text):
    model = lower(loads(f'title = "A test"\nhorizon = "4w"\n{text}'), "d")
    log = simulate(model, 1, 0)
    summary = summarise(log, bin_edges(model.header))
    assert not identities(summary, model.header)
    return summary, model.header


def agree(text):
    return compare_text(f'title = "A test"\nhorizon = "3d"\n{text}') == []


def test_a_meeting_interrupts_work_which_stays_with_its_person(story):
    assert story(BOARD, WAY)[:13] == [
        "Mon 09:00 started A act by ann",
        "Mon 10:00 opened board with 2",
        "Mon 10:00 away board ann",
        "Mon 10:00 away board bob",
        "Mon 10:30 decided B approved for talk",
        "Mon 11:00 back board ann",
        "Mon 11:00 back board bob",
        "Mon 11:00 decided C approved for talk",
        "Mon 11:00 started B talk by bob",
        "Mon 12:00 finished B talk by bob",
        "Mon 12:00 started C talk by bob",
        "Mon 13:00 finished C talk by bob",
        "Mon 14:00 finished A act by ann",
    ]
    assert agree(BOARD)


def test_time_in_meetings_is_busy_and_told_apart_and_the_work_rests():
    summary, header = run(BOARD)
    people = person_measures(summary, header)
    assert (people["in meetings"] / HOUR).tolist() == [1, 1]
    assert (people["busy"] / HOUR).tolist() == [5, 3]
    assert (summary.busy.sum(axis=0) / HOUR).tolist() == [4, 2]
    assert summary.items["touch"][0] == 4 * HOUR
    assert summary.items["paused"][0] == HOUR
    assert measure(summary, header)["utilisation"] == 8 / (2 * 20 * 8)


def test_a_person_in_two_gates_is_at_the_first_and_the_other_lacks_them(story):
    text = (
        BOARD.replace(
            "[work.job]",
            """[gates.other]
        opens = "every day 10:00"
        members = ["ann"]
        each = "1h"
        [work.job]""",
        )
        + """
    [work.case]
    arrivals = { dates = [2027-01-04T09:00:00] }
    steps = [{ name = "verdict", gate = "other" }]
    """
    )
    told = story(text, "opened away back decided")
    assert told[:4] == [
        "Mon 10:00 opened board with 2",
        "Mon 10:00 away board ann",
        "Mon 10:00 away board bob",
        "Mon 10:00 opened other with -1",
    ]
    assert told[told.index("Tue 10:00 opened other with 1") :][:4] == [
        "Tue 10:00 opened other with 1",
        "Tue 10:00 away other ann",
        "Tue 11:00 back other ann",
        "Tue 11:00 decided B approved",
    ]
    assert agree(text)


def test_who_is_off_shift_does_not_count_for_the_quorum(story):
    late = BOARD.replace(
        'people.bob = { skills = ["talk"], calendar = "office" }',
        'people.bob = { skills = ["talk"], calendar = "late" }\ncalendars.late.open = "Mon-Fri 12:00-20:00"',
    )
    assert "Mon 10:00 opened board with -1" in story(late, WAY)
    one = story(late.replace('each = "30min"', 'each = "30min"\nquorum = 1'), WAY)
    assert one[1:4] == [
        "Mon 10:00 opened board with 2",
        "Mon 10:00 away board ann",
        "Mon 10:30 decided B approved for talk",
    ]
    assert agree(late)


def test_a_meeting_that_goes_on_is_not_opened_again_and_ends_after_hours(story):
    text = BOARD.replace('"every day 10:00"', '["every day 10:00", "every day 11:00"]').replace("30min", "4h")
    told = story(text, WAY)
    assert "Mon 11:00 opened board with -1" in told
    assert "Mon 18:00 back board ann" in told
    # seven hours of the meeting lie on shift: an hour before it, and then one hour on Tuesday and two
    assert "Tue 12:00 finished A act by ann" in told
    summary, _ = run(text)
    assert (summary.meeting.sum(axis=0) / HOUR).tolist() == [7, 7]
    assert agree(text)


def test_a_meeting_is_not_displaced(story):
    text = (
        BOARD.replace("[gates.board]", 'classes = ["fire", "usual"]\n[gates.board]')
        .replace("[work.job]", '[work.job]\nclass = "usual"')
        .replace("[work.plea]", '[work.plea]\nclass = "usual"')
        .replace('A = ["ann"]', 'A = { people = ["ann"], order = "class", preempt = true }')
    )
    text = (
        text[text.index("classes") :].split("\n", 1)[0]
        + "\n"
        + text.replace('classes = ["fire", "usual"]\n', "")
    )
    text += """
    [work.alarm]
    class = "fire"
    arrivals = { dates = [2027-01-04T10:20:00] }
    steps = [{ name = "put out", skill = "act", effort = "1h" }]
    """
    assert [line for line in story(text, "back started paused resumed") if "ann" in line] == [
        "Mon 09:00 started A act by ann",
        "Mon 11:00 back board ann",
        "Mon 11:00 paused A act by ann for D",
        "Mon 11:00 started D put out by ann",
        "Mon 12:00 resumed A act by ann",
    ]
    assert agree(text)


def test_who_leaves_during_a_meeting_is_back_first(story):
    text = BOARD.replace(
        'people.ann = { skills = ["act"], calendar = "office" }',
        'people.ann = { skills = ["act"], calendar = "office", until = 2027-01-04T10:45:00 }',
    )
    assert story(text, "away back left paused")[:5] == [
        "Mon 10:00 away board ann",
        "Mon 10:00 away board bob",
        "Mon 10:45 back board ann",
        "Mon 10:45 left ann",
        "Mon 10:45 paused A act by ann",
    ]
    assert agree(text)


def test_members_may_be_in_no_team_and_a_full_batch_waits_for_the_end_of_the_meeting(story):
    text = BOARD.replace("[gates.board]", 'people.chair = { count = 2, calendar = "office" }\n[gates.board]')
    text = text.replace('members = ["ann", "bob"]', "members = { chair = 1 }").replace(
        'opens = "every day 10:00"', "batch = 1"
    )
    assert story(text, "opened away back decided") == [
        "Mon 09:30 opened board with 1",
        "Mon 09:30 away board chair 1",
        "Mon 10:00 back board chair 1",
        "Mon 10:00 decided B approved for talk",
        "Mon 10:00 opened board with 1",
        "Mon 10:00 away board chair 1",
        "Mon 10:30 back board chair 1",
        "Mon 10:30 decided C approved for talk",
    ]
    assert agree(text)


def test_capacity_lost_to_a_weekly_meeting_is_its_length():
    # one person with work without end: hours on shift less meetings are worked, to the microsecond
    text = (
        OFFICE
        + """
    people.ann = { skills = ["act"], calendar = "office" }
    gates.board = { opens = "every Monday 10:00", members = ["ann"], each = "2h", agenda = 1 }
    [work.job]
    arrivals = "always enough"
    limit = 1
    steps = [{ name = "act", effort = "1h" }]
    [work.plea]
    arrivals = { dates = [2027-01-04, 2027-01-04, 2027-01-04, 2027-01-04] }
    steps = [{ name = "decision", gate = "board" }]
    [designs.d]
    teams.A = ["ann"]
    """
    )
    summary, _ = run(text)
    assert summary.busy.sum() == (4 * 40 - 4 * 2) * HOUR
    assert summary.meeting.sum() == 4 * 2 * HOUR


def test_meetings_that_take_no_time_leave_everything_as_it_is(story):
    with_people = BOARD.replace('each = "30min"\n', "")
    with_a_number = with_people.replace('members = ["ann", "bob"]', "members = 2")
    verbs = "opened decided started finished delivered"
    assert story(with_people, verbs) == story(with_a_number, verbs)
