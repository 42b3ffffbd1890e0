"""`orgsim validate`."""

from __future__ import annotations

import click


@click.command()
def validate() -> None:
    """Not yet."""
