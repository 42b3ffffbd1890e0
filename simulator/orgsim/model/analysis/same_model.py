"""Designs that are the same model, although the file has them as two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from orgsim.log import Header


def same_models(headers: Mapping[str, Header], digests: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the designs, by key, that give the same numbers whatever the seed: groups of two or more, in
    their order.

    ``headers`` and ``digests`` (`Model.digest`) are by design. Names of teams may differ; what people cost
    does not.
    """
    groups: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for design, header in headers.items():
        groups[digests[design], header.worth].append(design)
    return [tuple(group) for group in groups.values() if len(group) > 1]


def same_model_sentence(group: tuple[str, ...], titles: Mapping[str, str]) -> str:
    """Say that the designs of a group are the same model, by their ``titles``."""
    *others, last = [f"'{titles[design]}'" for design in group]
    number = "both" if len(group) == 2 else "all of them"
    return f"{', '.join(others)} and {last} are the same model: {number} give the same numbers in every run."
