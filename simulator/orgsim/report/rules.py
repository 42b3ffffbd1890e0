"""Rules in a report, as a table and as records: how many items violate each."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product
from typing import Any, Final

from orgsim.experiment import Result
from orgsim.experiment.ranking import designs_detailed
from orgsim.experiment.rules import rule_difference, rule_estimates
from orgsim.experiment.wording import scale
from orgsim.report.comparison import interval_text
from orgsim.report.names import Names
from orgsim.report.page import Cell, Column, Page
from orgsim.report.quantities import interval_values
from orgsim.statistics import Interval
from orgsim.table import Table

MEANING: Final = "share of the items to which a rule applies that violate it, mean [95% interval]"
_UNITS: Final = {"items": "items", "violate": "items", "share": "share"}
_ESTIMATE: Final = ("measure", "unit", "mean", "low", "high", "n")


def rules(page: Page, result: Result) -> None:
    """The section of a report, where the scenario's rules were judged."""
    if not (result.rules and result.scenario.rules):
        return
    names, designs = Names(result), designs_detailed(result)
    page.heading("Rules", MEANING)
    page.table(_labels(result), [_shares(result, design, names) for design in designs])
    others = [design for design in designs if design != result.baseline]
    if others:
        page.heading(
            f"Rules: change from '{result.title(result.baseline)}'", "in points, mean [95% interval]"
        )
        page.table(_labels(result), [_changes(result, design, names) for design in others])
    page.say("Rules report and change nothing: what stops work is a gate or a step.", "faint")


def _labels(result: Result) -> Column:
    return Column("", tuple(f"{rule.name} (%)" for rule in result.scenario.rules), left=True)


def _shares(result: Result, design: str, names: Names) -> Column:
    unit = scale("share", None)
    found = (rule_estimates(result, design, place)["share"] for place in _places(result))
    return Column(names.quoted(design), tuple(_cell(share, interval_text(share, unit)) for share in found))


def _changes(result: Result, design: str, names: Names) -> Column:
    unit = scale("share", None).difference
    found = (rule_difference(result, design, place) for place in _places(result))
    cells = tuple(_cell(change, interval_text(change, unit, sign=True)) for change in found)
    return Column(names.quoted(design), cells)


def _cell(found: Interval, text: str) -> Cell:
    return Cell("no items", "faint") if math.isnan(found.mean) else Cell(text)


def _places(result: Result) -> range:
    return range(len(result.scenario.rules))


def rule_records(result: Result) -> list[dict[str, Any]]:
    """What came of each rule, ready for JSON: means with limits by design, and paired differences of the
    share."""
    if not result.rules:
        return []
    others = [design for design in result.designs if design != result.baseline]
    return [
        {
            "rule": rule.name,
            "requires": rule.require.value,
            "designs": {design: _estimates(result, design, place) for design in result.designs},
            "differences": {design: _limits(rule_difference(result, design, place)) for design in others},
        }
        for place, rule in enumerate(result.scenario.rules)
    ]


def _estimates(result: Result, design: str, place: int) -> dict[str, Any]:
    return {name: _limits(found) for name, found in rule_estimates(result, design, place).items()}


def _limits(found: Interval) -> dict[str, Any]:
    return dict(zip(("mean", "low", "high", "n"), interval_values(found, 1.0), strict=True))


def rules_table(result: Result) -> Table:
    """The items to which each rule applied, those that violate it and their share, by design: mean and 95%
    interval over the replications; of other designs also the paired change of the share."""
    names = ("design", "rule", "requires", *_ESTIMATE)
    rows = list(_rows(result)) if result.rules else []
    return Table({name: [row[place] for row in rows] for place, name in enumerate(names)})


def _rows(result: Result) -> Iterator[tuple[Any, ...]]:
    for design, (place, rule) in product(result.designs, enumerate(result.scenario.rules)):
        about = design, rule.name, rule.require.value
        for name, found in rule_estimates(result, design, place).items():
            yield (*about, name, _UNITS[name], *interval_values(found, 1.0))
        if design != result.baseline:
            change = rule_difference(result, design, place)
            yield (*about, "change of share", "share", *interval_values(change, 1.0))
