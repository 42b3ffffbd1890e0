"""Limits of assumptions are tried together where they cannot disturb each other, and told apart where one
does not do."""

import pytest

from orgsim.errors import ScenarioError
from orgsim.scenario import loading, loads

ROLES = 30
STEPS = 4


def written(bad: dict[int, str]) -> str:
    """A scenario with an assumption about each of many roles and steps; those of ``bad`` numbers have another
    low value."""
    lines = ['horizon = "4w"', '[work.form]\narrivals = "3 per w"']
    lines += [f'[[work.form.steps]]\nname = "s{n}"\nskill = "r{n}"\neffort = "1h"' for n in range(STEPS)]
    lines += [f"[people.r{n}]\ncount = 2\nshare = 1.0" for n in range(ROLES)]
    lines += ["[designs.one]", f"teams.T = [{', '.join(repr(f'r{n}') for n in range(ROLES))}]"]
    about = [(f"people.r{n}.count", "1", "3") for n in range(ROLES)]
    about += [(f"work.form.steps.s{n}.effort", "'30min'", "'2h'") for n in range(STEPS)]
    for number, (path, low, high) in enumerate(about):
        lines += ["[[assumptions]]", f'about = "{path}"', 'basis = "guessed"']
        lines += [f"low = {bad.get(number, low)}", f"high = {high}"]
    return "\n".join(lines)


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """One for each time that all tables are read for the sake of limits."""
    counted: list[None] = []
    really = loading._faults

    def counting(*arguments):  # type: ignore[no-untyped-def]
        counted.append(None)
        return really(*arguments)

    monkeypatch.setattr(loading, "_faults", counting)
    return counted


def test_limits_in_different_parts_are_tried_together(readings: list[None]) -> None:
    assert len(loads(written({})).assumptions) == ROLES + STEPS
    assert len(readings) == 2


@pytest.mark.parametrize(
    "bad", [{0: "'2h'"}, {7: "'2h'", ROLES + 1: "3"}, {ROLES: "'soon'", ROLES + 3: "true"}]
)
def test_each_limit_that_does_not_do_is_named_and_no_other(bad: dict[int, str]) -> None:
    with pytest.raises(ScenarioError) as caught:
        loads(written(bad))
    named = [fault.path for fault in caught.value.faults]
    assert named == [f"assumptions.{number + 1}.low" for number in bad]


def test_limits_of_one_part_are_tried_apart(readings: list[None]) -> None:
    text = (
        written({}) + "\n[[assumptions]]\nabout = 'people.r0.share'\nbasis = 'guessed'\nlow = 0.5\nhigh = 1\n"
    )
    loads(text)
    assert len(readings) == 4


def test_an_assumption_with_one_end_of_a_range_is_noted() -> None:
    lines = written({}).split("\n")
    first = lines.index("high = 3")
    notes = loads("\n".join(lines[:first] + lines[first + 1 :])).notes
    assert [note for note in notes if "assumption" in note] == [
        "The assumption about people.r0.count is not varied: it has no high end."
    ]
