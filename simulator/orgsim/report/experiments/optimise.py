"""The best version of a design, or the front of best versions, as a paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from orgsim.experiment.optimise.conduct import (
    FRESH,
    OptimiseResult,
    Version,
    factor_words,
    front_knee,
    letter,
    moves,
    staffing,
    standing,
    still_undominated,
)
from orgsim.experiment.optimise.finding import headline, sentences, unit_of
from orgsim.experiment.optimise.trials import Aim, VersionTrial, never_settles
from orgsim.experiment.sample import Sample
from orgsim.experiment.wording import Scale, scale
from orgsim.log.measure_names import find
from orgsim.report.comparison import NOT_KNOWN, interval_text
from orgsim.report.experiments.rows import ESTIMATE, GROWS, chart, difference_cell, estimate_row
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Paper, Section
from orgsim.report.quantities import given_in, interval_values
from orgsim.report.tables import table
from orgsim.scenario.checks.bounds import MeasureLimit
from orgsim.table import Table

if TYPE_CHECKING:
    from matplotlib.figure import Figure


SHOWN: Final = 10
"""Versions of a front in the text; the table of versions has all."""


def best_sections(result: OptimiseResult) -> Iterator[Section]:
    """What it reaches, what changes, and who is where."""
    written, found = result.written, result.found[0]
    rows = [
        *(_aim_row(result, aim) for aim in result.problem.aims),
        *(_limit_row(result, limit) for limit in result.problem.limits),
    ]
    rows += [
        _people_row(written, found),
        *([_cost_row(result, written, found)] if written.cost or found.cost else []),
    ]
    names, before, after, change, held = zip(*rows, strict=True)
    columns = (
        Column("Base case", before),
        Column("Best found", after),
        Column("Difference", change, left=True),
        *([Column("Best found keeps it", held, left=True)] if result.problem.limits else []),
    )
    label = Column("", names, left=True)
    yield Section(
        "Base case and best found",
        "on fresh replications, mean [95% interval]; differences are paired",
        label,
        columns,
    )
    yield _changes(result, found)
    yield _people(result, found)


def front_sections(result: OptimiseResult) -> Iterator[Section]:
    """What each version of the front reaches, how it is made, and who is where."""
    labels = [letter(place) for place in range(len(result.found))]
    others = []
    if result.own is None:
        others = [("base case", result.written)]
    places = _shown(result)
    named = [*((labels[place], result.found[place]) for place in places), *others]
    versions = [one for _, one in named]
    remarks = tuple(f"{labels[place]}: {said}." for place in places if (said := _remark(result, place)))
    if len(places) < len(labels):
        remarks = (
            *remarks,
            f"{len(places)} of {len(labels):,} versions, spread along the front; all are in versions.csv.",
        )
    columns = [_aim_column(result, aim, versions) for aim in result.problem.aims]
    columns += [_limit_column(result, limit, versions) for limit in result.problem.limits]
    columns.append(Column("People", tuple(f"{one.people:,}" for one in versions)))
    if any(one.cost for one in versions) and "cost" not in [aim.measure for aim in result.problem.aims]:
        unit = scale("money per week", result.currency, *(one.cost for one in versions))
        columns.append(Column(f"Cost ({unit.heading})", tuple(unit.figure(one.cost) for one in versions)))
    label = Column("", tuple(name for name, _ in named), left=True)
    yield Section(
        "Versions that none beats",
        "on fresh replications, mean [95% interval]",
        label,
        tuple(columns),
        remarks,
    )
    yield _made(result, places)


def _named(text: str, unit: Scale) -> str:
    if unit.heading:
        return f"{text} ({unit.heading})"
    return text


def _remark(result: OptimiseResult, place: int) -> str:
    words = []
    if place == front_knee(result):
        words = ["the knee, which gives up least in all"]
    words += ["base case"] if place == result.own else []
    return "; ".join(
        [*words, *([] if still_undominated(result)[place] else ["beaten on fresh replications"])]
    )


def _value(result: OptimiseResult, aim: Aim, version: Version) -> str:
    return interval_text(aim.estimate(version.fresh), unit_of(result, aim)) + GROWS * version.fresh.growing


def _aim_column(result: OptimiseResult, aim: Aim, versions: list[Version]) -> Column:
    return Column(_named(aim.text, unit_of(result, aim)), tuple(_value(result, aim, one) for one in versions))


def _limit_column(result: OptimiseResult, limit: MeasureLimit, versions: list[Version]) -> Column:
    unit = scale(find(limit.measure).unit, result.currency, limit.bound)
    cells = tuple(
        _standing(limit, one, f"{interval_text(one.fresh.estimate(limit.measure), unit)} ")
        for one in versions
    )
    return Column(_named(limit.text, unit), cells, left=True)


def _standing(limit: MeasureLimit, version: Version, before: str = "") -> Cell:
    word = standing(limit, version.fresh)
    return Cell(before + word, {"kept": "good", "broken": "bad"}.get(word, "warn"))


Row = tuple[str, str, str, Cell, Cell]


def _aim_row(result: OptimiseResult, aim: Aim) -> Row:
    unit, found = unit_of(result, aim), result.found[0]
    change = difference_cell(aim.difference(found.fresh, result.written.fresh), aim.like, unit)
    name = _named(aim.text, unit)
    return name, _value(result, aim, result.written), _value(result, aim, found), change, Cell("")


def _limit_row(result: OptimiseResult, limit: MeasureLimit) -> Row:
    found = result.found[0].fresh
    estimates = [sample.estimate(limit.measure) for sample in (result.written.fresh, found)]
    unit = scale(find(limit.measure).unit, result.currency, limit.bound, *(one.mean for one in estimates))
    change = difference_cell(found.difference(result.written.fresh, limit.measure), limit.measure, unit)
    before, after = (interval_text(one, unit) for one in estimates)
    return _named(limit.measure, unit), before, after, change, _held(limit, result.found[0])


def _held(limit: MeasureLimit, version: Version) -> Cell:
    cell = _standing(limit, version)
    return Cell(f"{limit.sense} {limit.text.partition(limit.sense)[2].strip()}: {cell.text}", cell.style)


def _people_row(written: Version, found: Version) -> Row:
    change = found.people - written.people
    return (
        "people",
        f"{written.people:,}",
        f"{found.people:,}",
        Cell(f"{change:+,}" if change else "0"),
        Cell(""),
    )


def _cost_row(result: OptimiseResult, written: Version, found: Version) -> Row:
    unit = scale("money per week", result.currency, written.cost, found.cost)
    change = found.cost - written.cost
    return (
        f"cost ({unit.heading})",
        unit.figure(written.cost),
        unit.figure(found.cost),
        Cell(unit.figure(change, sign=True)),
        Cell(""),
    )


def _changes(result: OptimiseResult, version: Version) -> Section:
    """The values varied, in the base case and in the best version."""
    names, written, found = zip(*moves(result, version), strict=True)
    after = Column("Best found", tuple(_after(*pair) for pair in zip(written, found, strict=True)))
    return Section(
        "What changes",
        "bold: differs from the base case",
        Column("", names, left=True),
        (Column("Base case", written), after),
    )


def _shown(result: OptimiseResult) -> list[int]:
    """The places of the versions of a front in the text: all of a few, else some from end to end with the
    knee and the base case."""
    count = len(result.found)
    if count <= SHOWN:
        return list(range(count))
    spread = {round(step * (count - 1) / (SHOWN - 1)) for step in range(SHOWN)}
    return sorted(spread | {place for place in (front_knee(result), result.own) if place is not None})


def _made(result: OptimiseResult, places: list[int]) -> Section:
    """The values varied: a row for each version of the front that is shown, a column for each value."""
    labels = [letter(place) for place in places]
    rows = [moves(result, result.found[place]) for place in places]
    written = tuple(before for _, before, _ in rows[0])
    columns = []
    for place, (name, _, _) in enumerate(rows[0]):
        columns.append(Column(name, (written[place], *(_after(*row[place][1:]) for row in rows))))
    return Section(
        "What changes",
        "bold: differs from the base case",
        Column("", ("base case", *labels), left=True),
        tuple(columns),
    )


def _after(before: str, after: str) -> Cell:
    return Cell(after, "bold" if before != after else "faint")


def _people(result: OptimiseResult, version: Version) -> Section:
    """People by team and role, in the base case and in the best version."""
    written, found = staffing(result.written.fresh), staffing(version.fresh)
    keys = list(dict.fromkeys([*written, *found]))
    counts = [(str(written.get(key, NOT_KNOWN)), str(found.get(key, NOT_KNOWN))) for key in keys]
    columns = (
        Column("Role", tuple(role for _, role in keys), left=True),
        Column("Base case", tuple(before for before, _ in counts)),
        Column("Best found", tuple(_after(*pair) for pair in counts)),
    )
    label = Column("Team", tuple(team for team, _ in keys), left=True)
    return Section("People by team", "bold: differs from the base case", label, columns)


TidyRow = tuple[Any, ...]


def versions_table(result: OptimiseResult) -> Table:
    """Each objective and limit of each version, on fresh replications and on those of the search."""
    names = ("version", *_factors(result), "people", "cost per week", "replications", *ESTIMATE)
    return table(names, _versions(result))


def people_table(result: OptimiseResult) -> Table:
    """People by version, team and role."""
    rows: list[tuple[str, str, str, int]] = []
    for name, one in _named_versions(result):
        rows += [(name, team, role, count) for (team, role), count in staffing(one.fresh).items()]
    return table(("version", "team", "role", "people"), rows)


def tried_table(result: OptimiseResult) -> Table:
    """Each objective and limit of everything that was tried, in the replications of the search."""
    names = ("number", *_factors(result), "state", "violation", *ESTIMATE)
    return table(names, _tried(result))


def _versions(result: OptimiseResult) -> Iterator[TidyRow]:
    count = result.problem.replications
    for name, one in _named_versions(result):
        for luck, sample in ((f"{FRESH}-{FRESH + count - 1}", one.fresh), (f"1-{count}", one.searched)):
            for estimate in _estimates(result, sample):
                yield name, *_values(result, one.point), one.people, one.cost, luck, *estimate


def _named_versions(result: OptimiseResult) -> list[tuple[str, Version]]:
    several = len(result.found) > 1
    found = [(letter(place) if several else "best found", one) for place, one in enumerate(result.found)]
    return [("base case", result.written), *found]


def _tried(result: OptimiseResult) -> Iterator[TidyRow]:
    chosen = {one.point for one in result.found}
    ties = {trial.point for trial in result.ties}
    for number, trial in enumerate(result.tried, 1):
        state = "tie" if trial.point in ties else _state(trial)
        if trial.point in chosen:
            state = "found"
        for estimate in _estimates(result, trial.sample):
            yield number, *_values(result, trial.point), state, trial.violation, *estimate


def _state(trial: VersionTrial) -> str:
    if trial.violation == 0:
        return "beaten"
    if never_settles(trial.sample):
        return "never settles"
    return "breaks a limit"


def _estimates(result: OptimiseResult, sample: Sample) -> Iterator[TidyRow]:
    for aim in result.problem.aims:
        size, unit = given_in(find(aim.like).unit, result.currency)
        yield aim.key, unit, *interval_values(aim.estimate(sample), size)
    for measure in dict.fromkeys(limit.measure for limit in result.problem.limits):
        if measure not in [aim.measure for aim in result.problem.aims if aim.team is None]:
            yield estimate_row(measure, result.currency, sample.estimate(measure))


def _factors(result: OptimiseResult) -> tuple[str, ...]:
    return tuple(factor.path for factor in result.problem.factors)


def _values(result: OptimiseResult, point: tuple[float, ...] | None) -> tuple[str, ...]:
    """The values of a version in words, none for the base case."""
    if point is None:
        return ("base case",) * len(result.problem.factors)
    return tuple(factor.text(amount) for factor, amount in zip(result.problem.factors, point, strict=True))


def optimise_paper(result: OptimiseResult) -> Paper:
    """What an optimisation has to say."""
    several = len(result.problem.aims) > 1 and result.kept
    return Paper(
        kind="optimise",
        headline=headline(result),
        sentences=tuple(sentences(result)),
        sections=tuple((front_sections if several else best_sections)(result)),
        tables={
            "versions": versions_table(result),
            "people": people_table(result),
            "tried": tried_table(result),
        },
        charts=_charts(result),
        provenance=result.provenance,
        record=_record(result),
    )


def _record(result: OptimiseResult) -> dict[str, Any]:
    problem = result.problem
    paths = [factor.path for factor in problem.factors]
    return {
        "design": problem.design,
        "objectives": [aim.written for aim in problem.aims],
        "constraints": [limit.text for limit in problem.limits],
        "most people": problem.means.people,
        "most cost per week": problem.means.cost,
        "factors": [
            {
                "path": factor.path,
                "name": factor_words(factor.path, paths),
                "from": factor.text(factor.low),
                "to": factor.text(factor.high),
            }
            for factor in problem.factors
        ],
        "budget": problem.budget,
        "tried": len(result.tried),
        "allowed": result.searched.allowed,
        "all tried": result.searched.all_tried,
        "constraints can be kept": result.kept,
    }


def _charts(result: OptimiseResult) -> dict[str, Callable[[], Figure]]:
    """Before and after for one objective, the front for two, a row for each version for more."""
    if len(result.problem.aims) == 1 or not result.kept:
        return {"before-and-after": chart("optimise.before_and_after", result)}
    front = "optimise_front.versions"
    if len(result.problem.aims) == 2:
        front = "optimise_front.front"
    return {"front": chart(front, result)}
