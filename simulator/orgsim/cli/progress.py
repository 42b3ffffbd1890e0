"""How far a command is: one line on a terminal that moves, without one a line a minute."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, Self

import click

from orgsim.cli.heartbeat import Heartbeat
from orgsim.cli.output import is_terminal, tell_user
from orgsim.cli.remaining import Remaining, with_remaining
from orgsim.visible import visible

if TYPE_CHECKING:
    from orgsim.experiment.listener import Listener

OFTEN: Final = 0.1
"""Seconds between two news on a terminal."""
STILL: Final = 3.0
"""Seconds without news after which a terminal shows that something is still being done."""
SELDOM: Final = 60.0
"""Seconds between two lines where there is no terminal."""
AT_WORK: Final = "at work"


class Progress:
    """How far a run is and how long it will take, on standard error, which is never silent for long.

    A context manager: on a terminal one line is written again and again, and cleared at the end.
    """

    def __init__(self, *, quiet: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin to count; ``quiet`` says nothing."""
        self.quiet = quiet
        self.shown = not quiet and is_terminal(sys.stderr)
        self._clock = clock
        self._remaining = Remaining(clock)
        self._effort: tuple[float, float] | None = None
        self._counted: tuple[int, int] | None = None
        self._text = AT_WORK
        self._begun = self._told = clock()
        self._is_line = False
        self._is_writing = False
        self._to_say = ""
        self._heartbeat = Heartbeat(self.beat)

    def __enter__(self) -> Self:
        """Begin."""
        if not self.quiet:
            self._heartbeat.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        """Clear the line."""
        if not self.quiet:
            self._heartbeat.__exit__(None, None, None)
        self.clear()

    @property
    def listener(self) -> Listener:
        """This as what an experiment tells things to."""
        from orgsim.experiment.listener import Listener

        return Listener(self, self.announce, self.effort)

    def effort(self, done: float, total: float) -> None:
        """Take in how much of the work is done, where replications do not all take as long: told before each
        call."""
        self._effort = done, total

    def __call__(self, done: int, total: int) -> None:
        """Say how far it is, at most ten times a second."""
        self._remaining.learn(*(self._effort or (done, total)))
        self._effort, self._counted = None, (done, total)
        if done == total or self._clock() - self._told >= OFTEN:
            self.say(self._how_far(), counted=True)

    def announce(self, text: str) -> None:
        """Write a line that stays: also from within the handler of a signal, which may come while something
        is written."""
        if self._is_writing:
            self._to_say = text
            return
        if not self.quiet:
            self.clear()
            self._write(lambda: tell_user(text))
        self._text, self._counted = AT_WORK, None
        self._begun = self._told = self._clock()

    def clear(self) -> None:
        """Clear the line."""
        if self._is_line:
            self._write(lambda: _rewrite(""))
            self._is_line = False

    def say(self, text: str, *, counted: bool = False) -> None:
        """Show a text in the place of the last one, on a terminal."""
        if not counted:
            self._counted = None
        if text != self._text:
            self._text, self._begun = text, self._clock()
        if self.shown:
            self._told, self._is_line = self._clock(), True
            self._write(lambda: _rewrite(visible(text)))

    def beat(self) -> None:
        """Say that something is still being done where nothing was said for long; called every second."""
        waited = self._clock() - self._told
        patience = STILL if self.shown else SELDOM
        if self.quiet or self._is_writing or waited < patience:
            return
        text = self._how_long()
        self._told = self._clock()
        if self.shown:
            self._is_line = True
            self._write(lambda: _rewrite(visible(text)))
        else:
            self._write(lambda: tell_user(text))

    def _is_counting(self) -> bool:
        return self._counted is not None and self._counted[0] < self._counted[1]

    def _how_long(self) -> str:
        """How far it is where something is counted, else for how long the same has been done."""
        if self._is_counting():
            return self._how_far()
        return f"{self._text}, {_duration(self._clock() - self._begun)} so far"

    def _how_far(self) -> str:
        assert self._counted is not None
        done, total = self._counted
        return with_remaining(f"{done:,} of {total:,} replications", self._remaining, done, total)

    def _write(self, write: Callable[[], None]) -> None:
        """Write, with no signal in between; then what a signal wanted to say."""
        self._is_writing = True
        try:
            write()
        finally:
            self._is_writing = False
        if self._to_say:
            text, self._to_say = self._to_say, ""
            self.announce(text)


@contextmanager
def tell(text: str, *, quiet: bool) -> Iterator[None]:
    """Say on the terminal what is being done for as long as it takes."""
    with Progress(quiet=quiet) as progress:
        progress.say(text)
        yield


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min"


def _rewrite(text: str) -> None:
    """Put a text in the place of the line on the terminal."""
    with suppress(OSError):
        click.echo(f"\r{text}\x1b[K", nl=False, err=True, color=True)
