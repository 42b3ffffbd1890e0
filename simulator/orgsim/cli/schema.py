"""`orgsim schema`."""

from __future__ import annotations

import click


@click.command()
def schema() -> None:
    """Not yet."""
