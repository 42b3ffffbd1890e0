"""Small results to draw: each is run once, on one core."""

import pytest
from drawn_results import BANK, DESK, FULL, NEVER, TWIN, result_of

from orgsim.experiment import Result


@pytest.fixture
def bank() -> Result:
    return result_of(BANK)


@pytest.fixture
def desk() -> Result:
    return result_of(DESK)


@pytest.fixture
def twin() -> Result:
    return result_of(TWIN)


@pytest.fixture
def full() -> Result:
    return result_of(FULL)


@pytest.fixture
def never() -> Result:
    return result_of(NEVER)
