"""One replication of a Model on the compiled kernel."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.engine.compiled import machine
from orgsim.engine.compiled.codes import DEADLOCK, DONE, ENDLESS, GOING, LOG_FULL
from orgsim.engine.compiled.ends import Stop, Stopped
from orgsim.engine.compiled.state import State, beginning, grow
from orgsim.engine.compiled.summarise import results_of, summary_of
from orgsim.engine.compiled.switches import Switches
from orgsim.engine.compiled.waits import waits_of
from orgsim.engine.order import in_words
from orgsim.engine.standstill import circle_of, deadlock
from orgsim.errors import EndlessInstantError
from orgsim.log.log import ITEM_COLUMNS, Integers, Log
from orgsim.log.summary import Summary
from orgsim.model.model import Model

ROWS_OF_LOG: Final = 1 << 15
CHUNKS: Final = 20_000
"""After these the kernel comes back, so that a run can be stopped: a million things."""


def log_of(model: Model, key: tuple[int, int], stop: Stop | None = None) -> Log:
    """The log of one replication; ``key`` is seed and replication."""
    start = beginning(model, ROWS_OF_LOG)
    go_on = machine.kernel(start.switches)
    state, parts, code = start.state(key), [], GOING
    while code != DONE:
        code = go_on(state.run, CHUNKS)
        if code in (LOG_FULL, DONE):
            if code == LOG_FULL and state["rows"] == 0:
                grow(state, code)
            parts.append(state.tables["log"][: state["rows"]].copy())
            state.run["rows"] = 0
        else:
            provide(state, code, model)
        ask(stop)
    log = Log(
        model.header, np.concatenate(parts), _items(model, state, start.switches), *key, state["too_late"]
    )
    start.take_back(state)
    return log


def summary_of_run(model: Model, key: tuple[int, int], edges: Integers, stop: Stop | None = None) -> Summary:
    """The summary of one replication, whose log is never held."""
    start = beginning(model, 0, np.asarray(edges, dtype=np.int64).tobytes())
    go_on = machine.kernel(start.switches)
    state, code = start.state(key), GOING
    while code != DONE:
        code = go_on(state.run, CHUNKS)
        if code != DONE:
            provide(state, code, model)
            ask(stop)
    summary = summary_of(model, state, key, start.switches)
    start.take_back(state)
    return summary


def ask(stop: Stop | None) -> None:
    """Raise `Stopped` if the run is to stop."""
    if stop is not None and stop():
        raise Stopped("stopped before the end of the run")


def provide(state: State, code: int, model: Model) -> None:
    """Provide what the kernel stopped for, which may be nothing. Raises the error of a run that cannot go
    on."""
    if code == DEADLOCK:
        raise deadlock(model.header, state["now"], circle_of(waits_of(state, model)))
    if code == ENDLESS:
        raise EndlessInstantError(state["now"], *in_words(state["last_key"]))
    if code != GOING:
        grow(state, code)


def _items(model: Model, state: State, needed: Switches) -> dict[str, Integers]:
    known = results_of(model, state, needed)
    return {name: known[name] for name in ITEM_COLUMNS}
