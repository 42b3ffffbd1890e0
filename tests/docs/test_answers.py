"""The answers that pages quote are what the commands beside them print."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from orgsim.cli import main

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs" / "answers").glob("*.md"))
QUOTE = re.compile(r"^```text\n\$ orgsim ([^\n]+)\n(.*?)^```", re.M | re.S)
QUOTES = [(page, *quote) for page in PAGES for quote in QUOTE.findall(page.read_text(encoding="utf-8"))]


def answered(command: str, tmp_path: Path) -> str:
    """What stands under the first heading of the report that a command prints."""
    words = shlex.split(command)
    words[1] = str(ROOT / words[1])
    done = CliRunner().invoke(main, [*words, "--no-charts", "--no-cache", "--output", str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    return re.split(r"^(?:Verdict|Finding)\n", done.stdout, flags=re.M)[1].split("\n\n")[0]


@pytest.mark.parametrize(
    ("page", "command", "quoted"),
    [
        pytest.param(*quote, marks=() if quote[1].startswith("run") else pytest.mark.slow, id=quote[0].stem)
        for quote in QUOTES
    ],
)
def test_a_quoted_answer_is_what_the_command_prints(page, command, quoted, tmp_path):
    assert answered(command, tmp_path).split() == quoted.split()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_says_what_it_rests_on_and_where_its_answer_turns(page):
    text = page.read_text(encoding="utf-8")
    assert text.splitlines()[2].startswith("*Illustrative: every number is made up")
    assert "**Where it turns.**" in text and "**What is not in it.**" in text
    assert any(command.startswith("run ") for command, _ in QUOTE.findall(text))
