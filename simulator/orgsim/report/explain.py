"""What each design became, in plain words and tables."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from orgsim.experiment.wording import figures, scale
from orgsim.model.overload import listed
from orgsim.report.explained_teams import several, teams
from orgsim.report.explanation import HOUR, explanation
from orgsim.report.page import Cell, Column, Page
from orgsim.scenario import Scenario


def explain(scenario: Scenario, designs: Sequence[str], width: int = 100, *, colour: bool = False) -> str:
    """The explanation of some designs as text: what all have in common, then each of them."""
    page = Page(width, colour)
    page.say(scenario.title, "bold")
    records = [explanation(scenario, design) for design in designs]
    _work(page, records[0])
    if scenario.notes:
        page.heading("Notes")
    for note in scenario.notes:
        page.say(note, lead="- ")
    for record in records:
        _design(page, record)
    return page.text


def _work(page: Page, record: dict[str, Any]) -> None:
    """Demand and steps, which no design changes."""
    page.heading("Demand")
    for line in record["demand"]:
        page.say(_demand(line), lead="  ")
    for work in dict.fromkeys(step["work"] for step in record["steps"]):
        _steps(page, work, [step for step in record["steps"] if step["work"] == work])


def _demand(line: dict[str, Any]) -> str:
    if line["items"] is None:
        return f"There is always enough '{line['work']}': a new item comes whenever its limit leaves room."
    return f"About {figures(line['items'])} items of '{line['work']}' are expected, {figures(line['per week'])} per week."


def _steps(page: Page, work: str, steps: list[dict[str, Any]]) -> None:
    page.heading(f"Steps of '{work}'", "visits are the mean number per item")
    page.table(
        Column("step", tuple(step["step"] for step in steps), left=True),
        [
            Column("skill", tuple(step["skill"] or Cell("time passes", "faint") for step in steps), left=True),
            Column("mean effort or delay", tuple(_time(step["mean hours"], _working(step)) for step in steps)),
            Column("visits", tuple(f"{step['visits per item']:.2f}" for step in steps)),
        ],
    )
    for step in steps:
        for sentence in _ways(step):
            page.say(sentence, lead="  ")


def _working(step: dict[str, Any]) -> bool:
    return bool(step["working time"] and not step["people"])


def _time(hours: float, working: bool) -> str:
    return scale("working time" if working else "time", None, hours * HOUR).text(hours * HOUR)


def _ways(step: dict[str, Any]) -> Iterator[str]:
    """Rework, branches and ties of a step, a sentence each."""
    for back in step["rework"]:
        falling = "" if back["falling"] == 1.0 else f", times {back['falling']:.3g} for each earlier visit"
        most = "" if back["at_most"] is None else f", at most {back['at_most']} times"
        yield f"{step['step']}: {percent(back['chance'])} goes back to '{back['to']}'{falling}{most}."
    if len(step["next"]) > 1:
        yield f"{step['step']}: then {listed([f'{percent(share)} to {_quoted(to)}' for to, share in step['next'].items()])}."
    if step["same person as"]:
        yield f"{step['step']}: by the person who did '{step['same person as']}'."
    if step["different person from"]:
        yield f"{step['step']}: not by the person who did '{step['different person from']}'."


def _quoted(step: str) -> str:
    return "done" if step == "done" else f"'{step}'"


def percent(share: float) -> str:
    """A share of 1 with three figures: ``40 %``, ``112 %``."""
    return f"{100 * share:.3g} %" if abs(share) < 9.995 else f"{100 * share:,.0f} %"


def _design(page: Page, record: dict[str, Any]) -> None:
    page.lines.append("")
    page.heading(f"Design: {record['title']}")
    teams(page, record)
    _handoffs(page, record["hand-offs"])
    _load(page, record)


def _handoffs(page: Page, handoffs: list[dict[str, Any]]) -> None:
    """The hand-offs that will be paid."""
    if not handoffs:
        page.heading("Hand-offs")
        page.say("No item has to change teams.", lead="  ")
        return
    works = {line["work"] for line in handoffs}
    total = math.fsum(line["per item"] for line in handoffs)
    page.heading("Hand-offs", f"{figures(total)} per item" if len(works) == 1 else "")
    page.table(
        Column("from -> to", tuple(f"{several(line['from'], 'or')} -> {several(line['to'], 'or')}" for line in handoffs), left=True),
        [
            *([Column("work", tuple(line["work"] for line in handoffs), left=True)] if len(works) > 1 else []),
            Column("per item", tuple(f"{line['per item']:.2f}" for line in handoffs)),
            Column("mean delay", tuple(_delay(line) for line in handoffs)),
            Column("effort added", tuple(_loss(line["context loss"]) for line in handoffs)),
        ],
    )


def _delay(line: dict[str, Any]) -> str:
    if line["mean delay hours"] is None:
        return "differs"
    return _time(line["mean delay hours"], line["working time"]) if line["mean delay hours"] else "none"


def _loss(loss: float | None) -> str:
    return "differs" if loss is None else percent(loss) if loss else "none"


def _load(page: Page, record: dict[str, Any]) -> None:
    """How much of their time is asked of people, and where it is most."""
    rows = record["load"]
    page.heading("Load", "work asked for over time on shift, at best: shared out as evenly as skills allow")
    page.table(
        Column("who", tuple(f"{several(row['roles'])}, {several(row['teams'])}" for row in rows), left=True),
        [
            Column("people", tuple(str(row["people"]) for row in rows)),
            Column("h on shift", tuple(figures(row["hours on shift"]) for row in rows)),
            Column("h asked", tuple(figures(row["hours asked"]) for row in rows)),
            Column("load", tuple(Cell(f"{100 * row['load']:.1f} %", "warn" if row["load"] >= 1.0 else "") for row in rows)),
        ],
    )
    for found in record["overloads"]:
        page.say(found["text"], "warn", lead="! ")
    if rows[0]["load"] > 0.0 and not record["overloads"]:
        page.say(f"The bottleneck: {rows[0]['subject']} asked for {percent(rows[0]['load'])} of their time.", lead="  ")
