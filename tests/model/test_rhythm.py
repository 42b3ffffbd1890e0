"""Hours, weights and waves of a rate, scaled together: what is stated is what comes."""

import math

import numpy as np
import pytest

from orgsim.model import lower
from orgsim.model.analysis.load import expected_items
from orgsim.model.analysis.notes import model_notes
from orgsim.scenario import loads

HOUR = 3_600_000_000
WEEK = 168 * HOUR
TEXT = """
start = 2027-01-04
horizon = "%(horizon)s"
time_zone = "%(zone)s"
[calendars.office]
open = "Mon-Fri 09:00-17:00"
[calendars.odd]
open = ["Mon, Wed 08:20-12:05", "Fri 22:30-06:10", "Sun 00:00-24:00"]
[calendars.holidays]
open = "Mon-Fri 09:00-17:00"
closed = ["2027-01-06", "2027-01-20..2027-01-21"]
special = { "2027-01-09" = "09:00-13:00" }
[calendars.abroad]
time_zone = "America/New_York"
open = "Mon-Fri 09:00-17:00"
[people.a]
[work.x]
arrivals = %(arrivals)s
steps = [{ name = "out", delay = "1min" }]
[designs.d.teams]
T = ["a"]
"""
MORNINGS = "by_hour = [0,0,0,0,0,0,0,0,0,5,4,3,2,1,1,1,1,0,0,0,0,0,0,0]"
NIGHTS = "by_hour = [9,8,7,6,5,4,3,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]"
DAYS = "by_weekday = [3, 2, 1, 1, 1, 0.5, 0.5]"
WORKDAYS = "by_weekday = [1, 1, 1, 1, 1, 0, 0]"


def model_of(arrivals, horizon="4w", zone="UTC"):
    return lower(loads(TEXT % {"arrivals": f"{{ {arrivals} }}", "horizon": horizon, "zone": zone}), "d")


def expected(arrivals, horizon="4w", zone="UTC"):
    """Items expected over the horizon, and so the integral of the rate."""
    return expected_items(model_of(arrivals, horizon, zone), 0)


def per_week(arrivals, horizon="4w", zone="UTC"):
    return expected(arrivals, horizon, zone) / (lower_horizon(horizon) / WEEK)


def lower_horizon(horizon):
    return {"w": WEEK, "d": 24 * HOUR}[horizon[-1]] * float(horizon[:-1])


@pytest.mark.parametrize("calendar", ["office", "odd", "always"])
@pytest.mark.parametrize(
    "weights",
    [
        WORKDAYS,
        MORNINGS,
        f"{WORKDAYS}, {MORNINGS}",
        f"{DAYS}, {NIGHTS}",
        'wave = { amplitude = 0.9, period = "1d" }',
        'wave = { amplitude = 0.9, period = "1w" }',
        'wave = { amplitude = 0.5, period = "90min" }',
        f'{DAYS}, {NIGHTS}, wave = {{ amplitude = 1, period = "12h" }}',
    ],
)
def test_the_stated_rate_holds_in_every_week_whatever_hours_and_weights_say(calendar, weights):
    assert per_week(f'rate = "40 per w", during = "{calendar}", {weights}') == pytest.approx(40.0, rel=1e-9)


def test_weights_that_take_away_only_closed_days_change_nothing():
    plain, weighted = (
        model_of(f'rate = "40 per w", during = "office"{more}') for more in ("", f", {WORKDAYS}")
    )
    assert plain.sources.rates.tolist() == weighted.sources.rates.tolist()
    assert plain.sources.profile.rows() == weighted.sources.profile.rows()


def test_weights_shape_the_open_hours():
    # Mondays weigh 3 of 8 on the five open days; 09-10 weighs 5 of the 18 of an open day
    model = model_of(f'rate = "40 per w", during = "office", {DAYS}, {MORNINGS}')
    starts, rates = model.sources.profile.rows()[0], model.sources.rates.tolist()
    assert rates[starts.index(9 * HOUR)] * HOUR == pytest.approx(40 * 3 / 8 * 5 / 18)


@pytest.mark.parametrize("period", ["5d", "2d", "2w", "10d"])
def test_a_wave_that_moves_through_the_week_is_even_over_a_common_cycle(period):
    # 70 weeks hold a whole number of weeks and of every one of these periods
    assert per_week(
        (
            f'rate = "40 per w", during = "office", {WORKDAYS}, wave = {{ amplitude = 0.8, period = '
            f'"{period}" '
            f"}}"
        ),
        "70w",
    ) == (pytest.approx(40.0, rel=2e-4))


def test_half_a_week_brings_what_its_open_hours_are_worth():
    # from Monday to Thursday noon: 27 of 40 open hours
    assert expected(f'rate = "40 per w", during = "office", {WORKDAYS}', "3.5d") == pytest.approx(27.0)


def test_dated_exceptions_take_away_and_add_what_an_ordinary_day_brings():
    # four ordinary weeks of 40 open hours, less three closed days, with four hours on a Saturday
    assert expected('rate = "40 per w", during = "holidays"') == pytest.approx(160 - 3 * 8 + 4)
    assert expected(f'rate = "40 per w", during = "holidays", {WORKDAYS}') == pytest.approx(160 - 3 * 8)


def test_months_are_weighed_by_their_length():
    # over the four years from 2027 to 2030 all months come as often as they do in the long run, but for one
    # leap day
    weights = "by_month = [4, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]"
    whole = expected(f'rate = "7 per w", {weights}', "1461d")
    assert whole == pytest.approx(1461, rel=2e-3)
    during = expected(f'rate = "7 per w", {weights}, during = "office", {WORKDAYS}', "1461d")
    assert during == pytest.approx(1461, rel=6e-3)


def test_weights_by_month_that_are_all_alike_change_nothing():
    alike = "by_month = [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]"
    assert per_week(f'rate = "40 per w", during = "office", {alike}') == pytest.approx(40.0, rel=1e-12)


def test_a_season_that_the_run_does_not_see_whole_is_not_evened_out():
    # four weeks in January, which weighs 12 of 12 and lasts 31 of 365.2425 days
    weights = "by_month = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]"
    assert expected(f'rate = "7 per w", {weights}', "3w") == pytest.approx(21 * 365.2425 / 31)


@pytest.mark.parametrize("zone", ["Europe/London", "Australia/Lord_Howe", "Asia/Kolkata"])
@pytest.mark.parametrize(
    "weights",
    [f"{DAYS}, {NIGHTS}", f'{DAYS}, wave = {{ amplitude = 0.9, period = "1d" }}'],
    ids=["weights", "wave"],
)
def test_it_holds_over_a_year_of_clock_changes_in_two_zones(zone, weights):
    found = per_week(f'rate = "40 per w", during = "abroad", {weights}', "52w", zone)
    assert found == pytest.approx(40.0, rel=2e-3)


def test_pieces_are_scaled_as_one_rate_is():
    pieces = 'pieces = [{ from = 2027-01-04, rate = "40 per w" }, { from = 2027-01-18, rate = "80 per w" }]'
    assert expected(f'{pieces}, during = "office", {WORKDAYS}, {MORNINGS}') == pytest.approx(2 * 40 + 2 * 80)


def test_a_wave_alone_keeps_its_level():
    assert per_week('rate = "10 per w", wave = { amplitude = 0.7, period = "1d" }') == pytest.approx(
        10.0, rel=1e-9
    )


def test_hours_follow_a_change_of_half_an_hour():
    # Lord Howe goes back by 30 min on 2027-04-04 at 02:00, which is 15:00 UTC on the day before
    weights = "by_hour = [0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0]"
    text = TEXT.replace("2027-01-04", "2027-04-04") % {
        "arrivals": f'{{ rate = "7 per w", {weights} }}',
        "horizon": "1d",
        "zone": "Australia/Lord_Howe",
    }
    sources = lower(loads(text), "d").sources
    starts, rates = np.array(sources.profile.rows()[0]), sources.rates
    # nine o'clock is nine and a half hours after midnight; ten, an hour later
    assert starts[rates > 0].tolist() == [math.floor(9.5 * HOUR)]
    assert starts[np.flatnonzero(rates > 0) + 1].tolist() == [math.floor(10.5 * HOUR)]


ZERO = "work.x.arrivals: nothing arrives within the run, because the rate is 0 throughout it."


@pytest.mark.parametrize(
    ("arrivals", "notes"),
    [
        ('rate = "40 per w", during = "office", by_weekday = [0, 0, 0, 0, 0, 1, 1]', (ZERO,)),
        ('pieces = [{ from = 2028-01-01, rate = "40 per w" }]', (ZERO,)),
        ('rate = "0 per w"', (ZERO,)),
        (
            'rate = "0.1 per w"',
            ("work.x.arrivals: fewer than one arrival is expected within the run (0.4).",),
        ),
        (
            'every = "16w", batch = 5',
            ("work.x.arrivals: fewer than one arrival is expected within the run (0.25).",),
        ),
        ('rate = "1 per w", at_most = 1', ()),
        ('every = "4w"', ()),
    ],
)
def test_a_source_that_brings_nothing_is_noted(arrivals, notes):
    scenario = loads(TEXT % {"arrivals": f"{{ {arrivals} }}", "horizon": "4w", "zone": "UTC"})
    assert model_notes(scenario, {"d": lower(scenario, "d")}) == notes
