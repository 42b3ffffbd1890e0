"""Results and scenarios as HTML for notebooks: all text escaped, readable on light and dark grounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape as html_escape
from typing import Final

from orgsim.experiment import Result
from orgsim.experiment.stages import stopping_sentences
from orgsim.report.certainty import certainty_sentences
from orgsim.report.comparison import MEANING, PAIRED, compare
from orgsim.report.notes import notes, notes_shown
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
    ".orgsim table{font-size:inherit;border-collapse:collapse;margin:.3em 0;background:transparent;color:inherit;"
    "font-variant-numeric:tabular-nums}"
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
        *(_tag("p", sentence) for sentence in result.verdict.rest),
        *(_tag("p", sentence) for sentence in (*stopping_sentences(result), *_doubts(result))),
        _titled("Comparison", MEANING),
        table_html(found.labels, found.values),
    ]
    if found.changes:
        parts += [_titled(f"Change from '{result.title(result.baseline)}'", PAIRED), table_html(found.change_labels, found.changes)]
    parts += [_titled("Notes", ""), *(_tag("p", note.text, "warn" if note.warning else "") for note in notes_shown(notes(result)))]
    return _whole([*parts, _tag("p", footer(result), "faint")])


def _doubts(result: Result) -> list[str]:
    """How certain the verdict is, and how robust against other assumptions."""
    return [*certainty_sentences(result)[:1], *([robustness_sentence(result)] if result.robustness else [])]


def paper_html(paper: Paper) -> str:
    """An experiment: the finding, its tables and notes, and what it takes to see the same again."""
    parts = [_tag("h3", paper.provenance.scenario.title), _tag("p", paper.headline, "lead"), *(_tag("p", text) for text in paper.sentences)]
    for section in paper.sections:
        parts += [_titled(section.title, section.explanation), table_html(section.label, section.columns)]
        parts += [_tag("p", remark, "faint") for remark in section.remarks]
    if found := every_note(paper):
        parts += [_titled("Notes", ""), *(_tag("p", note.text, "warn" if note.warning else "") for note in found)]
    return _whole([*parts, _tag("p", foot(paper.provenance), "faint")])


def scenario_html(scenario: Scenario) -> str:
    """What a scenario holds: its demand, its people and its designs."""
    parts = [
        _tag("h3", scenario.title),
        _tag("p", f"{scenario.horizon} from {scenario.start:%Y-%m-%d}, {_replications(scenario)}."),
        _work(scenario),
        _people(scenario),
        _designs(scenario),
        *(_tag("p", note, "warn") for note in scenario.notes),
        _tag("p", f"{len(scenario.assumptions)} values in the register of assumptions.", "faint"),
    ]
    return _whole(parts)


def _replications(scenario: Scenario) -> str:
    if scenario.replications_written == "auto":
        return f"replications until {scenario.decide_on} is known to {scenario.precision}, at most {scenario.at_most:,}"
    return f"{scenario.replications} replications"


def _work(scenario: Scenario) -> str:
    names = tuple(scenario.work)
    arrivals = tuple(_shortened(scenario.document["work"][name]["arrivals"]) for name in names)
    steps = tuple(str(len(work.steps)) for work in scenario.work.values())
    return table_html(Column("work", names, left=True), [Column("arrivals", arrivals, left=True), Column("steps", steps)])


def _people(scenario: Scenario) -> str:
    roles = scenario.people
    skills = tuple(", ".join(role.skills) for role in roles.values())
    return table_html(
        Column("people", tuple(roles), left=True),
        [Column("count", tuple(str(role.count) for role in roles.values())), Column("skills", skills, left=True)],
    )


def _designs(scenario: Scenario) -> str:
    designs = scenario.designs
    teams = tuple(_shortened(", ".join(design.teams)) for design in designs.values())
    titles = tuple(design.title + (" (baseline)" if name == scenario.baseline else "") for name, design in designs.items())
    return table_html(Column("design", tuple(designs), left=True), [Column("title", titles, left=True), Column("teams", teams, left=True)])


def _shortened(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 80 else text[:77] + "..."


def table_html(label: Column, columns: Sequence[Column]) -> str:
    """A table of columns; the first stands for the names of the rows."""
    every = [label, *columns]
    head = "".join(f'<th scope="col"{_left(column)}>{escape(column.title)}</th>' for column in every)
    rows = zip(*(column.cells for column in every), strict=True)
    body = "".join(f"<tr>{''.join(_cell(cell, column) for cell, column in zip(row, every, strict=True))}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def escape(text: str) -> str:
    """Text for HTML, with what cannot be seen as escapes."""
    return html_escape(visible_lines(text))


def _cell(cell: Cell | str, column: Column) -> str:
    text, style = (cell.text, cell.style) if isinstance(cell, Cell) else (cell, "")
    classes = " ".join(name for name in (style, "l" if column.left else "") if name)
    return f"<td{_class(classes)}>{escape(text)}</td>"


def _left(column: Column) -> str:
    return _class("l" if column.left else "")


def _class(names: str) -> str:
    return f' class="{names}"' if names else ""


def _tag(name: str, text: str, classes: str = "") -> str:
    return f"<{name}{_class(classes)}>{escape(text)}</{name}>"


def _titled(title: str, explanation: str) -> str:
    return f'<h4>{escape(title)} <span class="faint" style="font-weight:normal">{escape(explanation)}</span></h4>'


def _whole(parts: Iterable[str]) -> str:
    return f'{_STYLE}<div class="orgsim">{"".join(parts)}</div>'
