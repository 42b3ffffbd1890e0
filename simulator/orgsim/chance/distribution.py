"""Distributions as people write them: ``lognormal(median=90min, p90=4h)``."""

from __future__ import annotations

from functools import lru_cache

from orgsim.chance.distribution_kind import Counts, Distribution, Value
from orgsim.chance.distribution_limits import check
from orgsim.chance.distribution_reader import Reader
from orgsim.units import MisreadError, parse_number, parse_span, short

__all__ = ["Counts", "Distribution", "Value", "parse_distribution"]


def parse_distribution(text: object, *, counts: Counts = Counts.NOTHING) -> Distribution:
    """Return the distribution that a text, or for ``counts`` also a plain number, describes.

    ``counts`` asks for a distribution of whole numbers, such as the size of a batch. Raises
    `MisreadError` (a `ValueError`) with a message in plain words for everything else.
    """
    if isinstance(text, Distribution):
        return text
    if not isinstance(text, str):
        value: Value = parse_number(text, what="a whole number") if counts else parse_span(text)
        return check(Distribution("constant", {"value": value}), counts)
    return _read(text, counts)


@lru_cache(maxsize=1024)
def _read(text: str, counts: Counts) -> Distribution:
    """The distribution in a text; those of a scenario are read again for each end of each of its
    assumptions."""
    found = Reader(text, counts).whole()
    _agree_in_basis(found, text)
    return found


def _agree_in_basis(found: Distribution, text: str) -> None:
    spans = list(found.spans())
    for span in spans:
        if (span.working, span.hands_on) != (spans[0].working, spans[0].hands_on):
            raise MisreadError(f"{short(text)} mixes kinds of time: '{spans[0]}' and '{span}'")
