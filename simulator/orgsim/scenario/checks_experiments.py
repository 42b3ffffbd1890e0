"""Check that what experiments vary is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from orgsim.scenario.experiments import EXPERIMENTS
from orgsim.scenario.findings import Findings
from orgsim.scenario.positions import Location
from orgsim.units import MisreadError


def check_experiments(document: Mapping[str, Any], findings: Findings) -> None:
    """Add a fault for every value to vary at whose path nothing stands; the tables may be wrong in other ways."""
    from orgsim.scenario.factors.matching import paths_in

    for kind in EXPERIMENTS:
        for location, path in _varied(kind, document.get(kind)):
            try:
                paths_in(document, path)
            except MisreadError as error:
                findings.add(location, error.message, error.suggestion)


def _varied(kind: str, section: Any) -> Iterator[tuple[Location, str]]:
    """The paths in a section, each with its location, in long and in short form."""
    written = section.get("vary") if isinstance(section, Mapping) else None
    for number, one in enumerate(written if isinstance(written, list) else [written]):
        if isinstance(one, str):
            yield (kind, "vary", number), one
        elif isinstance(one, Mapping) and isinstance(one.get("path"), str):
            yield (kind, "vary", number, "path"), one["path"]
