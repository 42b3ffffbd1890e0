"""Gates as a record and in sentences: when they open, what they take, and how long one waits for them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final

from orgsim.experiment.wording import HOUR, amount, figures, percent
from orgsim.model import Model
from orgsim.model.analysis.gates import gate_loads
from orgsim.model.kinds import StepKind
from orgsim.scenario import Gate, Scenario
from orgsim.scenario.sections.gates import Reviewers
from orgsim.units import MINUTE, listed, local_moment, zone

FIRST: Final = 3
"""So many openings are shown."""


def of_gates(scenario: Scenario, model: Model) -> dict[int, dict[str, Any]]:
    """What is to be told of the gate of each step that waits for one, by the position of the step."""
    found = {}
    for step in range(len(model.steps.kind)):
        if model.steps.kind[step] == StepKind.GATE:
            number = int(model.stops.at_gates.gate[model.steps.row[step]])
            found[step] = _gate(scenario, model, step, number)
    return found


def _gate(scenario: Scenario, model: Model, step: int, number: int) -> dict[str, Any]:
    facts, load = model.header.steps[step], gate_loads(model)[number]
    gate = scenario.work[model.header.works[facts.work].name].step(facts.name).meets
    assert gate is not None
    return {
        "name": gate.name,
        "shared": gate.name in scenario.gates,
        "opens": str(gate),
        "openings": load.openings,
        "first openings": [moment.isoformat() for moment in _first(scenario, model, gate, number)],
        "batch": gate.batch,
        "least": gate.least,
        "papers": None if gate.papers is None else str(gate.papers),
        "agenda": gate.agenda,
        "order": gate.order,
        "reject": gate.rejects,
        "cases": len(gate.chances("reject").values),
        "members": None if gate.members is None else int(model.gates.members[number]),
        "quorum": None if gate.members is None else int(model.gates.quorum[number]),
        "member roles": dict(gate.roles) or None,
        "minutes each": None if gate.each is None else gate.each.microseconds() / MINUTE,
        "present": None if gate.members is None else gate.present,
        "meets": load.meets,
        "reviewers": None if gate.reviewers is None else _vote(gate.reviewers),
        "items": load.items,
        "places": load.places,
        "mean wait hours": None if math.isnan(load.wait) else load.wait / HOUR,
    }


def _vote(vote: Reviewers) -> dict[str, Any]:
    return {
        "count": vote.count,
        "needed": vote.needed,
        "passes": [
            {
                "when": [{key: str(test) for key, test in table.items()} for table in case.when],
                "is": case.chance,
            }
            for case in vote.cases
        ],
        "else": vote.otherwise,
    }


def _first(scenario: Scenario, model: Model, gate: Gate, number: int) -> Iterator[datetime]:
    """The first openings in the local time that the gate keeps."""
    calendar = None if gate.opens is None else gate.opens.calendar
    name = scenario.time_zone if calendar is None else scenario.calendars[calendar].time_zone
    begin, end = model.gates.opens.start[number : number + 2].tolist()
    for moment in model.gates.opens.values[begin : min(end, begin + FIRST)].tolist():
        yield local_moment(model.header.start, moment, zone(name))


def gate_sentences(steps: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Sentences for each step that waits for a gate."""
    for step in steps:
        gate = step["at gate"]
        if gate is None:
            continue
        whose = f"the gate '{gate['name']}'" if gate["shared"] else "its gate"
        yield f"'{step['step']}' waits for {whose}, which opens {_when(gate)}{_what(gate)}."
        if gate["mean wait hours"] is not None:
            wait = amount(gate["mean wait hours"] * HOUR, "time")
            comes = f"'{step['step']}': an item that comes at any moment"
            yield f"{comes} waits {wait} on average{_if_room(gate)}."
        if gate["members"] is not None:
            yield f"'{step['step']}': {_quorum(gate)}."
        if gate["minutes each"]:
            each = f"each item takes {figures(gate['minutes each'])} min of all members' time"
            yield f"'{step['step']}': {each}."
        if gate["reviewers"] is not None:
            yield f"'{step['step']}': {_voted(gate['reviewers'])}."
        elif gate["reject"]:
            most = "" if gate["cases"] == 1 else "up to "
            yield f"'{step['step']}': {most}{percent(gate['reject'])} of items are rejected{_by_case(gate)}."


def _by_case(gate: dict[str, Any]) -> str:
    return "" if gate["cases"] == 1 else ", by case"


def _quorum(gate: dict[str, Any]) -> str:
    there = f"{gate['quorum']:,} of {gate['members']:,} members must be there"
    meets = f"{percent(gate['meets'])} of openings"
    roles = gate["member roles"]
    if roles is None:
        return f"{there}, each with chance {percent(gate['present'])}: {meets}"
    who = [
        f"everybody in '{role}'" if count == "all" else f"{count:,} '{role}'" for role, count in roles.items()
    ]
    chance = "" if gate["present"] == 1.0 else f", with chance {percent(gate['present'])}"
    return f"{there} ({listed(who)}), who are at work{chance} then: {meets} at most"


def _voted(vote: dict[str, Any]) -> str:
    chances = [percent(case["is"]) for case in vote["passes"]]
    how = listed(chances, "or") + (", by case," if len(chances) > 1 else "")
    fails = "is rejected" if vote["else"] == "reject" else "is sent back"
    count = f"{vote['count']:,} {'reviewer' if vote['count'] == 1 else 'reviewers'}"
    votes = f"{count} each let an item pass with chance {how} and {vote['needed']:,} must"
    return f"{votes}; one that does not pass {fails}"


def _when(gate: dict[str, Any]) -> str:
    """When it opens, and its first openings."""
    first = [_shown(datetime.fromisoformat(text)) for text in gate["first openings"]]
    how = gate["opens"] if gate["batch"] is None else _with_batch(gate)
    if not first:
        return how
    return f"{how} ({gate['openings']:,} times within the run, first {listed(first)})"


def _with_batch(gate: dict[str, Any]) -> str:
    full = f"as soon as {gate['batch']:,} items wait"
    if not gate["openings"]:
        return full
    return f"{gate['opens'].rpartition(' or ')[0]}, and {full}"


def _shown(moment: datetime) -> str:
    return moment.strftime("%a %Y-%m-%d %H:%M")


def _what(gate: dict[str, Any]) -> str:
    """How many items it takes, and which."""
    said = ""
    if gate["agenda"] is not None:
        said += f", for at most {gate['agenda']:,} items at a time"
    if gate["order"] != "fifo":
        said += f", by {gate['order']}"
    if gate["papers"] is not None:
        said += f"; papers are due {gate['papers']} before"
    if gate["least"] > 1:
        said += f"; with fewer than {gate['least']:,} items it is passed over"
    return said


def _if_room(gate: dict[str, Any]) -> str:
    if gate["agenda"] is None:
        return ""
    if gate["places"] is None or gate["items"] is None:
        return " if there is room on the agenda"
    come, room = figures(gate["items"]), figures(gate["places"])
    return f" if there is room on the agenda (about {come} items come, and {room} can be taken)"
