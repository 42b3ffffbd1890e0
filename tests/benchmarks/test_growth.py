"""What the growth of cost is measured on: everything is done before the horizon, and it sits where it
should."""

import json
import subprocess
import sys

import growth
import numpy as np
import own
import pytest

from orgsim.log import Outcome, State


@pytest.mark.parametrize(
    ("workload", "state"), [(growth.IN_QUEUES, State.QUEUE), (growth.IN_HANDOFFS, State.HANDOFF)], ids=str
)
def test_items_of_a_burst_sit_where_they_should(workload, state):
    summary, _ = own.time_reference(own.model_of(workload, 300, growth.hours_of(workload, 300)), 1)
    assert (summary.items["outcome"] == Outcome.DELIVERED).all()
    shares = np.array([summary.items[each.column].sum() for each in State], dtype=float)
    assert shares[state] / shares.sum() > 0.8


def test_events_are_counted_as_they_are_in_a_line():
    summary, _ = own.time_reference(own.model_of(growth.line_of(3), 40), 1)
    assert own.events_of(summary) == 40 * (1 + 3 + 2)


def test_cost_is_the_median_of_at_least_three_replications(monkeypatch):
    monkeypatch.setitem(
        growth.ENGINES, "told", lambda model, seed: (model[seed - 1], [1e-6, 9e-6, 2e-6][seed - 1])
    )
    monkeypatch.setattr(growth, "events_of", lambda summary: summary)
    assert growth.cost("told", [1, 1, 1], 1) == pytest.approx(2000.0)


@pytest.mark.parametrize("engine", ["reference", "compiled"])
def test_the_command_measures_every_growth(engine, monkeypatch, capsys):
    if engine == "compiled":
        pytest.importorskip("llvmlite")
    monkeypatch.setattr(growth, "INSIDE", (10, 20))
    monkeypatch.setattr(growth, "TEAMS", (2,))
    monkeypatch.setattr(growth, "bytes_per_item", lambda engine: 500.4)
    monkeypatch.setattr(growth, "two_threads", lambda engine: [1.0, 1.5, 2.0])
    monkeypatch.setattr(sys, "argv", ["growth.py", "--engines", engine, "--events", "100", "--json"])
    growth.main()
    rows = [json.loads(text) for text in capsys.readouterr().out.splitlines()]
    sizes = [
        ("items in queues", 10),
        ("items in queues", 20),
        ("items in hand-offs", 10),
        ("items in hand-offs", 20),
        ("teams in line", 2),
    ]
    assert [(row["what"], row["size"]) for row in rows if "size" in row] == sizes
    assert all(row["engine"] == engine and row.get("ns_per_event", 1) > 0 for row in rows)
    assert [row["bytes"] for row in rows if "bytes" in row] == [500] * (sys.platform == "linux")
    assert [row["ratio"] for row in rows if "ratio" in row] == [[1.0, 1.5, 2.0]] * (engine == "compiled")


@pytest.mark.skipif(sys.platform != "linux", reason="the resident set is read from /proc")
def test_memory_grows_with_the_items_inside():
    command = [sys.executable, growth.__file__, "--peak", "2000", "--engines", "reference"]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    assert int(told.stdout) > 300 * 2_000
