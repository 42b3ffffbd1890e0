"""Give the arguments of a distribution their names and values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from orgsim.chance.distribution_kind import Counts, Value
from orgsim.units import MisreadError, nearest, number_text, parse_number, parse_span, parse_unit, short

PERCENTILE = re.compile(r"p(\d{1,2}(?:\.\d{1,6})?)")
FORMS = MappingProxyType(
    {
        "constant": (("value",),),
        "uniform": (("low", "high"),),
        "triangular": (("low", "likely", "high"),),
        "exponential": (("mean",),),
        "lognormal": (("median", "pNN"), ("mean", "cv"), ("mean", "sd")),
        "gamma": (("mean", "cv"), ("mean", "shape")),
        "erlang": (("k", "mean"),),
        "weibull": (("scale", "shape"), ("mean", "shape")),
        "hyperexponential": (("mean", "cv"),),
        "empirical": (("file", "column", "unit"),),
        "geometric": (("mean",),),
        "poisson": (("mean",),),
    }
)
OF_COUNTS = ("constant", "uniform", "geometric", "empirical", "mixture")
OF_CHILDREN = (*OF_COUNTS, "poisson")
_WHOLE = MappingProxyType({"geometric": "a batch", "poisson": "the number of items that work leads to"})
"""Distributions that give whole numbers only, and what they can be of."""
_NUMBERS = ("cv", "shape", "k")
_TEXTS = ("file", "column", "unit")


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument as it stands in the file: its name or ``None``, and its text.

    ``kind`` says whether the text is a ``number`` (with its unit), a ``word`` or a ``string``.
    """

    name: str | None
    text: str
    kind: str


def arranged(name: str, written: list[Argument], counts: Counts) -> dict[str, Value]:
    """Return the parameters of the distribution ``name`` in the order of its form, parsed.

    Raises `MisreadError` otherwise.
    """
    known_name(name, counts)
    named = _named(name, written)
    form = _form(name, tuple(named), counts)
    return {key: _value(key, named[key], counts) for key in form} | _missing_unit(name, counts)


def known_name(name: str, counts: Counts) -> None:
    """Raise `MisreadError` unless ``name`` is a distribution, and one of counts where ``counts`` asks for
    that."""
    known = _known(counts)
    if name in known:
        return
    if name in _WHOLE:
        raise MisreadError(f"{name} gives whole numbers, so it can only be {_WHOLE[name]}")
    if name in FORMS:
        what = "a batch" if counts == Counts.FROM_ONE else "this"
        raise MisreadError(
            f"{name} does not give whole numbers: {what} is a number, or {', '.join(known[1:])}"
        )
    raise MisreadError(f"unknown distribution {short(name)}", nearest(name, known))


def _known(counts: Counts) -> tuple[str, ...]:
    """The distributions that may stand where counts, or times, are asked for."""
    if counts == Counts.FROM_ONE:
        return OF_COUNTS
    return OF_CHILDREN if counts else tuple(key for key in (*FORMS, "mixture") if key not in _WHOLE)


def _named(name: str, written: list[Argument]) -> dict[str, Argument]:
    named: dict[str, Argument] = {}
    behind_a_name = False
    for place, argument in enumerate(written):
        if argument.name is None and behind_a_name:
            raise MisreadError(f"{name}: an argument without a name stands behind one with a name")
        behind_a_name = argument.name is not None
        key = _percentile(argument.name) if argument.name else _by_place(name, place)
        if key in named:
            raise MisreadError(f"{name}: '{key}' is given twice")
        named[key] = argument
    return named


def _by_place(name: str, place: int) -> str:
    order = FORMS[name][0]
    if place >= len(order):
        raise MisreadError(f"{name} takes {_listed(order)}, and nothing more")
    if order[place] == "pNN":
        raise MisreadError(
            "lognormal: say which percentile or moment the second argument is: p90=, cv= or sd="
        )
    return order[place]


def _form(name: str, given: tuple[str, ...], counts: Counts) -> tuple[str, ...]:
    forms = _forms(name, given, counts)
    for form in forms:
        if set(form) == set(given):
            return form
    known = set(chain.from_iterable(forms))
    for key in given:
        if key not in known:
            raise MisreadError(f"{name} has no '{key}': it takes {_choices(forms)}", nearest(key, known))
    has = _listed(given) or "nothing"
    raise MisreadError(f"{name} takes {_choices(forms)}, and here it has {has}")


def _forms(name: str, given: tuple[str, ...], counts: Counts) -> list[tuple[str, ...]]:
    """The forms of a distribution, with the percentile that is given in the place of any."""
    if counts and name == "empirical":
        return [("file", "column")]
    percentile = next((key for key in given if PERCENTILE.fullmatch(key)), "pNN")
    in_place = {"pNN": percentile}
    return [tuple(in_place.get(key, key) for key in form) for form in FORMS[name]]


def _value(key: str, argument: Argument, counts: Counts) -> Value:
    if key == "unit":
        return parse_unit(argument.text)
    if key in _TEXTS:
        return _text(key, argument)
    if argument.kind != "number":
        what = "a number" if counts else "a number with its unit"
        raise MisreadError(f"'{key}' is {short(argument.text)}, and should be {what}")
    try:
        if counts or key in _NUMBERS:
            return parse_number(argument.text)
        return parse_span(argument.text)
    except MisreadError as error:
        raise MisreadError(f"'{key}': {error.message}", error.suggestion) from error


def _text(key: str, argument: Argument) -> str:
    if argument.kind != "string" or not argument.text:
        raise MisreadError(f"'{key}' should stand in quotes, such as {key}='effort.csv'")
    return argument.text


def _missing_unit(name: str, counts: Counts) -> dict[str, Value]:
    if counts and name == "empirical":
        return {"unit": ""}
    return {}


def _percentile(key: str) -> str:
    found = PERCENTILE.fullmatch(key)
    if found is None:
        return key
    return f"p{number_text(float(found.group(1)))}"


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join(f"'{name}'" for name in names)


def _choices(forms: list[tuple[str, ...]]) -> str:
    return ", or ".join(_listed(form) for form in forms)
