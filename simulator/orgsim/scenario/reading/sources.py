"""Where a scenario came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from orgsim.scenario.reading.files import Files
from orgsim.scenario.reading.places import Places


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a scenario, the tables it merged into, where each key stands, and the files it may read.

    ``path`` is ``None`` for a text that did not come from a file. ``document`` holds the merged tables as
    they were written, overrides included.
    """

    text: str
    document: Mapping[str, Any]
    places: Places = field(repr=False)
    files: Files = field(repr=False)
    path: Path | None = None
