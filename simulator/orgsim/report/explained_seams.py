"""Hand-offs beside their delay: what is typed again, what comes back, what is sent to a wrong team."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from orgsim.experiment.wording import figures, percent
from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.crossings import Crossings, Teams
from orgsim.model.analysis.visit_sums import Visits
from orgsim.model.lowering.misrouted import line_of
from orgsim.model.model import Model
from orgsim.report.explained_marks import of_sets, sets_text
from orgsim.report.explained_people import HOUR
from orgsim.scenario import Handoff, Scenario
from orgsim.units import listed


def of_seam(model: Model, visits: Visits, origin: Teams, target: Teams) -> dict[str, Any]:
    """Return what is typed again at a crossing, how much of it comes back and what is asked; nothing in a
    design where that is not said."""
    handoffs, found = model.handoffs, dict[str, Any]()
    if handoffs.returns.any() or (handoffs.retyping != NONE).any():
        found["typed again hours"] = Crossings(model).typed(origin, target) / HOUR
        found["returned per item"] = visits.returned[origin, target]
    if model.questions_back.any:
        found["questions per item"] = visits.questions[origin, target]
        found["mean answer hours"] = _answer(model, origin, target)
    return found


def _answer(model: Model, origin: Teams, target: Teams) -> float | None:
    """The mean effort of an answer to what is asked at a crossing, in hours; `None` where nothing is, or it
    differs."""
    back, steps = model.questions_back, model.steps
    kinds = [kind for kind in Crossings(model).kinds(origin, target) if kind != NONE and back.chance[kind]]
    rows = {int(steps.sampler[step]) for step in back.step[kinds].max(axis=1)} if kinds else set()
    return float(model.samplers.mean[rows.pop()]) / HOUR if len(rows) == 1 else None


def asking_sentences(handoffs: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield a sentence for each effort that answers at hand-offs take."""
    asked = [line["mean answer hours"] for line in handoffs if line.get("questions per item")]
    for hours in dict.fromkeys(asked):
        takes = "" if hours is None else f", {figures(60 * hours)} min each"
        yield f"What is asked on receipt is answered by whoever did a step of the item last{takes}."


def of_misrouted(scenario: Scenario, model: Model, visits: Sequence[Visits]) -> list[dict[str, Any]]:
    """Return for each step what is sent to wrong teams first: how likely it is, and how often in all."""
    design, header = scenario.designs[model.header.design], model.header
    queues, found = model.steps.queues.rows(), []
    for look in np.flatnonzero(model.steps.looks_for != NONE).tolist():
        target = header.steps[int(model.steps.looks_for[look])]
        name = header.works[target.work].name
        work = scenario.work[name]
        line = line_of(design, work, name, work.step(target.name))
        assert line is not None
        found.append(
            {
                "work": name,
                "step": target.name,
                "teams": [header.teams[team].name for team in queues[look]],
                "chance": line.chance,
                "again": line.again,
                "mean look hours": float(model.samplers.mean[model.steps.sampler[look]]) / HOUR,
                "per item": visits[target.work].steps.get(look, 0.0),
            }
        )
    return found


def misrouted_sentences(lines: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield a sentence for each step that items are misrouted for."""
    for line in lines:
        teams = listed([f"'{team}'" for team in line["teams"]], "or")
        minutes = figures(60 * line["mean look hours"])
        again = f", {percent(line['again'])} of them on to another wrong one" if line["again"] else ""
        yield (
            f"'{line['step']}' of '{line['work']}': {percent(line['chance'])} of items are first sent to "
            f"{teams}, where somebody looks at them for {minutes} min and hands them on{again}: "
            f"{line['per item']:.2f} wrong teams per item."
        )


def of_lines(scenario: Scenario, design: str) -> list[dict[str, Any]]:
    """Return the marks that typing again sets at hand-offs of a design, each once."""
    spec = scenario.designs[design]
    lines: list[Handoff] = [*spec.handoffs, *([] if spec.handoff is None else [spec.handoff])]
    found: list[dict[str, Any]] = []
    for line in lines:
        for sets in () if line.retyping is None else line.retyping.sets:
            one = of_sets(sets)
            found += [one] if one not in found else []
    return found


def typing_sentences(sets: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield a sentence for each mark that typing again may set."""
    for one in sets:
        yield f"Typing again {sets_text(one)}."
