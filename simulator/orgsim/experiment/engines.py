"""Which engine runs: the choice between SimPy and the compiled one, which changes how long it takes and no
number."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, Literal

from orgsim.engine import compiled
from orgsim.errors import UsageError
from orgsim.experiment.expected import expected_records, repeated_records
from orgsim.model import Model
from orgsim.units import length_text

Engine = Literal["auto", "reference", "compiled"]
Chosen = Literal["reference", "compiled"]

ENGINES: Final[tuple[Engine, ...]] = ("auto", "reference", "compiled")
"""What may be asked for; ``auto`` is whichever is done first."""
NAMES: Final[Mapping[str, str]] = MappingProxyType({"reference": "SimPy", "compiled": "compiled"})
"""The engines as readers know them."""

REFERENCE_RECORD: Final = 7e-6
"""Seconds of one core for a record of the log on the SimPy engine, with its share of the summary: 3 to 17 by
the model."""
COMPILED_RECORD: Final = 0.3e-6
"""The same on the compiled engine: 0.15 to 0.9 by the model."""
REFERENCE_START: Final = 0.1
"""Seconds until a pool of processes works."""
WARM_START: Final = 0.2
"""Seconds until the compiled engine works, with its machine code in the cache: llvmlite is loaded, then the
code."""
COLD_START: Final = 2.0
"""Seconds until it works when its machine code must be made first, once for each version and machine."""

SAME, LEFT_OUT, UNFINISHED = "same log", "left out", "not finished"
"""What may become of a cross-check, beside an error."""
_SENTENCES: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        ("reference", ""): "SimPy engine.",
        ("compiled", SAME): (
            "Compiled engine; replication 1 of each design was repeated on the SimPy engine: the same log."
        ),
        ("compiled", LEFT_OUT): "Compiled engine, without a cross-check on the SimPy engine.",
        ("compiled", UNFINISHED): "Compiled engine; the cross-check on the SimPy engine did not finish.",
    }
)
_OF_A_PART: Final = (
    "Compiled engine; the beginning of replication 1 of each design ({}) was repeated on the SimPy "
    "engine: the same log."
)


@dataclass(frozen=True)
class Ran:
    """The engine that ran a result, and on the compiled one what became of the cross-check, which SimPy needs
    not.

    ``until`` is the moment (microseconds) up to which replication 1 was repeated where that was not done to
    its end. How many replications were ``simulated`` and how many ``cached`` makes no difference.
    """

    engine: Chosen = "reference"
    cross_check: str = ""
    until: int | None = None
    simulated: int = field(default=0, compare=False)
    cached: int = field(default=0, compare=False)

    @property
    def sentence(self) -> str:
        """What a reader is told."""
        if self.until is not None:
            return _OF_A_PART.format(length_text(self.until))
        return _SENTENCES[self.engine, self.cross_check]


@dataclass(frozen=True)
class Choice:
    """The engine that is to run, and why, in words."""

    engine: Chosen
    why: str

    @property
    def sentence(self) -> str:
        """What is said before the run."""
        return f"Running on the {NAMES[self.engine]} engine: {self.why}."


@dataclass(frozen=True)
class Size:
    """Expected records: of ``all`` replications, of the ``first`` of each design as far as it is repeated,
    and the ``largest`` of those; and the ``models`` that are run, None where it may be any."""

    all: float
    first: float
    largest: float
    models: tuple[Model, ...] | None = None

    def times(self, many: float) -> Size:
        """The same with so many times as much to come in all."""
        return replace(self, all=self.all * many)

    def followed(self, ahead: int, count: int) -> Size:
        """The same with ``ahead`` more replications that are sure to follow, beside the ``count`` that it is
        of."""
        return self.times(1 + ahead / count)


def size_of(wanted: Sequence[tuple[Model, int]]) -> Size:
    """How much there is to run: each model so many times."""
    records = [expected_records(model) for model, _ in wanted]
    repeated = [repeated_records(count) for count in records]
    whole = math.fsum(each * count for each, (_, count) in zip(records, wanted, strict=True))
    models = tuple(model for model, _ in wanted)
    return Size(whole, math.fsum(repeated), max(repeated, default=0.0), models)


def choose(wanted: Engine, size: Size, cores: int, *, check: bool, dispatch: bool, told: str = "") -> Choice:
    """The engine for a run of some size; ``dispatch`` says whether rules of the user's own take part.

    ``told`` are the words for how much there is to do, where that is not all of the size.

    Raises `UsageError` for an engine that does not exist, or that cannot run this here.
    """
    if wanted not in ENGINES:
        raise UsageError(f"there is no engine '{wanted}': there are {', '.join(ENGINES)}")
    why_not = "a dispatch rule of your own takes part" if dispatch else compiled.missing()
    if wanted == "compiled" and why_not:
        raise UsageError(f"the compiled engine cannot run this: {why_not}")
    if wanted != "auto":
        return Choice(wanted, f"as asked, {told}" if told else "as asked")
    if why_not:
        return Choice("reference", why_not)
    events = told or events_text(size.all)
    to_spare = reference_seconds(size, cores) - compiled_seconds(size, cores, check=check)
    try:
        if to_spare > COLD_START or (to_spare > WARM_START and compiled.is_ready(size.models)):
            return Choice("compiled", events)
    except compiled.Unloadable as error:
        return Choice("reference", str(error))
    return Choice("reference", f"{events}, too few to be worth starting the compiled one")


def reference_seconds(size: Size, cores: int) -> float:
    """How long the SimPy engine takes."""
    return (REFERENCE_START if cores > 1 else 0.0) + size.all * REFERENCE_RECORD / cores


def compiled_seconds(size: Size, cores: int, *, check: bool) -> float:
    """How long the compiled engine takes once it has started, with or without the cross-check, which runs
    beside it."""
    work = size.all * COMPILED_RECORD
    if not check:
        return work / cores
    return max((work + size.first * REFERENCE_RECORD) / cores, size.largest * REFERENCE_RECORD)


def compiling(models: Iterable[Model] | None = None) -> str | None:
    """What is said before the compiled engine is compiled for some models, or for any; `None` when it is
    ready."""
    return (
        None if compiled.is_ready(models) else f"Compiling the fast engine, once: about {COLD_START:.0f} s."
    )


def instead_of(wanted: Engine, error: compiled.Unloadable, say: Callable[[str], None]) -> None:
    """Say that SimPy takes over where the compiled engine does not load; raises the error where that engine
    was asked for."""
    if wanted == "compiled":
        raise error
    say(f"Running on the SimPy engine instead: {error}.")


def events_text(number: float) -> str:
    """How many events are expected: ``about 1.2 million events``."""
    return f"about {_rounded(number)} events"


def _rounded(number: float) -> str:
    """Two figures: ``26,000``, ``1.2 million``."""
    if number < 999_500:
        return f"{float(f'{number:.2g}'):,.0f}"
    return f"{float(f'{number / 1e6:.2g}'):,g} million"
