"""In what designs differ beyond how people are organised, for a report."""

from __future__ import annotations

from typing import Any, Final

from orgsim.experiment import Result
from orgsim.experiment.ranking import designs_detailed
from orgsim.model.analysis.design_differences import design_differences
from orgsim.report.page import Page
from orgsim.scenario import Design
from orgsim.scenario.sections.charges import Charge
from orgsim.units import HOUR, WEEK

_MOST: Final = 8
"""Differences of one design that are listed in a text; all are in JSON."""


def differences_between_designs(page: Page, result: Result) -> None:
    """A list for each design that has other people, another process, other demand or other money than the
    baseline; nothing where none has."""
    others = [design for design in designs_detailed(result) if design != result.baseline]
    found = {design: design_differences(result.scenario, design, result.baseline) for design in others}
    if not any(found.values()):
        return
    page.heading("What else differs", f"from '{result.title(result.baseline)}', beyond the organisation")
    for design, differences in found.items():
        if differences:
            page.say(f"'{result.title(design)}'")
        for difference in differences[:_MOST]:
            page.say(f"{difference.kind}: {difference.text}", lead="  ")
        if len(differences) > _MOST:
            page.say(f"and {len(differences) - _MOST} more: see --json", lead="  ")


def difference_records(result: Result, design: str) -> list[dict[str, Any]]:
    """The differences of a design from the baseline, ready for JSON."""
    if design == result.baseline:
        return []
    return [one.record for one in design_differences(result.scenario, design, result.baseline)]


def cost_records(design: Design) -> list[dict[str, Any]]:
    """What a design costs beside its people, ready for JSON."""
    return [_cost(charge) for charge in design.cost]


def _cost(charge: Charge) -> dict[str, Any]:
    once = None if charge.once is None else charge.once.amount
    weekly = None if charge.running is None else charge.running.per_microsecond * WEEK
    moments = {"from": charge.starts, "until": charge.ends}
    return {
        "for": charge.purpose or None,
        "once": once,
        "running per week": weekly,
        **{key: None if moment is None else moment.isoformat() for key, moment in moments.items()},
        "spread over h": None if charge.over is None else charge.over.microseconds() / HOUR,
        "text": charge.text,
    }
