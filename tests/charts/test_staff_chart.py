"""Cost against demand: what is drawn, and that words do not run into each other."""

from dataclasses import replace
from math import inf

import pytest
from staff_cases import DESK, staffed

from orgsim.charts.experiments.staff import cost_of_demand
from orgsim.charts.style import house_style

LONG = "Desks beside each other that nobody from the other ones ever helps out"
SPLIT = {"designs.split": {"title": LONG, "serve": "at random", "teams": {"Desk {1..3}": {"clerk": 1}}}}


@pytest.fixture(scope="module")
def two():
    return staffed(DESK, SPLIT | {"staff.demand": [0.5, 1, 2], "replications": 3})


def drawn(result):
    with house_style():
        figure = cost_of_demand(result)
        figure.canvas.draw()
    return figure


def words(figure):
    texts = [*figure.texts, *(text for axes in figure.axes for text in axes.texts)]
    return [text.get_text() for text in texts]


def dots(axes):
    return [
        (*line.get_xydata()[0], line.get_markerfacecolor()) for line in axes.lines if line.get_marker() == "o"
    ]


def test_every_least_cost_is_a_dot_with_its_people_and_the_promise_is_in_the_title(two):
    figure = drawn(two)
    first, second = figure.axes
    expected = [(one.demand, one.best.cost) for one in two.staffed]
    assert sorted((x, y) for x, y, _ in dots(first)) == sorted(expected)
    assert sorted((x, y) for x, y, _ in dots(second)) == sorted((x, y / x) for x, y in expected)
    assert {f"{one.best.headcount}" for one in two.staffed} <= set(words(figure))
    assert figure.get_label().startswith("Keeping lead time within 90min takes ")


def test_no_two_words_lie_on_each_other(two):
    eight = replace(two, staffed=tuple(renamed(one, place) for place in range(4) for one in two.staffed))
    figure = drawn(eight)
    boxes = [text.get_window_extent() for text in (*figure.texts, *figure.axes[0].texts)]
    overlaps = [
        (a, b)
        for place, a in enumerate(boxes)
        for b in boxes[place + 1 :]
        if a.shrunk(0.96, 0.7).overlaps(b.shrunk(0.96, 0.7))
    ]
    assert overlaps == []
    assert all(box.x0 >= 0 and box.x1 <= figure.bbox.width for box in boxes)


def renamed(one, place):
    posts = replace(one.posts, design=f"{one.posts.design} {place}", title=f"{one.posts.title} {place}")
    return replace(
        one,
        posts=posts,
        best=replace(one.best, cost=one.best.cost + place),
        low=one.low + place,
        high=one.high + place,
    )


def test_what_is_not_decided_is_hollow_and_explained(two):
    first = two.staffed[0]
    for high in (first.best.cost + 1, inf):
        open_one = replace(first, low=first.best.cost - 1, high=high)
        figure = drawn(replace(two, staffed=(open_one, *map(decided, two.staffed[1:]))))
        assert [face for *_, face in dots(figure.axes[0])].count("white") == 1
        assert "hollow points: the runs are inconclusive" in " ".join(words(figure))
    assert "Every point is decided" in " ".join(
        words(drawn(replace(two, staffed=tuple(map(decided, two.staffed)))))
    )


def decided(one):
    return replace(one, low=one.best.cost, high=one.best.cost)


def test_one_level_of_demand_is_a_row_for_each_design(two):
    figure = drawn(replace(two, staffed=tuple(one for one in two.staffed if one.demand == 1), growth=()))
    (axes,) = figure.axes
    assert len(dots(axes)) == 2
    assert any(text.endswith(" people") for text in words(figure))


def test_what_cannot_be_kept_is_named_and_nothing_at_all_is_said(two):
    lost = tuple(replace(one, best=None, fewer=None, why="no") for one in two.staffed)
    some = drawn(replace(two, staffed=(*two.staffed[:2], lost[2], *two.staffed[3:])))
    assert "The promise cannot be kept: 'desk' at 2 times the demand" in " ".join(words(some))
    none = drawn(replace(two, staffed=lost, growth=()))
    assert "No number of people that was tried keeps the promise." in words(none)


def test_the_title_names_the_cheapest_design_now_and_at_the_most_demand(two):
    one, many = (two.of(design) for design in two.designs)
    now, most = (
        next(found for found in line if found.demand == level).best.headcount
        for line, level in ((one, 1), (one, 2))
    )
    assert drawn(two).get_label().replace("about ", "") == (
        f"Keeping lead time within 90min takes {now} people with 'desk' now and {most} people at twice the "
        "demand"
    )
    dearer = replace(
        two,
        staffed=tuple(
            replace(f, best=replace(f.best, cost=99.0)) if f is one[-1] else f for f in two.staffed
        ),
    )
    assert f"now and {many[-1].best.headcount} people with '{LONG}' at twice" in drawn(
        dearer
    ).get_label().replace("about ", "")
    hopeless = replace(
        two, staffed=tuple(replace(f, best=None) if f.demand == 2 else f for f in two.staffed), growth=()
    )
    assert (
        drawn(hopeless)
        .get_label()
        .endswith("with 'desk' now; no number of people that was tried keeps it at twice the demand")
    )
