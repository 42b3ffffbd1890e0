"""What a design costs beside its people: once, and for as long as it runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from orgsim.scenario.sections.fields import Elapsed, Moment, MoneyField, MoneyRateField, Name, one_or_many
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError, Span, elapsed, short


class Charge(Spec):
    """Money that a design costs: ``once`` at a moment, ``running`` from then on, or both."""

    once: MoneyField | None = Field(None, description="What is paid once.")
    running: MoneyRateField | None = Field(None, description="What is paid for as long as it runs.")
    starts: Moment | None = Field(None, alias="from", description="When it is paid; default: the start.")
    ends: Moment | None = Field(
        None, alias="until", description="When the running cost ends; default: it goes on."
    )
    over: Elapsed | None = Field(
        None,
        description="The time over which measures of cost spread what is paid once; default: to the end of "
        "the run.",
    )
    purpose: Name = Field("", alias="for", description="What it is for.", validate_default=False)

    @property
    def text(self) -> str:
        """Return it in words: ``GBP 40,000 once from 2027-03-01, for 'pipeline'``."""
        purpose = f", for '{self.purpose}'" if self.purpose else ""
        since = "" if self.starts is None else f" from {_moment_text(self.starts)}"
        return f"{' and '.join(self._paid())}{since}{purpose}"

    def _paid(self) -> Iterator[str]:
        """What is paid once, and what while it runs."""
        if self.once is not None:
            over = "" if self.over is None else f" (spread over {self.over})"
            yield f"{self.once.currency} {self.once.amount:,.12g} once{over}"
        if self.running is not None:
            until = "" if self.ends is None else f" until {_moment_text(self.ends)}"
            yield f"{self.running} running{until}"

    @field_validator("ends")
    @classmethod
    def _after_the_start(cls, ends: datetime | None, info: ValidationInfo) -> datetime | None:
        starts = info.data.get("starts")
        if starts is not None and ends is not None and elapsed(starts, ends) <= 0:
            raise MisreadError("'until' is not after 'from'")
        return ends

    @field_validator("over")
    @classmethod
    def _some_time(cls, over: Span | None) -> Span | None:
        if over is not None and over.microseconds() <= 0:
            raise MisreadError("what is paid once is spread over some time: write, for example, '104w'")
        return over

    @model_validator(mode="before")
    @classmethod
    def _table(cls, value: Any) -> Any:
        if isinstance(value, Mapping):
            return value
        raise MisreadError(
            f"{short(value)} does not say how it is paid: write {{ once = 'GBP 40000' }} or "
            "{ running = 'GBP 900/w' }; what a person costs is people.ROLE.cost"
        )

    @model_validator(mode="after")
    def _something(self) -> Charge:
        if self.once is None and self.running is None:
            raise MisreadError("nothing is paid: give 'once', 'running' or both")
        if self.over is not None and self.once is None:
            raise MisreadError("'over' spreads what is paid once, and there is no 'once'")
        if self.ends is not None and self.running is None:
            raise MisreadError("'until' ends a running cost, and there is no 'running'")
        return self


def _moment_text(moment: datetime) -> str:
    """A date, and the time of day unless it is midnight."""
    midnight = moment.hour == moment.minute == moment.second == moment.microsecond == 0
    return f"{moment:%Y-%m-%d}" if midnight else f"{moment:%Y-%m-%d %H:%M}"


ChargesField = Annotated[
    tuple[Charge, ...], BeforeValidator(one_or_many, json_schema_input_type=Charge | list[Charge])
]
