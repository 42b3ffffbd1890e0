"""The sentences of a verdict: words, units, digits."""

import math
import re
from types import SimpleNamespace
from typing import Any

import pytest
from quick import QUICK

from orgsim.experiment import Options, Result, run
from orgsim.experiment.verdict_words import comparison_sentence
from orgsim.experiment.wording import as_named, basis_of, digits_of, scale_for, shown_in, spoken
from orgsim.scenario import loads
from orgsim.statistics import Interval

HOUR = 3_600_000_000
TEXT = """
horizon = "6w"
warm_up = "1w"
replications = 6
people.analyst.count = 2
people.checker.count = 2
work.case.arrivals = "60 per w"
work.case.promise = "3d"
work.case.steps = [
    { name = "analyse", skill = "analyst", effort = "exponential(4h)" },
    { name = "check", skill = "checker", effort = "exponential(4h)" },
]
[designs.silos]
title = "Two silos"
teams = { Analysis = ["analyst"], Checking = ["checker"] }
handoff = { delay = "exponential(12h)" }
[designs.streams]
title = "Streams"
teams = { "Stream {1..2}" = { analyst = 1, checker = 1 } }
"""


def result(text: str = TEXT, changes: dict[str, object] | None = None, **options: object) -> Result:
    return run(loads(text, overrides=changes), Options(**{**QUICK, **options}))  # type: ignore[arg-type]


def guessed(basis: str) -> dict[str, object]:
    return {"assumptions": [{"about": "people.analyst.count", "basis": basis}]}


@pytest.fixture(scope="module")
def two() -> Result:
    return result()


class Fixed:
    """A stand-in for a result of two designs whose numbers are given."""

    designs = ("silos", "streams")
    baseline = "silos"

    def __init__(
        self,
        base: float,
        change: Interval,
        name: str = "lead time",
        basis: str = "guessed",
        stated: bool = True,
    ) -> None:
        self.scenario = loads(TEXT, overrides=guessed(basis) | {"decide_on": name})
        self.base, self.change = base, change
        self.headers = dict.fromkeys(self.designs, result_header(float(stated)))

    def title(self, design: str) -> str:
        return {"silos": "Y", "streams": "X"}[design]

    def estimate(self, design: str, _: str) -> Interval:
        mean = self.base + (self.change.mean if design == "streams" else 0.0)
        return Interval(mean, mean, mean, self.change.n)

    def difference(self, *_: str) -> Interval:
        return self.change


def result_header(amount: float) -> SimpleNamespace:
    """A header in which one person and one kind of work have an amount of money each."""
    return SimpleNamespace(
        currency="GBP",
        people=[SimpleNamespace(cost=amount)],
        works=[SimpleNamespace(cost_of_delay=amount, value=amount)],
        charges=(),
    )


def told(base: float, change: tuple[float, float, float], size: float = 1.0, **more: Any) -> str:
    interval = Interval(*(limit * size for limit in change), 20)
    return comparison_sentence(Fixed(base * size, interval, **more), "streams")  # type: ignore[arg-type]


def test_a_difference_in_a_time() -> None:
    assert told(24.76, (-2.19, -2.27, -2.10), 24 * HOUR) == (
        "With 'X', lead time is 2.2 days shorter than with 'Y' (9%; 22.6 against 24.8 days; 95% interval "
        "2.1 to 2.3)."
    )


@pytest.mark.parametrize(
    ("basis", "amount"), [("guessed", "2.2 days"), ("estimated", "2.2 days"), ("measured", "2.19 days")]
)
def test_digits_follow_the_basis_of_the_inputs(basis: str, amount: str) -> None:
    assert f" is {amount} shorter" in told(24.76, (-2.19, -2.27, -2.10), 24 * HOUR, basis=basis)


@pytest.mark.parametrize(
    ("basis", "half_width", "digits"),
    [
        ("guessed", 0.0001, 2),
        ("measured", 1.0, 3),
        ("estimated", 0.05, 2),
        ("estimated", 0.005, 3),
        ("not stated", 0.0001, 3),
    ],
)
def test_how_many_digits(basis: str, half_width: float, digits: int) -> None:
    assert digits_of(basis, Interval(2.194, 2.194 - half_width, 2.194 + half_width, 20)) == digits


def test_the_basis_is_the_weakest_of_the_register() -> None:
    lines = [
        {"about": "people.analyst.count", "basis": "measured"},
        {"about": "people.checker.count", "basis": "guessed"},
    ]
    assert basis_of(loads(TEXT, overrides={"assumptions": lines})) == "guessed"
    assert basis_of(loads(TEXT, overrides={"assumptions": lines[:1]})) == "measured"
    assert basis_of(loads(TEXT)) == "not stated"


def test_shares_differ_in_points_and_have_no_percentage_of_a_percentage() -> None:
    assert told(0.933, (0.0163, 0.0148, 0.0178), name="promises kept") == (
        "With 'X', promises kept are 1.6 points higher than with 'Y' (94.9% against 93.3%; 95% interval 1.5 "
        "to 1.8)."
    )


def test_money_and_large_numbers_are_rounded_and_never_cut() -> None:
    assert told(15_077, (-1_320, -1_373, -1_266), name="cost of delay") == (
        "With 'X', cost of delay is GBP 1,300 per week lower than with 'Y' "
        "(9%; GBP 13,800 against 15,100 per week; 95% interval 1,300 to 1,400)."
    )
    huge = told(2.5e9, (1.23e9, 1.2e9, 1.26e9), name="cost of delay")
    assert "GBP 1,200,000,000 per week higher" in huge and "e+" not in huge


def test_levels_have_the_place_of_their_difference_where_that_is_finer() -> None:
    assert "(0.05%; 24.800 against 24.812 days;" in told(24.812, (-0.012, -0.013, -0.011), 24 * HOUR)
    assert "22.57 against 24.76 days" in told(24.76, (-2.19, -2.27, -2.10), 24 * HOUR, basis="measured")


@pytest.mark.parametrize(
    ("base", "change", "levels"),
    [
        (72.04, (119.2, 80.1, 158.3), "170%; 191 against 72.0 days; 95% interval 80 to 160"),
        (18.21, (-13.64, -14.4, -12.9), "75%; 4.57 against 18.2 days; 95% interval 13 to 14"),
        (72.04, (60.0, -200.0, 320.0), ": 132 against 72.0 days; "),
        (13_757.0, (5_000.0, 4_900.0, 5_100.0), "; 18,800 against 13,800 days; "),
    ],
)
def test_levels_of_guessed_inputs_have_the_digits_of_the_table(
    base: float, change: tuple[float, float, float], levels: str
) -> None:
    assert levels in told(base, change, 24 * HOUR)


def test_levels_of_one_run_have_the_digits_of_the_table() -> None:
    said = told(72.04, (119.2, math.nan, math.nan), 24 * HOUR)
    assert "lead time is 191 days with 'X' and 72.0 days with 'Y'" in said


def test_an_interval_narrower_than_the_digits_is_told_by_its_half_width() -> None:
    assert told(24.76, (-2.19, -2.191, -2.189), 24 * HOUR).endswith("; 95% interval ±0.001).")


@pytest.mark.parametrize(
    ("name", "words", "why"),
    [
        ("cost", "cost", "no role has a cost"),
        ("cost per item", "cost per item", "no role has a cost"),
        ("cost of delay", "cost of delay", "no work has a cost of delay"),
        ("cost of delay per item of case", "cost of delay per item of 'case'", "no work has a cost of delay"),
        ("value", "value delivered", "no work has a value"),
    ],
)
def test_money_of_which_nothing_is_stated_is_not_called_the_same(name: str, words: str, why: str) -> None:
    said = told(0.0, (0.0, 0.0, 0.0), name=name, stated=False)
    assert said == f"'X' and 'Y' cannot be compared on {words}: {why}."
    assert told(0.0, (0.0, 0.0, 0.0), name=name).endswith(
        " the same with 'X' as with 'Y' in every simulated run."
    )
    assert told(5.0, (0.0, 0.0, 0.0), name=name).endswith(
        " the same with 'X' as with 'Y' in every simulated run."
    )


def test_one_is_singular() -> None:
    assert "is 1.0 days shorter" in told(24.0, (-1.0, -1.1, -0.9), 24 * HOUR)
    assert "is 100 items lower" in told(300.0, (-100.0, -110.0, -90.0), name="work in progress")


def test_what_is_not_decided_is_told_without_signs() -> None:
    said = told(24.8, (-0.1, -0.5, 0.3), 24 * HOUR)
    assert said == (
        "The 20 simulated runs of each do not separate 'X' from 'Y' in lead time: 24.70 against 24.80 days; "
        "95% interval of the difference from 0.50 days shorter to 0.30 days longer."
    )


@pytest.mark.parametrize(
    ("name", "text", "verb"),
    [
        ("lead time", "lead time", "is"),
        ("lead time p85", "lead time P85", "is"),
        ("lead time in working time", "lead time in working time", "is"),
        ("lead time in working time p85", "lead time in working time P85", "is"),
        ("lead time sd", "the standard deviation of lead time", "is"),
        ("response time within 2h", "the share of items with a response time within 2h", "is"),
        ("promises kept", "promises kept", "are"),
        ("hand-offs", "hand-offs", "are"),
        ("throughput", "throughput", "is"),
        ("abandoned", "the share of items abandoned", "is"),
    ],
)
def test_measures_as_subjects_agree_with_their_verb(name: str, text: str, verb: str) -> None:
    assert (spoken(name).text, spoken(name).verb) == (text, verb)


def test_names_in_measures_are_in_quotes() -> None:
    assert as_named("lead time p85 of loan") == "lead time p85 of 'loan'"
    assert as_named("lead time p85") == "lead time p85"


def test_times_are_shorter_or_longer_and_all_else_lower_or_higher() -> None:
    assert (spoken("wait").change(-1), spoken("wait").change(1)) == ("shorter", "longer")
    assert (spoken("throughput").change(-1), spoken("throughput").change(1)) == ("lower", "higher")
    assert spoken("lead time sd").change(1) == "higher"


def test_one_unit_for_values_and_differences(two: Result) -> None:
    sentence = two.verdict.comparisons[0].sentence
    assert len(re.findall(r"\b(?:h|min|days?)\b", sentence)) == 2
    assert two.verdict.headline == sentence


def test_one_value_far_from_the_rest_does_not_choose_the_unit() -> None:
    minutes = [600e6, 700e6, 900 * HOUR]
    assert scale_for("time", None, minutes).unit == "min"
    assert scale_for("time", None, [math.nan]).unit == "min"


def test_one_run_of_each_decides_nothing() -> None:
    assert "one run cannot tell a difference from chance" in result(replications=1).verdict.headline


def test_one_design_is_told_with_its_value() -> None:
    headline = result(designs=["silos"]).verdict.headline
    assert headline.startswith("With 'Two silos', the only design, lead time is ")
    assert headline.endswith("there is nothing to compare it with.")


def test_the_value_of_one_design_has_the_digits_of_the_table() -> None:
    found = result(changes=guessed("guessed"), designs=["silos"])
    value = shown_in(found, "lead time").text(found.estimate("silos", "lead time").mean)
    assert f" lead time is {value} (95% interval " in found.verdict.headline


def test_a_baseline_that_is_best_is_named_as_such() -> None:
    more = '[designs.slow]\nextends = "silos"\ntitle = "Slow"\nhandoff = { delay = "30h" }\n'
    more += '[designs.slower]\nextends = "silos"\ntitle = "Slower"\nhandoff = { delay = "60h" }\n'
    found = result(TEXT + more, {"baseline": "silos"}, designs=["silos", "slow", "slower"])
    assert found.verdict.headline.startswith(
        "No other design does better than 'Two silos' on lead time: with 'Slow', the nearest, it is "
    )
    assert len(found.verdict.rest) == 1 and "'Slower'" in found.verdict.rest[0]
