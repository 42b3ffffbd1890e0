"""Sources of which nothing, or hardly anything, comes within the run."""

from __future__ import annotations

from collections.abc import Iterator

from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.load import expected_items
from orgsim.model.kinds import Arrivals
from orgsim.model.model import Model


def silent_notes(model: Model) -> Iterator[str]:
    """Yield a sentence for each Poisson or renewal source of which less than one arrival is expected."""
    for source, kind in enumerate(model.sources.kind.tolist()):
        if kind not in (Arrivals.POISSON, Arrivals.RENEWAL):
            continue
        arrivals = _arrivals(model, source)
        work = model.header.works[int(model.sources.work[source])].name
        if arrivals == 0.0:
            because = (
                "the rate is 0 throughout it"
                if kind == Arrivals.POISSON
                else "its calendar is never open in it"
            )
            yield f"work.{work}.arrivals: nothing arrives within the run, because {because}."
        elif arrivals < 1.0:
            yield f"work.{work}.arrivals: fewer than one arrival is expected within the run ({arrivals:.2g})."


def _arrivals(model: Model, source: int) -> float:
    """Expected arrivals of a source, a batch being one."""
    batch = int(model.sources.batch[source])
    size = 1.0 if batch == NONE else float(model.samplers.mean[batch])
    return (expected_items(model, source) or 0.0) / size
