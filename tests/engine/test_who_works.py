"""Which person does what: skills and speeds, ties to persons, case workers, shared specialists, joining and
leaving."""

OFFICE = 'calendars.office.open = "Mon-Fri 09:00-17:00"\n'
DONE = "started delivered"


def day(*moments):
    """Dates of Monday 4 January."""
    return "{ dates = [" + ", ".join(f"2027-01-04T{moment}:00" for moment in moments) + "] }"


def test_least_busy_counts_the_working_time_booked_so_far(story):
    text = f"""
    people.ann = {{ count = 2, skills = ["do"] }}
    work.long.arrivals = {day("01:00", "09:00")}
    work.long.steps = [{{ name = "long", skill = "do", effort = "3h" }}]
    work.short.arrivals = {day("02:00", "05:00", "07:00")}
    work.short.steps = [{{ name = "short", skill = "do", effort = "1h" }}]
    designs.d.teams.Team = ["ann"]
    """
    # 01: both 0, lower number: ann 1 has 3 h. 02: only ann 2 is free (0 h). 05: ann 2 (1 h). 07: ann 2 (2 h).
    # 09: both have booked 3 h, so the lower number.
    assert [line[-5:] for line in story(text, "started")] == ["ann 1", "ann 2", "ann 2", "ann 2", "ann 1"]


def test_least_busy_does_not_count_time_off_shift(story):
    text = (
        OFFICE
        + """
    people.ann = { skills = ["do"], calendar = "office", from = 2027-01-04T16:30:00 }
    people.bob = { skills = ["do"], calendar = "office" }
    work.job.arrivals = { dates = [2027-01-04T16:00:00, 2027-01-04T16:30:00, 2027-01-05T12:00:00] }
    work.job.steps = [{ name = "do", effort = "1h" }]
    designs.d.teams.Team = ["ann", "bob"]
    """
    )
    # Ann's job takes from Mon 16:30 to Tue 09:30 but one hour of work, as Bob's: the tie goes to Ann
    assert story(text, "started")[2] == "Tue 12:00 started C do by ann"


def test_fastest_takes_the_highest_speed_for_the_skill_and_ties_by_number(story):
    text = f"""
    people.ann = {{ skills = {{ do = 1.0, other = 9.0 }} }}
    people.bob = {{ skills = {{ do = 2.0 }} }}
    people.cyd = {{ skills = {{ do = 2.0 }} }}
    work.job = {{ arrivals = {day("01:00", "01:00", "01:00")}, steps = [{{ name = "do", effort = "2h" }}] }}
    designs.d = {{ takes = "fastest", teams = {{ Team = ["ann", "bob", "cyd"] }} }}
    """
    assert story(text, DONE) == [
        "Mon 01:00 started A do by bob",
        "Mon 01:00 started B do by cyd",
        "Mon 01:00 started C do by ann",
        "Mon 02:00 delivered A",
        "Mon 02:00 delivered B",
        "Mon 03:00 delivered C",
    ]


def test_lowest_number_takes_the_first_in_the_order_of_the_file(story):
    text = f"""
    people.ann = {{ count = 3, skills = ["do"] }}
    work.job = {{ arrivals = {day("01:00", "03:00", "05:00")}, steps = [{{ name = "do", effort = "1h" }}] }}
    designs.d = {{ takes = "lowest number", teams = {{ Team = ["ann"] }} }}
    """
    assert [line[-5:] for line in story(text, "started")] == ["ann 1"] * 3


def test_the_same_person_does_the_step_even_if_others_are_free(story):
    text = f"""
    people.ann = {{ count = 2, skills = ["sell", "sign"] }}
    work.job.arrivals = {day("01:00", "01:30")}
    work.job.steps = [
      {{ name = "sell", effort = "1h" }},
      {{ name = "post", delay = "1h" }},
      {{ name = "sign", effort = "1h", same_person_as = "sell" }},
    ]
    work.more = {{ arrivals = {day("02:00")}, steps = [{{ name = "sell", effort = "3h" }}] }}
    designs.d = {{ takes = "lowest number", teams = {{ Team = ["ann"] }} }}
    """
    # C takes ann 1 from 02:00 to 05:00. A is back at 03:00 and waits for her, though ann 2 is free; B goes to
    # ann 2 at 03:30.
    assert story(text, "started") == [
        "Mon 01:00 started A sell by ann 1",
        "Mon 01:30 started B sell by ann 2",
        "Mon 02:00 started A post",
        "Mon 02:00 started C sell by ann 1",
        "Mon 02:30 started B post",
        "Mon 03:30 started B sign by ann 2",
        "Mon 05:00 started A sign by ann 1",
    ]


def test_when_the_same_person_has_left_anybody_may(story):
    text = f"""
    people.ann = {{ skills = ["sell", "sign"], until = 2027-01-04T02:30:00 }}
    people.bob = {{ skills = ["sign"] }}
    work.job.arrivals = {day("01:00")}
    work.job.steps = [
      {{ name = "sell", effort = "1h" }},
      {{ name = "post", delay = "1h" }},
      {{ name = "sign", effort = "1h", same_person_as = "sell" }},
    ]
    designs.d.teams.Team = ["ann", "bob"]
    """
    assert story(text, "left started")[-2:] == ["Mon 02:30 left ann", "Mon 03:00 started A sign by bob"]


def test_what_waits_for_the_same_person_goes_to_others_the_moment_that_person_leaves(story):
    text = f"""
    people.ann = {{ skills = ["sell", "sign"], until = 2027-01-04T04:00:00 }}
    people.bob = {{ skills = ["sign"] }}
    work.job.arrivals = {day("01:00", "01:00")}
    work.job.steps = [
        {{ name = "sell", effort = "1h" }},
        {{ name = "sign", effort = "2h", same_person_as = "sell" }},
    ]
    designs.d.teams.Team = ["ann", "bob"]
    """
    # Ann sells A 01-02 and B 02-03 (B has waited longer than A's second step), signs A 03-05; at 04:00 she
    # leaves: A has 1 h left and is at the head, so Bob resumes A and then signs B.
    assert story(text, "left started paused resumed delivered") == [
        "Mon 01:00 started A sell by ann",
        "Mon 02:00 started B sell by ann",
        "Mon 03:00 started A sign by ann",
        "Mon 04:00 left ann",
        "Mon 04:00 paused A sign by ann",
        "Mon 04:00 resumed A sign by bob",
        "Mon 05:00 delivered A",
        "Mon 05:00 started B sign by bob",
        "Mon 07:00 delivered B",
    ]


def test_four_eyes_wait_for_somebody_else_even_if_the_first_pair_is_free(story):
    text = f"""
    people.ann.skills = ["sell", "check"]
    people.bob = {{ skills = ["check", "rest"] }}
    work.job.arrivals = {day("01:00")}
    work.job.steps = [
        {{ name = "sell", effort = "1h" }},
        {{ name = "check", effort = "1h", different_person_from = "sell" }},
    ]
    work.nap = {{ arrivals = {day("01:00")}, steps = [{{ name = "rest", effort = "4h" }}] }}
    designs.d.teams.Team = ["ann", "bob"]
    """
    assert story(text, "started") == [
        "Mon 01:00 started A sell by ann",
        "Mon 01:00 started B rest by bob",
        "Mon 05:00 started A check by bob",
    ]


def test_four_eyes_with_nobody_else_there_are_two(story):
    text = f"""
    people.ann.skills = ["sell", "check"]
    people.bob = {{ skills = ["check"], until = 2027-01-04T01:30:00 }}
    work.job.arrivals = {day("01:00")}
    work.job.steps = [
        {{ name = "sell", effort = "1h" }},
        {{ name = "check", effort = "1h", different_person_from = "sell" }},
    ]
    designs.d.teams.Team = ["ann", "bob"]
    """
    # Bob has left at 01:30, so Ann may check her own work
    assert story(text, "started") == ["Mon 01:00 started A sell by ann", "Mon 02:00 started A check by ann"]


def test_the_person_of_the_last_visit_counts_and_not_of_the_first(story):
    text = f"""
    people.ann = {{ count = 2, skills = ["draft", "sign"] }}
    people.bob.skills = ["test"]
    work.job.arrivals = {day("01:00")}
    work.job.steps = [
      {{ name = "draft", effort = "1h" }},
      {{ name = "test", effort = "1h", rework = {{ to = "draft", chance = 1, at_most = 1 }} }},
      {{ name = "sign", effort = "1h", same_person_as = "draft" }},
    ]
    designs.d.teams = {{ Works = ["ann"], Lab = ["bob"] }}
    """
    # the second draft goes to ann 2, who is the less busy; she signs
    assert [line.split(" by ")[1] for line in story(text, "started")] == [
        "ann 1",
        "bob",
        "ann 2",
        "bob",
        "ann 2",
    ]


CASE = (
    OFFICE
    + """
people.ann = { count = 2, skills = ["open", "close"], calendar = "office" }
designs.d = { takes = "lowest number", case_worker = true, teams = { Team = ["ann"] } }
"""
)


def test_a_case_worker_goes_on_with_the_item_before_anything_that_waits(story):
    text = (
        CASE.replace("count = 2, ", "")
        + f"""
    work.job.arrivals = {day("09:00", "09:30")}
    work.job.steps = [{{ name = "open", effort = "1h" }}, {{ name = "close", effort = "1h" }}]
    """
    )
    # without case workers B, which has waited since 09:30, would be opened at 10:00
    assert story(text, DONE) == [
        "Mon 09:00 started A open by ann",
        "Mon 10:00 started A close by ann",
        "Mon 11:00 delivered A",
        "Mon 11:00 started B open by ann",
        "Mon 12:00 started B close by ann",
        "Mon 13:00 delivered B",
    ]
    assert (
        story(text.replace("case_worker = true", "case_worker = false"), "started")[1]
        == "Mon 10:00 started B open by ann"
    )


def test_a_case_worker_keeps_the_item_overnight(story):
    text = (
        CASE
        + f"""
    work.job.arrivals = {day("16:00")}
    work.job.steps = [{{ name = "open", effort = "1h" }}, {{ name = "close", effort = "1h" }}]
    work.other.arrivals = {day("16:00", "16:30", "16:30")}
    work.other.steps = [{{ name = "open", effort = "2h" }}]
    """
    )
    # ann 1 ends with A at 17:00 and keeps it; C and D wait. On Tuesday she closes A first. ann 2 has B until
    # Tue 10:00, and takes C; ann 1 then takes D at 10:00 as well (C started first, lower number to ann 1).
    assert story(text, DONE) == [
        "Mon 16:00 started A open by ann 1",
        "Mon 16:00 started B open by ann 2",
        "Tue 09:00 started A close by ann 1",
        "Tue 10:00 delivered A",
        "Tue 10:00 delivered B",
        "Tue 10:00 started C open by ann 1",
        "Tue 10:00 started D open by ann 2",
        "Tue 12:00 delivered C",
        "Tue 12:00 delivered D",
    ]


def test_a_case_worker_keeps_the_item_through_rework(story):
    text = (
        CASE
        + f"""
    work.job.arrivals = {day("09:00", "09:00", "09:00")}
    work.job.steps = [
      {{ name = "open", effort = "1h" }},
      {{ name = "close", effort = "1h", rework = {{ to = "open", chance = 1, at_most = 1 }} }},
    ]
    """
    )
    # each pass is open, close, open, close: four hours with one person; C waits for them all
    assert story(text, DONE) == [
        "Mon 09:00 started A open by ann 1",
        "Mon 09:00 started B open by ann 2",
        "Mon 10:00 started A close by ann 1",
        "Mon 10:00 started B close by ann 2",
        "Mon 11:00 started A open by ann 1",
        "Mon 11:00 started B open by ann 2",
        "Mon 12:00 started A close by ann 1",
        "Mon 12:00 started B close by ann 2",
        "Mon 13:00 delivered A",
        "Mon 13:00 delivered B",
        "Mon 13:00 started C open by ann 1",
        "Mon 14:00 started C close by ann 1",
        "Mon 15:00 started C open by ann 1",
        "Mon 16:00 started C close by ann 1",
        "Mon 17:00 delivered C",
    ]


def test_a_case_worker_lets_go_of_what_they_cannot_do_and_what_has_to_wait_outside(story):
    text = f"""
    people.ann.skills = ["open"]
    people.bob.skills = ["close", "open"]
    work.job.arrivals = {day("09:00", "09:00")}
    work.job.steps = [{{ name = "open", effort = "1h" }}, {{ name = "close", effort = "3h" }}]
    [designs.d]
    case_worker = true
    takes = "lowest number"
    limits = [{{ from = "close", to = "close", items = 1 }}]
    teams.Team = ["ann", "bob"]
    """
    # Ann opens A and cannot close it. Bob opens B; at 10:00 A comes first into the limit, so B waits outside
    # and Bob closes A.
    assert story(text, "started blocked unblocked") == [
        "Mon 09:00 started A open by ann",
        "Mon 09:00 started B open by bob",
        "Mon 10:00 blocked B by close to close",
        "Mon 10:00 started A close by bob",
        "Mon 13:00 unblocked B by close to close",
        "Mon 13:00 started B close by bob",
    ]


def test_what_a_leaving_case_worker_keeps_goes_back_to_the_queue(story):
    text = (
        CASE.replace('"close"], calendar', '"close"], until = 2027-01-04T20:00:00, calendar')
        + f"""
    people.bob = {{ skills = ["open", "close"], calendar = "office" }}
    work.job.arrivals = {day("16:00")}
    work.job.steps = [{{ name = "open", effort = "1h" }}, {{ name = "close", effort = "1h" }}]
    """
    )
    text = text.replace('Team = ["ann"]', 'Team = ["ann", "bob"]')
    assert story(text, DONE) == [
        "Mon 16:00 started A open by ann 1",
        "Tue 09:00 started A close by bob",
        "Tue 10:00 delivered A",
    ]


def test_generalists_do_every_step_of_their_team_at_their_speeds(story):
    text = f"""
    people.ann.skills = {{ draft = 2.0 }}
    people.bob.skills = {{ build = 1.0 }}
    work.job.arrivals = {day("01:00", "01:00")}
    work.job.steps = [{{ name = "draft", effort = "2h" }}, {{ name = "build", effort = "4h" }}]
    designs.d.teams.Team = ["ann", "bob"]
    designs.d.generalist_speed = {{ own = 1.0, other = 0.8 }}
    """
    # Ann drafts at 2 and builds at 2 x 0.8 = 1.6; Bob builds at 1 and drafts at 0.8: A 1 h, B 2.5 h. Then Ann
    # builds A in 4 / 1.6 = 2.5 h until 04:30, Bob builds B in 4 h from 03:30.
    assert story(text, DONE) == [
        "Mon 01:00 started A draft by ann",
        "Mon 01:00 started B draft by bob",
        "Mon 02:00 started A build by ann",
        "Mon 03:30 started B build by bob",
        "Mon 04:30 delivered A",
        "Mon 07:30 delivered B",
    ]


def test_one_generalist_speed_slows_all_who_have_a_skill_to_add(story):
    text = f"""
    people.ann.skills = ["draft"]
    people.all.skills = ["draft", "build"]
    work.job.arrivals = {day("01:00", "01:00")}
    work.job.steps = [{{ name = "draft", effort = "1h" }}, {{ name = "build", effort = "1h" }}]
    designs.d = {{ generalist_speed = 0.5, takes = "lowest number", teams = {{ Team = ["ann", "all"] }} }}
    """
    # Ann adds building and does both at 0.5; "all" has nothing to add and is not slowed
    assert story(text, DONE) == [
        "Mon 01:00 started A draft by ann",
        "Mon 01:00 started B draft by all",
        "Mon 02:00 started B build by all",
        "Mon 03:00 delivered B",
        "Mon 03:00 started A build by ann",
        "Mon 05:00 delivered A",
    ]


SHARED = f"""
people.lawyer.skills = ["check"]
people.ann = {{ count = 2, skills = ["draft"] }}
work.one = {{ arrivals = {day("01:00", "03:00")}, steps = [
    {{ name = "draft", effort = "30min" }},
    {{ name = "check", effort = "4h" }},
] }}
work.two = {{ arrivals = {day("02:00")}, steps = [
    {{ name = "draft", effort = "30min" }},
    {{ name = "check", effort = "4h" }},
] }}
designs.d.teams.One = {{ people = {{ ann = 1 }}, work = ["one"] }}
designs.d.teams.Two = {{ people = {{ ann = 1 }}, work = ["two"] }}
"""


def test_a_shared_specialist_takes_the_longest_wait_of_the_teams_served(story):
    # A waits at One from 01:30 and is started at once; then B (Two, since 02:30) and C (One, since 03:30)
    text = SHARED + 'designs.d.shared.lawyer = ["One", "Two"]\n'
    assert [line for line in story(text, "started") if "check" in line] == [
        "Mon 01:30 started A check by lawyer",
        "Mon 05:30 started B check by lawyer",
        "Mon 09:30 started C check by lawyer",
    ]


def test_a_shared_specialist_in_order_takes_the_first_teams_work_first(story):
    # of B at Two since 02:30 and C at One since 03:30 the one at One
    text = SHARED + 'designs.d.shared.lawyer = { teams = ["One", "Two"], pick = "in order" }\n'
    assert [line.split()[3] for line in story(text, "started") if "check" in line] == ["A", "C", "B"]
    # and the other way round
    text = SHARED + 'designs.d.shared.lawyer = { teams = ["Two", "One"], pick = "in order" }\n'
    assert [line.split()[3] for line in story(text, "started") if "check" in line] == ["A", "B", "C"]


def test_of_two_that_have_waited_equally_long_the_lower_queue_comes_first(story):
    text = (
        SHARED.replace('"03:00"', '"02:00"').replace("T03:00", "T02:00")
        + 'designs.d.shared.lawyer = ["Two", "One"]\n'
    )
    # C (two) and B (one) are both queued at 02:30; B has the lower queue
    assert [line.split()[3] for line in story(text, "started") if "check" in line] == ["A", "B", "C"]


def test_the_home_team_serves_its_queue_before_a_shared_specialist_in_second_place(story):
    text = f"""
    people.pool.skills = ["do"]
    people.ann.skills = ["do"]
    work.x = {{ arrivals = {day("01:00")}, steps = [{{ name = "x", skill = "do", effort = "2h" }}] }}
    work.y = {{ arrivals = {day("01:00")}, steps = [{{ name = "y", skill = "do", effort = "2h" }}] }}
    [designs.d]
    shared.pool = {{ teams = ["Y", "X"], pick = "in order" }}
    teams.X = {{ people = ["ann"], work = ["x"] }}
    teams.Y = {{ people = [], work = ["y"] }}
    """
    # at rank 0 Ann serves X and the pool Y, so both start at once
    assert story(text, "started") == ["Mon 01:00 started A x by ann", "Mon 01:00 started B y by pool"]


def test_people_who_join_take_up_what_waits(story):
    text = f"""
    people.ann.skills = ["do"]
    people.bob = {{ skills = ["do"], from = 2027-01-04T02:30:00 }}
    work.job = {{ arrivals = {day("01:00", "01:00")}, steps = [{{ name = "do", effort = "3h" }}] }}
    designs.d.teams.Team = ["ann", "bob"]
    """
    assert story(text, "joined started") == [
        "Mon 01:00 started A do by ann",
        "Mon 02:30 joined bob",
        "Mon 02:30 started B do by bob",
    ]


def test_who_joins_off_shift_starts_at_opening(story):
    text = (
        OFFICE
        + f"""
    people.bob = {{ skills = ["do"], calendar = "office", from = 2027-01-04T20:00:00 }}
    work.job = {{ arrivals = {day("01:00")}, steps = [{{ name = "do", effort = "3h" }}] }}
    designs.d.teams.Team = ["bob"]
    """
    )
    assert story(text, "joined started") == ["Mon 20:00 joined bob", "Tue 09:00 started A do by bob"]


def test_the_work_of_people_who_leave_goes_back_to_the_head_of_the_queue(story):
    text = f"""
    people.ann = {{ skills = ["do"], until = 2027-01-04T03:00:00 }}
    people.bob = {{ skills = ["do"], until = 2027-01-04T09:00:00 }}
    work.job = {{ arrivals = {day("01:00", "01:00", "01:30")}, steps = [{{ name = "do", effort = "4h" }}] }}
    designs.d.teams.Team = ["ann", "bob"]
    """
    # Ann leaves A with 2 h to do at 03:00; Bob is free at 05:00 and takes A before C. C is in his hands from
    # 07:00 and is back in the queue with 2 h to do when he leaves at 09:00.
    assert story(text, "left started paused resumed delivered") == [
        "Mon 01:00 started A do by ann",
        "Mon 01:00 started B do by bob",
        "Mon 03:00 left ann",
        "Mon 03:00 paused A do by ann",
        "Mon 05:00 delivered B",
        "Mon 05:00 resumed A do by bob",
        "Mon 07:00 delivered A",
        "Mon 07:00 started C do by bob",
        "Mon 09:00 left bob",
        "Mon 09:00 paused C do by bob",
    ]


def test_work_that_ends_when_its_person_leaves_is_done(story):
    text = f"""
    people.ann = {{ skills = ["do"], until = 2027-01-04T03:00:00 }}
    work.job = {{ arrivals = {day("01:00")}, steps = [{{ name = "do", effort = "2h" }}] }}
    designs.d.teams.Team = ["ann"]
    """
    assert story(text, "left paused delivered") == ["Mon 03:00 delivered A", "Mon 03:00 left ann"]


def test_nobody_starts_at_the_moment_of_leaving(story):
    text = f"""
    people.ann = {{ skills = ["do"], until = 2027-01-04T03:00:00 }}
    work.job = {{ arrivals = {day("03:00")}, steps = [{{ name = "do", effort = "2h" }}] }}
    designs.d.teams.Team = ["ann"]
    """
    assert story(text, "queued started left") == ["Mon 03:00 queued A do", "Mon 03:00 left ann"]


def test_people_in_no_team_of_the_design_do_nothing(story):
    text = f"""
    people.ann = {{ count = 2, skills = ["do"] }}
    work.job = {{ arrivals = {day("01:00", "01:00")}, steps = [{{ name = "do", effort = "2h" }}] }}
    designs.d.teams.Team = {{ ann = 1 }}
    """
    assert story(text, "started") == ["Mon 01:00 started A do by ann 1", "Mon 03:00 started B do by ann 1"]
