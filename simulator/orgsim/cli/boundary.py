"""Where errors become lines on standard error and an exit code: 0 done, 1 bad input or a failed run, 2 bad usage."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from orgsim.cli.output import emit_json, tolerant
from orgsim.errors import OrgsimError, ScenarioError, UsageError


class Boundary(click.Group):
    """A group whose commands never end in a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command and turn what it raises into messages."""
        if os.environ.get("NO_COLOR"):
            ctx.color = False
        for stream in (sys.stdout, sys.stderr):
            tolerant(stream)
        with _answered(ctx):
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order of use."""
        return list(self.commands)


@contextmanager
def _answered(ctx: click.Context) -> Iterator[None]:
    try:
        yield
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except ScenarioError as error:
        _faults(ctx, error)
    except UsageError as error:
        _say(str(error))
        ctx.exit(2)
    except OrgsimError as error:
        _failed(ctx, str(error))
    except KeyboardInterrupt:
        _failed(ctx, "interrupted")
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        _failed(ctx, _system(error))
    except Exception as error:
        _unexpected(ctx, error)


def _faults(ctx: click.Context, error: ScenarioError) -> None:
    """Every fault on a line of its own, and how many there are."""
    for fault in error.faults:
        _say(str(fault))
    count = len(error.faults)
    click.echo("1 fault found." if count == 1 else f"{count} faults found.", err=True)
    if ctx.meta.get("json") and not ctx.meta.get("answered"):
        emit_json({"ok": False, "faults": [fault_record(fault) for fault in error.faults]})
    ctx.exit(1)


def fault_record(fault: Any) -> dict[str, Any]:
    """A fault as JSON holds it."""
    return {name: getattr(fault, name) for name in ("file", "line", "path", "message", "value", "suggestion")}


def _failed(ctx: click.Context, message: str) -> None:
    _say(message)
    if ctx.meta.get("json") and not ctx.meta.get("answered"):
        emit_json({"ok": False, "error": message})
    ctx.exit(1)


def _say(message: str) -> None:
    click.echo(f"{click.style('error', fg='red')}: {message}", err=True)


def _system(error: OSError) -> str:
    """What the operating system says, with the file it says it of."""
    where = f"{os.fspath(error.filename)!s}: " if error.filename is not None else ""
    return f"{where}{error.strerror or error}"


def _unexpected(ctx: click.Context, error: Exception) -> None:
    """A fault of orgsim itself, on one line unless debugging."""
    if ctx.params.get("debug"):
        traceback.print_exception(error, file=sys.stderr)
    what = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    _failed(ctx, f"this is a fault in orgsim ({what}). Please report it with the scenario and the command; "
                 "'orgsim --debug' shows where it happened.")
