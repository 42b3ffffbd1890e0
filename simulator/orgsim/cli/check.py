"""`orgsim check`: read a scenario and list every problem."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from orgsim.cli.options import JSON, QUIET, read, scenario_options
from orgsim.cli.output import emit, emit_json, emit_line
from orgsim.visible import visible

if TYPE_CHECKING:
    from orgsim.scenario import Scenario


@click.command(short_help="Check a scenario and list every problem.")
@scenario_options
@JSON
@QUIET
def check(file: str, settings: tuple[str, ...], allow_outside: bool, as_json: bool, quiet: bool) -> None:
    """Check the scenario in FILE and list every problem.

    FILE may be - for standard input. Notes about the scenario and overloaded people are listed too; they are
    not faults.
    """
    from orgsim.experiment.variant import lowered
    from orgsim.model.analysis.notes import model_notes
    from orgsim.model.analysis.overload import overloads

    scenario = read(file, settings, allow_outside)
    models = lowered(scenario, tuple(scenario.designs), scenario.replications)
    notes = (*scenario.notes, *model_notes(scenario, models))
    found = list(chain.from_iterable(map(overloads, models.values())))
    if as_json:
        emit_json(_record(scenario, notes, found))
        return
    if not quiet:
        emit_line(f"{'stdin' if file == '-' else file}: no faults. {summary(scenario)}")
    for text in notes:
        emit_line(f"note: {text}")
    for overload in found:
        emit(f"{click.style('overload', fg='yellow')}: {visible(overload.text)}")


def _record(scenario: Scenario, notes: tuple[str, ...], found: list[Any]) -> dict[str, Any]:
    return {
        "ok": True,
        "faults": [],
        "title": scenario.title,
        "designs": list(scenario.designs),
        "notes": list(notes),
        "overloads": [
            {"design": overload.design, "load": overload.load, "text": overload.text} for overload in found
        ],
    }


def summary(scenario: Scenario) -> str:
    """What a scenario holds, in a sentence."""
    people = sum(role.count for role in scenario.people.values())
    steps = sum(len(work.steps) for work in scenario.work.values())
    counts = [
        _counted(people, "person", "people"),
        _counted(len(scenario.work), "kind of work", "kinds of work"),
        _counted(steps, "step", "steps"),
        _counted(len(scenario.designs), "design", "designs"),
    ]
    return ", ".join(counts) + "."


def _counted(count: int, one: str, several: str) -> str:
    word = one if count == 1 else several
    return f"{count:,} {word}"
