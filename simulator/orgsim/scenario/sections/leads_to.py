"""What work leads to: other work that it brings about."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal, NamedTuple

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator

from orgsim.chance.distribution import Counts, Distribution, parse_distribution
from orgsim.scenario.sections.conditions import When
from orgsim.scenario.sections.fields import (
    Chance,
    Delay,
    EntriesBy,
    Name,
    TableOf,
    choice,
    one_or_many,
    words,
)
from orgsim.scenario.sections.names import MARK, StepName, Uses, WorkName
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError

GAVE_UP: Final = "gave up"
"""What may be written for `abandoned`."""
_EVENTS: Final = ("delivered", "abandoned", "refused", "rejected", "cancelled", "late", "arrived")
_AT_STEPS: Final = ("started", "finished")
CLASS: Final = "class"
"""What may be inherited beside marks."""
Event = Annotated[
    Literal["delivered", "abandoned", "refused", "rejected", "cancelled", "late", "arrived"],
    choice("something that happens to work", *_EVENTS),
    BeforeValidator(lambda value: "abandoned" if value == GAVE_UP else value),
    words(*_EVENTS, GAVE_UP),
]
Inherited = Annotated[Name, Uses(MARK, also=frozenset({CLASS}))]
InheritedField = Annotated[
    tuple[Inherited, ...], BeforeValidator(one_or_many, json_schema_input_type=str | list[Inherited])
]


def read_number(value: object) -> Distribution:
    """Return the distribution of how many items there are, from none on."""
    return parse_distribution(value, counts=Counts.FROM_ZERO)


class Occasion(NamedTuple):
    """Something that happens to an item: an event, of a step or of the item as a whole."""

    event: str
    step: str | None


class On(Spec):
    """When something is set off: an ``event`` of the item, or a step that is ``started`` or ``finished``."""

    event: Event | None = Field(None, description="What happens to the item.")
    started: StepName | None = Field(None, description="A step that begins, at each visit.")
    finished: StepName | None = Field(None, description="A step that is over, at each visit.")

    @model_validator(mode="after")
    def _one(self) -> On:
        said = [key for key in ("event", *_AT_STEPS) if getattr(self, key) is not None]
        if len(said) != 1:
            raise MisreadError(
                '\'on\' is one word such as "delivered", or one step such as { finished = "deploy" }; write '
                "a list for several"
            )
        return self

    @property
    def occasion(self) -> Occasion:
        """Return what it is."""
        if self.event is not None:
            return Occasion(self.event, None)
        key = next(key for key in _AT_STEPS if getattr(self, key) is not None)
        return Occasion(key, getattr(self, key))


OnField = Annotated[On, BeforeValidator(TableOf("event"), json_schema_input_type=str | On)]


class LeadsTo(Spec):
    """Items of other work, or of the same, that an item brings about, its children."""

    told_first: ClassVar = ("work",)
    work: WorkName = Field("", description="The work that comes.", validate_default=False)
    on: Annotated[
        tuple[OnField, ...], BeforeValidator(one_or_many, json_schema_input_type=OnField | list[OnField])
    ] = Field(
        (On(event="delivered", started=None, finished=None),),
        description="When: delivered (default), abandoned, refused, rejected, cancelled, late, arrived, a "
        "step started or finished; a list means any.",
        min_length=1,
    )
    when: When = Field((), description="Only of items of which this holds then; default: of all.")
    chance: Chance = Field(1.0, description="How likely it is each time.")
    number: (
        Annotated[
            Distribution,
            PlainValidator(read_number),
            WithJsonSchema(
                {"type": ["integer", "string"], "minimum": 0, "examples": [2, "poisson(mean=1.4)"]}
            ),
        ]
        | None
    ) = Field(None, description="How many, if any: a number, or a distribution of whole numbers; default: 1.")
    after: Delay | None = Field(None, description="How long after it they come; default: at once.")
    inherits: InheritedField = Field(
        (), description="What they take over instead of drawing it: class, and marks by name."
    )

    @property
    def occasions(self) -> tuple[Occasion, ...]:
        """Return when, each time once."""
        return tuple(dict.fromkeys(on.occasion for on in self.on))

    @model_validator(mode="after")
    def _says_what(self) -> LeadsTo:
        if not self.work:
            raise MisreadError('say which work it leads to: work = "..."')
        return self


LeadsToField = Annotated[
    dict[str, LeadsTo],
    BeforeValidator(
        EntriesBy("work", "chance"),
        json_schema_input_type=str | dict[str, Chance | LeadsTo] | list[LeadsTo],
    ),
]
"""By the work that comes, or by number where several lead to the same."""
