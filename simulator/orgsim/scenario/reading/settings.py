"""Values as they are set, or varied, on a command line."""

from __future__ import annotations

import tomllib
from typing import Any, Final

from orgsim.errors import UsageError

_OPENING: Final = "([{"
_CLOSING: Final = ")]}"


def setting(text: str) -> tuple[str, Any]:
    """Return the path and value of ``PATH=VALUE``, as ``--set`` takes it.

    The value is read as TOML where it is TOML (``3``, ``true``, ``2027-01-04``, ``["a"]``) and is text
    otherwise (``2h``). Raises `UsageError` without an equals sign.
    """
    path, sign, value = text.partition("=")
    if '"' in path and path.count('"') % 2:
        inside, sign, value = value.partition("=")
        path = f"{path}={inside}"
    if not sign or not path.strip():
        raise UsageError(f"'{text[:60]}' is not PATH=VALUE")
    return path.strip(), _value(value)


def _value(text: str) -> Any:
    """A value as TOML reads it, or the text itself."""
    try:
        return tomllib.loads(f"value = {text.strip()}")["value"]
    except (ValueError, RecursionError):
        return text.strip()


def vary_of(text: str) -> dict[str, Any]:
    """What ``PATH=LOW..HIGH``, ``PATH=A,B,C`` or ``PATH`` alone (a range from the register of assumptions)
    asks for, as a section holds it.

    Raises `UsageError` where nothing stands after the equals sign or between two commas, and for a range that
    has not two ends and nothing else.
    """
    if not any(sign == "=" for sign in _outside(text)):
        return {"path": text.strip()}
    path, value = setting(text)
    if isinstance(value, list):
        return {"path": path, "values": value}
    written = (
        text[text.rindex("=", 0, _end_of_path(text)) + 1 :].strip() if not isinstance(value, str) else value
    )
    if not written:
        raise UsageError(f"'{text[:60]}' says nothing to vary over: write PATH=LOW..HIGH or PATH=A,B,C")
    if ".." in written:
        low, high = _ends(text, written)
        return {"path": path, "from": _value(low), "to": _value(high)}
    parts = _parts(written)
    if not all(part.strip() for part in parts):
        raise UsageError(f"'{text[:60]}' has an empty value: write a value before and after each comma")
    return {"path": path, "values": [_value(part) for part in parts]}


def _ends(text: str, written: str) -> tuple[str, str]:
    """The two ends of a range; raises `UsageError` for anything else."""
    ends = [end.strip() for end in written.split("..")]
    if any("step" in end.lower().split() for end in ends) or len(ends) > 2:
        values = "how many values it has is said with --points where there is one; or list them as PATH=A,B,C"
        raise UsageError(f"'{text[:60]}' is more than a range: a range is PATH=LOW..HIGH, and {values}")
    if not all(ends):
        raise UsageError(f"'{text[:60]}' lacks an end of its range: write PATH=LOW..HIGH")
    return ends[0], ends[1]


def _end_of_path(text: str) -> int:
    """The place after the equals sign that ends the path."""
    quoted = False
    for place, sign in enumerate(text):
        quoted ^= sign == '"'
        if sign == "=" and not quoted:
            return place + 1
    return len(text)


def _outside(text: str) -> str:
    """The text without what stands in quotes."""
    return "".join(text.split('"')[::2])


def _parts(text: str) -> list[str]:
    """The text at its commas, but for those inside brackets and quotes."""
    parts, depth, quoted = [""], 0, False
    for sign in text:
        quoted ^= sign == '"'
        depth += (sign in _OPENING) - (sign in _CLOSING)
        if sign == "," and depth <= 0 and not quoted:
            parts.append("")
        else:
            parts[-1] += sign
    return parts
