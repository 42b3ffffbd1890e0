"""Efforts, delays, intervals, chances and patience that may be said by class or in cases."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag

from orgsim.chance.distribution import Distribution
from orgsim.scenario.sections.cases import ByClass, Case, Chosen, any_form, chosen, form_of, in_turn
from orgsim.scenario.sections.fields import Chance, Delay, Effort, Interval, TableAt, TableOf
from orgsim.scenario.sections.names import EachClass, StepName
from orgsim.scenario.sections.spec import Spec


class EffortCase(Case):
    """An effort in a case."""

    value: Effort = Field(alias="is", description="The effort.")


class DelayCase(Case):
    """A delay in a case."""

    value: Delay = Field(alias="is", description="The delay.")


class IntervalCase(Case):
    """An elapsed time in a case."""

    value: Interval = Field(alias="is", description="The time.")


class ChanceCase(Case):
    """A chance in a case."""

    value: Chance = Field(alias="is", description="The chance.")


_TEXT: Final = {"type": "string"}
EffortField = Annotated[
    Annotated[Effort, Tag("<one>")]
    | Annotated[dict[EachClass, Effort], ByClass(), Tag("<class>")]
    | Annotated[tuple[EffortCase, ...], AfterValidator(in_turn), Tag("<cases>")],
    Discriminator(form_of),
    any_form({**_TEXT, "examples": ["90min", "lognormal(median=90min, p90=4h)"]}),
]
DelayField = Annotated[
    Annotated[Delay, Tag("<one>")]
    | Annotated[dict[EachClass, Delay], ByClass(), Tag("<class>")]
    | Annotated[tuple[DelayCase, ...], AfterValidator(in_turn), Tag("<cases>")],
    Discriminator(form_of),
    any_form({**_TEXT, "examples": ["6h", "exponential(5d)"]}),
]
IntervalField = Annotated[
    Annotated[Interval, Tag("<one>")]
    | Annotated[dict[EachClass, Interval], ByClass(), Tag("<class>")]
    | Annotated[tuple[IntervalCase, ...], AfterValidator(in_turn), Tag("<cases>")],
    Discriminator(form_of),
    any_form({**_TEXT, "examples": ["erlang(k=4, mean=75min)"]}),
]
ChanceField = Annotated[
    Annotated[Chance, Tag("<one>")]
    | Annotated[dict[EachClass, Chance], ByClass(), Tag("<class>")]
    | Annotated[tuple[ChanceCase, ...], AfterValidator(in_turn), Tag("<cases>")],
    Discriminator(form_of),
    any_form({"type": ["number", "string"], "examples": [0.15, "15%"]}),
]


class Patience(Spec):
    """How long an item waits in a queue before it gives up, and the step it goes to then; ``None`` means it
    leaves."""

    written: IntervalField = Field(alias="time", description="The longest wait in one queue, or cases.")
    then: StepName | None = Field(None, description="The step it goes to instead; default: it leaves.")

    @property
    def times(self) -> Chosen[Distribution]:
        """Return the longest wait in each case."""
        return chosen(self.written)


PatienceField = Annotated[
    Patience,
    BeforeValidator(TableAt("time", frozenset({"time", "then"}))),
    BeforeValidator(TableOf("time"), json_schema_input_type=str | Patience),
]
