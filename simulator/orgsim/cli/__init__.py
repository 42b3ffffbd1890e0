"""The command line: `orgsim`."""

from orgsim.cli.commands import main

__all__ = ["main"]
