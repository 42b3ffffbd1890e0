"""A command of a process group of its own, whose messages go to a terminal of its own."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

CALL = [sys.executable, "-c", "from orgsim.cli import main; main(prog_name='orgsim')"]
SIMULATOR = Path(__file__).parents[2] / "simulator"


@contextmanager
def watched(arguments, call=tuple(CALL)):
    """The command, and what it writes to its terminal; nothing of it is left afterwards.

    The terminal is read all the time: one that nobody reads is full after a while, and who writes to it
    waits.
    """
    import pty

    terminal, stderr = pty.openpty()
    process = subprocess.Popen(
        [*call, *arguments],
        stdout=subprocess.PIPE,
        stderr=stderr,
        env={**os.environ, "PYTHONPATH": str(SIMULATOR)},
        text=True,
        start_new_session=True,
    )
    os.close(stderr)
    seen = []
    reader = Thread(target=read, args=(terminal, seen))
    reader.start()
    try:
        yield process, seen
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        reader.join()
        os.close(terminal)


def read(terminal, seen):
    """Add what comes from a terminal, until nobody writes to it any more."""
    with suppress(OSError):
        while part := os.read(terminal, 4096):
            seen.append(part.decode(errors="replace"))
