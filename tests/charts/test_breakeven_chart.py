"""Charts of thresholds, on results of every kind: nothing leaves the page, no words overlap, and they say
what was found."""

from functools import cache

import pytest
from breakeven_scenarios import CLOCKWORK, DELAY, QUEUES, SPEED, searched, vary
from matplotlib.figure import Figure
from matplotlib.text import Text

from orgsim.charts.style import DESIGN_COLOURS, house_style
from orgsim.report.experiments.breakeven import breakeven_paper

LONG = CLOCKWORK.replace(
    '"Line"', '"The departments of the Donaudampfschifffahrtsgesellschaft as they are today"'
).replace('"Desk"', '"Value streams with everybody from everywhere who is needed at hand"')
KINDS = {
    "one threshold": (CLOCKWORK, DELAY),
    "higher is better": (CLOCKWORK, DELAY, {"measure": "flow efficiency"}),
    "no difference": (CLOCKWORK, DELAY, {"measure": "throughput"}),
    "long names": (LONG, DELAY),
    "whole numbers": (QUEUES, vary("people.clerk.count", 3, 6)),
    "words": (QUEUES, {"path": "designs.split.serve", "values": ["at random", "in turn", "by least load"]}),
    "none can be compared": (QUEUES, vary("people.clerk.count", 2, 3)),
    "piles up": (QUEUES, vary("work.case.arrivals", "3 per h", "9 per h"), {"points": 3}),
    "map": (CLOCKWORK, SPEED, DELAY, {"points": 6}),
    "map with long names": (LONG, SPEED, DELAY, {"points": 6}),
    "map of many": (CLOCKWORK, SPEED, DELAY, {"points": 13}),
    "map with gaps": (
        QUEUES,
        vary("work.case.arrivals", "1 per h", "3 per h"),
        vary("people.clerk.count", 3, 5),
        {"points": 3},
    ),
    "map of nothing": (
        QUEUES,
        vary("work.case.arrivals", "1 per h", "3 per h"),
        vary("people.clerk.count", 2, 3),
        {"points": 3},
    ),
    "assumptions": (CLOCKWORK,),
    "assumptions with long names": (LONG,),
}


@cache
def drawn(kind: str) -> Figure:
    text, *rest = KINDS[kind]
    keys = rest.pop() if rest and "path" not in rest[-1] else {}
    paper = breakeven_paper(searched(text, *rest, **keys))
    (draw,) = paper.charts.values()
    with house_style():
        return draw()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_leaves_the_page_and_its_words_do_not_overlap(kind: str) -> None:
    figure = drawn(kind)
    width, height = figure.get_size_inches() * figure.dpi
    with house_style():
        figure.draw_without_rendering()
        shown = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
        every = [(text.get_text(), text.get_window_extent()) for text in shown]
        own = [(text.get_text(), text.get_window_extent()) for text in figure.texts]
    for text, box in every:
        assert box.x0 >= -1 and box.y0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1, text
    for place, (text, box) in enumerate(own):
        for other, second in own[place + 1 :]:
            across = min(box.x1, second.x1) - max(box.x0, second.x0)
            up = min(box.y1, second.y1) - max(box.y0, second.y0)
            assert across <= 1 or up <= 0.3 * min(box.height, second.height), (text, other)


@pytest.mark.parametrize("kind", KINDS)
def test_the_foot_says_where_the_numbers_came_from(kind: str) -> None:
    origin = drawn(kind).provenance
    assert "orgsim " in origin and "seed 1" in origin


def test_the_title_is_the_finding() -> None:
    assert (
        drawn("one threshold")
        .get_label()
        .startswith("'Desk' beats 'Line' on lead time for line hand-off delay above 0.5h [0.")
    )
    assert (
        drawn("assumptions")
        .get_label()
        .startswith("The nearest threshold is that of line hand-off delay, 0.5h [0.")
    )


def test_the_threshold_and_the_value_as_written_are_marked() -> None:
    (axes,) = drawn("one threshold").axes
    ends = [line.get_xdata() for line in axes.lines]
    assert {0.5, 1.0} <= {round(float(x[0]), 2) for x in ends if len(x) == 2 and x[0] == x[1]}


def test_borders_on_the_map_are_the_edges_between_different_winners() -> None:
    (axes,) = drawn("map of many").axes
    edges = [line for line in axes.lines if line.get_gid() == "border"]
    assert edges and not axes.collections
    middles = {(sum(line.get_xdata()) / 2, sum(line.get_ydata()) / 2) for line in edges}

    def side(column: float, row: float) -> float:
        return round(row / 4 - 2 / (0.5 + column / 24) + 2, 9)

    for column, row in middles:
        beside = ((-0.5, 0.0), (0.5, 0.0)) if column % 1 else ((0.0, -0.5), (0.0, 0.5))
        one, other = (side(column + x, row + y) for x, y in beside)
        assert one * other <= 0


def test_the_ring_has_the_colour_of_the_winner_as_written() -> None:
    (axes,) = drawn("map").axes
    (ring,) = [line for line in axes.lines if line.get_marker() == "o"]
    assert ring.get_markerfacecolor() == DESIGN_COLOURS[1]


@pytest.mark.parametrize("kind", ["one threshold", "map", "assumptions"])
def test_the_baseline_is_grey_and_the_other_has_its_own_colour(kind: str) -> None:
    figure = drawn(kind)
    found = {
        text.get_text(): text.get_color()
        for text in figure.findobj(Text)
        if text.get_text().startswith("in favour of")
    }
    if kind == "assumptions":
        squares = [text.get_color() for text in figure.findobj(Text) if text.get_text() == "■"]
        assert squares[:2] == [DESIGN_COLOURS[1], DESIGN_COLOURS[0]]
    else:
        assert found == {"in favour of 'Desk'": DESIGN_COLOURS[1], "in favour of 'Line'": DESIGN_COLOURS[0]}


def test_what_lies_close_together_has_the_whole_panel() -> None:
    result = searched(CLOCKWORK, vary("designs.line.handoff.delay", "0h", "100h"))
    (draw,) = breakeven_paper(result).charts.values()
    with house_style():
        figure = draw()
    (axes,) = figure.axes
    assert 0.5 < axes.get_xlim()[1] < 10
    assert "Values from 0h to 100h were looked at" in " ".join(
        text.get_text() for text in figure.texts
    ).replace("\n", " ")


def test_words_in_the_panel_leave_the_threshold_free() -> None:
    figure = drawn("one threshold")
    (axes,) = figure.axes
    with house_style():
        figure.draw_without_rendering()
    at = axes.transData.transform((0.5, 0.0))[0]
    for text in axes.texts:
        box = text.get_window_extent()
        assert not box.x0 <= at <= box.x1, text.get_text()
