"""What is worth knowing about the designs of a scenario once they are lowered, but is no fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from orgsim.model.analysis.answerers import answerer_notes
from orgsim.model.analysis.asked import held_notes
from orgsim.model.analysis.gates import moment_notes
from orgsim.model.analysis.misrouting import misrouting_notes
from orgsim.model.analysis.same_model import same_model_sentence, same_models
from orgsim.model.analysis.silent_sources import silent_notes
from orgsim.model.analysis.timers import timer_notes
from orgsim.model.analysis.traits import condition_notes
from orgsim.model.analysis.working_delays import receiving_calendar_notes
from orgsim.model.model import Model
from orgsim.scenario import Scenario


def model_notes(scenario: Scenario, models: Mapping[str, Model]) -> tuple[str, ...]:
    """Return a sentence for each thing that lowering shows; ``models`` are by design, as many as are looked
    at."""
    same = _same(models) if len(models) > 1 else []
    first = next(iter(models.values()), None)
    silent = [] if first is None else list(silent_notes(first))
    only_in_a_run = dict.fromkeys(chain.from_iterable(map(_left_aside, models.values())))
    gates = chain.from_iterable(
        moment_notes(scenario, design) for design, model in models.items() if len(model.gates)
    )
    misrouting = chain.from_iterable(misrouting_notes(scenario, model) for model in models.values())
    answerers = chain.from_iterable(map(answerer_notes, models.values()))
    receiving = receiving_calendar_notes(scenario, models)
    return (*silent, *same, *receiving, *misrouting, *answerers, *only_in_a_run, *dict.fromkeys(gates))


def _left_aside(model: Model) -> Iterator[str]:
    """A sentence for all that the load counted beforehand leaves aside, since only a run shows it."""
    yield from condition_notes(model)
    yield from timer_notes(model)
    yield from held_notes(model)


def _same(models: Mapping[str, Model]) -> list[str]:
    """A sentence for designs that become the same model."""
    headers = {design: model.header for design, model in models.items()}
    digests = {design: model.digest() for design, model in models.items()}
    titles = {design: header.title for design, header in headers.items()}
    return [same_model_sentence(group, titles) for group in same_models(headers, digests)]
