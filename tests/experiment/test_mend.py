"""What mending a seam gives, against what it must give where nobody ever waits."""

import math

import pytest

from orgsim.errors import UsageError
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.mend import MendResult, headline, mend
from orgsim.model import lower
from orgsim.model.analysis.seams import expected_handoffs
from orgsim.report.comparison import NOT_KNOWN
from orgsim.report.experiments.mend import mend_paper
from orgsim.scenario import loads

HOUR = 3600 * 1_000_000
DATES = "arrivals.dates = [2027-01-04T08:00:00, 2027-01-12T08:00:00, 2027-01-20T08:00:00]"
LINE = """
title = "Three desks"
start = 2027-01-04T00:00:00
horizon = "4w"
warm_up = "0d"
replications = 3
[people]
a = {}
b = {}
c = {}
[work.case]
cost_of_delay = "GBP 10/h"
arrivals.dates = [2027-01-04T08:00:00, 2027-01-12T08:00:00, 2027-01-20T08:00:00]
steps = [{ name = "a", effort = "1h" }, { name = "b", effort = "2h" }, { name = "c", effort = "1h" }]
[designs.line]
handoffs = [
  { from = "A", to = "B", delay = "3h" },
  { from = "B", to = "C", delay = "1h", context_loss = 0.5 },
]
teams = { A = ["a"], B = ["b"], C = ["c"] }
"""


def mended(text: str, **changes: object) -> MendResult:
    scenario = loads(text, overrides=changes or None)
    with Laboratory(scenario, Setting(cores=1, engine="reference", cross_check=False)) as laboratory:
        return mend(laboratory)


def test_a_seam_gives_its_delay_and_its_lost_context_where_nobody_waits() -> None:
    result = mended(LINE)
    gains = {(seam.giver, seam.receiver): result.gain(seam) for seam in result.seams}
    assert {pair: (one.low, one.mean, one.high) for pair, one in gains.items()} == {
        ("A", "B"): (3 * HOUR,) * 3,
        ("B", "C"): (1.5 * HOUR,) * 3,
    }
    assert [seam.giver for seam in result.seams] == ["A", "B"]
    assert (result.of_all.low, result.of_all.mean) == (4.5 * HOUR, 4.5 * HOUR)


def test_the_cost_of_delay_saved_is_that_of_the_hours_saved() -> None:
    result = mended(LINE)
    assert result.tells_cost
    assert result.saved(result.together).mean == pytest.approx(3 * 4.5 * 10 / 4)
    assert not mended(LINE, decide_on="cost of delay").tells_cost


def test_how_often_a_seam_is_crossed_is_what_the_routes_say() -> None:
    result = mended(LINE)
    assert [seam.per_week for seam in result.seams] == [0.75, 0.75]
    text = LINE.replace(
        '{ name = "b", effort = "2h" }', '{ name = "b", effort = "2h", next = { c = 0.4, done = 0.6 } }'
    )
    found = expected_handoffs(lower(loads(text), "line"))
    assert found == {("A", "B"): 3.0, ("B", "C"): pytest.approx(1.2)}


def test_where_work_is_always_enough_nobody_knows_beforehand_how_often() -> None:
    text = LINE.replace(DATES, 'arrivals = "always enough"\nlimit = 2')
    result = mended(text)
    assert all(math.isnan(seam.per_week) for seam in result.seams)
    (often, *_) = mend_paper(result).sections[0].columns
    assert set(often.cells) == {NOT_KNOWN}


def test_seams_that_cost_nothing_and_more_than_are_asked_for_are_named() -> None:
    text = LINE.replace(', delay = "1h", context_loss = 0.5', "")
    assert mended(text).free == (("B", "C"),)
    result = mended(LINE, **{"mend.most": 1})
    assert (len(result.seams), result.left_out) == (1, 1)
    assert "1 seam crossed less often left out" in " ".join(mend_paper(result).sentences)


def test_the_headline_says_which_seam_gives_most_and_how_much() -> None:
    assert headline(mended(LINE)) == (
        "Of the seams of 'line', mending that from 'A' to 'B' gives most: lead time is 3.00 h (95% interval "
        "3.00 to 3.00 h) shorter."
    )


def test_a_seam_that_chance_hides_is_not_called_the_best() -> None:
    text = LINE.replace(DATES, 'arrivals = "30 per w"')
    first = "It is inconclusive whether mending any one seam of 'line' gives anything: that from"
    assert headline(mended(text, decide_on="throughput")).startswith(first)


def test_seams_that_change_nothing_are_said_to_change_nothing() -> None:
    told = headline(mended(LINE, decide_on="throughput"))
    assert told == "Mending any one seam of 'line' leaves throughput as it is."


@pytest.mark.parametrize(
    ("teams", "why"),
    [
        ('{ A = ["a", "b", "c"] }', "there is no seam to mend"),
        ('{ A = ["a"], B = ["b"], C = ["c"] }', "there is nothing to mend"),
    ],
)
def test_a_design_without_seams_or_costs_has_nothing_to_mend(teams: str, why: str) -> None:
    head, tail = LINE.split("handoffs = ")
    text = f"{head}teams = {teams}\n"
    assert tail
    with pytest.raises(UsageError, match=why):
        mended(text)


def test_the_table_has_each_seam_and_measure_and_all_together() -> None:
    paper = mend_paper(mended(LINE))
    table = paper.tables["seams"]
    assert list(zip(table["from"], table["to"], table["measure"], table["mean"], strict=True)) == [
        ("A", "B", "lead time", 3.0),
        ("A", "B", "cost of delay", pytest.approx(22.5)),
        ("B", "C", "lead time", 1.5),
        ("B", "C", "cost of delay", pytest.approx(11.25)),
        ("", "", "lead time", 4.5),
        ("", "", "cost of delay", pytest.approx(33.75)),
    ]
    assert paper.record["together"]["mean"] == 4.5
