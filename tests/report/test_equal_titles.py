"""Designs with the same title are followed by their keys wherever they are named, in prose and on charts as
in tables."""

import pytest
from matplotlib.text import Text
from quick import QUICK
from small_case import TEXT

from orgsim.charts import draw
from orgsim.experiment import run
from orgsim.experiment.breakeven.conduct import breakeven
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.runs import Options
from orgsim.report.experiments.breakeven import breakeven_paper
from orgsim.report.terminal import terminal
from orgsim.scenario import loads
from orgsim.scenario.sections.designs import distinct_titles

ALIKE = TEXT.replace('title = "Counter"', 'title = "Desks"')


def test_verdict_report_and_charts_name_them_apart() -> None:
    result = run(loads(ALIKE), Options(**QUICK))
    report = " ".join(terminal(result, 100).split())
    found = result.verdict.headline
    assert "'Desks (counter)'" in found and "'Desks (desks)'" in found
    assert found in report and "'Desks'" not in report
    figure = draw(result, "comparison")
    assert "Desks (counter)" in " ".join(text.get_text() for text in figure.findobj(Text)).replace("\n", " ")


def test_the_headline_of_an_experiment_names_them_apart() -> None:
    section = {
        "points": 3,
        "replications": 2,
        "vary": [{"path": "designs.desks.handoff.delay", "from": "5min", "to": "2h"}],
    }
    with Laboratory(loads(ALIKE, overrides={"breakeven": section}), Setting(**QUICK)) as opened:
        headline = breakeven_paper(breakeven(opened)).headline
    assert headline.startswith("'Desks (counter)' wins on lead time throughout")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (("One", "Two", "Three"), ("One", "Two", "Three")),
        (("One", "One", "Two"), ("One (a)", "One (b)", "Two")),
        (("", "", "c"), ("a", "b", "c")),
        (("b", "", "b"), ("b (a)", "b (b)", "b (c)")),
        (("One", "One", "One (a)"), ("One (a) 2", "One (b)", "One (a)")),
    ],
)
def test_titles_are_never_two_alike(written: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert distinct_titles(dict(zip("abc", written, strict=True))) == dict(zip("abc", found, strict=True))


def test_keys_that_look_alike_are_numbered() -> None:
    assert distinct_titles({"a b": "One", "a  b": "One"}) == {"a b": "One (a b)", "a  b": "One (a  b) 2"}
