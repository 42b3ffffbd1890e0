"""The charts of the curve: drawn whatever was run, legible, and with findings that were computed."""

import numpy as np
import pytest
from swept import CURVES, curved
from test_charts import words
from test_sweep_charts import assert_legible

from orgsim.charts.change import ratio_interval
from orgsim.charts.experiments.curve import lead_time
from orgsim.charts.experiments.curve_teams import teams
from orgsim.charts.experiments.curve_words import against_theory, compared, growth, headline
from orgsim.charts.style import house_style


@pytest.mark.parametrize("name", CURVES)
def test_nothing_leaves_the_page(name: str) -> None:
    result = curved(name)
    with house_style():
        assert_legible(lead_time(result))
        assert_legible(teams(result, result.baseline))


def test_growth_is_the_ratio_under_the_same_luck() -> None:
    result = curved("desk")
    found = growth(result, "desk")
    assert found is not None and (found.low.load, found.high.load) == (0.5, 0.9)
    low, high = (level.samples["desk"].values("lead time") for level in result.levels)
    assert found.ratio == ratio_interval(high, low)
    assert headline(result).startswith("With desk, mean lead time ")
    assert f"{100 * result.levels[1].samples['desk'].estimate('utilisation').mean:.0f} %" in headline(result)


def test_nothing_delivered_is_said() -> None:
    result = curved("never")
    assert "nothing is delivered" in headline(result) or "work piles up" in headline(result)
    assert "no level of demand" in against_theory(result, result.baseline)


def test_the_grey_curve_is_what_theory_says() -> None:
    result = curved("desk")
    figure = teams(result, "desk")
    theory = max(figure.axes[0].lines, key=lambda line: len(line.get_xdata()))
    queue = result.levels[0].queues["desk"][0]
    x, y = (np.asarray(values, dtype=float) for values in theory.get_data())
    half = int(np.abs(x - 50).argmin())
    assert y[half] == pytest.approx(queue.wait(x[half] / 100 / queue.load) / 60e6, rel=1e-6) or y[half] == pytest.approx(
        queue.wait(x[half] / 100 / queue.load) / 3.6e9, rel=1e-6
    )


def test_what_is_compared_is_nearest_to_the_demand_as_written() -> None:
    result = curved("bank")
    rows = compared(result, "silos")
    level = min(result.settled("silos"), key=lambda level: abs(np.log(level.multiple)))
    assert {row.level.load for row in rows} == {level.load}
    assert "Departments" in against_theory(result, "silos")
    text = words(teams(result, "silos"))
    assert "Sales (2 people)" in text and "Allen and Cunneen" in text
