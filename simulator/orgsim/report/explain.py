"""What each design became, in plain words and tables."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from orgsim.experiment.wording import figures, percent, scale
from orgsim.model.analysis.design_differences import COST_OF_DESIGN
from orgsim.report.explained_children import child_sentences
from orgsim.report.explained_delays import (
    delay_sentences,
    due_sentence,
    handoff_sentences,
    promise_sentence,
    working_time_sentence,
)
from orgsim.report.explained_gates import gate_sentences
from orgsim.report.explained_marks import mark_sentences, sets_text, way_sentences
from orgsim.report.explained_people import HOUR
from orgsim.report.explained_questions import ask_sentences, question_sentences
from orgsim.report.explained_releases import release_sentences
from orgsim.report.explained_rules import rule_sentences
from orgsim.report.explained_seams import asking_sentences, misrouted_sentences, typing_sentences
from orgsim.report.explained_splits import split_sentences
from orgsim.report.explained_teams import by_work, items, several, teams
from orgsim.report.explained_timers import timer_sentences
from orgsim.report.explained_worth import worth_sentences
from orgsim.report.explanation import explained
from orgsim.report.goals import goal_sentences
from orgsim.report.page import Cell, Column, Page
from orgsim.scenario import Scenario


def explain(scenario: Scenario, designs: Sequence[str], width: int = 100, *, colour: bool = False) -> str:
    """The explanation of some designs as text: what all have in common, then each of them."""
    page = Page(width, colour)
    page.say(scenario.title, "bold")
    records, notes = explained(scenario, designs)
    _work(page, records[0])
    _rules(page, records[0]["rules"])
    _releases(page, records[0]["releases"])
    if notes:
        page.heading("Notes")
    for note in notes:
        page.say(note, lead="- ")
    for record in records:
        _design(page, record, records[0])
    return page.text


def _work(page: Page, record: dict[str, Any]) -> None:
    """Demand and steps."""
    page.heading("Demand")
    for line in record["demand"]:
        page.say(_demand(line), lead="  ")
        for sentence in (*child_sentences(line), *timer_sentences(line)):
            page.say(sentence, lead="  ")
        for promised in (promise_sentence(line), due_sentence(line)):
            if promised is not None:
                page.say(promised, lead="  ")
        for sentence in worth_sentences(line):
            page.say(sentence, lead="  ")
    counted = working_time_sentence(record["working time"])
    if counted is not None:
        page.say(counted, lead="  ")
    for sentence in (*mark_sentences(record["marks"]), *goal_sentences(record["goals"])):
        page.say(sentence, lead="  ")
    for work, steps in by_work(record["steps"]).items():
        _steps(page, work, steps)


def _rules(page: Page, rules: list[dict[str, Any]]) -> None:
    """What is judged on the log of each run."""
    if rules:
        page.heading("Rules", "judged on the log of each run; they report and change nothing")
    for sentence in rule_sentences(rules):
        page.say(sentence, lead="  ")


def _releases(page: Page, releases: list[dict[str, Any]]) -> None:
    """What the delivery measures of each run count."""
    if releases:
        page.heading("Releases", "measured on the log of each run, which they do not change")
    for sentence in release_sentences(releases):
        page.say(sentence, lead="  ")


def _demand(line: dict[str, Any]) -> str:
    if line["items"] is None:
        comes = "a new item comes whenever its limit leaves room"
        return f"There is always enough '{line['work']}': {comes}. It is not part of the offered load."
    if line.get("switched off"):
        return f"None of '{line['work']}' comes: its arrivals are \"none\"."
    if line.get("waits decide"):
        return f"How many items of '{line['work']}' come depends on how long others wait: a run tells."
    rate = f"{figures(line['per week'])} per week"
    return f"About {figures(line['items'])} items of '{line['work']}' are expected, {rate}."


def _steps(page: Page, work: str, steps: list[dict[str, Any]]) -> None:
    page.heading(f"Steps of '{work}'", "visits are the mean number per item")
    page.table(
        Column("step", tuple(step["step"] for step in steps), left=True),
        [
            Column("skill", tuple(step["skill"] or _no_skill(step) for step in steps), left=True),
            Column("mean effort or delay", tuple(_duration(step) for step in steps)),
            Column("visits", tuple(f"{step['visits per item']:.2f}" for step in steps)),
        ],
    )
    for step in steps:
        for sentence in _ways(step):
            page.say(sentence, lead="  ")
    for sentence in (
        *delay_sentences(steps),
        *gate_sentences(steps),
        *split_sentences(steps),
        *ask_sentences(steps),
    ):
        page.say(sentence, lead="  ")


def _no_skill(step: dict[str, Any]) -> Cell:
    if step["split"] is not None:
        return Cell("in branches", "faint")
    return Cell("time passes" if step["at gate"] is None else "at a gate", "faint")


def _duration(step: dict[str, Any]) -> str:
    """The mean of a step: a delay as time, an effort in person-days where it is written so, else in hours.

    Of a gate it is the wait for its next opening; what a split takes is that of its branches.
    """
    if step["split"] is not None:
        return ""
    if step["at gate"] is not None:
        wait = step["at gate"]["mean wait hours"]
        return "until full" if wait is None else _time(wait, working=False)
    if not step["people"]:
        return _time(step["mean hours"], bool(step["working time"]))
    days = step["mean person-days"]
    if days is not None and "person-day" in step["written"]:
        unit = "person-day" if days == 1 else "person-days"
        return f"{figures(days)} {unit}"
    return _time(step["mean hours"], working=True).replace("working ", "")


def _time(hours: float, working: bool) -> str:
    kind = "working time" if working else "time"
    return scale(kind, None, hours * HOUR).text(hours * HOUR)


def _ways(step: dict[str, Any]) -> Iterator[str]:
    """Rework, branches and ties of a step, a sentence each."""
    for back in step["rework"]:
        yield f"'{step['step']}': {_rework(back)}."
    yield from way_sentences(step)
    if step["same person as"]:
        yield f"'{step['step']}': by the person who did '{step['same person as']}'."
    if step["different person from"]:
        yield f"'{step['step']}': not by the person who did '{step['different person from']}'."


def _rework(back: dict[str, Any]) -> str:
    """How many items go back where, and how often."""
    items = "items" if back["when"] is None else f"items with {back['when']}"
    cases = [f"{percent(case['is'])} where {case['when']}, " for case in back["cases"]]
    otherwise = "else " if cases else ""
    text = f"{''.join(cases)}{otherwise}{percent(back['chance'])} of {items} go back to '{back['to']}'"
    if back["falling"] != 1.0:
        text += f", {back['falling']:.3g} times as likely after each visit"
    if back["at_most"] is not None:
        text += f", at most {back['at_most']} times"
    sets = [f"which {sets_text(one)}" for one in back["sets"]]
    return ", ".join([text, *sets])


def _design(page: Page, record: dict[str, Any], first: dict[str, Any]) -> None:
    """What is of a design; demand and steps only where they are not those of the ``first``."""
    page.lines.append("")
    page.heading(f"Design: {record['title']}")
    for difference in record["differences"]:
        if difference["about"] == COST_OF_DESIGN:
            continue
        page.say(f"{difference['kind']}: {difference['text']}", lead="  ")
    for cost in record["costs"]:
        page.say(f"The design costs {cost['text']}.", lead="  ")
    if _of_work(record) != _of_work(first):
        _work(page, record)
        page.lines.append("")
    teams(page, record)
    _questions(page, record)
    _limits(page, record)
    _handoffs(page, record["hand-offs"])
    for sentence in asking_sentences(record["hand-offs"]):
        page.say(sentence, lead="  ")
    for sentence in typing_sentences(record["marks set at hand-offs"]):
        page.say(sentence, lead="  ")
    for sentence in misrouted_sentences(record["misrouted"]):
        page.say(sentence, lead="  ")
    _load(page, record)


def _of_work(record: dict[str, Any]) -> list[dict[str, Any]]:
    """In what the work of a design differs from that of the baseline."""
    return [one for one in record["differences"] if one["kind"] in ("process", "demand")]


def _questions(page: Page, record: dict[str, Any]) -> None:
    """Who answers what comes up in the work."""
    sentences = list(question_sentences(record))
    if sentences:
        page.heading("Questions")
    for sentence in sentences:
        page.say(sentence, lead="  ")


def _limits(page: Page, record: dict[str, Any]) -> None:
    """Limits of work and of stretches of its route; those of teams are said with the teams."""
    limits = [limit for limit in record["limits"] if limit["team"] is None]
    if limits:
        page.heading("Limits on work in progress")
    for limit in limits:
        page.say(_limit(limit), lead="  ")


def _limit(limit: dict[str, Any]) -> str:
    of = "" if limit["work"] is None else f" of '{limit['work']}'"
    where = "" if limit["from"] is None else f" from '{limit['from']}' to '{limit['to']}'"
    others = "are refused entry" if limit["refuses"] else "wait outside"
    return f"At most {items(limit['items'])}{of} at once{where}; others {others}."


def _handoffs(page: Page, handoffs: list[dict[str, Any]]) -> None:
    """The hand-offs that will be paid."""
    if not handoffs:
        page.heading("Hand-offs")
        page.say("No item has to change teams.", lead="  ")
        return
    works = tuple(line["work"] for line in handoffs)
    columns = [
        Column("per item", tuple(f"{line['per item']:.2f}" for line in handoffs)),
        Column("mean delay", tuple(_delay(line) for line in handoffs)),
        Column("effort added", tuple(_loss(line["context loss"]) for line in handoffs)),
    ]
    if any(line.get("typed again hours") for line in handoffs):
        columns.append(Column("typed again", tuple(_typed(line) for line in handoffs)))
    if any(line.get("returned per item") for line in handoffs):
        back = tuple(f"{line['returned per item']:.2f}" for line in handoffs)
        columns.append(Column("returned per item", back))
    if any(line.get("questions per item") for line in handoffs):
        asked = tuple(f"{line['questions per item']:.2f}" for line in handoffs)
        columns.append(Column("questions per item", asked))
    if len(set(works)) == 1:
        total = math.fsum(line["per item"] for line in handoffs)
        page.heading("Hand-offs", f"{figures(total)} per item")
    else:
        page.heading("Hand-offs", "")
        columns.insert(0, Column("work", works, left=True))
    page.table(Column("from -> to", tuple(_between(line) for line in handoffs), left=True), columns)
    for sentence in handoff_sentences(handoffs):
        page.say(sentence, lead="  ")


def _between(line: dict[str, Any]) -> str:
    return f"{several(line['from'], 'or')} -> {several(line['to'], 'or')}"


def _delay(line: dict[str, Any]) -> str:
    hours = line["mean delay hours"]
    if hours is None:
        return "differs"
    if not hours:
        return "none"
    return _time(hours, line["working time"])


def _typed(line: dict[str, Any]) -> str:
    hours = line["typed again hours"]
    return f"{figures(60 * hours)} min" if hours else "none"


def _loss(loss: float | None) -> str:
    if loss is None:
        return "differs"
    if not loss:
        return "none"
    return percent(loss)


def _who(row: dict[str, Any]) -> str:
    """People of a load by their roles and teams; members of gates may be in none."""
    roles = several(row["roles"])
    return f"{roles}, {several(row['teams'])}" if row["teams"] else roles


def _load(page: Page, record: dict[str, Any]) -> None:
    """The load offered to people, and where it is highest."""
    rows = record["offered load"]
    page.heading("Offered load", "work over capacity, best case: work shared out as evenly as skills allow")
    page.table(
        Column("who", tuple(_who(row) for row in rows), left=True),
        [
            Column("people", tuple(str(row["people"]) for row in rows)),
            Column("capacity (h)", tuple(figures(row["hours on shift"]) for row in rows)),
            Column("work (h)", tuple(figures(row["hours offered"]) for row in rows)),
            Column("offered load", tuple(_share(row["offered load"]) for row in rows)),
        ],
    )
    for found in record["overloads"]:
        page.say(found["text"], "warn", lead="! ")
    if rows[0]["offered load"] > 0.0 and not record["overloads"]:
        highest = percent(rows[0]["offered load"])
        page.say(f"The bottleneck: {rows[0]['subject']} an offered load of {highest}.", lead="  ")


def _share(load: float) -> Cell:
    return Cell(f"{100 * load:.1f}%", "warn" if load >= 1.0 else "")
