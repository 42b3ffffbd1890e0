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


@pytest.mark.parametrize(
    ("path", "value", "tried"),
    [
        ("seed", 7, 0),
        ("people.r1.share", 0.5, 2),
        ("work.form.steps.s2.effort", "2h", 2),
        ("time_zone", "Asia/Tokyo", 2),
    ],
)
def test_after_a_change_only_limits_are_tried_that_it_may_concern(
    path: str, value: object, tried: int, readings: list[None]
) -> None:
    scenario = loads(written({}))
    readings.clear()
    scenario.override({path: value})
    assert len(readings) == tried


def test_a_change_that_a_limit_does_not_go_with_is_refused() -> None:
    scenario = loads(written({}))
    for path, low in (("people.r3", {"count": 2, "shre": 1.0}), ("assumptions.4.low", "'2h'")):
        with pytest.raises(ScenarioError):
            scenario.override({path: low})


def test_a_limit_in_a_design_s_own_values_is_tried_again_when_the_design_changes(
    readings: list[None],
) -> None:
    own = '\n[designs.two]\nextends = "one"\nwork.form.steps.s1.effort = "3h"\n'
    text = written({})
    cut = text.index("[[assumptions]]")
    scenario = loads(text[:cut] + own + text[cut:])
    readings.clear()
    scenario.override({"designs.two.work.form.steps.s1.effort": "4h"})
    assert len(readings) == 2
