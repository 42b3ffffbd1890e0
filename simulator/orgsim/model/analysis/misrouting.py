"""Notes on what is sent to a wrong team first."""

from __future__ import annotations

from collections.abc import Iterator

from orgsim.log.vocabulary import NONE
from orgsim.model.lowering.misrouted import line_of
from orgsim.model.model import Model
from orgsim.scenario import Scenario


def misrouting_notes(scenario: Scenario, model: Model) -> Iterator[str]:
    """Yield a sentence for each line by which nothing is sent to a wrong team."""
    header, its = model.header, scenario.of(model.header.design)
    design, used = its.designs[header.design], set()
    for target in model.steps.looks_for[model.steps.looks_for != NONE].tolist():
        step = header.steps[target]
        name = header.works[step.work].name
        used.add(id(line_of(design, its.work[name], name, its.work[name].step(step.name))))
    for number, line in enumerate(design.misrouted, 1):
        if id(line) not in used:
            yield (
                f"designs.{header.design}.misrouted.{number} changes nothing: no team is wrong for a step "
                "that it is for, or an earlier line holds."
            )
