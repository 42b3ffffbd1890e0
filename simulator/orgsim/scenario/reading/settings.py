"""Values as they are set on a command line."""

from __future__ import annotations

import tomllib
from typing import Any

from orgsim.errors import UsageError


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
    try:
        return path.strip(), tomllib.loads(f"value = {value.strip()}")["value"]
    except (ValueError, RecursionError):
        return path.strip(), value.strip()
