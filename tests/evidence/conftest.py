"""What the tests of evidence share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from exact_numbers import exact_numbers
from stand_in import stand_in

__all__ = ["stand_in"]


@pytest.fixture(scope="session")
def expected() -> Callable[[str], Any]:
    """Look up the exact numbers of a case."""
    return exact_numbers


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes minutes unless it is asked for."""
    if "slow" in config.option.markexpr:
        return
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="minutes long; run with -m slow"))
