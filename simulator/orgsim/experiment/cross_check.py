"""The cross-check: the first part of replication 1 of each design once more on the SimPy engine, which must
write the same log."""

from __future__ import annotations

import hashlib
import math
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import numpy as np

from orgsim.engine import compiled, simulate
from orgsim.errors import EngineError
from orgsim.experiment.engines import SAME, UNFINISHED, Ran
from orgsim.experiment.expected import (
    ENOUGH,
    expected_records,
    first_edges,
    first_moment,
    first_part,
    later_moment,
    repeated_records,
)
from orgsim.experiment.orphans import end_with_starter
from orgsim.experiment.processes import PATIENCE, born_deaf, deaf, start_method
from orgsim.log import COLUMNS, ITEM_COLUMNS, NONE, Header, Log, Verb
from orgsim.log.log import Integers
from orgsim.measures import Summary, summarise
from orgsim.model import Model
from orgsim.units import HOUR

REPEATED: Final = 1
"""The replication that is run on both engines."""
WORTH_A_PROCESS: Final = 50_000
"""Records to repeat for which another process is begun: about as long as it takes to begin one, some times
over."""
BY_BIN: Final = (
    "wip",
    "queue_length",
    "in_work",
    "busy",
    "team_busy",
    "arrivals",
    "ends",
    "queued",
    "started",
    "waits",
)
"""Fields of a summary whose numbers by time bin do not depend on what comes later."""


@dataclass(frozen=True)
class Seen:
    """What one engine made of a replication ``until`` a moment: SHA-256 of its log and its summary, or the
    error it ended with."""

    until: int
    log: str = ""
    summary: str = ""
    error: str = ""


@dataclass(frozen=True, eq=False)
class OnBothEngines:
    """What the engines are compared on: replication 1 of models by design, under a ``seed`` and in time
    bins."""

    models: Mapping[str, Model]
    seed: int
    edges: Integers


class CrossCheck:
    """A context: processes of their own, at most one for each of the ``cores``, run the SimPy engine from its
    beginning, and are gone at its end."""

    def __init__(self, compared: OnBothEngines, cores: int) -> None:
        """Share the designs out; nothing runs yet."""
        self.compared, self.cores = compared, cores
        self.expected = set(compared.models)
        self.until = first_moment(compared.models, compared.edges)
        self.reached = int(compared.edges[-1])
        self.processes: list[BaseProcess] = []
        self.connections: list[Connection] = []

    def __enter__(self) -> Self:
        """Begin."""
        context = start_method()
        compared = self.compared
        for models in shares(compared.models, self.cores):
            ours, theirs = context.Pipe(duplex=False)
            arguments = theirs, models, compared.seed, (compared.edges, self.until)
            process = context.Process(target=_repeat, args=arguments, daemon=True)  # type: ignore[attr-defined]
            with born_deaf():
                process.start()
            theirs.close()
            self.processes.append(process)
            self.connections.append(ours)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes, done or not."""
        for process in self.processes:
            process.terminate()
            process.join()
        for connection in self.connections:
            connection.close()

    def outcome(self, first: Mapping[str, Summary]) -> Ran:
        """Wait for the SimPy engine and compare with the ``first`` replication of each design on the compiled
        one.

        The check is ``not finished`` when interrupted by Ctrl-C or when a process was ended from outside.
        Raises `EngineError` where the engines do not agree, and saves both logs.
        """
        try:
            while self.expected and self.connections:
                for connection in wait(self.connections, PATIENCE):
                    self._take(connection, first)
        except KeyboardInterrupt:
            return Ran("compiled", UNFINISHED)
        if self.expected:
            return Ran("compiled", UNFINISHED)
        whole = self.reached == self.compared.edges[-1]
        return Ran("compiled", SAME, None if whole else self.reached)

    def _take(self, connection: Any, first: Mapping[str, Summary]) -> None:
        try:
            design, seen = connection.recv()
        except EOFError:
            self.connections.remove(connection)
            connection.close()
            return
        compare(self.compared.models[design], (design, self.compared.seed), seen, first[design])
        self.reached = min(self.reached, seen.until)
        self.expected.discard(design)


def shares(models: Mapping[str, Model], cores: int) -> list[dict[str, Model]]:
    """The models shared out so that the cores finish at about the same time: the longest first, each to
    whoever has least to do. A core that would have less than `WORTH_A_PROCESS` to do gets none."""
    expected = {design: expected_records(model) for design, model in models.items()}
    in_all = math.fsum(map(repeated_records, expected.values()))
    worth = 1 + int(in_all // WORTH_A_PROCESS)
    parts: list[dict[str, Model]] = [{} for _ in range(min(cores, len(models), worth))]
    work = [0.0] * len(parts)
    for records, design in sorted(((records, design) for design, records in expected.items()), reverse=True):
        place = work.index(min(work))
        parts[place][design] = models[design]
        work[place] += records
    return parts


def _repeat(connection: Any, models: Mapping[str, Model], seed: int, extent: tuple[Integers, int]) -> None:
    """In a process of its own: repeat each model and send what was seen; what fails here is a check not
    finished."""
    deaf()
    end_with_starter()
    with suppress(Exception):
        for design, model in models.items():
            connection.send((design, repeated(model, seed, *extent)))


def repeated(model: Model, seed: int, edges: Integers, until: int) -> Seen:
    """What the SimPy engine makes of replication 1 until a moment, or until a later one where it has hardly
    begun by then."""
    while True:
        try:
            log = simulate(first_part(model, until), seed, REPEATED)
        except EngineError as error:
            return Seen(until, error=str(error))
        if 2 * len(log.records) >= ENOUGH or until == edges[-1]:
            return Seen(until, log.digest(), fingerprint(summarise(log, first_edges(edges, until))))
        until = later_moment(edges, until)


def compare(model: Model, origin: tuple[str, int], seen: Seen, summary: Summary) -> None:
    """Compare the compiled engine's log and ``summary`` of replication 1 with what was ``seen`` on the SimPy
    engine.

    ``origin`` is the design and the seed. Of a part of the replication its summary is made once more, and
    ``summary``, that of the whole, must begin with the same numbers. Raises `EngineError` where they differ.
    """
    design, seed = origin
    place = f"{design}, replication {REPEATED} with seed {seed}"
    if seen.error:
        raise EngineError(
            f"the engines differ on {place}: the SimPy engine ends with an error that the compiled one "
            f"lacks: {seen.error}"
        )
    part = first_part(model, seen.until)
    log = compiled.simulate(part, seed, REPEATED, lambda: False)
    if log.digest() != seen.log:
        theirs = simulate(part, seed, REPEATED)
        folder = _saved({"simpy": theirs, "compiled": log})
        raise EngineError(
            f"the engines differ on {place}: {first_difference(theirs, log)}. Both logs are in {folder}; "
            "please report this"
        )
    mine = summary
    if part is not model:
        mine = compiled.summary(part, seed, REPEATED, first_edges(summary.edges, seen.until))
    if fingerprint(mine) != seen.summary or not begins_with(summary, mine):
        raise EngineError(
            f"the engines write the same log of {place}, but not the same summary; please report this"
        )


def begins_with(whole: Summary, part: Summary) -> bool:
    """Whether the summary of a replication begins with that of its first part, bin by bin but for the last
    one of the part."""
    if whole is part:
        return True
    count = len(part.edges) - 2
    return all(np.array_equal(getattr(whole, name)[:count], getattr(part, name)[:count]) for name in BY_BIN)


def _saved(logs: Mapping[str, Log]) -> Path:
    """Write the logs to a new folder of the system's for passing files."""
    folder = Path(tempfile.mkdtemp(prefix="orgsim-"))
    for name, log in logs.items():
        arrays: dict[str, Any] = {"records": log.records, **log.items}
        np.savez_compressed(folder / f"{name}.npz", **arrays)
    return folder


def fingerprint(summary: Summary) -> str:
    """SHA-256 of everything in a summary."""
    hasher = hashlib.sha256()
    for field in fields(summary):
        value = getattr(summary, field.name)
        for name, array in value.items() if isinstance(value, Mapping) else ((field.name, value),):
            whole = np.ascontiguousarray(array, dtype="<i8")
            hasher.update(f"{name}{whole.shape}".encode())
            hasher.update(whole.tobytes())
    return hasher.hexdigest()


def first_difference(one: Log, other: Log) -> str:
    """The first record in which the log of the SimPy engine, ``one``, and the ``other``'s are not the
    same."""
    shared = min(len(one.records), len(other.records))
    rows = np.flatnonzero((one.records[:shared] != other.records[:shared]).any(axis=1))
    place = int(rows[0]) if len(rows) else shared
    if place < max(len(one.records), len(other.records)):
        return (
            f"record {place + 1:,} is {_told(one, place)} on the SimPy engine and {_told(other, place)} on "
            "the compiled one"
        )
    return f"the records are the same, but not the items' {_column(one, other)}"


def _told(log: Log, place: int) -> str:
    if place < len(log.records):
        return _words(log.records[place], log.header)
    return "missing"


def _words(record: Integers, header: Header) -> str:
    """A record as a reader of the log would tell it; every column that is not empty."""
    facts = dict(zip(COLUMNS, record.tolist(), strict=True))
    names = {"step": header.steps, "queue": header.teams, "person": header.people}
    told = [f"'{Verb(facts['verb']).key}' at {facts['time'] / HOUR:,.6f} h ({facts['time']} microseconds)"]
    for name, value in facts.items():
        if name not in ("time", "verb") and value != NONE:
            told.append(f"{name} '{names[name][value].name}'" if name in names else f"{name} {value}")
    return ", ".join(told)


def _column(one: Log, other: Log) -> str:
    """The first column in which the items differ."""
    return next(name for name in ITEM_COLUMNS if not np.array_equal(one.items[name], other.items[name]))
