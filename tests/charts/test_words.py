"""What charts write: changes with their limits, numbers, units, wrapped text, and labels that keep apart."""

import math
import re
from itertools import pairwise

import numpy as np
import pytest
from drawn_results import DESK, result_of
from matplotlib.text import Text

from orgsim.charts import CHARTS, draw, lettering
from orgsim.charts.change import limits_of, open_limits, percent, percent_limits, ratio_interval, relative
from orgsim.charts.course import course
from orgsim.charts.lettering import balance, shorten, width_of, wrap
from orgsim.charts.panels import round_ticks, tick_text
from orgsim.charts.quantity import DAY, HOUR, MINUTE, Quantity, number, quantity_for, time_quantity
from orgsim.charts.spread import along
from orgsim.charts.style import DESIGN_COLOURS, dark, design_colours
from orgsim.charts.words import apart, clip, quoted, wrapped_apart
from orgsim.statistics import Interval, paired_interval, t_interval
from orgsim.units import listed


def test_fieller_excludes_one_exactly_when_the_difference_excludes_zero() -> None:
    generator = np.random.default_rng(1)
    decided = set()
    for _ in range(300):
        base = generator.normal(10, 1, 6)
        values = base + generator.normal(0.4, 0.6, 6)
        ratio = ratio_interval(values, base)
        assert ratio is not None and ratio.low <= ratio.mean <= ratio.high
        sure = paired_interval(values, base).excludes_zero
        assert (ratio.low > 1 or ratio.high < 1) == sure
        decided.add(sure)
    assert decided == {True, False}


def test_a_constant_base_gives_the_t_interval() -> None:
    values = np.array([8.0, 9.0, 10.0, 13.0])
    ratio, plain = ratio_interval(values, [10.0] * 4), t_interval(values / 10)
    assert ratio is not None
    assert (ratio.mean, ratio.low, ratio.high) == pytest.approx((plain.mean, plain.low, plain.high))


@pytest.mark.parametrize("base", [[0.0, 0.0, 0.0], [-1.0, 1.0, 0.2], [math.nan, math.nan, 1.0]])
def test_no_ratio_to_a_base_that_may_be_zero(base: list[float]) -> None:
    assert ratio_interval([1.0, 2.0, 3.0], base) is None


@pytest.mark.parametrize(
    ("ratio", "change", "limits"),
    [
        (Interval(0.77, 0.73, 0.81, 9), "23% lower", "19 to 27%"),
        (Interval(1.0961, 1.092, 1.1002, 9), "9.6% higher", "9.2 to 10.0%"),
        (Interval(2.53, 2.44, 2.63, 9), "2.53 times as high", "2.44 to 2.63 times"),
        (Interval(0.5, 0.5, 0.5, 9), "50% lower", "50 to 50%"),
    ],
)
def test_changes_in_words(ratio: Interval, change: str, limits: str) -> None:
    assert (percent(ratio), percent_limits(ratio)) == (change, limits)


def test_a_change_that_may_be_none() -> None:
    hours = Quantity("h", HOUR, 1)
    words = open_limits(hours, Interval(HOUR / 2, -HOUR, 2 * HOUR, 9), ("shorter", "longer"))
    assert words == "from 1.0 h shorter to 2.0 h longer"
    assert (
        open_limits(hours, Interval(HOUR, 0.0, 2 * HOUR, 9), ("shorter", "longer"))
        == "from none to 2.0 h longer"
    )


def test_the_size_of_a_change_beside_its_base() -> None:
    sizes = [relative(Interval(mean, mean - 0.0001, mean + 0.0001, 9)) for mean in (0.91, 1.004, 1.0001, 2.5)]
    assert sizes == ["9%", "0.4%", "under 0.1%", "2.5000 times as high"]
    assert limits_of(Quantity("%", 0.01, 1), Interval(-0.05, -0.062, -0.038, 9)) == "95% interval 3.8 to 6.2"
    constant = Quantity("h", HOUR, 1)
    assert limits_of(constant, Interval(9 * HOUR, 9 * HOUR, 9 * HOUR, 2)) == "in every run"
    assert limits_of(constant, Interval(9 * HOUR, 8.9999 * HOUR, 9.0001 * HOUR, 2)).endswith(
        "within the last digit"
    )


def test_shares_and_their_differences() -> None:
    share = Quantity("%", 0.01, 1)
    assert share.text(0.088) == "8.8%" and share.change.text(0.021, sign=True) == "+2.1 points"


def test_working_time_is_never_in_days() -> None:
    assert quantity_for("lead time in working time", [80 * HOUR], None).text(80 * HOUR) == "80.0 working h"


def test_numbers() -> None:
    assert [number(-0.001, 1), number(-1234.5, 0), number(2.0, 1, sign=True), number(math.nan, 1)] == [
        "0.0",
        "\N{MINUS SIGN}1,234",
        "+2.0",
        "n/a",
    ]


@pytest.mark.parametrize(
    ("largest", "name"), [(90 * MINUTE, "min"), (30 * HOUR, "h"), (3 * DAY, "days"), (math.nan, "min")]
)
def test_the_unit_of_times_follows_the_largest(largest: float, name: str) -> None:
    assert time_quantity([largest, MINUTE]).name == name


def test_margins_keep_a_figure() -> None:
    hours = Quantity("h", HOUR, 1)
    assert hours.with_margin(Interval(5 * HOUR, 4.96 * HOUR, 5.04 * HOUR, 5)) == "5.0 ±0.04"
    assert hours.with_margin(Interval(5 * HOUR, math.nan, math.nan, 1)) == "5.0"
    assert Quantity("GBP", 1, 0, before=True).text(-1200) == "GBP \N{MINUS SIGN}1,200"


def test_wrapped_text_fits_and_keeps_numbers_with_their_units() -> None:
    text = (
        "Mean lead time is 23% lower with a design (95% interval 19 to 27 h) and "
        "Donaudampfschifffahrtsgesellschaft\nGBP 5"
    )
    for width in (0.8, 1.1, 1.7, 2.9):
        lines = wrap(text, width, 9)
        assert all(width_of(line, 9) <= width for line in lines)
        assert "".join(lines).replace(" ", "") == "".join(text.split())
        assert not any(line.startswith(("h)", "interval")) for line in lines)


MIXED = (
    "Tokens of availability in P. Tests differ, 12% of “Takács”; Value typography awaits 7 To. Ways, "
    "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 "
    "e\u0301te\u0301 over the quarters of an ordinary week"
)


def measured_at_each_word(text: str, width: float, size: float, bold: bool) -> list[str]:
    """Lines that are measured whenever a word is added; words that are wider than a line are not cut."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and width_of(f"{lines[-1]} {word}", size, bold) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


@pytest.mark.parametrize("bold", [False, True])
def test_lines_are_those_of_measuring_each_word(bold: bool) -> None:
    for width in np.linspace(1.4, 7.0, 40):
        for size in (6.2, 8.5, 12):
            wide = float(width) * size / 7
            assert wrap(MIXED, wide, size, bold) == measured_at_each_word(MIXED, wide, size, bold)


def test_a_word_is_measured_once_for_all_sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = []
    measure = lettering.text_to_path.get_text_width_height_descent
    wrap("drawn in a wider row", 5, 8)
    monkeypatch.setattr(
        lettering.text_to_path,
        "get_text_width_height_descent",
        lambda text, *how: measured.append(text) or measure(text, *how),
    )
    for size in (6.2, 7, 12):
        assert len(wrap("a wider row drawn in", 5, size)) == 1
    assert measured == []


def test_too_much_text_ends_in_dots() -> None:
    lines = wrap("one two three four five six seven", 0.6, 9, most=2)
    assert len(lines) == 2 and lines[1].endswith("…") and width_of(lines[1], 9) <= 0.6
    assert shorten("short", 2, 9) == "short"


@pytest.mark.parametrize("text", ["Stream 12 of 1,234,567", "at 3.25 d: 17.5", "2.5", "ab 1,000"])
def test_a_number_is_never_cut(text: str) -> None:
    whole = set(re.findall(r"\d[\d.,]*\d|\d", text))
    for letters in range(2, len(text)):
        assert set(re.findall(r"\d[\d.,]*\d|\d", clip(text, letters))) <= whole
    for width in np.linspace(0.1, width_of(text, 9), 30):
        assert set(re.findall(r"\d[\d.,]*\d|\d", shorten(text, float(width), 9))) <= whole


def test_names_that_are_shortened_keep_their_ends() -> None:
    names = [f"Customer success of the region {end}" for end in ("north", "south")]
    north, south = (shorten(name, 1.2, 9) for name in names)
    assert north.startswith("Custom") and north.endswith("north") and south.endswith("south")
    assert "…" in north and width_of(north, 9) <= 1.2


def test_names_in_sentences_are_quoted_and_bounded() -> None:
    assert quoted("Streams") == "'Streams'"
    assert len(quoted("Design 3 " * 40)) <= 62 and quoted("Design 3 " * 40).endswith("…'")
    assert [listed(names) for names in (["A"], ["A", "B"], ["A", "B", "C"])] == [
        "A",
        "A and B",
        "A, B and C",
    ]


def test_balanced_lines_cut_no_word() -> None:
    assert balance("Kundenbetreuung Süd", 1.2, 8) in (["Kundenbetreuung", "Süd"], ["Kundenbetreuung Süd"])


@pytest.mark.parametrize(
    ("high", "low"), [(1, 0), (0.037, 0), (47, 0), (123456, 0), (5, -3), (0, 0), (math.nan, 0)]
)
def test_ticks_are_few_and_within(high: float, low: float) -> None:
    ticks = round_ticks(high, low)
    assert 1 <= len(ticks) <= 6
    assert len({tick_text(tick, ticks) for tick in ticks}) == len(ticks)
    if math.isfinite(high):
        assert all(low - 1e-9 <= tick <= high + 1e-9 for tick in ticks)


def test_labels_along_a_line_keep_apart_near_their_places_and_within() -> None:
    generator = np.random.default_rng(2)
    for _ in range(100):
        wanted, sizes = list(generator.uniform(0, 10, 6)), list(generator.uniform(0.2, 1.5, 6))
        centres = along(wanted, sizes, 0, 10)
        edges = sorted((c - s / 2, c + s / 2) for c, s in zip(centres, sizes, strict=True))
        assert edges[0][0] >= -1e-9 and edges[-1][1] <= 10 + 1e-9
        assert all(a[1] <= b[0] + 1e-9 for a, b in pairwise(edges))
    assert along([1.0, 5.0], [1.0, 1.0], 0, 10) == [1.0, 5.0]


def test_a_course_has_the_t_interval_at_each_moment() -> None:
    rows = np.random.default_rng(3).normal(size=(5, 7))
    found = course(list(rows))
    for moment in range(7):
        expected = t_interval(rows[:, moment])
        assert (found.mean[moment], found.low[moment], found.high[moment]) == pytest.approx(
            (expected.mean, expected.low, expected.high)
        )
    assert np.isnan(course([rows[0]]).low).all()


def test_colours_differ_and_the_baseline_is_grey() -> None:
    colours = design_colours(list("abcdefgh"), "c")
    assert colours["c"] == DESIGN_COLOURS[0] and len(set(colours.values())) == 8
    assert dark("#000000") and not dark("#FFFFFF")


LONG = "The arrangement of the customer service department for the northern region of the country: "


def test_names_that_begin_alike_keep_the_part_in_which_they_differ() -> None:
    names = [LONG + "as it is", LONG + "two halves", "Short"]
    found = apart(names, 60)
    assert len(set(found)) == 3 and all(len(name) <= 60 for name in found)
    assert [name.rpartition(" … ")[2] for name in found] == [
        "country: as it is",
        "country: two halves",
        "Short",
    ]
    assert quoted(names[0], names) == f"'{found[0]}'"
    assert apart([LONG + "as it is", "Short"], 60)[0].startswith(
        "The arrangement of the customer service dep"
    )
    assert apart([LONG, LONG], 20) == [clip(LONG, 20)] * 2


def test_names_in_lines_are_shortened_only_where_they_would_read_alike() -> None:
    def wrap(name: str) -> list[str]:
        return [clip(name[:30], 30), clip(name[30:], 30)]

    found = wrapped_apart([LONG + "half 1", LONG + "half 2"], wrap)
    assert found[0] != found[1] and "half 1" in "".join(found[0])
    assert wrapped_apart(["North", "South"], wrap) == [wrap("North"), wrap("South")]


def test_two_long_titles_stay_apart_in_every_chart() -> None:
    text = DESK.replace(
        "designs.desk.teams.Desk", f'designs.desk.title = "{LONG}as it is"\ndesigns.desk.teams.Desk'
    )
    text += f'designs.twin.title = "{LONG}two halves"\n'
    text += f'designs.twin.teams = {{ "{LONG}half 1" = {{ clerk = 1 }}, "{LONG}half 2" = {{ clerk = 2 }} }}\n'
    found = result_of(text)
    for name in set(CHARTS) - {"robustness", "seams"}:
        texts = [part.get_text() for part in draw(found, name).findobj(Text)]
        said = " ".join(" ".join(texts).split())
        assert "as it is" in said and "two halves" in said, name
    waits = [part.get_text() for part in draw(found, "utilisation-wait").findobj(Text)]
    assert any(part.endswith("half 1") for part in waits) and any(part.endswith("half 2") for part in waits)
