"""Check that the files a scenario names can be read, and say what of them counts for nothing."""

from __future__ import annotations

import math

from orgsim.chance.distribution import Distribution
from orgsim.chance.distribution_limits import LARGEST_COUNT
from orgsim.chance.distribution_mean import Column
from orgsim.errors import ScenarioError
from orgsim.scenario.checks.arrivals import count_notes, moment_notes
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.arrivals import CountedFile, DatedFile
from orgsim.scenario.sections.due import DueColumn
from orgsim.scenario.tables.shape import found_in
from orgsim.units import DAY, EPOCH, Span, elapsed, short, zone
from orgsim.units.span import LONGEST


def check_files(scenario: Scenario, findings: Findings) -> tuple[str, ...]:
    """Add a fault for every file that is not there, is outside the folder, or has not what is looked for.

    Return a sentence for all that is left out of a file: rows without a value, moments outside the run.
    """
    notes: list[str] = []
    for found in found_in(type(scenario), scenario, Distribution):
        for part in found.value.simple():
            if part.name == "empirical":
                notes += _check_numbers(scenario, found.location, part, findings)
    for name, work in scenario.work.items():
        if isinstance(work.arrivals, DatedFile):
            notes += _check_moments(scenario, name, work.arrivals, findings)
        elif isinstance(work.arrivals, CountedFile):
            notes += _check_counts(scenario, name, work.arrivals, findings)
    return tuple(dict.fromkeys(notes))


def counts_in(scenario: Scenario, arrivals: CountedFile) -> tuple[int, ...]:
    """Return the counts of a file, none where it cannot be read, which is a fault."""
    try:
        return scenario.files.counts(arrivals.counts, arrivals.column).values
    except ScenarioError:
        return ()


def numbers_in(scenario: Scenario) -> Column:
    """Return the reader of the numbers in a column; not a number alone for a file that cannot be read, which
    is a fault."""

    def read(file: str, column: str) -> tuple[float, ...]:
        try:
            return scenario.files.numbers(file, column).values
        except ScenarioError:
            return (math.nan,)

    return read


def _check_numbers(
    scenario: Scenario, location: Location, part: Distribution, findings: Findings
) -> list[str]:
    file, column = str(part.parameters["file"]), str(part.parameters["column"])
    try:
        found = scenario.files.numbers(file, column)
    except ScenarioError as error:
        findings.add(location, error.faults[0].message, error.faults[0].suggestion)
        return []
    numbers = found.values
    _check_largest(scenario, location, part, max(numbers), findings)
    if location[-1] == "batch" and any(number < 1 or number != int(number) for number in numbers):
        findings.add(
            location, f"the column '{column}' of {file} has numbers that are not whole numbers from 1"
        )
    elif location[-1] == "every" and not any(numbers):
        findings.add(
            location, f"the column '{column}' of {file} is all zero, which brings endless arrivals at once"
        )
    return found.notes(file, column)


def _check_largest(
    scenario: Scenario, location: Location, part: Distribution, largest: float, findings: Findings
) -> None:
    """Add a fault where a number in a file is more than the file of the scenario may say: a time or a size of
    a batch."""
    file, column, unit = (str(part.parameters.get(key) or "") for key in ("file", "column", "unit"))
    most = LONGEST / Span(1.0, unit).micro(day=DAY) if unit else float(LARGEST_COUNT)
    if largest <= most:
        return
    line, text = scenario.files.first_above(file, column, most)
    why = "is longer than 1000 years" if unit else f"is more than {LARGEST_COUNT:,}"
    findings.add(location, f"{file} line {line}: {short(f'{text} {unit}'.rstrip())} {why}")


def _check_moments(scenario: Scenario, work: str, arrivals: DatedFile, findings: Findings) -> list[str]:
    try:
        found = scenario.files.moments(
            arrivals.file, arrivals.column, zone(scenario.time_zone), arrivals.dates_as
        )
    except ScenarioError as error:
        findings.add(("work", work, "arrivals"), error.faults[0].message, error.faults[0].suggestion)
        return []
    notes = _check_due(scenario, work, arrivals, findings)
    since = found.values - elapsed(EPOCH, scenario.start)
    return [*found.notes(arrivals.file, arrivals.column), *moment_notes(scenario, work, since), *notes]


def _check_due(scenario: Scenario, work: str, arrivals: DatedFile, findings: Findings) -> list[str]:
    """Add a fault where the due moments of a file cannot be read; return how many items have none."""
    due = scenario.work[work].due
    if not isinstance(due, DueColumn):
        return []
    columns = (arrivals.column, due.column)
    try:
        found = scenario.files.due_moments(
            arrivals.file, columns, zone(scenario.time_zone), arrivals.dates_as
        )
    except ScenarioError as error:
        findings.add(("work", work, "due"), error.faults[0].message, error.faults[0].suggestion)
        return []
    if not found.gaps:
        return []
    rows = f"{found.gaps:,} of {found.rows:,} rows have no value in column '{due.column}'"
    return [f"{arrivals.file}: {rows}, the first is line {found.first_gap}: these items are never due."]


def _check_counts(scenario: Scenario, work: str, arrivals: CountedFile, findings: Findings) -> list[str]:
    try:
        found = scenario.files.counts(arrivals.counts, arrivals.column)
    except ScenarioError as error:
        findings.add(("work", work, "arrivals"), error.faults[0].message, error.faults[0].suggestion)
        return []
    return list(count_notes(scenario, work, arrivals, found.values))
