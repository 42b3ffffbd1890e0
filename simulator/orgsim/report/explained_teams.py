"""The teams of a design in plain words: who is in them, what they can do, and by which rules they work."""

from __future__ import annotations

from typing import Any, Final

from orgsim.model.overload import listed, quoted
from orgsim.report.page import Page

_MOST_NAMES: Final = 12
"""More names than these are not all written out above a paragraph."""

_ORDERS: Final = {
    "fifo": "First come, first served",
    "class": "The most urgent class first",
    "cost of delay over effort": "The highest cost of delay over effort first",
    "shortest first": "The shortest work first",
    "newest first": "The newest first",
}
_CHOICES: Final = {
    "by least load": "it goes to the one with the least work per person",
    "in turn": "they take it in turn",
    "at random": "chance decides",
    "by type": "each takes its own kinds of work",
}
_TAKERS: Final = {
    "least busy": "Of those free, the least busy so far takes it",
    "fastest": "Of those free, the fastest takes it",
    "lowest number": "Of those free, the first in the list takes it",
}


def teams(page: Page, record: dict[str, Any]) -> None:
    """A paragraph for each team, alike teams together."""
    for names, team in _alike(record["teams"]):
        page.say(_heading(names) + (", each:" if len(names) > 1 else ":"), lead="  ")
        for kind in team["people"]:
            page.say(_kind(kind, names), lead="    ")
        page.say(_rules(team), lead="    ")
        if team["people"]:
            page.say(_steps_done(record, names[0]), lead="    ")
    if any(len(step["teams"]) > 1 for step in record["steps"]):
        choice = _CHOICES[record["choice of team"]]
        stays = "it stays in its team as long as the team does its next step"
        page.say(f"Where several teams could take an item, {choice}; {stays}.", lead="  ")


def _heading(names: list[str]) -> str:
    """The names of alike teams; of very many the first, and how many more."""
    if len(names) <= _MOST_NAMES:
        return listed(names)
    shown = names[: _MOST_NAMES - 2]
    return listed([*shown, f"{len(names) - len(shown):,} more"])


def items(count: int) -> str:
    """A number of items in words."""
    return "1 item" if count == 1 else f"{count:,} items"


def several(names: list[str], word: str = "and") -> str:
    """Names for a narrow column: at most two, and how many more."""
    if len(names) > 3:
        return f"{names[0]}, {names[1]} {word} {len(names) - 2} more"
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" {word} {names[-1]}"


def _alike(found: list[dict[str, Any]]) -> list[tuple[list[str], dict[str, Any]]]:
    """Teams with the same description together, in the order of the first of each."""
    groups: list[tuple[list[str], dict[str, Any]]] = []
    for team in found:
        for names, other in groups:
            if _described(other, {*names, team["team"]}) == _described(team, {*names, team["team"]}):
                names.append(team["team"])
                break
        else:
            groups.append(([team["team"]], team))
    return groups


def _described(team: dict[str, Any], own: set[str]) -> dict[str, Any]:
    """A team without its name; specialists shared among the ``own`` teams count as alike."""
    people = [{**kind, "shared with": sorted({*kind["shared with"]} - own)} for kind in team["people"]]
    return {**team, "team": "", "people": people}


def _kind(kind: dict[str, Any], teams: list[str]) -> str:
    """``2 x adviser: advice; at speed 0.8 legal and technology. 35 h a week ('office').``"""
    by_speed: dict[float, list[str]] = {}
    for skill, speed in kind["skills"].items():
        by_speed.setdefault(speed, []).append(skill)
    skills = "; ".join(
        ("" if speed == 1.0 else f"at speed {speed:.3g} ") + listed(by_speed[speed]) for speed in sorted(by_speed, reverse=True)
    )
    others = [team for team in kind["shared with"] if team not in teams]
    shared = ", shared by these teams" if kind["shared with"] else ""
    if others:
        shared = f", shared with {listed(others)}"
    hours = f"{kind['hours a week']:.3g} h a week ('{kind['calendar']}')"
    return f"{kind['count']} x {kind['role']}{shared}: {skills or 'no skill that a step needs'}. {hours}."


def _rules(team: dict[str, Any]) -> str:
    rules = [_ORDERS[team["order"]]]
    if team["preempt"]:
        rules.append("interrupting work that is less urgent")
    if team["case worker"]:
        rules.append("the person who starts an item keeps it")
    if team["limit"]:
        others = "are refused entry" if team["limit"]["when full"] == "refuse" else "wait outside"
        rules.append(f"at most {items(team['limit']['items'])} at once, others {others}")
    unit = f" Part of {team['unit']}." if team["unit"] else ""
    return f"{', '.join(rules)}. {_TAKERS[team['takes']]}.{unit}"


def _named(steps: list[str]) -> str:
    return quoted(steps) if steps else "nothing"


def _steps_done(record: dict[str, Any], team: str) -> str:
    """The steps that a team does, by work type where there are several."""
    works = list(dict.fromkeys(step["work"] for step in record["steps"]))
    parts = []
    for work in works:
        steps = [step for step in record["steps"] if step["work"] == work and step["people"]]
        mine = [step["step"] for step in steps if team in step["teams"]]
        what = "every step" if len(mine) == len(steps) else _named(mine)
        if mine or len(works) == 1:
            parts.append(what if len(works) == 1 else f"{what} of '{work}'")
    return f"Does {'; '.join(parts) or 'nothing'}."
