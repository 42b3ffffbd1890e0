"""What reading a scenario and explaining it takes grows as the scenario does, not faster: twice as many steps
or kinds of work take no more than some twice as many operations of Python."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

from orgsim.model import lower_all
from orgsim.report.explanation import explained
from orgsim.scenario import loads

SIZES = (20, 40, 80)
MOST = 2.03
"""Of the operations that the second doubling adds over those that the first one does: 2 where they grow with
the size, 4 where they grow with its square."""


def of_works(count: int) -> str:
    """So many kinds of work of one step."""
    lines = ['horizon = "4w"']
    for n in range(count):
        lines += [f"[people.r{n}]", f"[work.w{n}]", 'arrivals = "3 per w"']
        lines += [f'steps = [{{ name = "s{n}", skill = "r{n}", effort = "1h" }}]']
    return "\n".join([*lines, "[designs.one]", *(f"teams.T{n} = ['r{n}']" for n in range(count))])


def of_steps(count: int) -> str:
    """One kind of work of so many steps, each in a team of its own."""
    lines = ['horizon = "4w"', '[work.w]\narrivals = "3 per w"']
    lines += [f'[[work.w.steps]]\nname = "s{n}"\nskill = "r{n}"\neffort = "1h"' for n in range(count)]
    lines += [f"[people.r{n}]" for n in range(count)]
    return "\n".join([*lines, "[designs.one]", *(f"teams.T{n} = ['r{n}']" for n in range(count))])


class Operations:
    """Counts operations of the interpreter in the package."""

    def __init__(self) -> None:
        self.count = 0

    def on_call(self, frame: FrameType, _: str, __: Any) -> Any:
        """Count what happens in a function of the package, without its lines."""
        if "orgsim" not in frame.f_code.co_filename:
            return None
        frame.f_trace_lines, frame.f_trace_opcodes = False, True
        return self.on_operation

    def on_operation(self, _: FrameType, event: str, __: Any) -> Any:
        """Count one."""
        self.count += event == "opcode"
        return self.on_operation


@contextmanager
def counted() -> Iterator[Operations]:
    """Count the operations within."""
    operations, before = Operations(), sys.gettrace()
    sys.settrace(operations.on_call)
    try:
        yield operations
    finally:
        sys.settrace(before)


def read(text: str) -> None:
    """What `orgsim check` does."""
    scenario = loads(text)
    lower_all(scenario, tuple(scenario.designs))


def explain(text: str) -> None:
    """What `orgsim explain` does."""
    scenario = loads(text)
    explained(scenario, tuple(scenario.designs))


@pytest.mark.parametrize("made", [of_works, of_steps])
@pytest.mark.parametrize("done", [read, explain])
def test_twice_the_size_takes_twice_as_much(made: Callable[[int], str], done: Callable[[str], None]) -> None:
    done(made(3))
    counts = []
    for size in SIZES:
        with counted() as operations:
            done(made(size))
        counts.append(operations.count)
    first, second = counts[1] - counts[0], counts[2] - counts[1]
    assert second < MOST * first, counts
