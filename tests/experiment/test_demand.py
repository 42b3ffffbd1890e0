"""More demand is the same arrivals, so many times as often."""

import pytest

from orgsim.errors import UsageError
from orgsim.experiment.demand import scaled
from orgsim.model import lower
from orgsim.model.analysis.load import OfferedLoad
from orgsim.scenario import loads

TEXT = """
horizon = "8w"
people.clerk = {}
work."new case".steps = [{ name = "file", skill = "clerk", effort = "1min" }]
designs.desk.teams.Desk = ["clerk"]
work."new case".arrivals = """

FORMS = {
    "rate": '"40 per w"',
    "slash": '"1.5/d"',
    "table": (
        '{ rate = "3 per h", by_weekday = [1, 1, 1, 1, 1, 0, 0], wave = { amplitude = 0.4, period = "5d" } }'
    ),
    "batch": '{ rate = "3 per h", batch = "geometric(mean=4)" }',
    "pieces": (
        '{ pieces = [{ from = 2027-01-04, rate = "40 per w" }, { from = 2027-01-20, rate = "90 per w" }] }'
    ),
    "interval": '{ every = "erlang(k=4, mean=75min)" }',
    "spread": '{ every = "lognormal(median=1h, p90=3h)", batch = 3 }',
    "mixture": '{ every = "mixture(0.3 * 10min, 0.7 * exponential(4h))" }',
    "nothing": '"0 per w"',
}


def items(scenario):
    return OfferedLoad(lower(scenario, "desk")).sources


@pytest.mark.parametrize("multiple", [0.3, 1.1, 2.5])
@pytest.mark.parametrize("form", FORMS)
def test_so_many_times_as_many_items_are_expected(form, multiple):
    scenario = loads(TEXT + FORMS[form])
    more = scenario.override(scaled(scenario, multiple))
    assert items(more) == pytest.approx([count * multiple for count in items(scenario)], rel=1e-5)


def test_the_shape_of_intervals_and_the_sizes_of_batches_stay():
    scenario = loads(TEXT + FORMS["spread"])
    assert scaled(scenario, 2) == {'work."new case".arrivals.every': "lognormal(median=0.5h, p90=1.5h)"}


def test_a_rate_stays_a_rate_in_its_own_words():
    assert scaled(loads(TEXT + FORMS["rate"]), 1.1) == {'work."new case".arrivals': "44 per w"}


def test_a_bound_on_all_items_grows_as_well_and_stays_above_zero():
    scenario = loads(TEXT + '{ rate = "3 per h", at_most = 7 }')
    assert scaled(scenario, 1.5)['work."new case".arrivals.at_most'] == 10
    assert scaled(scenario, 0.01)['work."new case".arrivals.at_most'] == 1


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("{ dates = [2027-01-04] }", "stated moments"),
        ('"always enough"\nwork."new case".limit = 3', "always enough"),
    ],
)
def test_what_cannot_be_multiplied_is_named(form, words):
    scenario = loads(TEXT + form)
    assert scaled(scenario, 1.0) == {}
    with pytest.raises(UsageError, match=f"'new case' cannot be multiplied.*{words}"):
        scaled(scenario, 2.0)


def test_intervals_in_a_file_cannot_be_multiplied(tmp_path):
    (tmp_path / "gaps.csv").write_text("hours\n1\n2\n")
    scenario = loads(
        TEXT + '{ every = \'empirical(file="gaps.csv", column="hours", unit=h)\' }', folder=tmp_path
    )
    with pytest.raises(UsageError, match="values in a file"):
        scaled(scenario, 2.0)


def test_every_work_grows():
    more = 'work.b.steps = [{ name = "b", skill = "clerk", effort = "1min" }]\nwork.b.arrivals = "2 per d"\n'
    head, _, arrivals = TEXT.partition('work."new case".arrivals')
    scenario = loads(head + more + 'work."new case".arrivals' + arrivals + '"4 per d"')
    assert scaled(scenario, 2) == {'work."new case".arrivals': "8 per d", "work.b.arrivals": "4 per d"}
