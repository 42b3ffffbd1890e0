"""A small valid scenario in a file."""

from pathlib import Path

import pytest
from loans import VALID


@pytest.fixture
def valid() -> str:
    return VALID


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "loans.toml"
    path.write_text(VALID, encoding="utf-8")
    return path
