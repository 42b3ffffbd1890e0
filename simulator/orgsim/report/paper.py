"""What an experiment has to say, in one form for the terminal, JSON, CSV, charts and notebooks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from orgsim.experiment.provenance import Provenance
from orgsim.experiment.reproducible import reproducible, what_is_the_same
from orgsim.experiment.wording import counted
from orgsim.report.cautions import cautions
from orgsim.report.notes import Note, print_notes
from orgsim.report.page import Column, Page
from orgsim.report.record import finite
from orgsim.table import Table
from orgsim.units import first_text, length_text
from orgsim.version import __version__

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True)
class Section:
    """A table for readers: ``label`` names its rows. ``remarks`` are sentences below it."""

    title: str
    explanation: str
    label: Column
    columns: tuple[Column, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paper:
    """An experiment of a ``kind``: the ``headline`` answers the question in one hedged sentence.

    ``sentences`` say the rest. ``tables`` are tidy, by the name of their file without ``.csv``. ``charts``
    draw, by name. ``record`` is what JSON holds beside the tables.
    """

    kind: str
    headline: str
    sentences: tuple[str, ...]
    sections: tuple[Section, ...]
    tables: Mapping[str, Table]
    charts: Mapping[str, Callable[[], Figure]]
    provenance: Provenance
    notes: tuple[Note, ...] = ()
    record: Mapping[str, Any] = field(default_factory=dict)


def paper_text(paper: Paper, width: int = 100, *, colour: bool = False) -> str:
    """The paper for a terminal, no line wider than ``width`` where words allow."""
    page = Page(width, colour)
    page.say(paper.provenance.scenario.title, "bold")
    page.heading("Finding")
    page.say(paper.headline)
    for sentence in paper.sentences:
        page.say(sentence, lead="  ")
    for section in paper.sections:
        page.heading(section.title, section.explanation)
        page.table(section.label, section.columns)
        for remark in section.remarks:
            page.say(remark, "faint")
    print_notes(page, every_note(paper))
    page.lines.append("")
    page.say(foot(paper.provenance), "faint")
    return page.text


def paper_record(paper: Paper) -> dict[str, Any]:
    """The paper as one JSON object; its tables are lists of rows."""
    record: dict[str, Any] = finite(
        {
            "ok": True,
            "orgsim": __version__,
            "experiment": paper.kind,
            "title": paper.provenance.scenario.title,
            "headline": paper.headline,
            "sentences": list(paper.sentences),
            "run": provenance_record(paper.provenance),
            **paper.record,
            "tables": {name: table.to_records() for name, table in paper.tables.items()},
            "notes": [asdict(note) for note in every_note(paper)],
        }
    )
    return record


def provenance_record(provenance: Provenance) -> dict[str, Any]:
    """How the experiment was conducted, for JSON and provenance."""
    ran = provenance.ran
    record = {
        "seed": provenance.seed,
        "replications": provenance.replications,
        "points": provenance.points,
        "warm-up microseconds": list(provenance.warm_up),
        "simulated": provenance.simulated,
        "cached": provenance.remembered,
    }
    if ran is None:
        return {**record, "engine": None, "cross-check": None, "cross-check until microseconds": None}
    return {
        **record,
        "engine": ran.engine,
        "cross-check": ran.cross_check or None,
        "cross-check until microseconds": ran.until,
    }


def every_note(paper: Paper) -> tuple[Note, ...]:
    """The notes of a paper, warnings first, with what holds for every experiment."""
    of_scenario = [Note("scenario", text) for text in paper.provenance.scenario.notes]
    found = [*cautions(paper.provenance), *paper.notes, *of_scenario]
    return tuple(sorted(found, key=lambda note: not note.warning))


def foot(provenance: Provenance) -> str:
    """What is needed to see the same numbers again."""
    scenario = provenance.scenario
    ran = "Every replication was cached from an earlier run."
    if provenance.ran is not None:
        ran = provenance.ran.sentence
    runs = counted(provenance.replications, "replication")
    points = counted(provenance.points, "point")
    return (
        f"orgsim {__version__}. Seed {provenance.seed}, {runs} of each design at {points}, "
        f"each of {length_text(scenario.horizon.microseconds())} from {scenario.start:%Y-%m-%d}, "
        f"{_warm_up(provenance)}. All face {what_is_the_same(scenario, scenario.designs)}. "
        f"{reproducible()} {ran}"
    )


def _warm_up(provenance: Provenance) -> str:
    """What is excluded at the points, from the least to the most."""
    low, high = provenance.warm_up
    if high == 0:
        return "no warm-up excluded"
    if low == high:
        return f"the {first_text(high)} excluded as warm-up"
    return f"the first {length_text(low)} to {length_text(high)} excluded as warm-up"
