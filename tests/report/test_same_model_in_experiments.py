"""Two designs that are the same model are said to be, in a sweep, a break-even search and a choice: they
cannot differ."""

from functools import cache
from typing import Any

from matplotlib.figure import Figure
from matplotlib.text import Text
from quick import QUICK
from small_case import TEXT

from orgsim.charts.experiments.breakeven import curve
from orgsim.charts.experiments.breakeven_winners import ranges
from orgsim.charts.experiments.sweep_words import along_factor, over_points
from orgsim.experiment.breakeven.conduct import breakeven
from orgsim.experiment.breakeven.search import SAME_MODEL
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.select import select
from orgsim.experiment.sweep import SweepResult, sweep
from orgsim.report.experiments.breakeven import breakeven_paper
from orgsim.report.experiments.select import select_paper
from orgsim.report.experiments.sweep import sweep_paper
from orgsim.report.paper import Paper, paper_text
from orgsim.scenario import loads

SAME = """
[designs.twin]
title = "Twin"
handoff = { delay = "30min" }
teams.Papers = ["clerk"]
teams.Court = ["judge"]
[[assumptions]]"""
TWINS = TEXT.replace("[[assumptions]]", SAME)
RATE = {"path": "work.case.arrivals", "from": "0.6 per h", "to": "1.2 per h"}
ASSUMED = """[[assumptions]]
about = "designs.twin.handoff.delay"
basis = "guessed"
source = "nobody asked"
low = "30min"
high = "240min"

[[assumptions]]"""
DELAY = {"path": "designs.twin.handoff.delay", "from": "30min", "to": "240min"}


def laboratory(section: dict[str, Any]) -> Laboratory:
    return Laboratory(loads(TWINS, overrides=section), Setting(**QUICK))


def written(figure: Figure) -> str:
    return " ".join(text.get_text() for text in figure.findobj(Text)).replace("\n", " ")


@cache
def swept(of: str) -> SweepResult:
    vary = {"rate": RATE, "delay": DELAY}[of]
    with laboratory(
        {"sweep": {"points": 3, "replications": 2, "vary": [vary], "designs": ["desks", "twin"]}}
    ) as opened:
        return sweep(opened)


def searched(*vary: dict[str, Any]) -> Paper:
    section = {"points": 3, "replications": 2, "design": "twin", "against": "desks", "vary": list(vary)}
    with laboratory({"breakeven": section}) as opened:
        return breakeven_paper(breakeven(opened))


def test_a_sweep_over_which_nothing_differs() -> None:
    paper = sweep_paper(swept("rate"))
    assert paper.headline == "Lead time against 'Desks': 'Twin' is the same model."
    assert "same model" in paper_text(paper)
    assert all(row["same model"] for row in paper.tables["differences"].to_records())
    assert along_factor(swept("rate"), "lead time").startswith(
        "'Twin' is the same model as 'Desks' at every value of case arrivals"
    )
    assert (
        over_points(swept("rate"), "lead time", "points")
        == "'Twin' is the same model as 'Desks' at all 3 points"
    )


def test_a_sweep_in_which_one_point_is_the_same_model() -> None:
    paper = sweep_paper(swept("delay"))
    assert paper.headline.endswith("with 'Twin', the same model at 30min, longer from 140min to 240min.")
    assert [row["same model"] for row in paper.tables["differences"].to_records()] == [True, False, False]
    assert along_factor(swept("delay"), "lead time").endswith("; elsewhere both are the same model")


def test_a_search_for_a_threshold_between_designs_that_cannot_differ() -> None:
    paper = searched(RATE)
    assert paper.headline.startswith("'Twin' and 'Desks' are the same model at everything that was looked at")
    assert {row["wins"] for row in paper.tables["values"].to_records()} == {"same model"}
    assert "inconclusive" not in paper_text(paper)


def test_values_and_combinations_at_which_both_are_the_same_model() -> None:
    line = searched(DELAY)
    assert "In the base case, 'Twin' and 'Desks' are the same model." in line.sentences
    assert "The two are the same model at designs.twin.handoff.delay 30min." in line.sentences
    assert line.headline == (
        "'Desks' beats 'Twin' on lead time for designs.twin.handoff.delay above 30min; at 30min the two are "
        "the same model."
    )
    (row,) = line.tables["thresholds"].to_records()
    assert (row["threshold"], row["wins below"], row["wins above"]) == (30, "same model", "desks")
    assert "inconclusive" not in paper_text(line)
    cells = searched(DELAY, RATE)
    assert "of 9 combinations: 'Desks' wins at 6, 3 the same model" in cells.headline
    assert [row["wins"] for row in cells.tables["cells"].to_records()].count("same model") == 3


def test_a_threshold_beside_the_same_model_is_told_whichever_design_is_to_win() -> None:
    section = {"points": 3, "replications": 2, "design": "desks", "against": "twin", "vary": [DELAY]}
    with laboratory({"breakeven": section}) as opened:
        result = breakeven(opened)
    (threshold,) = result.lines[0].thresholds
    assert (threshold.at, threshold.below, threshold.above) == (30, SAME_MODEL, 1)
    assert "the same model" in paper_text(breakeven_paper(result))
    assert "Squares: both are the same model" in written(curve(result))


def test_assumptions_at_an_end_of_which_both_are_the_same_model() -> None:
    text = TWINS.replace("[[assumptions]]", ASSUMED, 1)
    section = {"breakeven": {"points": 3, "replications": 2, "design": "twin", "against": "desks"}}
    with Laboratory(loads(text, overrides=section), Setting(**QUICK)) as opened:
        result = breakeven(opened)
    headline = breakeven_paper(result).headline
    assert headline.startswith(
        "In the base case, 'Twin' and 'Desks' are the same model; the nearest threshold is that of "
    )
    assert "thin where both are the same model" in written(ranges(result))


def chosen(*designs: str) -> Paper:
    section = {"designs": list(designs), "zone": "4h", "replications": 10}
    with laboratory({"select": section, "designs.counter.generalist_speed": 0.4}) as opened:
        return select_paper(select(opened))


def test_a_choice_among_designs_of_which_two_are_the_same_model() -> None:
    paper = chosen("desks", "twin", "counter")
    assert (
        "Choose 'Desks' or 'Twin', which are the same model: of 3 designs it has the lowest lead time"
        in paper.headline
    )
    states = {row["design"]: row["state"] for row in paper.tables["designs"].to_records()}
    assert states["twin"] == "same model as the best"
    assert not any("'Twin' after" in sentence for sentence in paper.sentences)


def test_a_choice_among_designs_that_are_all_the_same_model() -> None:
    assert (
        chosen("desks", "twin").headline
        == "'Desks' and 'Twin' are the same model: there is nothing to choose between."
    )
