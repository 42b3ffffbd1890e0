"""A sweep on paper: text, JSON, tables and charts that agree with what was measured."""

import json
from functools import cache
from typing import Any

import pytest
from quick import QUICK
from small_case import TEXT

from orgsim.errors import ScenarioError, UsageError
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.sweep import SweepResult, sweep
from orgsim.report.experiments.sweep import sweep_paper
from orgsim.report.paper import paper_record, paper_text
from orgsim.scenario import loads

DELAY = {"path": "designs.desks.handoff.delay", "from": "0min", "to": "240min"}
RATE = {"path": "work.case.arrivals", "from": "0.6 per h", "to": "1.2 per h"}
CHANCE = {"path": "work.case.steps.decide.rework.chance", "values": [0.1, 0.2]}


def swept(**keys: Any) -> SweepResult:
    scenario = loads(TEXT, overrides={"sweep": {"points": 3, "replications": 3, **keys}})
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        return sweep(laboratory)


@cache
def line() -> SweepResult:
    return swept(vary=DELAY, measures=["lead time", "cost per item"])


def test_the_text_says_where_a_design_is_better_and_what_was_measured() -> None:
    text = paper_text(sweep_paper(line()), 160)
    assert "Lead time against 'Desks': with 'Counter', " in text
    assert "desks hand-off" in text and "240min" in text and "Lead time (h)" in text
    assert "3 replications of each design at 3 points" in text


def test_the_headline_tells_the_stretches_of_each_outcome() -> None:
    result = line()
    kinds = [difference.excludes_zero for difference in result.differences("counter", "lead time")]
    assert ("inconclusive" in sweep_paper(result).headline) == (not all(kinds))
    assert "with 'Counter', shorter" in sweep_paper(result).headline


def test_of_a_measure_that_has_no_better_it_is_said_which_is_higher() -> None:
    headline = sweep_paper(
        swept(vary={"path": DELAY["path"], "values": ["0h", "4h"]}, measures=["utilisation"])
    ).headline
    assert "better" not in headline and "worse" not in headline
    assert "with 'Counter', lower" in headline or "with 'Counter', higher" in headline


def test_the_tables_are_the_estimates_and_the_paired_differences() -> None:
    paper = sweep_paper(line())
    points, differences = (paper.tables[name].to_records() for name in ("points", "differences"))
    assert len(points) == 3 * 2 * 2 and len(differences) == 3 * 2
    last = [row for row in points if row["point"] == 3 and row["measure"] == "lead time"]
    by_design = {row["design"]: row for row in last}
    change = next(row for row in differences if row["point"] == 3 and row["measure"] == "lead time")
    assert by_design["counter"]["mean"] - by_design["desks"]["mean"] == pytest.approx(change["mean"])
    assert by_design["desks"]["designs.desks.handoff.delay"] == "240min"
    assert by_design["desks"]["unit"] == "h"


def test_the_record_is_json_with_the_factors() -> None:
    record = json.loads(json.dumps(paper_record(sweep_paper(line()))))
    assert record["sampling"] == "grid"
    (factor,) = record["factors"]
    assert {key: factor[key] for key in ("path", "from", "to")} == {
        "path": DELAY["path"],
        "from": "0min",
        "to": "240min",
    }


def test_points_are_the_same_for_every_measure_and_design_under_the_same_luck() -> None:
    result = line()
    counter = [found["counter"].values("lead time").tolist() for found in result.samples]
    assert counter[0] == counter[1] == counter[2]


@pytest.mark.parametrize(
    ("keys", "chart"),
    [
        ({"vary": DELAY}, "curves"),
        ({"vary": CHANCE}, "curves"),
        ({"vary": [DELAY, RATE], "points": 2}, "heat-map"),
        ({"vary": [DELAY, RATE, CHANCE], "points": 2}, "slices"),
        ({"vary": [DELAY, RATE], "sampling": "sobol", "points": 4}, "slices"),
        ({"vary": DELAY, "sampling": "latin hypercube", "points": 2}, "slices"),
    ],
)
def test_the_chart_suits_the_number_of_factors(keys: dict[str, Any], chart: str) -> None:
    paper = sweep_paper(swept(**keys))
    assert list(paper.charts) == [chart]
    assert paper.charts[chart]().get_label()


def test_many_points_are_counted_in_the_headline() -> None:
    assert " of 4 points" in sweep_paper(swept(vary=[DELAY, RATE], points=2)).headline


def test_one_design_has_no_differences() -> None:
    paper = sweep_paper(swept(vary=RATE, designs=["desks"]))
    assert paper.headline.startswith("With 'Desks', lead time runs from ")
    assert len(list(paper.tables["differences"].to_records())) == 0


def test_mistakes_are_told() -> None:
    with pytest.raises(ScenarioError, match="nothing stands at"):
        swept(vary={"path": "designs.desks.handoff.dellay", "from": "0h", "to": "1h"})
    with pytest.raises(ScenarioError, match="nobody"):
        swept(vary=DELAY, designs=["nobody"])
    with (
        Laboratory(loads(TEXT), Setting(**QUICK)) as laboratory,
        pytest.raises(UsageError, match="nothing to vary"),
    ):
        sweep(laboratory)


def test_with_many_designs_the_text_has_the_best_ten_and_the_tables_have_all() -> None:
    """The text names the baseline and ten of fourteen others; the slow ones, which come first in the file,
    are not among them."""
    design = '[designs.{0}]\ntitle = "{0}"\ngeneralist_speed = {1}\nteams.Counter = ["clerk", "judge"]\n'
    many = "".join(
        design.format(f"extra{place}", 0.3 if place < 4 else 0.9 + place / 1000) for place in range(13)
    )
    text = TEXT.replace("[[assumptions]]", many + "[[assumptions]]")
    scenario = loads(
        text, overrides={"sweep": {"points": 2, "replications": 2, "vary": DELAY, "measures": ["lead time"]}}
    )
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        paper = sweep_paper(sweep(laboratory))
    assert paper.headline.endswith("; 4 more designs in differences.csv.")
    assert "extra12" in paper.headline and "extra0" not in paper.headline
    assert [len(section.columns) for section in paper.sections] == [11, 10]
    assert len({row["design"] for row in paper.tables["points"].to_records()}) == 15
