"""How work arrives."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    PlainValidator,
    Tag,
    WithJsonSchema,
    field_validator,
)

from orgsim.chance.distribution import Counts, Distribution, parse_distribution
from orgsim.scenario.sections.fields import (
    Chance,
    Elapsed,
    Items,
    Moment,
    Name,
    RateField,
    TableOf,
    Weight,
    one_or_many,
    text,
)
from orgsim.scenario.sections.names import CalendarName
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError, elapsed, in_order
from orgsim.units.date_formats import DateFormat, parse_date_format

ALWAYS_ENOUGH = "always enough"
NOTHING = "none"
_BATCH_SCHEMA = {"type": ["integer", "string"], "examples": [5, "geometric(mean=4)"]}


def read_batch(value: object) -> Distribution:
    """Return the distribution of the size of a batch."""
    return parse_distribution(value, counts=Counts.FROM_ONE)


def read_every(value: object) -> Distribution:
    """Return the distribution of intervals, in elapsed time."""
    found = parse_distribution(value)
    for span in found.spans():
        if span.working:
            raise MisreadError(
                f"'{span}' is working time: write elapsed time, such as '10min', and as 'during' the "
                "calendar in whose opening time it counts"
            )
    return found


class Arrivals(Spec):
    """What every way of arriving may add: items that arrive together, and an end."""

    batch: Annotated[Distribution, PlainValidator(read_batch), WithJsonSchema(_BATCH_SCHEMA)] | None = Field(
        None, description="How many items arrive together: a number, or a distribution of whole numbers."
    )
    at_most: Items | None = Field(None, description="Items in all.")


WAVE_STEPS: Final = 256
"""How many steps of constant rate a period of a wave has."""


class Wave(Spec):
    """A rate that swings: times 1 + ``amplitude`` x sin(2 pi t / ``period``), t from the start."""

    amplitude: Chance = Field(description="How far the rate swings, from 0 to 1 of itself.")
    period: Elapsed = Field(description="How long one swing takes.")

    @field_validator("period")
    @classmethod
    def _some_time(cls, period: Any) -> Any:
        if period.micro() < 1:
            raise MisreadError("the period of a wave is above zero")
        return period


class Seasonal(Arrivals):
    """What a Poisson rate may depend on, scaled together so that the stated rate holds; no weights means
    even."""

    during: CalendarName | None = Field(
        None, description="Only while this calendar is open; the rate is still per elapsed week."
    )
    by_weekday: tuple[Weight, ...] = Field((), description="Seven weights, Monday first.")
    by_hour: tuple[Weight, ...] = Field((), description="Twenty-four weights, from midnight.")
    by_month: tuple[Weight, ...] = Field((), description="Twelve weights, January first.")
    wave: Wave | None = Field(None, description="A swing of the rate.")

    @field_validator("by_weekday", "by_hour", "by_month")
    @classmethod
    def _whole_cycle(cls, weights: tuple[float, ...], info: Any) -> tuple[float, ...]:
        length = {"by_weekday": 7, "by_hour": 24, "by_month": 12}[info.field_name]
        if weights and len(weights) != length:
            raise MisreadError(f"'{info.field_name}' has {length} weights, and here are {len(weights)}")
        if weights and max(weights) <= 0:
            raise MisreadError(f"'{info.field_name}' has no weight above zero")
        return weights


class Poisson(Seasonal):
    """Arrivals at random with a rate."""

    rate: RateField = Field(description="Arrivals in a time.")


class Piece(Spec):
    """A rate that holds from a moment on."""

    starts: Moment = Field(alias="from", description="From when this rate holds.")
    rate: RateField = Field(description="Arrivals in a time.")


class Pieces(Seasonal):
    """Arrivals at random with a rate that changes at given moments; before the first of them nothing
    arrives."""

    pieces: tuple[Piece, ...] = Field(min_length=1, description="The rates, each from its moment on.")

    @field_validator("pieces")
    @classmethod
    def _in_order(cls, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        for earlier, later in pairwise(pieces):
            if elapsed(earlier.starts, later.starts) <= 0:
                raise MisreadError("the pieces are not in order of time")
        return pieces


class Renewal(Arrivals):
    """Arrivals after independent intervals, the first one from the start."""

    told_first: ClassVar = ("every",)
    every: Annotated[Distribution, PlainValidator(read_every), text("10min", "erlang(k=4, mean=75min)")] = (
        Field(description="The time from one arrival to the next.")
    )
    during: CalendarName | None = Field(
        None, description="Only while this calendar is open: intervals run in its opening time."
    )

    @field_validator("every")
    @classmethod
    def _takes_time(cls, every: Distribution) -> Distribution:
        simple = list(every.simple())
        if all(part.name == "constant" and all(span.micro() < 1 for span in part.spans()) for part in simple):
            raise MisreadError("an interval of no time brings endless arrivals at once")
        return every


class Dated(Arrivals):
    """Arrivals at given moments."""

    moments: Annotated[tuple[Moment, ...], BeforeValidator(one_or_many)] = Field(
        alias="dates", min_length=1, description="The moments of arrival."
    )

    @field_validator("moments")
    @classmethod
    def _sorted(cls, moments: tuple[datetime, ...]) -> tuple[datetime, ...]:
        return in_order(moments)


class DatedFile(Arrivals):
    """Arrivals at the moments in a column of a CSV file."""

    file: Name = Field(description="The CSV file, relative to the scenario's folder.")
    column: Name = Field(description="The column with the moments, ISO 8601 unless dates_as says otherwise.")
    dates_as: (
        Annotated[DateFormat, PlainValidator(parse_date_format), text("DD/MM/YYYY", "DD/MMM/YY hh:mm AM")]
        | None
    ) = Field(None, description="How the moments are written, all of them: DD/MM/YYYY HH:mm.")


class CountedFile(Arrivals):
    """Numbers of arrivals in times of one length, in a column of a CSV file."""

    told_first: ClassVar = ("counts", "column", "each")
    counts: Name = Field(description="The CSV file, relative to the scenario's folder: a row for each time.")
    column: Name = Field(description="The column with the number of arrivals in each time.")
    each: Elapsed = Field(description="How long each of the times is.")
    starts: Moment | None = Field(
        None, alias="from", description="When the first of the times begins; default: the start."
    )

    @field_validator("each")
    @classmethod
    def _some_time(cls, each: Any) -> Any:
        if each.micro() < 1:
            raise MisreadError("the times in which arrivals are counted are longer than 0")
        return each


class AlwaysEnough(Arrivals):
    """A new item whenever a limit leaves room."""

    always: Literal["enough"] = "enough"

    @field_validator("batch")
    @classmethod
    def _one_by_one(cls, batch: Any) -> Any:
        if batch is not None:
            raise MisreadError(
                "work that is always enough comes one item at a time, as a limit has room: it has no batches"
            )
        return batch


class NoArrivals(Spec):
    """Nothing arrives: the work is switched off, unless other work brings it."""

    nothing: Literal["none"] = "none"


_KINDS = {
    "nothing": "<nothing>",
    "pieces": "<pieces>",
    "every": "<every>",
    "dates": "<dates>",
    "counts": "<counts>",
    "file": "<file>",
    "always": "<always>",
}


def _in_words(value: Any) -> Any:
    """The table of what is said in words."""
    said = value.strip().lower() if isinstance(value, str) else ""
    tables = {ALWAYS_ENOUGH: {"always": "enough"}, NOTHING: {"nothing": NOTHING}}
    return tables.get(said, value)


def _kind(value: Any) -> str:
    return next((tag for key, tag in _KINDS.items() if key in value), "<rate>")


AnyArrivals = Poisson | Pieces | Renewal | Dated | DatedFile | CountedFile | AlwaysEnough
"""What lets work come."""
_Tagged = Annotated[
    Annotated[Poisson, Tag("<rate>")]
    | Annotated[Pieces, Tag("<pieces>")]
    | Annotated[Renewal, Tag("<every>")]
    | Annotated[Dated, Tag("<dates>")]
    | Annotated[DatedFile, Tag("<file>")]
    | Annotated[CountedFile, Tag("<counts>")]
    | Annotated[AlwaysEnough, Tag("<always>")]
    | Annotated[NoArrivals, Tag("<nothing>")],
    Discriminator(_kind),
]
ArrivalsField = Annotated[
    _Tagged,
    BeforeValidator(TableOf("rate")),
    BeforeValidator(
        _in_words, json_schema_input_type=str | Poisson | Pieces | Renewal | Dated | DatedFile | CountedFile
    ),
]
