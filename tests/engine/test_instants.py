"""One moment: everything due happens in the order of the kinds, then free people take up work."""

import pytest

from orgsim.engine import simulate
from orgsim.engine.reference import instants
from orgsim.errors import EndlessInstantError, EngineError
from orgsim.model import lower
from orgsim.scenario import loads


def test_what_is_due_together_happens_in_the_order_of_the_kinds_and_then_work_starts(story):
    text = """
    people.ann.skills = ["do"]
    people.bob = { skills = ["do"], from = 2027-01-04T12:00:00 }
    people.eve = { skills = ["rest"], until = 2027-01-04T12:00:00 }
    people.zed = { skills = ["rare"], from = 2027-01-05 }
    calendars.noon.open = "daily 12:00-13:00"
    people.dan = { skills = ["dine"], calendar = "noon" }
    work.hungry.patience = "3h"
    work.hungry.arrivals = { dates = [2027-01-04T09:00:00] }
    work.hungry.steps = [{ name = "dine", effort = "10min" }]
    work.early = { arrivals = { dates = [2027-01-04T09:00:00] }, steps = [{ name = "do", effort = "3h" }] }
    work.delayed.arrivals = { dates = [2027-01-04T08:00:00] }
    work.delayed.steps = [{ name = "post", delay = "4h" }, { name = "do", effort = "1h" }]
    work.late = { arrivals = { dates = [2027-01-04T12:00:00] }, steps = [{ name = "do", effort = "1h" }] }
    work.lost.patience = "2h"
    work.lost.arrivals = { dates = [2027-01-04T10:00:00] }
    work.lost.steps = [{ name = "rare", effort = "1h" }]
    designs.d.teams.Team = ["ann", "bob", "eve", "zed", "dan"]
    """
    # A delayed, B hungry, C early, D lost, E late. Dan opens at 12:00, but B gives up first; A and E start
    # after all of it.
    assert [
        line
        for line in story(text, "finished arrived joined left abandoned started")
        if line.startswith("Mon 12:00")
    ] == [
        "Mon 12:00 finished C do by ann",
        "Mon 12:00 finished A post",
        "Mon 12:00 arrived E",
        "Mon 12:00 joined bob",
        "Mon 12:00 left eve",
        "Mon 12:00 abandoned B dine",
        "Mon 12:00 abandoned D rare",
        "Mon 12:00 started A do by bob",
        "Mon 12:00 started E do by ann",
    ]


def test_ends_at_one_moment_come_in_the_order_of_the_items_and_not_of_their_starts(story):
    text = """
    people.ann = { skills = ["a"], from = 2027-01-04T10:00:00 }
    people.bob.skills = ["b"]
    work.x = { arrivals = { dates = [2027-01-04T09:00:00] }, steps = [{ name = "a", effort = "2h" }] }
    work.y = { arrivals = { dates = [2027-01-04T09:00:00] }, steps = [{ name = "b", effort = "3h" }] }
    designs.d.teams.Team = ["ann", "bob"]
    """
    assert story(text, "started finished") == [
        "Mon 09:00 started B b by bob",
        "Mon 10:00 started A a by ann",
        "Mon 12:00 finished A a by ann",
        "Mon 12:00 finished B b by bob",
    ]


def test_an_item_goes_all_the_way_into_its_queue_before_the_next_event(story):
    text = """
    people.ann = { count = 2, skills = ["a"] }
    people.bob.skills = ["b"]
    work.x = { arrivals = { dates = [2027-01-04T09:00:00] }, steps = [
        { name = "a", effort = "1h" },
        { name = "b", effort = "1h" },
    ] }
    work.y = { arrivals = { dates = [2027-01-04T09:00:00] }, steps = [
        { name = "a", effort = "1h" },
        { name = "b", effort = "1h" },
    ] }
    designs.d.teams = { A = ["ann"], B = ["bob"] }
    """
    assert story(text, "finished sent received queued")[2:6] == [
        "Mon 10:00 finished A a by ann 1",
        "Mon 10:00 sent A to B",
        "Mon 10:00 received A in B",
        "Mon 10:00 queued A b in B",
    ]


def test_teams_dispatch_in_the_order_of_the_file_and_people_shared_join_their_groups(story):
    text = """
    people.ann.skills = ["a"]
    people.bob.skills = ["b"]
    people.cyd.skills = ["c"]
    people.pool.skills = ["a", "c"]
    work.c = { arrivals = { dates = [2027-01-04T09:00:00] }, steps = [{ name = "c", effort = "1h" }] }
    work.b = { arrivals = { dates = [2027-01-04T09:00:00] }, steps = [{ name = "b", effort = "1h" }] }
    work.a = { arrivals = { dates = [2027-01-04T09:00:00] }, steps = [{ name = "a", effort = "1h" }] }
    [designs.d]
    shared.pool = ["A", "C"]
    teams.A = { people = ["ann"], work = ["a"] }
    teams.B = ["bob"]
    teams.C = { people = ["cyd"], work = ["c"] }
    """
    # teams A and C form one group, which comes before B; in it both items have waited equally long, so the
    # lower queue is first
    assert story(text, "started") == [
        "Mon 09:00 started C a by ann",
        "Mon 09:00 started A c by cyd",
        "Mon 09:00 started B b by bob",
    ]


def test_work_without_effort_takes_a_person_and_no_time(story):
    text = """
    people.ann.skills = ["a", "b"]
    work.x.arrivals = { dates = [2027-01-04T09:00:00], batch = 2 }
    work.x.steps = [{ name = "a", effort = "0h" }, { name = "b", effort = "0h" }]
    designs.d.teams.Team = ["ann"]
    """
    # one after the other at 09:00; B has waited as long as A's second step, and A has the lower number
    assert story(text, "started finished") == [
        "Mon 09:00 started A a by ann",
        "Mon 09:00 finished A a by ann",
        "Mon 09:00 started A b by ann",
        "Mon 09:00 finished A b by ann",
        "Mon 09:00 started B a by ann",
        "Mon 09:00 finished B a by ann",
        "Mon 09:00 started B b by ann",
        "Mon 09:00 finished B b by ann",
    ]


def test_work_without_effort_does_not_start_off_shift(story):
    text = """
    calendars.office.open = "Mon-Fri 09:00-17:00"
    people.ann = { skills = ["a"], calendar = "office" }
    work.x = { arrivals = { dates = [2027-01-04T17:00:00] }, steps = [{ name = "a", effort = "0h" }] }
    designs.d.teams.Team = ["ann"]
    """
    assert story(text, "started delivered") == ["Tue 09:00 started A a by ann", "Tue 09:00 delivered A"]


def test_a_delay_of_no_time_passes_at_once(story):
    text = """
    people.ann.skills = ["a"]
    work.x = { arrivals = { dates = [2027-01-04T09:00:00] }, steps = [
        { name = "post", delay = "0h" },
        { name = "a", effort = "1h" },
    ] }
    designs.d.teams.Team = ["ann"]
    """
    assert story(text, "started delivered") == [
        "Mon 09:00 started A post",
        "Mon 09:00 started A a by ann",
        "Mon 10:00 delivered A",
    ]


def test_an_instant_that_never_ends_is_an_error_that_names_the_moment_and_an_item(monkeypatch):
    text = """
    title = "Round and round"
    horizon = "1d"
    people.ann = { skills = ["do"], from = 2027-01-05 }
    work.job.arrivals = { dates = [2027-01-04T09:00:00] }
    work.job.patience = { time = "exponential(0.0000000001s)", then = "do" }
    work.job.steps = [{ name = "do", effort = "1h" }]
    designs.d.teams.Team = ["ann"]
    """
    monkeypatch.setattr(instants, "MOST_EVENTS", 1000)
    with pytest.raises(EndlessInstantError) as error:
        simulate(lower(loads(text), "d"), 1, 0)
    assert "item 0" in str(error.value)


TWO = """
people.ann = { count = 2, skills = ["do"] }
work.job.arrivals = { dates = [2027-01-04T09:00:00], batch = 4 }
work.job.steps = [{ name = "do", effort = "1h" }]
designs.d.teams.Team = ["ann"]
"""


def test_a_users_own_rule_replaces_the_order_and_the_choice_of_person(story):
    def last_by_the_last(waiting, free, now):
        return waiting[-1], free[-1]

    assert story(TWO, "started", dispatch={"Team": last_by_the_last}) == [
        "Mon 09:00 started D do by ann 2",
        "Mon 09:00 started C do by ann 1",
        "Mon 10:00 started B do by ann 2",
        "Mon 10:00 started A do by ann 1",
    ]


def test_a_users_own_rule_sees_the_queue_in_order_and_may_leave_people_idle(story):
    seen = []

    def in_pairs(waiting, free, now):
        seen.append(
            (now // 3_600_000_000, [item.number for item in waiting], [person.number for person in free])
        )
        return (waiting[0], free[0]) if len(waiting) != 3 else None

    trace = story(TWO, "started", dispatch={"Team": in_pairs})
    assert trace == ["Mon 09:00 started A do by ann 1"]
    assert seen[:2] == [(9, [0, 1, 2, 3], [0, 1]), (9, [1, 2, 3], [1])]


def test_a_users_own_rule_sees_items_and_people_by_their_names(story):
    text = """
    classes = ["urgent", "usual"]
    people.ann = { count = 2, skills = { do = 1.5 } }
    people.bob.skills = ["other"]
    [work.job]
    class = "usual"
    promise = "3h"
    arrivals = { dates = [2027-01-04T09:00:00] }
    steps = [{ name = "draft", skill = "do", effort = "90min" }]
    [work.fix]
    class = "urgent"
    arrivals = { dates = [2027-01-04T10:00:00] }
    steps = [{ name = "mend", skill = "do", effort = "1h" }]
    [designs.d.teams]
    Desk = ["ann", "bob"]
    """
    seen = []

    def first(waiting, free, now):
        seen.append((waiting[0], free))
        return waiting[0], free[0]

    hour = 3_600_000_000
    assert len(story(text, "started", dispatch={"Desk": first})) == 2
    (job, people), (fix, _) = seen
    assert (job.work, job.service_class, job.step, job.team, job.number, job.visit) == (
        "job",
        "usual",
        "draft",
        "Desk",
        0,
        1,
    )
    assert [moment // hour for moment in (job.arrived, job.joined, job.due)] == [9, 9, 12]
    assert (fix.work, fix.service_class, fix.step, fix.due) == ("fix", "urgent", "mend", None)
    assert job.effort == 1.5 * hour
    assert [(person.name, person.role, person.team) for person in people] == [
        ("ann 1", "ann", "Desk"),
        ("ann 2", "ann", "Desk"),
        ("bob", "bob", "Desk"),
    ]
    assert [person.speed(job) for person in people] == [1.5, 1.5, 0.0]


@pytest.mark.parametrize("returned", [1, (1, 2), ("job", "ann")])
def test_a_rule_that_returns_something_else_is_an_error(story, returned):
    with pytest.raises(EngineError, match="returns a waiting item and a free person"):
        story(TWO, "started", dispatch={"Team": lambda waiting, free, now: returned})


def test_a_users_own_rule_holds_for_its_team_alone(story):
    text = (
        TWO
        + """
    people.bob.skills = ["mend"]
    work.fix.arrivals = { dates = [2027-01-04T09:00:00], batch = 2 }
    work.fix.steps = [{ name = "mend", effort = "1h" }]
    designs.d.teams.Other = ["bob"]
    """
    )
    assert story(text, "started", dispatch={"Team": lambda waiting, free, now: None}) == [
        "Mon 09:00 started E mend by bob",
        "Mon 10:00 started F mend by bob",
    ]


def test_a_rule_that_gives_work_to_somebody_who_cannot_do_it_is_an_error(story):
    text = TWO.replace(
        'people.ann = { count = 2, skills = ["do"] }',
        'people.ann.skills = ["do"]\npeople.bob.skills = ["other"]',
    ).replace('Team = ["ann"]', 'Team = ["ann", "bob"]')
    with pytest.raises(EngineError, match="cannot do it"):
        story(text, "started", dispatch={"Team": lambda waiting, free, now: (waiting[0], free[-1])})
