"""Write the tables of a scenario as TOML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from orgsim.visible import visible

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def toml_text(document: Mapping[str, Any]) -> str:
    """The document as TOML text that reads back as the same tables; a list of tables stands on one line."""
    return "\n".join(_table(document, ())).lstrip("\n") + "\n"


def on_its_own(document: Mapping[str, Any]) -> dict[str, Any]:
    """The tables of a scenario, which hold those of the files that it extends, without the names of these."""
    return {key: value for key, value in document.items() if key != "extends"}


def _table(table: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    values = {key: value for key, value in table.items() if not isinstance(value, Mapping)}
    if path and (values or not table):
        yield ""
        yield f"[{'.'.join(map(_key, path))}]"
    for key, value in values.items():
        yield f"{_key(key)} = {_value(value)}"
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _table(value, (*path, key))


def _key(key: str) -> str:
    if _BARE.fullmatch(key):
        return key
    return _string(key)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Mapping):
        return _inline(value)
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return repr(value)


def _inline(table: Mapping[str, Any]) -> str:
    if not table:
        return "{}"
    pairs = [f"{_key(key)} = {_value(inner)}" for key, inner in table.items()]
    return "{ " + ", ".join(pairs) + " }"


def _string(text: str) -> str:
    """A string with escapes for whatever cannot be seen; TOML has ``\\u`` and ``\\U`` but no ``\\x``."""
    return "".join(map(_letter, json.dumps(text, ensure_ascii=False)))


def _letter(letter: str) -> str:
    if visible(letter) in (letter, " "):
        return letter
    code = ord(letter)
    if code < 0x10000:
        return f"\\u{code:04x}"
    return f"\\U{code:08x}"
