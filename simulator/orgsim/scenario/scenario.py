"""The whole scenario: one demand, one set of people, several designs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, NamedTuple

from pydantic import Field, PlainValidator, PrivateAttr, ValidationInfo, WithJsonSchema, field_validator

from orgsim.log.measure_names import decidable
from orgsim.scenario.experiments import (
    EXPERIMENTS,
    Breakeven,
    Curve,
    Local,
    Mend,
    Optimise,
    Select,
    Sensitivity,
    Staff,
    Sweep,
    Uncertainty,
)
from orgsim.scenario.experiments.fields import FIRST_STAGE, REPLICATIONS, read_precision, read_replications
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.files import Files
from orgsim.scenario.reading.sources import Source
from orgsim.scenario.sections.assumptions import Assumption
from orgsim.scenario.sections.calendars import ALWAYS, Calendar, CalendarField
from orgsim.scenario.sections.designs import Design, distinct_titles
from orgsim.scenario.sections.fields import MOST_ITEMS, Elapsed, Moment, Name, ZoneName, number, text, whole
from orgsim.scenario.sections.gates import Gate
from orgsim.scenario.sections.goals import GoalField
from orgsim.scenario.sections.limits import MOST_EXPECTED
from orgsim.scenario.sections.marks import MarkField
from orgsim.scenario.sections.names import (
    CALENDAR,
    CLASS,
    DESIGN,
    GATE,
    MARK,
    QUESTION,
    ROLE,
    RULE,
    SITE,
    WORK,
    CalendarName,
    Defines,
    DesignName,
    Lists,
    OfMeasure,
)
from orgsim.scenario.sections.people import Role
from orgsim.scenario.sections.questions import Question
from orgsim.scenario.sections.readers import read_warm_up
from orgsim.scenario.sections.releases import ReleaseField
from orgsim.scenario.sections.rules import MOST, Rule
from orgsim.scenario.sections.sites import Site
from orgsim.scenario.sections.spec import Reading, Spec, zone_of
from orgsim.scenario.sections.work import Work
from orgsim.units import MisreadError, Span, short

_MEASURES = (
    "lead time",
    "lead time p80",
    "response time within 2h",
    "throughput",
    "cost per item",
    "cost of delay",
    "lead time p80 of request",
)
_CLASSES = ("standard",)


def read_measure(value: object) -> str:
    """Return the name of the measure that the verdict rests on."""
    if not isinstance(value, str):
        raise MisreadError(f"{short(value)} is not the name of a measure")
    return decidable(value).name


def read_classes(value: object) -> tuple[str, ...]:
    """Return the names of the classes, most urgent first."""
    if not isinstance(value, list) or not value or not all(isinstance(name, str) and name for name in value):
        raise MisreadError(f"{short(value)} is not a list of names of classes")
    if len(set(value)) < len(value):
        raise MisreadError("a class is named twice")
    return tuple(value)


class Loader(NamedTuple):
    """How a scenario is read again from its source with values replaced by path, and a value of a source is
    found by path."""

    rebuilt: Callable[[Source, Mapping[str, Any]], Scenario]
    value_at: Callable[[Source, str], Any]


def _at_site(role: Role, sites: Mapping[str, Site]) -> Role:
    """A role with the hours of its site, if it has one and names no calendar itself."""
    site = sites.get(role.site or "")
    if site is None or site.calendar is None or "calendar" in role.model_fields_set:
        return role
    return role.model_copy(update={"calendar": site.calendar})


class Scenario(Spec):
    """Everything a scenario says, with all defaults filled in; moments are aware, in ``time_zone``.

    ``calendars`` always holds ``always``; ``working_time`` is ``None`` when the file has no calendar of its
    own.
    """

    told_first: ClassVar = ("working_time", "baseline", *EXPERIMENTS)
    title: Name = Field("Untitled", description="What it is about.")
    start: Moment = Field(date(2027, 1, 4), validate_default=True, description="First moment.")
    time_zone: ZoneName = Field("UTC", description="Of every date in the file.")
    horizon: Elapsed = Field(description="How long each replication runs.")
    warm_up: Annotated[
        Literal["auto", "none"] | Span, PlainValidator(read_warm_up), text("auto", "none", "4w")
    ] = Field("auto", description="'auto' (MSER-5), 'none', or a span.")
    replications_written: Annotated[
        Literal["auto"] | int, PlainValidator(read_replications), REPLICATIONS
    ] = Field(
        FIRST_STAGE,
        alias="replications",
        description="Runs of each design, or 'auto': until 'precision' is reached.",
    )
    precision: Annotated[str, PlainValidator(read_precision), text("2%", "3h", "GBP 20")] = Field(
        "2%",
        description="With 'auto': how well differences from the baseline are to be "
        "known, 2% being of its mean.",
    )
    at_most: Annotated[int, whole(3, 1_000_000), number("integer", 3, 1_000_000)] = Field(
        1000, description="With 'auto': the most runs of each design."
    )
    seed: Annotated[int, whole(0, 2**63 - 1), number("integer", 0, 2**63 - 1)] = Field(
        1, description="The same seed gives the same runs."
    )
    most_items: Annotated[int, whole(1, MOST_ITEMS), number("integer", 1, MOST_ITEMS)] = Field(
        MOST_EXPECTED, description="The most items that a replication may be expected to bring."
    )
    decide_on: Annotated[str, PlainValidator(read_measure), OfMeasure(), text(*_MEASURES)] = Field(
        "lead time", description="The measure that the verdict rests on."
    )
    goals: dict[str, GoalField] = Field(
        default_factory=dict,
        description="What designs are to reach, by measure: the report says how often each does.",
    )
    classes: Annotated[
        tuple[str, ...],
        PlainValidator(read_classes),
        WithJsonSchema({"type": "array", "items": {"type": "string"}}),
        Lists(CLASS, default=_CLASSES),
    ] = Field(_CLASSES, description="Classes of service, most urgent first.")
    extends: Name | None = Field(None, description="A file to read first.")
    calendars: Annotated[dict[str, CalendarField], Defines(CALENDAR)] = Field(
        default_factory=dict, validate_default=True, description="Opening hours, by name."
    )
    sites: Annotated[dict[str, Site], Defines(SITE)] = Field(
        default_factory=dict, description="Where people and teams are, by name."
    )
    people: Annotated[dict[str, Role], Defines(ROLE)] = Field(
        min_length=1, description="The people, by role."
    )
    gates: Annotated[dict[str, Gate], Defines(GATE)] = Field(
        default_factory=dict, description="Committees and other gates that several steps may share, by name."
    )
    work: Annotated[dict[str, Work], Defines(WORK, only_tables=True)] = Field(
        min_length=1, description="The work, by name."
    )
    marks: Annotated[dict[str, MarkField], Defines(MARK)] = Field(
        default_factory=dict, description="The marks that items carry, by name."
    )
    questions: Annotated[dict[str, Question], Defines(QUESTION)] = Field(
        default_factory=dict, description="What answers to questions take, by name."
    )
    rules: Annotated[tuple[Rule, ...], Defines(RULE, by="name")] = Field(
        (), max_length=MOST, description="What must hold of items, judged on the log of each run."
    )
    releases: ReleaseField = Field(
        (), max_length=MOST, description="Which steps count as deployments, for measures of delivery."
    )
    designs: Annotated[dict[str, Design], Defines(DESIGN)] = Field(
        min_length=1, description="The designs, by name."
    )
    baseline: DesignName = Field(
        "", validate_default=True, description="The design the others are compared with; default: the first."
    )
    working_time: CalendarName | None = Field(
        None,
        validate_default=True,
        description="Calendar of working-time measures; default: the first calendar.",
    )
    assumptions: tuple[Assumption, ...] = Field(
        (), description="Where values came from, and how far they may be off."
    )
    sweep: Sweep | None = Field(None, description="What `orgsim sweep` does.")
    breakeven: Breakeven | None = Field(None, description="What `orgsim breakeven` does.")
    sensitivity: Sensitivity | None = Field(None, description="What `orgsim sensitivity` does.")
    uncertainty: Uncertainty | None = Field(None, description="What `orgsim uncertainty` does.")
    optimise: Optimise | None = Field(None, description="What `orgsim optimise` does.")
    select: Select | None = Field(None, description="What `orgsim select` does.")
    staff: Staff | None = Field(None, description="What `orgsim staff` does.")
    curve: Curve | None = Field(None, description="What `orgsim curve` does.")
    local: Local | None = Field(None, description="What `orgsim local` does.")
    mend: Mend | None = Field(None, description="What `orgsim mend` does.")
    _source: Source = PrivateAttr()
    _loader: Loader = PrivateAttr()
    _notes: tuple[str, ...] = PrivateAttr(default=())
    _designed: Mapping[str, Scenario] = PrivateAttr(default_factory=dict)

    def model_post_init(self, context: Any) -> None:
        """Keep where the scenario came from."""
        if isinstance(context, Reading):
            self._source = context.source

    @field_validator("calendars")
    @classmethod
    def _always_exists(cls, calendars: dict[str, Calendar], info: ValidationInfo) -> dict[str, Calendar]:
        name = zone_of(info).key
        always = Calendar.model_validate({"open": ALWAYS, "time_zone": name}, context=info.context)
        return {**calendars, ALWAYS: calendars.get(ALWAYS, always)}

    @field_validator("people")
    @classmethod
    def _own_skills(cls, people: dict[str, Role]) -> dict[str, Role]:
        return {
            name: role
            if "skills" in role.model_fields_set
            else role.model_copy(update={"skills": {name: 1.0}})
            for name, role in people.items()
        }

    @field_validator("people")
    @classmethod
    def _hours_of_the_site(cls, people: dict[str, Role], info: ValidationInfo) -> dict[str, Role]:
        sites = info.data.get("sites", {})
        return {name: _at_site(role, sites) for name, role in people.items()}

    @field_validator("gates")
    @classmethod
    def _with_names(cls, gates: dict[str, Gate]) -> dict[str, Gate]:
        return {name: gate.named(name) for name, gate in gates.items()}

    @field_validator("questions")
    @classmethod
    def _with_skills(cls, questions: dict[str, Question]) -> dict[str, Question]:
        return {name: question.named(name) for name, question in questions.items()}

    @field_validator("work")
    @classmethod
    def _at_gates(cls, work: dict[str, Work], info: ValidationInfo) -> dict[str, Work]:
        gates = info.data.get("gates", {})
        return {name: kind.with_gates(name, gates) for name, kind in work.items()}

    @field_validator("work")
    @classmethod
    def _other_work(cls, work: dict[str, Work], info: ValidationInfo) -> dict[str, Work]:
        return {
            name: kind.with_other_work(info.data.get("questions", {}), work) for name, kind in work.items()
        }

    @field_validator("work")
    @classmethod
    def _last_class(cls, work: dict[str, Work], info: ValidationInfo) -> dict[str, Work]:
        standard = {info.data["classes"][-1]: 1.0} if "classes" in info.data else {}
        return {
            name: kind if kind.classes else kind.model_copy(update={"classes": standard})
            for name, kind in work.items()
        }

    @field_validator("designs")
    @classmethod
    def _titles(cls, designs: dict[str, Design]) -> dict[str, Design]:
        titles = distinct_titles({name: design.title for name, design in designs.items()})
        return {name: design.model_copy(update={"title": titles[name]}) for name, design in designs.items()}

    @field_validator("baseline", mode="before")
    @classmethod
    def _first_design(cls, baseline: Any, info: ValidationInfo) -> Any:
        return baseline or next(iter(info.data.get("designs", ())), "unknown")

    @field_validator("working_time")
    @classmethod
    def _first_calendar(cls, working_time: str | None, info: ValidationInfo) -> str | None:
        first = next(iter(info.data.get("calendars", ())), ALWAYS)
        return working_time or (first if first != ALWAYS else None)

    @property
    def replications(self) -> int:
        """Return the runs of each design for whoever needs a number: the first stage where it says
        ``auto``."""
        return FIRST_STAGE if self.replications_written == "auto" else self.replications_written

    @property
    def working_calendar(self) -> str:
        """Return the calendar of working-time measures: as stated, else the first, else always open."""
        return self.working_time or next(iter(self.calendars), ALWAYS)

    @property
    def source_text(self) -> str:
        """Return the text the scenario was read from."""
        return self._source.text

    @property
    def document(self) -> Mapping[str, Any]:
        """Return the merged tables as they were written, overrides included; they are not to be changed."""
        return self._source.document

    @property
    def files(self) -> Files:
        """Return the reader of the files that the scenario names."""
        return self._source.files

    @property
    def path(self) -> Path | None:
        """Return the file the scenario was read from, or ``None``."""
        return self._source.path

    @property
    def notes(self) -> tuple[str, ...]:
        """Return what is worth knowing about the scenario but is no fault, a sentence each."""
        return self._notes

    def findings(self) -> Findings:
        """Return an empty collection of faults, which knows where everything stands."""
        return Findings(self.document, self._source.places)

    def loaded(
        self, loader: Loader, notes: tuple[str, ...], designed: Mapping[str, Scenario] | None = None
    ) -> Scenario:
        """Return the scenario with what reads it again, with its notes, and as the designs with values of
        their own have it."""
        result = self.model_copy()
        result._loader, result._notes, result._designed = loader, notes, designed or {}
        return result

    def of(self, design: str) -> Scenario:
        """Return the scenario as a design has it: with the values of work, people and calendars that it says
        otherwise, and then with no other design in it."""
        return self._designed.get(design, self)

    def with_designs(self, designs: Mapping[str, Design]) -> Scenario:
        """Return the scenario with other designs."""
        return self.model_copy(update={"designs": dict(designs)})

    def override(self, changes: Mapping[str, Any]) -> Scenario:
        """Return the scenario with values replaced by path, checked again.

        Raises `ScenarioError` when it cannot be used.
        """
        return self._loader.rebuilt(self._source, changes)

    def value(self, path: str) -> Any:
        """Return the value at a path as it was written, or as it stands by default; raise `ScenarioError`
        when nothing stands there."""
        return self._loader.value_at(self._source, path)
