"""The teams of a design in plain words: who is in them, what they can do, and by which rules they work."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from orgsim.model.analysis.overload import quoted
from orgsim.report.explained_questions import with_answers
from orgsim.report.page import Page
from orgsim.units import listed

_MOST_NAMES: Final = 12
"""More names than these are not all written out above a paragraph."""

_ORDERS: Final = {
    "fifo": "First come, first served",
    "class": "The most urgent class first",
    "cost of delay over effort": "The highest cost of delay over effort first",
    "shortest first": "The shortest work first",
    "newest first": "The newest first",
    "earliest due date": "The earliest due date first",
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
    of_works = by_work(step for step in record["steps"] if step["people"])
    done = _done(of_works)
    works = list(dict.fromkeys(step["work"] for step in record["steps"]))
    counts = {work: len(of_works.get(work, ())) for work in works}
    for names, team in _alike(record["teams"]):
        each = ", each" if len(names) > 1 else ""
        page.say(f"{_heading(names)}{each}:", lead="  ")
        for kind in team["people"]:
            page.say(_kind(kind, set(names)), lead="    ")
        page.say(_rules(team), lead="    ")
        if team["people"]:
            does = _steps_done(counts, done.get(names[0], {}))
            page.say(with_answers(record, names[0], does), lead="    ")
    if any(len(step["teams"]) > 1 for step in record["steps"]):
        choice = _CHOICES[record["choice of team"]]
        stays = "it stays in its team as long as the team does its next step"
        page.say(f"Where several teams could take an item, {choice}; {stays}.", lead="  ")


def by_work(steps: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Steps by the name of their work, in order."""
    found: dict[str, list[dict[str, Any]]] = {}
    for step in steps:
        found.setdefault(step["work"], []).append(step)
    return found


def _done(of_works: dict[str, list[dict[str, Any]]]) -> dict[str, dict[str, list[str]]]:
    """For each team that does steps their names, by work."""
    found: dict[str, dict[str, list[str]]] = {}
    for work, steps in of_works.items():
        for step in steps:
            for team in step["teams"]:
                found.setdefault(team, {}).setdefault(work, []).append(step["step"])
    return found


def _heading(names: list[str]) -> str:
    """The names of alike teams; of very many the first, and how many more."""
    if len(names) <= _MOST_NAMES:
        return listed(names)
    shown = names[: _MOST_NAMES - 2]
    return listed([*shown, f"{len(names) - len(shown):,} more"])


def items(count: int) -> str:
    """A number of items in words."""
    if count == 1:
        return "1 item"
    return f"{count:,} items"


def several(names: list[str], word: str = "and") -> str:
    """Names for a narrow column: at most two, and how many more."""
    if len(names) > 3:
        return f"{names[0]}, {names[1]} {word} {len(names) - 2} more"
    return listed(names, word)


@dataclass
class _Group:
    """Alike teams: their names, the first of them, and for each kind of its people the teams that share it.

    Those include its own.
    """

    names: list[str]
    own: set[str]
    team: dict[str, Any]
    sharing: list[frozenset[str]]

    def takes(self, name: str, sharing: list[frozenset[str]]) -> bool:
        """Whether another team shares the same kinds of people with the same teams.

        Those of the group and itself do not count.
        """
        pairs = zip(self.sharing, sharing, strict=True)
        return all(mine == other or (mine ^ other) <= self.own | {name} for mine, other in pairs)


def _alike(found: list[dict[str, Any]]) -> list[tuple[list[str], dict[str, Any]]]:
    """Teams with the same description together, in the order of the first of each.

    Specialists who are shared among the teams of a group count as alike.
    """
    groups: list[_Group] = []
    by_rest: dict[str, list[_Group]] = defaultdict(list)
    for team in found:
        name = team["team"]
        alike = by_rest[_without_sharing(team)]
        sharing = [frozenset([name, *kind["shared with"]]) for kind in team["people"]]
        group = next((one for one in alike if one.takes(name, sharing)), None)
        if group is None:
            group = _Group([], set(), team, sharing)
            alike.append(group)
            groups.append(group)
        group.names.append(name)
        group.own.add(name)
    return [(group.names, group.team) for group in groups]


def _without_sharing(team: dict[str, Any]) -> str:
    """A team without its name, and without whom it shares its people with, as text."""
    people = [{**kind, "shared with": []} for kind in team["people"]]
    return json.dumps({**team, "team": "", "people": people}, sort_keys=True)


def _kind(kind: dict[str, Any], teams: set[str]) -> str:
    """``2 x adviser: advice; at speed 0.8 legal and technology. 35 h a week ('office').``"""
    skills = _skills(kind["skills"]) or "no skill that a step needs"
    others = [team for team in kind["shared with"] if team not in teams]
    shared = ", shared by these teams" if kind["shared with"] else ""
    if others:
        shared = f", shared with {listed(others)}"
    hours = f"{kind['hours a week']:.3g} h a week ('{kind['calendar']}')"
    return f"{kind['count']} x {kind['role']}{shared}: {skills}. {hours}."


def _skills(speeds: dict[str, float]) -> str:
    """Skills by their speed, the fastest first."""
    by_speed: dict[float, list[str]] = {}
    for skill, speed in speeds.items():
        by_speed.setdefault(speed, []).append(skill)
    parts = []
    for speed in sorted(by_speed, reverse=True):
        lead = "" if speed == 1.0 else f"at speed {speed:.3g} "
        parts.append(lead + listed(by_speed[speed]))
    return "; ".join(parts)


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
    site = f" At {team['site']}." if team["site"] else ""
    return f"{', '.join(rules)}. {_TAKERS[team['takes']]}.{unit}{site}"


def _steps_done(counts: dict[str, int], done: dict[str, list[str]]) -> str:
    """The steps that a team does, by work type where there are several.

    ``counts`` are the steps of each that take people.
    """
    if len(counts) == 1:
        (work,) = counts
        return f"Does {_of_all(done.get(work, []), counts[work])}."
    parts = [f"{_of_all(mine, counts[work])} of '{work}'" for work, mine in done.items()]
    return f"Does {'; '.join(parts) or 'nothing'}."


def _of_all(mine: list[str], count: int) -> str:
    if len(mine) == count:
        return "every step"
    if not mine:
        return "nothing"
    return quoted(mine)
