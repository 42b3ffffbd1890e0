"""What is asked of a random model: the page is obeyed, the laws hold, and what should change nothing changes
nothing."""

from __future__ import annotations

from collections import Counter

import numpy as np
from random_arrivals import FOLDER
from random_models import RandomModel, random_model
from replay import Replay

from orgsim.engine import simulate
from orgsim.engine.reference.run import Run
from orgsim.errors import DeadlockError, EngineError
from orgsim.log import NONE, Log, Verb
from orgsim.measures.identities import identities
from orgsim.measures.summarise import bin_edges, summarise
from orgsim.model import Model, lower
from orgsim.scenario import loads


def examine(seed: int, number: int, seen: Counter[str] | None = None) -> list[str]:
    """What is wrong with random model ``number`` of a series, in sentences; ``seen`` counts what happened in
    it."""
    described, model = random_model(seed, number)
    log = outcome(model, seed, number)
    if seen is not None:
        seen.update(counted(log))
    if isinstance(log, str):
        beside = model_of(described, unrelated=True)
        again = outcome(model, seed, number), outcome(beside, seed, number)
        return (
            [] if again == (log, log) else [f"an error that is not always the same: {log}; {again}"]
        ) + standstill(model, seed, number)
    found = [f"page: {text}" for text in Replay(model, log).violations()]
    found += [f"law: {text}" for text in identities(summarise(log, bin_edges(log.header)), log.header)]
    return found + comparisons(described, log, seed, number)


def standstill(model: Model, seed: int, number: int) -> list[str]:
    """What is wrong with an error that says that items wait for one another: the log up to it, or what it
    names."""
    run = Run(model, seed, number)
    run.start()
    try:
        run.go()
    except DeadlockError as error:
        replay = Replay(model, run.journal.log(model.header, seed, number))
        found = [f"page: {text}" for text in replay.violations(cut_off=True)]
        moment, *named = error.args
        replay.timers.pass_silently(moment)
        expected = replay.standstill.named(moment)
        if expected is None or list(expected) != named:
            found.append(f"standstill: of {expected} the error names {named}")
        return found
    return ["standstill: the second time there was no error"]


def comparisons(described: RandomModel, log: Log, seed: int, number: int) -> list[str]:
    """Runs that should be the same, and are not."""
    found = []
    again = outcome(model_of(described), seed, number)
    if isinstance(again, str) or again.digest() != log.digest():
        found.append("twice: the same model and seed give two different logs")
    renamed = outcome(model_of(described, team="Gruppe"), seed, number)
    if isinstance(renamed, str) or renamed.digest() != log.digest():
        found.append("names: other names of teams give another log")
    beside = outcome(model_of(described, unrelated=True), seed, number)
    if isinstance(beside, str) or not np.array_equal(records_of(beside, log), log.records):
        found.append("unrelated: work of other people changes the log")
    return found


def model_of(described: RandomModel, team: str = "Team", *, unrelated: bool = False) -> Model:
    return lower(loads(described.text(team, unrelated=unrelated), folder=FOLDER), "d")


def outcome(model: Model, seed: int, number: int) -> Log | str:
    """The log, or what the error says."""
    try:
        return simulate(model, seed, number)
    except EngineError as error:
        return f"{type(error).__name__}: {error}"


CAUSED_BY_ITEMS = (Verb.PAUSED, Verb.MERGED, Verb.WITHDRAWN, Verb.CANCELLED, Verb.ANSWERED)
"""Verbs whose cause is an item."""


def records_of(whole: Log, part: Log) -> np.ndarray:
    """The records of a log that are about the work and people of another, numbered as they are there."""
    known = len(part.header.works)
    mine = whole.items["work"] < known
    items = np.where(mine, np.cumsum(mine) - 1, NONE)
    names = {person.name: number for number, person in enumerate(part.header.people)}
    people = np.array([names.get(person.name, NONE) for person in whole.header.people] + [NONE])
    records = whole.records.copy()
    about_item = records[:, 2] != NONE
    keep = np.where(about_item, mine[records[:, 2]], people[records[:, 6]] != NONE)
    keep |= records[:, 1] == Verb.OPENED
    teams = {team.name: number for number, team in enumerate(part.header.teams)}
    queues = np.array([teams.get(team.name, NONE) for team in whole.header.teams] + [NONE])
    records[:, 5] = queues[records[:, 5]]
    of_known = np.array([step.work < known for step in whole.header.steps] + [False])
    steps = np.where(of_known, np.cumsum(of_known) - 1, NONE)  # answers come after all steps
    arrived = records[:, 1] == Verb.ARRIVED
    records[:, 3] = steps[records[:, 3]]
    records[arrived, 7] = steps[records[arrived, 7]]
    by_item = np.isin(records[:, 1], CAUSED_BY_ITEMS) & (records[:, 7] != NONE)
    records[by_item, 7] = items[records[by_item, 7]]
    records[about_item, 2] = items[records[about_item, 2]]
    records[:, 6] = people[records[:, 6]]
    return records[keep]


def counted(log: Log | str) -> Counter[str]:
    """How many models, records, exact ties, and records of each verb."""
    if isinstance(log, str):
        return Counter({"models": 1, log.split(":")[0]: 1})
    verbs, counts = np.unique(log.column("verb"), return_counts=True)
    moments = np.unique(log.column("time"), return_counts=True)[1]
    total = Counter(
        {Verb(int(verb)).name.lower(): int(count) for verb, count in zip(verbs, counts, strict=True)}
    )
    total.update(
        {"models": 1, "records": len(log.records), "moments with several records": int((moments > 1).sum())}
    )
    return total
