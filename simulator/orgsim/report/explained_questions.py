"""What `orgsim explain` says of questions: what comes up, what an answer takes, and who gives it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from orgsim.experiment.wording import figures, percent, scale
from orgsim.model.analysis.load import OfferedLoad
from orgsim.model.model import Model
from orgsim.report.explained_children import same_text
from orgsim.scenario import Design, Scenario, Step
from orgsim.scenario.checks.units import units_that_decide
from orgsim.scenario.sections.conditions import when_text
from orgsim.scenario.sections.questions import THE_ASKER, THE_TEAM
from orgsim.scenario.sections.units import LEVELS, unit_up
from orgsim.units import HOUR, WEEK
from orgsim.units.wording import listed

_OWN: dict[str, str] = {THE_ASKER: "the asker, at once", THE_TEAM: "anybody of the asking team"}


def of_asks(step: Step) -> list[dict[str, Any]]:
    """What a step asks, as the file has it."""
    return [
        {
            "question": ask.question or None,
            "work": ask.work or None,
            "chance": ask.chance,
            "number": None if ask.number is None else str(ask.number),
            "when": when_text(ask.when) if any(ask.when) else None,
            "hold": ask.hold,
            "inherits": list(ask.inherits),
        }
        for ask in step.asks.values()
    ]


def ask_sentences(steps: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A sentence for everything that a step asks."""
    for step in steps:
        for ask in step["asks"]:
            often = "" if ask["number"] is None else f", {ask['number']} times"
            where = "" if ask["when"] is None else f" where {ask['when']}"
            waits = "the person waits with the item" if ask["hold"] else "the person takes up other work"
            share = "each visit" if ask["chance"] == 1 else f"{percent(ask['chance'])} of visits"
            what = f"asks '{ask['question']}'"
            if ask["work"] is not None:
                what = f"waits for '{ask['work']}'{same_text(ask['inherits'])}"
            yield f"'{step['step']}' {what} in {share}{where}{often}; {waits}."


def of_questions(scenario: Scenario, model: Model, offered: OfferedLoad) -> list[dict[str, Any]]:
    """By question that comes up what an answer takes, who gives it, in which teams, and how many a week are
    expected of others than the asker."""
    design = scenario.designs[model.header.design]
    found: dict[str, dict[str, Any]] = {}
    for step in sorted(model.questions.answers):
        name = model.header.steps[step].name
        spec = scenario.questions[name]
        line = found.setdefault(
            name,
            {
                "question": name,
                "mean hours": float(model.samplers.mean[model.steps.sampler[step]]) / HOUR,
                "people": spec.effort_written is not None,
                "skill": spec.skill,
                "decided by": dict(design.decides.get(name, {})),
                "decided for": _units(scenario, design, name),
                "teams": [],
                "per week": 0.0,
            },
        )
        count, teams = _expected(offered, step)
        line["per week"] += count * WEEK / model.header.horizon
        names = [model.header.teams[team].name for team in sorted(teams)]
        line["teams"] = list(dict.fromkeys([*line["teams"], *names]))
    return list(found.values())


def _units(scenario: Scenario, design: Design, question: str) -> list[dict[str, Any]]:
    """The units at the levels that decide a question, and who decides for them."""
    deciding, found = units_that_decide(scenario, design), []
    for level in design.decides.get(question, {}):
        above = [unit_up(team.unit, LEVELS[level]) for team in design.teams.values() if level in LEVELS]
        for name in dict.fromkeys(above):
            if name in deciding:
                unit = deciding[name]
                own = {"people": list(unit.people), "delegates": list(unit.delegates)}
                found.append({"level": level, "unit": name, **own})
    return found


def _expected(offered: OfferedLoad, step: int) -> tuple[float, set[int]]:
    """How many answers are expected over the run, and the teams that may give them."""
    counts, teams = [], set[int]()
    for inflow in offered.inflows:
        visits = offered.visits(inflow.first_step)
        counts.append((inflow.items or 0.0) * visits.steps.get(step, 0.0))
        teams.update(chain.from_iterable(able for answer, able in visits.asked if answer == step))
    return math.fsum(counts), teams


def question_sentences(record: dict[str, Any]) -> Iterator[str]:
    """A sentence for each question that others than the asker answer."""
    for line in record["questions"]:
        kind = "working time" if line["people"] else "time"
        takes = scale(kind, None, line["mean hours"] * HOUR).text(line["mean hours"] * HOUR)
        takes = takes.replace("working ", "")
        rate = f"about {figures(line['per week'])} answers a week, {takes} each"
        yield f"'{line['question']}' is answered by {_who(line)}: {rate}."
        yield from map(_of_unit, line["decided for"])


def with_answers(record: dict[str, Any], team: str, does: str) -> str:
    """What a team does, with the questions that it answers."""
    asked = [f"'{line['question']}'" for line in record["questions"] if team in line["teams"]]
    if not asked:
        return does
    if not any(team in step["teams"] for step in record["steps"]):
        return f"Answers {listed(asked)}."
    return f"{does} Answers {listed(asked)}."


def _named(decider: str) -> str:
    if decider in LEVELS:
        return f"who decides {decider} from the asking team"
    return _OWN.get(decider, f"anybody of '{decider}'")


def _of_unit(line: dict[str, Any]) -> str:
    """Who decides for a unit, and who instead of them."""
    text = f"{line['level']}, '{line['unit']}': {_roles(line['people'])}"
    if not line["delegates"]:
        return f"{text}."
    return f"{text}; {_roles(line['delegates'])} while nobody of these is on shift."


def _roles(roles: list[str]) -> str:
    return listed([f"'{role}'" for role in roles])


def _who(line: dict[str, Any]) -> str:
    if line["decided by"]:
        shares = line["decided by"].items()
        named = [(_named(name), chance) for name, chance in shares]
        if len(named) == 1:
            return named[0][0]
        return listed([f"{who} ({percent(chance)})" for who, chance in named])
    if not line["people"]:
        return "somebody outside"
    teams = listed([f"'{team}'" for team in line["teams"]], "or")
    return f"whoever has the skill '{line['skill']}', in {teams}"
