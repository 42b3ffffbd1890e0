"""The charts of the curve: drawn whatever was run, legible, and with findings that were computed."""

from dataclasses import replace

import numpy as np
import pytest
from swept import CURVES, curved
from test_charts import words
from test_sweep_charts import assert_legible

from orgsim.charts.change import ratio_interval
from orgsim.charts.experiments.curve import lead_time, teams
from orgsim.charts.experiments.curve_words import against_theory, compared, growth, headline, never_settled
from orgsim.charts.style import design_colours, house_style
from orgsim.experiment.curve import level_words, people_words
from orgsim.experiment.sample import Sample


@pytest.mark.parametrize("name", CURVES)
def test_nothing_leaves_the_page(name: str) -> None:
    result = curved(name)
    with house_style():
        assert_legible(lead_time(result))
        assert_legible(teams(result, result.baseline))


def test_growth_is_the_ratio_under_the_same_luck() -> None:
    result = curved("desk")
    found = growth(result, "desk")
    assert found is not None and found.high.load == 0.9
    low, high = (level.samples["desk"].values("lead time") for level in (found.low, found.high))
    assert found.ratio == ratio_interval(high, low)
    assert headline(result).startswith("With 'desk', mean lead time ")
    assert f"{100 * found.high.samples['desk'].estimate('utilisation').mean:.0f}%" in headline(result)


def test_nothing_delivered_is_said() -> None:
    result = curved("never")
    assert "nothing is delivered" in headline(result) or "work piles up" in headline(result)
    assert "no level of demand" in against_theory(result, result.baseline)


def test_the_dotted_curve_is_what_theory_says() -> None:
    result = curved("desk")
    figure = teams(result, "desk")
    theory = max(figure.axes[0].lines, key=lambda line: len(line.get_xdata()))
    queue = result.levels[0].queues["desk"][0]
    x, y = (np.asarray(values, dtype=float) for values in theory.get_data())
    half = int(np.abs(x - 50).argmin())
    assert y[half] == pytest.approx(queue.wait(x[half] / 100 / queue.load) / 60e6, rel=1e-6) or y[
        half
    ] == pytest.approx(queue.wait(x[half] / 100 / queue.load) / 3.6e9, rel=1e-6)


def test_what_is_compared_is_nearest_to_the_demand_as_written() -> None:
    result = curved("bank")
    rows = compared(result, "silos")
    level = min(result.settled("silos"), key=lambda level: abs(np.log(level.multiple)))
    assert {row.level.load for row in rows} == {level.load}
    assert "Departments" in against_theory(result, "silos")
    text = words(teams(result, "silos"))
    assert "Sales (2 people)" in text and "Allen and Cunneen" in text


def test_what_never_settles_where_another_design_does_is_the_news_and_dashed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    result = curved("bank")
    last = result.levels[-1]
    pile = last.samples["streams"].title
    monkeypatch.setattr(Sample, "growing", property(lambda self: self is last.samples["streams"]))
    assert never_settled(result) == [("streams", last)]
    assert headline(result).endswith(
        f"; with '{pile}', work in progress never settles at {level_words(last)}"
    )
    with house_style():
        figure = lead_time(result)
    dashed = [
        line for line in figure.axes[1].lines if line.get_linestyle() == "--" and len(line.get_xdata()) == 2
    ]
    colour = design_colours(result.designs, result.baseline)["streams"]
    assert any(line.get_color() == colour and max(line.get_xdata()) == last.multiple for line in dashed)


def test_the_panels_of_teams_share_a_unit_and_shared_people_are_said_to_be() -> None:
    result = curved("bank")
    with house_style():
        figure = teams(result, "silos")
    assert len({axes.get_ylabel() for axes in figure.axes}) == 1
    alone = result.teams("silos", result.levels[0])[0]
    assert people_words(replace(alone, people=6, shared=2)) == "4 people, shares 2"
    assert people_words(replace(alone, people=2, shared=2)) == "shares 2"
    assert people_words(replace(alone, people=1, shared=0)) == "1 person"
