"""Examine random models for as long as you like: ``python benchmarks/fuzz.py --models 10000 --seed 7``.

Exits with 1 when something is wrong with one of them, and says how to see it again. ``--only N`` examines one
and prints it, ``--stop`` ends at the first that is wrong.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / folder) for folder in ("simulator", "tests/engine")]

from fuzzing import examine  # noqa: E402
from random_models import random_model  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--models", type=int, default=1000, help="how many models (default 1000)")
    parser.add_argument("--seed", type=int, default=1, help="the series of models (default 1)")
    parser.add_argument("--first", type=int, default=0, help="number of the first model (default 0)")
    parser.add_argument("--only", type=int, help="examine one model and print it")
    parser.add_argument("--stop", action="store_true", help="end at the first model with a fault")
    given = parser.parse_args()
    numbers = range(given.first, given.first + given.models) if given.only is None else [given.only]
    if given.only is not None:
        print(random_model(given.seed, given.only)[0].text())
    return report(given.seed, numbers, stop=given.stop)


def report(seed: int, numbers: range | list[int], *, stop: bool) -> int:
    seen: Counter[str] = Counter()
    wrong, began = 0, time.perf_counter()
    for number in numbers:
        try:
            found = examine(seed, number, seen)
        except Exception as error:  # an engine that breaks is a finding like others
            found = [f"{type(error).__name__}: {error}"]
        for text in found:
            print(f"--seed {seed} --only {number}: {text}", flush=True)
        wrong += bool(found)
        if wrong and stop:
            break
    took = time.perf_counter() - began
    print(f"{seen.pop('models', 0)} models in {took:.1f} s, {wrong} with faults")
    print(", ".join(f"{name} {count}" for name, count in sorted(seen.items())))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
