"""Work that is cancelled or changes its class as time passes: when, wherever it is, and what follows."""

import numpy as np
import pytest
from replay import Replay

from orgsim.chance.philox import cause_word, source_word, uniform, whole_block
from orgsim.engine import compiled, simulate
from orgsim.errors import ScenarioError
from orgsim.log import NONE, Log, Outcome, Verb
from orgsim.measures import identities, measure, summarise
from orgsim.model import Model, lower, lower_all
from orgsim.model.analysis.notes import model_notes
from orgsim.model.analysis.timers import timer_notes
from orgsim.scenario import loads

HOUR = 3_600_000_000
HOME = """
classes = ["expedite", "standard"]
people = { ann.skills = ["a"], bob.skills = ["b"] }
work.job.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T02:00:00, 2027-01-04T03:00:00] }
work.job.steps = [{ name = "a", effort = "3h" }, { name = "b", effort = "1h" }]
designs.d = { teams = { A = ["ann"], B = ["bob"] }, order = "class" }
horizon = "1d"
"""


def model_of(text: str) -> Model:
    return lower(loads(f'title = "A test"\n{text}'), "d")


def log_of(text: str, replication: int = 0) -> Log:
    """The log, which both engines write, the replay finds right and the compiled summary sums up."""
    model = model_of(text)
    log = simulate(model, 1, replication)
    fast = compiled.simulate(model, 1, replication)
    assert np.array_equal(log.records, fast.records)
    assert Replay(model, log).violations() == []
    edges = np.array([0, model.header.horizon // 2, model.header.horizon])
    summary = summarise(log, edges)
    assert summary.same_as(compiled.summary(model, 1, replication, edges))
    assert identities(summary, model.header) == []
    return log


def with_rule(rule: str, text: str = HOME) -> str:
    return f"work.job.{rule}\n{text}"


def story(log: Log, *verbs: Verb) -> list[tuple[float, str, int]]:
    chosen = [record for record in log.records.tolist() if record[1] in verbs]
    return [(record[0] / HOUR, Verb(record[1]).key, record[2]) for record in chosen]


def cancelled(text: str) -> list[tuple[float, int]]:
    return [(time, item) for time, _, item in story(log_of(text), Verb.CANCELLED)]


def measures_of(text: str) -> dict[str, float]:
    log = log_of(text)
    return measure(summarise(log, np.array([0, log.header.horizon])), log.header)


def test_an_item_in_hand_or_in_a_queue_is_cancelled_after_its_time() -> None:
    # item 0 is in hand from 1 h to 4 h, item 1 from 4 h, item 2 from 5.5 h when item 1 is cancelled
    log = log_of(with_rule('cancelled = "3.5h"'))
    assert story(log, Verb.STARTED, Verb.CANCELLED, Verb.DELIVERED) == [
        (1.0, "started", 0),
        (4.0, "started", 1),
        (4.0, "started", 0),
        (4.5, "cancelled", 0),
        (5.5, "cancelled", 1),
        (5.5, "started", 2),
        (6.5, "cancelled", 2),
    ]
    cancelled_records = log.records[log.column("verb") == Verb.CANCELLED]
    assert (cancelled_records[:, 5:] == NONE).all() and cancelled_records[0, 3:5].tolist() == [1, 1]


def test_what_ends_or_begins_at_the_same_moment_comes_before() -> None:
    # item 0 is delivered at 5 h, four hours after it came
    assert cancelled(with_rule('cancelled = "4h"')) == [(6.0, 1), (7.0, 2)]
    # those who come at a moment are asked at it, and work starts after it
    text = with_rule("cancelled = { at = 2027-01-04T02:00:00 }")
    assert cancelled(text) == [(2.0, 0), (2.0, 1)]
    assert story(log_of(text), Verb.STARTED)[1] == (3.0, "started", 2)


def test_hours_lost_are_those_worked_on_cancelled_items() -> None:
    found = measures_of(with_rule('cancelled = "3.5h"'))
    # 3.5 h on item 0, 1.5 h on item 1, 1 h on item 2; a day is a seventh of a week
    assert found["hours lost to cancelled work"] == pytest.approx(7 * 6.0)
    assert found["cancelled work share"] == 1.0 and found["cancelled"] == 1.0
    usual = measures_of(HOME)
    assert (usual["hours lost to cancelled work"], usual["cancelled work share"]) == (0.0, 0.0)


def test_a_cancelled_item_is_neither_delivered_nor_lost_and_in_no_promise() -> None:
    text = with_rule('promise = "6h"', with_rule("cancelled = { at = 2027-01-04T04:30:00 }"))
    found = measures_of(text)
    assert found["cancelled"] == 1.0 and found["abandoned"] == 0.0 and np.isnan(found["promises kept"])
    assert not Outcome.CANCELLED.is_lost


def test_at_moments_each_open_item_is_asked_with_a_draw_of_its_own() -> None:
    text = with_rule('cancelled = { at = "every 90min", chance = 0.4 }')
    log = log_of(text)
    word, cause = source_word("job"), cause_word("job/cancelled")
    for item, arrived in enumerate((1, 2, 3)):
        gone = [time for time, verb, who in story(log, Verb.CANCELLED, Verb.DELIVERED) if who == item]
        for minute in range(90, 24 * 60 + 1, 90):
            if not arrived * 60 <= minute <= gone[0] * 60:
                continue
            first = whole_block((1, 0), (word + item, 25, cause, minute))[0]
            ended = (minute / 60, "cancelled", item) in story(log, Verb.CANCELLED)
            assert (uniform(first) < 0.4) == ended


def test_a_condition_is_read_when_its_time_has_come() -> None:
    assert cancelled(with_rule('cancelled = { after = "3.5h", when = { step = "a" } }')) == [
        (5.5, 1),
        (6.5, 2),
    ]
    assert cancelled(with_rule('cancelled = { after = "3.5h", when = { class = "expedite" } }')) == []


ANYWHERE = """
horizon = "2d"
people = { ann = { count = 9, skills = ["a", "c"] }, cat = { skills = ["b"] } }
[gates.board]
opens = "every day 20:00"
[work.job]
arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T01:00:00] }
cancelled = { at = 2027-01-04T06:00:00 }
leads_to = [
  { work = "note", on = "cancelled" },
  { work = "note", on = { started = "a" }, after = "8h" },
]
steps = [{ name = "a", effort = "1h" }, STEP]
[work.note]
steps = [{ name = "c", effort = "1h" }]
[designs.d]
handoffs = [{ from = "A", to = "B", delay = "HANDOFF" }]
teams.A = ["ann"]
teams.B = { people = ["cat"] LIMIT }
"""


LONG = '{ name = "b", skill = "b", effort = "9h" }'
IN_PARTS = """{ name = "s", split = ["p", "q"] }, { name = "p", delay = "9h" }, { name = "q", delay = "2h" },
  { name = "b", effort = "1h" }"""


@pytest.mark.parametrize(
    ("step", "limit", "handoff", "last"),
    [
        ('{ name = "wait", delay = "9h" }, { name = "b", effort = "1h" }', "", "0h", "started"),
        (LONG, "", "9h", "sent"),
        (LONG, "", "0h", "queued"),
        ('{ name = "g", gate = "board" }, { name = "b", effort = "1h" }', "", "0h", "tabled"),
        (IN_PARTS, "", "0h", "split"),
    ],
)
def test_wherever_an_item_is_it_is_cancelled(step: str, limit: str, handoff: str, last: str) -> None:
    log = log_of(ANYWHERE.replace("STEP", step).replace("LIMIT", limit).replace("HANDOFF", handoff))
    whole = np.flatnonzero((log.items["work"] == 0) & (log.items["part"] == 0)).tolist()
    befores = set()
    for item in whole:
        mine = log.records[log.column("item") == item]
        assert (mine[-1, 0], mine[-1, 1]) == (6 * HOUR, Verb.CANCELLED)
        befores.add(Verb(int(mine[-2, 1])).key)
    assert last in befores
    # one child at once for each cancelled item, and one that had been brought about before
    assert (log.items["work"] == 1).sum() == 2 * len(whole) == 4


def test_the_parts_of_a_cancelled_item_are_withdrawn_before_it_and_their_hours_are_lost() -> None:
    text = """
    people = { ann.skills = ["p"], bob.skills = ["q"] }
    work.job.arrivals = { dates = [2027-01-04T01:00:00] }
    work.job.cancelled = "3h"
    work.job.steps = [
      { name = "s", split = ["p", "q"] }, { name = "p", effort = "2h" }, { name = "q", effort = "9h" },
    ]
    designs.d.teams = { A = ["ann"], B = ["bob"] }
    horizon = "7d"
    """
    assert story(log_of(text), Verb.DELIVERED, Verb.WITHDRAWN, Verb.CANCELLED) == [
        (3.0, "delivered", 1),
        (4.0, "withdrawn", 2),
        (4.0, "cancelled", 0),
    ]
    assert measures_of(text)["hours lost to cancelled work"] == pytest.approx(2 + 3)


def test_an_item_outside_a_limit_is_cancelled() -> None:
    text = with_rule(
        "limit = 1", with_rule('cancelled = { at = "every 30min", when = { age = "30min..1h" } }')
    )
    told = story(log_of(text), Verb.BLOCKED, Verb.CANCELLED, Verb.UNBLOCKED)
    assert told == [(1.5, "cancelled", 0), (2.5, "cancelled", 1), (3.5, "cancelled", 2)]
    text = text.replace("30min..1h", "1h..90min").replace("every 30min", "2027-01-04T03:00:00")
    told = story(log_of(text), Verb.BLOCKED, Verb.CANCELLED, Verb.UNBLOCKED)
    assert told[:3] == [(2.0, "blocked", 1), (3.0, "blocked", 2), (3.0, "cancelled", 1)]


def test_a_cancelled_item_lets_in_who_waits_for_its_place() -> None:
    text = with_rule("limit = 1", with_rule('cancelled = "2h"'))
    told = story(log_of(text), Verb.CANCELLED, Verb.UNBLOCKED, Verb.STARTED)
    assert told[:4] == [
        (1.0, "started", 0),
        (3.0, "cancelled", 0),
        (3.0, "unblocked", 1),
        (3.0, "started", 1),
    ]


RANKED = """
classes = ["expedite", "standard"]
people = { ann.skills = ["a", "b"] }
work.old.class = "standard"
work.old.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T02:00:00] }
work.old.steps = [{ name = "a", effort = "4h" }, { name = "b", effort = "1h" }]
work.new.class = "expedite"
work.new.arrivals = { dates = [2027-01-04T03:00:00, 2027-01-04T07:00:00] }
work.new.steps = [{ name = "c", skill = "a", effort = "3h" }]
designs.d = { teams = { A = ["ann"] }, order = "class" }
horizon = "1d"
"""


def test_a_queue_is_sorted_anew_by_the_time_joined() -> None:
    assert [who for _, _, who in story(log_of(RANKED), Verb.STARTED)] == [0, 2, 3, 1, 0, 1]
    # item 1, which joined at 2 h, becomes expedite at 4 h and is before item 2, which joined at 3 h
    log = log_of(f'work.old.ages = {{ after = "2h", to = "expedite" }}\n{RANKED}')
    ranked = log.records[log.column("verb") == Verb.RANKED].tolist()
    assert [(record[0] / HOUR, record[2], *record[5:]) for record in ranked] == [
        (4.0, 1, NONE, NONE, 1, 0),
        (5.0, 0, NONE, NONE, 1, 0),
    ]
    # item 0 was in hand at 3 h: it changes when it comes to its next step, at 5 h
    assert [who for _, _, who in story(log, Verb.STARTED)] == [0, 1, 2, 0, 3, 1]


def test_preemption_reads_the_new_class_and_work_in_hand_keeps_its_old_one() -> None:
    text = RANKED.replace('order = "class"', 'order = "class", preempt = true')
    text = text.replace("03:00:00, 2027-01-04T07:00:00", "20:00:00")
    log = log_of(f'work.old.ages = {{ after = "90min", to = "expedite" }}\n{text}')
    # item 0 is in hand at 2.5 h and stays standard, so that item 1 displaces it at 3.5 h
    assert story(log, Verb.PAUSED, Verb.RANKED, Verb.STARTED)[:4] == [
        (1.0, "started", 0),
        (3.5, "ranked", 1),
        (3.5, "paused", 0),
        (3.5, "started", 1),
    ]


def test_patience_runs_on_where_a_queue_is_sorted_anew() -> None:
    text = f'work.old.ages = {{ after = "1h", to = "expedite" }}\nwork.old.patience = "2h"\n{RANKED}'
    assert story(log_of(text), Verb.ABANDONED) == [(4.0, "abandoned", 1), (7.0, "abandoned", 0)]


def test_a_list_at_a_gate_is_sorted_anew() -> None:
    text = """
    classes = ["expedite", "standard"]
    people = { ann.skills = ["a"] }
    work.job.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T02:00:00] }
    work.job.re_ranked = { at = 2027-01-04T03:00:00, to = "expedite", when = { age = "<= 1h" } }
    work.job.steps = [
      { name = "board", gate = { opens = "every day 12:00", agenda = 1, order = "class" } },
      { name = "a", effort = "1h" },
    ]
    designs.d.teams = { A = ["ann"] }
    horizon = "3d"
    """
    assert story(log_of(text), Verb.DECIDED) == [(12.0, "decided", 1), (36.0, "decided", 0)]


def test_parts_change_with_their_item() -> None:
    text = """
    classes = ["expedite", "standard"]
    people = { ann.skills = ["p", "c"], bob.skills = ["q"] }
    work.job.arrivals = { dates = [2027-01-04T01:00:00] }
    work.job.ages = { after = "1h", to = "expedite" }
    work.job.steps = [
      { name = "s", split = ["p", "q", "late"] }, { name = "p", effort = "2h" },
      { name = "q", effort = "9h" }, { name = "late", delay = "2h" },
    ]
    work.other.arrivals = { dates = [2027-01-04T00:30:00] }
    work.other.steps = [{ name = "c", effort = "2h" }]
    designs.d = { teams = { A = ["ann"], B = ["bob"] }, order = "class" }
    horizon = "2d"
    """
    # part p waits, part q is in hand and done in one step, the third is in its delay
    assert story(log_of(text), Verb.RANKED) == [(2.0, "ranked", 1), (2.0, "ranked", 2), (2.0, "ranked", 4)]


def test_measures_go_by_the_class_with_which_items_arrived() -> None:
    log = log_of(f'work.old.ages = {{ after = "2h", to = "expedite" }}\n{RANKED}')
    assert log.items["service_class"].tolist() == [1, 1, 0, 0]


def test_a_rule_that_never_acts_leaves_a_run_as_it_is() -> None:
    plain = log_of(HOME)
    for rule in ("cancelled = { after = '1h', chance = 0 }", "re_ranked = { after = '9d', to = 'expedite' }"):
        assert log_of(with_rule(rule)).digest() == plain.digest()
    assert model_of(HOME).digest() == model_of(with_rule("cancelled = []")).digest()
    assert model_of(HOME).digest() != model_of(with_rule("cancelled = '1h'")).digest()


def test_another_rule_moves_no_draw_of_the_first() -> None:
    rule = '{ at = "every 90min", chance = 0.4 }'
    alone = cancelled(with_rule(f"cancelled = {rule}"))
    more = f"cancelled = [{rule}, {{ after = '20h', chance = 0.5 }}]"
    assert [one for one in cancelled(with_rule(more)) if one[0] < 20] == alone


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("cancelled = { chance = 0.5 }", "say when: after ="),
        ("cancelled = { after = '1h', at = 'every 3h' }", "write one of them, or two tables"),
        ("re_ranked = { after = '1h' }", "say which class they have from then on"),
        ("re_ranked = { after = '1h', to = 'urgent' }", "urgent"),
        (
            "ages = { after = '1h', to = 'standard' }\nwork.job.class = { expedite = 0.5, standard = 0.5 }",
            "less urgent",
        ),
        ("cancelled = { after = '1h', chance = 2 }", "chance"),
        ("cancelled = { at = 'every 1min' }\nstart = 2027-01-04", ""),
    ],
)
def test_faults_are_in_the_words_of_the_file(rule: str, said: str) -> None:
    if not said:
        with pytest.raises(ScenarioError, match="such moments over the horizon"):
            model_of(with_rule("cancelled = { at = 'every 1s' }").replace('"1d"', '"520w"'))
        return
    with pytest.raises(ScenarioError, match=said):
        model_of(with_rule(rule))


def test_what_is_worth_knowing_is_noted() -> None:
    text = with_rule("re_ranked = { after = '1h', to = 'standard' }")
    notes = loads(f'title = "t"\n{text}').notes
    assert any("all items have the class 'standard' already" in note for note in notes)
    text = 'work.job.leads_to = [{ work = "job", on = "cancelled", chance = 0.1 }]\n' + HOME
    assert any("ever cancelled" in note for note in loads(f'title = "t"\n{text}').notes)


def test_what_only_a_later_design_has_is_noted_too() -> None:
    more = 'designs.e = { extends = "d", work.job.cancelled = "5h" }'
    scenario = loads(f'title = "A test"\n{HOME}\n{more}')
    assert "Items may be cancelled" in " ".join(model_notes(scenario, lower_all(scenario, scenario.designs)))


def test_a_note_says_that_no_moment_lies_within_the_run() -> None:
    def notes(moment: str) -> str:
        return " ".join(timer_notes(model_of(with_rule(f"cancelled = {{ at = {moment} }}"))))

    assert "none lies within the run" in notes("2029-01-01") and "'job'" in notes("2029-01-01")
    assert "none lies within the run" not in notes("2027-01-04T03:00:00")
