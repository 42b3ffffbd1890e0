"""Charts of what moves the answer and of what follows from not knowing: that words stay on the page, and say
what they show."""

from itertools import combinations

import pytest
from delays import FIRST, RANGES, TEXT
from matplotlib.text import Text
from quick import QUICK
from small_case import TEXT as DESKS

from orgsim.charts.style import DESIGN_COLOURS, house_style
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.uncertainty import spread
from orgsim.report.experiments.registry import EXPERIMENTS
from orgsim.scenario import loads

DELAY = "designs.desks.handoff.delay"
ROW = {"path": DELAY, "from": "0h", "to": "4h"}
LOAD = {"path": "work.case.arrivals", "from": "1 per h", "to": "1.2 per h"}
LONG = "A way of working whose name is so long that no column of any chart could ever hold it on one line"


@pytest.fixture(autouse=True)
def few_resamples(monkeypatch):
    """How wide the intervals are is asked elsewhere."""
    monkeypatch.setattr(spread, "_DRAWS", 50)


def figure(kind, text=TEXT, **section):
    scenario = loads(text).override({f"{kind}.{key}": value for key, value in section.items()})
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        (draw,) = EXPERIMENTS[kind].conduct(laboratory).charts.values()
    return draw()


def words(drawn, texts=None):
    """The texts that show something, all of a figure or those of one that was drawn, and where they stand in
    dots."""
    with house_style():
        if texts is None:
            drawn.draw_without_rendering()
        found = drawn.findobj(Text) if texts is None else texts
        return [
            (text.get_text(), text.get_window_extent())
            for text in found
            if text.get_visible() and text.get_text().strip()
        ]


def check_page(drawn):
    width, height = drawn.get_size_inches() * drawn.dpi
    for text, box in words(drawn):
        assert box.x0 >= -1 and box.y0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1, text
    for one, other in combinations(words(drawn, drawn.texts), 2):
        across = min(one[1].x1, other[1].x1) - max(one[1].x0, other[1].x0)
        up = min(one[1].y1, other[1].y1) - max(one[1].y0, other[1].y0)
        assert across <= 1 or up <= 0.3 * min(one[1].height, other[1].height), (one, other)


CASES = [
    ("sensitivity", DESKS, {"vary": [ROW, LOAD]}),
    (
        "sensitivity",
        DESKS.replace('"Counter"', f'"{LONG}"').replace('"Desks"', f'"{LONG} too"'),
        {"vary": [ROW]},
    ),
    (
        "sensitivity",
        DESKS,
        {"vary": [LOAD], "design": "counter", "against": "counter", "measure": "cost per item"},
    ),
    ("sensitivity", DESKS, {"vary": [ROW, LOAD], "method": "morris", "points": 3}),
    ("sensitivity", DESKS, {"vary": [ROW, LOAD], "method": "sobol", "points": 4}),
    ("uncertainty", DESKS, {"vary": [ROW, LOAD], "points": 8}),
    ("uncertainty", DESKS.replace('"Counter"', f'"{LONG}"'), {"vary": [ROW], "points": 8}),
    ("uncertainty", TEXT, {"vary": RANGES, "points": 8}),
]


@pytest.mark.parametrize(("kind", "text", "section"), CASES)
def test_words_stay_on_the_page_and_do_not_overlap(kind, text, section):
    check_page(figure(kind, text, **section))


def test_a_tornado_labels_every_end_on_its_side_of_the_answer_as_written():
    drawn = figure("sensitivity", vary=[{"path": FIRST, "values": ["5h", "6h", "8h", "9h"]}])
    place = {text: (box.x0 + box.x1) / 2 for text, box in words(drawn)}
    written = next(x for text, x in place.items() if text.startswith("base case 17"))
    assert written < place["6h"] < place["8h"] < place["9h"]
    assert "The answer depends" in drawn.get_label()


def test_dots_show_every_draw():
    drawn = figure("uncertainty", DESKS, vary=[ROW], points=12)
    dots = [collection for axes in drawn.axes for collection in axes.collections]
    assert sum(len(dot.get_offsets()) for dot in dots) == 12
    assert "better in" in " ".join(text for text, _ in words(drawn))


def test_a_tornado_has_the_colours_of_the_designs_it_is_in_favour_of():
    drawn = figure("sensitivity", DESKS, vary=[ROW, LOAD])
    axes = drawn.axes[0]
    bars = [line for line in axes.lines if line.get_linewidth() == 9.0]
    colours = {
        text.get_text(): text.get_color()
        for text in drawn.texts
        if text.get_text().startswith("in favour of")
    }
    assert bars and set(colours.values()) <= set(DESIGN_COLOURS[:2])
    sides = {text.get_ha(): text.get_color() for text in drawn.texts if text.get_text() in colours}
    for bar in bars:
        side = "right" if sum(bar.get_xdata()) < 0 else "left"
        assert bar.get_color() == sides.get(side, bar.get_color())
    assert {bar.get_color() for bar in bars} <= set(DESIGN_COLOURS[:2])
