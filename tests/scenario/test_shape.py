"""Names, quantities and short forms are found by the types of fields, wherever a model has them."""

from typing import Annotated

import pytest
from loans import VALID
from pydantic import BeforeValidator, Field

from orgsim.chance.distribution import Distribution, parse_distribution
from orgsim.errors import ScenarioError
from orgsim.scenario import Scenario, loads
from orgsim.scenario.sections.fields import Delay, Name, TableOf, one_or_many
from orgsim.scenario.sections.names import CalendarName, Defines, Kind, StepName, TeamName, Uses
from orgsim.scenario.sections.spec import Spec
from orgsim.scenario.tables import references
from orgsim.scenario.tables.shape import found_in, shape_of

GATE = Kind("gate")
GateKey = Annotated[str, Uses(GATE)]


class Meeting(Spec):
    """A table that no scenario has."""

    opens: Name = Field(description="When.")
    calendar: CalendarName | None = Field(None, description="Whose hours.")
    papers: Delay | None = Field(None, description="How long before.")


class Asking(Scenario):
    """A scenario with more tables."""

    meetings: Annotated[dict[str, Annotated[Meeting, BeforeValidator(TableOf("opens"))]], Defines(GATE)] = (
        Field(default_factory=dict, description="Gates.")
    )
    chair: Annotated[tuple[TeamName, ...], BeforeValidator(one_or_many)] = Field((), description="Teams.")
    after: StepName | None = Field(None, description="A step.")
    shares: dict[GateKey, float] = Field(default_factory=dict, description="By gate.")


def uses(document: object) -> list[tuple[tuple[str | int, ...], object, str]]:
    return [(found.location, found.value, found.mark.kind.what) for found in found_in(Asking, document, Uses)]


def test_a_field_that_names_something_is_found_by_its_type() -> None:
    document = {
        "meetings": {"board": {"opens": "x", "calendar": "office"}, "council": "every Tuesday"},
        "chair": "Legal",
        "after": "check",
        "shares": {"board": 0.3},
    }
    assert uses(document) == [
        (("meetings", "board", "calendar"), "office", "calendar"),
        (("chair", 0), "Legal", "team"),
        (("after",), "check", "step"),
        (("shares",), {"board": 0.3}, "gate"),
    ]


@pytest.mark.parametrize(
    "wrong", [3, "x", ["x"], [["x"]], {"board": 3}, {"board": [{}]}, {"board": {"opens": {}}}]
)
def test_what_is_no_table_has_no_names_in_it(wrong: object) -> None:
    assert uses({"meetings": wrong}) == []


def test_a_name_of_a_new_kind_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(references, "Scenario", Asking)
    document = {
        "meetings": {"board": "x"},
        "shares": {"board": 0.3, "baord": 0.7},
        "after": "chek",
        "chair": ["Leagl", "Legal"],
        "work": {"a": {"steps": [{"name": "check", "skill": "s"}]}},
        "people": {"r": {"skills": "s"}},
        "designs": {"d": {"teams": {"Legal": ["r"]}}},
    }
    unknown = [
        (one.location, one.name, one.kind.what, set(one.known))
        for one in references.Known(document).unknown()
    ]
    assert unknown == [
        (("chair", 0), "Leagl", "team", {"Legal"}),
        (("after",), "chek", "step", {"check"}),
        (("shares", "baord"), "baord", "gate", {"board"}),
    ]


def test_a_quantity_is_found_by_its_type_in_a_model_that_has_been_read() -> None:
    class Calling(Spec):
        """Meetings that are read by themselves."""

        meetings: dict[str, Meeting] = Field(description="Gates.")

    read = Calling.model_validate(
        {"meetings": {"board": {"opens": "x", "papers": "2d"}, "council": {"opens": "x"}}}
    )
    found = [(one.location, one.value) for one in found_in(Calling, read, Distribution)]
    assert found == [(("meetings", "board", "papers"), parse_distribution("2d"))]


def test_the_key_of_a_short_form_is_that_of_its_reader() -> None:
    assert shape_of(Asking).at(("meetings", "board")).short_for == "opens"
    assert shape_of(Scenario).at(("work", "any", "steps", 3, "patience")).short_for == "time"
    assert shape_of(Scenario).at(("work", "any", "arrivals")).short_for == "rate"
    assert shape_of(Scenario).at(("work", "any", "class")).short_for is None
    assert shape_of(Scenario).at(("nowhere", "at", "all")).short_for is None


@pytest.mark.parametrize(
    ("path", "value", "faulty"),
    [
        ("work.loan.steps.1.next", "chek", "'chek' is the name of no step"),
        ("work.loan.steps.1.next", "done", None),
        ("work.loan.patience", {"time": "3d", "then": "nowhere"}, "'nowhere' is the name of no step"),
        ("work.loan.steps.1.skill", "nothing", "nobody has the skill 'nothing'"),
    ],
)
def test_what_may_be_named_depends_on_the_place(path: str, value: object, faulty: str | None) -> None:
    work = next(iter(loads(VALID).work))
    try:
        loads(VALID, overrides={path.replace("loan", work): value})
        messages = []
    except ScenarioError as error:
        messages = [fault.message for fault in error.faults]
    assert (faulty in messages) if faulty else not any("is the name of no" in message for message in messages)
