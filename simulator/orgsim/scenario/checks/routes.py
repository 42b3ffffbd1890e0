"""Check the routes that work takes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import chain

from orgsim.scenario.checks.durations import takes_no_time
from orgsim.scenario.checks.files import numbers_in
from orgsim.scenario.checks.staffing import Staffing
from orgsim.scenario.checks.sums import CLOSE, check_sum
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.designs import Design, RouteLimit
from orgsim.scenario.sections.steps import DONE, NextCase, Step
from orgsim.scenario.sections.work import Work


def check_routes(scenario: Scenario, findings: Findings) -> None:
    """Add faults for chances that do not add up, loops that never end, and steps tied to the wrong ones."""
    for name, work in scenario.work.items():
        at = ("work", name)
        check_sum(work.classes, (*at, "class"), findings)
        nobodys = {step.name for step in work.steps if not step.takes_people}
        tied = {step.same_person_as: step.name for step in reversed(work.steps)}
        for number, step in enumerate(work.steps):
            _check_chances(step, (*at, "steps", number), findings)
            _check_ties(nobodys, step, (*at, "steps", number), findings)
            _check_skip(step, tied.get(step.name), (*at, "steps", number, "skip"), findings)
        _check_end(work, at, _given_up_at_once(scenario, name), findings)
    for name, design in scenario.designs.items():
        for number, limit in enumerate(design.limits):
            works = [scenario.work[limit.work]] if limit.work is not None else list(scenario.work.values())
            _check_stretch(works, limit, ("designs", name, "limits", number, "to"), findings)


def route_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for every step that no item ever comes to."""
    notes = []
    for name, work in scenario.work.items():
        starts = {work.steps[0].name, *work.backlog}
        reached = reachable(starts, {step.name: ways(step, work, lasting=False) for step in work.steps})
        unused = [step.name for step in work.steps if step.name not in reached]
        notes += [f"work.{name}: no item ever comes to the step '{step}'." for step in unused]
    return notes


def _check_chances(step: Step, at: Location, findings: Findings) -> None:
    for place, case in ways_out(step, (*at, "next")):
        check_sum(case.ways, place, findings)
    total = (
        math.fsum(rework.chance for rework in step.rework if not rework.when) if step.gate is None else 0.0
    )
    if total > 1 + CLOSE:
        findings.add((*at, "rework"), f"the chances of rework add up to {total:.10g}, which is more than 1")


def ways_out(step: Step, at: Location) -> Iterator[tuple[Location, NextCase]]:
    """Yield each case of what follows a step, and where its chances stand."""
    if not isinstance(step.next, tuple):
        yield at, step.ways[0]
        return
    for number, case in enumerate(step.ways):
        yield (*at, number, "is"), case


def _check_ties(nobodys: set[str], step: Step, at: Location, findings: Findings) -> None:
    for key, other in (
        ("same_person_as", step.same_person_as),
        ("different_person_from", step.different_person_from),
    ):
        if other == step.name:
            findings.add((*at, key), "a step cannot be tied to itself")
        elif other in nobodys:
            findings.add((*at, key), f"'{other}' takes no people, so nobody does it")


def _check_skip(step: Step, tied: str | None, at: Location, findings: Findings) -> None:
    """Add a fault where a step is skipped whose person another one, which is ``tied`` to it, needs."""
    if step.skip.chance > 0 and tied is not None:
        findings.add(at, f"'{tied}' is done by the person who did this step, so it cannot be skipped")


def _given_up_at_once(scenario: Scenario, name: str) -> dict[str, str]:
    """For each step of a work at which no item ever has the patience to wait, where it goes instead.

    Left out is a step to which case workers bring items in every design: these are not queued.
    """
    work, column = scenario.work[name], numbers_in(scenario)
    found = {}
    for step in work.steps:
        patience = work.patience_at(step)
        waits = (step.takes_people or step.gate is not None) and not step.skip.is_certain
        if (
            patience is not None
            and waits
            and all(takes_no_time(time, column) for time in patience.times.values)
        ):
            found[step.name] = patience.then or DONE
    return {step: then for step, then in found.items() if not _is_brought(scenario, name, step)}


def _is_brought(scenario: Scenario, name: str, step: str) -> bool:
    """Whether in every design an item can come to a step in the hands of a case worker, who did the one
    before."""
    return all(_brings(scenario, design, name, step) for design in scenario.designs.values())


def _brings(scenario: Scenario, design: Design, name: str, step: str) -> bool:
    work, staffing = scenario.work[name], Staffing(scenario, design)
    keeping = {team for team, spec in design.teams.items() if spec.case_worker}
    own = keeping.intersection(staffing.performers(name, work.step(step)))
    before = [one for one in work.steps if one.takes_people and step in _following(one)]
    return any(own.intersection(staffing.performers(name, one)) for one in before)


def _following(step: Step) -> set[str]:
    """The steps that can follow one that has been done."""
    return set(step.following) | {back.to for back in step.rework}


def _check_end(work: Work, at: Location, at_once: dict[str, str], findings: Findings) -> None:
    """Add a fault for a loop that never ends; ``at_once`` are the ways of items that give up as they come."""
    lasting = _all_ways(work, lasting=True)
    lasting |= {name: {then} for name, then in at_once.items()}
    first = _all_ways(work, lasting=False)
    reached = reachable({work.steps[0].name, *work.backlog}, first)
    ending = reachable({DONE}, _backwards(lasting))
    endless = [
        number for number, step in enumerate(work.steps) if step.name in reached and step.name not in ending
    ]
    if not endless:
        return
    number = min(endless, key=lambda place: len(reachable({work.steps[place].name}, lasting)))
    step = work.steps[number]
    ahead = reachable({step.name}, lasting)
    if all(other.skip.is_certain for other in work.steps if other.name in ahead):
        message = f"a loop in which every step is always skipped: from '{step.name}' no item comes to 'done'"
        findings.add((*at, "steps", number, "skip"), message)
    elif step.name in at_once:
        own = step.patience is not None
        message = (
            f"a loop that never ends: no item waits at '{step.name}', all give up at once and go to "
            f"'{at_once[step.name]}', and none ever comes to 'done'"
        )
        findings.add((*at, "steps", number, "patience") if own else (*at, "patience"), message)
    else:
        message = f"a loop that never ends: from '{step.name}' no item ever comes to 'done'"
        findings.add((*at, "steps", number), message)


def _all_ways(work: Work, *, lasting: bool) -> dict[str, set[str]]:
    """The steps that can follow each step of a work; behind the end of a branch comes what follows its split.

    A part is done at the end of its branch, but its item is not.
    """
    found = {step.name: ways(step, work, lasting=lasting) for step in work.steps}
    for split in work.steps:
        after = found[split.name] - {names[0] for names in split.branches}
        for name in chain.from_iterable(split.branches):
            if DONE in found.get(name, ()):
                found[name] = (found[name] - {DONE}) | after
    return found


def _backwards(following: dict[str, set[str]]) -> dict[str, set[str]]:
    """The steps before each, from those after each."""
    before: dict[str, set[str]] = {}
    for step, names in following.items():
        for name in names:
            before.setdefault(name, set()).add(step)
    return before


def ways(step: Step, work: Work, *, lasting: bool) -> set[str]:
    """Return the steps that can follow; ``lasting`` leaves out what ends some day: rework that falls or is
    bounded."""
    if step.skip.is_certain:
        return {name for name, chance in step.following.items() if chance > 0}
    rework = [back for back in step.rework if back.chance > 0]
    back = {way.to for way in rework if not lasting or (way.falling == 1 and way.at_most is None)}
    rejected, is_kept = 0.0, False
    if step.meets is not None:
        rejected, is_kept = step.meets.rejects, step.meets.approves < CLOSE
    lasts = [way for way in rework if way.falling == 1 and way.at_most is None and not way.when]
    if step.meets is None:
        is_kept = math.fsum(way.chance for way in lasts) >= 1 - CLOSE
    after = {name for name, chance in step.following.items() if chance > 0}
    forward = set() if is_kept else after
    patience = None if lasting else work.patience_at(step)
    gone = {DONE} if rejected > 0 else set()
    return (
        back
        | forward
        | gone
        | {names[0] for names in step.branches}
        | ({patience.then} if patience is not None and patience.then is not None else set())
    )


def reachable(starts: set[str], following: dict[str, set[str]]) -> set[str]:
    """Return the steps that can be reached from some, these included; ``following`` has the steps after
    each."""
    reached, ahead = set(starts), list(starts)
    while ahead:
        for name in following.get(ahead.pop(), set()) - reached:
            reached.add(name)
            ahead.append(name)
    return reached


def _check_stretch(works: list[Work], limit: RouteLimit, at: Location, findings: Findings) -> None:
    """Add a fault for a limit between two steps that no work goes through in this order."""
    both = limit.from_step, limit.to_step
    if not any(_goes(work, *both) for work in works):
        findings.add(at, f"no work goes from '{limit.from_step}' to '{limit.to_step}'")
    elif not any(work.has_in_order(*both) for work in works):
        message = (
            f"'{limit.to_step}' stands before '{limit.from_step}' in the file: a limit holds for the steps "
            "from one to the "
            "other in the order of the file"
        )
        findings.add(at, message)


def _goes(work: Work, first: str, last: str) -> bool:
    """Whether items can come from one step to another."""
    names = [step.name for step in work.steps]
    if first not in names or last not in names:
        return False
    forward = {
        step.name: {name for name, chance in step.following.items() if chance > 0}
        | {names[0] for names in step.branches}
        for step in work.steps
    }
    return last in reachable({first}, forward)
