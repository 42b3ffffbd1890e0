"""In what a design differs from another beyond how its people are organised: people, process, demand and
money."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from orgsim.scenario import Scenario
from orgsim.scenario.checks.people import used
from orgsim.scenario.checks.units import units_that_decide
from orgsim.scenario.factors.movable import same, value_text
from orgsim.scenario.sections.units import Unit
from orgsim.scenario.tables.merging import long_form

KINDS: Final = ("people", "process", "demand", "money")
"""The kinds of difference, in the order in which they are told."""
_MONEY: Final = ("cost", "value", "cost_of_delay")
_DEMAND: Final = ("arrivals", "class", "backlog")
COST_OF_DESIGN: Final = "cost of the design"
"""What a difference is about that lies in what designs cost beside their people."""
Keys = tuple[str, ...]
Deciders = Mapping[str, Mapping[str, float]]
"""By question the chances of those who decide it."""


@dataclass(frozen=True)
class DesignDifference:
    """One difference: its ``kind``, what it is about, and the value here and in the other design as a file
    has them.

    A value is ``None`` where there is none.
    """

    kind: str
    about: str
    value: str | None
    other: str | None

    @property
    def text(self) -> str:
        """Return it in words: ``step 'board' of 'change': delay 1h instead of 2d``."""
        if self.value is None:
            return f"{self.about}: not there, instead of {self.other}"
        if self.other is None:
            return f"{self.about}: {self.value}, which is new"
        return f"{self.about}: {self.value} instead of {self.other}"

    @property
    def record(self) -> dict[str, Any]:
        """Return it ready for JSON."""
        return {**asdict(self), "text": self.text}


def design_differences(scenario: Scenario, design: str, other: str) -> tuple[DesignDifference, ...]:
    """Return in what people, process, demand and money of a design differ from those of another."""
    ours, theirs = scenario.of(design), scenario.of(other)
    found = [*_heads(ours, theirs, design, other), *_charges(ours, theirs, design, other)]
    own, others = ours.designs[design], theirs.designs[other]
    found += _rights(own.decides, others.decides)
    found += _units(units_that_decide(ours, own), units_that_decide(theirs, others))
    if ours is not theirs:
        for section in ("people", "calendars", "gates", "questions", "work", "marks"):
            here, there = (one.document.get(section) for one in (ours, theirs))
            found += _between(here, there, (section,))
    return tuple(sorted(found, key=lambda difference: KINDS.index(difference.kind)))


def kinds_of(differences: tuple[DesignDifference, ...]) -> tuple[str, ...]:
    """Return the kinds of some differences, each once."""
    found = {difference.kind for difference in differences}
    return tuple(kind for kind in KINDS if kind in found)


def _heads(ours: Scenario, theirs: Scenario, design: str, other: str) -> Iterator[DesignDifference]:
    """Roles of which the designs use different numbers of people."""
    here, there = used(ours, ours.designs[design]), used(theirs, theirs.designs[other])
    for role in dict.fromkeys((*there, *here)):
        if here.get(role, 0) != there.get(role, 0):
            about = f"people in the role '{role}'"
            yield DesignDifference("people", about, str(here.get(role, 0)), str(there.get(role, 0)))


def _charges(ours: Scenario, theirs: Scenario, design: str, other: str) -> Iterator[DesignDifference]:
    """What only one of the designs costs beside its people."""
    here = [charge.text for charge in ours.designs[design].cost]
    there = [charge.text for charge in theirs.designs[other].cost]
    yield from (DesignDifference("money", COST_OF_DESIGN, text, None) for text in _less(here, there))
    yield from (DesignDifference("money", COST_OF_DESIGN, None, text) for text in _less(there, here))


def _rights(ours: Deciders, theirs: Deciders) -> Iterator[DesignDifference]:
    """Questions that are not decided by the same."""
    for name in dict.fromkeys((*theirs, *ours)):
        here, there = (_deciders(one.get(name)) for one in (ours, theirs))
        if here != there:
            yield DesignDifference("process", f"who decides '{name}'", here, there)


def _units(ours: Mapping[str, Unit], theirs: Mapping[str, Unit]) -> Iterator[DesignDifference]:
    """Units for which others decide."""
    for name in dict.fromkeys((*theirs, *ours)):
        here, there = (None if name not in units else _people(units[name]) for units in (ours, theirs))
        if here != there:
            yield DesignDifference("process", f"who decides for '{name}'", here, there)


def _people(unit: Unit) -> str:
    """Who decides for a unit, in words."""
    return ", ".join([*unit.people, *(f"{role} as a delegate" for role in unit.delegates)])


def _deciders(chances: Mapping[str, float] | None) -> str:
    """Who decides a question, in words."""
    if chances is None:
        return "whoever has the skill"
    shares = [f"{name} ({100 * chance:.3g}%)" for name, chance in chances.items()]
    return next(iter(chances)) if len(chances) == 1 else ", ".join(shares)


def _less(texts: list[str], others: list[str]) -> list[str]:
    """The texts that are not among others, each as often as it is there once more."""
    return list((Counter(texts) - Counter(others)).elements())


def _between(value: Any, other: Any, keys: Keys) -> Iterator[DesignDifference]:
    """The differences between two values of files at some keys; entries of lists of tables go by name."""
    if keys[2:] == ("leads_to",) or (keys[2:3] == ("steps",) and keys[4:] == ("asks",)):
        value, other = (_by_name(one, keys) for one in (value, other))
    here, there = _table(value), _table(other)
    if here is None or there is None:
        if not same(value, other):
            yield DesignDifference(_kind(keys), _about(keys), _text(value), _text(other))
        return
    if isinstance(value, list) and not _same_order(here, there):
        yield DesignDifference(_kind(keys), f"{_about(keys)} in order", ", ".join(here), ", ".join(there))
    for key in dict.fromkeys((*there, *here)):
        if (keys[0], len(keys), key) != ("people", 2, "count"):  # people are counted as designs use them
            yield from _between(here.get(key), there.get(key), (*keys, key))


def _by_name(value: Any, keys: Keys) -> Any:
    """What a step asks or work leads to, by its name and with its chance; a value that is none of these as it
    is."""
    found = long_form(value, keys)
    if not isinstance(found, Mapping) or not all(isinstance(entry, Mapping) for entry in found.values()):
        return found
    return {name: _without_name(name, entry) for name, entry in found.items()}


def _without_name(name: str, entry: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: inner for key, inner in entry.items() if key not in ("question", "work") or inner != name}
    return {"chance": 1.0, **kept}


def _same_order(names: Iterable[str], others: Iterable[str]) -> bool:
    """Whether the names that both have come in the same order."""
    both = set(names) & set(others)
    ours, theirs = ([name for name in some if name in both] for some in (names, others))
    return ours == theirs


def _table(value: Any) -> Mapping[str, Any] | None:
    """A table, or a list of tables with names as a table of them; ``None`` for anything else."""
    if isinstance(value, list) and value and all(_is_named(entry) for entry in value):
        return {entry["name"]: {key: entry[key] for key in entry if key != "name"} for entry in value}
    return value if isinstance(value, Mapping) else None


def _is_named(entry: Any) -> bool:
    return isinstance(entry, Mapping) and "name" in entry


def _text(value: Any) -> str | None:
    return None if value is None else value_text(value)


def _kind(keys: Keys) -> str:
    if keys[-1] in _MONEY:
        return "money"
    if keys[0] == "marks":
        return "demand"
    if keys[0] in ("gates", "questions"):
        return "process"
    if keys[0] != "work":
        return "people"
    if any(key in _DEMAND for key in keys[2:3]):
        return "demand"
    return "process"


_WORDS: Final = {"people": "role"}
"""What an entry of a section is called, where that is not the name of the section less its last letter."""


def _about(keys: Keys) -> str:
    """What a value is, in words: ``step 'board' of 'change', delay``."""
    section, name, *rest = keys
    if section == "work" and rest[:1] == ["steps"] and len(rest) > 1:
        return _joined(f"step '{rest[1]}' of '{name}'", rest[2:])
    word = "" if section == "work" else _WORDS.get(section, section[:-1])
    what = f"{word} '{name}'".strip()
    return _joined(what, rest)


def _joined(what: str, keys: list[str]) -> str:
    return ", ".join([what, " ".join(key.replace("_", " ") for key in keys)]) if keys else what
