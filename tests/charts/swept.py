"""Small sweeps and curves to draw: each is run once, on one core."""

from functools import cache

import drawn_results
from drawn_results import DESK, NEVER, TWIN, many
from quick import QUICK

from orgsim.experiment.curve import CurveResult, curve
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.sweep import SweepResult, sweep
from orgsim.scenario import loads

BANK = drawn_results.BANK.replace('title = "Streams"', 'title = "Streams"\nserve = "by least load"')
DELAY = {"path": "designs.silos.handoff.delay", "from": "exponential(1h)", "to": "exponential(4d)"}
DEMAND = {"path": "work.loan.arrivals", "from": "20 per w", "to": "60 per w"}
ORDER = {"path": "designs.streams.serve", "values": ["in turn", "at random"]}
CASE = {"path": "work.case.arrivals", "from": "1 per h", "to": "2 per h"}
MORE = {**CASE, "to": "6 per h"}
LESS = {**CASE, "to": "2.7 per h"}
CLERKS = {"path": "people.clerk.count", "from": 3, "to": 4}
RARE = {"path": "work.case.arrivals", "from": "2 per w", "to": "30 per w"}
FIVE = ["lead time", "throughput", "utilisation", "work in progress", "cycle time"]
TWO = {"points": 2, "replications": 2}
FEW = {"replications": 3}
CASES = {
    "line": (
        BANK,
        {"vary": DELAY, "points": 3, "measures": ["lead time", "lead time p85", "cost per item"], **FEW},
    ),
    "piling": (TWIN, {"vary": MORE, "points": 3, "replications": 6}),
    "words": (BANK, {"vary": ORDER, **FEW}),
    "two points": (DESK, {"vary": LESS, "points": 2, **FEW}),
    "wide": (
        BANK,
        {"vary": {**DELAY, "from": "exponential(0.001h)", "to": "exponential(1000h)"}, "points": 4, **FEW},
    ),
    "crowd": (many(8, 2), {"vary": RARE, "measures": FIVE, **TWO}),
    "one run": ("replications = 1".join(BANK.split("replications = 4")), {"vary": DEMAND, "points": 3}),
    "never": (NEVER, {"vary": CASE, **TWO}),
    "same": (TWIN, {"vary": CASE, **TWO}),
    "map": (BANK, {"vary": [DELAY, DEMAND], "points": 3, **FEW}),
    "map of words": (BANK, {"vary": [DELAY, ORDER], "points": 3, **FEW}),
    "map of one": (BANK, {"vary": [DELAY, DEMAND], "points": 2, "designs": ["silos"], **FEW}),
    "map of one run": (
        "replications = 1".join(BANK.split("replications = 4")),
        {"vary": [DEMAND, DELAY], "points": 2},
    ),
    "map never": (NEVER, {"vary": [CASE, CLERKS], **TWO}),
    "slices": (
        BANK,
        {"vary": [DELAY, DEMAND, ORDER], "sampling": "latin hypercube", "points": 18, "replications": 2},
    ),
    "slices of one": (DESK, {"vary": LESS, "sampling": "sobol", "points": 4, **FEW}),
    "slices never": (NEVER, {"vary": CASE, "sampling": "sobol", **TWO}),
}


def laboratory(text: str, section: str, keys: dict[str, object]) -> Laboratory:
    return Laboratory(loads(text, overrides={section: keys}), Setting(**QUICK))


@cache
def swept(name: str) -> SweepResult:
    text, section = CASES[name]
    with laboratory(text, "sweep", section) as opened:
        return sweep(opened)


CURVES = {"bank": BANK, "desk": DESK, "never": NEVER, "crowd": many(8, 13)}


@cache
def curved(name: str) -> CurveResult:
    replications = 2 if name in ("crowd", "never") else 4
    with laboratory(CURVES[name], "curve", {"load": [0.5, 0.9], "replications": replications}) as opened:
        return curve(opened)
