"""The one function of the kernel that is called from outside. To import it takes numba."""

from __future__ import annotations

from typing import Any

from orgsim.engine.compiled.book import close_book
from orgsim.engine.compiled.codes import DONE, GOING
from orgsim.engine.compiled.jit import entry
from orgsim.engine.compiled.kernel import advance


@entry
def go_on(runs: Any, chunks: int) -> int:
    """Let so many chunks of things happen, until something is missing or the run is over, and say which."""
    run = runs[0]
    for _ in range(chunks):
        code = advance(run)
        if code == DONE and run.summed:
            close_book(run)
        if code != GOING:
            return code
    return GOING
