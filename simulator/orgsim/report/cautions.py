"""What may change what the figures of an experiment mean, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from orgsim.experiment.provenance import Caution, Kind, Provenance
from orgsim.experiment.wording import amount, counted
from orgsim.log.facts import OTHERWISE_GONE, Outcome
from orgsim.log.words import LOST_ITEMS, OUTCOME_WORDS
from orgsim.report.notes import Note
from orgsim.units import length_text

_NAMED: Final = 3
"""At most so many designs and points are named; the rest is counted."""
_LONGEST: Final = 80
"""A point whose words are longer is not named."""


def cautions(provenance: Provenance) -> list[Note]:
    """A note for each kind of caution that was found, the ones that weigh most in front."""
    found: list[Note] = []
    for kind, (subject, words, warning) in _KINDS.items():
        own = [one for one in provenance.cautions if one.kind == kind]
        if own:
            own.sort(key=lambda one: -one.size)
            found.append(Note(subject, words(own), warning))
    varied = [Note("varied", remark, warning=True) for remark in provenance.remarks]
    return [*found, *varied]


def _growing(found: Sequence[Caution]) -> str:
    why = "means there depend on how long the run was, and are marked *"
    return f"Work in progress never settles in {_where(found)}: {why}."


def _lost(found: Sequence[Caution]) -> str:
    return f"Lost items ({LOST_ITEMS}), which are in no lead time: {_shares(found)}."


def _otherwise_gone(outcome: Outcome) -> Callable[[Sequence[Caution]], str]:
    """What is said of items of an outcome with which they are neither delivered nor lost."""
    label = OUTCOME_WORDS[outcome].label
    return lambda found: f"{label} items, which are in no lead time: {_shares(found)}."


def _unfinished(found: Sequence[Caution]) -> str:
    return f"Still open at the end, so that means, of delivered items only, are biased low: {_shares(found)}."


def _unsettled(found: Sequence[Caution]) -> str:
    longest = length_text(int(found[0].size))
    points = counted(len({one.point for one in found}), "point")
    return (
        f"The start of a run shows for longer than the warm-up at {points}, for up to {longest} in "
        f"{_one(found[0])} (MSER-5): where those points matter, state a longer warm_up."
    )


_KINDS: Final[Mapping[Kind, tuple[str, Callable[[Sequence[Caution]], str], bool]]] = MappingProxyType(
    {
        "growing": ("growth", _growing, True),
        "lost": ("lost", _lost, True),
        **{outcome.key: (outcome.key, _otherwise_gone(outcome), True) for outcome in OTHERWISE_GONE},
        "still open": ("still open", _unfinished, True),
        "unsettled": ("warm-up", _unsettled, False),
    }
)
"""Subject, words, and whether it is a warning."""


def _shares(found: Sequence[Caution]) -> str:
    """How many of the arrivals, the most first."""
    named = ", ".join(f"{amount(one.size, 'share')} of arrivals in {_one(one)}" for one in found[:_NAMED])
    return f"{named}{_rest(found)}"


def _where(found: Sequence[Caution]) -> str:
    named = "; ".join(_one(one) for one in found[:_NAMED])
    return f"{named}{_rest(found)}"


def _one(found: Caution) -> str:
    if not found.point:
        return f"'{found.title}'"
    point = found.point if len(found.point) <= _LONGEST else "one of the points"
    return f"'{found.title}' at {point}"


def _rest(found: Sequence[Caution]) -> str:
    if len(found) <= _NAMED:
        return ""
    return f" and in {len(found) - _NAMED} more"
