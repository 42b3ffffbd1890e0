"""Exact numbers from theory and print, each with its source, that were computed apart from this project's
formulas."""

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _all() -> dict[str, dict[str, Any]]:
    return json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))


def exact_numbers(case: str) -> Any:
    """The numbers of a case, such as ``"MM1-01"``, by their names."""
    return _all()[case]["numbers"]
