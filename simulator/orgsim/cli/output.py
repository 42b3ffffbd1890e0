"""What commands write: text, one JSON object, progress."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, Final, Self, TextIO

import click

from orgsim.errors import OrgsimError
from orgsim.visible import json_text, visible

WIDEST: Final = 120
UNKNOWN_WIDTH: Final = 100


class OutputError(OrgsimError):
    """Standard output takes nothing."""


def emit(text: str, *, nl: bool = True) -> None:
    """Write a result to standard output, as it is: colours are the report's own, and its words are already safe.

    Raises `OutputError` where nothing can be written, and BrokenPipeError where the reader has left.
    """
    try:
        click.echo(text, nl=nl)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"standard output cannot be written: {error.strerror or error}") from error


def emit_line(text: str) -> None:
    """Write a line of a result, with what cannot be seen as escapes."""
    emit(visible(text))


def emit_json(value: Mapping[str, Any]) -> None:
    """One JSON object on standard output; what is not a number becomes null. Raises as `emit` does."""
    from orgsim.report.record import finite

    narrow = not (getattr(sys.stdout, "encoding", None) or "").lower().startswith("utf")
    ctx = click.get_current_context(silent=True)
    if ctx is not None:
        ctx.meta["answered"] = True
    emit(json_text(finite(value), ascii_only=narrow))


def tell_user(text: str, label: str = "") -> None:
    """Write a line to standard error, with what cannot be seen as escapes; where nobody takes it, it is lost.

    The label stands in front in red where it says ``error``, else in yellow.
    """
    lead = f"{click.style(label, fg='red' if label == 'error' else 'yellow')}: " if label else ""
    with suppress(OSError):
        click.echo(lead + visible(text), err=True)


def width() -> int:
    """The width of the terminal, or 100 where there is none."""
    return min(shutil.get_terminal_size((UNKNOWN_WIDTH, 24)).columns, WIDEST) if _is_terminal(sys.stdout) else UNKNOWN_WIDTH


def colour(ctx: click.Context) -> bool:
    """Whether text on standard output may be coloured."""
    return ctx.color if ctx.color is not None else _is_terminal(sys.stdout)


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at a stream."""
    try:
        return stream is not None and stream.isatty()
    except (OSError, ValueError):
        return False


class Progress:
    """One line on standard error, when that is a terminal, that says how far a run is and how long it will take.

    A context manager: the line is cleared at the end.
    """

    def __init__(self, *, quiet: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin to count; ``quiet`` says nothing."""
        self.quiet = quiet
        self.shown = not quiet and _is_terminal(sys.stderr)
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
            tell_user(text)
        self.begun = self.clock()

    def clear(self) -> None:
        """Clear the line."""
        if self.last >= 0.0:
            _rewrite("")

    def say(self, text: str) -> None:
        """Show a text in the place of the last one."""
        if self.shown:
            self.last = self.clock()
            _rewrite(visible(text))


def _rewrite(text: str) -> None:
    """Put a text in the place of the line on the terminal."""
    with suppress(OSError):
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
