"""The digest of a model: the same for the same design, another for any other."""

import subprocess
import sys

import numpy as np
import pytest

from orgsim.engine import simulate
from orgsim.model import lower
from orgsim.scenario import loads

TEXT = """
title = "A test"
horizon = "2w"
classes = ["expedite", "standard"]
calendars.office.open = "Mon-Fri 09:00-17:00"
people.a = { count = 3, skills = { x = 1.0, y = 0.5 }, calendar = "office" }
people.b = { skills = ["y"], until = 2027-01-10 }
[work.job]
arrivals = { rate = "2 per h", batch = 2 }
class = { expedite = 0.2, standard = 0.8 }
cost_of_delay = "GBP 5/h"
patience = "2d"
limit = 50
backlog = 3
[[work.job.steps]]
name = "x"
effort = "lognormal(median=1h, p90=2h)"
rework = { to = "x", chance = 0.1 }
[[work.job.steps]]
name = "y"
effort = "gamma(mean=1h, cv=0.7)"
different_person_from = "x"
[designs.d]
handoff = { delay = "2h", context_loss = 0.1 }
shared.b = ["One", "Two"]
teams.One = { a = 2 }
teams.Two = { a = 1 }
"""
CHANGES = {
    "the horizon": ("2w", "3w"),
    "the start": ('title = "A test"', 'title = "A test"\nstart = 2027-01-05'),
    "opening hours": ("09:00-17:00", "09:00-17:01"),
    "a speed": ("y = 0.5", "y = 0.6"),
    "a date": ("2027-01-10", "2027-01-11"),
    "the rate": ("2 per h", "3 per h"),
    "batches": ("batch = 2", "batch = 3"),
    "classes": ("expedite = 0.2, standard = 0.8", "expedite = 0.3, standard = 0.7"),
    "patience": ('patience = "2d"', 'patience = "3d"'),
    "a limit": ("limit = 50", "limit = 51"),
    "what a full limit does": ("limit = 50", 'limit = { items = 50, when_full = "refuse" }'),
    "the backlog": ("backlog = 3", "backlog = 4"),
    "an effort": ("p90=2h", "p90=3h"),
    "the shape of a gamma": ("cv=0.7", "cv=0.8"),
    "rework": ("chance = 0.1", "chance = 0.2"),
    "falling rework": ("chance = 0.1", "chance = 0.1, falling = 0.5"),
    "ties to people": ("different_person_from", "same_person_as"),
    "the delay of a hand-off": ('delay = "2h"', 'delay = "2 working h"'),
    "context loss": ("context_loss = 0.1", "context_loss = 0.2"),
    "who is shared": ('["One", "Two"]', '["Two"]'),
    "the order of those who are shared": (
        'shared.b = ["One", "Two"]',
        'shared.b = { teams = ["One", "Two"], pick = "in order" }',
    ),
    "who is in which team": ("teams.One = { a = 2 }", "teams.One = { a = 1 }"),
    "the order of a queue": ("[designs.d]", '[designs.d]\norder = "class"'),
    "who takes an item": ("[designs.d]", '[designs.d]\ntakes = "fastest"'),
    "the choice of a team": ("[designs.d]", '[designs.d]\nserve = "in turn"'),
    "case workers": ("[designs.d]", "[designs.d]\ncase_worker = true"),
    "cost of delay": ("GBP 5/h", "GBP 6/h"),
    "the name of a step, which keys its draws": ('"y"\neffort', '"z"\nskill = "y"\neffort'),
    "the name of a work type": ("work.job", "work.task"),
}


def digest(text):
    return lower(loads(text), "d").digest()


def test_the_digest_of_one_scenario_is_always_the_same():
    assert digest(TEXT) == digest(TEXT)
    assert len(digest(TEXT)) == 64


def test_the_digest_is_the_same_in_another_process_with_another_hash_seed(tmp_path):
    script = "import sys\nfrom orgsim.model import lower\nfrom orgsim.scenario import loads\n"
    script += "print(lower(loads(sys.stdin.read()), 'd').digest())\n"
    (tmp_path / "digest.py").write_text(script, encoding="utf-8")
    import orgsim

    place = str(next(iter(orgsim.__path__)).rsplit("orgsim", 1)[0])
    found = {
        subprocess.run(
            [sys.executable, str(tmp_path / "digest.py")],
            input=TEXT,
            env={"PYTHONPATH": place, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert found == {digest(TEXT)}


@pytest.mark.parametrize("what", CHANGES)
def test_the_digest_changes_with(what):
    old, new = CHANGES[what]
    assert TEXT.count(old) >= 1
    changed = TEXT.replace(old, new)
    assert digest(changed) != digest(TEXT)


def test_names_that_only_people_read_do_not_change_the_digest():
    renamed = (
        TEXT.replace("One", "Eins")
        .replace("Two", "Zwei")
        .replace("A test", "Another title")
        .replace("people.a", "people.analyst")
    )
    renamed = renamed.replace("{ a = 2 }", "{ analyst = 2 }").replace("{ a = 1 }", "{ analyst = 1 }")
    assert digest(renamed) == digest(TEXT)


def test_a_design_that_only_renames_its_teams_gives_the_same_log_apart_from_names():
    one = simulate(lower(loads(TEXT), "d"), 1, 0)
    other = simulate(lower(loads(TEXT.replace("One", "Eins").replace("Two", "Zwei")), "d"), 1, 0)
    assert one.digest() == other.digest() and np.array_equal(one.records, other.records)
    assert [team.name for team in one.header.teams] == ["One", "Two"]
    assert [team.name for team in other.header.teams] == ["Eins", "Zwei"]


def test_the_digest_of_a_log_changes_with_seed_and_replication():
    model = lower(loads(TEXT), "d")
    logs = [simulate(model, *run).digest() for run in ((1, 0), (1, 1), (2, 0), (1, 0))]
    assert len(set(logs)) == 3 and logs[0] == logs[3]
