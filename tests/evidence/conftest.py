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
