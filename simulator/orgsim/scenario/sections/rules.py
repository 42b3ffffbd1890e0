"""Rules: what must hold of items, judged on the log of a run, which they do not change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, Final

from pydantic import Field, PlainValidator, model_validator

from orgsim.log.requirements import Requirement
from orgsim.scenario.sections.conditions import When
from orgsim.scenario.sections.fields import Name, Names, Wait, words
from orgsim.scenario.sections.names import GATE, STEP, Uses, WorkName
from orgsim.scenario.sections.spec import Spec
from orgsim.scenario.sections.work import Work
from orgsim.units import MisreadError, one_of, short

MOST: Final = 1000
"""The most rules of a scenario."""
_WORDS: Final = tuple(word.value for word in Requirement)
_MEANT: Final = MappingProxyType(
    dict.fromkeys(("four eyes", "two people", "different person"), Requirement.DIFFERENT_PEOPLE)
    | dict.fromkeys(("separation of duties", "segregation of duties", "sod"), Requirement.NOT_BOTH)
    | dict.fromkeys(("before", "precedence", "order", "required step"), Requirement.ONE_BEFORE_OTHER)
    | dict.fromkeys(("time limit", "deadline", "in time"), Requirement.WITHIN)
    | dict.fromkeys(("approval", "approved by", "sign-off"), Requirement.APPROVED)
)
"""Other words for what a rule requires."""
FEWEST_STEPS: Final = MappingProxyType(
    dict.fromkeys(Requirement, 2) | {Requirement.WITHIN: 1, Requirement.APPROVED: 0}
)


def read_requirement(value: object) -> Requirement:
    """Return what a rule requires; raise `MisreadError` for another word, with the one that was meant."""
    meant = _MEANT.get(value.strip().lower()) if isinstance(value, str) else None
    if meant is not None:
        raise MisreadError(f"{short(value)} is said otherwise here: require = '{meant.value}'")
    return Requirement(one_of(value, _WORDS, "what a rule may require"))


class Rule(Spec):
    """What must hold of the items of a kind of work. A run goes on as if there were no rule."""

    told_first: ClassVar = ("name", "require", "steps")
    name: Name = Field(description="What reports call it.")
    require: Annotated[Requirement, PlainValidator(read_requirement), words(*_WORDS)] = Field(
        description="What must hold of each item."
    )
    work: WorkName | None = Field(
        None, description="The work that it is about; default: each kind of work that has all its steps."
    )
    steps: Annotated[Names[Name], Uses(STEP, of="work")] = Field(
        (),
        description=(
            "The steps; 'one before other' and 'within' take them in this order. 'within' of one step counts "
            "from the arrival; without steps 'approved' is asked at delivery."
        ),
    )
    time: Wait | None = Field(
        None, description="Of 'within': the limit, elapsed or in working time, as '2 working days'."
    )
    gate: Annotated[Name, Uses(GATE, or_else=STEP)] | None = Field(
        None, description="Of 'approved': a gate by its name, or the step that is at one."
    )
    when: When = Field((), description="Which items it is about; default: all.")

    @model_validator(mode="after")
    def _complete(self) -> Rule:
        requires = self.require.value
        if len(self.steps) < FEWEST_STEPS[self.require]:
            raise MisreadError(_too_few(self.require), key="steps")
        if self.require is Requirement.WITHIN and len(self.steps) > 2:
            raise MisreadError(
                "'within' is about the time from one step to another: steps = ['...', '...']", key="steps"
            )
        twice = [name for name, count in Counter(self.steps).items() if count > 1]
        if twice:
            raise MisreadError(f"the step {short(twice[0])} is named twice", key="steps")
        if (self.time is None) == (self.require is Requirement.WITHIN):
            raise MisreadError(*_about_time(requires, self.time is None))
        if (self.gate is None) == (self.require is Requirement.APPROVED):
            raise MisreadError(*_about_gate(requires, self.gate is None))
        return self

    def works(self, works: Mapping[str, Work]) -> tuple[str, ...]:
        """Return the kinds of work that it is about: as stated, else each that has all its steps, and a step
        at its gate."""
        if self.work is not None:
            return (self.work,)
        return tuple(name for name, work in works.items() if self._suits(work))

    def steps_at_gate(self, work: Work) -> tuple[str, ...]:
        """Return the steps of a work whose approval it asks for."""
        at_gates = [step for step in work.steps if step.meets is not None]
        return tuple(
            step.name for step in at_gates if self.gate in (step.name, getattr(step.meets, "name", None))
        )

    def _suits(self, work: Work) -> bool:
        has_steps = {step.name for step in work.steps}.issuperset(self.steps)
        return has_steps and (self.gate is None or bool(self.steps_at_gate(work)))


def _too_few(requires: Requirement) -> str:
    if requires is Requirement.WITHIN:
        return "say which step must be over in time: steps = ['...'], or from which to which: ['...', '...']"
    return f"'{requires.value}' is about two steps or more: steps = ['...', '...']"


def _about_time(requires: str, is_missing: bool) -> tuple[str, None, str]:
    """What is wrong where a limit is missing, or stands where there is none."""
    if is_missing:
        return "say within which time: time = '3d' or '2 working days'", None, "time"
    return f"'time' is the limit of 'within'; '{requires}' has none", None, "time"


def _about_gate(requires: str, is_missing: bool) -> tuple[str, None, str]:
    """What is wrong where a gate is missing, or stands where there is none."""
    if is_missing:
        return "say who approves: gate = '...', the name of a gate or of a step at one", None, "gate"
    return f"'gate' is who approves; '{requires}' asks for no approval", None, "gate"
