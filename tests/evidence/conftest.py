"""The catalogue of exact numbers that lies beside the project in some places, and not in others."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from stand_in import stand_in

__all__ = ["stand_in"]

CATALOGUE = Path(__file__).parents[3] / "shared" / "validation" / "cases.json"


@pytest.fixture(scope="session")
def expected() -> Callable[[str], Any]:
    """Look up what the catalogue expects of a case."""
    if not CATALOGUE.is_file():
        pytest.skip("no catalogue of exact numbers at ../shared/validation beside the project")
    cases = {case["id"]: case["expected"] for case in json.loads(CATALOGUE.read_text(encoding="utf-8"))}
    return cases.__getitem__


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes minutes unless it is asked for."""
    if "slow" in config.option.markexpr:
        return
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="minutes long; run with -m slow"))
