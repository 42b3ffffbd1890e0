import pytest
from quick import QUICK
from small_case import TEXT

from orgsim.experiment import run
from orgsim.experiment.runs import Options
from orgsim.scenario import loads


@pytest.fixture(scope="session")
def result():
    """A small result of two designs."""
    return run(loads(TEXT), Options(**QUICK))


@pytest.fixture
def result_of():
    """The result of the small scenario with changes."""

    def made(changes, **options):
        return run(loads(TEXT, overrides=changes), Options(**{**QUICK, **options}))

    return made
