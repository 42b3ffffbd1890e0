"""What cannot be known before a run of work that is cancelled or changes its class, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from orgsim.log.vocabulary import NONE
from orgsim.model.model import Model


def timer_notes(model: Model) -> Iterator[str]:
    """Yield a sentence for what the load counted beforehand leaves aside."""
    to = model.timers.to
    if (to == NONE).any():
        yield (
            "Items may be cancelled: expected visits and the offered load are counted as if none were, and "
            "so are upper bounds."
        )
    if (to != NONE).any():
        yield (
            "Items may change their class: expected visits and the offered load are counted with the class "
            "that they arrive with."
        )
    moments, delay = model.timers.moments.rows(), model.timers.delay
    for work, rules in zip(model.header.works, model.timers.of_work.rows(), strict=True):
        if any(delay[rule] == NONE and not moments[rule] for rule in rules):
            yield (
                f"Items of '{work.name}' are to be cancelled, or have another class, at moments of which "
                "none lies within the run."
            )
