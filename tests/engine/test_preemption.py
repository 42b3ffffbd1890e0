"""Urgent work displaces less urgent work in hand, which goes on where it stopped."""

CLASSES = 'classes = ["expedite", "high", "standard"]\n'


def work(name, cls, dates, effort, skill="do"):
    """A work type of one class and one step that comes at moments of Monday."""
    moments = ", ".join(f"2027-01-04T{moment}" for moment in dates)
    step = f'{{ name = "{name}", skill = "{skill}", effort = "{effort}" }}'
    return f'work.{name} = {{ class = "{cls}", arrivals = {{ dates = [{moments}] }}, steps = [{step}] }}\n'


def team(people, order="class", more=""):
    return f'designs.d = {{ order = "{order}", preempt = true, teams = {{ Team = {people} }}{more} }}\n'


def test_an_urgent_item_displaces_work_which_then_goes_on(story):
    text = CLASSES + "people.ann.skills = ['do']\n" + work("job", "standard", ["09:00:00"], "4h")
    text += work("fire", "expedite", ["10:00:00"], "1h") + team("['ann']")
    # 1 h of A's 4 are done at 10:00; 3 are left from 11:00
    assert story(text) == [
        "Mon 09:00 started A job by ann",
        "Mon 10:00 paused A job by ann for B",
        "Mon 10:00 started B fire by ann",
        "Mon 11:00 delivered B",
        "Mon 11:00 resumed A job by ann",
        "Mon 14:00 delivered A",
    ]


def test_somebody_else_with_another_speed_may_resume(story):
    text = (
        CLASSES
        + "people.ann.skills = ['do']\npeople.bob = { skills = { do = 2.0 }, from = 2027-01-04T11:00:00 }\n"
    )
    text += (
        work("job", "standard", ["09:00:00"], "4h")
        + work("fire", "expedite", ["10:00:00"], "3h")
        + team("['ann', 'bob']")
    )
    # 3 h of A are left when Bob comes at 11:00; at speed 2 they take him 1.5 h
    assert story(text) == [
        "Mon 09:00 started A job by ann",
        "Mon 10:00 paused A job by ann for B",
        "Mon 10:00 started B fire by ann",
        "Mon 11:00 resumed A job by bob",
        "Mon 12:30 delivered A",
        "Mon 13:00 delivered B",
    ]


def test_the_effort_left_is_rounded_half_up_and_so_is_the_time_it_takes(story):
    text = CLASSES + "people.ann.skills = { do = 0.3 }\n"
    text += (
        work("job", "standard", ["09:00:00"], "10s")
        + work("fire", "expedite", ["09:00:01.000003"], "3s")
        + team("['ann']")
    )
    # worked 1 000 003 us at 0.3: floor(300 000.9 + 0.5) = 300 001 of 10 s are done, 9 699 999 left.
    # B takes 3 s / 0.3 = 10 s until 11.000003; A's rest takes floor(9 699 999 / 0.3 + 0.5) = floor(32 333 330
    # + 0.5) us.
    assert story(text, "paused resumed delivered") == [
        "Mon 09:00:01.000003 paused A job by ann for B",
        "Mon 09:00:11.000003 delivered B",
        "Mon 09:00:11.000003 resumed A job by ann",
        "Mon 09:00:43.333333 delivered A",
    ]


def test_an_equally_urgent_item_waits(story):
    text = CLASSES + "people.ann.skills = ['do']\n" + work("job", "high", ["09:00:00"], "2h")
    text += work("fire", "high", ["10:00:00"], "1h") + team("['ann']")
    assert story(text) == [
        "Mon 09:00 started A job by ann",
        "Mon 11:00 delivered A",
        "Mon 11:00 started B fire by ann",
        "Mon 12:00 delivered B",
    ]


def test_work_that_ends_at_that_moment_is_not_displaced(story):
    text = CLASSES + "people.ann.skills = ['do']\n" + work("job", "standard", ["09:00:00"], "1h")
    text += work("fire", "expedite", ["10:00:00"], "1h") + team("['ann']")
    assert story(text) == [
        "Mon 09:00 started A job by ann",
        "Mon 10:00 delivered A",
        "Mon 10:00 started B fire by ann",
        "Mon 11:00 delivered B",
    ]


def test_a_free_person_takes_the_urgent_item_and_nobody_is_displaced(story):
    text = (
        CLASSES
        + "people.ann.skills = ['do']\npeople.bob.skills = ['do']\n"
        + work("job", "standard", ["09:00:00"], "2h")
    )
    text += work("fire", "expedite", ["10:00:00"], "1h") + team("['ann', 'bob']")
    assert story(text, "started paused") == [
        "Mon 09:00 started A job by ann",
        "Mon 10:00 started B fire by bob",
    ]


def test_the_victim_is_the_least_urgent_then_the_latest_started_then_the_highest_number(story):
    people = "".join(f"people.{name}.skills = ['do']\n" for name in ("ann", "bob", "cyd", "dan"))
    text = (
        CLASSES
        + people
        + work("low", "standard", ["09:00:00", "09:30:00", "09:30:00"], "5h")
        + work("mid", "high", ["09:45:00"], "5h")
    )
    text += work("fire", "expedite", ["10:00:00", "11:00:00", "12:00:00", "13:00:00"], "9h")
    text += team("['ann', 'bob', 'cyd', 'dan']")
    # A 09:00, B and C 09:30 are standard, D is high. First C (latest start, higher number), then B, then A, D
    # last of all.
    assert story(text, "paused") == [
        "Mon 10:00 paused C low by cyd for E",
        "Mon 11:00 paused B low by bob for F",
        "Mon 12:00 paused A low by ann for G",
        "Mon 13:00 paused D mid by dan for H",
    ]


def test_the_one_displaced_last_is_at_the_head_of_its_class(story):
    text = CLASSES + "people.ann.skills = ['do']\npeople.bob.skills = ['do']\n"
    text += work("low", "standard", ["09:00:00", "09:15:00", "09:30:00"], "5h")
    text += work("fire", "expedite", ["10:00:00", "11:00:00"], "3h") + team("['ann', 'bob']")
    # C waits from 09:30. D displaces B at 10:00, E displaces A at 11:00. At 13:00 A comes before B (displaced
    # later), at 14:00 B comes before C (which was never started).
    assert story(text, "started paused resumed") == [
        "Mon 09:00 started A low by ann",
        "Mon 09:15 started B low by bob",
        "Mon 10:00 paused B low by bob for D",
        "Mon 10:00 started D fire by bob",
        "Mon 11:00 paused A low by ann for E",
        "Mon 11:00 started E fire by ann",
        "Mon 13:00 resumed A low by bob",
        "Mon 14:00 resumed B low by ann",
        "Mon 16:00 started C low by bob",
    ]


def test_two_urgent_items_at_one_moment_displace_two(story):
    text = (
        CLASSES
        + "people.ann.skills = ['do']\npeople.bob.skills = ['do']\n"
        + work("low", "standard", ["09:00:00", "09:00:00"], "5h")
    )
    text += work("fire", "expedite", ["10:00:00", "10:00:00"], "1h") + team("['ann', 'bob']")
    assert story(text, "paused started resumed")[2:] == [
        "Mon 10:00 paused B low by bob for C",
        "Mon 10:00 started C fire by bob",
        "Mon 10:00 paused A low by ann for D",
        "Mon 10:00 started D fire by ann",
        "Mon 11:00 resumed A low by ann",
        "Mon 11:00 resumed B low by bob",
    ]


def test_nobody_is_displaced_off_shift_but_at_the_opening(story):
    text = CLASSES + (
        "calendars.office.open = 'Mon-Fri 09:00-12:30, 13:30-17:00'\npeople.ann = { skills = ['do'], "
        "calendar = 'office' }\n"
    )
    text += (
        work("job", "standard", ["11:00:00"], "4h")
        + work("fire", "expedite", ["13:00:00"], "1h")
        + team("['ann']")
    )
    # 1.5 h are done at 12:30; B comes at lunch and displaces A at 13:30; 2.5 h are left from 14:30
    assert story(text) == [
        "Mon 11:00 started A job by ann",
        "Mon 13:30 paused A job by ann for B",
        "Mon 13:30 started B fire by ann",
        "Mon 14:30 delivered B",
        "Mon 14:30 resumed A job by ann",
        "Mon 17:00 delivered A",
    ]


def test_only_those_who_could_take_the_item_are_displaced(story):
    text = CLASSES + "people.ann.skills = ['do', 'mend']\npeople.bob.skills = ['do']\n"
    text += work("job", "standard", ["09:00:00", "09:30:00"], "5h")
    text += work("leak", "expedite", ["10:00:00"], "1h", "mend") + team("['ann', 'bob']")
    # B started later and would be the victim, but Bob cannot mend
    assert story(text, "paused started")[2:] == [
        "Mon 10:00 paused A job by ann for C",
        "Mon 10:00 started C leak by ann",
    ]


def test_displaced_work_goes_to_somebody_free_at_once(story):
    text = (
        CLASSES
        + "people.ann.skills = ['do', 'mend']\npeople.bob.skills = ['do']\n"
        + work("job", "standard", ["09:00:00"], "3h")
    )
    text += work("leak", "expedite", ["10:00:00"], "1h", "mend") + team("['ann', 'bob']")
    assert story(text) == [
        "Mon 09:00 started A job by ann",
        "Mon 10:00 paused A job by ann for B",
        "Mon 10:00 started B leak by ann",
        "Mon 10:00 resumed A job by bob",
        "Mon 11:00 delivered B",
        "Mon 12:00 delivered A",
    ]


def test_a_displaced_item_may_displace_a_less_urgent_one(story):
    text = CLASSES + "people.ann.skills = ['do', 'mend']\npeople.bob.skills = ['do']\n"
    text += work("mid", "high", ["09:00:00"], "3h") + work("low", "standard", ["09:00:00"], "3h")
    text += work("leak", "expedite", ["10:00:00"], "1h", "mend") + team("['ann', 'bob']")
    # C needs Ann, A then needs Bob, and B has to wait until Ann is free at 11:00
    assert story(text) == [
        "Mon 09:00 started A mid by ann",
        "Mon 09:00 started B low by bob",
        "Mon 10:00 paused A mid by ann for C",
        "Mon 10:00 started C leak by ann",
        "Mon 10:00 paused B low by bob for A",
        "Mon 10:00 resumed A mid by bob",
        "Mon 11:00 delivered C",
        "Mon 11:00 resumed B low by ann",
        "Mon 12:00 delivered A",
        "Mon 13:00 delivered B",
    ]


def test_newest_first_displaces_the_one_that_joined_first(story):
    text = "people.ann.skills = ['do']\npeople.bob.skills = ['do']\n"
    text += (
        'work.job = { arrivals = { every = "1h", at_most = 4 }, steps = [{ name = "do", effort = "150min" '
        "}] }\n"
    )
    text += team("['ann', 'bob']", "newest first")
    # A 01:00, B 02:00. C at 03:00 displaces A (30 min left), D at 04:00 displaces B (30 min left; C joined
    # later). C ends 05:30: of A and B, B joined last. B ends 06:00, then A until 06:30; D ends 06:30.
    assert story(text) == [
        "Mon 01:00 started A do by ann",
        "Mon 02:00 started B do by bob",
        "Mon 03:00 paused A do by ann for C",
        "Mon 03:00 started C do by ann",
        "Mon 04:00 paused B do by bob for D",
        "Mon 04:00 started D do by bob",
        "Mon 05:30 delivered C",
        "Mon 05:30 resumed B do by ann",
        "Mon 06:00 delivered B",
        "Mon 06:00 resumed A do by ann",
        "Mon 06:30 delivered A",
        "Mon 06:30 delivered D",
    ]


def test_newest_first_does_not_displace_one_that_joined_at_the_same_moment(story):
    text = """
    people.ann.skills = ["do"]
    work.job.arrivals = { every = "1h", at_most = 2, batch = 2 }
    work.job.steps = [{ name = "do", effort = "30min" }]
    """
    text += team("['ann']", "newest first")
    assert story(text, "started paused") == ["Mon 01:00 started A do by ann", "Mon 01:30 started B do by ann"]


def test_what_starts_and_is_displaced_at_one_moment_has_all_its_effort_left(story):
    # Ann serves both queues and takes the longest wait first: at 12:00 that is B, of which nothing is done
    # when the urgent C of the other queue displaces it in the same dispatch.
    text = CLASSES + "people.ann.skills = ['do']\n"
    text += work("low", "standard", ["09:00:00", "10:00:00"], "3h") + work(
        "fire", "expedite", ["12:00:00"], "1h"
    )
    text += """
    [designs.d]
    order = "class"
    shared.ann = ["One", "Two"]
    teams.One = { people = [], work = ["low"] }
    teams.Two = { people = [], work = ["fire"], preempt = true }
    """
    assert story(text) == [
        "Mon 09:00 started A low by ann",
        "Mon 12:00 delivered A",
        "Mon 12:00 started B low by ann",
        "Mon 12:00 paused B low by ann for C",
        "Mon 12:00 started C fire by ann",
        "Mon 13:00 delivered C",
        "Mon 13:00 resumed B low by ann",
        "Mon 16:00 delivered B",
    ]


def test_without_preemption_urgent_work_waits_for_the_work_in_hand(story):
    text = CLASSES + "people.ann.skills = ['do']\n" + work("job", "standard", ["09:00:00"], "4h")
    text += (
        work("fire", "expedite", ["10:00:00"], "1h")
        + "designs.d = { order = 'class', teams = { Team = ['ann'] } }\n"
    )
    assert story(text) == [
        "Mon 09:00 started A job by ann",
        "Mon 13:00 delivered A",
        "Mon 13:00 started B fire by ann",
        "Mon 14:00 delivered B",
    ]


def test_work_of_a_queue_with_another_order_is_safe(story):
    text = CLASSES + "people.ann.skills = ['do']\n"
    text += work("low", "standard", ["09:00:00"], "3h") + work("fire", "expedite", ["10:00:00"], "1h")
    text += """
    [designs.d]
    shared.ann = ["One", "Two"]
    teams.One = { people = [], work = ["low"] }
    teams.Two = { people = [], work = ["fire"], order = "class", preempt = true }
    """
    # A is of a fifo queue: B, more urgent by class, waits for it. In two queues ordered by class it does not.
    assert story(text) == [
        "Mon 09:00 started A low by ann",
        "Mon 12:00 delivered A",
        "Mon 12:00 started B fire by ann",
        "Mon 13:00 delivered B",
    ]
    assert (
        story(text.replace('work = ["low"]', 'work = ["low"], order = "class"'))[1]
        == "Mon 10:00 paused A low by ann for B"
    )


def test_what_a_case_worker_keeps_starts_at_opening_and_may_be_displaced_at_that_moment(story):
    text = CLASSES + "calendars.office.open = 'Mon-Fri 09:00-17:00'\n"
    text += """
    people.ann = { skills = ["do"], calendar = "office" }
    work.low.class = "standard"
    work.low.arrivals = { dates = [2027-01-04T16:00:00] }
    work.low.steps = [
        { name = "one", skill = "do", effort = "1h" },
        { name = "two", skill = "do", effort = "1h" },
    ]
    designs.d = { order = "class", preempt = true, case_worker = true, teams = { Team = ["ann"] } }
    """
    text += work("fire", "expedite", ["20:00:00"], "1h")
    # Ann keeps A over night; on Tuesday it starts first, and with all its effort left gives way to B
    assert story(text) == [
        "Mon 16:00 started A one by ann",
        "Tue 09:00 started A two by ann",
        "Tue 09:00 paused A two by ann for B",
        "Tue 09:00 started B fire by ann",
        "Tue 10:00 delivered B",
        "Tue 10:00 resumed A two by ann",
        "Tue 11:00 delivered A",
    ]
