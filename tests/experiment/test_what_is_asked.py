"""What is asked to vary is tried, all of it, or it is refused and said why."""

import pytest

from orgsim.errors import UsageError
from orgsim.experiment.breakeven import breakeven
from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.optimise import optimise
from orgsim.experiment.optimise.finding import sentences
from orgsim.experiment.sensitivity import sensitivity
from orgsim.experiment.sweep import sweep
from orgsim.experiment.uncertainty import uncertainty
from orgsim.report.experiments.sweep import sweep_paper
from orgsim.report.paper import every_note
from orgsim.scenario import loads
from orgsim.scenario.factors import factor_of_values
from orgsim.scenario.reading.settings import vary_of

TEXT = """
title = "Two ways"
horizon = "1w"
warm_up = "1d"
replications = 2
people.clerk = { count = 4, cost = "EUR 30/h" }
people.guest = { count = 2 }
work.case.arrivals = "2 per h"
work.case.steps = [{ name = "do", skill = "clerk", effort = "30min" }]
designs.pooled.teams = { All = ["clerk"], Spare = ["guest"] }
designs.split.teams."Team {1..2}" = { clerk = 2 }
"""
COUNT = "people.clerk.count"


def conducted(experiment, name, /, **section):
    scenario = loads(TEXT).override({name: section})
    with Laboratory(scenario) as laboratory:
        return experiment(laboratory)


def counts(result):
    return sorted(len(trial.sample.header.people) - 2 for trial in result.tried)


def ranged(path, low, high):
    return {"path": path, "from": low, "to": high}


def test_a_range_of_people_is_its_own_limit():
    result = conducted(optimise, "optimise", vary=[ranged(COUNT, 4, 8)])
    assert counts(result) == [4, 5, 6, 7, 8]
    assert result.problem.means.people is None


def test_only_the_values_given_are_tried():
    result = conducted(optimise, "optimise", vary=[{"path": COUNT, "values": [4, 6, 9]}])
    assert counts(result) == [4, 6, 9]


def test_only_the_values_given_are_tried_where_they_are_too_many_to_list(monkeypatch):
    monkeypatch.setattr("orgsim.experiment.optimise.search.LISTED", 2)
    vary = [
        {"path": COUNT, "values": [4, 6, 9, 12]},
        {"path": "work.case.arrivals", "values": ["1 per h", "2 per h", "3 per h"]},
    ]
    result = conducted(optimise, "optimise", vary=vary, headcount=14, budget=10)
    assert {point[0] for point in (trial.point for trial in result.tried)} <= {4, 6, 9, 12}
    assert {point[1] for point in (trial.point for trial in result.tried)} <= {1, 2, 3}


def test_a_threshold_is_sought_among_the_values_given():
    result = conducted(breakeven, "breakeven", vary={"path": COUNT, "values": [4, 7, 12]})
    assert list(result.lines[0].looks) == [4, 7, 12]


def test_what_a_limit_leaves_out_is_said():
    result = conducted(optimise, "optimise", vary=[ranged(COUNT, 4, 8)], headcount=8)
    assert counts(result) == [4, 5, 6]
    said = " ".join(sentences(result))
    assert "Not tried, since no version with at most 8 people can have it: people.clerk.count 7 to 8." in said


def test_people_are_shared_out_where_several_numbers_vary():
    result = conducted(optimise, "optimise", vary=[ranged(COUNT, 2, 6), ranged("people.guest.count", 1, 3)])
    assert all(len(trial.sample.header.people) <= 6 for trial in result.tried)
    assert "people.clerk.count 6. Nobody said how many people there may be" in " ".join(sentences(result))


@pytest.mark.parametrize(
    ("section", "said"),
    [
        (
            {"vary": [ranged(COUNT, 5, 8)], "headcount": 7},
            "nothing to choose from but people.clerk.count = 5",
        ),
        (
            {"vary": [ranged(COUNT, 5, 8), ranged("people.guest.count", 1, 3)]},
            "clerk.count 6 to 8 would take more than the 6 people",
        ),
        (
            {"vary": [ranged(COUNT, 4, 8)], "design": "split"},
            "changes nothing in 'split': every value from 4 to 8",
        ),
    ],
)
def test_a_range_that_would_shrink_to_nothing_is_refused(section, said):
    with pytest.raises(UsageError, match=said):
        conducted(optimise, "optimise", **section)


@pytest.mark.parametrize(
    ("experiment", "name"),
    [(sweep, "sweep"), (breakeven, "breakeven"), (sensitivity, "sensitivity"), (uncertainty, "uncertainty")],
)
def test_a_value_that_no_design_uses_is_refused(experiment, name):
    text = TEXT.replace(', Spare = ["guest"]', "")
    scenario = loads(text).override({name: {"vary": [ranged("people.guest.count", 3, 6)]}})
    with (
        Laboratory(scenario) as laboratory,
        pytest.raises(UsageError, match=r"people\.guest\.count changes nothing in '"),
    ):
        experiment(laboratory)


def test_a_design_that_stays_the_same_and_unlike_people_are_told():
    result = conducted(sweep, "sweep", vary=[ranged(COUNT, 4, 6)])
    notes = [note.text for note in every_note(sweep_paper(result))]
    assert "clerk count changes nothing in 'split': it is the same model at every value." in notes


def test_designs_that_no_longer_have_the_same_people_are_told():
    scenario = loads(TEXT.replace(', Spare = ["guest"]', "")).override(
        {"sweep": {"vary": [ranged(COUNT, 4, 6)]}}
    )
    with Laboratory(scenario) as laboratory:
        result = sweep(laboratory)
    assert (
        "The designs do not have the same people at clerk count 6: 6 with 'pooled' and 4 with 'split'."
        in result.provenance.remarks
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a.b=1..", "lacks an end"),
        ("a.b=..3", "lacks an end"),
        ("a.b=..", "lacks an end"),
        ("a.b=1..3..5", "more than a range"),
        ("a.b=10min..1h step 10min", "more than a range"),
        ("a.b=4,,8", "'a.b=4,,8' has an empty value"),
        ("a.b=4, ,8", "has an empty value"),
        ("a.b=4,8,", "has an empty value"),
        ("a.b=,4,8", "has an empty value"),
        ("a.b=,", "has an empty value"),
    ],
)
def test_half_a_range_or_more_than_one_is_refused(typed, said):
    with pytest.raises(UsageError, match=said):
        vary_of(typed)


@pytest.mark.parametrize(
    "values", [["1h", "60min"], ["exponential(1h)", "exponential(60min)"], ["30min", "2h", "0.5h"]]
)
def test_an_amount_given_twice_in_other_words_is_refused(values):
    with pytest.raises(UsageError, match="given twice"):
        factor_of_values(loads(TEXT), "work.case.steps.do.effort", values)
