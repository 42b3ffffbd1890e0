"""What `[[releases]]` may say, and what it may not."""

import pytest

from orgsim.errors import ScenarioError
from orgsim.scenario import Scenario, loads

TEXT = """
title = "Releases"
horizon = "4w"
{releases}
[people]
engineer = {{}}
[work.change]
arrivals = "3 per w"
leads_to = {{ incident = 0.2 }}
steps = [{{ name = "build", delay = "1d" }}, {{ name = "deploy", delay = "1h" }}]
[work.incident]
steps = [{{ name = "restore", delay = "4h" }}]
[work.note]
arrivals = "3 per w"
steps = [{{ name = "write", delay = "4h" }}]
[designs.one]
teams.Team = ["engineer"]
"""


def read(releases: str) -> Scenario:
    return loads(TEXT.format(releases=releases))


def faults(releases: str) -> list[tuple[str, str]]:
    with pytest.raises(ScenarioError) as caught:
        read(releases)
    return [(fault.path, fault.message) for fault in caught.value.faults]


def test_a_table_alone_does_as_a_list() -> None:
    (release,) = read('releases = { step = "deploy", failures = "incident" }').releases
    assert (release.name, release.step, release.failures) == ("deployments", "deploy", ("incident",))
    assert release.works(read("").work) == ("change",)


@pytest.mark.parametrize(
    ("written", "path", "message"),
    [
        ('{ step = "deplo" }', "releases.step", "'deplo' is the name of no step"),
        ('{ step = "deploy", work = "note" }', "releases.step", "'deploy' is no step of 'note'"),
        ('{ step = "deploy", since = "write" }', "releases.since", "'write' is no step of 'change'"),
        (
            '{ step = "deploy", failures = "note" }',
            "releases.failures",
            "'note' never follows from 'change': let it, with leads_to of the work",
        ),
        (
            '[{ step = "deploy" }, { step = "deploy" }]',
            "releases.1.name",
            "'deployments' is the name of several releases",
        ),
    ],
)
def test_what_cannot_be_is_said_with_its_place(written: str, path: str, message: str) -> None:
    found = faults(f"releases = {written}")
    assert any(at.startswith(path) and text.startswith(message) for at, text in found), found
