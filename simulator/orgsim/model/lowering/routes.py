"""Work types and their steps, as positions in one list, with ways out and efforts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, product

from orgsim.chance.distribution import Distribution
from orgsim.chance.philox import step_word
from orgsim.log.vocabulary import NONE
from orgsim.scenario import Design, Gate, Patience, Scenario, Step, Work
from orgsim.scenario.sections.questions import THE_ASKER
from orgsim.scenario.sections.steps import NO_SKIP

DONE = "done"
RIGHT = "the right to decide"
"""The skill that everybody has where a design says who decides; no skill of a file is meant."""
QUESTION = "question"
"""Instead of a work: what the draws of answers are made with."""
BACK = "hand-off"
"""Instead of the name of a question: one that is asked at a hand-off."""


@dataclass(frozen=True)
class Look:
    """What a wrong team does with an item, as a step before the one that it is sent for: its position, the
    position of that step and the ``teams`` that may have it."""

    position: int
    step: int
    teams: tuple[int, ...]


@dataclass(frozen=True)
class Routes:
    """All steps of all work in the order of the file, and after them the ``answers`` to what they ask:
    ``steps[i]`` is (work name, step). ``answers_back``, the last of all, are to questions at hand-offs."""

    scenario: Scenario
    works: tuple[str, ...]
    own_steps: tuple[tuple[str, Step], ...]
    answers: tuple[tuple[str, Step], ...]
    skills: tuple[str, ...]
    answers_back: tuple[tuple[str, Step], ...] = ()
    looks: Mapping[tuple[str, str], Look] = field(default_factory=dict)
    """By work and step the look that a wrong team has at items which are sent for that step."""

    @classmethod
    def of(cls, scenario: Scenario, design: Design | None = None) -> Routes:
        """Collect the steps and skills of a scenario, and the answers as a design has them, if one is
        given."""
        of_works = (product([name], work.steps) for name, work in scenario.work.items())
        steps = tuple(chain.from_iterable(of_works))
        answers = () if design is None else tuple(_answers(scenario, design))
        back = () if design is None else tuple(_answers_back(scenario, design))
        every = (*steps, *answers, *back)
        skills = dict.fromkeys(step.skill for _, step in every if step.skill is not None)
        for role in scenario.people.values():
            skills.update(dict.fromkeys(role.skills))
        return cls(scenario, tuple(scenario.work), steps, answers, tuple(skills), back)

    @cached_property
    def steps(self) -> tuple[tuple[str, Step], ...]:
        """The steps of work, and then the answers."""
        return (*self.own_steps, *self.answers, *self.answers_back)

    @cached_property
    def words(self) -> list[int]:
        """The word of each step; an answer has the same to whatever work it is."""
        own = [step_word(work, step.name) for work, step in self.own_steps]
        names = [*(step.name for _, step in self.answers), *(BACK for _ in self.answers_back)]
        return [*own, *(step_word(QUESTION, name) for name in names)]

    def answer(self, work: str, question: str) -> int:
        """The position of the step in which a question of a work is answered; `NONE` where only the asker
        does."""
        return self._answers.get((work, question), NONE)

    @cached_property
    def _answers(self) -> dict[tuple[str, str], int]:
        first = len(self.own_steps)
        return {(work, step.name): place for place, (work, step) in enumerate(self.answers, start=first)}

    def answer_back(self, work: str, effort: Distribution) -> int:
        """The position of the step in which a question of a work at a hand-off is answered with an effort;
        `NONE` where a work is never handed over."""
        return self._answers_back.get((work, repr(effort)), NONE)

    @cached_property
    def _answers_back(self) -> dict[tuple[str, str], int]:
        first = len(self.own_steps) + len(self.answers)
        efforts = [(work, repr(step.effort_written)) for work, step in self.answers_back]
        return {effort: place for place, effort in enumerate(efforts, start=first)}

    def same_person(self) -> list[int]:
        """For each step the one whose person it is for, or `NONE`; an answer at a hand-off is for who is
        known to have done it, before anybody has."""
        own = [self.position(work, step.same_person_as) for work, step in (*self.own_steps, *self.answers)]
        return [*own, *range(len(own), len(self.steps))]

    def position(self, work: str, step: str | None) -> int:
        """The position of a step of a work type; `NONE` for ``done`` and for no step."""
        return NONE if step is None or step == DONE else self._positions[work, step]

    def way_to(self, work: str, step: str | None) -> int:
        """The position of what an item comes to that is sent for a step: a look at it where there is one,
        else the step."""
        look = None if step is None else self.looks.get((work, step))
        return self.position(work, step) if look is None else look.position

    @cached_property
    def looking(self) -> dict[int, Look]:
        """The looks by position."""
        return {look.position: look for look in self.looks.values()}

    @cached_property
    def gates(self) -> dict[str, Gate]:
        """The gates at which some step waits, by name, in the order of the file."""
        found = (step.meets for _, step in self.steps)
        return {gate.name: gate for gate in found if gate is not None}

    @cached_property
    def _positions(self) -> dict[tuple[str, str], int]:
        return {(work, step.name): position for position, (work, step) in enumerate(self.own_steps)}

    @cached_property
    def _skills(self) -> dict[str, int]:
        return {skill: number for number, skill in enumerate(self.skills)}

    @cached_property
    def calendars(self) -> dict[str, str]:
        """For each skill the calendar of the first role that has it."""
        found: dict[str, str] = {}
        for role in self.scenario.people.values():
            for skill in role.skills:
                found.setdefault(skill, role.calendar)
        return found

    def of_work(self, work: str) -> Iterator[tuple[int, Step]]:
        """Positions and steps of one work type."""
        return ((place, step) for place, (name, step) in enumerate(self.own_steps) if name == work)

    def number(self, work: str) -> int:
        """The position of a work type."""
        return self._works[work]

    @cached_property
    def _works(self) -> dict[str, int]:
        return {work: number for number, work in enumerate(self.works)}

    def work(self, name: str) -> Work:
        """A work type by name."""
        return self.scenario.work[name]

    def skill(self, step: Step) -> int:
        """The position of the step's skill; `NONE` for a step without people."""
        return NONE if step.skill is None else self._skills[step.skill]


def _answers(scenario: Scenario, design: Design) -> Iterator[tuple[str, Step]]:
    """For each work, and each question that its steps ask, the step that an answer by anybody else is."""
    for name, work in scenario.work.items():
        asked = chain.from_iterable(step.asks.values() for step in work.steps)
        for question in dict.fromkeys(ask.question for ask in asked if ask.question):
            deciders, found = design.decides.get(question), scenario.questions[question]
            if deciders is None:
                yield name, found.step(question, found.skill)
            elif set(deciders) != {THE_ASKER}:
                skill = None if found.delay_written is not None else RIGHT
                yield name, found.step(question, skill)


def _answers_back(scenario: Scenario, design: Design) -> Iterator[tuple[str, Step]]:
    """For each work that may be handed over, and each effort of an answer at a hand-off, the step that the
    answer is."""
    lines = [*([] if design.handoff is None else [design.handoff]), *design.handoffs]
    asked = [line.questions for line in lines if line.questions is not None]
    efforts = {repr(one.effort): one.effort for one in asked if one.chance > 0.0}
    for name, work in scenario.work.items():
        if len([step for step in work.steps if step.takes_people]) > 1:
            for number, effort in enumerate(efforts.values(), 1):
                yield name, _answer_back(number, effort)


def _answer_back(number: int, effort: Distribution) -> Step:
    """The answer at a hand-off as a step."""
    return Step.model_construct(
        name=f"question at a {BACK}{'' if number == 1 else f' {number}'}",
        skill=RIGHT,
        effort_written=effort,
        next={DONE: 1.0},
        skip=NO_SKIP,
    )


def working_calendar(scenario: Scenario) -> str:
    """The calendar of working-time measures: as stated, else the first, else always open."""
    return scenario.working_calendar


def patience_of(work: Work, step: Step) -> Patience | None:
    """The patience of items at a step; the work type's where a step that takes people has none."""
    return work.patience_at(step)
