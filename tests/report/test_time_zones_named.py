"""The release of the time zone data is named wherever it is said what a result came from."""

import pytest
from quick import QUICK
from small_case import TEXT

from orgsim.experiment import Options, run
from orgsim.report.record import to_json
from orgsim.report.run_folder import provenance
from orgsim.report.terminal import footer
from orgsim.scenario import loads
from orgsim.units import zone_release


@pytest.fixture(scope="module")
def result():
    return run(loads(TEXT), Options(2, **QUICK))


def test_the_foot_of_the_report(result):
    sentence = (
        f"Reproducible: same file, version, time zone data (tzdata {zone_release()}) and seed give the same "
        "numbers."
    )
    assert sentence in footer(result)


def test_what_is_read_by_machines(result):
    assert to_json(result)["time zones"] == provenance(result)["time zones"] == f"tzdata {zone_release()}"
