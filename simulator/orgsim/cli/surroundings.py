"""Surroundings that a command can rely on: streams that take every letter, and quiet libraries."""

from __future__ import annotations

import gc
import logging
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from io import TextIOWrapper
from typing import Any, Final, TextIO

from orgsim.cli.ending import Ending
from orgsim.cli.output import tell_user

SELDOM: Final = 200_000
"""Objects after which Python looks for those that only hold each other. A command makes many that stay and
then ends: looking for them after every 700, as is usual, takes a twentieth of its time and finds next to
nothing; after 50,000 it still takes a fortieth."""


@contextmanager
def prepared(*, as_program: bool) -> Iterator[None]:
    """Surroundings for a command; the process itself is changed only where it is a program of its own.

    Signals that would end it then raise `Ended`.
    A standard stream that was closed is put back, so that no file gets its number; using it fails as it
    should. Charts need no window, so MPLBACKEND is not looked at.
    """
    if as_program:
        _fill_streams()
        gc.set_threshold(SELDOM, *gc.get_threshold()[1:])
        os.environ["MPLBACKEND"] = "agg"
        logging.getLogger("matplotlib").setLevel(logging.ERROR)
        warnings.showwarning = _show_warning
    for stream in (sys.stdout, sys.stderr):
        tolerant(stream)
    try:
        with Ending() if as_program else nullcontext():
            yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            _end(stream)


def tolerant(stream: TextIO | None) -> None:
    """Have a stream write a question mark where its encoding has no letter, rather than fail."""
    if isinstance(stream, TextIOWrapper) and stream.errors in ("strict", "surrogateescape"):
        stream.reconfigure(errors="replace")


def _fill_streams() -> None:
    """Open standard streams that were closed: using the first or the second fails, messages get lost."""
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            _occupy(number, os.O_RDONLY if number == 1 else os.O_WRONLY)
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def _occupy(number: int, flags: int) -> None:
    """Take the number of a closed stream, unless something else has it."""
    try:
        os.fstat(number)
    except OSError:
        opened = os.open(os.devnull, flags)
        if opened != number:
            os.dup2(opened, number)
            os.close(opened)


def _show_warning(message: Warning | str, *_: Any, **__: Any) -> None:
    """A warning of Python or a library, on one line."""
    tell_user(f"warning: {message}")


def _end(stream: TextIO | None) -> None:
    """Write what a stream still holds, or drop it, or the interpreter would complain at its end."""
    try:
        if stream is not None:
            stream.flush()
    except (OSError, ValueError):
        _drop(stream)


def _drop(stream: TextIO | None) -> None:
    try:
        number = stream.fileno() if stream is not None else -1
        opened = os.open(os.devnull, os.O_WRONLY)
        os.dup2(opened, number)
        os.close(opened)
    except (OSError, ValueError):
        return
