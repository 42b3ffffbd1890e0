"""What each function is measured on, against what it must be where nobody ever waits."""

import json
from pathlib import Path

import pytest

from orgsim.errors import ScenarioError, UsageError
from orgsim.experiment import Options, Result, run
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.local import local
from orgsim.experiment.own_measures import functions_of, own_measures
from orgsim.report.run_folder import write_run
from orgsim.report.terminal import terminal
from orgsim.scenario import loads

HOUR = 3600 * 1_000_000
TEXT = """
title = "Two functions"
start = 2027-01-04T00:00:00
horizon = "4w"
warm_up = "0d"
replications = 2
decide_on = "lead time"
[people]
seller = {}
maker = {}
[work.quote]
arrivals.dates = [2027-01-04T08:00:00, 2027-01-12T08:00:00]
steps = [{ name = "sell", skill = "seller", effort = "2h" }]
[work.order]
arrivals.dates = [2027-01-05T08:00:00, 2027-01-13T08:00:00]
steps = [{ name = "make", skill = "maker", effort = "4h" }]
[designs.today]
units."Firm / Works".measured_on = "lead time of order"
[designs.today.teams.Sales]
people = ["seller"]
measured_on = "lead time p80 of quote"
[designs.today.teams.Making]
people = ["maker"]
unit = "Firm / Works"
[designs.other]
extends = "today"
work.quote.steps.sell.effort = "5h"
work.order.steps.make.effort = "3h"
"""
"""For Sales today is 3 hours better, for the works the other design 1 hour; the whole loses 1 hour."""


@pytest.fixture(scope="module")
def result() -> Result:
    return run(loads(TEXT), Options(engine="reference", cores=1, cross_check=False))


def test_each_function_has_its_best_design_and_what_it_gives_up_for_the_whole(result: Result) -> None:
    works, sales = own_measures(result)
    assert (works.function, works.measure, works.best) == ("Firm / Works", "lead time of order", "other")
    assert works.given_up is not None
    assert works.given_up.mean == 1 * HOUR
    assert (sales.function, sales.best, sales.given_up) == ("Sales", "today", None)
    assert [value.mean for value in sales.values.values()] == [2 * HOUR, 5 * HOUR]


def test_the_report_says_so(result: Result) -> None:
    text = " ".join(terminal(result).split())
    assert "Functions what its leader answers for, mean [95% interval]" in text
    assert "Sales: 'today' is best for it and for the whole." in text
    assert (
        "Firm / Works: 'other' would be best for it; under 'today', best for the whole, it gives up 60.0 min "
        "(95% interval 60.0 to 60.0 min) of lead time of 'order'."
    ) in text


def test_the_folder_and_json_have_them(result: Result, tmp_path: Path) -> None:
    write_run(result, tmp_path / "out", formats=())
    rows = (tmp_path / "out/functions.csv").read_text().splitlines()
    assert rows[0] == "function,measure,unit,design,mean,low,high,n,best for it"
    assert rows[1].startswith("Firm / Works,lead time of order,h,today,4.0,4.0,4.0,2,0")
    records = json.loads((tmp_path / "out/result.json").read_text())["functions"]
    assert [record["best for it"] for record in records] == ["other", "today"]
    assert records[0]["given up"]["mean"] == 1.0


def test_without_measures_of_their_own_there_is_no_such_section() -> None:
    text = "\n".join(line for line in TEXT.splitlines() if "measured_on" not in line)
    scenario = loads(text)
    assert not functions_of(scenario)
    found = run(scenario, Options(engine="reference", cores=1, cross_check=False))
    assert "\nFunctions" not in terminal(found)


def test_a_unit_may_be_measured_without_deciding_anything_but_is_not_empty() -> None:
    with pytest.raises(ScenarioError) as caught:
        loads(
            TEXT.replace(
                'units."Firm / Works".measured_on = "lead time of order"', 'units."Firm / Works" = {}'
            )
        )
    assert "has nobody who decides for it" in str(caught.value)


def test_a_measure_of_work_that_there_is_not_is_a_fault() -> None:
    with pytest.raises(ScenarioError) as caught:
        loads(TEXT.replace("lead time of order", "lead time of ordr"))
    assert "there is no kind of work or class 'ordr'" in str(caught.value)


def test_local_takes_the_measure_of_the_team_or_unit() -> None:
    section = '[local.functions.Sales]\npolicies.slow = { "work.quote.steps.sell.effort" = "3h" }\n'
    scenario = loads(f"{TEXT}\n{section}")
    with Laboratory(scenario, Setting(cores=1, engine="reference", cross_check=False)) as laboratory:
        assert local(laboratory).measures == ("lead time p80 of quote", "lead time")
    silent = loads(f"{TEXT}\n{section.replace('Sales', 'Nobody')}")
    with (
        Laboratory(silent, Setting(cores=1, engine="reference", cross_check=False)) as laboratory,
        pytest.raises(UsageError, match="what is 'Nobody' measured on"),
    ):
        local(laboratory)
