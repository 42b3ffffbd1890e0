"""A name for everything but the scenario that decides the numbers of a replication."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

import numpy as np

from orgsim.version import __version__

PACKAGE: Final = Path(__file__).parents[1]
SOURCES: Final = (
    *("chance", "engine", "log", "measures", "model", "statistics", "units"),
    *("experiment/jobs.py", "experiment/kept_summary.py", "experiment/observation.py"),
)
"""Folders and files of the package that decide numbers, and which of them are kept."""


@cache
def numbers_version() -> str:
    """What numbers depend on beside the model and the seed, as 64 hexadecimal digits, worked out once in a
    process.

    The sources by name and content, wherever they lie, and the versions of orgsim, NumPy and the time zones.
    """
    hasher = hashlib.sha256(repr((__version__, np.__version__, version("tzdata"))).encode())
    for name, content in sources():
        hasher.update(f"{len(name)} {name} {len(content)} ".encode())
        hasher.update(content)
    return hasher.hexdigest()


def sources() -> Iterator[tuple[str, bytes]]:
    """The path of each source in the package, the text of the kernel included, and what it holds, in order of
    the paths."""
    places = [PACKAGE / name for name in SOURCES]
    files: list[Path] = []
    for place in places:
        files += place.rglob("*.*") if place.is_dir() else [place]
    files = [file for file in files if file.suffix in (".py", ".ll")]
    for name, file in sorted((file.relative_to(PACKAGE).as_posix(), file) for file in files):
        yield name, file.read_bytes()
