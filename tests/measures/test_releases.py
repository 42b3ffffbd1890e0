"""Delivery measures on logs in which every moment is known by hand."""

import math

import pytest

from orgsim.engine import simulate
from orgsim.experiment.own_rules import own_rules
from orgsim.measures.releases import delivery
from orgsim.model import lower
from orgsim.scenario import loads

HOUR = 3600 * 1_000_000
HEAD = """
title = "Releases"
start = 2027-01-04T00:00:00
horizon = "4w"
warm_up = "0d"
[people]
nobody = {}
[designs.one]
teams.Nobody = ["nobody"]
"""
TWO_KINDS = (
    HEAD
    + """
[[releases]]
step = "deploy"
failures = "incident"
[work.safe]
arrivals.dates = [2027-01-04T00:00:00, 2027-01-11T00:00:00]
steps = [{ name = "build", delay = "1d" }, { name = "deploy", delay = "1h" }]
[work.risky]
arrivals.dates = [2027-01-04T06:00:00]
leads_to = [{ work = "incident", after = "2h" }]
steps = [{ name = "build", delay = "1d" }, { name = "deploy", delay = "1h" }]
[work.incident]
leads_to = [{ work = "hotfix" }]
steps = [{ name = "restore", delay = "4h" }]
[work.hotfix]
steps = [{ name = "deploy", delay = "1h" }]
"""
)
"""Deployments on Tue 01:00, Tue 07:00 (which fails at 09:00 and is restored at 13:00), Tue 14:00 (because of
that) and the Tuesday after, 01:00."""
ROLLED_BACK = (
    (
        HEAD
        + """
releases = [{ step = "deploy" }]
[work.change]
arrivals.dates = [2027-01-04T00:00:00]
steps = [
  { name = "build", delay = "1d" },
  { name = "deploy", delay = "1h", rework = { to = "build", chance = 1.0, at_most = 1 } },
]
"""
    )
    .replace('releases = [{ step = "deploy" }]\n', "")
    .replace("[people]", 'releases = [{ step = "deploy" }]\n[people]')
)
"""Deployed after 25 hours, rolled back, and deployed again after 50."""


def measured(text: str, warm_up: int = 0) -> dict[str, float]:
    scenario = loads(text)
    log = simulate(lower(scenario, "one"), 1, 1)
    (release,) = own_rules(scenario, log.header).releases
    return delivery(log, release, warm_up)


def test_each_measure_is_what_can_be_read_off_by_hand() -> None:
    assert measured(TWO_KINDS) == {
        "deployment frequency": 1.0,
        "change lead time": 19 * HOUR,
        "change lead time p50": 25 * HOUR,
        "change fail rate": 0.25,
        "failed deployment recovery time": 4 * HOUR,
        "failures not yet mended": 0.0,
        "deployment rework rate": 0.25,
    }


def test_what_happened_in_the_warm_up_is_not_counted() -> None:
    found = measured(TWO_KINDS, warm_up=7 * 24 * HOUR)
    assert found["deployment frequency"] == pytest.approx(1 / 3)
    assert (found["change fail rate"], found["deployment rework rate"]) == (0.0, 0.0)
    assert found["change lead time"] == 25 * HOUR
    assert math.isnan(found["failed deployment recovery time"])


def test_lead_time_may_count_from_the_beginning_of_a_step() -> None:
    text = TWO_KINDS.replace('failures = "incident"', 'failures = "incident"\nsince = "deploy"')
    assert measured(text)["change lead time"] == HOUR


def test_what_is_rolled_back_has_failed_until_it_is_deployed_for_good() -> None:
    found = measured(ROLLED_BACK)
    assert found["deployment frequency"] == 0.5
    assert found["change fail rate"] == 0.5
    assert found["failed deployment recovery time"] == 25 * HOUR
    assert found["change lead time"] == 50 * HOUR


def test_what_goes_out_in_one_moment_is_one_deployment() -> None:
    text = ROLLED_BACK.replace(', rework = { to = "build", chance = 1.0, at_most = 1 }', "")
    text = text.replace('delay = "1h"', 'gate = "every Friday 12:00"')
    text = text.replace("[2027-01-04T00:00:00]", "[2027-01-04T00:00:00, 2027-01-05T00:00:00]")
    found = measured(text)
    assert found["deployment frequency"] == 0.25
    assert found["change lead time"] == (108 + 84) / 2 * HOUR


def test_a_failure_that_is_open_at_the_end_is_counted_and_has_no_length() -> None:
    text = TWO_KINDS.replace('name = "restore", delay = "4h"', 'name = "restore", delay = "5w"')
    found = measured(text)
    assert found["failures not yet mended"] == 1.0
    assert math.isnan(found["failed deployment recovery time"])
    assert found["change fail rate"] == pytest.approx(1 / 3)


def test_without_deployments_there_are_none_a_week_and_nothing_else() -> None:
    found = measured(
        TWO_KINDS.replace('horizon = "4w"', 'horizon = "12h"').replace("2027-01-11", "2027-01-04")
    )
    assert found["deployment frequency"] == 0.0
    assert math.isnan(found["change fail rate"])
    assert math.isnan(found["change lead time"])


TWICE = (
    HEAD
    + """
[[releases]]
step = "deploy"
failures = "incident"
[work.change]
arrivals.dates = [2027-01-04T00:00:00]
leads_to = [{ work = "incident", on = { finished = "deploy" }, after = "2h" }]
steps = [
  { name = "deploy", delay = "1h" },
  { name = "watch", delay = "1d", rework = { to = "deploy", chance = 1.0, at_most = 1 } },
]
[work.incident]
steps = [{ name = "restore", delay = "4h" }]
"""
)
"""Deployed after 1 hour and again after 26; each fails two hours later."""


def test_a_failure_belongs_to_the_last_deployment_before_it() -> None:
    assert measured(TWICE)["change fail rate"] == 1.0
    found = measured(TWICE, warm_up=12 * HOUR)
    assert (found["change fail rate"], found["failed deployment recovery time"]) == (1.0, 4 * HOUR)
    late = measured(TWICE.replace('after = "2h"', 'after = "30h"'), warm_up=12 * HOUR)
    assert late["change fail rate"] == 1.0


def test_parts_of_a_failure_are_no_failures_themselves() -> None:
    steps = """steps = [
  { name = "deploy", delay = "1h" },
  { name = "checks", split = ["one", "other"] },
  { name = "one", delay = "1h" },
  { name = "other", delay = "1h" },
]"""
    text = TWO_KINDS.replace(
        'leads_to = [{ work = "hotfix" }]\nsteps = [{ name = "restore", delay = "4h" }]', steps
    )
    text = text.split("[work.hotfix]")[0]
    assert measured(text)["change fail rate"] == 0.25


def test_what_a_gate_rejects_is_not_deployed() -> None:
    text = ROLLED_BACK.replace(', rework = { to = "build", chance = 1.0, at_most = 1 }', "")
    gate = 'gate = { opens = "every Friday 12:00", outcomes = { reject = 1.0 } }'
    assert measured(text.replace('delay = "1h"', gate))["deployment frequency"] == 0.0


def test_work_without_the_step_that_begins_counts_from_its_arrival() -> None:
    text = TWO_KINDS.replace('failures = "incident"', 'failures = "incident"\nsince = "build"')
    assert measured(text)["change lead time"] == 19 * HOUR
