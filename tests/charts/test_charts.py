"""Every chart, on results of every kind: it is drawn, nothing leaves the page, and the words say what was
computed."""

import math
import re
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pytest
from drawn_results import BANK, DESK, TWIN, drawn, result_of
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from orgsim.charts import CHARTS, charts_of, draw, with_provenance
from orgsim.charts.comparison_values import ruler_unit
from orgsim.charts.finding import subject
from orgsim.charts.footer import provenance
from orgsim.charts.style import house_style
from orgsim.charts.warm_up import welch
from orgsim.errors import UsageError
from orgsim.experiment import Result
from orgsim.experiment.reproducible import reproducible
from orgsim.experiment.robustness import End, Robustness, Trial
from orgsim.report import terminal
from orgsim.statistics import Interval
from orgsim.units import WEEK, length_text

NAMES = tuple(name for name in CHARTS if name != "robustness")
KINDS = {
    "bank": BANK,
    "bank_once": BANK,
    "desk": DESK,
    "twin": TWIN,
}
"""Awkward ones are in the tests of the layout."""


def page(kind: str, name: str) -> Figure:
    """A chart of a result of some kind."""
    return drawn(KINDS[kind], name, **({"replications": 1} if kind == "bank_once" else {}))


def words(figure: Figure) -> str:
    """All text of a figure, line ends as spaces."""
    return " ".join(text.get_text() for text in figure.findobj(Text)).replace("\n", " ")


def written(figure: Figure, texts: Iterable[Text] | None = None) -> list[tuple[str, Bbox]]:
    """The texts that show something, all of a figure or those of one that was drawn, and where they stand in
    dots."""
    with house_style():
        if texts is None:
            figure.draw_without_rendering()
        shown = [
            text for text in texts or figure.findobj(Text) if text.get_visible() and text.get_text().strip()
        ]
        return [(text.get_text(), text.get_window_extent()) for text in shown]


def assert_legible(figure: Figure) -> None:
    """All text stands on the page, and what is written on the page itself does not overlap."""
    width, height = figure.get_size_inches() * figure.dpi
    for text, box in written(figure):
        inside = box.x0 >= -1 and box.y0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1
        assert inside, text
    boxes = written(figure, figure.texts)
    for place, (text, box) in enumerate(boxes):
        for other, second in boxes[place + 1 :]:
            across = min(box.x1, second.x1) - max(box.x0, second.x0)
            up = min(box.y1, second.y1) - max(box.y0, second.y0)
            assert across <= 1 or up <= 0.3 * min(box.height, second.height), (text, other)


def finding(result: Result, name: str) -> str:
    return str(draw(result, name).get_label())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_leaves_the_page_and_its_words_do_not_overlap(name: str, kind: str) -> None:
    assert_legible(page(kind, name))


@pytest.mark.parametrize("name", NAMES)
def test_the_foot_says_where_the_numbers_came_from(name: str) -> None:
    figure = page("bank", name)
    origin = figure.provenance
    assert "orgsim " in origin and "Loans at $5 & <more>" in origin
    assert "seed 1 · 4 runs of 12 weeks per design, warm-up 2 weeks" in origin
    assert "seed 1" not in words(figure)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_drawn_for_an_analyst(name: str, bank: Result) -> None:
    with with_provenance():
        figure = draw(bank, name)
    assert figure.provenance in words(figure)
    assert_legible(figure)
    assert "seed 1" not in words(draw(bank, name))


@pytest.mark.parametrize("name", NAMES)
def test_one_run_has_no_intervals(name: str) -> None:
    text = words(page("bank_once", name))
    assert "there are no intervals" in text and "±" not in text
    assert "95%" not in text


@pytest.mark.parametrize("name", ["comparison", "where-time-goes", "lead-time"])
def test_nothing_delivered_is_said(name: str, never: Result) -> None:
    assert finding(never, name) == "No item was delivered"


@pytest.mark.parametrize("name", NAMES)
def test_no_run_finished_is_said(name: str, bank: Result) -> None:
    none = replace(bank, summaries=dict.fromkeys(bank.designs, ()))
    assert finding(none, name) == "No run was finished"


def test_a_sure_difference_is_stated_with_its_interval(bank: Result) -> None:
    difference, base = bank.difference("streams", "lead time"), bank.estimate("silos", "lead time")
    assert difference.high < 0
    said = finding(bank, "comparison")
    share, days = f"{-100 * difference.mean / base.mean:.0f}", f"{-difference.mean / DAY:.1f}"
    shorter = f"With 'Streams', lead time is {days} days shorter than with 'Departments'"
    pattern = rf"{shorter} \({share}%; 95% interval [\d.]+ to [\d.]+\)"
    assert re.fullmatch(pattern, said)


def test_no_difference_is_not_stated_as_one(twin: Result) -> None:
    assert finding(twin, "comparison").startswith(
        "'twin' is the same model as 'desk': with both, lead time is "
    )
    assert "clearly different" in finding(twin, "where-time-goes")


def test_other_models_with_the_same_numbers_are_not_called_the_same_model(twin: Result) -> None:
    other = replace(twin, digests={"desk": "one", "twin": "another"})
    assert finding(other, "comparison") == "Lead time is the same with 'twin' as with 'desk' in every run"


def test_an_unsure_difference_is_hedged(bank: Result) -> None:
    doubtful = replace(bank, summaries={**bank.summaries, "silos": bank.summaries["streams"][::-1]})
    said = finding(
        replace(doubtful, headers={**bank.headers, "silos": bank.headers["streams"]}), "comparison"
    )
    assert said.startswith(
        "The runs do not separate 'Streams' from 'Streams' in lead time (95% interval from "
    )
    assert " shorter to " in said and said.endswith(" longer)")


def test_work_that_piles_up_is_said(full: Result) -> None:
    assert finding(full, "cumulative-flow").startswith(
        "Work piles up with 'desk': over the second half of the run, "
    )
    assert "still grew at the end" in words(draw(full, "lead-time"))


def test_the_title_of_the_seams_is_about_the_longest_loss_in_the_picture(bank: Result, desk: Result) -> None:
    said = finding(bank, "seams")
    assert said.startswith("Most time is lost from 'Sales' to 'Checking' with 'Departments': 2.")
    assert said.endswith(" a week; with 'Streams', no work passes between teams")
    assert "Sales → Checking" in words(draw(bank, "seams"))
    assert finding(desk, "seams") == "No work passes from one team to another"


def test_costs_that_nobody_has_are_not_called_the_same() -> None:
    assert finding(result_of('decide_on = "cost per item"\n' + IDLE), "comparison") == (
        "'Two' and 'One' cannot be compared on cost per item: no role has a cost"
    )


def test_percentiles_that_are_the_same_have_one_label() -> None:
    said = words(draw(result_of(IDLE), "lead-time"))
    assert said.count("P50, P85 and P95 20.0 ±0.0") == 2 and "P85 20.0" not in said.replace("P85 and", "")


def test_the_foot_has_the_words_of_the_report(bank: Result) -> None:
    said = " ".join(provenance(bank).split())
    assert reproducible() in said and reproducible() in terminal.footer(bank)
    assert f"warm-up {length_text(bank.warm_up)}" in said
    assert "warm-up 1 week" in provenance(replace(bank, warm_up=WEEK))


IDLE = """
horizon = "8w"
warm_up = "1w"
replications = 4
people.a.count = 50
people.b.count = 50
work.x.arrivals = "1 per h"
work.x.steps = [
    { name = "s", skill = "a", effort = "10min" },
    { name = "t", skill = "b", effort = "10min" },
]
designs.d = { title = "One", teams.T = ["a", "b"] }
designs.e = { title = "Two", teams.T = ["a"], teams.U = ["b"] }
"""


def test_work_that_passes_without_losing_time_is_said_to_pass() -> None:
    found = result_of(IDLE)
    weekly = f"{found.estimate('e', 'arrivals').mean:.0f}"
    assert finding(found, "seams") == (
        f"No time is lost between teams: with 'Two', {weekly} hand-offs a week have neither delay nor "
        "waiting; with 'One', no work passes between teams"
    )
    assert "went on at once" in words(draw(found, "seams"))


def test_a_design_that_loses_no_time_beside_one_that_does_is_not_said_to_pass_no_work() -> None:
    slow = 'designs.f = { title = "Slow", extends = "e", handoff.delay = "1h" }\n'
    said = draw(result_of(IDLE + slow), "seams")
    assert said.get_label().endswith(
        "; with 'One', no work passes between teams; with 'Two', no time is lost between teams"
    )
    assert {"no work passes between teams", "no time is lost between teams"} <= {
        text.get_text() for text in said.findobj(Text)
    }


def test_the_longest_wait_is_named(bank: Result) -> None:
    rows = {(design, row["team"]): row["wait"].mean for design in bank.designs for row in bank.teams(design)}
    design, team = max(rows, key=lambda key: rows[key])
    assert finding(bank, "utilisation-wait").startswith(
        f"Work waits longest for '{team}' with '{bank.title(design)}': "
    )


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
    result = result_of('decide_on = "throughput"\n' + BANK, replications=3)
    figure = draw(result, "comparison")
    assert "separate 'Streams' from 'Departments' in throughput" in str(figure.get_label())
    assert len(figure.axes[0].patches) == 2 and figure.axes[0].get_xlim()[0] == 0


@pytest.mark.parametrize(
    ("decided", "said"),
    [
        ("lead time p80", "lead time P80 is "),
        ("cycle time p3", "cycle time P3 is "),
        ("response time within 90min", "the share of items with a response time within 90min is "),
        ("response time", "response time is "),
    ],
)
def test_any_measure_can_be_compared(decided: str, said: str) -> None:
    figure = draw(result_of(f'decide_on = "{decided}"\n' + DESK, replications=3), "comparison")
    assert str(figure.get_label()).lower().startswith(said.lower())


def test_the_words_say_the_unit_of_the_rulers() -> None:
    """Means of minutes and percentiles of hours or days are on one scale."""
    found = result_of('decide_on = "response time"\n' + BANK, replications=3)
    unit = ruler_unit(found, subject(found, "response time"))
    assert f"in elapsed {unit.word}. P85" in words(draw(found, "comparison"))


def test_a_chart_that_does_not_exist(bank: Result) -> None:
    with pytest.raises(UsageError, match="the charts are comparison, where-time-goes"):
        draw(bank, "pie")


def test_a_moving_average_is_that_of_welch() -> None:
    values = np.array([1.0, 2.0, 6.0, 3.0, 8.0, 4.0, 1.0])
    # over 1, 3 and then 5 values, and none for the last two (Law, equation 9.9)
    assert welch(values, 2) == pytest.approx([1.0, 3.0, 4.0, 4.6, 4.4])


def test_whether_the_warm_up_is_long_enough_is_the_finding(bank: Result, full: Result) -> None:
    edge = max(found.edge for found in bank.settlings.values())
    assert edge > bank.warm_up
    assert finding(bank, "warm-up").startswith(
        "The stated warm-up of 2 weeks may be too short: work in progress "
    )
    longer = replace(bank, warm_up=edge)
    assert finding(longer, "warm-up").startswith(
        f"The stated warm-up of {length_text(edge)} is long enough: "
    )
    assert finding(full, "warm-up").endswith(": no warm-up is long enough")


def robust(result: Result, *tested: Trial, outcome: str = "better") -> Result:
    difference = result.difference("streams", "lead time")
    return replace(result, robustness=Robustness("streams", difference, outcome, 7, tested, result.finished))


DAY = 86_400e6
STANDS = End("14 working h", Interval(-18 * DAY, -18.5 * DAY, -17.5 * DAY, 4), "holds")
TURNED = End("0.6", Interval(44 * DAY, 40 * DAY, 48 * DAY, 4), "reversed", growing=True)
HEDGED = End("lognormal(median=1d, p90=3d)", Interval(-0.5 * DAY, -2 * DAY, DAY, 4), "inconclusive")
LOST = End(
    "5",
    Interval(math.nan, math.nan, math.nan, 0),
    "not known",
    trouble="three teams cannot share five people",
)
PATH = 'work.mortgage.steps."customer sends documents".delay'


@pytest.mark.parametrize(
    ("tested", "words"),
    [
        (
            [Trial(PATH, "2", STANDS, STANDS)],
            (
                "The answer that 'Streams' is better than 'Departments' holds at the low and high values of "
                "the "
                "assumption that"
            ),
        ),
        (
            [Trial(PATH, "2", TURNED, HEDGED, label="delay"), Trial("a.b", "", STANDS, LOST)],
            "is reversed somewhere between delay 0.6 and 2 (base case)",
        ),
        ([Trial(PATH * 3, "2", LOST, LOST)], "is not known at every end of the ranges that matter most"),
        ([], "depends on no assumption (7 tested)"),
    ],
)
def test_whether_the_verdict_survives_is_the_finding(bank: Result, tested: list[Trial], words: str) -> None:
    figure = draw(robust(bank, *tested), "robustness")
    assert words in str(figure.get_label())
    width, height = figure.get_size_inches() * figure.dpi
    for text, box in written(figure):
        assert box.x0 >= -1 and box.y0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1, text


def test_there_is_a_chart_of_robustness_only_where_it_was_tested(bank: Result) -> None:
    assert "robustness" not in charts_of(bank)
    with pytest.raises(UsageError, match="was not tested"):
        draw(bank, "robustness")
    tested = robust(bank, Trial("a.b", "1", STANDS, HEDGED))
    assert set(charts_of(tested)) == set(CHARTS)
    assert draw(tested, "robustness").axes


GATE = """
title = "Gone otherwise"
horizon = "4w"
warm_up = "none"
people = { ann = {} }
work.job.arrivals = "4 per d"
work.job.steps = [
  { name = "do", skill = "ann", effort = "exponential(2h)" },
  { name = "board", gate = { opens = "every 8h", outcomes = { reject = 0.2 } } },
]
designs.one.teams.A = ["ann"]
"""


def test_the_foot_names_every_way_in_which_items_are_gone() -> None:
    only_rejected = words(drawn(GATE, "cumulative-flow"))
    assert "Dashed: delivered, rejected." in only_rejected and "refused" not in only_rejected
    assert re.search(r"Rejected, so not in the lead times: \d+% of arrivals\.", only_rejected)
    both = words(drawn(f'{GATE}\nwork.job.cancelled = "exponential(2d)"', "cumulative-flow"))
    assert "Dashed: delivered, rejected or cancelled." in both
    assert "Rejected or cancelled, so not in the lead times: " in both
