"""What a step asks: questions that arise in the middle of its work, and other work that it takes."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator

from orgsim.chance.distribution import Counts, Distribution, parse_distribution
from orgsim.scenario.sections.conditions import When
from orgsim.scenario.sections.fields import EntriesBy, Switch
from orgsim.scenario.sections.leads_to import InheritedField
from orgsim.scenario.sections.names import AskedName, WorkName
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError, number_text, parse_chance


def read_chance(value: object) -> float:
    """Return how likely a question is; more than 1 is a number of questions."""
    if isinstance(value, int | float) and not isinstance(value, bool) and value > 1:
        said = number_text(float(value))
        raise MisreadError(
            f"{said} is no chance, which is at most 1: several questions in a visit are a number, such as "
            f'number = "poisson(mean={said})"'
        )
    return parse_chance(value)


def read_questions(value: object) -> Distribution:
    """Return the distribution of how many questions there are, from none on."""
    return parse_distribution(value, counts=Counts.FROM_ZERO)


AskChance = Annotated[
    float,
    PlainValidator(read_chance),
    WithJsonSchema({"type": ["number", "string"], "examples": [0.4, "40%"]}),
]


AskNumber = Annotated[
    Distribution,
    PlainValidator(read_questions),
    WithJsonSchema({"type": ["integer", "string"], "minimum": 0, "examples": [2, "poisson(mean=1.5)"]}),
]


class Asks(Spec):
    """Questions that work on a step brings up at each visit, or other work that it asks for.

    Once the scenario is read, a ``question`` that is the name of a kind of work is ``work`` instead.
    """

    told_first: ClassVar = ("question",)
    question: AskedName = Field("", description="The question that is asked.", validate_default=False)
    work: WorkName = Field(
        "", description="Or the kind of work that is asked for and waited for.", validate_default=False
    )
    chance: AskChance = Field(1.0, description="How likely it is at each visit.")
    number: AskNumber | None = Field(
        None, description="How often, if at all: a number, or a distribution; default: once."
    )
    when: When = Field((), description="What must be so as the visit begins; default: always.")
    hold: Switch = Field(False, description="Whether the person waits with the item for the answer.")
    inherits: InheritedField = Field(
        (), description="What other work takes over of the item: class, and marks by name."
    )

    @property
    def target(self) -> str:
        """Return the name of what is asked."""
        return self.question or self.work

    def of_work(self) -> Asks:
        """Return the same with its name as that of a kind of work."""
        return self.model_copy(update={"question": "", "work": self.question})

    @model_validator(mode="after")
    def _says_what(self) -> Asks:
        if not self.target:
            raise MisreadError('say which question: question = "...", or which other work: work = "..."')
        if self.question and self.work not in ("", self.question):
            raise MisreadError("what is asked is a question, or other work: write two entries", key="work")
        return self


AsksField = Annotated[
    dict[str, Asks],
    BeforeValidator(
        EntriesBy("question", "chance", also="work"),
        json_schema_input_type=str | dict[str, AskChance | Asks] | list[Asks],
    ),
]
"""By the question or the kind of work, or by number where several ask the same."""
