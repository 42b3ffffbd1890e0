"""Why the items wait that the kernel has found to stand still for ever."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgsim.engine.compiled.codes import STANDS, STUCK
from orgsim.engine.compiled.layout import Records
from orgsim.engine.compiled.state import State
from orgsim.engine.standstill import Wait, is_sought_at_the_end
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind
from orgsim.model.model import Model
from orgsim.units.work_clock import NEVER


def waits_of(state: State, model: Model) -> dict[int, Wait]:
    """Why they wait, by slot, as the reference engine says it."""
    still = _standing(state, model)
    found = {}
    for slot in still:
        item = state.tables["items"][slot]
        if item["outside"] != NONE:
            limit = int(item["outside"])
            found[slot] = Wait(tuple(_holders(state, still, limit)), limit=limit)
        elif item["lane"] != NONE:
            found[slot] = Wait(tuple(_takers(state, model, item)))
        else:
            found[slot] = _of_parts(state, model, slot)
    return found


def _standing(state: State, model: Model) -> list[int]:
    """The slots of the items that stand still."""
    items = state.tables["items"][: state["slots_used"]]
    if is_sought_at_the_end(model):
        parts = state.tables["parts"][: state["slots_used"]]
        return np.flatnonzero((items["number"] != NONE) & (parts["still"] == STANDS)).tolist()
    standing = np.flatnonzero(state.tables["limits"]["moving"] == 0)
    return np.flatnonzero((items["number"] != NONE) & np.isin(items["outside"], standing)).tolist()


def _holders(state: State, still: list[int], limit: int) -> Iterator[int]:
    """Who stands still inside a full limit."""
    items, memory = state.tables["items"], state.tables["memory"]
    for slot in still:
        if limit in memory[slot, : items[slot]["tokens"]]:
            yield slot


def _takers(state: State, model: Model, item: Records) -> Iterator[int]:
    """What holds those who could take an item that waits in a queue."""
    people, lane = state.tables["people"], state.tables["lanes"][item["lane"]]
    team = int(lane["team"])
    able = (model.people.rank[:, team] != NONE) & (model.people.speed[:, lane["skill"]] > 0.0)
    if model.queues.delegates[team] and _is_always_attended(state, model, team):
        able &= model.people.rank[:, team] == 0
    for number in np.flatnonzero(able & (people["ends"] > state["now"])).tolist():
        assert people[number]["held"] == STUCK
        yield int(people[number]["item"])


def _is_always_attended(state: State, model: Model, team: int) -> bool:
    always = np.array([clock.is_always for clock in model.header.clocks])[model.people.clock]
    there = (model.people.starts <= state["now"]) & (model.people.ends >= NEVER)
    return bool((always & there & (model.people.rank[:, team] == 0)).any())


def _of_parts(state: State, model: Model, slot: int) -> Wait:
    """Why an item waits for its parts, or for what it has asked for."""
    item, parts = state.tables["items"][slot], state.tables["parts"]
    step, part, on = int(item["step"]), int(parts[slot]["first"]), []
    if model.steps.kind[step] != StepKind.SPLIT:
        question = int(state.tables["calls"][slot]["question"])
        return Wait((part,), step=step, question=question, person=int(item["person"]))
    while part != NONE:
        on.append(part)
        part = int(parts[part]["sibling"])
    return Wait(tuple(on), step=step)
