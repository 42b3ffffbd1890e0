"""Check releases: that their steps are of the work they name, and that failures can come of it."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from orgsim.scenario.checks.children import bringing
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.releases import Release
from orgsim.units import listed, short


def check_releases(scenario: Scenario, findings: Findings) -> None:
    """Add faults for steps that the work does not have, failures that nothing leads to, and equal names."""
    counts = Counter(release.name for release in scenario.releases)
    for number, release in enumerate(scenario.releases):
        at = ("releases", number)
        if counts[release.name] > 1:
            findings.add((*at, "name"), f"{short(release.name)} is the name of several releases")
        _check_steps(scenario, release, at, findings)
        _check_failures(scenario, release, at, findings)


def _check_steps(scenario: Scenario, release: Release, at: Location, findings: Findings) -> None:
    works = release.works(scenario.work)
    for name in works:
        if not release.is_in(scenario.work[name], release.step):
            findings.add((*at, "step"), f"{short(release.step)} is no step of {short(name)}")
    since = release.since
    if since is not None and not any(release.is_in(scenario.work[name], since) for name in works):
        names = listed([short(name) for name in works], "or")
        findings.add((*at, "since"), f"{short(since)} is no step of {names}")


def _check_failures(scenario: Scenario, release: Release, at: Location, findings: Findings) -> None:
    """Add a fault for work that is named as a failure and never follows from what is deployed."""
    works = release.works(scenario.work)
    led_to = {one.work for one in chain.from_iterable(bringing(scenario.work[name]) for name in works)}
    unknown = [name for name in release.failures if name not in led_to]
    for name in unknown:
        deployed = listed([short(one) for one in works], "or")
        findings.add(
            (*at, "failures"),
            f"{short(name)} never follows from {deployed}: let it, with leads_to of the work",
        )
