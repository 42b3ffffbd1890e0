"""The kernel as it is shipped: LLVM text that was made of the sources beforehand, and hashes by which to tell
whether it is still theirs.

`orgsim.engine.compiled.build` makes it, with numba. Nothing here needs numba or llvmlite.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from orgsim.engine.compiled.ends import Unloadable

KERNEL_VARIABLE: Final = "ORGSIM_KERNEL"
"""The variable of the environment that says which kernel runs: ``shipped`` or ``numba``; see `machine`."""
PACKAGE: Final = Path(__file__).parents[2]
TEXT: Final = Path(__file__).with_name("kernel.ll")
ABOUT: Final = Path(__file__).with_name("kernel.json")
"""The text, and what is known of it: its SHA-256, that of its sources, and what it was made with."""
ENTRY: Final = "orgsim_kernel"
"""The function of the text that is called from outside."""
COMMAND: Final = "python -m orgsim.engine.compiled.build"
"""Makes both files again."""

_ELSEWHERE: Final = (
    *("chance/gamma.py", "chance/philox.py", "chance/portable.py", "chance/sampler.py", "engine/order.py"),
    *("engine/clock_effects.py",),
    *("log/facts.py", "log/summary.py", "log/vocabulary.py", "model/arrays.py", "model/kinds.py"),
    *("model/model.py", "units/span.py", "units/work_clock.py"),
)
_HERE: Final = (
    *(
        "access",
        "arithmetic",
        "book",
        "broods",
        "build",
        "calls",
        "choices",
        "codes",
        "compact",
        "conditions",
        "dispatch",
        "draws",
        "entry",
    ),
    *(
        "events",
        "gates",
        "hours",
        "jit",
        "joins",
        "journal",
        "journey",
        "kernel",
        "lanes",
        "layout",
        "limits",
        "marks",
        "meetings",
        "model_records",
        "patience",
        "people",
        "places",
        "ranks",
        "records",
        "rows",
        "service_clocks",
    ),
    *(
        "skips",
        "spells",
        "standstill",
        "sums",
        "switched",
        "switches",
        "table_type",
        "tables",
        "timers",
        "tokens",
        "withdrawal",
        "work",
    ),
)

_WAYS: Final = ("shipped", "numba")
"""What the switch may be."""


def is_from_sources() -> bool:
    """Whether the environment asks for a kernel that numba makes of the sources, as `KERNEL_VARIABLE` says,
    and not for the shipped one.

    Raises `Unloadable` for another value than these two.
    """
    asked = os.environ.get(KERNEL_VARIABLE) or _WAYS[0]
    if asked not in _WAYS:
        raise Unloadable(f"{KERNEL_VARIABLE} is '{asked}': it may be {' or '.join(_WAYS)}")
    return asked == "numba"


def sources() -> Iterator[Path]:
    """The files that the kernel is made of."""
    for name in _ELSEWHERE:
        yield PACKAGE / name
    for name in _HERE:
        yield Path(__file__).with_name(f"{name}.py")
    for room in ("makers", "stops"):
        yield from sorted(Path(__file__).parent.glob(f"{room}/*.py"))


def digest_of_sources() -> str:
    """The SHA-256 of the sources, whatever their line ends."""
    hasher = hashlib.sha256()
    for file in sources():
        hasher.update(file.read_text(encoding="utf-8").encode())
    return hasher.hexdigest()


def about() -> dict[str, Any]:
    """What is known of the text."""
    known: dict[str, Any] = json.loads(ABOUT.read_text(encoding="utf-8"))
    return known


def is_current() -> bool:
    """Whether the text was made of the sources as they are."""
    return bool(about()["sources"] == digest_of_sources())


def text() -> str:
    """The text; raises `Unloadable` if it is damaged and OSError if it is missing."""
    found = TEXT.read_text(encoding="utf-8")
    if hashlib.sha256(found.encode()).hexdigest() != about()["text"]:
        raise Unloadable(f"{TEXT.name} is damaged: install orgsim again")
    return found
