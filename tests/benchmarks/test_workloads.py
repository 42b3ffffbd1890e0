"""The standard workloads: what they become in orgsim, and that the programs for other engines compute the
same."""

import json
import sys
from concurrent.futures import Future
from dataclasses import replace

import engines
import numpy as np
import own
import pytest
from rivals import with_simpy
from workloads import W1, W2, W3, W4, W5, WORKLOADS, Outcome, closed_time

from orgsim.evidence.theory.networks import jackson
from orgsim.model import lower
from orgsim.model.analysis.load import OfferedLoad
from orgsim.scenario import loads


@pytest.mark.parametrize("workload", WORKLOADS.values(), ids=WORKLOADS)
def test_scenario_has_the_people_classes_and_limit_of_the_workload(workload):
    model = lower(loads(workload.scenario(1000)), "line")
    assert len(model.header.people) == sum(workload.people)
    assert len(model.header.classes) == len(workload.classes)
    assert model.limits.items.tolist() == ([workload.inside] if workload.inside else [])
    clocks = {model.header.clocks[person.clock].next_open(0) // own.HOUR for person in model.header.people}
    assert clocks == set(workload.opens or (0,))


@pytest.mark.parametrize("workload", [W2, W3], ids=lambda workload: workload.name)
def test_all_teams_are_asked_for_85_percent_of_their_open_hours(workload):
    items = 100_000
    model = lower(loads(workload.scenario(items, items / workload.rate)), "line")
    for group in OfferedLoad(model).groups:
        assert group.load == pytest.approx(0.85, abs=0.005)


def test_work_pauses_while_the_team_is_closed():
    monday, friday = 9.0, 9.0 + 4 * 24.0
    assert closed_time(9.0, monday, 8.0) == 0.0
    assert closed_time(9.0, monday + 7.0, 2.0) == 16.0
    assert closed_time(9.0, monday, 20.0) == 32.0
    assert closed_time(9.0, friday + 7.0, 3.0) == 64.0
    assert closed_time(9.0, friday + 168.0, 16.5) == 64.0 + 16.0


@pytest.mark.parametrize("workload", [W3, W5], ids=lambda workload: workload.name)
def test_simpy_and_the_reference_engine_compute_the_same(workload):
    theirs = engines.sample("simpy", workload, 120, 1)
    engines.compare(engines.sample("reference", workload, 120, 1), theirs)
    urgent_last = replace(workload, classes=workload.classes[::-1])
    with pytest.raises(engines.LeftOutError, match="something else"):
        engines.compare(engines.sample("reference", urgent_last, 120, 1), theirs)


def test_a_tight_limit_means_the_same_to_simpy_and_the_reference_engine():
    tight = replace(W4, inside=15)
    theirs = engines.sample("simpy", tight, 120, 1)
    engines.compare(engines.sample("reference", tight, 120, 1), theirs)
    with pytest.raises(engines.LeftOutError, match="something else"):
        engines.compare(engines.sample("reference", W3, 120, 1), theirs)


@pytest.mark.parametrize("package", ["ciw", "salabim"])
def test_other_packages_compute_the_same(package):
    pytest.importorskip(package)
    engines.compare(engines.sample(package, W3, 60, 1), engines.sample("simpy", W3, 60, 1))


def test_what_ciw_cannot_express_is_said():
    pytest.importorskip("ciw")
    with pytest.raises(engines.LeftOutError, match="no limit"):
        engines.load("ciw", W4)


def mean_and_error(workload, items):
    means = [with_simpy.run(workload, items, seed).cycle_time for seed in range(6)]
    return np.mean(means), np.std(means, ddof=1) / 6**0.5


def test_w1_takes_the_time_of_a_single_server():
    """Mean time in system of M/M/1 is 1 / (1 - .9) = 10 h."""
    mean, error = mean_and_error(W1, 16_000)
    assert abs(mean - 10.0) <= 4.0 * error
    assert error < 1.5


def test_w2_takes_the_time_of_a_jackson_network():
    """Each team is M/M/c; an item is handed over 1 + 1.25 + 1.25 + 0.25 + 1 times, for 2 h each."""
    ways = np.eye(5, k=1)
    ways[3] = 0.0, W2.back, 0.0, 0.0, 1.0 - W2.back
    exact = (
        jackson([1.0, 0.0, 0.0, 0.0, 0.0], ways.tolist(), W2.effort, W2.people).lead_time + 4.75 * W2.handoff
    )
    mean, error = mean_and_error(W2, 4_000)
    assert exact == pytest.approx(42.436, abs=0.001)
    assert abs(mean - exact) <= 4.0 * error
    assert error < 1.5


def rows_of_command(monkeypatch, capsys, workloads, names):
    """The rows that the command prints, and what it says besides."""
    options = ["--workloads", workloads, "--engines", names, "--rounds", "1", "--items", "800", "--json"]
    monkeypatch.setattr(sys, "argv", ["engines.py", *options])
    engines.main()
    said = capsys.readouterr()
    return [json.loads(text) for text in said.out.splitlines()], said.err


def test_the_command_measures_the_engines_that_agree(monkeypatch, capsys):
    rows, _ = rows_of_command(monkeypatch, capsys, "W1,W4", "simpy,reference")
    assert [(row["workload"], row["engine"], row["rounds"], row["items"]) for row in rows] == [
        (workload, engine, 1, items)
        for workload, items in (("W1", 800), ("W4", 200))
        for engine in ("simpy", "reference")
    ]
    assert all(
        row["events_per_s"] > 0 and row["runs"] > 0 and len(row["ratio_to_simpy"]) == 3 for row in rows
    )


def test_the_command_says_what_is_left_out_and_goes_on(monkeypatch, capsys):
    pytest.importorskip("ciw")
    rows, said = rows_of_command(monkeypatch, capsys, "W4", "ciw,simpy")
    assert [row["engine"] for row in rows] == ["simpy"]
    assert said == "W4: ciw is left out: it has no limit on the items inside that makes the others wait\n"


def test_packages_on_numba_do_not_disturb_each_other(monkeypatch, capsys):
    pytest.importorskip("numba")
    pytest.importorskip("cimba")
    rows, said = rows_of_command(monkeypatch, capsys, "W1", "compiled,cimba-item")
    assert [(row["engine"], row["ratio_to_simpy"]) for row in rows] == [
        ("compiled", None),
        ("cimba-item", None),
    ]
    assert not said


def test_a_round_repeats_short_runs_with_other_seeds(monkeypatch):
    seeds = []

    def run(workload, items, seed):
        seeds.append(seed)
        return Outcome(30, 0.1, 0.0, [], [], [])

    monkeypatch.setattr(engines, "load", lambda engine, workload: run)
    assert engines.one_round("told", W1, 10, 2) == (pytest.approx(300.0), 3)
    assert seeds == [2000, 2001, 2002]


class Here:
    """A worker that notes what it is asked for and does it at once."""

    def __init__(self, asked):
        self.asked = asked

    def submit(self, task, engine, workload, items, number):
        self.asked.append((number, engine, items))
        answer = Future()
        answer.set_result(engines.Round(10.0 if engine == "simpy" else 5.0 * number, 1))
        return answer


def test_rounds_go_to_and_fro_and_slow_engines_have_fewer_items():
    asked = []
    names = ["simpy", "ciw"]
    rows = engines.measure(names, dict.fromkeys(names, Here(asked)), W1, 3, 80)
    assert asked == [
        (1, "simpy", 80),
        (1, "ciw", 10),
        (2, "ciw", 10),
        (2, "simpy", 80),
        (3, "simpy", 80),
        (3, "ciw", 10),
    ]
    assert [(row["items"], row["ratio_to_simpy"]) for row in rows] == [
        (80, [1.0, 1.0, 1.0]),
        (10, [0.5, 1.0, 1.5]),
    ]
