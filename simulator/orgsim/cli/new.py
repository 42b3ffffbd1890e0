"""`orgsim new`: a scenario to start with."""

from __future__ import annotations

import os
from pathlib import Path

import click

from orgsim.cli.options import JSON
from orgsim.cli.output import emit, emit_json, tell_user
from orgsim.errors import UsageError
from orgsim.writing import write_text


@click.command(short_help="Write a scenario to start with.")
@click.argument("file", default="scenario.toml", type=click.Path(allow_dash=True, dir_okay=False))
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@JSON
def new(file: str, force: bool, as_json: bool) -> None:
    """Write a scenario to start with to FILE (default: scenario.toml), or to standard output for -.

    It can be run as it is: two designs for ten people, with a comment on every part.
    """
    from orgsim.scenario import starter

    text = starter()
    if file == "-":
        _to_standard_output(text, as_json=as_json)
        return
    path = Path(file)
    if os.path.lexists(path) and not force:
        raise UsageError(f"{file} exists already; give another name, or --force to replace it")
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, text)
    if as_json:
        emit_json({"ok": True, "file": file})
        return
    tell_user(f"Written: {file}. Next: orgsim explain {file}, orgsim run {file}")


def _to_standard_output(text: str, *, as_json: bool) -> None:
    if as_json:
        emit_json({"ok": True, "scenario": text})
    else:
        emit(text, nl=False)
