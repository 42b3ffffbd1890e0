"""Count how often intervals and choices are right: a thousand whole experiments, each with a seed of its
own."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import Final
from zlib import crc32

from orgsim.engine import compiled
from orgsim.errors import UsageError
from orgsim.evidence.coverage_bench import LUCKS, Bench, set_up
from orgsim.evidence.coverage_experiments import Outcome
from orgsim.evidence.coverage_studies import Study, study_of
from orgsim.evidence.coverage_verdict import CoverageResult, judge
from orgsim.experiment.crew.processes import Processes
from orgsim.experiment.engines import Choice, Engine, Size, choose
from orgsim.experiment.expected import expected_records
from orgsim.experiment.processes import PATIENCE, cores_to_use
from orgsim.experiment.unbroken import UNBROKEN

Progress = Callable[[str, int, int], None]
"""Called with the name of a case, or of its repeat, its experiments finished and all of them."""

MACRO: Final = 1_000
FAST_MACRO: Final = 100
"""Experiments of each case, and those of a quick look."""

PIECE: Final = 5
"""Experiments that a process makes at a time: few for progress and Ctrl-C, many against what handing them out
costs."""

REPEAT: Final = 4
"""How many times the experiments of a repeat are those of the case that did not agree."""

SEEDS: Final = 1 << 24
"""Seeds of one case."""
MOST: Final = SEEDS // LUCKS // (1 + REPEAT)
"""Experiments for which they suffice."""


@dataclass(frozen=True)
class Campaign:
    """How many experiments of each case, from which ``seed`` (0 to 2^31 - 1), on how many cores (None: all)
    and which engine."""

    macro: int = MACRO
    seed: int = 1
    cores: int | None = None
    engine: Engine = "auto"

    def __post_init__(self) -> None:
        if not 1 <= self.macro <= MOST:
            raise UsageError(f"there can be 1 to {MOST:,} experiments of a case, not {self.macro}")


def coverage(
    names: Sequence[str], campaign: Campaign | None = None, progress: Progress | None = None
) -> list[CoverageResult]:
    """Make the experiments of the cases of these ``names`` (``chosen_studies`` gives them) and count how
    often they are right.

    A case in which a count does not agree is made once more, with other seeds and four times the experiments,
    and that decides; the result says so. Ctrl-C ends it and keeps the cases that are finished; with none it
    is raised again. Raises `UsageError` for an engine that cannot run here, and `EngineError` from a run.
    """
    campaign = campaign or Campaign()
    engine, results = engine_for_studies(names, campaign).engine, list[CoverageResult]()
    campaign = replace(campaign, engine=engine)
    if engine == "compiled":
        compiled.prepare()
    try:
        with _crew(cores_to_use(campaign.cores)) as submit:
            for name in names:
                results += _judged(submit, name, campaign, progress)
    except KeyboardInterrupt:
        if not results:
            raise
    return results


def engine_for_studies(names: Sequence[str], campaign: Campaign) -> Choice:
    """The engine for all the cases, so that it starts once. Raises `UsageError` for one that cannot run
    here."""
    records = (
        math.fsum(_records(study_of(name)) for name in names) * campaign.macro
        if campaign.engine == "auto"
        else 0.0
    )
    return choose(
        campaign.engine, Size(records, 0.0, 0.0), cores_to_use(campaign.cores), check=False, dispatch=False
    )


def _records(study: Study) -> float:
    """About how many records the logs of one experiment have."""
    models = set_up(study.scenarios, "reference").models
    return study.runs * math.fsum(map(expected_records, models)) / len(models)


@dataclass(frozen=True)
class _Piece:
    """Experiments ``begin`` (from 0) and following of a study, ``count`` in all."""

    study: str
    engine: Engine
    seed: int
    begin: int
    count: int


def _pieces(name: str, campaign: Campaign, numbers: range) -> list[_Piece]:
    """Experiments of a study by number, a few at a time."""
    firsts = numbers[::PIECE]
    return [
        _Piece(name, campaign.engine, campaign.seed, first, min(PIECE, numbers.stop - first))
        for first in firsts
    ]


def _made(piece: _Piece) -> _Made:
    """Make the experiments of a piece, in whichever process; gives the number of its first one and the
    outcomes."""
    study, bench = _set_up(piece.study, piece.engine)
    first = crc32(f"{study.name}, seed {piece.seed}".encode()) * SEEDS
    numbers = range(piece.begin, piece.begin + piece.count)
    return piece.begin, [
        study.experiment(study.claims, bench.trial(first + number * LUCKS)) for number in numbers
    ]


@lru_cache(maxsize=1)
def _set_up(name: str, engine: Engine) -> tuple[Study, Bench]:
    """A study and its models, made once in each process."""
    study = study_of(name)
    return study, set_up(study.scenarios, engine)


_Made = tuple[int, list[list[Outcome]]]
Submit = Callable[[Sequence[_Piece]], Iterator[_Made]]


def _judged(submit: Submit, name: str, campaign: Campaign, progress: Progress | None) -> list[CoverageResult]:
    """The results of a case, of which those that do not agree come from its repeat."""
    study, first = study_of(name), range(campaign.macro)
    results = judge(study, _gathered(submit(_pieces(name, campaign, first)), (name, len(first)), progress))
    if all(result.agrees for result in results):
        return results
    more = range(first.stop, first.stop + REPEAT * len(first))
    again = judge(
        study, _gathered(submit(_pieces(name, campaign, more)), (f"{name} repeated", len(more)), progress)
    )
    return [
        old if old.agrees else replace(new, repeated=True) for old, new in zip(results, again, strict=True)
    ]


@contextmanager
def _crew(cores: int) -> Iterator[Submit]:
    """Who makes the experiments: this process, or as many as there are cores."""
    if cores == 1:
        yield lambda pieces: map(_made, pieces)
        return
    with Processes(cores) as crew:
        yield lambda pieces: _ended([crew.submit(_made, piece) for piece in pieces], crew.look_after)


def _ended(futures: Sequence[Future[_Made]], look_after: Callable[[], None]) -> Iterator[_Made]:
    """What pieces bring, as they end; looks up now and then, so that Ctrl-C is heard on every system."""
    pending = set(futures)
    while pending:
        with UNBROKEN:
            done = wait(pending, PATIENCE, FIRST_COMPLETED).done
            if not done:
                look_after()
            made = [future.result() for future in done]
        pending -= done
        yield from made


def _gathered(
    pieces: Iterator[_Made], told: tuple[str, int], progress: Progress | None
) -> list[list[Outcome]]:
    """All outcomes in the order of the experiments, so that sums are the same with any number of cores."""
    found, done = dict[int, list[list[Outcome]]](), 0
    for begin, outcomes in pieces:
        found[begin] = outcomes
        done += len(outcomes)
        if progress is not None:
            progress(told[0], done, told[1])
    return list(chain.from_iterable(found[begin] for begin in sorted(found)))
