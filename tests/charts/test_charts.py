"""Every chart, on results of every kind: it is drawn, nothing leaves the page, and the words say what was computed."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from orgsim.charts import CHARTS, draw
from orgsim.charts.style import house_style
from orgsim.errors import UsageError
from orgsim.experiment import Result

KINDS = ("bank", "bank_once", "desk", "twin", "full", "never", "crowd")


def words(figure: Figure) -> str:
    """All text of a figure, line ends as spaces."""
    return " ".join(text.get_text() for text in figure.findobj(Text)).replace("\n", " ")


def written(figure: Figure, texts: Iterable[Text]) -> list[tuple[str, Bbox]]:
    """The texts that show something, and where they stand in dots."""
    with house_style():
        figure.draw_without_rendering()
        return [(text.get_text(), text.get_window_extent()) for text in texts if text.get_visible() and text.get_text().strip()]


def finding(result: Result, name: str) -> str:
    return str(draw(result, name).get_label())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", CHARTS)
def test_nothing_leaves_the_page_and_its_words_do_not_overlap(name: str, kind: str, request: pytest.FixtureRequest) -> None:
    figure = draw(request.getfixturevalue(kind), name)
    width, height = figure.get_size_inches() * figure.dpi
    for text, box in written(figure, figure.findobj(Text)):
        inside = box.x0 >= -1 and box.y0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1
        assert inside, text
    boxes = written(figure, figure.texts)
    for place, (text, box) in enumerate(boxes):
        for other, second in boxes[place + 1 :]:
            across = min(box.x1, second.x1) - max(box.x0, second.x0)
            up = min(box.y1, second.y1) - max(box.y0, second.y0)
            assert across <= 1 or up <= 0.3 * min(box.height, second.height), (text, other)


@pytest.mark.parametrize("name", CHARTS)
def test_the_foot_says_where_the_numbers_came_from(name: str, bank: Result) -> None:
    text = words(draw(bank, name))
    assert "orgsim " in text and "Loans at $5 & <more>" in text
    assert "seed 1 · 4 runs of 12 weeks per design, warm-up 2 weeks" in text


@pytest.mark.parametrize("name", CHARTS)
def test_one_run_has_no_intervals(name: str, bank_once: Result) -> None:
    text = words(draw(bank_once, name))
    assert "there are no intervals" in text and "±" not in text
    assert "95 %" not in text


@pytest.mark.parametrize("name", ["comparison", "where-time-goes", "lead-time"])
def test_nothing_delivered_is_said(name: str, never: Result) -> None:
    assert finding(never, name) == "No item was delivered"


@pytest.mark.parametrize("name", CHARTS)
def test_no_run_finished_is_said(name: str, bank: Result) -> None:
    none = replace(bank, summaries=dict.fromkeys(bank.designs, ()))
    assert finding(none, name) == "No run was finished"


def test_a_sure_difference_is_stated_with_its_interval(bank: Result) -> None:
    difference, base = bank.difference("streams", "lead time"), bank.estimate("silos", "lead time")
    assert difference.high < 0
    said = finding(bank, "comparison")
    share = f"{-100 * difference.mean / base.mean:.0f}"
    assert re.fullmatch(rf"With Streams, mean lead time is {share} % lower than with Departments \(95 % interval \d+ to \d+ %\)", said)


def test_no_difference_is_not_stated_as_one(twin: Result) -> None:
    assert finding(twin, "comparison") == "Mean lead time is the same with twin as with desk in every run"
    assert "may not differ" in finding(twin, "where-time-goes")


def test_an_unsure_difference_is_hedged(bank: Result) -> None:
    doubtful = replace(bank, summaries={**bank.summaries, "silos": bank.summaries["streams"][::-1]})
    said = finding(replace(doubtful, headers={**bank.headers, "silos": bank.headers["streams"]}), "comparison")
    assert "may not differ" in said and "95 % interval of the difference \N{MINUS SIGN}" in said


def test_work_that_piles_up_is_said(full: Result) -> None:
    assert finding(full, "cumulative-flow").startswith("Work piles up with desk: over the second half of the run, ")
    assert "still grew at the end" in words(draw(full, "lead-time"))


def test_the_seams_say_how_often_work_is_handed_on(bank: Result, desk: Result) -> None:
    said = finding(bank, "seams")
    assert said.startswith("An item is handed from team to team 1.") and "and never with Streams (95 % interval" in said
    assert "Sales → Checking" in words(draw(bank, "seams"))
    assert finding(desk, "seams") == "No work passes from one team to another"


def test_the_longest_wait_is_named(bank: Result) -> None:
    rows = {(design, row["team"]): row["wait"].mean for design in bank.designs for row in bank.teams(design)}
    design, team = max(rows, key=lambda key: rows[key])
    assert finding(bank, "utilisation-wait").startswith(f"Work waits longest for {team} with {bank.title(design)}: at ")


def test_the_percentiles_carry_their_intervals(bank: Result) -> None:
    text = words(draw(bank, "lead-time"))
    for p in (50, 85, 95):
        days = bank.estimate("silos", f"lead time p{p}").mean / 86_400e6
        assert f"P{p} {days:.1f} ±" in text or f"P{p} {days:.2f} ±" in text


def test_the_bars_add_up_to_the_lead_time(bank: Result) -> None:
    axes = draw(bank, "where-time-goes").axes[0]
    ends = {round(bar.get_y(), 6): bar.get_x() + bar.get_width() for bar in axes.patches}
    leads = [bank.estimate(design, "lead time").mean / 86_400e6 for design in bank.designs]
    assert list(ends.values()) == pytest.approx(leads)
    assert axes.get_xlim()[0] == 0


def test_a_dollar_sign_is_a_dollar_sign(bank: Result) -> None:
    shown = [text for text in draw(bank, "comparison").findobj(Text) if text.get_text()]
    assert shown and not any(text.get_parse_math() for text in shown)


def test_other_measures_are_compared_as_bars() -> None:
    from drawn_results import BANK, result_of

    result = result_of('decide_on = "throughput"\n' + BANK, replications=3)
    figure = draw(result, "comparison")
    assert str(figure.get_label()).startswith("Throughput ")
    assert len(figure.axes[0].patches) == 2 and figure.axes[0].get_xlim()[0] == 0


def test_a_chart_that_does_not_exist(bank: Result) -> None:
    with pytest.raises(UsageError, match="the charts are comparison, where-time-goes"):
        draw(bank, "pie")
