"""Check what befalls work as time passes: the classes that it changes to, and how often it may happen."""

from __future__ import annotations

from orgsim.scenario.checks.gates import openings
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.limits import MOST_OPENINGS
from orgsim.scenario.sections.timers import InTime, ReRanked
from orgsim.scenario.sections.work import Work
from orgsim.units import short


def check_timers(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for work that would age to a less urgent class, and for too many moments."""
    for name, work in scenario.work.items():
        for key in ("cancelled", "re_ranked", "ages"):
            for number, rule in enumerate(getattr(work, key)):
                _check_moments(scenario, rule, ("work", name, key, number), findings)
        for number, rule in enumerate(work.ages):
            _check_age(scenario, work, rule, ("work", name, "ages", number), findings)


def timer_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for every change of class that no item can see."""
    notes = []
    for name, work in scenario.work.items():
        for key in ("re_ranked", "ages"):
            alone = [rule for rule in getattr(work, key) if work.classes_on_the_way == (rule.to,)]
            notes += [f"work.{name}.{key}: all items have the class '{rule.to}' already." for rule in alone]
    return notes


def _check_age(scenario: Scenario, work: Work, rule: ReRanked, at: Location, findings: Findings) -> None:
    then = _urgency(scenario, rule.to)
    above = [name for name in work.classes_on_the_way if _urgency(scenario, name) < then]
    if above and not rule.when:
        message = (
            f"items of the class '{above[0]}' would age to the less urgent {short(rule.to)}: name a more "
            "urgent class, say 'when', or write 're_ranked'"
        )
        findings.add((*at, "to"), message)


def _urgency(scenario: Scenario, name: str) -> int:
    """The place of a class, the most urgent first."""
    return scenario.classes.index(name)


def _check_moments(scenario: Scenario, rule: InTime, at: Location, findings: Findings) -> None:
    if rule.at is None:
        return
    count = openings(scenario, rule.at)
    if count > MOST_OPENINGS:
        most = f"at most {MOST_OPENINGS:,} are allowed"
        message = f"there are about {count:,.0f} such moments over the horizon; {most}"
        findings.add((*at, "at"), message)
