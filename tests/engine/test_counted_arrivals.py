"""Arrivals of which a file has the number in each time, on both engines."""

import numpy as np
import pytest
from both_engines import differences
from replay import Replay

from orgsim.chance.philox import Purpose, block, source_word, uniform
from orgsim.chance.portable import exp, log
from orgsim.engine import simulate
from orgsim.errors import ScenarioError, UsageError
from orgsim.experiment.demand import demand_grows, scaled
from orgsim.model import lower
from orgsim.model.analysis.load import expected_items
from orgsim.scenario import loads

HOUR = 3_600_000_000
QUARTER = HOUR // 4
TEXT = """
start = 2027-01-04T09:00:00
horizon = "{horizon}"
people.ann.count = 30
work.call.arrivals = {{ counts = "calls.csv", column = "n", each = "15min"{more} }}
work.call.steps = [{{ name = "answer", skill = "ann", effort = "1min" }}]
designs.d.teams.Team = ["ann"]
"""


def scenario_of(folder, numbers, more="", horizon="1d"):
    (folder / "calls.csv").write_text("\n".join(["n", *map(str, numbers)]) + "\n", encoding="utf-8")
    return loads(TEXT.format(more=more, horizon=horizon), folder=folder)


def moments(folder, numbers, more="", horizon="1d", seed=1, replication=0):
    """The moments of arrival, in microseconds since the start, on which both engines agree."""
    model = lower(scenario_of(folder, numbers, more, horizon), "d")
    assert differences(model, (seed, replication)) == []
    return simulate(model, seed, replication).items["arrived"].tolist()


def test_as_many_come_in_each_time_as_were_counted(tmp_path):
    numbers = [3, 0, 0, 7, 1, 0, 12]
    found = np.array(moments(tmp_path, numbers))
    assert np.bincount(found // QUARTER, minlength=7).tolist() == numbers
    assert (np.diff(found) >= 0).all()


def test_each_comes_at_the_least_of_the_moments_that_are_left(tmp_path):
    # of m uniform moments the least has 1 - (1 - u)^(1/m) of the time before it
    want, ordinal = [], 0
    for place, number in enumerate([2, 0, 3]):
        passed = 0.0
        for left in range(number, 0, -1):
            u = uniform(block((1, 0), (source_word("call") + ordinal, Purpose.INTERVAL, 0, 0))[0])
            passed += (1.0 - passed) * (1.0 - exp(log(1.0 - u) / left))
            want.append(int((place + passed) * QUARTER))
            ordinal += 1
    found = moments(tmp_path, [2, 0, 3])
    assert max(abs(a - b) for a, b in zip(found, want, strict=True)) <= 1


def test_they_are_spread_evenly_over_a_time_in_the_long_run(tmp_path):
    """The moments of all arrivals are uniform (Kolmogorov and Smirnov, at 0.1 %), and others in each
    replication."""
    runs = (np.array(moments(tmp_path, [40] * 24, replication=number)) for number in (0, 1))
    parts = [found % QUARTER / QUARTER for found in runs]
    assert not np.array_equal(*parts)
    for part in parts:
        steps = np.sort(part)
        most = np.abs(steps - (np.arange(len(steps)) + 0.5) / len(steps)).max()
        assert most < 1.95 / len(steps) ** 0.5


def test_the_first_time_may_begin_later(tmp_path):
    found = moments(tmp_path, [1, 1], ", from = 2027-01-04T10:00:00")
    assert [moment // QUARTER for moment in found] == [4, 5]


def test_what_lies_outside_the_run_is_left_out_and_said(tmp_path):
    more = ", from = 2027-01-04T08:40:00"
    # 08:40 and 08:55 begin before 09:00, 09:55 and 10:10 after the end at 09:50
    scenario = scenario_of(tmp_path, [5, 5, 2, 0, 4, 9, 9], more, "50min")
    found = simulate(lower(scenario, "d"), 1, 0).items["arrived"]
    assert np.bincount((found - HOUR // 6) // QUARTER).tolist()[:1] == [2]
    assert any("4 of 7 counts are of times that do not begin within" in note for note in scenario.notes)


def test_a_run_that_goes_on_after_the_counts_is_noted(tmp_path):
    scenario = scenario_of(tmp_path, [5, 5])
    assert any(
        "the counts end on 2027-01-04, and the run goes on for 23.5 of its 24 hours without arrivals" in note
        or "the run goes on for 23.5 hours of its 1 day without arrivals" in note
        for note in scenario.notes
    )
    none = scenario_of(tmp_path, [5, 5], ", from = 2028-01-04")
    assert any("None is left, so nothing arrives." in note for note in none.notes)
    assert moments(tmp_path, [5, 5], ", from = 2028-01-04") == []


def test_the_load_counts_them(tmp_path):
    model = lower(scenario_of(tmp_path, [3, 0, 7] + [2] * 200), "d")
    # 96 quarters of an hour in a day
    assert expected_items(model, 0) == pytest.approx(10 + 2 * 93)
    assert demand_grows(lower(scenario_of(tmp_path, [1] * 72 + [2] * 24), "d"))
    assert not demand_grows(lower(scenario_of(tmp_path, [2] * 96), "d"))


def test_batches_and_at_most(tmp_path):
    found = moments(tmp_path, [2, 1], ", batch = 3, at_most = 8")
    assert len(found) == 8 and len(set(found)) == 3


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        ([1, "2.5"], "calls.csv line 3: '2.5' is not a whole number, and arrivals are counted"),
        ([1, "-2"], "calls.csv line 3: '-2'"),
        ([1, "many"], "calls.csv line 3: 'many'"),
        ([1, "", 3], "calls.csv line 3: a row without a number: write 0 where nothing arrived"),
        (["1,5"], "calls.csv line 2"),
        ([10**9], "is more than"),
    ],
)
def test_what_is_no_count_is_a_fault_with_its_line(tmp_path, numbers, message):
    with pytest.raises(ScenarioError) as caught:
        scenario_of(tmp_path, numbers)
    assert message in str(caught.value)


def test_a_time_takes_time_and_a_file_is_there(tmp_path):
    for text, message in (
        (TEXT.replace("15min", "0min"), "are longer than 0"),
        (TEXT.replace('column = "n"', 'column = "m"'), "has no column 'm'"),
        (TEXT.replace("calls.csv", "other.csv"), "there is no file 'other.csv'"),
        (TEXT.replace(', each = "15min"', ""), "'each' is missing"),
    ):
        scenario_of(tmp_path, [1])
        with pytest.raises(ScenarioError) as caught:
            loads(text.format(more="", horizon="1d"), folder=tmp_path)
        assert message in str(caught.value)


def test_the_demand_of_a_count_is_not_multiplied(tmp_path):
    with pytest.raises(UsageError, match="it comes as it was counted"):
        scaled(scenario_of(tmp_path, [1]), 2.0)


def test_the_replay_of_the_log_finds_them_where_they_are(tmp_path):
    model = lower(scenario_of(tmp_path, [3, 0, 7, 1, 40], ", batch = 2, at_most = 90"), "d")
    assert Replay(model, simulate(model, 1, 0)).violations() == []
