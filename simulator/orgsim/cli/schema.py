"""`orgsim schema`: the JSON Schema of the scenario file."""

from __future__ import annotations

import click

from orgsim.cli.output import emit_json


@click.command(short_help="Print the JSON Schema of the scenario file.")
@click.option("--json", "as_json", is_flag=True, hidden=True, help="The schema is JSON in any case.")
def schema(as_json: bool) -> None:
    """Print the JSON Schema of the scenario file, for editors that complete and check TOML."""
    from orgsim.scenario import schema as json_schema

    emit_json(json_schema())
