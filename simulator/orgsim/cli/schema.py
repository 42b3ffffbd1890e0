"""`orgsim schema`: the JSON Schema of the scenario file."""

from __future__ import annotations

import click

from orgsim.cli.output import emit_json


@click.command(short_help="Print the JSON Schema of the scenario file.")
def schema() -> None:
    """Print the JSON Schema of the scenario file, for editors that complete and check TOML."""
    from orgsim.scenario import schema as json_schema

    emit_json(json_schema())
