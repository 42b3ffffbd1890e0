"""Hand-offs between teams: what crossing costs, what comes back, and what is sent to a wrong team first."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import AfterValidator, BeforeValidator, Field, field_validator, model_validator

from orgsim.chance.distribution import Distribution
from orgsim.scenario.sections.asks import AskChance, AskNumber
from orgsim.scenario.sections.conditions import When
from orgsim.scenario.sections.fields import (
    Chance,
    Delay,
    Effort,
    Name,
    Names,
    TableOf,
    choice,
    one_or_many,
    words,
)
from orgsim.scenario.sections.marks import SetsField
from orgsim.scenario.sections.names import STEP, TEAM, CalendarName, TeamName, Unsaid, Uses, WorkName
from orgsim.scenario.sections.spec import Spec
from orgsim.scenario.sections.teams import expand_name
from orgsim.units import MisreadError

TeamNames = Annotated[Name, Uses(TEAM, ranges=True)]


def each_team(teams: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of teams, each once, that ranges stand for."""
    return tuple(dict.fromkeys(chain.from_iterable(map(expand_name, teams))))


def _in_hours(effort: Distribution) -> Distribution:
    """An effort of anybody, whose day is not known."""
    if effort.counts_days:
        raise MisreadError("whose working day is meant is not known here: write it in hours or minutes")
    return effort


def _below_1(chance: float) -> float:
    """The chance of something that would go on for ever if it were certain."""
    if chance >= 1.0:
        raise MisreadError("this would go on for ever: write a chance below 1")
    return chance


ShortEffort = Annotated[Effort, AfterValidator(_in_hours)]
OnceMore = Annotated[Chance, AfterValidator(_below_1)]


class Retyping(Spec):
    """What the receiver of a hand-off types again, and the mistakes that are made in it."""

    effort: ShortEffort = Field(description="Effort that it adds to the next step.")
    sets: SetsField = Field((), description="The marks that it sets, such as a fault with a chance.")


RetypingField = Annotated[
    Retyping, BeforeValidator(TableOf("effort"), json_schema_input_type=str | Retyping), Unsaid("effort")
]


_NOT_BACK: Final = {
    "hold": "nobody is held by a question at a hand-off",
    "question": "a question at a hand-off has no name",
    "skill": "whoever did the step before answers, which takes no skill",
    "delay": "whoever did the step before answers, which takes an effort and no delay",
}
"""Words of questions in the middle of work, and why they have no place at a hand-off."""


class QuestionsBack(Spec):
    """What the receiver of a hand-off asks those who have handed the work over."""

    told_first: ClassVar = ("effort",)
    chance: AskChance = Field(1.0, description="How likely it is at each hand-off.")
    number: AskNumber | None = Field(
        None, description="How often, if at all: a number, or a distribution; default: once."
    )
    when: When = Field((), description="What must be so on receipt; default: always.")
    effort: ShortEffort = Field(description="What an answer takes of whoever worked on it last.")

    @model_validator(mode="before")
    @classmethod
    def _only_its_own(cls, written: Any) -> Any:
        for key, why in _NOT_BACK.items():
            if isinstance(written, Mapping) and key in written:
                raise MisreadError(f"{why}: leave it out", key=key)
        return written


class Handoff(Spec):
    """What it costs when work crosses from one team to another."""

    delay: Delay | None = Field(None, description="Time that passes on the way.")
    context_loss: Chance = Field(0.0, description="Extra effort of the next step, as a share of it.")
    calendar: CalendarName | None = Field(
        None, description="Of a delay in working time; default: the receiving team's."
    )
    retyping: RetypingField | None = Field(
        None, description="What the receiver types again: effort, or a table; default: nothing."
    )
    returns: OnceMore = Field(
        0.0,
        description="How likely it is that the receiver sends it back: the step before is done again.",
    )
    questions: QuestionsBack | None = Field(
        None, description="What the receiver asks whoever worked on it last; default: nothing."
    )


class Crossing(Spec):
    """Between which teams a hand-off is: ``None`` for any that gives, that receives, or wherever they are."""

    from_team: Names[TeamNames] | None = Field(None, alias="from", description="Teams that hand over.")
    to_team: Names[TeamNames] | None = Field(None, alias="to", description="Teams that receive.")
    site: (
        Annotated[
            Literal["same", "other"],
            choice("where another team may be", "same", "other"),
            words("same", "other"),
        ]
        | None
    ) = Field(None, description="Whether the teams are at the same site.")

    @field_validator("from_team", "to_team")
    @classmethod
    def _every_team(cls, teams: tuple[str, ...] | None) -> tuple[str, ...] | None:
        return None if teams is None else each_team(teams)


class HandoffBetween(Handoff):
    """A hand-off from one team to another, or between all that meet a condition, instead of the general
    one."""

    from_team: TeamName | None = Field(None, alias="from", description="The team that hands over.")
    to_team: TeamName | None = Field(None, alias="to", description="The team that receives.")
    when: Crossing | None = Field(None, description="Instead: for which teams and sites it holds.")

    @model_validator(mode="after")
    def _between_some(self) -> HandoffBetween:
        named = [self.from_team is not None, self.to_team is not None]
        if self.when is not None and any(named):
            raise MisreadError("either 'from' and 'to', or 'when', not both")
        if self.when is None and not all(named):
            raise MisreadError("between which teams? Give 'from' and 'to', or 'when' = { site = 'other' }")
        return self


class Misrouted(Spec):
    """Work that is sent to a wrong team first, where somebody looks at it and hands it on.

    ``work`` is ``None`` for all work, and ``step`` for the first step that people do.
    """

    told_first: ClassVar = ("work",)
    work: WorkName | None = Field(None, description="The work that is sent so; default: all.")
    step: Annotated[Name, Uses(STEP, of="work")] | None = Field(
        None, description="The step that it is sent for; default: the first that people do."
    )
    chance: Chance = Field(description="How likely it is that an item is sent to a wrong team first.")
    again: OnceMore = Field(
        0.0, description="How likely it is that a wrong team hands it on to another wrong one."
    )
    look: ShortEffort = Field(description="The effort of looking at it there.")
    to: Names[TeamNames] | None = Field(
        None, description="The teams that it may be sent to; default: all that do not do the step."
    )

    @field_validator("to")
    @classmethod
    def _every_team(cls, teams: tuple[str, ...] | None) -> tuple[str, ...] | None:
        return None if teams is None else each_team(teams)


MisroutedField = Annotated[
    tuple[Misrouted, ...], BeforeValidator(one_or_many, json_schema_input_type=Misrouted | list[Misrouted])
]
