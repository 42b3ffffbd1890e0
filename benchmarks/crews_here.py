"""The crews there are on this machine, to be compared by executors.py."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from orgsim.experiment.crew.cluster import Cluster
from orgsim.experiment.crew.kinds import Alone, Given, Threads
from orgsim.experiment.crew.processes import Processes


@contextmanager
def loky(cores: int) -> Iterator[Given]:
    """A pool of loky's."""
    from loky import ProcessPoolExecutor

    with ProcessPoolExecutor(cores) as executor:
        yield Given(executor)


@contextmanager
def local_cluster(cores: int) -> Iterator[Cluster]:
    """A scheduler and so many workers, in processes of their own on this machine."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        file = folder / "scheduler.json"
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        common = ("--scheduler-file", str(file), "--host", "127.0.0.1", "--no-dashboard")
        worker = ("worker", *common, "--nthreads", "1", "--no-nanny", "--local-directory", str(folder))
        for options in [("scheduler", *common, "--port", "0", "--no-show")] + [worker] * cores:
            command = [sys.executable, "-m", "dask", *options]
            process = subprocess.Popen(
                command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            stack.callback(process.wait)
            stack.callback(process.kill)
        while not file.exists():
            time.sleep(0.1)
        crew = stack.enter_context(Cluster(json.loads(file.read_text())["address"]))
        while crew.workers < cores:
            time.sleep(0.1)
        yield crew


def crews(cores: int) -> dict[str, Callable[[], Any]]:
    """Every crew there is here, by name."""
    found: dict[str, Callable[[], Any]] = {
        "alone": Alone,
        "threads": partial(Threads, cores),
        "processes": partial(Processes, cores, "compiled"),
    }
    if find_spec("loky"):
        found["given loky"] = partial(loky, cores)
    if find_spec("distributed"):
        found["cluster"] = partial(local_cluster, cores)
    return found
