"""Check gates: that there are such, where they send items back to, and that they do not open too often."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from orgsim.scenario.checks.gate_members import check_members
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.gates import Gate
from orgsim.scenario.sections.limits import MOST_OPENINGS
from orgsim.scenario.sections.moments import EverySpan, Moments, is_like_a_moment
from orgsim.scenario.sections.steps import Step
from orgsim.scenario.sections.work import Work
from orgsim.units import DAY, nearest, short


def check_gates(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for a gate that there is not, one that sends back to no step, and too many openings."""
    for name in scenario.gates:
        if is_like_a_moment(name):
            findings.add(("gates", name), f"{short(name)} is a moment, and so no name of a gate")
    for at, step, is_first in _steps_at_gates(scenario):
        _check_step(scenario, step, at, is_first, findings)
    for at, gate in _gates(scenario):
        _check_openings(scenario, gate, at, findings)
        check_members(scenario, gate, at, findings)


def gate_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for every gate at which no step waits."""
    used = {step.meets.name for _, step, _ in _steps_at_gates(scenario) if step.meets is not None}
    return [
        f"gates.{name}: no step waits at this gate{_meant(name, used)}."
        for name in scenario.gates
        if name not in used
    ]


def _meant(name: str, used: Iterable[str]) -> str:
    """What a name may have been meant for, in brackets: a design makes a new gate of one that is misspelt."""
    found = nearest(name, used)
    return "" if found is None else f" (did you mean '{found}'?)"


def _steps_at_gates(scenario: Scenario) -> Iterator[tuple[Location, Step, bool]]:
    """Where each step at a gate stands, and whether it is the first of its work or its branch."""
    for name, work in scenario.work.items():
        before = work.steps_before
        for number, step in enumerate(work.steps):
            if step.gate is not None:
                yield ("work", name, "steps", number), step, step.name not in before


def _gates(scenario: Scenario) -> Iterator[tuple[Location, Gate]]:
    """Where each gate stands, those with a name first."""
    for name, gate in scenario.gates.items():
        yield ("gates", name), gate
    for at, step, _ in _steps_at_gates(scenario):
        if step.meets is not None and step.meets.name not in scenario.gates:
            yield (*at, "gate"), step.meets


def _check_step(scenario: Scenario, step: Step, at: Location, is_first: bool, findings: Findings) -> None:
    gate = step.meets
    if gate is None:
        message = (
            f"{short(str(step.gate))} is neither a gate nor a moment: write when it opens, such as 'every "
            "second Tuesday 14:00', or the name of one of the gates"
        )
        findings.add((*at, "gate"), message, nearest(str(step.gate), scenario.gates))
        return
    has_target = step.send_back is not None or gate.send_back is not None
    if gate.may("send back") and is_first and not has_target:
        findings.add((*at, "gate"), _without_target(scenario.work[str(at[1])], step))
    known = [one.name for one in scenario.work[str(at[1])].steps]
    if step.send_back is None and gate.send_back is not None and gate.send_back not in known:
        message = (
            f"its gate sends back to '{gate.send_back}', which is no step of this work: say send_back here"
        )
        findings.add((*at, "gate"), message, nearest(gate.send_back, known))


def _without_target(work: Work, step: Step) -> str:
    """What to say of a gate that sends back from the first step of its work or its branch."""
    if step.name == work.steps[0].name:
        return "there is no step before this one: say where it sends back, such as send_back = 'design'"
    return (
        "there is no step before this one in its branch: let its outcomes only approve or reject, or send "
        "the item back after the join"
    )


def _check_openings(scenario: Scenario, gate: Gate, at: Location, findings: Findings) -> None:
    if gate.opens is None:
        return
    count = openings(scenario, gate.opens)
    if count > MOST_OPENINGS:
        message = f"it opens about {count:,.0f} times over the horizon; at most {MOST_OPENINGS:,} are allowed"
        findings.add((*at, "opens"), message)


def openings(scenario: Scenario, moments: Moments) -> float:
    """Return about how many moments there are over the horizon, at most."""
    horizon = scenario.horizon.microseconds()
    spans = [rule.span for rule in moments.at if isinstance(rule, EverySpan)]
    others = len(moments.at) - len(spans)
    return math.fsum([others * horizon / DAY, *(horizon / span for span in spans)])
