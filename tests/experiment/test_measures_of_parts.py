"""Measures of one kind of work or one class by their names: in what is decided on, limits, experiments and
tables."""

import math

import numpy as np
import pytest
from quick import QUICK

from orgsim.errors import ScenarioError
from orgsim.experiment import Options, run
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.sweep import sweep
from orgsim.experiment.wording import spoken
from orgsim.log.catalogue import ITEM_MEASURES
from orgsim.log.measure_names import base_of, find, part_of
from orgsim.measures import named_measures
from orgsim.report.record import to_json
from orgsim.report.terminal import terminal
from orgsim.scenario import loads
from orgsim.units import MisreadError

TEXT = """
horizon = "4w"
warm_up = "none"
replications = 4
decide_on = "{decided}"
classes = ["expedite", "standard"]
people.clerk.count = 3
[work.call]
arrivals = "3 per h"
class = {{ expedite = 0.2, standard = 0.8 }}
patience = "30min"
steps = [{{ name = "answer", skill = "clerk", effort = "exponential(40min)" }}]
[work."letter of a client"]
arrivals = "1 per h"
cost_of_delay = "EUR 4/h"
steps = [{{ name = "read", skill = "clerk", effort = "exponential(30min)" }}]
[designs.one]
teams.A = ["clerk"]
[designs.two]
teams.A = ["clerk"]
order = "class"
{more}
"""


def ran(decided="lead time", more=""):
    return run(loads(TEXT.format(decided=decided, more=more)), Options(**QUICK))


@pytest.fixture(scope="module")
def result():
    return ran()


@pytest.mark.parametrize(
    ("name", "base", "part"),
    [
        ("lead time", "lead time", None),
        ("queue time of all arrivals", "queue time of all arrivals", None),
        ("queue time of all arrivals of call", "queue time of all arrivals", "call"),
        ("cost of delay of letter of a client", "cost of delay", "letter of a client"),
        ("lead time p80 of call", "lead time p80", "call"),
        ("lead time within 3d of call", "lead time within 3d", "call"),
        ("wait of abandoned items of expedite", "wait of abandoned items", "expedite"),
        ("lead time in working time p85 of a of b", "lead time in working time p85", "a of b"),
    ],
)
def test_a_name_is_a_measure_and_what_it_is_of(name, base, part):
    assert (base_of(name), part_of(name)) == (base, part)
    assert find(name).name == name
    assert part is None or f"of '{part}'" in find(name).description
    assert (find(name).unit, find(name).better) == (find(base).unit, find(base).better)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("utilisation of call", "'utilisation' is a measure of the whole, not of one kind of work or class"),
        ("leed time of call", "is not a measure"),
        ("lead time p0 of call", "is not a measure"),
        ("lead time of ", "is not a measure"),
    ],
)
def test_a_name_that_is_none(name, message):
    with pytest.raises(MisreadError, match=message):
        find(name)


def test_each_measure_of_items_is_that_of_the_part(result):
    for work, part in (("call", {"work": "call"}), ("expedite", {"service_class": "expedite"})):
        for name in ITEM_MEASURES:
            ours, theirs = result.values("two", f"{name} of {work}"), result.values("two", name, **part)
            assert np.array_equal(ours, theirs, equal_nan=True), name


@pytest.mark.parametrize("name", ["lead time p80", "response time within 1h"])
def test_so_are_percentiles_and_shares_within_a_limit(result, name):
    ours, theirs = result.values("one", f"{name} of call"), result.values("one", name, work="call")
    assert ours.tolist() == theirs.tolist()


def test_a_mask_and_a_part_are_both_held_to(result):
    summary, header = result.summary("one", 1), result.headers["one"]
    calls = summary.items["work"] == 0
    (both,) = named_measures(summary, header, 0, ["arrivals of expedite"], calls).values()
    (alone,) = named_measures(summary, header, 0, ["arrivals of expedite"]).values()
    assert 0 < both == alone < result.values("one", "arrivals")[0]
    (none,) = named_measures(summary, header, 0, ["lead time of letter of a client"], calls).values()
    assert math.isnan(none)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("lead time p80 of call", "lead time P80 of 'call'"),
        ("lead time within 3h of call", "the share of items of 'call' with a lead time within 3h"),
        ("abandoned of call", "the share of items of 'call' abandoned"),
        ("wait of call", "waiting time of 'call'"),
        ("lead time sd of call", "the standard deviation of lead time of 'call'"),
    ],
)
def test_in_words(name, text):
    assert spoken(name).text == text


def test_a_verdict_can_rest_on_it():
    result = ran("response time p80 of expedite")
    assert result.verdict.headline.startswith("With 'two', response time P80 of 'expedite' is ")
    assert " shorter than with 'one' (" in result.verdict.headline
    assert "Response time P80 of 'expedite' (min)" in terminal(result)
    record = to_json(result)["measures"]["response time p80 of expedite"]
    assert record["meaning"].startswith("80% of items of 'expedite' take at most this long from arrival to ")
    assert record["designs"]["two"]["mean"] < record["designs"]["one"]["mean"]


def test_losses_beside_it_are_those_of_the_part():
    """With the order by class, urgent calls are lost less often and others more."""
    result = ran("lead time of expedite")
    (found,) = result.verdict.comparisons
    assert found.losses.startswith("'two' also loses fewer items of 'expedite' (")
    (found,) = ran("lead time of standard").verdict.comparisons
    assert found.losses.startswith("'two' also loses more items of 'standard' (")


def test_experiments_have_it_too():
    text = TEXT.format(
        decided="lead time", more='[sweep]\nvary = { path = "people.clerk.count", values = [3, 4] }'
    )
    measures = ("lead time of call", "response time p80 of expedite")
    scenario = loads(text + f"measures = {list(measures)}\n")
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        found = sweep(laboratory)
    assert found.measures == measures
    again = run(scenario, Options(**QUICK))
    for name in measures:
        sample = found.samples[0]["two"]
        assert sample.values(name).tolist() == again.values("two", name).tolist()


@pytest.mark.parametrize(
    ("decided", "more", "path", "message"),
    [
        ("lead time of cal", "", "decide_on", "there is no kind of work or class 'cal'"),
        (
            "lead time",
            '[sweep]\nvary = "people.clerk.count"\nmeasures = ["wait", "wait of urgent"]',
            "sweep.measures.2",
            "there is no kind of work or class 'urgent'",
        ),
        (
            "lead time",
            '[staff]\npromise = "lead time p85 of letter <= 3h"',
            "staff.promise",
            "there is no kind of work or class 'letter'",
        ),
        (
            "lead time",
            '[optimise]\nvary = "people.clerk.count"\nobjectives = ["lowest wait of team X", "wait of mail"]',
            "optimise.objectives.2",
            "there is no kind of work or class 'mail'",
        ),
        (
            "lead time of expedite",
            '[work.expedite]\narrivals = "1 per w"\nsteps = [{ name = "x", skill = "clerk", effort = "1h" }]',
            "decide_on",
            "'expedite' is both a kind of work and a class: give one of them another name",
        ),
    ],
)
def test_what_is_not_there_is_a_fault(decided, more, path, message):
    with pytest.raises(ScenarioError) as caught:
        loads(TEXT.format(decided=decided, more=more))
    assert [(fault.path, fault.message) for fault in caught.value.faults] == [(path, message)]


def test_a_result_says_so_too(result):
    with pytest.raises(KeyError, match=r"no kind of work or class 'cal'.*did you mean 'call'"):
        result.values("one", "lead time of cal")
