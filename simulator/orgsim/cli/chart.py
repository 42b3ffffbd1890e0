"""`orgsim chart`."""

from __future__ import annotations

import click


@click.command()
def chart() -> None:
    """Not yet."""
