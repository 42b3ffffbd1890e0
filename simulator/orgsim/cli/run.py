"""`orgsim run`: simulate every design, print the report and write it to a folder."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from orgsim.cli.options import DESIGN, JSON, QUIET, read, scenario_options
from orgsim.cli.output import Progress, colour, emit_json, width
from orgsim.errors import EngineError

if TYPE_CHECKING:
    from orgsim.experiment import Result

FEWEST = 2
"""Replications that an interrupted run must have finished to be worth a report."""


@click.command()
@scenario_options
@click.option("--replications", "-r", type=click.IntRange(1, 1_000_000), help="Runs of each design, instead of the scenario's.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), help="Seed, instead of the scenario's.")
@click.option("--cores", type=click.IntRange(1), help="Processor cores to use; default: all.")
@DESIGN
@JSON
@QUIET
@click.pass_context
def run(ctx: click.Context, file: str, settings: tuple[str, ...], allow_outside: bool, **options: Any) -> None:
    """Simulate every design of the scenario in FILE, compare them and write the results to a folder."""
    from orgsim.experiment import run as simulate
    from orgsim.experiment.run import Options
    from orgsim.report.terminal import terminal

    scenario = read(file, settings, allow_outside)
    progress = Progress(quiet=options["quiet"] or options["as_json"])
    try:
        result = simulate(scenario, Options(options["replications"], options["seed"], options["cores"], options["designs"] or None), progress)
    finally:
        progress.close()
    click.echo(terminal(result, width(), colour=colour(ctx)), nl=False)
