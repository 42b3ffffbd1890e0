"""Findings have the form that CONTRIBUTING.md describes; whether they still hold is seen by running them,
with the network."""

import re
from pathlib import Path

import pytest

FINDINGS = sorted((Path(__file__).parents[2] / "findings").glob("*.sh"))


@pytest.mark.parametrize("path", FINDINGS, ids=lambda path: path.stem)
def test_the_form_of_a_finding(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("#!/usr/bin/env bash\n# ")
    for words in (
        "# One would guess: ",
        "# What happens",
        "# In orgsim: ",
        "set -euo pipefail\n",
        "mktemp -d",
        "trap 'rm -rf",
    ):
        assert words in text, words
    packages = re.findall(r'"([A-Za-z][\w.-]*)==[\w.$]+"', text)
    assert packages, "packages are installed with their exact versions"
    assert not re.search(r"\b(?:import|from) orgsim\b", text)
    assert text.rstrip().endswith("WANTED")
