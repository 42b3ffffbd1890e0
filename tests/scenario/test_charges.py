"""What a design costs beside its people, as it is written."""

import pytest

from orgsim.errors import ScenarioError
from orgsim.scenario import loads

TEXT = """
horizon = "10w"
people.developer = {{ count = 2, cost = "GBP 60/h" }}
work.change.arrivals = "1 per d"
work.change.steps = [{{ name = "build", skill = "developer", effort = "1h" }}]
[designs.one]
teams.A = ["developer"]
[designs.two]
extends = "one"
cost = {cost}
{more}
"""


def scenario(cost, more=""):
    return loads(TEXT.format(cost=cost, more=more))


def faults(cost, more=""):
    with pytest.raises(ScenarioError) as caught:
        scenario(cost, more)
    return [(fault.path, fault.message) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("cost", "texts"),
    [
        ('{ once = "GBP 40000" }', ["GBP 40,000 once"]),
        ('{ running = "GBP 900/w", until = 2027-02-01 }', ["GBP 900/w running until 2027-02-01"]),
        (
            '[{ once = "GBP 1234.5", from = 2027-01-11T09:30:00, over = "104w", for = "tools" },'
            ' { running = "GBP 1 per d" }]',
            [
                "GBP 1,234.5 once (spread over 104w) from 2027-01-11 09:30, for 'tools'",
                "GBP 1 per d running",
            ],
        ),
        (
            '{ once = "GBP 5", running = "GBP 6/w", from = 2027-01-05 }',
            ["GBP 5 once and GBP 6/w running from 2027-01-05"],
        ),
    ],
)
def test_a_table_or_several(cost, texts):
    assert [charge.text for charge in scenario(cost).designs["two"].cost] == texts


def test_each_way_to_pay_nothing_or_something_that_is_not_meant_is_told():
    cost = (
        '[{ for = "x" }, { over = "3w", running = "GBP 1/w" }, { once = "GBP 1", until = 2027-02-01 },'
        ' { once = "GBP 1", over = "0d" }, "GBP 4", { once = "GBP 1/w" }]'
    )
    assert faults(cost) == [
        ("designs.two.cost.1", "nothing is paid: give 'once', 'running' or both"),
        ("designs.two.cost.2", "'over' spreads what is paid once, and there is no 'once'"),
        ("designs.two.cost.3", "'until' ends a running cost, and there is no 'running'"),
        (
            "designs.two.cost.4.over",
            "what is paid once is spread over some time: write, for example, '104w'",
        ),
        (
            "designs.two.cost.5",
            "'GBP 4' does not say how it is paid: write { once = 'GBP 40000' } or { running = 'GBP 900/w' }; "
            "what a person costs is people.ROLE.cost",
        ),
        (
            "designs.two.cost.6.once",
            "'GBP 1/w' has something after the amount: write, for example, 'GBP 900'",
        ),
    ]


def test_a_running_cost_ends_after_it_begins():
    assert faults('{ running = "GBP 1/w", from = 2027-02-01, until = 2027-02-01 }') == [
        ("designs.two.cost.until", "'until' is not after 'from'")
    ]


@pytest.mark.parametrize("own", ["", 'work.change.steps.build.effort = "2h"'])
def test_money_is_in_one_currency(own):
    assert faults('{ once = "EUR 4" }', own) == [
        ("designs.two.cost.once", "the money here is in EUR, and elsewhere in the file in GBP")
    ]


def test_two_designs_with_values_of_their_own_have_one_currency():
    more = """people.developer.count = 3
    [designs.three]
    extends = "one"
    people.developer.count = 3
    cost = { once = "EUR 4" }
    """
    unpaid = TEXT.replace(', cost = "GBP 60/h"', "")
    with pytest.raises(ScenarioError) as caught:
        loads(unpaid.format(cost='{ once = "GBP 4" }', more=more))
    assert [(fault.path, fault.message) for fault in caught.value.faults] == [
        ("designs.three.cost.once", "the money of this design is in EUR, and elsewhere in the file in GBP")
    ]


def test_what_the_run_does_not_see_or_spreads_is_noted():
    cost = (
        '[{ once = "GBP 5", from = 2027-01-18 }, { once = "GBP 6", over = "52w" },'
        ' { running = "GBP 7/w", from = 2028-01-01, for = "tools" }]'
    )
    notes = [note for note in scenario(cost).notes if note.startswith("designs.two")]
    assert notes == [
        "designs.two: GBP 5 once from 2027-01-18 is spread by measures of cost over the 8 weeks to the end "
        "of the run; say 'over' for another time.",
        "designs.two: GBP 7/w running from 2028-01-01, for 'tools', is paid after the end of the run, and so "
        "in no measure of cost.",
    ]


def test_a_design_has_the_costs_of_the_one_it_extends_unless_it_says_otherwise():
    more = """
    [designs]
    three.extends = "two"
    four = { extends = "two", cost = [] }
    five = { extends = "two", cost.once = "GBP 9" }
    """
    designs = scenario('{ once = "GBP 5", for = "tools" }', more).designs
    assert [[charge.text for charge in design.cost] for design in designs.values()] == [
        [],
        ["GBP 5 once, for 'tools'"],
        ["GBP 5 once, for 'tools'"],
        [],
        ["GBP 9 once, for 'tools'"],
    ]


def test_amounts_have_paths():
    changed = scenario('[{ once = "GBP 5" }]').override({"designs.two.cost.1.once": "GBP 8"})
    assert [charge.text for charge in changed.designs["two"].cost] == ["GBP 8 once"]
