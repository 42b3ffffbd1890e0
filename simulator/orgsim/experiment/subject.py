"""Measures as the subjects of sentences: ``lead time is 2 days shorter``, ``promises kept are 3 points higher``."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from orgsim.log.catalogue import DURATIONS
from orgsim.log.facts import UNDELIVERED
from orgsim.measures import find

_SPOKEN: Final = MappingProxyType(
    {
        "wait": "waiting time",
        "promises kept": "promises kept",
        "returns": "returns for rework",
        "value": "value delivered",
        **{outcome.key: f"the share of items {outcome.key}" for outcome in UNDELIVERED},
        "still open": "the number of items still open at the end",
        "still open share": "the share of items still open at the end",
        "queue length": "the number of items waiting",
        "work in progress": "work in progress",
    }
)
"""Measures whose name alone does not read well in a sentence."""
_PLURAL: Final = frozenset({"hand-offs", "returns", "promises kept", "promises kept excluding losses", "arrivals"})


@dataclass(frozen=True)
class Subject:
    """A measure in words: what is said to be, whether that is ``plural``, and the words for less and for more of it."""

    text: str
    plural: bool
    less: str
    more: str

    @property
    def verb(self) -> str:
        """``is`` or ``are``."""
        return "are" if self.plural else "is"

    @property
    def capital(self) -> str:
        """The words at the beginning of a sentence."""
        return self.text[0].upper() + self.text[1:]

    def change(self, difference: float) -> str:
        """The word for a difference: ``shorter`` or ``longer`` of a time, else ``lower`` or ``higher``."""
        return self.less if difference < 0 else self.more


def subject(name: str) -> Subject:
    """A measure as the subject of a sentence; raises `MisreadError` for one that does not exist."""
    is_time = find(name).unit in ("time", "working time") and not name.endswith(" sd")
    less, more = ("shorter", "longer") if is_time else ("lower", "higher")
    return Subject(_words(name), name in _PLURAL, less, more)


def _words(name: str) -> str:
    if name in _SPOKEN:
        return _SPOKEN[name]
    duration = next((d for d in sorted(DURATIONS, key=len, reverse=True) if name.startswith(f"{d} ")), None)
    if duration is None:
        return name
    rest = name.removeprefix(f"{duration} ")
    if rest == "sd":
        return f"the standard deviation of {duration}"
    if rest.startswith("within "):
        return f"the share of items with a {duration} {rest}"
    return f"{duration} {rest.upper()}"
