"""Distributions as people write them."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgsim.chance.distribution import Distribution, parse_distribution
from orgsim.units import MisreadError, Span

H2 = Span(2.0, "h")


@pytest.mark.parametrize(
    ("text", "name", "parameters"),
    [
        ("2h", "constant", {"value": H2}),
        ("constant(2h)", "constant", {"value": H2}),
        ("15 working days", "constant", {"value": Span(15.0, "working d")}),
        ("uniform(2h, 3h)", "uniform", {"low": H2, "high": Span(3.0, "h")}),
        ("uniform(high=3h, low=2h)", "uniform", {"low": H2, "high": Span(3.0, "h")}),
        (
            "triangular(1h, likely=2h, high=5h)",
            "triangular",
            {"low": Span(1.0, "h"), "likely": H2, "high": Span(5.0, "h")},
        ),
        ("exponential(2h)", "exponential", {"mean": H2}),
        ("Exponential( mean = 2 h )", "exponential", {"mean": H2}),
        ("lognormal(2h, p90=4h)", "lognormal", {"median": H2, "p90": Span(4.0, "h")}),
        ("lognormal(p99.5=4h, median=2h)", "lognormal", {"median": H2, "p99.5": Span(4.0, "h")}),
        ("lognormal(mean=2h, cv=0.5)", "lognormal", {"mean": H2, "cv": 0.5}),
        ("lognormal(mean=2h, sd=30min)", "lognormal", {"mean": H2, "sd": Span(30.0, "min")}),
        ("gamma(2h, 0.5)", "gamma", {"mean": H2, "cv": 0.5}),
        ("gamma(mean=2h, shape=4)", "gamma", {"mean": H2, "shape": 4.0}),
        ("erlang(4, 2h)", "erlang", {"k": 4.0, "mean": H2}),
        ("weibull(2h, 1.5)", "weibull", {"scale": H2, "shape": 1.5}),
        ("weibull(mean=2h, shape=1.5)", "weibull", {"mean": H2, "shape": 1.5}),
        ("hyperexponential(mean=2h, cv=2)", "hyperexponential", {"mean": H2, "cv": 2.0}),
        (
            "empirical(file='a.csv', column=\"b c\", unit=h)",
            "empirical",
            {"file": "a.csv", "column": "b c", "unit": "h"},
        ),
        (
            "empirical('a.csv', 'b', person-days)",
            "empirical",
            {"file": "a.csv", "column": "b", "unit": "person-d"},
        ),
        (
            "empirical('a.csv', 'b', working days)",
            "empirical",
            {"file": "a.csv", "column": "b", "unit": "working d"},
        ),
    ],
)
def test_every_distribution_of_the_page(text: str, name: str, parameters: dict[str, object]) -> None:
    found = parse_distribution(text)
    assert (found.name, dict(found.parameters), found.parts) == (name, parameters, ())
    assert list(found.parameters) == list(parameters)
    assert parse_distribution(str(found)) == found
    assert hash(found) == hash(pickle.loads(pickle.dumps(found)))


def test_a_mixture_has_parts() -> None:
    found = parse_distribution("mixture(0.3 * 10min, 70% * exponential(4h))")
    assert found.parts == (
        (0.3, Distribution("constant", {"value": Span(10.0, "min")})),
        (0.7, Distribution("exponential", {"mean": Span(4.0, "h")})),
    )
    nested = parse_distribution("mixture(0.5 * mixture(1 * 2h), 0.5 * 3h)")
    assert [str(part) for part in nested.simple()] == ["2h", "3h"]
    assert not nested.working and not nested.counts_days
    assert parse_distribution(str(nested)) == nested


@pytest.mark.parametrize(
    "text",
    [
        "5",
        5,
        "constant(5)",
        "uniform(1, 9)",
        "geometric(4)",
        "geometric(mean=1.5)",
        "mixture(0.5 * 1, 0.5 * geometric(9))",
    ],
)
def test_counts(text: object) -> None:
    found = parse_distribution(text, counts=True)
    assert all(isinstance(value, float) for part in found.simple() for value in part.parameters.values())


def test_empirical_counts_have_no_unit() -> None:
    found = parse_distribution("empirical('a.csv', 'size')", counts=True)
    assert found.parameters == {"file": "a.csv", "column": "size", "unit": ""}
    assert parse_distribution(str(found), counts=True) == found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("lognorml(2h, p90=4h)", "did you mean 'lognormal'"),
        ("exponential(mena=2h)", "did you mean 'mean'"),
        ("exponential()", "here it has nothing"),
        ("exponential", "with its brackets"),
        ("exponential(", "found the end"),
        ("exponential(2h", "found the end"),
        ("exponential(2h))", "nothing more may follow"),
        ("exponential(2h) 3", "nothing more may follow"),
        ("exponential(2h, 3h)", "nothing more"),
        ("exponential(2)", "no unit"),
        ("exponential(0h)", "above zero"),
        ("exponential(-2h)", "negative"),
        ("exponential(nan)", "should be a number"),
        ("exponential(2h,, 3h)", "expected a number"),
        ("exponential(mean=2h, mean=3h)", "given twice"),
        ("exponential(exponential(2h))", "only a mixture holds"),
        ("uniform(low=1h, 3h)", "stands behind one with a name"),
        ("uniform(low=3h, high=1h)", "above 'high'"),
        ("triangular(1h, 6h, 5h)", "above 'high'"),
        ("triangular(3h, 2h, 5h)", "above 'likely'"),
        ("lognormal(2h, 4h)", "p90="),
        ("lognormal(median=2h, p50=4h)", "not above the median"),
        ("lognormal(median=2h, p90=1h)", "not above the median"),
        ("lognormal(median=2h, p100=9h)", "has no 'p100'"),
        ("lognormal(mean=2h, cv=0)", "above 0"),
        ("lognormal(mean=2h)", "and here it has 'mean'"),
        ("lognormal(mean=2h, cv=1, sd=1h)", "and here it has"),
        ("gamma(2h, cv=-1)", "above 0"),
        ("gamma(2h, shape=1h)", "not a number"),
        ("erlang(k=2.5, mean=2h)", "whole number"),
        ("erlang(k=0, mean=2h)", "between 1"),
        ("weibull(2h, 0)", "between 0.01"),
        ("hyperexponential(2h, 1)", "above 1"),
        ("hyperexponential(2h, 0.5)", "above 1"),
        ("empirical(file=a.csv, column='b', unit=h)", "in quotes"),
        ("empirical(file='a.csv', column='b', unit=m)", "minutes or months"),
        ("empirical(file='a.csv', column='b')", "here it has"),
        ("geometric(4)", "only be a batch"),
        ("mixture()", "between 1 and"),
        ("mixture(10min, 2h)", "weight"),
        ("mixture(0.3 * 10min, 0.6 * 2h)", "add up to 0.9"),
        ("mixture(-0.3 * 10min, 1.3 * 2h)", "out of range"),
        ("uniform(1h, 3 working h)", "mixes kinds"),
        ("mixture(0.5 * 1h, 0.5 * 1 person-day)", "mixes kinds"),
        ("2h ; 3h", "cannot read"),
        ("$", "cannot read"),
        ("", "expected a number"),
        ("mixture(1*" * 9 + "2h" + ")" * 9, "nested"),
        ("1h " * 10_000, "longer than"),
        (2, "no unit"),
        (None, "not a span"),
    ],
)
def test_what_is_no_distribution_is_said(text: object, message: str) -> None:
    with pytest.raises(MisreadError, match=message):
        parse_distribution(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (0, "between 1"),
        (2.5, "whole number"),
        ("2h", "whole number"),
        ("exponential(3)", "does not give whole numbers"),
        ("geometric(0.5)", "between 1"),
        ("uniform(1.5, 3)", "whole number"),
        ("geometrc(3)", "did you mean 'geometric'"),
        (True, "whole number"),
    ],
)
def test_what_is_no_count_is_said(text: object, message: str) -> None:
    with pytest.raises(MisreadError, match=message):
        parse_distribution(text, counts=True)


PIECES = [
    "mixture",
    "(",
    ")",
    "*",
    ",",
    "=",
    "0.5",
    "2h",
    "exponential",
    "lognormal",
    "mean",
    "p90",
    "'a'",
    "unit",
    " ",
    "1e9",
    "-",
    "empirical",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join) | st.text(max_size=60), st.booleans())
def test_no_text_makes_anything_but_a_misread(text: str, counts: bool) -> None:
    try:
        found = parse_distribution(text, counts=counts)
    except MisreadError as error:
        assert str(error)
    else:
        assert parse_distribution(str(found), counts=counts) == found


def test_a_text_is_read_once() -> None:
    assert parse_distribution("lognormal(median=3h, p90=9h)") is parse_distribution(
        "lognormal(median=3h, p90=9h)"
    )
    for _ in range(2):
        with pytest.raises(MisreadError):
            parse_distribution("lognormal(median=3h, p90=9)")
    assert parse_distribution("2", counts=True) != parse_distribution("2h")
