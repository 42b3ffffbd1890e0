"""Charts of thresholds, on results of every kind: nothing leaves the page, no words overlap, and they say what was found."""

import pytest
from breakeven_scenarios import CLOCKWORK, DELAY, QUEUES, SPEED, searched, vary
from matplotlib.figure import Figure
from matplotlib.text import Text

from orgsim.charts.style import house_style
from orgsim.report.experiments.breakeven import breakeven_paper

LONG = CLOCKWORK.replace('"Line"', '"The departments of the Donaudampfschifffahrtsgesellschaft as they are today"').replace(
    '"Desk"', '"Value streams with everybody from everywhere who is needed at hand"'
)
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
    "map with gaps": (QUEUES, vary("work.case.arrivals", "1 per h", "3 per h"), vary("people.clerk.count", 3, 5), {"points": 3}),
    "map of nothing": (QUEUES, vary("work.case.arrivals", "1 per h", "3 per h"), vary("people.clerk.count", 2, 3), {"points": 3}),
    "assumptions": (CLOCKWORK,),
    "assumptions with long names": (LONG,),
}


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
    words = " ".join(text.get_text() for text in drawn(kind).findobj(Text)).replace("\n", " ")
    assert "orgsim " in words and "seed 1" in words


def test_the_title_is_the_finding() -> None:
    assert drawn("one threshold").get_label().startswith("'Desk' beats 'Line' on lead time while line handoff delay is above 0.5h [0.")
    assert "stops winning on lead time first if line handoff delay falls from 1h to 0.5h" in drawn("assumptions").get_label()


def test_the_threshold_and_the_value_as_written_are_marked() -> None:
    (axes,) = drawn("one threshold").axes
    ends = [line.get_xdata() for line in axes.lines]
    assert {0.5, 1.0} <= {round(float(x[0]), 2) for x in ends if len(x) == 2 and x[0] == x[1]}


def test_the_boundary_on_the_map_is_where_both_are_equal() -> None:
    (axes,) = drawn("map of many").axes
    (contour,) = axes.collections
    for column, row in contour.get_paths()[0].vertices:
        assert 2 / (0.5 + column / 24) - 2 == pytest.approx(row / 4, abs=0.03)
