"""The catalogue of exact numbers that lies beside the project in some places, and not in others."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CATALOGUE = Path(__file__).parents[3] / "shared" / "validation" / "cases.json"


@pytest.fixture(scope="session")
def expected() -> Callable[[str], Any]:
    """Look up what the catalogue expects of a case."""
    if not CATALOGUE.is_file():
        pytest.skip("no catalogue of exact numbers at ../shared/validation beside the project")
    cases = {case["id"]: case["expected"] for case in json.loads(CATALOGUE.read_text(encoding="utf-8"))}
    return cases.__getitem__
