"""Results and scenarios as HTML for notebooks: all text escaped, readable on light and dark grounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape as html_escape
from typing import Final

from orgsim.experiment import Result
from orgsim.experiment.goals import goals_met
from orgsim.experiment.stages import stopping_sentences
from orgsim.report.certainty import certainty_sentences
from orgsim.report.comparison import MEANING, PAIRED, compare
from orgsim.report.goals import HEADING, goal_columns
from orgsim.report.goals import MEANING as MEANING_OF_GOALS
from orgsim.report.notes import Note, notes, notes_shown
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Paper, every_note, foot
from orgsim.report.robustness import robustness_sentence
from orgsim.report.terminal import footer
from orgsim.scenario import Scenario
from orgsim.visible import visible_lines

_STYLE: Final = (
    "<style>"
    ".orgsim{max-width:62em;line-height:1.45;color:inherit}"
    ".orgsim h3{margin:0 0 .4em;font-size:1.15em}"
    ".orgsim h4{margin:1.1em 0 .3em;font-size:1em}"
    ".orgsim p{margin:.25em 0}"
    ".orgsim .lead{font-weight:600}"
    ".orgsim table{font-size:inherit;border-collapse:collapse;margin:.3em 0;background:transparent;"
    "color:inherit;font-variant-numeric:tabular-nums}"
    ".orgsim th,.orgsim td{padding:.2em .7em;border:0;border-bottom:1px solid rgba(128,128,128,.35);"
    "background:transparent;color:inherit;text-align:right;vertical-align:bottom}"
    ".orgsim th{font-weight:600}"
    ".orgsim .l{text-align:left}"
    ".orgsim .faint{opacity:.7}"
    ".orgsim .good{color:#1f8f5f}"
    ".orgsim .bad{color:#d1483a}"
    ".orgsim .warn{border-left:3px solid #c98a00;padding-left:.6em}"
    "</style>"
)


def result_html(result: Result) -> str:
    """The verdict, the comparison, the notes and what it takes to see the same again."""
    found = compare(result)
    parts = [
        _tag("h3", result.scenario.title),
        _tag("p", result.verdict.headline, "lead"),
        *_paragraphs(result.verdict.rest),
        *_paragraphs(stopping_sentences(result)),
        *_paragraphs(_doubts(result)),
        _titled("Comparison", MEANING),
        table_html(found.labels, found.values),
    ]
    if found.changes:
        parts.append(_titled(f"Change from '{result.title(result.baseline)}'", PAIRED))
        parts.append(table_html(found.change_labels, found.changes))
    reached = goals_met(result)
    if reached is not None:
        parts.append(_titled(HEADING, MEANING_OF_GOALS))
        parts.append(table_html(*goal_columns(result, reached)))
    parts += _notes(notes_shown(notes(result)))
    parts.append(_tag("p", footer(result), "faint"))
    return _whole(parts)


def _doubts(result: Result) -> list[str]:
    """How certain the verdict is, and how robust against other assumptions."""
    certain = certainty_sentences(result)[:1]
    if not result.robustness:
        return certain
    return [*certain, robustness_sentence(result)]


def paper_html(paper: Paper) -> str:
    """An experiment: the finding, its tables and notes, and what it takes to see the same again."""
    parts = [
        _tag("h3", paper.provenance.scenario.title),
        _tag("p", paper.headline, "lead"),
        *_paragraphs(paper.sentences),
    ]
    for section in paper.sections:
        parts.append(_titled(section.title, section.explanation))
        parts.append(table_html(section.label, section.columns))
        parts += _paragraphs(section.remarks, "faint")
    if found := every_note(paper):
        parts += _notes(found)
    parts.append(_tag("p", foot(paper.provenance), "faint"))
    return _whole(parts)


def _paragraphs(sentences: Iterable[str], classes: str = "") -> list[str]:
    return [_tag("p", sentence, classes) for sentence in sentences]


def _notes(found: Iterable[Note]) -> list[str]:
    """The notes under their heading."""
    paragraphs = [_tag("p", note.text, "warn" if note.warning else "") for note in found]
    return [_titled("Notes", ""), *paragraphs]


def scenario_html(scenario: Scenario) -> str:
    """What a scenario holds: its demand, its people and its designs."""
    parts = [
        _tag("h3", scenario.title),
        _tag("p", f"{scenario.horizon} from {scenario.start:%Y-%m-%d}, {_replications(scenario)}."),
        _work(scenario),
        _people(scenario),
        _designs(scenario),
        *_paragraphs(scenario.notes, "warn"),
        _tag("p", f"{len(scenario.assumptions)} values in the register of assumptions.", "faint"),
    ]
    return _whole(parts)


def _replications(scenario: Scenario) -> str:
    if scenario.replications_written == "auto":
        aim = f"{scenario.decide_on} is known to {scenario.precision}"
        return f"replications until {aim}, at most {scenario.at_most:,}"
    return f"{scenario.replications} replications"


def _work(scenario: Scenario) -> str:
    names = tuple(scenario.work)
    arrivals = tuple(_shortened(scenario.document["work"][name].get("arrivals", "")) for name in names)
    steps = tuple(str(len(work.steps)) for work in scenario.work.values())
    columns = [Column("arrivals", arrivals, left=True), Column("steps", steps)]
    return table_html(Column("work", names, left=True), columns)


def _people(scenario: Scenario) -> str:
    roles = scenario.people
    counts = tuple(str(role.count) for role in roles.values())
    skills = tuple(", ".join(role.skills) for role in roles.values())
    columns = [Column("count", counts), Column("skills", skills, left=True)]
    return table_html(Column("people", tuple(roles), left=True), columns)


def _designs(scenario: Scenario) -> str:
    designs = scenario.designs
    teams = tuple(_shortened(", ".join(design.teams)) for design in designs.values())
    marks = {scenario.baseline: " (baseline)"}
    titles = tuple(design.title + marks.get(name, "") for name, design in designs.items())
    columns = [Column("title", titles, left=True), Column("teams", teams, left=True)]
    return table_html(Column("design", tuple(designs), left=True), columns)


def _shortened(value: object) -> str:
    text = " ".join(str(value).split())
    if len(text) <= 80:
        return text
    return text[:77] + "..."


def table_html(label: Column, columns: Sequence[Column]) -> str:
    """A table of columns; the first stands for the names of the rows."""
    every = [label, *columns]
    head = "".join(f'<th scope="col"{_left(column)}>{escape(column.title)}</th>' for column in every)
    rows = zip(*(column.cells for column in every), strict=True)
    body = "".join(_row(cells, every) for cells in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def escape(text: str) -> str:
    """Text for HTML, with what cannot be seen as escapes."""
    return html_escape(visible_lines(text))


def _row(cells: Sequence[Cell | str], columns: Sequence[Column]) -> str:
    texts = "".join(map(_cell, cells, columns))
    return f"<tr>{texts}</tr>"


def _cell(cell: Cell | str, column: Column) -> str:
    if isinstance(cell, str):
        cell = Cell(cell)
    classes = f"{cell.style} l" if column.left else cell.style
    return f"<td{_class(classes.strip())}>{escape(cell.text)}</td>"


def _left(column: Column) -> str:
    return _class("l" if column.left else "")


def _class(names: str) -> str:
    if not names:
        return ""
    return f' class="{names}"'


def _tag(name: str, text: str, classes: str = "") -> str:
    return f"<{name}{_class(classes)}>{escape(text)}</{name}>"


def _titled(title: str, explanation: str) -> str:
    faint = f'<span class="faint" style="font-weight:normal">{escape(explanation)}</span>'
    return f"<h4>{escape(title)} {faint}</h4>"


def _whole(parts: Iterable[str]) -> str:
    return f'{_STYLE}<div class="orgsim">{"".join(parts)}</div>'
