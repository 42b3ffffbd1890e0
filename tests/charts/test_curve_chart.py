"""The charts of the curve: drawn whatever was run, legible, and with findings that were computed."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from quick import QUICK
from swept import CURVES, curved
from test_charts import words
from test_sweep_charts import assert_legible

from orgsim.charts.change import ratio_interval
from orgsim.charts.experiments import curve_words
from orgsim.charts.experiments.curve import lead_time, teams
from orgsim.charts.experiments.curve_words import (
    LeadTimeGrowth,
    against_theory,
    clause,
    compared,
    growth,
    headline,
    never_settled,
)
from orgsim.charts.style import design_colours, house_style
from orgsim.experiment.curve import CurveResult, DemandLevel, curve, level_words, people_words
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.sample import Sample
from orgsim.scenario import load
from orgsim.statistics import Interval


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


HELLO = Path(__file__).parents[2] / "scenarios" / "hello.toml"


@cache
def pooled() -> CurveResult:
    few = {"curve": {"load": [0.5, 0.9], "replications": 3}}
    with Laboratory(load(HELLO, overrides=few), Setting(**QUICK)) as laboratory:
        return curve(laboratory)


def test_all_designs_are_told_between_the_same_levels() -> None:
    result = pooled()
    one, other = (growth(result, design) for design in result.designs)
    assert one is not None and other is not None
    assert one.low is other.low and one.high is other.high
    own = [_ratio_of(result, "split", level) for level in result.settled("split")[:-1]]
    assert own[-1] is not None and own[-1].mean >= 2 and own[-1].low > 1, "alone it is told from elsewhere"
    assert other.low is not result.settled("split")[-2]


def _ratio_of(result: CurveResult, design: str, level: DemandLevel) -> Interval | None:
    high = result.settled(design)[-1].samples[design].values("lead time")
    return ratio_interval(high, level.samples[design].values("lead time"))


@pytest.mark.parametrize(
    ("ratio", "said"),
    [
        (Interval(2.5, 1.1, 3.9, 3), "is 2.5 times as long at .* 1.1 to 3.9 times"),
        (Interval(2.5, 2.46, 2.54, 3), "is 2.50 times as long at .* 2.46 to 2.54 times"),
        (Interval(12.5, 11.0, 14.0, 3), "is 12 times as long at .* 11 to 14 times"),
        (Interval(1.9, 1.2, 2.6, 3), "about doubles between .* 1.2 to 2.6 times"),
        (Interval(1.5, 1.498, 1.502, 3), "is 50.0% longer at .* 49.8 to 50.2%"),
        (Interval(0.8, 0.7, 0.9, 3), "is 20% shorter at .* 10 to 30%"),
    ],
)
def test_limits_have_as_many_digits_as_the_mean(
    ratio: Interval, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = pooled()
    grown = LeadTimeGrowth(result.levels[0], result.levels[-1], ratio)
    monkeypatch.setattr(curve_words, "growth", lambda *_: grown)
    assert re.search(said, clause(result, "pooled"))


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
