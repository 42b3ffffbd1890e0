"""What counts as a deployment, as a record and in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from orgsim.scenario import Scenario
from orgsim.units import listed


def of_releases(scenario: Scenario) -> list[dict[str, Any]]:
    """Return what the delivery measures of each run count."""
    return [
        {
            "release": release.name,
            "step": release.step,
            "work": list(release.works(scenario.work)),
            "since": release.since,
            "failures": list(release.failures),
        }
        for release in scenario.releases
    ]


def release_sentences(releases: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what counts, a sentence for each."""
    for release in releases:
        works = listed([f"'{work}'" for work in release["work"]], "or")
        since = "its arrival" if release["since"] is None else f"the beginning of '{release['since']}'"
        failures = listed([f"'{work}'" for work in release["failures"]], "or")
        failed = f"; {failures} that follows from it is its failure" if failures else ""
        yield (
            f"'{release['release']}': the end of '{release['step']}' of {works} is a deployment, whose lead "
            f"time counts from {since}{failed}."
        )
