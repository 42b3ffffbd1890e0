"""Check splits: what is in their branches, and that nothing leads out of a branch or into one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.steps import DONE, Step
from orgsim.scenario.sections.work import Work, following_steps

OUT = "send the item back after the join instead"


def check_splits(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for names that mean two things, steps in two branches, splits within splits, and ways out
    of a branch or into one."""
    for name, work in scenario.work.items():
        at: Location = ("work", name)
        for number, step in enumerate(work.steps):
            _check_other_work(scenario, step, (*at, "steps", number, "split"), findings)
        branch_of = _branches(work)
        if not branch_of:
            continue
        _check_steps(work, at, findings)
        for number, step in enumerate(work.steps):
            _check_ways(work, step, branch_of, (*at, "steps", number), findings)
        _check_starts(work, branch_of, at, findings)


def _check_other_work(scenario: Scenario, step: Step, at: Location, findings: Findings) -> None:
    """Add a fault for a name that is both a step and a kind of work, and for other work beside steps."""
    for name in dict.fromkeys(step.branch_steps):
        if name in scenario.work:
            message = f"'{name}' is both a step and a kind of work: give one of them another name"
            findings.add(at, message)
    for branch, other in step.other_work.items():
        if len((step.split or {})[branch]) > 1:
            message = f"'{other}' is a kind of work, with steps of its own: let it be a branch by itself"
            findings.add(at, message)


def _branches(work: Work) -> dict[str, tuple[str, str]]:
    """By step the split in a branch of which it is, and that branch."""
    found: dict[str, tuple[str, str]] = {}
    for step in work.steps:
        for name, steps in step.own_branches.items():
            found |= dict.fromkeys(steps, (step.name, name))
    return found


def _check_steps(work: Work, at: Location, findings: Findings) -> None:
    count = Counter(chain.from_iterable(step.branch_steps for step in work.steps))
    inner = {step.name for step in work.steps if step.split is not None}
    for number, step in enumerate(work.steps):
        for name in dict.fromkeys(step.branch_steps):
            if name in inner:
                message = f"'{name}' is a split: a branch has steps with an effort, a delay or a gate"
                findings.add((*at, "steps", number, "split"), message)
            elif count[name] > 1:
                findings.add((*at, "steps", number, "split"), f"'{name}' is in two branches")


def _check_ways(
    work: Work, step: Step, branch_of: dict[str, tuple[str, str]], at: Location, findings: Findings
) -> None:
    here = branch_of.get(step.name)
    usual = following_steps(work.steps).get(step.name)
    for key, to in _ways(work, step):
        there = branch_of.get(to)
        if here == there or (to == DONE and usual == DONE):
            continue
        if here is not None:
            findings.add((*at, key), f"'{to}' is not in the branch '{here[1]}' of '{here[0]}': {OUT}")
        elif there is not None:
            message = f"'{to}' is in a branch of '{there[0]}', to which only that split leads"
            findings.add((*at, key), message)


def _ways(work: Work, step: Step) -> Iterator[tuple[str, str]]:
    """The steps to which one may lead, and the key that says so."""
    yield from (("next", to) for to in step.following)
    sent_back = "gate" if step.send_back is None else "send_back"
    key = "rework" if step.gate is None else sent_back
    yield from ((key, back.to) for back in step.rework)
    patience = work.patience_at(step)
    if patience is not None and patience.then is not None:
        yield "patience", patience.then


def _check_starts(
    work: Work, branch_of: dict[str, tuple[str, str]], at: Location, findings: Findings
) -> None:
    """Add a fault where items would begin within a branch."""
    first = work.steps[0].name
    if first in branch_of:
        message = f"'{first}' is in a branch, so items cannot begin there: put the split above it"
        findings.add((*at, "steps", 0), message)
    for name in work.backlog:
        if name in branch_of:
            findings.add((*at, "backlog"), f"'{name}' is in a branch, so no item can wait there at the start")
