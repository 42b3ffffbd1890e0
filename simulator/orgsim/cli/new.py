"""`orgsim new`: a scenario to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from orgsim.errors import UsageError


@click.command(short_help="Write a scenario to begin with.")
@click.argument("file", default="scenario.toml", type=click.Path(allow_dash=True, dir_okay=False))
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
def new(file: str, force: bool) -> None:
    """Write a scenario to begin with to FILE, scenario.toml by default, or to standard output for -.

    It runs as it is: two designs for ten people, with a comment on every part.
    """
    from orgsim.scenario import starter

    text = starter()
    if file == "-":
        click.echo(text, nl=False)
        return
    path = Path(file)
    if path.exists() and not force:
        raise UsageError(f"{file} is there already; give another name, or --force to replace it")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Written: {file}. Next: orgsim explain {file}, orgsim run {file}", err=True)
