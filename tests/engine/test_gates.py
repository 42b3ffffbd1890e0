"""Gates: when they open, what they take, and what becomes of it."""

import hashlib

import numpy as np
from both_engines import compare_text

from orgsim.chance.philox import Purpose, block, source_word, step_word, uniform
from orgsim.engine import simulate
from orgsim.log import Outcome, Verb
from orgsim.measures.measure import measure
from orgsim.measures.summarise import bin_edges, summarise
from orgsim.model import lower
from orgsim.scenario import loads

AFTER = """
people.ann = { skills = ["act"] }
work.job.steps = [{ name = "board", gate = "board" }, { name = "act", effort = "1h" }]
designs.d.teams.Team = ["ann"]
"""
WAY = "opened tabled decided rejected started delivered"


def arrivals(*times: str) -> str:
    moments = ", ".join(f"2027-01-{time}" for time in times)
    return f"work.job.arrivals = {{ dates = [{moments}] }}\n"


def test_work_waits_for_the_moment_and_what_is_done_then_is_in_time(story):
    text = (
        AFTER
        + arrivals("04T09:00:00", "05T14:00:00", "05T14:00:01")
        + 'gates.board.opens = "every Tuesday 14:00"'
    )
    assert story(text, WAY)[:9] == [
        "Mon 09:00 tabled A board",
        "Tue 14:00 tabled B board",
        "Tue 14:00 opened board with 2",
        "Tue 14:00 decided A approved for act",
        "Tue 14:00 decided B approved for act",
        "Tue 14:00 started A act by ann",
        "Tue 14:00:01 tabled C board",
        "Tue 15:00 delivered A",
        "Tue 15:00 started B act by ann",
    ]


def test_all_gates_open_before_any_of_them_lets_go(story):
    # whoever leaves the first has missed the second, whichever stands first in the file
    for order in (("one", "two"), ("two", "one")):
        gates = "".join(f'gates.{name}.opens = "every Tuesday 14:00"\n' for name in order)
        text = (
            gates
            + arrivals("04T09:00:00")
            + """
        people.ann = {}
        work.job.steps = [{ name = "first", gate = "one" }, { name = "second", gate = "two" }]
        designs.d.teams.Team = ["ann"]
        """
        )
        assert story(text, "tabled decided delivered") == [
            "Mon 09:00 tabled A one",
            "Tue 14:00 decided A approved for second",
            "Tue 14:00 tabled A two",
            "Tue 14:00 decided A approved",
            "Tue 14:00 delivered A",
        ]
        ends = [moment for moment, verb in log_of(text).records[:, :2].tolist() if verb == Verb.DELIVERED]
        assert [end / 3.6e9 for end in ends] == [7 * 24 + 38]


def log_of(text):
    return simulate(lower(loads(f'title = "A test"\nhorizon = "4w"\n{text}'), "d"), 1, 0)


def test_the_agenda_takes_the_first_in_order_and_the_others_wait_on(story):
    text = """
    classes = ["urgent", "usual"]
    people.ann = { skills = ["act"] }
    gates.board = { opens = "every day 12:00", agenda = 2, order = "class" }
    work.job.class = "usual"
    work.job.steps = [{ name = "board", gate = "board" }]
    work.fire.class = "urgent"
    work.fire.arrivals = { dates = [2027-01-04T11:00:00] }
    work.fire.steps = [{ name = "fire board", gate = "board" }]
    designs.d.teams.Team = ["ann"]
    """ + arrivals("04T08:00:00", "04T09:00:00", "04T10:00:00")
    assert story(text, "opened decided")[:5] == [
        "Mon 12:00 opened board with 2",
        "Mon 12:00 decided D approved",
        "Mon 12:00 decided A approved",
        "Tue 12:00 opened board with 2",
        "Tue 12:00 decided B approved",
    ]
    newest = story(text.replace('order = "class"', 'order = "newest first"'), "decided")
    assert [line.split()[3] for line in newest] == ["D", "C", "B", "A"]


def test_the_order_by_cost_of_delay_looks_at_the_cost_alone(story):
    text = """
    people.ann = { skills = ["act"] }
    gates.board = { opens = "every day 12:00", agenda = 1, order = "cost of delay over effort" }
    work.job.cost_of_delay = "GBP 5/d"
    work.job.steps = [{ name = "board", gate = "board" }, { name = "act", effort = "1h" }]
    work.fire.cost_of_delay = "GBP 6/d"
    work.fire.arrivals = { dates = [2027-01-04T11:00:00] }
    work.fire.steps = [
        { name = "fire board", gate = "board" },
        { name = "fire act", skill = "act", effort = "9h" },
    ]
    designs.d.teams.Team = ["ann"]
    """ + arrivals("04T08:00:00")
    assert story(text, "decided") == [
        "Mon 12:00 decided B approved for fire act",
        "Tue 12:00 decided A approved for act",
    ]


def test_papers_are_due_before_and_fewer_than_the_least_are_passed_over(story):
    text = (
        AFTER
        + arrivals("04T10:00:00", "04T12:00:00", "04T12:00:01")
        + 'gates.board = { opens = "every day 14:00", papers = "2h", least = 2 }'
    )
    assert story(text, "opened decided")[:6] == [
        "Mon 14:00 opened board with 2",
        "Mon 14:00 decided A approved for act",
        "Mon 14:00 decided B approved for act",
        "Tue 14:00 opened board with 0",
        "Wed 14:00 opened board with 0",
        "Thu 14:00 opened board with 0",
    ]


def test_papers_in_working_days_are_counted_back_on_the_calendar(story):
    # two usual days of 8 h before Tuesday 14:00 begin on Friday at 14:00; nobody works at the weekend
    text = (
        AFTER
        + arrivals("08T14:00:00", "08T14:00:01")
        + """
    calendars.office.open = "Mon-Fri 09:00-17:00"
    gates.board = { opens = "every Tuesday 14:00", papers = "2 working days" }
    """
    )
    assert story(text, "decided") == [
        "Tue 14:00 decided A approved for act",
        "Tue 14:00 decided B approved for act",
    ]
    moments = log_of(text).records
    decided = moments[moments[:, 1] == Verb.DECIDED, 0] / 3.6e9 / 24
    assert np.allclose(decided, [8 + 14 / 24, 15 + 14 / 24])


def test_a_batch_opens_as_soon_as_it_is_full_and_again_at_once_if_it_still_is(story):
    text = AFTER + "gates.board = { batch = 2 }\n" + arrivals("04T08:00:00", "04T09:00:00", "04T10:00:00")
    assert story(text, WAY) == [
        "Mon 08:00 tabled A board",
        "Mon 09:00 tabled B board",
        "Mon 09:00 opened board with 2",
        "Mon 09:00 decided A approved for act",
        "Mon 09:00 decided B approved for act",
        "Mon 09:00 started A act by ann",
        "Mon 10:00 delivered A",
        "Mon 10:00 tabled C board",
        "Mon 10:00 started B act by ann",
        "Mon 11:00 delivered B",
    ]
    several = text.replace("batch = 2", "batch = 2, agenda = 1").replace(
        "work.job.arrivals", "work.job.backlog = { board = 3 }\nwork.job.arrivals"
    )
    assert story(several, "opened")[:2] == ["Mon 00:00 opened board with 1"] * 2


def test_at_a_moment_of_its_own_a_full_batch_opens_once_and_takes_what_is_in_time(story):
    # the moment takes A and B, whose papers are in time; C alone is no batch
    text = (
        AFTER
        + arrivals("04T10:00:00", "04T11:00:00", "04T12:00:00")
        + 'gates.board = { opens = "every day 12:00", batch = 3, papers = "30min" }'
    )
    assert story(text, "opened decided")[:4] == [
        "Mon 12:00 opened board with 2",
        "Mon 12:00 decided A approved for act",
        "Mon 12:00 decided B approved for act",
        "Tue 12:00 opened board with 1",
    ]


def test_a_batch_that_an_item_let_go_fills_opens_within_the_moment(story):
    text = """
    gates.one.opens = "every day 12:00"
    gates.two.batch = 2
    people.ann = {}
    work.job.steps = [{ name = "first", gate = "one" }, { name = "second", gate = "two" }]
    designs.d.teams.Team = ["ann"]
    """ + arrivals("04T08:00:00", "04T09:00:00", "04T10:00:00")
    assert story(text, "opened tabled decided")[3:11] == [
        "Mon 12:00 opened one with 3",
        "Mon 12:00 decided A approved for second",
        "Mon 12:00 tabled A two",
        "Mon 12:00 decided B approved for second",
        "Mon 12:00 tabled B two",
        "Mon 12:00 opened two with 2",
        "Mon 12:00 decided C approved for second",
        "Mon 12:00 tabled C two",
    ]


def test_a_hand_off_is_paid_after_the_gate_and_sent_back_is_a_return(story):
    text = """
    people.ann = { skills = ["draft"] }
    people.bob = { skills = ["act"] }
    gates.board = { opens = "every day 12:00", outcomes = { approve = 0, "send back" = 1 } }
    work.job.steps = [
        { name = "draft", effort = "1h" },
        { name = "act", effort = "1h" },
        { name = "board", gate = "board", send_back = "draft", next = "done" },
    ]
    designs.d = { handoff.delay = "3h", teams = { A = ["ann"], B = ["bob"] } }
    """ + arrivals("04T08:00:00")
    text = text.replace('{ approve = 0, "send back" = 1 }', '{ "send back" = 0.999999 }')
    assert story(text, "decided sent received started")[:8] == [
        "Mon 08:00 started A draft by ann",
        "Mon 09:00 sent A to B",
        "Mon 12:00 received A in B",
        "Mon 12:00 started A act by bob",
        "Tue 12:00 decided A sent back for draft",
        "Tue 12:00 sent A to A",
        "Tue 15:00 received A in A",
        "Tue 15:00 started A draft by ann",
    ]
    log = log_of(text)
    assert summarise(log, bin_edges(log.header)).items["returns"].tolist() == [27]


REJECTING = """
people.ann = { skills = ["act"] }
gates.board = { opens = "every day 12:00", outcomes = { reject = 0.4 } }
work.job.promise = "2d"
work.job.limit = 1
work.job.arrivals = { dates = [DATES] }
work.job.steps = [{ name = "board", gate = "board" }, { name = "act", effort = "1h" }]
designs.d.teams.Team = ["ann"]
""".replace("DATES", ", ".join(f"2027-01-{day:02}" for day in range(4, 29)))


def test_what_is_rejected_is_neither_delivered_nor_lost_and_in_no_promise(story):
    log = log_of(REJECTING)
    summary = summarise(log, bin_edges(log.header))
    rejected = summary.items["outcome"] == Outcome.REJECTED
    assert 0 < rejected.sum() < 25 and not Outcome.REJECTED.is_lost
    found = measure(summary, log.header)
    assert found["rejected"] == rejected.mean() and found["promises kept"] == 1.0
    assert found["abandoned"] == found["refused"] == found["still open"] == 0.0
    assert found["lead time"] == 13 * 3.6e9 and found["gate time"] == 12 * 3.6e9 == found["wait"]
    # the one token is given back: nobody waits outside the limit
    assert not (log.column("verb") == Verb.BLOCKED).any()
    lines = story(REJECTING, "decided rejected delivered")
    place = next(number for number, line in enumerate(lines) if line.endswith("rejected"))
    moment, item = lines[place].split(" decided ")[0], lines[place].split()[3]
    assert lines[place + 1] == f"{moment} rejected {item} board"


def test_a_gate_draws_nothing_but_the_way_out_of_its_step():
    plain = log_of(REJECTING.replace("outcomes = { reject = 0.4 }", "agenda = 9"))
    drawn = log_of(REJECTING)
    assert plain.items["arrived"].tolist() == drawn.items["arrived"].tolist()
    way = drawn.column("cause")[drawn.column("verb") == Verb.DECIDED]
    words = [source_word("job") + number for number in range(25)]
    us = [uniform(block((1, 0), (word, Purpose.WAY_OUT, step_word("job", "board"), 1))[0]) for word in words]
    assert [(-1 if u < 0.4 else 1) for u in us] == way.tolist()


QUORUM = """
people.ann = { skills = ["act"] }
gates.board = { opens = "every day 12:00", members = 3, present = 0.5, quorum = 2 }
work.job.arrivals = { dates = [2027-01-04] }
work.job.backlog = { board = 2 }
work.job.steps = [{ name = "board", gate = "board" }, { name = "act", effort = "1h" }]
designs.d.teams.Team = ["ann"]
"""


def present(minute, name="board", members=3):
    """How many members are there, from the definition of their draws."""
    word = (int.from_bytes(hashlib.sha256(f"gate {name}".encode()).digest()[:4], "big") << 32) + minute
    us = [uniform(block((1, 0), (word, 9, 0, member << 32))[0]) for member in range(members)]
    return len([u for u in us if u < 0.5])


def test_without_a_quorum_nothing_happens_until_the_next_moment():
    log = log_of(QUORUM)
    opened = log.records[log.column("verb") == Verb.OPENED]
    minutes = (opened[:, 0] // 60_000_000).tolist()
    assert minutes == [24 * 60 * day + 12 * 60 for day in range(28)]
    meets = [present(minute) >= 2 for minute in minutes]
    first = meets.index(True)
    assert 0 < sum(meets) < 28
    assert opened[:, 8].tolist() == [
        (3 if day == first else 0) if met else -1 for day, met in enumerate(meets)
    ]
    decided = log.records[log.column("verb") == Verb.DECIDED, 0]
    assert set(decided.tolist()) == {opened[first, 0]}


def test_a_batch_without_a_quorum_tries_again_when_another_item_comes():
    text = QUORUM.replace('opens = "every day 12:00"', "batch = 2").replace(
        "dates = [2027-01-04]", 'every = "1h", at_most = 30'
    )
    log = log_of(text)
    opened = log.records[log.column("verb") == Verb.OPENED]
    hours = (opened[:, 0] / 3.6e9).tolist()
    meets = [present(int(hour * 60)) >= 2 for hour in hours]
    assert [value == -1 for value in opened[:, 8]] == [not met for met in meets]
    failed = [place for place, met in enumerate(meets) if not met]
    assert failed
    assert all(hours[place + 1] == hours[place] + 1 for place in failed if place + 1 < len(hours))


VOTING = """
marks.quality = { bad = 0.5, good = 0.5 }
people.ann = { skills = ["act"] }
work.job.arrivals = { dates = [DATES] }
work.job.steps = [
  { name = "vote", gate = { opens = "every day 12:00", reviewers = VOTE } },
  { name = "act", effort = "1h" },
]
designs.d.teams.Team = ["ann"]
""".replace("DATES", ", ".join(f"2027-01-{day:02}" for day in range(4, 29)))


def test_a_vote_is_drawn_by_reviewer_with_the_chance_of_its_case():
    vote = '{ count = 3, needed = 2, passes = [{ when = { quality = "good" }, is = 0.8 }, { is = 0.3 }] }'
    log = log_of(VOTING.replace("VOTE", vote))
    decided = log.records[log.column("verb") == Verb.DECIDED]
    marked = log.records[log.column("verb") == Verb.MARKED]
    good = dict(zip(marked[:, 2].tolist(), marked[:, 8].tolist(), strict=True))
    for item, kind in zip(decided[:, 2].tolist(), decided[:, 8].tolist(), strict=True):
        word, step = source_word("job") + item, step_word("job", "vote")
        us = [uniform(block((1, 0), (word, 10, step, 1 + (reviewer << 32)))[0]) for reviewer in range(3)]
        chance = 0.8 if good[item] else 0.3
        assert kind == (0 if len([u for u in us if u < chance]) >= 2 else 2)
    assert {0, 2} == set(decided[:, 8].tolist())
    sums = summarise(log, bin_edges(log.header)).items
    assert (sums["outcome"] == Outcome.REJECTED).sum() == (decided[:, 8] == 2).sum()


def test_a_vote_may_send_back_and_who_passes_never_goes_back(story):
    vote = '{ count = 1, needed = 1, passes = 0.5, else = "send back" }'
    text = VOTING.replace("VOTE", vote).replace(
        '{ name = "vote",', '{ name = "plan", delay = "1h" }, { name = "vote",'
    )
    lines = story(text, "decided")
    assert {line.split(" ", 4)[4] for line in lines} == {"approved for act", "sent back for plan"}


LEADING = """
people.ann = { skills = ["act"] }
gates.board = { opens = "every day 12:00", outcomes = { reject = 0.5 } }
work.job.arrivals = { dates = [2027-01-04] }
work.job.backlog = { board = 9 }
work.job.promise = "2d"
work.job.leads_to = [
  { work = "appeal", on = "rejected" },
  { work = "minutes", on = { finished = "board" } },
  { work = "agenda", on = { started = "board" } },
  { work = "reminder", on = "late" },
]
work.job.steps = [{ name = "board", gate = "board" }, { name = "act", effort = "1h" }]
work.appeal.steps = [{ name = "appeal", skill = "act", effort = "1h" }]
work.minutes.steps = [{ name = "minutes", skill = "act", effort = "1h" }]
work.agenda.steps = [{ name = "agenda", skill = "act", effort = "1h" }]
work.reminder.steps = [{ name = "reminder", skill = "act", effort = "1h" }]
designs.d.teams.Team = ["ann"]
"""


def test_what_a_gate_does_may_lead_to_other_work_and_who_is_rejected_is_late_no_more():
    log = log_of(LEADING)
    items, names = log.items["work"].tolist(), [work.name for work in log.header.works]
    counts = {name: items.count(number) for number, name in enumerate(names)}
    rejected = int((log.column("verb") == Verb.REJECTED).sum())
    assert 0 < rejected < 10
    assert counts == {"job": 10, "appeal": rejected, "minutes": 10, "agenda": 10, "reminder": 0}


PATIENT = """
people.ann = { skills = ["act", "chase"] }
work.job.steps = [
  { name = "board", gate = "board", patience = PATIENCE },
  { name = "act", effort = "1h", next = "done" },
  { name = "chase", effort = "1h" },
]
designs.d.teams.Team = ["ann"]
gates.board.opens = "every Tuesday 14:00"
"""


def test_who_gives_up_at_a_gate_leaves_it_and_in_one_moment_the_opening_wins(story):
    text = PATIENT.replace("PATIENCE", '"29h"') + arrivals("04T08:59:59", "04T09:00:00", "04T10:00:00")
    assert story(text, "tabled opened abandoned decided")[:7] == [
        "Mon 08:59:59 tabled A board",
        "Mon 09:00 tabled B board",
        "Mon 10:00 tabled C board",
        "Tue 13:59:59 abandoned A board",
        "Tue 14:00 opened board with 2",
        "Tue 14:00 decided B approved for act",
        "Tue 14:00 decided C approved for act",
    ]
    log = log_of(text)
    summary = summarise(log, bin_edges(log.header))
    assert summary.items["outcome"].tolist() == [Outcome.ABANDONED, Outcome.DELIVERED, Outcome.DELIVERED]
    assert summary.items["gate"].tolist() == [29 * 3_600_000_000, 29 * 3_600_000_000, 28 * 3_600_000_000]
    assert summary.abandoned.sum() == 0


def test_who_gives_up_at_a_gate_goes_to_the_step_stated_and_the_batch_takes_one_more(story):
    text = PATIENT.replace("PATIENCE", '{ time = "2h", then = "chase" }').replace(
        'opens = "every Tuesday 14:00"', "batch = 2"
    )
    assert story(text + arrivals("04T09:00:00", "04T11:00:01", "04T12:00:00"), WAY + " abandoned")[:7] == [
        "Mon 09:00 tabled A board",
        "Mon 11:00 abandoned A board for chase",
        "Mon 11:00 started A chase by ann",
        "Mon 11:00:01 tabled B board",
        "Mon 12:00 delivered A",
        "Mon 12:00 tabled C board",
        "Mon 12:00 opened board with 2",
    ]


def test_no_patience_at_a_gate_is_enough_for_whoever_comes_in_time(story):
    text = PATIENT.replace("PATIENCE", '"0h"').replace(
        '{ name = "act", effort = "1h", next = "done" }', '{ name = "act", gate = "board", patience = "0h" }'
    )
    text = text.replace('"act", "chase"', '"chase"')
    assert story(text + arrivals("05T13:59:59", "05T14:00:00", "05T14:00:00"), WAY + " abandoned")[:11] == [
        "Tue 13:59:59 tabled A board",
        "Tue 13:59:59 abandoned A board",
        "Tue 14:00 tabled B board",
        "Tue 14:00 tabled C board",
        "Tue 14:00 opened board with 2",
        "Tue 14:00 decided B approved for act",
        "Tue 14:00 tabled B board",
        "Tue 14:00 decided C approved for act",
        "Tue 14:00 tabled C board",
        "Tue 14:00 abandoned B act",
        "Tue 14:00 abandoned C act",
    ]


def test_no_patience_is_enough_where_the_moment_fills_the_batch(story):
    text = PATIENT.replace("PATIENCE", '"0h"').replace('opens = "every Tuesday 14:00"', "batch = 2")
    assert story(text + arrivals("04T09:00:00", "04T10:00:00", "04T10:00:00"), "tabled opened abandoned") == [
        "Mon 09:00 tabled A board",
        "Mon 09:00 abandoned A board",
        "Mon 10:00 tabled B board",
        "Mon 10:00 tabled C board",
        "Mon 10:00 opened board with 2",
    ]


def test_an_item_on_an_agenda_does_not_give_up_however_long_the_session(story):
    text = PATIENT.replace("PATIENCE", '"30h"') + 'gates.board.each = "3h"\n'
    text += "gates.board.members = { ann = 1 }\n" + arrivals("04T09:00:00", "04T09:30:00")
    assert story(text, "opened abandoned decided")[:3] == [
        "Tue 14:00 opened board with 2",
        "Tue 17:00 decided A approved for act",
        "Tue 20:00 decided B approved for act",
    ]


def test_the_patience_of_the_work_does_not_count_at_a_gate(story):
    text = (
        AFTER
        + arrivals("04T09:00:00")
        + 'gates.board.opens = "every Tuesday 14:00"\nwork.job.patience = "1h"'
    )
    assert story(text, "tabled abandoned decided") == [
        "Mon 09:00 tabled A board",
        "Tue 14:00 decided A approved for act",
    ]


def test_a_part_that_gives_up_at_its_gate_has_failed(story):
    text = """
    people.ann = { skills = ["act"] }
    work.job.steps = [
      { name = "both", split = ["board", "act"] },
      { name = "board", gate = "every Tuesday 14:00", patience = "1h" },
      { name = "act", effort = "3h" },
    ]
    designs.d.teams.Team = ["ann"]
    """
    assert story(text + arrivals("04T09:00:00"), "tabled abandoned withdrawn delivered") == [
        "Mon 09:00 tabled B job/board",
        "Mon 10:00 abandoned B board",
        "Mon 10:00 withdrawn C",
        "Mon 10:00 abandoned A both",
    ]


def test_who_gives_up_at_a_gate_is_with_the_last_team_for_conditions():
    text = """
    title = "A test"
    horizon = "4d"
    people = { ann.skills = ["draft"], bob.skills = ["act"] }
    work.job.arrivals = { dates = [2027-01-04T09:00:00] }
    work.job.steps = [
      { name = "draft", effort = "1h" },
      { name = "board", gate = "every Thursday 14:00", patience = "1h" },
    ]
    work.job.leads_to = [
      { work = "call", on = "gave up", when = { team = "Drafts" } },
      { work = "row", on = "gave up", when = { team = "not Drafts" } },
    ]
    work.call.steps = [{ name = "answer", skill = "act", effort = "1h" }]
    work.row.steps = [{ name = "settle", skill = "act", effort = "1h" }]
    designs.d.teams = { Drafts = ["ann"], Desk = ["bob"] }
    """
    assert compare_text(text) == []
    log = simulate(lower(loads(text), "d"), 1, 0)
    assert [log.header.works[work].name for work in log.items["work"].tolist()] == ["job", "call"]
