"""Gates and moments that cannot be used, each with the reason, and what is noted."""

import pytest

from orgsim.errors import ScenarioError
from orgsim.model import lower, lower_all
from orgsim.model.analysis.design_differences import design_differences
from orgsim.model.analysis.load import offered_load
from orgsim.model.analysis.notes import model_notes
from orgsim.model.analysis.overload import overloads
from orgsim.scenario import loads

TEXT = """\
title = "Board"
horizon = "26w"
people.developer = { count = 2, skills = ["build", "act"] }
[gates.board]
opens = "every Tuesday 14:00"
outcomes = { "send back" = 0.25 }
[work.change]
arrivals = "5 per w"
steps = [
  { name = "build", effort = "4h" },
  { name = "change board", gate = "board" },
  { name = "act", effort = "1h" },
]
[designs.d.teams]
T = ["developer"]
"""


def changed(*pairs):
    text = TEXT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def faults(*pairs):
    with pytest.raises(ScenarioError) as caught:
        loads(changed(*pairs), name="x.toml")
    return str(caught.value)


@pytest.mark.parametrize(
    ("opens", "message"),
    [
        ('"every Tuesday"', "has no time of day: say when: 'every Tuesday 14:00'"),
        ('"every second Monday"', "has no time of day: say when: 'every second Monday 14:00'"),
        ('"fortnightly"', "'fortnightly' does not say when: write 'every second Tuesday 14:00'"),
        ('"bi-weekly 14:00"', "does not say when: write 'every second Tuesday 14:00'"),
        ('"weekly"', "does not say when: write the day: 'every Tuesday 14:00'"),
        ('"31st of the month 17:00"', "not in every month: 'last day of the month'"),
        ('"30th of the month 17:00"', "not in every month: 'last day of the month'"),
        ('"fifth Monday of the month 09:00"', "first, second, third, fourth or last stands before the day"),
        ('"every seventh Monday 09:00"', "'seventh Monday' is no day of the week"),
        ('"every Tusday 14:00"', "unknown day 'Tusday'; did you mean 'Tuesday'?"),
        ('"every Tuesday 25:00"', "'25:00' is not a time of day"),
        ('"every Tuesday 2pm"', "does not end with a time of day: write 'every Tuesday 14:00'"),
        ('"every second Mon, Thu 10:00"', "every second of one day: write a list of such texts"),
        ('"every 3 working days"', "is working time; write 'every working day 16:00'"),
        ('"every 0d"', "the time between two moments is above zero"),
        ('"Tuesdays"', "'Tuesdays' has no time of day: say when: 'every Tuesday 14:00'"),
        ("[]", "no moment is given"),
        ("7", "7 is not a moment"),
        ('{ at = "every 14d", if_closed = "never" }', "one of 'next opening', 'skip'"),
        ('{ at = "every 14d", calendar = "offce" }', "'offce' is the name of no calendar"),
        ("{ from = 2027-01-12 }", "'at' is missing"),
        ('"every 1ms"', "it opens about 15,724,800,000 times over the horizon"),
    ],
)
def test_a_moment_that_is_none_is_refused_with_what_to_write(opens, message):
    found = faults(('"every Tuesday 14:00"', opens))
    assert message in found and found.startswith("x.toml:5: gates.board.opens")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'gate = "board"',
            'gate = "bord"',
            "x.toml:11: work.change.steps.\"change board\".gate: 'bord' is neither a gate nor a moment",
        ),
        ('gate = "board"', 'gate = "bord"', "did you mean 'board'?"),
        ('gate = "board"', 'gate = "every Tuesday"', "say when: 'every Tuesday 14:00'"),
        ('gate = "board"', 'gate = "board", effort = "1h"', "a step has either an effort (work), a delay"),
        (
            'gate = "board"',
            'gate = "board", skill = "act"',
            "a gate takes no people, so 'skill' means nothing here",
        ),
        ('gate = "board"', 'gate = "board", skill = "x"', "a gate takes no people, so 'skill' means"),
        (
            'gate = "board"',
            'gate = "board", rework = { to = "build", chance = 0.1 }',
            "a gate sends back by its outcomes",
        ),
        (
            'gate = "board"',
            'gate = "board", send_back = "bild"',
            "'bild' is the name of no step; did you mean 'build'?",
        ),
        (
            'name = "act", effort = "1h"',
            'name = "act", effort = "1h", send_back = "build"',
            "'send_back' is of a gate",
        ),
        (
            'name = "act", effort = "1h"',
            'name = "act", effort = "1h", same_person_as = "change board"',
            "takes no people, so nobody does it",
        ),
        (
            'opens = "every Tuesday 14:00"',
            'opens = "every 14d"\nmembers = { developer = 3 }',
            "x.toml:6: gates.board.members.developer: 3 of 'developer' are to be members, and there are 2",
        ),
        (
            'opens = "every Tuesday 14:00"',
            'opens = "every 14d"\nmembers = ["developer"]\nquorum = 3',
            "x.toml:7: gates.board.quorum: a quorum of 3 of 2 members is never there",
        ),
        (
            'opens = "every Tuesday 14:00"',
            'opens = "every 14d"\nmembers = ["develper"]',
            "'develper' is the name of no role; did you mean 'developer'?",
        ),
        (
            'opens = "every Tuesday 14:00"',
            'opens = "every 14d"\neach = "15min"',
            "'each' is of members: say who or how many they are",
        ),
        (
            'opens = "every Tuesday 14:00"',
            "agenda = 5",
            "say when it opens: opens = 'every second Tuesday 14:00', or batch",
        ),
        (
            'opens = "every Tuesday 14:00"',
            'batch = 5\npapers = "2d"',
            "'papers' is of the moments at which it opens",
        ),
        (
            'opens = "every Tuesday 14:00"',
            'opens = "every 14d"\nbatch = 2\nleast = 3',
            "the batch is smaller than 'least'",
        ),
        (
            'opens = "every Tuesday 14:00"',
            'opens = "every 14d"\ncalendar = "always"',
            "it belongs to the moments: opens = { at = '...', calendar",
        ),
        (
            'opens = "every Tuesday 14:00"',
            'opens = "every 14d"\norder = "shortest first"',
            "an order at a gate, where all items take the same time",
        ),
        (
            'opens = "every Tuesday 14:00"',
            'opens = "every 14d"\npapers = "1 person-day"',
            "a time that passes is elapsed",
        ),
        (
            '{ "send back" = 0.25 }',
            '{ approve = 0.5, "send back" = 0.25 }',
            "the outcomes add up to 0.75, and should add up to 1",
        ),
        (
            '{ "send back" = 0.25 }',
            '{ "send back" = 0.5, reject = 0.6 }',
            "the outcomes add up to 1.1, and should",
        ),
        ('{ "send back" = 0.25 }', '{ "send back" = 1 }', "a loop that never ends"),
        (
            '{ "send back" = 0.25 }',
            '{ "send bak" = 0.25 }',
            "unknown key 'send bak'; did you mean 'send back'?",
        ),
        (
            "[gates.board]",
            '[gates."every 14d"]\nbatch = 2\n[gates.board]',
            "'every 14d' is a moment, and so no name of a gate",
        ),
        (
            '  { name = "build", effort = "4h" },\n',
            "",
            "there is no step before this one: say where it sends back",
        ),
        ("outcomes =", "members = 3\nquorum = 4\noutcomes =", "a quorum of 4 of 3 members is never there"),
        ("outcomes =", "quorum = 4\noutcomes =", "'quorum' is of members: say who or how many they are"),
        ("outcomes =", "present = 0.5\noutcomes =", "'present' is of members: say who or how many they are"),
        ("outcomes =", "members = 3\npresent = 0\noutcomes =", "nobody is ever there, so it never meets"),
        (
            "outcomes =",
            "reviewers = { count = 2, needed = 3, passes = 0.5 }\noutcomes =",
            "3 are needed of 2 reviewers",
        ),
        (
            "outcomes =",
            "reviewers = { count = 2, needed = 1, passes = 0.5 }\noutcomes =",
            "'reviewers' decide by a vote: it stands instead of 'outcomes'",
        ),
        (
            'outcomes = { "send back" = 0.25 }',
            'reviewers = { count = 1, needed = 1, passes = 0, else = "send back" }',
            "a loop that never ends",
        ),
        ("outcomes =", 'send_back = "plan"\noutcomes =', "'plan' is the name of no step"),
    ],
)
def test_what_does_not_fit_is_refused(old, new, message):
    assert message in faults((old, new))


def test_a_gate_that_sends_back_to_a_step_that_this_work_lacks_is_refused():
    steps = 'steps = [{ name = "plan", skill = "act", effort = "1h" }]'
    other = f'[work.other]\narrivals = "1 per w"\n{steps}\n[designs.d.teams]'
    message = faults(("outcomes =", 'send_back = "plan"\noutcomes ='), ("[designs.d.teams]", other))
    assert "its gate sends back to 'plan', which is no step of this work: say send_back here" in message


def test_all_forms_of_a_gate_are_read():
    forms = (
        '"board"',
        '"every Tuesday 14:00"',
        '["every Mon 10:00", "every Thu 15:00"]',
        "2027-02-02T10:00:00",
    )
    for form in (
        *forms,
        '{ at = "every 14d", from = 2027-02-01 }',
        '{ opens = "every 14d", agenda = 3 }',
        "{ batch = 2 }",
    ):
        model = lower(loads(changed(('gate = "board"', f"gate = {form}"))), "d")
        assert model.header.gates == ("board" if form == '"board"' else "change/change board",)


def test_a_design_may_change_a_gate_and_what_it_has_otherwise_is_told():
    own = 'gates.board = { opens = "every second Tuesday 14:00", agenda = 9 }\n'
    scenario = loads(f'{TEXT}[designs.e]\nextends = "d"\n{own}')
    models = lower_all(scenario, scenario.designs)
    assert [len(models[design].gates.opens.values) for design in "de"] == [26, 13]
    assert models["e"].gates.agenda.tolist() == [9]
    found = [difference.text for difference in design_differences(scenario, "e", "d")]
    assert "gate 'board', opens: every second Tuesday 14:00 instead of every Tuesday 14:00" in found
    assert "gate 'board', agenda: 9, which is new" in found
    own = 'work.change.steps."change board".gate = "every 14d"\n'
    step = loads(f'{TEXT}[designs.e]\nextends = "d"\n{own}')
    assert lower(step, "e").header.gates == ("change/change board",)


def test_more_than_a_gate_takes_is_an_overload_with_both_numbers():
    model = lower(loads(changed(("outcomes", "agenda = 5\noutcomes"))), "d")
    # 130 items, a quarter of them back each time: 173; 26 openings of 5 are 130
    assert [found.text for found in overloads(model)] == [
        "In 'd', the gate 'board' takes at most 130 items (26 openings, 5 items at each), and about 173 come "
        "to it: what waits there grows."
    ]
    assert overloads(lower(loads(changed(("outcomes", "agenda = 7\noutcomes"))), "d")) == []


def test_moments_in_closed_hours_and_gates_without_use_are_noted():
    def noted(*pairs):
        scenario = loads(changed(*pairs))
        return (*scenario.notes, *model_notes(scenario, lower_all(scenario, scenario.designs)))

    office = ("[gates.board]", 'calendars.office.open = "Mon-Fri 09:00-13:00"\n[gates.board]')
    assert noted(office)[-1] == (
        "The gate 'board' (every Tuesday 14:00): 26 of 26 moments lie in closed hours of the calendar "
        "'office', and are moved to the next opening of the calendar. With calendar = 'always' they stay."
    )
    assert noted(("[gates.board]", "[gates.other]\nbatch = 2\n[gates.board]")) == (
        "gates.other: no step waits at this gate.",
    )
    assert noted(("[gates.board]", "[gates.bord]\nbatch = 2\n[gates.board]")) == (
        "gates.bord: no step waits at this gate (did you mean 'board'?).",
    )
    assert noted(("every Tuesday 14:00", "2029-01-01")) == (
        "The gate 'board' (2029-01-01) does not open within the run.",
    )
    assert noted() == ()


OFFICE = (
    'developer = { count = 2, skills = ["build", "act"] }',
    'developer = { count = 2, skills = ["build", "act"], calendar = "office" }\n'
    'calendars.office.open = "Mon-Fri 09:00-17:00"',
)


@pytest.mark.parametrize(
    ("opens", "who"),
    [
        ('"every Tuesday 17:00"', "at 17:00 nobody is at work, and 2 must be there: it never meets"),
        ('{ at = "every day 18:00", calendar = "always" }', "at 18:00 nobody is at work"),
    ],
)
def test_a_quorum_of_people_who_are_never_at_work_is_a_fault(opens, who):
    assert who in faults(OFFICE, ('"every Tuesday 14:00"', f'{opens}\nmembers = ["developer"]'))


def test_moments_keep_the_hours_of_the_first_role_among_the_members():
    open_late = changed(OFFICE, ('"every Tuesday 14:00"', '"every Saturday 10:00"\nmembers = ["developer"]'))
    model = lower(
        loads(open_late.replace("[gates.board]", 'calendars.a.open = "always"\n[gates.board]')), "d"
    )
    assert model.gates.opens.values[0] / 3.6e9 % 168 == 9


def test_time_in_meetings_is_part_of_the_offered_load():
    # 130 changes come, a quarter is built again: 173.3 of an hour each, of two developers
    text = changed(
        OFFICE, ('"every Tuesday 14:00"', '"every Tuesday 14:00"\nmembers = ["developer"]\neach = "1h"')
    )
    without, with_it = (
        offered_load(lower(loads(one), "d")).groups[0].asked / 3.6e9
        for one in (text.replace('each = "1h"\n', ""), text)
    )
    assert with_it - without == pytest.approx(2 * 130 / 0.75)
