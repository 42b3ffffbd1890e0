"""Gates: a committee, a change board, a sign-off, a release train."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    PrivateAttr,
    Tag,
    WithJsonSchema,
    model_validator,
)

from orgsim.scenario.sections.cases import Case, Chosen, chosen, in_turn, is_cases
from orgsim.scenario.sections.fields import (
    Chance,
    Elapsed,
    Items,
    Name,
    Wait,
    choice,
    number,
    whole,
    words,
)
from orgsim.scenario.sections.head_counts import HeadCounts
from orgsim.scenario.sections.moments import MomentsField, is_like_a_moment, is_table_of_moments
from orgsim.scenario.sections.names import StepName
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError, parse_chance

_CLOSE: Final = 1e-9
_ELSE: Final = ("reject", "send back")
_ORDERS: Final = ("fifo", "class", "cost of delay over effort", "newest first", "earliest due date")

GateOrder = Annotated[
    Literal["fifo", "class", "cost of delay over effort", "newest first", "earliest due date"],
    choice("an order at a gate, where all items take the same time", *_ORDERS),
    words(*_ORDERS),
]


Voters = Annotated[int, whole(1, 1000), number("integer", 1, 1000)]


def _is_of_roles(value: Any) -> bool:
    """Whether members are named by their roles, and not a mere number."""
    return isinstance(value, Mapping | list) or (isinstance(value, str) and not value.strip().isdigit())


Members = Annotated[
    Annotated[Voters, Tag("<number>")] | Annotated[HeadCounts, Tag("<roles>")],
    Discriminator(lambda value: "<roles>" if _is_of_roles(value) else "<number>"),
]


class Outcomes(Spec):
    """What a gate decides, by chance; ``approve`` is always filled in once it is read."""

    approve: Chance = Field(1.0, description="Goes on to the next step; default: what the others leave.")
    send_back: Chance = Field(0.0, alias="send back", description="Returns for rework.")
    reject: Chance = Field(0.0, description="Is gone, neither delivered nor lost.")

    @model_validator(mode="before")
    @classmethod
    def _rest_is_approved(cls, value: Any) -> Any:
        if not isinstance(value, Mapping) or "approve" in value:
            return value
        try:
            rest = [parse_chance(value[key]) for key in ("send back", "reject") if key in value]
        except MisreadError:
            return value
        return {**value, "approve": max(0.0, 1.0 - math.fsum(rest))}

    @model_validator(mode="after")
    def _adds_up(self) -> Outcomes:
        total = math.fsum((self.approve, self.send_back, self.reject))
        if abs(total - 1) > _CLOSE:
            raise MisreadError(f"the chances of the outcomes add up to {total:.10g}, and should add up to 1")
        return self


class OutcomeCase(Case):
    """What a gate decides, in a case."""

    said: ClassVar = "the outcomes stand"
    value: Outcomes = Field(alias="is", description="The chances of the outcomes in this case.")


OutcomesField = Annotated[
    Annotated[Outcomes, Tag("<outcomes>")]
    | Annotated[tuple[OutcomeCase, ...], AfterValidator(in_turn), Tag("<cases>")],
    Discriminator(lambda value: "<cases>" if is_cases(value) else "<outcomes>"),
]


class PassCase(Case):
    """How likely a reviewer lets an item pass, in a case."""

    said: ClassVar = "a chance stands"
    chance: Chance = Field(alias="is", description="The chance in this case.")


Passes = Annotated[
    Annotated[Chance, Tag("<chance>")]
    | Annotated[tuple[PassCase, ...], AfterValidator(in_turn), Tag("<cases>")],
    Discriminator(lambda value: "<cases>" if is_cases(value) else "<chance>"),
    WithJsonSchema(
        {"anyOf": [{"type": ["number", "string"]}, {"type": "array", "items": {"type": "object"}}]}
    ),
]


class Reviewers(Spec):
    """A vote: each of ``count`` reviewers lets an item pass or not, by itself; ``needed`` of them must."""

    count: Voters = Field(description="How many reviewers vote on each item.")
    needed: Voters = Field(description="How many of them must let it pass.")
    passes: Passes = Field(description="The chance that one of them does, or cases.")
    otherwise: Annotated[
        Literal["reject", "send back"],
        choice("what becomes of an item that does not pass", *_ELSE),
        words(*_ELSE),
    ] = Field("reject", alias="else", description="What becomes of an item that does not pass.")

    @property
    def cases(self) -> tuple[PassCase, ...]:
        """Return the chances by case; the last case holds always."""
        if isinstance(self.passes, tuple):
            return self.passes
        return (PassCase.model_validate({"is": self.passes}),)

    @property
    def fails(self) -> float:
        """Return the chance that an item does not pass, in the last case."""
        chance = self.cases[-1].chance
        return at_least(self.count, self.count - self.needed + 1, 1.0 - chance)

    @model_validator(mode="after")
    def _can_pass(self) -> Reviewers:
        if self.needed > self.count:
            raise MisreadError(f"{self.needed} are needed of {self.count} reviewers", key="needed")
        return self


def at_least(count: int, least: int, chance: float) -> float:
    """Return the chance of ``least`` successes or more in ``count`` independent trials."""
    found = (math.comb(count, k) * chance**k * (1.0 - chance) ** (count - k) for k in range(least, count + 1))
    return math.fsum(found)


class Gate(Spec):
    """When items that wait are decided on, how many at a time, and what is decided.

    ``name`` is its key under ``gates``, else the work and the step at which it stands.
    """

    told_first: ClassVar = ("opens", "batch")
    opens: MomentsField | None = Field(None, description="The moments at which it opens.")
    batch: Items | None = Field(None, description="It opens as soon as so many items wait.")
    least: Items = Field(1, description="It is passed over at a moment at which fewer are on the agenda.")
    papers: Wait | None = Field(None, description="How long before a moment items have to be there.")
    agenda: Items | None = Field(None, description="The most items at an opening; default: all.")
    order: GateOrder = Field("fifo", description="Which waiting item comes first.")
    outcomes: OutcomesField = Field(
        default_factory=lambda: Outcomes.model_validate({}),
        description="The chances of approve, 'send back' and reject, or cases; default: approve.",
    )
    send_back: StepName | None = Field(
        None, description="The step that items are sent back to; default: the one before."
    )
    members: Members | None = Field(
        None, description="Roles with everybody in them, so many of each role, or a number of members."
    )
    present: Chance = Field(1.0, description="How likely each member is there at an opening.")
    quorum: Voters | None = Field(
        None, description="With fewer members nothing is decided; default: more than half."
    )
    each: Elapsed | None = Field(None, description="How much of its members' time each item takes.")
    reviewers: Reviewers | None = Field(None, description="A vote on each item, instead of outcomes.")
    _name: str = PrivateAttr("")

    @property
    def name(self) -> str:
        """Return its name."""
        return self._name

    @property
    def sends_back(self) -> float:
        """Return the chance that an item is sent back, the highest of any case; of a vote, in its last."""
        return max(self.chances("send back").values)

    @property
    def rejects(self) -> float:
        """Return the chance that an item is rejected, the highest of any case; of a vote, in its last."""
        return max(self.chances("reject").values)

    @property
    def approves(self) -> float:
        """Return the chance that an item is approved, the highest of any case; of a vote, in its last."""
        if self.reviewers is not None:
            return 1.0 - self.reviewers.fails
        cases: Chosen[Outcomes] = chosen(self.outcomes)
        return max(outcomes.approve for outcomes in cases.values)

    def chances(self, outcome: str) -> Chosen[float]:
        """Return the chance that an item is sent back (``send back``) or rejected (``reject``), by case."""
        if self.reviewers is not None:
            return Chosen((), self._failing(outcome))
        cases: Chosen[Outcomes] = chosen(self.outcomes)
        found = [one.send_back if outcome == "send back" else one.reject for one in cases.values]
        whens = (when for when, _ in cases.cases)
        return Chosen(tuple(zip(whens, found, strict=False)), found[-1])

    def _failing(self, otherwise: str) -> float:
        vote = self.reviewers
        return 0.0 if vote is None or vote.otherwise != otherwise else vote.fails

    def may(self, otherwise: str) -> bool:
        """Return whether an item may be sent back (``send back``) or rejected (``reject``)."""
        if self.reviewers is not None:
            return self.reviewers.otherwise == otherwise
        return (self.sends_back if otherwise == "send back" else self.rejects) > 0.0

    @property
    def roles(self) -> dict[str, int | Literal["all"]]:
        """Return how many of each role are members of it, none where they are a mere number."""
        return dict(self.members) if isinstance(self.members, dict) else {}

    def least_of(self, members: int) -> int:
        """Return how many of so many members must be there."""
        return 0 if self.members is None else self.quorum or members // 2 + 1

    def named(self, name: str) -> Gate:
        """Return the gate with a name."""
        gate = self.model_copy()
        gate._name = name
        return gate

    def __str__(self) -> str:
        """Return when it opens, in short."""
        full = [] if self.batch is None else [f"{self.batch} at a time"]
        return " or ".join([str(self.opens)] * (self.opens is not None) + full)

    @model_validator(mode="after")
    def _opens_some_time(self) -> Gate:
        if self.opens is None and self.batch is None:
            raise MisreadError("say when it opens: opens = 'every second Tuesday 14:00', or batch = 20")
        if self.opens is None:
            for key in ("papers", "least"):
                if key in self.model_fields_set:
                    raise MisreadError(
                        f"'{key}' is of the moments at which it opens, and there are none", key=key
                    )
        self._check_members()
        if self.batch is not None and self.batch < self.least:
            raise MisreadError(
                "the batch is smaller than 'least', with which it would be passed over", key="batch"
            )
        return self

    def _check_members(self) -> None:
        if self.members is None:
            for key in ("present", "quorum", "each"):
                if key in self.model_fields_set:
                    raise MisreadError(f"'{key}' is of members: say who or how many they are", key=key)
        elif isinstance(self.members, int) and self.least_of(self.members) > self.members:
            raise MisreadError(
                f"a quorum of {self.quorum} of {self.members} members is never there", key="quorum"
            )
        elif self.present == 0.0:
            raise MisreadError("nobody is ever there, so it never meets", key="present")
        if self.reviewers is not None and "outcomes" in self.model_fields_set:
            raise MisreadError(
                "'reviewers' decide by a vote: it stands instead of 'outcomes'", key="reviewers"
            )


def read_gate(value: Any) -> Any:
    """Return the table of what stands at a step: moments say when a gate of its own opens; a name stays
    one."""
    if isinstance(value, str) and not is_like_a_moment(value):
        return value
    if isinstance(value, Mapping) and not is_table_of_moments(value):
        return value
    return {"opens": value}


def _form(value: Any) -> str:
    return "<name>" if isinstance(value, str) else "<gate>"


GateField = Annotated[
    Annotated[Name, Tag("<name>")] | Annotated[Gate, Tag("<gate>")],
    Discriminator(_form),
    BeforeValidator(read_gate, json_schema_input_type=str | list[str] | Gate),
]
