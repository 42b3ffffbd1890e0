"""What the sections of experiments have in common, and the replications or the precision of a run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from pydantic import (
    BeforeValidator,
    Field,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from orgsim.scenario.sections.assumptions import BeliefField
from orgsim.scenario.sections.fields import Name, TableOf, number, one_or_many, text, whole
from orgsim.scenario.sections.measured import read_measured
from orgsim.scenario.sections.names import DesignName, OfMeasure, ValuePath
from orgsim.scenario.sections.spec import Spec
from orgsim.units import (
    MisreadError,
    Money,
    MoneyRate,
    Rate,
    Span,
    nearest,
    parse_chance,
    parse_money,
    parse_money_rate,
    parse_number,
    parse_rate,
    parse_span,
    parse_whole,
    short,
)

_CONSTRAINT: Final = re.compile(r"\s*(.+?)\s*(<=|>=)\s*(.+?)\s*")
_ANY: Final = WithJsonSchema({"type": ["string", "number", "boolean"]})
_VALUE = Annotated[Any, PlainValidator(lambda value: value), _ANY]

Bound = float | Span | Rate | Money | MoneyRate
"""What a measure is compared with: a number or a share, a span of time, a rate, money, money per time."""


class Vary(Spec):
    """A value to vary, by its path, between two limits or over stated values."""

    path: Annotated[Name, ValuePath()] = Field(
        description="The path of the value; * stands for every key or entry."
    )
    low: _VALUE = Field(
        None, alias="from", description="The lowest value; default: of the register of assumptions."
    )
    high: _VALUE = Field(None, alias="to", description="The highest value.")
    values: Annotated[
        tuple[Any, ...] | None, BeforeValidator(one_or_many), WithJsonSchema({"type": "array"})
    ] = Field(None, description="Instead of limits: the values.")
    points: Annotated[int | None, whole(2, 10_000), number("integer", 2, 10_000)] = Field(
        None, description="How many values between the limits."
    )
    belief: BeliefField | None = Field(
        None,
        description="What is believed between the limits; default: as in the register "
        "of assumptions, else uniform.",
    )

    @field_validator("values")
    @classmethod
    def _either(cls, values: tuple[Any, ...] | None, info: ValidationInfo) -> tuple[Any, ...] | None:
        if values is not None and (info.data.get("low"), info.data.get("high")) != (None, None):
            raise MisreadError("either 'values' or 'from' and 'to', not both")
        if values is not None and len(values) < 2:
            raise MisreadError("one value is not varied: write two or more, or a range such as LOW..HIGH")
        return values

    @field_validator("belief")
    @classmethod
    def _ordered(cls, belief: str | None, info: ValidationInfo) -> str | None:
        if info.data.get("values") is not None and belief not in (None, "uniform"):
            raise MisreadError("stated values are all as likely: a belief is over a range, 'from' and 'to'")
        return belief

    @model_validator(mode="after")
    def _both(self) -> Vary:
        if (self.low is None) != (self.high is None):
            raise MisreadError("'from' and 'to' go together", key="to" if self.low is None else "from")
        return self


@dataclass(frozen=True)
class Constraint:
    """A measure that must be at most (``<=``) or at least (``>=``) so much; ``text`` is how the file writes
    it."""

    measure: str
    sense: Literal["<=", ">="]
    bound: Bound
    text: str


def read_constraint(value: object) -> Constraint:
    """Return what ``lead time p85 <= 10 working days`` says; a shares is written ``85%`` or ``0.85``.

    Raises `MisreadError` for anything else.
    """
    found = _CONSTRAINT.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise MisreadError(
            f"{short(value)} is not a constraint: write a measure, <= or >=, and a value, such as 'lead time "
            "p85 <= 9d'"
        )
    measure, sense, bound = found.groups()
    return Constraint(
        read_measured(measure), "<=" if sense == "<=" else ">=", read_bound(bound), str(value).strip()
    )


def read_bound(text: str) -> Bound:
    """Return a quantity in whatever unit it is written; raise `MisreadError` for anything else."""
    readers: tuple[Any, ...] = (
        parse_span,
        parse_rate,
        parse_money_rate,
        parse_money,
        parse_number,
        parse_chance,
    )
    for read in readers:
        try:
            return read(text)  # type: ignore[no-any-return]
        except MisreadError:
            continue
    raise MisreadError(
        f"{short(text)} is no quantity: write, for example, '10 working days', '85%', 'GBP 900' or '12'"
    )


FIRST_STAGE: Final = 20
"""Replications when nothing is said, and before any judgement where they are run until differences are
known."""

MOST: Final = 1_000_000
REPLICATIONS: Final = WithJsonSchema(
    {"anyOf": [{"type": "integer", "minimum": 1, "maximum": MOST}, {"type": "string", "enum": ["auto"]}]}
)


def read_replications(value: object) -> Literal["auto"] | int:
    """Return ``"auto"`` or a whole number from 1."""
    if isinstance(value, str) and value.strip() == "auto":
        return "auto"
    try:
        return parse_whole(value, 1, MOST)
    except MisreadError as error:
        hint = nearest(value.strip(), ("auto",)) if isinstance(value, str) else None
        raise MisreadError(f"{error.message}; 'auto' runs until 'precision' is reached", hint) from None


def read_precision(value: object) -> str:
    """Return a precision as it was written: a share such as ``2%``, or an amount above zero such as ``3h``.

    Whether it is an amount of the measure decided on is seen when it is run.
    """
    written = (
        str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    )
    try:
        size = share_in(written)
        above = _is_above_zero(read_bound(written)) if size is None else size > 0
    except MisreadError:
        raise MisreadError(
            f"{short(value)} is no precision: write a share such as '2%' or an amount such as '3h'"
        ) from None
    if not above:
        raise MisreadError(f"{short(value)} is no precision: it is above zero")
    return written


def share_in(written: str) -> float | None:
    """Return the share that a precision is of the baseline's mean; ``None`` where it is an amount. Raises
    `MisreadError`."""
    return parse_chance(written) if written.endswith("%") else None


def _is_above_zero(bound: Bound) -> bool:
    if isinstance(bound, MoneyRate | Rate):
        return bound.per_microsecond > 0
    return (bound.amount if isinstance(bound, Span | Money) else bound) > 0


VaryField = Annotated[Vary, BeforeValidator(TableOf("path"), json_schema_input_type=str | Vary)]
Varied = Annotated[
    tuple[VaryField, ...], BeforeValidator(one_or_many, json_schema_input_type=list[VaryField] | VaryField)
]
DesignNames = Annotated[
    tuple[DesignName, ...], BeforeValidator(one_or_many, json_schema_input_type=list[str] | str)
]
MeasureName = Annotated[str, PlainValidator(read_measured), OfMeasure(), text("lead time", "utilisation")]
Measures = Annotated[
    tuple[MeasureName, ...], BeforeValidator(one_or_many, json_schema_input_type=list[str] | str)
]
ConstraintField = Annotated[
    Constraint,
    PlainValidator(read_constraint),
    OfMeasure(),
    text("lead time p85 <= 10 working days", "response time within 120s >= 80%"),
]
Constraints = Annotated[
    tuple[ConstraintField, ...], BeforeValidator(one_or_many, json_schema_input_type=list[str] | str)
]
Replications = Annotated[int | None, whole(2, 1_000_000), number("integer", 2, 1_000_000)]


class Experiment(Spec):
    """What every experiment may be told."""

    designs: DesignNames = Field((), description="Only these designs; default: all.")
    replications: Replications = Field(None, description="Runs at each point; default: the scenario's.")
