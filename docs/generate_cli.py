"""Write ``cli.md`` from the command line itself: ``python docs/generate_cli.py``."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

import click

from orgsim.cli import main

PAGE = Path(__file__).with_name("cli.md")

HEAD = """# Commands

This page is made from the commands themselves by `python docs/generate_cli.py`; `orgsim COMMAND --help` says
the same.

```sh
orgsim new mine.toml        # a commented scenario to start with
orgsim check mine.toml      # every problem at once
orgsim explain mine.toml    # how each design is interpreted, and how busy people will be
orgsim run mine.toml        # the answer, with tables and charts
```

**Results and messages.** Results go to standard output, errors, progress and notices to standard error.
Progress, with the time left, is shown only on a terminal. Text is as wide as the terminal, at most 120
columns, and 100 where there is none. Colour is used on a terminal only, and not at all when `NO_COLOR` is
set.

**JSON.** With `--json` a command writes one JSON object to standard output, also when it fails or makes no
sense: `ok` says whether it succeeded; after a failure `error` is the message and `faults` lists a scenario's
faults, each with `file`, `line`, `path` (the key), `value`, `message` and `suggestion`. A number that does
not exist is `null`. The keys are on [the page on results](results.md).

**Exit codes.** 0: done. 1: a scenario that cannot be used, a run that failed, numbers that do not agree with
theory. 2: the command makes no sense. 128 and the number of a signal: ended by that signal. A scenario's
faults are listed all at once, a line each, with file, line and path, and counted.

**Interruption.** Ctrl-C ends a run early and keeps the replications that are finished in all designs: with at
least two of them they are reported, with a note, and the exit code is 0; with fewer it is 1. On SimPy it
waits for the replications in hand, which a second Ctrl-C does not; the compiled engine stops at once.
Finished replications are [cached](results.md#the-cache), of runs as of experiments: after Ctrl-C, `kill -9`
or a full disk the same command goes on from there, and `--resume` says whether it was the same. A worker
process that dies is replaced, and what it had in hand is done again. Ctrl-C while only the
[cross-check](results.md#the-engine) is under way, or the [test of the
verdict](results.md#how-robust-is-the-answer), ends that and keeps everything else.

**Ended from outside.** SIGTERM and SIGHUP (a terminal that is closed) end every command within about a
second, with exit code 143 or 129 and one line, such as `error: ended by SIGTERM: 120 finished replications
are cached: the same command with --resume continues`. Its processes are ended, temporary files removed, and a
results folder is as it was. A signal that is ignored from the beginning stays ignored, so that `nohup orgsim
...` goes on. After SIGKILL the processes of a command end by themselves, and [a results
folder](results.md#the-folder-of-a-run) holds one run or says that it is unfinished. Nothing of this concerns
Python programs that use the library: their signals are their own.

**A full disk.** Where a file of the results cannot be written, the command ends with exit code 1 and a line
with the file, the reason and whether former results are still there; the report is printed all the same. With
`--json` the object has all results, but `ok` is false and `error` says why. Whether a folder can be written
to is tried before anything is simulated.

**Letters.** What cannot be seen or could steer a terminal (control, bidirectional and zero-width characters)
is shown as an escape such as `\\u202e`, in messages, reports, charts, tables and JSON. A message has at most
1,000 characters.

**Other people's folders.** Files are written whole and then put in place; an earlier result stays until the
new one is complete. Links are replaced, never followed; a results folder that is a link is refused. `orgsim
chart` and `orgsim rules` believe nothing that they cannot check. What differs between systems is on [the page
on platforms](platforms.md).

**Files.** `-` stands for standard input. A scenario may name files in its own folder, others only with
`--allow-outside`. `--set` takes the paths of [the scenario page](scenario.md#paths-overrides-and-files); its
value is read as TOML where it is TOML (`3`, `true`, `["a"]`) and is text otherwise, so `--set horizon=26w`
needs no quotes."""


def page() -> str:
    """The whole page."""
    parts = [HEAD, *(section(name, command) for name, command in main.commands.items()), section("", main)]
    return "\n".join(parts)


def section(name: str, command: click.Command) -> str:
    """One command: how it is called, what it does, its options."""
    path = f"orgsim {name}".strip()
    arguments = (
        [argument_text(p) for p in command.params if isinstance(p, click.Argument)] if name else ["COMMAND"]
    )
    usage = " ".join([path, *(["[OPTIONS]"] if options(command) else []), *arguments])
    title = f"## `{path}`" if name else "## `orgsim` itself"
    text = inspect.cleandoc(command.help or "") if name else ""
    rows = [f"| {option_text(o)} | {o.help}{default_text(o)} |" for o in options(command)]
    table = [
        "| option | meaning |",
        "|---|---|",
        *rows,
        "| `-h`, `--help` | Show help and exit. |" if not name else "",
    ]
    return (
        "\n".join(
            [
                title,
                "",
                f"```text\n{usage}\n```",
                *(["", text] if text else []),
                "",
                *(table if rows else []),
                "",
            ]
        ).rstrip()
        + "\n"
    )


def options(command: click.Command) -> list[click.Option]:
    """The options that are shown."""
    return [p for p in command.params if isinstance(p, click.Option) and not p.hidden]


def argument_text(argument: click.Argument) -> str:
    """An argument as usage shows it."""
    name = argument.metavar or argument.name.upper()
    return name if argument.required or name.startswith("[") else f"[{name}]"


def option_text(option: click.Option) -> str:
    """The names of an option and what it takes."""
    takes = "" if option.is_flag else " " + (option.metavar or kind(option.type))
    return ", ".join(f"`{name}{takes}`" for name in sorted(option.opts, key=len, reverse=True))


def kind(found: click.ParamType) -> str:
    """What an option takes, in a word."""
    return {"integer range": "NUMBER", "directory": "FOLDER"}.get(found.name, found.name.upper())


def default_text(option: click.Option) -> str:
    """The default, where it is shown."""
    return f" Default: `{option.default}`." if option.show_default else ""


if __name__ == "__main__":
    sys.stdout.write(f"{PAGE}\n")
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
