"""Load scenarios: read, merge, override, validate and check them."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from orgsim.chance.distribution import Distribution
from orgsim.errors import Fault, ScenarioError, UsageError
from orgsim.scenario.checks.assumptions import Tables, check_assumptions
from orgsim.scenario.checks.children import check_brought
from orgsim.scenario.checks.marks import mark_notes
from orgsim.scenario.checks.sizes import check_designs, check_teams
from orgsim.scenario.checks.terms import check_currencies_of_designs
from orgsim.scenario.checks.whole import check, check_references
from orgsim.scenario.experiments import EXPERIMENTS
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.documents import LARGEST
from orgsim.scenario.reading.files import Files
from orgsim.scenario.reading.paths import split_path
from orgsim.scenario.reading.places import OVERRIDE
from orgsim.scenario.reading.sources import Source
from orgsim.scenario.scenario import Loader, Scenario
from orgsim.scenario.sections.spec import Reading
from orgsim.scenario.tables import editing
from orgsim.scenario.tables.defaults import value_of
from orgsim.scenario.tables.extending import read_with_bases
from orgsim.scenario.tables.inheritance import with_parents
from orgsim.scenario.tables.own_values import (
    DesignFindings,
    as_designed,
    check_own_values,
    designs_with_own,
    without_abstract,
)
from orgsim.scenario.tables.translation import translate
from orgsim.units import MisreadError, Money, MoneyRate, Rate, Span, zone

STDIN = "-"


def load(
    path: str | Path, *, overrides: Mapping[str, Any] | None = None, allow_outside: bool = False
) -> Scenario:
    """Return the scenario in a file, or on standard input when ``path`` is ``-``.

    ``overrides`` replaces values by path. ``allow_outside`` lets the scenario name files outside its own
    folder. Raises `ScenarioError` with every fault found.
    """
    if path == STDIN:
        return loads(_standard_input(), overrides=overrides, name="stdin")
    file = Path(path)
    return _with_overrides(read_with_bases(file, Files(file.parent, allow_outside)), overrides)


def loads(
    text: str,
    *,
    overrides: Mapping[str, Any] | None = None,
    folder: str | Path | None = None,
    name: str | None = None,
) -> Scenario:
    """Return the scenario in a text; ``folder`` is where the files it names are, and ``name`` stands in
    messages.

    Raises `ScenarioError` with every fault found.
    """
    if not isinstance(text, str):
        raise UsageError(f"a scenario is text, not {type(text).__name__}")
    files = Files(None if folder is None else Path(folder))
    return _with_overrides(read_with_bases(None, files, text=text, name=name), overrides)


def rebuilt(source: Source, changes: Mapping[str, Any]) -> Scenario:
    """Return the scenario of a source in which no fault was found with values replaced by path; raise
    `ScenarioError`."""
    sound = with_parents(source.document, Findings(source.document, source.places))
    return build(_changed(source, changes), sound)


def _changed(source: Source, changes: Mapping[str, Any]) -> Source:
    """The source with values replaced by path; raises `ScenarioError`."""
    document, places = source.document, source.places
    faults = []
    for path, value in changes.items():
        try:
            _check_changeable(str(path))
            whole = with_parents(document, Findings(document, places))
            document, location = editing.replaced(document, whole, str(path), _plain(value))
            places = places.overridden(location)
        except MisreadError as error:
            faults.append(Fault(str(path), error.message, file=OVERRIDE, suggestion=error.suggestion))
    if faults:
        raise ScenarioError(faults)
    return dataclasses.replace(source, document=document, places=places)


def _check_changeable(path: str) -> None:
    """Raise `MisreadError` for what takes effect before values are replaced."""
    if split_path(path) == ("extends",):
        raise MisreadError(
            "the file that a scenario extends is read before values are changed: write it into the "
            "scenario's file"
        )


def build(source: Source, sound: Mapping[str, Any] | None = None) -> Scenario:
    """Return the validated and checked scenario of a source; raise `ScenarioError` with every fault found.

    ``sound`` holds the tables before a change, in which no fault was found.
    """
    findings = Findings(source.document, source.places)
    check_designs(source.document, findings)
    whole = with_parents(source.document, findings)
    findings = Findings(whole, source.places, findings.faults)
    check_teams(whole, findings)
    whole = without_abstract(whole)
    whole = check_own_values(whole, findings)
    check_brought(whole, findings)
    scenario = _checked(whole, source, findings)
    tables = Tables(whole, lambda changed: _faults(changed, source), sound or {})
    check_assumptions(scenario.assumptions, tables, findings)
    findings.raise_any()
    return scenario


def _checked(whole: dict[str, Any], source: Source, findings: Findings) -> Scenario:
    check_references(whole, findings)
    try:
        scenario = _typed(whole, source, findings)
    except ScenarioError:
        _read_designs(whole, source, findings)
        raise ScenarioError(findings.faults) from None
    alike = {name: design for name, design in scenario.designs.items() if not design.has_own_values}
    notes = check(scenario.with_designs(alike), findings) if alike and not findings.faults else ()
    apart = [name for name in scenario.designs if name not in alike]
    designed = {}
    for name in apart:
        with suppress(ScenarioError):
            designed[name] = _as_designed(scenario, whole, name, source, findings)
    check_currencies_of_designs(scenario, designed, findings)
    findings.raise_any()
    further = chain.from_iterable(one.notes for one in designed.values())
    said = dict.fromkeys((*notes, *further, *mark_notes(scenario, designed.values())))
    return scenario.loaded(Loader(rebuilt, value_at), tuple(said), designed)


def _read_designs(whole: dict[str, Any], source: Source, findings: Findings) -> None:
    """Add a fault for everything that cannot be read in the values that designs say otherwise."""
    for name in designs_with_own(whole):
        document = as_designed(whole, name, EXPERIMENTS)
        with suppress(ScenarioError):
            _typed(document, source, DesignFindings(findings, document, name, whole))


def _as_designed(
    scenario: Scenario, whole: dict[str, Any], name: str, source: Source, findings: Findings
) -> Scenario:
    """The scenario as a design with values of its own has it."""
    document = as_designed(whole, name, EXPERIMENTS)
    source = dataclasses.replace(source, document=document)
    inner = DesignFindings(findings, document, name, whole)
    are_known = check_references(document, inner)
    typed = _typed(document, source, inner)
    titled = typed.designs[name].model_copy(update={"title": scenario.designs[name].title})
    designed = typed.with_designs({name: titled})
    notes = check(designed, inner) if are_known else ()
    return designed.loaded(Loader(rebuilt, value_at), notes)


def _typed(document: dict[str, Any], source: Source, findings: Findings) -> Scenario:
    try:
        return Scenario.model_validate(document, context=Reading(_zone(document), source))
    except ValidationError as error:
        translate(error, Scenario, findings)
        raise ScenarioError(findings.faults) from None


def _faults(document: dict[str, Any], source: Source) -> tuple[Fault, ...]:
    """Return what cannot be read in the tables; whether the parts fit together is not asked."""
    found: list[Fault] = []
    for name in (None, *designs_with_own(document)):
        tables = document if name is None else as_designed(document, name, EXPERIMENTS)
        findings = Findings(tables, source.places, found)
        with suppress(ScenarioError):
            _typed(tables, source, findings)
        found = findings.faults
    return tuple(found)


def value_at(source: Source, path: str) -> Any:
    """Return the value at a path as it was written, or as it stands by default; raise `ScenarioError` when
    nothing stands there."""
    whole = with_parents(source.document, Findings(source.document, source.places))
    try:
        return value_of(whole, path)
    except MisreadError as error:
        fault = Fault(path, error.message, file=source.places.file, suggestion=error.suggestion)
        raise ScenarioError([fault]) from error


def _with_overrides(source: Source, overrides: Mapping[str, Any] | None) -> Scenario:
    return build(_changed(source, overrides) if overrides else source)


def _zone(document: Mapping[str, Any]) -> ZoneInfo:
    try:
        return zone(document.get("time_zone", "UTC"))
    except (MisreadError, TypeError):
        return zone("UTC")


def _standard_input() -> str:
    """The text on standard input, which is UTF-8 whatever the locale says, and no longer than a scenario may
    be."""
    try:
        raw = getattr(sys.stdin, "buffer", None)
        found = sys.stdin.read(LARGEST + 1) if raw is None else raw.read(LARGEST + 1)
        return found if isinstance(found, str) else found.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ScenarioError([Fault("", "the text is not UTF-8", file="stdin")]) from error
    except (OSError, AttributeError) as error:
        reason = getattr(error, "strerror", None) or "it is closed"
        raise ScenarioError([Fault("", f"cannot read standard input: {reason}", file="stdin")]) from error


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return str(value) if isinstance(value, Span | Rate | Money | MoneyRate | Distribution) else value
