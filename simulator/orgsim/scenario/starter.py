"""A scenario to begin with."""

from __future__ import annotations

from importlib.resources import files


def starter() -> str:
    """The text of a commented scenario with two designs, which runs as it is."""
    return files("orgsim.scenario").joinpath("starter.toml").read_text(encoding="utf-8")
