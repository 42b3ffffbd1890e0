"""The items that violate a rule in one replication: which, when, by whom, and what happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from orgsim.errors import UsageError
from orgsim.experiment import Result
from orgsim.experiment.rule_jobs import RulesJob, judged_once
from orgsim.experiment.rules import engine_for, job_of_design
from orgsim.experiment.wording import HOUR, counted
from orgsim.log import NONE, Header, Log
from orgsim.log.requirements import Requirement
from orgsim.measures.rules import RuleOfWork, Violation
from orgsim.report.page import Page
from orgsim.report.rules import rule_records, rules
from orgsim.table import Table
from orgsim.units import listed, short, zone
from orgsim.units.local_texts import local_texts
from orgsim.version import __version__

COLUMNS: Final = (
    *("design", "replication", "rule", "requires", "work", "number", "item"),
    *("moment", "people", "step", "other step", "times", "what happened"),
)
SHOWN: Final = 5
"""The most violations of a rule in a design that are shown as text."""
MINUTES: Final = len("2027-01-04T09:00")
"""Letters of a moment up to its minutes."""
_WHAT: Final[Mapping[Requirement, str]] = MappingProxyType(
    {
        Requirement.DIFFERENT_PEOPLE: "{people} took up {step} after {other} of the same item",
        Requirement.NOT_BOTH: "{people} took up {step} after {other} of this or another item",
        Requirement.ONE_BEFORE_OTHER: "{step} began before {other} was over",
        Requirement.WITHIN: "{step} was not over within {limit} of {other}",
        Requirement.APPROVED: "{step} without approval by {other}",
    }
)


_DONE_LATE: Final = "{people} did {step} later than {limit} after {other}"


def violations(result: Result, replication: int | None = None, designs: Sequence[str] = ()) -> Table:
    """The items that violate a rule in a replication, the first finished one by default, of some designs or
    of all: those that arrived after the warm-up, in the order in which each first did.

    The replication is simulated again for its log. There are none where the rules were not judged. Raises
    `UsageError` for a replication or a design that the result does not have.
    """
    for design in designs:
        if design not in result.designs:
            raise UsageError(f"there is no design {short(design)}: there are {', '.join(result.designs)}")
    rows: list[Sequence[Any]] = []
    if result.rules and result.scenario.rules:
        number = _number(result, replication)
        for design in designs or result.designs:
            rows += _listed(result, design, number)
    return Table({name: [row[place] for row in rows] for place, name in enumerate(COLUMNS)})


def _number(result: Result, replication: int | None) -> int:
    """The replication asked for, or the first."""
    numbers = result.numbers
    if replication is None:
        return numbers[0]
    if replication not in numbers:
        known = f"there are {min(numbers)} to {max(numbers)}"
        raise UsageError(f"there is no replication {short(replication)} of which to list violations: {known}")
    return replication


def _listed(result: Result, design: str, number: int) -> Iterator[Sequence[Any]]:
    """The rows of a design."""
    job = job_of_design(result, design)
    log, judged = judged_once(job, number, engine_for(result))
    moments = np.array([one.moment for one in judged.violations], dtype=np.int64)
    texts = local_texts(log.header.start, moments, zone(result.scenario.time_zone)).tolist()
    for one, moment in zip(judged.violations, texts, strict=True):
        yield (design, number, *_row(result, (job, log), one, moment))


def _row(result: Result, made: tuple[RulesJob, Log], one: Violation, moment: str) -> Sequence[Any]:
    job, log = made
    rule, header = job.own.rules[one.rule], log.header
    people = ", ".join(header.people[person].name for person in one.people)
    limit = str(result.scenario.rules[job.own.of[one.rule]].time)
    return (
        *(rule.name, rule.requires.value, header.works[rule.work].name),
        *(int(log.items["number"][one.item]) + 1, one.item + 1, moment, people),
        *(_step(header, one.step), _step(header, one.other), one.times),
        what_happened(header, rule, one, limit),
    )


def _step(header: Header, step: int) -> str:
    return "" if step == NONE else header.steps[step].name


def what_happened(header: Header, rule: RuleOfWork, one: Violation, limit: str) -> str:
    """A violation in words; ``limit`` is the time of a rule that has one, as it was written."""
    step, other = _step(header, one.step), _step(header, one.other)
    said = _DONE_LATE if rule.requires is Requirement.WITHIN and one.people else _WHAT[rule.requires]
    return said.format(
        people=listed([header.people[person].name for person in one.people]) if one.people else "nobody",
        step=_of_step(rule, step),
        other=_of_other(rule, other),
        limit=limit,
    )


def _of_step(rule: RuleOfWork, step: str) -> str:
    if rule.requires is Requirement.APPROVED:
        return f"'{step}' began" if step else "it was delivered"
    return f"'{step}'"


def _of_other(rule: RuleOfWork, other: str) -> str:
    if rule.requires is Requirement.WITHIN:
        return f"the end of '{other}'" if other else "the arrival"
    return f"'{other}'"


def violations_record(result: Result, table: Table) -> dict[str, Any]:
    """What came of the rules, and the items that violate them, ready for JSON."""
    return {
        "ok": True,
        "orgsim": __version__,
        "title": result.scenario.title,
        "seed": result.seed,
        "replications": result.finished,
        "warm-up h": result.warm_up / HOUR,
        "rules": rule_records(result),
        "violations": table.to_records(),
    }


def violations_text(result: Result, table: Table, width: int = 100, *, colour: bool = False) -> str:
    """What came of the rules, and the first violations of each design, as text for a terminal."""
    page = Page(width, colour)
    page.say(result.scenario.title, "bold")
    rules(page, result)
    found = table.to_records()
    for design in result.designs:
        own = [row for row in found if row["design"] == design]
        if own:
            _list(page, result, design, own)
    if not found:
        page.heading("Violations")
        page.say("No item of this run violates a rule.")
    return page.text


def _list(page: Page, result: Result, design: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """The first violations of each rule in a design, by moment."""
    page.heading(f"Violations: '{result.title(design)}'", f"run {rows[0]['replication']}, by rule and moment")
    for rule in result.scenario.rules:
        own = [row for row in rows if row["rule"] == rule.name]
        if own:
            page.say(f"'{rule.name}' ({rule.require.value}): {counted(len(own), 'item')}")
        for row in own[:SHOWN]:
            page.say(_told(row), lead="  ")
        if len(own) > SHOWN:
            page.say(f"and {len(own) - SHOWN:,} more, which --csv and --json list", "faint", lead="  ")


def _told(row: Mapping[str, Any]) -> str:
    """``change 24, 2027-01-19 13:00: dev 2 took up ...``."""
    often = f" ({row['times']} times in all)" if row["times"] > 1 else ""
    who = f", by {row['people']}" if row["people"] and row["people"] not in row["what happened"] else ""
    when = row["moment"][:MINUTES].replace("T", " ")
    return f"{row['work']} {row['number']}, {when}: {row['what happened']}{who}{often}"
