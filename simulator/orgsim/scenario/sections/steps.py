"""The steps that work goes through."""

from __future__ import annotations

from collections.abc import Container, Mapping
from itertools import chain
from typing import Annotated, Any, ClassVar, Final

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    PlainValidator,
    PrivateAttr,
    Tag,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from orgsim.chance.distribution import Distribution, parse_distribution
from orgsim.scenario.sections.asks import Asks, AsksField
from orgsim.scenario.sections.cases import Case, Chosen, chosen, in_turn, is_cases
from orgsim.scenario.sections.conditions import When
from orgsim.scenario.sections.fields import (
    Chances,
    Items,
    Name,
    TableOf,
    factor,
    number,
    one_or_many,
)
from orgsim.scenario.sections.gates import Gate, GateField
from orgsim.scenario.sections.marks import SetsField
from orgsim.scenario.sections.names import SKILL, STEP, CalendarName, StepName, Unsaid, Uses
from orgsim.scenario.sections.spec import Spec
from orgsim.scenario.sections.splits import ALL, JoinField, RestField, SplitField, needed
from orgsim.scenario.sections.step_values import (
    ChanceCase,
    ChanceField,
    DelayField,
    EffortField,
    PatienceField,
)
from orgsim.units import MisreadError, listed, parse_chance, short

DONE = "done"
NOTHING: Final = parse_distribution("0h")
WORK: Final = "effort"
KINDS: Final = {
    WORK: "an effort (work)",
    "delay": "a delay (time that passes)",
    "gate": "a gate (a committee, a sign-off, a batch)",
    "split": "a split (branches at the same time)",
}
"""The keys of which a step has exactly one, which says of what kind it is, as they are spoken of."""

SkillName = Annotated[Name, Uses(SKILL, default="name", unless=frozenset(KINDS) - {WORK})]
NextStep = Annotated[str, Uses(STEP, also=frozenset({DONE}))]


class NextCase(Case):
    """The next step, or chances, in a case."""

    said: ClassVar = "a step or its chances stand"
    ways: Chances[NextStep] = Field(alias="is", description="The next step, or chances.")


Next = Annotated[
    Annotated[Chances[NextStep], Tag("<chances>")]
    | Annotated[tuple[NextCase, ...], AfterValidator(in_turn), Tag("<cases>")],
    Discriminator(lambda value: "<cases>" if is_cases(value) else "<chances>"),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {"type": "object", "additionalProperties": {"type": ["number", "string"]}},
                {"type": "array", "items": {"type": "object"}},
            ]
        }
    ),
]


class Rework(Spec):
    """A way back to an earlier step.

    With ``chance`` x ``falling`` to the power of the earlier visits the item returns to the step ``to``.
    """

    to: StepName = Field(description="The step to go back to.")
    written: ChanceField = Field(alias="chance", description="How likely it is at the first visit, or cases.")
    falling: Annotated[float, factor(0, 1), number("number", 0, 1)] = Field(
        1.0, description="What the chance is multiplied by for each earlier visit."
    )
    at_most: Items | None = Field(None, description="The most returns of one item.")
    when: When = Field((), description="What must be so for it to happen at all; default: always.")
    sets: SetsField = Field((), description="The marks that it sets.")

    @property
    def chances(self) -> Chosen[float]:
        """Return the chance in each case."""
        return chosen(self.written)

    def with_chances(self, chances: Chosen[float]) -> Rework:
        """Return the way back with these chances by case."""
        if not chances.cases:
            return self.model_copy(update={"written": chances.otherwise})
        pairs = (*chances.cases, ((), chances.otherwise))
        cases = (
            ChanceCase.model_validate({"is": chance}).model_copy(update={"when": when})
            for when, chance in pairs
        )
        return self.model_copy(update={"written": tuple(cases)})

    @property
    def chance(self) -> float:
        """Return the highest chance of any case."""
        return max(self.chances.values)


def read_skip_chance(value: object) -> float:
    """Return how likely it is that a step is skipped: a chance, or true and false."""
    return float(value) if isinstance(value, bool) else parse_chance(value)


SkipChance = Annotated[
    float,
    PlainValidator(read_skip_chance),
    WithJsonSchema({"anyOf": [{"type": "boolean"}, {"type": ["number", "string"]}]}),
]


class Skip(Spec):
    """How likely it is that an item skips a step, and what must be so."""

    chance: SkipChance = Field(1.0, description="How likely it is; true is always.")
    when: When = Field((), description="What must be so; default: always.")

    @property
    def is_certain(self) -> bool:
        """Return whether every item skips the step."""
        return self.chance >= 1.0 and not any(self.when)


NO_SKIP: Final = Skip(chance=0.0, when=())
SkipField = Annotated[Skip, BeforeValidator(TableOf("chance"), json_schema_input_type=SkipChance | Skip)]


class Step(Spec):
    """One step: work with an ``effort``, time that passes with a ``delay``, a wait for a ``gate``, or a
    ``split`` into branches.

    ``skill`` is ``None`` for all but work, and ``next`` holds a chance for each next step. Once the scenario
    is read, a ``gate`` that was given by its name is that gate, the way on which items are sent back is
    ``rework``, and branches that are other work are known.
    """

    told_first: ClassVar = (
        *("effort", "delay", "gate", "next", "calendar", "patience"),
        *("same_person_as", "different_person_from", "rework"),
    )
    name: Name = Field(description="The name of the step.")
    skill: SkillName | None = Field(None, description="The skill it takes; default: the step's own name.")
    effort_written: EffortField | None = Field(
        None, alias="effort", description="Hands-on work of one person at speed 1, or cases."
    )
    delay_written: DelayField | None = Field(
        None, alias="delay", description="Time that passes without people, instead of an effort; or cases."
    )
    gate: GateField | None = Field(
        None, description="When a committee decides, or the name of a gate, instead of an effort."
    )
    send_back: StepName | None = Field(
        None, description="The step that its gate sends items back to; default: the one before."
    )
    split: SplitField | None = Field(
        None,
        description="Branches that begin at the same time: steps, other work, or lists of steps by name.",
    )
    join: JoinField = Field(ALL, description="How many parts it takes to go on: 'all', 'any' or a number.")
    rest: RestField = Field("stop", description="Whether parts that are not needed stop or are finished.")
    calendar: CalendarName | None = Field(
        None, description="Of a delay in working time; default: the scenario's working_time."
    )
    rework: Annotated[
        tuple[Rework, ...], BeforeValidator(one_or_many, json_schema_input_type=Rework | list[Rework])
    ] = Field((), description="Ways back, drawn before the next step.")
    next: Next = Field(
        default_factory=dict, description="The next step, chances, or cases; default: the next in the file."
    )
    sets: SetsField = Field((), description="The marks that it sets as it ends, before the way out.")
    asks: AsksField = Field(
        default_factory=dict,
        description="Questions that come up in its work, and other work that it takes, by name.",
    )
    skip: SkipField = Field(NO_SKIP, description="Whether items skip it: true, a chance, or a table.")
    same_person_as: StepName | None = Field(None, description="The step whose person does this one too.")
    different_person_from: StepName | None = Field(
        None, description="The step whose person may not do this one."
    )
    patience: Annotated[PatienceField, Unsaid("time")] | None = Field(
        None, description="Instead of the work's patience; at a gate, where the work's does not count."
    )

    _other_work: dict[str, str] = PrivateAttr(default_factory=dict)

    @property
    def kind(self) -> str:
        """Return the one of `KINDS` that the step has."""
        return next(key for key in KINDS if getattr(self, key) is not None)

    @property
    def kind_in_words(self) -> str:
        """Return what it is: an effort, a delay, a gate or a split."""
        return KINDS[self.kind]

    @property
    def written(self) -> str:
        """Return what stands under the key of its kind, as in the file."""
        return str(getattr(self, self.kind))

    @property
    def meets(self) -> Gate | None:
        """Return its gate, once the scenario is read; ``None`` for other steps and for a name of no gate."""
        return self.gate if isinstance(self.gate, Gate) else None

    @property
    def effort(self) -> Distribution | None:
        """Return the effort where no case holds."""
        return None if self.effort_written is None else self.lengths.otherwise

    @property
    def delay(self) -> Distribution | None:
        """Return the delay where no case holds."""
        return None if self.delay_written is None else self.lengths.otherwise

    @property
    def lengths(self) -> Chosen[Distribution]:
        """Return the effort or the delay in each case; a gate and a split have no length of their own."""
        if self.gate is not None or self.split is not None:
            return Chosen((), NOTHING)
        return chosen(self.delay_written if self.effort_written is None else self.effort_written)

    @property
    def branches(self) -> tuple[tuple[str, ...], ...]:
        """Return the steps of each branch of a split that has some, in order; none for other steps."""
        return tuple(self.own_branches.values())

    @property
    def own_branches(self) -> dict[str, tuple[str, ...]]:
        """Return the steps of each branch of a split by its name, without those that are other work."""
        branches = self.split or {}
        return {name: steps for name, steps in branches.items() if name not in self._other_work}

    @property
    def other_work(self) -> dict[str, str]:
        """Return the kind of work that a branch of a split is, by branch, once the scenario is read."""
        return self._other_work

    @property
    def awaited(self) -> tuple[Asks, ...]:
        """Return the other work that it waits for: what it asks for, and branches."""
        asked = (ask for ask in self.asks.values() if ask.work)
        return (*asked, *(Asks.model_validate({"work": work}) for work in self._other_work.values()))

    @property
    def branch_steps(self) -> tuple[str, ...]:
        """Return the steps of all branches."""
        return tuple(chain.from_iterable(self.branches))

    @property
    def needed(self) -> int:
        """Return how many parts an item waits for."""
        return needed(self.join, self.split or {})

    def asking(self, questions: Container[str], works: Container[str]) -> Step:
        """Return the step whose questions are such; what is the name of a kind of work instead is that."""
        asks = {
            key: ask.of_work() if ask.question in works and ask.question not in questions else ask
            for key, ask in self.asks.items()
        }
        return self.model_copy(update={"asks": asks})

    def splitting(self, steps: Container[str], works: Container[str]) -> Step:
        """Return the split whose branches are such steps, or else work of such kinds."""
        found = {
            branch: [name for name in names if name in works and name not in steps]
            for branch, names in (self.split or {}).items()
        }
        step = self.model_copy()
        step._other_work = {branch: names[0] for branch, names in found.items() if names}
        return step

    @property
    def ways(self) -> tuple[NextCase, ...]:
        """Return the chances of next steps by case; the last case holds always."""
        return self.next if isinstance(self.next, tuple) else (NextCase.model_validate({"is": self.next}),)

    @property
    def following(self) -> dict[str, float]:
        """Return the next steps with the highest chance of each in any case."""
        found: dict[str, float] = {}
        for name, chance in chain.from_iterable(case.ways.items() for case in self.ways):
            found[name] = max(chance, found.get(name, 0.0))
        return found

    @property
    def takes_people(self) -> bool:
        """Return whether people of a team do the step."""
        return self.effort_written is not None

    @field_validator("skill", mode="before")
    @classmethod
    def _one_skill(cls, skill: Any) -> Any:
        if isinstance(skill, list | tuple | Mapping):
            raise MisreadError(
                f"{short(skill)} is not one skill: a step takes one skill, in quotes, and one person who "
                "has it; "
                "write a step for each skill"
            )
        return skill

    @field_validator("name")
    @classmethod
    def _not_done(cls, name: str) -> str:
        if name == DONE:
            raise MisreadError("'done' is where items are delivered, so no step can have that name")
        return name

    @model_validator(mode="before")
    @classmethod
    def _own_skill(cls, value: Any) -> Any:
        if isinstance(value, dict) and "leads_to" in value:
            name = value.get("name", "the step")
            message = f"'leads_to' stands on the work, above its steps: on = {{ finished = \"{name}\" }}"
            raise MisreadError(message, key="leads_to")
        if not isinstance(value, dict) or "name" not in value or "skill" in value:
            return value
        if any(key in value for key in KINDS if key != WORK):
            return value
        return {**value, "skill": value["name"]}

    @model_validator(mode="after")
    def _one_kind(self) -> Step:
        kinds = [key for key in KINDS if getattr(self, key) is not None]
        if len(kinds) != 1:
            second = kinds[1] if kinds else None
            raise MisreadError(f"a step has either {listed([*KINDS.values()], 'or')}", key=second)
        people = [
            key
            for key in ("skill", "same_person_as", "different_person_from", "patience", "asks")
            if getattr(self, key)
        ]
        if self.gate is not None and "patience" in people:
            people.remove("patience")
        if people and not self.takes_people:
            raise MisreadError(
                f"a {self.kind} takes no people, so '{people[0]}' means nothing here", key=people[0]
            )
        if len({length.working for length in self.lengths.values}) > 1:
            raise MisreadError("the cases of a delay are all elapsed or all working time", key="delay")
        if self.send_back is not None and self.gate is None:
            raise MisreadError("'send_back' is of a gate", key="send_back")
        if self.gate is not None and self.rework:
            raise MisreadError(
                "a gate sends back by its outcomes: outcomes = { 'send back' = 0.15 }", key="rework"
            )
        said = next((key for key in ("join", "rest") if key in self.model_fields_set), None)
        if said is not None and self.split is None:
            raise MisreadError(f"'{said}' is for a split", key=said)
        if self.split is not None and self.needed > len(self.split):
            message = f"{self.needed} parts are waited for, but there are {len(self.split)} branches"
            raise MisreadError(message, key="join")
        if self.calendar is not None and (self.delay is None or not self.delay.working):
            raise MisreadError("'calendar' is for a delay in working time", key="calendar")
        if self.same_person_as is not None and self.different_person_from is not None:
            raise MisreadError(
                "'same_person_as' and 'different_person_from' contradict each other", key="same_person_as"
            )
        return self
