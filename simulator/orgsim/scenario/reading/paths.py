"""Paths of values: ``work.mortgage.steps."assess risk".effort``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from orgsim.scenario.reading.positions import Location
from orgsim.units import MisreadError, nearest, short

_PART = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|\'([^\']*)\'|([^."\'\s][^."\']*?))\s*(?:\.|$)')
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_DEEPEST = 20
NAMING = ("name", "mark", "work")
"""The keys by which an entry of a list goes, the first that it has."""


def split_path(path: str) -> tuple[str, ...]:
    """Return the keys of a path; raise `MisreadError` for one that cannot be read."""
    keys, at = [], 0
    while at < len(path):
        found = _PART.match(path, at)
        if found is None:
            raise MisreadError(
                f"{short(path)} is not a path: keys joined by dots, quotes round a key with a dot in it"
            )
        double, single, bare = found.groups()
        key = bare if single is None else single
        keys.append(key if double is None else re.sub(r"\\(.)", r"\1", double))
        at = found.end()
    if not keys or len(keys) > _DEEPEST or path.endswith("."):
        raise MisreadError(f"{short(path)} is not the path of a value")
    return tuple(keys)


def path_text(document: Any, location: Location) -> str:
    """Return a location as a path in the user's words.

    ``document`` is what the user wrote: short forms hide the keys below them, and list entries are called by
    name or number.
    """
    parts: list[str] = []
    for key in location:
        if isinstance(key, int):
            if not isinstance(document, list):
                continue
            parts.append(_quoted(entry_name(document, key)))
            document = document[key] if key < len(document) else None
            continue
        parts.append(_quoted(key))
        document = document.get(key) if isinstance(document, Mapping) else None
    return ".".join(parts)


def written_part(document: Any, location: Location) -> Location:
    """Return the part of a location that the user wrote.

    Keys below a short form are left out, and so are numbers where the user wrote one thing instead of a list.
    """
    kept: list[str | int] = []
    for key, following in zip(location, (*location[1:], None), strict=True):
        if isinstance(document, list) and isinstance(key, str):
            key = _place(document, key)
        if isinstance(document, list) and isinstance(key, int) and key < len(document):
            document = document[key]
        elif isinstance(document, Mapping) and key not in document and following in document:
            continue
        elif isinstance(document, Mapping) and isinstance(key, str):
            document = document.get(key)
        elif isinstance(document, Mapping) and key == 0:
            continue
        else:
            break
        kept.append(key)
    return tuple(kept)


def entry_number(entries: list[Any], key: str) -> int:
    """Return the place, from 0, of the list entry with a name or a number from 1.

    Raises `MisreadError` when there is none.
    """
    names = [_called(entry) for entry in entries]
    if key in names:
        return names.index(key)
    if key.isascii() and key.isdigit() and 1 <= int(key[:9]) <= len(entries):
        return int(key[:9]) - 1
    raise MisreadError(
        f"nothing is called {short(key)} here",
        nearest(key, [name for name in names if isinstance(name, str)]),
    )


def _place(entries: list[Any], key: str) -> str | int:
    """The place of an entry that is called by its name or number; the key itself where there is none."""
    try:
        return entry_number(entries, key)
    except MisreadError:
        return key


def _called(entry: Any) -> Any:
    """What an entry of a list goes by."""
    if not isinstance(entry, Mapping):
        return None
    return next((entry[key] for key in NAMING if key in entry), None)


def entry_name(entries: list[Any], number: int) -> str:
    """Return what the entry of a list at a place is called in paths: its name if no other has it, else its
    number from 1."""
    names = [_called(entry) for entry in entries]
    name = names[number] if number < len(names) else None
    return name if isinstance(name, str) and name and names.count(name) == 1 else str(number + 1)


def _quoted(key: str) -> str:
    if _BARE.fullmatch(key):
        return key
    escaped = key.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
