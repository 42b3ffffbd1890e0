"""Designs: how people are arranged to do the work, and what of both is otherwise in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set
from itertools import chain, count
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from orgsim.scenario.sections.calendars import CalendarField
from orgsim.scenario.sections.charges import ChargesField
from orgsim.scenario.sections.fields import Items, Name, Names, Switch, TableOf, choice, words
from orgsim.scenario.sections.gates import Gate
from orgsim.scenario.sections.handoffs import Handoff, HandoffBetween, MisroutedField, TeamNames, each_team
from orgsim.scenario.sections.marks import MarkField
from orgsim.scenario.sections.names import (
    STEP,
    TEAM,
    Defines,
    Partly,
    RoleKey,
    Unsaid,
    Uses,
    WorkName,
)
from orgsim.scenario.sections.people import Role
from orgsim.scenario.sections.questions import Decides, Question
from orgsim.scenario.sections.spec import Spec
from orgsim.scenario.sections.teams import GeneralistField, Order, Takes, Team, TeamField, expand_name
from orgsim.scenario.sections.units import UnitField
from orgsim.scenario.sections.work import LimitField, WhenFull, Work
from orgsim.units import MisreadError
from orgsim.visible import one_line

POLICIES = ("order", "preempt", "takes", "wip_limit", "case_worker", "generalist_speed")
OWN_VALUES = ("work", "people", "calendars", "gates", "marks", "questions")
"""The sections of a scenario of which a design may say values otherwise."""
_SERVES = ("by least load", "in turn", "at random", "by type")
_PICKS = ("longest wait", "in order")

Serve = Annotated[
    Literal["by least load", "in turn", "at random", "by type"],
    choice("a way to choose a team", *_SERVES),
    words(*_SERVES),
]
Pick = Annotated[
    Literal["longest wait", "in order"], choice("which team's work comes first", *_PICKS), words(*_PICKS)
]


class Shared(Spec):
    """Specialists who serve several teams, and whose work they take first."""

    teams: Names[TeamNames] = Field(min_length=1, description="The teams served, in order.")
    pick: Pick = Field("longest wait", description="Whose work comes first.")

    @field_validator("teams")
    @classmethod
    def _every_team(cls, teams: tuple[str, ...]) -> tuple[str, ...]:
        return each_team(teams)


SharedField = Annotated[
    Shared, BeforeValidator(TableOf("teams"), json_schema_input_type=list[str] | Shared), Unsaid("teams")
]


StepOfWork = Annotated[Name, Uses(STEP, of="work")]


class RouteLimit(Spec):
    """The most items between two steps of a route, both included; ``work`` is ``None`` for all work that has
    both."""

    told_first: ClassVar = ("work",)
    from_step: StepOfWork = Field(alias="from", description="The step where it begins.")
    to_step: StepOfWork = Field(alias="to", description="The step after which it ends.")
    items: Items = Field(description="The most items.")
    work: WorkName | None = Field(
        None, description="The work it holds for; default: all that has both steps."
    )
    when_full: WhenFull = Field("wait", description="Whether others wait outside or are refused.")


class Design(Spec):
    """One arrangement. Team names are written out, and what it says for all teams is in each team."""

    title: Name = Field(
        "", description="Name on charts and in the verdict; default: the key.", validate_default=False
    )
    extends: Name | None = Field(None, description="Another design of the file to start from.")
    abstract: Switch = Field(False, description="Whether it is only there to be extended.")
    cost: ChargesField = Field((), description="What the design itself costs, once or while it runs.")
    serve: Serve = Field(
        "by least load", description="How one of several teams that could do a step is chosen."
    )
    handoff: Handoff | None = Field(None, description="What it costs when work crosses a team.")
    handoffs: tuple[HandoffBetween, ...] = Field(
        (), description="Hand-offs between two teams, instead of handoff."
    )
    misrouted: MisroutedField = Field((), description="What is sent to a wrong team first, and handed on.")
    limits: tuple[RouteLimit, ...] = Field((), description="The most items between two points of a route.")
    decides: Decides = Field(
        default_factory=dict,
        description="Who decides a question: 'the asker', 'the team', a team or '2 levels up'; or chances.",
    )
    units: dict[str, UnitField] = Field(
        default_factory=dict,
        description="Who decides for a unit such as 'Bank / Retail', and its delegates.",
    )
    shared: dict[RoleKey, SharedField] = Field(
        default_factory=dict, description="Roles that serve several teams in common."
    )
    order: Order = Field("fifo", description="Which waiting item comes first, in every team.")
    preempt: Switch = Field(False, description="Whether an item that comes first interrupts one in work.")
    takes: Takes = Field("least busy", description="Which idle person takes an item.")
    wip_limit: LimitField | None = Field(None, description="The most items in each team.")
    case_worker: Switch = Field(False, description="Whether whoever starts an item keeps it in the team.")
    generalist_speed: GeneralistField | None = Field(
        None, description="Everyone does every step, at this speed."
    )
    teams: Annotated[dict[str, TeamField], Defines(TEAM, ranges=True)] = Field(
        min_length=1, description="The teams; {1..3} in a name makes several."
    )
    work: Annotated[dict[str, Any], Partly(dict[str, Work])] = Field(
        default_factory=dict, description="Values of work that are otherwise in this design."
    )
    people: Annotated[dict[str, Any], Partly(dict[str, Role])] = Field(
        default_factory=dict, description="Values of people that are otherwise in this design."
    )
    calendars: Annotated[dict[str, Any], Partly(dict[str, CalendarField])] = Field(
        default_factory=dict, description="Values of calendars that are otherwise in this design."
    )
    gates: Annotated[dict[str, Any], Partly(dict[str, Gate])] = Field(
        default_factory=dict, description="Values of gates that are otherwise in this design."
    )

    marks: Annotated[dict[str, Any], Partly(dict[str, MarkField])] = Field(
        default_factory=dict, description="Values of marks that are otherwise in this design."
    )
    questions: Annotated[dict[str, Any], Partly(dict[str, Question])] = Field(
        default_factory=dict, description="Values of questions that are otherwise in this design."
    )

    @property
    def has_own_values(self) -> bool:
        """Return whether it says values of work, people, calendars or gates otherwise."""
        return any(getattr(self, key) for key in OWN_VALUES)

    @field_validator("teams")
    @classmethod
    def _written_out(cls, teams: dict[str, Team], info: ValidationInfo) -> dict[str, Team]:
        policies = {key: info.data[key] for key in POLICIES if key in info.data}
        found: dict[str, Team] = {}
        for written, team in teams.items():
            for name in expand_name(written):
                if name in found:
                    raise MisreadError(f"there are two teams named '{name}'")
                found[name] = _with_policies(team, policies)
        return found


def _with_policies(team: Team, policies: dict[str, Any]) -> Team:
    unsaid = {key: value for key, value in policies.items() if key not in team.model_fields_set}
    return team.model_copy(update=unsaid)


def distinct_titles(titles: Mapping[str, str]) -> dict[str, str]:
    """A title for the key of each design: that given, else the key.

    Those that several have are followed by the key in brackets, and by a number where a reader could not tell
    even these apart, since keys may differ in nothing but white space.
    """
    found = {key: title or key for key, title in titles.items()}
    counts = Counter(map(one_line, found.values()))
    taken = {title for title, number in counts.items() if number == 1}
    for key, title in found.items():
        if counts[one_line(title)] > 1:
            found[key] = _free(f"{title} ({key})", taken)
            taken.add(one_line(found[key]))
    return found


def _free(title: str, taken: Set[str]) -> str:
    """The title, with the first number from 2 on that makes it another than those ``taken``, if it is not."""
    numbered = (f"{title} {number}" for number in count(2))
    return next(name for name in chain([title], numbered) if one_line(name) not in taken)
