"""The same file, version and seed give the same numbers to the last bit on every Python, which `nox` runs
this test with."""

import json

import same_numbers


def test_this_python_gives_the_numbers_that_every_other_gives():
    """The digests are what ``python tests/shared/same_numbers.py`` prints; Python 3.11 adds floats otherwise
    than 3.12 and later."""
    assert same_numbers.digests() == json.loads(same_numbers.KNOWN.read_text(encoding="utf-8"))
