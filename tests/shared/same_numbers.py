"""Numbers of two small runs, to their last bit, as digests: the same on every Python that orgsim supports.

``python tests/shared/same_numbers.py`` prints the digests; with ``--write`` it writes them to the file beside
it, which is right only after a change that is meant to change numbers.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from small_case import TEXT

from orgsim.experiment import Options, Result, run
from orgsim.scenario import loads

KNOWN = Path(__file__).with_suffix(".json")
MEASURES = (
    "lead time",
    "lead time p50",
    "lead time p85",
    "lead time p95",
    "queue time",
    "touch time",
    "flow efficiency",
    "throughput",
    "work in progress",
    "utilisation",
    "promises kept",
)
SHIFTS = """
title = "Two cities"
start = 2027-01-04
horizon = "8w"
warm_up = "1w"
replications = 4
time_zone = "Europe/London"
classes = ["urgent", "usual"]
calendars.early = { open = "Mon-Fri 08:00-12:30, 13:15-17:00" }
calendars.west = { time_zone = "America/Vancouver", open = "Mon-Fri 09:00-17:00" }
people.clerk = { count = 3, calendar = "early", cost = "GBP 31/h" }
people.judge = { count = 2, calendar = "west", cost = "GBP 57/h" }
[work.case]
arrivals = "31 per w"
class = { urgent = 0.2, usual = 0.8 }
promise = "5 working days"
steps = [
  { name = "file", skill = "clerk", effort = "lognormal(median=90min, p90=4h)" },
  { name = "decide", skill = "judge", effort = "gamma(mean=1h, cv=0.7)", rework = {to="file", chance=0.15}},
]
[designs.apart]
teams = { Files = ["clerk"], Court = ["judge"] }
handoff = { delay = "exponential(6h)", context_loss = 0.1 }
[designs.together]
teams."One team" = ["clerk", "judge"]
generalist_speed = 0.85
order = "class"
"""


def results() -> dict[str, Result]:
    """Two runs on the SimPy engine in this process."""
    return {
        name: run(loads(text), Options(cores=1, engine="reference"))
        for name, text in (("desks", TEXT), ("shifts", SHIFTS))
    }


def numbers(result: Result) -> Iterator[tuple[str, list[float]]]:
    """What a run comes to, part by part."""
    designs, other = result.designs, result.designs[1]
    yield "values", [float(x) for design in designs for name in MEASURES for x in result.values(design, name)]
    intervals = [result.estimate(design, name) for design in designs for name in MEASURES]
    yield "intervals", [x for found in intervals for x in (found.mean, found.low, found.high)]
    differences = [result.difference(other, name) for name in MEASURES]
    yield "differences", [x for found in differences for x in (found.mean, found.low, found.high)]


def digests() -> dict[str, str]:
    """The first digits of the SHA-256 of the numbers of each part, written in hexadecimal to the last bit."""
    found = {}
    for name, result in results().items():
        for part, values in numbers(result):
            text = " ".join(value.hex() for value in values)
            found[f"{name}, {part}"] = (
                f"{len(values)} numbers, {hashlib.sha256(text.encode()).hexdigest()[:16]}"
            )
        found[f"{name}, models"] = " ".join(digest[:16] for digest in result.digests.values())
    return found


if __name__ == "__main__":
    written = json.dumps(digests(), indent=2) + "\n"
    if "--write" in sys.argv:
        KNOWN.write_text(written, encoding="utf-8")
    sys.stdout.write(written)
