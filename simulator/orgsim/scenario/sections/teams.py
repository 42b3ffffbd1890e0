"""Teams: who is in them, what they serve and the policies they follow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from orgsim.scenario.sections.fields import Name, Names, Switch, choice, factor, number, words
from orgsim.scenario.sections.head_counts import HeadCount, HeadCounts
from orgsim.scenario.sections.measured import MeasureField
from orgsim.scenario.sections.names import SiteName, StepName, WorkName
from orgsim.scenario.sections.spec import Spec
from orgsim.scenario.sections.work import LimitField
from orgsim.units import MisreadError

LONGEST_RANGE = 10_000
_RANGE = re.compile(r"\{(-?\d{1,9})\.\.(-?\d{1,9})\}")
_ORDERS = (
    *("fifo", "class", "cost of delay over effort", "shortest first", "newest first"),
    "earliest due date",
)
_TAKES = ("least busy", "fastest", "lowest number")

Order = Annotated[
    Literal[
        "fifo",
        "class",
        "cost of delay over effort",
        "shortest first",
        "newest first",
        "earliest due date",
    ],
    choice("an order", *_ORDERS),
    words(*_ORDERS),
]
Takes = Annotated[
    Literal["least busy", "fastest", "lowest number"],
    choice("who takes an item", *_TAKES),
    words(*_TAKES),
]


SpeedShare = Annotated[float, factor(0.001, 1000), number("number", 0.001, 1000)]


class GeneralistSpeed(Spec):
    """How fast people are when everyone does every step.

    Their speed is multiplied by ``own`` in their own skills; ``other`` is the factor in all other skills.
    """

    own: SpeedShare = Field(1.0, description="Factor in one's own skills.")
    other: SpeedShare = Field(description="Factor in all other skills.")


def _same_for_both(value: Any) -> Any:
    return value if isinstance(value, Mapping) else {"own": value, "other": value}


GeneralistField = Annotated[
    GeneralistSpeed, BeforeValidator(_same_for_both, json_schema_input_type=float | GeneralistSpeed)
]


class Team(Spec):
    """A team; what the design says for all teams has been filled in."""

    people: HeadCounts = Field(description="Roles with everybody in them, or so many of each role.")
    serves: Names[StepName] | None = Field(
        None, description="Steps it serves; default: every step its people can do."
    )
    work: Names[WorkName] | None = Field(None, description="Work it takes; default: all.")
    unit: Name | None = Field(None, description="Place in the organisation, such as 'Bank / Control'.")
    site: SiteName | None = Field(None, description="Where it is; default: where all of its people are.")
    order: Order = Field("fifo", description="Which waiting item comes first.")
    preempt: Switch = Field(False, description="Whether an item that comes first interrupts one in work.")
    takes: Takes = Field("least busy", description="Which idle person takes an item.")
    wip_limit: LimitField | None = Field(None, description="The most items in the team.")
    case_worker: Switch = Field(False, description="Whether whoever starts an item keeps it in the team.")
    generalist_speed: GeneralistField | None = Field(
        None, description="Everyone does every step, at this speed."
    )
    measured_on: MeasureField | None = Field(None, description="The measure that its leader answers for.")


def team_table(value: Any) -> Any:
    """Return the full form of a team: a list of roles or a table of head counts is all about its people."""
    if isinstance(value, Mapping) and any(key in value for key in Team.model_fields):
        return value
    return {"people": value}


TeamField = Annotated[
    Team, BeforeValidator(team_table, json_schema_input_type=list[str] | dict[str, HeadCount] | Team)
]


def expand_name(name: str) -> list[str]:
    """Return the names that ``Stream {1..3}`` stands for, or the name itself.

    Raises `MisreadError` for a range that is none.
    """
    found = _RANGE.search(name)
    if found is None:
        return [name]
    first, last = (int(group) for group in found.groups())
    if not 0 <= last - first < LONGEST_RANGE:
        raise MisreadError(
            f"'{found.group()}' is not a range of at most {LONGEST_RANGE} numbers, the smaller one first"
        )
    return [f"{name[: found.start()]}{number}{name[found.end() :]}" for number in range(first, last + 1)]


def names_of(written: object) -> int:
    """Return how many names ``Stream {1..3}`` stands for, without writing them out; 1 for a range that is
    none."""
    found = _RANGE.search(written) if isinstance(written, str) else None
    if found is None:
        return 1
    first, last = (int(group) for group in found.groups())
    return last - first + 1 if 0 <= last - first < LONGEST_RANGE else 1


def covers(written: str, name: str) -> bool:
    """Return whether ``name`` is one of the names that ``written`` stands for."""
    try:
        return name in expand_name(written)
    except MisreadError:
        return False
