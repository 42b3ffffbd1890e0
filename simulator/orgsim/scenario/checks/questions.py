"""Check questions: that somebody can answer them, and who decides."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from itertools import chain, product
from typing import Final, NamedTuple

from orgsim.chance.distribution import Distribution
from orgsim.chance.distribution_mean import Column, mean_of
from orgsim.scenario.checks.files import numbers_in
from orgsim.scenario.checks.people import used
from orgsim.scenario.checks.staffing import Staffing, shared_roles
from orgsim.scenario.checks.sums import check_sum
from orgsim.scenario.checks.units import check_level, check_units
from orgsim.scenario.checks.visits import expected_visits
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.asks import Asks
from orgsim.scenario.sections.designs import Design
from orgsim.scenario.sections.questions import THE_ASKER, THE_TEAM, Question
from orgsim.scenario.sections.steps import Step
from orgsim.scenario.sections.units import LEVELS, unit_up

MOST_ASKS: Final = 60
"""Entries of what one step asks, for each of which the compiled engine has a bit."""
_ALONE: Final = (
    "only the asker could answer, who waits with the item: let hold be false, or somebody else answer"
)
_ALONE_AT: Final = (
    "only the asker could do '{step}' of '{work}', who waits with the item: let hold be false, or somebody "
    "else do it"
)


class Asked(NamedTuple):
    """What a step of a work asks, and where that stands."""

    work: str
    step: Step
    ask: Asks
    at: Location


def check_questions(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for names that questions share with work, rights that mean nothing, and questions that
    nobody could answer."""
    for name, question in scenario.questions.items():
        _check_question(scenario, name, question, findings)
    every = list(asked_by_steps(scenario))
    asked = [one for one in every if one.ask.question]
    for (work, number), count in Counter((one.work, one.at[3]) for one in every).items():
        if count > MOST_ASKS:
            message = f"a step asks at most {MOST_ASKS} questions, and this one {count}"
            findings.add(("work", work, "steps", number, "asks"), message)
    for one in asked:
        if one.ask.inherits:
            message = "an answer has the class and the marks of its item: 'inherits' is of other work"
            findings.add((*one.at, "inherits"), message)
    for name, design in scenario.designs.items():
        at: Location = ("designs", name)
        check_units(scenario, design, at, findings)
        for decided in design.decides:
            _check_right(scenario, design, decided, at, findings)
        answering = Answering(scenario, design)
        for name_asked in dict.fromkeys(one.ask.question for one in asked):
            answering.check(name_asked, at, findings)
        answering.check_levels(asked, at, findings)
        for one in (one for one in every if one.ask.hold):
            alone = answering.alone(one)
            if alone is not None:
                findings.add((*one.at, "hold"), f"in '{design.title}' {alone}")


def question_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for every question that no step asks."""
    asked = {one.ask.question for one in asked_by_steps(scenario)}
    return [f"questions.{name}: no step asks this." for name in scenario.questions if name not in asked]


def asked_by_steps(scenario: Scenario) -> Iterator[Asked]:
    """Yield all that steps ask, other work as well."""
    for name, work in scenario.work.items():
        for number, step in enumerate(work.steps):
            for key, ask in step.asks.items():
                yield Asked(name, step, ask, ("work", name, "steps", number, "asks", key))


def _check_question(scenario: Scenario, name: str, question: Question, findings: Findings) -> None:
    at: Location = ("questions", name)
    if name in scenario.work:
        findings.add(at, f"'{name}' is both a question and a kind of work: give one of them another name")
    efforts = question.step(name, None).lengths.values if question.effort_written is not None else ()
    if any(effort.counts_days for effort in efforts):
        message = "who answers may keep other days than who asks: write the effort of an answer in hours"
        findings.add((*at, "effort"), message)


def _check_right(scenario: Scenario, design: Design, question: str, at: Location, findings: Findings) -> None:
    chances = design.decides[question]
    check_sum(chances, (*at, "decides", question), findings)
    found = scenario.questions.get(question)
    others = [name for name in chances if name != THE_ASKER]
    if found is not None and found.delay_written is not None and others:
        message = (
            f"the answer to '{question}' comes from outside, after a delay: give it an effort for "
            f"'{others[0]}' to decide it"
        )
        findings.add((*at, "decides", question), message)


class Answering:
    """Who answers what in a design."""

    def __init__(self, scenario: Scenario, design: Design) -> None:
        """Look up who is in which team."""
        self._scenario, self._design = scenario, design
        self._staffing = Staffing(scenario, design)
        self._heads = used(scenario, design)
        self._shared = shared_roles(scenario, design)

    def check(self, question: str, at: Location, findings: Findings) -> None:
        """Add a fault where nobody answers a question."""
        skill = self._scenario.questions[question].skill
        if skill is None or question in self._design.decides:
            return
        if not any(skill in skills for skills in self._staffing.able):
            message = f"nobody answers the question '{question}': nobody in a team has the skill '{skill}'"
            findings.add((*at, "teams"), message)

    def check_levels(self, asked: list[Asked], at: Location, findings: Findings) -> None:
        """Add a fault where a question goes up to where nobody stands."""
        of_questions: dict[str, dict[str, None]] = {}
        for one in asked:
            performing = self._staffing.performers(one.work, one.step)
            of_questions.setdefault(one.ask.question, {}).update(dict.fromkeys(performing))
        for question, teams in of_questions.items():
            for level in LEVELS.keys() & self._design.decides.get(question, {}).keys():
                check_level(self._design, level, teams, (*at, "decides", question), findings)

    def alone(self, asked: Asked) -> str | None:
        """Return what to say where nobody but who asks could answer or do what is asked for; else nothing."""
        if asked.ask.work:
            return self._only_asker_of_work(asked)
        return _ALONE if self._only_asker(asked) else None

    def _only_asker(self, asked: Asked) -> bool:
        """Whether nobody but somebody who asks could answer some of it."""
        question = asked.ask.question
        if self._scenario.questions[question].skill is None:
            return False
        deciders = self._design.decides.get(question)
        performing = self._staffing.performers(asked.work, asked.step)
        if deciders is None:
            return self._one_has_it(self._scenario.questions[question].skill, asked.step)
        teams = [name for name in deciders if name in performing]
        teams += performing if THE_TEAM in deciders else []
        levels = [LEVELS[name] for name in deciders if name in LEVELS]
        return any(self._size(team) == 1 for team in teams) or any(
            self._is_alone_above(team, up) for team, up in product(performing, levels)
        )

    def _only_asker_of_work(self, asked: Asked) -> str | None:
        """What to say where nobody but who asks could do a step of the work that is asked for."""
        for step in self._scenario.work[asked.ask.work].steps:
            if step.takes_people and self._one_has_it(step.skill, asked.step):
                return _ALONE_AT.format(step=step.name, work=asked.ask.work)
        return None

    def _is_alone_above(self, team: str, levels: int) -> bool:
        """Whether a single person of a team decides for the unit so many levels above it, without
        delegates."""
        unit = self._design.units.get(unit_up(self._design.teams[team].unit, levels) or "")
        if unit is None or unit.delegates:
            return False
        heads = {role: self._heads_in(role, count) for role, count in unit.people.items()}
        own = self._design.teams[team].people
        return sum(heads.values()) == 1 and any(role in own for role in heads)

    def _heads_in(self, role: str, count: int | str) -> int:
        return self._scenario.people[role].count if isinstance(count, str) else count

    def _one_has_it(self, skill: str | None, step: Step) -> bool:
        """Whether a single person has a skill, who does the step as well."""
        able = [role for role, spec in self._scenario.people.items() if skill in spec.skills]
        if sum(self._heads[role] for role in able) != 1:
            return False
        return any(self._heads[role] and step.skill in self._scenario.people[role].skills for role in able)

    def _size(self, team: str) -> int:
        """How many people serve a team, shared ones included."""
        people = self._scenario.people
        own = self._design.teams[team].people.items()
        heads = [people[role].count if count == "all" else count for role, count in own]
        return sum(chain(heads, (self._heads[role] for role in self._shared.get(team, ()))))


def answers_per_item(scenario: Scenario, work: str) -> float:
    """Return how many answers an item of a work takes at most on average, each an item of its own.

    Not a number where a file cannot be read.
    """
    steps, back = scenario.work[work].steps, _most_back(scenario)
    if not back and not any(step.asks for step in steps):
        return 0.0
    visits, numbers = expected_visits(scenario.work[work]), numbers_in(scenario)
    of_steps = []
    for step in steps:
        asks = [ask for ask in step.asks.values() if ask.question]
        means = [ask.chance * _mean_number(ask.number, numbers) for ask in asks]
        at_handoff = back if step.takes_people and step is not steps[0] else 0.0
        of_steps.append(visits.get(step.name, 0.0) * (math.fsum(means) + at_handoff))
    return math.fsum(of_steps)


def _most_back(scenario: Scenario) -> float:
    """How much is asked at a hand-off on average where that is most."""
    lines = chain.from_iterable((design.handoff, *design.handoffs) for design in scenario.designs.values())
    asked = [line.questions for line in lines if line is not None and line.questions is not None]
    numbers = numbers_in(scenario)
    return max((one.chance * _mean_number(one.number, numbers) for one in asked), default=0.0)


def _mean_number(number: Distribution | None, numbers: Column) -> float:
    """How many questions come up on average where any do."""
    return 1.0 if number is None else mean_of(number, numbers)
