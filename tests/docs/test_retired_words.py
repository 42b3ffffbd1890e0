"""One name for one thing, in plain words: what a person reads has none of the phrases that were retired."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RETIRED = {
    r"\d %": "8.8%, without a space",
    r"\b[Aa]s written\b": "base case",
    r"\bturned round\b": "reversed",
    r"\b[Dd]oes the verdict survive\b": "How robust is the answer?",
    r"\b[Hh]ow sure is this\b": "How certain are the differences?",
    r"\b[Ww]hat a board looks at\b": "Headline measures",
    r"\b[Dd]rawn anew\b": "bootstrap resamples",
    r"\banew\b": "again, or from scratch",
    r"\b(?:the same|their|by|but for) luck\b": "random draws, or chance",
    r"\bChance \(p\)": "p-value, Holm-adjusted",
    r"\bBest in\b": "Probability best",
    r"' less '": "minus, or change from",
    r"\bput to both ends\b": "set to their low and high values",
    r"\basked (?:for|of) the time\b|\bis asked for \d": "offered load",
    r"\bIn delays without people\b": "Waiting on others",
    r"\bOut of hours in hand\b": "Paused out of hours",
    r"\bGave up waiting\b": "Abandoned",
    r"\bUnfinished at end\b": "Still open at the end",
    r"\bleft out as warm-up\b": "excluded as warm-up",
    r"\bthe one that is done first\b": "whichever finishes sooner",
    r"\b(?:is|are|was|were|what is) remembered\b": "cached",
    r"\bforget (?:it|them|what|everything)\b": "clear",
    r"\btold from chance\b": "significant",
    r"\bnot knowing values exactly\b": "propagate the uncertainty of inputs",
    r"\bhow often intervals hold the truth\b": "how often intervals cover the true value",
    r"\bunfinished share\b": "still open share",
    r"\bwait of those who gave up\b": "wait of abandoned items",
}
FILES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "scenarios").rglob("*.toml")),
    *sorted((ROOT / "scenarios").rglob("*.md")),
    *sorted((ROOT / "notebooks").glob("*.ipynb")),
    *sorted((ROOT / "simulator").rglob("*.py")),
]


def texts(file: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file that a person reads, each with its number: of a program the texts and docstrings in
    it."""
    content = file.read_text(encoding="utf-8")
    if file.suffix != ".py":
        yield from enumerate(content.splitlines(), 1)
        return
    tree = ast.parse(content)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


@cache
def read() -> dict[Path, list[tuple[int, str]]]:
    """What a person reads, by file."""
    return {file: list(texts(file)) for file in FILES}


@pytest.mark.parametrize("words", RETIRED)
def test_a_phrase_that_was_retired_is_nowhere(words: str) -> None:
    pattern = re.compile(words)
    found = [
        f"{file.relative_to(ROOT)}:{line}"
        for file, lines in read().items()
        for line, text in lines
        if pattern.search(text)
    ]
    assert not found, f"write instead: {RETIRED[words]}"
