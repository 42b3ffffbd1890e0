"""What befalls work as time passes: it is cancelled, or changes its class of service."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final

from pydantic import BeforeValidator, Field, model_validator

from orgsim.scenario.sections.conditions import When
from orgsim.scenario.sections.fields import Chance, Delay, TableOf, one_or_many
from orgsim.scenario.sections.moments import MomentsField
from orgsim.scenario.sections.names import ClassName
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError

MOST: Final = 100
"""The most rules of one kind that a kind of work has."""


class InTime(Spec):
    """When something befalls an item that is still open: ``after`` a time since it arrived, or ``at``
    moments."""

    told_first: ClassVar = ("after", "at")
    after: Delay | None = Field(None, description="How long after an item arrived.")
    at: MomentsField | None = Field(
        None, description="Instead: a date, or moments such as 'first Monday of the quarter 09:00'."
    )
    chance: Chance = Field(1.0, description="How likely it is, each time; default: certain.")
    when: When = Field((), description="What must be so then; default: always.")

    @model_validator(mode="after")
    def _some_time(self) -> InTime:
        if self.after is None and self.at is None:
            raise MisreadError(
                "say when: after = 'exponential(60d)', or at = 'first Monday of the month 09:00'"
            )
        if self.after is not None and self.at is not None:
            raise MisreadError(
                "'after' counts from an item's arrival and 'at' says moments: write one of them, or two "
                "tables",
                key="at",
            )
        return self


class Cancelled(InTime):
    """When items are cancelled: they are gone, neither delivered nor lost."""


class ReRanked(InTime):
    """When items have another class of service from then on."""

    to: ClassName = Field("", description="The class that they have from then on.", validate_default=False)

    @model_validator(mode="after")
    def _says_which(self) -> ReRanked:
        if not self.to:
            raise MisreadError('say which class they have from then on: to = "..."')
        return self


class Ages(ReRanked):
    """The same of items that become more urgent as they grow old."""


_CancelledRule = Annotated[
    Cancelled, BeforeValidator(TableOf("after"), json_schema_input_type=str | Cancelled)
]
CancelledField = Annotated[
    tuple[_CancelledRule, ...],
    BeforeValidator(one_or_many, json_schema_input_type=_CancelledRule | list[_CancelledRule]),
    Field(max_length=MOST),
]
ReRankedField = Annotated[
    tuple[ReRanked, ...],
    BeforeValidator(one_or_many, json_schema_input_type=ReRanked | list[ReRanked]),
    Field(max_length=MOST),
]
AgesField = Annotated[
    tuple[Ages, ...],
    BeforeValidator(one_or_many, json_schema_input_type=Ages | list[Ages]),
    Field(max_length=MOST // 2),
]
