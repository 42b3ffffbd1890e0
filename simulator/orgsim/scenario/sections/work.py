"""Work: how it arrives, what it is worth and the steps it goes through."""

from __future__ import annotations

from collections.abc import Container, Mapping
from itertools import chain
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    PrivateAttr,
    Tag,
    ValidationInfo,
    field_validator,
)

from orgsim.scenario.sections.arrivals import ArrivalsField, NoArrivals
from orgsim.scenario.sections.cases import ByClass, Case, Chosen, any_form, chosen, form_of, in_turn
from orgsim.scenario.sections.due import DueField
from orgsim.scenario.sections.fields import (
    Chances,
    Items,
    TableOf,
    Wait,
    choice,
    number,
    whole,
    words,
)
from orgsim.scenario.sections.gates import Gate
from orgsim.scenario.sections.leads_to import LeadsToField
from orgsim.scenario.sections.names import STEP, ClassKey, Defines, EachClass, StepKey
from orgsim.scenario.sections.service_clock import ServiceClockField
from orgsim.scenario.sections.spec import Spec
from orgsim.scenario.sections.step_values import Patience, PatienceField
from orgsim.scenario.sections.steps import DONE, Rework, Step
from orgsim.scenario.sections.timers import AgesField, CancelledField, InTime, ReRankedField
from orgsim.scenario.sections.worth import CostOfDelayField, DrawnMoney, ValueField
from orgsim.units import Money, MoneyRate, Span

WhenFull = Annotated[
    Literal["wait", "refuse"], choice("what happens when full", "wait", "refuse"), words("wait", "refuse")
]
Waiting = Annotated[int, whole(0, 10_000_000), number("integer", 0, 10_000_000)]


class Limit(Spec):
    """The most items in progress, and whether others wait outside or are refused."""

    items: Items = Field(description="The most items.")
    when_full: WhenFull = Field("wait", description="Whether others wait outside or are refused.")


LimitField = Annotated[Limit, BeforeValidator(TableOf("items"), json_schema_input_type=int | Limit)]


def _at_first_step(value: Any, info: ValidationInfo) -> Any:
    steps = info.data.get("steps")
    if isinstance(value, Mapping):
        return value
    return {steps[0].name if steps else "": value}


class WaitCase(Case):
    """A promise in a case."""

    value: Wait = Field(alias="is", description="The lead time promised.")


PromiseField = Annotated[
    Annotated[Wait, Tag("<one>")]
    | Annotated[dict[EachClass, Wait], ByClass(), Tag("<class>")]
    | Annotated[tuple[WaitCase, ...], AfterValidator(in_turn), Tag("<cases>")],
    Discriminator(form_of),
    any_form({"type": "string", "examples": ["15 working days", "3d"]}),
]


def _at_gate(step: Step, named: Gate | None, work: str, earlier: str | None) -> Step:
    """The step with its gate, by name or its own, and with the way on which it sends items back."""
    gate = named
    if isinstance(step.gate, Gate):
        gate = step.gate.named(f"{work}/{step.name}")
    if gate is None:
        return step
    back = step.send_back or gate.send_back or earlier
    returns = (
        ()
        if back is None or not gate.may("send back")
        else (Rework.model_validate({"to": back, "chance": 0.0}).with_chances(gate.chances("send back")),)
    )
    return step.model_copy(update={"gate": gate, "rework": returns})


def following_steps(steps: tuple[Step, ...]) -> dict[str, str]:
    """Return what follows each step unless it says so: in its branch, or of those in no branch; else the
    end."""
    after: dict[str, str] = {}
    for names in lines_of(steps):
        after |= zip(names, [*names[1:], DONE], strict=True)
    return after


def lines_of(steps: tuple[Step, ...]) -> list[tuple[str, ...]]:
    """Return the names of the steps in no branch, in order, and then those of each branch."""
    branches = list(chain.from_iterable(step.branches for step in steps))
    apart = set(chain.from_iterable(branches))
    return [tuple(step.name for step in steps if step.name not in apart), *branches]


class Work(Spec):
    """A kind of work. ``classes`` and each step's ``next`` are always filled in once the scenario is read."""

    told_first: ClassVar = ("class", "arrivals", "patience", "backlog")
    arrivals: ArrivalsField | None = Field(
        None,
        description="How items arrive: '40 per w', 'always enough', 'none' or a table; may be left out of "
        "work that comes only because other work leads to it.",
    )
    classes: Chances[ClassKey] = Field(
        default_factory=dict,
        alias="class",
        description="Class of service, or chances; default: the last class.",
    )
    value_written: ValueField | None = Field(
        None,
        alias="value",
        description="Earned when an item is delivered: money, a distribution, or by class.",
    )
    cost_written: CostOfDelayField | None = Field(
        None, alias="cost_of_delay", description="Lost for each unit of lead time, or by class."
    )
    promise_written: PromiseField | None = Field(
        None, alias="promise", description="The lead time promised, or cases."
    )
    due: DueField | None = Field(
        None,
        description="Instead of a promise: the first such moment after an item arrives, as 'last working "
        "day of the month 17:00', or { column = '...' } of the arrivals' file.",
    )
    clock: ServiceClockField | None = Field(
        None,
        description="On which the promise passes: a calendar, or { calendar = ..., stops_in = [...] }.",
    )
    patience: PatienceField | None = Field(None, description="The longest wait in any one queue of people.")
    limit: LimitField | None = Field(None, description="The most items of this work in progress.")
    steps: Annotated[tuple[Step, ...], Defines(STEP, by="name")] = Field(
        min_length=1, description="The steps, in order."
    )
    leads_to: LeadsToField = Field(
        default_factory=dict, description="Other work that an item brings about: { bug = 0.3 }, or a list."
    )
    cancelled: CancelledField = Field(
        (), description="When items are cancelled, wherever they are: after a time, or at moments."
    )
    re_ranked: ReRankedField = Field(
        (), description="When items change their class of service: after a time, or at moments."
    )
    ages: AgesField = Field(
        (),
        description="The more urgent class that items have once they are so old: { after = '5d', to = ... }.",
    )
    backlog: Annotated[
        dict[StepKey, Waiting],
        BeforeValidator(_at_first_step, json_schema_input_type=int | dict[str, Waiting]),
    ] = Field(default_factory=dict, description="Items that wait at the start, at the first step or by step.")

    _says_class: bool = PrivateAttr(default=False)

    def model_post_init(self, context: Any) -> None:
        """Keep whether the file says a class."""
        self._says_class = "classes" in self.model_fields_set

    @property
    def says_class(self) -> bool:
        """Return whether items have a class of their own, which the file says."""
        return self._says_class

    @property
    def is_switched_off(self) -> bool:
        """Return whether the file says that none arrives."""
        return isinstance(self.arrivals, NoArrivals)

    @property
    def timers(self) -> tuple[InTime, ...]:
        """Return all that befalls items as time passes, in order: they are cancelled, or change their
        class."""
        return (*self.cancelled, *self.re_ranked, *self.ages)

    @property
    def classes_on_the_way(self) -> tuple[str, ...]:
        """Return the classes that items may have as they arrive, or later."""
        arriving = [name for name, chance in self.classes.items() if chance > 0.0]
        return tuple(dict.fromkeys([*arriving, *(rule.to for rule in (*self.re_ranked, *self.ages))]))

    def patience_at(self, step: Step) -> Patience | None:
        """Return how long items wait at a step: at a gate only if it has a patience of its own."""
        return (step.patience or self.patience) if step.takes_people else step.patience

    @property
    def values(self) -> Chosen[Money | DrawnMoney] | None:
        """Return what an item earns in each case."""
        return None if self.value_written is None else chosen(self.value_written)

    @property
    def costs_of_delay(self) -> Chosen[MoneyRate] | None:
        """Return the cost of delay in each case."""
        return None if self.cost_written is None else chosen(self.cost_written)

    @property
    def value(self) -> Money | DrawnMoney | None:
        """Return what an item earns where no case holds."""
        return None if self.values is None else self.values.otherwise

    @property
    def cost_of_delay(self) -> MoneyRate | None:
        """Return the cost of delay where no case holds."""
        return None if self.costs_of_delay is None else self.costs_of_delay.otherwise

    @property
    def promises(self) -> Chosen[Span] | None:
        """Return the lead time promised in each case."""
        return None if self.promise_written is None else chosen(self.promise_written)

    @property
    def promise(self) -> Span | None:
        """Return the lead time promised where no case holds."""
        return None if self.promises is None else self.promises.otherwise

    @property
    def promise_calendar(self) -> str | None:
        """Return the calendar that is named for a promise in working time."""
        return None if self.clock is None else self.clock.calendar

    @field_validator("steps")
    @classmethod
    def _next_steps(cls, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        after = following_steps(steps)
        return tuple(
            step if step.next else step.model_copy(update={"next": {after[step.name]: 1.0}}) for step in steps
        )

    def with_gates(self, work: str, gates: Mapping[str, Gate]) -> Work:
        """Return the work, called ``work``, with the gates of its steps in the place of their names."""
        before = self.steps_before
        steps: list[Step] = []
        for step in self.steps:
            at_gate = step.gate is not None
            earlier = before.get(step.name)
            steps.append(_at_gate(step, gates.get(str(step.gate)), work, earlier) if at_gate else step)
        return self.model_copy(update={"steps": tuple(steps)})

    def with_other_work(self, questions: Container[str], works: Container[str]) -> Work:
        """Return the work in which what steps ask for is told from their questions, if it is named alike, and
        other work in branches from steps."""
        names = frozenset(step.name for step in self.steps)
        asking = (step.asking(questions, works) if step.asks else step for step in self.steps)
        steps = tuple(step if step.split is None else step.splitting(names, works) for step in asking)
        return self.model_copy(update={"steps": steps})

    @property
    def steps_before(self) -> dict[str, str]:
        """Return by step the one before it, in its branch or of those in no branch; none for the first."""
        before: dict[str, str] = {}
        for line in lines_of(self.steps):
            before |= zip(line[1:], line, strict=False)
        return before

    def has_in_order(self, first: str, last: str) -> bool:
        """Return whether there are both steps, in this order of the file or one and the same."""
        names = [step.name for step in self.steps]
        return first in names and last in names[names.index(first) :]

    def step(self, name: str) -> Step:
        """Return the step of a name; raise `KeyError` when there is none."""
        for step in self.steps:
            if step.name == name:
                return step
        raise KeyError(name)
