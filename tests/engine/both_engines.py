"""What is asked of the compiled engine: the log of the SimPy engine to the last bit, and the summary that
follows from it.

Each model runs twice: with the usual tables, and cramped, with the smallest ones and stops all the time, so
that all tables grow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import fields
from typing import Any, Final
from unittest.mock import patch

import numpy as np
from differential_cases import text_of
from fuzzing import counted, outcome
from random_arrivals import FOLDER
from random_models import RandomModel, random_model
from replay import Replay

from orgsim.engine import compiled, simulate
from orgsim.errors import EngineError
from orgsim.experiment.cross_check import first_difference
from orgsim.log import Log, Summary, Verb
from orgsim.measures.summarise import bin_edges, summarise
from orgsim.model import Model, lower
from orgsim.scenario import loads

SMALLEST: Final = {
    "start.FEWEST": 4,
    "start.MANY": 4,
    "start.FEWEST_SEAMS": 1,
    "run.CHUNKS": 1,
    "run.ROWS_OF_LOG": 40,
}
"""Sizes of tables at the start, and how much happens at a turn."""


def numbered(seed: int, number: int) -> tuple[RandomModel, Model]:
    """Random model ``number`` of a series, of which every fifth is wide."""
    return random_model(seed, number, wide=number % 5 == 4)


def compare_bundle(seed: int, numbers: range) -> tuple[Counter[str], dict[str, list[str]]]:
    """What happened in several random models of a series, and in what the engines differ, by how to see it
    again."""
    seen: Counter[str] = Counter()
    models = ((number, numbered(seed, number)[1]) for number in numbers)
    found = {
        f"--seed {seed} --only {number}": differences(model, (seed, number), seen) for number, model in models
    }
    return seen, {name: texts for name, texts in found.items() if texts}


def compare_cases(names: list[str]) -> tuple[Counter[str], dict[str, list[str]]]:
    """The same of cases by their names."""
    seen: Counter[str] = Counter()
    models = ((name, lower(loads(text_of(name)), "d")) for name in names)
    found = {f"case '{name}'": differences(model, (1, 0), seen) for name, model in models}
    return seen, {name: texts for name, texts in found.items() if texts}


def compare_text(text: str) -> list[str]:
    """In what the engines differ on design ``d`` of a scenario, in sentences."""
    return differences(lower(loads(text, folder=FOLDER), "d"), (1, 0))


def agreed(text: str, seed: int = 1) -> Log:
    """The log of design ``d`` of a scenario, once both engines and the replay agree on it."""
    model = lower(loads(text), "d")
    log = simulate(model, seed, 0)
    assert Replay(model, log).violations() == []
    assert compare_text(text) == []
    return log


def happened(log: Log, *verbs: Verb) -> list[tuple[float, str, int]]:
    """Hour, verb and item of the records with some verbs."""
    rows = (record for record in log.records.tolist() if record[1] in verbs)
    return [(record[0] / 3.6e9, Verb(record[1]).key, record[2]) for record in rows]


def compare_endless(text: str) -> list[str]:
    """The same of a scenario in which one event comes back without end: SimPy need not go on to the millionth
    to say so."""
    with patch("orgsim.engine.reference.instants.MOST_EVENTS", 10_000):
        return compare_text(text)


def differences(model: Model, key: tuple[int, int], seen: Counter[str] | None = None) -> list[str]:
    """In what the engines differ on one replication of a model, in sentences; ``key`` is seed and
    replication."""
    expected = outcome(model, *key)
    if seen is not None:
        seen.update(counted(expected))
    found = [*differences_from(expected, model, key)]
    with cramped():
        return found or [f"cramped {text}" for text in differences_from(expected, model, key)]


def differences_from(expected: Log | str, model: Model, key: tuple[int, int]) -> Iterator[str]:
    """In what the compiled engine's log and summaries differ from those that are expected."""
    parted = [
        text
        for log in around_another(compiled.simulate, model, key)
        for text in differences_of_logs(expected, log)
    ]
    yield from parted
    for edges in bins(model, key) if not parted else ():
        wanted = expected if isinstance(expected, str) else summarise(expected, edges)
        for summary in around_another(compiled.summary, model, key, edges):
            yield from differences_of_summaries(wanted, summary)


def around_another(run: Callable[..., Any], model: Model, key: tuple[int, int], *more: Any) -> Iterator[Any]:
    """What a replication gives, after another one which should leave that as it is, and what it then gives
    again."""
    first = attempt(run, model, *key, *more)
    attempt(run, model, key[0], key[1] + 1, *more)
    yield first
    yield attempt(run, model, *key, *more)


@contextmanager
def cramped() -> Iterator[None]:
    """The smallest tables and the shortest turns."""
    with ExitStack() as stack:
        for name, size in SMALLEST.items():
            stack.enter_context(patch(f"orgsim.engine.compiled.{name}", size))
        yield


def attempt(run: Callable[..., Any], *arguments: Any) -> Any:
    """What a run returns, or what its error says; an engine that breaks is a finding like others."""
    try:
        return run(*arguments)
    except EngineError as error:
        return f"{type(error).__name__}: {error}"
    except Exception as error:
        return f"breaks with {type(error).__name__}: {error}"


def bins(model: Model, key: tuple[int, int]) -> list[np.ndarray]:
    """The bins that experiments use, and some of any width that rise from 0 to the horizon."""
    dice, horizon = np.random.default_rng(key), model.header.horizon
    inner = dice.integers(0, horizon, size=dice.integers(0, 12), endpoint=True)
    return [bin_edges(model.header), np.unique(np.array([0, *inner, horizon], dtype=np.int64))]


def differences_of_logs(expected: Log | str, got: Log | str) -> Iterator[str]:
    """Where two logs part, or two errors."""
    if isinstance(expected, str) or isinstance(got, str):
        if not (isinstance(expected, str) and expected == got):
            yield f"log: SimPy {in_short(expected)}, compiled {in_short(got)}"
    elif not np.array_equal(expected.records, got.records) or expected.digest() != got.digest():
        yield f"log: {first_difference(expected, got)}"
    elif got.records.dtype != np.int64 or got.header is not expected.header:
        yield "log: the records are the same, but their type or header is another"
    elif (got.seed, got.replication) != (expected.seed, expected.replication):
        yield "log: it says that it comes from another seed or replication"


def differences_of_summaries(expected: Summary | str, got: Summary | str) -> Iterator[str]:
    """The fields in which two summaries differ, or two errors."""
    if isinstance(expected, str) or isinstance(got, str):
        if not (isinstance(expected, str) and expected == got):
            yield f"summary: SimPy {in_short(expected)}, compiled {in_short(got)}"
    elif not expected.same_as(got):
        names = [
            name
            for name, value in numbers_of(expected).items()
            if not np.array_equal(value, numbers_of(got).get(name))
        ]
        yield f"summary over {len(expected.edges) - 1} bins: another {', '.join(names) or 'set of columns'}"


def numbers_of(summary: Summary) -> dict[str, Any]:
    """All fields of a summary by name, the columns of its items among them."""
    found = {field.name: getattr(summary, field.name) for field in fields(summary)}
    return found | {f"items[{name}]": values for name, values in found.pop("items").items()}


def in_short(outcome: object) -> str:
    """An error in its words; anything else only as having come to its end."""
    return f"ends with {outcome}" if isinstance(outcome, str) else "comes to its end"
