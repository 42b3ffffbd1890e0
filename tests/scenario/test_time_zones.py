"""Time zones have the rules of the release that this version was built with, and other rules are said."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from orgsim.engine import simulate
from orgsim.measures import summarise
from orgsim.model import lower
from orgsim.scenario import loads
from orgsim.units import HOUR, changed_zones, known_release, zone, zone_release, zone_rules
from orgsim.units.offsets import changes_in

WEST = """
title = "London hands over to Vancouver"
start = 2027-01-11
horizon = "2d"
time_zone = "Europe/London"
calendars.vancouver = { time_zone = "America/Vancouver", open = "Mon-Fri 09:00-17:00" }
people.here.skills = ["write"]
people.there = { skills = ["read"], calendar = "vancouver" }
work.letter.arrivals = { dates = [2027-01-11T15:00:00] }
work.letter.steps = [
    { name = "write", skill = "write", effort = "1h" },
    { name = "read", skill = "read", effort = "1h" },
]
designs.one.teams = { London = ["here"], Vancouver = ["there"] }
"""


@pytest.mark.parametrize(
    ("name", "hours"),
    [
        ("America/Vancouver", -7),
        ("America/Edmonton", -6),
        ("America/Inuvik", -6),
        ("America/Winnipeg", -5),
        ("America/Havana", -4),
        ("Africa/Casablanca", 0),
        ("America/Los_Angeles", -8),
        ("Europe/London", 0),
        ("Australia/Lord_Howe", 11),
        ("Asia/Kathmandu", 5.75),
    ],
)
def test_the_offset_in_january_2027(name, hours):
    """As IANA's release 2026f has it: the first six stay where they were in the summer before, or have left
    it for good."""
    assert datetime(2027, 1, 15, 12, tzinfo=UTC).astimezone(zone(name)).utcoffset() == timedelta(hours=hours)


def test_vancouver_opens_at_four_in_london():
    """Written from 15:00 to 16:00 in London, when it is 09:00 at -07:00; at -08:00 it would take 3 h."""
    model = lower(loads(WEST), "one")
    items = summarise(simulate(model, 1, 1), np.array([0, model.header.horizon])).items
    assert (items["ended"] - items["arrived"]).tolist() == [2 * HOUR]


def test_nothing_is_said_of_the_release_that_this_version_was_built_with():
    assert zone_release() == known_release()
    assert changed_zones(["America/Vancouver"], 2020, 2040) == ()
    assert not [note for note in loads(WEST).notes if "tzdata" in note]


@pytest.fixture
def another_release(monkeypatch):
    """A release in which Vancouver has the clocks of Los Angeles, as it had until 2026."""

    def other(name):
        return zone("America/Los_Angeles" if name == "America/Vancouver" else name)

    monkeypatch.setattr(zone_rules, "zone", other)
    monkeypatch.setattr("importlib.metadata.version", lambda package: "2027.1")
    zone_release.cache_clear()
    yield
    zone_release.cache_clear()


@pytest.mark.usefixtures("another_release")
def test_another_release_that_changes_a_zone_in_use_is_said():
    (note,) = [note for note in loads(WEST).notes if "tzdata" in note]
    assert note == (
        "the time zone 'America/Vancouver' has other rules in the installed tzdata 2027.1 than in tzdata "
        f"{known_release()}, with "
        "which this version of orgsim was built: a machine with the other one gives other numbers."
    )


@pytest.mark.usefixtures("another_release")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("start = 2027-01-11", "start = 2025-01-13"),
        ("America/Vancouver", "America/New_York"),
        ("2027-01-11\n", "2041-01-14\n"),
    ],
)
def test_nothing_is_said_where_the_rules_of_the_run_are_the_same_or_not_known(old, new):
    assert not [note for note in loads(WEST.replace(old, new)).notes if "tzdata" in note]


@pytest.mark.usefixtures("another_release")
def test_a_run_into_the_year_of_a_change_is_said():
    """British Columbia's clocks were not put back in November 2026."""
    late = WEST.replace("start = 2027-01-11", "start = 2025-12-31")
    assert [note for note in loads(late).notes if "tzdata" in note]
    early = late.replace("2025-12-31", "2025-12-22")
    assert not [note for note in loads(early).notes if "tzdata" in note]


SOME = [
    "America/Vancouver",
    "Africa/Casablanca",
    "Europe/London",
    "Australia/Lord_Howe",
    "America/Havana",
    "UTC",
]


@pytest.mark.parametrize("name", SOME)
def test_the_table_holds_the_rules_of_the_release_it_names(name):
    """Made anew by ``python -m orgsim.units.zone_rules``."""
    table = zone_rules._table()
    known = table["rules"][table["zones"][name]]
    assert known == "".join(zone_rules.rules_digest(name, year) for year in zone_rules.YEARS)


def test_a_change_of_clocks_is_found_to_the_second():
    changes = changes_in(zone("Europe/London"), 2027)
    assert changes == (
        (datetime(2027, 1, 1, tzinfo=UTC), timedelta()),
        (datetime(2027, 3, 28, 1, tzinfo=UTC), timedelta(hours=1)),
        (datetime(2027, 10, 31, 1, tzinfo=UTC), timedelta()),
    )
