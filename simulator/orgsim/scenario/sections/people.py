"""The people: how many have each role, what they can do, when they work and what they cost."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainValidator, ValidationInfo, field_validator

from orgsim.scenario.sections.fields import Moment, factor, number, text, whole
from orgsim.scenario.sections.names import SKILL, CalendarName, Lists, SiteName
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError, MoneyRate, elapsed, parse_money_rate
from orgsim.units.rate import per_words

Speed = Annotated[float, factor(0.001, 1000), number("number", 0.001, 1000)]


def read_cost(value: object) -> MoneyRate:
    """Return the cost of a person per time on shift.

    Raises `MisreadError` for a cost per day or week, nights included.
    """
    cost = parse_money_rate(value)
    if per_words(cost.text) in ("d", "w"):
        raise MisreadError(
            f"'{cost.text}' would be paid for 24 hours a day; write the cost of an hour on shift, such as "
            "'GBP 62/h'"
        )
    return cost


def skill_speeds(value: Any) -> Any:
    """Return the speed in each skill: those in a list have speed 1."""
    if isinstance(value, str):
        return {value: 1.0}
    return (
        dict.fromkeys(value, 1.0)
        if isinstance(value, list) and all(isinstance(x, str) for x in value)
        else value
    )


class Role(Spec):
    """People of one kind; a person by name is a role with a count of one."""

    count: Annotated[int, whole(1, 100_000), number("integer", 1, 100_000)] = Field(
        1, description="How many people have the role."
    )
    skills: Annotated[
        dict[str, Speed],
        BeforeValidator(skill_speeds, json_schema_input_type=list[str] | dict[str, Speed]),
        Lists(SKILL, by_key=True),
    ] = Field(
        default_factory=dict, description="What they can do, with a speed each; default: the role's own name."
    )
    calendar: CalendarName = Field("always", description="When they work; default: when their site does.")
    site: SiteName | None = Field(None, description="Where they are; they keep its hours.")
    cost: Annotated[MoneyRate, PlainValidator(read_cost), text("GBP 62/h")] | None = Field(
        None, description="What one person costs for each hour on shift."
    )
    share: Annotated[float, factor(0.001, 1), number("number", 0.001, 1)] = Field(
        1.0, description="Share of full time: works the first part of each day's hours."
    )
    starts: Moment | None = Field(None, alias="from", description="First moment there; default: the start.")
    ends: Moment | None = Field(
        None, alias="until", description="First moment no longer there; default: the end."
    )

    @field_validator("ends")
    @classmethod
    def _after_the_start(cls, ends: datetime | None, info: ValidationInfo) -> datetime | None:
        starts = info.data.get("starts")
        if starts is not None and ends is not None and elapsed(starts, ends) <= 0:
            raise MisreadError("'until' is not after 'from'")
        return ends
