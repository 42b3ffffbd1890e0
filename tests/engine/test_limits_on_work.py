"""Limits on work in progress: who waits outside, who is refused, who comes next."""

import pytest

from orgsim.errors import DeadlockError

# Dispatch goes through the teams in the order of the file: of what starts at one moment, drafting comes
# first.
TWO_STEPS = """
people.ann.skills = ["draft"]
people.bob.skills = ["build"]
work.job.steps = [{ name = "draft", effort = "1h" }, { name = "build", effort = "3h" }]
"""
FLOW = "started blocked unblocked refused delivered"


def test_a_full_team_blocks_the_item_outside_and_not_the_person(story):
    text = (
        TWO_STEPS
        + """
    work.job.arrivals = { every = "1h", at_most = 3 }
    designs.d.teams.Drafting = ["ann"]
    designs.d.teams.Building = { people = ["bob"], wip_limit = 1 }
    """
    )
    # B is drafted at 03:00 while Bob has A until 05:00: B waits outside, and Ann drafts C all the same
    assert story(text, FLOW) == [
        "Mon 01:00 started A draft by ann",
        "Mon 02:00 started B draft by ann",
        "Mon 02:00 started A build by bob",
        "Mon 03:00 blocked B by team Building",
        "Mon 03:00 started C draft by ann",
        "Mon 04:00 blocked C by team Building",
        "Mon 05:00 delivered A",
        "Mon 05:00 unblocked B by team Building",
        "Mon 05:00 started B build by bob",
        "Mon 08:00 delivered B",
        "Mon 08:00 unblocked C by team Building",
        "Mon 08:00 started C build by bob",
        "Mon 11:00 delivered C",
    ]


def test_who_waits_outside_is_let_in_in_the_order_of_coming_whatever_the_class(story):
    text = """
    classes = ["expedite", "standard"]
    people.ann.skills = ["do"]
    work.slow.class = "standard"
    work.slow.arrivals = { every = "1h", at_most = 2 }
    work.slow.steps = [{ name = "slow", skill = "do", effort = "5h" }]
    work.fast.class = "expedite"
    work.fast.arrivals = { every = "2.5h", at_most = 1 }
    work.fast.steps = [{ name = "fast", skill = "do", effort = "1h" }]
    designs.d = { order = "class", teams = { Team = { people = ["ann"], wip_limit = 1 } } }
    """
    # B (standard) has waited outside since 02:00, C (expedite) since 02:30
    assert story(text, "unblocked") == [
        "Mon 06:00 unblocked B by team Team",
        "Mon 11:00 unblocked C by team Team",
    ]


def test_a_blocked_item_keeps_the_token_of_the_team_it_leaves(story):
    text = (
        TWO_STEPS
        + """
    work.job.arrivals = { every = "1h", at_most = 3 }
    designs.d.wip_limit = 1
    designs.d.teams = { Drafting = ["ann"], Building = ["bob"] }
    """
    )
    # A drafted 01-02, built 02-05. B drafted 02-03, then blocked; it still counts in Drafting, so C (03:00)
    # waits outside until B gets into Building at 05:00.
    assert story(text, FLOW) == [
        "Mon 01:00 started A draft by ann",
        "Mon 02:00 started B draft by ann",
        "Mon 02:00 started A build by bob",
        "Mon 03:00 blocked B by team Building",
        "Mon 03:00 blocked C by team Drafting",
        "Mon 05:00 delivered A",
        "Mon 05:00 unblocked B by team Building",
        "Mon 05:00 unblocked C by team Drafting",
        "Mon 05:00 started C draft by ann",
        "Mon 05:00 started B build by bob",
        "Mon 06:00 blocked C by team Building",
        "Mon 08:00 delivered B",
        "Mon 08:00 unblocked C by team Building",
        "Mon 08:00 started C build by bob",
        "Mon 11:00 delivered C",
    ]


def test_a_limit_of_a_work_type_counts_all_of_its_route(story):
    text = (
        TWO_STEPS
        + """
    work.job.arrivals = { every = "1h", at_most = 3 }
    work.job.limit = 2
    designs.d.teams = { Drafting = ["ann"], Building = ["bob"] }
    """
    )
    # A and B are inside; C comes at 03:00 and gets in when A is delivered at 05:00
    assert story(text, FLOW) == [
        "Mon 01:00 started A draft by ann",
        "Mon 02:00 started B draft by ann",
        "Mon 02:00 started A build by bob",
        "Mon 03:00 blocked C by work job",
        "Mon 05:00 delivered A",
        "Mon 05:00 unblocked C by work job",
        "Mon 05:00 started C draft by ann",
        "Mon 05:00 started B build by bob",
        "Mon 08:00 delivered B",
        "Mon 08:00 started C build by bob",
        "Mon 11:00 delivered C",
    ]


def test_a_refusing_limit_sends_the_item_away(story):
    text = (
        TWO_STEPS
        + """
    work.job.arrivals = { every = "1h", at_most = 5 }
    work.job.limit = { items = 2, when_full = "refuse" }
    designs.d.teams = { Drafting = ["ann"], Building = ["bob"] }
    """
    )
    # A (01-05) and B (02-08) are inside when C and D come at 03:00 and 04:00. At 05:00 A is delivered, which
    # comes before the arrival of E.
    assert story(text, FLOW) == [
        "Mon 01:00 started A draft by ann",
        "Mon 02:00 started B draft by ann",
        "Mon 02:00 started A build by bob",
        "Mon 03:00 refused C by work job",
        "Mon 04:00 refused D by work job",
        "Mon 05:00 delivered A",
        "Mon 05:00 started E draft by ann",
        "Mon 05:00 started B build by bob",
        "Mon 08:00 delivered B",
        "Mon 08:00 started E build by bob",
        "Mon 11:00 delivered E",
    ]


def test_a_refusal_on_the_way_gives_back_what_the_item_holds(story):
    text = (
        TWO_STEPS
        + """
    work.job.arrivals = { every = "1h", at_most = 4 }
    work.job.limit = 2
    designs.d.teams.Drafting = ["ann"]
    designs.d.teams.Building = { people = ["bob"], wip_limit = { items = 1, when_full = "refuse" } }
    """
    )
    # A builds 02-05; B and C are refused there at 03:00 and 04:00, so that D finds room in the work type's
    # limit of two at 04:00. At 05:00 A is delivered before D, the higher number, is drafted and asks for room
    # in Building.
    assert story(text, FLOW) == [
        "Mon 01:00 started A draft by ann",
        "Mon 02:00 started B draft by ann",
        "Mon 02:00 started A build by bob",
        "Mon 03:00 refused B by team Building",
        "Mon 03:00 started C draft by ann",
        "Mon 04:00 refused C by team Building",
        "Mon 04:00 started D draft by ann",
        "Mon 05:00 delivered A",
        "Mon 05:00 started D build by bob",
        "Mon 08:00 delivered D",
    ]


STRETCH = """
people.ann = { count = 4, skills = ["a", "b", "c"] }
work.job.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T02:00:00] }
work.job.steps = [{ name = "a", effort = "1h" }, { name = "b", effort = "3h" }, { name = "c", effort = "1h" }]
designs.d.takes = "lowest number"
designs.d.teams.Team = ["ann"]
"""


def test_a_limit_between_two_points_holds_from_the_first_to_the_last(story):
    text = STRETCH + 'designs.d.limits = [{ from = "b", to = "c", items = 1 }]\n'
    # A is between b and c from 02:00 to 06:00; B has done a at 03:00 and gets in at 06:00
    assert story(text, "finished blocked unblocked") == [
        "Mon 02:00 finished A a by ann 1",
        "Mon 03:00 finished B a by ann 2",
        "Mon 03:00 blocked B by b to c",
        "Mon 05:00 finished A b by ann 1",
        "Mon 06:00 finished A c by ann 1",
        "Mon 06:00 unblocked B by b to c",
        "Mon 09:00 finished B b by ann 1",
        "Mon 10:00 finished B c by ann 1",
    ]


def test_a_limit_between_two_points_of_one_work_leaves_other_work_alone(story):
    text = (
        STRETCH
        + """
    work.other = { arrivals = { dates = [2027-01-04T01:00:00] }, steps = [
        { name = "b", effort = "1h" },
        { name = "c", effort = "1h" },
    ] }
    designs.d.limits = [{ from = "b", to = "c", items = 1, work = "job" }]
    """
    )
    # the other item (B) is at b when the first job comes there, and passes c as well
    assert "Mon 03:00 delivered B" in story(text, "delivered blocked")
    assert story(text.replace(', work = "job"', ""), "blocked") == [
        "Mon 02:00 blocked A by b to c",
        "Mon 03:00 blocked C by b to c",
    ]


def test_an_item_that_comes_back_for_rework_holds_its_token_still(story):
    text = """
    people.ann.skills = ["a"]
    people.bob.skills = ["b"]
    work.job.arrivals = { every = "1h", at_most = 2 }
    work.job.steps = [
      { name = "a", effort = "1h" },
      { name = "b", effort = "2h", rework = { to = "a", chance = 1, at_most = 1 } },
    ]
    work.job.limit = 1
    designs.d.teams = { A = ["ann"], B = ["bob"] }
    """
    # A: a 1-2, b 2-4, back to a 4-5 without asking again, b 5-7; only then B, which came at 02:00, gets in
    assert story(text, "started blocked unblocked delivered")[:7] == [
        "Mon 01:00 started A a by ann",
        "Mon 02:00 blocked B by work job",
        "Mon 02:00 started A b by bob",
        "Mon 04:00 started A a by ann",
        "Mon 05:00 started A b by bob",
        "Mon 07:00 delivered A",
        "Mon 07:00 unblocked B by work job",
    ]


def test_a_team_limit_is_given_back_for_the_time_of_a_delay_step(story):
    text = """
    people.ann.skills = ["a"]
    work.job.arrivals = { every = "1h", at_most = 2 }
    work.job.steps = [
        { name = "a", effort = "1h" },
        { name = "wait", delay = "4h" },
        { name = "sign", skill = "a", effort = "1h" },
    ]
    designs.d.teams.Team = { people = ["ann"], wip_limit = 1 }
    """
    # A waits outside the team from 02:00, so B (02:00) gets in; both are back later, at 06:00 and 07:00
    assert story(text, FLOW) == [
        "Mon 01:00 started A a by ann",
        "Mon 02:00 started A wait",
        "Mon 02:00 started B a by ann",
        "Mon 03:00 started B wait",
        "Mon 06:00 started A sign by ann",
        "Mon 07:00 delivered A",
        "Mon 07:00 started B sign by ann",
        "Mon 08:00 delivered B",
    ]


def test_tokens_stay_with_work_that_is_displaced(story):
    text = """
    classes = ["expedite", "standard"]
    people.ann.skills = ["do"]
    work.low.class = "standard"
    work.low.limit = 1
    work.low.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T02:30:00] }
    work.low.steps = [{ name = "low", skill = "do", effort = "2h" }]
    work.fire.class = "expedite"
    work.fire.arrivals = { dates = [2027-01-04T02:00:00] }
    work.fire.steps = [{ name = "fire", skill = "do", effort = "1h" }]
    designs.d = { order = "class", preempt = true, teams = { Team = ["ann"] } }
    """
    # A is displaced 02:00-03:00 and done at 04:00; C has to wait outside until then
    assert story(text, "paused blocked unblocked delivered") == [
        "Mon 02:00 paused A low by ann for B",
        "Mon 02:30 blocked C by work low",
        "Mon 03:00 delivered B",
        "Mon 04:00 delivered A",
        "Mon 04:00 unblocked C by work low",
        "Mon 06:00 delivered C",
    ]


def test_limits_are_passed_in_the_order_of_their_numbers_each_with_a_wait_of_its_own(story):
    text = """
    people.ann.skills = ["do"]
    work.long.arrivals = { dates = [2027-01-04T01:00:00] }
    work.long.steps = [{ name = "long", skill = "do", effort = "4h" }]
    work.job.limit = 1
    work.job.arrivals = { dates = [2027-01-04T02:00:00, 2027-01-04T02:00:00] }
    work.job.steps = [{ name = "do", effort = "1h" }]
    designs.d.teams.Team = { people = ["ann"], wip_limit = 1 }
    """
    # B takes the token of its work and waits for the team, C waits for the work; at 05:00 B gets in, at 06:00
    # C passes the work's limit, and finds room in the team that B has left.
    assert story(text, "blocked unblocked delivered") == [
        "Mon 02:00 blocked B by team Team",
        "Mon 02:00 blocked C by work job",
        "Mon 05:00 delivered A",
        "Mon 05:00 unblocked B by team Team",
        "Mon 06:00 delivered B",
        "Mon 06:00 unblocked C by work job",
        "Mon 07:00 delivered C",
    ]


def test_items_that_wait_for_one_another_are_an_error_that_names_the_limits(story):
    text = """
    people.ann.skills = ["a"]
    people.bob.skills = ["b"]
    work.there = { arrivals = { dates = [2027-01-04T01:00:00] }, steps = [
        { name = "a", effort = "1h" },
        { name = "b", effort = "1h" },
    ] }
    work.back = { arrivals = { dates = [2027-01-04T01:00:00] }, steps = [
        { name = "b", effort = "1h" },
        { name = "a", effort = "1h" },
    ] }
    designs.d.wip_limit = 1
    designs.d.teams = { A = ["ann"], B = ["bob"] }
    """
    with pytest.raises(DeadlockError) as error:
        story(text)
    assert "team A" in str(error.value) and "team B" in str(error.value)


def test_a_full_limit_one_of_whose_holders_can_move_is_no_deadlock(story):
    text = """
    people.ann = { count = 2, skills = ["a"] }
    people.bob.skills = ["b"]
    work.there = { arrivals = { dates = [2027-01-04T01:00:00] }, steps = [
        { name = "a", effort = "1h" },
        { name = "b", effort = "1h" },
    ] }
    work.back = { arrivals = { dates = [2027-01-04T01:00:00] }, steps = [
        { name = "b", effort = "1h" },
        { name = "a", effort = "1h" },
    ] }
    work.slow = { arrivals = { dates = [2027-01-04T01:00:00] }, steps = [{ name = "a", effort = "4h" }] }
    designs.d.teams.A = { people = ["ann"], wip_limit = 2 }
    designs.d.teams.B = { people = ["bob"], wip_limit = 1 }
    """
    # A and C fill team A, B fills team B; at 02:00 A waits for B's token and B for one of team A; C ends at
    # 05:00
    assert story(text, "blocked unblocked delivered") == [
        "Mon 02:00 blocked A by team B",
        "Mon 02:00 blocked B by team A",
        "Mon 05:00 delivered C",
        "Mon 05:00 unblocked B by team A",
        "Mon 05:00 unblocked A by team B",
        "Mon 06:00 delivered A",
        "Mon 06:00 delivered B",
    ]
