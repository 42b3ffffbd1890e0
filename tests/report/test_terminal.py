import math
import re

import pytest

from orgsim.experiment.wording import amount, counted, scale
from orgsim.report.comparison import interval_text, short_unit
from orgsim.report.page import width_of
from orgsim.report.terminal import terminal
from orgsim.statistics import Interval
from orgsim.units import length_text

HOUR = 3_600_000_000
DAY = 24 * HOUR


@pytest.mark.parametrize("width", [80, 100, 120])
def test_no_line_is_wider_than_the_terminal(result, width):
    assert max(map(width_of, terminal(result, width).splitlines())) <= width


def test_colour_changes_nothing_but_colour(result):
    coloured = terminal(result, 100, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == terminal(result, 100)


def test_it_is_the_same_every_time(result):
    assert terminal(result) == terminal(result)


def test_the_lead_time_is_divided_among_states(result):
    lines = terminal(result).split("Where the time goes")[1].split("\n\n")[0].splitlines()
    shares = [int(re.findall(r"(\d+)%", line)[0]) for line in lines[2:-1]]
    assert abs(sum(shares) - 100) <= len(shares) / 2
    assert lines[-1].startswith("Lead time")


def test_the_footer_says_what_it_takes_to_see_the_same_again(result):
    last = " ".join(terminal(result).split("\n\n")[-1].split())
    assert "Seed 1, 3 replications of each design, each of 3 weeks from 2027-01-04" in last


def test_every_assumption_is_printed(result):
    text = " ".join(terminal(result).split())
    assert "designs.desks.handoff.delay = 30min (guessed, from 5min to 2h) nobody asked" in text


def test_generalists_are_disclosed(result):
    text = " ".join(terminal(result).split())
    assert "'Counter' assumes that generalists work at 90% of their own speed in every skill." in text


def test_no_assumptions_is_said_too(result_of):
    assert "nothing says where its values come from" in terminal(result_of({"assumptions": []}))


def test_one_design_needs_no_difference(result_of):
    text = terminal(result_of({}, designs=("desks",)))
    assert "Change from" not in text
    assert "With 'Desks', the only design, lead time is " in text


def test_nothing_arrives(result_of):
    text = terminal(result_of({"work.case.arrivals": {"dates": ["2030-01-01"]}, "assumptions": []}))
    assert "nan" not in text.lower()
    assert "cannot be compared" in text


def test_five_designs_in_eighty_columns(result_of):
    more = {
        f"designs.d{number}": {"extends": "desks", "title": f"Design number {number} with a long name"}
        for number in range(3)
    }
    text = terminal(result_of(more), 80)
    assert max(map(len, text.splitlines())) <= 80
    assert text.count("Lead time, mean") >= 4


def test_text_of_many_lines_is_one_sentence(result_of):
    text = terminal(
        result_of(
            {
                "assumptions": [
                    {"about": "people.clerk.count", "basis": "guessed", "source": "nobody\n\tasked"}
                ]
            }
        )
    )
    assert "nobody asked" in text


def test_people_who_are_left_out_are_named(result_of):
    text = " ".join(terminal(result_of({"designs.desks.teams.Files": {"clerk": 1}})).split())
    assert "designs.desks leaves 1 of 2 'clerk' without a team" in text


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval(21.38, 20.84, 21.91, 5), "21.4 [20.8, 21.9]"),
        (Interval(21.381, 21.379, 21.383, 5), "21.38 [21.38, 21.38]"),
        (Interval(1234.4, 1200, 1270, 5), "1,234 [1,200, 1,270]"),
        (Interval(0.0, 0.0, 0.0, 5), "0"),
        (Interval(4.0, 4.0, 4.0, 5), "4.00"),
        (Interval(2.5, math.nan, math.nan, 1), "2.50"),
        (Interval(math.nan, math.nan, math.nan, 0), "-"),
        (Interval(-0.004, -0.05, 0.04, 5), "-0.0040 [-0.0500, 0.0400]"),
    ],
)
def test_an_interval_in_a_table(interval, text):
    assert interval_text(interval, scale("items", None)) == text


def test_units_are_short_in_narrow_columns():
    assert short_unit("cost of delay", scale("money per week", "GBP")) == "GBP/week"
    assert short_unit("cost per item", scale("money", "GBP")) == "GBP/item"
    assert short_unit("throughput", scale("per week", None)) == "/week"
    assert short_unit("lead time", scale("time", None, 3 * DAY)) == "days"


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (90 * 60e6, "time", "90.0 min"),
        (5 * HOUR, "time", "5.00 h"),
        (3 * DAY, "time", "3.00 days"),
        (300 * HOUR, "working time", "300 working h"),
        (0.123, "share", "12.3%"),
        (12.5, "money", "EUR 12.5"),
        (1234.5, "money per week", "EUR 1,234 per week"),
        (7, "times", "7.00 per item"),
        (math.nan, "time", "not known"),
    ],
)
def test_amounts_have_the_unit_that_reads_best(value, unit, text):
    assert amount(value, unit, "EUR") == text


def test_lengths_of_time():
    assert length_text(14 * DAY) == "2 weeks"
    assert length_text(7 * DAY) == "1 week"
    assert length_text(10 * DAY) == "10 days"
    assert length_text(36 * HOUR) == "36 hours"
    assert length_text(DAY + 1) == "24.0 h"
    assert counted(1, "replication") == "1 replication"


@pytest.mark.parametrize(
    ("warm_up", "said"),
    [
        ("none", "No warm-up is excluded, as the scenario says"),
        ("2d", "The first 2 days are excluded as warm-up, as the scenario says."),
        ("1w", "The first week is excluded as warm-up, as the scenario says."),
        ("auto", "MSER-5 on work in progress"),
    ],
)
def test_how_the_warm_up_was_found_is_said(result_of, warm_up, said):
    assert said in " ".join(terminal(result_of({"warm_up": warm_up, "horizon": "10w"})).split())


def test_how_certain_the_differences_are(result_of):
    spread = {"designs.spread": {"extends": "desks", "title": "Spread", "handoff": {"delay": "40min"}}}
    text = " ".join(terminal(result_of(spread, replications=12)).split())
    assert "'Counter' is best on lead time in more than 99.9% of 10,000 bootstrap resamples." in text
    assert (
        "The 2 intervals are widened so that all of them hold jointly with 95% confidence (Bonferroni)."
        in text
    )
    assert "Headline measures (intervals hold jointly, 95%) change from 'Desks'" in text
    assert "How certain" not in terminal(result_of({}, designs=("desks",)))
    assert "How certain" not in terminal(result_of({}, replications=1))


@pytest.mark.parametrize(("warm_up", "warned"), [("1h", True), ("8d", False), ("none", False)])
def test_a_stated_warm_up_that_is_too_short_is_a_warning(result_of, warm_up, warned):
    crowded = {"warm_up": warm_up, "horizon": "6w", "work.case.arrivals": "1.55 per h", "assumptions": []}
    text = " ".join(terminal(result_of(crowded, replications=10)).split())
    assert ("! The warm-up of 1 hour may be too short: MSER-5 would exclude" in text) == warned


@pytest.mark.parametrize(("warm_up", "advised"), [("1d", False), ("4d", True), ("none", False)])
def test_runs_that_are_short_beside_their_warm_up_are_told(result_of, warm_up, advised):
    text = " ".join(terminal(result_of({"warm_up": warm_up})).split())
    assert ("- The measured period is" in text) == advised
    assert "4.25 times the warm-up. A rule of thumb is 10 times or more" in text or not advised
