"""Where errors become lines and an exit code: 0 done, 1 bad input or a failed run, 2 bad usage, above 128
ended by a signal."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Final

import click

from orgsim.cli.ending import Ended, ended_in
from orgsim.cli.output import OutputError, emit_json, tell_user
from orgsim.cli.surroundings import prepared
from orgsim.errors import Fault, OrgsimError, ScenarioError, UsageError
from orgsim.visible import LONGEST, visible

_MOST_FAULTS: Final = 200
"""Faults that are shown one by one; a table of a million rows may have as many."""


class Boundary(click.Group):
    """A group whose commands never end in a traceback."""

    def main(
        self, args: Sequence[str] | None = None, prog_name: str | None = "orgsim", *more: Any, **options: Any
    ) -> Any:
        """Run in surroundings that are made safe first."""
        with prepared(as_program=args is None):
            try:
                return super().main(args, prog_name, *more, **options)
            except OSError:
                sys.exit(1)
            except Ended as ended:  # before or after the command itself
                _say(str(ended))
                sys.exit(ended.status)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options of the group, and note whether JSON is asked for, since bad usage may hide it."""
        words = args[: args.index("--")] if "--" in args else args
        ctx.meta["json"] = "--json" in words
        with _answered(ctx):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command and turn what it raises into messages."""
        if os.environ.get("NO_COLOR"):
            ctx.color = False
        with _answered(ctx):
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order of use."""
        return list(self.commands)


@contextmanager
def _answered(ctx: click.Context) -> Iterator[None]:
    try:
        with _ending_first():
            yield
    except Ended as ended:
        traceback.clear_frames(ended.__traceback__)  # which ends what a generator is in the middle of
        _failed(ctx, str(ended), ended.status)
    except (click.exceptions.Exit, click.Abort, click.exceptions.NoArgsIsHelpError):
        raise
    except click.ClickException as error:
        _bad_usage(ctx, error)
    except ScenarioError as error:
        _faults(ctx, error)
    except UsageError as error:
        _failed(ctx, str(error), 2)
    except OrgsimError as error:
        _failed(ctx, str(error))
    except KeyboardInterrupt:
        _failed(ctx, "interrupted")
    except MemoryError:
        _failed(
            ctx,
            "there is not enough memory for this: fewer people, a shorter horizon or fewer cores need less",
        )
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        _failed(ctx, _system(error))
    except Exception as error:
        _unexpected(ctx, error)


@contextmanager
def _ending_first() -> Iterator[None]:
    """A context that ends with an `Ended` where leaving something after one has failed."""
    try:
        yield
    except Exception as error:
        ended = ended_in(error)
        if ended is None:
            raise
        raise ended from None


def _bad_usage(ctx: click.Context, error: click.ClickException) -> None:
    """What click says of the command line, on one line: it repeats what was written there."""
    message = visible(error.format_message(), LONGEST)
    with suppress(OSError):
        click.UsageError(message, getattr(error, "ctx", None)).show()
    _answer(ctx, message)
    ctx.exit(error.exit_code)


def _faults(ctx: click.Context, error: ScenarioError) -> None:
    """Every fault on a line of its own, and how many there are."""
    for fault in error.faults[:_MOST_FAULTS]:
        _say(str(fault))
    count = len(error.faults)
    found = "1 fault found." if count == 1 else f"{count:,} faults found."
    tell_user(found if count <= _MOST_FAULTS else f"{found} The first {_MOST_FAULTS} are shown.")
    _answer(ctx, found, error.faults)
    ctx.exit(1)


def fault_record(fault: Fault) -> dict[str, Any]:
    """A fault as JSON holds it."""
    return {name: getattr(fault, name) for name in ("file", "line", "path", "message", "value", "suggestion")}


def _failed(ctx: click.Context, message: str, code: int = 1) -> None:
    _say(message)
    _answer(ctx, message)
    ctx.exit(code)


def _answer(ctx: click.Context, message: str, faults: Sequence[Fault] = ()) -> None:
    """The object that JSON was asked for, unless the answer is out already."""
    if ctx.meta.get("json") and not ctx.meta.get("answered"):
        with suppress(OSError, OutputError):
            emit_json({"ok": False, "error": message, "faults": [fault_record(fault) for fault in faults]})


def _say(message: str) -> None:
    tell_user(visible(message, LONGEST), "error")


def _system(error: OSError) -> str:
    """What the operating system says, with the file it says it of."""
    if error.filename is not None:
        return f"{os.fspath(error.filename)!s}: {error.strerror or error}"
    try:
        os.getcwd()  # noqa: PTH109
    except OSError:
        return "the current folder is not there any more: go to another one"
    if error.errno in (errno.EBADF, errno.ENOSPC, errno.EIO):
        return f"standard output or input: {error.strerror}"
    return str(error.strerror or error)


def _unexpected(ctx: click.Context, error: Exception) -> None:
    """A fault of orgsim itself, on one line unless debugging."""
    if ctx.params.get("debug"):
        traceback.print_exception(error, file=sys.stderr)
    what = visible(" ".join(f"{type(error).__name__}: {error}".split()), 300)
    _failed(
        ctx,
        f"this is a fault in orgsim ({what}). Please report it with the scenario and the command; "
        "'orgsim --debug' shows where it happened.",
    )
