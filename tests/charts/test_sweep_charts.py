"""The charts of sweeps: drawn whatever was swept, nothing leaves the page, and the findings are what was
computed."""

from dataclasses import replace

import numpy as np
import pytest
from matplotlib.contour import QuadContourSet
from matplotlib.figure import Figure
from swept import CASES, swept
from test_charts import words, written

from orgsim.charts.experiments.factor_axis import borders, draw_borders
from orgsim.charts.experiments.foot import foot
from orgsim.charts.experiments.heat_map import heat_map
from orgsim.charts.experiments.slices import rank_correlation, slices
from orgsim.charts.experiments.sweep import curves
from orgsim.charts.experiments.sweep_words import along_factor, outcomes, over_points
from orgsim.charts.style import house_style
from orgsim.experiment.provenance import Caution
from orgsim.experiment.sweep import kind_of
from orgsim.report.cautions import cautions
from orgsim.statistics import Interval


def drawn(name: str) -> Figure:
    chart = heat_map if name.startswith("map") else slices if name.startswith("slices") else curves
    with house_style():
        return chart(swept(name))


def finding(name: str) -> str:
    return str(drawn(name).get_label())


def interval(mean: float, half: float) -> Interval:
    return Interval(mean, mean - half, mean + half, 5)


def assert_legible(figure: Figure) -> None:
    """All text stands on the page, and what is written on the page itself does not overlap."""
    width, height = figure.get_size_inches() * figure.dpi
    for text, box in written(figure):
        assert box.x0 >= -1 and box.y0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1, text
    boxes = written(figure, figure.texts)
    for place, (text, box) in enumerate(boxes):
        for other, second in boxes[place + 1 :]:
            across = min(box.x1, second.x1) - max(box.x0, second.x0)
            up = min(box.y1, second.y1) - max(box.y0, second.y0)
            assert across <= 1 or up <= 0.3 * min(box.height, second.height), (text, other)


@pytest.mark.parametrize("name", CASES)
def test_nothing_leaves_the_page_and_the_foot_says_where_it_came_from(name: str) -> None:
    figure = drawn(name)
    assert_legible(figure)
    origin = figure.provenance
    assert "orgsim " in origin and "seed 1" in origin and f"at {len(swept(name).points)} points" in origin
    assert origin not in words(figure)


def test_the_foot_names_what_never_settles_and_the_span_of_warm_ups() -> None:
    conducted = swept("line").provenance
    found = foot(conducted, "Bands are intervals.")
    assert found.lines == ("Bands are intervals.",)
    provenance = found.provenance
    assert (
        "Loans at $5 & <more>" in provenance
        and "3 runs of 12 weeks per design at 3 points, warm-up 2 weeks" in provenance
    )
    growing = tuple(
        Caution("growing", f"x = {k}", design, 1.0) for k, design in ((1, "A"), (2, "A"), (3, "B"))
    )
    grown = replace(
        conducted,
        cautions=(
            *growing,
            Caution("lost", "x = 2", "A", 0.095),
            Caution("rejected", "x = 1", "B", 0.031),
            Caution("rejected", "x = 2", "B", 0.062),
            Caution("cancelled", "x = 3", "A", 0.2),
        ),
        ran=None,
        warm_up=(0, 7_200_000_000),
    )
    found = foot(grown, "")
    (caution,), provenance = found.lines, found.provenance
    assert "never settles with 'A' at x = 1; 'A' at x = 2 and 1 more" in caution
    assert "up to 9.5% of arrivals (with 'A' at x = 2)" in caution
    assert "Rejected, so not in lead times: up to 6.2% of arrivals (with 'B' at x = 2)." in caution
    assert "Cancelled, so not in lead times: up to 20% of arrivals (with 'A' at x = 3)." in caution
    said = [note.text for note in cautions(grown)]
    assert "Rejected items, which are in no lead time: 6.20% of arrivals in 'B' at x = 2, 3.10% of" in said[2]
    assert "warm-up none to 2 h" in provenance and "all runs cached" in provenance


def test_sure_differences_are_told_with_the_values_at_which_they_hold() -> None:
    result = swept("line")
    found = outcomes(result, "streams", "lead time")
    assert found == [kind_of(one) for one in result.differences("streams", "lead time")]
    assert found[-1] == "lower"
    said = along_factor(result, "lead time")
    assert said.startswith("With 'Streams', mean lead time is shorter than with 'Departments' at ")
    assert ("elsewhere inconclusive" in said) == ("inconclusive" in found)


def test_designs_that_are_the_same_model_are_said_to_be() -> None:
    said = "'twin' is the same model as 'desk' at every value of case arrivals"
    assert finding("same") == f"{said} from 1 per h to 2 per h"


def test_one_design_is_told_against_itself_under_the_same_luck() -> None:
    result = swept("two points")
    low, high = (found["desk"] for found in result.samples)
    times = high.estimate("lead time").mean / low.estimate("lead time").mean
    said = finding("two points")
    assert ("may not differ" in said) != high.difference(low, "lead time").excludes_zero
    if "times" in said:
        assert f"{times:.1f} times" in said or f"{times:.0f} times" in said


@pytest.mark.parametrize("name", ["never", "map never", "slices never"])
def test_nothing_delivered_is_said(name: str) -> None:
    assert "not known" in finding(name)
    assert "Nothing was delivered" in words(drawn(name))


@pytest.mark.parametrize("name", ["one run", "map of one run"])
def test_one_run_has_no_intervals_and_decides_nothing(name: str) -> None:
    assert "one run cannot tell a difference from chance" in finding(name)
    text = words(drawn(name))
    assert "there are no intervals" in text and "95%" not in text


def test_values_that_never_settle_are_hollow() -> None:
    result = swept("piling")
    grown = [sample.growing for found in result.samples for sample in found.values()]
    assert any(grown) and not all(grown)
    assert "Hollow: work in progress never settles" in words(drawn("piling"))
    axes = drawn("piling").axes[0]
    marks = [line for line in axes.lines if line.get_marker() == "o"]
    assert [mark.get_markerfacecolor() == "white" for mark in marks] == [
        found[design].growing for design in result.designs for found in result.samples
    ]


def test_the_lines_are_the_estimates_and_the_bands_their_intervals() -> None:
    result = swept("line")
    axes = drawn("line").axes[0]
    line = next(line for line in axes.lines if len(line.get_xdata()) == len(result.points))
    means = np.array([one.mean for one in result.estimates("silos", "lead time")])
    assert np.asarray(line.get_ydata()) / means == pytest.approx(line.get_ydata()[0] / means[0] * np.ones(3))
    assert np.asarray(line.get_xdata()).tolist() == [point[0] for point in result.points]
    highs = [one.high for one in result.estimates("silos", "lead time")]
    band = axes.collections[0].get_paths()[0].vertices[:, 1].max()
    assert band / max(highs) == pytest.approx(line.get_ydata()[0] / means[0])


def test_words_stand_on_the_axis_and_the_value_as_written_is_marked() -> None:
    text = words(drawn("words"))
    assert "in turn" in text and "at random" in text
    assert "base case: by least load" not in text and "base case: 2d" in words(drawn("line"))


def test_a_heat_map_has_the_difference_in_every_cell() -> None:
    result = swept("map")
    text = words(drawn("map"))
    means = [one.mean for one in result.differences("streams", "lead time")]
    assert len(means) == 9
    assert text.count("\N{MINUS SIGN}") + text.count("+") >= 9
    assert ("Hatched" in text) and ("Triangles: base case" in text)


def test_over_many_points_counts_are_told() -> None:
    result = swept("map")
    found = outcomes(result, "streams", "lead time")
    said = over_points(result, "lead time", "combinations")
    for kind in ("lower", "higher"):
        count = found.count(kind)
        assert (
            not count
            or f"{count} of 9 combinations" in said
            or f"{kind} at {count}" in said
            or "all 9" in said
        )


def test_rank_correlation_follows_order_alone() -> None:
    found = [interval(mean, 1.0) for mean in (1.0, 10.0, 100.0, float("nan"), 1000.0)]
    assert rank_correlation([1, 2, 3, 4, 5], found) == pytest.approx(1.0)
    assert rank_correlation([5, 4, 3, 2, 1], found) == pytest.approx(-1.0)
    assert rank_correlation([1, 1, 1, 1, 1], found) == 0.0
    assert rank_correlation([1, 1, 2, 0, 2], found) == pytest.approx(2 / 5**0.5)


@pytest.mark.parametrize(
    ("mean", "half", "said"),
    [(-3, 1, "lower"), (3, 1, "higher"), (1, 2, "inconclusive"), (float("nan"), 1, "not known")],
)
def test_outcomes(mean: float, half: float, said: str) -> None:
    assert kind_of(interval(mean, half)) == said


def test_a_heat_map_has_edges_and_no_line_between_far_cells() -> None:
    (axes, *_) = drawn("map").axes
    assert not any(isinstance(found, QuadContourSet) for found in axes.findobj())
    found = swept("map").differences("streams", "lead time")
    edges = [line for line in axes.lines if line.get_gid() == "border"]
    assert bool(edges) == (min(one.mean for one in found) < 0 < max(one.mean for one in found))


def test_borders_are_where_the_sign_changes_and_heavy_where_both_are_decided() -> None:
    found = {(0, 0): interval(-3, 1), (1, 0): interval(3, 1), (2, 0): interval(4, 5), (0, 1): interval(-1, 2)}
    found[1, 1] = interval(float("nan"), 1)
    assert list(borders(found)) == [((0, 0), (1, 0))]
    figure = Figure()
    axes = figure.add_subplot()
    draw_borders(axes, {**found, (2, 1): interval(-4, 1)})
    assert [line.get_linewidth() for line in axes.lines] == [2.2, 0.9]
    assert [list(line.get_xdata()) for line in axes.lines] == [[0.5, 0.5], [1.5, 2.5]]
