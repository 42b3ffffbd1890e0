"""A result as one JSON object.

Its keys are documented in ``docs/results.md`` and do not change within a major version.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from orgsim.experiment import Result
from orgsim.experiment.ranking import ranked
from orgsim.experiment.stages import stopping_sentences
from orgsim.experiment.wording import HOUR, basis_of
from orgsim.measures import find
from orgsim.model.lowering.routes import working_calendar
from orgsim.report.assumptions import register
from orgsim.report.certainty import certainty_record
from orgsim.report.delivery import delivery_records
from orgsim.report.design_differences import cost_records, difference_records
from orgsim.report.goals import goal_records
from orgsim.report.notes import notes
from orgsim.report.own_measures import function_records
from orgsim.report.part_replications import by_replication
from orgsim.report.payback import payback_records
from orgsim.report.quantities import interval_values, measure_unit, part_unit
from orgsim.report.robustness import robustness_record
from orgsim.report.rules import rule_records
from orgsim.statistics import Interval
from orgsim.units import zone_release
from orgsim.version import __version__


def to_json(result: Result, *, replications: bool = False) -> dict[str, Any]:
    """Everything that the report says, as dictionaries, lists, text and numbers; NaN becomes None.

    With ``replications`` also every measure of the whole and of each part in every replication, under
    ``by replication``.
    """
    record = {
        "ok": True,
        "orgsim": __version__,
        "time zones": f"tzdata {zone_release()}",
        "title": result.scenario.title,
        "designs": [_design(result, design) for design in result.designs],
        "baseline": result.baseline,
        "run": _run(result),
        "verdict": _verdict(result),
        "payback": payback_records(result),
        "robustness": robustness_record(result),
        "goals": goal_records(result),
        "functions": function_records(result),
        "rules": rule_records(result),
        "delivery": delivery_records(result),
        "measures": {name: _measure(result, name) for name in result.measures},
        "teams": {design: _parts(result.teams(design)) for design in result.designs},
        "people": {design: _parts(result.people(design)) for design in result.designs},
        "seams": {design: _parts(result.seams(design)) for design in result.designs},
        "work": {design: _split(result, result.works(design)) for design in result.designs},
        "classes": {design: _split(result, result.classes(design)) for design in result.designs},
        "notes": [asdict(note) for note in notes(result)],
        "assumptions": [asdict(entry) for entry in register(result.scenario)],
    }
    if replications:
        record["by replication"] = {design: by_replication(result, design) for design in result.designs}
    found: dict[str, Any] = finite(record)
    return found


def _design(result: Result, design: str) -> dict[str, Any]:
    return {
        "design": design,
        "title": result.title(design),
        "model": result.digests[design],
        "differences": difference_records(result, design),
        "costs": cost_records(result.scenario.designs[design]),
    }


def finite(value: Any) -> Any:
    """The value with None in place of numbers that JSON has no word for, and plain lists and dictionaries."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(key): finite(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [finite(inner) for inner in value]
    return value


def _run(result: Result) -> dict[str, Any]:
    header = result.headers[result.baseline]
    return {
        "seed": result.seed,
        "replications asked": result.asked,
        "replications finished": result.finished,
        "start": header.start.isoformat(),
        "horizon h": header.horizon / HOUR,
        "warm-up h": result.warm_up / HOUR,
        "working time calendar": working_calendar(result.scenario),
        "engine": result.ran.engine,
        "cross-check": result.ran.cross_check or None,
        "cross-check until h": None if result.ran.until is None else result.ran.until / HOUR,
        "stopped": _stopped(result),
    }


def _stopped(result: Result) -> dict[str, Any] | None:
    """How a run until a precision was reached ended; None where the number of replications was fixed."""
    found = result.stopping
    if found is None:
        return None
    size, unit = measure_unit(result.scenario.decide_on, result.headers[result.baseline].currency)
    return {
        "precision": found.aim.text,
        "half-width": found.width / size,
        "unit": unit,
        "first stage": found.aim.first,
        "at most": found.aim.at_most,
        "reached": found.reached,
        "far from normal": [design for design, progress in found.about.items() if progress.skewed],
        "sentences": stopping_sentences(result),
    }


def _verdict(result: Result) -> dict[str, Any]:
    verdict = result.verdict
    size, unit = measure_unit(verdict.measure, result.headers[result.baseline].currency)
    return {
        "measure": verdict.measure,
        "headline": verdict.headline,
        "condition": verdict.condition or None,
        "basis": basis_of(result.scenario),
        "ranking": list(ranked(result)),
        "comparisons": [
            {
                "design": found.design,
                "outcome": found.outcome,
                "sentence": found.sentence,
                "losses": found.losses or None,
                "difference": _in_unit(found.difference, size, unit),
            }
            for found in verdict.comparisons
        ],
        "certainty": certainty_record(result),
    }


def _measure(result: Result, name: str) -> dict[str, Any]:
    size, unit = measure_unit(name, result.headers[result.baseline].currency)
    others = [design for design in result.designs if design != result.baseline]
    return {
        "unit": unit,
        "better": find(name).better,
        "meaning": find(name).description,
        "designs": {design: _interval(result.estimate(design, name), size) for design in result.designs},
        "differences": {design: _interval(result.difference(design, name), size) for design in others},
    }


def _interval(interval: Interval, size: float) -> dict[str, Any]:
    return dict(zip(("mean", "low", "high", "n"), interval_values(interval, size), strict=True))


def _in_unit(interval: Interval, size: float, unit: str) -> dict[str, Any]:
    return _interval(interval, size) | {"unit": unit}


def _parts(parts: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Teams, people or seams."""
    return [{name: _part_value(name, value) for name, value in part.items()} for part in parts]


def _part_value(name: str, value: Any) -> Any:
    """A measure of a team, a person or a seam with its unit, or one of its names."""
    if isinstance(value, Interval):
        return _in_unit(value, *part_unit(name))
    return str(value)


def _split(result: Result, parts: Mapping[str, Mapping[str, Interval]]) -> dict[str, Any]:
    return {part: _measured(result, intervals) for part, intervals in parts.items()}


def _measured(result: Result, intervals: Mapping[str, Interval]) -> dict[str, Any]:
    """The measures of the items of one kind."""
    currency = result.headers[result.baseline].currency
    return {name: _in_unit(found, *measure_unit(name, currency)) for name, found in intervals.items()}
