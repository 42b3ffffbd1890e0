"""`orgsim new`: a scenario to start with."""

from __future__ import annotations

import os
from pathlib import Path

import click

from orgsim.cli.output import emit, tell_user
from orgsim.errors import UsageError
from orgsim.writing import write_text


@click.command(short_help="Write a scenario to start with.")
@click.argument("file", default="scenario.toml", type=click.Path(allow_dash=True, dir_okay=False))
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
def new(file: str, force: bool) -> None:
    """Write a scenario to start with to FILE (default: scenario.toml), or to standard output for -.

    It can be run as it is: two designs for ten people, with a comment on every part.
    """
    from orgsim.scenario import starter

    text = starter()
    if file == "-":
        emit(text, nl=False)
        return
    path = Path(file)
    if os.path.lexists(path) and not force:
        raise UsageError(f"{file} exists already; give another name, or --force to replace it")
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, text)
    tell_user(f"Written: {file}. Next: orgsim explain {file}, orgsim run {file}")
