"""Check the marks that items carry, and the steps that set them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from orgsim.scenario.checks.conditions import tests_in
from orgsim.scenario.checks.sums import check_sum
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.conditions import RESERVED
from orgsim.scenario.sections.handoffs import Handoff
from orgsim.scenario.sections.marks import Mark, SetsMark
from orgsim.units import nearest, short


def check_marks(scenario: Scenario, findings: Findings) -> None:
    """Add faults for marks named like something else, for chances of levels, and for what cannot be set."""
    for name, mark in scenario.marks.items():
        if name in RESERVED:
            findings.add(("marks", name), f"a mark cannot be called {short(name)}: conditions use that word")
        if mark.levels:
            written = ("marks", name, "levels")
            check_sum(mark.levels, written if findings.has(written) else written[:2], findings)
    for at, work, sets in marks_set(scenario):
        mark = scenario.marks[sets.mark]
        if mark.work is not None and work not in mark.work:
            findings.add((*at, "mark"), f"'{work}' does not carry the mark '{sets.mark}'")
        _check_set(mark, sets, at, findings)
    for at, sets in set_at_handoffs(scenario):
        _check_set(scenario.marks[sets.mark], sets, at, findings)


def marks_set(scenario: Scenario) -> Iterator[tuple[Location, str, SetsMark]]:
    """Yield where each mark is set, in which work, and what is done."""
    for name, work in scenario.work.items():
        for number, step in enumerate(work.steps):
            at = ("work", name, "steps", number)
            places = [(*at, "sets")] + [(*at, "rework", way, "sets") for way in range(len(step.rework))]
            groups = [step.sets, *(way.sets for way in step.rework)]
            for place, group in zip(places, groups, strict=True):
                for entry, sets in enumerate(group):
                    yield (*place, entry), name, sets


def set_at_handoffs(scenario: Scenario) -> Iterator[tuple[Location, SetsMark]]:
    """Yield where typing again at a hand-off sets a mark, and what is done."""
    for name, design in scenario.designs.items():
        at = ("designs", name)
        lines: list[tuple[Location, Handoff]] = [
            ((*at, "handoffs", number), line) for number, line in enumerate(design.handoffs)
        ]
        lines += [] if design.handoff is None else [((*at, "handoff"), design.handoff)]
        for place, line in lines:
            for entry, sets in enumerate(() if line.retyping is None else line.retyping.sets):
                yield (*place, "retyping", "sets", entry), sets


def mark_notes(scenario: Scenario, designed: Iterable[Scenario]) -> list[str]:
    """Return a sentence for every mark that no condition asks for: of the scenario, or as designs with
    values of their own have it."""
    tests = chain.from_iterable(map(tests_in, (scenario, *designed)))
    asked = {tested.key for tested in tests}
    return [
        f"marks.{name}: no condition asks for it, so it changes nothing."
        for name in scenario.marks
        if name not in asked
    ]


def _check_set(mark: Mark, sets: SetsMark, at: Location, findings: Findings) -> None:
    if isinstance(sets.to, str) and sets.to not in mark.levels:
        message = f"'{sets.mark}' has no level {short(sets.to)} (its levels: {', '.join(mark.levels)})"
        if not mark.levels:
            message = (
                f"{short(sets.to)} is no whole number, and '{sets.mark}' has no levels: write 1 to set it, "
                "'+1' to add"
            )
        findings.add((*at, "to"), message, nearest(sets.to, list(mark.levels)))
    elif isinstance(sets.to, int) and not mark.lowest <= sets.to <= mark.highest:
        findings.add(
            (*at, "to"),
            f"{sets.to} is not between the least and the most of '{sets.mark}', {mark.lowest} and "
            f"{mark.highest}",
        )
    if sets.add == 0:
        findings.add((*at, "add"), "adding 0 changes nothing")
