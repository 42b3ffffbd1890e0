"""Items that give up waiting: when, and where they go."""

ANN = """
people.ann.skills = ["do"]
designs.d.teams.Team = ["ann"]
work.long.arrivals = { dates = [2027-01-04T01:00:00] }
work.long.steps = [{ name = "long", skill = "do", effort = "4h" }]
"""
FLOW = "started abandoned delivered"


def test_an_item_gives_up_when_its_patience_runs_out(story):
    text = f"""{ANN}
    work.job.arrivals = {{ dates = [2027-01-04T02:00:00] }}
    work.job.patience = "2h"
    work.job.steps = [{{ name = "do", effort = "1h" }}]
    """
    assert story(text, FLOW) == [
        "Mon 01:00 started A long by ann",
        "Mon 04:00 abandoned B do",
        "Mon 05:00 delivered A",
    ]


def test_in_a_tie_with_the_end_of_work_the_item_gives_up(story):
    text = f"""{ANN}
    work.job.arrivals = {{ dates = [2027-01-04T02:00:00] }}
    work.job.patience = "3h"
    work.job.steps = [{{ name = "do", effort = "1h" }}]
    """
    # A ends at 05:00, when the patience of B ends too; nothing is started before everything due has happened
    assert story(text, FLOW) == [
        "Mon 01:00 started A long by ann",
        "Mon 05:00 delivered A",
        "Mon 05:00 abandoned B do",
    ]


def test_a_microsecond_more_of_patience_is_enough(story):
    text = f"""{ANN}
    work.job.arrivals = {{ dates = [2027-01-04T02:00:00] }}
    work.job.patience = "10800.000001s"
    work.job.steps = [{{ name = "do", effort = "1h" }}]
    """
    assert story(text, FLOW)[2:] == ["Mon 05:00 started B do by ann", "Mon 06:00 delivered B"]


def test_without_any_patience_an_item_leaves_at_once_even_if_somebody_is_free(story):
    text = f"""{ANN}
    work.job.arrivals = {{ dates = [2027-01-04T00:30:00] }}
    work.job.patience = "0h"
    work.job.steps = [{{ name = "do", effort = "1h" }}]
    """
    assert story(text, FLOW)[0] == "Mon 00:30 abandoned A do"


def test_patience_runs_by_night_too(story):
    text = """
    calendars.office.open = "Mon-Fri 09:00-17:00"
    people.ann = { skills = ["do"], calendar = "office" }
    work.job.arrivals = { dates = [2027-01-04T18:00:00] }
    work.job.patience = "10h"
    work.job.steps = [{ name = "do", effort = "1h" }]
    designs.d.teams.Team = ["ann"]
    """
    assert story(text, FLOW) == ["Tue 04:00 abandoned A do"]


def test_work_once_begun_has_all_the_patience_of_the_world(story):
    text = """
    classes = ["expedite", "standard"]
    people.ann.skills = ["do"]
    work.job.class = "standard"
    work.job.patience = "2h"
    work.job.arrivals = { dates = [2027-01-04T01:00:00] }
    work.job.steps = [{ name = "do", effort = "2h" }]
    work.fire.class = "expedite"
    work.fire.arrivals = { dates = [2027-01-04T02:00:00] }
    work.fire.steps = [{ name = "fire", skill = "do", effort = "9h" }]
    designs.d = { order = "class", preempt = true, teams = { Team = ["ann"] } }
    """
    # displaced for nine hours, but it had been started
    assert story(text, "paused resumed abandoned delivered") == [
        "Mon 02:00 paused A do by ann for B",
        "Mon 11:00 delivered B",
        "Mon 11:00 resumed A do by ann",
        "Mon 12:00 delivered A",
    ]


def test_patience_counts_each_visit_anew(story):
    text = """
    people.ann.skills = ["do"]
    people.bob.skills = ["check"]
    work.job.arrivals = { dates = [2027-01-04T01:00:00] }
    work.job.steps = [
      { name = "do", effort = "1h", patience = "2h" },
      { name = "check", effort = "1h", rework = { to = "do", chance = 1, at_most = 2 } },
    ]
    work.long.arrivals = { dates = [2027-01-04T00:00:00, 2027-01-04T03:30:00] }
    work.long.steps = [{ name = "long", skill = "do", effort = "150min" }]
    work.last.arrivals = { dates = [2027-01-04T06:45:00] }
    work.last.steps = [{ name = "last", skill = "do", effort = "5h" }]
    designs.d.teams = { Works = ["ann"], Lab = ["bob"] }
    """
    # B's first visit waits 01:00-02:30 and the second 04:30-06:00, 1.5 h each and 3 h in all; the third waits
    # from 08:00, when D has Ann until 12:00, and gives up at 10:00
    assert story(text, FLOW) == [
        "Mon 00:00 started A long by ann",
        "Mon 02:30 delivered A",
        "Mon 02:30 started B do by ann",
        "Mon 03:30 started C long by ann",
        "Mon 03:30 started B check by bob",
        "Mon 06:00 delivered C",
        "Mon 06:00 started B do by ann",
        "Mon 07:00 started D last by ann",
        "Mon 07:00 started B check by bob",
        "Mon 10:00 abandoned B do",
        "Mon 12:00 delivered D",
    ]


def test_who_gives_up_may_go_elsewhere_and_comes_from_the_team_it_left(story):
    text = """
    people.ann.skills = ["do"]
    people.bot.skills = ["answer"]
    work.job.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T01:00:00] }
    work.job.steps = [
      { name = "do", effort = "4h", patience = { time = "1h", then = "answer" }, next = "done" },
      { name = "answer", effort = "30min" },
    ]
    designs.d = { handoff = { delay = "10min" }, teams = { People = ["ann"], Bots = ["bot"] } }
    """
    assert story(text, FLOW + " sent received") == [
        "Mon 01:00 started A do by ann",
        "Mon 02:00 abandoned B do for answer",
        "Mon 02:00 sent B to Bots",
        "Mon 02:10 received B in Bots",
        "Mon 02:10 started B answer by bot",
        "Mon 02:40 delivered B",
        "Mon 05:00 delivered A",
    ]


def test_who_gives_up_may_come_back_later(story):
    text = (
        ANN
        + """
    work.job.arrivals = { dates = [2027-01-04T02:00:00] }
    work.job.steps = [
      { name = "do", effort = "1h", patience = { time = "1h", then = "try again" }, next = "done" },
      { name = "try again", delay = "90min", next = "do" },
    ]
    """
    )
    # gives up at 03:00, is back at 04:30, and Ann is free at 05:00
    assert story(text, FLOW)[1:] == [
        "Mon 03:00 abandoned B do for try again",
        "Mon 03:00 started B try again",
        "Mon 05:00 delivered A",
        "Mon 05:00 started B do by ann",
        "Mon 06:00 delivered B",
    ]


def test_who_gives_up_and_leaves_makes_room_in_a_limit(story):
    text = (
        ANN
        + """
    work.job.limit = 1
    work.job.patience = "1h"
    work.job.arrivals = { dates = [2027-01-04T02:00:00, 2027-01-04T02:00:00] }
    work.job.steps = [{ name = "do", effort = "1h" }]
    """
    )
    # B gives up at 03:00; C, which waited outside, is not in a queue until then, and gives up an hour after
    # it is
    assert story(text, "blocked abandoned unblocked") == [
        "Mon 02:00 blocked C by work job",
        "Mon 03:00 abandoned B do",
        "Mon 03:00 unblocked C by work job",
        "Mon 04:00 abandoned C do",
    ]


def test_an_item_that_its_case_worker_keeps_does_not_lose_patience(story):
    text = """
    calendars.office.open = "Mon-Fri 09:00-17:00"
    people.ann = { skills = ["open", "close"], calendar = "office" }
    work.job.arrivals = { dates = [2027-01-04T16:00:00] }
    work.job.patience = "2h"
    work.job.steps = [{ name = "open", effort = "1h" }, { name = "close", effort = "1h" }]
    designs.d = { case_worker = true, teams = { Team = ["ann"] } }
    """
    # kept from 17:00 to 09:00, sixteen hours; without a case worker it gives up at 19:00
    assert story(text, FLOW) == [
        "Mon 16:00 started A open by ann",
        "Tue 09:00 started A close by ann",
        "Tue 10:00 delivered A",
    ]
    assert story(text.replace("case_worker = true, ", ""), FLOW)[1:] == ["Mon 19:00 abandoned A close"]
