"""What items earn and lose where that goes by cases: as a record, and in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from orgsim.report.explained_marks import of_cases
from orgsim.scenario import Work
from orgsim.scenario.sections.cases import Chosen


def of_worth(work: Work) -> dict[str, Any]:
    """Return the value and the cost of delay of a kind of work, each with its cases; none without one."""
    return {"value": _of(work.values), "cost of delay": _of(work.costs_of_delay)}


def _of(chosen: Chosen[Any] | None) -> dict[str, Any] | None:
    if chosen is None:
        return None
    return {"written": str(chosen.otherwise), "cases": of_cases(chosen)}


def worth_sentences(line: dict[str, Any]) -> Iterator[str]:
    """Yield a sentence for each of the two that goes by cases."""
    if line["value"] is not None and line["value"]["cases"]:
        yield f"'{line['work']}' earns {_said(line['value'])}, as it is on arrival."
    if line["cost of delay"] is not None and line["cost of delay"]["cases"]:
        yield f"Its delay costs {_said(line['cost of delay'])}, as it is on arrival."


def _said(worth: dict[str, Any]) -> str:
    cases = [f"{case['is']} where {case['when']}, " for case in worth["cases"]]
    return f"{''.join(cases)}else {worth['written']}"
