"""Quantities as people write them."""

import copy
import pickle
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgsim.units import (
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    WEEK,
    MisreadError,
    Money,
    Span,
    elapsed,
    first_text,
    length_text,
    localise,
    nearest,
    one_of,
    parse_chance,
    parse_date,
    parse_dates,
    parse_moment,
    parse_money,
    parse_money_rate,
    parse_number,
    parse_rate,
    parse_span,
    parse_whole,
    short,
    verb_after,
    zone,
    zone_names,
)


@pytest.mark.parametrize(
    ("text", "unit", "microseconds"),
    [
        ("90min", "min", 90 * MINUTE),
        ("90 minutes", "min", 90 * MINUTE),
        ("2.5h", "h", 150 * MINUTE),
        ("1 hour", "h", HOUR),
        ("3d", "d", 3 * DAY),
        ("1 day", "d", DAY),
        ("2 weeks", "w", 2 * WEEK),
        ("1w", "w", WEEK),
        ("30s", "s", 30 * SECOND),
        ("1 ms", "ms", 1000),
        ("7us", "us", 7),
        ("0h", "h", 0),
        (".5h", "h", 30 * MINUTE),
        ("1e1 h", "h", 10 * HOUR),
        ("6 working h", "working h", 6 * HOUR),
        ("6 Working  Hours", "working h", 6 * HOUR),
        ("3 person-hours", "person-h", 3 * HOUR),
        ("10 person-min", "person-min", 10 * MINUTE),
    ],
)
def test_a_span_is_read_in_its_unit(text: str, unit: str, microseconds: int) -> None:
    span = parse_span(text)
    assert span.unit == unit
    assert span.microseconds() == microseconds
    assert span.working == unit.startswith(("working", "person"))
    assert not span.counts_days


@pytest.mark.parametrize(
    "text",
    ["2 person-days", "2 person days", "2 person-d", "2 working days", "2 working-days", "2 working d"],
)
def test_days_of_work_need_the_length_of_a_day(text: str) -> None:
    span = parse_span(text)
    assert span.counts_days and span.working
    assert span.microseconds(day=7 * HOUR) == 14 * HOUR
    with pytest.raises(ValueError, match="length of one"):
        span.microseconds()


def test_microseconds_are_rounded_half_up() -> None:
    assert [Span(amount, "us").microseconds() for amount in (0.49, 0.5, 1.5, 2.5)] == [0, 1, 2, 3]
    assert Span(1.5, "us").micro() == 1.5


@given(
    st.floats(0, 1e5),
    st.sampled_from(["s", "min", "h", "d", "working h", "working d", "person-d", "person-min"]),
)
def test_a_span_reads_back(amount: float, unit: str) -> None:
    span = Span(amount, unit)
    assert parse_span(str(span)) == span


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("3m", "minutes or months"),
        ("3 mo", "months differ"),
        ("3 months", "months differ"),
        ("1y", "years differ"),
        ("2 years", "years differ"),
        ("1 quarter", "differ in length"),
        ("2 working weeks", "number of working days"),
        ("3 business days", "write 'working days'"),
        ("3 man-days", "write 'person-days'"),
        ("3 huors", "did you mean 'hours'"),
        ("3 wroking days", "did you mean 'working days'"),
        ("-3h", "negative"),
        ("nan h", "not a finite"),
        ("inf h", "not a finite"),
        ("1e999h", "too large"),
        ("1001 d d", "unknown unit"),
        ("60000w", "1000 years"),
        ("3", "has no unit"),
        ("", "does not begin with a number"),
        ("h", "does not begin with a number"),
        ("1,5h", "comma"),
        (3, "has no unit"),
        (True, "not a span"),
        (None, "not a span"),
        (["3h"], "not a span"),
    ],
)
def test_what_is_no_span_is_said(text: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_span(text)


@pytest.mark.parametrize(
    ("text", "per_week"),
    [("40 per w", 40), ("40/w", 40), ("1.5/d", 10.5), ("0.8 per h", 134.4), ("2 per week", 2)],
)
def test_a_rate_is_per_elapsed_time(text: str, per_week: float) -> None:
    rate = parse_rate(text)
    assert rate.per_microsecond * WEEK == pytest.approx(per_week)
    assert str(rate) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("40", "per what"),
        ("40 per", "per what"),
        ("40 per month", "months differ"),
        ("40 per working day", "working time"),
        ("-1 per h", "negative"),
        ("nan per h", "finite"),
        ("1e300 per s", "microsecond"),
        (40, "not a rate"),
    ],
)
def test_what_is_no_rate_is_said(text: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_rate(text)


def test_money() -> None:
    assert parse_money("GBP 900") == Money(900.0, "GBP")
    assert str(parse_money("EUR 12.5")) == "EUR 12.5"
    rate = parse_money_rate("GBP 62/h")
    assert rate.currency == "GBP"
    assert rate.per_microsecond * HOUR == pytest.approx(62)
    assert parse_money_rate("GBP 62 per hour").per_microsecond == rate.per_microsecond


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("900", "currency"),
        ("900 GBP", "behind the amount"),
        ("£900", "currency"),
        ("gbp 900", "did you mean 'GBP'"),
        ("GBP -3", "out of range"),
        ("GBP nan", "finite"),
        ("GBP 1,200", "comma"),
        ("GBP 9 each", "after the amount"),
        ("GBP", "currency"),
        ("POUND 3", "does not begin"),
        (900, "currency"),
    ],
)
def test_what_is_no_money_is_said(text: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_money(text)


def test_a_money_rate_says_per_what() -> None:
    with pytest.raises(ValueError, match="per what"):
        parse_money_rate("GBP 62")


def test_chances() -> None:
    assert parse_chance(0.15) == 0.15
    assert parse_chance("15%") == 0.15
    assert parse_chance("0.15") == 0.15
    for wrong in (1.1, -0.1, "101%", float("nan"), True, "likely", None):
        with pytest.raises(ValueError, match=r"chance|percentage"):
            parse_chance(wrong)


def test_numbers() -> None:
    assert parse_whole(6.0) == 6
    assert parse_whole("6") == 6
    assert parse_number("1e3") == 1000
    for wrong in (2.5, True, "six", 10**5000, float("inf"), -1, None, [1]):
        with pytest.raises(MisreadError):
            parse_whole(wrong)


def test_dates() -> None:
    assert parse_date("2027-01-04") == parse_date(date(2027, 1, 4)) == date(2027, 1, 4)
    assert parse_moment("2027-01-04T09:00") == datetime(2027, 1, 4, 9)
    assert parse_dates("2027-12-30..2028-01-01") == (date(2027, 12, 30), date(2027, 12, 31), date(2028, 1, 1))
    for wrong in ("2027-02-30", "04/01/2027", "tomorrow", 2027, None, "0001-01-01", "9999-01-01"):
        with pytest.raises(MisreadError):
            parse_date(wrong)
    with pytest.raises(MisreadError, match="ends before"):
        parse_dates("2027-12-30..2027-12-29")
    with pytest.raises(MisreadError, match="ten years"):
        parse_dates("2027-01-01..2047-01-01")
    with pytest.raises(MisreadError, match="is a moment"):
        parse_date("2027-01-04T09:00")


def test_moments_are_local_unless_they_have_an_offset() -> None:
    london = zone("Europe/London")
    assert localise(date(2027, 7, 1), london).isoformat() == "2027-07-01T00:00:00+01:00"
    assert localise(datetime(2027, 7, 1, 9), london).isoformat() == "2027-07-01T09:00:00+01:00"
    abroad = datetime(2027, 7, 1, 9, tzinfo=timezone(timedelta(hours=5)))
    assert localise(abroad, london).isoformat() == "2027-07-01T05:00:00+01:00"


def test_elapsed_time_knows_clock_changes() -> None:
    london = zone("Europe/London")
    start, end = (localise(date(2027, 3, day), london) for day in (28, 29))
    assert elapsed(start, end) == 23 * HOUR
    assert end - start == timedelta(hours=24)


def test_zones_come_from_the_package_and_travel_by_name() -> None:
    london = zone("Europe/London")
    assert zone("Europe/London") is london
    assert pickle.loads(pickle.dumps(london)) is london
    assert copy.deepcopy(datetime(2027, 1, 1, tzinfo=london)).tzinfo is london
    assert {"UTC", "Asia/Kolkata", "America/New_York"} <= zone_names()


@pytest.mark.parametrize(
    "name",
    [
        "Europe/Londn",
        "europe/london",
        "",
        "../../etc/passwd",
        "/etc/localtime",
        "Europe",
        "zones",
        "__init__.py",
        "a\0b",
    ],
)
def test_unknown_zones_and_path_tricks_are_refused(name: str) -> None:
    with pytest.raises(MisreadError, match="unknown time zone"):
        zone(name)


def test_the_nearest_zone_is_offered() -> None:
    with pytest.raises(MisreadError, match="did you mean 'Europe/London'"):
        zone("Europe/Londn")


def test_words() -> None:
    assert nearest("tems", ["teams", "title"]) == "teams"
    assert nearest("zzz", ["teams"]) is None
    assert one_of("fifo", ["fifo"], "an order") == "fifo"
    with pytest.raises(MisreadError, match="did you mean 'fifo'"):
        one_of("fifoo", ["fifo", "class"], "an order")
    assert short("x" * 1000) == f"'{'x' * 55}...'"
    assert short("x" * 58) == f"'{'x' * 58}'"
    assert short("x" * 59) == f"'{'x' * 55}...'"
    assert short("it's " * 20) == '"' + "it's " * 11 + '..."'
    assert short("\u202e" * 20) == "'" + "\\u202e" * 9 + "...'"  # no escape is cut in two
    assert short(["x" * 30] * 9) == "['xxxxxxx...xxxxxxxx', ...]"
    for value in (["x" * 100] * 9, {"y" * 40: "z" * 40, "a": 1}, [[["x" * 90]] * 7] * 7, ("ab",) * 50):
        assert len(short(value)) <= 60
        assert short(value)[-1] in "])}"
        assert short(value).count("'") % 2 == 0
    assert "digits" in short(10**10_000)
    error = pickle.loads(pickle.dumps(MisreadError("no", "yes")))
    assert (error.message, error.suggestion) == ("no", "yes")


@given(st.text(max_size=40))
def test_no_text_makes_anything_but_a_value_error(text: str) -> None:
    for parse in (
        parse_span,
        parse_rate,
        parse_money,
        parse_money_rate,
        parse_chance,
        parse_moment,
        parse_dates,
        parse_whole,
        zone,
    ):
        try:
            parse(text)
        except ValueError as error:
            assert str(error)


@pytest.mark.parametrize(
    ("micros", "said", "first", "verb"),
    [
        (7 * DAY, "1 week", "first week", "is"),
        (14 * DAY, "2 weeks", "first 2 weeks", "are"),
        (8 * DAY, "8 days", "first 8 days", "are"),
        (DAY, "1 day", "first day", "is"),
        (200 * HOUR, "200 hours", "first 200 hours", "are"),
        (90 * MINUTE, "90 minutes", "first 90 minutes", "are"),
        (round(2.57 * DAY) + 1, "2.57 days", "first 2.57 days", "are"),
        (3 * HOUR + 1, "3.00 h", "first 3.00 h", "are"),
        (MINUTE + 1, "1.00 min", "first 1.00 min", "are"),
        (0, "0 min", "first 0 min", "are"),
    ],
)
def test_lengths_in_words(micros, said, first, verb):
    assert (length_text(micros), first_text(micros), verb_after(micros)) == (said, first, verb)
