"""Compare the compiled engine with the SimPy engine on random models:
``python benchmarks/differential.py --models 100000 --seed 7``.

Both must write the same log to the last bit, and the compiled engine's summary must be that of the log.
Prints each model on which they differ, with how to see it again and where the logs part, and exits with 1 if
there is one. ``--only N`` compares one and prints it; ``--cases`` compares the scenarios of
`differential_cases` too. The kernel is the one that is shipped; with ``ORGSIM_KERNEL=numba`` in the
environment numba makes it of the sources, and with ``NUMBA_BOUNDSCHECK=1`` as well every place in its tables
is checked. Its every switch is on; ``--as-needed`` gives each model the smallest kernel at hand that has what
it needs, in an empty cache folder, so that many kernels are made.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path[:0] = [str(Path(__file__).parents[1] / folder) for folder in ("simulator", "tests/engine")]

from both_engines import compare_bundle, compare_cases, numbered  # noqa: E402
from differential_cases import CASES  # noqa: E402

from orgsim.engine import compiled  # noqa: E402
from orgsim.engine.compiled import shipped  # noqa: E402

BUNDLE = 40
Compared = tuple[Counter[str], dict[str, list[str]]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--models", type=int, default=1000, help="how many models (default 1000)")
    parser.add_argument("--seed", type=int, default=1, help="the series of models (default 1)")
    parser.add_argument("--first", type=int, default=0, help="number of the first model (default 0)")
    parser.add_argument("--only", type=int, help="compare one model and print it")
    parser.add_argument(
        "--cases", action="store_true", help="compare the cases that random models hardly reach as well"
    )
    parser.add_argument(
        "--cores", type=int, default=cpu_count(), help="how many processes (default: one for each core)"
    )
    parser.add_argument(
        "--stop", action="store_true", help="end at the first model on which the engines differ"
    )
    parser.add_argument(
        "--as-needed",
        action="store_true",
        help="kernels with the switches that models need, rather than every one",
    )
    given = parser.parse_args()
    if not shipped.is_from_sources() and not shipped.is_current():
        parser.error(f"the sources of the kernel have changed; make its text again: {shipped.COMMAND}")
    if given.only is not None:
        given.first, given.models = given.only, 1
        print(numbered(given.seed, given.only)[0].text())
    if not given.as_needed:
        return report(given)
    with TemporaryDirectory() as folder:
        os.environ["ORGSIM_CACHE"] = folder
        return report(given)


def report(given: argparse.Namespace) -> int:
    """Print what differs as it is found, and at the end what was compared."""
    seen: Counter[str] = Counter()
    wrong, began, told = 0, time.perf_counter(), time.perf_counter()
    for counts, found in compared(given):
        seen.update(counts)
        wrong += len(found)
        for name, texts in found.items():
            print("\n".join(f"{name}: {text}" for text in texts), flush=True)
        if time.perf_counter() - told > 10:
            told = time.perf_counter()
            print(
                f"{seen['models']} of {given.models} models, {told - began:.0f} s, {wrong} differ",
                file=sys.stderr,
                flush=True,
            )
        if wrong and given.stop:
            break
    print(
        f"{seen.pop('models', 0)} models in {time.perf_counter() - began:.1f} s, {wrong} on which the "
        "engines differ"
    )
    print(", ".join(f"{name} {count}" for name, count in sorted(seen.items())))
    return 1 if wrong else 0


def compared(given: argparse.Namespace) -> Iterator[Compared]:
    """What happened in bundle after bundle of models and what differs, here or in processes, as they come."""
    numbers, size = range(given.first, given.first + given.models), 1 if given.stop else BUNDLE
    bundles = [numbers[place : place + size] for place in range(0, len(numbers), size)]
    tasks = [partial(compare_bundle, given.seed, bundle) for bundle in bundles]
    tasks += [partial(compare_cases, [name]) for name in CASES] if given.cases else []
    if not given.as_needed:
        compiled.prepare()
    if min(given.cores, len(tasks)) == 1:
        yield from (task() for task in tasks)
        return
    with ProcessPoolExecutor(given.cores, mp_context=get_context("spawn")) as pool:
        try:
            for future in as_completed([pool.submit(task) for task in tasks]):
                yield future.result()
        finally:
            pool.shutdown(cancel_futures=True)


if __name__ == "__main__":
    sys.exit(main())
