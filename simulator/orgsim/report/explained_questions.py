"""What `orgsim explain` says of questions: what comes up, what an answer takes, and who gives it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from orgsim.experiment.wording import figures, percent, scale
from orgsim.model.analysis.load import OfferedLoad
from orgsim.model.model import Model
from orgsim.scenario import Scenario, Step
from orgsim.scenario.sections.conditions import when_text
from orgsim.scenario.sections.questions import THE_ASKER, THE_TEAM
from orgsim.units import HOUR, WEEK
from orgsim.units.wording import listed

_OWN: dict[str, str] = {THE_ASKER: "the asker, at once", THE_TEAM: "anybody of the asking team"}


def of_asks(step: Step) -> list[dict[str, Any]]:
    """What a step asks, as the file has it."""
    return [
        {
            "question": ask.question,
            "chance": ask.chance,
            "number": None if ask.number is None else str(ask.number),
            "when": when_text(ask.when) if any(ask.when) else None,
            "hold": ask.hold,
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
            yield f"'{step['step']}' asks '{ask['question']}' in {share}{where}{often}; {waits}."


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
                "teams": [],
                "per week": 0.0,
            },
        )
        count, teams = _expected(offered, step)
        line["per week"] += count * WEEK / model.header.horizon
        names = [model.header.teams[team].name for team in sorted(teams)]
        line["teams"] = list(dict.fromkeys([*line["teams"], *names]))
    return list(found.values())


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


def with_answers(record: dict[str, Any], team: str, does: str) -> str:
    """What a team does, with the questions that it answers."""
    asked = [f"'{line['question']}'" for line in record["questions"] if team in line["teams"]]
    if not asked:
        return does
    if not any(team in step["teams"] for step in record["steps"]):
        return f"Answers {listed(asked)}."
    return f"{does} Answers {listed(asked)}."


def _who(line: dict[str, Any]) -> str:
    if line["decided by"]:
        shares = line["decided by"].items()
        named = [(_OWN.get(name, f"anybody of '{name}'"), chance) for name, chance in shares]
        if len(named) == 1:
            return named[0][0]
        return listed([f"{who} ({percent(chance)})" for who, chance in named])
    if not line["people"]:
        return "somebody outside"
    teams = listed([f"'{team}'" for team in line["teams"]], "or")
    return f"whoever has the skill '{line['skill']}', in {teams}"
