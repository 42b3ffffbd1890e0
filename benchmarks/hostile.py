"""Hostile input: mutated scenarios in one process, and command lines on a pseudo-terminal, in 2 GiB and 10 s
each.

    python benchmarks/hostile.py --scenarios 10000 --commands 500 --seed 1

A scenario is checked, explained and, where that is short, run once. Whatever is not an `OrgsimError` is a
fault, and so is a message that is not one short line of visible letters. A command line may end in any way
but a traceback or a signal; nothing raw may reach the terminal, and with ``--json`` standard output is one
object. One that still runs after its seconds is interrupted as by Ctrl-C, and then has the same time to end.
POSIX only.
"""

from __future__ import annotations

import argparse
import json
import os
import pty
import random
import re
import resource
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from hostile_texts import ODD, hostile_text, texts

MEMORY = 2 * 2**30
SHORT_RUN = 20_000
"""Expected records of a replication that is run."""
OWN_SEQUENCES = re.compile(r"\x1b\[(?:K|0m|1m|2m|31m|32m|33m)|[\r\n]")
CALL = (sys.executable, "-m", "orgsim")


@dataclass(frozen=True)
class Limits:
    """Of one scenario or command."""

    seconds: int
    memory: int = MEMORY

    def set(self) -> None:
        """In a process of its own: no more memory than that, and Ctrl-C is heard whoever started it."""
        resource.setrlimit(resource.RLIMIT_AS, (self.memory, self.memory))
        signal.signal(signal.SIGINT, signal.default_int_handler)


class TooLongError(BaseException):
    """A scenario that takes longer than it may; nothing catches it by mistake."""


def too_long(number: int, frame: object) -> None:
    raise TooLongError


# Scenarios in one process


def scenarios_in_one_process(first: int, last: int, seed: int, limits: Limits) -> None:
    """In a process of its own: try scenarios and print for each its number, the outcome, and what is
    wrong."""
    limits.set()
    signal.signal(signal.SIGPROF, too_long)
    shipped = texts()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(first, last):
            chance = random.Random(f"{seed} {number}")
            file = Path(folder, "case.toml")
            print(json.dumps([number, "begun", ""]), flush=True)
            file.write_bytes(hostile_text(chance, shipped))
            outcome, wrong = tried(file, chance, limits.seconds)
            print(json.dumps([number, outcome, wrong]), flush=True)


def tried(file: Path, chance: random.Random, seconds: int) -> tuple[str, str]:
    """What became of a scenario in so many seconds of the processor, and what is wrong with that."""
    from orgsim.errors import OrgsimError, ScenarioError

    try:
        signal.setitimer(signal.ITIMER_PROF, seconds)
        outcome = outcome_of(file, chance)
        signal.setitimer(signal.ITIMER_PROF, 0)
        return outcome, ""
    except ScenarioError as error:
        return "refused", next((bad for fault in error.faults[:50] if (bad := unfit(str(fault)))), "")
    except OrgsimError as error:
        return "refused in the run", unfit(str(error))
    except TooLongError:
        return "too long", "took too long"
    except BaseException as error:
        return "traceback", f"{type(error).__name__}: {error}"[:300] + place_of(error)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def outcome_of(file: Path, chance: random.Random) -> str:
    """Check and explain a scenario, and run it where that is short."""
    from orgsim.experiment import Options, run
    from orgsim.experiment.expected import expected_records
    from orgsim.model import lower
    from orgsim.report.explain import explain
    from orgsim.report.terminal import terminal
    from orgsim.scenario import load

    scenario = load(file)
    text = explain(scenario, tuple(scenario.designs), 100)
    models = [lower(scenario, design) for design in scenario.designs]
    if sum(map(expected_records, models)) < SHORT_RUN and chance.random() < 0.5:
        text += terminal(run(scenario, Options(2, cores=1, engine="reference")))
    bad = raw_in(text)
    if bad:
        raise AssertionError(f"raw {bad!r} in the text")
    return "good"


def unfit(message: str) -> str:
    """What is wrong with a message, which is to be a line of visible letters."""
    lines = message.split("\n")
    if bad := raw_in("".join(lines)):
        return f"raw {bad!r} in a message"
    return "a message of more than 2,000 letters" if max(map(len, lines)) > 2000 else ""


def raw_in(text: str) -> str:
    """The first letter of a text that is none to show, beside our own colours."""
    rest = OWN_SEQUENCES.sub("", text)
    return next((letter for letter in rest if not letter.isprintable() and letter != "\xa0"), "")


def place_of(error: BaseException) -> str:
    """Where an error was raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f" ({Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno})" if trace else ""


def fuzz_scenarios(count: int, seed: int, limits: Limits) -> tuple[Counter[str], list[str]]:
    """The outcomes of scenarios, and what went wrong; a process that dies is begun again after what killed
    it."""
    outcomes, faults, next_one = Counter[str](), [], 0
    while next_one < count:
        command = [
            sys.executable,
            __file__,
            "--inside",
            str(next_one),
            str(count),
            "--seed",
            str(seed),
            "--seconds",
            str(limits.seconds),
        ]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            for line in process.stdout or ():
                number, outcome, wrong = json.loads(line)
                next_one = number + 1
                last = outcome
                outcomes[outcome] += outcome != "begun"
                if wrong:
                    faults.append(f"scenario {number}: {wrong}")
        if next_one < count or last == "begun":
            outcomes["died"] += 1
            faults.append(f"scenario {next_one - 1}: the process ended with {process.returncode}")
    return +outcomes, faults


# Command lines on a pseudo-terminal

COMMANDS = (
    *(
        "check",
        "check",
        "explain",
        "explain",
        "run",
        "run",
        "chart",
        "rules",
        "sweep",
        "breakeven",
        "sensitivity",
        "uncertainty",
    ),
    *("optimise", "select", "staff", "curve", "cache", "validate", "schema", "new"),
)
OPTIONS = (
    *(
        "--json",
        "--json",
        "--json",
        "--quiet",
        "--no-charts",
        "--no-cache",
        "--cores=1",
        "--cores=0",
        "--seed=-1",
        "--seed=x",
    ),
    *(
        "--engine=reference",
        "--engine=no",
        "--design=no",
        "-r=2",
        "-r=0",
        "-r=auto",
        "--set=a",
        "--set=horizon=1h",
        "--set=extends=x",
    ),
    *(
        "--vary=a",
        "--vary=people=1..",
        "--points=3",
        "--measure=lead time",
        "--resume",
        "--format=gif",
        "--format=svg",
        "--help",
    ),
    *(
        "--cache=/dev/null/x",
        "-o=/dev/null",
        "-o=case.toml",
        "-o=/proc/x",
        "--cluster=tcp://127.0.0.1:1",
        "--allow-outside",
    ),
)
FEW = {
    "run": ["-r", "2", "--no-charts", "--no-robustness"],
    "validate": ["--fast", "MM1-01"],
    "new": ["new.toml"],
    "schema": [],
    "cache": [],
}


def command_line(chance: random.Random) -> list[str]:
    """A command with a scenario and odd options."""
    command = chance.choice(COMMANDS)
    file = chance.choice(
        (
            "case.toml",
            "case.toml",
            "case.toml",
            "case.toml",
            "-",
            "no.toml",
            ".",
            f"no{chance.choice(ODD)}.toml",
        )
    )
    words = [command, *([] if command in FEW and command != "run" else [file]), *FEW.get(command, [])]
    for option in chance.sample(OPTIONS, chance.choice((0, 0, 1, 1, 2))):
        words += [option if option.startswith("--") else option.replace("=", "")]
    if chance.random() < 0.3:
        words.append(
            f"--set={chance.choice(('title', 'people', 'work.x', chance.choice(ODD)))}={chance.choice(ODD)}"
        )
    return [word.replace("\x00", "") for word in words]


def fuzz_commands(count: int, seed: int, limits: Limits) -> tuple[Counter[str], list[str]]:
    """How command lines ended, and what went wrong."""
    outcomes, faults, shipped = Counter[str](), [], texts()
    for number in range(count):
        chance = random.Random(f"{seed} command {number}")
        words = command_line(chance)
        with tempfile.TemporaryDirectory() as folder:
            raw = hostile_text(chance, shipped[:4]) if chance.random() < 0.7 else shipped[0].encode()
            Path(folder, "case.toml").write_bytes(raw)
            ended, out, err = on_a_terminal(words, folder, limits)
        outcomes[ended] += 1
        faults += [f"command {number}, {words}: {bad}" for bad in wrong_with(words, ended, out, err)]
    return outcomes, faults


def wrong_with(words: list[str], ended: str, out: str, err: str) -> list[str]:
    """What is wrong with how a command ended and what it wrote."""
    found = [] if ended in ("0", "1", "2", "interrupted") else [f"ended: {ended}"]
    found += [f"{mark}: {err[-300:]!r}" for mark in ("Traceback", "fault in orgsim") if mark in out + err]
    found += [f"raw {bad!r} on the terminal" for bad in (raw_in(out), raw_in(err)) if bad]
    if "--json" in words and "--help" not in words and ended in ("0", "1", "2"):
        found += [] if is_object(out) else [f"no JSON object: {out[-100:]!r}, {err[-200:]!r}"]
    return found


def is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def on_a_terminal(words: list[str], folder: str, limits: Limits) -> tuple[str, str, str]:
    """How a command ended, and what it wrote to standard output and standard error, each a terminal."""
    terminals = [pty.openpty() for _ in range(2)]
    environment = {**os.environ, "ORGSIM_CACHE": str(Path(folder, "cache")), "PYTHONIOENCODING": "utf-8"}
    process = subprocess.Popen(
        [*CALL, *words],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=terminals[0][1],
        stderr=terminals[1][1],
        preexec_fn=limits.set,
        start_new_session=True,
    )
    for _, theirs in terminals:
        os.close(theirs)
    ended, written = waited_for(process, [ours for ours, _ in terminals], limits.seconds)
    for ours, _ in terminals:
        os.close(ours)
    out, err = (b"".join(parts).decode("utf-8", "replace") for parts in written)
    return ended, out, err


def waited_for(
    process: subprocess.Popen[bytes], terminals: list[int], seconds: int
) -> tuple[str, list[list[bytes]]]:
    """Read until the process ends; interrupt it after its time, and kill it after twice that."""
    written: list[list[bytes]] = [[] for _ in terminals]
    begun, interrupted, left = time.monotonic(), False, list(terminals)
    while left:
        ready, _, _ = select.select(left, [], [], 0.2)
        for terminal in ready:
            part = read(terminal)
            written[terminals.index(terminal)].append(part)
            left = left if part else [one for one in left if one != terminal]
        waited = time.monotonic() - begun
        if waited > seconds and not interrupted:
            interrupted = True
            os.killpg(process.pid, signal.SIGINT)
        if waited > 2 * seconds:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return "hung", written
    code = process.wait()
    return ("interrupted" if interrupted and code in (0, 1, -signal.SIGINT) else str(code)), written


def read(terminal: int) -> bytes:
    """What is there to read, nothing once the other side is closed."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scenarios", type=int, default=10_000)
    parser.add_argument("--commands", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=10, help="for each scenario or command")
    parser.add_argument("--inside", type=int, nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    limits = Limits(given.seconds)
    if given.inside:
        scenarios_in_one_process(*given.inside, given.seed, limits)
        return
    faults: list[str] = []
    for what, fuzz, count in (
        ("scenarios", fuzz_scenarios, given.scenarios),
        ("commands", fuzz_commands, given.commands),
    ):
        begun = time.monotonic()
        outcomes, wrong = fuzz(count, given.seed, limits)
        ended = ", ".join(f"{number:,} {outcome}" for outcome, number in outcomes.most_common())
        print(
            (
                f"{count:,} {what} in {time.monotonic() - begun:,.0f} s: {ended or 'none'}. {len(wrong):,} "
                "faults."
            ),
            flush=True,
        )
        faults += wrong
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
