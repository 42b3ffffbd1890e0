"""Lettering on awkward results: nothing leaves the figure, no word lies on another, every axis with numbers
says its unit."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

import pytest
from drawn_results import ABANDONED, FULL, NEVER, drawn, many, result_of
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from orgsim.charts import CHARTS
from orgsim.charts.style import house_style
from orgsim.experiment import Result

NAMES = tuple(name for name in CHARTS if name != "robustness")
KINDS = {
    "eight designs of thirteen teams": many(8, 13),
    "forty designs": many(40, 2),
    "nothing delivered": NEVER,
    "all abandoned": ABANDONED,
    "one design, overloaded": FULL,
}
UNITS = ("days", "hours", "min", "h", "%", "weeks", "items", "GBP", "points", "per week", "minutes")


def shown(kind: str) -> Result:
    return result_of(KINDS[kind])


@cache
def laid_out(kind: str, name: str) -> Figure:
    """A chart of which every part has its place."""
    figure = drawn(KINDS[kind], name)
    with house_style():
        figure.draw_without_rendering()
    return figure


def check_apart(found: list[tuple[str, Bbox]], most: float) -> None:
    """No word lies on another by more than a share of the height of either."""
    for (text, box), (other, second) in combinations(found, 2):
        across = min(box.x1, second.x1) - max(box.x0, second.x0)
        up = min(box.y1, second.y1) - max(box.y0, second.y0)
        assert across <= 1 or up <= most * min(box.height, second.height), (text, other)


def lettering(figure: Figure, texts: Iterable[Text] | None = None) -> Iterator[tuple[str, Bbox]]:
    """Every text that can be seen, of all or of some, and where it stands in dots; tick labels are among
    all."""
    with house_style():
        for text in figure.findobj(Text) if texts is None else texts:
            if text.get_visible() and text.get_text().strip() and _is_drawn(text):
                yield text.get_text(), text.get_window_extent()


def _is_drawn(text: Text) -> bool:
    """Whether a text is no tick label of an axis that shows none, or beyond its limits."""
    if text.axes is None:
        return True
    hidden = set()
    for axis in (text.axes.xaxis, text.axes.yaxis):
        low, high = sorted(axis.get_view_interval())
        for tick in axis.get_major_ticks():
            inside = low - 1e-9 <= tick.get_loc() <= high + 1e-9
            hidden |= {
                label
                for label in (tick.label1, tick.label2)
                if not (inside and tick.get_visible() and label.get_visible())
            }
    return text not in hidden


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_lettering_stays_on_the_page_and_apart(name: str, kind: str) -> None:
    figure = laid_out(kind, name)
    width, height = figure.get_size_inches() * figure.dpi
    found = list(lettering(figure))
    for text, box in found:
        assert box.x0 >= -1 and box.y0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1, text
    check_apart(found, 0.35)
    check_apart(list(lettering(figure, figure.texts)), 0.3)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_every_axis_with_numbers_says_what_they_are(name: str, kind: str) -> None:
    figure = laid_out(kind, name)
    for axes in figure.axes:
        for which in ("x", "y"):
            if has_numbers(axes, which):
                said = axes.get_xlabel() if which == "x" else axes.get_ylabel()
                assert any(unit in said for unit in UNITS), (which, said)


def has_numbers(axes: Axes, which: str) -> bool:
    axis = axes.xaxis if which == "x" else axes.yaxis
    return any(tick.label1.get_visible() and tick.label1.get_text() for tick in axis.get_major_ticks())


@pytest.mark.parametrize("name", NAMES)
def test_of_many_designs_the_best_and_the_baseline_are_shown(name: str) -> None:
    figure = drawn(KINDS["forty designs"], name)
    text = " ".join(item.get_text() for item in figure.findobj(Text)).replace("\n", " ")
    assert "Shown: the baseline and the best 9 of 39 alternatives on lead time." in text
    assert figure.get_figheight() < 18


def test_the_best_of_many_are_those_with_the_shortest_lead_time() -> None:
    result = shown("forty designs")
    titles = [text.get_text() for text in drawn(KINDS["forty designs"], "warm-up").findobj(Text)]
    seen = {
        number for number in range(40) if any(title.startswith(f"Design {number} of the") for title in titles)
    }
    means = {number: result.estimate(f"d{number}", "lead time").mean for number in range(40)}
    assert seen == set(sorted(means, key=lambda number: means[number])[:10]) | {0}


def test_a_part_of_a_result_measures_nothing_again() -> None:
    result = shown("eight designs of thirteen teams")
    part = result.limited_to(["d0", "d3"])
    assert (part.designs, part.folded, part.baseline) == (("d0", "d3"), 6, "d0")
    assert part.account("d3") is result.account("d3")
    assert result.limited_to(result.designs) is result
