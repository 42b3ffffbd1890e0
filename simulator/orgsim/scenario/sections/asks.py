"""What a step asks: questions that arise in the middle of its work."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator

from orgsim.chance.distribution import Counts, Distribution, parse_distribution
from orgsim.scenario.sections.conditions import When
from orgsim.scenario.sections.fields import EntriesBy, Switch
from orgsim.scenario.sections.names import QuestionName
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
    """Questions that work on a step brings up at each visit."""

    told_first: ClassVar = ("question",)
    question: QuestionName = Field("", description="The question that is asked.", validate_default=False)
    chance: AskChance = Field(1.0, description="How likely it is at each visit.")
    number: AskNumber | None = Field(
        None, description="How often, if at all: a number, or a distribution; default: once."
    )
    when: When = Field((), description="What must be so as the visit begins; default: always.")
    hold: Switch = Field(False, description="Whether the person waits with the item for the answer.")

    @model_validator(mode="after")
    def _says_what(self) -> Asks:
        if not self.question:
            raise MisreadError('say which question: question = "..."')
        return self


AsksField = Annotated[
    dict[str, Asks],
    BeforeValidator(
        EntriesBy("question", "chance"),
        json_schema_input_type=str | dict[str, AskChance | Asks] | list[Asks],
    ),
]
"""By the question, or by number where several ask the same."""
