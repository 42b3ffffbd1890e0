"""What commands write: text, one JSON object."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, Final, TextIO

import click

from orgsim.errors import OrgsimError
from orgsim.visible import json_text, visible

WIDEST: Final = 120
UNKNOWN_WIDTH: Final = 100


class OutputError(OrgsimError):
    """Standard output takes nothing."""


def emit(text: str, *, nl: bool = True) -> None:
    """Write a result to standard output, as it is: colours are the report's own, and its words are already
    safe.

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


def show_and_write(show: Callable[[], None], write: Callable[[], None]) -> None:
    """Print a report and write its folder, each whatever becomes of the other; raises what they do.

    What ends the command from outside ends both.
    """
    try:
        show()
    except (Exception, KeyboardInterrupt):
        write()
        raise
    write()


def write_and_emit(write: Callable[[], None], record: Mapping[str, Any]) -> None:
    """Write a folder and then the JSON object, which says so where the folder could not be written; raises
    what they do."""
    try:
        write()
    except OrgsimError as error:
        emit_json({**record, "ok": False, "error": str(error), "faults": []})
        raise
    emit_json(record)


def tell_user(text: str, label: str = "") -> None:
    """Write a line to standard error, with what cannot be seen as escapes; where nobody takes it, it is lost.

    The label stands in front in red where it says ``error``, else in yellow.
    """
    shown = visible(text)
    if label:
        colour = "red" if label == "error" else "yellow"
        shown = f"{click.style(label, fg=colour)}: {shown}"
    with suppress(OSError):
        click.echo(shown, err=True)


def width() -> int:
    """The width of the terminal, or 100 where there is none."""
    if not is_terminal(sys.stdout):
        return UNKNOWN_WIDTH
    return min(shutil.get_terminal_size((UNKNOWN_WIDTH, 24)).columns, WIDEST)


def colour(ctx: click.Context) -> bool:
    """Whether text on standard output may be coloured."""
    if ctx.color is None:
        return is_terminal(sys.stdout)
    return ctx.color


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at a stream."""
    try:
        return stream is not None and stream.isatty()
    except (OSError, ValueError):
        return False
