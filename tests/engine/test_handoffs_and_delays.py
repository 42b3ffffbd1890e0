"""Hand-offs between teams, the context they lose, and steps that are time passing."""

OFFICE = 'calendars.office.open = "Mon-Fri 09:00-17:00"\n'
TWO_TEAMS = """
people.ann = { skills = ["draft"], calendar = "office" }
people.bob = { skills = ["build"], calendar = "office" }
work.job.steps = [{ name = "draft", effort = "1h" }, { name = "build", effort = "2h" }]
designs.d.teams = { Drafting = ["ann"], Building = ["bob"] }
"""
WAY = "sent received started delivered"


def test_a_hand_off_in_elapsed_time_runs_through_the_night(story):
    text = (
        OFFICE
        + TWO_TEAMS
        + """
    work.job.arrivals = { dates = [2027-01-04T16:00:00] }
    designs.d.handoff.delay = "20h"
    """
    )
    # sent Mon 17:00, 20 h later it is Tue 13:00
    assert story(text, WAY) == [
        "Mon 16:00 started A draft by ann",
        "Mon 17:00 sent A to Building",
        "Tue 13:00 received A in Building",
        "Tue 13:00 started A build by bob",
        "Tue 15:00 delivered A",
    ]


def test_a_hand_off_in_working_time_runs_on_the_receivers_calendar(story):
    text = (
        TWO_TEAMS.replace('["build"], calendar = "office"', '["build"], calendar = "late"')
        + OFFICE
        + """
    calendars.late.open = "Mon-Fri 12:00-18:00"
    work.job.arrivals = { dates = [2027-01-04T14:00:00] }
    designs.d.handoff.delay = "4 working h"
    """
    )
    # sent Mon 15:00; 3 h until 18:00 and 1 h from Tue 12:00
    assert story(text, WAY) == [
        "Mon 14:00 started A draft by ann",
        "Mon 15:00 sent A to Building",
        "Tue 13:00 received A in Building",
        "Tue 13:00 started A build by bob",
        "Tue 15:00 delivered A",
    ]


def test_a_hand_off_in_working_days_counts_the_usual_day_of_its_calendar(story):
    text = (
        OFFICE
        + TWO_TEAMS
        + """
    calendars.post.open = "Mon-Thu 08:00-12:00"
    work.job.arrivals = { dates = [2027-01-04T09:00:00] }
    designs.d.handoff = { delay = "2 working days", calendar = "post" }
    """
    )
    # sent Mon 10:00; two days of 4 h: 2 h on Monday, 4 h on Tuesday, 2 h on Wednesday
    assert story(text, "sent received") == [
        "Mon 10:00 sent A to Building",
        "Wed 10:00 received A in Building",
    ]


def test_overnight_hand_offs_land_together_at_opening_and_the_expedite_item_goes_first(story):
    text = (
        OFFICE
        + """
    classes = ["expedite", "standard"]
    people.ann = { count = 4, skills = ["draft"] }
    people.bob = { skills = ["build"], calendar = "office" }
    work.job.class = "standard"
    work.job.arrivals = { dates = [2027-01-04T18:00:00, 2027-01-04T19:00:00] }
    work.job.steps = [{ name = "draft", effort = "1h" }, { name = "build", effort = "1h" }]
    work.fire.class = "expedite"
    work.fire.arrivals = { dates = [2027-01-04T20:00:00] }
    work.fire.steps = [{ name = "draft", effort = "1h" }, { name = "build", effort = "1h" }]
    designs.d.order = "class"
    designs.d.handoff = { delay = "1 working h" }
    designs.d.teams = { Drafting = ["ann"], Building = ["bob"] }
    """
    )
    # drafted at 19:00, 20:00 and 21:00; one working hour of each has passed on Tuesday at 10:00
    assert story(text, "received started delivered")[3:] == [
        "Tue 10:00 received A in Building",
        "Tue 10:00 received B in Building",
        "Tue 10:00 received C in Building",
        "Tue 10:00 started C build by bob",
        "Tue 11:00 delivered C",
        "Tue 11:00 started A build by bob",
        "Tue 12:00 delivered A",
        "Tue 12:00 started B build by bob",
        "Tue 13:00 delivered B",
    ]


def test_context_loss_lengthens_the_step_after_the_crossing_only(story):
    text = """
    people.ann.skills = ["draft", "sign"]
    people.bob.skills = ["build", "test"]
    work.job.arrivals = { dates = [2027-01-04] }
    work.job.steps = [
      { name = "draft", effort = "1h" },
      { name = "build", effort = "2h" },
      { name = "test", effort = "2h" },
      { name = "sign", effort = "10min" },
    ]
    designs.d = { handoff = { context_loss = 0.25 }, teams = { Office = ["ann"], Works = ["bob"] } }
    """
    # arriving at the first team loses nothing; build takes 2.5 h, test stays in the team and takes 2 h, sign
    # 12.5 min
    assert story(text, "started delivered") == [
        "Mon 00:00 started A draft by ann",
        "Mon 01:00 started A build by bob",
        "Mon 03:30 started A test by bob",
        "Mon 05:30 started A sign by ann",
        "Mon 05:42:30 delivered A",
    ]


def test_effort_with_context_loss_is_rounded_half_up(story):
    text = """
    people.ann.skills = ["draft"]
    people.bob.skills = ["build"]
    work.job.arrivals = { dates = [2027-01-04] }
    work.job.steps = [{ name = "draft", effort = "1h" }, { name = "build", effort = "0.000003s" }]
    designs.d = { handoff = { context_loss = 0.5 }, teams = { Office = ["ann"], Works = ["bob"] } }
    """
    # 3 us x 1.5 = 4.5 us, rounded up to 5
    assert story(text, "delivered") == ["Mon 01:00:00.000005 delivered A"]


def test_a_line_between_two_teams_replaces_the_general_hand_off(story):
    text = """
    people = { ann = { skills = ["a"] }, bob = { skills = ["b"] }, cyd = { skills = ["c"] } }
    work.job.arrivals = { dates = [2027-01-04] }
    work.job.steps = [
        { name = "a", effort = "1h" },
        { name = "b", effort = "1h" },
        { name = "c", effort = "1h" },
    ]
    [designs.d]
    handoff = { delay = "1h", context_loss = 1.0 }
    handoffs = [{ from = "B", to = "C", delay = "5h" }]
    teams = { A = ["ann"], B = ["bob"], C = ["cyd"] }
    """
    # A to B: 1 h, then b takes 2 h until 04:00; B to C: 5 h and no loss
    assert story(text, "started delivered") == [
        "Mon 00:00 started A a by ann",
        "Mon 02:00 started A b by bob",
        "Mon 09:00 started A c by cyd",
        "Mon 10:00 delivered A",
    ]


def test_no_hand_off_within_a_team(story):
    text = """
    people.ann.skills = ["draft", "build"]
    work.job.arrivals = { dates = [2027-01-04] }
    work.job.steps = [{ name = "draft", effort = "1h" }, { name = "build", effort = "1h" }]
    designs.d = { handoff = { delay = "1h", context_loss = 1.0 }, teams = { Team = ["ann"] } }
    """
    assert story(text, WAY) == [
        "Mon 00:00 started A draft by ann",
        "Mon 01:00 started A build by ann",
        "Mon 02:00 delivered A",
    ]


def test_a_hand_off_is_paid_after_the_delay_that_lies_between_two_teams(story):
    text = """
    people.ann.skills = ["draft"]
    people.bob.skills = ["build"]
    work.job.arrivals = { dates = [2027-01-04] }
    work.job.steps = [
        { name = "draft", effort = "1h" },
        { name = "dry", delay = "3h" },
        { name = "build", effort = "1h" },
    ]
    designs.d.handoff = { delay = "2h", context_loss = 0.5 }
    designs.d.teams = { Office = ["ann"], Works = ["bob"] }
    """
    # drafted 01:00, dry 04:00, received 06:00, built in 1.5 h
    assert story(text, WAY + " finished") == [
        "Mon 00:00 started A draft by ann",
        "Mon 01:00 finished A draft by ann",
        "Mon 01:00 started A dry",
        "Mon 04:00 finished A dry",
        "Mon 04:00 sent A to Works",
        "Mon 06:00 received A in Works",
        "Mon 06:00 started A build by bob",
        "Mon 07:30 finished A build by bob",
        "Mon 07:30 delivered A",
    ]


def test_a_delay_between_two_steps_of_one_team_is_no_hand_off(story):
    text = """
    people.ann.skills = ["draft", "build"]
    work.job.arrivals = { dates = [2027-01-04] }
    work.job.steps = [
        { name = "draft", effort = "1h" },
        { name = "dry", delay = "3h" },
        { name = "build", effort = "1h" },
    ]
    designs.d = { handoff = { delay = "2h", context_loss = 0.5 }, teams = { Team = ["ann"] } }
    """
    assert story(text, "sent received delivered") == ["Mon 05:00 delivered A"]


def test_any_number_of_items_pass_a_delay_at_once(story):
    text = """
    people.ann.skills = ["sign"]
    work.job.arrivals = { dates = [2027-01-04], batch = 3 }
    work.job.steps = [{ name = "dry", delay = "3h" }, { name = "sign", effort = "1h" }]
    designs.d.teams.Team = ["ann"]
    """
    assert story(text, "started") == [
        "Mon 00:00 started A dry",
        "Mon 00:00 started B dry",
        "Mon 00:00 started C dry",
        "Mon 03:00 started A sign by ann",
        "Mon 04:00 started B sign by ann",
        "Mon 05:00 started C sign by ann",
    ]


def test_a_delay_in_working_time_passes_on_its_own_calendar_or_on_that_of_working_time(story):
    text = (
        OFFICE
        + """
    calendars.bank.open = "Mon-Fri 10:00-14:00"
    people.ann.skills = ["sign"]
    work.job.arrivals = { dates = [2027-01-04T13:00:00] }
    work.job.steps = [
      { name = "post", delay = "5 working h" },
      { name = "clear", delay = "1 working day", calendar = "bank" },
      { name = "sign", effort = "1h" },
    ]
    designs.d.teams.Team = ["ann"]
    """
    )
    # 5 h of the office (the first calendar): 13-17 and Tue 09-10; one bank day of 4 h: Tue 10-14
    assert story(text, "started finished") == [
        "Mon 13:00 started A post",
        "Tue 10:00 finished A post",
        "Tue 10:00 started A clear",
        "Tue 14:00 finished A clear",
        "Tue 14:00 started A sign by ann",
        "Tue 15:00 finished A sign by ann",
    ]


def test_an_item_may_end_with_a_delay(story):
    text = """
    people.ann.skills = ["sign"]
    work.job.arrivals = { dates = [2027-01-04] }
    work.job.steps = [{ name = "sign", effort = "1h" }, { name = "post", delay = "3h" }]
    designs.d.teams.Team = ["ann"]
    """
    assert story(text, "delivered") == ["Mon 04:00 delivered A"]
