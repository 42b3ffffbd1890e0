"""`orgsim explain`: how each design is interpreted."""

from __future__ import annotations

import click

from orgsim.cli.options import DESIGN, JSON, chosen, read, scenario_options
from orgsim.cli.output import colour, emit, emit_json, width


@click.command(short_help="Show how each design is interpreted, and how busy people will be.")
@scenario_options
@DESIGN
@JSON
@click.pass_context
def explain(
    ctx: click.Context,
    file: str,
    settings: tuple[str, ...],
    allow_outside: bool,
    designs: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show how each design of the scenario in FILE is interpreted: teams, steps, hand-offs and offered load.

    Nothing is simulated: the load is computed from arrivals, expected visits, effort and opening hours.
    """
    from orgsim.report.explain import explain as text
    from orgsim.report.explanation import explained

    scenario = read(file, settings, allow_outside)
    names = chosen(scenario, designs)
    if as_json:
        records, notes = explained(scenario, names)
        emit_json({"ok": True, "title": scenario.title, "notes": list(notes), "designs": records})
        return
    emit(text(scenario, names, width(), colour=colour(ctx)), nl=False)
