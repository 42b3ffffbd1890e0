"""Units of the organisation: which lie in which, and who decides for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Final

from pydantic import BeforeValidator, Field

from orgsim.scenario.sections.fields import TableOf
from orgsim.scenario.sections.head_counts import HeadCounts
from orgsim.scenario.sections.measured import MeasureField
from orgsim.scenario.sections.spec import Spec

_BETWEEN: Final = " / "
_MOST_LEVELS: Final = 9
LEVELS: Final = {"1 level up": 1, **{f"{n} levels up": n for n in range(2, _MOST_LEVELS + 1)}}
"""Who decides, in the words of a file, and how many levels that is above a team, whose own unit is the
first."""


class Unit(Spec):
    """Who decides for a unit, and who does while none of them is on shift; all may be in teams or in none."""

    told_first: ClassVar = ("people",)
    people: HeadCounts = Field(
        default_factory=dict, description="Roles with everybody in them, or the first so many of each."
    )
    delegates: HeadCounts = Field(
        default_factory=dict, description="Who decides while nobody of the people is on shift."
    )
    measured_on: MeasureField | None = Field(None, description="The measure that its leader answers for.")


UnitField = Annotated[
    Unit,
    BeforeValidator(TableOf("people"), json_schema_input_type=str | list[str] | Unit),
]


def around(unit: str | None) -> Iterator[str]:
    """Return a unit and those in which it lies, the highest first."""
    parts = [] if unit is None else unit.split(_BETWEEN)
    return (_BETWEEN.join(parts[: end + 1]) for end in range(len(parts)))


def unit_up(unit: str | None, levels: int) -> str | None:
    """Return the unit so many levels above a team that stands in one, which is the first; above the top is
    the top."""
    above = list(around(unit))
    if not above:
        return None
    return above[max(0, len(above) - levels)]
