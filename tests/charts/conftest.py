"""Small results to draw: each is run once, on one core."""

import pytest
from drawn_results import BANK, DESK, FULL, NEVER, TWIN, many, result_of

from orgsim.experiment import Result


@pytest.fixture
def bank() -> Result:
    return result_of(BANK)


@pytest.fixture
def bank_once() -> Result:
    return result_of(BANK, replications=1)


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


@pytest.fixture
def crowd() -> Result:
    return result_of(many(8, 13))
