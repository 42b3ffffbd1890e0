"""Questions: what an answer takes, and who may give it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final

from pydantic import Field, model_validator

from orgsim.scenario.sections.fields import Chances, Name
from orgsim.scenario.sections.names import QUESTION, SKILL, STEP, TEAM, WORK, CalendarName, Uses
from orgsim.scenario.sections.spec import Spec
from orgsim.scenario.sections.step_values import DelayField, EffortField
from orgsim.scenario.sections.steps import DONE, NO_SKIP, Step
from orgsim.scenario.sections.units import LEVELS
from orgsim.units import MisreadError

THE_ASKER: Final = "the asker"
THE_TEAM: Final = "the team"
DeciderName = Annotated[str, Uses(TEAM, also=frozenset({THE_ASKER, THE_TEAM, *LEVELS}))]
_NO_QUESTIONS: Final = (
    (STEP, "a right to decide is of a question: let the step before {name} ask it"),
    (WORK, "a right to decide is of a question: {name} is a kind of work, which has teams of its own"),
)
QuestionKey = Annotated[
    str,
    Uses(QUESTION, mistaken=_NO_QUESTIONS),
]
Decides = dict[QuestionKey, Chances[DeciderName]]


class Question(Spec):
    """What it takes to answer a question: an ``effort`` of somebody who has the ``skill``, or a ``delay``
    after which the answer comes from outside.

    ``skill`` is the question's own name where none is given, and ``None`` of an answer from outside.
    """

    told_first: ClassVar = ("effort", "delay")
    skill: Annotated[Name, Uses(SKILL)] | None = Field(
        None, description="The skill it takes; default: the question's own name."
    )
    effort_written: EffortField | None = Field(
        None, alias="effort", description="Hands-on work of one person at speed 1, or cases."
    )
    delay_written: DelayField | None = Field(
        None, alias="delay", description="Time until the answer comes from outside, instead; or cases."
    )
    calendar: CalendarName | None = Field(
        None, description="Of a delay in working time; default: the scenario's working_time."
    )

    @model_validator(mode="after")
    def _one_kind(self) -> Question:
        if self.effort_written is None and self.delay_written is None:
            raise MisreadError("say how long an answer takes: an effort, or a delay for one from outside")
        if self.effort_written is not None and self.delay_written is not None:
            raise MisreadError("a question has either an effort or a delay", key="delay")
        if self.skill is not None and self.delay_written is not None:
            raise MisreadError("an answer from outside takes no skill", key="skill")
        step = self.step("", None)
        if len({length.working for length in step.lengths.values}) > 1:
            raise MisreadError("the cases of a delay are all elapsed or all working time", key="delay")
        if self.calendar is not None and (step.delay is None or not step.delay.working):
            raise MisreadError("'calendar' is for a delay in working time", key="calendar")
        return self

    def named(self, name: str) -> Question:
        """Return the question with its skill, which has its own name unless it says so."""
        if self.delay_written is not None or self.skill is not None:
            return self
        return self.model_copy(update={"skill": name})

    def step(self, name: str, skill: str | None) -> Step:
        """Return the step that an answer is, for somebody with a skill."""
        return Step.model_construct(
            name=name,
            skill=skill,
            effort_written=self.effort_written,
            delay_written=self.delay_written,
            calendar=self.calendar,
            next={DONE: 1.0},
            skip=NO_SKIP,
        )
