"""What commands write: text, one JSON object, progress."""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import TextIOWrapper
from typing import Any, Final, Self, TextIO

import click

WIDEST: Final = 120
UNKNOWN_WIDTH: Final = 100


def emit_json(value: Mapping[str, Any]) -> None:
    """One JSON object on standard output; what is not a number becomes null."""
    from orgsim.report.record import finite

    narrow = not (getattr(sys.stdout, "encoding", None) or "").lower().startswith("utf")
    click.echo(json.dumps(finite(value), ensure_ascii=narrow, indent=2, allow_nan=False))


def tolerant(stream: TextIO) -> None:
    """Have a stream write a question mark where its encoding has no letter, rather than fail."""
    if isinstance(stream, TextIOWrapper) and stream.errors == "strict":
        stream.reconfigure(errors="replace")


def width() -> int:
    """The width of the terminal, or 100 where there is none."""
    return min(shutil.get_terminal_size((UNKNOWN_WIDTH, 24)).columns, WIDEST) if sys.stdout.isatty() else UNKNOWN_WIDTH


def colour(ctx: click.Context) -> bool:
    """Whether text on standard output may be coloured."""
    return ctx.color if ctx.color is not None else sys.stdout.isatty()


class Progress:
    """One line on standard error, when that is a terminal, that says how far a run is and how long it will take.

    A context manager: the line is cleared at the end.
    """

    def __init__(self, *, quiet: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin to count; ``quiet`` says nothing."""
        self.quiet = quiet
        self.shown = not quiet and sys.stderr.isatty()
        self.clock = clock
        self.begun = clock()
        self.last = -1.0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Clear the line."""
        self.clear()

    def __call__(self, done: int, total: int) -> None:
        """Say how far it is, at most ten times a second."""
        now = self.clock()
        if self.last < 0.0 or done == total or now - self.last >= 0.1:
            left = (now - self.begun) / done * (total - done)
            self.say(f"{done} of {total} replications, {remaining(left)}" if done < total else f"{done} of {total} replications")

    def announce(self, text: str) -> None:
        """Write a line that stays, and count the time from here on."""
        if not self.quiet:
            self.clear()
            click.echo(text, err=True)
        self.begun = self.clock()

    def clear(self) -> None:
        """Clear the line."""
        if self.last >= 0.0:
            click.echo("\r\x1b[K", nl=False, err=True, color=True)

    def say(self, text: str) -> None:
        """Show a text in the place of the last one."""
        if self.shown:
            self.last = self.clock()
            click.echo(f"\r{text}\x1b[K", nl=False, err=True, color=True)


@contextmanager
def tell(text: str, *, quiet: bool) -> Iterator[None]:
    """Say on the terminal what is being done for as long as it takes."""
    with Progress(quiet=quiet) as progress:
        progress.say(text)
        yield


def remaining(seconds: float) -> str:
    """How long something will take, roughly."""
    if seconds < 90:
        return f"about {max(1, round(seconds))} s left"
    return f"about {round(seconds / 60)} min left" if seconds < 5400 else f"about {seconds / 3600:.1f} h left"
